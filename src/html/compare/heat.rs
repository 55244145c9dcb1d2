//! Provinces by components as a table whose cells bear the classes of the map's scale: it is its own
//! alternative in words, and needs no canvas.

use crate::html::Html;
use crate::query::Ask;
use crate::query::compare::heat::{CLASSES, Heat};
use crate::text::compare as words;

/// The table.
pub fn heat(ask: Ask, html: &mut Html, found: &Heat) {
    html.put(
        "<section class=\"heat\"><h2 class=\"chart-title\">{}</h2><p class=\"heat-key k5\" aria-hidden=\"true\"><span>{}</span><svg viewBox=\"0 0 50 10\">",
        &[&found.title, ask.text(words::HEAT_LOW)],
    );
    for class in 0..CLASSES {
        html.put(
            "<rect class=\"c{}\" x=\"{}\" width=\"10\" height=\"10\"/>",
            &[&class.to_string(), &(class * 10).to_string()],
        );
    }
    html.put(
        "</svg><span>{}</span></p><div class=\"heat-scroll\"><table class=\"k5\" aria-label=\"{}\"><thead><tr><th scope=\"col\">{}</th>",
        &[ask.text(words::HEAT_HIGH), ask.text(words::HEAT_TABLE), ask.text(words::AREA)],
    );
    for column in &found.columns {
        html.put("<th scope=\"col\">{}</th>", &[column.name]);
    }
    html.raw("</tr></thead><tbody>");
    for row in &found.rows {
        let chosen = if row.is_chosen { " data-own" } else { "" };
        html.put("<tr{!}><th scope=\"row\">{}</th>", &[chosen, row.name]);
        for (cell, column) in row.cells.iter().zip(&found.columns) {
            html.put(
                "<td class=\"c{}\" data-indicator=\"{}\" data-area=\"{}\" data-period=\"{}\">{}</td>",
                &[&cell.class.to_string(), column.id, row.id, &found.period, &cell.text],
            );
        }
        html.raw("</tr>");
    }
    html.raw("</tbody></table></div>");
    for note in &found.notes {
        html.put("<p class=\"chart-note\">{}</p>", &[note]);
    }
    html.raw("</section>");
}
