//! What a total should be by its parts. Packing keeps a total as its difference from that, which
//! is nearly nothing where parts add up; packing and unpacking must guess alike, so the guess
//! stands here.

use super::{Indicator, IndicatorIx, Observation};
use std::collections::HashMap;

/// Values of parts, by indicator, area and period.
pub struct Parts<'a> {
    indicators: &'a [Indicator],
    values: HashMap<(usize, usize, u32), f64>,
}

impl<'a> Parts<'a> {
    /// The values of all rows whose indicator has no parts itself.
    pub fn of(indicators: &'a [Indicator], rows: &[Observation]) -> Self {
        let mut parts = Self {
            indicators,
            values: HashMap::new(),
        };
        for row in rows {
            if let (false, Some(value)) = (parts.is_total(row.indicator), row.reading.value()) {
                parts.values.insert(key(row.indicator, row), value);
            }
        }
        parts
    }

    /// Whether an indicator has parts.
    pub fn is_total(&self, indicator: IndicatorIx) -> bool {
        self.indicators
            .iter()
            .any(|row| row.part_of == Some(indicator))
    }

    /// The sum of the parts that there are at the same area and period, as digits without a
    /// point; 0 where there are none.
    pub fn guess(&self, row: &Observation) -> i64 {
        let places = 0_u16..;
        let own = places
            .zip(self.indicators)
            .filter(|(_, part)| part.part_of == Some(row.indicator));
        let values = own.filter_map(|(place, _)| self.values.get(&key(IndicatorIx(place), row)));
        let sum: f64 = values.sum();
        #[expect(clippy::cast_possible_truncation, reason = "parts of 15 digits each")]
        let guess = (sum * 10_f64.powi(i32::from(row.digits))).round() as i64;
        guess
    }
}

fn key(indicator: IndicatorIx, row: &Observation) -> (usize, usize, u32) {
    (indicator.at(), row.area.at(), row.period.key())
}
