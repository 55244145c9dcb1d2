//! A reader without a pointer: the map, time, search and picker by keyboard, and what is spoken.

use crate::kit::{Page, Visit};

/// Puts the focus on the map, as the tab key would.
fn on_the_map(query: &str) -> Page {
    let page = Page::open(query);
    page.js("document.querySelector('.map').focus()");
    page
}

/// Presses keys and waits for the province that is selected then.
#[track_caller]
fn walk(page: &Page, keys: &[&str], to: &str) {
    page.press(keys);
    page.wait_query(&format!("areas=~{to}"));
}

/// Types a name on the map, faster than any pause between two names however busy the machine is.
#[track_caller]
fn typed(page: &Page, name: &str, to: &str) {
    page.js_with(
        "for (const key of arguments[0]) document.activeElement.dispatchEvent( \
             new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))",
        &[name.into()],
    );
    page.wait_query(&format!("areas=~{to}"));
}

/// What the page's live region says.
fn spoken(page: &Page) -> String {
    page.text("[aria-live]")
}

/// Whether what has the focus fits a selector.
fn has_focus(page: &Page, css: &str) -> bool {
    page.js_with(
        "return document.activeElement.matches(arguments[0])",
        &[css.into()],
    ) == true
}

#[test]
fn the_map_is_one_tab_stop() {
    for query in ["?shape=map", "?shape=tiles", "?units=34&shape=map"] {
        let page = Page::open(query);
        // From the control before it to the map, and with one more key to the card after it.
        page.js("document.querySelector('.time > button:last-child').focus()");
        page.press(&["Tab"]);
        page.wait_until("the map in focus", |page| has_focus(page, ".map"));
        page.press(&["Tab"]);
        page.wait_until("the card in focus", |page| has_focus(page, ".card a"));
        assert_eq!(page.count(".map [tabindex], .map a, .map button"), 0);
    }
}

#[test]
fn arrow_keys_on_the_true_map_go_to_the_neighbour() {
    let page = on_the_map("?shape=map&areas=~22");
    walk(&page, &["ArrowDown"], "31");
    walk(&page, &["ArrowLeft"], "30");
    walk(&page, &["ArrowRight"], "31");
    // Up from the north there is none: the province stays.
    typed(&page, "ha gi", "02");
    walk(&page, &["ArrowUp"], "02");
}

#[test]
fn arrow_keys_on_the_tiles_go_to_the_next_tile() {
    let page = on_the_map("?shape=tiles&areas=~46");
    let place = |id: &str| page.place(&format!(".map.tiles [data-area='{id}']"));
    let [left, top, width, _] = place("46");
    walk(&page, &["ArrowRight"], "48");
    let [beside, level, ..] = place("48");
    assert!((level - top).abs() < 1.0 && (beside - left - width).abs() < width / 2.0);
    walk(&page, &["ArrowLeft"], "46");
    page.press(&["ArrowDown"]);
    page.wait_until("a tile below", |page| !page.query().contains("~46"));
    let id = page.query().split('~').nth(1).unwrap()[..2].to_owned();
    assert!(place(&id)[1] > top);
}

#[test]
fn home_and_end_go_to_both_ends_of_the_ranking() {
    let page = on_the_map("?shape=map&areas=~48");
    walk(&page, &["Home"], "79");
    assert!(
        spoken(&page).contains("hạng 1 trên 63"),
        "{}",
        spoken(&page)
    );
    walk(&page, &["End"], "44");
    assert!(
        spoken(&page).contains("hạng 63 trên 63"),
        "{}",
        spoken(&page)
    );
}

#[test]
fn typing_a_name_jumps_there_without_accents_and_by_abbreviation() {
    let page = on_the_map("?shape=map");
    typed(&page, "hai phong", "31");
    // Letters that come later begin another name.
    std::thread::sleep(std::time::Duration::from_secs(1));
    typed(&page, "hcm", "79");
    std::thread::sleep(std::time::Duration::from_secs(1));
    typed(&page, "dak", "66");
}

