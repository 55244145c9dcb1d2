//! The six questions, each answered by a plain loop over every row.

use crate::data::{Columns, INDICATORS, LEVELS, PERIODS, PROVINCES, REGIONS, Random};

/// A question with its parameters.
pub enum Ask {
    Q1 { indicator: u8, period: u8 },
    Q2 { indicator: u8 },
    Q3 { provinces: Vec<u8>, from: u8, to: u8 },
    Q4,
    Q5 { indicator: u8, level: u8, from: u8, to: u8 },
    Q6 { indicator: u8, last: u8 },
}

/// The parameters of every query, from a seed.
pub fn questions() -> Vec<(&'static str, Vec<Ask>)> {
    let random = &mut Random(7);
    let mut some = |bound: usize| random.below(bound) as u8;
    let q1 = (0..30).map(|_| Ask::Q1 { indicator: some(INDICATORS), period: some(PERIODS) }).collect();
    let q2 = (0..30).map(|_| Ask::Q2 { indicator: some(INDICATORS) }).collect();
    let q3 = (0..30).map(|_| {
        let from = some(PERIODS - 24);
        let mut provinces = Vec::new();
        while provinces.len() < 5 {
            let province = some(PROVINCES);
            if !provinces.contains(&province) {
                provinces.push(province);
            }
        }
        Ask::Q3 { provinces, from, to: from + 12 + some(12) }
    }).collect();
    let q5 = (0..3).flat_map(|_| {
        let (indicator, level) = (some(INDICATORS), some(LEVELS));
        (0..100).map(move |from| Ask::Q5 { indicator, level, from, to: from + 11 })
    }).collect();
    let q6 = (0..30).map(|_| Ask::Q6 { indicator: some(INDICATORS), last: 23 + some(PERIODS - 23) }).collect();
    vec![("q1", q1), ("q2", q2), ("q3", q3), ("q4", vec![Ask::Q4]), ("q5", q5), ("q6", q6)]
}

impl Ask {
    pub fn to_json(&self) -> String {
        match self {
            Self::Q1 { indicator, period } => format!("{{\"indicator\":{indicator},\"period\":{period}}}"),
            Self::Q2 { indicator } => format!("{{\"indicator\":{indicator}}}"),
            Self::Q3 { provinces, from, to } => format!("{{\"provinces\":{provinces:?},\"from\":{from},\"to\":{to}}}"),
            Self::Q4 => "{}".to_string(),
            Self::Q5 { indicator, level, from, to } => {
                format!("{{\"indicator\":{indicator},\"level\":{level},\"from\":{from},\"to\":{to}}}")
            }
            Self::Q6 { indicator, last } => format!("{{\"indicator\":{indicator},\"last\":{last}}}"),
        }
    }
}

/// A sum and what it is to be divided by.
type Pair = (f64, f64);

fn ratios(pairs: &[Pair]) -> Vec<f64> {
    pairs.iter().map(|(sum, by)| if *by > 0.0 { sum / by } else { f64::NAN }).collect()
}

