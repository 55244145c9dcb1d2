//! Pages of the systems: the article's figures, their series, and arithmetic done again.

use crate::kit::{Page, Visit};

/// An indicator of each system, and figures that its page must show.
const SYSTEMS: &[(&str, &[&str])] = &[
    ("committee", &["23"]),
    ("lgsp_provinces", &["63", "22"]),
    ("population_db_opened", &["02/2021"]),
    ("insurance_partner", &["Tổng cục Thuế", "Bộ Tư pháp"]),
    (
        "births",
        &[
            "13.661.811",
            "5.271.898",
            "3.120.217",
            "2.140.593",
            "4.416.045",
        ],
    ),
    ("platforms_introduced", &["38"]),
    ("documents_exchanged", &["4,4 triệu"]),
    ("ecabinet_ballots", &["27", "674", "248.000"]),
    ("reporting_provinces", &["14", "37", "25"]),
    ("level34_share", &["56,36%", "25,18%", "31,18%"]),
    (
        "portal_accounts",
        &[
            "2.789",
            "109 triệu",
            "446.000",
            "32 triệu",
            "840.000",
            "50.000",
            "10.000",
        ],
    ),
    ("attacks", &["454", "39,26%", "57,64%"]),
];

#[test]
fn every_system_shows_every_figure_of_the_article() {
    let page = Page::open("");
    for (indicator, figures) in SYSTEMS {
        page.go(&format!("?i={indicator}&tab=system"));
        let words = page.text("main");
        for figure in *figures {
            assert!(words.contains(figure), "{indicator}: {figure}");
        }
    }
}

#[test]
fn printed_changes_are_recomputed_beside_the_chart() {
    let page = Page::open("?i=attacks&tab=system");
    let words = page.text("main");
    for part in ["454 ÷ 326 − 1", "39,26%", "454 ÷ 288 − 1", "57,64%"] {
        assert!(words.contains(part), "{part}: {words}");
    }
    assert!(page.exists("[data-verdict]"));
}

#[test]
fn charts_come_after_the_page_and_stand_without_the_library() {
    let page = Page::open("?i=attacks&tab=system");
    page.wait_until("a drawn chart", |page| page.count(".chart-plot svg") > 0);
    let page = Visit::new()
        .on(crate::kit::Site::host().fails("echarts"))
        .arrive();
    page.expect_errors();
    page.go("?i=attacks&tab=system");
    page.wait_until("the sentence", |page| page.exists(".chart-failed"));
    assert!(page.exists(".chart-table table"));
}

#[test]
fn a_qualifier_stays_with_its_figure() {
    let page = Page::open("?i=portal_accounts&tab=system");
    assert!(page.text("main").contains("khoảng"));
    assert!(page.text("main").contains("hơn"));
}

#[test]
fn mirrors_are_named_and_not_linked() {
    let page = Page::open("?tab=about");
    page.wait_until("sources", |page| page.count("main a[href^='http']") > 50);
    let linked = page.js("return [...document.querySelectorAll('main a')].filter(a => /tour-time|ufabetindo|xecung/.test(a.href)).length");
    assert_eq!(linked, 0);
}

#[test]
fn systems_fit_a_phone() {
    for query in [
        "?i=attacks&tab=system",
        "?i=births&tab=system&lang=en",
        "?tab=article",
        "?tab=matters",
        "?tab=about",
        "?tab=table",
        "?tab=chart",
    ] {
        let page = Visit::new().phone().open(query);
        assert_eq!(page.overflow_px(), 0, "{query}");
    }
}

#[test]
fn article_and_matters_are_told_whole() {
    let page = Page::open("?tab=article");
    page.wait_until("15 matters", |page| page.count(".asked") == 15);
    page.go("?tab=matters");
    page.wait_until("15 matters", |page| page.count(".matter") == 15);
}
