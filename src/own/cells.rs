//! Cells that are numbers or dates. Apart because the same text is two numbers in two countries: `1.234`
//! is one and a bit with a decimal point, and more than a thousand with a decimal comma.

use crate::model::days_in;

/// What stands before the decimals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    /// `1,234.5`
    #[default]
    Point,
    /// `1.234,5`
    Comma,
}

/// The longest text that is read as a number, in bytes.
const LONGEST: usize = 40;

/// A number with this decimal mark, groups of three digits allowed. What begins with a zero and goes on
/// with a digit is a code and no number.
pub fn number(text: &str, mark: Mark) -> Option<f64> {
    let text = text.trim();
    if text.len() > LONGEST {
        return None;
    }
    let (is_below, digits) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let point = if mark == Mark::Point { '.' } else { ',' };
    let (whole, rest) = match digits.find([point, 'e', 'E']) {
        Some(at) => digits.split_at(at),
        None => (digits, ""),
    };
    let mut plain = String::with_capacity(LONGEST);
    groups(whole, mark, &mut plain)?;
    if plain.len() > 1 && plain.starts_with('0') {
        return None;
    }
    for (at, character) in rest.chars().enumerate() {
        match character {
            _ if character == point && at == 0 => plain.push('.'),
            '0'..='9' | 'e' | 'E' | '+' | '-' => plain.push(character),
            _ => return None,
        }
    }
    // A point alone, or one with nothing after it, is no decimal.
    if plain.ends_with('.') || plain.contains(".e") || plain.contains(".E") {
        return None;
    }
    let value: f64 = plain.parse().ok()?;
    value
        .is_finite()
        .then_some(if is_below { -value } else { value })
}

/// The digits before the mark, without what groups them.
fn groups(whole: &str, mark: Mark, plain: &mut String) -> Option<()> {
    let comma = if mark == Mark::Point { ',' } else { '.' };
    let by = whole.chars().find(|character| !character.is_ascii_digit());
    let Some(by) = by else {
        plain.push_str(whole);
        return (!whole.is_empty()).then_some(());
    };
    if by != comma && ![' ', '\u{a0}', '\u{202f}', '\''].contains(&by) {
        return None;
    }
    for (at, group) in whole.split(by).enumerate() {
        let fits = if at == 0 {
            (1..=3).contains(&group.len())
        } else {
            group.len() == 3
        };
        if !fits || !group.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        plain.push_str(group);
    }
    Some(())
}

/// How many decimals a number is written with.
pub fn decimals(text: &str, mark: Mark) -> u8 {
    let point = if mark == Mark::Point { '.' } else { ',' };
    let after = text
        .trim()
        .split_once(point)
        .map_or(0, |(_, after)| after.len());
    u8::try_from(after).unwrap_or(u8::MAX)
}

/// A date, as a number that rises with it: year, month and day in digits, the day 0 for a month. Written
/// `2024-05-31`, `31/05/2024`, `31-5-2024`, `2024-05` or `05/2024`.
pub fn date(text: &str) -> Option<u32> {
    let text = text.trim();
    let by = if text.contains('/') { '/' } else { '-' };
    if text.len() > 10 || text.len() < 6 {
        return None;
    }
    let mut parts = text.split(by);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next());
    if parts.next().is_some() {
        return None;
    }
    let (year, month, day) = match (first.len(), third) {
        (4, Some(day)) if by == '-' => (first, second, day),
        (4, None) if by == '-' => (first, second, "0"),
        (1 | 2, Some(year)) if year.len() == 4 => (year, second, first),
        (1 | 2, None) if second.len() == 4 && by == '/' => (second, first, "0"),
        _ => return None,
    };
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let short = |text: &str| text.parse::<u8>().ok().filter(|_| is_digits(text));
    let year = year.parse::<u16>().ok().filter(|_| is_digits(year))?;
    let (month, day) = (short(month)?, short(day)?);
    let is_month = third.is_none();
    let fits = (1..=12).contains(&month) && (is_month || (1..=days_in(year, month)).contains(&day));
    fits.then_some(u32::from(year) * 10_000 + u32::from(month) * 100 + u32::from(day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_by_its_mark_and_no_other() {
        for (text, point, comma) in [
            ("12", Some(12.0), Some(12.0)),
            (" -1,234.5 ", Some(-1234.5), None),
            ("1.234,5", None, Some(1234.5)),
            ("1.234", Some(1.234), Some(1234.0)),
            ("1 234", Some(1234.0), Some(1234.0)),
            ("1.2.3", None, None),
            ("1,23", None, Some(1.23)),
            ("2.5e3", Some(2500.0), None),
            ("01", None, None),
            ("0.5", Some(0.5), None),
            ("5.", None, None),
            ("12%", None, None),
            ("", None, None),
            ("e5", None, None),
            ("nan", None, None),
            ("1e999", None, None),
        ] {
            assert_eq!(number(text, Mark::Point), point, "{text} with a point");
            assert_eq!(number(text, Mark::Comma), comma, "{text} with a comma");
        }
    }

    #[test]
    fn a_date_is_one_that_there_is() {
        for (text, day) in [
            ("2024-02-29", Some(20_240_229)),
            ("29/02/2023", None),
            ("31/12/2023", Some(20_231_231)),
            ("1/7/2025", Some(20_250_701)),
            ("2024-05", Some(20_240_500)),
            ("05/2024", Some(20_240_500)),
            ("12/31/2023", None),
            ("2024", None),
            ("2024-05-00", None),
        ] {
            assert_eq!(date(text), day, "{text}");
        }
    }
}
