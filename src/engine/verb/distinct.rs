//! How many different codes of a dimension each group has values of; apart,
//! because it counts codes and not rows.

use crate::engine::error::Error;
use crate::engine::presence::Presence;
use crate::engine::query::Query;

impl Query<'_> {
    /// How many codes of a dimension occur, with a value, in each group.
    ///
    /// # Errors
    /// If a dimension does not exist, or groups and codes are too many together.
    pub fn distinct(&self, dim: usize) -> Result<Vec<u32>, Error> {
        let groups = self.plan()?.groups;
        let present = Presence::of(self, dim)?;
        Ok((0..groups)
            .map(|group| present.codes(group).count() as u32)
            .collect())
    }

    /// Which codes of a dimension occur, with a value, among all rows that pass.
    ///
    /// # Errors
    /// If a dimension does not exist.
    pub fn codes(&self, dim: usize) -> Result<Vec<u16>, Error> {
        let ungrouped = Query {
            by: Vec::new(),
            ..self.clone()
        };
        Ok(Presence::of(&ungrouped, dim)?.codes(0).collect())
    }
}
