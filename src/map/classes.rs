//! Values to classes: quantiles, equal widths, natural breaks, a reader's own breaks.
//! Apart because the rules of each method, and what they do with ties and gaps, are checked
//! against published examples here and nowhere else.
//!
//! A class holds the values above its lower break up to and with its upper one, as in `PySAL`
//! (only the first holds its lower end too). No two breaks are the same and no class is empty:
//! where values are tied or few there are fewer classes. A reader's own breaks are all kept, with
//! none in some classes, so that colours mean the same at every time.

use super::order::sorted;

/// How values are parted.
#[derive(Clone, Debug, PartialEq)]
pub enum Method {
    /// As many values in each class as ties allow.
    Quantile,
    /// Classes of the same width; those that would stay empty are joined to the next.
    Equal,
    /// Natural breaks: the least sum of squared distances from the means of the classes (Fisher's
    /// exact method for what Jenks asked for).
    Jenks,
    /// A reader's own breaks between classes; the number of classes follows from them.
    Custom(Vec<f64>),
}

/// The fewest classes that a reader can ask for.
pub const FEWEST: usize = 3;
/// The most classes that a reader can ask for.
pub const MOST: usize = 7;

/// Values parted into classes.
///
/// ```
/// # use cpdt_atlas::map::{Classes, Method};
/// let classes = Classes::of(&[1.0, 2.0, 3.0, 10.0, 11.0, 30.0], 3, &Method::Jenks);
/// assert_eq!(classes.uppers(), [3.0, 11.0, 30.0]);
/// assert_eq!(classes.counts(), [3, 2, 1]);
/// assert_eq!(classes.class_of(10.5), Some(1));
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Classes {
    lowest: f64,
    uppers: Vec<f64>,
    counts: Vec<usize>,
}

impl Classes {
    /// Parts values into at most `k` classes (3 to 7, other numbers are brought into that range).
    /// Values that are not finite are left out; without any value there is no class.
    pub fn of(values: &[f64], k: usize, method: &Method) -> Self {
        let finite: Vec<f64> = values
            .iter()
            .copied()
            .filter(|value| value.is_finite())
            .collect();
        let sorted = sorted(&finite);
        let (Some(&lowest), Some(&highest)) = (sorted.first(), sorted.last()) else {
            return Self::default();
        };
        let k = k.clamp(FEWEST, MOST);
        let mut uppers = match method {
            Method::Quantile => quantile(&sorted, k),
            Method::Equal => equal(lowest, highest, k),
            Method::Jenks => jenks(&sorted, k),
            Method::Custom(breaks) => custom(breaks),
        };
        let (first, last) = (uppers.first().copied(), uppers.last().copied());
        if let (Method::Custom(_), Some(first), Some(last)) = (method, first, last) {
            uppers.push(highest.max(last));
            return Self::counted(&sorted, lowest.min(first), &uppers, true);
        }
        uppers.retain(|upper| *upper < highest);
        uppers.push(highest);
        Self::counted(&sorted, lowest, &uppers, false)
    }

    /// Counts the values of each class; keeps the empty ones or joins them to the next.
    fn counted(sorted: &[f64], lowest: f64, uppers: &[f64], keeps_empty: bool) -> Self {
        let mut classes = Self {
            lowest,
            ..Self::default()
        };
        let mut below = 0;
        for &upper in uppers {
            let to = sorted.partition_point(|value| *value <= upper);
            if keeps_empty || to > below {
                classes.uppers.push(upper);
                classes.counts.push(to - below);
                below = to;
            }
        }
        classes
    }

    /// How many classes there are: fewer than asked for where values are tied or few.
    pub fn len(&self) -> usize {
        self.uppers.len()
    }

    /// Whether there was no value.
    pub fn is_empty(&self) -> bool {
        self.uppers.is_empty()
    }

    /// The lower end of the first class: the lowest value, or the first own break if that is lower.
    pub fn lowest(&self) -> f64 {
        self.lowest
    }

    /// The upper end of each class; that of the last is the highest value, or the last own break if
    /// that is higher.
    pub fn uppers(&self) -> &[f64] {
        &self.uppers
    }

    /// Lower and upper end of a class.
    pub fn range(&self, class: usize) -> Option<(f64, f64)> {
        let upper = *self.uppers.get(class)?;
        Some((
            if class == 0 {
                self.lowest
            } else {
                self.uppers[class - 1]
            },
            upper,
        ))
    }

