//! What is seen, and what is said of what is not, on the real data and on altered ones.

use super::{missed, of};
use crate::data::Refusal;
use crate::model::{Flag, Kind, Reading};
use crate::query::testing::{altered, ask, ask_of};

/// The period that is seen and the reason why it is not the one asked for.
fn seen(query: &str) -> Result<(String, Option<Refusal>), Refusal> {
    ask(query, |ask| {
        let ix = ask.data.find_indicator(&ask.view.indicator).unwrap();
        let sight = of(ask, ix)?;
        let reason = sight.missed.map(|missed| missed.reason);
        Ok((sight.period.to_string(), reason))
    })
}

fn said(query: &str) -> String {
    ask(query, |ask| {
        let ix = ask.data.find_indicator(&ask.view.indicator).unwrap();
        of(ask, ix).map_or_else(|_| String::new(), |sight| missed(ask, &sight))
    })
}

#[track_caller]
fn check(query: &str, period: &str, reason: Option<Refusal>) {
    assert_eq!(seen(query), Ok((period.to_owned(), reason)), "{query}");
}

#[test]
fn a_wish_that_is_met_needs_no_word() {
    for query in ["", "?time=2022", "?units=34&time=2022", "?time=earliest"] {
        assert_eq!(said(query), "", "{query}");
    }
    // A day within the year that was asked for is that year.
    assert_eq!(said("?i=svc766&units=34&time=2025"), "");
}

#[test]
fn what_is_shown_instead_of_a_wish_comes_with_the_reason() {
    let rank = Some(Refusal::NoRule(Kind::Rank));
    check("?i=dti_rank&units=34&time=2022", "2024", rank);
    check("?i=dti_awareness&time=2024", "2023", Some(Refusal::NotBack));
    check("?i=papi_egov&time=2030", "2024", Some(Refusal::NoValues));
    assert_eq!(
        said("?i=dti_rank&units=34&time=2022&lang=en"),
        "The figures of 2022 cannot be shown. Ranks cannot be added or averaged. These are of 2024."
    );
    assert_eq!(
        said("?i=dti_awareness&time=2024"),
        "Không hiển thị được số liệu năm 2024. Số liệu đo trên 34 tỉnh mới, không tách ngược về 63 tỉnh cũ được. Đây là số liệu năm 2023."
    );
}

#[test]
fn a_refusal_is_the_one_of_the_period_and_not_always_the_same() {
    assert_eq!(
        seen("?i=security_grade&units=34"),
        Err(Refusal::NoRule(Kind::Grade))
    );
    let data = altered(|data, rows| {
        let ix = data.find_indicator("population").unwrap();
        let own = rows.iter_mut().filter(|row| row.indicator == ix);
        own.for_each(|row| row.reading = Reading::Missing(Flag::NotReported));
    });
    let refused = ask_of(&data, "?i=population&units=34", |ask| {
        of(ask, ask.data.find_indicator("population").unwrap()).err()
    });
    assert_eq!(refused, Some(Refusal::NoValues));
}

#[test]
fn a_mean_by_population_is_worked_out_also_where_a_plain_one_was_published() {
    let mean = |query: &str| {
        ask(query, |ask| {
            let sight = of(ask, ask.data.find_indicator("dti").unwrap()).unwrap();
            let area = ask.data.find_area("48", ask.view.units).unwrap();
            (
                sight.is_carried,
                sight.find(area).and_then(super::Seen::whole),
            )
        })
    };
    let (is_carried, weighted) = mean("?units=34&mean=people");
    assert!(is_carried);
    let (is_carried, plain) = mean("?units=34");
    assert!(!is_carried);
    assert_ne!(weighted, plain);
    // The 63 are no means of anything.
    assert_eq!(mean("?mean=people"), mean(""));
}

#[test]
fn a_year_that_cannot_be_weighted_is_refused_with_the_reason() {
    let no_weights = Some(Refusal::NoWeights);
    check("?units=34&mean=people&time=2021", "2020", no_weights);
    check("?units=34&mean=people", "2024", None);
    assert_eq!(
        seen("?i=papi_home_internet&units=34&mean=people"),
        Err(Refusal::NoWeights)
    );
    let no_parts = Some(Refusal::NoParts);
    check("?i=svc766&units=34&mean=people", "2026-10-10", no_parts);
    assert_eq!(
        said("?i=svc766&units=34&mean=people&lang=en"),
        "No mean weighted by population. Published for the 34 provinces only: there are no values of the 63 old ones to weight by population."
    );
}

#[test]
fn a_value_of_a_part_of_a_province_is_neither_counted_nor_ranked() {
    ask("?units=34&time=2021", |ask| {
        let sight = of(ask, ask.data.find_indicator("dti").unwrap()).unwrap();
        assert_eq!((sight.count(), sight.partial()), (6, 8));
        assert_eq!(sight.ranks(ask).iter().flatten().count(), 6);
    });
}
