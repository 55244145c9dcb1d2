//! A question over very many rows, answered a stretch at a time, so that a page
//! can draw between two steps, say how far it is, and cancel (by dropping it).
//! Apart from questions, because it remembers where it is and borrows no table.

use super::error::Error;
use super::figures::Figures;
use super::filter::Filter;
use super::group::{Cell, Groups, Needs, fill};
use super::marks::Marks;
use super::plan::MAX_GROUPS;
use super::query::Query;
use super::select::{Brackets, Found, Sample};
use super::table::Table;
use super::verb::quantile::between;

/// Where the first column has fewer codes than that, the second one cuts too.
const FEW: usize = 16;

/// An answer in the making: the groups and, if told, their medians.
#[derive(Clone, Debug)]
pub struct Steps {
    filters: Vec<(usize, Filter)>,
    by: Vec<usize>,
    is_mixed: bool,
    needs: Needs,
    shape: Vec<usize>,
    /// The conditions that cut the rows into stretches.
    cuts: Vec<Vec<(usize, Filter)>>,
    done: usize,
    cells: Vec<Cell>,
    marks: Marks,
    stage: Stage,
    wants_medians: bool,
    /// Beside what each median lies, unless a sample misled.
    found: Option<Vec<Found>>,
}

/// What is read next.
#[derive(Clone, Debug)]
enum Stage {
    Sample(Sample),
    Brackets(Brackets),
    Groups,
}

impl Query<'_> {
    /// The question, to be answered in steps: its groups and, with `medians`,
    /// the median of each.
    ///
    /// # Errors
    /// If a dimension does not exist, or there are too many groups.
    pub fn in_steps(&self, needs: Needs, medians: bool) -> Result<Steps, Error> {
        let plan = self.plan()?;
        if plan.groups > MAX_GROUPS {
            return Err(Error::Groups);
        }
        let schema = &self.table.schema;
        let of = |column: usize| -> Vec<(usize, Filter)> {
            let codes = 0..schema.column_card(column) as u32;
            let cut = |code| (schema.columns[column], Filter::Range(code, code));
            codes.map(|code| cut(code as u16)).collect()
        };
        let mut cuts: Vec<Vec<_>> = of(0).into_iter().map(|cut| vec![cut]).collect();
        if cuts.len() < FEW && schema.columns.len() > 1 {
            let seconds = of(1);
            let both = |first: Vec<_>| {
                let with =
                    move |second: &(usize, Filter)| [first.clone(), vec![second.clone()]].concat();
                seconds.iter().map(with).collect::<Vec<_>>()
            };
            cuts = cuts.into_iter().flat_map(both).collect();
        }
        Ok(Steps {
            filters: self.filters.clone(),
            by: self.by.clone(),
            is_mixed: self.mixed,
            needs,
            cuts,
            done: 0,
            cells: vec![Cell::EMPTY; plan.groups],
            marks: Marks::default(),
            stage: if medians {
                Stage::Sample(Sample::new(plan.groups, self.table.len()))
            } else {
                Stage::Groups
            },
            shape: plan.shape,
            wants_medians: medians,
            found: None,
        })
    }
}

impl Steps {
    /// How many steps are done, and how many there are.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        let cuts = self.cuts.len();
        match self.stage {
            Stage::Sample(_) => (self.done, cuts * 3),
            Stage::Brackets(_) => (cuts + self.done, cuts * 3),
            Stage::Groups => (cuts * 2 + self.done, cuts * 3),
        }
    }

    /// Reads until about so many rows are done; says whether all are.
    ///
    /// # Errors
    /// If the table is another one, or its groups and kinds are too many.
    pub fn step(&mut self, table: &Table, rows: usize) -> Result<bool, Error> {
        let mut read = 0;
        while read < rows.max(1) {
            let Some(cut) = self.cuts.get(self.done) else {
                return Ok(true);
            };
            let mut query = self.query(table);
            query.filters.extend(cut.iter().cloned());
            read += self.read(&query)?.max(1);
            self.done += 1;
            if self.done == self.cuts.len() {
                self.turn();
            }
        }
        Ok(self.done == self.cuts.len())
    }

    /// The answer: as [`Query::groups`] and [`Query::medians`] would give it.
    ///
    /// # Errors
    /// If the table's rules forbid it, or not all steps are done.
    pub fn finish(mut self, table: &Table) -> Result<(Groups, Option<Figures>), Error> {
        if self.done < self.cuts.len() {
            return Err(Error::Lengths);
        }
        self.marks.check(self.cells.len())?;
        self.marks.settle(&mut self.cells);
        let medians = match (self.wants_medians, self.found.take()) {
            (false, _) => None,
            (true, None) => Some(self.query(table).medians()?),
            (true, Some(found)) => Some(Figures {
                shape: self.shape.clone(),
                values: (found.into_iter())
                    .map(|(found, ..)| found.map(|(low, high, part)| between(low, high, part)))
                    .collect(),
                coverage: self.cells.iter().map(Cell::coverage).collect(),
                marks: self.marks.clone(),
                of_each: 1,
            }),
        };
        let groups = Groups {
            shape: self.shape,
            cells: self.cells,
            marks: self.marks,
        };
        Ok((groups, medians))
    }

    fn query<'t>(&self, table: &'t Table) -> Query<'t> {
        Query {
            table,
            filters: self.filters.clone(),
            by: self.by.clone(),
            mixed: self.is_mixed,
        }
    }

    /// Reads one stretch; how many rows it has.
    fn read(&mut self, query: &Query<'_>) -> Result<usize, Error> {
        let plan = query.plan()?;
        if plan.shape != self.shape {
            return Err(Error::Lengths);
        }
        match &mut self.stage {
            Stage::Sample(sample) => sample.take(&plan),
            Stage::Brackets(brackets) => brackets.take(&plan),
            Stage::Groups => {
                self.marks.absorb(Marks::of(query, false)?)?;
                fill(&plan, self.needs, &mut self.cells);
            }
        }
        let (starts, mut rows) = (&query.table.starts, 0);
        plan.cells(&mut |cells, _| rows += (starts[cells.end] - starts[cells.start]) as usize);
        Ok(rows)
    }

    /// Goes on to what is read next, from the first stretch again.
    fn turn(&mut self) {
        match std::mem::replace(&mut self.stage, Stage::Groups) {
            Stage::Sample(sample) => self.stage = Stage::Brackets(sample.brackets(0.5)),
            Stage::Brackets(mut brackets) => self.found = brackets.found(),
            Stage::Groups => return,
        }
        self.done = 0;
    }
}
