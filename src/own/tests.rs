//! The file against the `csv` crate, cut anywhere; the answers against a naive twin that goes over the rows.

use super::*;
use crate::model::Lang;
use crate::text::Plain;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fmt::Write;

/// A row of a made file: area, kind, value, weight.
type Row = (u8, u8, Option<i32>, Option<u8>);
/// A value and its weight.
type Pair = (Option<f64>, Option<f64>);

/// Reads a whole file in pieces of this length.
fn opened(bytes: &[u8], piece: usize, mark: Option<Mark>) -> Desk {
    let mut desk = Desk::default();
    desk.begin(&bytes[..bytes.len().min(1 << 16)], mark);
    for piece in bytes.chunks(piece) {
        if !desk.look(piece) {
            return desk;
        }
    }
    if desk.looked() {
        while !desk.settled() {}
        for piece in bytes.chunks(piece) {
            assert!(desk.take(piece), "{:?}", desk.fault());
        }
        assert!(desk.taken(), "{:?}", desk.fault());
    }
    desk
}

fn fault(text: &str) -> Option<(Fault, String)> {
    opened(text.as_bytes(), 3, None).fault().cloned()
}

/// Asks with a form; the answer in English.
fn answer(desk: &mut Desk, form: &[(&str, &str)]) -> Result<Answer, Refused> {
    let say = Plain(Lang::En);
    let sheet = desk.sheet().expect("the file is in");
    let question = Question::read(form.iter().copied(), sheet);
    if desk.ask(question) {
        while desk.work(&say).is_some() {}
    }
    match (desk.answered(), desk.refused(), desk.sheet()) {
        (Some(answered), _, Some(sheet)) => Ok(answered.answer(sheet, &say)),
        (_, refused, _) => Err(refused.cloned().expect("an answer or a refusal")),
    }
}

fn records(separator: u8, bytes: &[u8], piece: usize) -> Result<Vec<Vec<Vec<u8>>>, Fault> {
    let mut all = Vec::new();
    let mut reader = Reader::new(separator);
    let mut each = |record: &Record| {
        all.push(record.fields().map(<[u8]>::to_vec).collect());
        Ok(())
    };
    for piece in bytes.chunks(piece.max(1)) {
        reader.feed(piece, &mut each)?;
    }
    reader.end(&mut each)?;
    Ok(all)
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[a-zđà ]{1,6}",
        "-?[0-9]{1,4}(\\.[0-9]{1,2})?",
        "[\",;\t\r\n x]{1,5}",
    ]
}

