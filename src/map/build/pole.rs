//! Where a label goes: the point of an area that is farthest from its border, with that distance.
//! Apart because the search is heavy enough to be done once, in the build.

use super::csv::Groups;
use super::stitch::{Grain, Step, rings};
use super::topology::{Arc, distance};

/// A label point and how far its surroundings are clear, in grains.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Label {
    /// The point.
    pub at: Grain,
    /// Distance to the nearest border.
    pub clearance: i32,
}

/// Label points of the old, then of the new provinces.
pub fn labels(arcs: &[Arc], groups: &Groups) -> [Vec<Label>; 2] {
    let old = (0..groups.old.len())
        .map(|area| label(arcs, |at| at == area))
        .collect();
    let new = (0..groups.new.len())
        .map(|area| label(arcs, |at| groups.successor[at] == area))
        .collect();
    [old, new]
}

fn label(arcs: &[Arc], belongs: impl Fn(usize) -> bool) -> Label {
    let largest = outlines(arcs, belongs)
        .into_iter()
        .max_by(|a, b| area(a).total_cmp(&area(b)));
    largest.map(|ring| pole(&ring)).unwrap_or_default()
}

/// The outlines of a set of provinces at full detail.
fn outlines(arcs: &[Arc], belongs: impl Fn(usize) -> bool) -> Vec<Vec<[f64; 2]>> {
    let mut directed = Vec::new();
    for (arc, it) in arcs.iter().enumerate() {
        let (left, right) = (belongs(it.left), it.right.is_some_and(&belongs));
        if let (true, false) | (false, true) = (left, right)
            && let (Some(&first), Some(&last)) = (it.points.first(), it.points.last())
        {
            let (from, to) = if left { (first, last) } else { (last, first) };
            directed.push((
                Step {
                    arc,
                    backwards: right,
                },
                from,
                to,
            ));
        }
    }
    let points = |step: &Step| {
        let mut points: Vec<[f64; 2]> = arcs[step.arc]
            .points
            .iter()
            .map(|point| point.map(f64::from))
            .collect();
        if step.backwards {
            points.reverse();
        }
        points.pop();
        points
    };
    rings(&directed)
        .iter()
        .map(|ring| ring.iter().flat_map(points).collect())
        .collect()
}

fn area(ring: &[[f64; 2]]) -> f64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter()
        .zip(next)
        .map(|(a, b)| a[0] * b[1] - b[0] * a[1])
        .sum::<f64>()
        .abs()
}

/// Looks on finer and finer grids around the best point so far.
#[allow(clippy::cast_possible_truncation)] // grains are some thousands
fn pole(ring: &[[f64; 2]]) -> Label {
    let bound = |axis: usize| {
        let along = ring.iter().map(|point| point[axis]);
        (
            along.clone().fold(f64::INFINITY, f64::min),
            along.fold(f64::NEG_INFINITY, f64::max),
        )
    };
    let ((x0, x1), (y0, y1)) = (bound(0), bound(1));
    let mut center = [f64::midpoint(x0, x1), f64::midpoint(y0, y1)];
    let mut half = [(x1 - x0) / 2.0, (y1 - y0) / 2.0];
    let mut best = (f64::NEG_INFINITY, center);
    for round in 0..6 {
        let steps = if round == 0 { 24 } else { 8 };
        for row in 0..=steps {
            for column in 0..=steps {
                let part = |step: i32| f64::from(2 * step - steps) / f64::from(steps);
                let point = [
                    center[0] + half[0] * part(column),
                    center[1] + half[1] * part(row),
                ];
                let clear = clearance(point, ring);
                if clear > best.0 {
                    best = (clear, point);
                }
            }
        }
        center = best.1;
        let shrink = if round == 0 { 1.0 / 12.0 } else { 1.0 / 4.0 };
        half = half.map(|side| side * shrink);
    }
    Label {
        at: best.1.map(|at| at.round() as i32),
        clearance: best.0.max(0.0) as i32,
    }
}

/// Distance to the border, negative outside.
fn clearance(point: [f64; 2], ring: &[[f64; 2]]) -> f64 {
    let mut inside = false;
    let mut nearest = f64::INFINITY;
    for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
        if (a[1] > point[1]) != (b[1] > point[1])
            && point[0] < (b[0] - a[0]) * (point[1] - a[1]) / (b[1] - a[1]) + a[0]
        {
            inside = !inside;
        }
        nearest = nearest.min(distance(point, *a, *b));
    }
    if inside { nearest } else { -nearest }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pole_of_a_square_is_its_middle() {
        let label = pole(&[[0.0, 0.0], [100.0, 0.0], [100.0, 100.0], [0.0, 100.0]]);
        assert!(
            label.at.iter().all(|at| (48..=52).contains(at)),
            "{label:?}"
        );
        assert!((48..=50).contains(&label.clearance));
    }

    #[test]
    fn the_pole_of_a_bent_shape_lies_inside_it() {
        let horseshoe = [
            [0.0, 0.0],
            [90.0, 0.0],
            [90.0, 90.0],
            [60.0, 90.0],
            [60.0, 20.0],
            [20.0, 20.0],
            [20.0, 90.0],
            [0.0, 90.0],
        ];
        let label = pole(&horseshoe);
        assert!(clearance(label.at.map(f64::from), &horseshoe) > 12.0);
    }
}
