//! The least and greatest values of any window, from those of all windows whose
//! width is a power of two: two of them cover any other. Apart from the totals,
//! because extents cannot be taken back by a difference.

use std::ops::Range;

use super::group::Cell;

/// Least and greatest.
type Extent = (f64, f64);
const NOTHING: Extent = (f64::INFINITY, f64::NEG_INFINITY);

/// `levels[n][step * lanes + lane]`: of the 2ⁿ steps from this one on.
#[derive(Clone, Debug)]
pub(crate) struct Extents {
    lanes: usize,
    levels: Vec<Vec<Extent>>,
}

impl Extents {
    /// From the cells of every step, its lanes side by side.
    pub fn of(cells: &[Cell], lanes: usize) -> Self {
        let first: Vec<Extent> = cells
            .iter()
            .map(|cell| (cell.least, cell.greatest))
            .collect();
        let (steps, mut levels) = (cells.len() / lanes, vec![first]);
        let mut width = 1;
        while width * 2 <= steps {
            let below = &levels[levels.len() - 1];
            let ahead = below.iter().skip(width * lanes);
            levels.push(
                below
                    .iter()
                    .zip(ahead)
                    .map(|(one, other)| both(*one, *other))
                    .collect(),
            );
            width *= 2;
        }
        Self { lanes, levels }
    }

    /// Of some stretches of steps.
    pub fn over(&self, runs: &[Range<usize>], lane: usize) -> Extent {
        runs.iter()
            .filter(|run| !run.is_empty())
            .fold(NOTHING, |so_far, run| {
                let level = run.len().ilog2() as usize;
                let at = |step: usize| self.levels[level][step * self.lanes + lane];
                both(so_far, both(at(run.start), at(run.end - (1 << level))))
            })
    }
}

fn both(one: Extent, other: Extent) -> Extent {
    (one.0.min(other.0), one.1.max(other.1))
}
