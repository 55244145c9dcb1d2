//! Who says so, in a line: linked where it may be, with its date, how far it can be trusted, and
//! through what it was read. A mirror is named and never linked.

use super::{Html, actions, fill_in};
use crate::query::Ask;
use crate::query::source::SourceEntry;
use crate::text::common;

/// Publisher, title, date, trust, as an entry of a list of sources.
pub fn entry(ask: Ask, html: &mut Html, entry: &SourceEntry) {
    html.put("{}: ", &[entry.publisher]);
    html.raw(&linked(entry, entry.title));
    html.some(", {}", &entry.date);
    html.put(" ({}{!})", &[entry.trust, &through(ask, entry)]);
}

/// The publisher alone, linked, with date and trust.
pub fn line(html: &mut Html, entry: &SourceEntry) {
    html.put(
        "<span class=\"source-line\">{!}",
        &[&linked(entry, entry.publisher)],
    );
    html.some(" · {}", &entry.date);
    html.some(" · {}", entry.trust);
    html.raw("</span>");
}

/// The foot of a page that tells of one source: who published it and when, then another sentence.
pub fn foot(ask: Ask, html: &mut Html, entry: &SourceEntry, after: &str) {
    html.put(
        "<footer class=\"foot\"><p>{}: {}, {}. {}</p><p class=\"actions\">",
        &[
            ask.text(common::SOURCE),
            entry.publisher,
            &entry.date,
            after,
        ],
    );
    actions(ask, html);
    html.raw("</p></footer>");
}

/// A text that leads to the source where that may be linked.
pub fn linked(entry: &SourceEntry, text: &str) -> String {
    match entry.url.filter(|url| !url.is_empty()) {
        Some(url) => fill_in(
            "<a href=\"{}\" rel=\"noopener\" title=\"{}\"{!}>{}</a>",
            &[url, entry.title, tongue(text), text],
        ),
        None => fill_in(
            "<span title=\"{}\"{!}>{}</span>",
            &[entry.title, tongue(text), text],
        ),
    }
}

/// Marks a title as Vietnamese, so that a page in English is not read out as if it all were: told
/// by its letters. Empty for any other.
pub fn tongue(title: &str) -> &'static str {
    let is_vietnamese = title.chars().any(|c| c.is_alphabetic() && !c.is_ascii());
    if is_vietnamese { " lang=\"vi\"" } else { "" }
}

/// "read through", where a public repository stood between; led by a semicolon.
pub fn through(ask: Ask, entry: &SourceEntry) -> String {
    if entry.read_through.is_empty() {
        return String::new();
    }
    fill_in(
        "; <a href=\"{}\" rel=\"noopener\">{}</a>",
        &[entry.read_through, ask.text(common::READ_THROUGH)],
    )
}
