//! The headline: one sentence that says what the map says, found by rule from the data, and the
//! lede below it. Apart because the rules are tried in an order that is worth reading alone.

use super::merger;
use super::scene::{Scene, Snapshot};
use crate::engine::{Order, between, quantile, share, top};
use crate::model::{Better, Kind, Rollup, UnitSystem};
use crate::query::sight;
use crate::text::{fill, home};

/// Below so many fifths of the provinces the first thing to say is how few they are.
const SPARSE_FIFTHS: usize = 4;

/// What stands above the map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading {
    /// One sentence, without a full stop.
    pub headline: String,
    /// What helps to read it.
    pub lede: String,
    /// What was asked for and is not shown, and why; empty where all is as it was asked for.
    pub missed: String,
}

/// The heading of what is seen.
pub fn of(scene: &Scene) -> Heading {
    Heading {
        headline: headline(scene),
        lede: lede(scene),
        missed: sight::missed(scene.ask, &scene.sight),
    }
}

fn headline(scene: &Scene) -> String {
    let found = match scene.row.kind {
        Kind::YesNo | Kind::Event | Kind::Link => Some(named(scene)),
        Kind::Grade => Some(grades(scene)),
        _ if is_sparse(scene) => Some(sparse(scene)),
        Kind::Rank => climb(scene).or_else(|| first_three(scene)),
        _ => merged(scene)
            .or_else(|| moved(scene))
            .or_else(|| halves(scene))
            .or_else(|| regions(scene)),
    };
    found.or_else(|| spread(scene)).unwrap_or_default()
}

fn is_sparse(scene: &Scene) -> bool {
    is_few(scene.count, scene.of_all())
}

fn is_few(count: usize, of: usize) -> bool {
    count * 5 < of * SPARSE_FIFTHS
}

fn say(scene: &Scene, words: crate::model::Words, values: &[(&str, &str)]) -> String {
    fill(scene.ask.text(words), values)
}

/// First and last of those with a value, by place.
fn ends(scene: &Scene) -> Option<(usize, usize)> {
    let order = scene.order();
    Some((*order.first()?, *order.last()?))
}

fn sparse(scene: &Scene) -> String {
    let Some((first, last)) = ends(scene) else {
        return scene.ask.text(home::HEAD_PARTS).to_owned();
    };
    if first == last {
        return say(
            scene,
            home::HEAD_ONE,
            &[("name", scene.name(first)), ("value", &scene.value(first))],
        );
    }
    let (low, high) = if scene.values[first] <= scene.values[last] {
        (first, last)
    } else {
        (last, first)
    };
    let words = if scene.sight.partial() > 0 {
        home::HEAD_SPARSE_WHOLE
    } else {
        home::HEAD_SPARSE
    };
    say(
        scene,
        words,
        &[
            ("n", &scene.count.to_string()),
            ("of", &scene.of_all().to_string()),
            ("low", &scene.value(low)),
            ("low_name", scene.name(low)),
            ("high", &scene.value(high)),
            ("high_name", scene.name(high)),
        ],
    )
}

/// The greatest loss of places by a merger alone, where a first-rank province is struck.
fn merged(scene: &Scene) -> Option<String> {
    if scene.sight.units == UnitSystem::Old || scene.row.rollup == Rollup::Sum {
        return None;
    }
    let (place, before, after) = merger::hardest(scene)?;
    Some(say(
        scene,
        home::HEAD_MERGER,
        &[
            ("name", scene.name(place)),
            ("before", &before.to_string()),
            ("after", &after.to_string()),
        ],
    ))
}

/// How the mean moved since the period before, where both were measured alike and whole.
fn moved(scene: &Scene) -> Option<String> {
    if !matches!(scene.row.rollup, Rollup::Mean | Rollup::WeightedMean) {
        return None;
    }
    let earlier = earlier(scene)?;
    let (from, to) = (
        scene.mean_at(earlier.period)?,
        scene.mean_at(scene.sight.period)?,
    );
    let rises = to >= from;
    let pairs = earlier.values.iter().zip(&scene.values);
    let changes: Vec<f64> = pairs
        .filter_map(|(before, now)| between(*before, *now).map(|change| change.difference))
        .collect();
    let same = |change: &&f64| {
        if rises {
            **change > 0.0
        } else {
            **change < 0.0
        }
    };
    // Two means are told only where they are means of the same provinces.
    let is_whole = changes.len() == scene.of_all();
    let words = match (rises, is_whole) {
        (true, true) => home::HEAD_UP,
        (false, true) => home::HEAD_DOWN,
        (true, false) => home::HEAD_UP_KNOWN,
        (false, false) => home::HEAD_DOWN_KNOWN,
    };
    Some(say(
        scene,
        words,
        &[
            ("n", &changes.iter().filter(same).count().to_string()),
            ("of", &changes.len().to_string()),
            ("before", &scene.when(earlier.period)),
            ("from", &scene.text(from)),
            ("to", &scene.text(to)),
        ],
    ))
}

