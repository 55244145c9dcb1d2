//! A plain decimal number out of text, and back. Apart from the standard library, whose parser and writer
//! bring tables of powers, ten kilobytes for every reader, for numbers that nobody writes here.

/// Reads digits with at most one point and a minus before them, 15 digits at most: the nearest
/// number, since both the digits and the power of ten are exact.
///
/// ```
/// use cpdt_atlas::model::decimal;
/// assert_eq!(decimal("-0.562"), Some(-0.562));
/// assert_eq!(decimal("1e5"), None);
/// ```
pub fn decimal(text: &str) -> Option<f64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (mut whole, mut power, mut count, mut is_past_point) = (0_u64, 1_u64, 0, false);
    for byte in digits.bytes() {
        match byte {
            b'.' if !is_past_point => is_past_point = true,
            b'0'..=b'9' if count < 15 => {
                whole = whole * 10 + u64::from(byte - b'0');
                count += 1;
                if is_past_point {
                    power *= 10;
                }
            }
            _ => return None,
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "both are below 2^53")]
    let value = whole as f64 / power as f64;
    (count > 0).then_some(if digits.len() < text.len() {
        -value
    } else {
        value
    })
}

/// Writes a number so that [`decimal`] reads it again: with as few digits as it takes, 15 at most.
///
/// ```
/// use cpdt_atlas::model::decimal_text;
/// assert_eq!(decimal_text(-0.562), "-0.562");
/// assert_eq!(decimal_text(1200.0), "1200");
/// ```
pub fn decimal_text(value: f64) -> String {
    const MOST: f64 = 1e15;
    let size = value.abs();
    let (mut power, mut digits) = (1.0, 0);
    // Another digit as long as the number needs it and has room for it.
    #[expect(
        clippy::float_cmp,
        reason = "whether it is the very number is the question"
    )]
    while (size * power).round() / power != size && size * power * 10.0 < MOST {
        power *= 10.0;
        digits += 1;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number below 10^15"
    )]
    let whole = (size * power).round().min(MOST) as u64;
    let mut text = whole.to_string();
    if digits > 0 {
        while text.len() <= digits {
            text.insert(0, '0');
        }
        text.insert(text.len() - digits, '.');
    }
    if value < 0.0 && whole > 0 {
        text.insert(0, '-');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{decimal, decimal_text};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn reads_as_the_standard_library_does(digits in "-?[0-9]{1,8}(\\.[0-9]{1,6})?") {
            prop_assert_eq!(decimal(&digits), digits.parse().ok());
        }
    }

    #[test]
    fn what_is_no_plain_number_is_refused() {
        for text in [
            "",
            "-",
            ".",
            "1.2.3",
            "1,5",
            "1e3",
            "NaN",
            "--1",
            "1234567890123456",
        ] {
            assert_eq!(decimal(text), None, "{text}");
        }
    }

    #[test]
    fn a_number_is_written_with_as_few_digits_as_it_takes() {
        for (value, text) in [
            (0.0, "0"),
            (-0.0, "0"),
            (0.1, "0.1"),
            (63.0, "63"),
            (0.837_299_999_9, "0.8372999999"),
            (-12.05, "-12.05"),
            (1.0 / 3.0, "0.333333333333333"),
        ] {
            assert_eq!(decimal_text(value), text);
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(digits in -99_999_999_i64..99_999_999, power in 0_i32..7) {
            #[expect(clippy::cast_precision_loss, reason = "below 2^53")]
            let value = digits as f64 / 10_f64.powi(power);
            prop_assert_eq!(decimal(&decimal_text(value)), Some(value));
        }
    }
}
