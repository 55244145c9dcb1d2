//! The table at rest: rows sorted by the first dimensions, with an index of
//! where each combination of their codes begins. Apart from the builder that
//! makes it and from the questions that read it.

use super::bitmap::Bitmap;
use super::build::Builder;
use super::columns::{Column, Rows, Weigh};
use super::cube::Cube;
use super::error::Error;
use super::query::Query;
use super::schema::{Dim, NONE, Schema};

/// A columnar table that does not change any more.
///
/// The first stored dimensions are its *key*: as many of them as keep the
/// index small beside the rows, and at least one. Their codes are not stored
/// with the rows, since the index says where each combination lies.
#[derive(Clone, Debug)]
pub struct Table {
    pub(crate) schema: Schema,
    /// How many of the stored columns are in the key.
    pub(crate) keys: usize,
    /// Whether the rows of one cell lie in the order of the first column
    /// outside the key, so that they are found by it too.
    pub(crate) has_tail: bool,
    /// The codes of each key column in the order in which they lie; empty if
    /// that is their own order.
    pub(crate) order: Vec<Vec<u16>>,
    /// Where each cell of the key begins, and at the end how many rows there are.
    pub(crate) starts: Vec<u32>,
    /// The stored columns that are not in the key.
    pub(crate) columns: Vec<Column>,
    /// The values; not a number where null.
    pub(crate) values: Vec<f64>,
    pub(crate) valid: Bitmap,
    pub(crate) weights: Weigh,
    pub(crate) origin: Vec<u32>,
    /// The sums of each cell of the key, where cells are far fewer than rows.
    pub(crate) cube: Option<Cube>,
}

impl Table {
    /// Builds a table from all its rows at once.
    ///
    /// # Errors
    /// If the schema cannot be built, columns differ in length, a code is out
    /// of range, or a weight is negative or not a number.
    pub fn build(schema: Schema, rows: &Rows<'_>) -> Result<Self, Error> {
        let mut builder = Builder::new(schema, rows.values.len())?;
        builder.count(rows)?;
        builder.place(rows)?;
        while !builder.sort(usize::MAX)? {}
        builder.finish()
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// What the table is made of.
    #[must_use]
    pub fn schema(&self) -> &Schema {
        &self.schema
    }

    /// How many categories a dimension has; none if there is no such dimension.
    #[must_use]
    pub fn card(&self, dim: usize) -> usize {
        self.schema.dims.get(dim).map_or(0, |dim| dim.card)
    }

    /// The value of a row, if it has one.
    #[must_use]
    pub fn value(&self, row: usize) -> Option<f64> {
        if self.valid.get(row) {
            self.values.get(row).copied()
        } else {
            None
        }
    }

    /// The weight of a row; zero if the table has no weights.
    #[must_use]
    pub fn weight(&self, row: usize) -> f64 {
        if row < self.len() {
            self.weights.get(row)
        } else {
            0.0
        }
    }

    /// The number that a row had in the input, if the schema keeps it.
    #[must_use]
    pub fn origin(&self, row: usize) -> Option<usize> {
        self.origin.get(row).map(|row| *row as usize)
    }

    /// The code of a row in a dimension; none if it follows from one that has none.
    #[must_use]
    pub fn code(&self, row: usize, dim: usize) -> Option<u16> {
        if row >= self.len() {
            return None;
        }
        self.code_in(row, self.cell_of(row), self.schema.dims.get(dim)?)
    }

    /// The cell of a row.
    pub(crate) fn cell_of(&self, row: usize) -> usize {
        self.starts
            .partition_point(|start| *start as usize <= row)
            .saturating_sub(1)
    }

    /// The code of a row of this cell in a dimension.
    pub(crate) fn code_in(&self, row: usize, cell: usize, dim: &Dim) -> Option<u16> {
        let stored = match self.columns.get(dim.column.wrapping_sub(self.keys)) {
            Some(column) => column.get(row),
            None => self.key_code(cell, dim.column),
        };
        match &dim.map {
            None => Some(stored),
            Some(map) => map
                .get(usize::from(stored))
                .copied()
                .filter(|code| *code != NONE),
        }
    }

    /// The code of a cell in a column of the key: the cell's number, taken apart.
    fn key_code(&self, cell: usize, column: usize) -> u16 {
        let below: usize = (column + 1..self.keys)
            .map(|later| self.schema.column_card(later))
            .product();
        let slot = cell / below % self.schema.column_card(column);
        self.order[column].get(slot).copied().unwrap_or(slot as u16)
    }

    /// Begins a question about the rows.
    #[must_use]
    pub fn select(&self) -> Query<'_> {
        Query::new(self)
    }

    /// How many bytes the rows, the index and the sums take.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let codes: usize = self
            .columns
            .iter()
            .map(|column| match column {
                Column::U8(codes) => codes.len(),
                Column::U16(codes) => codes.len() * 2,
            })
            .sum();
        let weights = match &self.weights {
            Weigh::None => 0,
            Weigh::Whole(weights) => weights.len() * 4,
            Weigh::Real(weights) => weights.len() * 8,
        };
        let cube = self.cube.as_ref().map_or(0, Cube::bytes);
        codes
            + weights
            + cube
            + self.values.len() * 8
            + self.len() / 8
            + (self.starts.len() + self.origin.len()) * 4
    }
}