proptest! {
    #[test]
    fn a_file_is_cut_as_the_csv_crate_cuts_it(
        rows in proptest::collection::vec(proptest::collection::vec(cell(), 3), 1..8),
        separator in prop::sample::select(b",;\t".to_vec()),
        is_windows in any::<bool>(),
        has_mark in any::<bool>(),
        quotes_all in any::<bool>(),
        piece in 1_usize..9,
    ) {
        let style = if quotes_all { ::csv::QuoteStyle::Always } else { ::csv::QuoteStyle::Necessary };
        let end = if is_windows { ::csv::Terminator::CRLF } else { ::csv::Terminator::Any(b'\n') };
        let mut writer = ::csv::WriterBuilder::new()
            .delimiter(separator).quote_style(style).terminator(end).from_writer(Vec::new());
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let written = writer.into_inner().unwrap();
        let mut bytes = if has_mark { b"\xEF\xBB\xBF".to_vec() } else { Vec::new() };
        bytes.extend(&written);
        let mut twin = ::csv::ReaderBuilder::new().delimiter(separator).has_headers(false)
            .from_reader(written.as_slice());
        let wanted: Vec<Vec<Vec<u8>>> = twin.byte_records()
            .map(|record| record.unwrap().iter().map(<[u8]>::to_vec).collect()).collect();
        prop_assert_eq!(records(separator, &bytes, piece), Ok(wanted));
    }

    #[test]
    fn no_bytes_break_it_and_no_cut_changes_what_is_read(
        bytes in proptest::collection::vec(
            prop::sample::select(b"ab1,;\"\n\r\t.\xC3\xA0\xFF".to_vec()), 0..60),
        piece in 1_usize..7,
    ) {
        prop_assert_eq!(records(b',', &bytes, piece), records(b',', &bytes, usize::MAX));
        let (one, other) = (opened(&bytes, piece, None), opened(&bytes, usize::MAX, None));
        prop_assert_eq!(one.fault(), other.fault());
        prop_assert_eq!(one.rows(), other.rows());
    }

    #[test]
    fn answers_are_those_of_a_naive_twin(
        rows in proptest::collection::vec(
            (0_u8..5, 0_u8..3, proptest::option::of(-50_i32..50), proptest::option::of(0_u8..4)), 1..60),
        verb in prop::sample::select(Verb::ALL),
        is_by_two in any::<bool>(),
        only in proptest::option::of(0_u8..5),
        at_least in proptest::option::of(-20_i32..20),
    ) {
        let mut text = String::from("area;kind;value;weight\n");
        let blank = |number: Option<String>| number.unwrap_or_default();
        for (area, kind, value, weight) in &rows {
            let (value, weight) = (value.map(|value| format!("{value},5")), weight.map(|w| w.to_string()));
            writeln!(text, "a{area};k{kind};{};{}", blank(value), blank(weight)).unwrap();
        }
        let mut desk = opened(text.as_bytes(), 7, None);
        let (only_text, from) = (only.map(|area| format!("a{area}")), at_least.map(|from| from.to_string()));
        let mut form = vec![("verb", verb.code()), ("value", "2"), ("weight", "3"), ("by1", "0")];
        if is_by_two {
            form.push(("by2", "1"));
        }
        let has_only = only.is_some_and(|only| rows.iter().any(|row| row.0 == only));
        if let Some(only) = only_text.as_ref().filter(|_| has_only) {
            form.extend([("where1", "0"), ("any1", only.as_str())]);
        }
        if let Some(from) = &from {
            form.extend([("where2", "2"), ("from2", from.as_str())]);
        }
        // Without a number in it a column is no column of numbers.
        let has = |of: fn(&Row) -> bool| rows.iter().any(of);
        let is_counted = matches!(verb, Verb::Count | Verb::Distinct);
        if !is_counted && !has(|row| row.2.is_some()) {
            prop_assert_eq!(answer(&mut desk, &form), Err(Refused::NeedsNumbers(2)));
            return Ok(());
        }
        if verb == Verb::Weighted && !has(|row| row.3.is_some()) {
            prop_assert_eq!(answer(&mut desk, &form), Err(Refused::NeedsNumbers(3)));
            return Ok(());
        }
        if at_least.is_some() && !has(|row| row.2.is_some()) {
            return Ok(());
        }
        // Written with ",5" behind it.
        let half = |value: i32| f64::from(value) + if value < 0 { -0.5 } else { 0.5 };
        let mut twin: BTreeMap<Vec<String>, Vec<Pair>> = BTreeMap::new();
        for (area, kind, value, weight) in &rows {
            let value = value.map(half);
            let is_out = has_only && only.is_some_and(|only| only != *area)
                || at_least.is_some_and(|from| value.is_none_or(|value| value < f64::from(from)));
            if is_out {
                continue;
            }
            let mut key = vec![format!("a{area}")];
            if is_by_two {
                key.push(format!("k{kind}"));
            }
            twin.entry(key).or_default().push((value, weight.map(f64::from)));
        }
        let mut found = answer(&mut desk, &form).expect("an answer").lines;
        found.sort_by(|one, other| one.labels.cmp(&other.labels));
        prop_assert_eq!(found.len(), twin.len());
        for (line, (key, rows)) in found.iter().zip(&twin) {
            prop_assert_eq!(&line.labels, key);
            let (value, count) = naive(verb, rows);
            prop_assert_eq!(line.coverage.of as usize, rows.len());
            prop_assert_eq!(line.coverage.count as usize, count);
            match (line.value, value) {
                (Some(have), Some(want)) => prop_assert!((have - want).abs() < 1e-9, "{have} {want}"),
                (have, want) => prop_assert_eq!(have, want),
            }
        }
    }
}

/// The figure of some rows, and how many have a value.
fn naive(verb: Verb, rows: &[Pair]) -> (Option<f64>, usize) {
    let mut values: Vec<f64> = rows.iter().filter_map(|row| row.0).collect();
    values.sort_by(f64::total_cmp);
    let count = values.len();
    let total: f64 = values.iter().sum();
    let pairs: Vec<(f64, f64)> = rows.iter().filter_map(|row| row.0.zip(row.1)).collect();
    let some = |value: f64| (count > 0).then_some(value);
    #[allow(clippy::cast_precision_loss, reason = "a few rows")]
    let value = match verb {
        Verb::Count => Some(count as f64),
        Verb::Sum => some(total),
        Verb::Mean => some(total / count as f64),
        Verb::Min => values.first().copied(),
        Verb::Max => values.last().copied(),
        Verb::Median if count == 0 => None,
        Verb::Median => some(f64::midpoint(values[(count - 1) / 2], values[count / 2])),
        Verb::Distinct => {
            values.dedup();
            Some(values.len() as f64)
        }
        Verb::Weighted => {
            let weight: f64 = pairs.iter().map(|pair| pair.1).sum();
            let sum: f64 = pairs.iter().map(|pair| pair.0 * pair.1).sum();
            let counted = pairs.iter().filter(|pair| pair.1 > 0.0).count();
            return ((weight > 0.0).then_some(sum / weight), counted);
        }
    };
    (value, count)
}

