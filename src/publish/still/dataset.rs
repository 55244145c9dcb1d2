//! The figures of an indicator as programs that look for data sets want them described: schema.org's `Dataset`,
//! as JSON-LD. Data, and no script: a strict security policy lets it stand.

use super::super::Ground;
use super::places::Place;
use crate::export::metadata::LICENCE;
use crate::model::{IndicatorIx, Lang, Observation, Period};
use crate::query::{Ask, source};
use crate::text::common;
use serde_json::{Value, json};

/// The description, safe within markup.
pub fn of(
    ground: &Ground,
    place: &Place,
    ix: IndicatorIx,
    canonical: &str,
    picture: &str,
) -> String {
    let value = ground.ask_view(&place.view, |ask| described(ground, place, ask, ix));
    let mut value = value;
    value["url"] = json!(canonical);
    value["thumbnailUrl"] = json!(picture);
    value.to_string().replace('<', "\\u003c")
}

fn described(ground: &Ground, place: &Place, ask: Ask, ix: IndicatorIx) -> Value {
    let row = ask.data.indicator(ix);
    let rows: Vec<&Observation> = ask.data.rows(ix).iter().filter(|row| row.shown).collect();
    let sources = source::entries(ask, rows.iter().copied());
    let mut publishers: Vec<&str> = Vec::new();
    for entry in &sources {
        if !publishers.contains(&entry.publisher) {
            publishers.push(entry.publisher);
        }
    }
    let measured: Vec<&str> = {
        let mut names: Vec<&str> = Vec::new();
        for row in &rows {
            let definition = ask.data.definition(row.definition);
            for name in [ask.text(definition.name), ask.text(definition.note)] {
                if !name.is_empty() && !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        names
    };
    let unit = ask.data.measure(row);
    let unit = match ask.lang() {
        Lang::Vi => unit.vi,
        Lang::En => unit.en_many,
    };
    let address = |path: String| ground.address(&path, place.depth());
    let file = |ending: &str, kind: &str| {
        json!({
            "@type": "DataDownload",
            "encodingFormat": kind,
            "contentUrl": address(format!("data/i/{}{ending}", row.id)),
        })
    };
    let mut value = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "identifier": row.id,
        "name": ask.text(row.name),
        "alternateName": ask.text(row.short),
        "description": ask.text(row.about),
        "inLanguage": ask.lang().code(),
        "license": LICENCE,
        "version": ask.data.facts().version,
        "isAccessibleForFree": true,
        "publisher": { "@type": "Organization", "name": ask.text(common::ATLAS) },
        "sourceOrganization": publishers.iter().map(|name| json!({ "@type": "Organization", "name": name })).collect::<Vec<_>>(),
        "spatialCoverage": { "@type": "Place", "name": ask.name(ask.data.country()), "identifier": "VN" },
        "variableMeasured": { "@type": "PropertyValue", "name": ask.text(row.name), "unitText": unit },
        "measurementTechnique": measured,
        "isBasedOn": sources.iter().filter_map(|entry| entry.url).collect::<Vec<_>>(),
        "distribution": [file(".csv", "text/csv"), file(".json", "application/json")],
        "includedInDataCatalog": {
            "@type": "DataCatalog",
            "name": ask.text(common::ATLAS),
            "url": address(String::new()),
        },
    });
    if let Some(time) = covered(&rows) {
        value["temporalCoverage"] = json!(time);
    }
    value
}

/// From the first period to the last, as ISO 8601 writes a span.
fn covered(rows: &[&Observation]) -> Option<String> {
    let dated = || {
        let periods = rows.iter().map(|row| row.period);
        periods.filter(|period| *period != Period::UNDATED)
    };
    let starts = rows.iter().filter_map(|row| row.from);
    let first = dated().chain(starts).min()?;
    let last = dated().max()?;
    Some(if first == last {
        last.to_string()
    } else {
        format!("{first}/{last}")
    })
}
