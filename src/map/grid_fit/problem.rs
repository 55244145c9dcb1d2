//! What is to be laid out as tiles: true places, neighbours, and where the outside lies.
//! Apart from the search so that it can be seen what that knows of the country.

use super::super::rect::Point;
use super::super::shapes::{Detail, Shapes};
use crate::model::UnitSystem;

/// A cell: column and row.
pub type Cell = [i32; 2];
/// North, east, south, west.
pub const SIDES: [Cell; 4] = [[0, -1], [1, 0], [0, 1], [-1, 0]];

/// What is to be laid out.
pub struct Problem {
    pub units: UnitSystem,
    pub codes: Vec<String>,
    /// True places.
    pub at: Vec<Point>,
    /// Places that tiles are drawn to, in cells.
    pub target: Vec<[f64; 2]>,
    pub pairs: Vec<(usize, usize)>,
    pub is_pair: Vec<Vec<bool>>,
    /// How much of a province's border faces the outside to each side, as a part of its whole length.
    pub facing: Vec<[f64; 4]>,
    /// The provinces of Hoàng Sa and Trường Sa, which stand in boxes of two tiles.
    pub owners: [usize; 2],
    pub cols: i32,
    pub rows: i32,
}

impl Problem {
    pub fn new(shapes: &Shapes, units: UnitSystem, cols: i32, rows: i32) -> Self {
        let codes: Vec<String> = shapes.codes(units).map(str::to_owned).collect();
        let at: Vec<Point> = codes
            .iter()
            .map(|code| shapes.label(units, code).unwrap().at)
            .collect();
        let index = |code: &str| codes.iter().position(|known| known == code).unwrap();
        let mut is_pair = vec![vec![false; codes.len()]; codes.len()];
        let mut pairs = Vec::new();
        for (a, code) in codes.iter().enumerate() {
            for b in shapes.neighbours(units, code).map(index) {
                is_pair[a][b] = true;
                if a < b {
                    pairs.push((a, b));
                }
            }
        }
        let target = targets(&at, cols, rows);
        let facing = facing(shapes, units);
        let owners = ["48", "56"].map(index);
        Self {
            units,
            codes,
            at,
            target,
            pairs,
            is_pair,
            facing,
            owners,
            cols,
            rows,
        }
    }
}

/// True places stretched to the cells: columns by length; rows half by length, half by how many
/// provinces lie further north, since the two deltas are crowded.
fn targets(at: &[Point], cols: i32, rows: i32) -> Vec<[f64; 2]> {
    let spread = |pick: fn(&Point) -> f64| {
        let low = at.iter().map(pick).fold(f64::INFINITY, f64::min);
        let high = at.iter().map(pick).fold(f64::NEG_INFINITY, f64::max);
        (low, high - low)
    };
    let ((left, width), (top, height)) = (spread(|at| at.x), spread(|at| at.y));
    at.iter()
        .map(|place| {
            let rank =
                at.iter().filter(|other| other.y < place.y).count() as f64 / (at.len() - 1) as f64;
            let down = f64::midpoint(rank, (place.y - top) / height);
            [
                (place.x - left) / width * f64::from(cols - 1),
                down * f64::from(rows - 1),
            ]
        })
        .collect()
}

fn facing(shapes: &Shapes, units: UnitSystem) -> Vec<[f64; 4]> {
    let of = |area: u8| match units {
        UnitSystem::Old => usize::from(area),
        UnitSystem::New => usize::from(shapes.successor[usize::from(area)]),
    };
    let mut facing = vec![[0.0; 4]; shapes.units(units).codes.len()];
    let mut length = vec![0.0; facing.len()];
    for (index, arc) in shapes.arcs.iter().enumerate() {
        for step in shapes.line(index, Detail::Coarse).windows(2) {
            let (dx, dy) = (
                f64::from(step[1][0] - step[0][0]),
                f64::from(step[1][1] - step[0][1]),
            );
            length[of(arc.left)] += dx.hypot(dy);
            match arc.right {
                Some(right) => length[of(right)] += dx.hypot(dy),
                // Provinces lie to the left of their arcs, so the outside is to the right.
                None => {
                    for (side, [x, y]) in SIDES.iter().enumerate() {
                        facing[of(arc.left)][side] +=
                            (-dy * f64::from(*x) + dx * f64::from(*y)).max(0.0);
                    }
                }
            }
        }
    }
    for (sides, length) in facing.iter_mut().zip(length) {
        *sides = sides.map(|side| side / length);
    }
    facing
}
