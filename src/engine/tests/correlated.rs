//! The rank correlation: against its twin, and against values of another
//! implementation. Those are of scipy 1.17.1: `scipy.stats.spearmanr(x, y)`, and
//! for the interval `tanh(atanh(r) ± norm.ppf(0.975) · sqrt((1 + r²/2) / (n − 3)))`.

use proptest::prelude::*;

use crate::engine::{Correlation, mean_ranks, spearman};

fn of(one: &[f64], other: &[f64]) -> Option<Correlation> {
    let some = |figures: &[f64]| figures.iter().copied().map(Some).collect::<Vec<_>>();
    spearman(&some(one), &some(other))
}

fn check(found: Option<Correlation>, r: f64, interval: (f64, f64), pairs: usize) {
    let found = found.unwrap();
    let (low, high) = found.interval.unwrap();
    assert_eq!(found.pairs, pairs);
    for (is, expected) in [(found.r, r), (low, interval.0), (high, interval.1)] {
        assert!((is - expected).abs() < 1e-12, "{is} is not {expected}");
    }
}

#[test]
fn it_agrees_with_scipy_without_ties() {
    let one = [
        106.0, 86.0, 100.0, 101.0, 99.0, 103.0, 97.0, 113.0, 112.0, 110.0,
    ];
    let other = [7.0, 0.0, 27.0, 50.0, 28.0, 29.0, 20.0, 12.0, 6.0, 17.0];
    let interval = (-0.727_830_028_239_407_1, 0.514_546_661_632_956_1);
    check(of(&one, &other), -0.175_757_575_757_575_75, interval, 10);
}

#[test]
fn it_agrees_with_scipy_where_ranks_are_shared() {
    let one = [1.0, 2.0, 2.0, 3.0, 3.0, 3.0, 4.0, 5.0, 5.0, 6.0, 7.0, 7.0];
    let other = [3.0, 1.0, 2.0, 2.0, 5.0, 4.0, 4.0, 4.0, 7.0, 6.0, 6.0, 9.0];
    let interval = (0.423_995_307_774_048_54, 0.961_919_913_290_337_2);
    check(of(&one, &other), 0.837_210_641_945_129_2, interval, 12);
}

#[test]
fn equal_figures_share_the_mean_of_their_ranks() {
    let ranks = mean_ranks(&[5.0, 1.0, 5.0, 9.0, 5.0]);
    assert_eq!(ranks, [3.0, 1.0, 3.0, 5.0, 3.0]);
}

#[test]
fn a_pair_of_which_one_is_missing_says_nothing() {
    let one = [
        Some(1.0),
        None,
        Some(2.0),
        Some(3.0),
        Some(4.0),
        Some(f64::NAN),
    ];
    let other = [Some(2.0), Some(9.0), None, Some(3.0), Some(1.0), Some(0.0)];
    assert_eq!(spearman(&one, &other).unwrap().pairs, 3);
}

#[test]
fn what_does_not_vary_has_no_correlation_and_a_perfect_one_no_interval() {
    assert_eq!(of(&[1.0, 1.0, 1.0], &[1.0, 2.0, 3.0]), None);
    assert_eq!(of(&[1.0], &[1.0]), None);
    assert_eq!(of(&[], &[]), None);
    let perfect = of(&[1.0, 2.0, 3.0, 4.0], &[5.0, 6.0, 7.0, 99.0]).unwrap();
    assert!((perfect.r - 1.0).abs() < 1e-15, "{perfect:?}");
    assert_eq!(perfect.interval, None);
    let few = of(&[1.0, 2.0, 3.0], &[5.0, 7.0, 6.0]).unwrap();
    assert_eq!(few.interval, None);
}

/// As a person would: the rank of a figure is how many are lower, and half of the equal ones.
fn naive_ranks(figures: &[f64]) -> Vec<f64> {
    let rank = |figure: &f64| {
        let lower = figures.iter().filter(|other| *other < figure).count() as f64;
        let equal = figures.iter().filter(|other| *other == figure).count() as f64;
        lower + f64::midpoint(equal, 1.0)
    };
    figures.iter().map(rank).collect()
}

/// The share of the products of all differences of ranks (the correlation without a mean).
fn naive(one: &[f64], other: &[f64]) -> Option<f64> {
    let (left, right) = (naive_ranks(one), naive_ranks(other));
    let over = |a: &[f64], b: &[f64]| -> f64 {
        let pairs = (0..a.len()).flat_map(|i| (0..a.len()).map(move |j| (i, j)));
        pairs.map(|(i, j)| (a[i] - a[j]) * (b[i] - b[j])).sum()
    };
    let spread = over(&left, &left) * over(&right, &right);
    (spread > 0.0).then(|| over(&left, &right) / spread.sqrt())
}

proptest! {
    #[test]
    fn ranks_are_those_that_a_person_would_count(figures in prop::collection::vec((-4_i32..5).prop_map(f64::from), 0..30)) {
        prop_assert_eq!(mean_ranks(&figures), naive_ranks(&figures));
    }

    #[test]
    fn a_correlation_is_that_of_all_differences(pairs in prop::collection::vec((-4_i32..5, -9_i32..9), 0..30)) {
        let one: Vec<f64> = pairs.iter().map(|pair| f64::from(pair.0)).collect();
        let other: Vec<f64> = pairs.iter().map(|pair| f64::from(pair.1)).collect();
        match (of(&one, &other), naive(&one, &other)) {
            (None, None) => {}
            (Some(found), Some(r)) => {
                prop_assert!((found.r - r).abs() < 1e-9, "{} is not {r}", found.r);
                if let Some((low, high)) = found.interval {
                    prop_assert!(-1.0 <= low && low < found.r && found.r < high && high <= 1.0);
                }
            }
            (found, r) => prop_assert!(false, "{found:?} is not {r:?}"),
        }
    }
}
