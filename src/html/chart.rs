//! A figure with a chart: caption, box, what it shows in words, why it breaks off, its table. The
//! words and the table are there before the picture and stay if it never comes.

use super::{Html, Sheet, fill_in, take};
use crate::chart::{Drawing, Paint, Table};
use crate::query::Ask;
use crate::state::Local;
use crate::text::chart as words;

/// Adds a figure: its caption says what it shows, the hint how to read it (may be empty).
pub fn figure(
    ask: Ask,
    local: &Local,
    sheet: &mut Sheet,
    drawing: Drawing,
    title: &str,
    hint: &str,
) {
    let place = sheet.drawings.len().to_string();
    let lang = ask.lang();
    let caption = fill_in(
        "<figcaption class=\"chart-title\">{}</figcaption>",
        &[title],
    );
    open(ask, sheet, &drawing, &caption);
    legend(ask, local, sheet, &drawing);
    for note in drawing.notes() {
        sheet.put("<p class=\"chart-note\">{}</p>", &[&note]);
    }
    sheet.some("<p class=\"chart-note\">{}</p>", hint);
    sheet.put(
        "<details class=\"chart-table\"><summary>{}</summary><p class=\"chart-note\">{}</p>",
        &[ask.text(words::AS_TABLE), &drawing.summary(lang)],
    );
    table(&mut sheet.html, &drawing.table(lang));
    sheet.raw("</details>");
    take::of_chart(ask, &mut sheet.html, &place);
    close(sheet, drawing, title);
}

/// A drawing among others: its name and its box. What it shows in words and its table stand once below
/// all of them: see [`shared`].
pub fn panel(ask: Ask, sheet: &mut Sheet, drawing: Drawing, name: &str) {
    let caption = fill_in("<figcaption>{}</figcaption>", &[name]);
    open(ask, sheet, &drawing, &caption);
    close(sheet, drawing, name);
}

/// Opens the figure of the sheet's next drawing: its name, its box, what is said where it does not come or
/// a part of it is picked.
fn open(ask: Ask, sheet: &mut Sheet, drawing: &Drawing, name: &str) {
    sheet.put(
        "<figure class=\"chart\" data-drawing=\"{}\">{!}\
<div class=\"chart-box\" data-stage=\"waiting\" data-css=\"height:{}px\">\
<div class=\"chart-plot\" data-keep data-chart=\"{}\" role=\"img\" aria-label=\"{}\"></div>\
<p class=\"chart-failed\">{}</p></div><p class=\"chart-picked\" role=\"status\" hidden></p>",
        &[
            drawing.code(),
            name,
            &drawing.height_px().to_string(),
            &sheet.drawings.len().to_string(),
            &drawing.summary(ask.lang()),
            ask.text(words::FAILED),
        ],
    );
}

/// Closes the figure and keeps its drawing with its title, by which it is taken away.
fn close(sheet: &mut Sheet, drawing: Drawing, title: &str) {
    sheet.raw("</figure>");
    sheet.drawings.push(drawing);
    sheet.titles.push(title.to_owned());
}

/// What several panels share: why lines break off, how to read them, every figure as a table.
pub fn shared(ask: Ask, sheet: &mut Sheet, whole: &Drawing, hint: &str) {
    for note in whole.notes() {
        sheet.put("<p class=\"chart-note\">{}</p>", &[&note]);
    }
    sheet.some("<p class=\"chart-note\">{}</p>", hint);
    sheet.put(
        "<details class=\"chart-table\"><summary>{}</summary>",
        &[ask.text(words::AS_TABLE)],
    );
    table(&mut sheet.html, &whole.table(ask.lang()));
    sheet.raw("</details>");
}

/// What the tones mean, where they mean something.
fn legend(ask: Ask, local: &Local, sheet: &mut Sheet, drawing: &Drawing) {
    let keys = drawing.legend(ask.lang(), &Paint::of(local.is_dark, 0.0, 0.0));
    if keys.is_empty() {
        return;
    }
    sheet.raw("<ul class=\"chart-legend\">");
    for key in keys {
        sheet.put(
            "<li data-hollow=\"{}\"><svg class=\"chart-key\" viewBox=\"0 0 10 10\" aria-hidden=\"true\"><rect class=\"full\" width=\"10\" height=\"10\" fill=\"{}\"/><circle class=\"ring\" cx=\"5\" cy=\"5\" r=\"4\" stroke=\"{}\"/></svg>{}</li>",
            &[if key.is_hollow { "true" } else { "false" }, key.colour, key.colour, &key.text],
        );
    }
    sheet.raw("</ul>");
}

/// A table of texts.
pub fn table(html: &mut Html, table: &Table) {
    html.raw("<div class=\"chart-scroll\"><table><thead><tr>");
    for name in &table.head {
        html.put("<th scope=\"col\">{}</th>", &[name]);
    }
    html.raw("</tr></thead><tbody>");
    for row in &table.rows {
        html.raw("<tr>");
        for cell in row {
            html.put("<td>{}</td>", &[cell]);
        }
        html.raw("</tr>");
    }
    html.raw("</tbody></table></div>");
}
