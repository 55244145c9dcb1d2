//! What every page has: search, picker, language, colours, tables, the address.

use crate::kit::{Page, Visit};

#[test]
fn search_minds_neither_accents_nor_case() {
    let page = Page::open("");
    page.click(".search input");
    page.type_into(".search input", "da nang");
    page.wait_until("a result", |page| page.count(".search [role=option]") > 0);
    page.press(&["ArrowDown", "Enter"]);
    page.wait_query("area=48");
}

#[test]
fn picker_groups_by_system_and_filters_without_accents() {
    let page = Page::open("");
    page.click(".picker-button");
    page.wait_until("the panel", |page| page.visible("#picker"));
    let all = page.count("#picker a");
    assert!(page.count("#picker h4") > 10 && page.text("#picker").contains("Chỉ số chuyển đổi số"));
    page.type_into("#picker input", "phuc dap");
    page.wait_until("fewer", |page| page.count("#picker a") < all);
    let left = page.texts("#picker li");
    assert!(
        !left.is_empty() && left.iter().all(|choice| choice.contains("Phúc đáp")),
        "{left:?}"
    );
    page.clear("#picker input");
    page.type_into("#picker input", "xyzzy");
    page.wait_until("nothing", |page| page.count("#picker a") == 0);
    assert!(page.text("#picker [role=status]").contains("xyzzy"));
    page.clear("#picker input");
    page.type_into("#picker input", "quản trị");
    page.click("#picker a[href*='papi_egov']");
    page.wait_query("i=papi_egov");
    page.wait_until("no panel", |page| !page.visible("#picker"));
}

#[test]
fn both_languages_are_complete_and_write_numbers_their_way() {
    let page = Page::open("?i=level34_share&tab=system");
    assert!(page.text("main").contains("56,36%"));
    page.click(".langs [lang=en]");
    page.wait_until("English", |page| {
        page.attribute("html", "lang").as_deref() == Some("en")
    });
    page.wait_text("main", "56.36%");
    page.wait_query("lang=en");
    assert!(
        page.js("return document.title")
            .as_str()
            .is_some_and(|title| title.contains("e-government"))
    );
}

#[test]
fn theme_follows_the_device_until_the_reader_chooses() {
    let page = Visit::new().dark().open("");
    let dark = page.style("html", "background-color");
    page.click(".theme");
    page.wait_query("theme=light");
    assert_ne!(page.style("html", "background-color"), dark);
}

#[test]
fn the_address_brings_the_whole_view_back() {
    let page = Page::open("?lang=en&i=papi_egov&time=2022&areas=~48&breaks=equal&k=4&sort=name");
    let (headline, card) = (page.text("h1"), page.text(".card"));
    page.reload();
    assert_eq!((page.text("h1"), page.text(".card")), (headline, card));
    assert!(page.query().contains("i=papi_egov") && page.query().contains("sort=name"));
}

#[test]
fn a_parameter_that_cannot_be_read_is_named_and_the_default_shown() {
    let page = Page::open("?i=nope&k=99");
    let note = page.text(".ignored");
    assert!(note.contains('i') && note.contains('k'), "{note}");
    assert!(page.text("main").contains("0,8373"));
}

/// Where a row stands whose head is this name.
fn row(names: &[String], name: &str) -> usize {
    let found = names.iter().position(|have| have == name);
    found.unwrap_or_else(|| panic!("{name}: {names:?}"))
}

