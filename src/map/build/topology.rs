//! Rings to arcs: every stretch of border once, with the provinces on its two sides.
//! Apart because shared borders are the one thing that makes a map simplify without gaps.

use super::geojson::{Fine, Province};
use super::project::{Frame, degrees};
use super::stitch::Grain;
use std::collections::BTreeMap;

/// A stretch of border between two points where three sides meet, or a whole island.
#[derive(Clone, Debug, PartialEq)]
pub struct Arc {
    /// The province to the left when north is up.
    pub left: usize,
    /// The province to the right, if it is not the outside.
    pub right: Option<usize>,
    /// At least two points; the first and last are the same for a closed arc.
    pub points: Vec<Grain>,
    /// How much each point matters, in square grains; infinite for the first and last.
    pub weights: Vec<f64>,
    /// Which points the fine level keeps.
    pub fine: Vec<bool>,
    /// Which points the coarse level keeps, all of them kept by the fine one too.
    pub coarse: Vec<bool>,
}

/// Who lies to the left of each directed edge of the source.
type Edges = BTreeMap<(Fine, Fine), usize>;

/// Cuts the rings into arcs, in whole grains of the map.
pub fn arcs(provinces: &[Province], frame: &Frame) -> Result<Vec<Arc>, String> {
    let edges = edges(provinces)?;
    let nodes = nodes(&edges);
    let mut arcs = Vec::new();
    for (index, ring) in provinces
        .iter()
        .enumerate()
        .flat_map(|(at, it)| it.rings.iter().map(move |ring| (at, ring)))
    {
        for run in runs(ring, &nodes) {
            let right = edges.get(&(run[1], run[0])).copied();
            // A shared arc is met from both sides: the province with the lower number brings it in.
            if right.is_some_and(|other| other < index) {
                continue;
            }
            let mut points: Vec<Grain> = run
                .iter()
                .map(|&point| frame.fine_to_grain(point))
                .collect();
            points.dedup();
            if points.len() > 1 {
                arcs.push(Arc {
                    left: index,
                    right,
                    points,
                    weights: vec![],
                    fine: vec![],
                    coarse: vec![],
                });
            }
        }
    }
    Ok(arcs)
}

fn edges(provinces: &[Province]) -> Result<Edges, String> {
    let mut edges = Edges::new();
    for (index, province) in provinces.iter().enumerate() {
        for ring in &province.rings {
            for (&from, &to) in ring.iter().zip(ring.iter().cycle().skip(1)) {
                if let Some(other) = edges.insert((from, to), index) {
                    let (lon, lat) = (degrees(from[0]), degrees(from[1]));
                    return Err(format!(
                        "boundaries: {} and {} overlap at {lon} {lat}",
                        provinces[other].code, province.code
                    ));
                }
            }
        }
    }
    Ok(edges)
}

/// Points where arcs end: more than one line meets, or the sides change.
fn nodes(edges: &Edges) -> BTreeMap<Fine, bool> {
    let mut around: BTreeMap<Fine, Vec<(usize, Option<usize>)>> = BTreeMap::new();
    for (&(from, to), &left) in edges {
        let right = edges.get(&(to, from)).copied();
        if right.is_some_and(|other| other < left) {
            continue;
        }
        for end in [from, to] {
            around.entry(end).or_default().push((left, right));
        }
    }
    around
        .into_iter()
        .map(|(point, sides)| (point, sides.len() != 2 || sides[0] != sides[1]))
        .collect()
}

/// The stretches of a ring between nodes, each with both its ends; the whole ring if it has none.
fn runs(ring: &[Fine], nodes: &BTreeMap<Fine, bool>) -> Vec<Vec<Fine>> {
    let is_node = |point: &Fine| nodes.get(point).copied().unwrap_or(false);
    let start = ring.iter().position(is_node).unwrap_or_else(|| {
        // Which point a lone island begins at must not depend on the file's order.
        (0..ring.len())
            .min_by_key(|&index| ring[index])
            .unwrap_or(0)
    });
    let mut runs = Vec::new();
    let mut run = vec![ring[start]];
    for offset in 1..=ring.len() {
        let point = ring[(start + offset) % ring.len()];
        run.push(point);
        if is_node(&point) || offset == ring.len() {
            runs.push(std::mem::replace(&mut run, vec![point]));
        }
    }
    runs
}

/// How far apart, in degrees, two provinces may be and still be neighbours: half a kilometre, the
/// width of a river mouth along which the source leaves a gap.
const REACH: f64 = 0.005;

/// Pairs of neighbours (lower number first): provinces that share a border, meet in a point, or
/// face each other across at most half a kilometre.
pub fn neighbours(provinces: &[Province]) -> Vec<(usize, usize)> {
    let outlines: Vec<Vec<[f64; 2]>> = provinces.iter().map(outline).collect();
    let mut pairs = Vec::new();
    for a in 0..provinces.len() {
        for b in a + 1..provinces.len() {
            if near(&outlines[a], &outlines[b]) || near(&outlines[b], &outlines[a]) {
                pairs.push((a, b));
            }
        }
    }
    pairs
}

/// All edges of a province, end to end: even points are starts, odd ones ends.
fn outline(province: &Province) -> Vec<[f64; 2]> {
    let mut ends = Vec::new();
    for ring in &province.rings {
        for (from, to) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            ends.push(from.map(degrees));
            ends.push(to.map(degrees));
        }
    }
    ends
}

fn near(points: &[[f64; 2]], edges: &[[f64; 2]]) -> bool {
    let spread = |axis: usize, pick: fn(f64, f64) -> f64, from: f64| {
        edges.iter().map(|it| it[axis]).fold(from, pick)
    };
    let low = [
        spread(0, f64::min, 999.0) - REACH,
        spread(1, f64::min, 999.0) - REACH,
    ];
    let high = [
        spread(0, f64::max, -999.0) + REACH,
        spread(1, f64::max, -999.0) + REACH,
    ];
    points
        .iter()
        .step_by(2)
        .filter(|point| (0..2).all(|axis| (low[axis]..=high[axis]).contains(&point[axis])))
        .any(|&point| {
            edges
                .chunks_exact(2)
                .any(|edge| distance(point, edge[0], edge[1]) <= REACH)
        })
}

/// Distance of a point from a stretch of line.
pub fn distance(point: [f64; 2], from: [f64; 2], to: [f64; 2]) -> f64 {
    let (dx, dy) = (to[0] - from[0], to[1] - from[1]);
    let length = dx * dx + dy * dy;
    let along = if length > 0.0 {
        (((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (point[0] - from[0] - along * dx).hypot(point[1] - from[1] - along * dy)
}
