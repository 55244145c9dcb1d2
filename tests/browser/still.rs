//! Pages made when the site was built: read with script switched off, and taken over in place with it.

use crate::kit::{Can, Page, Site, Visit, skipped};

/// What a host with a strict policy sends: nothing inline, nothing from elsewhere.
const POLICY: &str = "default-src 'none'; manifest-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; \
                      img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'";

/// Opens a page of the site in a browser that runs no script.
fn unscripted(visit: Visit, path: &str) -> Page {
    let page = visit.arrive();
    page.run_no_script();
    page.go_to(&page.site().url(path));
    page
}

/// How many of the elements that fit can be seen.
fn seen(page: &Page, css: &str) -> u64 {
    let script = "return [...document.querySelectorAll(arguments[0])].filter(e => e.checkVisibility({ visibilityProperty: true })).length";
    page.js_with(script, &[css.into()])
        .as_u64()
        .unwrap_or_default()
}

/// The path of the address below the site.
fn path(page: &Page) -> String {
    let whole = page.js("return location.pathname + location.search");
    whole.as_str().unwrap_or_default().to_owned()
}

/// Opens a page of the site and waits until the application has taken it over.
#[track_caller]
fn taken_over(visit: Visit, path: &str) -> Page {
    let page = visit.arrive();
    page.go_to(&page.site().url(path));
    page.wait_ready();
    page
}

#[test]
fn without_script_the_first_page_shows_every_figure_and_nothing_dead() {
    if skipped(Can::RunNoScript) {
        return;
    }
    for visit in [Visit::new(), Visit::new().phone()] {
        let page = unscripted(visit, "");
        assert_eq!(seen(&page, ".rows > li"), 63);
        assert_eq!(seen(&page, "button, select, input"), 0);
        assert!(page.visible("main h1") && page.visible(".colophon"));
        assert!(page.visible(".pages a[href='./p/vi/article/']"));
        assert_eq!(page.overflow_px(), 0);
    }
}

#[test]
fn without_script_links_lead_to_provinces_and_on_to_every_page() {
    if skipped(Can::RunNoScript) {
        return;
    }
    let page = unscripted(Visit::new(), "");
    page.click(".rows > [data-area='48'] a");
    page.wait_until("the province", |page| path(page) == "/p/vi/area/48/");
    assert!(page.text("main h1").contains("Đà Nẵng"));
    assert!(page.visible(".area-rows") && seen(&page, "button, select, input, .chart-box") == 0);
    page.click(".still-nav a[hreflang=en]");
    page.wait_until("English", |page| path(page) == "/p/en/area/48/");
    page.click(".still-nav a:first-child");
    page.wait_until("the contents", |page| path(page) == "/p/en/");
    assert!(page.count("main a[href*='/area/']") > 90);
    page.click("main a[href='../../p/en/papi_egov/']");
    page.wait_until("the map", |page| path(page) == "/p/en/papi_egov/");
    assert_eq!(seen(&page, ".still-table tbody tr"), 63);
    assert_eq!(seen(&page, ".ranking, .still-table button"), 0);
    assert_eq!(page.overflow_px(), 0);
    page.back();
    page.wait_until("the contents", |page| path(page) == "/p/en/");
    page.click("main a[href='../../p/en/attacks/']");
    page.wait_until("the chart", |page| path(page) == "/p/en/attacks/");
    assert!(page.visible("main h1"));
    assert_eq!(seen(&page, ".chart-box, [data-idle]"), 0);
    // As the application shows it, the table is folded away.
    assert!(seen(&page, ".chart-table td") > 20);
}

#[test]
fn the_application_takes_over_a_page_without_a_jump() {
    if skipped(Can::TellShifts) {
        return;
    }
    for (width, height) in [(1280, 900), (360, 720)] {
        for at in [
            "p/en/dti/",
            "p/vi/papi_egov/",
            "p/vi/attacks/",
            "p/en/area/48/",
        ] {
            let page = Visit::new().size(width, height).arrive();
            page.go_to(&page.site().url(at));
            page.wait_ready();
            let heading = page.text("main h1");
            page.js(
                "window.shifts = []; new PerformanceObserver(list => list.getEntries().forEach(e => { if (!e.hadRecentInput) \
                 shifts.push(e.sources.map(s => [s.node?.outerHTML?.slice(0, 80) ?? s.node?.textContent, s.previousRect.toJSON(), s.currentRect.toJSON()])); })).observe({ type: 'layout-shift', buffered: true })",
            );
            page.press(&["Tab"]);
            page.wait_until("the second module", |page| {
                page.js("return performance.getEntriesByType('resource').some(e => e.name.includes('/later-'))") == true
            });
            page.wait_drawn();
            let shifts = page.js("return shifts");
            assert_eq!(shifts, serde_json::json!([]), "{at} at {width}");
            assert_eq!(page.text("main h1"), heading);
            assert_eq!(path(&page), format!("/{at}"));
        }
    }
}

#[test]
fn the_first_change_of_view_leads_to_the_root_and_back_to_the_page() {
    let host = Site::host().under("/tin/atlas/");
    let page = taken_over(Visit::new().on(host), "p/en/papi_egov/");
    page.click(".rows > li:first-child a");
    page.wait_until("the province at the root", |page| {
        path(page).starts_with("/tin/atlas/?lang=en") && path(page).contains("&area=")
    });
    page.wait_until("its page", |page| page.exists("article.area h1"));
    page.back();
    page.wait_until("the page again", |page| {
        path(page) == "/tin/atlas/p/en/papi_egov/" && page.exists(".home .rows")
    });
    assert!(page.text(".home").contains("E-governance"));
    // Files and views are still found from there.
    let link = page.js("return document.querySelector('.take a[data-file=csv]').href");
    let link = link.as_str().unwrap_or_default().to_owned();
    assert!(link.ends_with("/tin/atlas/data/i/papi_egov.csv"), "{link}");
    let asked = page.site().requests();
    assert!(
        asked.iter().all(|path| path.starts_with("/tin/atlas/")),
        "{asked:?}"
    );
}

#[test]
fn a_page_runs_without_inline_script() {
    let host = Site::host().header("content-security-policy", POLICY);
    let page = taken_over(Visit::new().on(host), "p/vi/attacks/");
    page.wait_until("drawn charts", |page| page.exists(".chart-plot svg"));
}

#[test]
fn a_view_that_is_asked_of_a_page_is_shown_in_its_place() {
    let page = taken_over(Visit::new(), "p/vi/attacks/?lang=en&area=48");
    page.wait_text("main h1", "Da Nang");
}
