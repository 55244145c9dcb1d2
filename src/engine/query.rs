//! A question about a table: which rows, grouped by what. Apart from the verbs
//! that answer it, so that each of them is a file of its own.

use super::error::Error;
use super::filter::Filter;
use super::plan::{Part, Plan};
use super::table::Table;

/// A question in the making: conditions and up to two dimensions to group by.
#[derive(Clone, Debug)]
pub struct Query<'t> {
    pub(crate) table: &'t Table,
    pub(crate) filters: Vec<(usize, Filter)>,
    pub(crate) by: Vec<usize>,
    pub(crate) mixed: bool,
}

impl<'t> Query<'t> {
    pub(crate) fn new(table: &'t Table) -> Self {
        Self {
            table,
            filters: Vec::new(),
            by: Vec::new(),
            mixed: false,
        }
    }

    /// Only rows of this code.
    #[must_use]
    pub fn is(self, dim: usize, code: u16) -> Self {
        self.keep(dim, Filter::Range(code, code))
    }

    /// Only rows of one of these codes.
    #[must_use]
    pub fn any_of(self, dim: usize, codes: &[u16]) -> Self {
        self.keep(dim, Filter::Set(codes.to_vec()))
    }

    /// Only rows of the codes from the first to the second, both included.
    #[must_use]
    pub fn between(self, dim: usize, from: u16, to: u16) -> Self {
        self.keep(dim, Filter::Range(from, to))
    }

    /// Only rows that pass this filter, and all the others there are.
    #[must_use]
    pub fn keep(mut self, dim: usize, filter: Filter) -> Self {
        self.filters.push((dim, filter));
        self
    }

    /// Groups by a dimension; a second one varies faster than the first.
    #[must_use]
    pub fn by(mut self, dim: usize) -> Self {
        self.by.push(dim);
        self
    }

    /// Allows what the table's rules forbid, in the groups and in all that is
    /// made of them: the caller knows what it mixes.
    #[must_use]
    pub fn mixed(mut self) -> Self {
        self.mixed = true;
        self
    }

    /// The row numbers, in the table's order, of all rows that pass.
    ///
    /// # Errors
    /// If a dimension does not exist.
    pub fn rows(&self) -> Result<Vec<usize>, Error> {
        let plan = Plan::new(self.table, &self.filters, &[])?;
        let mut found = Vec::new();
        plan.scan(&mut |part| match part {
            Part::Whole(rows, _) => found.extend(rows),
            Part::Each(rows, _) => found.extend(rows.iter().map(|row| *row as usize)),
        });
        Ok(found)
    }

    /// How the question is answered.
    pub(crate) fn plan(&self) -> Result<Plan<'t>, Error> {
        if self.by.len() > 2 {
            return Err(Error::Groups);
        }
        self.plan_any()
    }

    /// The same, by any number of dimensions.
    pub(crate) fn plan_any(&self) -> Result<Plan<'t>, Error> {
        Plan::new(self.table, &self.filters, &self.by)
    }
}
