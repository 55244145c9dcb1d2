//! What a reader is shown when comparing, on the real data, in both languages.

mod disputed;
mod many;

use super::scatter::{Unfit, scatter};
use crate::chart::{Drawing, Lines};
use crate::model::{IndicatorIx, UnitSystem};
use crate::query::Ask;
use crate::query::chart_page::{ChartPage, Picture, page};
use crate::query::testing::{DATA, ask};

fn seen(address: &str) -> ChartPage {
    ask(address, page).unwrap_or_else(|| panic!("{address}"))
}

fn lines(address: &str) -> Lines {
    match seen(address).picture {
        Picture::One(drawing, ..) => match *drawing {
            Drawing::Lines(lines) => lines,
            other => panic!("{address}: {other:?}"),
        },
        other => panic!("{address}: {other:?}"),
    }
}

fn ix(id: &str) -> IndicatorIx {
    DATA.find_indicator(id).unwrap()
}

/// The reasons of breaks in the lines of a view, each once.
fn reasons(address: &str) -> Vec<&'static str> {
    let mut all = Vec::new();
    for gap in lines(address).series.iter().flat_map(|one| &one.trend.gaps) {
        if !all.contains(&gap.reason) {
            all.push(gap.reason);
        }
    }
    all
}

fn breaks_at(address: &str, reason: &str) {
    let all = reasons(address);
    assert!(
        all.iter().any(|one| one.contains(reason)),
        "{address}: {all:?}"
    );
}

#[test]
fn every_named_break_is_drawn_with_its_reason() {
    // DTI 2020 against later years, and its weights of 2024.
    breaks_at("?lang=en&tab=chart&areas=~48", "2020 had three pillars");
    breaks_at(
        "?lang=en&tab=chart&areas=~48",
        "Weights and criteria differ from 2023",
    );
    // Services of all against services of eligible ones.
    breaks_at(
        "?lang=en&i=level4_share&tab=chart",
        "of eligible services and not of all",
    );
    breaks_at(
        "?lang=en&i=level4_eligible_share&tab=chart",
        "of eligible services and not of all",
    );
    // The recounted base of 2020.
    breaks_at("?lang=en&i=attacks&tab=chart", "6,811 instead of 5,168");
    // Totals since another day.
    breaks_at(
        "?lang=en&i=attacks_ytd&tab=chart",
        "counted anew from another day",
    );
    // Full-process dossiers.
    breaks_at(
        "?lang=en&i=dossiers_online_share&tab=chart",
        "a stricter measure",
    );
}

#[test]
fn no_stretch_holds_two_definitions() {
    for indicator in DATA.all_indicators() {
        let row = DATA.indicator(indicator);
        let query = format!("?lang=en&i={}&tab=chart&areas=~48", row.id);
        let Picture::One(drawing, ..) = seen(&query).picture else {
            continue;
        };
        let Drawing::Lines(lines) = *drawing else {
            continue;
        };
        for one in &lines.series {
            // Another series beside it has rows of its own.
            if !["Da Nang", "whole country"].contains(&one.name.as_str()) {
                continue;
            }
            for stretch in &one.trend.stretches {
                let versions = |period: &str| -> Vec<_> {
                    let rows = DATA.rows(indicator).iter();
                    rows.filter(|row| row.shown && row.period.to_string() == period)
                        .map(|row| row.definition)
                        .collect()
                };
                let mut common = versions(&stretch.points[0].period);
                for point in &stretch.points {
                    let there = versions(&point.period);
                    common.retain(|one| there.contains(one));
                }
                assert!(!common.is_empty(), "{query}: {stretch:?}");
            }
        }
    }
}

#[test]
fn totals_name_the_counts_of_a_span_and_the_other_way() {
    let siblings = |id: &str| {
        let found = seen(&format!("?lang=en&i={id}&tab=chart")).siblings;
        found.map(|(_, all)| all.iter().map(|one| one.id).collect::<Vec<_>>())
    };
    assert_eq!(
        siblings("portal_visits"),
        Some(vec!["portal_visits_period"])
    );
    assert_eq!(
        siblings("portal_visits_period"),
        Some(vec!["portal_visits"])
    );
    assert!(
        siblings("documents_exchanged")
            .unwrap()
            .contains(&"documents_exchanged_period")
    );
    assert_eq!(siblings("dti"), None);
}

