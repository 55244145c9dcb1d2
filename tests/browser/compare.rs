//! Comparing in the browser: forms chosen by hand, a sentence that is copied, a province on one sheet.

use crate::kit::{Can, Page, Visit, skipped};

#[test]
fn the_form_of_a_chart_is_chosen_and_drawn() {
    let page = Page::open("?lang=en&tab=chart&i=papi_egov&areas=~48~79");
    page.click(".segmented button[data-go*='show=slope']");
    page.wait_query("show=slope");
    page.wait_until("the slope is drawn", |page| {
        page.exists("[data-drawing=slope] .chart-plot svg")
    });
    page.click(".segmented button[data-go*='show=multiples']");
    page.wait_until("every small picture is drawn", |page| {
        page.count(".multiples .chart-plot svg") == 2
    });
    page.back();
    page.wait_query("show=slope");
}

#[test]
fn a_second_indicator_is_chosen_and_left_again() {
    let page = Page::open("?lang=en&tab=chart&areas=~48");
    page.choose(
        ".controls select",
        "?lang=en&tab=chart&areas=~48&x=papi_egov",
    );
    page.wait_query("x=papi_egov");
    page.wait_text(".correlation", "n = 61 provinces");
    page.wait_until("the dots are drawn", |page| {
        page.exists("[data-drawing=cloud] .chart-plot svg")
    });
    page.choose(".controls select", "?lang=en&tab=chart&areas=~48");
    page.wait_until("the lines are back", |page| {
        page.exists("[data-drawing=lines]")
    });
}

#[test]
fn a_sentence_is_copied_or_selected_and_the_page_says_which() {
    let page = Page::open("?lang=en&area=83");
    page.click("[data-local='open:committee']");
    page.wait_until("the sentence is there", |page| {
        page.exists("#quote-committee")
    });
    let text = page.js("return document.querySelector('#quote-committee').value");
    let text = text.as_str().unwrap_or_default().to_owned();
    assert!(text.starts_with("Ben Tre is one of 23 provinces"), "{text}");
    page.click("[data-copy=quote-committee]");
    page.wait_until("the page says what it did", |page| {
        !page
            .text("[data-copy=quote-committee] + [role=status]")
            .is_empty()
    });
}

#[test]
fn no_form_is_wider_than_a_phone() {
    let page = Visit::new()
        .phone()
        .open("?tab=chart&areas=~48~79~01&show=strip");
    for form in ["strip", "slope", "bump", "multiples", "heatmap"] {
        page.go(&format!("?tab=chart&areas=~48~79~01&show={form}"));
        assert_eq!(page.overflow_px(), 0, "{form}");
    }
    page.go("?tab=chart&areas=~48&x=papi_egov");
    assert_eq!(page.overflow_px(), 0, "scatter");
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

#[test]
fn a_province_prints_on_one_sheet_in_both_languages_and_sets() {
    if skipped(Can::Print) {
        return;
    }
    let page = Visit::new().size(1280, 900).open("?area=83");
    for query in [
        "?area=83",
        "?lang=en&area=48",
        "?units=34&area=86",
        "?lang=en&units=34&area=02",
    ] {
        page.go(query);
        page.wait_until("its charts are drawn", |page| {
            page.exists(".area-pictures .chart-plot svg")
        });
        assert_eq!(sheets(&page), 1, "{query}");
    }
}
