//! Which codes of a dimension occur in which group, one bit each. Apart from
//! counting distinct codes, because listing them rests on it too.

use super::error::Error;
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

const _: () = assert!(OUT as usize / 64 * 8 <= 32 << 20, "at most 32 MiB of bits");
