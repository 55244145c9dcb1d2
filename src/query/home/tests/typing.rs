//! Typing a name on the map.

use crate::model::UnitSystem;
use crate::query::home::typed;
use crate::query::testing::{DATA, ask};

#[test]
fn a_typed_name_finds_its_province_without_accents() {
    assert_eq!(ask("", |ask| typed(ask, "da n", "01")), Some("48"));
    assert_eq!(ask("", |ask| typed(ask, "zz", "01")), None);
    for (text, id) in [
        ("hcm", "79"),
        ("TP.HCM", "79"),
        ("ho chi minh", "79"),
        ("hochiminh", "79"),
        ("Thừa Thiên Huế", "46"),
        ("hue", "46"),
        ("BRVT", "77"),
        ("ba ria vung tau", "77"),
        ("Hoà Bình", "17"),
        ("hòa bình", "17"),
    ] {
        assert_eq!(ask("", |ask| typed(ask, text, "01")), Some(id), "{text}");
    }
    // Under the 34 an old name leads to what it became part of.
    let found = ask("?units=34", |ask| typed(ask, "Bắc Giang", "01"));
    assert_eq!(found, Some("27"));
    // One letter goes on to the next.
    let first = ask("", |ask| typed(ask, "b", "01")).unwrap_or_default();
    let second = ask("", |ask| typed(ask, "b", first)).unwrap_or_default();
    assert_ne!(first, second);
}

#[test]
fn spaces_and_punctuation_alone_go_nowhere() {
    for text in [" ", ".", "-", "  ", "´"] {
        assert_eq!(ask("", |ask| typed(ask, text, "01")), None, "{text:?}");
    }
    // Within a name they change nothing.
    assert_eq!(ask("", |ask| typed(ask, "da ", "48")), Some("48"));
}

#[test]
fn a_letter_goes_through_the_provinces_that_begin_with_it() {
    let mut at = "01";
    let mut seen = Vec::new();
    for _ in 0..4 {
        at = ask("", |ask| typed(ask, "t", at)).unwrap_or_default();
        let area = DATA.find_area(at, UnitSystem::Old).unwrap();
        let name = DATA.area(area).name().vi;
        assert!(name.starts_with('T'), "{name}");
        seen.push(at);
    }
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), 4);
}