#[test]
fn tables_sort_in_the_vietnamese_alphabet() {
    let page = Page::open("?tab=table");
    page.wait_until("rows", |page| page.count("table.data tbody tr") == 63);
    let before = page.texts("table.data tbody tr th");
    assert!(
        row(&before, "Đà Nẵng") < row(&before, "Cao Bằng"),
        "by rank"
    );
    page.click("table.data thead th:first-child button");
    page.wait_query("sort=name");
    page.wait_until("another order", |page| {
        page.texts("table.data tbody tr th") != before
    });
    let names = page.texts("table.data tbody tr th");
    for (one, other) in [
        ("An Giang", "Bà Rịa - Vũng Tàu"),
        ("Bà Rịa - Vũng Tàu", "Bạc Liêu"),
        ("Bạc Liêu", "Bắc Giang"),
        ("Cao Bằng", "Cần Thơ"),
        ("Cần Thơ", "Đà Nẵng"),
        ("Đồng Tháp", "Gia Lai"),
        ("Hà Tĩnh", "Hải Dương"),
    ] {
        assert!(
            row(&names, one) < row(&names, other),
            "{one} ‹ {other}: {names:?}"
        );
    }
    assert_eq!(
        page.attribute("table.data thead th:first-child", "aria-sort")
            .as_deref(),
        Some("ascending")
    );
}

#[test]
fn an_order_of_the_table_is_kept_in_the_address() {
    let page = Page::open("?tab=table&lang=en");
    for (head, query) in [(1, "sort=name"), (2, "sort=-value"), (2, "sort=value")] {
        page.click(&format!("table.data thead th:nth-child({head}) button"));
        page.wait_until(query, |page| {
            page.query().split('&').any(|part| part == query)
        });
    }
    let names = page.texts("table.data tbody tr th");
    assert_eq!(names[0], "Quang Binh");
    page.reload();
    page.wait_until("the same order", |page| {
        page.texts("table.data tbody tr th") == names
    });
}

#[test]
fn an_order_of_the_ranking_is_kept_in_the_address() {
    let page = Page::open("");
    page.click(".rank-head .name");
    page.wait_query("sort=name");
    page.wait_until("by name", |page| {
        page.texts(".rows .name")
            .first()
            .is_some_and(|name| name == "An Giang")
    });
    page.click(".rank-head .value");
    page.wait_query("sort=");
    page.wait_until("by value", |page| {
        page.texts(".rows .name")
            .first()
            .is_some_and(|name| name != "An Giang")
    });
}

#[test]
fn a_figure_opens_its_source_and_definition() {
    let page = Page::open("");
    page.wait_until("later texts", |page| page.count(".home-foot details") > 0);
    page.js("document.querySelectorAll('.home-foot details').forEach(d => d.open = true)");
    page.wait_until("a source", |page| {
        page.count(".home-foot a[href^='https://dti.gov.vn']") > 0
    });
}

#[test]
fn the_data_package_is_there_to_take_away() {
    let page = Page::open("");
    for file in [
        "data/datapackage.json",
        "data/indicators.csv",
        "data/observations/dti.csv",
        "data/LEFT-OUT.md",
        "data/tile_grid.csv",
    ] {
        let status = page.js_with(
            "return fetch(arguments[0]).then(answer => answer.status)",
            &[file.into()],
        );
        assert_eq!(status, 200, "{file}");
    }
}

#[test]
fn where_the_rest_cannot_be_had_a_sentence_says_so_and_the_map_goes_on() {
    for missing in ["later", "pages"] {
        let page = Visit::new()
            .on(crate::kit::Site::host().fails(missing))
            .arrive();
        page.expect_errors();
        page.go("");
        page.js("document.querySelector('.time > button').click()");
        page.wait_text(".time-labels [data-now]", "2023");
        page.wait_until("the sentence", |page| page.visible("#notice .stage-failed"));
        assert_eq!(
            page.attribute("#land > [data-area='48']", "class")
                .as_deref(),
            Some("c4")
        );
        // A page that is not there is not made up.
        page.click(".pages li:last-child a");
        page.wait_until("the sentence", |page| page.visible("#main .stage-failed"));
    }
}

#[test]
fn a_panic_shows_a_sentence_and_a_way_to_reload() {
    let page = Page::open("");
    page.js("document.documentElement.dataset.panicked = ''");
    page.wait_until("the sentence", |page| page.visible(".boot-panicked"));
    assert!(page.visible(".boot-panicked a"));
    page.js("window.before = true");
    page.click("[data-reload]");
    page.wait_until("the page anew", |page| {
        page.js("return document.documentElement.hasAttribute('data-ready') && !window.before")
            == true
    });
}
