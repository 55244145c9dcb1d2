//! The dialogs that take a view elsewhere: "Embed" with its preview and its code, "Share" with link
//! and citation.

use crate::kit::{Can, Page, Site, Visit, skipped};
use serde_json::json;

fn snippet(page: &Page) -> String {
    let code = page.js("return document.querySelector('#embed-snippet')?.value");
    code.as_str().unwrap_or_default().to_owned()
}

fn focus(page: &Page) -> String {
    let script = "const e = document.activeElement; return (e.name || e.id || e.dataset.do || e.dataset.copy || e.tagName) + ':' + (e.value ?? '')";
    page.js(script).as_str().unwrap_or_default().to_owned()
}

/// What is copied is caught instead of the machine's own clipboard, which headless browsers lack.
const CATCH: &str = "if (navigator.clipboard) navigator.clipboard.writeText = async text => { window.copied = text; }";

#[test]
fn every_view_offers_to_embed_and_to_share() {
    let page = Page::open("");
    for view in [
        "",
        "?lang=en&i=attacks",
        "?tab=chart",
        "?tab=table",
        "?tab=card&area=48",
        "?i=attacks&tab=system",
        "?area=48",
        "?tab=article",
        "?tab=matters",
    ] {
        page.go(view);
        for css in ["[data-do=embed]", "[data-do=share]"] {
            page.wait_until(css, |page| page.visible(css));
            assert_eq!(page.count(css), 1, "{view}");
        }
    }
}

#[test]
fn the_dialog_works_by_the_keyboard_alone() {
    let page = Page::open("?tab=chart");
    page.js("document.querySelector('[data-do=embed]').focus()");
    page.press(&["Enter"]);
    page.wait_until("the dialog", |page| page.visible("dialog[open]"));
    // The focus is within, and goes round within.
    let inside = |page: &Page| {
        page.js("return document.querySelector('dialog').contains(document.activeElement) || document.activeElement === document.body")
    };
    for _ in 0..14 {
        assert_eq!(inside(&page), true);
        page.press(&["Tab"]);
    }
    page.js("document.querySelector('dialog [name=theme][value=auto]').focus()");
    page.press(&["ArrowRight", "ArrowRight"]);
    page.wait_until("dark", |page| snippet(page).contains("theme=dark"));
    assert_eq!(focus(&page), "theme:dark");
    page.press(&["Escape"]);
    page.wait_until("no dialog", |page| !page.exists("dialog"));
    assert_eq!(focus(&page), "embed:", "the focus comes back");
    assert_eq!(
        page.query(),
        "?tab=chart",
        "Escape closes the dialog and nothing else"
    );
}

#[test]
fn a_dialog_that_is_opened_again_at_once_leaves_nothing_of_the_last_one() {
    let page = Visit::new().open("?");
    page.wait_until("the button", |page| page.exists("[data-do^=embed]"));
    page.js("document.querySelector('[data-do^=embed]').click()");
    page.wait_until("the dialog", |page| page.visible("dialog[open]"));
    page.js("document.querySelector('dialog').close(); document.querySelector('[data-do^=embed]').click()");
    page.wait_until("the dialog", |page| page.visible("dialog[open]"));
    assert_eq!(page.count("dialog"), 1);
}

#[test]
fn escape_closes_the_dialog_and_does_not_lead_up() {
    let page = Page::open("?area=48");
    page.click("[data-do=share]");
    page.wait_until("the dialog", |page| page.visible("dialog[open]"));
    page.js("document.querySelector('[data-copy=cite-vi]').focus()");
    page.press(&["Escape"]);
    page.wait_until("no dialog", |page| !page.exists("dialog"));
    assert_eq!(page.query(), "?area=48");
}

#[test]
fn choices_change_the_code_and_the_preview() {
    let page = Page::open("?i=papi_egov");
    page.click("[data-do=embed]");
    page.wait_until("the preview", |page| {
        page.exists("iframe[data-preview][src*='embed=1']")
    });
    for (css, part) in [
        ("[name=lang][value=en]", "lang=en&amp;"),
        ("[name=chrome][value=none]", "chrome=none"),
        ("[name=data][value=pinned]", "&amp;v=20"),
    ] {
        page.click(css);
        page.wait_until(part, |page| snippet(page).contains(part));
    }
    page.choose("select[name=area]", "48");
    page.wait_until("the province", |page| snippet(page).contains("areas=~48"));
    page.click("[name=size][value='320']");
    page.wait_until("the width", |page| {
        (page.place("iframe[data-preview]")[2] - 320.0).abs() < 1.0
    });
    // The preview shows it, and its height becomes the first height.
    page.inside("iframe[data-preview]", |page| {
        page.wait_ready();
        page.wait_text(".embed-pinned", "Pinned");
    });
    page.wait_until("the height", |page| {
        let height = page
            .attribute("iframe[data-preview]", "height")
            .unwrap_or_default();
        height != "980" && snippet(page).contains(&format!("height=\"{height}\""))
    });
    page.click("[name=script][value=without]");
    page.wait_until("no script", |page| !snippet(page).contains("<script"));
    page.click("[name=what][value=card]");
    page.wait_until("a card", |page| {
        snippet(page).contains("tab=card&amp;area=48")
    });
    assert_eq!(focus(&page), "what:card");
}

