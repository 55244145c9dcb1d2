//! How far groups are from each other by several figures at once. Apart, because
//! figures of other sizes must first be brought to one: each column counts in its
//! own standard deviations.

use crate::engine::sum::Sum;

/// Distances between all groups: `of(one, other)` is that between two.
#[derive(Clone, Debug, PartialEq)]
pub struct Distances {
    count: usize,
    /// Row by row, both ways.
    values: Vec<f64>,
}

impl Distances {
    /// Distances as a function of two places gives them; it is asked for each pair
    /// once, the lower place first.
    pub fn by(count: usize, mut distance: impl FnMut(usize, usize) -> f64) -> Self {
        let mut values = vec![0.0; count * count];
        for one in 0..count {
            for other in one + 1..count {
                let apart = distance(one, other);
                values[one * count + other] = apart;
                values[other * count + one] = apart;
            }
        }
        Self { count, values }
    }

    /// The distance of two groups.
    #[must_use]
    pub fn of(&self, one: usize, other: usize) -> f64 {
        self.values[one * self.count + other]
    }

    /// How many groups there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.count
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.count == 0
    }
}

/// Each figure of a column in standard deviations from the column's mean (with
/// the number of figures below, not one less); nought throughout where all are equal.
#[must_use]
pub fn standardised(column: &[f64]) -> Vec<f64> {
    let count = column.len() as f64;
    let mean = |terms: &mut dyn Iterator<Item = f64>| {
        let mut sum = Sum::ZERO;
        terms.for_each(|term| sum.add(term));
        sum.value() / count
    };
    let middle = mean(&mut column.iter().copied());
    let spread = mean(&mut column.iter().map(|figure| (figure - middle).powi(2))).sqrt();
    let scaled = |figure: &f64| {
        if spread > 0.0 {
            (figure - middle) / spread
        } else {
            0.0
        }
    };
    column.iter().map(scaled).collect()
}

/// The straight distances of rows, given as columns of one length.
#[must_use]
pub fn straight(columns: &[Vec<f64>]) -> Distances {
    let count = columns.first().map_or(0, Vec::len);
    Distances::by(count, |one, other| {
        let mut sum = Sum::ZERO;
        for column in columns {
            sum.add((column[one] - column[other]).powi(2));
        }
        sum.value().sqrt()
    })
}