#[test]
fn at_most_eight_are_compared_and_the_page_says_so() {
    let eight = "~01~02~04~06~08~10~11~12";
    let page = seen(&format!("?lang=en&tab=chart&areas={eight}"));
    assert!(
        page.addable.is_empty() && page.full.contains("the most"),
        "{}",
        page.full
    );
    let nine = seen(&format!("?lang=en&tab=chart&area=48&areas={eight}"));
    assert_eq!(nine.chosen.len(), 8);
    assert!(
        nine.remarks[0].starts_with("At most 8"),
        "{:?}",
        nine.remarks
    );
    assert!(seen("?tab=chart&areas=~48").full.is_empty());
}

#[test]
fn a_slope_joins_two_years_of_one_definition() {
    let page = seen("?lang=en&tab=chart&i=dti&areas=~48~79&show=slope");
    let Picture::One(drawing, title, _) = page.picture else {
        panic!("no slope");
    };
    assert!(title.ends_with("2021 and 2023"), "{title}");
    let Drawing::Slope(slope) = *drawing else {
        panic!("no slope");
    };
    let first = &slope.rows[0];
    assert_eq!(
        (first.name.as_str(), first.from.text.as_str()),
        ("Da Nang", "0.6419")
    );
    // Of 2021 too few provinces are known for a mean of the country.
    assert_eq!(slope.rows.len(), 2);
}

#[test]
fn ranks_are_of_provinces_among_provinces_and_break_with_the_definition() {
    let lines = lines("?lang=en&tab=chart&areas=~48~79&show=bump");
    let own = &lines.series[0].trend;
    let told: Vec<_> = own
        .points()
        .map(|point| (&*point.period, point.text.as_str()))
        .collect();
    assert!(told.contains(&("2024", "rank 2 of 63")), "{told:?}");
    assert!(lines.low_on_top && own.stretches.len() > 1);
    assert_eq!(lines.values.first().map(|tick| &*tick.text), Some("1"));
    assert_eq!(lines.values.last().map(|tick| &*tick.text), Some("63"));
    let mixed = seen("?lang=en&tab=chart&areas=~48~r1&show=bump");
    assert!(mixed.remarks[0].contains("not ranked among provinces"));
}

#[test]
fn regions_are_ranked_among_the_six_where_nothing_is_chosen() {
    let lines = lines("?lang=en&tab=chart&show=bump");
    assert_eq!(lines.series.len(), 6);
    let points = lines.series.iter().flat_map(|one| one.trend.points());
    let points: Vec<_> = points.collect();
    assert!(points.len() > 6);
    for point in points {
        assert!(point.text.ends_with("of 6") && point.y <= 6.0, "{point:?}");
    }
}

#[test]
fn ministries_are_compared_by_their_printed_ranks() {
    let page = seen("?lang=en&i=dti_ministry_rank&tab=chart");
    let first = page.addable.first().unwrap().id;
    let lines = lines(&format!(
        "?lang=en&i=dti_ministry_rank&tab=chart&areas=~{first}&show=bump"
    ));
    assert_eq!(lines.series.len(), 1);
    assert!(lines.low_on_top);
}

#[test]
fn small_pictures_share_both_axes() {
    let page = seen("?tab=chart&i=papi_egov&areas=~48~83~79&show=multiples");
    let Picture::Many(small, ..) = page.picture else {
        panic!("{:?}", page.picture);
    };
    let of = |drawing: &Drawing| match drawing {
        Drawing::Lines(lines) => (lines.values.clone(), lines.times.clone(), lines.span),
        other => panic!("{other:?}"),
    };
    assert_eq!(small.len(), 3);
    assert!(small.iter().all(|(_, one)| of(one) == of(&small[0].1)));
    assert!(of(&small[0].1).2.is_some());
}

#[test]
fn differences_are_of_one_time_and_one_definition() {
    let table = seen("?lang=en&tab=chart&areas=~48~79").differences.unwrap();
    let row = |id: &str| table.rows.iter().find(|row| row.id == id).unwrap().clone();
    assert_eq!(table.period, "2024");
    assert_eq!(row("48").value, "0.8335");
    assert_eq!(row("79").apart, "+0.0038");
    // 2024 stands alone in its definition: nothing earlier may be subtracted.
    assert!(table.since.is_empty());
    let table = seen("?lang=en&tab=chart&i=papi_egov&areas=~48~79")
        .differences
        .unwrap();
    assert_eq!(table.since, "since 2020");
}

