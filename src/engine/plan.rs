//! From a question to the stretches of rows that answer it. Conditions and
//! groups become one look-up table per stored column: what each code adds to
//! the group number, or that it is out. Apart, because every verb reads rows
//! through it and none knows how they lie.

use std::ops::Range;

use super::columns::Column;
use super::error::Error;
use super::filter::Filter;
use super::schema::{Dim, MAX_STORED, NONE};
use super::table::Table;

/// The most groups of any answer.
pub const MAX_GROUPS: usize = 1 << 20;
/// What a code adds that is out. Eight of them and a group fit in 32 bits.
pub(crate) const OUT: u32 = 1 << 28;
/// Rows whose groups are looked up at a time.
const BLOCK: usize = 1 << 9;

/// Some rows that pass, in ascending order.
pub(crate) enum Part<'a> {
    /// These neighbours, all in one group.
    Whole(Range<usize>, u32),
    /// These rows, each with its own group.
    Each(&'a [u32], &'a [u32]),
}

/// What the codes of one stored column mean for a question.
#[derive(Debug)]
struct Axis {
    /// The codes that can pass.
    codes: Range<usize>,
    /// What a code adds, times the code; used if there is no look-up table.
    stride: u32,
    /// What each code adds, if it is not so simple.
    look_up: Vec<u32>,
    /// Of a column of the key with a look-up table: which of its codes pass, by
    /// the order in which they lie, and what they add.
    steps: Option<Vec<(u32, u32)>>,
}

impl Axis {
    /// Whether all codes of the range add nothing.
    fn is_plain(&self) -> bool {
        self.stride == 0 && self.look_up.is_empty() && self.steps.is_none()
    }

    /// What a code adds, or that it is out.
    fn adds(&self, code: usize) -> u32 {
        match self.look_up.get(code) {
            _ if !self.codes.contains(&code) => OUT,
            Some(adds) => *adds,
            None => code as u32 * self.stride,
        }
    }

    /// From the first to the last code that passes, if that leaves any out.
    fn hull(&self, card: usize) -> Option<Range<usize>> {
        let passes = |code: &usize| self.adds(*code) < OUT;
        let first = (0..card).find(passes).unwrap_or(0);
        let last = (first..card).rfind(passes).map_or(first, |last| last + 1);
        Some(first..last).filter(|hull| *hull != (0..card))
    }

    /// Makes sure of the look-up table, for what is known so far.
    fn spell_out(&mut self, card: usize) {
        self.look_up = (0..card).map(|code| self.adds(code)).collect();
    }
}

/// The rows that answer a question, and the group of each.
#[derive(Debug)]
pub(crate) struct Plan<'t> {
    pub table: &'t Table,
    /// The number of categories of each dimension grouped by.
    pub shape: Vec<usize>,
    /// How many groups there are.
    pub groups: usize,
    axes: Vec<Axis>,
    /// The codes that can pass of the column by which the rows of one cell are
    /// sorted, if not all of them do.
    narrow: Option<Range<usize>>,
}

impl<'t> Plan<'t> {
    /// Works the question out; errors if a dimension does not exist or there
    /// are more than [`OUT`] groups.
    pub fn new(table: &'t Table, filters: &[(usize, Filter)], by: &[usize]) -> Result<Self, Error> {
        let schema = &table.schema;
        let card = |column: usize| schema.column_card(column);
        let untouched = |column| Axis {
            codes: 0..card(column),
            stride: 0,
            look_up: Vec::new(),
            steps: None,
        };
        let mut axes: Vec<Axis> = (0..schema.columns.len()).map(untouched).collect();
        for (dim, filter) in filters {
            let Dim { column, map, .. } = schema.dim(*dim)?;
            let meaning = &mut axes[*column];
            match (map, filter) {
                (None, Filter::Range(from, to)) => {
                    let (from, to) = (usize::from(*from), usize::from(*to) + 1);
                    meaning.codes.start = meaning.codes.start.max(from);
                    meaning.codes.end = meaning.codes.end.min(to);
                }
                (map, filter) => {
                    meaning.spell_out(card(*column));
                    let lets = passing(filter, schema.dims[*dim].card);
                    for (code, adds) in meaning.look_up.iter_mut().enumerate() {
                        let code = map.as_ref().map_or(code, |map| usize::from(map[code]));
                        if !lets.get(code).copied().unwrap_or(false) {
                            *adds = OUT;
                        }
                    }
                }
            }
        }
        let mut shape = Vec::with_capacity(by.len());
        for dim in by {
            shape.push(schema.dim(*dim)?.card);
        }
        let mut groups = 1_usize;
        for (dim, size) in by.iter().zip(&shape).rev() {
            let Dim { column, map, .. } = &schema.dims[*dim];
            let meaning = &mut axes[*column];
            let stride = groups as u32;
            groups = groups
                .checked_mul(*size)
                .filter(|groups| *groups < OUT as usize)
                .ok_or(Error::Groups)?;
            match map {
                None if meaning.look_up.is_empty() => meaning.stride += stride,
                map => {
                    meaning.spell_out(card(*column));
                    for (code, adds) in meaning.look_up.iter_mut().enumerate() {
                        let code = map.as_ref().map_or(code as u16, |map| map[code]);
                        let out = *adds >= OUT || (map.is_some() && code == NONE);
                        *adds = if out {
                            OUT
                        } else {
                            *adds + u32::from(code) * stride
                        };
                    }
                }
            }
        }
        for (column, axis) in axes.iter_mut().enumerate() {
            let card = card(column);
            axis.codes.end = axis.codes.end.max(axis.codes.start);
            let is_touched = !axis.is_plain() || axis.codes != (0..card);
            let spells = !axis.look_up.is_empty() || axis.codes != (0..card) || axis.stride == 0;
            match table.order.get(column) {
                Some(order)
                    if spells && (is_touched && !order.is_empty() || !axis.look_up.is_empty()) =>
                {
                    let mut steps = Vec::with_capacity(axis.codes.len().min(card));
                    for slot in 0..card {
                        let code = order.get(slot).map_or(slot, |code| usize::from(*code));
                        let adds = axis.adds(code);
                        if adds < OUT {
                            steps.push((slot as u32, adds));
                        }
                    }
                    axis.steps = Some(steps);
                }
                None if is_touched => axis.spell_out(card),
                _ => {}
            }
        }
        let narrow = axes.get(table.keys).filter(|_| table.has_tail);
        let narrow = narrow.and_then(|axis| axis.hull(card(table.keys)));
        Ok(Self {
            table,
            shape,
            groups,
            axes,
            narrow,
        })
    }