#[test]
fn the_code_that_was_copied_works_in_an_article() {
    let atlas = Visit::new().on(Site::host().under("/ban-do/")).arrive();
    atlas.run_first(CATCH);
    atlas.go("?tab=chart&areas=~48&lang=en");
    atlas.click("[data-do=embed]");
    atlas.wait_until("the height", |page| {
        snippet(page).contains("height=") && !snippet(page).contains("height=\"760\"")
    });
    atlas.click("[data-copy=embed-snippet]");
    atlas.wait_text("[data-copy=embed-snippet] + [role=status]", "Copied.");
    let code = atlas
        .js("return window.copied")
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(code, snippet(&atlas));

    let html = format!(
        "<!doctype html><link rel=\"icon\" href=\"data:,\"><body style=\"width:600px\">{code}"
    );
    let article = Visit::new()
        .on(Site::host().page("bai.html", &html))
        .arrive();
    article.visit(&article.site().url("bai.html"));
    let title = article.attribute("iframe", "title").unwrap();
    assert!(
        title.contains("over time · Atlas of Viet Nam's e-government"),
        "{title}"
    );
    article.inside("iframe", |page| {
        page.wait_ready();
        page.text(".embed-source");
        assert_eq!(page.attribute("html", "lang").as_deref(), Some("en"));
    });
    article.wait_until("the frame to fit", |page| {
        let inner = page.inside("iframe", |page| {
            page.js("return document.body.getBoundingClientRect().height")
        });
        (page.place("iframe")[3] - inner.as_f64().unwrap_or_default().ceil()).abs() < 1.0
    });
}

#[test]
fn code_is_selected_where_copying_is_forbidden() {
    let page = Visit::new().arrive();
    page.run_first("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))");
    page.go("?tab=chart");
    page.click("[data-do=embed]");
    page.click("[data-copy=embed-snippet]");
    page.wait_text("[data-copy=embed-snippet] + [role=status]", "Ctrl+C");
    let selected = |page: &Page| {
        page.js(
            "const t = document.activeElement; return t.value?.slice(t.selectionStart, t.selectionEnd)",
        )
    };
    page.wait_until("the selected code", |page| selected(page) == snippet(page));
    // The preview may tell its height only then: the code has it, and is as the reader left it.
    page.inside("[data-preview]", |page| {
        page.js("parent.postMessage({ type: 'cpdt-atlas:height', height: 777 }, '*')")
    });
    page.wait_until("the new height", |page| {
        snippet(page).contains("height=\"777\"")
    });
    assert_eq!(selected(&page), snippet(&page));
    assert!(
        page.text("[data-copy=embed-snippet] + [role=status]")
            .contains("Ctrl+C")
    );
}

#[test]
fn sharing_copies_the_link_and_gives_the_citation_in_both_languages() {
    let page = Visit::new().arrive();
    page.run_first(CATCH);
    page.go("?i=papi_egov");
    page.click("[data-do=share]");
    page.wait_text("[data-copy=share-link] + [role=status]", "Đã sao chép.");
    let here = page.site().url("?i=papi_egov");
    assert_eq!(page.js("return window.copied"), json!(here));
    assert!(!page.visible(".share-send"), "no phone");
    page.click("[data-copy=cite-en]");
    page.wait_text("[data-copy=cite-en] + [role=status]", "Đã sao chép.");
    let cited = page.js("return window.copied").as_str().unwrap().to_owned();
    assert!(
        cited.starts_with("E-governance (PAPI, dimension 8), 2024. Source: "),
        "{cited}"
    );
    assert!(
        cited.contains(&page.site().url("?lang=en&i=papi_egov")) || cited.contains(&here),
        "{cited}"
    );
}

#[test]
fn a_phone_sends_the_link_by_its_own_means() {
    if skipped(Can::Touch) {
        return;
    }
    let page = Visit::new().phone().open("?tab=chart");
    page.js("navigator.share = async what => { window.sent = what; }");
    page.click("[data-do=share]");
    page.wait_until("the button", |page| page.visible("[data-send]"));
    page.click("[data-send]");
    let sent = page.js("return window.sent");
    assert_eq!(sent["url"], json!(page.site().url("?tab=chart")));
    assert!(sent["title"].as_str().unwrap().contains("theo thời gian"));
}

#[test]
fn dialogs_fit_a_phone() {
    let page = Visit::new().size(320, 640).arrive();
    for (view, what) in [
        ("", "embed"),
        ("?lang=en&tab=chart", "embed"),
        ("?area=48", "share"),
    ] {
        page.go(view);
        page.click(&format!("[data-do={what}]"));
        page.wait_until("the dialog", |page| {
            page.visible("dialog[open] .dialog-head")
        });
        let [left, _, width, _] = page.place("dialog");
        assert!(left >= 0.0 && left + width <= 320.0, "{view}");
        let wide = page
            .js("const d = document.querySelector('dialog'); return d.scrollWidth - d.clientWidth");
        assert_eq!(wide, 0, "{view}");
    }
}
