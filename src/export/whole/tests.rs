//! The page in one file: its parts come back whole, and its policy names its script. That it answers is
//! shown by the behaviour tests, in a browser.

use super::{Made, PARTS, START, START_HASH, base64, file, origin, pieces_of};
use crate::model::Period;
use crate::query::testing::ask;

#[test]
fn bytes_are_written_as_the_standard_has_it() {
    for (bytes, text) in [
        ("", ""),
        ("f", "Zg=="),
        ("fo", "Zm8="),
        ("foo", "Zm9v"),
        ("foob", "Zm9vYg=="),
        ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ] {
        assert_eq!(base64(bytes.as_bytes()), text);
    }
    assert_eq!(base64(&[0xfb, 0xff, 0xfe]), "+//+");
}

#[test]
fn the_page_holds_every_part_and_opens_at_its_view() {
    let parts: Vec<Vec<u8>> = PARTS
        .iter()
        .map(|(name, _)| name.as_bytes().to_vec())
        .collect();
    let pieces = [("./own-1.wasm".to_owned(), b"piece".to_vec())];
    let page = b"<html><body><div id=\"boot\"></div></body></html>";
    let address = "https://example.org/a/?units=34&lang=en";
    let today = Period::of_day(2026, 11, 26);
    let of = |parts| Made {
        page,
        parts,
        pieces: &pieces,
    };
    let made = ask("?units=34&lang=en", |ask| {
        file(ask, ("?lang=en&units=34", address), today, of(&parts))
    });
    let made = made.unwrap();
    assert_eq!(made.name, "dti_34_2024_en.html");
    let text = String::from_utf8(made.bytes).unwrap();
    for part in &parts {
        assert!(text.contains(&base64(part)));
    }
    for part in [
        "data-query=\"?lang=en&amp;units=34\"",
        "data-site=\"https://example.org/a/\"",
        "<div id=\"boot\"></div>",
        "default-src 'none'",
        "frame-src https://example.org\"",
        "data-piece=\"./own-1.wasm\" data-kind=\"application/wasm\">cGllY2U=<",
        "copied into one file on 26 November 2026 with data version",
        "<a href=\"https://example.org/a/?units=34&amp;lang=en\">",
    ] {
        assert!(text.contains(part), "{part}");
    }
    assert!(
        ask("", |ask| file(ask, ("", address), today, of(&parts[1..]))).is_none(),
        "a part is missing"
    );
}

#[test]
fn a_script_tells_its_pieces() {
    let script = b"a(\"./own-b.css\");c(\"./own-a.wasm\");d(\"./own-b.css\");e(\"./other.js\")";
    assert_eq!(pieces_of(script), ["./own-a.wasm", "./own-b.css"]);
}

#[test]
fn the_policy_names_the_host_and_nothing_of_its_path() {
    for (site, host) in [
        ("https://example.org/a;b/", "https://example.org"),
        ("http://127.0.0.1:80/", "http://127.0.0.1:80"),
        ("file:///tmp/", "'none'"),
        ("/", "'none'"),
    ] {
        assert_eq!(origin(site), host);
    }
}

#[test]
fn the_policy_names_the_script() {
    let hash = ["sha256-", &base64(&sha256(START.as_bytes()))].concat();
    assert_eq!(START_HASH, hash);
}

/// FIPS 180-4, its constants worked out as it says they are: from the first primes.
fn sha256(message: &[u8]) -> Vec<u8> {
    let is_prime = |n: &u32| (2..*n).all(|factor| !n.is_multiple_of(factor));
    let primes: Vec<f64> = (2..).filter(is_prime).take(64).map(f64::from).collect();
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the first 32 bits behind the point"
    )]
    let behind = |root: f64| (root.fract() * 4_294_967_296.0) as u32;
    let constants: Vec<u32> = primes.iter().map(|prime| behind(prime.cbrt())).collect();
    let mut state: Vec<u32> = primes[..8]
        .iter()
        .map(|prime| behind(prime.sqrt()))
        .collect();
    let mut bytes = message.to_vec();
    bytes.push(0x80);
    while bytes.len() % 64 != 56 {
        bytes.push(0);
    }
    bytes.extend((message.len() as u64 * 8).to_be_bytes());
    for block in bytes.chunks(64) {
        let mut words: Vec<u32> = block
            .chunks(4)
            .map(|four| u32::from_be_bytes(four.try_into().unwrap()))
            .collect();
        for at in 16..64 {
            let (one, two) = (words[at - 15], words[at - 2]);
            let low = one.rotate_right(7) ^ one.rotate_right(18) ^ (one >> 3);
            let high = two.rotate_right(17) ^ two.rotate_right(19) ^ (two >> 10);
            let sum = words[at - 16].wrapping_add(low).wrapping_add(words[at - 7]);
            words.push(sum.wrapping_add(high));
        }
        let mut now = state.clone();
        for at in 0..64 {
            let (a, e) = (now[0], now[4]);
            let high = e.rotate_right(6) ^ e.rotate_right(11) ^ e.rotate_right(25);
            let choice = (e & now[5]) ^ (!e & now[6]);
            let one = now[7].wrapping_add(high).wrapping_add(choice);
            let one = one.wrapping_add(constants[at]).wrapping_add(words[at]);
            let low = a.rotate_right(2) ^ a.rotate_right(13) ^ a.rotate_right(22);
            let majority = (a & now[1]) ^ (a & now[2]) ^ (now[1] & now[2]);
            now.rotate_right(1);
            now[4] = now[4].wrapping_add(one);
            now[0] = one.wrapping_add(low).wrapping_add(majority);
        }
        for (old, new) in state.iter_mut().zip(now) {
            *old = old.wrapping_add(new);
        }
    }
    state.iter().flat_map(|word| word.to_be_bytes()).collect()
}
