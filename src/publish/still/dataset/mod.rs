//! What a page shows, as programs that look for data sets want it described: schema.org's `Dataset`, as JSON-LD.
//! Data, and no script: a strict security policy lets it stand.
//!
//! One file for each kind of page: of one indicator, of an area or a system with all that is known of it.

mod many;
mod one;

use super::super::Ground;
use super::places::{Place, Subject};
use crate::export::metadata::LICENCE;
use crate::model::{IndicatorIx, Lang, Period};
use crate::query::Ask;
use crate::query::source::SourceEntry;
use crate::state::Tab;
use crate::text::common;
use serde_json::{Value, json};

/// What the head of the page knows of it already.
#[derive(Clone, Copy)]
pub struct Page<'a> {
    /// Its address.
    pub address: &'a str,
    /// The address of its picture.
    pub picture: &'a str,
    /// What it says first.
    pub about: &'a str,
}

/// The description, safe within markup; none for a page that shows no figures.
pub fn of(ground: &Ground, place: &Place, page: Page) -> Option<String> {
    let mut value = ground.ask_view(&place.view, |ask| match place.subject {
        Subject::Indicator(ix) => Some(one::described(ground, place, ask, ix)),
        Subject::Other if place.view.area.is_some() => {
            many::of_area(ground, place, ask, page.about)
        }
        Subject::Other if place.view.tab == Tab::System => {
            many::of_system(ground, place, ask, page.about)
        }
        Subject::Other => None,
    })?;
    value["@id"] = json!(page.address);
    value["url"] = json!(page.address);
    value["thumbnailUrl"] = json!(page.picture);
    Some(value.to_string().replace('<', "\\u003c"))
}

/// What is true of every page's figures.
fn common(ground: &Ground, place: &Place, ask: Ask, sources: &[SourceEntry]) -> Value {
    // Each once, in the order in which the page is built on them.
    let mut publishers: Vec<&str> = Vec::new();
    let mut addresses: Vec<&str> = Vec::new();
    for entry in sources {
        if !publishers.contains(&entry.publisher) {
            publishers.push(entry.publisher);
        }
        addresses.extend(entry.url.filter(|url| !addresses.contains(url)));
    }
    let organization = |name: &str| json!({ "@type": "Organization", "name": name });
    json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "inLanguage": ask.lang().code(),
        "license": LICENCE,
        "version": ask.data.facts().version,
        "isAccessibleForFree": true,
        "publisher": organization(ask.text(common::ATLAS)),
        "sourceOrganization": publishers.into_iter().map(organization).collect::<Vec<_>>(),
        "isBasedOn": addresses,
        "includedInDataCatalog": {
            "@type": "DataCatalog",
            "name": ask.text(common::ATLAS),
            "url": ground.address("", place.depth()),
        },
    })
}

/// The country, where a page is about no other place.
fn country(ask: Ask) -> Value {
    let name = ask.name(ask.data.country());
    json!({ "@type": "Country", "name": name, "identifier": "VN" })
}

/// What is measured, with its unit.
fn measured(ask: Ask, ix: IndicatorIx) -> Value {
    let row = ask.data.indicator(ix);
    let measure = ask.data.measure(row);
    let unit = match ask.lang() {
        Lang::Vi => measure.vi,
        Lang::En => measure.en_many,
    };
    json!({ "@type": "PropertyValue", "name": ask.text(row.name), "propertyID": row.id, "unitText": unit })
}

/// A published file.
fn file(ground: &Ground, place: &Place, path: &str, kind: &str) -> Value {
    json!({
        "@type": "DataDownload",
        "encodingFormat": kind,
        "contentUrl": ground.address(path, place.depth()),
    })
}

/// From the first period to the last, as ISO 8601 writes a span; a period may begin with a day of its own.
fn covered(periods: impl Iterator<Item = (Option<Period>, Period)>) -> Option<String> {
    let mut first: Option<Period> = None;
    let mut last: Option<Period> = None;
    for (from, period) in periods.filter(|(_, period)| *period != Period::UNDATED) {
        let begin = from.unwrap_or(period);
        first = Some(first.map_or(begin, |first| first.min(begin)));
        last = Some(last.map_or(period, |last| last.max(period)));
    }
    let (first, last) = (first?, last?);
    Some(if first == last {
        last.to_string()
    } else {
        format!("{first}/{last}")
    })
}
