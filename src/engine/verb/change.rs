//! How figures differ from earlier ones. Apart, because which period comes
//! before which is not for the engine to know: it is told, code by code.

/// A figure against an earlier one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// The later figure less the earlier one.
    pub difference: f64,
    /// The later figure divided by the earlier one; none if that one is zero.
    pub ratio: Option<f64>,
}

/// The change from one figure to another; none if one of them is missing.
#[must_use]
pub fn between(earlier: Option<f64>, later: Option<f64>) -> Option<Change> {
    let (earlier, later) = (earlier?, later?);
    let ratio = (earlier != 0.0).then(|| later / earlier);
    Some(Change {
        difference: later - earlier,
        ratio,
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