#[test]
fn a_scatter_says_its_correlation_as_scipy_has_it_and_claims_no_cause() {
    let Picture::Scatter(found) = seen("?lang=en&tab=chart&x=papi_egov&areas=~48").picture else {
        panic!("no scatter");
    };
    // scipy 1.17.1: spearmanr of both columns of the files, interval as in the engine's tests.
    assert!((found.correlation.r - 0.405_002_710_277_465_4).abs() < 1e-12);
    let (low, high) = found.correlation.interval.unwrap();
    assert!((low - 0.160_517_216_724_364_34).abs() < 1e-12);
    assert!((high - 0.602_663_991_773_243_7).abs() < 1e-12);
    assert_eq!(
        found.measured,
        "Rank correlation (Spearman) 0.41; 95% interval 0.16 to 0.60; n = 61 provinces."
    );
    assert_eq!(
        found.said,
        "Where e-governance is higher, DTI tends to be higher, too"
    );
    assert!(found.notes[0].contains("does not mean that one causes the other"));
    assert_eq!(found.cloud.dots.len(), 61);
    assert_eq!(
        found
            .cloud
            .dots
            .iter()
            .filter(|dot| dot.role.is_some())
            .count(),
        1
    );
}

#[test]
fn a_correlation_whose_interval_holds_zero_is_no_tendency() {
    // A component of the year 2024 that goes with area as little as any.
    let Picture::Scatter(found) = seen("?lang=en&tab=chart&i=dti&x=area_km2").picture else {
        panic!("no scatter");
    };
    let (low, high) = found.correlation.interval.unwrap();
    let holds = low < 0.0 && 0.0 < high;
    assert_eq!(
        holds,
        found.said.contains("no clear tendency"),
        "{}",
        found.said
    );
}

fn unfit(address: &str, y: &str, x: &str) -> Unfit {
    ask(address, |ask: Ask| scatter(ask, ix(y), ix(x))).unwrap_err()
}

#[test]
fn what_may_not_be_set_against_each_other_is_refused_with_its_reason() {
    use super::scatter::Side;
    use crate::data::Refusal;
    use crate::model::Scope;
    assert_eq!(unfit("", "dti", "dti"), Unfit::Same);
    assert_eq!(unfit("", "dti", "committee"), Unfit::NoScale(Side::X));
    assert_eq!(unfit("", "papi_portal_land", "dti"), Unfit::Near(Side::Y));
    let national = Unfit::Unseen(Side::X, Refusal::NotByProvince(Scope::National));
    assert_eq!(unfit("", "dti", "attacks"), national);
    // Measured on the 34 only.
    assert_eq!(
        unfit("", "dti", "svc766"),
        Unfit::Unseen(Side::X, Refusal::NotBack)
    );
    assert!(matches!(
        unfit("?units=34", "dti", "svc766"),
        Unfit::Years(..)
    ));
    assert!(matches!(unfit("", "dti", "egov_2017"), Unfit::Years(..)));
    assert!(matches!(
        unfit("?time=2023", "dti", "ict_index"),
        Unfit::Few(_)
    ));
}

#[test]
fn a_component_is_named_as_part_of_its_index() {
    let Picture::Scatter(found) = seen("?lang=en&tab=chart&x=dti_infrastructure").picture else {
        panic!("no scatter");
    };
    assert!(
        found
            .notes
            .iter()
            .any(|note| note.starts_with("One is a component"))
    );
}

#[test]
fn every_pair_of_indicators_is_a_scatter_or_a_sentence() {
    let by_province = DATA
        .all_indicators()
        .filter(|ix| DATA.indicator(*ix).scope == crate::model::Scope::Province);
    let all: Vec<_> = by_province.collect();
    for units in UnitSystem::ALL {
        for x in &all {
            let query = format!(
                "?lang=en&units={}&x={}&tab=chart",
                units.code(),
                DATA.indicator(*x).id
            );
            match seen(&query).picture {
                Picture::Scatter(found) => assert!(found.correlation.pairs >= 10, "{query}"),
                Picture::Unfit(sentence) => assert!(
                    sentence.ends_with('.') && !sentence.contains("  "),
                    "{sentence}"
                ),
                other => panic!("{query}: {other:?}"),
            }
        }
    }
}

