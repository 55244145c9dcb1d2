//! A framed view by itself: what it always says, what never scrolls, what never jumps, which data it
//! shows, where its links lead.

use crate::kit::{Can, Page, Site, Visit, few, languages, shown};

/// Every kind of view.
const VIEWS: [&str; 12] = [
    "?embed=1",
    "?embed=1&units=34&show=merger",
    "?embed=1&areas=~48",
    "?embed=1&i=committee",
    "?embed=1&tab=chart&areas=~48~79",
    "?embed=1&tab=table",
    "?embed=1&tab=card&area=48",
    "?embed=1&i=attacks&tab=system",
    "?embed=1&area=48",
    "?embed=1&area=vn",
    "?embed=1&tab=article",
    "?embed=1&tab=matters",
];

/// The height of what is seen.
fn height_px(page: &Page) -> f64 {
    let height = page.js("return document.body.getBoundingClientRect().height");
    height.as_f64().unwrap_or_default()
}

#[test]
fn a_frame_is_never_higher_than_it_may_be_and_scrolls_nowhere() {
    let page = Visit::new().size(320, 1000).arrive();
    for view in VIEWS {
        for lang in languages() {
            for chrome in ["", "&chrome=min", "&chrome=none"] {
                let query = format!("{view}&lang={lang}{chrome}");
                page.go(&query);
                page.text(".embed-source");
                let height_px = height_px(&page);
                assert!(height_px <= 1000.0, "{query}: {height_px}");
                assert!(height_px > 200.0, "{query}: {height_px}");
                assert_eq!(page.overflow_px(), 0, "{query}");
                let below = page.js(
                    "return document.documentElement.scrollHeight - document.documentElement.clientHeight",
                );
                assert_eq!(below, 0, "{query}");
            }
        }
    }
}

#[test]
fn what_it_shows_its_period_and_its_source_stand_under_any_controls() {
    let page = Visit::new().size(320, 1000).arrive();
    for chrome in ["full", "min", "none"] {
        for view in few(&VIEWS) {
            page.go(&format!("{view}&chrome={chrome}"));
            let ends =
                page.js("return document.querySelector('main').getBoundingClientRect().bottom");
            for css in ["main h1", ".embed-source", ".embed-atlas a"] {
                assert!(page.visible(css), "{view} {chrome}: {css}");
            }
            if page.exists(".subject") {
                let [_, top, _, height] = page.place(".subject");
                assert!(page.visible(".subject") && top + height <= ends.as_f64().unwrap());
            }
            for gone in [".masthead", ".colophon", ".systems", ".takes"] {
                assert!(!page.visible(gone), "{view} {chrome}: {gone}");
            }
        }
        page.go(&format!("?embed=1&chrome={chrome}"));
        assert_eq!(page.visible(".controls"), chrome != "none");
        assert_eq!(page.visible(".picker-button"), chrome == "full");
    }
}

#[test]
fn the_key_of_a_map_is_seen_without_opening_anything() {
    let page = Visit::new().size(320, 1000).arrive();
    for query in [
        "?embed=1",
        "?embed=1&lang=en&chrome=none",
        "?embed=1&areas=~48&chrome=none",
        "?embed=1&lang=en&i=papi_egov&chrome=min",
    ] {
        page.go(query);
        let ends = page.js("return document.querySelector('main').getBoundingClientRect().bottom");
        let [_, top, _, height] = page.place(".classes");
        assert!(top + height <= ends.as_f64().unwrap() + 1.0, "{query}");
    }
}

#[test]
fn a_framed_map_has_its_colours() {
    let page = Visit::new().size(640, 1000).arrive();
    for (query, css) in [
        ("?embed=1", ".land > .c4"),
        ("?embed=1&shape=tiles", ".grid > .c4 > rect"),
        ("?embed=1&lang=en&units=34", ".land > .c4"),
    ] {
        page.go(query);
        assert_eq!(page.style(css, "fill"), "rgb(41, 103, 167)", "{query}");
    }
}

