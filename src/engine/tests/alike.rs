//! Distances and the natural order: against twins, and against values of another
//! implementation. Those are of scipy 1.17.1: `scipy.stats.zscore`, and
//! `leaves_list(linkage(points, "average", optimal_ordering=True))`.

use proptest::prelude::*;

use crate::engine::{Distances, natural_order, standardised, straight};

const POINTS: [(f64, f64); 10] = [
    (0.0, 0.0),
    (4.0, 1.0),
    (0.5, 0.2),
    (4.2, 0.8),
    (2.0, 3.0),
    (9.0, 9.0),
    (8.5, 9.4),
    (2.2, 2.6),
    (0.1, 0.9),
    (8.0, 8.1),
];

fn columns(points: &[(f64, f64)]) -> Vec<Vec<f64>> {
    let (x, y) = points.iter().copied().unzip();
    vec![x, y]
}

fn length(order: &[usize], distances: &Distances) -> f64 {
    let steps = order.windows(2).map(|pair| distances.of(pair[0], pair[1]));
    steps.sum()
}

#[test]
fn the_order_is_scipys() {
    let distances = straight(&columns(&POINTS));
    let order = natural_order(&distances);
    // Scipy reads it from the other end.
    assert_eq!(order, [0, 2, 8, 4, 7, 1, 3, 9, 5, 6]);
    assert!((length(&order, &distances) - 17.530_576_572_852_212).abs() < 1e-9);
}

#[test]
fn a_column_counts_in_its_own_standard_deviations() {
    let scaled = standardised(&columns(&POINTS)[0]);
    let expected = [
        -1.151_616_339_827_368,
        0.044_868_169_084_183_14,
        -1.002_055_776_213_423_4,
    ];
    for (is, expected) in scaled.iter().zip(expected) {
        assert!((is - expected).abs() < 1e-12, "{is} is not {expected}");
    }
    assert_eq!(standardised(&[3.0, 3.0]), [0.0, 0.0]);
    assert!(standardised(&[]).is_empty());
}

#[test]
fn a_distance_is_the_straight_line() {
    let distances = straight(&columns(&[(0.0, 0.0), (3.0, 4.0), (3.0, 0.0)]));
    assert_eq!((distances.of(0, 1), distances.of(1, 0)), (5.0, 5.0));
    assert_eq!((distances.of(0, 2), distances.of(2, 2)), (3.0, 0.0));
}

#[test]
fn few_groups_have_an_order_too() {
    assert!(natural_order(&straight(&[])).is_empty());
    assert_eq!(natural_order(&straight(&[vec![7.0]])), [0]);
    assert_eq!(natural_order(&straight(&[vec![7.0, 1.0]])), [0, 1]);
}

/// Every order that turning the branches of a tree allows. The tree is found as a person would:
/// again and again the two clusters whose members are nearest on the mean are put together.
fn naive(distances: &Distances) -> Vec<Vec<usize>> {
    let mut clusters: Vec<Vec<Vec<usize>>> = (0..distances.len())
        .map(|place| vec![vec![place]])
        .collect();
    while clusters.len() > 1 {
        let mean = |one: &[usize], other: &[usize]| -> f64 {
            let pairs = one.iter().flat_map(|i| other.iter().map(move |j| (*i, *j)));
            let all: f64 = pairs.map(|(i, j)| distances.of(i, j)).sum();
            all / (one.len() * other.len()) as f64
        };
        let (mut nearest, mut pair) = (f64::INFINITY, (0, 0));
        for one in 0..clusters.len() {
            for other in one + 1..clusters.len() {
                let apart = mean(&clusters[one][0], &clusters[other][0]);
                if apart < nearest {
                    (nearest, pair) = (apart, (one, other));
                }
            }
        }
        let right = clusters.remove(pair.1);
        let left = std::mem::take(&mut clusters[pair.0]);
        let mut joined = Vec::new();
        for one in &left {
            for other in &right {
                joined.push([one.clone(), other.clone()].concat());
                joined.push([other.clone(), one.clone()].concat());
            }
        }
        clusters[pair.0] = joined;
    }
    clusters.pop().unwrap_or_default()
}

proptest! {
    #[test]
    fn no_other_order_of_the_tree_is_shorter(points in prop::collection::vec((0.0..9.0_f64, 0.0..9.0_f64), 1..8)) {
        let distances = straight(&columns(&points));
        let order = natural_order(&distances);
        let all = naive(&distances);
        prop_assert!(all.contains(&order), "{order:?} is none of the tree's");
        let least = all.iter().map(|order| length(order, &distances)).fold(f64::INFINITY, f64::min);
        prop_assert!((length(&order, &distances) - least).abs() < 1e-9);
    }

    #[test]
    fn every_group_has_one_place(values in prop::collection::vec((-3_i32..4).prop_map(f64::from), 0..40)) {
        let order = natural_order(&straight(std::slice::from_ref(&values)));
        let mut places = order.clone();
        places.sort_unstable();
        prop_assert_eq!(places, (0..values.len()).collect::<Vec<_>>());
        // The same every time, and never read backwards.
        prop_assert!(order.first() <= order.last());
        prop_assert_eq!(natural_order(&straight(&[values])), order);
    }
}
