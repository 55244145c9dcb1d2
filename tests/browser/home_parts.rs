//! Home, part by part: what is pointed at, the legend, both shapes, the card, marks of what was
//! worked out, old names in the search, the stepper of time.

use crate::kit::{Page, Visit};

/// Ids of the areas whose elements fit a selector and are not faded.
fn standing_out(page: &Page, css: &str) -> Vec<String> {
    let found = page.js_with(
        "return [...document.querySelectorAll(arguments[0])].filter(e => getComputedStyle(e).opacity === '1').map(e => e.dataset.area).sort()",
        &[css.into()],
    );
    let ids = found.as_array().into_iter().flatten();
    ids.filter_map(|id| id.as_str().map(str::to_owned))
        .collect()
}

/// What the map names as pointed at.
fn pointed(page: &Page) -> String {
    page.text(".map svg .pointed-name")
}

#[test]
fn pointing_at_the_ranking_shows_the_province_on_the_map() {
    let page = Page::open("?shape=map");
    page.hover(".ranking .rows li[data-area='31'] a");
    page.wait_until("its name", |page| pointed(page).contains("Hải Phòng"));
    assert!(pointed(&page).contains("0,8253"), "{}", pointed(&page));
    let same = page.js(
        "return document.querySelector('.map svg .pointed').getAttribute('d') === document.querySelector(\".map [data-area='31']\").getAttribute('d')",
    );
    assert_eq!(same, true);
    page.hover(".home-head h1");
    page.wait_until("no name", |page| pointed(page).is_empty());
}

#[test]
fn pointing_at_the_map_shows_the_province_in_the_ranking() {
    let page = Page::open("?shape=tiles");
    page.hover(".map.tiles [data-area='22'] rect");
    page.wait_until("its row", |page| {
        page.exists(".ranking .rows li[data-area='22'][data-pointed]")
    });
    assert_eq!(page.count(".rows [data-pointed]"), 1);
}

#[test]
fn the_focus_in_the_ranking_shows_the_province_on_the_map() {
    let page = Page::open("?shape=map");
    page.js("document.querySelector(\".ranking .rows li[data-area='31'] a\").focus()");
    page.wait_until("its name", |page| pointed(page).contains("Hải Phòng"));
    page.press(&["Tab"]);
    page.wait_until("the next", |page| {
        !pointed(page).is_empty() && !pointed(page).contains("Hải Phòng")
    });
}

#[test]
fn a_province_selected_on_the_map_is_marked_in_the_ranking() {
    let page = Page::open("?shape=tiles");
    page.tap(".map.tiles [data-area='44']");
    page.wait_until("its row", |page| {
        page.visible(".ranking .rows li[data-area='44'][data-selected]")
    });
    assert_eq!(page.count(".rows [data-selected]"), 1);
}

#[test]
fn every_class_of_the_legend_marks_exactly_its_members_and_tells_how_many() {
    for (query, shape) in [
        ("?shape=tiles", ".grid > g"),
        ("?shape=map", ".land > path"),
    ] {
        let page = Page::open(query);
        let mut all = 0;
        for class in 0..5 {
            page.click(&format!(".classes [data-class=c{class}]"));
            page.wait_until("a lit class", |page| {
                page.attribute(&format!(".classes [data-class=c{class}]"), "aria-pressed")
                    .as_deref()
                    == Some("true")
            });
            let mut lit = standing_out(&page, &format!(".map {shape}[data-area]"));
            lit.dedup();
            let told = page.text(&format!(".classes [data-class=c{class}] .note"));
            assert_eq!(told, format!("{} tỉnh", lit.len()), "{query} c{class}");
            // By the values: the members are those whose place in the ranking has that class.
            let members = page.js_with(
                "return [...document.querySelectorAll('.rows > li')].filter(li => li.querySelector(arguments[0])).map(li => li.dataset.area).sort()",
                &[format!("circle.c{class}").into()],
            );
            assert_eq!(serde_json::json!(lit), members, "{query} c{class}");
            all += lit.len();
        }
        assert_eq!(all, 63, "{query}");
        page.click(".classes [data-class=c4]");
        page.wait_until("all again", |page| {
            let mut lit = standing_out(page, &format!(".map {shape}[data-area]"));
            lit.dedup();
            lit.len() == 63
        });
    }
}