/// The period before, where it was measured in the same way and nearly as widely.
fn earlier(scene: &Scene) -> Option<Snapshot> {
    let periods = &scene.sight.periods;
    let place = periods
        .iter()
        .position(|period| *period == scene.sight.period)?;
    let before = scene.snapshot(*periods.get(place.checked_sub(1)?)?, scene.sight.units)?;
    let is_alike = before.definition == scene.sight.definition
        && before.is_carried == scene.sight.is_carried
        && !is_few(before.count(), before.values.len());
    is_alike.then_some(before)
}

/// How few provinces make up half of a sum.
fn halves(scene: &Scene) -> Option<String> {
    if scene.row.rollup != Rollup::Sum {
        return None;
    }
    let shares = share(&scene.values);
    let total = scene.mean_at(scene.sight.period)?;
    let mut held = 0.0;
    let count = top(&shares, shares.len(), Order::Descending)
        .into_iter()
        .take_while(|place| {
            let is_short = held <= 0.5;
            held += shares[*place].unwrap_or_default();
            is_short
        })
        .count();
    Some(say(
        scene,
        home::HEAD_HALF,
        &[
            ("n", &count.to_string()),
            ("of", &scene.of_all().to_string()),
            ("total", &scene.text(total)),
        ],
    ))
}

/// The regions at either end, by their means.
fn regions(scene: &Scene) -> Option<String> {
    if scene.sight.units == UnitSystem::New {
        return None;
    }
    let all = scene
        .ask
        .data
        .region_figures(scene.sight.indicator, scene.sight.period, scene.sight.units)
        .ok()?;
    let values: Vec<Option<f64>> = all.iter().map(|region| region.value).collect();
    let (best, worst) = if scene.row.better == Better::Lower {
        (Order::Ascending, Order::Descending)
    } else {
        (Order::Descending, Order::Ascending)
    };
    let high = all.get(*top(&values, 1, best).first()?)?;
    let low = all.get(*top(&values, 1, worst).first()?)?;
    if high.area == low.area {
        return None;
    }
    Some(say(
        scene,
        home::HEAD_REGIONS,
        &[
            ("high", scene.ask.name(high.area)),
            ("low", scene.ask.name(low.area)),
            ("gap", &scene.gap(high.value?, low.value?)),
        ],
    ))
}

fn spread(scene: &Scene) -> Option<String> {
    let (first, last) = ends(scene)?;
    let (high, low) = (scene.values[first]?, scene.values[last]?);
    if first == last {
        return Some(sparse(scene));
    }
    if (high - low).abs() < f64::EPSILON {
        return Some(say(
            scene,
            home::HEAD_EQUAL,
            &[
                ("n", &scene.count.to_string()),
                ("value", &scene.value(first)),
            ],
        ));
    }
    Some(say(
        scene,
        home::HEAD_SPREAD,
        &[
            ("high", &scene.value(first)),
            ("high_name", scene.name(first)),
            ("low", &scene.value(last)),
            ("low_name", scene.name(last)),
            ("gap", &scene.gap(high, low)),
        ],
    ))
}

/// Ranks: who climbed most since the period before.
fn climb(scene: &Scene) -> Option<String> {
    let earlier = earlier(scene)?;
    let pairs = scene.places.iter().zip(&earlier.places).enumerate();
    let (place, steps) = pairs
        .filter_map(|(place, (now, before))| {
            Some((place, before.as_ref()?.checked_sub(*now.as_ref()?)?))
        })
        .max_by_key(|(place, steps)| (*steps, std::cmp::Reverse(*place)))
        .filter(|(_, steps)| *steps > 0)?;
    Some(say(
        scene,
        home::HEAD_CLIMB,
        &[
            ("name", scene.name(place)),
            ("n", &steps.to_string()),
            ("before", &scene.when(earlier.period)),
        ],
    ))
}

