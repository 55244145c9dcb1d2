//! Provinces by the components of an index, those that are alike side by side. What is alike is worked
//! out of all components at once by the engine; a colour says only which fifth of its column a figure is
//! in, since components lie on levels of their own.

use super::chosen::chosen;
use crate::engine::{Distances, natural_order, standardised, straight};
use crate::map::{Classes, Method};
use crate::model::{AreaIx, Arrange, IndicatorIx, Period, Scope};
use crate::query::sight::{self, Sight};
use crate::query::{Ask, figure};
use crate::state::Time;
use crate::text::{Case, compare as words, fill};

/// Fewer components than this make no table.
pub const LEAST_PARTS: usize = 3;
/// A component is there where so many tenths of the provinces have it.
const TENTHS: usize = 9;
/// Classes of a column.
pub const CLASSES: usize = 5;

/// A component.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its indicator.
    pub id: &'static str,
    /// Its short name.
    pub name: &'static str,
}

/// A figure in its column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeatCell {
    /// In words.
    pub text: String,
    /// Its fifth, from the lowest.
    pub class: usize,
}

/// A province.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeatRow {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Whether the reader chose it.
    pub is_chosen: bool,
    /// Its figures, a column each.
    pub cells: Vec<HeatCell>,
}

/// The table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heat {
    /// Heads it.
    pub title: String,
    /// Which are most alike, which farthest from all.
    pub lead: String,
    /// ISO period.
    pub period: String,
    /// The components.
    pub columns: Vec<Column>,
    /// The provinces in their natural order.
    pub rows: Vec<HeatRow>,
    /// What is not in it.
    pub notes: Vec<String>,
}

/// The components of an indicator, or of the index that it is a component of.
pub fn parts(ask: Ask, indicator: IndicatorIx) -> Vec<IndicatorIx> {
    let whole = whole(ask, indicator);
    let is_part = |ix: &IndicatorIx| {
        let row = ask.data.indicator(*ix);
        row.part_of == Some(whole) && row.scope == Scope::Province
    };
    ask.data.all_indicators().filter(is_part).collect()
}

/// The index that an indicator is a component of, else itself.
pub fn whole(ask: Ask, indicator: IndicatorIx) -> IndicatorIx {
    ask.data.indicator(indicator).part_of.unwrap_or(indicator)
}

/// The table of an index; none where too few components were published.
pub fn heat(ask: Ask, indicator: IndicatorIx) -> Option<Heat> {
    let parts = parts(ask, indicator);
    let mut periods: Vec<Period> = parts
        .iter()
        .filter_map(|part| sight::of(ask, *part).ok())
        .flat_map(|sight| sight.periods)
        .collect();
    periods.arrange();
    periods.dedup();
    let in_time = |period: &&Period| match ask.view.time {
        Time::At(limit) | Time::Range(_, limit) => **period <= limit,
        Time::Latest | Time::Earliest => true,
    };
    let all = periods.iter().filter(in_time).rev();
    all.map(|period| (*period, at(ask, &parts, *period)))
        .find(|(_, found)| found.len() >= LEAST_PARTS)
        .map(|(period, found)| table(ask, whole(ask, indicator), &parts, period, &found))
}

/// A component over the provinces.
struct Known {
    part: IndicatorIx,
    provinces: Vec<AreaIx>,
    values: Vec<Option<f64>>,
}

/// The components that nearly all provinces have at a period.
fn at(ask: Ask, parts: &[IndicatorIx], period: Period) -> Vec<Known> {
    let is_wide =
        |sight: &Sight| sight.period == period && sight.count() * 10 >= sight.seen.len() * TENTHS;
    let known = parts.iter().filter_map(|part| {
        let sight = sight::at(ask, *part, Time::At(period))
            .ok()
            .filter(is_wide)?;
        Some(Known {
            part: *part,
            provinces: sight.seen.iter().map(|seen| seen.area).collect(),
            values: sight.values(),
        })
    });
    known.collect()
}

