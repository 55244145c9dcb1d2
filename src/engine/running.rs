//! Running totals of every group over one dimension: any window of it, and any
//! set of its codes, is a difference or a few, whatever its width and however
//! many rows there are. Apart from questions, because it is kept while a window
//! moves; it refuses and counts coverage window by window as a question would.

use std::ops::Range;

use super::error::Error;
use super::extents::Extents;
use super::group::{Cell, Groups, Needs, fill};
use super::marks::Marks;
use super::plan::{MAX_GROUPS, Plan};
use super::query::Query;
use super::verb::window::minus;

/// The totals of a series of groups.
#[derive(Clone, Debug)]
pub struct Running {
    /// The shape of each window.
    shape: Vec<usize>,
    steps: usize,
    lanes: usize,
    /// `totals[step * lanes + lane]`: all steps before that one.
    totals: Vec<Cell>,
    marks: Marks,
    extents: Option<Extents>,
}

impl Query<'_> {
    /// Reads the rows once, for any number of windows over a dimension: each
    /// window answers as the question would with the condition that `over` is
    /// within it. The question itself can group by two other dimensions.
    ///
    /// # Errors
    /// If a dimension does not exist, or there are too many groups and codes.
    pub fn running(&self, over: usize, needs: Needs) -> Result<Running, Error> {
        self.plan()?;
        let mut all = self.clone();
        all.by.insert(0, over);
        let plan = Plan::new(all.table, &all.filters, &all.by)?;
        let steps = plan.shape[0];
        let lanes = plan.groups / steps;
        if plan.groups + lanes > MAX_GROUPS {
            return Err(Error::Groups);
        }
        let mut marks = Marks::of(&all, true)?;
        marks.run_up(lanes);
        let mut totals = vec![Cell::EMPTY; plan.groups + lanes];
        fill(&plan, needs, &mut totals[lanes..]);
        let extents = needs
            .has(Needs::EXTENT)
            .then(|| Extents::of(&totals[lanes..], lanes));
        for at in lanes..totals.len() {
            let before = totals[at - lanes];
            totals[at].merge(&before);
        }
        Ok(Running {
            shape: plan.shape[1..].to_vec(),
            steps,
            lanes,
            totals,
            marks,
            extents,
        })
    }
}

impl Running {
    /// How many steps there are: the codes of the dimension.
    #[must_use]
    pub fn steps(&self) -> usize {
        self.steps
    }

    /// The groups of the codes from one to another, both included.
    ///
    /// # Errors
    /// If the table's rules forbid to add these steps up.
    pub fn window(&self, from: usize, to: usize) -> Result<Groups, Error> {
        let end = to.saturating_add(1).min(self.steps);
        self.over(std::slice::from_ref(&(from.min(end)..end)))
    }

    /// The window of this width that ends at each code; the first ones are
    /// shorter, as their coverage says. Each is refused on its own.
    pub fn windows(&self, width: usize) -> impl Iterator<Item = Result<Groups, Error>> {
        (1..=self.steps)
            .map(move |end| self.over(std::slice::from_ref(&(end.saturating_sub(width)..end))))
    }

    /// The groups of these codes, in any order.
    ///
    /// # Errors
    /// As [`window`](Self::window).
    pub fn any_of(&self, codes: &[u16]) -> Result<Groups, Error> {
        let mut codes: Vec<usize> = codes.iter().map(|code| usize::from(*code)).collect();
        codes.retain(|code| *code < self.steps);
        codes.sort_unstable();
        codes.dedup();
        let mut runs: Vec<Range<usize>> = Vec::new();
        for code in codes {
            match runs.last_mut() {
                Some(run) if run.end == code => run.end += 1,
                _ => runs.push(code..code + 1),
            }
        }
        self.over(&runs)
    }

    fn over(&self, runs: &[Range<usize>]) -> Result<Groups, Error> {
        let marks = self.marks.window(self.lanes, runs);
        marks.check(self.lanes)?;
        let mut cells = Vec::with_capacity(self.lanes);
        if let [run] = runs {
            let after = &self.totals[run.end * self.lanes..][..self.lanes];
            let before = &self.totals[run.start * self.lanes..][..self.lanes];
            cells.extend(
                after
                    .iter()
                    .zip(before)
                    .map(|(after, before)| minus(after, before)),
            );
        } else {
            cells.resize(self.lanes, Cell::EMPTY);
            for run in runs {
                let (after, before) = (run.end * self.lanes, run.start * self.lanes);
                for (lane, cell) in cells.iter_mut().enumerate() {
                    cell.merge(&minus(
                        &self.totals[after + lane],
                        &self.totals[before + lane],
                    ));
                }
            }
        }
        for (lane, cell) in cells.iter_mut().enumerate() {
            // Totals know the extent of all that came before, not of the window.
            (cell.least, cell.greatest) = match &self.extents {
                Some(extents) => extents.over(runs, lane),
                None => (f64::INFINITY, f64::NEG_INFINITY),
            };
        }
        marks.settle(&mut cells);
        Ok(Groups {
            shape: self.shape.clone(),
            cells,
            marks,
        })
    }
}
