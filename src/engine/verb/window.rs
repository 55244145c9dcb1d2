//! Windows that move over a series: each figure is the difference of two
//! running totals, so that a step costs the same whatever the window's width.
//! Apart, because a window keeps its coverage, as any other figure does.

use crate::engine::group::Cell;

/// Running totals over a row of cells, from which any stretch can be had.
#[derive(Clone, Debug)]
pub struct Running {
    totals: Vec<Cell>,
}

impl Running {
    /// Adds up the cells of a series, one after the other.
    #[must_use]
    pub fn new(series: &[Cell]) -> Self {
        let mut totals = Vec::with_capacity(series.len() + 1);
        let mut total = Cell::EMPTY;
        totals.push(total);
        for cell in series {
            total.merge(cell);
            totals.push(total);
        }
        Self { totals }
    }

    /// The cells from one to another, both included. The least and greatest
    /// values are not known: they cannot be had from totals.
    #[must_use]
    pub fn between(&self, from: usize, to: usize) -> Cell {
        let end = to.saturating_add(1).min(self.totals.len() - 1);
        let start = from.min(end);
        minus(&self.totals[end], &self.totals[start])
    }

    /// The window of this width that ends at each cell; the first ones are
    /// shorter, as their coverage says.
    #[must_use]
    pub fn windows(&self, width: usize) -> Vec<Cell> {
        (1..self.totals.len())
            .map(|end| minus(&self.totals[end], &self.totals[end.saturating_sub(width)]))
            .collect()
    }
}

/// What came between two running totals.
pub(crate) fn minus(after: &Cell, before: &Cell) -> Cell {
    Cell {
        rows: after.rows - before.rows,
        count: after.count - before.count,
        sum: after.sum.minus(before.sum),
        weighted: after.weighted.minus(before.weighted),
        weight: after.weight.minus(before.weight),
        least: f64::NAN,
        greatest: f64::NAN,
    }
}
