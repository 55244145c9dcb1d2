//! The last pass of building: the rows of each bucket are brought into the order
//! of their cells, and cells get their sums. Apart, because it can stop after
//! any few rows, in the middle of a bucket too: one bucket may hold them all.

use std::ops::Range;

use super::Builder;
use crate::engine::columns::{Column, Weigh};
use crate::engine::cube::Cube;
use crate::engine::error::Error;

/// Rows that are worked on at a time.
const PORTION: usize = if cfg!(test) { 1 << 5 } else { 1 << 14 };
/// From so many rows on, the sums of cells may take six bytes a row and no more.
const LARGE: usize = if cfg!(test) { 1 << 7 } else { 1 << 22 };

/// What rows are brought into order by.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Key {
    /// The first column that is not in the key, where few columns are: rows
    /// of one cell can then be found by it too.
    #[default]
    Tail,
    /// The cell.
    Cell,
}

/// What is done with a bucket next.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Stage {
    #[default]
    Begin,
    Count(Key),
    Place(Key),
    Move(Key, usize),
    Sums,
}

/// The bucket at hand, and room to sort it, kept from one to the next.
#[derive(Debug, Default)]
pub(super) struct Sorting {
    bucket: usize,
    rows: Range<usize>,
    cells: Range<usize>,
    stage: Stage,
    /// Stages of this bucket that are done.
    done: usize,
    /// How far the stage is, in rows.
    at: usize,
    to: Vec<u32>,
    heads: Vec<u32>,
    halves: Vec<u16>,
    words: Vec<u32>,
    bytes: Vec<u8>,
    reals: Vec<f64>,
}

impl Builder {
    /// Sorts about so many rows; says whether all are sorted.
    ///
    /// # Errors
    /// If not all rows have been placed.
    pub fn sort(&mut self, rows: usize) -> Result<bool, Error> {
        if self.placed != self.rows || self.counted != self.rows {
            return Err(Error::Lengths);
        }
        if self.starts.capacity() == 0 {
            self.starts.reserve_exact(self.cells + 1);
            let thin = if self.rows < LARGE { 3 } else { 8 };
            if self.cells <= self.rows / thin {
                self.cube = Some(Cube::new(self.cells));
            }
        }
        let mut left = rows.max(1).saturating_mul(self.stages());
        while left > 0 && !self.is_sorted() {
            left = left.saturating_sub(self.step()?.max(1));
        }
        Ok(self.is_sorted())
    }

    /// Whether every bucket is done.
    pub(super) fn is_sorted(&self) -> bool {
        self.starts.len() == self.cells && self.sorting.stage == Stage::Begin
    }

    /// How many rows are done, a bucket at hand in part.
    pub(super) fn sorted_rows(&self) -> usize {
        let Sorting { rows, done, .. } = &self.sorting;
        let stages = self.stages();
        rows.start + rows.len() * (*done).min(stages) / stages
    }

    /// Whether rows of one cell lie in the order of the first column outside
    /// the key: where the first two columns are too many for the index.
    pub(super) fn has_tail(&self) -> bool {
        self.keys < 2 && self.schema.columns.len() > self.keys
    }

    /// Values, weights, origins, cells, and the columns outside the key.
    fn lanes(&self) -> usize {
        4 + self.columns.len()
    }

    fn stages(&self) -> usize {
        let sorts = if self.has_tail() { 2 } else { 1 };
        sorts * (2 + self.lanes()) + 1
    }

