//! Roll-ups on the real data set and on altered ones: what comes out, from how many, and what is
//! refused.

use super::{Refusal, Rolled};
use crate::data::Dataset;
use crate::model::{
    AreaIx, Flag, IndicatorIx, Kind, Mean, Period, Reading, Rollup, Scope, UnitSystem,
};
use crate::query::testing::{DATA, altered};

fn indicator(data: &Dataset, id: &str) -> IndicatorIx {
    data.find_indicator(id).unwrap()
}

fn unit(data: &Dataset, id: &str) -> AreaIx {
    data.find_area(id, UnitSystem::New).unwrap()
}

fn carried(data: &Dataset, id: &str, year: u16, mean: Mean) -> Result<Vec<Rolled>, Refusal> {
    data.carried(indicator(data, id), Period::of_year(year), mean)
}

#[track_caller]
fn one(data: &Dataset, id: &str, year: u16, mean: Mean, area: &str) -> Rolled {
    let all = carried(data, id, year, mean).unwrap();
    let area = unit(data, area);
    *all.iter().find(|one| one.area == area).unwrap()
}

fn values_of(id: &str, year: u16, members: &[&str]) -> Vec<f64> {
    let ix = indicator(&DATA, id);
    let value = |member: &&str| {
        let area = DATA.find_area(member, UnitSystem::Old).unwrap();
        DATA.value(ix, area, Period::of_year(year)).unwrap()
    };
    members.iter().map(value).collect()
}

#[test]
fn dti_of_2024_carried_from_the_63_is_the_published_one_for_all_34() {
    let dti = indicator(&DATA, "dti");
    let year = Period::of_year(2024);
    let all = DATA.carried(dti, year, Mean::Plain).unwrap();
    assert_eq!(all.len(), 34);
    for one in all {
        let published = DATA.value(dti, one.area, year).unwrap();
        let own = one.value.unwrap();
        let name = DATA.area(one.area).name().en;
        assert!((own - published).abs() < 1e-4, "{name}: {own}, {published}");
        assert_eq!(one.coverage.count, one.coverage.of, "{name}");
        assert_eq!(one.by, Rollup::Mean);
    }
}

#[test]
fn every_old_province_is_a_part_of_one_new_one() {
    let all = carried(&DATA, "dti", 2024, Mean::Plain).unwrap();
    assert_eq!(all.iter().map(|one| one.coverage.of).sum::<u32>(), 63);
}

#[test]
fn a_count_is_added_up() {
    // Phú Thọ was made from Phú Thọ, Vĩnh Phúc and Hòa Bình.
    let parts = values_of("population", 2024, &["25", "26", "17"]);
    let sum = one(&DATA, "population", 2024, Mean::Plain, "25");
    assert!((sum.value.unwrap() - (parts[0] + parts[1] + parts[2])).abs() < 1e-6);
    assert_eq!((sum.by, sum.coverage.of), (Rollup::Sum, 3));
    // A sum stays a sum whatever mean is asked for.
    let asked = one(&DATA, "population", 2024, Mean::People, "25");
    assert_eq!(asked, sum);
}

#[test]
fn a_mean_by_population_is_that_of_a_sum_by_hand() {
    let parts = values_of("dti", 2024, &["48", "49"]);
    let people = values_of("population", 2024, &["48", "49"]);
    let by_hand = (parts[0] * people[0] + parts[1] * people[1]) / (people[0] + people[1]);
    let weighted = one(&DATA, "dti", 2024, Mean::People, "48");
    assert!((weighted.value.unwrap() - by_hand).abs() < 1e-12);
    assert_eq!(weighted.by, Rollup::WeightedMean);
    let plain = one(&DATA, "dti", 2024, Mean::Plain, "48");
    assert!((weighted.value.unwrap() - plain.value.unwrap()).abs() > 1e-3);
}

#[test]
fn a_year_without_population_is_not_weighted() {
    for year in [2020, 2022, 2023, 2024] {
        assert!(carried(&DATA, "dti", year, Mean::People).is_ok(), "{year}");
    }
    let refused = carried(&DATA, "dti", 2021, Mean::People);
    assert_eq!(refused, Err(Refusal::NoWeights));
    assert!(carried(&DATA, "dti", 2021, Mean::Plain).is_ok());
}

#[test]
fn one_part_without_population_refuses_the_whole_year() {
    let data = altered(|data, rows| {
        let people = indicator(data, "population");
        let gone = data.find_area("49", UnitSystem::Old).unwrap();
        rows.retain(|row| (row.indicator, row.area, row.period.year()) != (people, gone, 2024));
    });
    let refused = carried(&data, "dti", 2024, Mean::People);
    assert_eq!(refused, Err(Refusal::NoWeights));
    assert!(carried(&data, "dti", 2023, Mean::People).is_ok());
}

