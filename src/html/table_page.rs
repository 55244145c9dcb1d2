//! The table page: the indicator at hand as a table that can be sorted, with everything that a
//! figure needs to be quoted.

use super::{Sheet, actions, link, picker, subject, table, take, units};
use crate::query::Ask;
use crate::query::table::{self as query, By, TablePage};
use crate::state::{Intent, Local, Sort, Tab};
use crate::text::{own, table as words};

/// The table of the view.
pub fn page(ask: Ask, local: &Local, sheet: &mut Sheet) {
    let page = query::page(ask);
    sheet.raw("<div class=\"table-page\">");
    picker::picker(ask, local, &mut sheet.html);
    if let Some(about) = &page.subject {
        subject::head(&mut sheet.html, about);
    }
    sheet.put("<h1>{}</h1>", &[&page.title]);
    sheet.put(
        "<p class=\"lede\">{}</p><div class=\"controls\">",
        &[&page.lede],
    );
    if page.has_units {
        units::units(ask, &mut sheet.html);
    }
    periods(ask, sheet, &page);
    sheet.raw("</div>");
    if !page.table.rows.is_empty() {
        let known = |by| known(by).filter(|_| page.has_orders);
        table::table(ask, local, &mut sheet.html, &page.table, known);
    }
    foot(ask, sheet, &page);
    sheet.raw("</div>");
}

/// The orders that the address can hold: three of the columns of provinces.
fn known(by: By) -> Option<Intent> {
    let sort = match (by.column, by.is_down) {
        (query::NAME, false) => Sort::Name,
        (query::VALUE, true) => Sort::ValueDown,
        (query::VALUE, false) => Sort::Value,
        (query::RANK, false) => Sort::Rank,
        _ => return None,
    };
    Some(Intent::Order(sort))
}

/// The periods that the table can show.
fn periods(ask: Ask, sheet: &mut Sheet, page: &TablePage) {
    sheet.put(
        "<ul class=\"periods\" aria-label=\"{}\">",
        &[ask.text(words::PERIODS)],
    );
    for step in &page.steps {
        let current = if step.is_current { "true" } else { "" };
        let link = link(ask, &step.intent, current, &step.label);
        sheet.put("<li>{!}</li>", &[&link]);
    }
    sheet.raw("</ul>");
}

/// Where it comes from, where to go from here, and the file.
fn foot(ask: Ask, sheet: &mut Sheet, page: &TablePage) {
    sheet.raw("<footer class=\"foot\">");
    if let Some(about) = &page.subject {
        subject::foot(ask, &mut sheet.html, about);
    }
    sheet.raw("<p class=\"actions\">");
    for (intent, words) in &page.back {
        sheet.raw(&link(ask, intent, "", words));
    }
    if !page.file.is_empty() {
        sheet.put(
            "<a href=\"{}\" download=\"\">{}</a>",
            &[&page.file, ask.text(words::FILE)],
        );
    }
    sheet.raw(&link(ask, &Intent::Open(Tab::Own), "", ask.text(own::LINK)));
    actions(ask, &mut sheet.html);
    sheet.put("</p>{!}</footer>", &[&take::list(ask)]);
}

#[cfg(test)]
mod tests {
    use super::page;
    use crate::html::Sheet;
    use crate::html::testing::fault;
    use crate::query::testing::{DATA, ask};
    use crate::state::Local;

    fn sorted(query: &str, command: &str) -> String {
        let mut local = Local::default();
        local.apply(command);
        ask(query, |ask| {
            let mut sheet = Sheet::default();
            page(ask, &local, &mut sheet);
            sheet.html.into_text()
        })
    }

    /// The heads of the rows, as they stand.
    fn names(html: &str) -> Vec<&str> {
        let heads = html.split("role=\"rowheader\"").skip(1);
        heads
            .filter_map(|head| head.split("</").next()?.rsplit('>').next())
            .collect()
    }

    #[test]
    fn every_indicator_is_sound_markup_in_both_languages() {
        for indicator in &DATA.facts().indicators {
            for lang in ["", "lang=en&"] {
                for units in ["", "&units=34"] {
                    let query = format!("?{lang}tab=table&i={}{units}", indicator.id);
                    let html = sorted(&query, "");
                    assert_eq!(fault(&html), None, "{query}");
                }
            }
        }
    }

