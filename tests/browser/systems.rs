//! Pages of the systems: the article's figures, their series, and arithmetic done again.

use crate::kit::{Page, Visit, few};

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
    for (indicator, figures) in few(SYSTEMS) {
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
        "?lang=en&tab=matters&part=missed~bo_tnmt",
        "?tab=network&areas=~bo_tnmt",
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

#[test]
fn a_figure_of_the_article_opens_in_its_place_and_is_embedded_by_itself() {
    let page = Page::open("?tab=article");
    page.wait_until("figures", |page| page.count(".chip") > 20);
    page.click("#cyber .chip:nth-child(3) summary");
    page.wait_until("opened", |page| page.exists("#cyber .chip > [open]"));
    let told = page.text("#cyber .chip > [open]");
    assert!(
        told.contains("454 ÷ 288") && told.contains("vòng tròn"),
        "{told}"
    );
    page.click("#cyber .chip > [open] .embed-part");
    page.wait_until("the dialog", |page| page.exists("#embed-snippet"));
    let snippet = page.js("return document.querySelector('#embed-snippet').value");
    let snippet = snippet.as_str().unwrap_or_default();
    assert!(snippet.contains("part=attacks_change_year"), "{snippet}");
}

#[test]
fn matters_are_filtered_in_the_address_and_links_drawn_as_bands() {
    let page = Page::open("?tab=matters");
    page.wait_until("15 matters", |page| page.count(".matter") == 15);
    page.click(".matter-filter button[data-go*='part=missed']");
    page.wait_until("one", |page| page.count(".matter") == 1);
    assert!(
        page.js("return location.search")
            .as_str()
            .is_some_and(|at| at.contains("part=missed"))
    );
    page.go("?tab=network&areas=~bo_tnmt");
    let bands = "figure.chart[data-drawing=web] .chart-plot svg path";
    page.wait_until("bands", |page| page.count(bands) >= 19);
    assert_eq!(page.count(".network-list li"), 19);
}

/// Clicks on a shape of a chart, at a point where it is on top.
fn pick(page: &Page, css: &str) {
    let at = page.js_with(
        "const e = document.querySelector(arguments[0]); e.scrollIntoView({ block: 'center' }); \
         const box = e.getBoundingClientRect(); \
         for (let i = 1; i < 20; i++) for (let j = 1; j < 20; j++) { \
             const at = [Math.round(box.left + box.width * i / 20), Math.round(box.top + box.height * j / 20)]; \
             if (document.elementFromPoint(...at) === e) return at; \
         } return [0, 0]",
        &[css.into()],
    );
    let [x_px, y_px] = [0, 1].map(|side| at[side].as_i64().unwrap_or_default());
    page.click_at(x_px, y_px);
}

#[test]
fn each_system_draws_the_chart_that_fits_it() {
    let page = Page::open("");
    for (query, code, texts) in [
        (
            "?i=births&tab=system",
            "parts",
            &["Khai sinh", "Kết hôn"][..],
        ),
        (
            "?i=level34_share&tab=system",
            "stack",
            &["25,18%", "31,18%", "43,64%", "56,36%"],
        ),
        (
            "?i=portal_accounts&tab=system",
            "lines",
            &["109 triệu", "473 triệu"],
        ),
        ("?i=attacks&tab=system", "bars", &["454", "288", "326"]),
    ] {
        page.go(query);
        let chart = format!("figure.chart[data-drawing={code}] .chart-plot svg");
        page.wait_until(&chart, |page| page.exists(&chart));
        page.wait_until("its texts", |page| {
            let drawn = page.texts(&format!("{chart} text")).join(" ");
            texts.iter().all(|text| drawn.contains(text))
        });
    }
}

#[test]
fn the_years_of_cyber_incidents_are_drawn() {
    let page = Page::open("?i=attacks&tab=system");
    page.wait_until("the years", |page| {
        page.texts("figure.chart[data-drawing=bars] .chart-plot svg")
            .iter()
            .any(|drawn| {
                drawn.contains("5.176") && drawn.contains("2019") && drawn.contains("2023")
            })
    });
}

#[test]
fn a_part_of_the_sunburst_that_is_picked_says_its_value_and_share() {
    let page = Page::open("?i=births&tab=system");
    let chart = "figure.chart[data-drawing=parts]";
    page.wait_until("a drawn chart", |page| {
        page.count(&format!("{chart} .chart-plot svg path")) > 3
    });
    assert!(!page.visible(&format!("{chart} .chart-picked")));
    page.wait_until("what was picked", |page| {
        pick(
            page,
            &format!("{chart} .chart-plot svg path:nth-of-type(1)"),
        );
        page.text(&format!("{chart} .chart-picked"))
            .contains("13.661.811")
    });
    let said = page.text(&format!("{chart} .chart-picked"));
    assert!(
        said.contains("Khai sinh") && said.contains("58,5%"),
        "{said}"
    );
    assert_eq!(
        page.attribute(&format!("{chart} .chart-picked"), "role")
            .as_deref(),
        Some("status")
    );
}

#[test]
fn linked_agencies_lead_to_their_pages() {
    for (query, id, name) in [
        (
            "?i=insurance_partner&tab=system",
            "tong_cuc_thue",
            "Tổng cục Thuế",
        ),
        ("?i=reporting_provinces&tab=system", "evn", "Điện lực"),
    ] {
        let page = Page::open(query);
        page.click(&format!("main a[href*='area={id}']"));
        page.wait_query(&format!("area={id}"));
        page.wait_text("main", name);
        page.back();
        page.wait_query("tab=system");
    }
}
