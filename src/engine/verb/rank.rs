//! Who is first, second, third: competition ranking, where equal figures share
//! a rank and the next one comes after all of them (1, 2, 2, 4). Apart, because
//! which end is the better one belongs to the indicator, not to the numbers.

use super::count::Coverage;
use crate::engine::error::Error;
use crate::engine::figures::Figures;

/// Which end of the figures comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The lowest figure is first.
    Ascending,
    /// The highest figure is first.
    Descending,
}

/// What equal figures get.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ties {
    /// The same rank; the ranks after it are left out.
    Shared,
    /// Ranks of their own, the lower code first.
    ByCode,
}

/// A ranking, and what it stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranks {
    /// The rank of each group, from 1; none where there is no figure.
    pub ranks: Vec<Option<u32>>,
    /// How many are ranked, of how many that have rows.
    pub coverage: Coverage,
}

impl Figures {
    /// The rank of each figure.
    ///
    /// # Errors
    /// If figures were measured in ways that the table's rules keep apart.
    pub fn ranks(&self, order: Order, ties: Ties) -> Result<Ranks, Error> {
        self.check(false)?;
        Ok(Ranks {
            ranks: rank(&self.values, order, ties),
            coverage: self.coverage_of_all(),
        })
    }
}

/// The rank of each figure, from 1; none where there is no figure.
#[must_use]
pub fn rank(figures: &[Option<f64>], order: Order, ties: Ties) -> Vec<Option<u32>> {
    let mut ranks = vec![None; figures.len()];
    let (mut last, mut shared) = (None, 0);
    for (place, (code, figure)) in sorted(figures, order).into_iter().enumerate() {
        if ties == Ties::ByCode || last != Some(figure) {
            (last, shared) = (Some(figure), place as u32 + 1);
        }
        ranks[code] = Some(shared);
    }
    ranks
}

/// Codes and figures, the first ones first, equal ones by code. What is not a
/// number is left out.
pub(crate) fn sorted(figures: &[Option<f64>], order: Order) -> Vec<(usize, f64)> {
    let there = |(code, figure): (usize, &Option<f64>)| {
        figure
            .filter(|figure| !figure.is_nan())
            .map(|figure| (code, figure))
    };
    let mut sorted: Vec<(usize, f64)> = figures.iter().enumerate().filter_map(there).collect();
    sorted.sort_unstable_by(|left, right| {
        let by_figure = left
            .1
            .partial_cmp(&right.1)
            .unwrap_or(std::cmp::Ordering::Equal);
        let by_figure = if order == Order::Descending {
            by_figure.reverse()
        } else {
            by_figure
        };
        by_figure.then(left.0.cmp(&right.0))
    });
    sorted
}