#[test]
fn what_is_folded_is_opened_by_its_button_or_by_the_keyboard() {
    let page = Visit::new()
        .size(320, 1000)
        .open("?embed=1&tab=table&chrome=none");
    assert!(height_px(&page) <= 1000.0);
    page.click(".embed-more button");
    page.wait_until("the whole table", |page| height_px(page) > 3000.0);
    page.click(".embed-more button");
    page.wait_until("the fold", |page| height_px(page) <= 1000.0);
    page.js("document.querySelector('tbody tr:last-child a').focus()");
    page.wait_until("the whole table", |page| height_px(page) > 3000.0);
}

#[test]
fn nothing_jumps_while_a_frame_comes() {
    let page = Visit::new().size(640, 1000).arrive();
    shown(Can::TellShifts);
    page.run_first(
            "window.shift = 0; new PerformanceObserver(list => { for (const one of list.getEntries()) shift += one.value; }).observe({ type: 'layout-shift', buffered: true }); \
             window.heights = []; \
             const look = () => { if (document.querySelector('html[data-ready] .embed-source')) heights.push(Math.ceil(document.body.getBoundingClientRect().height)); requestAnimationFrame(look); }; look();",
    );
    for view in VIEWS {
        page.go(view);
        page.text(".embed-source");
        page.wait_until("the charts", |page| !page.exists("[data-stage=waiting]"));
        let seen = page.js("return new Promise(done => setTimeout(() => done([shift, [...new Set(heights)]]), 250))");
        let shift = seen[0].as_f64().unwrap();
        assert!(shift < 0.001, "{view}: {shift}");
        assert_eq!(seen[1].as_array().unwrap().len(), 1, "{view}: {}", seen[1]);
    }
}

#[test]
fn a_pinned_frame_shows_its_version_or_says_that_it_is_gone() {
    let page = Visit::new().arrive();
    page.go("?embed=1&tab=card");
    let version = page.attribute("meta[name=cpdt-data]", "content").unwrap();
    assert!(
        !page.exists(".embed-pinned"),
        "a live frame says nothing of versions"
    );

    page.go(&format!("?embed=1&tab=card&v={version}"));
    page.wait_text(".embed-pinned", &format!("Ghim ở bản số liệu {version}."));

    page.expect_errors();
    page.go("?embed=1&tab=card&v=2020.1.0&lang=en");
    page.wait_text(".embed-pinned", "pinned to data version 2020.1.0");
    page.wait_text(
        ".embed-pinned",
        &format!("what you see is version {version}"),
    );
}

#[test]
fn a_pinned_frame_goes_to_the_release_that_was_kept() {
    let host = Site::host().keeps("v/2020.1.0/");
    let page = Visit::new().on(host).arrive();
    // In the release that is kept here lie today's data, so it goes on to look for another.
    page.expect_errors();
    page.go_unready("?embed=1&tab=card&v=2020.1.0");
    page.wait_until("the release", |page| {
        page.js("return location.pathname") == "/v/2020.1.0/"
    });
    page.wait_ready();
    assert_eq!(page.query(), "?embed=1&tab=card&v=2020.1.0");
}

#[test]
fn links_lead_out_of_the_frame_and_settings_stay_in_it() {
    let page = Visit::new()
        .size(640, 1000)
        .open("?embed=1&tab=table&chrome=full");
    let row = "tbody th a";
    assert_eq!(page.attribute(row, "target").as_deref(), Some("_blank"));
    assert!(!page.attribute(row, "href").unwrap().contains("embed"));
    page.click(".periods li:first-child a");
    page.wait_query("time=");
    assert!(page.query().contains("embed=1"));
    let full = page.attribute(".embed-atlas a", "href").unwrap();
    assert!(
        !full.contains("embed") && full.contains("tab=table"),
        "{full}"
    );
}
