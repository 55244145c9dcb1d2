//! What a step of a drag reads: nothing. Counted in rows and cells, since a
//! clock would depend on the machine.

use super::meter;
use super::naive::{Row, Sample};
use crate::engine::{Filter, Needs, Table, Views, Weighting};

const GROUP: usize = 0;
const TIME: usize = 1;
const TAG: usize = 2;

/// Three groups over twelve steps; the tag changes at step 6.
fn table(has_rules: bool) -> Table {
    let row = |at: u16| Row {
        codes: vec![at % 3, at / 3 % 12, u16::from(at / 3 % 12 >= 6)],
        value: (!at.is_multiple_of(7)).then(|| f64::from(at)),
        weight: u32::from(at % 4),
    };
    let sample = Sample {
        cards: vec![3, 12, 2],
        map: vec![0, 0],
        map_card: 1,
        weighting: Weighting::Whole,
        rows: (0..144).map(row).collect(),
    };
    let schema = if has_rules {
        sample.schema().tag(TAG).apart(GROUP, 0, 1)
    } else {
        sample.schema()
    };
    sample
        .with_columns(|rows| Table::build(schema, rows))
        .unwrap()
}

/// Drags a window and counts what each step after the first two reads.
fn drag(table: &Table, views: &mut Views, from: usize, view: usize, dim: usize) -> Vec<usize> {
    (0..6)
        .map(|at| {
            views.filter(from, dim, Some(Filter::Range(at, at + 3)));
            meter::count(|| views.groups(table, view).is_ok())
        })
        .skip(2)
        .collect()
}

#[test]
fn a_step_of_a_drag_reads_no_row() {
    for has_rules in [false, true] {
        let table = table(has_rules);
        for needs in [Needs::SUM, Needs::WEIGHTED, Needs::ALL] {
            let mut views = Views::new();
            let (map, line) = (views.add(&[GROUP], needs), views.add(&[TIME], needs));
            views.filter(map, TAG, Some(Filter::Range(0, 0)));
            assert_eq!(
                drag(&table, &mut views, line, map, TIME),
                [0; 4],
                "{has_rules} {needs:?}"
            );
        }
    }
}

#[test]
fn a_step_that_is_refused_reads_no_row_either() {
    let table = table(true);
    let mut views = Views::new();
    let (map, line) = (
        views.add(&[GROUP], Needs::SUM),
        views.add(&[TIME], Needs::SUM),
    );
    assert_eq!(drag(&table, &mut views, line, map, TIME), [0; 4]);
    // Steps 4 to 7 meet both tags, steps 6 to 9 only one: the drag goes on beyond.
    views.filter(line, TIME, Some(Filter::Range(4, 7)));
    assert!(views.groups(&table, map).is_err());
    views.filter(line, TIME, Some(Filter::Range(6, 9)));
    assert_eq!(
        meter::count(|| assert!(views.groups(&table, map).is_ok())),
        0
    );
}

#[test]
fn the_older_of_two_ranges_drags_as_freely() {
    let table = table(false);
    let mut views = Views::new();
    let (map, line, bars) = (
        views.add(&[GROUP], Needs::SUM),
        views.add(&[TIME], Needs::SUM),
        views.add(&[TAG], Needs::SUM),
    );
    for (first, second) in [((line, TIME), (bars, TAG)), ((bars, TAG), (line, TIME))] {
        views.filter(first.0, first.1, Some(Filter::Range(0, 1)));
        views.filter(second.0, second.1, Some(Filter::Range(0, 1)));
        assert_eq!(drag(&table, &mut views, first.0, map, first.1), [0; 4]);
    }
}

#[test]
fn a_set_that_changes_code_by_code_reads_no_row() {
    let table = table(true);
    let mut views = Views::new();
    let (map, line) = (
        views.add(&[GROUP], Needs::ALL),
        views.add(&[TIME], Needs::ALL),
    );
    for (at, read) in [(1, true), (2, true), (3, false), (5, false)] {
        views.filter(line, TIME, Some(Filter::Set((0..at).collect())));
        assert_eq!(
            meter::count(|| assert!(views.groups(&table, map).is_ok())) > 0,
            read,
            "{at}"
        );
    }
}

#[test]
fn an_announced_slider_reads_rows_at_its_first_step_only() {
    let table = table(true);
    let mut views = Views::new();
    let (map, line) = (
        views.add(&[GROUP], Needs::SUM),
        views.add(&[TIME], Needs::SUM),
    );
    views.slides(line, TIME);
    for at in 0..3 {
        views.filter(line, TIME, Some(Filter::Range(at, at + 2)));
        assert_eq!(
            meter::count(|| views.groups(&table, map).is_ok()) > 0,
            at == 0
        );
    }
}

#[test]
fn a_choice_made_once_reads_its_own_rows_only() {
    let table = table(false);
    let mut views = Views::new();
    let (map, line) = (
        views.add(&[TAG], Needs::ALL),
        views.add(&[TIME], Needs::SUM),
    );
    views.filter(line, GROUP, Some(Filter::Range(1, 1)));
    assert_eq!(meter::count(|| views.groups(&table, map).is_ok()), 48);
}
