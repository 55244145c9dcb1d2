//! The engine as the application is built with it: at the thresholds that unit tests lower, some
//! hundred thousand rows against plain loops. (Four million, from where sums of cells are kept more
//! sparingly, are the benchmark's: it compares every answer with its reference.)

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where its ground is missing"
)]
#![allow(clippy::cast_precision_loss, reason = "small whole numbers")]
#![allow(clippy::float_cmp, reason = "sums of whole numbers are exact")]

use cpdt_atlas::engine::{Cell, Codes, Needs, Rows, Schema, Table, Weighting, Weights};

const ROWS: usize = 140_000;
const CARDS: [usize; 4] = [30, 40, 60, 3];
const REGIONS: usize = 6;

/// Whole numbers, whose sums are exact, in rows without order.
struct Sample {
    codes: [Vec<u8>; 4],
    values: Vec<f64>,
    weights: Vec<u32>,
}

fn sample() -> Sample {
    let mut state = 1_u64;
    let mut below = |bound: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 40).unwrap() % bound
    };
    let mut sample = Sample {
        codes: [const { Vec::new() }; 4],
        values: Vec::new(),
        weights: Vec::new(),
    };
    for _ in 0..ROWS {
        for (codes, card) in sample.codes.iter_mut().zip(CARDS) {
            // Lower codes more often.
            let code = below(card).min(below(card));
            codes.push(u8::try_from(code).unwrap());
        }
        let value = below(2_000) as f64 - 500.0;
        sample
            .values
            .push(if below(30) == 0 { f64::NAN } else { value });
        sample.weights.push(u32::try_from(below(9)).unwrap());
    }
    sample
}

fn region(area: usize) -> usize {
    area * 7 % REGIONS
}

fn table(sample: &Sample) -> Table {
    let map: Vec<u16> = (0..CARDS[2])
        .map(|area| u16::try_from(region(area)).unwrap())
        .collect();
    let schema = CARDS
        .iter()
        .fold(Schema::new(), |schema, card| schema.stored(*card));
    let schema = schema.follows(2, REGIONS, &map).weighted(Weighting::Whole);
    let codes = sample.codes.each_ref().map(|codes| Codes::U8(codes));
    let rows = Rows {
        codes: &codes,
        values: &sample.values,
        valid: None,
        weights: Weights::Whole(&sample.weights),
    };
    Table::build(schema, &rows).unwrap()
}

impl Sample {
    /// The values and weights that count, by group; rows without a group are out.
    fn by(
        &self,
        groups: usize,
        group: impl Fn([usize; 4]) -> Option<usize>,
    ) -> Vec<Vec<(f64, f64)>> {
        let mut found = vec![Vec::new(); groups];
        for row in (0..ROWS).filter(|row| !self.values[*row].is_nan()) {
            let codes = self.codes.each_ref().map(|codes| usize::from(codes[row]));
            if let Some(group) = group(codes) {
                found[group].push((self.values[row], f64::from(self.weights[row])));
            }
        }
        found
    }
}

#[test]
fn many_rows_are_answered_as_plain_loops_would() {
    let sample = sample();
    let table = table(&sample);
    let whole = table.select().by(4);
    let medians = whole.medians().unwrap();
    let groups = whole.groups(Needs::ALL).unwrap();
    let naive = sample.by(REGIONS, |[_, _, area, _]| Some(region(area)));
    for (group, mut values) in naive.into_iter().enumerate() {
        values.sort_by(|one, other| one.0.total_cmp(&other.0));
        let middle = [values[(values.len() - 1) / 2].0, values[values.len() / 2].0];
        assert_eq!(
            medians.values[group],
            Some(f64::midpoint(middle[0], middle[1]))
        );
        let cell = &groups.cells[group];
        assert_eq!(medians.coverage[group], cell.coverage());
        check(cell, &values);
        assert_eq!(
            (cell.min(), cell.max()),
            (Some(values[0].0), values.last().map(|last| last.0))
        );
    }

    let map = table
        .select()
        .is(0, 3)
        .is(1, 5)
        .by(2)
        .groups(Needs::WEIGHTED)
        .unwrap();
    let running = table
        .select()
        .is(0, 3)
        .by(2)
        .running(1, Needs::WEIGHTED)
        .unwrap();
    let window = running.window(10, 21).unwrap();
    for (groups, periods) in [(map, 5..=5), (window, 10..=21)] {
        let of =
            |codes: [usize; 4]| (codes[0] == 3 && periods.contains(&codes[1])).then_some(codes[2]);
        for (cell, rows) in groups.cells.iter().zip(sample.by(CARDS[2], of)) {
            check(cell, &rows);
        }
    }

    let query = table.select().any_of(2, &[1, 9, 40]).between(1, 7, 19);
    let some = query.by(0).by(3).groups(Needs::WEIGHTED).unwrap();
    let passes = |codes: [usize; 4]| [1, 9, 40].contains(&codes[2]) && (7..=19).contains(&codes[1]);
    let of = |codes: [usize; 4]| passes(codes).then_some(codes[0] * CARDS[3] + codes[3]);
    for (cell, rows) in some.cells.iter().zip(sample.by(CARDS[0] * CARDS[3], of)) {
        check(cell, &rows);
    }
}

/// Sums of whole numbers are exact.
fn check(cell: &Cell, rows: &[(f64, f64)]) {
    assert_eq!(usize::try_from(cell.count).unwrap(), rows.len());
    assert_eq!(
        cell.total().unwrap_or(0.0),
        rows.iter().map(|(value, _)| value).sum::<f64>()
    );
    let weight: f64 = rows.iter().map(|(_, weight)| weight).sum();
    let weighted: f64 = rows.iter().map(|(value, weight)| value * weight).sum();
    assert_eq!(
        cell.weighted_mean(),
        (weight > 0.0).then(|| weighted / weight)
    );
}