#[test]
fn any_two_indicators_are_a_scatter_with_its_interval_or_refused_with_a_reason() {
    let by_province = DATA
        .all_indicators()
        .filter(|ix| DATA.indicator(*ix).scope == crate::model::Scope::Province);
    let all: Vec<_> = by_province.collect();
    let (mut drawn, mut refused) = (0, 0);
    ask("?lang=en", |ask| {
        for (place, x) in all.iter().enumerate() {
            for y in &all[place..] {
                let pair = || format!("{} {}", DATA.indicator(*x).id, DATA.indicator(*y).id);
                match scatter(ask, *y, *x) {
                    Ok(found) => {
                        let of = &found.correlation;
                        assert!((-1.0..=1.0).contains(&of.r) && of.pairs >= 10, "{}", pair());
                        assert_eq!(found.cloud.dots.len(), of.pairs, "{}", pair());
                        if let Some((low, high)) = of.interval {
                            assert!(-1.0 <= low && low <= of.r && of.r <= high, "{}", pair());
                            assert!(high <= 1.0 && found.measured.contains("95% interval"));
                        }
                        let n = format!("n = {} provinces.", of.pairs);
                        assert!(found.measured.ends_with(&n), "{}", found.measured);
                        drawn += 1;
                    }
                    Err(unfit) => {
                        let said = super::scatter::sentence(ask, *y, *x, &unfit);
                        assert!(said.ends_with('.') && !said.contains(['{', '}']), "{said}");
                        refused += 1;
                    }
                }
            }
        }
    });
    assert!(
        drawn > 150 && refused > 300,
        "{drawn} drawn, {refused} refused"
    );
}

#[test]
fn the_heatmap_stands_in_the_natural_order() {
    let Picture::Heat(heat) = seen("?lang=en&tab=chart&show=heatmap&areas=~48").picture else {
        panic!("no heatmap");
    };
    // A leaf order of the tree of scipy 1.17.1 (zscore of the four columns of 2024, linkage "average"),
    // in which the distances of neighbours add up to 68.14; scipy's own optimal_ordering stops at 73.31.
    let order = "64 04 49 87 44 34 89 54 95 83 52 62 84 06 17 14 12 20 15 42 02 37 51 26 24 27 22 75 30 74 \
92 56 10 93 68 66 11 80 38 86 60 94 08 33 58 25 82 67 72 40 45 96 91 19 46 36 35 48 31 79 01 77 70";
    let order: Vec<_> = order.split(' ').collect();
    let ours: Vec<_> = heat.rows.iter().map(|row| row.id).collect();
    assert_eq!(ours, order);
    assert_eq!(heat.columns.len(), 4);
    assert!(
        heat.rows
            .iter()
            .find(|row| row.id == "48")
            .unwrap()
            .is_chosen
    );
    assert!(
        heat.notes
            .iter()
            .any(|note| note.contains("Digital awareness"))
    );
    let Picture::Heat(heat) = seen("?tab=chart&show=heatmap&units=34").picture else {
        panic!("no heatmap of the 34");
    };
    assert_eq!((heat.columns.len(), heat.rows.len()), (8, 34));
}

#[test]
fn a_distribution_says_where_ones_own_stands() {
    let Picture::Strip(strip) = seen("?lang=en&tab=chart&show=strip&areas=~83").picture else {
        panic!("no distribution");
    };
    assert_eq!(strip.dots.len(), 63);
    let own: Vec<_> = strip
        .dots
        .iter()
        .filter(|dot| dot.chosen.is_some())
        .collect();
    assert_eq!((own.len(), own[0].id), (1, "83"));
    // 54th of 63.
    assert!(
        strip.said[1].ends_with("higher than 9 and lower than 53 of the others."),
        "{:?}",
        strip.said
    );
}

#[test]
fn sources_that_disagree_are_named_with_their_range() {
    let page = seen("?lang=en&i=level4_share&tab=chart");
    let [one] = page.disputes.as_slice() else {
        panic!("{:?}", page.disputes);
    };
    assert_eq!(one.range, "December 2020: 30.1% to 30.85%");
    assert!(one.claimed[0].is_shown && !one.claimed[1].is_shown);
    assert_eq!(one.claimed[1].text, "30.1%");
    assert_ne!(
        one.claimed[0].source.publisher,
        one.claimed[1].source.publisher
    );
    assert_eq!(lines("?lang=en&i=level4_share&tab=chart").whiskers.len(), 1);
    // A second source that says the same is no dispute.
    assert!(seen("?i=attacks&tab=chart").disputes.is_empty());
}

#[test]
fn every_form_of_every_indicator_is_a_picture_or_a_sentence() {
    for indicator in &DATA.facts().indicators {
        for show in ["slope", "bump", "multiples", "strip", "heatmap"] {
            let query = format!("?lang=en&i={}&tab=chart&show={show}", indicator.id);
            let page = seen(&query);
            assert!(
                page.picture != Picture::Nothing || !page.remarks.is_empty(),
                "{query}"
            );
            assert!(!page.headline.is_empty(), "{query}");
        }
    }
}
