//! Islands of the boundary file that are too small to be seen as shapes: they get a dot as well.
//! Apart because it is a rule of its own: no island may vanish, however small the map is drawn.

use super::csv::Island;
use super::stitch::Grain;
use super::topology::Arc;

/// Islands smaller than this to either side, in grains, are hardly seen: the dot is as large.
const SMALL: i32 = 45;
/// Nearer to other land than this, in grains, a dot would hide it.
const ALONE: i32 = 60;

/// Dots for lone small islands. The boundary file does not name them.
pub fn dots(arcs: &[Arc]) -> Vec<Island> {
    arcs.iter()
        .enumerate()
        .filter(|(_, arc)| arc.right.is_none() && arc.points.first() == arc.points.last())
        .filter_map(|(index, arc)| {
            let (low, high) = bounds(&arc.points)?;
            let is_small = (0..2).all(|axis| high[axis] - low[axis] < SMALL);
            let is_near = |point: &Grain| {
                (0..2).all(|axis| (low[axis] - ALONE..high[axis] + ALONE).contains(&point[axis]))
            };
            let others = arcs.iter().enumerate().filter(|(other, _)| *other != index);
            let is_alone = !others.flat_map(|(_, other)| &other.points).any(is_near);
            (is_small && is_alone).then(|| Island {
                province: arc.left,
                inset: None,
                at: [
                    i32::midpoint(low[0], high[0]),
                    i32::midpoint(low[1], high[1]),
                ],
                names: [String::new(), String::new()],
            })
        })
        .collect()
}

fn bounds(points: &[Grain]) -> Option<(Grain, Grain)> {
    let first = *points.first()?;
    Some(points.iter().fold((first, first), |(low, high), point| {
        let pick = |of: Grain, by: fn(i32, i32) -> i32| [by(of[0], point[0]), by(of[1], point[1])];
        (pick(low, i32::min), pick(high, i32::max))
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn island(points: &[Grain]) -> Arc {
        let points = points.to_vec();
        let (weights, kept) = (vec![1.0; points.len()], vec![true; points.len()]);
        Arc {
            left: 3,
            right: None,
            points,
            weights,
            fine: kept.clone(),
            coarse: kept,
        }
    }

    #[test]
    fn only_small_islands_far_from_other_land_get_a_dot() {
        let small = island(&[[500, 500], [510, 500], [510, 520], [500, 500]]);
        let large = island(&[[0, 0], [90, 0], [90, 90], [0, 0]]);
        let inshore = island(&[[95, 95], [99, 95], [99, 99], [95, 95]]);
        let found = dots(&[small, large, inshore]);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].province, found[0].at), (3, [505, 510]));
    }
}
