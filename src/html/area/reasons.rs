//! Changes on earlier figures, and why some are refused: the reason bears a number in the row and
//! stands below the table, once for all rows that it concerns.

use super::super::Html;
use crate::query::Ask;
use crate::query::area::{Change, Group};
use crate::text::area as words;

/// The reasons of one table, in the order of its rows.
pub struct Reasons<'a> {
    system: &'a str,
    texts: Vec<&'a str>,
}

impl<'a> Reasons<'a> {
    /// Every reason of a group, each once.
    pub fn of(group: &'a Group) -> Self {
        let mut texts: Vec<&str> = Vec::new();
        for change in group.rows.iter().flat_map(|row| &row.changes) {
            if !change.reason.is_empty() && !texts.contains(&change.reason.as_str()) {
                texts.push(&change.reason);
            }
        }
        Self {
            system: group.system,
            texts,
        }
    }

    /// A change; a refused one names its reason by number.
    pub fn change(&self, html: &mut Html, change: &Change) {
        let place = self.texts.iter().position(|text| *text == change.reason);
        match place.map(|place| (place + 1).to_string()) {
            Some(number) => html.put(
                "<p aria-describedby=\"why-{}-{}\">{} <sup>{}</sup></p>",
                &[self.system, &number, &change.text, &number],
            ),
            None => html.put("<p>{}</p>", &[&change.text]),
        }
    }

    /// The reasons in words.
    pub fn list(&self, ask: Ask, html: &mut Html) {
        if self.texts.is_empty() {
            return;
        }
        html.put(
            "<ol class=\"area-reasons note\" aria-label=\"{}\">",
            &[ask.text(words::REASONS)],
        );
        for (place, text) in self.texts.iter().enumerate() {
            let number = (place + 1).to_string();
            html.put(
                "<li id=\"why-{}-{}\"><sup>{}</sup> {}</li>",
                &[self.system, &number, &number, text],
            );
        }
        html.raw("</ol>");
    }
}
