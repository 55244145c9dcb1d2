//! A real table that the reader sorts by its heads. On a phone each row becomes a few lines, so the
//! roles that the browser then forgets are written out.

use super::{Html, fill_in, go, link};
use crate::query::Ask;
use crate::query::table::{By, Cell, Column, TableView, To};
use crate::state::{Intent, Local};
use crate::text::table as words;

/// Adds a table; `known` tells which orders the address can hold.
pub fn table(
    ask: Ask,
    local: &Local,
    html: &mut Html,
    table: &TableView,
    known: impl Fn(By) -> Option<Intent>,
) {
    let chosen = local.sort.map(|(column, is_down)| By { column, is_down });
    let by = chosen.or(table.by);
    let shared = table.shared();
    html.raw("<p class=\"data-shared note\">");
    for place in &shared {
        said_once(ask, html, table, *place);
    }
    html.put(
        "</p><table class=\"data\" role=\"table\"><caption class=\"unseen\">{}</caption><thead role=\"rowgroup\"><tr role=\"row\">",
        &[&table.caption],
    );
    for (place, column) in table.columns.iter().enumerate() {
        if !shared.contains(&place) {
            let next = table.pressed(place, by);
            // An order of the page's own hides the address's, so that every head then is the page's.
            let press = match known(next).filter(|_| chosen.is_none()) {
                Some(intent) => go(ask, &intent),
                None => local_press(next),
            };
            let is_down = by.filter(|by| by.column == place).map(|by| by.is_down);
            head(ask, html, *column, is_down, &press);
        }
    }
    html.raw("</tr></thead><tbody role=\"rowgroup\">");
    for place in table.order(ask, by) {
        if let Some(cells) = table.rows.get(place) {
            html.raw("<tr role=\"row\">");
            let cells = cells.iter().zip(&table.columns).enumerate();
            for (place, (cell, column)) in cells.filter(|(place, _)| !shared.contains(place)) {
                body(ask, html, cell, *column, place == 0);
            }
            html.raw("</tr>");
        }
    }
    html.raw("</tbody></table>");
}

fn local_press(next: By) -> String {
    let end = if next.is_down { "-" } else { "" };
    format!(" data-local=\"sort:{}{end}\"", next.column)
}

/// The head of a column, which sorts by it.
fn head(ask: Ask, html: &mut Html, column: Column, is_down: Option<bool>, press: &str) {
    let (sort, arrow) = match is_down {
        None => ("none", ""),
        Some(true) => ("descending", " ↓"),
        Some(false) => ("ascending", " ↑"),
    };
    html.put(
        "<th role=\"columnheader\" scope=\"col\" aria-sort=\"{}\" class=\"{}\"><button type=\"button\" title=\"{}\"{!}>{}",
        &[sort, kind(column), ask.text(words::SORT), press, column.label],
    );
    html.some(" ({})", column.unit);
    html.put(
        "<span aria-hidden=\"true\">{}</span></button></th>",
        &[arrow],
    );
}

fn kind(column: Column) -> &'static str {
    match (column.is_main, column.is_number) {
        (true, true) => "number main",
        (true, false) => "main",
        (false, true) => "number",
        (false, false) => "",
    }
}

/// What every row has in common, said above them.
fn said_once(ask: Ask, html: &mut Html, table: &TableView, place: usize) {
    let cell = table.rows.first().and_then(|cells| cells.get(place));
    if let (Some(column), Some(cell)) = (table.columns.get(place), cell)
        && !cell.text.is_empty()
    {
        html.put(
            "<span>{}: {!}</span> ",
            &[column.label, &content(ask, cell)],
        );
    }
}

fn body(ask: Ask, html: &mut Html, cell: &Cell, column: Column, is_first: bool) {
    let (class, content) = (kind(column), content(ask, cell));
    if is_first {
        html.put(
            "<th role=\"rowheader\" scope=\"row\" class=\"{}\">{!}</th>",
            &[class, &content],
        );
        return;
    }
    html.put(
        "<td role=\"cell\" class=\"{}\" data-label=\"{}\"",
        &[class, column.label],
    );
    if let Some(mark) = &cell.mark {
        html.put(
            " data-indicator=\"{}\" data-area=\"{}\" data-period=\"{}\"",
            &[mark.indicator, mark.area, &mark.period],
        );
    }
    html.put(">{!}</td>", &[&content]);
}

fn content(ask: Ask, cell: &Cell) -> String {
    match &cell.to {
        Some(To::View(intent)) => link(ask, intent, "", &cell.text),
        Some(To::Page(url)) => {
            fill_in("<a href=\"{}\" rel=\"noopener\">{}</a>", &[url, &cell.text])
        }
        None => fill_in("{}", &[&cell.text]),
    }
}
