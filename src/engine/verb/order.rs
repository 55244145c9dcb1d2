//! An order in which groups that are alike stand side by side: average linkage,
//! and of all orders that its tree allows the one whose neighbours are nearest.
//! Apart from the distances, because any distances can be put into such an order.

use super::distance::Distances;

/// A cluster: one group, or two clusters with the distance at which they met.
enum Tree {
    Leaf(usize),
    Pair(Box<Tree>, Box<Tree>),
}

impl Tree {
    fn leaves(&self) -> Vec<usize> {
        match self {
            Self::Leaf(place) => vec![*place],
            Self::Pair(left, right) => [left.leaves(), right.leaves()].concat(),
        }
    }
}

/// The places of groups in a natural order: neighbours are alike. The tree is that
/// of average linkage (UPGMA); its branches are turned so that the distances of
/// neighbours add up to the least (Bar-Joseph and others, 2001). Of the two ways to
/// read it, the one whose first group has the lower place; of equal distances, the
/// pair with the lower places joins first, so that the answer is always the same.
#[must_use]
pub fn natural_order(distances: &Distances) -> Vec<usize> {
    let Some(tree) = linkage(distances) else {
        return Vec::new();
    };
    let ends = Ends::of(&tree, distances);
    let mut order = ends.best();
    if order.first() > order.last() {
        order.reverse();
    }
    order
}

/// The tree of average linkage.
fn linkage(distances: &Distances) -> Option<Tree> {
    let count = distances.len();
    let mut clusters: Vec<Option<(Tree, f64)>> = (0..count)
        .map(|place| Some((Tree::Leaf(place), 1.0)))
        .collect();
    let mut apart: Vec<Vec<f64>> = (0..count)
        .map(|one| (0..count).map(|other| distances.of(one, other)).collect())
        .collect();
    for _ in 1..count {
        let (mut nearest, mut pair) = (f64::INFINITY, (0, 0));
        let living: Vec<usize> = (0..count)
            .filter(|place| clusters[*place].is_some())
            .collect();
        for (at, one) in living.iter().enumerate() {
            for other in &living[at + 1..] {
                if apart[*one][*other] < nearest {
                    (nearest, pair) = (apart[*one][*other], (*one, *other));
                }
            }
        }
        let (one, other) = pair;
        let (left, left_size) = clusters[one].take()?;
        let (right, right_size) = clusters[other].take()?;
        let size = left_size + right_size;
        for place in living {
            let mean = (apart[one][place] * left_size + apart[other][place] * right_size) / size;
            apart[one][place] = mean;
            apart[place][one] = mean;
        }
        clusters[one] = Some((Tree::Pair(Box::new(left), Box::new(right)), size));
    }
    clusters.into_iter().flatten().next().map(|(tree, _)| tree)
}

/// The least length of every order of a cluster, by its two ends, and how it is had.
struct Ends {
    leaves: Vec<usize>,
    /// `length[first][last]` by place within `leaves`; infinite where no order has these ends.
    length: Vec<Vec<f64>>,
    /// The inner ends at which the two branches meet, by the same places.
    met: Vec<Vec<(usize, usize)>>,
    branches: Option<Box<(Ends, Ends)>>,
}

impl Ends {
    fn of(tree: &Tree, distances: &Distances) -> Self {
        let leaves = tree.leaves();
        let count = leaves.len();
        let mut ends = Self {
            length: vec![vec![f64::INFINITY; count]; count],
            met: vec![vec![(0, 0); count]; count],
            branches: None,
            leaves,
        };
        match tree {
            Tree::Leaf(_) => ends.length[0][0] = 0.0,
            Tree::Pair(left, right) => {
                let (left, right) = (Self::of(left, distances), Self::of(right, distances));
                ends.join(&left, &right, distances);
                ends.branches = Some(Box::new((left, right)));
            }
        }
        ends
    }

    /// Orders that run through the left branch and then the right one; those that run the other
    /// way are the same read backwards.
    fn join(&mut self, left: &Self, right: &Self, distances: &Distances) {
        for first in 0..left.leaves.len() {
            // The best way from this first end to the start of the right branch.
            let mut into = vec![(f64::INFINITY, 0); right.leaves.len()];
            for (start, best) in into.iter_mut().enumerate() {
                for end in 0..left.leaves.len() {
                    let step = distances.of(left.leaves[end], right.leaves[start]);
                    let length = left.length[first][end] + step;
                    if length < best.0 {
                        *best = (length, end);
                    }
                }
            }
            for last in 0..right.leaves.len() {
                let (at, to) = (first, left.leaves.len() + last);
                for (start, (so_far, end)) in into.iter().enumerate() {
                    let length = so_far + right.length[start][last];
                    if length < self.length[at][to] {
                        self.length[at][to] = length;
                        self.length[to][at] = length;
                        self.met[at][to] = (*end, start);
                    }
                }
            }
        }
    }

    /// The shortest order of all.
    fn best(&self) -> Vec<usize> {
        let (mut least, mut ends) = (f64::INFINITY, (0, 0));
        for first in 0..self.leaves.len() {
            for last in first..self.leaves.len() {
                if self.length[first][last] < least {
                    (least, ends) = (self.length[first][last], (first, last));
                }
            }
        }
        self.between(ends.0, ends.1)
    }

    /// The shortest order between two ends.
    fn between(&self, first: usize, last: usize) -> Vec<usize> {
        let Some(branches) = &self.branches else {
            return self.leaves.clone();
        };
        let (left, right) = (&branches.0, &branches.1);
        let split = left.leaves.len();
        if first > last {
            let mut order = self.between(last, first);
            order.reverse();
            return order;
        }
        let (end, start) = self.met[first][last];
        let mut order = left.between(first, end);
        order.extend(right.between(start, last - split));
        order
    }
}
