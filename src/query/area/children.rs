//! What lies within an area, ranked and linked: the regions of the country, the provinces of a
//! region. By the indicator of the address, where provinces have it, else by the index.

use super::figures::{self, Standing, ordered};
use super::series::{self, Step};
use crate::engine::quantile;
use crate::model::{AreaIx, AreaKind, IndicatorIx, Kind};
use crate::query::Ask;
use crate::query::figure::{self, Figure};
use crate::query::sight::{self, Seen, Sight};
use crate::text::{Case, area as words, fill};

/// An area within.
#[derive(Clone, Debug, PartialEq)]
pub struct Child {
    /// Its id.
    pub id: &'static str,
    /// Its name at the period.
    pub name: &'static str,
    /// Its figure.
    pub figure: Figure,
    /// Its place in the country.
    pub standing: Option<Standing>,
    /// Where its dot stands between the lowest and the highest province, 0 to 1.
    pub dot: Option<f64>,
    /// Coverage of a worked-out figure.
    pub how: String,
}

/// What lies within.
#[derive(Clone, Debug, PartialEq)]
pub struct Children {
    /// Heads the list.
    pub title: String,
    /// The areas, best first, those without a value last.
    pub rows: Vec<Child>,
    /// The scale of the dots, in words.
    pub note: String,
}

/// The areas within a region or the country.
pub fn of(ask: Ask, area: AreaIx) -> Option<Children> {
    let kind = ask.data.area(area).kind;
    if !matches!(kind, AreaKind::Country | AreaKind::Region) {
        return None;
    }
    let asked = ask.data.find_indicator(&ask.view.indicator);
    let default = ask.data.find_indicator("dti");
    [asked, default]
        .into_iter()
        .flatten()
        .find_map(|indicator| {
            let sight = sight::of(ask, indicator).ok()?;
            if kind == AreaKind::Country {
                regions(ask, &sight)
            } else {
                provinces(ask, &sight, area)
            }
        })
}

fn regions(ask: Ask, sight: &Sight) -> Option<Children> {
    let figures = ask
        .data
        .region_figures(sight.indicator, sight.period, sight.units)
        .ok()?;
    let values: Vec<_> = figures.iter().map(|one| (one.area, one.value)).collect();
    let order = ordered(ask, sight.indicator, &values);
    let range = range(sight);
    let is_count = ask.data.indicator(sight.indicator).kind != Kind::Index;
    let child = |(area, value): &(AreaIx, f64)| {
        let step =
            series::rolled_at(ask, sight.indicator, *area, sight.period, sight.units).ok()?;
        Some(Child {
            standing: None,
            dot: if is_count { None } else { dot(*value, range) },
            how: step
                .rolled
                .map(|rolled| figures::how(ask, &step, &rolled))
                .unwrap_or_default(),
            ..plain(ask, sight.indicator, *area, &step)
        })
    };
    Some(Children {
        title: title(ask, sight, words::CHILDREN_REGIONS),
        rows: order.iter().filter_map(child).collect(),
        note: if is_count {
            String::new()
        } else {
            scale(ask, sight, range)
        },
    })
}

fn provinces(ask: Ask, sight: &Sight, region: AreaIx) -> Option<Children> {
    let within: Vec<&Seen> = sight
        .seen
        .iter()
        .filter(|seen| ask.data.area(seen.area).parent == Some(region))
        .collect();
    let values: Vec<_> = within
        .iter()
        .map(|seen| (seen.area, seen.reading.value()))
        .collect();
    let order = ordered(ask, sight.indicator, &values);
    let silent = values
        .iter()
        .filter(|(_, value)| value.is_none())
        .map(|(area, _)| *area);
    let range = range(sight);
    let child = |area: AreaIx| {
        let seen = within.iter().find(|seen| seen.area == area)?;
        let step = Step {
            period: sight.period,
            definition: sight.definition,
            reading: seen.reading,
            row: seen.row,
            rolled: seen.rolled,
            units: sight.units,
        };
        Some(Child {
            standing: figures::standing(ask, sight.indicator, area, &step),
            dot: seen.reading.value().and_then(|value| dot(value, range)),
            ..plain(ask, sight.indicator, area, &step)
        })
    };
    let rows: Vec<_> = order
        .iter()
        .map(|(area, _)| *area)
        .chain(silent)
        .filter_map(child)
        .collect();
    (!rows.is_empty()).then(|| Children {
        title: title(ask, sight, words::CHILDREN_PROVINCES),
        rows,
        note: scale(ask, sight, range),
    })
}

fn plain(ask: Ask, indicator: IndicatorIx, area: AreaIx, step: &Step) -> Child {
    Child {
        id: ask.data.area(area).id,
        name: ask.name_at(area, step.period),
        figure: figures::of_step(ask, indicator, area, step),
        standing: None,
        dot: None,
        how: String::new(),
    }
}

fn title(ask: Ask, sight: &Sight, text: crate::model::Words) -> String {
    fill(
        ask.text(text),
        &[
            ("what", ask.text(ask.data.indicator(sight.indicator).name)),
            ("when", &ask.date(sight.period, Case::Short)),
        ],
    )
}

/// Lowest and highest of all provinces.
fn range(sight: &Sight) -> Option<(f64, f64)> {
    let mut values: Vec<f64> = sight.values().into_iter().flatten().collect();
    Some((quantile(&mut values, 0.0)?, quantile(&mut values, 1.0)?))
}

fn dot(value: f64, range: Option<(f64, f64)>) -> Option<f64> {
    let (low, high) = range?;
    (high > low).then(|| (value - low) / (high - low))
}

fn scale(ask: Ask, sight: &Sight, range: Option<(f64, f64)>) -> String {
    let kind = ask.data.indicator(sight.indicator).kind;
    let Some((low, high)) = range.filter(|_| !matches!(kind, Kind::YesNo | Kind::Grade)) else {
        return String::new();
    };
    let write = |value| figure::value_text(ask, sight.indicator, value, None);
    fill(
        ask.text(words::CHILDREN_SCALE),
        &[
            ("low", &write(low)),
            ("high", &write(high)),
            ("n", &sight.count().to_string()),
            ("of", &sight.seen.len().to_string()),
        ],
    )
}
