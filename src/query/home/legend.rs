//! The legend: the spread of all values, the classes with how many provinces each holds, the
//! method by its name, and the missing with their reasons.

use super::areas::scale_class;
use super::bounds;
use super::ranking::{self, Group};
use super::scene::{Mark, Scale, Scene};
use crate::map::Strip;
use crate::query::figure;
use crate::state::Breaks;
use crate::text::{fill, home};

/// How many columns the strip has.
const COLUMNS: usize = 52;

/// A class as a button.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Its colour.
    pub mark: Mark,
    /// From where to where, or the answer that it stands for.
    pub label: String,
    /// How many provinces it holds, in words.
    pub count: String,
}

/// A value in the strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dot {
    /// Whose it is.
    pub area: &'static str,
    /// Its column, from the left.
    pub column: usize,
    /// Its place in the pile, from the bottom.
    pub level: usize,
    /// Its colour.
    pub mark: Mark,
}

/// A bound between classes, or an end of the strip.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where, as a part of the width.
    pub at: f64,
    /// The value.
    pub label: String,
}

/// The spread of the values.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spread {
    /// One dot for each value.
    pub dots: Vec<Dot>,
    /// How many columns there are.
    pub columns: usize,
    /// How many dots the highest pile has.
    pub levels: usize,
    /// Where classes begin and end, as parts of the width.
    pub spans: Vec<(f64, f64, Mark)>,
    /// Bounds, those dropped that would run into each other.
    pub ticks: Vec<Tick>,
}

/// The legend.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Legend {
    /// The class name of the scale, such as `k5`.
    pub scale: &'static str,
    /// Classes from low to high.
    pub entries: Vec<Entry>,
    /// The missing, by reason.
    pub missing: Vec<Entry>,
    /// How the classes were made.
    pub method: String,
    /// The spread; none for answers and grades, whose classes nobody chooses.
    pub spread: Option<Spread>,
    /// The bounds as a reader would type them.
    pub bounds: String,
    /// The bounds between classes, to begin with for a reader's own.
    pub inner: Vec<f64>,
}

/// The legend of what is seen.
pub fn of(scene: &Scene) -> Legend {
    let missing = ranking::missing(scene);
    let partial = scene.sight.partial();
    let partial = (partial > 0).then(|| Entry {
        mark: Mark::Partial,
        label: scene.ask.text(home::PARTIAL).to_owned(),
        count: count(scene, partial),
    });
    let missing = missing.iter().map(|group| absent(scene, group));
    let missing = partial.into_iter().chain(missing).collect();
    let scale = scale_class(scene.colours());
    match &scene.scale {
        Scale::Classes(classes) => {
            let inner = bounds::inner(scene);
            Legend {
                scale,
                entries: (0..classes.len())
                    .filter_map(|class| {
                        let (from, to) = classes.range(class)?;
                        let (from, to) = (short(scene, from), short(scene, to));
                        let label = if from == to {
                            from
                        } else {
                            fill(scene.ask.text(home::RANGE), &[("from", &from), ("to", &to)])
                        };
                        Some(Entry {
                            mark: scene.colour(class),
                            label,
                            count: count(scene, classes.counts()[class]),
                        })
                    })
                    .collect(),
                missing,
                method: method(scene, classes.len()),
                spread: Some(spread(scene)),
                bounds: bounds::written(scene.ask.lang(), &inner),
                inner,
            }
        }
        Scale::Grades => fixed(scene, missing, 5),
        Scale::Answers => fixed(scene, missing, 3),
    }
}

fn fixed(scene: &Scene, missing: Vec<Entry>, classes: usize) -> Legend {
    let held = |class: usize| {
        (0..scene.of_all())
            .filter(|place| scene.class_of(*place) == Some(class))
            .count()
    };
    let entries = (0..classes)
        .rev()
        .filter(|class| held(*class) > 0)
        .map(|class| Entry {
            mark: scene.colour(class),
            label: ranking::class_name(scene, class),
            count: count(scene, held(class)),
        })
        .collect();
    Legend {
        scale: scale_class(scene.colours()),
        entries,
        missing,
        method: scene.ask.text(home::METHOD_FIXED).to_owned(),
        spread: None,
        bounds: String::new(),
        inner: Vec::new(),
    }
}

fn absent(scene: &Scene, group: &Group) -> Entry {
    Entry {
        mark: group.mark,
        label: group.label.clone(),
        count: count(scene, group.members.len()),
    }
}

pub(super) fn count(scene: &Scene, count: usize) -> String {
    let words = if count == 1 {
        home::PROVINCE
    } else {
        home::PROVINCES
    };
    fill(scene.ask.text(words), &[("n", &count.to_string())])
}

/// A bound as text: two significant decimals fewer than a value where they only get in the way.
pub(super) fn short(scene: &Scene, value: f64) -> String {
    let most = match value.abs() {
        size if size >= 100.0 => 0,
        size if size >= 10.0 => 1,
        _ => 2,
    };
    let decimals = scene.row.decimals.min(most);
    let number = figure::number(scene.ask, value, decimals);
    match scene.ask.data.measure(scene.row).format {
        crate::model::MeasureFormat::Percent => format!("{number}%"),
        _ => number,
    }
}

fn method(scene: &Scene, classes: usize) -> String {
    if classes == 1 {
        return scene.ask.text(home::METHOD_ONE).to_owned();
    }
    let words = match scene.ask.view.breaks {
        Breaks::Quantile => home::METHOD_QUANTILE,
        Breaks::Equal => home::METHOD_EQUAL,
        Breaks::Jenks => home::METHOD_JENKS,
        Breaks::Custom(_) => home::METHOD_CUSTOM,
    };
    fill(scene.ask.text(words), &[("k", &classes.to_string())])
}

fn spread(scene: &Scene) -> Spread {
    let Scale::Classes(classes) = &scene.scale else {
        return Spread::default();
    };
    let strip = Strip::of(&scene.values, classes, COLUMNS);
    let spans: Vec<(f64, f64, Mark)> = strip
        .spans
        .iter()
        .enumerate()
        .map(|(class, span)| (span.from, span.to, scene.colour(class)))
        .collect();
    let mut ticks = vec![Tick {
        at: 0.0,
        label: short(scene, classes.lowest()),
    }];
    if let Some(highest) = classes
        .uppers()
        .last()
        .filter(|top| **top > classes.lowest())
    {
        // A label needs about a tenth of the width; both ends are always told.
        let ends = strip.spans.iter().zip(classes.uppers());
        for (span, upper) in ends.take(classes.len() - 1) {
            let room = ticks.last().map_or(0.0, |tick| tick.at) + 0.11;
            if span.to >= room && span.to <= 0.89 {
                ticks.push(Tick {
                    at: span.to,
                    label: short(scene, *upper),
                });
            }
        }
        ticks.push(Tick {
            at: 1.0,
            label: short(scene, *highest),
        });
    }
    Spread {
        dots: strip
            .marks
            .iter()
            .map(|mark| Dot {
                area: scene.id(mark.value),
                column: mark.bin,
                level: mark.level,
                mark: scene.colour(mark.class),
            })
            .collect(),
        columns: strip.bins,
        levels: strip.levels,
        spans,
        ticks,
    }
}
