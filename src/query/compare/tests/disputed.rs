//! Every figure of which sources disagree, with its range and who says what.

use super::super::disputes;
use super::seen;
use crate::query::testing::{DATA, ask};

#[test]
fn every_figure_of_which_sources_disagree_has_its_range_and_who_says_what() {
    let all = DATA.all_indicators().flat_map(|indicator| {
        let id = DATA.indicator(indicator).id;
        let page = seen(&format!("?lang=en&i={id}&tab=chart"));
        let told = page.disputes.into_iter();
        told.map(move |one| (id, one.range, one.claimed))
            .collect::<Vec<_>>()
    });
    let all: Vec<_> = all.collect();
    let ranges: Vec<_> = all
        .iter()
        .map(|(id, range, _)| (*id, range.as_str()))
        .collect();
    assert_eq!(
        ranges,
        [
            (
                "platforms_national",
                "February 2022: 20 platforms to 35 platforms"
            ),
            (
                "documents_exchanged",
                "July 2022: more than 12.8 million documents to more than 13.1 million documents"
            ),
            (
                "documents_exchanged_ytd",
                "A running total cannot fall: more than 3.7 million documents (June 2022), then about 3,560,000 documents (July 2022)"
            ),
            (
                "ecabinet_papers",
                "A running total cannot fall: more than 248,000 sets of papers (23 February 2021), then more than 240,000 sets of papers (March 2021)"
            ),
            ("level4_share", "December 2020: 30.1% to 30.85%"),
            (
                "portal_visits",
                "March 2020: about 20.9 million visits to more than 23 million visits"
            ),
            (
                "portal_accounts",
                "March 2020: about 77,200 accounts to about 79,000 accounts"
            ),
        ]
    );
    for (id, _, claimed) in &all {
        assert_eq!(claimed.len(), 2, "{id}");
        assert!(claimed[0].is_shown, "{id}");
        assert_ne!(claimed[0].source, claimed[1].source, "{id}");
        assert!(claimed.iter().any(|claim| !claim.note.is_empty()), "{id}");
    }
}

/// What a later total since the same day undercuts is told as a dispute, or was dated by its month only.
#[test]
fn no_running_total_falls_unsaid() {
    use crate::model::Kind;
    for indicator in DATA.all_indicators() {
        let row = DATA.indicator(indicator);
        if row.kind != Kind::Cumulative {
            continue;
        }
        let rows: Vec<_> = DATA.series(indicator, DATA.country()).collect();
        let told = ask("", |ask| disputes::against(ask, indicator).count());
        let mut falls = 0;
        for (place, later) in rows.iter().enumerate() {
            let is_month = later.period.day() == 0;
            // A month stands for any of its days, and a base that was recounted is another total.
            let version = |one: &crate::model::Observation| DATA.definition(one.definition).version;
            let is_before = |one: &&&crate::model::Observation| {
                let same = (one.period.year(), one.period.month())
                    == (later.period.year(), later.period.month());
                let is_one_total = one.definition == later.definition
                    || [version(one), version(later)].contains(&"m");
                is_one_total && one.from == later.from && one.from.is_some() && !(is_month && same)
            };
            let earlier = rows[..place].iter().filter(is_before);
            let most = earlier.filter_map(|one| one.reading.value());
            let most = most.fold(f64::NEG_INFINITY, f64::max);
            falls += usize::from(later.reading.value().is_some_and(|value| value < most));
        }
        assert!(falls <= told, "{}: {falls} falls, {told} told", row.id);
    }
}
