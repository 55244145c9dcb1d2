//! Which kinds of rows each group holds, as far as the table's rules ask for it:
//! a kind is the codes of its tags and of the dimensions in which something is
//! a part of something else. Apart, because refusals and coverage rest on it,
//! of a group, of a window and of figures that are compared.

use std::collections::BTreeMap;

use super::error::{Error, Refusal};
use super::group::Cell;
use super::plan::Part;
use super::query::Query;
use super::schema::Apart;
use super::table::Table;

/// No code: of a row that a dimension has none for, or that no rule speaks of.
const NO: u32 = u32::MAX;
/// The most counts that are kept of groups and kinds together.
const MOST: usize = 1 << 22;

/// A dimension that rules speak of.
#[derive(Clone, Debug, PartialEq)]
struct Ruled {
    dim: usize,
    is_tag: bool,
    /// If the groups are by it: what its code is worth, and how many there are.
    by: Option<(usize, usize)>,
}

/// How many rows of a kind there are, and how many of them have a value.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Seen {
    rows: u32,
    count: u32,
}

/// The kinds of rows in each group; empty if there is no rule.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Marks {
    ruled: Vec<Ruled>,
    pairs: Vec<Apart>,
    /// The codes of each kind in the ruled dimensions.
    kinds: Vec<Vec<u32>>,
    /// Of each kind, what each group has of it.
    seen: Vec<Vec<Seen>>,
}

impl Marks {
    /// Reads the kinds of the rows of a question. `moves` says that the first
    /// dimension grouped by is going to be added over.
    pub fn of(query: &Query<'_>, moves: bool) -> Result<Self, Error> {
        let schema = &query.table.schema;
        if query.mixed || schema.tags.is_empty() && schema.apart.is_empty() {
            return Ok(Self::default());
        }
        let plan = query.plan_any()?;
        let mut marks = Self {
            pairs: schema.apart.clone(),
            ..Self::default()
        };
        let of_pairs = schema.apart.iter().map(|pair| pair.dim);
        for dim in schema.tags.iter().copied().chain(of_pairs) {
            if marks.ruled.iter().any(|ruled| ruled.dim == dim) {
                continue;
            }
            let place = query.by.iter().rposition(|by| *by == dim);
            let by = place.filter(|place| !(moves && *place == 0)).map(|place| {
                let stride = plan.shape[place + 1..].iter().product();
                (stride, plan.shape[place])
            });
            let is_tag = schema.tags.contains(&dim);
            marks.ruled.push(Ruled { dim, is_tag, by });
        }
        marks.read(query, &plan, plan.groups)?;
        Ok(marks)
    }

    /// Counts the kinds of all rows.
    fn read(
        &mut self,
        query: &Query<'_>,
        plan: &super::plan::Plan<'_>,
        groups: usize,
    ) -> Result<(), Error> {
        let table = query.table;
        let matters: Vec<Vec<bool>> = self
            .ruled
            .iter()
            .map(|ruled| self.matters(table, ruled))
            .collect();
        let mut places: BTreeMap<Vec<u32>, usize> = BTreeMap::new();
        let (mut codes, mut last) = (vec![NO; self.ruled.len()], None);
        let (mut cell, mut is_too_many) = (0, false);
        let mut look = |row: usize, group: u32| {
            let inside =
                table.starts[cell] as usize <= row && row < table.starts[cell + 1] as usize;
            if !inside {
                cell = table.cell_of(row);
            }
            let mut is_same = true;
            for ((ruled, code), matters) in self.ruled.iter().zip(&mut codes).zip(&matters) {
                if ruled.by.is_some() {
                    continue;
                }
                let own = table.code_in(row, cell, &table.schema.dims[ruled.dim]);
                let speaks = |code: &u16| matters.get(usize::from(*code)).copied().unwrap_or(true);
                let own = own.filter(speaks).map_or(NO, u32::from);
                is_same &= own == *code;
                *code = own;
            }
            let kind = match last {
                Some(kind) if is_same => kind,
                _ => *places.entry(codes.clone()).or_insert(self.seen.len()),
            };
            if kind == self.seen.len() {
                is_too_many |= (kind + 1).saturating_mul(groups) > MOST;
                self.kinds.push(codes.clone());
                self.seen
                    .push(vec![Seen::default(); if is_too_many { 0 } else { groups }]);
            }
            last = Some(kind);
            if let Some(seen) = self.seen[kind].get_mut(group as usize) {
                seen.rows += 1;
                seen.count += u32::from(!table.values[row].is_nan());
            }
        };
        plan.scan(&mut |part| match part {
            Part::Whole(rows, group) => rows.for_each(|row| look(row, group)),
            Part::Each(rows, groups) => {
                for (row, group) in rows.iter().zip(groups) {
                    look(*row as usize, *group);
                }
            }
        });
        if is_too_many {
            Err(Error::Groups)
        } else {
            Ok(())
        }
    }

