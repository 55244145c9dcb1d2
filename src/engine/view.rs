//! Views that filter each other. Apart from questions, because they remember:
//! what each view last showed, which filter came from where, and running totals
//! over the dimension that is being dragged.

use super::error::Error;
use super::filter::Filter;
use super::group::{Cell, Groups, Needs, fill};
use super::plan::{MAX_GROUPS, Plan};
use super::presence;
use super::query::Query;
use super::table::Table;
use super::verb::window::minus;

/// The number of a view among its [`Views`].
pub type ViewId = usize;

/// A condition and the view that it came from.
#[derive(Clone, Debug)]
struct Clause {
    source: ViewId,
    dim: usize,
    filter: Filter,
}

/// What a view shows: groups of the rows that pass all filters but its own.
#[derive(Clone, Debug)]
struct View {
    by: Vec<usize>,
    needs: Needs,
    mixed: bool,
    shown: Option<Groups>,
    tile: Option<Tile>,
}

/// Running totals of every group over one dimension, for a condition on it that
/// moves: each step is one difference a group.
#[derive(Clone, Debug)]
struct Tile {
    source: ViewId,
    dim: usize,
    groups: usize,
    /// `totals[code * groups + group]`: all codes below that one.
    totals: Vec<Cell>,
}

/// Views over one table, and the filters that they put on each other.
#[derive(Clone, Debug, Default)]
pub struct Views {
    views: Vec<View>,
    clauses: Vec<Clause>,
}

impl Views {
    /// No view yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a view that groups by up to two dimensions and needs these figures.
    pub fn add(&mut self, by: &[usize], needs: Needs) -> ViewId {
        self.views.push(View {
            by: by.to_vec(),
            needs,
            mixed: false,
            shown: None,
            tile: None,
        });
        self.views.len() - 1
    }

    /// Adds a view that may add up what the table's rules keep apart.
    pub fn add_mixed(&mut self, by: &[usize], needs: Needs) -> ViewId {
        let view = self.add(by, needs);
        self.views[view].mixed = true;
        view
    }

    /// Sets, changes or (with `None`) takes away the condition that a view puts
    /// on a dimension for all the others. What did not change is not computed
    /// again.
    pub fn filter(&mut self, source: ViewId, dim: usize, filter: Option<Filter>) {
        let found = self
            .clauses
            .iter()
            .position(|clause| clause.source == source && clause.dim == dim);
        match (found, filter) {
            (None, None) => return,
            (Some(at), Some(filter)) if self.clauses[at].filter == filter => return,
            (Some(at), Some(filter)) => self.clauses[at].filter = filter,
            (Some(at), None) => drop(self.clauses.remove(at)),
            (None, Some(filter)) => self.clauses.push(Clause {
                source,
                dim,
                filter,
            }),
        }
        for (number, view) in self
            .views
            .iter_mut()
            .enumerate()
            .filter(|(number, _)| *number != source)
        {
            debug_assert_ne!(number, source);
            view.shown = None;
            // Totals hold as long as only the condition changes that they are for.
            if view
                .tile
                .as_ref()
                .is_some_and(|tile| (tile.source, tile.dim) != (source, dim))
            {
                view.tile = None;
            }
        }
    }

    /// Whether a view has to be computed again before it is shown.
    #[must_use]
    pub fn is_stale(&self, view: ViewId) -> bool {
        self.views
            .get(view)
            .is_some_and(|view| view.shown.is_none())
    }

    /// What a view shows now.
    ///
    /// # Errors
    /// As [`Query::groups`]; also if there is no such view.
    pub fn groups(&mut self, table: &Table, view: ViewId) -> Result<&Groups, Error> {
        let Some(at) = self.views.get(view) else {
            return Err(Error::Groups);
        };
        if at.shown.is_none() {
            let moving = self.moving(table, view);
            if let Some((clause, from, to)) = moving {
                self.step(table, view, clause, from, to)?;
            } else {
                let groups = self
                    .query(table, view, None)
                    .groups(self.views[view].needs)?;
                self.views[view].shown = Some(groups);
            }
        }
        self.views[view].shown.as_ref().ok_or(Error::Groups)
    }

