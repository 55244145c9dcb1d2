//! A text to be pasted elsewhere, with the button that copies it. The field stands readable and can be
//! selected where no script runs; `js::copy` does the rest.

use super::Html;
use crate::query::Ask;
use crate::query::sentence::Sentence;
use crate::text::cite as words;

/// Adds a sentence with its citation; `id` is that of its field.
pub fn quote(ask: Ask, html: &mut Html, id: &str, sentence: &Sentence) {
    html.put(
        "<div class=\"quote\"><label for=\"{}\">{}</label><textarea id=\"{}\" rows=\"3\" readonly spellcheck=\"false\" data-whole>{}</textarea>\
<p><button type=\"button\" data-copy=\"{}\" data-copied=\"{}\" data-selected=\"{}\">{}</button> <span role=\"status\"></span></p></div>",
        &[
            id,
            ask.text(words::QUOTE),
            id,
            &sentence.whole(),
            id,
            ask.text(words::COPIED),
            ask.text(words::SELECTED),
            ask.text(words::COPY),
        ],
    );
}