    #[test]
    fn a_head_that_the_address_knows_goes_there() {
        let html = sorted("?tab=table", "");
        assert!(
            html.contains("data-go=\"?tab=table&amp;sort=name\""),
            "{html}"
        );
        assert!(html.contains("data-local=\"sort:3\""), "{html}");
        assert_eq!(names(&html).len(), 63);
    }

    #[test]
    fn a_column_of_the_pages_own_sorts_and_turns_round() {
        let html = sorted("?tab=table", "sort:3");
        assert!(html.contains("data-local=\"sort:3-\""), "{html}");
        assert!(html.contains("aria-sort=\"ascending\""));
        let down = sorted("?tab=table", "sort:3-");
        assert_ne!(names(&html)[0], names(&down)[0]);
        assert!(down.contains("aria-sort=\"descending\""));
        // The address's order is hidden, so its heads are the page's own meanwhile.
        assert!(html.contains("data-local=\"sort:0\"") && !html.contains("sort=name"));
    }

    #[test]
    fn names_stand_in_the_vietnamese_alphabet() {
        let html = sorted("?tab=table&sort=name", "");
        let names = names(&html);
        let at = |name: &str| names.iter().position(|have| *have == name);
        // Pairs that only an accent tells apart, and in the order of A, Ă, Â and D, Đ.
        for (one, other) in [
            ("Bà Rịa - Vũng Tàu", "Bạc Liêu"),
            ("Bạc Liêu", "Bắc Giang"),
            ("Cao Bằng", "Cần Thơ"),
            ("Cần Thơ", "Đà Nẵng"),
            ("Đồng Tháp", "Gia Lai"),
            ("Hà Tĩnh", "Hải Dương"),
        ] {
            assert!(
                at(one).is_some() && at(one) < at(other),
                "{one} ‹ {other}: {names:?}"
            );
        }
    }

    #[test]
    fn a_table_says_what_it_is_about_also_where_nothing_can_be_mapped() {
        for (query, parts) in [
            ("?tab=table", ["điểm chỉ số · 2024", "Nguồn: "]),
            (
                "?tab=table&i=portal_accounts",
                ["tài khoản · ", "<summary>Định nghĩa"],
            ),
            (
                "?tab=table&i=svc766",
                ["điểm chỉ số · ", "Nguồn và độ tin cậy"],
            ),
        ] {
            let html = sorted(query, "");
            for part in parts {
                assert!(html.contains(part), "{query}: {part}: {html}");
            }
        }
    }

    #[test]
    fn the_table_of_an_area_has_all_its_figures_with_their_sources() {
        let html = sorted("?tab=table&area=48", "");
        assert_eq!(fault(&html), None);
        assert!(html.contains("<h1>Đà Nẵng: "), "{html}");
        for mark in [
            "data-indicator=\"dti\" data-area=\"48\" data-period=\"2024\"",
            "data-indicator=\"dti\" data-area=\"48\" data-period=\"2020\"",
            "data-indicator=\"papi_egov\" data-area=\"48\"",
            "data-indicator=\"committee\" data-area=\"48\"",
        ] {
            assert!(html.contains(mark), "{mark}");
        }
        assert!(!html.contains("data-area=\"01\""));
        assert!(html.contains("data-label=\"Nguồn\"") && html.contains("data-label=\"Cách đo\""));
        assert!(
            html.contains("href=\"?tab=table\""),
            "back to all provinces"
        );
        assert!(html.contains("data-local=\"sort:2-\"") || html.contains("data-local=\"sort:2\""));
    }

    #[test]
    fn every_kind_of_area_has_a_table() {
        for query in [
            "?tab=table&area=48&units=34",
            "?tab=table&area=r1",
            "?tab=table&area=vn&lang=en",
            "?tab=table&area=bo_tai_chinh",
        ] {
            let html = sorted(query, "sort:1-");
            assert_eq!(fault(&html), None, "{query}");
            assert!(names(&html).len() > 1, "{query}: {html}");
        }
    }
}
