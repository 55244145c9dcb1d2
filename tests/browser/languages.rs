//! A reader of English: on every page not one Vietnamese word but names, titles and numbers of acts.

use crate::kit::{Page, Visit, few};

const VIEWS: [&str; 18] = [
    "",
    "&units=34",
    "&units=34&show=merger",
    "&i=committee",
    "&i=attacks",
    "&area=vn",
    "&area=r3",
    "&area=48",
    "&area=48&units=34",
    "&area=bo_tai_chinh",
    "&i=births&tab=system",
    "&i=level34_share&tab=system",
    "&i=insurance_partner&tab=system",
    "&tab=article",
    "&tab=matters",
    "&tab=table",
    "&tab=chart&areas=~48",
    "&tab=about",
];

/// Words that a sentence of the page would hold, were it in Vietnamese.
const WORDS: [&str; 14] = [
    "của ",
    "không",
    "được",
    "những",
    "trên ",
    "Nguồn",
    "Định nghĩa",
    "hạng ",
    "tỉnh,",
    " nhóm",
    "Xem ",
    "số liệu",
    "thời điểm",
    "suy ra",
];

/// What is read on the screen, line by line, with everything opened, but for the titles of sources.
const READ: &str = "
    document.querySelectorAll('details').forEach(details => details.open = true);
    const lines = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const e = texts.currentNode.parentElement;
        if (e.closest('noscript, #boot, body [lang=vi], title') || !e.checkVisibility()) continue;
        lines.push(texts.currentNode.data.trim());
    }
    for (const e of document.querySelectorAll('[aria-label], [placeholder], [aria-valuetext], main button[title]'))
        lines.push(...['aria-label', 'placeholder', 'aria-valuetext', 'title'].map(name => e.getAttribute(name) ?? ''));
    return [...new Set(lines)].filter(line => line)";

fn in_vietnamese(page: &Page) -> Vec<String> {
    let read = page.js(READ);
    let lines = read.as_array().into_iter().flatten();
    let lines = lines.filter_map(|line| line.as_str().map(str::to_owned));
    lines
        .filter(|line| WORDS.iter().any(|word| line.contains(word)))
        .collect()
}

#[test]
fn in_english_no_page_has_a_vietnamese_sentence() {
    let page = Visit::new().language("en").arrive();
    for view in few(&VIEWS) {
        page.go(&format!("?lang=en{view}"));
        page.wait_drawn();
        let found = in_vietnamese(&page);
        assert!(found.is_empty(), "{view}: {found:#?}");
        assert_eq!(page.attribute("html", "lang").as_deref(), Some("en"));
    }
}

#[test]
fn the_words_that_are_looked_for_are_those_of_a_vietnamese_page() {
    let page = Page::open("?area=48");
    let found = in_vietnamese(&page).join(" ");
    for word in ["không", "Nguồn", "hạng ", "số liệu"] {
        assert!(found.contains(word), "{word}");
    }
}

#[test]
fn the_language_is_changed_on_any_page_and_the_view_stays() {
    let page = Page::open("?i=papi_egov&tab=table&sort=name");
    page.click(".langs [lang=en]");
    page.wait_query("lang=en");
    page.wait_text("table.data thead", "Province");
    for part in ["i=papi_egov", "tab=table", "sort=name"] {
        assert!(page.query().contains(part), "{}", page.query());
    }
    page.click(".langs [lang=vi]");
    page.wait_text("table.data thead", "Tỉnh");
}
