//! Two times and a line for each area: the two that lie farthest apart within one way of measuring, so
//! that every line of a slope is one that may be drawn.

use super::gather::Gathered;
use crate::chart::{Slope, SlopeEnd, SlopeRow};
use crate::model::{IndicatorIx, Kind};
use crate::query::Ask;
use crate::query::trend::Point;

/// The slope of some lines, with its two times in words; none where no stretch has two figures.
pub fn slope(ask: Ask, indicator: IndicatorIx, lines: &[Gathered]) -> Option<(Slope, [String; 2])> {
    let ends = ends(lines)?;
    let rows: Vec<SlopeRow> = lines
        .iter()
        .filter_map(|line| {
            let (from, to) = both(line, &ends)?;
            let end = |point: &Point| SlopeEnd {
                y: point.y,
                text: point.text.clone(),
                is_derived: point.is_derived,
            };
            Some(SlopeRow {
                name: line.series.name.clone(),
                role: line.series.role,
                from: end(from),
                to: end(to),
            })
        })
        .collect();
    let first = lines.iter().find_map(|line| both(line, &ends))?;
    let times = [first.0.label.clone(), first.1.label.clone()];
    let slope = Slope {
        rows,
        times: times.clone(),
        low_on_top: ask.data.indicator(indicator).kind == Kind::Rank,
    };
    Some((slope, times))
}

/// The two periods that most lines have within one stretch: of those as common, the latest, and of
/// these the farthest apart.
fn ends(lines: &[Gathered]) -> Option<(String, String)> {
    let mut counted: Vec<((String, String), usize)> = Vec::new();
    for line in lines {
        for stretch in &line.series.trend.stretches {
            let [first, .., last] = stretch.points.as_slice() else {
                continue;
            };
            let ends = (first.period.clone(), last.period.clone());
            match counted.iter_mut().find(|(have, _)| *have == ends) {
                Some((_, count)) => *count += 1,
                None => counted.push((ends, 1)),
            }
        }
    }
    let best = counted.into_iter().max_by(|one, other| {
        let key = |((from, to), count): &((String, String), usize)| {
            (*count, to.clone(), std::cmp::Reverse(from.clone()))
        };
        key(one).cmp(&key(other))
    });
    best.map(|(ends, _)| ends)
}

/// Both figures of a line, where one stretch holds them.
fn both<'l>(line: &'l Gathered, ends: &(String, String)) -> Option<(&'l Point, &'l Point)> {
    line.series.trend.stretches.iter().find_map(|stretch| {
        let at = |period: &String| stretch.points.iter().find(|point| point.period == *period);
        Some((at(&ends.0)?, at(&ends.1)?))
    })
}
