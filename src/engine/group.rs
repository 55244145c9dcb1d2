//! Groups rows and keeps, for each group, the counts and sums from which means
//! and shares are derived last. Apart, because it is the one loop over rows
//! that all verbs of adding share.

use std::ops::{BitOr, Range};

use super::columns::Weigh;
use super::cube::Cube;
use super::error::Error;
use super::marks::Marks;
use super::plan::{MAX_GROUPS, Part, Plan};
use super::query::Query;
use super::sum::{Sum, two_sum};
use super::table::Table;

/// What a question wants of each group. Less is faster.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Needs(u8);

impl Needs {
    /// Counts and the sum, from which the mean follows: always there.
    pub const SUM: Self = Self(0);
    /// The weighted mean.
    pub const WEIGHTED: Self = Self(1);
    /// The least and the greatest value.
    pub const EXTENT: Self = Self(2);
    /// All of these.
    pub const ALL: Self = Self(3);

    /// Whether all of these are wanted.
    #[must_use]
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

impl BitOr for Needs {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// What is kept of one group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell {
    /// Rows, with a value or without.
    pub rows: u32,
    /// Rows with a value.
    pub count: u32,
    /// The sum of the values.
    pub sum: Sum,
    /// The sum of the values times their weights.
    pub weighted: Sum,
    /// The sum of the weights of rows with a value.
    pub weight: Sum,
    /// Rows with a value and a weight above zero.
    pub weighed: u32,
    /// The least value; infinite if there is none.
    pub least: f64,
    /// The greatest value; minus infinity if there is none.
    pub greatest: f64,
}

impl Cell {
    /// A group without rows.
    pub const EMPTY: Self = Self {
        rows: 0,
        count: 0,
        sum: Sum::ZERO,
        weighted: Sum::ZERO,
        weight: Sum::ZERO,
        weighed: 0,
        least: f64::INFINITY,
        greatest: f64::NEG_INFINITY,
    };

    /// Adds another group's rows to this one's.
    pub fn merge(&mut self, other: &Self) {
        self.rows += other.rows;
        self.count += other.count;
        self.sum.merge(other.sum);
        self.weighted.merge(other.weighted);
        self.weight.merge(other.weight);
        self.weighed += other.weighed;
        self.least = self.least.min(other.least);
        self.greatest = self.greatest.max(other.greatest);
    }
}

/// The answer to a question that groups: one cell for each combination of
/// codes, used or not, the last dimension's code varying fastest.
#[derive(Clone, Debug, PartialEq)]
pub struct Groups {
    /// The number of categories of each dimension grouped by.
    pub shape: Vec<usize>,
    /// The groups.
    pub cells: Vec<Cell>,
    pub(crate) marks: Marks,
}

impl Groups {
    /// The group of these two codes.
    #[must_use]
    pub fn at(&self, first: u16, second: u16) -> Option<&Cell> {
        let width = *self.shape.get(1)?;
        let inside = usize::from(second) < width;
        self.cells
            .get(usize::from(first) * width + usize::from(second))
            .filter(|_| inside)
    }

    /// One figure of every group; none where it has no value.
    #[must_use]
    pub fn values(&self, figure: fn(&Cell) -> Option<f64>) -> Vec<Option<f64>> {
        self.cells.iter().map(figure).collect()
    }
}

impl Query<'_> {
    /// Answers with the counts and sums of each group.
    ///
    /// # Errors
    /// If a dimension does not exist, there are more than [`MAX_GROUPS`]
    /// groups, or the table's rules forbid to add these rows up.
    pub fn groups(&self, needs: Needs) -> Result<Groups, Error> {
        let plan = self.plan()?;
        if plan.groups > MAX_GROUPS {
            return Err(Error::Groups);
        }
        let marks = Marks::of(self, false)?;
        marks.check(plan.groups)?;
        let mut cells = vec![Cell::EMPTY; plan.groups];
        fill(&plan, needs, &mut cells);
        marks.settle(&mut cells);
        Ok(Groups {
            shape: plan.shape,
            cells,
            marks,
        })
    }
}

/// Adds the rows of a plan to the cells of its groups.
pub(crate) fn fill(plan: &Plan<'_>, needs: Needs, cells: &mut [Cell]) {
    let table = plan.table;
    match &table.cube {
        Some(cube) if !needs.has(Needs::EXTENT) && plan.is_by_cell() => {
            from_cube(plan, cube, needs, cells);
        }
        _ => plan.scan_fast(&mut |part| match part {
            Part::Whole(rows, group) => add_run(table, needs, rows, &mut cells[group as usize]),
            Part::Each(rows, groups) => add_each(table, needs, rows, groups, cells),
        }),
    }
}

fn from_cube(plan: &Plan<'_>, cube: &Cube, needs: Needs, groups: &mut [Cell]) {
    let starts = &plan.table.starts;
    plan.cells(&mut |cells, group| {
        #[cfg(test)]
        super::tests::meter::read(cells.len());
        let group = &mut groups[group as usize];
        group.rows += starts[cells.end] - starts[cells.start];
        if needs.has(Needs::WEIGHTED) {
            cube.add_weighted(cells, group);
        } else {
            cube.add(cells, group);
        }
    });
}

