//! Sort order and contents of tables, on the real data set.

use super::{By, Cell, Column, TableView, page};
use crate::query::testing::{DATA, ask};

/// A column of the page's table as it is first shown.
fn column(address: &str, label: &str) -> Vec<String> {
    ask(address, |ask| {
        let table = page(ask).table;
        let place = table
            .columns
            .iter()
            .position(|column| column.label == label);
        let place = place.unwrap_or_else(|| panic!("{label}: {:?}", table.columns));
        let order = table.order(ask, table.by);
        order
            .iter()
            .map(|row| table.rows[*row][place].text.clone())
            .collect()
    })
}

#[test]
fn names_follow_the_vietnamese_alphabet() {
    let names = column("?tab=table&sort=name", "Tỉnh");
    let has = |name: &str| names.iter().position(|have| have == name).unwrap();
    assert_eq!(&names[..3], ["An Giang", "Bà Rịa - Vũng Tàu", "Bạc Liêu"]);
    for (one, other) in [
        ("Bạc Liêu", "Bắc Giang"),
        ("Cao Bằng", "Cần Thơ"),
        ("Cần Thơ", "Đà Nẵng"),
        ("Đồng Tháp", "Gia Lai"),
        ("Hà Tĩnh", "Hải Dương"),
        ("Quảng Trị", "Sóc Trăng"),
    ] {
        assert!(has(one) < has(other), "{one} before {other}: {names:?}");
    }
}

#[test]
fn provinces_stand_by_rank_until_the_reader_sorts_them() {
    let names = column("?tab=table", "Tỉnh");
    assert_eq!(&names[..3], ["TP. Hồ Chí Minh", "Đà Nẵng", "Hải Phòng"]);
    assert_eq!(&column("?tab=table", "Giá trị")[..2], ["0,8373", "0,8335"]);
    assert_eq!(
        &column("?tab=table&lang=en", "Value")[..2],
        ["0.8373", "0.8335"]
    );
    assert_eq!(&column("?tab=table&sort=value", "Hạng")[..1], ["63"]);
    assert_eq!(names.len(), 63);
}

#[test]
fn every_row_has_as_many_cells_as_there_are_columns() {
    for row in &DATA.facts().indicators {
        for units in ["63", "34"] {
            let page = ask(&format!("?tab=table&units={units}&i={}", row.id), page);
            let table = page.table;
            let is_even = |cells: &Vec<Cell>| cells.len() == table.columns.len();
            assert!(table.rows.iter().all(is_even), "{}", row.id);
            assert!(
                !page.title.is_empty() && !page.lede.is_empty(),
                "{}",
                row.id
            );
        }
    }
}

#[test]
fn missing_values_stand_last_in_either_direction() {
    for sort in ["value", "-value"] {
        let values = column(&format!("?tab=table&i=papi&sort={sort}"), "Giá trị");
        assert_eq!(values.len(), 63);
        let missing = values
            .iter()
            .position(|value| value == "chưa có số liệu")
            .unwrap();
        assert!(
            values[missing..]
                .iter()
                .all(|value| value == "chưa có số liệu"),
            "{sort}"
        );
    }
}

#[test]
fn nothing_reported_is_never_a_no() {
    let values = column("?tab=table&i=committee", "Giá trị");
    assert_eq!(values.iter().filter(|value| *value == "có").count(), 23);
    assert_eq!(
        values
            .iter()
            .filter(|value| *value == "chưa có tin")
            .count(),
        40
    );
}

#[test]
fn carried_values_say_from_how_many_provinces_they_were_derived() {
    let found = column("?tab=table&i=papi_egov&units=34&sort=name", "Mức chính xác");
    assert_eq!(found.len(), 34);
    assert!(
        found.iter().any(|text| text == "suy ra từ 2/2 tỉnh cũ"),
        "{found:?}"
    );
}

#[test]
fn national_series_shows_every_source_latest_first() {
    let periods = column("?tab=table&i=attacks", "Thời điểm");
    assert_eq!(
        (periods[0].as_str(), periods.last().unwrap().as_str()),
        ("08/2024", "04/2019")
    );
    let twice = periods.iter().filter(|period| *period == "02/2021").count();
    assert_eq!(twice, 2);
    let notes = column("?tab=table&i=attacks", "Ghi chú");
    assert_eq!(notes.len(), periods.len());
}

#[test]
fn what_cannot_be_shown_is_refused_with_a_sentence() {
    let refused = ask("?tab=table&i=svc766", page);
    assert!(refused.table.rows.is_empty());
    assert!(
        refused.lede.starts_with("Số liệu đo trên 34 tỉnh mới"),
        "{}",
        refused.lede
    );
}

#[test]
fn what_is_the_same_in_every_row_is_said_once() {
    let shared = |address: &str| {
        ask(address, |ask| {
            let table = page(ask).table;
            let labels = table
                .shared()
                .into_iter()
                .map(|place| table.columns[place].label);
            labels.collect::<Vec<_>>()
        })
    };
    assert_eq!(
        shared("?tab=table"),
        ["Mức chính xác", "Thời điểm", "Cách đo", "Nguồn"]
    );
    assert!(!shared("?tab=table&i=attacks").contains(&"Nguồn"));
}

#[test]
fn pressing_a_head_twice_turns_the_order_round() {
    let table = TableView {
        columns: vec![Column::words("a"), Column::numbers("b")],
        rows: vec![
            vec![Cell::text("Đ"), Cell::number("1", Some(1.0))],
            vec![Cell::text("D"), Cell::number("–", None)],
            vec![Cell::text("E"), Cell::number("2", Some(2.0))],
        ],
        ..TableView::default()
    };
    let order = |by: By| ask("", |ask| table.order(ask, Some(by)));
    let first = table.pressed(1, None);
    assert_eq!(order(first), [2, 0, 1]);
    assert_eq!(order(table.pressed(1, Some(first))), [0, 2, 1]);
    assert_eq!(order(table.pressed(0, Some(first))), [1, 0, 2]);
}
