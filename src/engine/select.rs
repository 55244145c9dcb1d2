//! One order statistic of every group of many rows, in one pass and little
//! memory: a sample says between which two values it must lie, the pass counts
//! what is outside and keeps what is inside. Apart from quantiles, because it
//! may fail to bracket its target, and then says so.

#![allow(
    clippy::float_cmp,
    reason = "bounds are values of the table, met again to the bit"
)]
#![allow(
    clippy::cast_sign_loss,
    reason = "places in a sample or among values are never negative"
)]

use super::plan::{Part, Plan};

/// Rows that are sampled, over all groups.
const SAMPLE: usize = if cfg!(test) { 1 << 5 } else { 1 << 14 };
/// How many standard deviations the bracket is wide, to either side.
const WIDTH: f64 = 4.0;
/// Rows that are looked at at a time.
const BLOCK: usize = 1 << 10;

/// What one group's values are, seen from its bracket.
#[derive(Clone, Debug)]
struct Bracket {
    low: f64,
    high: f64,
    /// Values below `low`, equal to it, and equal to `high`.
    below: usize,
    at_low: usize,
    at_high: usize,
    count: usize,
    rows: usize,
    /// Values between the two, and how many of them count.
    inside: Vec<f64>,
    kept: usize,
}

/// The two neighbours of a quantile, and how far it is from the first to the second.
pub(crate) type Neighbours = (f64, f64, f64);

/// What is found of one group: the neighbours, if it has a value, and how many
/// values and rows it has.
pub(crate) type Found = (Option<Neighbours>, u32, u32);

/// The neighbours of the `share` quantile by group; nothing at all if the
/// sample misled and a target is not bracketed.
pub(crate) fn neighbours(plan: &Plan<'_>, share: f64) -> Option<Vec<Found>> {
    let mut sample = Sample::new(plan.groups, plan.table.len());
    sample.take(plan);
    let mut brackets = sample.brackets(share);
    brackets.take(plan);
    brackets.found()
}

/// Some values of each group, from all over the rows.
#[derive(Clone, Debug)]
pub(crate) struct Sample {
    stride: usize,
    /// How many rows to pass over until the next one that is taken.
    over: usize,
    values: Vec<Vec<f64>>,
}

impl Sample {
    /// An empty sample of so many groups of a table of so many rows.
    pub fn new(groups: usize, rows: usize) -> Self {
        Self {
            stride: (rows / SAMPLE).max(1),
            over: 0,
            values: vec![Vec::new(); groups],
        }
    }

    /// Takes some of the rows of a plan, which go on from those before.
    pub fn take(&mut self, plan: &Plan<'_>) {
        let values = &plan.table.values;
        plan.scan(&mut |part| {
            let len = match &part {
                Part::Whole(rows, _) => rows.len(),
                Part::Each(rows, _) => rows.len(),
            };
            while self.over < len {
                let (row, group) = match &part {
                    Part::Whole(rows, group) => (rows.start + self.over, *group),
                    Part::Each(rows, groups) => (rows[self.over] as usize, groups[self.over]),
                };
                if !values[row].is_nan() {
                    self.values[group as usize].push(values[row]);
                }
                self.over += self.stride;
            }
            self.over -= len;
        });
    }

    /// Where the sample says that the quantile of each group lies.
    pub fn brackets(mut self, share: f64) -> Brackets {
        let all = self
            .values
            .iter_mut()
            .map(|values| Bracket::of(values, share));
        Brackets {
            share,
            all: all.collect(),
        }
    }
}

/// The brackets of all groups.
#[derive(Clone, Debug)]
pub(crate) struct Brackets {
    share: f64,
    all: Vec<Bracket>,
}

impl Brackets {
    /// Looks at the rows of a plan.
    pub fn take(&mut self, plan: &Plan<'_>) {
        let values = &plan.table.values;
        plan.scan(&mut |part| match part {
            Part::Whole(rows, group) => self.all[group as usize].take(&values[rows]),
            Part::Each(rows, groups) => {
                for (row, group) in rows.iter().zip(groups) {
                    self.all[*group as usize].take_one(values[*row as usize]);
                }
            }
        });
    }

