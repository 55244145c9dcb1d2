//! Who can read the page: a narrow or enlarged window, a thumb, less motion, weak contrast.

use crate::kit::{Page, VIEWS, Visit, few, languages};

/// Opens each kind of page in one window, and looks at it.
fn every_view(visit: Visit, languages: &[&str], look: impl Fn(&Page, &str)) {
    let page = visit.arrive();
    for view in VIEWS {
        for lang in languages {
            let query = format!("?lang={lang}&{view}");
            page.go(&query);
            page.wait_drawn();
            look(&page, &query);
        }
    }
}

/// What reaches beyond the right edge of the window, by its place in the page.
const BEYOND: &str = "return [...document.querySelectorAll('main *')] \
     .filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 3).map(e => e.outerHTML.slice(0, 80))";

#[test]
fn at_320_px_no_page_scrolls_sideways() {
    every_view(Visit::new().size(320, 640), languages(), |page, query| {
        assert_eq!(page.overflow_px(), 0, "{query}: {}", page.js(BEYOND));
    });
}

#[test]
fn at_1280_px_no_page_scrolls_sideways() {
    every_view(Visit::new(), &["vi"], |page, query| {
        assert_eq!(page.overflow_px(), 0, "{query}: {}", page.js(BEYOND));
    });
}

#[test]
fn at_400_percent_no_page_scrolls_sideways() {
    // A window of 1280 × 1024 enlarged four times: as wide as the phones above, where both languages are seen.
    let visit = Visit::new().size(320, 256).pixel_ratio(4.0);
    every_view(visit, &["en"], |page, query| {
        assert_eq!(page.overflow_px(), 0, "{query}: {}", page.js(BEYOND));
    });
}

/// Everything to tap that is smaller than 24 px, as text; a link within a sentence is as tall as
/// its line, and the provinces of the small map stand in lists beside it.
const SMALL: &str = "
    document.querySelectorAll('details').forEach(details => details.open = true);
    const inSentence = e => {
        const around = e.closest('p, li, dd, td, figcaption');
        return getComputedStyle(e).display === 'inline' && !!around
            && around.textContent.trim().length > e.textContent.trim().length + 3;
    };
    const found = document.querySelectorAll('a[href], button, summary, select, input, [data-go], [data-local]');
    return [...found]
        .filter(e => e.checkVisibility({ visibilityProperty: true }))
        .filter(e => !e.closest('.skip, .unseen, .area-map') && !inSentence(e))
        .map(e => [e, e.getBoundingClientRect()])
        .filter(([, box]) => box.width < 23.9 || box.height < 23.9)
        .map(([e, box]) => `${e.parentElement.className}: ${e.outerHTML.slice(0, 90)} ${box.width.toFixed(1)} × ${box.height.toFixed(1)}`)";

#[test]
fn on_a_phone_everything_to_tap_is_24_px_or_more() {
    every_view(Visit::new().phone(), languages(), |page, query| {
        let small = page.js(SMALL);
        let found = small.as_array().map_or(0, Vec::len);
        assert_eq!(found, 0, "{query}: {small:#}");
    });
}

#[test]
fn with_reduced_motion_nothing_moves() {
    let page = Visit::new().reduced_motion().open("?shape=map");
    // Everything that could begin to move does so now.
    page.click(".map-legend .classes button");
    page.click(".controls button[aria-pressed=false]");
    page.hover(".ranking .rows li a");
    let moving = "return document.getAnimations().filter(a => a.effect.getComputedTiming().activeDuration > 0) \
                  .map(a => a.effect.target.outerHTML.slice(0, 80))";
    assert_eq!(page.js(moving), serde_json::json!([]));
    let lasting = "return [...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e); \
                   return (s.transitionProperty !== 'none' && s.transitionDuration.split(',').some(t => parseFloat(t) > 0)) \
                       || (s.animationName !== 'none' && s.animationDuration.split(',').some(t => parseFloat(t) > 0)) \
                       || s.scrollBehavior === 'smooth' }).map(e => e.outerHTML.slice(0, 80))";
    assert_eq!(page.js(lasting), serde_json::json!([]));
    page.go("?i=births&tab=system");
    page.wait_until("drawn charts", |page| {
        page.exists(".chart-plot svg") && !page.exists(".chart-box[data-stage=waiting]")
    });
    assert_eq!(page.js(lasting), serde_json::json!([]));
}