    /// Of a dimension that is no tag, which codes are in a pair; else nothing.
    fn matters(&self, table: &Table, ruled: &Ruled) -> Vec<bool> {
        if ruled.is_tag {
            return Vec::new();
        }
        let mut matters = vec![false; table.card(ruled.dim)];
        for pair in self.pairs.iter().filter(|pair| pair.dim == ruled.dim) {
            for code in [pair.whole, pair.part] {
                if let Some(matters) = matters.get_mut(usize::from(code)) {
                    *matters = true;
                }
            }
        }
        matters
    }

    fn is_in(&self, kind: usize, group: usize) -> bool {
        self.seen[kind]
            .get(group)
            .is_some_and(|seen| seen.count > 0)
    }

    /// The code of a kind in a group; none if the dimension has none for it.
    fn code(&self, ruled: usize, kind: usize, group: usize) -> Option<u32> {
        match self.ruled[ruled].by {
            Some((stride, card)) => Some((group / stride % card) as u32),
            None => Some(self.kinds[kind][ruled]).filter(|code| *code != NO),
        }
    }

    /// Refuses groups that hold two codes of a tag, or a whole and its part.
    pub fn check(&self, groups: usize) -> Result<(), Refusal> {
        if self.kinds.len() < 2 {
            return Ok(());
        }
        let free = |ruled: &Ruled| ruled.by.is_none();
        let kinds = 0..self.kinds.len();
        for (at, ruled) in self
            .ruled
            .iter()
            .enumerate()
            .filter(|(_, ruled)| free(ruled) && ruled.is_tag)
        {
            for group in 0..groups {
                let (mut first, mut second) = (NO, NO);
                for kind in kinds.clone().filter(|kind| self.is_in(*kind, group)) {
                    let code = self.kinds[kind][at];
                    if code < first {
                        (first, second) = (code, first);
                    } else if code > first {
                        second = second.min(code);
                    }
                }
                if second != NO {
                    return Err(mixed(ruled.dim, group, first, second));
                }
            }
        }
        for pair in &self.pairs {
            let Some(at) = self
                .ruled
                .iter()
                .position(|ruled| ruled.dim == pair.dim && free(ruled))
            else {
                continue;
            };
            let has = |group: usize, code: u16| {
                kinds
                    .clone()
                    .any(|kind| self.kinds[kind][at] == u32::from(code) && self.is_in(kind, group))
            };
            let both = |group: &usize| has(*group, pair.whole) && has(*group, pair.part);
            if let Some(group) = (0..groups).find(both) {
                return Err(overlap(*pair, group));
            }
        }
        Ok(())
    }

    /// Refuses to compare these groups (two codes of a tag among them) or, if
    /// they are added up, to add a whole and its part.
    pub fn across(
        &self,
        groups: impl Iterator<Item = usize> + Clone,
        adds: bool,
    ) -> Result<(), Refusal> {
        for at in (0..self.ruled.len()).filter(|at| self.ruled[*at].is_tag) {
            let mut known = None;
            for (group, code) in self.codes(at, groups.clone()) {
                match known {
                    Some(known) if known != code => {
                        return Err(mixed(
                            self.ruled[at].dim,
                            group,
                            code.min(known),
                            code.max(known),
                        ));
                    }
                    _ => known = Some(code),
                }
            }
        }
        for pair in self.pairs.iter().filter(|_| adds) {
            let Some(at) = self.ruled.iter().position(|ruled| ruled.dim == pair.dim) else {
                continue;
            };
            let (mut whole, mut part) = (false, false);
            for (group, code) in self.codes(at, groups.clone()) {
                whole |= code == u32::from(pair.whole);
                part |= code == u32::from(pair.part);
                if whole && part {
                    return Err(overlap(*pair, group));
                }
            }
        }
        Ok(())
    }

