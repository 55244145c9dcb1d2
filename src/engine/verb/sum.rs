//! The sum of a group; apart, because the sum of nothing is not zero here.

use crate::engine::group::Cell;

impl Cell {
    /// The sum of the values; none if there is no value.
    #[must_use]
    pub fn total(&self) -> Option<f64> {
        (self.count > 0).then(|| self.sum.value())
    }
}
