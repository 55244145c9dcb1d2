//! What lies between two running totals: a window is one difference a group, so
//! that a step costs the same whatever the window's width. Apart, because a
//! difference has no extent and must say so.

use crate::engine::group::Cell;

/// What came between two running totals.
pub(crate) fn minus(after: &Cell, before: &Cell) -> Cell {
    Cell {
        rows: after.rows - before.rows,
        count: after.count - before.count,
        sum: after.sum.minus(before.sum),
        weighted: after.weighted.minus(before.weighted),
        weight: after.weight.minus(before.weight),
        weighed: after.weighed - before.weighed,
        least: f64::INFINITY,
        greatest: f64::NEG_INFINITY,
    }
}
