//! The weighted mean of a group; apart from the mean, because rows without a
//! weight are not in it: they leave it, and its coverage, without an answer.

use super::count::Coverage;
use crate::engine::figures::Figures;
use crate::engine::group::{Cell, Groups};

impl Cell {
    /// The weighted mean of the values; none if they weigh nothing.
    #[must_use]
    pub fn weighted_mean(&self) -> Option<f64> {
        let weight = self.weight.value();
        (weight > 0.0).then(|| self.weighted.value() / weight)
    }

    /// The values that have a weight above zero, of the rows that there are.
    #[must_use]
    pub fn weighted_coverage(&self) -> Coverage {
        Coverage {
            count: self.weighed,
            of: self.rows,
        }
    }
}

impl Groups {
    /// The weighted mean of every group, with the coverage of what is in it.
    #[must_use]
    pub fn weighted_means(&self) -> Figures {
        self.figures_with(Cell::weighted_mean, Cell::weighted_coverage)
    }
}
