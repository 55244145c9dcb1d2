//! What stands below the map: where the figures come from, how they are measured, and how many
//! provinces have one.

use super::scene::Scene;
use crate::model::{Observation, UnitSystem};
use crate::query::source::{self, SourceEntry};
use crate::text::{common, fill, home};

/// The foot of the view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Footing {
    /// Publishers in one line.
    pub publishers: String,
    /// How many provinces have a value.
    pub coverage: String,
    /// How it is measured, by its short name; empty until the texts have come.
    pub definition: &'static str,
    /// Why it does not compare with other periods; may be empty.
    pub note: &'static str,
    /// What the indicator is.
    pub about: &'static str,
    /// The sources, the most used first.
    pub sources: Vec<SourceEntry>,
}

/// The foot of what is seen.
pub fn of(scene: &Scene) -> Footing {
    let units = if scene.sight.is_carried {
        UnitSystem::Old
    } else {
        scene.sight.units
    };
    let data = scene.ask.data;
    let is_seen = |row: &&Observation| data.area(row.area).is_province_of(units);
    let rows = data.shown_at(scene.sight.indicator, scene.sight.period);
    let sources = source::entries(scene.ask, rows.filter(is_seen));
    let definition = scene.sight.definition.map(|ix| data.definition(ix));
    Footing {
        publishers: format!(
            "{}: {}.",
            scene.ask.text(common::SOURCE),
            source::line(&sources)
        ),
        coverage: format!(
            "{} {}",
            fill(
                scene.ask.text(home::HAVE_VALUES),
                &[
                    ("n", &scene.count.to_string()),
                    ("of", &scene.of_all().to_string()),
                ],
            ),
            scene.partial_too()
        )
        .trim_end()
        .to_owned(),
        definition: definition.map_or("", |row| scene.ask.text(row.name)),
        note: definition.map_or("", |row| scene.ask.text(row.note)),
        about: scene.ask.text(scene.row.about),
        sources,
    }
}
