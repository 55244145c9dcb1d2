//! The charts of a system's page: the wide ones lead it, the small ones stand in a grid below.

use crate::html::{Html, Sheet, chart};
use crate::query::Ask;
use crate::query::system::{Panel, SystemPage};
use crate::state::Local;
use crate::text::{behind as behind_words, chart as chart_words, common, system as words};

/// Adds the wide or the small ones.
pub(super) fn panels(ask: Ask, local: &Local, sheet: &mut Sheet, page: &SystemPage, is_lead: bool) {
    let mine = || page.panels.iter().filter(|panel| panel.is_wide == is_lead);
    if mine().next().is_none() {
        return;
    }
    if is_lead {
        sheet.raw("<section class=\"system-panels\" data-lead=\"true\">");
    } else {
        sheet.put(
            "<section class=\"system-panels\" data-lead=\"false\"><h2>{}</h2>",
            &[ask.text(words::SERIES)],
        );
        if mine().any(|panel| panel.drawing.marks_one()) {
            sheet.put(
                "<p class=\"note system-here\">{}</p>",
                &[ask.text(chart_words::HERE)],
            );
        }
    }
    sheet.raw("<div class=\"system-panels-grid\">");
    for panel in mine() {
        sheet.raw("<div class=\"system-panel\"");
        sheet.some(" id=\"{}\"", &panel.anchor);
        sheet.raw(">");
        let drawing = panel.drawing.clone();
        chart::figure(ask, local, sheet, drawing, &panel.title, &panel.hint);
        jumps(&mut sheet.html, panel);
        sheet.put(
            "<p class=\"note\">{}: {}</p>",
            &[ask.text(common::SOURCE), &panel.sources],
        );
        behind(ask, &mut sheet.html, panel);
        sheet.raw("</div>");
    }
    sheet.raw("</div></section>");
}

/// From a year to its months and back.
fn jumps(html: &mut Html, panel: &Panel) {
    if panel.jumps.is_empty() {
        return;
    }
    html.raw("<ul class=\"system-jumps\">");
    for (text, anchor) in &panel.jumps {
        html.put("<li><a href=\"#{}\">{}</a></li>", &[anchor, text]);
    }
    html.raw("</ul>");
}

/// Every source of what is drawn, and what exactly is measured.
fn behind(ask: Ask, html: &mut Html, panel: &Panel) {
    crate::html::behind::sources(ask, html, &panel.entries);
    if !panel.definitions.is_empty() {
        html.put("<dt>{}</dt>", &[ask.text(behind_words::DEFINITION)]);
    }
    for definition in &panel.definitions {
        html.put("<dd>{}</dd>", &[definition]);
    }
    html.raw("</dl></details>");
}