#[test]
fn enter_opens_the_province_that_is_selected() {
    let page = on_the_map("?shape=tiles&areas=~31");
    page.press(&["Enter"]);
    page.wait_text("nav[class*=crumbs]", "Hải Phòng");
    page.back();
    page.wait_query("areas=~31");
    page.wait_until("the map again", |page| page.exists(".map.tiles"));
}

#[test]
fn escape_lets_go_of_the_selected_province() {
    let page = on_the_map("?shape=map&areas=~48");
    assert!(page.exists(".card[data-chosen]"));
    page.press(&["Escape"]);
    page.wait_until("nothing selected", |page| !page.query().contains("areas="));
    assert!(!page.exists(".card[data-chosen]"));
    assert_eq!(spoken(&page), "");
    // Nothing lies above the map.
    page.press(&["Escape"]);
    assert_eq!(page.query(), "?shape=map");
}

#[test]
fn escape_goes_up_from_a_province_to_its_region_the_country_and_the_map() {
    let page = Page::open("?area=48&units=34");
    page.press(&["Escape"]);
    page.wait_query("area=r3");
    page.wait_text("nav[class*=crumbs] [aria-current]", "miền Trung");
    page.press(&["Escape"]);
    page.wait_query("area=vn");
    page.press(&["Escape"]);
    page.wait_until("the map", |page| page.exists(".map"));
    assert_eq!(page.query(), "?units=34");
    page.back();
    page.wait_query("area=vn");
}

#[test]
fn escape_in_a_field_or_with_something_open_stays_on_the_page() {
    let page = Page::open("?area=48");
    page.press(&["/", "h", "u", "e"]);
    page.wait_until("results", |page| page.visible(".search-found"));
    page.press(&["Escape"]);
    page.wait_until("no results", |page| !page.visible(".search-found"));
    page.press(&["Escape"]);
    page.wait_until("an empty field", |page| {
        page.js("return document.querySelector('.search input').value") == ""
    });
    page.press(&["Escape"]);
    assert_eq!(page.query(), "?area=48");

    let page = Page::open("?tab=chart&area=48");
    page.click(".picker-button");
    page.wait_until("the panel", |page| page.visible("#picker"));
    // Also where the focus has left the panel without closing it.
    page.js("document.activeElement.blur()");
    page.press(&["Escape"]);
    page.wait_until("no panel", |page| !page.visible("#picker"));
    assert!(has_focus(&page, ".picker-button"));
    assert_eq!(page.query(), "?tab=chart&area=48");

    let page = Visit::new().phone().open("?area=48");
    page.click(".masthead .menu");
    page.wait_until("the menu", |page| page.visible(".pages"));
    page.js("document.activeElement.blur()");
    page.press(&["Escape"]);
    page.wait_until("no menu", |page| !page.visible(".pages"));
    assert_eq!(page.query(), "?area=48");
}

#[test]
fn name_value_rank_class_and_qualifier_are_spoken_once_by_one_region() {
    let page = on_the_map("?units=34&time=2023&lang=en&shape=map");
    assert_eq!(page.count("[aria-live]"), 1);
    assert_eq!(
        page.attribute("[aria-live]", "aria-live").as_deref(),
        Some("polite")
    );
    assert_eq!(spoken(&page), "", "nothing is selected");
    page.js("window.said = []; new MutationObserver(() => said.push(document.querySelector('[aria-live]').textContent)).observe(document.querySelector('[aria-live]'), { childList: true, characterData: true, subtree: true })");
    typed(&page, "da nang", "48");
    let words = spoken(&page);
    for part in [
        "Da Nang",
        "derived",
        "0.7491",
        "rank 4 of 34",
        "class 5 of 5",
    ] {
        assert_eq!(words.matches(part).count(), 1, "{part}: {words}");
    }
    let said = page.js("return said");
    let last: Vec<_> = said
        .as_array()
        .into_iter()
        .flatten()
        .filter(|text| **text == words)
        .collect();
    assert_eq!(last.len(), 1, "{said}");
}

