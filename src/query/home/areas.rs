//! Each province as the map and the tile grid show it: how it is filled, what it says, and what is
//! spoken of it. In the order of the data set, so that a step in time only changes marks.

use super::scene::{Mark, Scale, Scene};
use crate::model::Kind;
use crate::text::{fill, home};

/// A province on the map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AreaMark {
    /// Its id.
    pub id: &'static str,
    /// Its name at the period.
    pub name: &'static str,
    /// How it is filled.
    pub mark: Mark,
    /// Its value, or why there is none.
    pub value: String,
    /// Its value in a few characters, for a tile; empty where there is none.
    pub brief: String,
}

/// Every province.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Areas {
    /// The provinces, in the order of the data set.
    pub marks: Vec<AreaMark>,
    /// The class name of the scale, such as `k5`.
    pub scale: &'static str,
    /// The id of the province that the card is about.
    pub selected: &'static str,
    /// Whether the reader chose it.
    pub is_chosen: bool,
}

/// Every province of what is seen.
pub fn of(scene: &Scene) -> Areas {
    let mark = |place: usize| AreaMark {
        id: scene.id(place),
        name: scene.name(place),
        mark: scene.mark(place),
        value: scene.value(place),
        brief: brief(scene, place),
    };
    Areas {
        marks: (0..scene.of_all()).map(mark).collect(),
        scale: scale_class(scene.colours()),
        selected: scene.selected().map_or("", |place| scene.id(place)),
        is_chosen: scene.chosen().is_some(),
    }
}

/// The class name of a scale of so many colours.
pub const fn scale_class(colours: u8) -> &'static str {
    match colours {
        ..=3 => "k3",
        4 => "k4",
        5 => "k5",
        6 => "k6",
        7.. => "k7",
    }
}

/// A value in at most six characters.
pub(super) fn brief(scene: &Scene, place: usize) -> String {
    let seen = scene.sight.seen.get(place);
    let Some(value) = seen.and_then(|seen| seen.reading.value()) else {
        return String::new();
    };
    let rolled = seen.and_then(|seen| seen.rolled);
    match (scene.row.kind, rolled) {
        (Kind::YesNo | Kind::Event | Kind::Link, Some(rolled)) => {
            let count = scene.ask.say.number(value, 0);
            if rolled.others().1 > 0.5 {
                format!("{count}+?")
            } else {
                format!("{count}/{}", rolled.coverage.of)
            }
        }
        (Kind::YesNo | Kind::Event | Kind::Link | Kind::Grade, _) => scene.value(place),
        _ => {
            let (size, word) = match value.abs() {
                size if size >= 1e6 => (1e6, scene.ask.text(home::MILLION_BRIEF)),
                size if size >= 1e5 => (1e3, scene.ask.text(home::THOUSAND_BRIEF)),
                _ => (1.0, ""),
            };
            let scaled = value / size;
            let most = match scaled.abs() {
                size if size < 10.0 => 2,
                size if size < 100.0 => 1,
                _ => 0,
            };
            let number = scene.ask.say.number(scaled, scene.row.decimals.min(most));
            let sign = if scene.is_partial(place) { "*" } else { "" };
            format!("{number}{word}{sign}")
        }
    }
}

/// What is said aloud of a province: name, value, rank, class, qualifier.
pub fn spoken(scene: &Scene, place: usize) -> String {
    let mut parts = vec![scene.name(place).to_owned()];
    if let Some(figure) = scene.figure(place) {
        parts.push(figure.line());
    }
    parts.push(scene.standing(place));
    if let Scale::Classes(classes) = &scene.scale
        && let Some(class) = scene.class_of(place)
        && let Some((from, to)) = classes.range(class)
    {
        let range = fill(
            scene.ask.text(home::RANGE),
            &[("from", &scene.text(from)), ("to", &scene.text(to))],
        );
        parts.push(fill(
            scene.ask.text(home::CLASS_OF),
            &[
                ("n", &(class + 1).to_string()),
                ("of", &classes.len().to_string()),
                ("range", &range),
            ],
        ));
    }
    parts.retain(|part| !part.is_empty());
    parts.join(", ")
}
