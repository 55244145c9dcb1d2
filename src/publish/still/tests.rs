//! Pages that stand without script, in a document as the build lays it out.

use super::{Place, address_of, all, files, page, place_of};
use crate::html::testing::fault;
use crate::model::{Lang, UnitSystem};
use crate::publish::Ground;
use crate::publish::still::document::within;
use crate::state::{Tab, read};
use std::sync::LazyLock;

/// A document as the build lays it out, in short.
pub const DOCUMENT: &str = "<!doctype html>\n<html lang=\"vi\" data-other>\n<head>\n<title>x</title>\n<meta\nname=\"description\"\ncontent=\"y\"\n/>\n\
<meta name=\"cpdt-pages-css\" content=\"./pages-1.css\" />\n<noscript><link rel=\"stylesheet\" href=\"./still-1.css\"></noscript>\n\
<link rel=\"stylesheet\" href=\"./style-1.css\"/>\n</head>\n<body>\n<div id=\"mast\"></div>\n\
<main id=\"main\" class=\"page\" tabindex=\"-1\"></main>\n<div id=\"foot\"></div>\n<noscript>\n<div>z</div>\n</noscript>\n</body></html>\n";

static GROUND: LazyLock<Ground> = LazyLock::new(|| {
    let mut ground = crate::publish::tests::ground();
    DOCUMENT.clone_into(&mut ground.document);
    ground
});

fn at(path: &str) -> Place {
    let mut places = all(&GROUND.data).into_iter();
    places
        .find(|place| place.path == path)
        .unwrap_or_else(|| panic!("{path}"))
}

fn seen(path: &str) -> String {
    super::standing(&GROUND, &at(path)).unwrap()
}

#[test]
fn first_page_stands_at_the_root_for_any_screen() {
    let html = seen("");
    assert!(html.contains("<html lang=\"vi\">"));
    assert!(html.contains("<title>Chỉ số chuyển đổi số cấp tỉnh (DTI), 2024 · "));
    assert!(html.contains("data-standing=\"\""));
    assert!(html.contains("class=\"map on-wide\"") && html.contains("on-narrow"));
    assert!(html.contains("<header class=\"masthead\"") && html.contains("colophon"));
    assert!(html.contains("<a href=\"./p/vi/area/48/\" data-go=\"?area=48\">"));
    assert!(html.contains("<link rel=\"canonical\" href=\"./\">"));
}

#[test]
fn a_page_says_where_it_lies_and_what_it_shows() {
    let html = seen("p/en/papi_egov/");
    for part in [
        "<html lang=\"en\" data-own=\"p/en/papi_egov/\" data-query=\"?lang=en&amp;i=papi_egov\">",
        "data-standing=\"?lang=en&amp;i=papi_egov\"",
        "<link rel=\"stylesheet\" href=\"../../../style-1.css\"/>",
        "<link rel=\"canonical\" href=\"../../../p/en/papi_egov/\">",
        "hreflang=\"vi\" href=\"../../../p/vi/papi_egov/\">",
        "<meta property=\"og:image\" content=\"../../../img/en/papi_egov.png\">",
        "href=\"../../../oembed/en/papi_egov.json\"",
        "\"@type\":\"Dataset\"",
        "href=\"../../../p/en/area/48/\"",
        "href=\"../../../data/i/papi_egov.csv\"",
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }
    assert!(!html.contains("=\"./") && !html.contains(" href=\"?"));
}

#[test]
fn a_chart_stands_with_its_table_and_its_sheets() {
    let html = seen("p/vi/attacks/");
    assert!(html.contains("<table>") && html.contains("data-chart=\"0\""));
    assert!(html.contains("href=\"../../../pages-1.css\""));
    assert!(html.contains("href=\"../../../p/boxes.css\""));
    // A map needs it for its table only, which is there without script only.
    let map = seen("p/vi/dti/").replace(
        "<noscript><link rel=\"stylesheet\" href=\"../../../pages-1",
        "",
    );
    assert!(!map.contains("../pages-1.css\">"));
}

