//! Where sources disagree: the figures that are not shown beside the one that is, as a range with who
//! says what. A second source that says the same is no dispute.

use crate::engine::extent;
use crate::model::{AreaIx, IndicatorIx, Observation};
use crate::query::source::{self, SourceEntry};
use crate::query::{Ask, figure};
use crate::text::{Case, compare as words, fill};

/// What one source says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claimed {
    /// Its figure.
    pub text: String,
    /// Who says so.
    pub source: SourceEntry,
    /// A remark on it.
    pub note: &'static str,
    /// Whether it is the one that charts and tables show.
    pub is_shown: bool,
}

/// A figure of which sources give more than one.
#[derive(Clone, Debug, PartialEq)]
pub struct Dispute {
    /// The area.
    pub area: &'static str,
    /// ISO period.
    pub period: String,
    /// "December 2020: 30.1% to 30.85%".
    pub range: String,
    /// Where on the axis of time, in years.
    pub x: f64,
    /// The lowest.
    pub low: f64,
    /// The highest.
    pub high: f64,
    /// Who says what, the one that is shown first.
    pub claimed: Vec<Claimed>,
}

/// The disputes over an indicator for some areas, by time.
pub fn disputes(ask: Ask, indicator: IndicatorIx, areas: &[AreaIx]) -> Vec<Dispute> {
    let rows = ask.data.rows(indicator);
    let hidden = rows
        .iter()
        .filter(|row| !row.shown && areas.contains(&row.area));
    let mut found: Vec<Dispute> = Vec::new();
    for row in hidden {
        let same = |one: &&Observation| {
            (one.area, one.period, one.from, one.definition)
                == (row.area, row.period, row.from, row.definition)
        };
        let area = ask.data.area(row.area).id;
        let period = row.period.to_string();
        if found
            .iter()
            .any(|have| have.area == area && have.period == period)
        {
            continue;
        }
        let mut all: Vec<&Observation> = rows.iter().filter(same).collect();
        crate::model::Arrange::arrange_by_key(&mut all[..], |one| !one.shown);
        found.extend(dispute(ask, &all));
    }
    found
}

/// The dispute of some rows on one thing; none where all say the same.
fn dispute(ask: Ask, rows: &[&Observation]) -> Option<Dispute> {
    let values: Vec<_> = rows.iter().map(|row| row.reading.value()).collect();
    let (low, high) = extent(&values)?;
    let first = rows.first()?;
    if high <= low {
        return None;
    }
    let write = |wanted: f64| {
        let row = rows.iter().find(|row| {
            let value = row.reading.value();
            value.is_some_and(|value| value.total_cmp(&wanted).is_eq())
        });
        row.map_or_else(String::new, |row| figure::of(ask, row).line())
    };
    let values = [
        ("when", ask.date(first.period, Case::Long)),
        ("low", write(low)),
        ("high", write(high)),
    ];
    let values: Vec<_> = values
        .iter()
        .map(|(name, text)| (*name, text.as_str()))
        .collect();
    Some(Dispute {
        area: ask.data.area(first.area).id,
        period: first.period.to_string(),
        range: crate::query::system::capital(&fill(ask.text(words::RANGE), &values)),
        x: first.period.axis(),
        low,
        high,
        claimed: rows
            .iter()
            .map(|row| Claimed {
                text: figure::of(ask, row).line(),
                source: source::entry(ask, row.source),
                note: ask.text(row.note),
                is_shown: row.shown,
            })
            .collect(),
    })
}
