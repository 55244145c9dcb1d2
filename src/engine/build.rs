//! Makes a table out of rows in any order: counts them into buckets of the key,
//! places them there, sorts each bucket on its own. Apart, because it runs in
//! small steps, so that a page can show how far it is, stay alive and cancel
//! (by dropping it).

use std::ops::Range;

use super::bitmap::{Bitmap, bit_of};
use super::columns::{Codes, Column, Rows, Weigh, Weights};
use super::cube::Cube;
use super::error::Error;
use super::schema::{Schema, Weighting};
use super::table::Table;

/// Tables of any size may have an index of this many cells.
const SMALL_INDEX: usize = 1 << 17;
/// About as many streams as the processor can write to at a time.
const BUCKETS: usize = 1 << 10;
/// From so many rows on, the sums of cells may take six bytes a row and no more.
const LARGE: usize = 1 << 22;
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
    sorted_buckets: usize,
    sorted_rows: usize,
    starts: Vec<u32>,
    /// The lower part of each row's cell number, until its bucket is sorted.
    low: Vec<u16>,
    columns: Vec<Column>,
    values: Vec<f64>,
    weights: Weigh,
    origin: Vec<u32>,
    valid: Bitmap,
    cube: Option<Cube>,
    scratch: Scratch,
}

/// Room for one bucket, kept from one to the next.
#[derive(Debug, Default)]
struct Scratch {
    to: Vec<u32>,
    heads: Vec<u32>,
    halves: Vec<u16>,
    words: Vec<u32>,
    bytes: Vec<u8>,
    reals: Vec<f64>,
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
        let room = SMALL_INDEX.max(rows / 2);
        let (mut keys, mut cells) = (0, 1_usize);
        for column in 0..schema.columns.len() {
            match cells.checked_mul(schema.column_card(column)) {
                Some(more) if more <= room => (keys, cells) = (keys + 1, more),
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
        let shift = (0..16)
            .find(|shift| cells >> shift <= BUCKETS)
            .unwrap_or(16);
        Ok(Self {
            heads: vec![0; (cells >> shift) + 2],
            ends: Vec::new(),
            starts: Vec::new(),
            low: Vec::new(),
            columns: Vec::new(),
            values: Vec::new(),
            weights: match schema.weighting {
                Weighting::None => Weigh::None,
                Weighting::Whole => Weigh::Whole(Vec::new()),
                Weighting::Real => Weigh::Real(Vec::new()),
            },
            origin: Vec::new(),
            valid: Bitmap::default(),
            cube: None,
            scratch: Scratch::default(),
            counted: 0,
            placed: 0,
            sorted_buckets: 0,
            sorted_rows: 0,
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
        (self.counted + self.placed + self.sorted_rows, self.rows * 3)
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

    /// Second pass: takes these rows in.
    ///
    /// # Errors
    /// If they are not the rows that were counted, or a weight is negative or
    /// not a number. The table cannot be built after an error.
    pub fn place(&mut self, rows: &Rows<'_>) -> Result<(), Error> {
        if self.counted != self.rows {
            return Err(Error::Lengths);
        }
        let len = self.check(rows, self.placed)?;
        let (mut cells, mut to) = ([0_u32; BLOCK], [0_u32; BLOCK]);
        for from in (0..len).step_by(BLOCK) {
            let block = from..(from + BLOCK).min(len);
            let (cells, to) = (&mut cells[..block.len()], &mut to[..block.len()]);
            self.cells_of(rows, block.clone(), cells);
            for (cell, to) in cells.iter().zip(to.iter_mut()) {
                let head = &mut self.heads[(*cell >> self.shift) as usize];
                *to = *head;
                *head += 1;
            }
            self.scatter(rows, block, cells, to)?;
        }
        // Other rows than those counted would leave one bucket short and another too full.
        if len > 0 && self.placed + len == self.rows && self.heads != self.ends {
            return Err(Error::Lengths);
        }
        self.placed += len;
        Ok(())
    }

    /// Sorts buckets until about so many rows are done; says whether all are.
    ///
    /// # Errors
    /// If not all rows have been placed, or they were not those counted.
    pub fn sort(&mut self, rows: usize) -> Result<bool, Error> {
        if self.placed != self.rows || self.counted != self.rows {
            return Err(Error::Lengths);
        }
        if self.starts.is_empty() {
            self.starts.reserve_exact(self.cells + 1);
            let thin = if self.rows < LARGE { 3 } else { 8 };
            if self.cells <= self.rows / thin {
                self.cube = Some(Cube::new(self.cells));
            }
        }
        let until = self.sorted_rows.saturating_add(rows.max(1));
        while self.starts.len() < self.cells && self.sorted_rows < until {
            self.sort_bucket()?;
        }
        Ok(self.starts.len() >= self.cells)
    }

    /// The table.
    ///
    /// # Errors
    /// If the building is not done.
    pub fn finish(mut self) -> Result<Table, Error> {
        if self.starts.len() != self.cells || self.sorted_rows != self.rows {
            return Err(Error::Lengths);
        }
        self.starts.push(self.rows as u32);
        Ok(Table {
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

    /// Checks a stretch that begins at this row of the whole; gives its length.
    fn check(&self, rows: &Rows<'_>, first: usize) -> Result<usize, Error> {
        let len = rows.values.len();
        let weights = match (rows.weights, self.schema.weighting) {
            (Weights::None, Weighting::None) => len,
            (Weights::Whole(weights), Weighting::Whole) => weights.len(),
            (Weights::Real(weights), Weighting::Real) => weights.len(),
            _ => return Err(Error::Lengths),
        };
        let valid = rows.valid.map_or(len, |valid| valid.len() * 8);
        if weights != len
            || valid < len
            || rows.codes.len() != self.schema.columns.len()
            || len > self.rows - first
        {
            return Err(Error::Lengths);
        }
        for (column, codes) in rows.codes.iter().enumerate() {
            if codes.len() != len {
                return Err(Error::Lengths);
            }
            let (dim, card) = (self.schema.columns[column], self.schema.column_card(column));
            let bad = match codes {
                Codes::U8(codes)
                    if codes
                        .iter()
                        .max()
                        .is_some_and(|code| usize::from(*code) >= card) =>
                {
                    codes.iter().position(|code| usize::from(*code) >= card)
                }
                Codes::U16(codes) => codes.iter().position(|code| usize::from(*code) >= card),
                Codes::U8(_) => None,
            };
            if let Some(row) = bad {
                return Err(Error::Code {
                    dim,
                    row: first + row,
                });
            }
        }
        Ok(len)
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

    /// Makes room in every column for the rows counted so far. It is done
    /// little by little, since touching so much memory at once takes long.
    fn make_room(&mut self) {
        let rows = self.counted;
        if self.values.capacity() < self.rows {
            self.values.reserve_exact(self.rows);
            let free = self.keys..self.schema.columns.len();
            self.columns = free
                .map(|column| Column::new(self.schema.column_card(column), self.rows))
                .collect();
            match &mut self.weights {
                Weigh::None => {}
                Weigh::Whole(lane) => lane.reserve_exact(self.rows),
                Weigh::Real(lane) => lane.reserve_exact(self.rows),
            }
            if self.shift > 0 {
                self.low.reserve_exact(self.rows);
            }
            if self.schema.origin {
                self.origin.reserve_exact(self.rows);
            }
        }
        self.values.resize(rows, 0.0);
        match &mut self.weights {
            Weigh::None => {}
            Weigh::Whole(lane) => lane.resize(rows, 0),
            Weigh::Real(lane) => lane.resize(rows, 0.0),
        }
        if self.shift > 0 {
            self.low.resize(rows, 0);
        }
        if self.schema.origin {
            self.origin.resize(rows, 0);
        }
        for column in &mut self.columns {
            match column {
                Column::U8(lane) => lane.resize(rows, 0),
                Column::U16(lane) => lane.resize(rows, 0),
            }
        }
    }

    /// Turns the count of each bucket into the place where it begins.
    fn make_heads(&mut self) {
        let mut next = 0;
        for head in &mut self.heads {
            (*head, next) = (next, next + *head);
        }
        self.ends = self.heads[1..].iter().copied().chain([next]).collect();
        self.valid = Bitmap::new(self.rows);
    }

    /// Writes the rows of a block to their places.
    fn scatter(
        &mut self,
        rows: &Rows<'_>,
        block: Range<usize>,
        cells: &[u32],
        to: &[u32],
    ) -> Result<(), Error> {
        if to.iter().any(|to| *to as usize >= self.rows) {
            return Err(Error::Lengths);
        }
        let weights = rows.weights;
        for (row, to) in block.clone().zip(to) {
            let value = rows.values[row];
            let counts = value.is_finite() && rows.valid.is_none_or(|valid| bit_of(valid, row));
            self.values[*to as usize] = if counts { value } else { f64::NAN };
            if let (true, Weights::Real(weights)) = (counts, weights)
                && !(weights[row] >= 0.0 && weights[row].is_finite())
            {
                return Err(Error::Weight {
                    row: self.placed + row,
                });
            }
        }
        match (&mut self.weights, weights) {
            (Weigh::Whole(lane), Weights::Whole(weights)) => {
                spread(lane, to, &weights[block.clone()]);
            }
            (Weigh::Real(lane), Weights::Real(weights)) => {
                spread(lane, to, &weights[block.clone()]);
            }
            _ => {}
        }
        if self.shift > 0 {
            let mask = (1 << self.shift) - 1;
            for (to, cell) in to.iter().zip(cells) {
                self.low[*to as usize] = (cell & mask) as u16;
            }
        }
        if self.schema.origin {
            for (row, to) in block.clone().zip(to) {
                self.origin[*to as usize] = (self.placed + row) as u32;
            }
        }
        for (column, codes) in self.columns.iter_mut().zip(&rows.codes[self.keys..]) {
            match (column, codes) {
                (Column::U8(lane), Codes::U8(codes)) => spread(lane, to, &codes[block.clone()]),
                (Column::U16(lane), Codes::U16(codes)) => spread(lane, to, &codes[block.clone()]),
                (Column::U8(lane), Codes::U16(codes)) => {
                    for (to, code) in to.iter().zip(&codes[block.clone()]) {
                        lane[*to as usize] = *code as u8;
                    }
                }
                (Column::U16(lane), Codes::U8(codes)) => {
                    for (to, code) in to.iter().zip(&codes[block.clone()]) {
                        lane[*to as usize] = u16::from(*code);
                    }
                }
            }
        }
        Ok(())
    }

    /// Sorts the next bucket by cell, keeping the order of the rows within one.
    fn sort_bucket(&mut self) -> Result<(), Error> {
        let bucket = self.sorted_buckets;
        // After placing, the head of a bucket is where the next one begins.
        let rows = self.sorted_rows..self.heads[bucket] as usize;
        let cells = bucket << self.shift..((bucket + 1) << self.shift).min(self.cells);
        if self.shift == 0 {
            self.starts.push(rows.start as u32);
        } else {
            let low = self.low.get(rows.clone()).ok_or(Error::Lengths)?;
            let heads = &mut self.scratch.heads;
            heads.clear();
            heads.resize(cells.len() + 1, 0);
            for low in low {
                *heads.get_mut(usize::from(*low) + 1).ok_or(Error::Lengths)? += 1;
            }
            for cell in 0..cells.len() {
                heads[cell + 1] += heads[cell];
                self.starts.push(rows.start as u32 + heads[cell]);
            }
            self.scratch.to.clear();
            for low in low {
                let head = &mut heads[usize::from(*low)];
                self.scratch.to.push(*head);
                *head += 1;
            }
            self.permute(rows.clone());
        }
        for row in rows.clone() {
            if !self.values[row].is_nan() {
                self.valid.set(row);
            }
        }
        if let Some(cube) = &mut self.cube {
            for cell in cells.clone() {
                let until = self
                    .starts
                    .get(cell + 1)
                    .map_or(rows.end, |start| *start as usize);
                cube.push(
                    &self.values,
                    &self.weights,
                    self.starts[cell] as usize..until,
                );
            }
        }
        self.sorted_buckets += 1;
        self.sorted_rows = rows.end;
        Ok(())
    }

    /// Brings the rows of a bucket into the order that the scratch says.
    fn permute(&mut self, rows: Range<usize>) {
        let Scratch {
            to,
            halves,
            words,
            bytes,
            reals,
            ..
        } = &mut self.scratch;
        reorder(&mut self.values[rows.clone()], to, reals);
        match &mut self.weights {
            Weigh::None => {}
            Weigh::Whole(lane) => reorder(&mut lane[rows.clone()], to, words),
            Weigh::Real(lane) => reorder(&mut lane[rows.clone()], to, reals),
        }
        if !self.origin.is_empty() {
            reorder(&mut self.origin[rows.clone()], to, words);
        }
        for column in &mut self.columns {
            match column {
                Column::U8(lane) => reorder(&mut lane[rows.clone()], to, bytes),
                Column::U16(lane) => reorder(&mut lane[rows.clone()], to, halves),
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

/// Writes each item to its place.
fn spread<T: Copy>(lane: &mut [T], to: &[u32], items: &[T]) {
    for (to, item) in to.iter().zip(items) {
        lane[*to as usize] = *item;
    }
}

/// Brings a stretch of a column into another order.
fn reorder<T: Copy>(lane: &mut [T], to: &[u32], scratch: &mut Vec<T>) {
    scratch.clear();
    scratch.extend_from_slice(lane);
    spread(lane, to, scratch);
}
