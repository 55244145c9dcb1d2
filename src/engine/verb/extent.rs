//! The least and the greatest value of a group; apart, because they cannot be
//! taken back when a window moves on.

use crate::engine::group::Cell;

impl Cell {
    /// The least value; none if there is no value or it was not asked for.
    #[must_use]
    pub fn min(&self) -> Option<f64> {
        Some(self.least).filter(|least| least.is_finite())
    }

    /// The greatest value; none if there is no value or it was not asked for.
    #[must_use]
    pub fn max(&self) -> Option<f64> {
        Some(self.greatest).filter(|greatest| greatest.is_finite())
    }
}

/// The least and the greatest of these figures; none if there is none. What is
/// not a number is left out.
#[must_use]
pub fn extent(figures: &[Option<f64>]) -> Option<(f64, f64)> {
    let there = figures.iter().flatten().filter(|figure| !figure.is_nan());
    there.fold(None, |so_far, figure| {
        let (least, greatest) = so_far.unwrap_or((*figure, *figure));
        Some((least.min(*figure), greatest.max(*figure)))
    })
}
