//! Where figures come from, as a line under a view and as entries to open.

use super::Ask;
use crate::model::Arrange;
use crate::model::{Observation, SourceIx, Trust};
use crate::text::{Case, common};

/// A source in the reader's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceEntry {
    /// Publisher.
    pub publisher: &'static str,
    /// Title, in its own language.
    pub title: &'static str,
    /// Date, empty where unknown.
    pub date: String,
    /// The same as programs read it.
    pub iso: String,
    /// Address; `None` where there is none, or for a mirror, which is never linked.
    pub url: Option<&'static str>,
    /// How far it can be trusted.
    pub trust: &'static str,
    /// Address of the public repository through which it was read.
    pub read_through: &'static str,
    /// Terms of reuse.
    pub terms: &'static str,
}

/// One source.
pub fn entry(ask: Ask, source: SourceIx) -> SourceEntry {
    let row = ask.data.source(source);
    let publisher = ask.data.publisher(row);
    SourceEntry {
        publisher: ask.text(publisher.name),
        title: row.title,
        date: row
            .date
            .map(|date| ask.date(date, Case::Short))
            .unwrap_or_default(),
        iso: row.date.map(|date| date.to_string()).unwrap_or_default(),
        url: row.is_linked.then_some(row.url),
        trust: ask.text(match row.trust {
            Trust::Official => common::OFFICIAL,
            Trust::Press => common::PRESS,
            Trust::Mirror => common::MIRROR,
        }),
        read_through: row.read_through,
        terms: ask.text(publisher.terms),
    }
}

/// The sources of some rows, each once, the most used first.
pub fn entries<'r>(ask: Ask, rows: impl IntoIterator<Item = &'r Observation>) -> Vec<SourceEntry> {
    let mut counted: Vec<(SourceIx, usize)> = Vec::new();
    for row in rows {
        match counted.iter_mut().find(|(source, _)| *source == row.source) {
            Some((_, count)) => *count += 1,
            None => counted.push((row.source, 1)),
        }
    }
    counted.arrange_by_key(|(source, count)| (std::cmp::Reverse(*count), *source));
    counted
        .into_iter()
        .map(|(source, _)| entry(ask, source))
        .collect()
}

/// The publishers of some sources, each once, for a line: "Bộ Khoa học và Công nghệ; UNDP".
pub fn line(entries: &[SourceEntry]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for entry in entries {
        if !names.contains(&entry.publisher) {
            names.push(entry.publisher);
        }
    }
    names.join("; ")
}
