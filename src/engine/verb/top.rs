//! The first few; apart from ranking, because it cuts where ranks may be shared.

use super::rank::{Order, sorted};

/// The codes of the first `most` figures, equal ones by code.
#[must_use]
pub fn top(figures: &[Option<f64>], most: usize, order: Order) -> Vec<usize> {
    sorted(figures, order)
        .into_iter()
        .take(most)
        .map(|(code, _)| code)
        .collect()
}
