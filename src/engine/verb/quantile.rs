//! Medians and other quantiles, exact: from all values and not from a sketch.
//! Apart, because they cannot be put together from the parts of a group.

use crate::engine::error::Error;
use crate::engine::figures::Figures;
use crate::engine::group::{Cell, Needs, fill};
use crate::engine::marks::Marks;
use crate::engine::plan::{MAX_GROUPS, Plan};
use crate::engine::query::Query;
use crate::engine::select;

/// From so many rows on, values are not brought together to find a quantile.
const MANY: usize = if cfg!(test) { 1 << 6 } else { 1 << 17 };
/// So many of these rows there must be for each group, or samples say little.
const FEW: usize = if cfg!(test) { 1 << 3 } else { 1 << 11 };

/// The quantiles by one pass for each share, and what is counted on the way;
/// none if a sample misled.
fn from_brackets(plan: &Plan<'_>, shares: &[f64], cells: &mut [Cell]) -> Option<Vec<Option<f64>>> {
    let mut answer = vec![None; plan.groups * shares.len()];
    for (at, share) in shares.iter().enumerate() {
        let all = select::neighbours(plan, share.clamp(0.0, 1.0))?;
        for (group, (found, count, rows)) in all.into_iter().enumerate() {
            (cells[group].count, cells[group].rows) = (count, rows);
            answer[group * shares.len() + at] =
                found.map(|(low, high, part)| between(low, high, part));
        }
    }
    Some(answer)
}

impl Query<'_> {
    /// The median of each group: the middle value, or the mean of the two in
    /// the middle; none where there is no value.
    ///
    /// # Errors
    /// As [`groups`](Self::groups).
    pub fn medians(&self) -> Result<Figures, Error> {
        self.quantiles(&[0.5])
    }

    /// Quantiles of each group, those of one group side by side: the value at
    /// `(n − 1) · share` in ascending order, between two by proportion.
    ///
    /// # Errors
    /// As [`groups`](Self::groups).
    pub fn quantiles(&self, shares: &[f64]) -> Result<Figures, Error> {
        let plan = self.plan()?;
        if plan.groups.saturating_mul(shares.len()) > MAX_GROUPS {
            return Err(Error::Groups);
        }
        let marks = Marks::of(self, false)?;
        marks.check(plan.groups)?;
        let mut cells = vec![Cell::EMPTY; plan.groups];
        let is_large = self.table.len() > MANY && plan.groups <= self.table.len() / FEW;
        let few = (is_large && !shares.is_empty())
            .then(|| from_brackets(&plan, shares, &mut cells))
            .flatten();
        let values = few.unwrap_or_else(|| {
            cells.fill(Cell::EMPTY);
            fill(&plan, Needs::SUM, &mut cells);
            from_all(&plan, &cells, shares)
        });
        marks.settle(&mut cells);
        let mut shape = plan.shape;
        if shares.len() != 1 {
            shape.push(shares.len());
        }
        let of = |cell: &Cell| std::iter::repeat_n(cell.coverage(), shares.len());
        Ok(Figures {
            shape,
            values,
            coverage: cells.iter().flat_map(of).collect(),
            marks,
            of_each: shares.len().max(1),
        })
    }
}

/// The quantiles by bringing the values of each group together.
fn from_all(plan: &Plan<'_>, cells: &[Cell], shares: &[f64]) -> Vec<Option<f64>> {
    let mut heads = vec![0_usize; plan.groups + 1];
    for (group, cell) in cells.iter().enumerate() {
        heads[group + 1] = heads[group] + cell.count as usize;
    }
    let mut values = vec![0.0; heads[plan.groups]];
    let mut next = heads.clone();
    plan.each(&mut |group, row| {
        values[next[group]] = plan.table.values[row];
        next[group] += 1;
    });
    let mut answer = Vec::with_capacity(plan.groups * shares.len());
    for group in 0..plan.groups {
        let values = &mut values[heads[group]..heads[group + 1]];
        answer.extend(shares.iter().map(|share| quantile(values, *share)));
    }
    answer
}

/// A quantile of values in any order, which it changes.
pub fn quantile(values: &mut [f64], share: f64) -> Option<f64> {
    let last = values.len().checked_sub(1)?;
    let place = share.clamp(0.0, 1.0) * last as f64;
    #[allow(clippy::cast_sign_loss, reason = "the share is clamped to 0..1")]
    let below = (place as usize).min(last);
    let (_, low, above) = values.select_nth_unstable_by(below, f64::total_cmp);
    let low = *low;
    let high = above.iter().copied().fold(f64::INFINITY, f64::min);
    Some(between(low, high, place - below as f64))
}

/// The value at a part of the way from one to another, without overflowing, and
/// never outside the two: between equal values rounding could leave them.
pub(crate) fn between(low: f64, high: f64, part: f64) -> f64 {
    if part > 0.0 && low < high {
        (low * (1.0 - part) + high * part).clamp(low, high)
    } else {
        low
    }
}
