//! The mean of a group: derived last, from a sum and a count, so that it is
//! never a mean of means.

use crate::engine::group::Cell;

impl Cell {
    /// The mean of the values; none if there is no value.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        (self.count > 0).then(|| self.sum.value() / f64::from(self.count))
    }
}
