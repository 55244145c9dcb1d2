//! The 63 and the 34 provinces: what was carried, what is refused with which reason, what the merger
//! did.

use crate::kit::{Page, Visit};

const DA_NANG: &str = ".ranking .rows li[data-area='48']";

#[test]
fn the_merger_is_seen_for_all_provinces_sorted_by_what_it_did() {
    let page = Page::open("?units=34");
    page.click(".controls > div:nth-of-type(3) button:last-child");
    page.wait_query("show=merger");
    page.wait_until("34 provinces", |page| page.count(".moves .move-new") == 34);
    let first = page.text(".moves ol > li");
    assert!(first.contains('−'), "{first}");
    let all = page.text(".moves");
    for part in [
        "hạng 2 trên 63",
        "hạng 17 trên 34",
        "Quảng Nam",
        "48% đứng trên",
        "−47 điểm",
    ] {
        assert!(all.contains(part), "{part}: {all}");
    }
    assert!(
        page.text(".home-head h1").contains("Chỉ vì hợp nhất"),
        "{}",
        page.text(".home-head h1")
    );
    assert!(page.exists(".map .d5, .map.d5, .map svg.d5"));
    page.back();
    page.wait_until("the values", |page| !page.query().contains("show="));
}

#[test]
fn a_name_in_the_list_of_mergers_opens_the_province_of_its_own_set() {
    let page = Page::open("?units=34&show=merger&lang=en");
    page.click(".moves a[data-area='49'][data-units='63']");
    page.wait_query("area=49");
    page.wait_until("the 63", |page| !page.query().contains("units=34"));
    page.back();
    page.click(".moves a[data-area='48'][data-units='34']");
    page.wait_query("area=48");
    page.wait_query("units=34");
}

#[test]
fn a_merger_that_cannot_be_told_is_refused_and_the_values_stay() {
    let page = Page::open("?i=dti_rank&units=34&show=merger");
    assert_eq!(
        page.text(".missed"),
        "Thứ hạng không cộng và không lấy trung bình được."
    );
    assert_eq!(page.text(&format!("{DA_NANG} .value")), "17");
    page.go("?i=svc766&units=34&show=merger&lang=en");
    assert!(
        page.text(".missed")
            .contains("no values of the 63 old provinces")
    );
}

#[test]
fn ranks_and_grades_are_refused_on_the_34_with_the_reason() {
    let page = Page::open("?i=dti_rank&units=34&time=2022");
    assert_eq!(page.text(".time-labels [data-now]"), "2024");
    let missed = page.text(".missed");
    assert!(
        missed.contains("năm 2022") && missed.contains("Thứ hạng không cộng"),
        "{missed}"
    );
    page.go("?i=security_grade&units=34");
    let refused = page.text("main");
    assert!(refused.contains("Mức xếp loại là thứ tự"), "{refused}");
    page.go("?i=dti_rank&units=34&time=2022&tab=table&lang=en");
    let lede = page.text(".lede");
    assert!(
        lede.contains("2022 cannot be shown. Ranks cannot be added"),
        "{lede}"
    );
    page.go("?i=dti_rank&units=34&time=2022&tab=chart&lang=en");
    let remarks = page.text(".chart-remarks");
    assert!(remarks.contains("Ranks cannot be added"), "{remarks}");
}

#[test]
fn a_mean_by_population_is_chosen_kept_in_the_address_and_named() {
    let page = Page::open("?units=34&lang=en&areas=~48");
    let plain = page.text(&format!("{DA_NANG} .value"));
    page.click(".controls > div:nth-of-type(2) button:last-child");
    page.wait_query("mean=people");
    page.wait_until("another value", |page| {
        page.text(&format!("{DA_NANG} .value")) != plain
    });
    assert!(page.text(".lede").contains("mean weighted by population"));
    assert!(page.text(".card").contains("derived"));
    page.go("?units=34&lang=en&mean=people&time=2021");
    assert!(page.text(".missed").contains("No population of that year"));
    page.go("?units=34&lang=en&mean=people&tab=table");
    assert!(page.text("main").contains("weighted by population"));
}

#[test]
fn values_of_a_part_are_starred_and_unranked() {
    let page = Visit::new().phone().open("?units=34&time=2021&lang=en");
    let starred = page.js(
        "return [...document.querySelectorAll('.map.tiles g[data-area].part')].filter(g => g.textContent.includes('*')).length",
    );
    assert_eq!(starred, 8);
    assert!(
        page.text(".map-legend")
            .contains("from a part of the old provinces only")
    );
    assert!(page.text(".home-foot").contains("8 others"));
}

#[test]
fn a_province_nobody_spoke_of_is_no_no_on_the_34_either() {
    let page = Page::open("?i=committee&units=34&lang=en&shape=tiles");
    let tiles = page.texts(".map.tiles g[data-area]");
    assert!(tiles.iter().any(|tile| tile.contains("1+?")), "{tiles:?}");
    assert!(!tiles.iter().any(|tile| tile.contains("1/2")), "{tiles:?}");
}

#[test]
fn typing_a_name_finds_it_and_a_space_goes_nowhere() {
    let page = Page::open("?shape=tiles&areas=~48");
    page.js("document.querySelector('.map').focus()");
    page.press(&["h", "c", "m"]);
    page.wait_query("areas=~79");
    std::thread::sleep(std::time::Duration::from_secs(1));
    page.js("document.querySelector('.map').focus()");
    page.press(&[" "]);
    std::thread::sleep(std::time::Duration::from_millis(100));
    assert!(page.query().contains("areas=~79"), "{}", page.query());
}

#[test]
fn the_merger_fits_a_phone() {
    for query in [
        "?units=34&show=merger",
        "?units=34&show=merger&lang=en",
        "?units=34&mean=people&lang=en&time=2021",
        "?i=committee&units=34",
    ] {
        let page = Visit::new().phone().open(query);
        assert_eq!(page.overflow_px(), 0, "{query}");
    }
}
