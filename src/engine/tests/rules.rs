//! The rules' twin: random tags and pairs on a random table, and what a person
//! would refuse and count by going through the rows.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::naive::{Ask, Row, Sample, sample_and_ask};
use crate::engine::{Coverage, Refusal, Table};

/// A table with rules, and a question about it.
#[derive(Clone, Debug)]
pub struct Ruled {
    pub sample: Sample,
    pub ask: Ask,
    pub tags: Vec<usize>,
    pub pairs: Vec<(usize, u16, u16)>,
}

/// Random rules on a random table.
pub fn ruled() -> impl Strategy<Value = Ruled> {
    sample_and_ask().prop_flat_map(|(sample, ask)| {
        let dims = sample.dims();
        let tags = prop::collection::btree_set(0..dims, 0..3);
        let pairs = prop::collection::vec((0..dims, 0_u16..4, 0_u16..4), 0..3);
        (Just(sample), Just(ask), tags, pairs).prop_map(|(sample, ask, tags, pairs)| Ruled {
            sample,
            ask,
            tags: tags.into_iter().rev().collect(),
            pairs: pairs
                .into_iter()
                .filter(|(_, whole, part)| whole != part)
                .collect(),
        })
    })
}

impl Ruled {
    pub fn table(&self) -> Table {
        let schema = self
            .tags
            .iter()
            .fold(self.sample.schema(), |schema, tag| schema.tag(*tag));
        let schema = self
            .pairs
            .iter()
            .fold(schema, |schema, (dim, whole, part)| {
                schema.apart(*dim, *whole, *part)
            });
        self.sample
            .with_columns(|rows| Table::build(schema, rows))
            .unwrap()
    }

    /// The codes with a value of a dimension in each group.
    fn codes(&self, ask: &Ask, dim: usize) -> BTreeMap<usize, BTreeSet<u16>> {
        let mut codes: BTreeMap<usize, BTreeSet<u16>> = BTreeMap::new();
        for (group, _, row) in self.sample.grouped(ask) {
            if let (Some(_), Some(code)) = (row.value, self.sample.code(row, dim)) {
                codes.entry(group).or_default().insert(code);
            }
        }
        codes
    }

    /// What a group forbids.
    pub fn refusal(&self, ask: &Ask) -> Option<Refusal> {
        for dim in &self.tags {
            for (group, codes) in self.codes(ask, *dim) {
                let codes: Vec<u16> = codes.into_iter().collect();
                if let [first, second, ..] = codes[..] {
                    return Some(Refusal::Mixed {
                        dim: *dim,
                        group,
                        codes: [first, second],
                    });
                }
            }
        }
        for (dim, whole, part) in self.pairs.iter().copied() {
            for (group, codes) in self.codes(ask, dim) {
                if codes.contains(&whole) && codes.contains(&part) {
                    return Some(Refusal::Overlap {
                        dim,
                        group,
                        whole,
                        part,
                    });
                }
            }
        }
        None
    }

    /// What comparing all groups forbids, or adding them up.
    pub fn refusal_across(
        &self,
        ask: &Ask,
        is_there: &dyn Fn(usize) -> bool,
        adds: bool,
    ) -> Option<Refusal> {
        for dim in self.tags.iter().copied() {
            let mut known = None;
            for (group, codes) in self
                .codes(ask, dim)
                .into_iter()
                .filter(|(group, _)| is_there(*group))
            {
                for code in codes {
                    match known {
                        Some(known) if known != code => {
                            let codes = [code.min(known), code.max(known)];
                            return Some(Refusal::Mixed { dim, group, codes });
                        }
                        _ => known = Some(code),
                    }
                }
            }
        }
        for (dim, whole, part) in self.pairs.iter().copied().filter(|_| adds) {
            let mut seen = BTreeSet::new();
            for (group, codes) in self
                .codes(ask, dim)
                .into_iter()
                .filter(|(group, _)| is_there(*group))
            {
                seen.extend(codes);
                if seen.contains(&whole) && seen.contains(&part) {
                    return Some(Refusal::Overlap {
                        dim,
                        group,
                        whole,
                        part,
                    });
                }
            }
        }
        None
    }

    /// Values of how many rows: a null of another kind than the values is not
    /// expected; where all is null, the lowest kind is.
    pub fn coverage(&self, ask: &Ask) -> Vec<Coverage> {
        let mut rows: Vec<Vec<&Row>> = vec![Vec::new(); self.sample.groups(ask)];
        for (group, _, row) in self.sample.grouped(ask) {
            rows[group].push(row);
        }
        rows.iter().map(|rows| self.coverage_of(rows)).collect()
    }

    fn coverage_of(&self, rows: &[&Row]) -> Coverage {
        let kind = |row: &Row| -> Vec<u32> {
            let code = |dim: &usize| self.sample.code(row, *dim).map_or(u32::MAX, u32::from);
            self.tags.iter().map(code).collect()
        };
        let valued: Vec<&&Row> = rows.iter().filter(|row| row.value.is_some()).collect();
        let lowest = rows.iter().map(|row| kind(row)).min().unwrap_or_default();
        let own: Vec<u32> = (0..self.tags.len())
            .map(|tag| {
                valued
                    .iter()
                    .map(|row| kind(row)[tag])
                    .min()
                    .unwrap_or(u32::MAX)
            })
            .collect();
        let own = if valued.is_empty() { lowest } else { own };
        let goes = |row: &&&Row| {
            let kind = kind(row);
            kind.iter()
                .zip(&own)
                .all(|(one, own)| one == own || *one == u32::MAX || *own == u32::MAX)
        };
        Coverage {
            count: valued.len() as u32,
            of: rows.iter().filter(goes).count() as u32,
        }
    }
}