pub fn answer(columns: &Columns, ask: &Ask) -> Vec<f64> {
    let rows = 0..columns.value.len();
    match ask {
        Ask::Q1 { indicator, period } => {
            let mut pairs = [(0.0, 0.0); PROVINCES];
            for row in rows {
                if columns.indicator[row] == *indicator && columns.period[row] == *period && !columns.value[row].is_nan() {
                    let pair = &mut pairs[usize::from(columns.province[row])];
                    *pair = (pair.0 + columns.value[row], pair.1 + 1.0);
                }
            }
            ratios(&pairs)
        }
        Ask::Q2 { indicator } => {
            let mut pairs = vec![(0.0, 0.0); REGIONS * PERIODS];
            for row in rows {
                if columns.indicator[row] == *indicator && !columns.value[row].is_nan() {
                    let weight = f64::from(columns.weight[row]);
                    let pair = &mut pairs[usize::from(columns.region[row]) * PERIODS + usize::from(columns.period[row])];
                    *pair = (pair.0 + columns.value[row] * weight, pair.1 + weight);
                }
            }
            ratios(&pairs)
        }
        Ask::Q3 { provinces, from, to } => {
            let mut wanted = [false; PROVINCES];
            provinces.iter().for_each(|province| wanted[usize::from(*province)] = true);
            let mut sums = vec![0.0; INDICATORS * LEVELS * 2];
            for row in rows {
                let period = columns.period[row];
                if wanted[usize::from(columns.province[row])] && period >= *from && period <= *to && !columns.value[row].is_nan() {
                    let group = usize::from(columns.indicator[row]) * LEVELS + usize::from(columns.level[row]);
                    sums[group * 2] += columns.value[row];
                    sums[group * 2 + 1] += 1.0;
                }
            }
            sums
        }
        Ask::Q4 => whole(columns),
        Ask::Q5 { indicator, level, from, to } => {
            let mut pairs = [(0.0, 0.0); PROVINCES];
            for row in rows {
                let period = columns.period[row];
                let inside = period >= *from && period <= *to;
                if columns.indicator[row] == *indicator && columns.level[row] == *level && inside && !columns.value[row].is_nan() {
                    let pair = &mut pairs[usize::from(columns.province[row])];
                    *pair = (pair.0 + columns.value[row], pair.1 + 1.0);
                }
            }
            ratios(&pairs)
        }
        Ask::Q6 { indicator, last } => first_ten(columns, *indicator, *last),
    }
}

/// Count, sum, least, greatest and median of each region.
fn whole(columns: &Columns) -> Vec<f64> {
    // Room is made beforehand, so that the yardstick is not slowed by growing.
    let mut counts = [0; REGIONS];
    for (region, value) in columns.region.iter().zip(&columns.value) {
        counts[usize::from(*region)] += usize::from(!value.is_nan());
    }
    let mut values = counts.map(Vec::with_capacity);
    for (region, value) in columns.region.iter().zip(&columns.value) {
        if !value.is_nan() {
            values[usize::from(*region)].push(*value);
        }
    }
    let mut answer = Vec::new();
    for values in &mut values {
        let (mut sum, mut least, mut greatest) = (0.0, f64::INFINITY, f64::NEG_INFINITY);
        for value in values.iter() {
            sum += value;
            least = f64::min(least, *value);
            greatest = f64::max(greatest, *value);
        }
        let count = values.len();
        if count == 0 {
            answer.extend([0.0, f64::NAN, f64::NAN, f64::NAN, f64::NAN]);
            continue;
        }
        let (below, middle, _) = values.select_nth_unstable_by(count / 2, f64::total_cmp);
        let lower = below.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let median = if count % 2 == 1 { *middle } else { f64::midpoint(lower, *middle) };
        answer.extend([count as f64, sum, least, greatest, median]);
    }
    answer
}

fn first_ten(columns: &Columns, indicator: u8, last: u8) -> Vec<f64> {
    let (mut now, mut before) = ([(0.0, 0.0); PROVINCES], [(0.0, 0.0); PROVINCES]);
    let first = last - 11;
    for row in 0..columns.value.len() {
        let period = columns.period[row];
        if columns.indicator[row] != indicator || period > last || period + 12 < first || columns.value[row].is_nan() {
            continue;
        }
        let pairs = if period >= first { &mut now } else { &mut before };
        let weight = f64::from(columns.weight[row]);
        let pair = &mut pairs[usize::from(columns.province[row])];
        *pair = (pair.0 + columns.value[row] * weight, pair.1 + weight);
    }
    let (now, before) = (ratios(&now), ratios(&before));
    let order = |means: &[f64]| {
        let mut codes: Vec<usize> = (0..PROVINCES).filter(|code| !means[*code].is_nan()).collect();
        codes.sort_by(|one, other| means[*other].total_cmp(&means[*one]).then(one.cmp(other)));
        codes
    };
    let (order_now, order_before) = (order(&now), order(&before));
    let mut answer = vec![f64::NAN; 30];
    for (place, code) in order_now.iter().take(10).enumerate() {
        let earlier = order_before.iter().position(|other| other == code);
        let moved = earlier.map_or(f64::NAN, |earlier| earlier as f64 - place as f64);
        answer[place * 3..place * 3 + 3].copy_from_slice(&[*code as f64, now[*code], moved]);
    }
    answer
}
