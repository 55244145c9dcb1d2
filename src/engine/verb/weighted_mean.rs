//! The weighted mean of a group; apart from the mean, because rows without a
//! weight leave it without an answer.

use crate::engine::group::Cell;

impl Cell {
    /// The weighted mean of the values; none if they weigh nothing.
    #[must_use]
    pub fn weighted_mean(&self) -> Option<f64> {
        let weight = self.weight.value();
        (weight > 0.0).then(|| self.weighted.value() / weight)
    }
}
