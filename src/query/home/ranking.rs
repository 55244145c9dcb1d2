//! The ranking: each province with its place, its value and where it lies on the common scale.
//! Answers and grades come as groups, the missing at the end with their reason.

use super::legend::short;
use super::scene::{Mark, Scale, Scene};
use crate::engine;
use crate::model::Arrange;
use crate::model::{Flag, Kind, Reading};
use crate::query::figure;
use crate::state::Sort;
use crate::text::{common, fill, home};

/// A province with a value.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// Its id.
    pub id: &'static str,
    /// Its name at the period.
    pub name: &'static str,
    /// Its place, empty where there is none.
    pub rank: String,
    /// Its value.
    pub value: String,
    /// "khoảng", "hơn", "suy ra"; empty where exact.
    pub qualifier: &'static str,
    /// Where it lies on the common scale, 0 to 1.
    pub at: f64,
    /// Its colour.
    pub mark: Mark,
    /// Whether the card is about it.
    pub is_selected: bool,
}

/// Provinces with the same answer, grade or reason.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// What they have in common.
    pub label: String,
    /// Their colour.
    pub mark: Mark,
    /// Ids and names, in the order of the alphabet.
    pub members: Vec<(&'static str, &'static str)>,
}

/// The ranking.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ranking {
    /// Provinces with a value; empty where they come in groups.
    pub rows: Vec<Row>,
    /// Groups of answers or grades.
    pub groups: Vec<Group>,
    /// The missing, by reason.
    pub missing: Vec<Group>,
    /// Both ends of the common scale.
    pub ends: (String, String),
    /// The head of the column of places; empty where nothing is ranked.
    pub rank_head: &'static str,
    /// The head of the column of values: the short name of the indicator and its unit.
    pub value_head: String,
    /// What an asterisk after a value means; empty where there is none.
    pub note: String,
    /// The class name of the scale.
    pub scale: &'static str,
    /// The indicator, for the marks of figures.
    pub indicator: &'static str,
    /// The period, for the marks of figures.
    pub period: String,
}

/// The ranking of what is seen.
pub fn of(scene: &Scene) -> Ranking {
    let is_grouped = !matches!(scene.scale, Scale::Classes(_));
    let is_ranked = scene.places.iter().any(Option::is_some);
    let rank_head = match (is_ranked, scene.is_whole()) {
        (false, _) => "",
        (true, true) => scene.ask.text(home::COLUMN_RANK),
        (true, false) => scene.ask.text(home::COLUMN_PLACE),
    };
    let (low, high) = extent(scene);
    let rows = if is_grouped { Vec::new() } else { rows(scene) };
    Ranking {
        note: note(&rows),
        rows,
        groups: if is_grouped {
            groups(scene)
        } else {
            Vec::new()
        },
        missing: missing(scene),
        ends: (short(scene, low), short(scene, high)),
        rank_head,
        value_head: value_head(scene),
        scale: super::areas::scale_class(scene.colours()),
        indicator: scene.row.id,
        period: scene.sight.period.to_string(),
    }
}

/// "* suy ra": the qualifiers of the rows, each once.
fn note(rows: &[Row]) -> String {
    let mut qualifiers: Vec<&str> = rows.iter().map(|row| row.qualifier).collect();
    qualifiers.retain(|qualifier| !qualifier.is_empty());
    qualifiers.arrange();
    qualifiers.dedup();
    if qualifiers.is_empty() {
        String::new()
    } else {
        format!("* {}", qualifiers.join(", "))
    }
}

fn value_head(scene: &Scene) -> String {
    let name = scene.ask.text(scene.row.short);
    match figure::unit(scene.ask, scene.row, 2.0) {
        "" => name.to_owned(),
        unit => format!("{name}, {unit}"),
    }
}

/// The ends of the scale; nothing between them where nothing is known.
fn extent(scene: &Scene) -> (f64, f64) {
    let seen = scene.sight.seen.iter();
    let figures: Vec<Option<f64>> = seen.map(|seen| seen.reading.value()).collect();
    engine::extent(&figures).unwrap_or_default()
}

