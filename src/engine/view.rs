//! Views that filter each other. Apart from questions, because they remember:
//! what each view last showed, which filter came from where, and running totals
//! over the dimension that is being dragged.

use super::error::Error;
use super::filter::Filter;
use super::group::{Groups, Needs};
use super::query::Query;
use super::running::Running;
use super::table::Table;

/// The number of a view among its [`Views`].
pub type ViewId = usize;

/// Where a condition came from and what it is on.
type Handle = (ViewId, usize);

/// A condition and the view that it came from.
#[derive(Clone, Debug)]
struct Clause {
    handle: Handle,
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

/// Running totals over the dimension of a condition that moves; none if they
/// would be too many.
#[derive(Clone, Debug)]
struct Tile {
    handle: Handle,
    running: Option<Running>,
}

/// Views over one table, and the filters that they put on each other.
#[derive(Clone, Debug, Default)]
pub struct Views {
    all: Vec<View>,
    clauses: Vec<Clause>,
    /// Conditions that were announced to move.
    sliders: Vec<Handle>,
    last: Option<Handle>,
    /// The condition that is being dragged.
    moving: Option<Handle>,
}

impl Views {
    /// No view yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a view that groups by up to two dimensions and needs these figures.
    pub fn add(&mut self, by: &[usize], needs: Needs) -> ViewId {
        self.all.push(View {
            by: by.to_vec(),
            needs,
            mixed: false,
            shown: None,
            tile: None,
        });
        self.all.len() - 1
    }

    /// Adds a view that may add up what the table's rules keep apart.
    pub fn add_mixed(&mut self, by: &[usize], needs: Needs) -> ViewId {
        let view = self.add(by, needs);
        self.all[view].mixed = true;
        view
    }

    /// Announces that a view's condition on a dimension moves in small steps,
    /// as a slider or a brush does: running totals are made at its first
    /// change. Of others they are made when it changes twice in a row.
    pub fn slides(&mut self, source: ViewId, dim: usize) {
        self.sliders.push((source, dim));
    }

    /// Sets, changes or (with `None`) takes away the condition that a view puts
    /// on a dimension for all the others. What did not change is not computed
    /// again.
    pub fn filter(&mut self, source: ViewId, dim: usize, filter: Option<Filter>) {
        let handle = (source, dim);
        let found = self
            .clauses
            .iter()
            .position(|clause| clause.handle == handle);
        match (found, filter) {
            (None, None) => return,
            (Some(at), Some(filter)) if self.clauses[at].filter == filter => return,
            (Some(at), Some(filter)) => self.clauses[at].filter = filter,
            (Some(at), None) => drop(self.clauses.remove(at)),
            (None, Some(filter)) => self.clauses.push(Clause { handle, filter }),
        }
        let is_moving = self.last == Some(handle) || self.sliders.contains(&handle);
        (self.last, self.moving) = (Some(handle), is_moving.then_some(handle));
        for (_, view) in (self.all.iter_mut().enumerate()).filter(|(number, _)| *number != source) {
            view.shown = None;
            // Totals hold as long as only the condition changes that they are for.
            view.tile = view.tile.take().filter(|tile| tile.handle == handle);
        }
    }

    /// Whether a view has to be computed again before it is shown.
    #[must_use]
    pub fn is_stale(&self, view: ViewId) -> bool {
        self.all.get(view).is_some_and(|view| view.shown.is_none())
    }

    /// What a view shows now.
    ///
    /// # Errors
    /// As [`Query::groups`]; also if there is no such view.
    pub fn groups(&mut self, table: &Table, view: ViewId) -> Result<&Groups, Error> {
        let Some(View { shown, needs, .. }) = self.all.get(view) else {
            return Err(Error::NoSuchView);
        };
        if shown.is_none() {
            let needs = *needs;
            let groups = match self.step(table, view) {
                Some(groups) => groups?,
                None => self.query(table, view, None).groups(needs)?,
            };
            self.all[view].shown = Some(groups);
        }
        self.all[view].shown.as_ref().ok_or(Error::NoSuchView)
    }

    /// The question that a view asks, all conditions but its own and, if told,
    /// without one more.
    fn query<'t>(&self, table: &'t Table, view: ViewId, without: Option<Handle>) -> Query<'t> {
        let mut query = table.select();
        for Clause { handle, filter } in &self.clauses {
            if handle.0 != view && Some(*handle) != without {
                query = query.keep(handle.1, filter.clone());
            }
        }
        query.by.clone_from(&self.all[view].by);
        query.mixed = self.all[view].mixed;
        query
    }

    /// The answer out of running totals, which are made first if need be; none
    /// if no condition moves or its dimension makes too many of them.
    fn step(&mut self, table: &Table, view: ViewId) -> Option<Result<Groups, Error>> {
        let of = &self.all[view];
        let handle = of
            .tile
            .as_ref()
            .map_or(self.moving, |tile| Some(tile.handle))?;
        let clause = |clause: &&Clause| clause.handle == handle;
        let filter = (handle.0 != view)
            .then(|| self.clauses.iter().find(clause))
            .flatten()?
            .filter
            .clone();
        if of.tile.is_none() {
            let query = self.query(table, view, Some(handle));
            let running = match query.running(handle.1, of.needs) {
                Ok(running) => Some(running),
                Err(Error::Groups) => None,
                Err(error) => return Some(Err(error)),
            };
            self.all[view].tile = Some(Tile { handle, running });
        }
        let running = self.all[view].tile.as_ref()?.running.as_ref()?;
        Some(match filter {
            Filter::Range(from, to) => running.window(usize::from(from), usize::from(to)),
            Filter::Set(codes) => running.any_of(&codes),
        })
    }
}
