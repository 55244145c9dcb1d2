//! Numbers, dates and order without a browser: for native tests and pages made at build time. A
//! test in the browser holds it to what `Intl` says.

use super::{Case, Say};
use crate::model::{Grain, Lang, Period};
use std::cmp::Ordering;

/// The Vietnamese alphabet, as far as letters differ from the Latin one, in its order.
const ALPHABET: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Writes numbers and dates by rules of our own.
#[derive(Clone, Copy, Debug)]
pub struct Plain(pub Lang);

impl Say for Plain {
    fn lang(&self) -> Lang {
        self.0
    }

    fn number(&self, value: f64, decimals: u8) -> String {
        let (group, point) = match self.0 {
            Lang::Vi => ('.', ','),
            Lang::En => (',', '.'),
        };
        let plain = format!("{:.*}", usize::from(decimals), value.abs());
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let is_zero = plain.bytes().all(|byte| byte == b'0' || byte == b'.');
        let mut text = String::from(if value < 0.0 && !is_zero { "-" } else { "" });
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) {
                text.push(group);
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push(point);
            text.push_str(fraction);
        }
        text
    }

    fn date(&self, period: Period, case: Case) -> String {
        let (year, month, day) = (period.year(), period.month(), period.day());
        let name = MONTHS
            .get(usize::from(month).wrapping_sub(1))
            .copied()
            .unwrap_or_default();
        // British usage, and so the browser's, has four letters for September.
        let letters = if month == 9 { 4 } else { 3 };
        let short = name.get(..letters).unwrap_or_default();
        match (period.grain(), self.0, case) {
            (Grain::Undated, ..) => String::new(),
            (Grain::Year, ..) => year.to_string(),
            (Grain::Month, Lang::Vi, Case::Short) => format!("{month:02}/{year}"),
            (Grain::Month, Lang::Vi, Case::Long) => format!("tháng {month:02}/{year}"),
            (Grain::Month, Lang::En, Case::Short) => format!("{short} {year}"),
            (Grain::Month, Lang::En, Case::Long) => format!("{name} {year}"),
            (Grain::Day, Lang::Vi, _) => format!("{day:02}/{month:02}/{year}"),
            (Grain::Day, Lang::En, Case::Short) => format!("{day} {short} {year}"),
            (Grain::Day, Lang::En, Case::Long) => format!("{day} {name} {year}"),
        }
    }

    fn compare(&self, one: &str, other: &str) -> Ordering {
        key(one).cmp(&key(other)).then_with(|| one.cmp(other))
    }
}

/// Letters by their place in the alphabet, tones after all letters.
fn key(name: &str) -> (Vec<usize>, Vec<usize>) {
    let mut letters = Vec::new();
    let mut tones = Vec::new();
    for character in name.to_lowercase().chars() {
        let (letter, tone) = bare(character);
        letters.push(
            ALPHABET
                .chars()
                .position(|have| have == letter)
                .map_or(0, |place| place + 1),
        );
        tones.push(tone);
    }
    (letters, tones)
}

/// A letter without its tone, and the tone: 0 none, then huyền, hỏi, ngã, sắc, nặng.
fn bare(character: char) -> (char, usize) {
    const TONED: [(char, &str); 12] = [
        ('a', "àảãáạ"),
        ('ă', "ằẳẵắặ"),
        ('â', "ầẩẫấậ"),
        ('e', "èẻẽéẹ"),
        ('ê', "ềểễếệ"),
        ('i', "ìỉĩíị"),
        ('o', "òỏõóọ"),
        ('ô', "ồổỗốộ"),
        ('ơ', "ờởỡớợ"),
        ('u', "ùủũúụ"),
        ('ư', "ừửữứự"),
        ('y', "ỳỷỹýỵ"),
    ];
    for (letter, toned) in TONED {
        if let Some(place) = toned.chars().position(|have| have == character) {
            return (letter, place + 1);
        }
    }
    (character, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_as_the_language_does() {
        assert_eq!(Plain(Lang::Vi).number(13_661_811.0, 0), "13.661.811");
        assert_eq!(Plain(Lang::Vi).number(56.36, 2), "56,36");
        assert_eq!(Plain(Lang::En).number(1271.5, 1), "1,271.5");
        assert_eq!(Plain(Lang::Vi).number(-0.04, 1), "0,0");
    }

    #[test]
    fn names_follow_the_vietnamese_alphabet() {
        let mut names = [
            "Đà Nẵng",
            "Điện Biên",
            "Cao Bằng",
            "An Giang",
            "Bắc Kạn",
            "Bạc Liêu",
            "Bà Rịa - Vũng Tàu",
            "Đắk Lắk",
        ];
        names.sort_by(|a, b| Plain(Lang::Vi).compare(a, b));
        assert_eq!(
            names,
            [
                "An Giang",
                "Bà Rịa - Vũng Tàu",
                "Bạc Liêu",
                "Bắc Kạn",
                "Cao Bằng",
                "Đà Nẵng",
                "Đắk Lắk",
                "Điện Biên"
            ]
        );
    }

    #[test]
    fn names_that_only_an_accent_tells_apart_have_their_order() {
        let before = |one: &str, other: &str| {
            assert_eq!(
                Plain(Lang::Vi).compare(one, other),
                Ordering::Less,
                "{one} before {other}"
            );
        };
        before("Bạc Liêu", "Bắc Giang");
        before("Cao Bằng", "Cần Thơ");
        before("Dương", "Đương");
        before("Lan", "Lăn");
        before("Lăn", "Lân");
        before("Tho", "Thô");
        before("Thô", "Thơ");
        // The same letters: no tone, huyền, hỏi, ngã, sắc, nặng.
        for pair in ["Hoa", "Hòa", "Hỏa", "Hõa", "Hóa", "Họa"].windows(2) {
            before(pair[0], pair[1]);
        }
        // Letters go before tones.
        before("Hòa", "Hoan");
    }
}