    /// What is in the brackets; none if a target is not.
    pub fn found(&mut self) -> Option<Vec<Found>> {
        let share = self.share;
        let target = |bracket: &mut Bracket| {
            let found = match bracket.count {
                0 => None,
                _ => Some(bracket.target(share)?),
            };
            Some((found, bracket.count as u32, bracket.rows as u32))
        };
        self.all.iter_mut().map(target).collect()
    }
}

impl Bracket {
    fn of(sample: &mut [f64], share: f64) -> Self {
        sample.sort_unstable_by(f64::total_cmp);
        let (size, last) = (sample.len() as f64, sample.len().saturating_sub(1));
        let slack = WIDTH * (share * (1.0 - share) * size).sqrt() + 2.0;
        let place = share * size;
        let at = |place: f64| sample[place as usize];
        let low = if place - slack < 0.0 {
            f64::NEG_INFINITY
        } else {
            at(place - slack)
        };
        let high = if place + slack > last as f64 {
            f64::INFINITY
        } else {
            at(place + slack)
        };
        Self {
            low,
            high,
            below: 0,
            at_low: 0,
            at_high: 0,
            count: 0,
            rows: 0,
            inside: Vec::new(),
            kept: 0,
        }
    }

    /// Looks at one value.
    fn take_one(&mut self, value: f64) {
        self.rows += 1;
        self.below += usize::from(value < self.low);
        self.at_low += usize::from(value == self.low);
        self.at_high += usize::from(value == self.high && self.high > self.low);
        self.count += usize::from(!value.is_nan());
        if value > self.low && value < self.high {
            self.inside.truncate(self.kept);
            self.inside.push(value);
            self.kept += 1;
        }
    }

    /// Looks at these values.
    fn take(&mut self, values: &[f64]) {
        self.rows += values.len();
        for block in values.chunks(BLOCK) {
            let (low, high) = (self.low, self.high);
            let (mut below, mut to_low, mut to_high, mut count) = (0_u64, 0_u64, 0_u64, 0_u64);
            for value in block {
                below += u64::from(*value < low);
                to_low += u64::from(*value <= low);
                to_high += u64::from(*value <= high);
                count += u64::from(!value.is_nan());
            }
            if self.inside.len() < self.kept + block.len() {
                self.inside
                    .resize((self.kept + BLOCK).max(self.inside.len() * 2), 0.0);
            }
            let room = &mut self.inside[self.kept..self.kept + block.len()];
            let mut kept = 0;
            for value in block {
                // Written in any case and kept only if inside: no branch to miss.
                if let Some(place) = room.get_mut(kept) {
                    *place = *value;
                }
                kept += usize::from(*value > low && *value < high);
            }
            self.kept += kept;
            self.below += below as usize;
            self.at_low += (to_low - below) as usize;
            self.at_high += to_high as usize - to_low as usize - kept;
            self.count += count as usize;
        }
    }

    /// The target and its neighbour, if they are not outside the bracket.
    fn target(&mut self, share: f64) -> Option<Neighbours> {
        let last = self.count - 1;
        let place = share * last as f64;
        let first = (place as usize).min(last);
        let part = place - first as f64;
        let low = self.at(first)?;
        let high = if part > 0.0 { self.at(first + 1)? } else { low };
        Some((low, high, part))
    }

    /// The value of this rank, if it is not outside the bracket.
    fn at(&mut self, rank: usize) -> Option<f64> {
        let (from_low, from_inside) = (rank.checked_sub(self.below)?, self.below + self.at_low);
        if from_low < self.at_low {
            return Some(self.low);
        }
        let inside = &mut self.inside[..self.kept];
        let rank = rank - from_inside;
        if rank < inside.len() {
            let (_, value, _) = inside.select_nth_unstable_by(rank, f64::total_cmp);
            return Some(*value);
        }
        (rank - inside.len() < self.at_high).then_some(self.high)
    }
}