fn first_three(scene: &Scene) -> Option<String> {
    let order = scene.order();
    let names: Vec<&str> = order
        .iter()
        .take(3)
        .map(|place| scene.name(*place))
        .collect();
    (names.len() == 3).then(|| say(scene, home::HEAD_FIRST, &[("names", &list(scene, &names))]))
}

/// A list in words: "A, B và C".
pub(super) fn list(scene: &Scene, items: &[&str]) -> String {
    match items {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [all @ .., last] => format!("{} {} {last}", all.join(", "), scene.ask.text(home::AND)),
    }
}

fn named(scene: &Scene) -> String {
    let has = |wanted: bool| {
        let values = scene.values.iter().flatten();
        values.filter(|value| (**value > 0.5) == wanted).count()
    };
    let (yes, no, of) = (has(true), has(false), scene.of_all());
    let words = match (yes, no) {
        (yes, _) if yes == of => home::HEAD_ALL,
        (_, 0) if scene.sight.is_carried => home::HEAD_NAMED_34,
        (_, 0) => home::HEAD_NAMED,
        _ => home::HEAD_YES,
    };
    say(
        scene,
        words,
        &[
            ("n", &yes.to_string()),
            ("of", &of.to_string()),
            ("no", &no.to_string()),
            ("rest", &(of - yes).to_string()),
        ],
    )
}

fn grades(scene: &Scene) -> String {
    let parts: Vec<String> = ["A", "B", "C", "D", "E"]
        .iter()
        .filter_map(|grade| {
            let places = 0..scene.of_all();
            let count = places
                .filter(|place| scene.values[*place].is_some() && scene.value(*place) == *grade)
                .count();
            (count > 0).then(|| {
                say(
                    scene,
                    home::GRADE_COUNT,
                    &[("n", &count.to_string()), ("grade", grade)],
                )
            })
        })
        .collect();
    let rest = scene.of_all() - scene.count;
    let listed: Vec<&str> = parts.iter().map(String::as_str).collect();
    let listed = list(scene, &listed);
    if rest == 0 {
        return listed;
    }
    say(
        scene,
        home::HEAD_GRADES,
        &[("grades", &listed), ("rest", &rest.to_string())],
    )
}

fn lede(scene: &Scene) -> String {
    let mut parts: Vec<String> = Vec::new();
    let is_number = !matches!(
        scene.row.kind,
        Kind::YesNo | Kind::Event | Kind::Link | Kind::Grade | Kind::Rank
    );
    let mut known: Vec<f64> = scene.values.iter().flatten().copied().collect();
    if is_number
        && known.len() > 3
        && let Some(half) = quantile(&mut known, 0.5)
    {
        let words = match scene.row.kind {
            _ if !scene.is_whole() => home::HALF_KNOWN,
            Kind::Index | Kind::Share => home::HALF_SCORE,
            _ => home::HALF_HAVE,
        };
        parts.push(say(scene, words, &[("value", &scene.text(half))]));
        match scene.row.better {
            Better::Higher => parts.push(scene.ask.text(home::HIGHER_IS_BETTER).to_owned()),
            Better::Lower => parts.push(scene.ask.text(home::LOWER_IS_BETTER).to_owned()),
            Better::Neither => {}
        }
    }
    let told = match scene.row.kind {
        Kind::YesNo | Kind::Event | Kind::Link if scene.count < scene.of_all() => {
            Some(home::UNNAMED_IS_NOT_NO)
        }
        Kind::Grade => Some(home::GRADES_ARE_AN_ORDER),
        Kind::Rank => Some(home::FIRST_IS_BEST),
        _ => None,
    };
    parts.extend(told.map(|words| scene.ask.text(words).to_owned()));
    if is_number && scene.places.iter().all(Option::is_none) {
        parts.push(scene.ask.text(home::NOT_RANKED).to_owned());
    }
    if scene.sight.is_carried {
        parts.push(say(
            scene,
            home::CARRIED,
            &[("rule", scene.ask.text(merger::rule(scene.rule())))],
        ));
    }
    parts.join(" ")
}
