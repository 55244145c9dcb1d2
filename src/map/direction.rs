//! Arrow keys on the true map: which province lies that way.
//! Apart because it is the map's own sense of direction; the tile grid has another (`grid`).

use super::rect::Point;
use super::shapes::Shapes;
use crate::model::UnitSystem;

/// Where an arrow key points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// To the top.
    North,
    /// To the right.
    East,
    /// To the bottom.
    South,
    /// To the left.
    West,
}

impl Direction {
    /// All four, clockwise from the top.
    pub const ALL: [Self; 4] = [Self::North, Self::East, Self::South, Self::West];

    /// The one of a key's name as browsers give it (`ArrowUp` …).
    ///
    /// ```
    /// # use cpdt_atlas::map::Direction;
    /// assert_eq!(Direction::of_key("ArrowLeft"), Some(Direction::West));
    /// assert_eq!(Direction::of_key("Enter"), None);
    /// ```
    pub fn of_key(key: &str) -> Option<Self> {
        match key {
            "ArrowUp" => Some(Self::North),
            "ArrowRight" => Some(Self::East),
            "ArrowDown" => Some(Self::South),
            "ArrowLeft" => Some(Self::West),
            _ => None,
        }
    }

    /// The way back.
    #[must_use]
    pub const fn opposite(self) -> Self {
        match self {
            Self::North => Self::South,
            Self::East => Self::West,
            Self::South => Self::North,
            Self::West => Self::East,
        }
    }

    /// A way from one place to another as (this far in this direction, this far aside).
    pub(super) fn turn(self, from: Point, to: Point) -> (f64, f64) {
        let (x, y) = (to.x - from.x, to.y - from.y);
        match self {
            Self::North => (-y, x.abs()),
            Self::East => (x, y.abs()),
            Self::South => (y, x.abs()),
            Self::West => (-x, y.abs()),
        }
    }
}

/// Beyond this slope, aside over along, a province does not lie in that direction.
const WIDEST: f64 = 1.6;
/// The same for a neighbour, where nothing but a province far away lies straight ahead.
const WIDEST_NEAR: f64 = 3.5;
/// A step to a province that is not a neighbour counts as this many times as long.
const DETOUR: f64 = 2.5;

impl Shapes {
    /// The province that an arrow key leads to: a neighbour where one lies that way, else the
    /// nearest that does, else none.
    pub fn step(&self, units: UnitSystem, from: &str, direction: Direction) -> Option<&str> {
        let neighbours: Vec<&str> = self.neighbours(units, from).collect();
        let is_near = |code: &str| neighbours.contains(&code);
        let ahead = self.ahead(units, from, direction, WIDEST, &is_near);
        if ahead.is_some_and(is_near) {
            return ahead;
        }
        let beside = self.ahead(units, from, direction, WIDEST_NEAR, &is_near);
        beside.filter(|code| is_near(code)).or(ahead)
    }

    /// The best of the provinces that lie in a direction, up to a slope.
    fn ahead(
        &self,
        units: UnitSystem,
        from: &str,
        direction: Direction,
        widest: f64,
        is_near: &dyn Fn(&str) -> bool,
    ) -> Option<&str> {
        let start = self.label(units, from)?.at;
        let mut best: Option<(f64, &str)> = None;
        for code in self.codes(units).filter(|code| *code != from) {
            let Some(label) = self.label(units, code) else {
                continue;
            };
            let (along, aside) = direction.turn(start, label.at);
            if along <= 0.0 || aside > along * widest {
                continue;
            }
            let detour = if is_near(code) { 1.0 } else { DETOUR };
            // Straight ahead is worth a longer way: the slope counts twice.
            let slope = aside / along;
            let cost = (along + aside) * (1.0 + slope * slope) * detour;
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, code));
            }
        }
        best.map(|(_, code)| code)
    }
}

#[cfg(test)]
mod tests;
