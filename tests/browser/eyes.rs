//! Readers who see the page in another way: in colours of their own, in larger letters, in less motion; and the
//! stacked marks of Vietnamese, which are never cut off.

use crate::kit::{Can, Page, Visit, few, is_first, languages, leave_out, skipped};
use serde_json::json;

/// A view of every kind of page.
const VIEWS: [&str; 11] = [
    "?",
    "?shape=tiles",
    "?units=34&show=merger",
    "?area=48",
    "?i=births&tab=system",
    "?tab=article",
    "?tab=matters",
    "?tab=table",
    "?tab=chart&areas=~48~79",
    "?x=papi_egov&tab=chart",
    "?tab=about",
];

#[track_caller]
fn drawn(page: &Page, view: &str) {
    page.go(view);
    page.wait_drawn();
}

/// Labels of drawings that reach out of what their drawing shows, at the full height of their letters.
const CUT: &str = "
    const cut = [];
    for (const svg of document.querySelectorAll('svg')) {
        if (!svg.checkVisibility() || getComputedStyle(svg).overflow === 'visible') continue;
        const box = svg.getBoundingClientRect();
        for (const text of svg.querySelectorAll('text')) {
            if (!text.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || !text.textContent.trim()) continue;
            const own = text.getBoundingClientRect();
            const out = Math.max(box.top - own.top, own.bottom - box.bottom, box.left - own.left, own.right - box.right);
            if (out > 1.5) cut.push(`${text.textContent} by ${out.toFixed(1)} px in ${svg.parentElement.className.baseVal ?? svg.parentElement.className}`);
        }
    }
    // Whether the letters with two marks keep within the height that the font itself claims.
    const pen = document.createElement('canvas').getContext('2d');
    pen.font = `40px ${getComputedStyle(document.body).fontFamily}`;
    const { actualBoundingBoxAscent: high, fontBoundingBoxAscent: claimed } = pen.measureText('ỔỄẪ');
    if (high > claimed + 1) cut.push(`letters of ${high} in a line of ${claimed}`);
    // Boxes of text that hide what goes beyond them.
    for (const e of document.querySelectorAll('main *, #mast *')) {
        const style = getComputedStyle(e);
        if (!/hidden|clip/.test(style.overflowY) || e.closest('.unseen, svg, .skip, .chart-plot') || !e.checkVisibility()) continue;
        if (e.clientHeight > 4 && e.scrollHeight > e.clientHeight + 2) cut.push(`${e.outerHTML.slice(0, 80)}: ${e.scrollHeight} in ${e.clientHeight}`);
    }
    return cut.slice(0, 6)";

#[test]
fn no_letter_of_a_label_is_cut_off_at_any_size() {
    let mut sizes = vec![(320, 640), (1280, 900), (360, 740), (768, 1024)];
    if !is_first() {
        leave_out(
            "of the sizes the smallest and the largest are looked at: those between in Chromium",
        );
        sizes.truncate(2);
    }
    for (width, height) in sizes {
        let page = Visit::new().size(width, height).arrive();
        for view in VIEWS {
            drawn(&page, view);
            let cut = page.js(CUT);
            assert_eq!(cut, json!([]), "{view} at {width}: {cut:#}");
        }
    }
}

/// What makes the page wider than the window: the innermost things without which it would not be.
const WIDE: &str = "
    const root = document.documentElement, over = () => root.scrollWidth - root.clientWidth, most = over();
    const wide = most > 0 ? [...document.querySelectorAll('body *')].filter(e => {
        const before = e.style.display;
        e.style.display = 'none';
        const is_it = over() < most;
        e.style.display = before;
        return is_it;
    }) : [];
    return wide.slice(-3).map(e => `${most} px: ${e.outerHTML.slice(0, 120)}`)";

