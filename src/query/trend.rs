//! A series as a line with its breaks: what a small line, a chart and a summary are drawn from.
//! Values of two definitions are never in one stretch.

use super::{Ask, figure};
use crate::model::{AreaIx, IndicatorIx, Observation};
use crate::text::Case;

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
    let mut trend = Trend::default();
    let mut definition = None;
    for row in rows.filter(|row| row.period.year() > 0) {
        let Some(y) = row.reading.value() else {
            continue;
        };
        let found = figure::of(ask, row);
        let point = Point {
            period: found.period.clone(),
            label: ask.date(row.period, Case::Short),
            x: row.period.axis(),
            y,
            text: found.line(),
            is_derived: row.qualifier == crate::model::Qualifier::Derived,
        };
        if definition != Some(row.definition) {
            if let Some(last) = trend.points().last() {
                let gap = Gap {
                    x: f64::midpoint(last.x, point.x),
                    reason: ask.text(ask.data.definition(row.definition).note),
                };
                trend.gaps.push(gap);
            }
            trend.stretches.push(Stretch::default());
            definition = Some(row.definition);
        }
        if let Some(stretch) = trend.stretches.last_mut() {
            stretch.points.push(point);
        }
    }
    trend
}
