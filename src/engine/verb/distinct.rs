//! How many different codes of a dimension each group has values of; apart,
//! because it counts codes and not rows, so that no rule forbids it.

use crate::engine::error::Error;
use crate::engine::figures::Figures;
use crate::engine::group::{Cell, Needs, fill};
use crate::engine::marks::Marks;
use crate::engine::plan::MAX_GROUPS;
use crate::engine::presence::Presence;
use crate::engine::query::Query;

impl Query<'_> {
    /// How many codes of a dimension occur, with a value, in each group.
    ///
    /// # Errors
    /// If a dimension does not exist, there are more than [`MAX_GROUPS`]
    /// groups, or groups and codes are too many together.
    pub fn distinct(&self, dim: usize) -> Result<Figures, Error> {
        let plan = self.plan()?;
        if plan.groups > MAX_GROUPS {
            return Err(Error::Groups);
        }
        let present = Presence::of(self, dim)?;
        let number = |group| Some(present.codes(group).count() as f64);
        let mut cells = vec![Cell::EMPTY; plan.groups];
        fill(&plan, Needs::SUM, &mut cells);
        Ok(Figures {
            values: (0..plan.groups).map(number).collect(),
            coverage: cells.iter().map(Cell::coverage).collect(),
            shape: plan.shape,
            marks: Marks::default(),
            of_each: 1,
        })
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
