//! Refusals and coverage against the rules' twin, in every verb.

use proptest::prelude::*;

use super::naive::{Ask, query};
use super::rules::{Ruled, ruled};
use crate::engine::{Cell, Coverage, Error, Filter, Needs, Order, Refusal, Ties, between};

/// Whether an answer is the twin's refusal or its absence.
fn said<T>(got: &Result<T, Error>, naive: Option<Refusal>) -> Result<(), TestCaseError> {
    prop_assert_eq!(got.as_ref().err().copied(), naive.map(Error::Refused));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn groups_refuse_and_cover_as_the_twin(ruled in ruled()) {
        let (table, ask) = (ruled.table(), &ruled.ask);
        let naive = ruled.refusal(ask);
        let groups = query(&table, ask).groups(Needs::ALL);
        let medians = query(&table, ask).medians();
        if groups == Err(Error::Groups) {
            // Groups and kinds are too many together: the engine says so.
            return Ok(());
        }
        said(&groups, naive)?;
        said(&medians, naive)?;
        prop_assert!(query(&table, ask).mixed().groups(Needs::SUM).is_ok());
        if let (Ok(groups), Ok(medians)) = (groups, medians) {
            let naive = ruled.coverage(ask);
            let got: Vec<Coverage> = groups.cells.iter().map(Cell::coverage).collect();
            prop_assert_eq!(&got, &naive);
            prop_assert_eq!(&medians.coverage, &naive);
            let weighted = groups.weighted_means();
            for (group, values) in ruled.sample.values(ask).iter().enumerate() {
                let weighed = values.iter().filter(|(_, weight)| *weight > 0.0).count() as u32;
                let coverage = weighted.coverage[group];
                prop_assert_eq!(coverage, Coverage { count: weighed, of: naive[group].of });
            }
            let quartiles = query(&table, ask).quantiles(&[0.25, 0.75]).unwrap();
            for (at, coverage) in quartiles.coverage.iter().enumerate() {
                prop_assert_eq!(*coverage, naive[at / 2]);
            }
        }
    }

    #[test]
    fn an_answer_in_steps_is_the_answer(ruled in ruled(), rows in 1_usize..200) {
        let (table, ask) = (ruled.table(), &ruled.ask);
        let query = query(&table, ask);
        let (whole, medians) = (query.groups(Needs::ALL), query.medians());
        if whole == Err(Error::Groups) {
            return Ok(());
        }
        let mut steps = query.in_steps(Needs::ALL, true).unwrap();
        let mut before = steps.progress();
        while !steps.step(&table, rows).unwrap() {
            let now = steps.progress();
            prop_assert!(before.0 <= now.0 && now.0 < now.1);
            before = now;
        }
        let got = steps.finish(&table);
        prop_assert_eq!(got.as_ref().err(), whole.as_ref().err());
        let (Ok((groups, found)), Ok(whole), Ok(medians)) = (got, whole, medians) else { return Ok(()) };
        let found = found.unwrap();
        prop_assert_eq!((found.values, found.coverage), (medians.values, medians.coverage));
        for (one, other) in groups.cells.iter().zip(&whole.cells) {
            prop_assert_eq!((one.coverage(), one.weighted_coverage(), one.min(), one.max()), (other.coverage(), other.weighted_coverage(), other.min(), other.max()));
        }
        check_window(&ruled, ask, &groups)?;
    }

    #[test]
    fn comparing_figures_refuses_as_the_twin(ruled in ruled(), steps in 1_usize..3) {
        let (table, ask) = (ruled.table(), &ruled.ask);
        let Ok(groups) = query(&table, ask).groups(Needs::SUM) else { return Ok(()) };
        let means = groups.figures(Cell::mean);
        let is_there = |group: usize| means.values[group].is_some();
        let compared = ruled.refusal_across(ask, &is_there, false);
        let ranks = means.ranks(Order::Ascending, Ties::Shared);
        let first = means.top(3, Order::Descending);
        said(&ranks, compared)?;
        said(&first, compared)?;
        let added = ruled.refusal_across(ask, &is_there, true);
        let shares = means.shares();
        said(&shares, added)?;
        let covered = ruled.coverage(ask);
        let all = Coverage {
            count: (0..covered.len()).filter(|group| is_there(*group)).count() as u32,
            of: covered.iter().filter(|coverage| coverage.of > 0).count() as u32,
        };
        for coverage in ranks.iter().map(|ranks| ranks.coverage).chain(first.iter().map(|first| first.coverage)) {
            prop_assert_eq!(coverage, all);
        }
        let whole = covered.iter().copied().fold(Coverage::default(), Coverage::with);
        prop_assert!(shares.iter().flat_map(|shares| &shares.coverage).all(|coverage| *coverage == whole));

        // Each change on its own: against the group so many steps before, in its row.
        let width = groups.shape.last().copied().unwrap_or(1);
        let before = crate::engine::evenly(width, steps);
        for (at, changed) in means.changes(&before).into_iter().enumerate() {
            let earlier = (at % width).checked_sub(steps).map(|_| at - steps);
            let is_one = |group: usize| is_there(group) && (group == at || Some(group) == earlier);
            let figures = (earlier.and_then(|earlier| means.values[earlier]), means.values[at]);
            let naive = match figures {
                (Some(_), Some(_)) => ruled.refusal_across(ask, &is_one, false),
                _ => None,
            };
            prop_assert_eq!(changed.err(), naive);
            if let Ok(changed) = changed {
                prop_assert_eq!(changed.change, between(figures.0, figures.1));
                let earlier = earlier.map_or(Coverage::default(), |earlier| covered[earlier]);
                prop_assert_eq!(changed.coverage, covered[at].with(earlier));
            }
        }
    }

    #[test]
    fn windows_are_what_a_question_would_answer(ruled in ruled(), pick in 0_usize..9, from in 0_u16..8, width in 0_u16..9, some in prop::collection::vec(0_u16..8, 0..5)) {
        let (table, over) = (ruled.table(), pick % ruled.sample.dims());
        let Ok(running) = query(&table, &ruled.ask).running(over, Needs::ALL) else { return Ok(()) };
        let windows = [
            (Filter::Range(from, from + width), running.window(usize::from(from), usize::from(from + width))),
            (Filter::Set(some.clone()), running.any_of(&some)),
        ];
        for (filter, got) in windows {
            let mut ask: Ask = ruled.ask.clone();
            ask.filters.push((over, filter));
            said(&got, ruled.refusal(&ask))?;
            let Ok(got) = got else { continue };
            check_window(&ruled, &ask, &got)?;
            // And what is made of a window refuses as what is made of a question.
            let fresh = query(&table, &ask).groups(Needs::ALL).unwrap();
            let ranks = |groups: &crate::engine::Groups| groups.figures(Cell::total).ranks(Order::Descending, Ties::ByCode).err();
            prop_assert_eq!(ranks(&got), ranks(&fresh));
        }
    }

    #[test]
    fn moving_windows_are_refused_one_by_one(ruled in ruled(), pick in 0_usize..9, width in 1_usize..5) {
        let (table, over) = (ruled.table(), pick % ruled.sample.dims());
        let Ok(running) = query(&table, &ruled.ask).running(over, Needs::SUM) else { return Ok(()) };
        for (last, window) in running.windows(width).enumerate().take(10) {
            let mut ask: Ask = ruled.ask.clone();
            ask.filters.push((over, Filter::Range((last + 1).saturating_sub(width) as u16, last as u16)));
            said(&window, ruled.refusal(&ask))?;
        }
    }
}

