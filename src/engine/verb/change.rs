//! How figures differ from earlier ones. Apart, because which period comes
//! before which is not for the engine to know: it is told, code by code.

use super::count::Coverage;
use crate::engine::error::Refusal;
use crate::engine::figures::Figures;

/// A figure against an earlier one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// The later figure less the earlier one.
    pub difference: f64,
    /// The later figure divided by the earlier one; none if that one is zero or
    /// so small that there is no number for it.
    pub ratio: Option<f64>,
}

/// A change, and what it stands on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Changed {
    /// The change; none if one of the two figures is missing.
    pub change: Option<Change>,
    /// The coverage of both figures together.
    pub coverage: Coverage,
}

impl Figures {
    /// The change of every figure against the one that comes before it along
    /// the last dimension grouped by; see [`change`]. A change from one way of
    /// measuring to another is refused, and the others still stand.
    #[must_use]
    pub fn changes(&self, before: &[Option<u16>]) -> Vec<Result<Changed, Refusal>> {
        let changes = change(&self.values, before);
        let one = |(at, change): (usize, Option<Change>)| {
            let first = at - at % before.len().max(1);
            let earlier = before.get(at - first).copied().flatten();
            let earlier = earlier.map(|code| first + usize::from(code));
            if let (Some(earlier), Some(_)) = (earlier, change) {
                self.marks
                    .across([earlier, at].map(|at| at / self.of_each).into_iter(), false)?;
            }
            let earlier = earlier.and_then(|at| self.coverage.get(at)).copied();
            Ok(Changed {
                change,
                coverage: self.coverage[at].with(earlier.unwrap_or_default()),
            })
        };
        changes.into_iter().enumerate().map(one).collect()
    }
}

/// The change from one figure to another; none if one of them is missing, or
/// no number is great enough for it.
#[must_use]
pub fn between(earlier: Option<f64>, later: Option<f64>) -> Option<Change> {
    let (earlier, later) = (earlier?, later?);
    let (difference, ratio) = (later - earlier, later / earlier);
    difference.is_finite().then_some(Change {
        difference,
        ratio: Some(ratio).filter(|ratio| ratio.is_finite()),
    })
}

/// The change of every figure of a series against the one that comes before
/// it: `before[code]` is the code of the earlier period, if there is one.
/// Figures of several series, each as long as `before`, can stand in a row.
#[must_use]
pub fn change(figures: &[Option<f64>], before: &[Option<u16>]) -> Vec<Option<Change>> {
    let series = figures.chunks(before.len().max(1));
    let changes = series.flat_map(|series| {
        series.iter().zip(before).map(|(later, before)| {
            let earlier = before.and_then(|code| series.get(usize::from(code)).copied().flatten());
            between(earlier, *later)
        })
    });
    changes.collect()
}

/// What comes before each code where codes are evenly spaced periods: the
/// period before (`steps` 1), or the same month of the year before (12).
#[must_use]
pub fn evenly(periods: usize, steps: usize) -> Vec<Option<u16>> {
    (0..periods)
        .map(|code| code.checked_sub(steps).map(|code| code as u16))
        .collect()
}