    /// The codes that the values of some groups have in a ruled dimension.
    fn codes(
        &self,
        at: usize,
        groups: impl Iterator<Item = usize>,
    ) -> impl Iterator<Item = (usize, u32)> {
        groups.flat_map(move |group| {
            let kinds = (0..self.kinds.len()).filter(move |kind| self.is_in(*kind, group));
            kinds.filter_map(move |kind| Some((group, self.code(at, kind, group)?)))
        })
    }

    /// Takes from the rows of each group those without a value that are of
    /// another kind than its values: nobody expected a value of them here. In a
    /// group without values the rows of its lowest kind stay.
    pub fn settle(&self, cells: &mut [Cell]) {
        if self.kinds.len() > 1 {
            let filled = cells.iter_mut().enumerate();
            for (group, cell) in filled.filter(|(_, cell)| cell.rows > 0) {
                cell.rows = self.rows(group);
            }
        }
    }

    fn rows(&self, group: usize) -> u32 {
        let tags = || {
            (0..self.ruled.len())
                .filter(|at| self.ruled[*at].is_tag && self.ruled[*at].by.is_none())
        };
        let kinds = || (0..self.kinds.len()).filter(|kind| self.seen[*kind][group].rows > 0);
        let of = |kind: usize| tags().map(move |at| self.kinds[kind][at]);
        let mut codes = vec![NO; self.ruled.len()];
        let mut with_values = kinds().filter(|kind| self.is_in(*kind, group)).peekable();
        let lowest = kinds().min_by(|one, other| of(*one).cmp(of(*other)));
        let lowest = lowest.filter(|_| with_values.peek().is_none());
        for kind in with_values.chain(lowest) {
            for at in tags() {
                codes[at] = codes[at].min(self.kinds[kind][at]);
            }
        }
        let goes = |kind: &usize| {
            tags().all(|at| {
                let own = self.kinds[*kind][at];
                own == NO || codes[at] == NO || own == codes[at]
            })
        };
        kinds()
            .filter(goes)
            .map(|kind| self.seen[kind][group].rows)
            .sum()
    }

    /// Adds what other rows of the same question have.
    pub fn absorb(&mut self, other: Self) -> Result<(), Error> {
        if self.ruled.is_empty() {
            *self = other;
            return Ok(());
        }
        for (codes, seen) in other.kinds.into_iter().zip(other.seen) {
            let Some(kind) = self.kinds.iter().position(|kind| *kind == codes) else {
                if (self.kinds.len() + 1).saturating_mul(seen.len()) > MOST {
                    return Err(Error::Groups);
                }
                self.kinds.push(codes);
                self.seen.push(seen);
                continue;
            };
            for (all, more) in self.seen[kind].iter_mut().zip(seen) {
                all.rows += more.rows;
                all.count += more.count;
            }
        }
        Ok(())
    }

    /// Adds the counts up, step after step of so many groups.
    pub fn run_up(&mut self, lanes: usize) {
        for seen in &mut self.seen {
            seen.splice(0..0, vec![Seen::default(); lanes]);
            for at in lanes..seen.len() {
                let before = seen[at - lanes];
                seen[at].rows += before.rows;
                seen[at].count += before.count;
            }
        }
    }

    /// What lies in some stretches of counts that were run up.
    pub fn window(&self, lanes: usize, runs: &[std::ops::Range<usize>]) -> Self {
        let of = |seen: &Vec<Seen>| {
            let mut all = vec![Seen::default(); lanes];
            for run in runs {
                let (after, before) = (&seen[run.end * lanes..], &seen[run.start * lanes..]);
                for (lane, all) in all.iter_mut().enumerate() {
                    all.rows += after[lane].rows - before[lane].rows;
                    all.count += after[lane].count - before[lane].count;
                }
            }
            all
        };
        Self {
            seen: self.seen.iter().map(of).collect(),
            ruled: self.ruled.clone(),
            pairs: self.pairs.clone(),
            kinds: self.kinds.clone(),
        }
    }
}

fn mixed(dim: usize, group: usize, first: u32, second: u32) -> Refusal {
    Refusal::Mixed {
        dim,
        group,
        codes: [first as u16, second as u16],
    }
}

fn overlap(pair: Apart, group: usize) -> Refusal {
    Refusal::Overlap {
        dim: pair.dim,
        group,
        whole: pair.whole,
        part: pair.part,
    }
}
