//! How much each point of an arc matters, and which points the two levels keep.
//! Apart so that the thresholds, which decide how the map looks and what it weighs, stand alone.
//!
//! Visvalingam's method: the point whose triangle with its two neighbours is smallest goes first.
//! It works along single arcs, so both sides of a border lose the same points.

use super::stitch::Grain;
use super::topology::Arc;

/// Triangles under this many square grains are not seen on a wide screen, nor in the enlarged delta.
const FINE: f64 = 3.0;
/// The same for a map 328 px wide and for thumbnails.
const COARSE: f64 = 240.0;
/// A lone island keeps this many points at the coarse level, whatever its size; the fine one keeps two more.
const ISLAND: usize = 5;

/// Gives every point its weight and chooses the points of both levels.
pub fn weigh(arcs: &mut [Arc]) {
    for arc in arcs {
        arc.weights = weights(&arc.points);
        let closed = arc.points.first() == arc.points.last();
        arc.fine = keep(&arc.weights, FINE, if closed { ISLAND + 2 } else { 0 });
        arc.coarse = keep(&arc.weights, COARSE, if closed { ISLAND } else { 0 });
    }
}

/// Points above a threshold, and the weightiest ones up to a least number.
fn keep(weights: &[f64], threshold: f64, at_least: usize) -> Vec<bool> {
    let mut sorted = weights.to_vec();
    sorted.sort_by(|a, b| b.total_cmp(a));
    let floor = match at_least {
        0 => threshold,
        // The closing point is there twice.
        some => sorted
            .get(some)
            .or(sorted.last())
            .copied()
            .unwrap_or(threshold)
            .min(threshold),
    };
    weights.iter().map(|&weight| weight >= floor).collect()
}

fn weights(points: &[Grain]) -> Vec<f64> {
    let mut weights = vec![f64::INFINITY; points.len()];
    let mut left: Vec<usize> = (0..points.len()).collect();
    let mut highest: f64 = 0.0;
    while left.len() > 2 {
        let smallest = (1..left.len() - 1)
            .map(|at| {
                (
                    at,
                    triangle(points[left[at - 1]], points[left[at]], points[left[at + 1]]),
                )
            })
            .min_by(|a, b| a.1.total_cmp(&b.1));
        let Some((at, area)) = smallest else { break };
        // A point never goes before one that mattered less.
        highest = highest.max(area);
        weights[left[at]] = highest;
        left.remove(at);
    }
    weights
}

fn triangle(a: Grain, b: Grain, c: Grain) -> f64 {
    let cross = i64::from(b[0] - a[0]) * i64::from(c[1] - a[1])
        - i64::from(c[0] - a[0]) * i64::from(b[1] - a[1]);
    #[allow(clippy::cast_precision_loss)] // the whole map has under 1e8 square grains
    let area = cross.abs() as f64 / 2.0;
    area
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_on_a_line_weigh_nothing_and_corners_much() {
        let weights = weights(&[[0, 0], [10, 0], [20, 0], [20, 20], [0, 20]]);
        assert!(
            weights[1] < 1e-9
                && weights[2] > 100.0
                && weights[0].is_infinite()
                && weights[4].is_infinite()
        );
    }

    #[test]
    fn weights_never_fall_while_points_go() {
        let zigzag: Vec<Grain> = (0..40).map(|at| [at * 10, (at * 7919) % 13]).collect();
        let weights = weights(&zigzag);
        let coarse = keep(&weights, 40.0, 0);
        let fine = keep(&weights, 4.0, 0);
        assert!(
            coarse
                .iter()
                .zip(&fine)
                .all(|(coarse, fine)| *fine || !coarse)
        );
    }

    #[test]
    fn a_tiny_island_keeps_its_shape() {
        let ring = [
            [0, 0],
            [2, 0],
            [3, 1],
            [2, 2],
            [1, 3],
            [0, 2],
            [0, 1],
            [0, 0],
        ];
        let kept = keep(&weights(&ring), COARSE, ISLAND);
        assert!(kept.iter().filter(|&&kept| kept).count() > ISLAND);
    }
}
