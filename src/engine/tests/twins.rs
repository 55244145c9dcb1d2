//! Questions about rows: each answer against the twin's.

use proptest::prelude::*;

use super::naive::{agrees, exact_sum, query, sample_and_ask};
use crate::engine::{Cell, Needs};

/// The twin's quantile of sorted values.
fn quantile_of(sorted: &[f64], share: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let place = share * last as f64;
    let (low, part) = (place.floor(), place.fract());
    let high = sorted[(low as usize + 1).min(last)];
    Some(if part == 0.0 {
        sorted[low as usize]
    } else {
        (sorted[low as usize] * (1.0 - part) + high * part).clamp(sorted[low as usize], high)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn groups_agree_with_the_twin((sample, ask) in sample_and_ask()) {
        let table = sample.table();
        let groups = query(&table, &ask).groups(Needs::ALL).unwrap();
        let lean = query(&table, &ask).groups(Needs::WEIGHTED).unwrap();
        let mut rows = vec![0_u32; sample.groups(&ask)];
        for (group, _, _) in sample.grouped(&ask) {
            rows[group] += 1;
        }
        prop_assert_eq!(groups.cells.len(), rows.len());
        for (group, values) in sample.values(&ask).iter().enumerate() {
            let (cell, without) = (&groups.cells[group], &lean.cells[group]);
            prop_assert_eq!(cell.coverage().of, rows[group]);
            prop_assert_eq!(cell.coverage().count as usize, values.len());
            prop_assert_eq!(without.coverage(), cell.coverage());
            prop_assert_eq!(without.min(), None);
            let sum = exact_sum(values.iter().map(|(value, _)| *value));
            let sizes: f64 = values.iter().map(|(value, _)| value.abs()).sum();
            let weighted = exact_sum(values.iter().map(|(value, weight)| value * weight));
            let weighted_sizes: f64 = values.iter().map(|(value, weight)| (value * weight).abs()).sum();
            let weight: f64 = values.iter().map(|(_, weight)| weight).sum();
            for cell in [cell, without] {
                prop_assert_eq!(cell.total().is_some(), !values.is_empty());
                prop_assert!(agrees(cell.total().unwrap_or(0.0), sum, sizes), "{} {}", cell.total().unwrap_or(0.0), sum);
                prop_assert_eq!(cell.weighted_mean().is_some(), weight > 0.0);
                if let (Some(mean), true) = (cell.weighted_mean(), weight > 0.0) {
                    prop_assert!(agrees(mean, weighted / weight, weighted_sizes / weight));
                }
                if let Some(mean) = cell.mean() {
                    prop_assert!(agrees(mean, sum / values.len() as f64, sizes));
                }
            }
            let least = values.iter().map(|(value, _)| *value).reduce(f64::min);
            let greatest = values.iter().map(|(value, _)| *value).reduce(f64::max);
            prop_assert_eq!((cell.min(), cell.max()), (least, greatest));
        }
    }

    #[test]
    fn rows_are_those_that_pass((sample, ask) in sample_and_ask()) {
        let table = sample.table();
        let ask = super::naive::Ask { by: Vec::new(), ..ask };
        let mut got: Vec<usize> = query(&table, &ask).rows().unwrap().iter().map(|row| table.origin(*row).unwrap()).collect();
        got.sort_unstable();
        let naive: Vec<usize> = sample.grouped(&ask).iter().map(|(_, number, _)| *number).collect();
        prop_assert_eq!(got, naive);
    }

    #[test]
    fn quantiles_agree_with_the_twin((sample, ask) in sample_and_ask(), share in 0.0..=1.0) {
        let table = sample.table();
        let shares = [0.0, 0.5, share, 1.0];
        let got = query(&table, &ask).quantiles(&shares).unwrap().values;
        let medians = query(&table, &ask).medians().unwrap().values;
        for (group, values) in sample.values(&ask).iter().enumerate() {
            let mut sorted: Vec<f64> = values.iter().map(|(value, _)| *value).collect();
            sorted.sort_by(f64::total_cmp);
            for (at, share) in shares.iter().enumerate() {
                prop_assert_eq!(got[group * shares.len() + at], quantile_of(&sorted, *share));
            }
            prop_assert_eq!(medians[group], quantile_of(&sorted, 0.5));
        }
    }

    #[test]
    fn distinct_codes_agree_with_the_twin((sample, ask) in sample_and_ask(), pick in 0_usize..9) {
        let table = sample.table();
        let dim = pick % sample.dims();
        let mut seen = vec![std::collections::BTreeSet::new(); sample.groups(&ask)];
        for (group, _, row) in sample.grouped(&ask) {
            if let (Some(code), true) = (sample.code(row, dim), row.value.is_some()) {
                seen[group].insert(code);
            }
        }
        let naive: Vec<Option<f64>> = seen.iter().map(|codes| Some(codes.len() as f64)).collect();
        prop_assert_eq!(query(&table, &ask).distinct(dim).unwrap().values, naive);
        let all: std::collections::BTreeSet<u16> = if ask.by.is_empty() { seen.concat_all() } else { return Ok(()) };
        prop_assert_eq!(query(&table, &ask).codes(dim).unwrap(), all.into_iter().collect::<Vec<_>>());
    }

    #[test]
    fn values_lists_one_figure_a_group((sample, ask) in sample_and_ask()) {
        let groups = query(&sample.table(), &ask).groups(Needs::SUM).unwrap();
        let counts = groups.values(Cell::number);
        prop_assert_eq!(counts.len(), groups.cells.len());
        if let [first, second] = groups.shape[..] {
            for code in 0..first * second {
                let cell = groups.at((code / second) as u16, (code % second) as u16);
                prop_assert_eq!(cell, groups.cells.get(code));
            }
            prop_assert_eq!(groups.at(0, second as u16), None);
        }
    }
}

/// The union of sets.
trait ConcatAll {
    fn concat_all(&self) -> std::collections::BTreeSet<u16>;
}

impl ConcatAll for Vec<std::collections::BTreeSet<u16>> {
    fn concat_all(&self) -> std::collections::BTreeSet<u16> {
        self.iter().flatten().copied().collect()
    }
}