#[test]
fn a_province_without_a_value_is_a_class_of_the_legend_of_its_own() {
    let page = Page::open("?i=committee&shape=tiles");
    let [yes, none] = ["c2", "none"].map(|class| {
        page.click(&format!(".classes [data-class={class}]"));
        page.wait_until("fewer", |page| {
            standing_out(page, ".grid > g[data-area]").len() < 63
        });
        standing_out(&page, ".grid > g[data-area]").len()
    });
    assert_eq!((yes, none), (23, 40));
}

#[test]
fn method_and_number_of_classes_are_clicked_and_kept() {
    let page = Page::open("?shape=tiles");
    let method = |page: &Page| page.text(".class-choice summary");
    page.click(".class-choice summary");
    page.click(".class-fields .segmented button:nth-child(2)");
    page.wait_query("breaks=equal");
    page.wait_until("the method", |page| {
        method(page).contains("bằng nhau về khoảng giá trị")
    });
    page.click(".class-fields .segmented button:nth-child(3)");
    page.wait_query("breaks=jenks");
    page.wait_until("the method", |page| {
        method(page).to_lowercase().contains("tự nhiên")
    });
    page.click(".class-number button:nth-of-type(5)");
    page.wait_query("k=7");
    page.wait_until("seven classes", |page| {
        page.count(".classes [data-class^=c]") == 7
    });
    assert_eq!(
        page.js("return new Set([...document.querySelectorAll('.grid > g[data-area]')].map(g => g.getAttribute('class'))).size"),
        7
    );
    let words = method(&page);
    page.reload();
    page.wait_until("the same method", |page| method(page) == words);
    assert_eq!(page.count(".classes [data-class^=c]"), 7);
}

#[test]
fn bounds_of_the_readers_own_are_typed_in_or_refused_with_an_example() {
    let page = Page::open("");
    page.click(".class-choice summary");
    page.click(".class-fields .segmented button:nth-child(4)");
    page.wait_query("breaks=custom:");
    page.clear(".bounds input");
    page.type_into(".bounds input", "0,6; 0,7");
    page.press(&["Tab"]);
    page.wait_query("breaks=custom:0.6,0.7");
    page.wait_until("three classes", |page| {
        page.count(".classes [data-class^=c]") == 3
    });
    page.clear(".bounds input");
    page.type_into(".bounds input", "abc");
    page.press(&["Tab"]);
    page.wait_until("a refusal", |page| {
        page.attribute(".bounds input", "aria-invalid").as_deref() == Some("true")
    });
    assert!(page.text(".bounds + p").contains("0,6"));
    assert!(page.query().contains("breaks=custom:0.6,0.7"));
}

#[test]
fn one_tap_leads_from_tiles_to_the_map_and_back() {
    let page = Visit::new().phone().open("");
    assert!(page.exists(".map.tiles"), "tiles come first on a phone");
    let shape = |place: &str| format!(".controls .segmented:nth-of-type(2) button:{place}");
    // The page stands there from the build, which knew no screen.
    assert!(
        page.exists(&shape("last-child[aria-pressed=true]")),
        "and are said to"
    );
    page.click(&shape("first-child"));
    page.wait_query("shape=map");
    page.wait_until("the map", |page| page.exists(".map .land"));
    assert!(!page.exists(".map.tiles"));
    page.click(&shape("last-child"));
    page.wait_query("shape=tiles");
    page.wait_until("the tiles", |page| page.exists(".map.tiles .grid"));
    page.reload();
    assert!(page.exists(".map.tiles"));
}

#[test]
fn the_card_holds_name_value_rank_period_qualifier_coverage_and_the_way_in() {
    let page = Page::open("?units=34&time=2023&areas=~48&lang=en");
    assert_eq!(page.text(".card h2"), "Da Nang");
    assert_eq!(
        page.text(".card [data-indicator=dti][data-area='48']"),
        "0.7491"
    );
    let card = page.text(".card");
    for part in [
        "derived",
        "2023",
        "rank 4 of 34",
        "from 2 of 2 old provinces with a value",
        "Open the page of Da Nang",
    ] {
        assert!(card.contains(part), "{part}: {card}");
    }
    page.click(".card-open a");
    page.wait_query("area=48");
    page.wait_text("nav[class*=crumbs] [aria-current]", "Da Nang");
    page.go("?i=papi_egov&areas=~48");
    assert!(
        page.text(".card").contains("trong 61 tỉnh có số liệu"),
        "{}",
        page.text(".card")
    );
}

