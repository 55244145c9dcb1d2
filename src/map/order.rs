//! Putting things in order by a number. Apart because the standard library's sorting is written
//! out anew for every type that it is used with, 4 kB each; the map's lists are short, and one
//! plain sort of their places serves all of them.

/// The places of numbers from the lowest to the highest; of equal ones the first comes first.
///
/// A shell sort: for thousands of numbers as good as any.
pub fn ascending(keys: &[f64]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..keys.len()).collect();
    let comes_after = |one: usize, other: usize| {
        keys[one]
            .total_cmp(&keys[other])
            .then(one.cmp(&other))
            .is_gt()
    };
    let mut gap = keys.len() / 2;
    while gap > 0 {
        for start in gap..places.len() {
            let place = places[start];
            let mut at = start;
            while at >= gap && comes_after(places[at - gap], place) {
                places[at] = places[at - gap];
                at -= gap;
            }
            places[at] = place;
        }
        gap = if gap == 2 { 1 } else { gap * 5 / 11 };
    }
    places
}

/// Numbers from the lowest to the highest.
pub fn sorted(values: &[f64]) -> Vec<f64> {
    ascending(values)
        .into_iter()
        .map(|place| values[place])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_is_that_of_the_standard_library() {
        for count in [0, 1, 2, 3, 10, 63, 1000] {
            let keys: Vec<f64> = (0..count)
                .map(|at| f64::from(at * 7919 % 211) / 8.0)
                .collect();
            let mut expected: Vec<usize> = (0..keys.len()).collect();
            expected.sort_by(|&one, &other| keys[one].total_cmp(&keys[other]));
            assert_eq!(ascending(&keys), expected);
        }
    }

    #[test]
    fn numbers_below_zero_and_infinite_ones_have_their_place() {
        assert_eq!(
            sorted(&[3.0, f64::INFINITY, -2.0, 0.0]),
            [-2.0, 0.0, 3.0, f64::INFINITY]
        );
    }
}
