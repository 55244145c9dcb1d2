//! A running sum that keeps what each addition rounds away, so that the total
//! does not depend on the order of the rows; apart, because every verb that
//! adds anything adds through it.

/// A compensated sum: the rounded total and what the rounding lost.
///
/// The error of `n` additions is about `n · 2⁻¹⁰⁶` of the sum of the absolute
/// values, so two orders of the same rows agree far within 1e-12 relative.
/// Past the range of numbers it is infinite; a table takes no value that could
/// bring it there (see [`super::GREATEST`]), so that differences of its sums
/// are numbers too.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sum {
    /// The total as a plain loop would have it.
    pub high: f64,
    /// What the plain loop has lost on the way.
    pub low: f64,
}

impl Sum {
    /// The sum of nothing.
    pub const ZERO: Self = Self {
        high: 0.0,
        low: 0.0,
    };

    /// Adds one value.
    #[inline]
    pub fn add(&mut self, value: f64) {
        let (total, lost) = two_sum(self.high, value);
        self.high = total;
        self.low += lost;
    }

    /// Adds another sum, with what it has lost.
    #[inline]
    pub fn merge(&mut self, other: Self) {
        self.add(other.high);
        self.low += other.low;
    }

    /// This sum less an earlier one of the same running total.
    #[inline]
    #[must_use]
    pub fn minus(self, earlier: Self) -> Self {
        let (high, lost) = two_sum(self.high, -earlier.high);
        Self {
            high,
            low: lost + (self.low - earlier.low),
        }
    }

    /// The total, rounded once.
    #[inline]
    #[must_use]
    pub fn value(self) -> f64 {
        if self.low.is_finite() {
            self.high + self.low
        } else {
            self.high
        }
    }
}

/// The rounded sum of two numbers and its exact rounding error (Knuth).
#[inline]
pub(crate) fn two_sum(left: f64, right: f64) -> (f64, f64) {
    let total = left + right;
    let right_part = total - left;
    let left_part = total - right_part;
    (total, (left - left_part) + (right - right_part))
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "these sums are exact")]
mod tests {
    use super::Sum;

    #[test]
    fn small_values_survive_beside_a_huge_one() {
        let mut sum = Sum::ZERO;
        for value in [1e16, 1.0, 1.0, -1e16] {
            sum.add(value);
        }
        assert_eq!(sum.value(), 2.0);
    }

    #[test]
    fn overflow_is_infinite_and_not_undefined() {
        let mut sum = Sum::ZERO;
        sum.add(f64::MAX);
        sum.add(f64::MAX);
        assert_eq!(sum.value(), f64::INFINITY);
    }

    #[test]
    fn a_difference_of_running_totals_is_exact() {
        let mut before = Sum::ZERO;
        before.add(1e15);
        before.add(0.1);
        let mut after = before;
        after.add(0.25);
        assert_eq!(after.minus(before).value(), 0.25);
    }
}
