//! Whatever stands in the address: it is read, written and read again as the same view; the page of it is sound
//! markup, is never empty, and holds nothing of the address as script. The same target as `fuzz/`, on a stable
//! compiler, from a fixed seed.

#![allow(
    clippy::expect_used,
    reason = "a test may stop where its ground is missing"
)]

#[path = "../fuzz/target.rs"]
#[allow(dead_code, reason = "other targets are other tests'")]
mod target;

use cpdt_atlas::data::Dataset;
use cpdt_atlas::html::testing::fault;
use cpdt_atlas::map::build::pack_folder;
use cpdt_atlas::package::{Packed, load, pack};
use cpdt_atlas::pages::Pages;
use cpdt_atlas::state::PARAMETERS;
use cpdt_atlas::text::Plain;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use std::path::Path;
use std::sync::LazyLock;

/// How many addresses are read; `make soak` reads more.
static READ: LazyLock<usize> = LazyLock::new(|| {
    let said = std::env::var("ADDRESSES").ok();
    said.and_then(|said| said.parse().ok()).unwrap_or(100_000)
});
/// Of so many one is made into a page.
const MADE_OF: usize = 80;

static FOLDER: LazyLock<std::path::PathBuf> =
    LazyLock::new(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data"));
static PACKED: LazyLock<Packed> = LazyLock::new(|| pack(&load(&FOLDER).expect("the package")));
static SHAPES: LazyLock<Vec<u8>> = LazyLock::new(|| pack_folder(&FOLDER).expect("the boundaries"));

fn data() -> Dataset {
    Dataset::unpack(&PACKED.first, &PACKED.later).expect("the data")
}

/// What somebody may try to slip into a page: `zq` becomes an element, an attribute or code where it succeeds.
const HOSTILE: [&str; 14] = [
    "<zq>",
    "\"><zq onzq=1>",
    "\" onzq=\"zq()",
    "' onzq='zq()",
    "%22%3E%3Czq%20onzq%3D1%3E",
    "</script><zq>",
    "javascript:zq()",
    "{}{!}{0}",
    "&lt;zq&gt;&quot;",
    "%00%ff%fe%C3%28",
    "%E1%BB%85ễ\u{202e}\u{0}",
    "../../../../etc/passwd",
    "${zq}`zq`",
    "%25%32%32%3E<zq/>",
];

/// Parameters that are none of the contract.
const STRANGE: [&str; 6] = ["utm_source", "fbclid", "childId", "%69", "", "<zq>"];

/// Values that some parameter knows.
const KNOWN: [&str; 59] = [
    "vi",
    "en",
    "dti",
    "births",
    "attacks",
    "committee",
    "papi_egov",
    "map",
    "chart",
    "table",
    "system",
    "article",
    "matters",
    "network",
    "about",
    "card",
    "2024",
    "2021-02",
    "2020..2024",
    "latest",
    "earliest",
    "63",
    "34",
    "vn",
    "r1",
    "r6",
    "01",
    "48",
    "79",
    "96",
    "~48~79",
    "~01",
    "~",
    "~~48~48~zz",
    "quantile",
    "equal",
    "jenks",
    "custom:1,2,3",
    "custom:0.1,0.2",
    "custom:",
    "3",
    "7",
    "0",
    "99",
    "value",
    "-value",
    "name",
    "rank",
    "auto",
    "light",
    "dark",
    "1",
    "full",
    "min",
    "none",
    "2026.11.0",
    "merger",
    "tiles",
    "weighted",
];

fn value() -> impl Strategy<Value = String> {
    let owned =
        |texts: &'static [&'static str]| prop::sample::select(texts).prop_map(str::to_owned);
    let two = (
        prop::sample::select(&KNOWN[..]),
        prop::sample::select(&HOSTILE[..]),
    );
    prop_oneof![
        8 => owned(&KNOWN),
        2 => owned(&HOSTILE),
        2 => two.prop_map(|(known, hostile)| [known, hostile].concat()),
        1 => (0_u32..4000, 0_u32..14).prop_map(|(year, month)| format!("{year}-{month:02}")),
        1 => (1000_u32..3000, 1000_u32..3000).prop_map(|(from, to)| format!("{from}..{to}")),
        1 => prop::collection::vec(prop::sample::select(&["01", "48", "79", "r1", "vn", "1e9", "-1"][..]), 0..70)
            .prop_map(|areas| areas.iter().fold(String::new(), |all, area| all + "~" + area)),
        1 => prop::collection::vec(any::<f64>(), 0..9)
            .prop_map(|bounds| format!("custom:{}", bounds.iter().map(f64::to_string).collect::<Vec<_>>().join(","))),
        1 => any::<String>(),
        1 => "[0-9a-z%~.,:=-]{0,40}",
    ]
}

fn address() -> impl Strategy<Value = String> {
    let name = prop_oneof![
        4 => prop::sample::select(&PARAMETERS[..]),
        1 => prop::sample::select(&STRANGE[..]),
    ];
    let pair = (name, value()).prop_map(|(name, value)| format!("{name}={value}"));
    let pairs = prop::collection::vec(pair, 0..8).prop_map(|pairs| format!("?{}", pairs.join("&")));
    prop_oneof![12 => pairs, 1 => any::<String>(), 1 => "[?&=%~a-z0-9]{0,60}"]
}

/// So many addresses, always the same.
fn addresses(count: usize) -> impl Iterator<Item = String> {
    let mut runner = TestRunner::deterministic();
    let strategy = address();
    std::iter::repeat_with(move || {
        strategy
            .new_tree(&mut runner)
            .expect("an address")
            .current()
    })
    .take(count)
}

#[test]
fn every_address_is_read_as_a_view_that_is_written_and_read_again() {
    let data = data();
    for address in addresses(*READ) {
        target::address(&address, &data);
    }
}

#[test]
fn every_address_has_a_sound_page_with_no_script_of_its_own() {
    // Many more are read than are made: every eightieth, by two hands.
    let all: Vec<_> = addresses(*READ).step_by(MADE_OF).collect();
    std::thread::scope(|scope| {
        for part in all.chunks(all.len().div_ceil(2)) {
            scope.spawn(move || {
                let mut pages =
                    Pages::open(&PACKED.first, &SHAPES, &PACKED.later).expect("the pages");
                for address in part {
                    let sheet = pages.sheet(address, address, Plain);
                    let frame = pages.frame(address, address, Plain);
                    assert!(sheet.len() > 200, "{address:?}: {sheet}");
                    for markup in [&sheet, &frame.masthead, &frame.colophon] {
                        assert_eq!(fault(markup), None, "{address:?}");
                        for slipped in ["<zq", "</zq", "<script", "javascript:", "onzq=\""] {
                            assert!(!markup.contains(slipped), "{address:?} slips {slipped}");
                        }
                    }
                }
            });
        }
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_state_of_a_page_is_read_whatever_it_says(lines in prop::collection::vec("(sort|open|typed|wrong|marked|menu|search|drawn|filter|ignored)?:?\\PC{0,30}", 0..6)) {
        target::state(&lines.join("\n"));
    }
}

#[test]
fn what_is_typed_is_searched_whatever_it_is() {
    let mut pages = Pages::open(&PACKED.first, &SHAPES, &PACKED.later).expect("the pages");
    for typed in HOSTILE.iter().chain(&KNOWN) {
        let shell = format!("search:\ntyped:{typed}");
        let frame = pages.frame("?", &shell, Plain);
        assert_eq!(
            fault(&frame.masthead.replace(['{', '}'], "")),
            None,
            "{typed}"
        );
        assert!(!frame.masthead.contains("<zq"), "{typed}");
    }
}
