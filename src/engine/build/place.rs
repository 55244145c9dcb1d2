//! The second pass of building: each row goes to the bucket of its cell. Apart,
//! because it is where memory is taken and where a value or a weight is judged.

use std::ops::Range;

use super::{BLOCK, Builder};
use crate::engine::bitmap::{Bitmap, bit_of};
use crate::engine::columns::{Codes, Column, Rows, Weigh, Weights};
use crate::engine::error::Error;
use crate::engine::schema::{GREATEST, HEAVIEST};

impl Builder {
    /// Second pass: takes these rows in.
    ///
    /// # Errors
    /// If they are not the rows that were counted, or a value or a weight is
    /// out of bounds ([`GREATEST`], [`HEAVIEST`]). The table cannot be built
    /// after an error.
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

    /// Makes room in every column for the rows counted so far. It is done
    /// little by little, since touching so much memory at once takes long.
    pub(super) fn make_room(&mut self) {
        let rows = self.counted;
        if self.values.capacity() < self.rows {
            self.values.reserve_exact(self.rows);
            for column in &mut self.columns {
                match column {
                    Column::U8(lane) => lane.reserve_exact(self.rows),
                    Column::U16(lane) => lane.reserve_exact(self.rows),
                }
            }
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
    pub(super) fn make_heads(&mut self) {
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
            if counts && value.abs() > GREATEST {
                return Err(Error::Value {
                    row: self.placed + row,
                });
            }
            if let (true, Weights::Real(weights)) = (counts, weights)
                && !(0.0..=HEAVIEST).contains(&weights[row])
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
}

/// Writes each item to its place.
pub(super) fn spread<T: Copy>(lane: &mut [T], to: &[u32], items: &[T]) {
    for (to, item) in to.iter().zip(items) {
        lane[*to as usize] = *item;
    }
}
