//! Lines break where the definition changes and at the merger of 1 July 2025, with rows of one
//! definition on either side that the package does not hold today.

use super::{Trend, is_apart};
use crate::data::Dataset;
use crate::model::{AreaIx, Observation, Period, Reading, Scope, UnitSystem};
use crate::query::area;
use crate::query::chart_page::Picture;
use crate::query::testing::{DATA, altered, ask_of};
use crate::query::{Ask, home, trend};

const REASON: &str = "Since 1 July 2025 there are 34 provinces instead of 63: figures before and after are not of the same units.";

/// The scores of 2024 once more as those of 2026, by the same definition, and on the 34 only.
fn after_the_merger() -> Dataset {
    altered(|data, rows| {
        let dti = data.find_indicator("dti").unwrap();
        let is_new = |row: &&Observation| {
            row.indicator == dti && data.area(row.area).is_province_of(UnitSystem::New)
        };
        let added: Vec<_> = rows
            .iter()
            .filter(is_new)
            .map(|row| Observation {
                period: Period::of_year(2026),
                ..*row
            })
            .collect();
        rows.extend(added);
    })
}

/// How long the stretches are, and why the line breaks at its last break.
fn shape(trend: &Trend) -> (Vec<usize>, &'static str) {
    let lengths = trend.stretches.iter().map(|one| one.points.len()).collect();
    (lengths, trend.gaps.last().map_or("", |gap| gap.reason))
}

#[test]
fn a_pair_is_apart_across_the_day_or_across_the_sets_of_provinces() {
    let period = |text| Period::parse(text).unwrap();
    let old = Some(UnitSystem::Old);
    let new = Some(UnitSystem::New);
    let apart = |one, other, a, b| is_apart((period(one), a), (period(other), b));
    assert!(apart("2024", "2026", new, new));
    assert!(apart("2024", "2025", new, new));
    assert!(apart("2025-06", "2025-07", new, new));
    assert!(apart("2025-06-30", "2025-07-01", old, old));
    assert!(apart("2023", "2024", old, new));
    assert!(!apart("2023", "2024", old, old));
    assert!(!apart("2025-10-16", "2026-10-10", new, new));
    // What is not of provinces is the same before and after.
    assert!(!apart("2024", "2026", None, None));
}

#[test]
fn the_line_of_a_card_breaks_at_the_merger() {
    let data = after_the_merger();
    let card = ask_of(&data, "?units=34&lang=en&areas=~01", home::page).card;
    assert_eq!(shape(&card.line).0.last(), Some(&1));
    assert_eq!(shape(&card.line).1, REASON);
    assert_eq!(card.line_break, REASON);
    assert_eq!(shape(&card.mean).1, REASON);
}

#[test]
fn the_lines_of_an_area_and_of_the_country_break_at_the_merger() {
    let data = after_the_merger();
    for (id, query) in [
        ("01", "?units=34&lang=en"),
        ("vn", "?units=34&lang=en"),
        ("r2", "?units=34&lang=en"),
    ] {
        ask_of(&data, query, |ask| {
            let area = ask.data.find_area(id, UnitSystem::New).unwrap();
            let dti = ask.data.find_indicator("dti").unwrap();
            let series = area::series::of(ask, dti, area);
            let trend = area::profile::trend(ask, dti, area, &series, &[]);
            assert_eq!(shape(&trend).1, REASON, "{id}");
            let last = trend.stretches.last().unwrap();
            assert_eq!(last.points.len(), 1, "{id}");
        });
    }
}

#[test]
fn a_change_is_not_told_across_the_merger() {
    let data = after_the_merger();
    let page = ask_of(&data, "?units=34&lang=en&area=01", area::page);
    let all = page.groups.iter().flat_map(|group| &group.rows);
    let dti = all.into_iter().find(|row| row.indicator == "dti").unwrap();
    assert!(
        dti.changes.iter().any(|change| change.reason == REASON),
        "{:?}",
        dti.changes
    );
}

#[test]
fn the_chart_page_breaks_at_the_merger_and_says_why() {
    let data = after_the_merger();
    let page = ask_of(
        &data,
        "?units=34&lang=en&tab=chart&areas=~01",
        crate::query::chart_page::page,
    );
    let Picture::One(drawing, ..) = page.unwrap().picture else {
        panic!("no picture");
    };
    let crate::chart::Drawing::Lines(lines) = *drawing else {
        panic!("no lines");
    };
    assert!(lines.series.iter().all(|one| shape(&one.trend).1 == REASON));
}

#[test]
fn rows_of_a_province_break_at_the_merger_and_national_figures_do_not() {
    let on = |data: &Dataset, area: AreaIx, id: &str| {
        ask_of(data, "?lang=en", |ask: Ask| {
            trend::of(ask, ask.data.find_indicator(id).unwrap(), area)
        })
    };
    let data = after_the_merger();
    let unit = data.find_area("01", UnitSystem::New).unwrap();
    let line = on(&data, unit, "dti");
    assert_eq!(shape(&line), (vec![1, 1], REASON));
    // A national series of one definition runs on.
    let egdi = DATA
        .all_indicators()
        .find(|ix| {
            DATA.indicator(*ix).scope == Scope::National
                && DATA.series(*ix, DATA.country()).count() > 2
        })
        .unwrap();
    let id = DATA.indicator(egdi).id;
    let data = altered(|data, rows| {
        let last = data.series(egdi, data.country()).last().unwrap();
        rows.push(Observation {
            period: Period::of_year(2026),
            reading: Reading::Value(1.0),
            ..*last
        });
    });
    let (before, after) = (on(&DATA, DATA.country(), id), on(&data, data.country(), id));
    assert_eq!(before.gaps.len(), after.gaps.len());
}
