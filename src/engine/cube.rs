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
}

/// Sums by cell, in the order of the cells.
#[derive(Clone, Debug)]
pub(crate) struct Cube {
    cells: Vec<Sums>,
}

impl Cube {
    pub fn new(cells: usize) -> Self {
        Self {
            cells: Vec::with_capacity(cells),
        }
    }

    pub fn bytes(&self) -> usize {
        self.cells.len() * size_of::<Sums>()
    }

    /// Adds the next cell, whose rows are these.
    pub fn push(&mut self, values: &[f64], weights: &Weigh, rows: Range<usize>) {
        let (of, mut cell) = (&values[rows.clone()], Cell::EMPTY);
        match weights {
            Weigh::None => (cell.sum, cell.count) = sum_of(of),
            Weigh::Whole(weights) => add_both(of, &weights[rows], &mut cell),
            Weigh::Real(weights) => add_both(of, &weights[rows], &mut cell),
        }
        let Cell {
            sum,
            weighted,
            weight,
            count,
            ..
        } = cell;
        let sums = Sums {
            sum,
            weighted,
            weight: weight.value(),
            count,
        };
        self.cells.push(sums);
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
        }
    }
}
