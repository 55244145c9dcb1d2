//! The page of open matters as its reader gets it.

use super::page;
use crate::html::testing::{fault, linked_mirrors, sheet_of};
use crate::model::Trust;
use crate::query::matters::State;
use crate::query::testing::DATA;

const ADDRESSES: [&str; 2] = ["?tab=matters", "?lang=en&tab=matters"];

fn shown(local: &str) -> String {
    sheet_of("?tab=matters", local, page).html.into_text()
}

fn filtered(part: &str) -> String {
    let address = format!("?tab=matters&part={part}");
    sheet_of(&address, "", page).html.into_text()
}

/// The states of the matters that a page shows, those of its rules left out.
fn states(markup: &str) -> Vec<&str> {
    let (list, _) = markup.split_once("matter-rules").unwrap();
    list.split("data-state=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

#[test]
fn markup_is_sound_in_both_languages_whatever_is_filtered() {
    for address in ADDRESSES {
        for state in State::ALL {
            let filtered = format!("{address}&part={}", state.code());
            let sheet = sheet_of(&filtered, "", page);
            assert_eq!(fault(sheet.html.text()), None, "{address} {state:?}");
        }
        assert_eq!(fault(sheet_of(address, "", page).html.text()), None);
    }
}

#[test]
fn all_15_matters_and_every_event_are_there() {
    for address in ADDRESSES {
        let sheet = sheet_of(address, "", page);
        let text = sheet.html.text();
        for matter in 1..=15 {
            let id = format!("<li class=\"matter\" id=\"m{matter:02}\">");
            assert_eq!(text.matches(&id).count(), 1, "{id}");
        }
        assert_eq!(text.matches("<li class=\"matter\"").count(), 15);
        let events = DATA.facts().events.len();
        assert_eq!(text.matches("<time ").count(), events);
        assert_eq!(text.matches("class=\"timeline-mark\"").count(), events + 5);
    }
}

#[test]
fn a_filter_shows_only_its_state() {
    let mut count = 0;
    for state in State::ALL {
        let markup = filtered(state.code());
        let pressed = format!(
            "aria-pressed=\"true\" data-go=\"?tab=matters&amp;part={}\"",
            state.code()
        );
        if !markup.contains(&pressed) {
            continue;
        }
        assert_eq!(markup.matches("aria-pressed=\"true\"").count(), 1);
        assert!(states(&markup).iter().all(|have| *have == state.code()));
        let matters = markup.matches("<li class=\"matter\"").count();
        let (_, button) = markup.split_once(&pressed).unwrap();
        assert!(
            button
                .split("</button>")
                .next()
                .is_some_and(|told| told.contains(&format!(">{matters}<"))),
            "{state:?} promises another number than {matters}"
        );
        assert!(!markup.contains("matter-beside"));
        count += matters;
    }
    assert_eq!(count, 15);
}

#[test]
fn every_rule_by_which_a_state_is_worked_out_stands_on_the_page() {
    use crate::html::fill_in;
    use crate::model::Lang;
    use crate::text::matters as words;
    let rules = [
        words::RULE_MET,
        words::RULE_MET_LATE,
        words::RULE_DONE,
        words::RULE_MISSED,
        words::RULE_PARTLY,
        words::RULE_REPLACED,
        words::RULE_OPEN,
        words::RULE_NO_WORD,
        words::RULE_DAYS,
        words::RULE_BEFORE,
    ];
    for (address, lang) in ADDRESSES.iter().zip(Lang::ALL) {
        let sheet = sheet_of(address, "", page);
        let (_, below) = sheet.html.text().split_once("matter-rules").unwrap();
        for rule in rules {
            let rule = fill_in("{}", &[rule.get(*lang)]);
            assert!(below.contains(&rule), "{address}: {rule}");
        }
    }
}

#[test]
fn an_unknown_filter_shows_everything() {
    let count = |markup: &str| markup.matches("<li class=\"matter\"").count();
    assert_eq!(count(&filtered("nonsense")), 15);
    assert!(shown("").contains("aria-pressed=\"true\" data-go=\"?tab=matters\""));
}

#[test]
fn filters_of_different_sorts_narrow_each_other_and_stand_in_the_address() {
    let markup = filtered("missed~recommendation~bo_tnmt");
    assert_eq!(markup.matches("<li class=\"matter\"").count(), 1);
    assert!(markup.contains("id=\"m15\"") && markup.contains("1 trong 15 việc"));
    assert_eq!(markup.matches(" selected>").count(), 2);
    let none = filtered("met~bo_tnmt");
    assert!(none.contains("Không có việc nào hợp"), "{none}");
    let addressee = filtered("bo_tnmt");
    assert_eq!(addressee.matches("<li class=\"matter\"").count(), 2);
    let kind = filtered("shortcoming");
    assert_eq!(kind.matches("<li class=\"matter\"").count(), 4);
}

#[test]
fn a_thread_is_embedded_by_itself_with_all_its_matters() {
    let embed = "data-do=\"embed ?tab=matters&amp;part=m04~m09\"";
    assert!(shown("").contains(embed));
    let alone = filtered("m04~m09");
    assert_eq!(alone.matches("<li class=\"matter\"").count(), 2);
    assert_eq!(alone.matches("<h1").count(), 1);
    assert!(!alone.contains("matter-filter") && !alone.contains("matter-rules"));
}

#[test]
fn events_stand_open_unless_the_screen_is_narrow() {
    assert!(shown("").contains("<details class=\"matter-events\" open>"));
    assert!(!shown("narrow:\n").contains(" open>"));
}

#[test]
fn mirrors_are_named_and_never_linked() {
    let markup = shown("");
    assert_eq!(linked_mirrors(&markup), Vec::<&str>::new());
    let events = DATA.facts().events.iter();
    let mirrors = events.filter(|event| DATA.source(event.source).trust == Trust::Mirror);
    let named = markup.matches("(bản chép trên trang khác, không dẫn liên kết)");
    assert_eq!(named.count(), mirrors.count());
}

#[test]
fn marks_are_placed_within_the_line() {
    let markup = shown("");
    let places = markup.split("data-css=\"left:").skip(1);
    for place in places {
        let share = place.split('%').next().and_then(|text| text.parse().ok());
        let share: f64 = share.unwrap();
        assert!((0.0..=100.0).contains(&share), "{share}");
    }
    assert!(!markup.contains("style="));
}
