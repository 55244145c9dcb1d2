//! Every province on one line: where the reader's own stands in the whole distribution.

use super::chosen::chosen;
use crate::engine::{Order, Ties, extent, quantile, rank};
use crate::map::{Classes, Method, Strip as Piles};
use crate::model::{AreaKind, IndicatorIx};
use crate::query::area::figures::listed;
use crate::query::sight::{self, Sight};
use crate::query::{Ask, figure, refusal};
use crate::text::{Case, compare as words, fill};

/// Columns of a strip.
pub const COLUMNS: usize = 40;

/// A province in the distribution.
#[derive(Clone, Debug, PartialEq)]
pub struct StripDot {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Its figure in words.
    pub text: String,
    /// Its column, from the lowest.
    pub column: usize,
    /// Its place in the pile, from the bottom.
    pub level: usize,
    /// Its place among the chosen areas, where it is one of them.
    pub chosen: Option<usize>,
}

/// A distribution.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// Heads it.
    pub title: String,
    /// ISO period.
    pub period: String,
    /// The provinces, piled up.
    pub dots: Vec<StripDot>,
    /// How high the highest pile is.
    pub levels: usize,
    /// Lowest and highest in words.
    pub ends: [String; 2],
    /// Where the middle half begins and ends, and the median, as parts of the width.
    pub middle: [f64; 3],
    /// What it shows, in sentences: the whole, then each of the chosen.
    pub said: Vec<String>,
}

/// The distribution of an indicator over the provinces.
///
/// # Errors
/// Why there is none, as a sentence.
pub fn strip(ask: Ask, indicator: IndicatorIx) -> Result<Strip, String> {
    let sight = sight::of(ask, indicator).map_err(|refused| refusal::sentence(ask, refused))?;
    let values = sight.values();
    let mut numbers: Vec<f64> = values.iter().flatten().copied().collect();
    let nothing = || ask.text(crate::text::common::REFUSED_EMPTY).to_owned();
    let (low, high) = extent(&values).ok_or_else(nothing)?;
    let classes = Classes::of(&numbers, 1, &Method::Equal);
    let piles = Piles::of(&values, &classes, COLUMNS);
    let mine = chosen(ask);
    let write = |value| figure::value_text(ask, indicator, value, None);
    let dots = piles.marks.iter().filter_map(|mark| {
        let seen = sight.seen.get(mark.value)?;
        Some(StripDot {
            id: ask.data.area(seen.area).id,
            name: ask.name_at(seen.area, sight.period),
            text: write(seen.whole()?),
            column: mark.bin,
            level: mark.level,
            chosen: mine.iter().position(|area| *area == seen.area),
        })
    });
    let mut at = |share| quantile(&mut numbers, share).unwrap_or(low);
    let middle = [at(0.25), at(0.5), at(0.75)];
    let part = |value: f64| {
        if high > low {
            (value - low) / (high - low)
        } else {
            0.5
        }
    };
    Ok(Strip {
        title: fill(
            ask.text(words::STRIP_TITLE),
            &[
                ("name", ask.text(ask.data.indicator(indicator).name)),
                ("when", &ask.date(sight.period, Case::Short)),
            ],
        ),
        period: sight.period.to_string(),
        dots: dots.collect(),
        levels: piles.levels,
        ends: [write(low), write(high)],
        said: said(ask, &sight, middle),
        middle: middle.map(part),
    })
}

fn said(ask: Ask, sight: &Sight, middle: [f64; 3]) -> Vec<String> {
    let values = sight.values();
    let write = |value| figure::value_text(ask, sight.indicator, value, None);
    let places = rank(&values, Order::Ascending, Ties::Shared);
    let from_top = rank(&values, Order::Descending, Ties::Shared);
    let named = |places: &[Option<u32>]| {
        let ends = places.iter().zip(&sight.seen);
        let names: Vec<_> = ends
            .filter(|(place, _)| **place == Some(1))
            .map(|(_, seen)| ask.name_at(seen.area, sight.period))
            .collect();
        if names.len() > 2 {
            fill(
                ask.text(words::STRIP_MANY),
                &[("n", &names.len().to_string())],
            )
        } else {
            listed(ask, &names)
        }
    };
    let Some((low, high)) = extent(&values) else {
        return Vec::new();
    };
    let whole = fill(
        ask.text(words::STRIP_SUM),
        &[
            ("n", &sight.count().to_string()),
            ("low", &write(low)),
            ("lowest", &named(&places)),
            ("high", &write(high)),
            ("highest", &named(&from_top)),
            ("q1", &write(middle[0])),
            ("median", &write(middle[1])),
            ("q3", &write(middle[2])),
        ],
    );
    let mut all = vec![whole];
    for area in chosen(ask) {
        let place = sight.seen.iter().position(|seen| seen.area == area);
        if ask.data.area(area).kind != AreaKind::Province {
            continue;
        }
        let Some((place, value)) = place.and_then(|at| Some((at, values[at]?))) else {
            continue;
        };
        let before = |ranks: &[Option<u32>]| {
            let rank = ranks.get(place).copied().flatten().unwrap_or(1);
            (rank - 1).to_string()
        };
        all.push(fill(
            ask.text(words::STRIP_OWN),
            &[
                ("name", ask.name_at(area, sight.period)),
                ("value", &write(value)),
                ("below", &before(&places)),
                ("above", &before(&from_top)),
            ],
        ));
    }
    all
}
