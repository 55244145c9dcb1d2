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

/// Fewer dated points than this make no line.
pub const LEAST: usize = 2;

/// The figures of an indicator for an area that make a line, each definition a stretch of its own.
/// Counts of single months or of parts of a year are no line, nor are changes, each on a base of
/// its own.
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
    let mut definitions: Vec<Vec<&Observation>> = Vec::new();
    for row in ask.data.series(indicator, area) {
        if row.period.year() == 0 || row.reading.value().is_none() {
            continue;
        }
        let same = definitions
            .iter_mut()
            .find(|rows| rows.iter().any(|one| one.definition == row.definition));
        match same {
            Some(rows) => rows.push(row),
            None => definitions.push(vec![row]),
        }
    }
    definitions.retain(|rows| row.kind != Kind::Cumulative || is_total(rows));
    // Of two definitions that hold at one time, the one with more figures.
    definitions.arrange_by_key(|rows| std::cmp::Reverse(rows.len()));
    let mut kept: Vec<Vec<&Observation>> = Vec::new();
    for rows in definitions {
        if kept.iter().all(|have| is_apart(have, &rows)) {
            kept.push(rows);
        }
    }
    let mut kept = kept.concat();
    kept.arrange_by_key(|row| row.period);
    if kept.len() < LEAST { Vec::new() } else { kept }
}

/// Whether totals are one series: enough of them, counted from the same day, and never falling, as
/// they do where sources round or differ.
fn is_total(rows: &[&Observation]) -> bool {
    let goes_on = |pair: &[&Observation]| {
        let values = [pair[0], pair[1]].map(|row| row.reading.value());
        pair[0].from == pair[1].from && values[0] <= values[1]
    };
    rows.len() >= LEAST && rows.windows(2).all(goes_on)
}

/// Whether one series ends before the other begins.
fn is_apart(one: &[&Observation], other: &[&Observation]) -> bool {
    let span = |rows: &[&Observation]| Some((rows.first()?.period, rows.last()?.period));
    match (span(one), span(other)) {
        (Some(one), Some(other)) => one.1 < other.0 || other.1 < one.0,
        _ => true,
    }
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

#[cfg(test)]
mod tests {
    use super::drawn;
    use crate::query::testing::{DATA, ask};

    fn periods(indicator: &str) -> Vec<String> {
        let indicator = DATA.find_indicator(indicator).unwrap();
        ask("", |ask| {
            let rows = drawn(ask, indicator, DATA.country());
            rows.iter().map(|row| row.period.to_string()).collect()
        })
    }

    #[test]
    fn two_figures_are_a_series() {
        assert_eq!(periods("lgsp_provinces"), ["2019-12", "2020-12"]);
        assert_eq!(periods("marriages"), ["2021-02-18", "2022-03"]);
        assert_eq!(periods("committee_provinces"), ["2021-02", "2022-03-23"]);
    }

    #[test]
    fn one_figure_of_a_span_does_not_hide_the_others() {
        assert_eq!(periods("botnet_ips").len(), 6);
    }

    #[test]
    fn totals_since_two_days_are_not_joined() {
        assert!(periods("id_chip_applications").is_empty());
    }

    #[test]
    fn a_total_that_falls_is_no_series() {
        assert!(periods("platforms_introduced").is_empty());
    }

    #[test]
    fn figures_of_which_only_the_month_is_known_stand_apart() {
        assert_eq!(periods("portal_visits").len(), 14);
    }
}
