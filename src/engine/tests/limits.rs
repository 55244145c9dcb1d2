//! The edges of what a table can be: the greatest dimension, the greatest
//! values, keys that do not fit the index, buckets that hold everything.

use super::meter;
use super::naive::exact_sum;
use crate::engine::{
    Builder, Codes, Error, GREATEST, HEAVIEST, NONE, Needs, Rows, Schema, Table, Weighting, Weights,
};

fn rows<'a>(codes: &'a [Codes<'a>], values: &'a [f64]) -> Rows<'a> {
    Rows {
        codes,
        values,
        valid: None,
        weights: Weights::None,
    }
}

#[test]
fn the_last_code_of_the_greatest_dimension_is_a_code() {
    let codes = [Codes::U16(&[u16::MAX, 0, u16::MAX]), Codes::U8(&[0, 0, 1])];
    let schema = || Schema::new().stored(1 << 16).stored(2);
    let values = [1.0, 2.0, 4.0];
    let table = Table::build(schema().tag(0), &rows(&codes, &values)).unwrap();
    let groups = table.select().by(0).groups(Needs::SUM).unwrap();
    assert_eq!(groups.cells[65_535].total(), Some(5.0));
    assert_eq!(
        table
            .select()
            .is(0, u16::MAX)
            .groups(Needs::SUM)
            .unwrap()
            .cells[0]
            .count,
        2
    );
    assert_eq!(table.select().codes(0).unwrap(), [0, u16::MAX]);
    assert!(matches!(
        table.select().groups(Needs::SUM),
        Err(Error::Refused(_))
    ));
    // What follows from it has one category less, so that no code is taken for none.
    let map = vec![0; 1 << 16];
    let follows = |card| Table::build(schema().follows(0, card, &map), &rows(&codes, &values));
    assert_eq!(follows(1 << 16).err(), Some(Error::Categories { dim: 2 }));
    assert!(follows((1 << 16) - 1).is_ok());
}

#[test]
fn none_stays_none_through_two_maps() {
    let second = vec![1; 1 << 16];
    let schema = Schema::new()
        .stored(2)
        .follows(0, 3, &[NONE, 2])
        .follows(1, 2, &second);
    let table = Table::build(schema, &rows(&[Codes::U8(&[0, 1])], &[1.0, 2.0])).unwrap();
    assert_eq!((table.code(0, 2), table.code(1, 2)), (None, Some(1)));
    assert_eq!(
        table.select().by(2).groups(Needs::SUM).unwrap().cells[1].total(),
        Some(2.0)
    );
}

#[test]
fn too_many_groups_are_an_error_in_every_verb() {
    let codes = [Codes::U16(&[1]), Codes::U16(&[2])];
    let table = Table::build(
        Schema::new().stored(1 << 16).stored(1 << 16),
        &rows(&codes, &[1.0]),
    )
    .unwrap();
    let query = || table.select().by(0).by(1);
    assert_eq!(query().groups(Needs::SUM).err(), Some(Error::Groups));
    assert_eq!(query().medians().err(), Some(Error::Groups));
    assert_eq!(query().distinct(0).err(), Some(Error::Groups));
    assert_eq!(table.select().by(0).distinct(1).err(), Some(Error::Groups));
    assert_eq!(
        table.select().by(0).running(1, Needs::SUM).err(),
        Some(Error::Groups)
    );
}

#[test]
fn the_greatest_values_add_up_and_greater_ones_are_refused() {
    let codes = [Codes::U8(&[0; 4])];
    let build = |values: &[f64; 4], weights: &[f64; 4]| {
        let rows = Rows {
            weights: Weights::Real(weights),
            ..rows(&codes, values)
        };
        Table::build(Schema::new().stored(1).weighted(Weighting::Real), &rows)
    };
    let table = build(&[GREATEST, GREATEST, 3.0, -GREATEST], &[HEAVIEST; 4]).unwrap();
    let cell = table.select().groups(Needs::ALL).unwrap().cells[0];
    assert_eq!(cell.total(), Some(GREATEST + 3.0));
    assert!(cell.weighted_mean().is_some_and(f64::is_finite));
    let running = table.select().running(0, Needs::WEIGHTED).unwrap();
    assert_eq!(running.window(0, 0).unwrap().cells[0].total(), cell.total());
    assert_eq!(
        build(&[1.0, GREATEST * 2.0, 1.0, 1.0], &[1.0; 4]).err(),
        Some(Error::Value { row: 1 })
    );
    assert_eq!(
        build(&[1.0; 4], &[1.0, 1.0, HEAVIEST * 2.0, 1.0]).err(),
        Some(Error::Weight { row: 2 })
    );
}

/// Codes without a pattern, the same each time.
fn scattered(rows: usize, card: usize, seed: usize) -> Vec<u16> {
    (0..rows)
        .map(|row| ((row * 7919 + seed) * 104_729 % 1_000_003 % card) as u16)
        .collect()
}

#[test]
fn rows_are_found_by_the_second_column_where_it_does_not_fit_the_index() {
    // 900 × 700 cells are more than the index holds.
    let (first, second) = (scattered(3000, 900, 1), scattered(3000, 700, 2));
    let third = scattered(3000, 5, 3);
    let values: Vec<f64> = (0..3000).map(f64::from).collect();
    let codes = [Codes::U16(&first), Codes::U16(&second), Codes::U16(&third)];
    let schema = Schema::new()
        .stored(900)
        .stored(700)
        .stored(5)
        .with_origin();
    let table = Table::build(schema, &rows(&codes, &values)).unwrap();
    for row in (0..3000).step_by(37) {
        let own: Vec<usize> = (0..3000)
            .filter(|other| (first[*other], second[*other]) == (first[row], second[row]))
            .collect();
        let query = table.select().is(0, first[row]).is(1, second[row]);
        let mut cell = None;
        let read = meter::count(|| {
            cell = query
                .clone()
                .groups(Needs::SUM)
                .unwrap()
                .cells
                .first()
                .copied();
        });
        assert_eq!(read, own.len());
        assert_eq!(
            cell.unwrap().total(),
            Some(exact_sum(own.iter().map(|row| values[*row])))
        );
        let mut found: Vec<usize> = query
            .rows()
            .unwrap()
            .iter()
            .map(|row| table.origin(*row).unwrap())
            .collect();
        found.sort_unstable();
        assert_eq!(found, own);
    }
}

#[test]
fn one_bucket_that_holds_all_rows_is_sorted_in_small_steps() {
    for cards in [[1, 1], [2, 3], [1, 4000]] {
        let codes = cards.map(|card| scattered(2000, card, card));
        let values: Vec<f64> = (0..2000).map(f64::from).collect();
        let columns = codes.each_ref().map(|codes| Codes::U16(codes));
        let schema = Schema::new().stored(cards[0]).stored(cards[1]);
        let mut builder = Builder::new(schema, 2000).unwrap();
        builder.count(&rows(&columns, &values)).unwrap();
        builder.place(&rows(&columns, &values)).unwrap();
        let (mut steps, mut before) = (0, builder.progress().0);
        while !builder.sort(50).unwrap() {
            let now = builder.progress().0;
            assert!(
                now >= before && now - before < 1000,
                "{cards:?} {now} {before}"
            );
            (before, steps) = (now, steps + 1);
        }
        assert!(steps >= 5, "{cards:?} in {steps} steps");
        assert_eq!(
            builder
                .finish()
                .unwrap()
                .select()
                .groups(Needs::SUM)
                .unwrap()
                .cells[0]
                .total(),
            Some(1_999_000.0)
        );
    }
}
