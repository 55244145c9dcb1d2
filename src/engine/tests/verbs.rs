//! Verbs over figures: each against its twin.

use proptest::prelude::*;

use crate::engine::{Cell, Change, Coverage, Order, Ties, change, evenly, rank, share, top};

fn figures() -> impl Strategy<Value = Vec<Option<f64>>> {
    let figure = prop_oneof![1 => Just(None), 3 => (-3_i32..4).prop_map(|small| Some(f64::from(small))), 2 => (-1e9..1e9).prop_map(Some)];
    prop::collection::vec(figure, 0..40)
}

proptest! {
    #[test]
    fn a_rank_is_one_more_than_those_ahead(figures in figures(), descending: bool) {
        let order = if descending { Order::Descending } else { Order::Ascending };
        let ahead = |one: f64, other: f64| if descending { one > other } else { one < other };
        let shared = rank(&figures, order, Ties::Shared);
        let own = rank(&figures, order, Ties::ByCode);
        for (code, figure) in figures.iter().enumerate() {
            let Some(figure) = figure else {
                prop_assert_eq!((shared[code], own[code]), (None, None));
                continue;
            };
            let before = figures.iter().flatten().filter(|other| ahead(**other, *figure)).count();
            let equals = figures[..code].iter().flatten().filter(|other| *other == figure).count();
            prop_assert_eq!(shared[code], Some(before as u32 + 1));
            prop_assert_eq!(own[code], Some((before + equals) as u32 + 1));
        }
    }

    #[test]
    fn the_first_few_are_those_of_the_first_ranks(figures in figures(), most in 0_usize..50) {
        let first = top(&figures, most, Order::Descending);
        let ranks = rank(&figures, Order::Descending, Ties::ByCode);
        let naive: Vec<usize> = (1..=most as u32).filter_map(|place| ranks.iter().position(|rank| *rank == Some(place))).collect();
        prop_assert_eq!(first, naive);
    }

    #[test]
    fn a_change_needs_both_figures(figures in figures(), steps in 1_usize..14) {
        let changes = change(&figures, &evenly(figures.len(), steps));
        for code in 0..figures.len() {
            let earlier = if code >= steps { figures[code - steps] } else { None };
            let naive = match (earlier, figures[code]) {
                (Some(earlier), Some(later)) => Some(Change {
                    difference: later - earlier,
                    ratio: if earlier == 0.0 { None } else { Some(later / earlier) },
                }),
                _ => None,
            };
            prop_assert_eq!(changes[code], naive);
        }
    }

    #[test]
    fn shares_add_up_to_one_or_are_not_given(figures in figures()) {
        let shares = share(&figures);
        let positive: Vec<Option<f64>> = figures.iter().map(|figure| figure.map(f64::abs)).collect();
        let of_positive = share(&positive);
        let total: f64 = of_positive.iter().flatten().sum();
        if positive.iter().flatten().any(|figure| *figure > 0.0) {
            prop_assert!((total - 1.0).abs() < 1e-9);
            prop_assert!(of_positive.iter().zip(&positive).all(|(share, figure)| share.is_some() == figure.is_some()));
        }
        if figures.iter().flatten().any(|figure| *figure < 0.0) {
            prop_assert!(shares.iter().all(Option::is_none));
        }
    }
}

#[test]
fn equal_figures_share_a_rank_and_the_next_comes_after_them() {
    let ranks = rank(
        &[Some(5.0), Some(9.0), None, Some(5.0), Some(1.0)],
        Order::Descending,
        Ties::Shared,
    );
    assert_eq!(ranks, [Some(2), Some(1), None, Some(2), Some(4)]);
}

#[test]
fn series_in_a_row_do_not_run_into_each_other() {
    let changes = change(
        &[Some(1.0), Some(2.0), Some(10.0), Some(30.0)],
        &evenly(2, 1),
    );
    let ratios: Vec<_> = changes
        .iter()
        .map(|change| change.and_then(|change| change.ratio))
        .collect();
    assert_eq!(ratios, [None, Some(2.0), None, Some(3.0)]);
}

#[test]
fn coverage_counts_what_is_not_even_a_row() {
    let cell = Cell {
        rows: 20,
        count: 19,
        ..Cell::EMPTY
    };
    assert_eq!(
        cell.coverage().expecting(63),
        Coverage { count: 19, of: 63 }
    );
    assert!(!cell.coverage().is_complete());
}
