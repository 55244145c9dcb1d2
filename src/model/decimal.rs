//! A plain decimal number out of text. Apart from the standard library's parser because that one
//! brings a table of powers, ten kilobytes for every reader, for numbers that nobody writes here.

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

#[cfg(test)]
mod tests {
    use super::decimal;
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
}
