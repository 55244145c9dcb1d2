//! The twin: rows as a person would write them down, and answers as a person
//! would work them out, row by row. Slow and plain on purpose.

use proptest::prelude::*;

use crate::engine::{Codes, Filter, GREATEST, NONE, Rows, Schema, Table, Weighting, Weights};

/// One row: its codes, its value and its weight.
#[derive(Clone, Debug)]
pub struct Row {
    pub codes: Vec<u16>,
    pub value: Option<f64>,
    pub weight: u32,
}

/// A random table: stored dimensions, and one that follows from the last.
#[derive(Clone, Debug)]
pub struct Sample {
    pub cards: Vec<usize>,
    pub map: Vec<u16>,
    pub map_card: usize,
    pub weighting: Weighting,
    pub rows: Vec<Row>,
}

/// A random question: conditions and groups.
#[derive(Clone, Debug)]
pub struct Ask {
    pub filters: Vec<(usize, Filter)>,
    pub by: Vec<usize>,
}

impl Sample {
    pub fn schema(&self) -> Schema {
        let stored = self
            .cards
            .iter()
            .fold(Schema::new(), |schema, card| schema.stored(*card));
        stored
            .follows(self.cards.len() - 1, self.map_card, &self.map)
            .weighted(self.weighting)
            .with_origin()
    }

    pub fn dims(&self) -> usize {
        self.cards.len() + 1
    }

    pub fn card(&self, dim: usize) -> usize {
        self.cards.get(dim).copied().unwrap_or(self.map_card)
    }

    /// The code of a row, also in the dimension that follows.
    pub fn code(&self, row: &Row, dim: usize) -> Option<u16> {
        match row.codes.get(dim) {
            Some(code) => Some(*code),
            None => Some(self.map[usize::from(row.codes[dim - 1])]).filter(|code| *code != NONE),
        }
    }

    /// Hands the rows over as columns, 8 bits where they fit.
    pub fn with_columns<T>(&self, take: impl FnOnce(&Rows<'_>) -> T) -> T {
        let halves: Vec<Vec<u16>> = (0..self.cards.len())
            .map(|dim| self.rows.iter().map(|row| row.codes[dim]).collect())
            .collect();
        let bytes: Vec<Vec<u8>> = halves
            .iter()
            .map(|codes| codes.iter().map(|code| *code as u8).collect())
            .collect();
        // A column of few codes may come in either width.
        let wide = |dim: usize| self.cards[dim] > 256 || self.rows.len() % 2 == dim % 2;
        let codes: Vec<Codes> = (0..self.cards.len())
            .map(|dim| {
                if wide(dim) {
                    Codes::U16(&halves[dim])
                } else {
                    Codes::U8(&bytes[dim])
                }
            })
            .collect();
        // Half of the nulls are said by the bitmap, half by the value.
        let value = |(at, row): (usize, &Row)| {
            row.value
                .unwrap_or(if at % 2 == 0 { f64::NAN } else { 77.0 })
        };
        let values: Vec<f64> = self.rows.iter().enumerate().map(value).collect();
        let mut valid = vec![0_u8; self.rows.len().div_ceil(8)];
        for (at, row) in self.rows.iter().enumerate() {
            valid[at / 8] |= u8::from(row.value.is_some() || at % 2 == 0) << (at % 8);
        }
        let whole: Vec<u32> = self.rows.iter().map(|row| row.weight).collect();
        let real: Vec<f64> = whole.iter().map(|weight| f64::from(*weight)).collect();
        let weights = match self.weighting {
            Weighting::None => Weights::None,
            Weighting::Whole => Weights::Whole(&whole),
            Weighting::Real => Weights::Real(&real),
        };
        take(&Rows {
            codes: &codes,
            values: &values,
            valid: Some(&valid),
            weights,
        })
    }

    pub fn table(&self) -> Table {
        self.with_columns(|rows| Table::build(self.schema(), rows))
            .unwrap()
    }

    /// The rows that pass, each with its group.
    pub fn grouped(&self, ask: &Ask) -> Vec<(usize, usize, &Row)> {
        let mut found = Vec::new();
        'rows: for (number, row) in self.rows.iter().enumerate() {
            for (dim, filter) in &ask.filters {
                if !self.code(row, *dim).is_some_and(|code| filter.lets(code)) {
                    continue 'rows;
                }
            }
            let mut group = 0;
            for dim in &ask.by {
                let Some(code) = self.code(row, *dim) else {
                    continue 'rows;
                };
                group = group * self.card(*dim) + usize::from(code);
            }
            found.push((group, number, row));
        }
        found
    }

    pub fn groups(&self, ask: &Ask) -> usize {
        ask.by.iter().map(|dim| self.card(*dim)).product()
    }