    /// How many of the values each class holds; none only between a reader's own breaks.
    pub fn counts(&self) -> &[usize] {
        &self.counts
    }

    /// The class of a value, also of one that was not among the values: below the lowest it is the
    /// first, above the highest the last. Nothing where there is no class or no number.
    pub fn class_of(&self, value: f64) -> Option<usize> {
        if value.is_nan() || self.uppers.is_empty() {
            return None;
        }
        Some(
            self.uppers
                .partition_point(|upper| *upper < value)
                .min(self.uppers.len() - 1),
        )
    }
}

/// The value below which a part of the values lies, between values in proportion (type 7, as in
/// numpy).
#[allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss
)] // some hundred values
fn quantile(sorted: &[f64], k: usize) -> Vec<f64> {
    let part = |class: usize| {
        let at = (sorted.len() - 1) as f64 * class as f64 / k as f64;
        let below = at as usize;
        let above = (below + 1).min(sorted.len() - 1);
        sorted[below] + (sorted[above] - sorted[below]) * (at - below as f64)
    };
    (1..k).map(part).collect()
}

#[allow(clippy::cast_precision_loss)] // at most seven classes
fn equal(lowest: f64, highest: f64, k: usize) -> Vec<f64> {
    (1..k)
        .map(|class| lowest + (highest - lowest) * class as f64 / k as f64)
        .collect()
}

fn custom(breaks: &[f64]) -> Vec<f64> {
    let finite: Vec<f64> = breaks.iter().copied().filter(|at| at.is_finite()).collect();
    let mut breaks = sorted(&finite);
    breaks.dedup();
    breaks.truncate(MOST - 1);
    breaks
}

/// Fisher's exact optimum, over distinct values with their numbers so that ties stay together.
fn jenks(sorted: &[f64], k: usize) -> Vec<f64> {
    let mut distinct: Vec<f64> = sorted.to_vec();
    distinct.dedup();
    let n = distinct.len();
    if n <= k {
        return distinct;
    }
    let spread = Spread::of(sorted, &distinct);
    // best[to]: least spread of the first `to` values in the classes so far; cuts: where the last one begins.
    let mut best: Vec<f64> = (0..=n).map(|to| spread.of_part(0, to)).collect();
    let mut cuts: Vec<Vec<usize>> = Vec::new();
    for class in 1..k {
        let mut next = vec![f64::INFINITY; n + 1];
        let mut from_of = vec![0; n + 1];
        for to in class + 1..=n {
            for (from, before) in best.iter().enumerate().take(to).skip(class) {
                let total = before + spread.of_part(from, to);
                if total < next[to] {
                    next[to] = total;
                    from_of[to] = from;
                }
            }
        }
        best = next;
        cuts.push(from_of);
    }
    let mut uppers = Vec::new();
    let mut to = n;
    for from_of in cuts.iter().rev() {
        to = from_of[to];
        uppers.push(distinct[to - 1]);
    }
    uppers.reverse();
    uppers
}

/// Numbers, sums and sums of squares of the values from the first one on.
struct Spread(Vec<[f64; 3]>);

impl Spread {
    #[allow(clippy::cast_precision_loss)] // some hundred values
    fn of(sorted: &[f64], distinct: &[f64]) -> Self {
        // Taken from the middle of the values, so that no digits are lost.
        let ends = [distinct.first(), distinct.last()].map(|end| end.copied().unwrap_or_default());
        let middle = f64::midpoint(ends[0], ends[1]);
        let mut sums = vec![[0.0; 3]];
        for &value in distinct {
            let below = sorted.partition_point(|it| *it < value);
            let count = (sorted.partition_point(|it| *it <= value) - below) as f64;
            let off = value - middle;
            let [counts, total, squares] = sums.last().copied().unwrap_or_default();
            sums.push([
                counts + count,
                total + count * off,
                squares + count * off * off,
            ]);
        }
        Self(sums)
    }

    /// The sum of squared distances from the mean, from one distinct value up to before another.
    fn of_part(&self, from: usize, to: usize) -> f64 {
        let [count, total, squares] = [0, 1, 2].map(|sum| self.0[to][sum] - self.0[from][sum]);
        if count > 0.0 {
            (squares - total * total / count).max(0.0)
        } else {
            0.0
        }
    }
}

#[cfg(test)]
mod tests;
