//! Verbs over figures: each against its twin.

use proptest::prelude::*;

use crate::engine::{
    Cell, Change, Coverage, Order, Ties, change, evenly, extent, quantile, rank, share, top,
};

/// Small whole numbers, so that ties are many; great ones; both zeros, the least
/// number above zero, the ends of the range, and what lies beyond it.
fn figures() -> impl Strategy<Value = Vec<Option<f64>>> {
    let edge = prop::sample::select(vec![
        0.0,
        -0.0,
        5e-324,
        f64::MAX,
        f64::MIN,
        f64::INFINITY,
        f64::NEG_INFINITY,
    ]);
    let figure = prop_oneof![
        2 => Just(None),
        6 => (-3_i32..4).prop_map(|small| Some(f64::from(small))),
        4 => (-1e9..1e9).prop_map(Some),
        1 => edge.prop_map(Some),
    ];
    prop_oneof![
        9 => prop::collection::vec(figure, 0..40),
        1 => prop::collection::vec(Just(None), 0..4),
    ]
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
    fn the_first_few_are_found_one_after_the_other(figures in figures(), most in 0_usize..50, descending: bool) {
        let order = if descending { Order::Descending } else { Order::Ascending };
        // As a person would: again and again the best of those that are left, the lower code first.
        let mut left: Vec<(usize, f64)> = figures.iter().enumerate().filter_map(|(code, figure)| Some((code, (*figure)?))).collect();
        let mut naive = Vec::new();
        while naive.len() < most && !left.is_empty() {
            let mut best = 0;
            for at in 1..left.len() {
                let is_better = if descending { left[at].1 > left[best].1 } else { left[at].1 < left[best].1 };
                best = if is_better { at } else { best };
            }
            naive.push(left.remove(best).0);
        }
        prop_assert_eq!(top(&figures, most, order), naive);
    }

    #[test]
    fn a_change_needs_both_figures(figures in figures(), before in prop::collection::vec(prop::option::of(0_u16..45), 0..45)) {
        // Periods that follow each other unevenly: each says which comes before it, if any.
        let changes = change(&figures, &before);
        let width = before.len().max(1);
        for (at, got) in changes.iter().enumerate() {
            let earlier = before[at % width].map(usize::from).filter(|code| *code < width);
            let earlier = earlier.and_then(|code| figures.get(at - at % width + code).copied().flatten());
            let naive = earlier.zip(figures[at]).map(|(earlier, later)| Change {
                difference: later - earlier,
                ratio: if earlier == 0.0 { None } else { Some(later / earlier) },
            });
            let stands = naive.filter(|change| change.difference.is_finite());
            prop_assert_eq!(*got, stands.map(|change| Change { ratio: change.ratio.filter(|ratio| ratio.is_finite()), ..change }));
        }
        prop_assert_eq!(changes.len(), if before.is_empty() { 0 } else { figures.len() });
    }

    #[test]
    fn even_periods_are_told_by_their_distance(periods in 0_usize..30, steps in 1_usize..14) {
        for (code, before) in evenly(periods, steps).into_iter().enumerate() {
            prop_assert_eq!(before.map(|before| usize::from(before) + steps), (code >= steps).then_some(code));
        }
    }

    #[test]
    fn an_extent_holds_every_figure(figures in figures()) {
        let known: Vec<f64> = figures.iter().copied().flatten().collect();
        match extent(&figures) {
            None => prop_assert!(known.is_empty()),
            Some((least, greatest)) => {
                prop_assert!(known.iter().all(|figure| least <= *figure && *figure <= greatest));
                prop_assert!(known.contains(&least) && known.contains(&greatest));
            }
        }
    }

    #[test]
    fn a_quantile_has_its_share_of_values_on_either_side(mut values in prop::collection::vec(-9_i32..9, 1..60), share in 0.0..=1.0) {
        // Another formula than by place: the values below it and those above it weigh no
        // more than their shares of the steps between values.
        let mut floats: Vec<f64> = values.iter().map(|value| f64::from(*value)).collect();
        let got = quantile(&mut floats, share).unwrap();
        values.sort_unstable();
        let steps = (values.len() - 1) as f64;
        let below = values.iter().filter(|value| f64::from(**value) < got).count() as f64;
        let above = values.iter().filter(|value| f64::from(**value) > got).count() as f64;
        prop_assert!(below <= (steps * share).floor() + 1.0 + 1e-9);
        prop_assert!(above <= (steps * (1.0 - share) + 1e-9).floor() + 1.0);
        // Where the share falls on a value it is that value; else it divides the step evenly.
        let exact: f64 = (0..values.len()).map(|at| f64::from(values[at]) * (1.0 - (steps * share - at as f64).abs()).max(0.0)).sum();
        prop_assert!((got - exact).abs() <= 1e-9, "{} {}", got, exact);
    }

    #[test]
    fn each_share_is_a_part_of_the_whole(figures in figures()) {
        let shares = share(&figures);
        let known: Vec<f64> = figures.iter().copied().flatten().collect();
        let whole = super::naive::exact_sum(known.iter().copied().filter(|figure| figure.is_finite()));
        let stands = known.iter().all(|figure| *figure >= 0.0 && figure.is_finite()) && whole > 0.0 && whole.is_finite();
        prop_assert_eq!(shares.len(), figures.len());
        for (share, figure) in shares.iter().zip(&figures) {
            match figure.filter(|_| stands) {
                None => prop_assert_eq!(*share, None),
                Some(figure) => prop_assert!((share.unwrap() - figure / whole).abs() <= 1e-12),
            }
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
