//! The page of one indicator, with its files.

use super::{Place, common, country, covered, file, measured};
use crate::model::{IndicatorIx, Observation};
use crate::publish::Ground;
use crate::query::{Ask, source};
use serde_json::{Value, json};

/// The description, without addresses of the page itself.
pub fn described(ground: &Ground, place: &Place, ask: Ask, ix: IndicatorIx) -> Value {
    let row = ask.data.indicator(ix);
    let rows: Vec<&Observation> = ask.data.rows(ix).iter().filter(|row| row.shown).collect();
    let sources = source::entries(ask, rows.iter().copied());
    let mut value = common(ground, place, ask, &sources);
    value["identifier"] = json!(row.id);
    value["name"] = json!(ask.text(row.name));
    value["alternateName"] = json!(ask.text(row.short));
    value["description"] = json!(ask.text(row.about));
    value["spatialCoverage"] = country(ask);
    value["variableMeasured"] = measured(ask, ix);
    value["measurementTechnique"] = json!(techniques(ask, &rows));
    let path = |ending: &str| format!("data/i/{}{ending}", row.id);
    value["distribution"] = json!([
        file(ground, place, &path(".csv"), "text/csv"),
        file(ground, place, &path(".json"), "application/json"),
    ]);
    if let Some(time) = covered(rows.iter().map(|row| (row.from, row.period))) {
        value["temporalCoverage"] = json!(time);
    }
    value
}

/// The definitions by which it was measured.
fn techniques(ask: Ask, rows: &[&Observation]) -> Vec<&'static str> {
    let mut names: Vec<&str> = Vec::new();
    for row in rows {
        let definition = ask.data.definition(row.definition);
        for name in [ask.text(definition.name), ask.text(definition.note)] {
            if !name.is_empty() && !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names
}
