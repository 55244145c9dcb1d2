//! Where sources disagree: the figures that are not shown beside the one that is, as a range with who
//! says what. A second source that says the same is no dispute. Figures of two days that cannot both be
//! right are named in [`AGAINST`]; a test finds whatever is missing there.

use crate::engine::extent;
use crate::model::{AreaIx, IndicatorIx, Observation, Period};
use crate::query::source::{self, SourceEntry};
use crate::query::{Ask, figure};
use crate::text::{Case, compare as words, fill};

/// Figures of two days, or of a day and of its month, that contradict each other: the indicator, the
/// figure that is doubted, the one it is set against.
const AGAINST: [(&str, Period, Period); 4] = [
    (
        "portal_visits",
        Period::of_month(2020, 3),
        Period::of_day(2020, 3, 11),
    ),
    (
        "portal_accounts",
        Period::of_month(2020, 3),
        Period::of_day(2020, 3, 11),
    ),
    (
        "ecabinet_papers",
        Period::of_month(2021, 3),
        Period::of_day(2021, 2, 23),
    ),
    (
        "documents_exchanged_ytd",
        Period::of_month(2022, 6),
        Period::of_month(2022, 7),
    ),
];

/// What one source says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claimed {
    /// Its figure.
    pub text: String,
    /// As of when, where the figures are of two times; empty else.
    pub when: String,
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
    let country = ask.data.country();
    if areas.contains(&country) {
        let pairs = against(ask, indicator);
        found.extend(pairs.filter_map(|(kept, other)| dispute(ask, &[kept, other])));
    }
    found
}

/// Figures for the country that cannot both be right: the one that is kept, and the other.
pub fn against(
    ask: Ask<'_>,
    indicator: IndicatorIx,
) -> impl Iterator<Item = (&Observation, &Observation)> {
    let id = ask.data.indicator(indicator).id;
    let at = move |period: Period| {
        let mut rows = ask.data.series(indicator, ask.data.country());
        rows.find(|row| row.period == period)
    };
    let named = AGAINST.iter().filter(move |(of, ..)| *of == id);
    named.filter_map(move |(_, other, kept)| Some((at(*kept)?, at(*other)?)))
}

/// Whether a figure lies in the month of another.
fn is_within(one: Period, month: Period) -> bool {
    month.day() == 0 && (one.year(), one.month()) == (month.year(), month.month())
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
    let last = rows.last()?;
    let is_of_one_time = first.period == last.period || is_within(first.period, last.period);
    let date = |wanted: f64| {
        let row = rows.iter().find(|row| {
            row.reading
                .value()
                .is_some_and(|value| value.total_cmp(&wanted).is_eq())
        });
        row.map_or_else(String::new, |row| ask.date(row.period, Case::Long))
    };
    let values = [
        ("when", ask.date(last.period, Case::Long)),
        ("low", write(low)),
        ("high", write(high)),
        ("low_when", date(low)),
        ("high_when", date(high)),
    ];
    let values: Vec<_> = values
        .iter()
        .map(|(name, text)| (*name, text.as_str()))
        .collect();
    let text = if is_of_one_time {
        words::RANGE
    } else {
        words::RANGE_FALLS
    };
    Some(Dispute {
        area: ask.data.area(first.area).id,
        period: first.period.to_string(),
        range: crate::query::system::capital(&fill(ask.text(text), &values)),
        x: first.period.axis(),
        low,
        high,
        claimed: rows
            .iter()
            .map(|row| Claimed {
                text: figure::of(ask, row).line(),
                when: if first.period == last.period {
                    String::new()
                } else {
                    ask.date(row.period, Case::Short)
                },
                source: source::entry(ask, row.source),
                note: ask.text(row.note),
                is_shown: row.shown && row.definition == first.definition,
            })
            .collect(),
    })
}
