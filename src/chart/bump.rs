//! Ranks over time: lines whose axis counts places, first on top. Apart from `lines` only in its axis,
//! on which there is no nought.

use super::lines::{Lines, Series};
use super::scale::Tick;
use crate::query::Ask;

/// Lines of ranks among so many.
#[allow(clippy::cast_precision_loss, reason = "at most 63 places")]
pub fn bump(ask: Ask, series: Vec<Series>, of: usize) -> Lines {
    let step = match of {
        0..=8 => 1,
        9..=24 => 4,
        25..=40 => 8,
        _ => 15,
    };
    let mut lines = Lines::new(ask, series, "", 0, false).with_low_on_top();
    let mut places: Vec<usize> = vec![1];
    places.extend(
        (1..)
            .map(|n| n * step)
            .take_while(|at| *at < of)
            .filter(|at| *at > 1),
    );
    // The last place is an end of the axis; one that would touch it is left out.
    while places.len() > 1
        && places
            .last()
            .is_some_and(|last| of - last < step.div_ceil(2))
    {
        places.pop();
    }
    if of > 1 {
        places.push(of);
    }
    lines.values = places
        .into_iter()
        .map(|at| Tick {
            at: at as f64,
            text: at.to_string(),
        })
        .collect();
    lines.is_tall = true;
    lines
}