#[test]
fn a_fault_names_its_line_and_column() {
    for (text, wanted, name) in [
        (
            "a,b\n1,2\n3\n",
            Fault::Fields {
                line: 3,
                found: 1,
                expected: 2,
            },
            "b",
        ),
        (
            "a,b\n1,2\n\n\"x\ny\",2,3\n",
            Fault::Fields {
                line: 4,
                found: 3,
                expected: 2,
            },
            "",
        ),
        (
            "a,b\r\n\"1\"x,2\r\n",
            Fault::AfterQuote { line: 2, column: 1 },
            "a",
        ),
        (
            "a,b\n1,\"2\n3,4\n",
            Fault::OpenQuote { line: 2, column: 2 },
            "b",
        ),
        ("a,b\n", Fault::Empty, ""),
        ("", Fault::Empty, ""),
    ] {
        assert_eq!(fault(text), Some((wanted, name.to_owned())), "{text:?}");
    }
    let latin = opened(b"a,b\n1,caf\xE9\n", 4, None);
    let wanted = (Fault::Encoding { line: 2, column: 2 }, "b".to_owned());
    assert_eq!(latin.fault(), Some(&wanted));
    assert_eq!(
        opened(b"\xFF\xFEa\0", 4, None)
            .fault()
            .map(|fault| &fault.0),
        Some(&Fault::Wide)
    );
}

#[test]
fn each_column_is_read_as_what_all_of_its_cells_are() {
    let text = "code;year;when;share;text;mixed\n01;2023;31/12/2023;1.234,5;x;1\n02;2024;01/01/2024;;y;2\n03;2024;;2,5;x;k.a.\n";
    let desk = opened(text.as_bytes(), 5, None);
    let sheet = desk.sheet().unwrap();
    let kinds: Vec<Kind> = sheet.columns.iter().map(|column| column.kind).collect();
    let comma = Kind::Number(Mark::Comma);
    assert_eq!(
        kinds,
        [Kind::Text, comma, Kind::Date, comma, Kind::Text, Kind::Text]
    );
    let filled: Vec<usize> = sheet.columns.iter().map(|column| column.filled).collect();
    assert_eq!(filled, [3, 3, 2, 2, 3, 3]);
    assert_eq!(sheet.columns[5].broke, Some((4, "k.a.".to_owned())));
    assert_eq!(sheet.open_mark, None);
}

#[test]
fn a_mark_that_the_file_leaves_open_is_the_readers_to_choose() {
    let text = b"a,b\nx,1.234\ny,2.500\n";
    let sum = |mark| {
        let mut desk = opened(text, 64, mark);
        assert!(desk.sheet().unwrap().open_mark.is_some());
        answer(&mut desk, &[("verb", "sum"), ("value", "1")])
            .unwrap()
            .lines[0]
            .value
    };
    assert_eq!(sum(None), Some(3.734));
    assert_eq!(sum(Some(Mark::Comma)), Some(3734.0));
}

#[test]
fn dates_are_grouped_by_month_and_year_and_filtered_by_a_range() {
    let text = "day,n\n2024-01-05,1\n2024-01-20,2\n2024-02-01,3\n2025-02-01,4\n,5\n";
    let mut desk = opened(text.as_bytes(), 9, None);
    let form = [
        ("verb", "sum"),
        ("value", "1"),
        ("by1", "0"),
        ("grain1", "month"),
    ];
    let found = answer(&mut desk, &form).unwrap();
    let lines: Vec<_> = found
        .lines
        .iter()
        .map(|line| (line.labels[0].as_str(), line.text.as_str()))
        .collect();
    assert_eq!(
        lines,
        [
            ("(empty)", "5"),
            ("2024-01", "3"),
            ("2024-02", "3"),
            ("2025-02", "4")
        ]
    );
    let range = [
        ("where1", "0"),
        ("from1", "2024-01-20"),
        ("to1", "2024-12-31"),
    ];
    let form = [
        ("verb", "sum"),
        ("value", "1"),
        ("by1", "0"),
        ("grain1", "year"),
    ];
    let found = answer(&mut desk, &[form.as_slice(), &range].concat()).unwrap();
    assert_eq!(found.lines.len(), 1);
    assert_eq!(
        (found.lines[0].labels[0].as_str(), found.lines[0].value),
        ("2024", Some(5.0))
    );
}