/// The contrast of two colours, as WCAG reckons it, whatever notation they are written in.
const CONTRAST: &str = "
    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const rgba = colour => {
        pen.clearRect(0, 0, 1, 1);
        pen.fillStyle = colour;
        pen.fillRect(0, 0, 1, 1);
        const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
        return [r, g, b, a / 255];
    };
    const light = colour => {
        const [r, g, b] = colour.map(v => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (one, other) => {
        const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
        return (bright + 0.05) / (dark + 0.05);
    };
    const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
    const ground = element => {
        const layers = [];
        for (let e = element; e; e = e.parentElement) {
            const colour = rgba(getComputedStyle(e).backgroundColor);
            if (colour[3] > 0) layers.push(colour);
            if (colour[3] === 1) break;
        }
        return layers.reduceRight((below, top) => over(top, below), [255, 255, 255, 1]);
    };";

/// Texts that stand out too little from what they stand on: 4.5:1, large ones 3:1.
const FAINT: &str = "
    const faint = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const e = texts.currentNode.parentElement;
        const is_read = texts.currentNode.data.trim() && e.checkVisibility({ visibilityProperty: true, opacityProperty: true })
            && !e.closest('svg, noscript, option, [aria-disabled=true], .unseen, .skip');
        if (!is_read) continue;
        const style = getComputedStyle(e), size = parseFloat(style.fontSize);
        const is_large = size >= 24 || size >= 18.66 && Number(style.fontWeight) >= 700;
        const below = ground(e), found = contrast(over(rgba(style.color), below), below);
        if (found < (is_large ? 3 : 4.5)) faint.push(`${found.toFixed(2)} ${e.outerHTML.slice(0, 90)}`);
    }
    // On a tile of a class: its fill.
    for (const tile of document.querySelectorAll('.grid > g[data-area]')) {
        const fill = getComputedStyle(tile.querySelector('rect')).fill;
        for (const text of fill.startsWith('url') ? [] : tile.querySelectorAll('text')) {
            const found = contrast(rgba(getComputedStyle(text).fill), rgba(fill));
            if (found < 4.5) faint.push(`${found.toFixed(2)} ${tile.outerHTML.slice(0, 90)}`);
        }
    }
    return faint;";

#[test]
fn texts_stand_out_from_their_ground_in_both_themes() {
    let look = format!("{CONTRAST}{FAINT}");
    for theme in ["light", "dark"] {
        let visit = Visit::new().prefers("prefers-color-scheme", theme);
        let page = visit.arrive();
        for view in
            few(&VIEWS).chain(&["breaks=jenks&k=7&shape=tiles", "shape=tiles&k=3&areas=~48"])
        {
            page.go(&["?", view].concat());
            let faint = page.js(&look);
            assert_eq!(faint, serde_json::json!([]), "{theme} {view}: {faint:#}");
        }
    }
}

#[test]
fn controls_and_marks_stand_out_from_the_page_in_both_themes() {
    // What a control is known by: ring, line of a field, thumb, the part that is pressed, what is selected.
    let look = format!(
        "{CONTRAST} \
         const paper = ground(document.querySelector('main')); \
         const part = (css, property, pseudo) => [css, contrast(rgba(getComputedStyle(document.querySelector(css), pseudo).getPropertyValue(property)), paper)]; \
         const token = name => [name, contrast(rgba(getComputedStyle(document.documentElement).getPropertyValue(name)), paper)]; \
         return [part('.search', 'border-bottom-color'), part('.segmented [aria-pressed=true]', 'background-color'), \
                 part('.map .chosen', 'stroke'), part('.time > button[aria-disabled=false]', 'color'), \
                 token('--accent'), token('--accent-mark'), token('--selected'), token('--ink-3')] \
             .filter(([, found]) => !(found >= 3))"
    );
    for theme in ["light", "dark"] {
        let page = Visit::new()
            .prefers("prefers-color-scheme", theme)
            .open("?shape=map&areas=~48&time=2022");
        assert_eq!(page.js(&look), serde_json::json!([]), "{theme}");
    }
}

#[test]
fn no_page_leaves_an_error_in_the_console() {
    every_view(Visit::new(), &["en"], |page, query| {
        assert_eq!(page.errors(), Vec::<String>::new(), "{query}");
    });
}
