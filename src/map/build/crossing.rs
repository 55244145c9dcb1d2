//! No line may cross another after rounding and simplification.
//! Apart because it is the check that makes simplification safe, and the cure where it was not.

use super::stitch::Grain;
use super::topology::Arc;

/// Gives points back to arcs whose simplified lines cross, until none do. What crosses even then
/// was brought about by rounding: those arcs lose the points that matter least.
pub fn untangle(arcs: &mut [Arc]) {
    for level in [Level::Fine, Level::Coarse] {
        for cure in [restore, thin] {
            // Every round moves at least one point of some arc, and no arc has more than a hundred.
            for _ in 0..100 {
                let moved = crossings(arcs, level)
                    .into_iter()
                    .filter(|&at| cure(&mut arcs[at], level))
                    .count();
                if moved == 0 {
                    break;
                }
            }
        }
    }
    for arc in arcs {
        for (fine, coarse) in arc.fine.iter_mut().zip(&arc.coarse) {
            *fine |= *coarse;
        }
    }
}

/// One of the two levels of detail.
#[derive(Clone, Copy, Debug)]
pub enum Level {
    /// For wide screens.
    Fine,
    /// For narrow ones.
    Coarse,
}

impl Level {
    fn kept(self, arc: &Arc) -> &[bool] {
        match self {
            Self::Fine => &arc.fine,
            Self::Coarse => &arc.coarse,
        }
    }

    fn set(self, arc: &mut Arc, at: usize, kept: bool) -> bool {
        match self {
            Self::Fine => arc.fine[at] = kept,
            Self::Coarse => arc.coarse[at] = kept,
        }
        true
    }
}

/// Gives back the weightiest point that is not kept; whether there was one.
fn restore(arc: &mut Arc, level: Level) -> bool {
    let lost = (0..arc.points.len()).filter(|&at| !level.kept(arc)[at]);
    let best = lost.max_by(|&a, &b| arc.weights[a].total_cmp(&arc.weights[b]));
    best.is_some_and(|at| level.set(arc, at, true))
}

/// Takes the lightest inner point that is kept; whether there was one.
fn thin(arc: &mut Arc, level: Level) -> bool {
    let inner = (1..arc.points.len() - 1).filter(|&at| level.kept(arc)[at]);
    let least = inner.min_by(|&a, &b| arc.weights[a].total_cmp(&arc.weights[b]));
    least.is_some_and(|at| level.set(arc, at, false))
}

/// The arcs that cross another or themselves at a level.
pub fn crossings(arcs: &[Arc], level: Level) -> Vec<usize> {
    let mut segments: Vec<(usize, Grain, Grain)> = Vec::new();
    for (index, arc) in arcs.iter().enumerate() {
        let kept: Vec<Grain> = arc
            .points
            .iter()
            .zip(level.kept(arc))
            .filter(|(_, kept)| **kept)
            .map(|(point, _)| *point)
            .collect();
        segments.extend(kept.windows(2).map(|pair| (index, pair[0], pair[1])));
    }
    segments.sort_by_key(|(_, a, b)| a[0].min(b[0]));
    let mut found = Vec::new();
    for (at, (first, a, b)) in segments.iter().enumerate() {
        let right = a[0].max(b[0]);
        for (second, c, d) in segments[at + 1..]
            .iter()
            .take_while(|(_, c, d)| c[0].min(d[0]) <= right)
        {
            if cross(*a, *b, *c, *d) {
                found.extend([*first, *second]);
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether two stretches have an inner point of both in common.
fn cross(a: Grain, b: Grain, c: Grain, d: Grain) -> bool {
    if a[1].max(b[1]) < c[1].min(d[1]) || c[1].max(d[1]) < a[1].min(b[1]) {
        return false;
    }
    let side = |p: Grain, q: Grain, r: Grain| {
        (i64::from(q[0] - p[0]) * i64::from(r[1] - p[1])
            - i64::from(r[0] - p[0]) * i64::from(q[1] - p[1]))
        .signum()
    };
    side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arc(points: &[Grain], kept: &[bool]) -> Arc {
        Arc {
            left: 0,
            right: None,
            points: points.to_vec(),
            weights: vec![1.0; points.len()],
            fine: kept.to_vec(),
            coarse: kept.to_vec(),
        }
    }

    #[test]
    fn lines_that_meet_at_their_ends_do_not_cross() {
        assert!(!cross([0, 0], [9, 9], [9, 9], [18, 0]));
        assert!(cross([0, 0], [9, 9], [0, 9], [9, 0]));
    }

    #[test]
    fn a_bend_that_another_line_passes_through_is_given_back() {
        let bend = arc(&[[0, 0], [5, 9], [10, 0]], &[true, false, true]);
        let post = arc(&[[5, -5], [5, 5]], &[true, true]);
        let mut arcs = [bend, post];
        assert_eq!(crossings(&arcs, Level::Coarse), [0, 1]);
        untangle(&mut arcs);
        assert!(crossings(&arcs, Level::Coarse).is_empty());
        assert!(arcs[0].coarse[1]);
    }
}