    /// The rows with a value of each group.
    pub fn values(&self, ask: &Ask) -> Vec<Vec<(f64, f64)>> {
        let mut values = vec![Vec::new(); self.groups(ask)];
        for (group, _, row) in self.grouped(ask) {
            if let Some(value) = row.value {
                let weight = if self.weighting == Weighting::None {
                    0.0
                } else {
                    f64::from(row.weight)
                };
                values[group].push((value, weight));
            }
        }
        values
    }
}

/// The exactly rounded sum, by keeping every part (Shewchuk).
pub fn exact_sum(values: impl IntoIterator<Item = f64>) -> f64 {
    let mut parts: Vec<f64> = Vec::new();
    for mut value in values {
        let mut kept = Vec::new();
        for mut part in parts {
            if value.abs() < part.abs() {
                std::mem::swap(&mut value, &mut part);
            }
            let total = value + part;
            let lost = part - (total - value);
            if lost != 0.0 {
                kept.push(lost);
            }
            value = total;
        }
        kept.push(value);
        parts = kept;
    }
    parts.iter().sum()
}

/// Whether two sums of the same values agree, given the sum of their sizes.
pub fn agrees(got: f64, exact: f64, sizes: f64) -> bool {
    (got - exact).abs() <= 1e-12 * exact.abs() + 1e-26 * sizes
}

fn value() -> impl Strategy<Value = Option<f64>> {
    prop_oneof![
        2 => Just(None),
        4 => (-3_i32..4).prop_map(|small| Some(f64::from(small))),
        4 => (-1e6..1e6).prop_map(Some),
        1 => prop_oneof![Just(GREATEST), Just(-GREATEST), Just(5e-324), Just(-0.0)].prop_map(Some),
    ]
}

/// Random tables: few rows or many, categories that are never used, one row,
/// none, all of them null; small and large keys, with and without a cube.
pub fn sample() -> impl Strategy<Value = Sample> {
    let card = prop_oneof![
        Just(1_usize),
        Just(2),
        Just(3),
        Just(7),
        Just(40),
        Just(300)
    ];
    let cards = prop::collection::vec(card, 1..8);
    let weighting = prop_oneof![
        Just(Weighting::None),
        Just(Weighting::Whole),
        Just(Weighting::Real)
    ];
    (cards, weighting, 0_usize..4, any::<bool>()).prop_flat_map(
        |(cards, weighting, size, nulls)| {
            let last = cards[cards.len() - 1];
            let map = prop::collection::vec(prop_oneof![4 => 0_u16..3, 1 => Just(NONE)], last);
            // Codes crowd at the low end, so that some groups fill and others stay empty.
            let codes: Vec<_> = cards
                .iter()
                .map(|card| (0..*card, 0..*card).prop_map(|(a, b)| a.min(b) as u16))
                .collect();
            let row = (codes, value(), 0_u32..50).prop_map(move |(codes, value, weight)| Row {
                codes,
                value: value.filter(|_| !(nulls && size == 1)),
                weight,
            });
            let rows = prop::collection::vec(row, [0..2, 1..9, 30..120, 200..400][size].clone());
            (Just(cards), map, Just(weighting), rows).prop_map(|(cards, map, weighting, rows)| {
                Sample {
                    cards,
                    map,
                    map_card: 3,
                    weighting,
                    rows,
                }
            })
        },
    )
}

/// A random question for a table with these dimensions.
fn ask_of(cards: Vec<usize>) -> impl Strategy<Value = Ask> {
    let dims = cards.len();
    let filter = (0..dims).prop_flat_map(move |dim| {
        let code = 0..(cards[dim] + 2) as u16;
        let set = prop::collection::vec(code.clone(), 0..6).prop_map(Filter::Set);
        let range = (code.clone(), code).prop_map(|(from, to)| Filter::Range(from, to));
        (Just(dim), prop_oneof![set, range])
    });
    let by = prop::collection::vec(0..dims, 0..3);
    (prop::collection::vec(filter, 0..4), by).prop_map(|(filters, by)| Ask { filters, by })
}

/// A random table and a random question about it.
pub fn sample_and_ask() -> impl Strategy<Value = (Sample, Ask)> {
    sample().prop_flat_map(|sample| {
        let cards = (0..sample.dims()).map(|dim| sample.card(dim)).collect();
        (Just(sample), ask_of(cards))
    })
}

/// The engine's form of a question.
pub fn query<'t>(table: &'t Table, ask: &Ask) -> crate::engine::Query<'t> {
    let filtered = ask
        .filters
        .iter()
        .fold(table.select(), |query, (dim, filter)| {
            query.keep(*dim, filter.clone())
        });
    ask.by.iter().fold(filtered, |query, dim| query.by(*dim))
}
