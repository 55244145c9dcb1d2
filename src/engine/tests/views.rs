//! Linked views: after any sequence of filters each shows what a fresh question
//! would, a view is not filtered by itself, and what did not change stays.

use proptest::prelude::*;

use super::naive::{Sample, agrees};
use super::rules::ruled;
use crate::engine::{Cell, Error, Filter, Needs, Table, Views};

/// One thing that a reader does: from a view, on a dimension.
#[derive(Clone, Debug)]
struct Act {
    source: usize,
    dim: usize,
    filter: Option<Filter>,
}

fn act() -> impl Strategy<Value = Act> {
    let filter = prop_oneof![
        1 => Just(None),
        4 => (0_u16..9, 0_u16..9).prop_map(|(from, to)| Some(Filter::Range(from, to))),
        1 => prop::collection::vec(0_u16..9, 0..4).prop_map(|codes| Some(Filter::Set(codes))),
    ];
    (0_usize..3, 0_usize..5, filter).prop_map(|(source, dim, filter)| Act {
        source,
        dim,
        filter,
    })
}

/// What the view would show if it were asked for the first time.
fn fresh(
    table: &Table,
    acts: &[Act],
    view: usize,
    by: &[usize],
    needs: Needs,
) -> Result<Vec<Cell>, Error> {
    let mut clauses: Vec<&Act> = Vec::new();
    for act in acts {
        clauses.retain(|clause| (clause.source, clause.dim) != (act.source, act.dim));
        clauses.push(act);
    }
    let mut query = table.select();
    for clause in clauses.iter().filter(|clause| clause.source != view) {
        if let Some(filter) = &clause.filter {
            query = query.keep(clause.dim, filter.clone());
        }
    }
    by.iter()
        .fold(query, |query, dim| query.by(*dim))
        .groups(needs)
        .map(|groups| groups.cells)
}

/// How large the values are all together, for comparing sums.
fn sizes(sample: &Sample) -> f64 {
    sample
        .rows
        .iter()
        .filter_map(|row| row.value)
        .map(|value| value.abs() * 50.0)
        .sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn views_show_what_a_fresh_question_would(ruled in ruled(), acts in prop::collection::vec(act(), 1..12)) {
        let (table, sample) = (ruled.table(), &ruled.sample);
        let last = sample.dims() - 1;
        let asked: [(Vec<usize>, Needs); 3] = [(vec![0], Needs::WEIGHTED), (vec![last], Needs::ALL), (vec![], Needs::SUM)];
        let mut views = Views::new();
        for (by, needs) in &asked {
            views.add(by, *needs);
        }
        let acts: Vec<Act> = acts.into_iter().map(|act| Act { dim: act.dim % sample.dims(), ..act }).collect();
        for done in 1..=acts.len() {
            let act = &acts[done - 1];
            views.filter(act.source, act.dim, act.filter.clone());
            for (view, (by, needs)) in asked.iter().enumerate() {
                let naive = fresh(&table, &acts[..done], view, by, *needs);
                let shown = views.groups(&table, view);
                prop_assert_eq!(shown.as_ref().err(), naive.as_ref().err());
                let (Ok(shown), Ok(naive)) = (shown, naive) else { continue };
                for (cell, naive) in shown.cells.iter().zip(&naive) {
                    prop_assert_eq!((cell.rows, cell.count, cell.min(), cell.max()), (naive.rows, naive.count, naive.min(), naive.max()));
                    let near = |a: f64, b: f64| agrees(a, b, sizes(sample));
                    prop_assert!(near(cell.sum.value(), naive.sum.value()));
                    prop_assert!(near(cell.weighted.value(), naive.weighted.value()));
                    prop_assert!(near(cell.weight.value(), naive.weight.value()));
                }
            }
        }
    }
}

#[test]
fn only_what_changed_is_computed_again() {
    let rows = (0..20)
        .map(|at| super::naive::Row {
            codes: vec![at % 4, at % 5],
            value: Some(1.0),
            weight: 1,
        })
        .collect();
    let sample = Sample {
        cards: vec![4, 5],
        map: vec![0; 5],
        map_card: 1,
        weighting: crate::engine::Weighting::None,
        rows,
    };
    let table = sample.table();
    let mut views = Views::new();
    let (map, line) = (views.add(&[0], Needs::SUM), views.add(&[1], Needs::SUM));
    for view in [map, line] {
        assert!(views.is_stale(view));
        views.groups(&table, view).unwrap();
    }
    views.filter(map, 0, Some(Filter::Range(1, 2)));
    assert!(
        views.is_stale(line) && !views.is_stale(map),
        "a view does not filter itself"
    );
    views.groups(&table, line).unwrap();
    views.filter(map, 0, Some(Filter::Range(1, 2)));
    assert!(
        !views.is_stale(line),
        "the same filter again changes nothing"
    );
    views.filter(map, 0, None);
    assert!(views.is_stale(line));
    assert_eq!(views.groups(&table, line).unwrap().cells[0].count, 4);
}
