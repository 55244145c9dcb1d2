//! What the figures of an indicator are, for programs: names, unit, kind, roll-up, definitions, how
//! complete they are, sources. One form for the file of a view and for the published files.

use super::csv::definition_id;
use super::json::Json;
use crate::model::{IndicatorIx, Observation, Scope, UnitSystem, Words};
use crate::query::Ask;
use crate::query::source::{self, SourceEntry};

/// Terms of the compilation.
pub const LICENCE: &str = "https://creativecommons.org/licenses/by/4.0/";

/// Indicators with what they are, as a file beside their figures; `file` is the name of these.
pub fn of_view(ask: Ask, indicators: &[IndicatorIx], file: &str, address: &str) -> String {
    let all = indicators.iter().map(|ix| Json::Map(about(ask, *ix)));
    Json::Map(vec![
        ("file", Json::text(file)),
        ("view", Json::text(address)),
        ("language", Json::text(ask.lang().code())),
        ("data_version", Json::text(ask.data.facts().version)),
        ("licence", Json::text(LICENCE)),
        ("indicators", Json::List(all.collect())),
    ])
    .into_text()
}

/// One indicator, as the file published beside its figures.
pub fn of_indicator(ask: Ask, ix: IndicatorIx) -> String {
    let id = ask.data.indicator(ix).id;
    let mut all = about(ask, ix);
    all.extend([
        ("data_version", Json::text(ask.data.facts().version)),
        ("licence", Json::text(LICENCE)),
        ("csv", Json::text([id, ".csv"].concat())),
        ("csvw", Json::text([id, ".csv-metadata.json"].concat())),
        ("page", Json::text(["../../?i=", id].concat())),
        ("package", Json::text("../datapackage.json")),
    ]);
    Json::Map(all).into_text()
}

/// A text in both languages.
pub fn both(words: Words) -> Json {
    Json::Map(vec![
        ("vi", Json::text(words.vi)),
        ("en", Json::text(words.en)),
    ])
}

fn about(ask: Ask, ix: IndicatorIx) -> Vec<(&'static str, Json)> {
    let row = ask.data.indicator(ix);
    let measure = ask.data.measure(row);
    let system = ask.data.system(row.system);
    let id = |ix: Option<IndicatorIx>| Json::some(ix.map(|ix| ask.data.indicator(ix).id));
    let rows = ask.data.rows(ix);
    let unit = Words {
        vi: measure.vi,
        en: measure.en_many,
    };
    vec![
        ("id", Json::text(row.id)),
        ("name", both(row.name)),
        ("short", both(row.short)),
        ("about", both(row.about)),
        (
            "system",
            Json::Map(vec![
                ("id", Json::text(system.id)),
                ("name", both(system.name)),
            ]),
        ),
        ("unit", both(unit)),
        ("format", Json::text(measure.format.code())),
        ("kind", Json::text(row.kind.code())),
        ("decimals", Json::Count(row.decimals.into())),
        ("better", Json::text(row.better.code())),
        ("rollup", Json::text(row.rollup.code())),
        ("weight", id(row.weight)),
        ("subset_of", id(row.subset_of)),
        ("part_of", id(row.part_of)),
        ("scope", Json::text(row.scope.code())),
        ("rows", Json::Count(rows.len())),
        ("definitions", definitions(ask, ix)),
        ("coverage", coverage(ask, ix)),
        ("sources", sources(ask, rows)),
    ]
}

fn definitions(ask: Ask, ix: IndicatorIx) -> Json {
    let mut seen = Vec::new();
    for row in ask.data.rows(ix) {
        if !seen.contains(&row.definition) {
            seen.push(row.definition);
        }
    }
    let all = seen.into_iter().map(|definition| {
        let row = ask.data.definition(definition);
        Json::Map(vec![
            ("id", Json::text(definition_id(ask, definition))),
            ("name", both(row.name)),
            ("note", both(row.note)),
        ])
    });
    Json::List(all.collect())
}

/// How many provinces have a value at each period.
fn coverage(ask: Ask, ix: IndicatorIx) -> Json {
    if ask.data.indicator(ix).scope != Scope::Province {
        return Json::List(Vec::new());
    }
    let mut all = Vec::new();
    for units in [UnitSystem::Old, UnitSystem::New] {
        for period in ask.data.periods(ix, units) {
            let has_value = |row: &&Observation| {
                row.shown
                    && row.reading.value().is_some()
                    && ask.data.area(row.area).is_province_of(units)
            };
            let rows = ask.data.rows_at(ix, period).iter();
            all.push(Json::Map(vec![
                ("period", Json::text(period.to_string())),
                ("units", Json::text(units.code())),
                ("count", Json::Count(rows.filter(has_value).count())),
                ("of", Json::Count(units.count())),
            ]));
        }
    }
    Json::List(all)
}

fn sources(ask: Ask, rows: &[Observation]) -> Json {
    let entries = source::entries(ask, rows);
    Json::List(entries.iter().map(entry).collect())
}

fn entry(entry: &SourceEntry) -> Json {
    let some = |text: &str| Json::some(Some(text).filter(|text| !text.is_empty()));
    Json::Map(vec![
        ("publisher", Json::text(entry.publisher)),
        ("title", some(entry.title)),
        ("date", some(&entry.iso)),
        ("url", some(entry.url.unwrap_or_default())),
        ("trust", Json::text(entry.trust)),
        ("read_through", some(entry.read_through)),
        ("terms", some(entry.terms)),
    ])
}

#[cfg(test)]
mod tests {
    use super::{of_indicator, of_view};
    use crate::query::taken;
    use crate::query::testing::{DATA, ask};
    use serde_json::Value;

    #[test]
    fn metadata_say_how_it_is_measured_and_how_complete_it_is() {
        let ix = DATA.find_indicator("dti").unwrap();
        let text = ask("?lang=en", |ask| of_indicator(ask, ix));
        let read: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(read["name"]["vi"], "Chỉ số chuyển đổi số cấp tỉnh (DTI)");
        assert_eq!(
            (&read["kind"], &read["rollup"]),
            (&"index".into(), &"mean".into())
        );
        let definitions = read["definitions"].as_array().unwrap();
        assert!(definitions.iter().any(|one| one["id"] == "dti@2024"));
        let coverage = read["coverage"].as_array().unwrap();
        assert!(
            coverage.iter().any(|one| one["period"] == "2024"
                && one["units"] == "63"
                && one["count"] == 63
                && one["of"] == 63),
            "{coverage:?}"
        );
        assert!(!read["sources"].as_array().unwrap().is_empty());
        assert_eq!(read["csv"], "dti.csv");
    }

    #[test]
    fn a_view_names_every_indicator_of_its_file() {
        let text = ask("?area=48&lang=en", |ask| {
            let all = taken::indicators(&taken::of(ask));
            of_view(ask, &all, "x.csv", "https://example.org/?area=48")
        });
        let read: Value = serde_json::from_str(&text).unwrap();
        assert!(read["indicators"].as_array().unwrap().len() > 20);
        assert_eq!(read["view"], "https://example.org/?area=48");
    }
}
