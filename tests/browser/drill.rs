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
