//! What the figures of a view are, in words, for whoever opens an archive years later.

use super::csv::COLUMNS;
use crate::query::taken::Taken;
use crate::query::{Ask, source, title};
use crate::text::{columns, common, export as words, fill};

/// Between paragraphs. Lines end as every system's simplest reader of text wants them.
const END: &str = "\r\n";

/// The words beside a file of figures; `csv` and `json` are the names of the files.
pub fn of_view(ask: Ask, taken: &[Taken], [csv, json]: [&str; 2], address: &str) -> String {
    let mut text = String::from(super::csv::BYTE_ORDER_MARK);
    let mut put = |parts: &[&str]| {
        parts.iter().for_each(|part| text.push_str(part));
        text.push_str(END);
    };
    put(&[&title::page(ask)]);
    if !address.is_empty() {
        put(&[&fill(
            ask.text(words::README_ADDRESS),
            &[("address", address)],
        )]);
    }
    put(&[]);
    put(&[ask.text(words::README_FILES)]);
    for (words, file) in [(words::README_CSV, csv), (words::README_JSON, json)] {
        put(&["- ", &fill(ask.text(words), &[("file", file)])]);
    }
    put(&[]);
    put(&[ask.text(words::README_READING)]);
    put(&[ask.text(words::README_RULES)]);
    put(&[]);
    put(&[ask.text(words::README_COLUMNS)]);
    for (name, words) in COLUMNS.iter().zip(columns::OF_VIEW) {
        put(&["- ", name, ": ", ask.text(words)]);
    }
    put(&[]);
    put(&[ask.text(words::README_SOURCES)]);
    for entry in sources(ask, taken) {
        put(&["- ", &entry]);
    }
    put(&[]);
    put(&[ask.text(words::README_TERMS)]);
    let version = ask.data.facts().version;
    put(&[&fill(
        ask.text(words::README_LICENCE),
        &[("version", version)],
    )]);
    put(&[ask.text(common::ATLAS)]);
    text
}

/// Each source once: publisher, title, date, address.
fn sources(ask: Ask, taken: &[Taken]) -> Vec<String> {
    let rows = taken.iter().filter_map(|one| one.row);
    let mut entries = source::entries(ask, rows);
    for entry in taken.iter().flat_map(|one| &one.sources) {
        if !entries.contains(entry) {
            entries.push(entry.clone());
        }
    }
    let line = |entry: &source::SourceEntry| {
        let url = entry.url.unwrap_or_default();
        let parts = [entry.publisher, entry.title, &entry.date, url];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        [&parts.join(", "), " (", entry.trust, ")"].concat()
    };
    entries.iter().map(line).collect()
}
