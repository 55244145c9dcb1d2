//! How far two figures of the same groups rise together: the rank correlation of
//! Spearman with its interval. Apart, because it asks for pairs: a group of which
//! one of the two is missing says nothing.

use crate::engine::sum::Sum;

/// Both sides of the middle 95 % of a standard normal distribution.
const NORMAL_95: f64 = 1.959_963_984_540_054;

/// A rank correlation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Correlation {
    /// The coefficient, −1 to 1.
    pub r: f64,
    /// Its 95 % interval; none for fewer than four pairs, or where the ranks are the same or
    /// turned round, for which the method knows none.
    pub interval: Option<(f64, f64)>,
    /// How many pairs it stands on.
    pub pairs: usize,
}

/// The rank correlation of pairs that both are there (Spearman's rho: the
/// correlation of ranks, equal figures sharing the mean of their ranks). The
/// interval is that of Fisher's z with the variance of Bonett and Wright (2000),
/// `(1 + r² / 2) / (n − 3)`. None where there are fewer than two pairs or all of
/// one side are equal.
#[must_use]
pub fn spearman(one: &[Option<f64>], other: &[Option<f64>]) -> Option<Correlation> {
    let both = |(one, other): (&Option<f64>, &Option<f64>)| {
        let is_number = |figure: &f64| !figure.is_nan();
        (*one).filter(is_number).zip((*other).filter(is_number))
    };
    let pairs: Vec<(f64, f64)> = one.iter().zip(other).filter_map(both).collect();
    let (left, right): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
    let r = linear(&mean_ranks(&left), &mean_ranks(&right))?;
    Some(Correlation {
        r,
        interval: interval(r, pairs.len()),
        pairs: pairs.len(),
    })
}

/// The rank of each figure from the lowest, from 1; equal ones share the mean of
/// their ranks.
#[must_use]
pub fn mean_ranks(figures: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..figures.len()).collect();
    order.sort_unstable_by(|one, other| figures[*one].total_cmp(&figures[*other]));
    let mut ranks = vec![0.0; figures.len()];
    let mut from = 0;
    #[allow(clippy::float_cmp, reason = "a tie is the same number")]
    for run in order.chunk_by(|one, other| figures[*one] == figures[*other]) {
        // The ranks from + 1 to from + length have this mean.
        let mean = from as f64 + f64::midpoint(run.len() as f64, 1.0);
        for place in run {
            ranks[*place] = mean;
        }
        from += run.len();
    }
    ranks
}

/// The linear correlation of two lists of one length.
fn linear(one: &[f64], other: &[f64]) -> Option<f64> {
    let total = |terms: &mut dyn Iterator<Item = f64>| {
        let mut sum = Sum::ZERO;
        terms.for_each(|term| sum.add(term));
        sum.value()
    };
    let count = one.len() as f64;
    let mean = |figures: &[f64]| total(&mut figures.iter().copied()) / count;
    let (left, right) = (mean(one), mean(other));
    let pairs = || one.iter().zip(other).map(|(x, y)| (x - left, y - right));
    let spread = total(&mut pairs().map(|(x, _)| x * x)) * total(&mut pairs().map(|(_, y)| y * y));
    let r = total(&mut pairs().map(|(x, y)| x * y)) / spread.sqrt();
    (spread > 0.0).then(|| r.clamp(-1.0, 1.0))
}

fn interval(r: f64, pairs: usize) -> Option<(f64, f64)> {
    // Rounding may leave a hair between a perfect order and 1.
    if pairs < 4 || r.abs() > 1.0 - 1e-12 {
        return None;
    }
    let error = ((1.0 + r * r / 2.0) / (pairs as f64 - 3.0)).sqrt();
    let (z, half) = (r.atanh(), NORMAL_95 * error);
    Some(((z - half).tanh(), (z + half).tanh()))
}
