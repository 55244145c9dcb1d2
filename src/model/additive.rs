//! What a total should be by its parts. Packing keeps a total as its difference from that, which
//! is nearly nothing where parts add up; packing and unpacking must guess alike, so the guess
//! stands here.

use super::{Indicator, IndicatorIx, Observation};
use std::collections::{BTreeMap, HashMap};

/// An indicator, an area and a period.
type Place = (usize, usize, u32);

/// The sums of parts, by total, area and period.
pub struct Parts {
    is_total: Vec<bool>,
    sums: HashMap<Place, f64>,
}

impl Parts {
    /// Adds the values up of all rows whose indicator is a part and has none itself. Of two values
    /// of a part at one place the later row counts.
    pub fn of(indicators: &[Indicator], rows: &[Observation]) -> Self {
        let mut is_total = vec![false; indicators.len()];
        for whole in indicators.iter().filter_map(|row| row.part_of) {
            if let Some(is_total) = is_total.get_mut(whole.at()) {
                *is_total = true;
            }
        }
        // Each place of a total, and in it the parts in their order: a sum of numbers depends on it.
        let mut values: BTreeMap<(Place, usize), f64> = BTreeMap::new();
        for row in rows {
            let part = row.indicator.at();
            let whole = indicators.get(part).and_then(|part| part.part_of);
            if let (Some(whole), Some(false), Some(value)) =
                (whole, is_total.get(part), row.reading.value())
            {
                values.insert((place(whole, row), part), value);
            }
        }
        let mut sums = HashMap::new();
        for ((place, _), value) in values {
            *sums.entry(place).or_default() += value;
        }
        Self { is_total, sums }
    }

    /// Whether an indicator has parts.
    pub fn is_total(&self, indicator: IndicatorIx) -> bool {
        self.is_total.get(indicator.at()) == Some(&true)
    }

    /// The sum of the parts that there are at the same area and period, as digits without a
    /// point; 0 where there are none.
    pub fn guess(&self, row: &Observation) -> i64 {
        let place = place(row.indicator, row);
        let sum = self.sums.get(&place).copied().unwrap_or_default();
        #[expect(clippy::cast_possible_truncation, reason = "parts of 15 digits each")]
        let guess = (sum * 10_f64.powi(i32::from(row.digits))).round() as i64;
        guess
    }
}

fn place(indicator: IndicatorIx, row: &Observation) -> Place {
    (indicator.at(), row.area.at(), row.period.key())
}
