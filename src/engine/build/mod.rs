//! Makes a table out of rows in any order: counts them into buckets of the key,
//! places them there, sorts each bucket on its own. Apart, because it runs in
//! small steps, so that a page can show how far it is, stay alive and cancel
//! (by dropping it).

mod check;
mod place;
mod sort;

use std::ops::Range;

use self::sort::Sorting;
use super::bitmap::Bitmap;
use super::columns::{Codes, Column, Rows, Weigh};
use super::cube::Cube;
use super::error::Error;
use super::schema::{Schema, Weighting};
use super::table::Table;

/// A table may have an index of this many cells, if it is not small beside them.
const SMALL_INDEX: usize = if cfg!(test) { 1 << 10 } else { 1 << 17 };
/// About as many streams as the processor can write to at a time.
const BUCKETS: usize = if cfg!(test) { 1 << 6 } else { 1 << 10 };
/// Rows that are worked on at a time.
const BLOCK: usize = 1 << 10;

/// A table in the making.
///
/// Give it every row twice, whole or in stretches and in the same order:
/// to [`count`](Self::count) and then to [`place`](Self::place). Call
/// [`sort`](Self::sort) until it says that it is done, then
/// [`finish`](Self::finish).
#[derive(Debug)]
pub struct Builder {
    schema: Schema,
    rows: usize,
    keys: usize,
    /// What one step of each key column's code is worth in the cell number.
    strides: Vec<u32>,
    /// The codes of each key column in the order in which they lie.
    order: Vec<Vec<u16>>,
    /// What each code is worth, where that is not its own order.
    worth: Vec<Vec<u32>>,
    cells: usize,
    shift: u32,
    /// Where the next row of each bucket goes; before placing, how many it has.
    heads: Vec<u32>,
    /// Where each bucket ends.
    ends: Vec<u32>,
    counted: usize,
    placed: usize,
    sorting: Sorting,
    starts: Vec<u32>,
    /// The lower part of each row's cell number, until its bucket is sorted.
    low: Vec<u16>,
    columns: Vec<Column>,
    values: Vec<f64>,
    weights: Weigh,
    origin: Vec<u32>,
    valid: Bitmap,
    cube: Option<Cube>,
}

impl Builder {
    /// Prepares for so many rows.
    ///
    /// # Errors
    /// If the schema has no dimension, too many, or one that does not fit.
    pub fn new(schema: Schema, rows: usize) -> Result<Self, Error> {
        schema.check()?;
        if u32::try_from(rows).is_err() {
            return Err(Error::Lengths);
        }
        let room = (rows.saturating_mul(16)).clamp(SMALL_INDEX >> 7, SMALL_INDEX);
        let room = room.max(rows / 2);
        let (mut keys, mut cells) = (0, 1_usize);
        for column in 0..schema.columns.len() {
            match cells.checked_mul(schema.column_card(column)) {
                Some(more) if more <= room || keys == 0 => (keys, cells) = (keys + 1, more),
                _ => break,
            }
        }
        let mut strides = vec![1_u32; keys];
        for key in (1..keys).rev() {
            strides[key - 1] = strides[key] * schema.column_card(key) as u32;
        }
        let order: Vec<Vec<u16>> = (0..keys).map(|column| schema.order(column)).collect();
        let worth = order.iter().zip(&strides).map(|(order, stride)| {
            let mut worth = vec![0; order.len()];
            for (slot, code) in order.iter().enumerate() {
                worth[usize::from(*code)] = slot as u32 * stride;
            }
            worth
        });
        let worth = worth.collect();
        let free = keys..schema.columns.len();
        let columns = free
            .map(|column| Column::new(schema.column_card(column)))
            .collect();
        let shift = (0..16)
            .find(|shift| cells >> shift <= BUCKETS)
            .unwrap_or(16);
        Ok(Self {
            heads: vec![0; (cells >> shift) + 2],
            ends: Vec::new(),
            starts: Vec::new(),
            low: Vec::new(),
            columns,
            values: Vec::new(),
            weights: match schema.weighting {
                Weighting::None => Weigh::None,
                Weighting::Whole => Weigh::Whole(Vec::new()),
                Weighting::Real => Weigh::Real(Vec::new()),
            },
            origin: Vec::new(),
            valid: Bitmap::default(),
            cube: None,
            sorting: Sorting::default(),
            counted: 0,
            placed: 0,
            schema,
            rows,
            keys,
            strides,
            order,
            worth,
            cells,
            shift,
        })
    }

    /// How far the building is: steps done, and steps there are.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (
            self.counted + self.placed + self.sorted_rows(),
            self.rows * 3,
        )
    }

    /// First pass: counts these rows.
    ///
    /// # Errors
    /// If columns differ in length, there are more rows than announced, or a
    /// code is out of range.
    pub fn count(&mut self, rows: &Rows<'_>) -> Result<(), Error> {
        let len = self.check(rows, self.counted)?;
        let mut cells = [0_u32; BLOCK];
        for from in (0..len).step_by(BLOCK) {
            let block = from..(from + BLOCK).min(len);
            let cells = &mut cells[..block.len()];
            self.cells_of(rows, block, cells);
            for cell in cells {
                self.heads[(*cell >> self.shift) as usize] += 1;
            }
        }
        self.counted += len;
        self.make_room();
        if len > 0 && self.counted == self.rows {
            self.make_heads();
        }
        Ok(())
    }

    /// The table.
    ///
    /// # Errors
    /// If the building is not done.
    pub fn finish(mut self) -> Result<Table, Error> {
        if !self.is_sorted() {
            return Err(Error::Lengths);
        }
        self.starts.push(self.rows as u32);
        Ok(Table {
            has_tail: self.has_tail(),
            schema: self.schema,
            keys: self.keys,
            order: self.order,
            starts: self.starts,
            columns: self.columns,
            values: self.values,
            valid: self.valid,
            weights: self.weights,
            origin: self.origin,
            cube: self.cube,
        })
    }

    /// The cell number of each row of a block.
    fn cells_of(&self, rows: &Rows<'_>, block: Range<usize>, cells: &mut [u32]) {
        cells.fill(0);
        for ((codes, stride), worth) in rows.codes.iter().zip(&self.strides).zip(&self.worth) {
            match codes {
                Codes::U8(codes) => add_worth(cells, &codes[block.clone()], *stride, worth),
                Codes::U16(codes) => add_worth(cells, &codes[block.clone()], *stride, worth),
            }
        }
    }
}

/// Adds what codes are worth to the cell numbers of their rows.
fn add_worth<T: Copy + Into<usize> + Into<u32>>(
    cells: &mut [u32],
    codes: &[T],
    stride: u32,
    worth: &[u32],
) {
    if worth.is_empty() {
        for (cell, code) in cells.iter_mut().zip(codes) {
            let code: u32 = (*code).into();
            *cell += code * stride;
        }
    } else {
        for (cell, code) in cells.iter_mut().zip(codes) {
            let code: usize = (*code).into();
            *cell += worth[code];
        }
    }
}
