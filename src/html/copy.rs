//! A text to be taken away by hand, in a field that can be selected where no script runs, and the button
//! that copies it. One for sentences, code and citations alike; `js::copy` does the rest.

use super::{Html, fill_in};
use crate::query::Ask;
use crate::text::copy as words;

/// A field with a text; `attributes` are those beyond its id, such as its rows.
pub fn field(html: &mut Html, id: &str, attributes: &str, text: &str) {
    html.put(
        "<textarea id=\"{}\"{!} readonly spellcheck=\"false\" data-whole>{}</textarea>",
        &[id, attributes, text],
    );
}

/// The button that copies the field with an id, and the place where it says so; `attributes` as for a
/// field.
pub fn button(ask: Ask, id: &str, attributes: &str) -> String {
    fill_in(
        "<button type=\"button\"{!} data-copy=\"{}\" data-copied=\"{}\" data-selected=\"{}\">{}</button> <span role=\"status\"></span>",
        &[
            attributes,
            id,
            ask.text(words::COPIED),
            ask.text(words::SELECTED),
            ask.text(words::COPY),
        ],
    )
}
