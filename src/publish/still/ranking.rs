//! The ranking of a map's page as a real table, for readers whose browser runs no script: names, places and all
//! that a figure must not be quoted without, as the table of the application has it. Apart because with script the
//! page has the same on a scale, and a table one tap away.

use super::Place;
use crate::html::{Html, fill_in, table};
use crate::publish::Ground;
use crate::query::table as query;
use crate::state::{Local, Tab, ViewState};

/// Adds the table below a map; nothing on other pages, nor on the first, whose bytes every reader waits for and
/// which lies below `p/` a second time.
pub fn added(ground: &Ground, place: &Place, main: &mut String) {
    let is_map = place.view.tab == Tab::Map && place.view.area.is_none();
    if !is_map || place.path.is_empty() {
        return;
    }
    let view = ViewState {
        tab: Tab::Table,
        ..place.view.clone()
    };
    let table = ground.ask_view(&view, |ask| {
        let page = query::page(ask);
        let mut html = Html::new();
        if !page.table.rows.is_empty() {
            html.put("<h2>{}</h2>", &[&page.title]);
            table::table(ask, &Local::default(), &mut html, &page.table, |_| None);
        }
        html.into_text()
    });
    if !table.is_empty() {
        let table = unpressed(&table);
        let within = fill_in(
            "<noscript><section class=\"still-table\">{!}</section></noscript>",
            &[&table],
        );
        main.push_str(&within);
    }
}

/// The heads as words: without script nothing answers to a press.
fn unpressed(markup: &str) -> String {
    let mut text = String::with_capacity(markup.len());
    for (place, part) in markup.split("<button ").enumerate() {
        let words = match part.split_once('>') {
            Some((_, words)) if place > 0 => words,
            _ => part,
        };
        text.push_str(words);
    }
    text.replace("</button>", "")
}

#[cfg(test)]
mod tests {
    use super::unpressed;

    #[test]
    fn heads_are_words_and_no_buttons() {
        let head =
            "<th><button type=\"button\" data-local=\"x\">A<span> ↓</span></button></th><td>1</td>";
        assert_eq!(unpressed(head), "<th>A<span> ↓</span></th><td>1</td>");
        assert_eq!(unpressed("<p>x</p>"), "<p>x</p>");
    }
}
