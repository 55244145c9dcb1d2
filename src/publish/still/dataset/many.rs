//! The page of a place, a body or a system: several indicators, and where or about whom they are. Its figures
//! lie in the one file of the whole data package.

use super::{Place, common, country, covered, file, measured};
use crate::model::{AreaIx, AreaKind};
use crate::publish::{Ground, archive};
use crate::query::taken::{self, Taken};
use crate::query::{Ask, source};
use crate::text::{fill, still as words};
use serde_json::{Value, json};

/// The figures of an area; none where nothing is known of it.
pub fn of_area(ground: &Ground, place: &Place, ask: Ask, about: &str) -> Option<Value> {
    let id = ask.view.area.as_deref()?;
    let ix = ask.data.find_area(id, ask.view.units)?;
    let name = fill(ask.text(words::FIGURES_OF), &[("name", ask.name(ix))]);
    let mut value = described(ground, place, ask, (&name, about))?;
    // The same in every language: what follows `p/vi/`.
    let own = place.path.splitn(3, '/').nth(2).unwrap_or_default();
    value["identifier"] = json!(own.trim_end_matches('/'));
    if ask.data.area(ix).kind == AreaKind::Agency {
        value["about"] = json!({ "@type": "Organization", "name": ask.name(ix) });
        value["spatialCoverage"] = country(ask);
    } else {
        value["spatialCoverage"] = spot(ask, ix);
    }
    Some(value)
}

/// The figures of a system; none where there are none.
pub fn of_system(ground: &Ground, place: &Place, ask: Ask, about: &str) -> Option<Value> {
    let indicator = ask.data.find_indicator(&ask.view.indicator)?;
    let system = ask.data.system(ask.data.indicator(indicator).system);
    let mut value = described(ground, place, ask, (ask.text(system.name), about))?;
    value["identifier"] = json!(system.id);
    value["spatialCoverage"] = country(ask);
    Some(value)
}

fn described(
    ground: &Ground,
    place: &Place,
    ask: Ask,
    (name, about): (&str, &str),
) -> Option<Value> {
    let taken = taken::of(ask);
    let known: Vec<&Taken> = taken
        .iter()
        .filter(|one| one.reading.value().is_some())
        .collect();
    if known.is_empty() {
        return None;
    }
    let mut sources = source::entries(ask, known.iter().filter_map(|one| one.row));
    for entry in known.iter().flat_map(|one| &one.sources) {
        if !sources.contains(entry) {
            sources.push(entry.clone());
        }
    }
    let mut value = common(ground, place, ask, &sources);
    value["name"] = json!(name);
    value["description"] = json!(about);
    let indicators = taken::indicators(&taken).into_iter();
    value["variableMeasured"] = indicators.map(|ix| measured(ask, ix)).collect();
    value["distribution"] = json!([file(ground, place, archive::PATH, "application/zip")]);
    let periods = known
        .iter()
        .map(|one| (one.row.and_then(|row| row.from), one.period));
    if let Some(time) = covered(periods) {
        value["temporalCoverage"] = json!(time);
    }
    Some(value)
}

/// A place, with those that it lies in.
fn spot(ask: Ask, ix: AreaIx) -> Value {
    let area = ask.data.area(ix);
    if area.kind == AreaKind::Country {
        return country(ask);
    }
    let mut value = json!({
        "@type": if area.kind == AreaKind::Province { "AdministrativeArea" } else { "Place" },
        "name": ask.name(ix),
        "identifier": area.id,
    });
    if let Some(parent) = area.parent {
        value["containedInPlace"] = spot(ask, parent);
    }
    value
}
