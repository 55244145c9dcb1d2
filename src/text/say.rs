//! How numbers, dates and order are written: a task of the reader's browser (`Intl`), asked for
//! through a trait so that everything above it is tested natively.

use crate::model::{Lang, Period};
use std::cmp::Ordering;

/// Where a date stands, since languages write it otherwise in a column than in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// As short as is clear: `02/2021`, `Feb 2021`.
    Short,
    /// Within a sentence: `tháng 02/2021`, `February 2021`.
    Long,
}

/// Writes numbers and dates in one language, and knows its alphabet.
pub trait Say {
    /// The language.
    fn lang(&self) -> Lang;
    /// A number with exactly so many decimals, grouped: `13.661.811`, `0,8335`.
    fn number(&self, value: f64, decimals: u8) -> String;
    /// A period that is not undated.
    fn date(&self, period: Period, case: Case) -> String;
    /// The order of two names in the alphabet of the language.
    fn compare(&self, one: &str, other: &str) -> Ordering;
}
