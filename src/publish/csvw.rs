//! The columns of an indicator's file, described as CSV on the Web asks for it
//! (<https://www.w3.org/TR/tabular-metadata/>). Apart because it is a form of others.

use super::indicators::COLUMNS;
use crate::export::metadata::LICENCE;
use crate::model::{IndicatorIx, Words};
use crate::query::Ask;
use crate::text::columns;
use serde_json::{Value, json};

/// The description of an indicator's file.
pub fn description(ask: Ask, ix: IndicatorIx) -> Result<String, String> {
    let row = ask.data.indicator(ix);
    let all: Result<Vec<Value>, String> = COLUMNS.iter().map(|name| column(name)).collect();
    let described = json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
        "url": format!("{}.csv", row.id),
        "dc:title": [
            { "@value": row.name.en, "@language": "en" },
            { "@value": row.name.vi, "@language": "vi" },
        ],
        "dc:description": [
            { "@value": row.about.en, "@language": "en" },
            { "@value": row.about.vi, "@language": "vi" },
        ],
        "dc:license": { "@id": LICENCE },
        "dc:hasVersion": ask.data.facts().version,
        "dialect": { "encoding": "utf-8", "delimiter": ",", "header": true, "lineTerminators": ["\r\n"] },
        "tableSchema": { "columns": all? },
    });
    let text = serde_json::to_string_pretty(&described).map_err(|error| error.to_string())?;
    Ok(text + "\n")
}

fn column(name: &str) -> Result<Value, String> {
    let words = words(name).ok_or_else(|| format!("nothing is said of the column {name}"))?;
    let datatype = match name {
        "value" => json!("double"),
        "shown" => json!("boolean"),
        "source_url" => json!("anyURI"),
        // Years, months and days stand in one column, so no type of date fits.
        "period" | "from" => {
            json!({ "base": "string", "format": "undated|[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?" })
        }
        "units" => json!({ "base": "string", "format": "63|34" }),
        _ => json!("string"),
    };
    Ok(json!({
        "name": name,
        "titles": name,
        "dc:description": [
            { "@value": words.en, "@language": "en" },
            { "@value": words.vi, "@language": "vi" },
        ],
        "datatype": datatype,
        "required": (["indicator", "area", "period", "definition", "shown"].contains(&name)),
    }))
}

fn words(name: &str) -> Option<Words> {
    Some(match name {
        "area_name_vi" | "area_name_en" => columns::AREA_NAME,
        "shown" => columns::SHOWN,
        "source" => columns::SOURCE_TITLE,
        "publisher_vi" | "publisher_en" => columns::SOURCE,
        "note_vi" | "note_en" => columns::NOTE,
        _ => {
            let name = name.to_uppercase();
            let found = columns::ALL.iter().find(|(have, _)| *have == name);
            return found.map(|(_, words)| *words);
        }
    })
}