    /// Whether the rows of a cell of the key all pass and are all in one group.
    pub fn is_by_cell(&self) -> bool {
        self.axes[self.table.keys..].iter().all(Axis::is_plain)
    }

    /// Visits the stretches of neighbouring cells that pass, with their group.
    #[inline]
    pub fn cells<F: FnMut(Range<usize>, u32)>(&self, visit: &mut F) {
        let keys = self.table.keys;
        let mut sizes = [1_usize; MAX_STORED + 1];
        for key in (0..keys).rev() {
            sizes[key] = sizes[key + 1] * self.table.schema.column_card(key);
        }
        // The key's last columns that say nothing are passed over in one go.
        let whole = |key: &usize| {
            let axis = &self.axes[*key];
            axis.is_plain() && axis.codes.len() * sizes[*key + 1] == sizes[*key]
        };
        let depth = keys - (0..keys).rev().take_while(whole).count();
        self.walk(0, depth, (0, 0), &sizes, visit);
    }

    fn walk<F: FnMut(Range<usize>, u32)>(
        &self,
        key: usize,
        depth: usize,
        (cell, group): (usize, u32),
        sizes: &[usize],
        visit: &mut F,
    ) {
        if key == depth {
            visit(cell..cell + sizes[key], group);
            return;
        }
        let (axis, size) = (&self.axes[key], sizes[key + 1]);
        let codes = axis.codes.clone();
        if key + 1 == depth && axis.is_plain() {
            if !codes.is_empty() {
                visit(cell + codes.start * size..cell + codes.end * size, group);
            }
            return;
        }
        let Some(steps) = &axis.steps else {
            // A column in another order has all its codes here: its places are as many.
            let order = &self.table.order[key];
            for slot in codes {
                let code = order.get(slot).map_or(slot as u32, |code| u32::from(*code));
                let (first, group) = (cell + slot * size, group + code * axis.stride);
                if key + 1 < depth {
                    self.walk(key + 1, depth, (first, group), sizes, visit);
                } else {
                    visit(first..first + size, group);
                }
            }
            return;
        };
        if key + 1 < depth {
            for (slot, adds) in steps {
                self.walk(
                    key + 1,
                    depth,
                    (cell + *slot as usize * size, group + adds),
                    sizes,
                    visit,
                );
            }
            return;
        }
        // Neighbours of one group are visited together.
        let mut steps = steps.iter().peekable();
        while let Some((slot, adds)) = steps.next() {
            let mut end = slot + 1;
            while steps.next_if_eq(&&(end, *adds)).is_some() {
                end += 1;
            }
            visit(
                cell + *slot as usize * size..cell + end as usize * size,
                group + adds,
            );
        }
    }

