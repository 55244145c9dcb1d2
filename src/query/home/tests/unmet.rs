//! Values that are missing, stand for a part only, or are not the ones that were asked for.

use super::home;
use crate::model::{Flag, Reading, UnitSystem};
use crate::query::home::{Mark, page, spoken};
use crate::query::testing::{altered, ask, ask_of};

#[test]
fn a_value_of_a_part_of_a_province_is_marked_and_not_ranked() {
    let page = home("?units=34&time=2021&lang=en&areas=~91");
    let partial: Vec<_> = page
        .areas
        .marks
        .iter()
        .filter(|area| area.mark == Mark::Partial)
        .collect();
    assert_eq!(partial.len(), 8);
    assert!(partial.iter().all(|area| area.brief.ends_with('*')));
    let rows = &page.ranking.rows;
    assert_eq!(rows.len(), 14);
    assert!(rows[..6].iter().all(|row| !row.rank.is_empty()));
    assert!(rows[6..].iter().all(|row| row.rank.is_empty()));
    assert_eq!(
        page.ranking.note,
        "* from a part of the old provinces only, not ranked"
    );
    let entry = &page.legend.missing[0];
    assert_eq!((entry.mark, &*entry.count), (Mark::Partial, "8 provinces"));
    assert!(
        page.footing
            .coverage
            .starts_with("Values for 6 of 34 provinces. 8 others"),
        "{}",
        page.footing.coverage
    );
    let id = partial[0].id;
    let query = format!("?units=34&time=2021&lang=en&areas=~{id}");
    assert!(home(&query).card.standing.starts_with("not ranked: only"));
    let said = ask(&query, |ask| spoken(ask, id));
    assert!(said.contains("not ranked: only"), "{said}");
}

#[test]
fn means_by_population_say_so() {
    let page = home("?units=34&mean=people&lang=en&areas=~48");
    assert!(
        page.heading.lede.contains("mean weighted by population"),
        "{}",
        page.heading.lede
    );
    let merger = page.card.merger.unwrap_or_else(|| panic!("no merger"));
    assert!(
        merger.note.contains("mean weighted by population"),
        "{}",
        merger.note
    );
    assert_eq!(
        page.card.figure.map(|figure| figure.qualifier),
        Some("derived")
    );
    let refused = home("?i=papi_home_internet&units=34&mean=people&lang=en").heading;
    assert_eq!(refused.headline, "No mean weighted by population");
    assert_eq!(refused.lede, "No population of that year to weight by.");
    let missed = home("?units=34&mean=people&time=2021&lang=en")
        .heading
        .missed;
    assert!(
        missed.contains("No population of that year to weight by."),
        "{missed}"
    );
}

#[test]
fn a_period_without_a_value_is_refused_and_can_be_stepped_away_from() {
    let data = altered(|data, rows| {
        let dti = data.find_indicator("dti").unwrap();
        rows.iter_mut()
            .filter(|row| row.indicator == dti && row.period.year() == 2023)
            .for_each(|row| row.reading = Reading::Missing(Flag::NotReported));
    });
    let page = ask_of(&data, "?time=2023&lang=en", page);
    assert_eq!(page.heading.lede, "No values at this time.");
    assert_eq!((page.times.steps.len(), page.times.at), (5, 3));
    assert!(page.times.step(-1).is_some());
}

#[test]
fn what_could_not_have_a_value_looks_and_sounds_otherwise_than_what_is_missing() {
    let data = altered(|data, rows| {
        let dti = data.find_indicator("dti").unwrap();
        for (id, flag) in [("48", Flag::NotApplicable), ("49", Flag::NotReported)] {
            let area = data.find_area(id, UnitSystem::Old).unwrap();
            rows.iter_mut()
                .filter(|row| (row.indicator, row.area) == (dti, area))
                .for_each(|row| row.reading = Reading::Missing(flag));
        }
    });
    let page = ask_of(&data, "?lang=en", page);
    let mark = |id: &str| {
        page.areas
            .marks
            .iter()
            .find(|area| area.id == id)
            .map(|area| area.mark)
    };
    assert_eq!(mark("48"), Some(Mark::NotApplicable));
    assert_eq!(mark("49"), Some(Mark::Missing));
    let labels: Vec<_> = page
        .legend
        .missing
        .iter()
        .map(|entry| &*entry.label)
        .collect();
    assert_eq!(labels, ["not reported", "not applicable"]);
    let said = ask_of(&data, "?lang=en", |ask| spoken(ask, "48"));
    assert_eq!(said, "Da Nang, not applicable");
}

#[test]
fn a_wish_that_is_not_met_is_answered_above_the_map() {
    let missed = |query: &str| home(query).heading.missed;
    assert_eq!(missed("?units=34"), "");
    assert_eq!(
        missed("?i=dti_rank&units=34&time=2022"),
        "Không hiển thị được số liệu năm 2022. Thứ hạng không cộng và không lấy trung bình được. Đây là số liệu năm 2024."
    );
    let refused = home("?i=security_grade&units=34").heading.lede;
    assert_eq!(
        refused,
        "Mức xếp loại là thứ tự, không lấy trung bình được."
    );
}

#[test]
fn a_merger_of_which_one_part_is_unknown_has_no_value_after() {
    let page = home("?time=2021&areas=~48&lang=en");
    let merger = page.card.merger.unwrap_or_else(|| panic!("no merger"));
    assert_eq!(
        (&*merger.before, &*merger.after, &*merger.text),
        ("", "", "")
    );
    assert_eq!(
        merger.note,
        "Not every old province has a value, so none is worked out for the new one."
    );
}
