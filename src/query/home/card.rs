//! The card of one province: its value, where it stands, how far from the first, its time line with
//! the breaks, and what the merger did to it.

use super::merger::{self, Merger};
use super::scene::Scene;
use crate::model::{AreaIx, Kind, Period, UnitSystem};
use crate::query::figure::Figure;
use crate::query::sight;
use crate::query::trend::{self, Dot, Point, Trend};
use crate::text::{Case, fill, home};

/// A province in the reader's words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Card {
    /// Its id.
    pub id: &'static str,
    /// Its region.
    pub region: &'static str,
    /// Its name at the period.
    pub name: &'static str,
    /// Its figure.
    pub figure: Option<Figure>,
    /// Where it stands; empty where it has no value or nothing is ranked.
    pub standing: String,
    /// How far from the first, or the first from the second.
    pub gap: String,
    /// What the value was worked out from; empty where it was observed.
    pub basis: String,
    /// Its time line.
    pub line: Trend,
    /// Why it breaks at its latest break; empty where it does not.
    pub line_break: &'static str,
    /// That of all provinces together.
    pub mean: Trend,
    /// The time line in words.
    pub line_text: String,
    /// What the merger did to it.
    pub merger: Option<Merger>,
    /// What the link to its page says.
    pub open: String,
    /// Whether the reader chose it.
    pub is_chosen: bool,
}

/// The card of the province that is selected.
pub fn of(scene: &Scene) -> Card {
    let Some(place) = scene.selected() else {
        return Card::default();
    };
    let data = scene.ask.data;
    let area = scene.sight.seen[place].area;
    let line = line(scene, area);
    let mean = if line.points().count() > 1 {
        mean(scene)
    } else {
        Trend::default()
    };
    let name = scene.name(place);
    let merger = merger::of(scene, place);
    let mut figure = scene.figure(place);
    if let (Some(figure), Some(_)) = (&mut figure, &merger) {
        // The merger's own note says the same.
        figure.note = "";
    }
    let points: Vec<String> = line
        .points()
        .map(|point| format!("{} {}", point.label, point.text))
        .collect();
    Card {
        id: scene.id(place),
        region: data
            .area(area)
            .parent
            .map_or("", |region| scene.ask.name(region)),
        name,
        figure,
        standing: scene.standing(place),
        gap: gap(scene, place),
        basis: basis(scene, place),
        line_text: fill(
            scene.ask.text(home::LINE_LABEL),
            &[("name", name), ("points", &points.join("; "))],
        ),
        line_break: line
            .gaps
            .last()
            .map_or("", |gap| first_sentence(gap.reason)),
        line,
        mean,
        merger,
        open: fill(
            scene.ask.text(home::OPEN),
            &[("name", scene.ask.name(area))],
        ),
        is_chosen: scene.chosen().is_some(),
    }
}

/// A note in one sentence; the whole stands with the definition.
fn first_sentence(note: &'static str) -> &'static str {
    note.find(". ")
        .and_then(|end| note.get(..=end))
        .unwrap_or(note)
}

fn gap(scene: &Scene, place: usize) -> String {
    if matches!(scene.row.kind, Kind::Rank | Kind::Stock | Kind::Cumulative) {
        return String::new();
    }
    let order = scene.order();
    let (Some(own), Some(1..)) = (scene.values[place], scene.places[place]) else {
        return String::new();
    };
    let (Some(first), second) = (order.first().copied(), order.get(1).copied()) else {
        return String::new();
    };
    let is_first = scene.places[place] == Some(1);
    let other = if is_first {
        order.iter().copied().find(|other| *other != place)
    } else {
        Some(first)
    };
    let (Some(other), Some(_)) = (other, second) else {
        return String::new();
    };
    let Some(value) = scene.values[other] else {
        return String::new();
    };
    let gap = scene.gap(own, value);
    let words = match is_first {
        _ if (own - value).abs() < f64::EPSILON => home::LEVEL,
        true => home::AHEAD,
        false => home::BEHIND,
    };
    fill(
        scene.ask.text(words),
        &[("name", scene.name(other)), ("gap", &gap)],
    )
}

/// From how many of its old provinces a carried value was worked out, where not from all.
fn basis(scene: &Scene, place: usize) -> String {
    let Some(rolled) = scene.sight.seen[place].rolled else {
        return String::new();
    };
    // The standing says it already.
    if rolled.is_partial() {
        return String::new();
    }
    fill(
        scene.ask.text(home::FROM_MEMBERS),
        &[
            ("n", &rolled.coverage.count.to_string()),
            ("of", &rolled.coverage.of.to_string()),
        ],
    )
}

/// The time line of a province, over the periods of the view: a new province's carried values are
/// in it, and it breaks where the definition or the way of counting changes.
fn line(scene: &Scene, area: AreaIx) -> Trend {
    if matches!(
        scene.row.kind,
        Kind::YesNo | Kind::Event | Kind::Link | Kind::Grade | Kind::Rank
    ) {
        return Trend::default();
    }
    if scene.sight.units == UnitSystem::Old {
        let mut trend = crate::query::trend::of(scene.ask, scene.sight.indicator, area);
        let points = trend.stretches.iter_mut().flat_map(|one| &mut one.points);
        // The figure above tells the unit.
        points.for_each(|point| point.text = scene.plain(point.y));
        return trend;
    }
    let mut dots = scene.sight.periods.iter().filter_map(|period| {
        let at = scene.snapshot(*period, UnitSystem::New)?;
        let place = at.areas.iter().position(|have| *have == area)?;
        let units = if at.is_carried {
            UnitSystem::Old
        } else {
            UnitSystem::New
        };
        Some(dot(scene, *period, units, at.values[place]?))
    });
    trend::join(scene.ask, &mut dots)
}

/// The mean of all provinces, where nearly all have a value.
fn mean(scene: &Scene) -> Trend {
    let data = scene.ask.data;
    let mut dots = scene.sight.periods.iter().filter_map(|period| {
        let figure = |units| {
            let rolled = data.country_figure(scene.sight.indicator, *period, units);
            rolled.ok().map(|rolled| (units, rolled))
        };
        let (units, rolled) = figure(scene.sight.units).or_else(|| figure(UnitSystem::Old))?;
        let is_wide = rolled.coverage.count * 10 >= rolled.coverage.of * 9;
        let is_mean = scene.row.rollup != crate::model::Rollup::Sum;
        let value = rolled.value.filter(|_| is_wide && is_mean)?;
        Some(dot(scene, *period, units, value))
    });
    trend::join(scene.ask, &mut dots)
}

/// A point of the view's indicator, as it was measured on a set of provinces.
fn dot(scene: &Scene, period: Period, units: UnitSystem, y: f64) -> Dot {
    Dot {
        at: period,
        definition: sight::definition(scene.ask, scene.sight.indicator, period, units),
        units: Some(units),
        since: None,
        point: Point {
            period: period.to_string(),
            label: scene.ask.date(period, Case::Short),
            x: period.axis(),
            y,
            text: scene.plain(y),
            is_derived: units != scene.sight.units,
        },
    }
}
