//! What the page of an area holds, read as a reader's program reads it, on the real data.

use super::page;
use crate::chart::Drawing;
use crate::html::Sheet;
use crate::html::testing::{fault, linked_mirrors};
use crate::model::{AreaKind, UnitSystem};
use crate::query::testing::{DATA, SHAPES, ask};
use crate::state::Local;

/// The page of an address, with what is opened on it.
fn opened(address: &str, local: &Local) -> Sheet {
    let mut sheet = Sheet::default();
    ask(address, |ask| page(ask, local, &SHAPES, &mut sheet));
    sheet
}

fn sheet(address: &str) -> Sheet {
    opened(address, &Local::default())
}

/// Addresses of every area under both sets of provinces that have it, in both languages.
fn addresses() -> Vec<String> {
    let mut all = Vec::new();
    for area in &DATA.facts().areas {
        for (units, prefix) in [(UnitSystem::Old, ""), (UnitSystem::New, "units=34&")] {
            let is_body = matches!(area.kind, AreaKind::Agency | AreaKind::Group);
            let have = area.units.or(is_body.then_some(UnitSystem::Old));
            if have.is_none_or(|have| have == units) {
                all.push(format!("?{prefix}area={}", area.id));
                all.push(format!("?lang=en&{prefix}area={}", area.id));
            }
        }
    }
    all
}

#[test]
fn the_page_of_every_area_is_well_made_in_both_languages() {
    let addresses = addresses();
    assert!(
        addresses.len() > 2 * (63 + 34 + 6 + 1),
        "{}",
        addresses.len()
    );
    for address in addresses {
        let sheet = sheet(&address);
        assert_eq!(fault(sheet.html.text()), None, "{address}");
        for place in 0..sheet.drawings.len() {
            let chart = format!("data-chart=\"{place}\"");
            assert!(sheet.html.text().contains(&chart), "{address}: {chart}");
        }
    }
}

#[test]
fn an_opened_row_shows_every_figure_and_its_sources() {
    let mut local = Local::default();
    let closed = opened("?lang=en&area=48", &local);
    assert!(!closed.html.text().contains("area-more"));
    local.apply("open:dti");
    let open = opened("?lang=en&area=48", &local);
    assert_eq!(fault(open.html.text()), None);
    let (_, more) = open.html.text().split_once("area-more").unwrap();
    let (more, _) = more.split_once("</tbody></table></div><h4>").unwrap();
    for year in ["2020", "2021", "2022", "2023", "2024"] {
        assert!(more.contains(&format!("data-period=\"{year}\"")), "{year}");
    }
    let (_, sources) = open.html.text().split_once("area-sources").unwrap();
    let (sources, _) = sources.split_once("</ul>").unwrap();
    assert!(sources.contains("rel=\"noopener\""), "{sources}");
    assert!(sources.contains("responsible body"), "{sources}");
    let button = "data-local=\"open:dti\" aria-expanded=\"true\"";
    assert!(open.html.text().contains(button));
}

#[test]
fn a_province_of_the_small_map_leads_to_its_page() {
    let sheet = sheet("?area=48");
    let text = sheet.html.text();
    assert_eq!(text.matches("data-mark=\"here\"").count(), 2);
    assert!(text.contains("data-area=\"49\" data-mark=\"near\" data-go=\"?area=49\""));
    assert!(text.contains(">Hoàng Sa</text>") && text.contains(">Trường Sa</text>"));
}

/// The part of a text between two others.
fn between<'t>(text: &'t str, from: &str, to: &str) -> &'t str {
    let (_, after) = text.split_once(from).unwrap_or_else(|| panic!("no {from}"));
    after.split_once(to).unwrap_or_else(|| panic!("no {to}")).0
}

/// Provinces of all kinds: merged keeping a name, merged under another, without a committee or with.
const PROVINCES: [&str; 6] = [
    "area=48",
    "area=30",
    "area=75",
    "units=34&area=48",
    "units=34&area=31",
    "units=34&area=75",
];

#[test]
fn a_province_page_holds_rank_region_country_coverage_trend_profile_committee_and_merger() {
    for address in PROVINCES {
        let sheet = sheet(&format!("?lang=en&{address}"));
        let text = sheet.html.text();
        let row = between(text, "data-local=\"open:dti\"", "</tbody>");
        assert!(
            row.contains("rank <strong>") || row.contains("rank  <strong>"),
            "{address}"
        );
        assert!(row.contains("data-area=\"vn\""), "{address}");
        assert_eq!(row.matches("mean of ").count(), 2, "{address}: {row}");
        assert!(row.contains("class=\"spark\""), "{address}");
        let kinds: Vec<_> = sheet.drawings.iter().map(Drawing::code).collect();
        assert!(
            kinds.contains(&"lines") && kinds.contains(&"profile"),
            "{address}: {kinds:?}"
        );
        let committee = between(text, "<ul class=\"area-keys\">", "</ul>");
        assert!(
            committee.contains("data-indicator=\"committee\""),
            "{address}"
        );
        let merger = between(text, "<section class=\"area-merger\">", "</section>");
        assert!(merger.contains("Resolution 202/2025/QH15"), "{address}");
        assert!(merger.contains("aria-current=\"page\""), "{address}");
    }
}