    /// Goes on with the bucket at hand; how many rows that was.
    fn step(&mut self) -> Result<usize, Error> {
        let (at, len) = (self.sorting.at, self.sorting.rows.len());
        let part = at..(at + PORTION).min(len);
        let handled = part.len();
        self.sorting.at = part.end;
        let is_done = part.end == len;
        let next = match self.sorting.stage {
            Stage::Begin => {
                self.begin();
                return Ok(1);
            }
            Stage::Count(key) => {
                self.count_keys(key, part)?;
                if !is_done {
                    return Ok(handled);
                }
                self.close_count(key)
            }
            Stage::Place(key) => {
                self.place_keys(key, part)?;
                Stage::Move(key, 0)
            }
            Stage::Move(key, lane) => {
                // Each lane is copied first and then written back, so it takes two rounds.
                let part = at..(at + PORTION).min(if at < len { len } else { len * 2 });
                self.sorting.at = part.end;
                self.move_lane(lane, part.clone());
                if part.end < len * 2 {
                    return Ok(part.len());
                }
                match (lane + 1 < self.lanes(), key) {
                    (true, _) => Stage::Move(key, lane + 1),
                    (false, Key::Tail) => Stage::Count(Key::Cell),
                    (false, Key::Cell) => Stage::Sums,
                }
            }
            Stage::Sums => {
                self.sum_cells(part)?;
                Stage::Begin
            }
        };
        if self.sorting.at >= len {
            let sorting = &mut self.sorting;
            (sorting.stage, sorting.at, sorting.done) = (next, 0, sorting.done + 1);
            if next == Stage::Begin {
                sorting.bucket += 1;
                (sorting.rows.start, sorting.done) = (sorting.rows.end, 0);
            }
        }
        Ok(handled)
    }

    /// Turns to the next bucket.
    fn begin(&mut self) {
        let has_tail = self.has_tail();
        let Sorting {
            bucket,
            rows,
            cells,
            stage,
            at,
            ..
        } = &mut self.sorting;
        // After placing, the head of a bucket is where the next one begins.
        *rows = rows.end..self.heads[*bucket] as usize;
        *cells = *bucket << self.shift..((*bucket + 1) << self.shift).min(self.cells);
        *at = 0;
        let first = if has_tail { Key::Tail } else { Key::Cell };
        *stage = Stage::Count(first);
    }

    /// How many rows of the bucket have each key.
    fn count_keys(&mut self, key: Key, part: Range<usize>) -> Result<(), Error> {
        let Sorting {
            rows, cells, heads, ..
        } = &mut self.sorting;
        if part.start == 0 {
            let keys = match key {
                Key::Tail => self.schema.column_card(self.keys),
                Key::Cell => cells.len(),
            };
            heads.clear();
            heads.resize(keys + 1, 0);
        }
        let part = rows.start + part.start..rows.start + part.end;
        match (key, &self.columns.first()) {
            (Key::Tail, Some(Column::U8(codes))) => count_into(heads, &codes[part]),
            (Key::Tail, Some(Column::U16(codes))) => count_into(heads, &codes[part]),
            (Key::Tail, None) => Err(Error::Lengths),
            (Key::Cell, _) if self.shift == 0 => {
                heads[1] += part.len() as u32;
                Ok(())
            }
            (Key::Cell, _) => count_into(heads, &self.low[part]),
        }
    }

    /// Turns the counts into places; says what comes next. Where all rows
    /// have one key, they lie as they should.
    fn close_count(&mut self, key: Key) -> Stage {
        let Sorting { rows, heads, .. } = &mut self.sorting;
        let is_one = heads.contains(&(rows.len() as u32));
        for at in 1..heads.len() {
            heads[at] += heads[at - 1];
        }
        if key == Key::Cell {
            let cells = heads.len() - 1;
            let first = rows.start as u32;
            self.starts
                .extend(heads[..cells].iter().map(|head| first + head));
        }
        match key {
            _ if !is_one => Stage::Place(key),
            Key::Tail => Stage::Count(Key::Cell),
            Key::Cell => Stage::Sums,
        }
    }

