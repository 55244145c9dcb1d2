//! The real data set for native tests, read once from the package, and a way to ask it. Apart
//! because every question is tested on it.

use super::Ask;
use crate::data::Dataset;
use crate::map::Shapes;
use crate::map::build::pack_folder;
use crate::model::{Lang, Observation};
use crate::state::{ViewState, read};
use crate::text::Plain;
use std::path::Path;
use std::sync::LazyLock;

/// The data package of the repository.
pub static DATA: LazyLock<Dataset> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    match crate::package::load(&folder) {
        Ok(facts) => match Dataset::new(facts) {
            Ok(data) => data,
            Err(error) => panic!("{error}"),
        },
        Err(faults) => panic!("{} broken rows, the first: {}", faults.len(), faults[0]),
    }
});

/// The view of an address.
///
/// # Panics
/// Where a part of it cannot be read.
pub fn view(query: &str) -> ViewState {
    let parsed = read(query, &*DATA);
    assert!(parsed.ignored.is_empty(), "{query}: {:?}", parsed.ignored);
    parsed.view
}

/// What a question answers to the view of an address, in Vietnamese unless the address says `en`.
pub fn ask<T>(query: &str, question: impl FnOnce(Ask) -> T) -> T {
    let view = view(query);
    let lang: Lang = view.lang;
    question(Ask {
        data: &DATA,
        view: &view,
        say: &Plain(lang),
    })
}

/// The real data set with other observations: what the package does not hold today.
///
/// # Panics
/// Where the altered rows cannot be indexed.
pub fn altered(change: impl FnOnce(&Dataset, &mut Vec<Observation>)) -> Dataset {
    let mut facts = DATA.facts().clone();
    change(&DATA, &mut facts.observations);
    facts
        .observations
        .sort_by_key(|row| (row.indicator, row.period, row.definition, row.area));
    match Dataset::new(facts) {
        Ok(data) => data,
        Err(error) => panic!("{error}"),
    }
}

/// What a question answers to the view of an address on another data set.
pub fn ask_of<T>(data: &Dataset, query: &str, question: impl FnOnce(Ask) -> T) -> T {
    let view = read(query, data).view;
    question(Ask {
        data,
        view: &view,
        say: &Plain(view.lang),
    })
}

/// The real boundaries.
pub static SHAPES: LazyLock<Shapes> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    let packed = pack_folder(&folder);
    match packed.map(|packed| Shapes::parse(&packed)) {
        Ok(Ok(shapes)) => shapes,
        Ok(Err(error)) => panic!("{error}"),
        Err(error) => panic!("{error}"),
    }
});