fn rows(scene: &Scene) -> Vec<Row> {
    let (low, high) = extent(scene);
    let at = |value: f64| {
        if high > low {
            (value - low) / (high - low)
        } else {
            0.5
        }
    };
    let selected = scene.selected();
    let mut order = scene.order();
    let value = |place: &usize| scene.values[*place].unwrap_or_default();
    match scene.ask.view.sort {
        Sort::Rank => {}
        Sort::Value => order.arrange_by(|one, other| value(one).total_cmp(&value(other))),
        Sort::ValueDown => order.arrange_by(|one, other| value(other).total_cmp(&value(one))),
        Sort::Name => {
            order.arrange_by(|one, other| {
                scene.ask.say.compare(scene.name(*one), scene.name(*other))
            });
        }
    }
    let reading = |place: usize| scene.sight.seen[place].reading.value();
    // What stands for a part only has no place among the others.
    order
        .into_iter()
        .chain(scene.partial())
        .map(|place| Row {
            id: scene.id(place),
            name: scene.name(place),
            rank: scene.places[place]
                .map(|rank| rank.to_string())
                .unwrap_or_default(),
            value: scene.value(place),
            qualifier: qualifier(scene, place),
            at: at(reading(place).unwrap_or_default()),
            mark: scene.mark(place),
            is_selected: selected == Some(place),
        })
        .collect()
}

/// What keeps a value from being exact and whole. That all were worked out is said above the map.
fn qualifier(scene: &Scene, place: usize) -> &'static str {
    let seen = &scene.sight.seen[place];
    match seen.row {
        Some(row) => figure::qualifier(scene.ask, row.qualifier),
        None if seen.is_partial() => scene.ask.text(home::PARTIAL),
        None => "",
    }
}

/// What a class of answers or grades is called.
pub fn class_name(scene: &Scene, class: usize) -> String {
    let text = |words| scene.ask.text(words);
    match (&scene.scale, class) {
        (Scale::Grades, class) => {
            let grade = ["E", "D", "C", "B", "A"].get(class).copied();
            fill(text(home::GRADE), &[("grade", grade.unwrap_or_default())])
        }
        (_, 0) => text(common::NO).to_owned(),
        (_, 1) if is_silent(scene) => text(home::PARTLY_NAMED).to_owned(),
        (_, 1) => text(home::PARTLY).to_owned(),
        _ if scene.count == scene.of_all() => text(common::YES).to_owned(),
        _ => text(home::NAMED).to_owned(),
    }
}

/// Whether none of the old provinces says no: those that do not say yes are silent.
fn is_silent(scene: &Scene) -> bool {
    let mut rolled = scene.sight.seen.iter().filter_map(|seen| seen.rolled);
    rolled.all(|rolled| rolled.others().0 < 0.5)
}

fn groups(scene: &Scene) -> Vec<Group> {
    (0..5)
        .rev()
        .map(|class| Group {
            label: class_name(scene, class),
            mark: scene.colour(class),
            members: members(scene, &|place| scene.class_of(place) == Some(class)),
        })
        .filter(|group| !group.members.is_empty())
        .collect()
}

/// The missing, by reason, in the order of the flags.
pub fn missing(scene: &Scene) -> Vec<Group> {
    Flag::ALL
        .iter()
        .map(|flag| Group {
            label: figure::missing_text(scene.ask, scene.row.kind, *flag).to_owned(),
            mark: if *flag == Flag::NotApplicable {
                Mark::NotApplicable
            } else {
                Mark::Missing
            },
            members: members(scene, &|place| {
                scene.sight.seen[place].reading == Reading::Missing(*flag)
            }),
        })
        .filter(|group| !group.members.is_empty())
        .map(|group| unnamed(scene, group))
        .collect()
}

/// Of grades only the upper ones were published by name: the others are lower, not unknown.
fn unnamed(scene: &Scene, group: Group) -> Group {
    if scene.row.kind == Kind::Grade && group.mark == Mark::Missing {
        Group {
            label: scene.ask.text(home::LOWER_UNNAMED).to_owned(),
            ..group
        }
    } else {
        group
    }
}

fn members(scene: &Scene, belongs: &dyn Fn(usize) -> bool) -> Vec<(&'static str, &'static str)> {
    let mut members: Vec<_> = (0..scene.of_all())
        .filter(|place| belongs(*place))
        .map(|place| (scene.id(place), scene.name(place)))
        .collect();
    members.arrange_by(|one, other| scene.ask.say.compare(one.1, other.1));
    members
}