    /// Visits the rows that pass, with their groups.
    pub fn scan(&self, mut visit: &mut dyn FnMut(Part<'_>)) {
        self.scan_fast(&mut visit);
    }

    /// The same, compiled anew for this visitor: for where each row counts.
    #[inline]
    pub fn scan_fast<F: FnMut(Part<'_>)>(&self, visit: &mut F) {
        let table = self.table;
        let mut waiting = Waiting::new(self);
        let (mut run, mut of) = (0..0, 0_u32);
        let mut flush = |rows: Range<usize>, group: u32, visit: &mut F| {
            if waiting.free.is_empty() {
                if !rows.is_empty() {
                    visit(Part::Whole(rows, group));
                }
                return;
            }
            for from in rows.clone().step_by(BLOCK) {
                let block = from..(from + BLOCK).min(rows.end);
                if waiting.len + block.len() > waiting.rows.len() {
                    visit(waiting.part());
                    waiting.len = 0;
                }
                waiting.take(block, group);
            }
        };
        let mut take = |rows: Range<usize>, group: u32| {
            if rows.start == run.end && group == of {
                run.end = rows.end;
            } else if !rows.is_empty() {
                #[cfg(test)]
                super::tests::meter::read(run.len());
                flush(run.clone(), of, visit);
                (run, of) = (rows, group);
            }
        };
        let starts = &table.starts;
        match (&self.narrow, table.columns.first()) {
            (Some(codes), Some(column)) => self.cells(&mut |cells, group| {
                for cell in cells {
                    let rows = starts[cell] as usize..starts[cell + 1] as usize;
                    take(column.span(rows, codes), group);
                }
            }),
            _ => self.cells(&mut |cells, group| {
                take(
                    starts[cells.start] as usize..starts[cells.end] as usize,
                    group,
                );
            }),
        }
        #[cfg(test)]
        super::tests::meter::read(run.len());
        flush(run, of, visit);
        if waiting.len > 0 {
            visit(waiting.part());
        }
    }

    /// Visits every row that passes and has a value, one at a time.
    pub fn each(&self, visit: &mut dyn FnMut(usize, usize)) {
        let values = &self.table.values;
        self.scan(&mut |part| match part {
            Part::Whole(rows, group) => {
                for row in rows.filter(|row| !values[*row].is_nan()) {
                    visit(group as usize, row);
                }
            }
            Part::Each(rows, groups) => {
                for (row, group) in rows.iter().zip(groups) {
                    if !values[*row as usize].is_nan() {
                        visit(*group as usize, *row as usize);
                    }
                }
            }
        });
    }
}

/// Rows whose groups were looked up, until there are enough of them: stretches
/// are often so short that to visit each would cost more than its rows.
struct Waiting<'p> {
    /// The columns outside the key that say something, and what.
    free: Vec<(&'p Column, &'p [u32])>,
    /// Whether a row can turn out to be out.
    filters: bool,
    len: usize,
    rows: [u32; BLOCK * 2],
    groups: [u32; BLOCK * 2],
}

impl<'p> Waiting<'p> {
    fn new(plan: &'p Plan<'_>) -> Self {
        let keys = plan.table.keys;
        let said = plan
            .table
            .columns
            .iter()
            .zip(&plan.axes[keys..])
            .filter(|(_, axis)| !axis.is_plain());
        let free: Vec<_> = said
            .map(|(column, axis)| (column, &axis.look_up[..]))
            .collect();
        let filters = free
            .iter()
            .any(|(_, look_up)| look_up.iter().any(|adds| *adds >= OUT));
        Self {
            free,
            filters,
            len: 0,
            rows: [0; BLOCK * 2],
            groups: [0; BLOCK * 2],
        }
    }

    /// Looks the groups of these rows up, which begin with this one.
    fn take(&mut self, rows: Range<usize>, group: u32) {
        let (from, until) = (self.len, self.len + rows.len());
        for (at, (column, look_up)) in self.free.iter().enumerate() {
            let groups = &mut self.groups[from..until];
            if at == 0 {
                column.begin(
                    rows.clone(),
                    look_up,
                    group,
                    groups,
                    &mut self.rows[from..until],
                );
            } else {
                column.look_up(rows.clone(), look_up, groups);
            }
        }
        self.len = until;
        if self.filters {
            let mut kept = from;
            for at in from..until {
                let (row, group) = (self.rows[at], self.groups[at]);
                (self.rows[kept], self.groups[kept]) = (row, group);
                kept += usize::from(group < OUT);
            }
            self.len = kept;
        }
    }

    fn part(&self) -> Part<'_> {
        Part::Each(&self.rows[..self.len], &self.groups[..self.len])
    }
}

/// Which codes pass a filter, as a table.
fn passing(filter: &Filter, card: usize) -> Vec<bool> {
    let mut passing = vec![false; card];
    match filter {
        Filter::Set(codes) => {
            for code in codes {
                if let Some(pass) = passing.get_mut(usize::from(*code)) {
                    *pass = true;
                }
            }
        }
        Filter::Range(from, to) => {
            let to = (usize::from(*to) + 1).min(card);
            if let Some(stretch) = passing.get_mut(usize::from(*from)..to.max(usize::from(*from))) {
                stretch.fill(true);
            }
        }
    }
    passing
}
