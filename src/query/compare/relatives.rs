//! Series that take over from another, or stand beside it, and are never joined with it: a share of
//! another whole, a stricter measure, totals beside counts of a span. A reader who follows the one must
//! see where the other begins, and why it does not go on.

use super::gather::Gathered;
use crate::chart::{Role, Series};
use crate::model::{IndicatorIx, Kind, Words};
use crate::query::Ask;
use crate::query::trend::parted::parted;
use crate::query::trend::{Gap, Stretch, Trend};
use crate::text::compare as words;

/// One series after another: the earlier, the later, why they are not joined.
const SUCCESSORS: [(&str, &str, Words); 2] = [
    (
        "level4_share",
        "level4_eligible_share",
        words::BREAK_ELIGIBLE,
    ),
    (
        "dossiers_online_share",
        "full_process_share",
        words::BREAK_STRICTER,
    ),
];

/// What ends the id of one of several series of the same thing.
const ENDINGS: [&str; 6] = ["_total", "_ytd", "_period", "_month", "_quarter", "_span"];

/// The lines of the series that take over from an indicator or that it takes over from, for the country,
/// each with a break where the later one begins.
pub fn drawn(ask: Ask, indicator: IndicatorIx) -> Vec<Gathered> {
    let id = ask.data.indicator(indicator).id;
    let country = ask.data.country();
    let mut found = Vec::new();
    for (earlier, later, reason) in SUCCESSORS {
        let other = match id {
            _ if id == earlier => later,
            _ if id == later => earlier,
            _ => continue,
        };
        let Some(other) = ask.data.find_indicator(other) else {
            continue;
        };
        let mut trend = parted(ask, ask.data.series(other, country));
        let begins = ask.data.find_indicator(later).and_then(|later| {
            let mut rows = ask.data.series(later, country);
            rows.find(|row| row.reading.value().is_some())
        });
        if let Some(first) = begins {
            trend.gaps.push(Gap {
                x: first.period.axis(),
                reason: ask.text(reason),
            });
        }
        let series = Series {
            name: ask.text(ask.data.indicator(other).short).to_owned(),
            role: Role::Other(0),
            trend,
        };
        found.push(Gathered {
            area: country,
            series,
        });
    }
    found.extend(counts(ask, indicator));
    found
}

/// Counts of spans below a total that runs on from one day: points by themselves, which no line joins.
/// A total that begins anew says itself where it does.
fn counts(ask: Ask, indicator: IndicatorIx) -> Vec<Gathered> {
    let country = ask.data.country();
    let row = ask.data.indicator(indicator);
    let mut all = ask.data.series(indicator, country);
    let start = all.next().and_then(|first| first.from);
    let runs_on =
        row.kind == Kind::Cumulative && start.is_some() && all.all(|one| one.from == start);
    let siblings = siblings(ask, indicator).filter(|_| runs_on);
    let of_span = siblings.map(|(_, all)| all).unwrap_or_default();
    let counted = of_span.iter().filter_map(|sibling| {
        let other = ask.data.find_indicator(sibling.id)?;
        let points = parted(ask, ask.data.series(other, country));
        let first = points.points().next()?.x;
        Some((other, first, points))
    });
    counted
        .zip(0_u8..)
        .map(|((other, first, points), place)| Gathered {
            area: country,
            series: Series {
                name: ask.text(ask.data.indicator(other).short).to_owned(),
                role: Role::Other(place),
                trend: Trend {
                    stretches: points
                        .points()
                        .map(|point| Stretch {
                            points: vec![point.clone()],
                        })
                        .collect(),
                    gaps: vec![Gap {
                        x: first,
                        reason: ask.text(words::BREAK_SPAN),
                    }],
                },
            },
        })
        .collect()
}

/// A series of the same thing that counts otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sibling {
    /// The indicator.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
}

/// The series that count the same thing, but since a day where this one counts of spans, or the other
/// way; led by the sentence that says so.
pub fn siblings(ask: Ask, indicator: IndicatorIx) -> Option<(&'static str, Vec<Sibling>)> {
    let row = ask.data.indicator(indicator);
    let is_total = match row.kind {
        Kind::Cumulative => true,
        Kind::Flow => false,
        _ => return None,
    };
    let other = |ix: &IndicatorIx| {
        let other = ask.data.indicator(*ix);
        let is_other = match other.kind {
            Kind::Cumulative => !is_total,
            Kind::Flow => is_total,
            _ => false,
        };
        is_other && stem(other.id) == stem(row.id)
    };
    let all = ask.data.indicators_of(row.system).filter(other);
    let all: Vec<_> = all
        .map(|ix| {
            let other = ask.data.indicator(ix);
            Sibling {
                id: other.id,
                name: ask.text(other.name),
            }
        })
        .collect();
    let said = if is_total {
        words::SIBLING_SPAN
    } else {
        words::SIBLING_TOTAL
    };
    (!all.is_empty()).then(|| (ask.text(said), all))
}

fn stem(id: &str) -> &str {
    let ending = ENDINGS.iter().find(|ending| id.ends_with(**ending));
    ending
        .and_then(|ending| id.strip_suffix(ending))
        .unwrap_or(id)
}