#[test]
fn a_province_without_a_value_is_spoken_with_its_reason() {
    let page = on_the_map("?i=committee&shape=tiles");
    typed(&page, "ha noi", "01");
    assert_eq!(spoken(&page), "Hà Nội, chưa có tin");
}

#[test]
fn slider_and_stepper_are_native_and_work_by_keyboard() {
    let page = Page::open("?i=dti");
    page.js("document.querySelector('.time input[type=range]').focus()");
    page.press(&["ArrowLeft"]);
    page.wait_query("time=2023");
    assert!(has_focus(&page, ".time input[type=range]"));
    assert_eq!(
        page.attribute(".time input", "aria-valuetext").as_deref(),
        Some("2023")
    );
    page.press(&["Home"]);
    page.wait_query("time=2020");
    // The stepper: the last button forward, then back again.
    page.press(&["Tab"]);
    assert!(has_focus(&page, ".time > button:last-child"));
    page.press(&["Enter"]);
    page.wait_query("time=2021");
    page.press(&["Space"]);
    page.wait_query("time=2022");
    // At the last period the button stays where it is, with the focus.
    page.press(&["Enter", "Enter", "Enter"]);
    page.wait_text(".time-labels [data-now]", "2024");
    assert!(has_focus(
        &page,
        ".time > button:last-child[aria-disabled=true]"
    ));
    page.press(&["Enter"]);
    page.js("document.querySelector('.time > button').focus()");
    page.press(&["Enter"]);
    page.wait_query("time=2023");
    page.wait_text(".time-labels [data-now]", "2023");
}

#[test]
fn search_is_used_by_keyboard_alone() {
    let page = Page::open("");
    page.press(&["/"]);
    assert!(has_focus(&page, ".search input"));
    page.press(&["d", "a", " "]);
    page.wait_until("results", |page| page.count(".search [role=option]") > 1);
    page.press(&["ArrowDown", "ArrowDown"]);
    page.wait_until("the second result", |page| {
        page.attribute(".search input", "aria-activedescendant")
            .as_deref()
            == Some("found-1")
    });
    assert_eq!(
        page.attribute("#found-1", "aria-selected").as_deref(),
        Some("true")
    );
    let to = page.attribute("#found-1", "data-go").unwrap_or_default();
    page.press(&["Enter"]);
    page.wait_query(&to);
}

#[test]
fn the_picker_is_used_by_keyboard_alone() {
    let page = Page::open("");
    page.js("document.querySelector('.picker-button').focus()");
    page.press(&["Enter"]);
    page.wait_until("the field in focus", |page| {
        has_focus(page, "#picker input")
    });
    page.press(&["p", "a", "p", "i"]);
    page.wait_until("fewer", |page| page.count("#picker a") < 12);
    page.press(&["Tab"]);
    if !has_focus(&page, "#picker a") {
        // In Firefox whatever scrolls can be reached, to be scrolled, before what is in it.
        assert!(has_focus(&page, ".picker-list"));
        page.press(&["Tab"]);
    }
    assert!(has_focus(&page, "#picker a"));
    page.press(&["Enter"]);
    page.wait_query("i=papi");
    page.wait_until("no panel", |page| !page.visible("#picker"));
}

#[test]
fn the_focus_is_seen_on_everything_that_takes_it() {
    for query in ["", "?tab=table", "?area=48"] {
        let page = Page::open(query);
        let mut unseen = Vec::new();
        for _ in 0..30 {
            page.press(&["Tab"]);
            // A ring around it; for the search field the line below it.
            let found = page.js(
                "const e = document.activeElement; if (e === document.body) return ''; \
                 const style = getComputedStyle(e); \
                 const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2; \
                 const box = e.closest('.search'); \
                 const line = box && getComputedStyle(box).borderBottomColor === 'rgb(200, 52, 14)'; \
                 return ring || line ? '' : e.outerHTML.slice(0, 120)",
            );
            if found != "" {
                unseen.push(found);
            }
        }
        assert!(unseen.is_empty(), "{query}: {unseen:#?}");
    }
}