#[test]
fn every_indicator_of_provinces_shows_its_map() {
    let maps = all(&GROUND.data)
        .into_iter()
        .filter(|place| place.view.lang == Lang::Vi && place.view.tab == Tab::Map)
        .filter(|place| place.view.area.is_none());
    let mut empty = Vec::new();
    for place in maps {
        let main = page(&GROUND, &place).main;
        if !main.contains("class=\"map") || main.contains("class=\"home-refused") {
            empty.push(place.path);
        }
    }
    assert_eq!(empty, [""; 0]);
    assert!(at("p/vi/svc766/").view.units == UnitSystem::New);
}

#[test]
fn the_ranking_below_a_map_is_a_table_without_script() {
    for path in ["p/vi/dti/", "p/en/committee/", "p/vi/svc766/"] {
        let html = seen(path);
        let (_, rest) = html
            .split_once("<noscript><section class=\"still-table\">")
            .unwrap();
        let table = rest.split("</noscript>").next().unwrap();
        let rows = table.split("<tr ").count() - 2;
        assert_eq!(rows, at(path).view.units.count(), "{path}");
        assert!(
            !table.contains("<button") && table.contains("scope=\"col\""),
            "{path}"
        );
        assert!(table.contains("<a href=\"../../../p/"), "{path}");
        assert!(html.contains("<noscript><link rel=\"stylesheet\" href=\"../../../pages-1.css\">"));
    }
    for path in ["", "p/vi/attacks/", "p/vi/area/48/"] {
        assert!(!seen(path).contains("still-table"), "{path}");
    }
}

#[test]
fn links_that_would_lead_nowhere_new_are_marked() {
    let html = seen("p/vi/attacks/");
    let idle = html.split(" data-idle=\"\"").count() - 1;
    assert!(idle > 0);
    let links = html
        .split("<a ")
        .filter(|link| link.contains(" data-idle=\"\""));
    for link in links {
        assert!(link.contains("href=\"../../../p/vi/attacks/"), "{link}");
    }
}

#[test]
fn every_view_has_a_page_to_be_read_on() {
    for (query, path) in [
        ("", ""),
        ("?units=34&time=2022", ""),
        ("?lang=en", "p/en/dti/"),
        ("?i=papi_egov&tab=table", "p/vi/papi_egov/"),
        ("?area=48", "p/vi/area/48/"),
        ("?area=48&units=34&lang=en", "p/en/area34/48/"),
        ("?area=vn&units=34", "p/vi/area/vn/"),
        ("?i=attacks&tab=system", "p/vi/system/cyber_incidents/"),
        ("?tab=article&lang=en", "p/en/article/"),
        ("?tab=network", "p/vi/network/"),
    ] {
        let view = read(query, &GROUND.data).view;
        assert_eq!(place_of(&GROUND.data, &view), path, "{query}");
        at(path);
    }
    assert_eq!(address_of("dti", Lang::Vi), "");
}

#[test]
fn every_indicator_area_and_system_has_a_page_in_both_languages_under_its_own_path() {
    let places = all(&GROUND.data);
    let mut paths: Vec<_> = places.iter().map(|place| &place.path).collect();
    paths.sort_unstable();
    let count = paths.len();
    paths.dedup();
    assert_eq!(paths.len(), count);
    for lang in ["vi", "en"] {
        for indicator in &GROUND.data.facts().indicators {
            at(&format!("p/{lang}/{}/", indicator.id));
        }
        for province in [
            "area/01",
            "area/96",
            "area34/01",
            "area34/96",
            "area/r1",
            "area/vn",
        ] {
            at(&format!("p/{lang}/{province}/"));
        }
    }
}

#[test]
fn what_is_written_of_a_page_is_sound_markup() {
    for path in [
        "p/vi/dti/",
        "p/en/network/",
        "p/en/births/",
        "p/vi/area34/48/",
        "p/en/matters/",
    ] {
        let place = at(path);
        let still = page(&GROUND, &place);
        let main = super::leads::leads(&GROUND, &place, &still.main);
        assert_eq!(fault(&main), None, "{path}");
    }
}

#[test]
fn the_same_data_make_the_same_pages() {
    for path in ["p/vi/dti/", "p/en/area/48/"] {
        assert_eq!(seen(path), seen(path));
    }
}

#[test]
fn a_document_without_a_place_is_refused() {
    let place = at("");
    let ground = Ground {
        document: "<title>x</title>".to_owned(),
        ..Ground::open(&GROUND.package).unwrap()
    };
    let refused = within(&ground, &place, &page(&GROUND, &place));
    assert!(refused.is_err());
    assert!(files(&ground).is_err());
}