fn table(
    ask: Ask,
    whole: IndicatorIx,
    parts: &[IndicatorIx],
    period: Period,
    known: &[Known],
) -> Heat {
    let provinces = known.first().map_or(&[][..], |one| &one.provinces);
    let has_all = |place: &usize| {
        let mut values = known.iter().map(|one| one.values.get(*place));
        values.all(|value| matches!(value, Some(Some(_))))
    };
    let there: Vec<usize> = (0..provinces.len()).filter(has_all).collect();
    let columns: Vec<Vec<f64>> = known
        .iter()
        .map(|one| {
            there
                .iter()
                .filter_map(|place| one.values[*place])
                .collect()
        })
        .collect();
    let scaled: Vec<_> = columns.iter().map(|column| standardised(column)).collect();
    let distances = straight(&scaled);
    let classes: Vec<_> = columns
        .iter()
        .map(|column| Classes::of(column, CLASSES, &Method::Quantile))
        .collect();
    let mine = chosen(ask);
    let name = |row: usize| {
        let area = there.get(row).and_then(|place| provinces.get(*place));
        area.map_or("", |area| ask.name_at(*area, period))
    };
    let row = |row: usize| {
        let area = provinces[there[row]];
        let cell = |column: usize| HeatCell {
            text: figure::value_text(ask, known[column].part, columns[column][row], None),
            class: classes[column].class_of(columns[column][row]).unwrap_or(0),
        };
        HeatRow {
            id: ask.data.area(area).id,
            name: name(row),
            is_chosen: mine.contains(&area),
            cells: (0..columns.len()).map(cell).collect(),
        }
    };
    let count = there.len().to_string();
    let (when, what) = (
        ask.date(period, Case::Short),
        ask.text(ask.data.indicator(whole).short),
    );
    let values = [("name", what), ("when", &when), ("n", &count)];
    Heat {
        title: fill(ask.text(words::HEAT_TITLE), &values),
        lead: lead(ask, &distances, &scaled, &name),
        period: period.to_string(),
        columns: known
            .iter()
            .map(|one| Column {
                id: ask.data.indicator(one.part).id,
                name: ask.text(ask.data.indicator(one.part).short),
            })
            .collect(),
        rows: natural_order(&distances).into_iter().map(row).collect(),
        notes: notes(ask, parts, known, provinces.len() - there.len()),
    }
}

/// The two that are most alike, and the one farthest from the mean of all.
fn lead(
    ask: Ask,
    distances: &Distances,
    scaled: &[Vec<f64>],
    name: &dyn Fn(usize) -> &'static str,
) -> String {
    let count = distances.len();
    let (mut nearest, mut pair) = (f64::INFINITY, (0, 0));
    for one in 0..count {
        for other in one + 1..count {
            if distances.of(one, other) < nearest {
                (nearest, pair) = (distances.of(one, other), (one, other));
            }
        }
    }
    // In standard deviations the mean of all is nought.
    let with_mean: Vec<Vec<f64>> = scaled
        .iter()
        .map(|column| [&column[..], &[0.0]].concat())
        .collect();
    let from_mean = straight(&with_mean);
    let far = (0..count).max_by(|one, other| {
        from_mean
            .of(*one, count)
            .total_cmp(&from_mean.of(*other, count))
    });
    let values = [
        ("one", name(pair.0)),
        ("other", name(pair.1)),
        ("far", name(far.unwrap_or(0))),
    ];
    fill(ask.text(words::HEAT_LEAD), &values)
}

fn notes(ask: Ask, parts: &[IndicatorIx], known: &[Known], left: usize) -> Vec<String> {
    let mut notes = vec![ask.text(words::HEAT_HOW).to_owned()];
    if left > 0 {
        let text = if left == 1 {
            words::HEAT_LEFT_ONE
        } else {
            words::HEAT_LEFT
        };
        notes.push(fill(ask.text(text), &[("n", &left.to_string())]));
    }
    let few: Vec<_> = parts
        .iter()
        .filter(|part| known.iter().all(|one| one.part != **part))
        .map(|part| ask.text(ask.data.indicator(*part).short))
        .collect();
    if !few.is_empty() {
        notes.push(fill(
            ask.text(words::HEAT_FEW),
            &[("names", &few.join(", "))],
        ));
    }
    notes
}
