//! A series as a line with its breaks: what a small line, a chart and a summary are drawn from.
//! Values of two definitions are never in one stretch, nor are those of 63 and of 34 provinces.

use super::{Ask, figure};
use crate::model::{AreaIx, DefinitionIx, IndicatorIx, Observation, Period, Qualifier, UnitSystem};
use crate::text::{Case, common};

/// One point of a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// ISO period.
    pub period: String,
    /// Period in words.
    pub label: String,
    /// Where on the axis of time, in years.
    pub x: f64,
    /// The value.
    pub y: f64,
    /// The value in words, with its qualifier.
    pub text: String,
    /// Whether it was worked out rather than printed.
    pub is_derived: bool,
}

/// A stretch within one definition, drawn as one line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stretch {
    /// Its points, by time.
    pub points: Vec<Point>,
}

/// A break between two stretches, with its reason.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// Where on the axis of time, in years.
    pub x: f64,
    /// Why the line does not go on.
    pub reason: &'static str,
}

/// A series.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trend {
    /// Stretches, by time.
    pub stretches: Vec<Stretch>,
    /// Breaks between them.
    pub gaps: Vec<Gap>,
}

impl Trend {
    /// All points, by time.
    pub fn points(&self) -> impl Iterator<Item = &Point> {
        self.stretches.iter().flat_map(|stretch| &stretch.points)
    }
}

/// The series of an indicator for an area, as it was observed; undated figures have no place.
pub fn of(ask: Ask, indicator: IndicatorIx, area: AreaIx) -> Trend {
    rows(ask, ask.data.series(indicator, area))
}

/// The series of some rows of one indicator, by time.
pub fn rows<'r>(ask: Ask, rows: impl Iterator<Item = &'r Observation>) -> Trend {
    let mut dots = rows.filter(|row| row.period.year() > 0).filter_map(|row| {
        let y = row.reading.value()?;
        let found = figure::of(ask, row);
        Some(Dot {
            at: row.period,
            definition: Some(row.definition),
            units: ask.data.area(row.area).units,
            since: row.from,
            point: Point {
                period: found.period.clone(),
                label: ask.date(row.period, Case::Short),
                x: row.period.axis(),
                y,
                text: found.line(),
                is_derived: row.qualifier == Qualifier::Derived,
            },
        })
    });
    join(ask, &mut dots)
}

/// A point on its way into a line, with what decides whether it is joined to the one before.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// Its period.
    pub at: Period,
    /// How it was measured.
    pub definition: Option<DefinitionIx>,
    /// The set of provinces that it was measured on; none for figures that are not of provinces.
    pub units: Option<UnitSystem>,
    /// The day from which it counts; none where its period says it all.
    pub since: Option<Period>,
    /// The point.
    pub point: Point,
}

/// From this day on there are 34 provinces.
const MERGER: Period = Period::of_day(2025, 7, 1);

/// Whether two figures are of different provinces: measured on the 63 and on the 34, or on either
/// side of the day on which the one became the other. Figures that are not of provinces never are.
pub fn is_apart(one: (Period, Option<UnitSystem>), other: (Period, Option<UnitSystem>)) -> bool {
    match (one.1, other.1) {
        (Some(before), Some(after)) => before != after || straddles(one.0, other.0),
        _ => false,
    }
}

/// Whether two figures count from different days: a total since one day does not go on from a total
/// since another.
fn is_recounted(one: &Dot, other: &Dot) -> bool {
    matches!((one.since, other.since), (Some(before), Some(after)) if before != after)
}

fn straddles(one: Period, other: Period) -> bool {
    (one < MERGER) != (other < MERGER)
}

/// Joins points, by time, into stretches: none holds two definitions or totals since two days, and none
/// runs across the merger of 1 July 2025. The one place where lines are made.
pub fn join(ask: Ask, dots: &mut dyn Iterator<Item = Dot>) -> Trend {
    let mut trend = Trend::default();
    let mut last: Option<Dot> = None;
    for dot in dots {
        let is_on = last.as_ref().is_some_and(|before| {
            before.definition == dot.definition
                && !is_recounted(before, &dot)
                && !is_apart((before.at, before.units), (dot.at, dot.units))
        });
        if !is_on {
            if let Some(before) = &last {
                trend.gaps.push(Gap {
                    x: f64::midpoint(before.point.x, dot.point.x),
                    reason: reason(ask, before, &dot),
                });
            }
            trend.stretches.push(Stretch::default());
        }
        if let Some(stretch) = trend.stretches.last_mut() {
            stretch.points.push(dot.point.clone());
        }
        last = Some(dot);
    }
    trend
}

/// Why a line does not go on: the merger where it lies between, else the other definition, else
/// that one was measured on the 63 and the other on the 34.
fn reason(ask: Ask, before: &Dot, after: &Dot) -> &'static str {
    let is_other = before.definition != after.definition;
    let is_across = straddles(before.at, after.at)
        && is_apart((before.at, before.units), (after.at, after.units));
    match after.definition {
        Some(definition) if is_other && !is_across => {
            ask.text(ask.data.definition(definition).note)
        }
        _ if !is_across && is_recounted(before, after) => ask.text(common::BREAK_SINCE),
        _ => ask.text(common::BREAK_MERGER),
    }
}

pub mod parted;
#[cfg(test)]
mod tests;
