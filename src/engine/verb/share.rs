//! What part of the whole each figure is. Apart, because a share needs a whole
//! that is above zero and of which no part is negative.

use crate::engine::sum::Sum;

/// Each figure divided by the sum of all; none where there is no figure, and
/// none at all if a figure is negative or the sum is zero.
#[must_use]
pub fn share(figures: &[Option<f64>]) -> Vec<Option<f64>> {
    let mut whole = Sum::ZERO;
    for figure in figures.iter().flatten() {
        whole.add(*figure);
    }
    let whole = whole.value();
    let stands = whole > 0.0 && figures.iter().flatten().all(|figure| *figure >= 0.0);
    figures
        .iter()
        .map(|figure| figure.filter(|_| stands).map(|figure| figure / whole))
        .collect()
}
