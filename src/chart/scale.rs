//! Round numbers on an axis. Apart because every chart needs them, and because the number of
//! decimals follows from the step.

use crate::model::Period;
use crate::query::Ask;
use crate::text::Case;

/// A place on an axis with its label.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where.
    pub at: f64,
    /// What is written there.
    pub text: String,
}

/// Round numbers that cover a range, about as many as asked for: steps of 1, 2, 2.5 or 5 times a
/// power of ten. The first is at or below `low`, the last at or above `high`.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a handful of ticks"
)]
pub(super) fn round(low: f64, high: f64, about: u8) -> (Vec<f64>, u8) {
    let span = if high - low > 0.0 {
        high - low
    } else {
        high.abs().max(1.0)
    };
    let raw = span / f64::from(about.max(1));
    let power = raw.log10().floor();
    let unit = 10_f64.powf(power);
    let (step, is_half) = [
        (1.0, false),
        (2.0, false),
        (2.5, true),
        (5.0, false),
        (10.0, false),
    ]
    .into_iter()
    .find(|(step, _)| step * unit >= raw * 0.999)
    .unwrap_or((10.0, false));
    let power = if step >= 10.0 { power + 1.0 } else { power };
    let step = step * unit;
    let decimals = (-power).max(0.0) as u8 + u8::from(is_half && power < 1.0);
    let (first, last) = ((low / step + 1e-9).floor(), (high / step - 1e-9).ceil());
    let last = last.max(first + 1.0);
    let count = (last - first) as u32;
    let ticks = (0..=count).map(|place| (first + f64::from(place)) * step);
    (ticks.collect(), decimals)
}

/// Labelled round numbers that cover some values; with zero where the chart starts there.
pub fn ticks(ask: Ask, values: impl Iterator<Item = f64>, from_zero: bool, about: u8) -> Vec<Tick> {
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    for value in values {
        low = low.min(value);
        high = high.max(value);
    }
    if low > high {
        return Vec::new();
    }
    if from_zero {
        low = low.min(0.0);
        high = high.max(0.0);
    }
    let (round, decimals) = round(low, high, about);
    let write = |at| Tick {
        at,
        text: written(ask, at, high.abs().max(low.abs()), decimals),
    };
    round.into_iter().map(write).collect()
}

/// A round number, in millions or thousand millions where the axis goes that far.
fn written(ask: Ask, at: f64, most: f64, decimals: u8) -> String {
    use crate::text::common;
    for (size, word) in [(1e9, common::BILLION), (1e6, common::MILLION)] {
        if most >= size {
            let scaled = at / size;
            let is_whole = (scaled - scaled.round()).abs() < 1e-9;
            let is_tenth = (scaled * 10.0 - (scaled * 10.0).round()).abs() < 1e-6;
            let decimals = match (is_whole, is_tenth) {
                (true, _) => 0,
                (false, true) => 1,
                (false, false) => 2,
            };
            let number = ask.say.number(scaled, decimals);
            return if at == 0.0 {
                number
            } else {
                format!("{number} {}", ask.text(word))
            };
        }
    }
    ask.say.number(at, decimals)
}

/// Labels for an axis of time in years, whole years only, at most about eight of them. `shift` is how
/// far a figure of a year stands from that year's beginning.
pub(super) fn years(ask: Ask, low: f64, high: f64, shift: f64) -> Vec<Tick> {
    let (low, high) = (low - shift, high - shift);
    let span = high - low;
    let step = [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .find(|step| span / step <= 8.0)
        .unwrap_or(20.0);
    let mut ticks = Vec::new();
    let mut year = (low / step - 1e-6).ceil() * step;
    while year <= high + 1e-6 {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a year"
        )]
        let period = Period::of_year(year.round() as u16);
        ticks.push(Tick {
            at: year + shift,
            text: ask.date(period, Case::Short),
        });
        year += step;
    }
    ticks
}

/// Labels for an axis of time that covers few years: months at even steps. `shift` is how far a
/// figure of a month stands from that month's beginning.
pub(super) fn months(ask: Ask, low: f64, high: f64, shift: f64) -> Vec<Tick> {
    let (low, high) = ((low - shift) * 12.0, (high - shift) * 12.0);
    let step = [1.0, 3.0, 6.0, 12.0]
        .into_iter()
        .find(|step| (high - low) / step <= 5.0)
        .unwrap_or(12.0);
    let mut ticks = Vec::new();
    let mut at = (low / step - 1e-6).ceil() * step;
    while at <= high + 1e-6 {
        let year = (at / 12.0 + 1e-9).floor();
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a year and a month"
        )]
        let period = Period::of_month(year as u16, (at - year * 12.0).round() as u8 + 1);
        ticks.push(Tick {
            at: at / 12.0 + shift,
            text: ask.date(period, Case::Short),
        });
        at += step;
    }
    ticks
}
