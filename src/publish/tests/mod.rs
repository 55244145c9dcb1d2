//! What is published of the real data package: every indicator, the same bytes each time, and nothing
//! that leads to a mirror. Read by programs of another make in `tests/files.rs`.

mod addresses;

use super::{Ground, OF_DATA, Page, STEPS};
use crate::model::Trust;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

/// The real data package, with no document and no place.
pub static GROUND: LazyLock<Ground> = LazyLock::new(ground);

/// The same, to be altered.
pub fn ground() -> Ground {
    let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    Ground::open(&package).unwrap_or_else(|error| panic!("{error}"))
}

fn made() -> BTreeMap<String, Vec<u8>> {
    let steps = STEPS[..OF_DATA]
        .iter()
        .flat_map(|(_, step)| step(&GROUND).unwrap());
    steps.map(|Page { path, bytes }| (path, bytes)).collect()
}

#[test]
fn every_indicator_has_figures_metadata_and_a_description() {
    let made = made();
    for indicator in &GROUND.data.facts().indicators {
        let file = |ending: &str| {
            let path = format!("data/i/{}{ending}", indicator.id);
            let bytes = made.get(&path).unwrap_or_else(|| panic!("{path}"));
            std::str::from_utf8(bytes).unwrap()
        };
        let mut reader =
            csv::Reader::from_reader(file(".csv").trim_start_matches('\u{feff}').as_bytes());
        let names: Vec<String> = reader
            .headers()
            .unwrap()
            .iter()
            .map(str::to_owned)
            .collect();
        let ix = GROUND.data.find_indicator(indicator.id).unwrap();
        assert_eq!(reader.records().count(), GROUND.data.rows(ix).len());
        let about: Value = serde_json::from_str(file(".json")).unwrap();
        assert_eq!(about["id"], indicator.id);
        let described: Value = serde_json::from_str(file(".csv-metadata.json")).unwrap();
        assert_eq!(described["url"], format!("{}.csv", indicator.id));
        let columns = described["tableSchema"]["columns"].as_array().unwrap();
        let described: Vec<&str> = columns
            .iter()
            .map(|column| column["titles"].as_str().unwrap())
            .collect();
        assert_eq!(described, names);
    }
}

#[test]
fn the_same_data_make_the_same_bytes() {
    assert!(made() == made());
}

#[test]
fn no_file_gives_the_address_of_a_mirror() {
    let mirrors: Vec<_> = GROUND
        .data
        .facts()
        .sources
        .iter()
        .filter(|source| source.trust == Trust::Mirror && !source.url.is_empty())
        .collect();
    assert!(!mirrors.is_empty());
    for (path, bytes) in made() {
        let text = String::from_utf8_lossy(&bytes);
        for mirror in &mirrors {
            assert!(!text.contains(mirror.url), "{path}: {}", mirror.url);
        }
    }
}
