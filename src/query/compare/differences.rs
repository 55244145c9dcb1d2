//! How far the compared areas are from one of them, and from themselves earlier, as a table: only what
//! may be subtracted is.

use super::gather::Gathered;
use crate::engine::between;
use crate::model::{IndicatorIx, Kind};
use crate::query::trend::{Point, Trend};
use crate::query::{Ask, difference};
use crate::text::{compare as words, fill};

/// An area's line of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DifferenceRow {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub name: String,
    /// Its figure at the common time, or a dash.
    pub value: String,
    /// How far from the base.
    pub apart: String,
    /// How far from its own first figure within the same way of measuring.
    pub since: String,
}

/// The table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differences {
    /// Heads it.
    pub title: String,
    /// The ISO period of the figures.
    pub period: String,
    /// The period in words.
    pub when: String,
    /// Heads the column of distances.
    pub from_base: String,
    /// Heads the column of changes; empty where none can be told.
    pub since: String,
    /// A line for each area, the base first.
    pub rows: Vec<DifferenceRow>,
}

/// The differences of some lines; none where fewer than two have a figure at one time.
pub fn differences(ask: Ask, indicator: IndicatorIx, lines: &[Gathered]) -> Option<Differences> {
    let data = ask.data.indicator(indicator);
    let period = common(lines)?;
    let at = |line: &Gathered| {
        line.series
            .trend
            .points()
            .find(|point| point.period == period)
            .cloned()
    };
    let base = lines.iter().find(|line| at(line).is_some())?;
    let base_point = at(base)?;
    let earlier = earlier(&base.series.trend, &period);
    let rows = lines
        .iter()
        .filter(|line| line.area == base.area || at(line).is_some());
    let write = |from: f64, to: f64| {
        let change = between(Some(from), Some(to))?;
        Some(
            difference::apart(ask, data, change.difference)
                .unwrap_or_else(|| ask.text(words::SAME).to_owned()),
        )
    };
    // Two places at one time are no rise and no fall.
    let beside = |from: f64, to: f64| {
        if data.kind != Kind::Rank {
            return write(from, to);
        }
        let apart = between(Some(from), Some(to))?.difference;
        let by = ask.say.number(apart.abs(), 0);
        let text = match (apart < -0.5, apart > 0.5, apart.abs() < 1.5) {
            (true, _, true) => words::HIGHER_ONE,
            (true, ..) => words::HIGHER,
            (_, true, true) => words::LOWER_ONE,
            (_, true, _) => words::LOWER,
            _ => words::SAME,
        };
        Some(fill(ask.text(text), &[("by", &by)]))
    };
    let row = |line: &Gathered| {
        let point = at(line)?;
        let apart = if line.area == base.area {
            "–".to_owned()
        } else {
            beside(base_point.y, point.y)?
        };
        let since = earlier.as_ref().map(|earlier| {
            let from = in_stretch(&line.series.trend, &period, &earlier.period);
            from.and_then(|from| write(from.y, point.y))
                .unwrap_or_else(|| ask.text(words::NOT_SINCE).to_owned())
        });
        Some(DifferenceRow {
            id: ask.data.area(line.area).id,
            name: line.series.name.clone(),
            value: point.text,
            apart,
            since: since.unwrap_or_default(),
        })
    };
    let rows: Vec<_> = rows.filter_map(row).collect();
    (rows.len() > 1).then(|| Differences {
        title: fill(ask.text(words::DIFFERENCES), &[("when", &base_point.label)]),
        from_base: fill(ask.text(words::FROM_BASE), &[("name", &base.series.name)]),
        since: earlier
            .map(|earlier| fill(ask.text(words::SINCE), &[("when", &earlier.label)]))
            .unwrap_or_default(),
        when: base_point.label.clone(),
        period,
        rows,
    })
}

/// The latest period at which most lines have a figure.
fn common(lines: &[Gathered]) -> Option<String> {
    let mut counted: Vec<(&str, f64, usize)> = Vec::new();
    for point in lines.iter().flat_map(|line| line.series.trend.points()) {
        match counted.iter_mut().find(|(have, ..)| *have == point.period) {
            Some((.., count)) => *count += 1,
            None => counted.push((&point.period, point.x, 1)),
        }
    }
    let best = counted
        .into_iter()
        .max_by(|one, other| one.2.cmp(&other.2).then(one.1.total_cmp(&other.1)))?;
    Some(best.0.to_owned())
}

/// The first figure of the stretch that holds a period, where it is another one.
fn earlier(trend: &Trend, period: &str) -> Option<Point> {
    let holds = |point: &Point| point.period == period;
    let mut stretches = trend.stretches.iter();
    let stretch = stretches.find(|stretch| stretch.points.iter().any(holds))?;
    stretch
        .points
        .first()
        .filter(|first| !holds(first))
        .cloned()
}

/// The figure at one period, where the stretch that holds another holds it, too.
fn in_stretch<'t>(trend: &'t Trend, period: &str, wanted: &str) -> Option<&'t Point> {
    let mut stretches = trend.stretches.iter();
    let stretch = stretches.find(|one| one.points.iter().any(|point| point.period == period))?;
    stretch.points.iter().find(|point| point.period == wanted)
}
