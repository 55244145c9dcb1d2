//! The same for figures of which one way of measuring begins before the other has ended, as where a
//! year is counted anew: each is a line of its own, and the break stands where the later one begins.
//! Apart because by time alone such lines would be cut to pieces.

use super::{Ask, Trend, rows};
use crate::model::{Arrange, Observation, Period};

/// The series of some rows of one indicator and area, one way of measuring after the other: earlier
/// ones first by the period at which they begin.
pub fn parted<'r>(ask: Ask, all: impl Iterator<Item = &'r Observation>) -> Trend {
    let mut all: Vec<&Observation> = all.collect();
    let begins = |row: &Observation, all: &[&Observation]| {
        let same = all.iter().find(|one| one.definition == row.definition);
        same.map_or(Period::UNDATED, |first| first.period)
    };
    all.arrange_by_key(|row| row.period);
    let firsts: Vec<_> = all.iter().map(|row| begins(row, &all)).collect();
    let mut keyed: Vec<_> = firsts.into_iter().zip(all).collect();
    keyed.arrange_by_key(|(first, row)| (*first, row.definition, row.period));
    let mut trend = rows(ask, keyed.iter().map(|(_, row)| *row));
    for (gap, pair) in trend.gaps.iter_mut().zip(trend.stretches.windows(2)) {
        let [before, after] = pair else { continue };
        if let (Some(last), Some(first)) = (before.points.last(), after.points.first())
            && first.x <= last.x
        {
            gap.x = first.x;
        }
    }
    trend
}

#[cfg(test)]
mod tests {
    use super::parted;
    use crate::query::testing::{DATA, ask};

    #[test]
    fn attacks_counted_anew_are_three_lines() {
        let indicator = DATA.find_indicator("attacks").unwrap();
        let trend = ask("?lang=en", |ask| {
            parted(ask, DATA.series(indicator, DATA.country()))
        });
        let ends: Vec<_> = trend
            .stretches
            .iter()
            .map(|one| (&*one.points[0].period, &*one.points.last().unwrap().period))
            .collect();
        assert_eq!(
            ends,
            [
                ("2019-04", "2021-07"),
                ("2020-10", "2021-12"),
                ("2021-09", "2024-08")
            ]
        );
        assert!(trend.gaps[0].reason.contains("6,811 instead of 5,168"));
        assert!((trend.gaps[0].x - trend.stretches[1].points[0].x).abs() < 1e-9);
    }

    #[test]
    fn totals_of_a_year_start_anew_each_january() {
        let indicator = DATA.find_indicator("attacks_ytd").unwrap();
        let trend = ask("?lang=en", |ask| {
            parted(ask, DATA.series(indicator, DATA.country()))
        });
        for stretch in &trend.stretches {
            let rises = |pair: &[crate::query::trend::Point]| pair[0].y <= pair[1].y;
            assert!(stretch.points.windows(2).all(rises), "{stretch:?}");
        }
        assert!(
            trend
                .gaps
                .iter()
                .any(|gap| gap.reason.starts_with("Totals are counted anew"))
        );
    }
}
