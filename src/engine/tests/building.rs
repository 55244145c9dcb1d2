//! Building: every row arrives where its codes say, in stretches or whole, and
//! what does not fit is an error and never a panic.

use proptest::prelude::*;

use super::naive::{Row, Sample, sample};
use crate::engine::{Builder, Codes, Error, Needs, Rows, Schema, Table, Weighting, Weights};

/// A stretch of the input.
fn cut<'a>(rows: &Rows<'a>, codes: &'a [Codes<'a>], from: usize, to: usize) -> Rows<'a> {
    let weights = match rows.weights {
        Weights::None => Weights::None,
        Weights::Whole(weights) => Weights::Whole(&weights[from..to]),
        Weights::Real(weights) => Weights::Real(&weights[from..to]),
    };
    Rows {
        codes,
        values: &rows.values[from..to],
        valid: rows.valid.map(|valid| &valid[from / 8..]),
        weights,
    }
}

/// Builds in stretches of so many rows, a multiple of eight.
fn in_stretches(sample: &Sample, size: usize) -> Table {
    sample.with_columns(|rows| {
        let len = rows.values.len();
        let mut builder = Builder::new(sample.schema(), len).unwrap();
        for pass in 0..2 {
            for from in (0..len).step_by(size) {
                let to = (from + size).min(len);
                let part = |codes: &Codes<'_>| match codes {
                    Codes::U8(codes) => codes[from..to]
                        .iter()
                        .map(|code| u16::from(*code))
                        .collect::<Vec<_>>(),
                    Codes::U16(codes) => codes[from..to].to_vec(),
                };
                let parts: Vec<Vec<u16>> = rows.codes.iter().map(part).collect();
                let codes: Vec<Codes> = parts.iter().map(|codes| Codes::U16(codes)).collect();
                let stretch = cut(rows, &codes, from, to);
                if pass == 0 {
                    builder.count(&stretch)
                } else {
                    builder.place(&stretch)
                }
                .unwrap();
            }
        }
        let mut before = builder.progress().0;
        while !builder.sort(10).unwrap() {
            assert!(builder.progress().0 >= before);
            before = builder.progress().0;
        }
        assert_eq!(builder.progress(), (len * 3, len * 3));
        builder.finish().unwrap()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn every_row_keeps_its_codes_value_and_weight(sample in sample()) {
        for table in [sample.table(), in_stretches(&sample, 16)] {
            prop_assert_eq!(table.len(), sample.rows.len());
            let mut seen = vec![false; table.len()];
            let mut last = (None, None);
            for row in 0..table.len() {
                let origin = table.origin(row).unwrap();
                prop_assert!(!std::mem::replace(&mut seen[origin], true));
                let twin = &sample.rows[origin];
                prop_assert_eq!(table.value(row), twin.value);
                let weight = if sample.weighting == Weighting::None { 0.0 } else { f64::from(twin.weight) };
                prop_assert_eq!(table.weight(row), weight);
                for dim in 0..sample.dims() {
                    prop_assert_eq!(table.code(row, dim), sample.code(twin, dim));
                }
                let place = (table.code(row, 0), table.code(row, 1).filter(|_| sample.cards.len() > 1));
                prop_assert!(last <= place, "sorted by the first two dimensions");
                last = place;
            }
            prop_assert_eq!(table.value(table.len()), None);
            prop_assert_eq!(table.code(table.len(), 0), None);
        }
    }

    #[test]
    fn sums_do_not_depend_on_the_order_of_rows(sample in sample(), turn in 0_usize..400) {
        let mut turned = sample.clone();
        turned.rows.reverse();
        if !turned.rows.is_empty() {
            let by = turn % turned.rows.len();
            turned.rows.rotate_left(by);
        }
        let sums = |sample: &Sample| sample.table().select().by(0).groups(Needs::WEIGHTED).unwrap();
        for (one, other) in sums(&sample).cells.iter().zip(&sums(&turned).cells) {
            let size = one.sum.value().abs().max(one.weighted.value().abs());
            // Beside 1e300 everything else is rounding: only its own digits count.
            if size < 1e250 && sample.rows.iter().all(|row| row.value.is_none_or(|value| value.abs() < 1e250)) {
                let close = |a: f64, b: f64| (a - b).abs() <= 1e-12 * a.abs();
                prop_assert!(close(one.sum.value(), other.sum.value()));
                prop_assert!(close(one.weighted.value(), other.weighted.value()));
            }
        }
    }
}

#[test]
fn what_does_not_fit_is_an_error() {
    let values = [1.0, 2.0];
    let rows = |codes| Rows {
        codes,
        values: &values,
        valid: None,
        weights: Weights::None,
    };
    let one = || Schema::new().stored(2);
    assert_eq!(
        Table::build(one(), &rows(&[Codes::U8(&[0, 2])])).err(),
        Some(Error::Code { dim: 0, row: 1 })
    );
    assert_eq!(
        Table::build(one(), &rows(&[Codes::U16(&[0])])).err(),
        Some(Error::Lengths)
    );
    assert_eq!(Table::build(one(), &rows(&[])).err(), Some(Error::Lengths));
    assert_eq!(
        Table::build(Schema::new(), &rows(&[])).err(),
        Some(Error::Dimensions)
    );
    assert_eq!(
        Table::build(Schema::new().stored(0), &rows(&[Codes::U8(&[0, 0])])).err(),
        Some(Error::Categories { dim: 0 })
    );
    let follows_nothing = one().follows(5, 2, &[0, 1]);
    assert_eq!(
        Table::build(follows_nothing, &rows(&[Codes::U8(&[0, 0])])).err(),
        Some(Error::Categories { dim: 1 })
    );
    let short = Rows {
        valid: Some(&[]),
        ..rows(&[Codes::U8(&[0, 0])])
    };
    assert_eq!(Table::build(one(), &short).err(), Some(Error::Lengths));
    let weighed = |weights| Rows {
        weights: Weights::Real(weights),
        ..rows(&[Codes::U8(&[0, 0])])
    };
    let real = || one().weighted(Weighting::Real);
    assert_eq!(
        Table::build(real(), &weighed(&[1.0, -1.0])).err(),
        Some(Error::Weight { row: 1 })
    );
    assert_eq!(
        Table::build(real(), &weighed(&[1.0])).err(),
        Some(Error::Lengths)
    );
    let table = Table::build(one(), &rows(&[Codes::U8(&[1, 0])])).unwrap();
    assert_eq!(
        table.select().is(1, 0).groups(Needs::SUM).err(),
        Some(Error::NoSuchDimension { dim: 1 })
    );
    assert_eq!(
        table.select().by(0).by(0).by(0).groups(Needs::SUM).err(),
        Some(Error::Groups)
    );
}

#[test]
fn a_second_pass_with_other_rows_is_an_error() {
    let rows = |codes: &[u8]| {
        let codes = [Codes::U8(codes)];
        let mut builder = Builder::new(Schema::new().stored(2), 4)?;
        let input = Rows {
            codes: &codes,
            values: &[0.0; 4],
            valid: None,
            weights: Weights::None,
        };
        builder.count(&Rows {
            codes: &[Codes::U8(&[0, 0, 1, 1])],
            ..input
        })?;
        builder.place(&input)?;
        while !builder.sort(1)? {}
        builder.finish()
    };
    assert!(rows(&[0, 0, 1, 1]).is_ok());
    assert!(rows(&[1, 1, 1, 1]).is_err());
    assert!(rows(&[0, 0, 0, 0]).is_err());
}

#[test]
fn a_second_pass_that_fills_one_bucket_over_another_is_an_error() {
    let pass = |codes: &[u8]| {
        let mut builder = Builder::new(Schema::new().stored(2), 6)?;
        let codes = [[0, 0, 0, 1, 1, 1].as_slice(), codes].map(|codes| [Codes::U8(codes)]);
        let rows = |codes| Rows {
            codes,
            values: &[1.0; 6],
            valid: None,
            weights: Weights::None,
        };
        builder.count(&rows(&codes[0]))?;
        builder.place(&rows(&codes[1]))?;
        while !builder.sort(1)? {}
        builder.finish()
    };
    assert!(pass(&[1, 0, 1, 0, 1, 0]).is_ok());
    for other in [
        [0, 0, 0, 0, 0, 0],
        [1, 1, 1, 1, 1, 1],
        [0, 0, 0, 0, 1, 1],
        [0, 1, 1, 1, 1, 1],
    ] {
        assert_eq!(pass(&other).err(), Some(Error::Lengths));
    }
}

#[test]
fn codes_of_sixteen_bits_and_too_many_groups() {
    let codes: Vec<u16> = (0..1000).map(|row| (row * 65) as u16).collect();
    let values: Vec<f64> = (0..1000).map(f64::from).collect();
    let input = Rows {
        codes: &[Codes::U16(&codes), Codes::U16(&codes)],
        values: &values,
        valid: None,
        weights: Weights::None,
    };
    let table = Table::build(Schema::new().stored(1 << 16).stored(1 << 16), &input).unwrap();
    assert_eq!(
        table.select().by(0).by(1).groups(Needs::SUM).err(),
        Some(Error::Groups)
    );
    let groups = table
        .select()
        .between(1, 650, u16::MAX)
        .by(0)
        .groups(Needs::SUM)
        .unwrap();
    assert_eq!(groups.cells[650].total(), Some(10.0));
    assert_eq!(groups.cells[585].coverage().of, 0);
}

#[test]
fn values_that_are_not_finite_are_null() {
    let codes = [Codes::U8(&[0, 0, 0])];
    let input = Rows {
        codes: &codes,
        values: &[f64::INFINITY, 2.0, f64::NEG_INFINITY],
        valid: None,
        weights: Weights::None,
    };
    let table = Table::build(Schema::new().stored(1), &input).unwrap();
    let cell = table.select().groups(Needs::ALL).unwrap().cells[0];
    assert_eq!(
        (cell.total(), cell.min(), cell.max(), cell.count, cell.rows),
        (Some(2.0), Some(2.0), Some(2.0), 1, 3)
    );
}

#[test]
fn rows_of_one_cell_keep_their_order() {
    let rows = (0..50)
        .map(|at| Row {
            codes: vec![at % 3, 7],
            value: Some(f64::from(at)),
            weight: 1,
        })
        .collect();
    let sample = Sample {
        cards: vec![3, 3000],
        map: vec![0; 3000],
        map_card: 1,
        weighting: Weighting::None,
        rows,
    };
    let table = sample.table();
    let origins: Vec<_> = (0..50)
        .filter(|row| table.code(*row, 0) == Some(1))
        .map(|row| table.origin(row).unwrap())
        .collect();
    assert!(origins.is_sorted());
}