/// Counts, coverage and extents to the bit, sums within their bound.
fn check_window(
    ruled: &Ruled,
    ask: &Ask,
    got: &crate::engine::Groups,
) -> Result<(), TestCaseError> {
    let covered = ruled.coverage(ask);
    let all: f64 = ruled
        .sample
        .rows
        .iter()
        .filter_map(|row| row.value)
        .map(|value| value.abs() * 50.0)
        .sum();
    for (group, values) in ruled.sample.values(ask).iter().enumerate() {
        let cell = &got.cells[group];
        prop_assert_eq!(cell.coverage(), covered[group]);
        prop_assert_eq!(
            cell.weighted_coverage().count as usize,
            values.iter().filter(|(_, weight)| *weight > 0.0).count()
        );
        let least = values.iter().map(|(value, _)| *value).reduce(f64::min);
        let greatest = values.iter().map(|(value, _)| *value).reduce(f64::max);
        prop_assert_eq!((cell.min(), cell.max()), (least, greatest));
        let exact = super::naive::exact_sum(values.iter().map(|(value, _)| *value));
        prop_assert!(super::naive::agrees(cell.sum.value(), exact, all));
        let exact = super::naive::exact_sum(values.iter().map(|(value, weight)| value * weight));
        prop_assert!(super::naive::agrees(cell.weighted.value(), exact, all));
    }
    Ok(())
}