    /// The question that a view asks, all conditions but its own and, if told,
    /// without one more.
    fn query<'t>(&self, table: &'t Table, view: ViewId, without: Option<usize>) -> Query<'t> {
        let mut query = table.select();
        for (number, clause) in self.clauses.iter().enumerate() {
            if clause.source != view && Some(number) != without {
                query = query.keep(clause.dim, clause.filter.clone());
            }
        }
        query.by.clone_from(&self.views[view].by);
        query.mixed = self.views[view].mixed;
        query
    }

    /// The condition over which this view keeps running totals, if it can: a
    /// range, the last one set, where sums are all that is needed and no rule
    /// asks which rows are in the window.
    fn moving(&self, table: &Table, view: ViewId) -> Option<(usize, u16, u16)> {
        let of = &self.views[view];
        let ruled = !(of.mixed || table.schema.tags.is_empty() && table.schema.apart.is_empty());
        if ruled || of.needs.has(Needs::EXTENT) {
            return None;
        }
        let range = |clause: &Clause| match clause.filter {
            Filter::Range(from, to) => Some((from, to)),
            Filter::Set(_) => None,
        };
        let mut ranges = self
            .clauses
            .iter()
            .enumerate()
            .rev()
            .filter(|(_, clause)| clause.source != view);
        let (number, (from, to)) = match &of.tile {
            Some(tile) => {
                ranges.find(|(_, clause)| (clause.source, clause.dim) == (tile.source, tile.dim))
            }
            None => ranges.next(),
        }
        .and_then(|(number, clause)| Some((number, range(clause)?)))?;
        let codes = table.card(self.clauses[number].dim);
        let cells = of
            .by
            .iter()
            .try_fold(codes + 1, |cells, dim| cells.checked_mul(table.card(*dim)))?;
        (codes > 0 && cells <= MAX_GROUPS).then_some((number, from, to))
    }

    /// Shows a window of the running totals, which are made first if need be.
    fn step(
        &mut self,
        table: &Table,
        view: ViewId,
        number: usize,
        from: u16,
        to: u16,
    ) -> Result<(), Error> {
        let Clause { source, dim, .. } = self.clauses[number];
        if self.views[view].tile.is_none() {
            let query = self.query(table, view, Some(number));
            let tile = Tile::new(&query, source, dim, self.views[view].needs)?;
            self.views[view].tile = Some(tile);
        }
        let view = &mut self.views[view];
        let shape = view.by.iter().map(|dim| table.card(*dim)).collect();
        if let Some(tile) = &view.tile {
            view.shown = Some(Groups {
                shape,
                cells: tile.window(usize::from(from), usize::from(to)),
            });
        }
        Ok(())
    }
}

impl Tile {
    fn new(query: &Query<'_>, source: ViewId, dim: usize, needs: Needs) -> Result<Self, Error> {
        presence::check(query)?;
        if query.by.len() > 2 {
            return Err(Error::Groups);
        }
        let by: Vec<usize> = std::iter::once(dim)
            .chain(query.by.iter().copied())
            .collect();
        let plan = Plan::new(query.table, &query.filters, &by)?;
        let groups = plan.groups / plan.shape[0];
        let mut totals = vec![Cell::EMPTY; plan.groups + groups];
        fill(&plan, needs, &mut totals[groups..]);
        for at in groups..totals.len() {
            let before = totals[at - groups];
            totals[at].merge(&before);
        }
        Ok(Self {
            source,
            dim,
            groups,
            totals,
        })
    }

    fn window(&self, from: usize, to: usize) -> Vec<Cell> {
        let end = (to + 1).min(self.totals.len() / self.groups - 1);
        let start = from.min(end);
        let (after, before) = (
            &self.totals[end * self.groups..],
            &self.totals[start * self.groups..],
        );
        let steps = after[..self.groups].iter().zip(&before[..self.groups]);
        steps.map(|(after, before)| minus(after, before)).collect()
    }
}
