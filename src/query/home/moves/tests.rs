//! The merger of all provinces on the real data: order, shares of the field, refusals.

use super::super::scene::Scene;
use super::{Moves, Place, class};
use crate::query::home::{Mark, Page, page, spoken};
use crate::query::testing::{altered, ask, ask_of};

fn home(query: &str) -> Page {
    ask(&format!("?units=34&show=merger{query}"), page)
}

fn moves(query: &str) -> Moves {
    ask(&format!("?units=34&show=merger{query}"), |ask| {
        super::of(&Scene::of(ask).unwrap_or_else(|error| panic!("{error:?}"))).unwrap()
    })
}

#[test]
fn a_share_of_the_field_runs_from_the_first_to_the_last() {
    let ahead = |rank, of| Place { rank, of }.ahead();
    let check = |rank, of, share: f64| {
        assert!((ahead(rank, of) - share).abs() < 0.1, "{rank} of {of}");
    };
    check(63, 63, 100.0);
    // The first stays the first, however many there are.
    check(1, 63, 0.0);
    check(1, 34, 0.0);
    check(1, 1, 0.0);
    check(2, 63, 1.6);
    check(17, 34, 48.5);
}

#[test]
fn provinces_stand_from_the_greatest_loss_to_the_greatest_gain() {
    let moves = moves("&lang=en");
    assert_eq!((moves.merged.len(), moves.same.len()), (23, 11));
    let shifts: Vec<f64> = moves
        .merged
        .iter()
        .filter_map(|one| one.shift.as_ref().map(|(by, _)| *by))
        .collect();
    assert_eq!(shifts.len(), 23);
    assert!(shifts.is_sorted(), "{shifts:?}");
    assert!(shifts[0] < -40.0 && shifts[22] > 0.0, "{shifts:?}");
}

#[test]
fn each_new_province_stands_beside_its_parts() {
    let moves = moves("&lang=en");
    let one = moves.merged.iter().find(|one| one.id == "48");
    let one = one.unwrap_or_else(|| panic!("no Da Nang"));
    assert_eq!(
        (&*one.standing, &*one.value, &*one.ahead, &*one.ranks),
        ("rank 17 of 34", "0.7069", "48% ahead", "2 → 17")
    );
    let parts: Vec<_> = one
        .parts
        .iter()
        .map(|part| (part.name, &*part.standing, &*part.value))
        .collect();
    assert_eq!(
        parts,
        [
            ("Da Nang", "rank 2 of 63", "0.8335"),
            ("Quang Nam", "rank 57 of 63", "0.5803")
        ]
    );
    let by = |at: usize| one.parts[at].shift.as_ref().map_or("", |(_, text)| text);
    assert_eq!((by(0), by(1)), ("−47 points", "+42 points"));
}

#[test]
fn what_is_rounded_to_nothing_has_no_sign() {
    let moves = moves("&lang=en");
    let parts = moves.merged.iter().flat_map(|one| &one.parts);
    let texts: Vec<_> = parts
        .filter_map(|part| part.shift.as_ref().map(|(_, text)| &**text))
        .collect();
    assert!(texts.contains(&"0 points"), "{texts:?}");
    assert!(
        !texts
            .iter()
            .any(|text| ["−0 points", "+0 points"].contains(text))
    );
}

#[test]
fn the_headline_names_the_greatest_loss_and_the_lede_the_greatest_gain() {
    let heading = home("&lang=en").heading;
    assert!(
        heading.headline.starts_with("By the merger alone, ")
            && heading.headline.contains(" of 63 to rank "),
        "{}",
        heading.headline
    );
    assert!(
        heading.lede.contains(" gains most: from rank "),
        "{}",
        heading.lede
    );
    assert!(
        heading.lede.contains("no new assessment"),
        "{}",
        heading.lede
    );
}

#[test]
fn map_and_legend_show_changes_around_a_middle() {
    let page = home("");
    assert_eq!((page.areas.scale, page.legend.scale), ("d5", "d5"));
    let mark = page.areas.marks.iter().find(|area| area.id == "48");
    let mark = mark.unwrap_or_else(|| panic!("no Da Nang"));
    assert_eq!((mark.mark, &*mark.brief), (Mark::Class(0), "2→17"));
    assert_eq!(page.legend.entries.len(), 5);
    assert!(page.legend.spread.is_none());
    let classes: Vec<u8> = [-31.0, -30.0, -10.0, 0.0, 10.0, 10.1, 30.5]
        .map(class)
        .into();
    assert_eq!(classes, [0, 0, 1, 2, 2, 3, 4]);
}

#[test]
fn a_province_is_spoken_with_both_places() {
    let said = ask("?units=34&show=merger&lang=en", |ask| spoken(ask, "48"));
    assert_eq!(
        said,
        "Da Nang, before rank 2 of 63, after rank 17 of 34, −47 points"
    );
}

#[test]
fn what_was_carried_is_told_from_what_was_published() {
    assert!(
        home("&time=2022&lang=en")
            .heading
            .lede
            .contains("they were not published")
    );
    let weighted = home("&mean=people&lang=en").heading.lede;
    assert!(
        weighted.contains("mean weighted by population"),
        "{weighted}"
    );
}

#[test]
fn what_cannot_be_told_is_refused_with_the_reason() {
    for (query, reason) in [
        ("&i=dti_rank", "Ranks cannot be added or averaged."),
        ("&i=svc766", "There are no values of the 63 old provinces"),
        ("&i=committee", "These figures are not ranked"),
        ("&i=papi_portal_land", "These figures are not ranked"),
        ("&time=2021", "Too few provinces have a value"),
    ] {
        let page = home(&format!("{query}&lang=en"));
        assert!(page.moves.is_none(), "{query}");
        assert!(
            page.heading.missed.contains(reason),
            "{query}: {}",
            page.heading.missed
        );
        // The values are shown all the same.
        assert_eq!(page.areas.marks.len(), 34, "{query}");
        assert!(page.areas.scale.starts_with('k'), "{query}");
    }
    let grade = home("&i=security_grade&lang=en").heading.lede;
    assert_eq!(grade, "Grades are an order and cannot be averaged.");
}

#[test]
fn two_definitions_are_not_compared() {
    let data = altered(|data, rows| {
        let dti = data.find_indicator("dti").unwrap();
        let first = rows
            .iter()
            .find(|row| row.indicator == dti)
            .unwrap()
            .definition;
        rows.iter_mut()
            .filter(|row| row.indicator == dti && row.period.year() == 2024)
            .filter(|row| data.area(row.area).units == Some(crate::model::UnitSystem::Old))
            .for_each(|row| row.definition = first);
    });
    let page = ask_of(&data, "?units=34&show=merger&lang=en", page);
    assert!(page.moves.is_none());
    assert!(
        page.heading.missed.contains("two different ways"),
        "{}",
        page.heading.missed
    );
}

#[test]
fn the_63_know_nothing_of_it() {
    assert!(ask("?show=merger", page).moves.is_none());
}

#[test]
fn every_indicator_answers_or_says_why_not() {
    for row in &crate::query::testing::DATA.facts().indicators {
        let page = home(&format!("&i={}", row.id));
        let is_told = page.moves.is_some() || !page.heading.missed.is_empty();
        assert!(is_told || page.instead.is_some(), "{}", row.id);
    }
}