#[test]
fn with_letters_twice_as_large_nothing_is_cut_off_and_nothing_scrolls_sideways() {
    let larger = "const root = document.documentElement, style = getComputedStyle(root); \
                  for (const size of ['note', 'text', 'h2', 'h1', 'figure', 'figure-s', 'figure-l']) \
                      root.style.setProperty('--t-' + size, 2 * parseFloat(style.getPropertyValue('--t-' + size)) + 'px')";
    let mut wider = Vec::new();
    for (width, height) in [(640, 900), (1280, 900)] {
        let page = Visit::new().size(width, height).arrive();
        for view in VIEWS {
            drawn(&page, view);
            page.js(larger);
            page.js("return new Promise(done => setTimeout(done, 60))");
            let wide = page.js(WIDE);
            if page.overflow_px() > 0 {
                wider.push(format!("{view} at {width}: {wide:#}"));
            }
        }
    }
    assert!(wider.is_empty(), "{}", wider.join("\n"));
}

#[test]
fn in_colours_of_the_reader_the_classes_and_what_is_chosen_are_told_apart() {
    if skipped(Can::ForceColours) {
        return;
    }
    let page = Visit::new()
        .prefers("forced-colors", "active")
        .open("?shape=map");
    assert_eq!(
        page.js("return matchMedia('(forced-colors: active)').matches"),
        true
    );
    let fills = page.js(
        "return new Set([...document.querySelectorAll('#land > [class^=c]')].map(e => getComputedStyle(e).fill)).size",
    );
    assert!(fills.as_u64().unwrap_or(0) >= 5, "{fills} fills on the map");
    let swatches = page.js(
        "return new Set([...document.querySelectorAll('.map-legend .classes button')].flatMap(e => [e, ...e.querySelectorAll('*')]) \
             .map(e => getComputedStyle(e).backgroundColor + getComputedStyle(e).fill)).size",
    );
    assert!(swatches.as_u64().unwrap_or(0) >= 5, "{swatches} swatches");
    // What is pressed differs from what is not by more than a colour that is taken away.
    let same = page.js(
        "const look = e => { const s = getComputedStyle(e); return [s.backgroundColor, s.borderColor, s.borderStyle, s.outlineStyle, s.textDecorationLine, s.fontWeight].join(); }; \
         return [...document.querySelectorAll('.segmented')].filter(e => e.checkVisibility()).filter(group => { \
             const on = group.querySelector('[aria-pressed=true]'), off = group.querySelector('[aria-pressed=false]'); \
             return on && off && look(on) === look(off); }).map(group => group.outerHTML.slice(0, 100))",
    );
    assert_eq!(same, json!([]), "{same:#}");
    for view in VIEWS {
        drawn(&page, view);
        assert_eq!(page.overflow_px(), 0, "{view}");
    }
}

#[test]
fn every_chart_has_a_summary_in_words_and_its_table() {
    let page = Page::open("?");
    for lang in languages() {
        for view in few(&[
            "?area=48",
            "?area=r3",
            "?i=births&tab=system",
            "?i=attacks&tab=system",
            "?tab=chart",
            "?tab=chart&areas=~48~79",
            "?x=papi_egov&tab=chart",
            "?area=48&units=34",
        ]) {
            drawn(&page, &view.replacen('?', &format!("?lang={lang}&"), 1));
            let lacking = page.js(
                "return [...document.querySelectorAll('[data-chart]')].filter(e => { \
                     const label = e.getAttribute('aria-label') ?? ''; \
                     const near = e.closest('section, figure.chart:not(figure figure), main'); \
                     const table = e.closest('figure').querySelector('table') ?? near.querySelector('table'); \
                     return label.length < 20 || !/\\d/.test(label) || !table; \
                 }).map(e => (e.getAttribute('aria-label') ?? '') + ' | ' + e.closest('figure').outerHTML.slice(0, 160))",
            );
            assert_eq!(lacking, json!([]), "{lang} {view}: {lacking:#}");
        }
    }
}
