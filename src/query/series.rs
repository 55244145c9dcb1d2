//! Which series there are: what is drawn as a line rather than listed.

use super::Ask;
use super::trend::{self, Trend};
use crate::model::Arrange;
use crate::model::{AreaIx, IndicatorIx, Kind, Observation, Scope, SystemIx};

/// Percentages that reports print, each against a base of its own: claims, and not a measure.
const CHANGES: [&str; 6] = [
    "attacks_change_month",
    "attacks_change_year",
    "attacks_change_ytd",
    "attacks_change_half",
    "attacks_difference_year",
    "attacks_difference_two_years",
];

/// Fewer dated points of one definition than this make no line.
pub const LEAST: usize = 3;

/// The figures of an indicator for an area that make a line: those of definitions with enough dated
/// figures that count from the same day, unless nothing ever changes. Counts of single months or of
/// parts of a year are no line, nor are changes, each on a base of its own.
pub fn drawn(ask: Ask<'_>, indicator: IndicatorIx, area: AreaIx) -> Vec<&Observation> {
    let row = ask.data.indicator(indicator);
    let is_change = CHANGES.contains(&row.id);
    if is_change
        || matches!(
            row.kind,
            Kind::Flow | Kind::Event | Kind::Link | Kind::YesNo
        )
    {
        return Vec::new();
    }
    let all: Vec<_> = ask
        .data
        .series(indicator, area)
        .filter(|row| row.period.year() > 0 && row.reading.value().is_some())
        .collect();
    let is_kept = |row: &&&Observation| {
        let same = all.iter().filter(|one| one.definition == row.definition);
        same.clone().count() >= LEAST && same.clone().all(|one| one.from == row.from)
    };
    let kept: Vec<_> = all.iter().filter(is_kept).copied().collect();
    let is_even = kept
        .windows(2)
        .all(|pair| pair[0].reading == pair[1].reading);
    if is_even { Vec::new() } else { kept }
}

/// Whether an indicator has a line for an area.
pub fn is_line(ask: Ask, indicator: IndicatorIx, area: AreaIx) -> bool {
    !drawn(ask, indicator, area).is_empty()
}

/// The same as a trend.
pub fn line(ask: Ask, indicator: IndicatorIx, area: AreaIx) -> Trend {
    trend::rows(ask, drawn(ask, indicator, area).into_iter())
}

/// The indicators of a system with a line for the country, those of the article first.
pub fn of_system(ask: Ask, system: SystemIx) -> Vec<IndicatorIx> {
    let country = ask.data.country();
    let mut found: Vec<_> = ask
        .data
        .indicators_of(system)
        .filter(|ix| ask.data.indicator(*ix).scope != Scope::Province)
        .filter(|ix| is_line(ask, *ix, country))
        .collect();
    found.arrange_by_key(|ix| !ask.data.rows(*ix).iter().any(|row| row.line > 0));
    found
}
