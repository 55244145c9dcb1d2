//! The place of an area among others as numbers, printed or found from the values here: what a chart of
//! ranks draws and a sentence counts. Apart from `figures`, which writes places as texts.

use super::figures::{order, peers, printed, printed_rank};
use super::series::Step;
use crate::engine::{Ties, rank};
use crate::model::{AreaIx, AreaKind, IndicatorIx, Kind, UnitSystem};
use crate::query::Ask;

/// A place among others as numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// The place, from 1.
    pub rank: u32,
    /// Among how many.
    pub of: usize,
    /// Whether it was printed beside the score rather than found from the values here.
    pub is_printed: bool,
}

/// The place of an area among its peers, as [`standing`](super::figures::standing) tells it; the printed one of a rank.
pub fn ranked(ask: Ask, indicator: IndicatorIx, area: AreaIx, step: &Step) -> Option<Ranked> {
    let row = ask.data.indicator(indicator);
    let all = ask.data.area(area).units.map_or(0, UnitSystem::count);
    if row.kind == Kind::Rank {
        let rank = step.value()?;
        return Some(Ranked {
            rank: printed_rank(rank),
            of: all,
            is_printed: true,
        });
    }
    let order = order(ask, indicator)?;
    let peers = peers(ask, indicator, area, step);
    let at = peers.iter().position(|(ix, _)| *ix == area)?;
    let values: Vec<Option<f64>> = peers.iter().map(|(_, value)| *value).collect();
    let count = values.iter().flatten().count();
    if count < peers.len()
        && ask.data.area(area).kind == AreaKind::Province
        && let Some((_, rank)) = printed(ask, indicator, area, step)
    {
        return Some(Ranked {
            rank,
            of: all,
            is_printed: true,
        });
    }
    let is_enough = match ask.data.area(area).kind {
        AreaKind::Region => count == peers.len(),
        _ => count * 2 > peers.len(),
    };
    let rank = rank(&values, order, Ties::Shared)
        .get(at)
        .copied()
        .flatten();
    Some(Ranked {
        rank: rank.filter(|_| is_enough)?,
        of: count,
        is_printed: false,
    })
}
