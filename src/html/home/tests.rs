//! The home page's markup, whole, in both languages, for every indicator.

use super::{Name, key, name, page};
use crate::html::testing::{fault, sheet_of};
use crate::query::testing::{DATA, SHAPES, ask};
use crate::state::{Intent, Local};

fn home(address: &str, local: &str) -> String {
    let sheet = sheet_of(address, local, |ask, local, sheet| {
        page(ask, local, &SHAPES, sheet);
    });
    sheet.html.into_text()
}

#[test]
fn every_indicator_has_a_whole_page() {
    for row in &DATA.facts().indicators {
        for rest in ["", "&lang=en&units=34", "&shape=tiles"] {
            let address = format!("?i={}{rest}", row.id);
            let markup = home(&address, "any:\n");
            assert_eq!(fault(&markup), None, "{address}");
            assert!(markup.contains("<h1>"), "{address}");
        }
    }
}

#[test]
fn a_page_for_any_screen_has_map_and_tiles() {
    let markup = home("", "any:\n");
    assert!(markup.contains("class=\"map on-wide\""));
    assert!(markup.contains("class=\"map tiles on-narrow\""));
    let known = home("?shape=map", "narrow:\n");
    assert!(!known.contains("on-narrow") && !known.contains("map tiles"));
}

#[test]
fn a_picture_that_stands_there_is_told_how_it_is_filled() {
    let markup = home("", "drawn:63-map-wide-vi\n");
    assert!(!markup.contains("class=\"sheet "));
    assert!(markup.contains("data-fills=\"k5|c"));
    // One that is written anew is filled from the start.
    assert!(home("", "").contains("class=\"sheet k5\""));
    let other = home("?lang=en", "drawn:63-map-wide-vi\n");
    assert!(other.contains("class=\"sheet "));
}

#[test]
fn a_class_that_the_legend_lacks_is_not_picked_out() {
    assert!(home("", "lit:c2\n").contains("data-lit=\"c2\""));
    assert!(!home("?k=3", "lit:c6\n").contains("data-lit"));
}

#[test]
fn keys_lead_over_the_map() {
    let press = |address: &str, pressed: &str, typed: &str| {
        ask(address, |ask| {
            key(ask, &Local::default(), &SHAPES, pressed, typed)
        })
    };
    let select = |id: &str| Some(Intent::Select(Some(id.to_owned())));
    assert_eq!(press("?areas=~48", "ArrowUp", ""), select("46"));
    assert_eq!(
        press("?areas=~48", "Enter", ""),
        Some(Intent::Drill(Some("48".to_owned())))
    );
    assert_eq!(press("?areas=~48", "c", "cần"), select("92"));
    assert_eq!(press("?areas=~48", "Tab", "qqq"), None);
    assert_eq!(press("", "Home", ""), select("79"));
}

#[test]
fn a_name_stands_beside_its_province() {
    let at = |address: &str, has_value| {
        ask(address, |ask| {
            name(ask, &Local::default(), &SHAPES, "48", has_value)
        })
    };
    let Some(Name { x, y, text, .. }) = at("", false) else {
        panic!("no name");
    };
    assert_eq!(text, "Đà Nẵng");
    assert!(x > 0.0 && y > 0.0);
    let with_value = at("", true).map(|name| name.text).unwrap_or_default();
    assert!(with_value.starts_with("Đà Nẵng 0,"), "{with_value}");
}
