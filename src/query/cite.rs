//! How a sentence of figures is cited: by the sources that it rests on. A whole view is cited by its
//! publishers, with its address and the day: see `embed::citation`.

use super::Ask;
use super::source::{self, SourceEntry};
use crate::text::{cite as words, common, fill};

/// The citation of some sources: "Nguồn: Bộ Khoa học và Công nghệ, 05/2025. Atlas …, bản số liệu …".
pub fn line(ask: Ask, sources: &[SourceEntry]) -> String {
    let mut named: Vec<String> = Vec::new();
    for one in sources {
        let said = if one.date.is_empty() {
            one.publisher.to_owned()
        } else {
            format!("{}, {}", one.publisher, one.date)
        };
        if !named.contains(&said) {
            named.push(said);
        }
    }
    let few = if named.len() > MOST {
        source::line(sources)
    } else {
        named.join("; ")
    };
    let values = [
        ("sources", few.as_str()),
        ("atlas", ask.text(common::ATLAS)),
        ("version", ask.data.facts().version),
    ];
    fill(ask.text(words::CITED), &values)
}

/// More sources than this are cited by their publishers alone.
const MOST: usize = 3;
