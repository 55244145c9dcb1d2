//! Packed bytes -> facts. The twin of `package::pack`. Whatever the bytes are, it ends with facts
//! or with `Corrupt`, and allocates no more than a small multiple of their length.

mod core;
mod part;
mod rest;

use super::Corrupt;
use crate::model::{Facts, Period};
use part::Part;

type Read<T> = Result<T, Corrupt>;

/// Opens every packed data set; the last byte is the version of the form.
const MARK: &[u8; 5] = b"CPDT\x02";

/// Reads the core of a packed data set. There is no name in it, no source and no story: the map can be
/// filled, and nothing else be drawn.
pub fn core(first: &'static [u8]) -> Read<Facts> {
    let mut part = Part::open(first, MARK)?;
    part.texts()?;
    let facts = core::facts(&mut part)?;
    if part.is_done() {
        Ok(facts)
    } else {
        Err(Corrupt)
    }
}

/// Reads a whole packed data set. Apart from `core`, so that whoever reads that alone does not carry this.
pub fn whole(first: &'static [u8], later: &'static [u8]) -> Read<Facts> {
    let mut facts = core(first)?;
    let mut part = Part::open(later, MARK)?;
    if part.number()? != u64::from(checksum(first)) {
        return Err(Corrupt);
    }
    part.texts()?;
    rest::tell(&mut part, &mut facts)?;
    if part.is_done() {
        Ok(facts)
    } else {
        Err(Corrupt)
    }
}

/// The FNV-1a sum of the first part, which the later one names.
fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, byte| {
        (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    })
}

fn known<T>(found: Option<T>) -> Read<T> {
    found.ok_or(Corrupt)
}

fn period(key: u64) -> Read<Period> {
    u32::try_from(key)
        .ok()
        .and_then(Period::from_key)
        .ok_or(Corrupt)
}

/// Digits without their point -> the nearest number, as if parsed from text: both parts are exact
/// below 2^53 and 10^22, so one division rounds once.
#[expect(
    clippy::cast_precision_loss,
    reason = "the check keeps values below 2^53"
)]
fn decimal(mantissa: i64, digits: u8) -> f64 {
    mantissa as f64 / 10_f64.powi(i32::from(digits))
}
