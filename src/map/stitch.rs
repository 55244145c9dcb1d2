//! Arcs to rings: the one place that knows how pieces of border join to closed outlines.
//! Apart because the packer needs it for label points and the page for every outline; it names
//! nothing outside itself.

/// A point in whole grains.
pub type Grain = [i32; 2];

/// An arc as a ring passes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which arc.
    pub arc: usize,
    /// Whether it is passed from its end to its start.
    pub backwards: bool,
}

/// Joins directed arcs, given as (step, from, to), to closed rings, each a list of steps.
///
/// Where several arcs leave one point the first that was given is taken: fills are the same
/// either way, since all arcs keep their area on the same side. Arcs that close no ring, which a
/// sound topology does not have, are left out.
pub fn rings(directed: &[(Step, Grain, Grain)]) -> Vec<Vec<Step>> {
    let mut used = vec![false; directed.len()];
    let mut rings = Vec::new();
    for first in 0..directed.len() {
        if used[first] {
            continue;
        }
        let home = directed[first].1;
        let mut ring = Vec::new();
        let mut next = Some(first);
        let mut closed = false;
        while let Some(index) = next {
            used[index] = true;
            let (step, _, to) = directed[index];
            ring.push(step);
            if to == home {
                closed = true;
                break;
            }
            next = (0..directed.len()).find(|&other| !used[other] && directed[other].1 == to);
        }
        if closed {
            rings.push(ring);
        }
    }
    rings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(arc: usize) -> Step {
        Step {
            arc,
            backwards: false,
        }
    }

    #[test]
    fn arcs_join_to_rings_in_order() {
        let (a, b, c) = ([0, 0], [9, 0], [9, 9]);
        let found = rings(&[(step(2), c, a), (step(0), a, b), (step(1), b, c)]);
        assert_eq!(found, [[step(2), step(0), step(1)]]);
    }

    #[test]
    fn a_closed_arc_is_a_ring_of_its_own() {
        assert_eq!(rings(&[(step(7), [1, 1], [1, 1])]), [[step(7)]]);
    }

    #[test]
    fn two_rings_that_touch_in_a_point_both_close() {
        let (a, b, c) = ([0, 0], [5, 5], [9, 9]);
        let found = rings(&[
            (step(0), a, b),
            (step(1), b, a),
            (step(2), b, c),
            (step(3), c, b),
        ]);
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn an_arc_that_leads_nowhere_is_left_out() {
        assert!(rings(&[(step(0), [0, 0], [1, 0])]).is_empty());
    }
}
