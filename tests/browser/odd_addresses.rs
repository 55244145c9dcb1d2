//! Addresses that nobody meant, in the browser: each opens a page with something on it, and nothing in it runs.
//! A hundred thousand more are read natively (`tests/addresses.rs`).

use crate::kit::{Visit, is_first, leave_out};
use cpdt_atlas::state::PARAMETERS;
use std::fmt::Write;

/// How many are opened.
const COUNT: usize = 300;

/// What parameters know, and what somebody may try to slip in: `zq` runs where it succeeds.
const VALUES: [&str; 40] = [
    "en",
    "vi",
    "dti",
    "births",
    "attacks",
    "papi_egov",
    "chart",
    "table",
    "system",
    "article",
    "matters",
    "about",
    "card",
    "2024",
    "2021-02",
    "2020..2024",
    "earliest",
    "63",
    "34",
    "48",
    "r1",
    "vn",
    "~48~79",
    "~~",
    "jenks",
    "custom:1,2,3",
    "7",
    "-value",
    "dark",
    "1",
    "none",
    "<img src=x onerror=zq()>",
    "\"><svg onload=zq()>",
    "javascript:zq()",
    "' autofocus onfocus='zq()",
    "</script><script>zq()</script>",
    "%3Cscript%3Ezq()%3C/script%3E",
    "\u{0}\u{202e}ễ",
    "{{zq()}}",
    "../../x",
];

/// A number after another, always the same ones.
fn next(state: &mut u64) -> usize {
    *state = state
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*state >> 40).unwrap_or_default()
}

/// Written as an address may be: a browser sends nothing else.
fn encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |mut all, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~:,%()'".contains(&byte) {
            all.push(char::from(byte));
        } else {
            let _ = write!(all, "%{byte:02X}");
        }
        all
    })
}

#[test]
fn whatever_the_address_says_there_is_a_page_and_nothing_of_it_runs() {
    let page = Visit::new().arrive();
    page.run_first("window.slipped = 0; window.zq = () => { slipped += 1; }");
    // A release that was kept is looked for where the address asks for one, and is not there.
    page.expect_errors();
    let mut state = 20_261_126;
    let mut count = COUNT;
    if !is_first() {
        leave_out(
            "what is drawn is the same in every engine: most of the addresses are tried in Chromium",
        );
        count /= 6;
    }
    for _ in 0..count {
        let mut query = String::from("?");
        for _ in 0..=next(&mut state) % 6 {
            // One more than there are: a parameter that nobody knows.
            let name = PARAMETERS.get(next(&mut state) % (PARAMETERS.len() + 1));
            let value = VALUES[next(&mut state) % VALUES.len()];
            let _ = write!(query, "{}={}&", name.unwrap_or(&"zq"), encoded(value));
        }
        page.go_unready(&query);
        page.wait_long("an answer", |page| page.exists("html[data-ready]"));
        let seen = page.js(
            "return [document.querySelector('main').innerText.trim().length > 20, slipped, \
                 document.querySelectorAll('main [onerror], main [onload], main [onfocus], main script, main img[src=x], a[href^=\"javascript:\"]').length, \
                 document.documentElement.dataset.panicked !== undefined || document.documentElement.dataset.failed !== undefined]",
        );
        assert_eq!(seen, serde_json::json!([true, 0, 0, false]), "{query}");
        let mut errors = page.errors();
        errors.retain(|error| !error.contains("/icon.svg"));
        assert!(errors.is_empty(), "{query}: {errors:#?}");
    }
}