#[test]
fn what_was_carried_to_the_34_is_flagged_on_card_table_and_chart() {
    let page = Page::open("?units=34&time=2023&areas=~48");
    assert!(page.text(".card-value").contains("suy ra"));
    // Where all values are, it is said once, above map and ranking.
    assert!(page.text(".home-head .lede").contains("do trang này tính"));
    assert!(
        page.text(".home-foot").contains("suy ra")
            || page.text(".lede").contains("không phải số công bố")
    );
    page.go("?units=34&time=2023&tab=table");
    let rows = page.texts("table.data tbody tr");
    let row = |name: &str| rows.iter().find(|row| row.contains(name)).unwrap();
    assert!(row("Đà Nẵng").contains("suy ra từ 2/2 tỉnh cũ"));
    assert!(!row("Lạng Sơn").contains("suy ra"));
    page.go("?units=34&tab=chart&areas=~48");
    page.wait_text(".chart-legend", "suy ra");
    let table = page.js("return document.querySelector('.chart-table').textContent");
    assert!(
        table.as_str().is_some_and(|table| table.contains("suy ra")),
        "{table}"
    );
}

#[test]
fn old_names_and_abbreviations_are_found_with_and_without_accents_and_spaces() {
    let page = Page::open("?units=34");
    for (typed, name) in [
        ("Bắc Giang", "Bắc Ninh"),
        ("bac giang", "Bắc Ninh"),
        ("TP.HCM", "Hồ Chí Minh"),
        ("tphcm", "Hồ Chí Minh"),
        ("BRVT", "Hồ Chí Minh"),
        ("Hoà Bình", "Phú Thọ"),
        ("hoabinh", "Phú Thọ"),
        ("Khánh Hoà", "Khánh Hòa"),
        ("khanhhoa", "Khánh Hòa"),
    ] {
        page.click(".search input");
        page.js("const f = document.querySelector('.search input'); f.value = ''; f.dispatchEvent(new Event('input', { bubbles: true }))");
        page.type_into(".search input", typed);
        page.wait_until(&format!("{name} for {typed}"), |page| {
            page.texts(".search [role=option]")
                .iter()
                .any(|option| option.contains(name))
        });
    }
}

#[test]
fn an_old_name_leads_to_the_province_that_bears_it_now() {
    let page = Page::open("?units=34");
    page.click(".search input");
    page.type_into(".search input", "Bắc Giang");
    page.wait_until("a result", |page| page.exists(".search [role=option]"));
    page.press(&["Enter"]);
    page.wait_until("a page", |page| page.exists("nav[class*=crumbs]"));
    let words = page.text("main");
    assert!(
        words.contains("Bắc Ninh") && words.contains("Bắc Giang"),
        "{words}"
    );
}

#[test]
fn the_stepper_steps_and_stops_at_both_ends() {
    let page = Page::open("?i=dti");
    let [back, on] = [".time > button:first-child", ".time > button:last-child"];
    assert_eq!(page.attribute(on, "aria-disabled").as_deref(), Some("true"));
    for year in ["2023", "2022", "2021", "2020"] {
        page.click(back);
        page.wait_query(&format!("time={year}"));
        assert_eq!(page.text(".time-labels [data-now]"), year);
    }
    assert_eq!(
        page.attribute(back, "aria-disabled").as_deref(),
        Some("true")
    );
    page.click(on);
    page.wait_query("time=2021");
    assert_eq!(page.text(".rows li[data-area='48'] .value"), "0,6419");
    page.click(".time-labels span:nth-child(3)");
    page.wait_query("time=2022");
}

#[test]
fn on_a_phone_the_card_does_not_cover_the_tile_that_was_tapped() {
    let page = Visit::new().phone().open("");
    // The tile stands at the lower edge, where the card is going to be.
    page.js("const t = document.querySelector('.grid > [data-area=\"96\"]'); scrollBy(0, t.getBoundingClientRect().bottom - innerHeight + 12)");
    page.js("document.querySelector('.grid > [data-area=\"96\"]').dispatchEvent(new MouseEvent('click', { bubbles: true }))");
    page.wait_text(".card[data-chosen] h2", "Cà Mau");
    page.wait_until("the tile above the card", |page| {
        page.js("const edge = (css, side) => document.querySelector(css).getBoundingClientRect()[side]; \
                 return edge('.grid > [data-area=\"96\"]', 'bottom') < edge('.card-head', 'top') && edge('.card-head', 'top') < innerHeight") == true
    });
}
