//! Base64 to bytes, as pictures, documents and files come out of a browser.

/// The bytes of a text in base64.
pub fn bytes_of(text: &str) -> Vec<u8> {
    let digit = |byte: u8| match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let digits: Vec<u8> = text.bytes().filter_map(digit).collect();
    let four = |four: &[u8]| {
        let bits = four
            .iter()
            .fold(0u32, |bits, digit| bits << 6 | u32::from(*digit))
            << (6 * (4 - four.len()));
        bits.to_be_bytes()[1..four.len()].to_vec()
    };
    digits.chunks(4).flat_map(four).collect()
}

#[test]
fn every_length_is_read_back() {
    for (text, bytes) in [
        ("", ""),
        ("YQ==", "a"),
        ("YWI=", "ab"),
        ("YWJj", "abc"),
        ("YWJjZA==", "abcd"),
    ] {
        assert_eq!(bytes_of(text), bytes.as_bytes());
    }
    assert_eq!(bytes_of("+/8="), [0xfb, 0xff]);
}