    /// Works out where rows go.
    fn place_keys(&mut self, key: Key, part: Range<usize>) -> Result<(), Error> {
        let Sorting {
            rows, heads, to, ..
        } = &mut self.sorting;
        if part.start == 0 {
            to.clear();
        }
        let part = rows.start + part.start..rows.start + part.end;
        match (key, self.columns.first()) {
            (Key::Tail, Some(Column::U8(codes))) => place_from(heads, &codes[part], to),
            (Key::Tail, Some(Column::U16(codes))) => place_from(heads, &codes[part], to),
            (Key::Tail, None) => return Err(Error::Lengths),
            (Key::Cell, _) => place_from(heads, &self.low[part], to),
        }
        Ok(())
    }

    /// Copies a part of a lane, or writes it back in its new order.
    fn move_lane(&mut self, lane: usize, part: Range<usize>) {
        let Sorting {
            rows,
            stage,
            to,
            halves,
            words,
            bytes,
            reals,
            ..
        } = &mut self.sorting;
        let rows = rows.clone();
        match lane {
            0 => move_part(&mut self.values[rows], to, reals, part),
            1 => match &mut self.weights {
                Weigh::None => {}
                Weigh::Whole(lane) => move_part(&mut lane[rows], to, words, part),
                Weigh::Real(lane) => move_part(&mut lane[rows], to, reals, part),
            },
            2 if self.origin.is_empty() => {}
            2 => move_part(&mut self.origin[rows], to, words, part),
            // Cells are not asked for again once rows lie in their order.
            3 if self.low.is_empty() || matches!(stage, Stage::Move(Key::Cell, _)) => {}
            3 => move_part(&mut self.low[rows], to, halves, part),
            _ => match &mut self.columns[lane - 4] {
                Column::U8(lane) => move_part(&mut lane[rows], to, bytes, part),
                Column::U16(lane) => move_part(&mut lane[rows], to, halves, part),
            },
        }
    }

    /// Marks which rows have a value, and adds them to their cells' sums.
    fn sum_cells(&mut self, part: Range<usize>) -> Result<(), Error> {
        let Sorting { rows, cells, .. } = &mut self.sorting;
        let part = rows.start + part.start..rows.start + part.end;
        for row in part.clone() {
            if !self.values[row].is_nan() {
                self.valid.set(row);
            }
        }
        let Some(cube) = &mut self.cube else {
            return Ok(());
        };
        let mut from = part.start;
        while cube.len() < cells.end {
            let next = self.starts.get(cube.len() + 1);
            let end = next.map_or(rows.end, |start| *start as usize);
            let until = end.min(part.end);
            if from > until {
                return Err(Error::Lengths);
            }
            cube.add_rows(&self.values, &self.weights, from..until);
            from = until;
            if until < end {
                break;
            }
            cube.close();
        }
        Ok(())
    }
}

/// Counts codes, each one place further on.
fn count_into<T: Copy + Into<usize>>(heads: &mut [u32], codes: &[T]) -> Result<(), Error> {
    for code in codes {
        let code: usize = (*code).into();
        *heads.get_mut(code + 1).ok_or(Error::Lengths)? += 1;
    }
    Ok(())
}

/// Where each of these goes, the next one of its kind behind it.
fn place_from<T: Copy + Into<usize>>(heads: &mut [u32], codes: &[T], to: &mut Vec<u32>) {
    to.extend(codes.iter().map(|code| {
        let code: usize = (*code).into();
        let head = &mut heads[code];
        *head += 1;
        *head - 1
    }));
}

/// Copies a part of a stretch, or, past its length, writes it back.
fn move_part<T: Copy>(lane: &mut [T], to: &[u32], copy: &mut Vec<T>, part: Range<usize>) {
    if part.start == 0 {
        copy.clear();
    }
    if part.start < lane.len() {
        copy.extend_from_slice(&lane[part]);
    } else {
        let part = part.start - lane.len()..part.end - lane.len();
        for (to, item) in to[part.clone()].iter().zip(&copy[part]) {
            lane[*to as usize] = *item;
        }
    }
}
