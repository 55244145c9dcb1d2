//! Which codes of a dimension occur in which group. Apart, because two things
//! rest on it: counting distinct codes, and the rules of what may be added up.

use super::error::{Error, Refusal};
use super::filter::Filter;
use super::plan::{OUT, Plan};
use super::query::Query;

/// One bit for each group and code: whether the group has a value of that code.
pub(crate) struct Presence {
    words: Vec<u64>,
    card: usize,
}

impl Presence {
    /// Finds the codes of a dimension in the groups of a question.
    pub fn of(query: &Query<'_>, dim: usize) -> Result<Self, Error> {
        let mut by = query.by.clone();
        by.push(dim);
        let plan = Plan::new(query.table, &query.filters, &by)?;
        let mut words = vec![0_u64; plan.groups.div_ceil(64)];
        plan.each(&mut |bit, _| words[bit / 64] |= 1 << (bit % 64));
        Ok(Self {
            words,
            card: query.table.card(dim),
        })
    }

    pub fn has(&self, group: usize, code: usize) -> bool {
        let bit = group * self.card + code;
        code < self.card && self.words[bit / 64] >> (bit % 64) & 1 == 1
    }

    /// The codes in a group, ascending.
    pub fn codes(&self, group: usize) -> impl Iterator<Item = u16> + '_ {
        (0..self.card)
            .filter(move |code| self.has(group, *code))
            .map(|code| code as u16)
    }
}

/// Refuses a question that adds up what the table's rules keep apart.
pub(crate) fn check(query: &Query<'_>) -> Result<(), Error> {
    let schema = &query.table.schema;
    if query.mixed || schema.tags.is_empty() && schema.apart.is_empty() {
        return Ok(());
    }
    let groups = query.plan()?.groups;
    for dim in schema
        .tags
        .iter()
        .copied()
        .filter(|dim| !is_pinned(query, *dim))
    {
        let present = Presence::of(query, dim)?;
        for group in 0..groups {
            let mut codes = present.codes(group);
            if let (Some(first), Some(second)) = (codes.next(), codes.next()) {
                return Err(Error::Refused(Refusal::Mixed {
                    dim,
                    group,
                    codes: [first, second],
                }));
            }
        }
    }
    let mut seen: Option<(usize, Presence)> = None;
    for pair in schema
        .apart
        .iter()
        .filter(|pair| !is_pinned(query, pair.dim))
    {
        if seen.as_ref().is_none_or(|(dim, _)| *dim != pair.dim) {
            seen = Some((pair.dim, Presence::of(query, pair.dim)?));
        }
        let Some((dim, present)) = &seen else {
            continue;
        };
        let (whole, part) = (pair.whole, pair.part);
        let both = |group: &usize| {
            present.has(*group, usize::from(whole)) && present.has(*group, usize::from(part))
        };
        if let Some(group) = (0..groups).find(both) {
            return Err(Error::Refused(Refusal::Overlap {
                dim: *dim,
                group,
                whole,
                part,
            }));
        }
    }
    Ok(())
}

/// Whether no group of the question can have two codes of this dimension.
fn is_pinned(query: &Query<'_>, dim: usize) -> bool {
    let single = |(of, filter): &(usize, Filter)| *of == dim && filter.single().is_some();
    query.by.contains(&dim) || query.filters.iter().any(single)
}

const _: () = assert!(OUT as usize / 64 * 8 <= 32 << 20, "at most 32 MiB of bits");
