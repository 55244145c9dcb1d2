//! Files of real views, read back by a reader of CSV, and the safety of texts.

use super::{Dialect, number};
use crate::export::File;
use crate::model::{Flag, Reading, UnitSystem};
use crate::query::Ask;
use crate::query::testing::{DATA, altered, ask, ask_of};
use std::collections::HashMap;

fn file(ask: Ask) -> Option<File> {
    super::file(ask, Dialect::Plain)
}

fn made(query: &str) -> File {
    ask(query, file).unwrap_or_else(|| panic!("{query}"))
}

/// The rows of a file, each by the names of its columns.
fn rows(file: &File) -> Vec<HashMap<String, String>> {
    let text = std::str::from_utf8(&file.bytes).unwrap();
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

#[track_caller]
fn row(file: &File, area: &str) -> HashMap<String, String> {
    let found = rows(file).into_iter().find(|row| row["area"] == area);
    found.unwrap_or_else(|| panic!("{area}"))
}

#[test]
fn a_published_figure_stands_as_it_was_published() {
    let file = made("?lang=en");
    assert_eq!(file.name, "dti_63_2024_en.csv");
    assert_eq!(rows(&file).len(), 63);
    let row = row(&file, "48");
    let cell = |name: &str| row[name].as_str();
    assert_eq!((cell("value"), cell("period")), ("0.8335", "2024"));
    assert_eq!((cell("qualifier"), cell("derived")), ("exact", ""));
    assert_eq!((cell("place"), cell("place_of")), ("2", "63"));
    assert_eq!(cell("definition"), "dti@2024");
    assert!(cell("source_url").starts_with("https://"), "{row:?}");
}

#[test]
fn what_was_worked_out_says_how_and_from_how_many() {
    let file = made("?units=34&time=2021&lang=en");
    assert_eq!(file.name, "dti_34_2021_en.csv");
    let partial: Vec<_> = rows(&file)
        .into_iter()
        .filter(|row| !row["value"].is_empty() && row["coverage"] != row["coverage_of"])
        .collect();
    assert_eq!(partial.len(), 8);
    for row in &partial {
        assert_eq!((&*row["qualifier"], &*row["derived"]), ("derived", "mean"));
        assert_eq!(row["place"], "");
        assert!(!row["source"].is_empty());
    }
    let missing: Vec<_> = rows(&file)
        .into_iter()
        .filter(|row| row["value"].is_empty())
        .collect();
    assert_eq!(missing.len(), 20);
    assert!(
        missing
            .iter()
            .all(|row| row["flag"] == "not_reported" && row["derived"].is_empty())
    );
}

#[test]
fn a_mean_by_population_is_another_file() {
    let file = made("?units=34&mean=people");
    assert_eq!(file.name, "dti_34_2024_people_vi.csv");
    assert_eq!(row(&file, "48")["derived"], "weighted_mean");
    let plain = made("?units=34");
    assert_eq!(plain.name, "dti_34_2024_vi.csv");
    assert_eq!(row(&plain, "48")["derived"], "");
    assert_ne!(row(&plain, "48")["value"], row(&file, "48")["value"]);
}

#[test]
fn a_national_series_has_every_row_with_its_span_and_qualifier() {
    let file = made("?i=attacks&lang=en");
    let all = rows(&file);
    assert_eq!(
        all.len(),
        DATA.rows(DATA.find_indicator("attacks").unwrap()).len()
    );
    assert!(all.iter().any(|row| row["qualifier"] == "derived"));
    assert!(all.iter().all(|row| row["units"].is_empty()));
    let undated = |row: &HashMap<String, String>| row["period"] == "undated";
    let iso = |row: &HashMap<String, String>| row["period"].starts_with("20");
    assert!(all.iter().all(|row| undated(row) || iso(row)));
}

#[test]
fn a_flag_stands_where_there_is_no_value() {
    let data = altered(|data, rows| {
        let dti = data.find_indicator("dti").unwrap();
        let area = data.find_area("48", UnitSystem::Old).unwrap();
        rows.iter_mut()
            .filter(|row| (row.indicator, row.area) == (dti, area))
            .for_each(|row| row.reading = Reading::Missing(Flag::NotApplicable));
    });
    let file = ask_of(&data, "", file).unwrap();
    let row = row(&file, "48");
    assert_eq!((&*row["value"], &*row["flag"]), ("", "not_applicable"));
    assert_eq!(row["qualifier"], "");
}

#[test]
fn numbers_have_points_and_no_noise() {
    assert_eq!(number(0.8335, 255), "0.8335");
    assert_eq!(number(13_661_811.0, 255), "13661811");
    assert_eq!(number(0.1 + 0.2, 6), "0.3");
    assert_eq!(number(2.0 / 3.0, 6), "0.666667");
    assert_eq!(number(-4.5, 6), "-4.5");
}

#[test]
fn every_view_has_a_file_that_can_be_read_back() {
    for indicator in &DATA.facts().indicators {
        for units in ["63", "34"] {
            let query = format!("?lang=en&i={}&units={units}", indicator.id);
            if let Some(file) = ask(&query, file) {
                assert!(!rows(&file).is_empty(), "{query}");
            }
        }
    }
}

#[test]
fn a_spreadsheet_in_vietnamese_gets_semicolons_and_commas() {
    let made = ask("", |ask| super::file(ask, Dialect::Excel)).unwrap();
    assert_eq!(made.name, "dti_63_2024_vi_excel.csv");
    let text = String::from_utf8(made.bytes).unwrap();
    let line = text.lines().find(|line| line.contains(";48;")).unwrap();
    assert!(line.contains(";0,8335;"), "{line}");
    assert!(text.starts_with("\u{feff}indicator;indicator_name;"));
}

#[test]
fn every_column_is_told_in_words() {
    assert_eq!(super::COLUMNS.len(), crate::text::columns::OF_VIEW.len());
    for (name, (constant, _)) in super::COLUMNS.iter().zip(crate::text::columns::ALL) {
        assert_eq!(name.to_uppercase(), *constant);
    }
}
