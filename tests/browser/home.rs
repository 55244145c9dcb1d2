//! Home: the map, its ranking, legend, time and card; the systems' figures below.

use crate::kit::{Page, Visit};

const RANKED: &str = ".ranking .rows li[data-area]";

#[test]
fn map_shows_every_province_and_both_archipelagos() {
    let page = Page::open("?shape=map");
    let areas = page.js(
        "return new Set([...document.querySelectorAll('.map [data-area]')].map(e => e.dataset.area).filter(id => /^\\d\\d$/.test(id))).size",
    );
    assert_eq!(areas, 63);
    let words = page.text(".map");
    assert!(
        words.contains("Hoàng Sa") && words.contains("Trường Sa"),
        "{words}"
    );
}

#[test]
fn map_and_ranking_say_the_same_and_stand_side_by_side() {
    let page = Page::open("?shape=map");
    let [left, top, width, height] = page.place(".map");
    let [beside, ranking_top, ..] = page.place(".ranking");
    assert!(left + width <= beside + 1.0 && ranking_top < top + height);
    assert_eq!(
        page.text(".ranking .rows li[data-area='48'] .value"),
        "0,8335"
    );
    assert_eq!(page.text(".ranking .rows li[data-area='48'] .rank"), "2");
}

#[test]
fn title_unit_period_definition_and_source_are_always_there() {
    for query in [
        "",
        "?i=papi_egov",
        "?i=committee",
        "?units=34",
        "?i=population&time=2020",
    ] {
        let page = Page::open(query);
        assert!(!page.text("h1").is_empty(), "{query}");
        assert!(page.text(".home-foot").contains("Nguồn"), "{query}");
        page.wait_until("a source behind the line", |page| {
            page.count(".home-foot a, .home-foot summary") > 0
        });
    }
}

#[test]
fn a_province_nobody_named_is_never_a_no() {
    let page = Page::open("?i=committee&shape=tiles");
    let words = page.text("main");
    assert!(words.contains("23") && words.contains("40"), "{words}");
    let said = page.js("return document.querySelector('[data-indicator=committee][data-area=\"01\"]')?.textContent ?? 'nothing'");
    assert_ne!(said, "không");
    page.go("?i=committee&areas=~01");
    assert!(
        page.text(".card").contains("chưa có tin"),
        "{}",
        page.text(".card")
    );
}

#[test]
fn a_tap_selects_and_a_second_tap_opens() {
    let page = Visit::new().phone().open("");
    // Clear of the card, which stands at the foot of the screen.
    page.js("document.querySelector('.map').scrollIntoView()");
    page.tap(".map.tiles [data-area='48']");
    page.wait_text(".card", "Đà Nẵng");
    page.wait_query("areas=~48");
    page.tap(".map.tiles [data-area='48']");
    page.wait_query("area=48");
    page.wait_text("nav[class*=crumbs]", "Đà Nẵng");
}

#[test]
fn the_merger_alone_moves_da_nang_from_2nd_to_17th() {
    let page = Page::open("?areas=~48");
    let merger = page.text(".merger");
    assert!(
        merger.contains('2') && merger.contains("17") && merger.contains("0,7069"),
        "{merger}"
    );
    page.go("?units=34&areas=~48");
    assert_eq!(page.text(".ranking .rows li[data-area='48'] .rank"), "17");
}

#[test]
fn arrow_keys_walk_the_map_and_enter_opens_a_province() {
    let page = Page::open("?shape=tiles&areas=~48");
    page.js("document.querySelector('.map').focus()");
    page.press(&["ArrowDown"]);
    page.wait_until("another province", |page| {
        !page.query().contains("~48") && page.query().contains("areas=~")
    });
    page.press(&["Enter"]);
    page.wait_query("area=");
    page.press(&[]);
}

#[test]
fn time_steps_through_periods_with_data_only() {
    let page = Page::open("?i=dti");
    let labels = page.texts(".time-labels span");
    assert_eq!(labels, ["2020", "2021", "2022", "2023", "2024"]);
    page.js("const r = document.querySelector('.time input[type=range]'); r.value = 2; r.dispatchEvent(new Event('input', {bubbles: true}))");
    page.wait_query("time=2022");
    page.wait_text(".ranking .rows li[data-area='48'] .value", "0,8002");
}

#[test]
fn a_period_without_data_shows_the_nearest_before_it() {
    let page = Page::open("?i=papi_egov&time=2030");
    assert_eq!(page.text(".time-labels [data-now]"), "2024");
}

#[test]
fn classes_are_chosen_by_the_reader_and_kept_in_the_address() {
    let page = Page::open("?breaks=jenks&k=4");
    assert_eq!(page.count(".map-legend .classes button[aria-pressed]"), 4);
    let words = page.text(".map-legend").to_lowercase();
    assert!(
        words.contains("tự nhiên") || words.contains("jenks"),
        "{words}"
    );
}

#[test]
fn what_cannot_be_mapped_says_why_and_where_to_go() {
    let page = Page::open("?i=attacks");
    assert!(
        page.text("main").contains("Chỉ có số liệu chung cả nước"),
        "{}",
        page.text("main")
    );
    assert!(page.exists(".instead a"));
    page.go("?i=svc766&units=63");
    assert!(
        page.text("main").contains("34 tỉnh mới"),
        "{}",
        page.text("main")
    );
}

#[test]
fn small_lines_and_map_need_no_charts_library() {
    let page = Visit::new()
        .on(crate::kit::Site::host().fails("echarts"))
        .arrive();
    page.expect_errors();
    page.go("?shape=map");
    assert_eq!(
        page.text(".ranking .rows li[data-area='01'] .value"),
        "0,8241"
    );
    assert!(page.count(".systems-cards svg, .cards svg, section svg") > 3);
}

#[test]
fn every_system_of_the_article_has_its_card() {
    let page = Page::open("");
    let words = page.text("main");
    for figure in [
        "454",
        "56,36%",
        "13.661.811",
        "446.000",
        "4,4 triệu",
        "674",
        "63/63",
        "38",
    ] {
        assert!(words.contains(figure), "{figure}");
    }
}

#[test]
fn ranking_shows_all_when_asked() {
    let page = Page::open("");
    page.click(".ranking .more");
    page.wait_until("63 rows", |page| {
        page.js(&format!(
            "return [...document.querySelectorAll('{RANKED}')].filter(e => e.offsetParent).length"
        )) == 63
    });
}

#[test]
fn on_a_phone_nothing_scrolls_sideways_and_tiles_can_be_tapped() {
    for query in ["", "?lang=en", "?units=34", "?shape=map", "?i=committee"] {
        let page = Visit::new().phone().open(query);
        assert_eq!(page.overflow_px(), 0, "{query}");
    }
    let page = Visit::new().phone().open("");
    let [_, _, width, height] = page.place(".map.tiles [data-area='01']");
    assert!(width >= 39.0 && height >= 39.0, "{width} × {height}");
}
