//! Bad hosts and bad lines: whatever is cut, empty, of another version, gone, blocked, late or silent, the reader
//! sees what happened and what still works.

use crate::kit::{Host, Page, Site, Visit};
use std::time::Duration;

/// Longer than any reader waits.
const NEVER: Duration = Duration::from_mins(3);

/// Opens a view on a bad host and does not wait for it to answer.
#[track_caller]
fn come(host: Host, query: &str) -> Page {
    let page = Visit::new().on(host).arrive();
    page.expect_errors();
    page.go_unready(query);
    page
}

/// Everything that can be wrong with a file.
fn troubles(name: &str) -> [Host; 5] {
    [
        Site::host().cuts(name),
        Site::host().empties(name),
        Site::host().lacks(name),
        Site::host().garbles(name),
        Site::host().fails(name),
    ]
}

#[test]
fn data_that_cannot_be_read_are_said_to_be_missing_and_the_map_still_answers() {
    for host in troubles("/later-") {
        let page = come(host, "?area=48");
        page.wait_text(".stage-failed", "Chưa tải được trang này.");
        page.go("?");
        page.click(".time > button");
        page.wait_query("time=2023");
        page.wait_text("#notice", "Bản đồ vẫn dùng được");
        assert!(!page.exists("html[data-panicked], html[data-failed]"));
    }
}

#[test]
fn pages_that_cannot_be_had_are_said_to_be_missing() {
    for ending in [".wasm", ".js"] {
        for host in troubles(&crate::kit::file("pages-", ending)) {
            let page = come(host, "?tab=table&lang=en");
            page.wait_text(".stage-failed", "This page could not be loaded.");
        }
    }
}

#[test]
fn a_page_without_its_own_style_is_read_all_the_same() {
    let page = come(
        Site::host().lacks(&crate::kit::file("pages-", ".css")),
        "?tab=table",
    );
    page.wait_ready();
    page.text("main table");
}

#[test]
fn an_application_that_cannot_be_had_leaves_the_page_that_stands_there() {
    for host in troubles("_bg.wasm") {
        let page = come(host, "");
        page.wait_until("the sentence", |page| page.visible(".boot-failed"));
        assert_eq!(page.count("#land > [class^=c]"), 63);
        assert!(page.visible(".ranking .rows"));
        assert!(!page.visible("#late"));
    }
}

#[test]
fn where_webassembly_is_forbidden_a_sentence_and_the_data_are_offered() {
    let host = Site::host().header("content-security-policy", "script-src 'self'");
    let page = come(host, "?area=48");
    page.wait_until("the sentence", |page| page.visible(".boot-failed"));
    assert!(page.visible(".boot-failed a[href='./data/datapackage.json']"));
}

#[test]
fn without_echarts_every_chart_is_a_sentence_and_a_table() {
    for host in troubles("/echarts-") {
        let page = come(host, "?area=48");
        page.wait_ready();
        page.wait_until("the sentence", |page| page.visible(".chart-failed"));
        assert!(page.text(".chart-failed").contains("số liệu vẫn đủ"));
        page.click(".chart-table summary");
        page.text(".chart-table table td");
        page.go("?");
        page.click(".time > button");
        page.wait_query("time=2023");
        page.go("?tab=table");
        page.text("main table td");
    }
}

#[test]
fn a_host_that_is_silent_is_said_to_be_slow_after_a_while() {
    for (name, query) in [
        ("_bg.wasm", ""),
        ("/later-", "?area=48"),
        ("/pages-", "?tab=about"),
    ] {
        let page = come(Site::host().waits(name, NEVER), query);
        assert!(!page.visible("#late"), "{name}");
        page.wait_long("the sentence", |page| page.visible("#late"));
        assert!(
            page.text("#late [lang=vi]")
                .starts_with("Máy chủ hoặc đường truyền đang chậm."),
            "{name}"
        );
        assert!(page.visible("#late a[href='./data/datapackage.json']"));
        page.go_to("about:blank");
    }
}

#[test]
fn a_page_gone_to_that_does_not_come_is_said_to_be_late() {
    let page = come(Site::host().waits("/later-", NEVER), "");
    page.wait_ready();
    page.click("#pages li:last-child a");
    page.wait_long("the sentence", |page| page.visible("#late"));
}

#[test]
fn a_drawing_that_does_not_come_is_said_to_be_missing() {
    let page = come(Site::host().waits("/echarts-", NEVER), "?area=48&lang=en");
    page.wait_ready();
    page.wait_long("the sentence", |page| page.visible(".chart-failed"));
    assert!(
        page.text(".chart-failed")
            .contains("the table hold every figure")
    );
}

#[test]
fn a_slow_host_is_waited_for() {
    let host = Site::host().waits("", Duration::from_millis(400));
    let page = Visit::new().on(host).arrive();
    page.go_unready("?area=48");
    page.wait_long("an answer", |page| page.exists("html[data-ready]"));
    page.wait_long("a chart", |page| page.exists("[data-stage=drawn] svg"));
    assert!(!page.visible("#late") && !page.visible(".boot-failed"));
}
