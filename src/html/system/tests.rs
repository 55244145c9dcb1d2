//! The pages of all systems as markup, on the real data set.

use super::page;
use crate::chart::Drawing;
use crate::html::Sheet;
use crate::html::testing::{fault, linked_mirrors};
use crate::model::SystemKind;
use crate::query::system::article_rows;
use crate::query::testing::{DATA, ask};
use crate::state::Local;

fn seen(query: &str) -> Sheet {
    ask(query, |ask| {
        let mut sheet = Sheet::default();
        page(ask, &Local::default(), &mut sheet);
        sheet
    })
}

/// The address of each system's page, by one of its indicators, in both languages.
fn all() -> Vec<String> {
    let systems = DATA.facts().systems.iter();
    systems
        .filter_map(|system| {
            let first = DATA.indicators_of(DATA.find_system(system.id)?).next()?;
            Some(DATA.indicator(first).id)
        })
        .flat_map(|id| ["", "lang=en&"].map(|lang| format!("?{lang}i={id}&tab=system")))
        .collect()
}

#[test]
fn every_system_is_sound_markup_in_both_languages() {
    let addresses = all();
    assert_eq!(addresses.len(), 2 * 21);
    for address in addresses {
        let sheet = seen(&address);
        assert_eq!(fault(sheet.html.text()), None, "{address}");
        assert_eq!(linked_mirrors(sheet.html.text()), [""; 0], "{address}");
        let boxes = sheet.html.text().matches("data-chart=").count();
        assert_eq!(boxes, sheet.drawings.len(), "{address}");
    }
}

#[test]
fn every_figure_of_the_article_is_on_its_systems_page() {
    let mut found = 0;
    for address in all() {
        let sheet = seen(&address);
        let html = sheet.html.text();
        ask(&address, |ask| {
            for row in article_rows(ask, crate::query::system::system(ask)) {
                let (indicator, area) = (DATA.indicator(row.indicator), DATA.area(row.area));
                let figure = format!(
                    "data-indicator=\"{}\" data-area=\"{}\" data-period=\"{}\">",
                    indicator.id, area.id, row.period
                );
                let name = format!("<li data-area=\"{}\">", area.id);
                assert!(
                    html.contains(&figure) || html.contains(&name),
                    "{address}: {figure}"
                );
                found += 1;
            }
        });
    }
    assert_eq!(found, 2 * 66);
}

#[test]
fn a_qualifier_stands_before_its_figure_and_a_unit_behind_it() {
    let html = seen("?i=portal_accounts&tab=system");
    let html = html.html.text();
    assert!(
        html.contains("data-indicator=\"portal_visits\" data-area=\"vn\""),
        "{html}"
    );
    let before = html
        .split("data-indicator=\"portal_visits\"")
        .next()
        .unwrap_or_default();
    assert!(
        before.ends_with("system-stated-qualifier\">khoảng </span><span class=\"figure\" "),
        "{before}"
    );
}

#[test]
fn printed_changes_stand_with_their_verdict() {
    let sheet = seen("?i=attacks&tab=system");
    let html = sheet.html.text();
    for part in ["454 ÷ 326 − 1 = +39,26%", "454 ÷ 288 − 1 = +57,64%"] {
        assert!(html.contains(part), "{part}");
    }
    assert!(html.contains("data-verdict=\"agrees\""));
}

#[test]
fn every_figure_opens_its_source_and_its_definition() {
    for address in all() {
        let sheet = seen(&address);
        let html = sheet.html.text();
        let figures = html.split("<li class=\"system-stated\">").skip(1);
        let panels = html.split("<div class=\"system-panel\"").skip(1);
        for part in figures.chain(panels) {
            let (_, told) = part.split_once("<details class=\"chip-source\">").unwrap();
            assert!(told.matches("<dt>").count() >= 2, "{address}: {told}");
        }
    }
}

#[test]
fn every_system_of_the_article_is_drawn_but_the_one_without_numbers() {
    for system in &DATA.facts().systems {
        let at = DATA.find_system(system.id).unwrap();
        let first = DATA.indicators_of(at).next().unwrap();
        let sheet = seen(&format!("?i={}&tab=system", DATA.indicator(first).id));
        let is_article = system.kind == SystemKind::Article;
        if is_article && system.id != "insurance_db" {
            assert!(!sheet.drawings.is_empty(), "{}", system.id);
        }
    }
}

#[test]
fn bodies_that_are_named_lead_to_their_pages() {
    let sheet = seen("?i=reporting_feed_partner&tab=system");
    let link = "<h4><a href=\"?i=reporting_feed_partner&amp;area=bo_tai_chinh\">";
    assert!(sheet.html.text().contains(link), "{}", sheet.html.text());
}

#[test]
fn a_year_of_attacks_leads_to_its_months_and_back() {
    let sheet = seen("?i=attacks&tab=system");
    let html = sheet.html.text();
    for anchor in ["years", "months-2019", "months-2020r", "months-2021r"] {
        assert!(html.contains(&format!("href=\"#{anchor}\"")), "{anchor}");
        assert!(html.contains(&format!(" id=\"{anchor}\">")), "{anchor}");
    }
}

#[test]
fn a_printed_change_is_drawn_only_on_the_base_that_it_compares() {
    let claims: Vec<usize> = seen("?i=attacks&tab=system")
        .drawings
        .iter()
        .filter_map(|drawing| match drawing {
            Drawing::Bars(bars) => Some(bars.brackets.len()),
            _ => None,
        })
        .collect();
    assert_eq!(claims, [2, 0, 0, 0]);
}
