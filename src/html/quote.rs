//! A sentence to be pasted elsewhere, with its citation.

use super::{Html, copy};
use crate::query::Ask;
use crate::query::sentence::Sentence;
use crate::text::cite as words;

/// Adds a sentence with its citation; `id` is that of its field.
pub fn quote(ask: Ask, html: &mut Html, id: &str, sentence: &Sentence) {
    html.put(
        "<div class=\"quote\"><label for=\"{}\">{}</label>",
        &[id, ask.text(words::QUOTE)],
    );
    copy::field(html, id, " rows=\"3\"", &sentence.whole());
    html.put("<p>{!}</p></div>", &[&copy::button(ask, id, "")]);
}
