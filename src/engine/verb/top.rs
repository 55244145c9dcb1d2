//! The first few; apart from ranking, because it cuts where ranks may be shared.

use super::count::Coverage;
use super::rank::{Order, sorted};
use crate::engine::error::Error;
use crate::engine::figures::Figures;

/// The first few, and among how many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Top {
    /// The groups of the first figures, the first one first.
    pub codes: Vec<usize>,
    /// How many have a figure, of how many that have rows.
    pub coverage: Coverage,
}

impl Figures {
    /// The groups of the first `most` figures, equal ones by code.
    ///
    /// # Errors
    /// If figures were measured in ways that the table's rules keep apart.
    pub fn top(&self, most: usize, order: Order) -> Result<Top, Error> {
        self.check(false)?;
        Ok(Top {
            codes: top(&self.values, most, order),
            coverage: self.coverage_of_all(),
        })
    }
}

/// The codes of the first `most` figures, equal ones by code.
#[must_use]
pub fn top(figures: &[Option<f64>], most: usize, order: Order) -> Vec<usize> {
    sorted(figures, order)
        .into_iter()
        .take(most)
        .map(|(code, _)| code)
        .collect()
}
