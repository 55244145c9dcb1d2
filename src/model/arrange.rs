//! Sorting in one piece of code for every type. The standard library writes its sort out anew for
//! each type and each order, two to four kilobytes a time, and readers pay for every byte; here
//! only the exchange of two elements is written out, and one merge sort over places serves all.
//! Stable, and n log n.

use std::cmp::Ordering;

/// Puts a list into an order.
pub trait Arrange<T> {
    /// By a comparison; equal elements stay as they stand.
    fn arrange_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// By a key.
    fn arrange_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        self.arrange_by(|one, other| key(one).cmp(&key(other)));
    }

    /// By the elements themselves.
    fn arrange(&mut self)
    where
        T: Ord,
    {
        self.arrange_by(T::cmp);
    }
}

impl<T> Arrange<T> for [T] {
    fn arrange_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let order = places(self.len(), &mut |one, other| {
            compare(&self[one], &self[other])
        });
        permute(order, &mut |one, other| self.swap(one, other));
    }
}

/// The places of a list in the order that a comparison gives.
fn places(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut merged = Vec::with_capacity(count);
    let mut width = 1;
    while width < count {
        merged.clear();
        for run in order.chunks(2 * width) {
            let (mut left, mut right) = run.split_at(width.min(run.len()));
            while let (Some(one), Some(other)) = (left.first(), right.first()) {
                let from = if compare(*other, *one) == Ordering::Less {
                    &mut right
                } else {
                    &mut left
                };
                merged.push(from[0]);
                *from = &from[1..];
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        std::mem::swap(&mut order, &mut merged);
        width *= 2;
    }
    order
}

/// Carries out an order by exchanges: what shall stand at a place is where `order` says.
fn permute(mut order: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..order.len() {
        let mut at = start;
        while order[at] != start {
            let from = order[at];
            swap(at, from);
            order[at] = at;
            at = from;
        }
        order[at] = at;
    }
}

#[cfg(test)]
mod tests {
    use super::Arrange;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn arranges_as_the_standard_library_does(list in prop::collection::vec((0_u8..6, any::<u16>()), 0..80)) {
            let (mut ours, mut theirs) = (list.clone(), list);
            ours.arrange_by_key(|pair| pair.0);
            theirs.sort_by_key(|pair| pair.0);
            prop_assert_eq!(&ours, &theirs);
            ours.arrange();
            theirs.sort_unstable();
            prop_assert_eq!(ours, theirs);
        }
    }
}
