//! What axe-core, the common checker of barriers, finds: nothing, on any kind of page, in either theme, either
//! language, on the smallest phone and on a desk.

use crate::kit::{Page, VIEWS, Visit, few, languages};

/// Views beside those of every kind: another shape, another chart, frames.
const MORE: [&str; 4] = [
    "shape=tiles",
    "x=papi_egov&tab=chart",
    "embed=1&tab=chart",
    "embed=1&tab=card&area=48",
];

/// Its own rules and the good habits, but that a view in a frame has no landmarks: it is one in its host's.
const RUN: &str = ";
    const framed = document.documentElement.dataset.embed !== undefined;
    const off = framed ? ['region', 'landmark-one-main', 'page-has-heading-one', 'bypass'] : [];
    const rules = Object.fromEntries(off.map(id => [id, { enabled: false }]));
    return axe.run(document, { rules, resultTypes: ['violations'] }).then(found =>
        found.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 140) + ' | ' + n.failureSummary.split('\\n').slice(1).join(' ').slice(0, 160)).join('\\n    ')))";

fn look(visit: Visit, name: &str) {
    let axe =
        std::fs::read_to_string("node_modules/axe-core/axe.min.js").expect("axe-core: npm ci");
    let page = visit.arrive();
    let mut found = Vec::new();
    for lang in languages() {
        for view in few(&VIEWS).chain(few(&MORE)) {
            let query = format!("?lang={lang}&{view}");
            // Four of these run side by side, and a release is kept beside them.
            page.go_unready(&query);
            page.wait_long("the page", |page| {
                page.exists("html[data-ready]") && !page.exists(".chart-box[data-stage=waiting]")
            });
            checked(&page, &axe, &query, &mut found);
        }
    }
    assert!(found.is_empty(), "{name}:\n{}", found.join("\n"));
}

fn checked(page: &Page, axe: &str, query: &str, found: &mut Vec<String>) {
    // Run where the policy of the page does not reach, as an extension would.
    let said = page.js(&[axe, RUN].concat());
    for line in said.as_array().into_iter().flatten() {
        found.push(format!("{query} {}", line.as_str().unwrap_or_default()));
    }
}

#[test]
fn axe_finds_nothing_at_1280_px_in_light() {
    look(
        Visit::new().prefers("prefers-color-scheme", "light"),
        "light",
    );
}

#[test]
fn axe_finds_nothing_at_1280_px_in_dark() {
    look(Visit::new().dark(), "dark");
}

#[test]
fn axe_finds_nothing_at_320_px_in_light() {
    let visit = Visit::new().size(320, 640);
    look(
        visit.prefers("prefers-color-scheme", "light"),
        "light, 320 px",
    );
}

#[test]
fn axe_finds_nothing_at_320_px_in_dark() {
    look(Visit::new().size(320, 640).dark(), "dark, 320 px");
}

#[test]
fn axe_finds_nothing_in_what_opens() {
    let axe =
        std::fs::read_to_string("node_modules/axe-core/axe.min.js").expect("axe-core: npm ci");
    let mut found = Vec::new();
    let page = Page::open("?lang=en");
    page.click("[data-do=embed]");
    page.wait_until("the dialog", |page| page.exists("dialog[open]"));
    checked(&page, &axe, "embed", &mut found);
    page.press(&["Escape"]);
    page.click("[data-do=share]");
    page.wait_until("the dialog", |page| page.exists("dialog[open]"));
    checked(&page, &axe, "share", &mut found);
    page.press(&["Escape"]);
    page.type_into(".search input", "ha noi");
    page.wait_until("hits", |page| page.exists("#found [role=option]"));
    checked(&page, &axe, "search", &mut found);
    page.go("?lang=en&tab=about");
    page.js("document.querySelectorAll('details').forEach(e => e.open = true)");
    checked(&page, &axe, "details", &mut found);
    page.go("?lang=en&area=48");
    page.js("document.querySelectorAll('details').forEach(e => e.open = true)");
    checked(&page, &axe, "details of an area", &mut found);
    assert!(found.is_empty(), "{}", found.join("\n"));
    // It would find something.
    page.js("document.querySelector('main').append(new Image())");
    checked(&page, &axe, "a picture without a name", &mut found);
    assert!(
        found.iter().any(|line| line.contains("image-alt")),
        "{found:?}"
    );
}
