//! The whole product by the keyboard alone: what can be used is reached, in sight and marked; and a walk through
//! it all.

use crate::kit::{Page, Visit};
use serde_json::json;

/// A view of every kind of page.
const VIEWS: [&str; 10] = [
    "?",
    "?i=committee&areas=~01",
    "?area=48",
    "?i=births&tab=system",
    "?tab=article",
    "?tab=matters",
    "?tab=table",
    "?tab=chart&areas=~48~79",
    "?tab=about",
    "?embed=1&tab=chart",
];

/// Takes down what gets the focus, and what is wrong with how it does. Between the last thing of a page and its
/// first one the focus is in the browser's own frame for a moment, and nothing of the page is marked then.
const WATCH: &str = "
    window.reached = new Set(); window.unmarked = [];
    addEventListener('focusin', ({ target }) => {
        if (!document.hasFocus()) return;
        reached.add(target);
        const ringed = e => { const s = getComputedStyle(e); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none'; };
        const parent = target.parentElement;
        const marked = [target, parent, parent?.parentElement, ...target.querySelectorAll('*')].some(e => e && ringed(e)) || target.id === 'main';
        if (!marked) unmarked.push(target.outerHTML.slice(0, 120));
    });";

/// What can be used and was not reached.
const MISSED: &str = "
    const all = document.querySelectorAll('a[href], button, select, input, summary, textarea, [tabindex=\"0\"]');
    return [...all].filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.disabled && e.tabIndex >= 0 && !reached.has(e)
            && !e.closest('[inert]')).slice(0, 5).map(e => e.outerHTML.slice(0, 120))";

#[test]
fn everything_that_can_be_used_is_reached_by_tab_and_marked() {
    for view in VIEWS {
        let page = Page::open(view);
        page.wait_drawn();
        page.js(WATCH);
        let tabs = vec!["Tab"; 60];
        for _ in 0..30 {
            page.press(&tabs);
            if page.js(MISSED) == json!([]) {
                break;
            }
        }
        assert_eq!(page.js(MISSED), json!([]), "{view}: not reached");
        assert_eq!(
            page.js("return [...new Set(unmarked)].slice(0, 5)"),
            json!([]),
            "{view}: not marked"
        );
    }
}

/// Presses Tab until something has the focus: not the browser's own frame, which comes between the last thing of a
/// page and its first.
#[track_caller]
fn tab_to(page: &Page, css: &str) {
    let fits = "return document.hasFocus() && document.activeElement.matches(arguments[0])";
    for _ in 0..400 {
        if page.js_with(fits, &[css.into()]) == true {
            return;
        }
        page.press(&["Tab"]);
    }
    panic!("{css} is not reached by Tab");
}

#[test]
fn the_whole_product_is_used_by_the_keyboard_alone() {
    let page = Visit::new().open("?lang=en");
    // Past the masthead to the map, through it, and into a province.
    page.press(&["Tab", "Enter"]);
    page.wait_until("the content", |page| {
        page.js("return document.activeElement.id") == "main"
    });
    tab_to(&page, ".time > button");
    page.press(&["Enter"]);
    page.wait_query("time=2023");
    tab_to(&page, ".ranking .rows a");
    page.press(&["Enter"]);
    page.wait_until("a selected province or its page", |page| {
        page.query().contains("area")
    });
    // A search, from anywhere.
    page.go("?lang=en");
    tab_to(&page, ".search input");
    page.press(&["d", "a", " ", "n", "a", "n", "g"]);
    page.wait_until("hits", |page| page.exists("#found [role=option]"));
    page.press(&["ArrowDown", "Enter"]);
    page.wait_until("the province", |page| page.query().contains("48"));
    // Every page of the masthead.
    for (tab, seen) in [
        ("system", "main h1"),
        ("article", "main h1"),
        ("matters", "main h1"),
        ("about", ".about"),
    ] {
        page.go("?lang=en");
        tab_to(&page, &format!("#pages a[href*='tab={tab}']"));
        page.press(&["Enter"]);
        page.wait_query(&format!("tab={tab}"));
        page.text(seen);
        assert_eq!(
            page.js("return document.activeElement.id"),
            "main",
            "reading begins at the page"
        );
    }
    // A chart as a table.
    page.go("?lang=en&tab=chart");
    tab_to(&page, ".chart-table summary");
    page.press(&["Enter"]);
    page.wait_until("the table", |page| page.visible(".chart-table table"));
    // A dialog, and back out of it to where it was opened.
    tab_to(&page, "[data-do=embed]");
    page.press(&["Enter"]);
    page.wait_until("the dialog", |page| page.exists("dialog[open]"));
    assert_eq!(
        page.js("return !!document.activeElement.closest('dialog')"),
        true
    );
    page.press(&["Escape"]);
    page.wait_until("no dialog", |page| !page.exists("dialog[open]"));
    assert_eq!(page.js("return document.activeElement.dataset.do"), "embed");
    // Colours and language, each from the top of the page: driven, Firefox does not come back from its own frame.
    page.go("?lang=en");
    tab_to(&page, "[data-shell=theme]");
    page.press(&["Enter"]);
    page.wait_query("theme=");
    page.go("?lang=en");
    tab_to(&page, ".langs [lang=vi]");
    page.press(&["Enter"]);
    page.wait_until("Vietnamese", |page| {
        page.attribute("html", "lang").as_deref() == Some("vi")
    });
}
