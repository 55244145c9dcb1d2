//! What may not be added up is refused, in the group where it happens, and only
//! if values really meet there.

use crate::engine::{Codes, Error, Needs, Query, Refusal, Rows, Schema, Table, Views, Weights};

/// Area, definition, kind; the definition is a tag, kind 1 is a part of kind 0.
fn table() -> Table {
    let schema = Schema::new()
        .stored(2)
        .stored(3)
        .stored(3)
        .tag(1)
        .apart(2, 0, 1);
    let rows = Rows {
        codes: &[
            Codes::U8(&[0, 0, 0, 1, 1, 1]),
            Codes::U8(&[0, 0, 2, 1, 1, 2]),
            Codes::U8(&[2, 2, 2, 0, 1, 2]),
        ],
        values: &[1.0, 2.0, f64::NAN, 4.0, 8.0, f64::NAN],
        valid: None,
        weights: Weights::None,
    };
    Table::build(schema, &rows).unwrap()
}

fn total(query: &Query<'_>, group: usize) -> Result<Option<f64>, Error> {
    Ok(query.groups(Needs::SUM)?.cells[group].total())
}

#[test]
fn two_definitions_are_not_added() {
    let table = table();
    let mixed = Error::Refused(Refusal::Mixed {
        dim: 1,
        group: 0,
        codes: [0, 1],
    });
    assert_eq!(total(&table.select(), 0), Err(mixed));
    assert_eq!(table.select().medians().err(), Some(mixed));
    assert_eq!(total(&table.select().mixed(), 0), Ok(Some(15.0)));
}

#[test]
fn one_definition_is_added_even_beside_a_null_of_another() {
    let table = table();
    assert_eq!(total(&table.select().is(0, 0).by(0), 0), Ok(Some(3.0)));
}

#[test]
fn a_part_is_not_added_to_its_whole() {
    let table = table();
    let overlap = Error::Refused(Refusal::Overlap {
        dim: 2,
        group: 1,
        whole: 0,
        part: 1,
    });
    assert_eq!(total(&table.select().by(0), 1), Err(overlap));
    assert_eq!(total(&table.select().by(0).is(2, 1), 1), Ok(Some(8.0)));
    assert_eq!(total(&table.select().by(0).by(2), 4), Ok(Some(8.0)));
    assert_eq!(total(&table.select().by(0).mixed(), 1), Ok(Some(12.0)));
}

#[test]
fn views_refuse_as_questions_do() {
    let table = table();
    let mut views = Views::new();
    let (strict, mixed) = (views.add(&[], Needs::SUM), views.add_mixed(&[], Needs::SUM));
    assert!(matches!(
        views.groups(&table, strict),
        Err(Error::Refused(Refusal::Mixed { .. }))
    ));
    assert_eq!(
        views.groups(&table, mixed).unwrap().cells[0].total(),
        Some(15.0)
    );
    views.filter(mixed, 0, Some(crate::engine::Filter::Range(0, 0)));
    assert_eq!(
        views.groups(&table, strict).unwrap().cells[0].total(),
        Some(3.0)
    );
    assert_eq!(views.groups(&table, 9).err(), Some(Error::NoSuchView));
}

#[test]
fn rules_about_dimensions_that_are_not_there_are_an_error() {
    let rows = Rows {
        codes: &[Codes::U8(&[])],
        values: &[],
        valid: None,
        weights: Weights::None,
    };
    assert_eq!(
        Table::build(Schema::new().stored(1).tag(4), &rows).err(),
        Some(Error::NoSuchDimension { dim: 4 })
    );
}
