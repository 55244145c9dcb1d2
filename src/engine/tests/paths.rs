//! The three ways to a sum, over rows, from the sums of cells and from running
//! totals, for the same rows in any order: all agree with the exact sum.

use proptest::prelude::*;

use super::naive::{Ask, Sample, agrees, exact_sum, sample};
use crate::engine::{Needs, Table};

/// Sums and weighted sums of each group of the first dimension, on each way.
fn ways(table: &Table, over: usize) -> [Vec<(f64, f64)>; 3] {
    let query = || table.select().by(0);
    let sums = |groups: crate::engine::Groups| {
        groups
            .cells
            .iter()
            .map(|cell| (cell.sum.value(), cell.weighted.value()))
            .collect()
    };
    let running = query().running(over, Needs::WEIGHTED).unwrap();
    [
        // Extents are not among the sums of cells, so that the rows are read.
        sums(query().groups(Needs::ALL).unwrap()),
        sums(query().groups(Needs::WEIGHTED).unwrap()),
        sums(running.window(0, usize::MAX).unwrap()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_way_agrees_whatever_the_order_of_rows(sample in sample(), keys in prop::collection::vec(any::<u32>(), 400)) {
        let mut shuffled: Vec<(u32, super::naive::Row)> = keys.into_iter().zip(sample.rows.iter().cloned()).collect();
        shuffled.sort_by_key(|(key, _)| *key);
        let shuffled = Sample { rows: shuffled.into_iter().map(|(_, row)| row).collect(), ..sample.clone() };
        let over = (sample.cards.len() > 1).into();
        let ask = Ask { filters: Vec::new(), by: vec![0] };
        let values = sample.values(&ask);
        for table in [sample.table(), shuffled.table()] {
            for way in ways(&table, over) {
                for (values, (sum, weighted)) in values.iter().zip(way) {
                    let size = |of: fn(&(f64, f64)) -> f64| values.iter().map(of).map(f64::abs).sum::<f64>();
                    prop_assert!(agrees(sum, exact_sum(values.iter().map(|(value, _)| *value)), size(|(value, _)| *value)));
                    prop_assert!(agrees(weighted, exact_sum(values.iter().map(|(value, weight)| value * weight)), size(|(value, weight)| value * weight)));
                }
            }
        }
    }
}
