//! A province as a newsroom would print it: on one screen and on one sheet of paper, whichever province it is.

use crate::kit::{Can, Page, Visit, few, skipped};

/// Every province of both sets, as the end of an address.
fn provinces() -> Vec<String> {
    let table = std::fs::read_to_string("public/data/areas.csv").unwrap();
    let province = |line: &str| {
        let mut cells = line.split(',');
        let (id, kind, units) = (cells.next()?, cells.next()?, cells.next()?);
        let units = if units == "34" { "units=34&" } else { "" };
        (kind == "province").then(|| format!("{units}area={id}"))
    };
    table.lines().filter_map(province).collect()
}

/// How many pages of paper a page of the site takes.
fn sheets(page: &Page) -> usize {
    let document = page.document();
    let count = |bytes: &[u8], words: [&[u8]; 2]| {
        let found = words.map(|word| {
            bytes
                .windows(word.len())
                .filter(|here| *here == word)
                .count()
        });
        found[0] + found[1]
    };
    let pages = |bytes: &[u8]| {
        count(bytes, [b"/Type /Page", b"/Type/Page"])
            - count(bytes, [b"/Type /Pages", b"/Type/Pages"])
    };
    // Some engines pack the list of pages.
    let packed = document
        .split_inclusive(|byte| *byte == b'\n')
        .scan(0, |end, line| {
            *end += line.len();
            Some((line.ends_with(b"stream\n"), *end))
        });
    let unpacked = packed.filter_map(|(is_stream, from)| {
        let bytes = document.get(from..).filter(|_| is_stream)?;
        miniz_oxide::inflate::decompress_to_vec_zlib_with_limit(bytes, 1 << 24).ok()
    });
    pages(&document) + unpacked.map(|bytes| pages(&bytes)).sum::<usize>()
}

/// Those of the 63 whose pages are the longest: three that became one, long names, sentences and sources.
const LONGEST: [&str; 8] = ["01", "02", "46", "48", "56", "70", "77", "86"];

#[test]
fn a_province_stands_on_one_screen_and_on_one_sheet_in_both_languages() {
    let mut some = provinces();
    some.retain(|province| {
        let id = province.split('=').next_back().unwrap_or_default();
        province.starts_with("units=34") || LONGEST.contains(&id)
    });
    assert_eq!(some.len(), 34 + LONGEST.len());
    hold(&some);
}

#[test]
#[ignore = "some minutes: every province of both sets"]
fn every_province_stands_on_one_screen_and_on_one_sheet_in_both_languages() {
    let all = provinces();
    assert_eq!(all.len(), 63 + 34);
    hold(&all);
}

/// Opens the pages at the size of a laptop, measures them to the first line of their sources, and prints them.
#[track_caller]
fn hold(provinces: &[String]) {
    if skipped(Can::Print) {
        return;
    }
    let page = Visit::new().size(1280, 900).open("?area=83");
    let mut wrong = Vec::new();
    for lang in ["", "lang=en&"] {
        for province in few(provinces) {
            let query = format!("?{lang}{province}");
            page.go_within(&query);
            page.wait_until("its charts are drawn", |page| {
                page.js(
                    "const boxes = [...document.querySelectorAll('.area-top .chart-box')]; \
                     return boxes.every(box => box.dataset.stage === 'drawn' && box.querySelector('svg'))",
                ) == true
            });
            let end = page.js(
                "return Math.ceil(document.querySelector('.area-top > .foot').getBoundingClientRect().top + scrollY + 26)",
            );
            let end = end.as_u64().unwrap_or(u64::MAX);
            let sheets = sheets(&page);
            if end > 900 || sheets != 1 {
                wrong.push(format!("{query}: {end} px, {sheets} sheets"));
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}