#[test]
fn a_profile_stands_against_the_region() {
    for address in PROVINCES {
        let sheet = sheet(&format!("?lang=en&{address}"));
        let profiles = sheet.drawings.iter().filter_map(|drawing| match drawing {
            Drawing::Profile(profile) => Some(profile),
            _ => None,
        });
        for profile in profiles {
            assert_eq!(profile.mean_name, "mean of its region", "{address}");
        }
        assert!(
            sheet
                .html
                .text()
                .contains("Above the mean of its region in"),
            "{address}"
        );
    }
}

#[test]
fn a_place_that_cannot_be_told_says_why_and_how_many_have_a_value() {
    let sheet = sheet("?lang=en&area=48");
    let row = between(
        sheet.html.text(),
        "data-local=\"open:prov_level4_share\"",
        "</tbody>",
    );
    assert!(
        row.contains("not ranked: too few provinces have a value"),
        "{row}"
    );
    assert!(row.contains("values for "), "{row}");
}

#[test]
fn a_refused_change_shows_its_reason() {
    let sheet = sheet("?lang=en&area=48");
    let text = sheet.html.text();
    let row = between(text, "data-local=\"open:dti\"", "</tbody>");
    assert!(
        row.contains("not compared with 2023: measured differently <sup>1</sup>"),
        "{row}"
    );
    assert!(row.contains("aria-describedby=\"why-dti-1\""));
    let reason = between(text, "<li id=\"why-dti-1\"><sup>1</sup> ", "</li>");
    assert!(
        reason.starts_with("Weights and criteria differ from 2023"),
        "{reason}"
    );
    assert!(!text.contains("<p title="));
}

#[test]
fn every_number_of_a_reason_leads_to_its_words() {
    for address in addresses().iter().step_by(7) {
        let sheet = sheet(address);
        let text = sheet.html.text();
        for part in text.split("aria-describedby=\"").skip(1) {
            let id = part.split('"').next().unwrap();
            let listed = format!("<li id=\"{id}\">");
            assert_eq!(text.matches(&listed).count(), 1, "{address}: {id}");
        }
    }
}

#[test]
fn a_key_figure_opens_source_definition_and_precision() {
    for address in [
        "area=48",
        "area=r3",
        "area=vn",
        "units=34&area=75",
        "units=34&area=vn",
    ] {
        let sheet = sheet(&format!("?lang=en&{address}"));
        let text = sheet.html.text();
        let keys = between(text, "<ul class=\"area-keys\">", "</ul>");
        for key in keys.split("<li>").skip(1) {
            let behind = between(key, "<details class=\"chip-source\">", "</details>");
            assert!(behind.contains("<dt>Source</dt><dd>"), "{address}: {key}");
            assert!(
                behind.contains("<dt>Definition</dt><dd>"),
                "{address}: {key}"
            );
            let is_told = behind.contains("<dt>Precision</dt>");
            let is_missing = behind.contains("<dt>Why there is none</dt>");
            assert_eq!(is_told, !is_missing, "{address}: {key}");
            assert_eq!(
                is_missing,
                key.contains("class=\"missing\""),
                "{address}: {key}"
            );
        }
    }
}

#[test]
fn a_mean_names_the_sources_of_all_its_parts() {
    let sheet = sheet("?lang=en&area=vn&time=2021");
    let keys = between(sheet.html.text(), "<ul class=\"area-keys\">", "</ul>");
    let sources = between(keys, "<dt>Source</dt>", "<dt>");
    assert!(sources.matches("<dd>").count() > 1, "{sources}");
    assert!(keys.contains("mean of 19 of 63 provinces."), "{keys}");
}

#[test]
fn no_page_links_to_a_mirror() {
    let mut local = Local::default();
    for id in ["dti", "papi_egov", "prov_level4_share", "population"] {
        local.apply(&format!("open:{id}"));
    }
    for address in PROVINCES {
        let sheet = opened(&format!("?{address}"), &local);
        assert_eq!(linked_mirrors(sheet.html.text()), [""; 0], "{address}");
    }
}
