//! Whether rows fit the table that they are for. Apart, because it is where
//! everything that comes from outside is looked at before it is believed.

use super::Builder;
use crate::engine::columns::{Codes, Rows, Weights};
use crate::engine::error::Error;
use crate::engine::schema::Weighting;

impl Builder {
    /// Checks a stretch that begins at this row of the whole; gives its length.
    pub(super) fn check(&self, rows: &Rows<'_>, first: usize) -> Result<usize, Error> {
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
}
