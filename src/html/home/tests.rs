//! The home page's markup, whole, in both languages, for every indicator.

use super::{Name, key, name, page};
use crate::html::testing::{fault, sheet_of};
use crate::query::testing::{DATA, SHAPES, ask};
use crate::state::{Intent, Local};
use crate::text::home as words;

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

/// What is pressed in each choice of map or tiles.
fn pressed_shapes(markup: &str) -> Vec<&str> {
    let label = format!("aria-label=\"{}\">", words::SHAPE.vi);
    let groups = markup.split(&label).skip(1);
    groups
        .filter_map(|group| {
            let (_, rest) = group.split_once("aria-pressed=\"true\"")?;
            let (_, rest) = rest.split_once('>')?;
            Some(rest.split_once('<')?.0)
        })
        .collect()
}

#[test]
fn a_page_for_any_screen_has_map_and_tiles() {
    let markup = home("", "any:\n");
    assert!(markup.contains("class=\"map on-wide\""));
    assert!(markup.contains("class=\"map tiles on-narrow\""));
    // Each with the choice that it shows.
    assert_eq!(
        pressed_shapes(&markup),
        [words::SHAPE_MAP.vi, words::SHAPE_TILES.vi]
    );
    assert_eq!(
        pressed_shapes(&home("", "narrow:\n")),
        [words::SHAPE_TILES.vi]
    );
    let known = home("?shape=map", "narrow:\n");
    assert_eq!(pressed_shapes(&known), [words::SHAPE_MAP.vi]);
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
