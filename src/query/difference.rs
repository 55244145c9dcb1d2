//! How far two figures are apart, in the reader's words: points, places, per cent, with a sign. Apart
//! because a change over time and a difference of two areas are written alike.

use super::Ask;
use crate::engine::Change;
use crate::model::{Indicator, Kind, MeasureFormat};
use crate::text::{area as words, fill};

/// A change over time: places for a rank, points for a share or an index, per cent for the rest; none
/// where nothing is left of it when it is written.
pub fn by(ask: Ask, data: &Indicator, change: Change) -> Option<String> {
    match (data.kind, change.ratio) {
        (Kind::Rank | Kind::Share | Kind::Index, _) | (_, None) => {
            apart(ask, data, change.difference)
        }
        _ if ask.data.measure(data).format == MeasureFormat::Percent => {
            apart(ask, data, change.difference)
        }
        (_, Some(ratio)) => signed(ask, (ratio - 1.0) * 100.0, 1).map(|by| format!("{by}%")),
    }
}

/// A difference in the indicator's own unit: places for a rank.
pub fn apart(ask: Ask, data: &Indicator, difference: f64) -> Option<String> {
    if data.kind == Kind::Rank {
        return places(ask, difference);
    }
    let by = signed(ask, difference, data.decimals)?;
    let is_percent = ask.data.measure(data).format == MeasureFormat::Percent;
    Some(if is_percent {
        fill(ask.text(words::BY_POINTS), &[("by", &by)])
    } else {
        by
    })
}

/// A difference with its sign; none where nothing is left of it when it is written.
pub fn signed(ask: Ask, difference: f64, decimals: u8) -> Option<String> {
    let number = ask.say.number(difference.abs(), decimals);
    let is_nothing = !number.chars().any(|letter| matches!(letter, '1'..='9'));
    let sign = if difference < 0.0 { '−' } else { '+' };
    (!is_nothing).then(|| format!("{sign}{number}"))
}

/// A change of rank in words; none where it is the same.
pub fn places(ask: Ask, difference: f64) -> Option<String> {
    let by = ask.say.number(difference.abs(), 0);
    let text = match (difference < -0.5, difference > 0.5, difference.abs() < 1.5) {
        (true, _, true) => words::UP_ONE,
        (true, ..) => words::UP,
        (_, true, true) => words::DOWN_ONE,
        (_, true, _) => words::DOWN,
        _ => return None,
    };
    Some(fill(ask.text(text), &[("by", &by)]))
}
