//! What part of the whole each figure is. Apart, because a share needs a whole
//! that is above zero and of which no part is negative.

use super::count::Coverage;
use crate::engine::error::Error;
use crate::engine::figures::Figures;
use crate::engine::sum::Sum;

impl Figures {
    /// Each figure's share of all. The coverage of every share is that of the
    /// whole: one part that is missing makes all the others too great.
    ///
    /// # Errors
    /// If the table's rules forbid to add the figures up.
    pub fn shares(&self) -> Result<Self, Error> {
        self.check(true)?;
        let all = self.coverage.iter().copied();
        let whole = all.fold(Coverage::default(), Coverage::with);
        Ok(Self {
            values: share(&self.values),
            coverage: vec![whole; self.values.len()],
            ..self.clone()
        })
    }
}

/// Each figure divided by the sum of all; none where there is no figure, and
/// none at all if a figure is negative, or the sum is zero or past all numbers.
#[must_use]
pub fn share(figures: &[Option<f64>]) -> Vec<Option<f64>> {
    let mut whole = Sum::ZERO;
    for figure in figures.iter().flatten() {
        whole.add(*figure);
    }
    let whole = whole.value();
    let stands =
        whole > 0.0 && whole.is_finite() && figures.iter().flatten().all(|figure| *figure >= 0.0);
    figures
        .iter()
        .map(|figure| figure.filter(|_| stands).map(|figure| figure / whole))
        .collect()
}