/// Adds rows that are all in one group.
#[inline]
fn add_run(table: &Table, needs: Needs, rows: Range<usize>, cell: &mut Cell) {
    let values = &table.values[rows.clone()];
    cell.rows += rows.len() as u32;
    if needs.has(Needs::EXTENT) {
        let (least, greatest) = extent_of(values);
        cell.least = cell.least.min(least);
        cell.greatest = cell.greatest.max(greatest);
    }
    match &table.weights {
        Weigh::Whole(weights) if needs.has(Needs::WEIGHTED) => {
            add_both(values, &weights[rows], cell);
            return;
        }
        Weigh::Real(weights) if needs.has(Needs::WEIGHTED) => {
            add_both(values, &weights[rows], cell);
            return;
        }
        _ => {}
    }
    if values.len() >= SHORT {
        let (sum, count) = sum_of(values);
        cell.sum.merge(sum);
        cell.count += count;
    } else {
        add_values(values, &mut cell.sum, &mut cell.count);
    }
}

/// Adds values as they are and times their weights, in one loop: stretches are
/// often so short that the end of a loop costs more than its rows.
#[inline]
pub(crate) fn add_both<W: Copy + Into<f64>>(values: &[f64], weights: &[W], cell: &mut Cell) {
    let (mut sum, mut weighted, mut weight) = (cell.sum, cell.weighted, cell.weight);
    let (mut count, mut weighed) = (0, 0);
    for (value, by) in values.iter().zip(weights) {
        let counts = !value.is_nan();
        let by: f64 = (*by).into();
        sum.add(if counts { *value } else { 0.0 });
        weighted.add(if counts { value * by } else { 0.0 });
        weight.add(if counts { by } else { 0.0 });
        count += u32::from(counts);
        weighed += u32::from(counts && by > 0.0);
    }
    (cell.sum, cell.weighted, cell.weight) = (sum, weighted, weight);
    cell.count += count;
    cell.weighed += weighed;
}

/// Adds rows that each have their own group.
fn add_each(table: &Table, needs: Needs, rows: &[u32], groups: &[u32], cells: &mut [Cell]) {
    for (row, group) in rows.iter().zip(groups) {
        let row = *row as usize;
        let (cell, value) = (&mut cells[*group as usize], table.values[row]);
        cell.rows += 1;
        if value.is_nan() {
            continue;
        }
        cell.count += 1;
        cell.sum.add(value);
        if needs.has(Needs::EXTENT) {
            cell.least = cell.least.min(value);
            cell.greatest = cell.greatest.max(value);
        }
        if needs.has(Needs::WEIGHTED) {
            let weight = table.weights.get(row);
            cell.weighted.add(value * weight);
            cell.weight.add(weight);
            cell.weighed += u32::from(weight > 0.0);
        }
    }
}

/// Running sums that go side by side, so that the processor's lanes are used.
const LANES: usize = 4;

/// Below this many values it does not pay to fill the lanes.
const SHORT: usize = 24;

/// The sum of these values and how many there are.
pub(crate) fn sum_of(values: &[f64]) -> (Sum, u32) {
    let (chunks, rest) = values.as_chunks::<LANES>();
    let (mut sum, mut count) = lanes_of(chunks);
    add_values(rest, &mut sum, &mut count);
    (sum, count)
}

/// Adds a few values, one after the other.
#[inline]
fn add_values(values: &[f64], sum: &mut Sum, count: &mut u32) {
    let (mut running, mut counted) = (*sum, 0);
    for value in values {
        let counts = !value.is_nan();
        running.add(if counts { *value } else { 0.0 });
        counted += u32::from(counts);
    }
    *sum = running;
    *count += counted;
}

/// The sum of many values and how many there are, some side by side.
fn lanes_of(chunks: &[[f64; LANES]]) -> (Sum, u32) {
    let (mut high, mut low, mut count) = ([0.0; LANES], [0.0; LANES], [0_u64; LANES]);
    for chunk in chunks {
        for lane in 0..LANES {
            let counts = !chunk[lane].is_nan();
            let (total, lost) = two_sum(high[lane], if counts { chunk[lane] } else { 0.0 });
            high[lane] = total;
            low[lane] += lost;
            count[lane] += u64::from(counts);
        }
    }
    let mut sum = Sum::ZERO;
    for lane in 0..LANES {
        sum.merge(Sum {
            high: high[lane],
            low: low[lane],
        });
    }
    (sum, count.iter().sum::<u64>() as u32)
}

/// The least and the greatest of these values.
pub(crate) fn extent_of(values: &[f64]) -> (f64, f64) {
    let (mut least, mut greatest) = ([f64::INFINITY; LANES], [f64::NEG_INFINITY; LANES]);
    let (chunks, rest) = values.as_chunks::<LANES>();
    for chunk in chunks {
        for lane in 0..LANES {
            least[lane] = if chunk[lane] < least[lane] {
                chunk[lane]
            } else {
                least[lane]
            };
            greatest[lane] = if chunk[lane] > greatest[lane] {
                chunk[lane]
            } else {
                greatest[lane]
            };
        }
    }
    let all = |start: f64, lanes: [f64; LANES], pick: fn(f64, f64) -> f64| {
        lanes
            .iter()
            .chain(rest)
            .fold(start, |best, value| pick(best, *value))
    };
    (
        all(f64::INFINITY, least, f64::min),
        all(f64::NEG_INFINITY, greatest, f64::max),
    )
}
