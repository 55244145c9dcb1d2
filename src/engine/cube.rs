//! The sums of each cell of the key, kept beside the rows where cells are far
//! fewer than rows. Apart, because it is the one thing that answers a question
//! without reading rows; only what can be added up is in it.

use std::ops::Range;

use super::columns::Weigh;
use super::group::{Cell, add_both, sum_of};
use super::sum::Sum;

/// The sums of one cell. The weight is not compensated: weights are never
/// negative, so that rounding it once a cell keeps it within 2⁻⁵³ of itself.
#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    sum: Sum,
    weighted: Sum,
    weight: f64,
    count: u32,
    weighed: u32,
}

/// Sums by cell, in the order of the cells.
#[derive(Clone, Debug)]
pub(crate) struct Cube {
    cells: Vec<Sums>,
    /// The cell that is being added up.
    open: Cell,
}

impl Cube {
    pub fn new(cells: usize) -> Self {
        Self {
            cells: Vec::with_capacity(cells),
            open: Cell::EMPTY,
        }
    }

    pub fn bytes(&self) -> usize {
        self.cells.len() * size_of::<Sums>()
    }

    /// How many cells are closed.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Adds rows to the cell that is open.
    pub fn add_rows(&mut self, values: &[f64], weights: &Weigh, rows: Range<usize>) {
        let (of, cell) = (&values[rows.clone()], &mut self.open);
        match weights {
            Weigh::None => {
                let (sum, count) = sum_of(of);
                cell.sum.merge(sum);
                cell.count += count;
            }
            Weigh::Whole(weights) => add_both(of, &weights[rows], cell),
            Weigh::Real(weights) => add_both(of, &weights[rows], cell),
        }
    }

    /// Closes the open cell; the next one is open then.
    pub fn close(&mut self) {
        let cell = std::mem::replace(&mut self.open, Cell::EMPTY);
        self.cells.push(Sums {
            sum: cell.sum,
            weighted: cell.weighted,
            weight: cell.weight.value(),
            count: cell.count,
            weighed: cell.weighed,
        });
    }

    /// Adds these cells to a group.
    #[inline]
    pub fn add(&self, cells: Range<usize>, group: &mut Cell) {
        for sums in &self.cells[cells] {
            group.count += sums.count;
            group.sum.merge(sums.sum);
        }
    }

    /// Adds these cells to a group, with their weights.
    #[inline]
    pub fn add_weighted(&self, cells: Range<usize>, group: &mut Cell) {
        for sums in &self.cells[cells] {
            group.count += sums.count;
            group.sum.merge(sums.sum);
            group.weighted.merge(sums.weighted);
            group.weight.add(sums.weight);
            group.weighed += sums.weighed;
        }
    }
}
