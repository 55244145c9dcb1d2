//! One figure of every group, with what it stands on: how many values of how
//! many, and which of the table's rules bear on it. Apart from the groups,
//! because the verbs that compare figures begin here: a rank or a share of bare
//! numbers could not know that two of them were measured differently.

use super::error::Refusal;
use super::group::{Cell, Groups};
use super::marks::Marks;
use super::verb::count::Coverage;

/// Figures of the groups of an answer, in their order.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// The number of categories of each dimension grouped by, and of quantiles
    /// if more than one was asked for.
    pub shape: Vec<usize>,
    /// The figures; none where there is no value.
    pub values: Vec<Option<f64>>,
    /// What each figure stands on.
    pub coverage: Vec<Coverage>,
    pub(crate) marks: Marks,
    /// How many figures there are of each group.
    pub(crate) of_each: usize,
}

impl Groups {
    /// A figure of every group: `groups.figures(Cell::mean)`. For weighted
    /// means see [`weighted_means`](Self::weighted_means).
    #[must_use]
    pub fn figures(&self, figure: fn(&Cell) -> Option<f64>) -> Figures {
        self.figures_with(figure, Cell::coverage)
    }

    pub(crate) fn figures_with(
        &self,
        figure: fn(&Cell) -> Option<f64>,
        coverage: fn(&Cell) -> Coverage,
    ) -> Figures {
        Figures {
            shape: self.shape.clone(),
            values: self.cells.iter().map(figure).collect(),
            coverage: self.cells.iter().map(coverage).collect(),
            marks: self.marks.clone(),
            of_each: 1,
        }
    }
}

impl Figures {
    /// How many figures there are, of how many groups that have rows: what a
    /// ranking or a first few stand on.
    #[must_use]
    pub fn coverage_of_all(&self) -> Coverage {
        let count =
            |is: &dyn Fn(usize) -> bool| (0..self.values.len()).filter(|at| is(*at)).count() as u32;
        Coverage {
            count: count(&|at| self.values[at].is_some()),
            of: count(&|at| self.values[at].is_some() || self.coverage[at].of > 0),
        }
    }

    /// Refuses to put all figures that there are beside each other.
    pub(crate) fn check(&self, adds: bool) -> Result<(), Refusal> {
        let of_each = self.of_each;
        let there = (0..self.values.len()).filter(|at| self.values[*at].is_some());
        self.marks.across(there.map(move |at| at / of_each), adds)
    }
}
