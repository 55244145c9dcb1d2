//! The frame of the page: what a reader has before, and instead of, the application.

use crate::kit::{Can, Page, Site, Visit, skipped};
use std::time::Duration;

#[test]
fn page_answers_and_the_frame_gives_way() {
    let page = Page::open("");
    assert!(!page.visible(".boot-loading"));
    assert!(!page.visible(".boot-failed"));
}

#[test]
fn page_works_under_any_base_path_and_asks_no_other_host() {
    let page = Visit::new()
        .on(Site::host().under("/tin-tuc/2026/atlas/"))
        .open("");
    let hosts = page.js("return [...new Set(performance.getEntriesByType('resource').map(e => new URL(e.name).host))]");
    let here = page.js("return [location.host]");
    assert_eq!(hosts, here);
    let asked = page.site().requests();
    assert!(
        asked
            .iter()
            .all(|path| path.starts_with("/tin-tuc/2026/atlas/")),
        "{asked:?}"
    );
}

#[test]
fn first_page_is_read_before_any_webassembly_has_come() {
    let page = Visit::new()
        .on(Site::host().waits("_bg.wasm", Duration::from_millis(1500)))
        .arrive();
    page.go_unready("");
    page.wait_until("the map", |page| page.visible("#land > [data-area=\"48\"]"));
    assert!(!page.exists("html[data-ready]"));
    assert_eq!(page.count("#land > [class^=c]"), 63);
    assert!(page.text(".rows").contains("0,8373"));
    assert!(!page.visible(".grid") && !page.visible("#boot"));
    page.wait_ready();
}

#[test]
fn the_application_takes_over_without_a_jump() {
    if skipped(Can::TellShifts) {
        return;
    }
    for (width, height) in [(1280, 900), (360, 720)] {
        let page = Visit::new().size(width, height).arrive();
        page.go("");
        page.js(
            "window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(e => window.shift += e.value)).observe({ type: 'layout-shift', buffered: true })",
        );
        page.press(&["Tab"]);
        page.wait_until("the second module", |page| {
            page.js("return performance.getEntriesByType('resource').some(e => e.name.includes('/later-'))") == true
        });
        assert_eq!(page.js("return window.shift"), 0);
    }
}

#[test]
fn progress_is_shown_while_the_page_loads() {
    let page = Visit::new()
        .on(Site::host().waits("_bg.wasm", Duration::from_millis(800)))
        .arrive();
    page.go_unready("?lang=en");
    page.wait_until("the progress line", |page| page.visible("#boot progress"));
    page.wait_ready();
    assert!(!page.visible("#boot progress"));
}

#[test]
fn sentence_and_data_are_offered_where_the_page_cannot_start() {
    for host in [
        Site::host().fails("_bg.wasm"),
        Site::host().cuts("_bg.wasm"),
        Site::host().fails("cpdt-atlas"),
    ] {
        let page = Visit::new().on(host).arrive();
        page.expect_errors();
        page.go_unready("");
        page.wait_until("the sentence", |page| page.visible(".boot-failed"));
        assert!(!page.visible(".boot-loading"));
        assert_eq!(
            page.attribute(".boot-failed a", "href").as_deref(),
            Some("./data/datapackage.json")
        );
    }
}

#[test]
fn reader_without_script_is_sent_to_the_data() {
    if skipped(Can::RunNoScript) {
        return;
    }
    let page = Visit::new().arrive();
    page.run_no_script();
    page.go_unready("");
    page.wait_text("body > noscript", "Số liệu vẫn tải về được.");
    assert!(page.visible("noscript a[href='./data/datapackage.json']"));
    assert!(!page.visible(".boot-failed"));
}