#[test]
fn a_yes_is_counted_and_silence_is_no_no() {
    let committee = indicator(&DATA, "committee");
    let period = DATA.periods(committee, UnitSystem::Old)[0];
    let all = DATA.carried(committee, period, Mean::Plain).unwrap();
    let find = |id| *all.iter().find(|one| one.area == unit(&DATA, id)).unwrap();
    // Bắc Giang and Bắc Ninh are both named, of Hưng Yên and Thái Bình nothing is said.
    let both = find("27");
    assert_eq!((both.value, both.others()), (Some(2.0), (0.0, 0.0)));
    let neither = find("33");
    assert_eq!((neither.value, neither.coverage.count), (None, 0));
    let half = all
        .iter()
        .find(|one| one.value == Some(1.0) && one.coverage.of == 2);
    assert_eq!(half.unwrap().others(), (0.0, 1.0));
    assert!(all.iter().all(|one| !one.is_partial()));
}

#[test]
fn a_no_is_told_from_silence() {
    let data = altered(|data, rows| {
        let committee = indicator(data, "committee");
        let area = data.find_area("34", UnitSystem::Old).unwrap();
        let said =
            |row: &&mut crate::model::Observation| row.indicator == committee && row.area == area;
        rows.iter_mut()
            .filter(said)
            .for_each(|row| row.reading = Reading::Value(0.0));
    });
    let committee = indicator(&data, "committee");
    let period = data.periods(committee, UnitSystem::Old)[0];
    let all = data.carried(committee, period, Mean::Plain).unwrap();
    let here = all
        .iter()
        .find(|one| one.area == unit(&data, "33"))
        .unwrap();
    assert_eq!((here.value, here.others()), (Some(0.0), (1.0, 1.0)));
}

#[test]
fn coverage_tells_how_many_parts_have_a_value() {
    let all = carried(&DATA, "dti", 2021, Mean::Plain).unwrap();
    let some = |one: &&Rolled| one.coverage.count > 0;
    let partial = |one: &&Rolled| one.is_partial();
    assert_eq!(all.iter().filter(some).count(), 14);
    assert_eq!(all.iter().filter(partial).count(), 8);
    let country = DATA
        .country_figure(
            indicator(&DATA, "dti"),
            Period::of_year(2021),
            UnitSystem::Old,
        )
        .unwrap();
    assert_eq!((country.coverage.count, country.coverage.of), (19, 63));
}

#[test]
fn values_of_two_definitions_are_never_put_together() {
    let mut definitions = None;
    let data = altered(|data, rows| {
        let dti = indicator(data, "dti");
        let all: Vec<_> = rows.iter().filter(|row| row.indicator == dti).collect();
        let last = all.last().map(|row| row.definition).unwrap();
        let area = data.find_area("49", UnitSystem::Old).unwrap();
        let other = rows
            .iter_mut()
            .find(|row| row.indicator == dti && row.area == area && row.period.year() == 2023)
            .unwrap();
        definitions = Some([other.definition, last]);
        other.definition = last;
    });
    let refused = carried(&data, "dti", 2023, Mean::Plain).unwrap_err();
    let Refusal::Mixed(one, other) = refused else {
        panic!("{refused:?}");
    };
    let mut found = [one, other];
    found.sort_unstable();
    assert_eq!(Some(found), definitions);
}

#[test]
fn what_has_no_rule_is_refused_by_its_kind() {
    let refused = |id: &str, year| carried(&DATA, id, year, Mean::Plain).unwrap_err();
    assert_eq!(refused("dti_rank", 2024), Refusal::NoRule(Kind::Rank));
    assert_eq!(
        refused("security_grade", 2019),
        Refusal::NoRule(Kind::Grade)
    );
    assert_eq!(
        refused("attacks", 2020),
        Refusal::NotByProvince(Scope::National)
    );
}

#[test]
fn a_period_without_a_single_value_is_refused() {
    assert_eq!(
        carried(&DATA, "dti", 1999, Mean::Plain),
        Err(Refusal::NoValues)
    );
    let data = altered(|data, rows| {
        let dti = indicator(data, "dti");
        let of_year = |row: &&mut crate::model::Observation| {
            row.indicator == dti && row.period.year() == 2023
        };
        rows.iter_mut()
            .filter(of_year)
            .for_each(|row| row.reading = Reading::Missing(Flag::NotApplicable));
    });
    assert_eq!(
        carried(&data, "dti", 2023, Mean::Plain),
        Err(Refusal::NoValues)
    );
}
