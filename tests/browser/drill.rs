//! Drill-down: country → region → province, by map, ranking, search and breadcrumb.

use crate::kit::{Page, Visit};

#[test]
fn back_and_forward_follow_the_drill_down() {
    let page = Page::open("?area=vn");
    page.go("?area=r3");
    page.click("main a[href*='area=48']");
    page.wait_query("area=48");
    page.wait_text("nav[class*=crumbs]", "Đà Nẵng");
    page.back();
    page.wait_query("area=r3");
    page.forward();
    page.wait_text("nav[class*=crumbs]", "Đà Nẵng");
}

#[test]
fn breadcrumbs_lead_up_again() {
    let page = Page::open("?area=48");
    page.click("nav[class*=crumbs] a[href*='area=r3']");
    page.wait_query("area=r3");
    page.click("nav[class*=crumbs] a");
    page.wait_until("the country", |page| !page.query().contains("area=r3"));
}

#[test]
fn ranking_leads_to_a_province() {
    let page = Page::open("");
    page.click(".ranking .rows li[data-area='31'] a");
    page.wait_query("31");
}

#[test]
fn a_province_page_shows_rank_region_country_and_coverage() {
    let page = Page::open("?area=48");
    let words = page.text("main");
    for part in [
        "0,8335",
        "0,7069",
        "14/14",
        "63/63",
        "Quảng Nam",
        "01/07/2025",
    ] {
        assert!(words.contains(part), "{part}");
    }
    assert!(page.count("main [data-indicator][data-area='48'][data-period]") > 10);
}

#[test]
fn ranks_are_not_averaged_and_the_reason_is_on_the_screen() {
    let page = Page::open("?area=48");
    assert!(
        page.text("main")
            .contains("Thứ hạng không cộng và không lấy trung bình được")
    );
}

#[test]
fn a_province_that_was_merged_is_found_under_its_new_name() {
    let page = Page::open("?area=49&units=34");
    let words = page.text("main");
    assert!(
        words.contains("Đà Nẵng") && words.contains("Quảng Nam"),
        "{words}"
    );
}

#[test]
fn an_agency_has_its_page() {
    let page = Page::open("?area=bo_tai_chinh");
    assert!(page.text("main").contains("Bộ Tài chính"));
}

#[test]
fn pages_fit_a_phone() {
    for query in [
        "?area=48",
        "?area=r3&lang=en",
        "?area=vn",
        "?area=27&units=34",
    ] {
        let page = Visit::new().phone().open(query);
        assert_eq!(page.overflow_px(), 0, "{query}");
    }
}

#[test]
fn the_little_map_of_an_area_leads_to_another_province() {
    let page = Page::open("?area=48");
    assert_eq!(
        page.count(".area-map path[data-area='48'][data-mark=here]"),
        1
    );
    page.click(".area-map path[data-area='62']");
    page.wait_query("area=62");
    page.wait_text("nav[class*=crumbs] [aria-current]", "Kon Tum");
    // The box of an archipelago is its province.
    page.click(".area-map .area-inset rect[data-area='48']");
    page.wait_text("nav[class*=crumbs] [aria-current]", "Đà Nẵng");
}

#[test]
fn a_region_is_found_by_search_and_leads_down() {
    let page = Page::open("");
    page.click(".search input");
    page.type_into(".search input", "tay nguyen");
    page.wait_until("the region", |page| {
        page.texts(".search [role=option]")
            .first()
            .is_some_and(|option| option.contains("Tây Nguyên"))
    });
    page.press(&["Enter"]);
    page.wait_query("area=r4");
    page.wait_until("its provinces", |page| page.count(".area-within li") == 5);
    page.click(".area-within a[href*='area=66']");
    page.wait_text("nav[class*=crumbs] [aria-current]", "Đắk Lắk");
}

#[test]
fn on_a_phone_what_is_refused_has_its_reason_as_text() {
    let page = Visit::new().phone().open("?area=48&lang=en");
    let mut refused = page.texts(".area-refused");
    // Those of closed groups are not on the screen.
    refused.retain(|reason| !reason.is_empty());
    assert!(!refused.is_empty());
    assert!(
        refused.iter().all(|reason| reason.len() > 20),
        "{refused:?}"
    );
    // Each number beside a change that was refused leads to its reason, in words, on the same page.
    let unexplained = page.js(
        "return [...document.querySelectorAll('[aria-describedby]')].filter(e => e.checkVisibility()) \
         .filter(e => !(document.getElementById(e.getAttribute('aria-describedby'))?.innerText.length > 20)).map(e => e.outerHTML)",
    );
    assert_eq!(unexplained, serde_json::json!([]));
    assert!(page.count(".area-reasons li") > 0);
    for css in [".area-refused", ".area-reasons li"] {
        let hidden = page.js_with(
            "return [...document.querySelectorAll(arguments[0])].filter(e => e.title || e.querySelector('[title]') || e.getBoundingClientRect().right > innerWidth).map(e => e.outerHTML)",
            &[css.into()],
        );
        assert_eq!(hidden, serde_json::json!([]), "{css}");
    }
}

#[test]
fn a_map_that_is_refused_says_why_as_text_on_a_phone() {
    for (query, reason) in [
        ("?i=attacks&lang=en", "Only figures for the whole country"),
        ("?i=security_grade&units=34&lang=en", "Grades"),
        (
            "?i=dti_rank&units=34&time=2022&lang=en",
            "Ranks cannot be added",
        ),
    ] {
        let page = Visit::new().phone().open(query);
        let words = page.text(".home-head");
        assert!(words.contains(reason), "{query}: {words}");
    }
}