#[test]
fn what_cannot_be_worked_out_is_refused_and_the_next_question_is_answered() {
    let mut desk = opened(b"name,n,w\nx,1,-1\ny,2,1\n", 64, None);
    let ask = |desk: &mut Desk, form: &[(&str, &str)]| {
        answer(desk, form).map(|answer| answer.lines.len())
    };
    assert_eq!(ask(&mut desk, &[("verb", "sum")]), Err(Refused::NeedsValue));
    assert_eq!(
        ask(&mut desk, &[("verb", "sum"), ("value", "0")]),
        Err(Refused::NeedsNumbers(0))
    );
    let weighted = [("verb", "weighted"), ("value", "1")];
    assert_eq!(ask(&mut desk, &weighted), Err(Refused::NeedsWeight));
    let negative = [weighted.as_slice(), &[("weight", "2")]].concat();
    assert_eq!(ask(&mut desk, &negative), Err(Refused::Weight(1)));
    assert_eq!(
        ask(&mut desk, &[("verb", "sum"), ("value", "1"), ("by1", "0")]),
        Ok(2)
    );
    let nowhere = [("where1", "0"), ("any1", "z")];
    assert_eq!(
        ask(&mut desk, &nowhere),
        Err(Refused::Unread(0, "z".to_owned()))
    );
    let vague = [("where1", "1"), ("from1", "much")];
    assert_eq!(
        ask(&mut desk, &vague),
        Err(Refused::Unread(1, "much".to_owned()))
    );
    let beyond = [("where1", "1"), ("from1", "7")];
    assert_eq!(ask(&mut desk, &beyond), Ok(0));
}

#[test]
fn more_texts_than_codes_can_be_counted_and_not_grouped_by() {
    let mut text = String::from("id,n\n");
    for id in 0..=MOST_KINDS {
        writeln!(text, "k{id},1").unwrap();
    }
    let mut desk = opened(text.as_bytes(), 1 << 16, None);
    assert_eq!(desk.sheet().unwrap().columns[0].kind, Kind::Long);
    assert_eq!(
        answer(&mut desk, &[("by1", "0")]).unwrap_err(),
        Refused::TooManyKinds(0)
    );
    let counted = answer(&mut desk, &[("value", "0")]).unwrap();
    assert_eq!(counted.lines[0].text, "65,536");
}

#[test]
fn most_categories_that_there_may_be_are_grouped_by_in_every_order() {
    let mut text = String::from("id,n\n");
    for id in 0..MOST_KINDS {
        writeln!(text, "k{id},{}", id % 1000).unwrap();
    }
    let mut desk = opened(text.as_bytes(), 1 << 16, None);
    let form = |order| {
        [
            ("verb", "median"),
            ("value", "1"),
            ("by1", "0"),
            ("order", order),
            ("top", "2"),
        ]
    };
    let down = answer(&mut desk, &form("down")).unwrap();
    assert_eq!(down.lines[0].labels, ["k999"]);
    assert_eq!(
        down.shown,
        "2 of 65,535 groups are shown; the download has all of them."
    );
    let named = answer(&mut desk, &form("name")).unwrap();
    assert_eq!(named.lines[1].labels, ["k1"]);
}

#[test]
fn the_file_of_an_answer_can_be_read_again() {
    let mut desk = opened("a,n\n\"x, \"\"y\"\"\",1.25\nz,\n".as_bytes(), 64, None);
    answer(
        &mut desk,
        &[("verb", "sum"), ("value", "1"), ("by1", "0"), ("top", "1")],
    )
    .unwrap();
    let file = desk
        .answered()
        .unwrap()
        .file(desk.sheet().unwrap(), Lang::En);
    let mut again = opened(file.as_bytes(), 3, None);
    let sheet = again.sheet().unwrap();
    assert_eq!(sheet.columns[0].labels, ["x, \"y\"", "z"]);
    assert_eq!(sheet.columns[1].filled, 1);
    let total = answer(&mut again, &[("verb", "sum"), ("value", "1")]).unwrap();
    assert_eq!(total.lines[0].value, Some(1.25));
}
