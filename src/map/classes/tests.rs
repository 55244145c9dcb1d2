//! The methods held against published values, and the odd cases.

use super::*;

/// Employment density in 58 counties of California: the example data of `mapclassify`, whose
/// classes (version 2.10) are the reference here. <https://pysal.org/mapclassify/>
const CALHOUN: [f64; 58] = [
    329.92, 0.42, 5.9, 14.03, 2.78, 1.34, 181.27, 1.65, 10.03, 16.7, 1.32, 3.99, 3.16, 0.22, 8.7,
    6.56, 3.27, 0.33, 370.5, 4.51, 75.29, 0.99, 2.74, 8.68, 0.14, 0.92, 12.63, 28.7, 12.02, 722.85,
    36.68, 0.74, 29.82, 192.05, 3.38, 11.15, 110.74, 4111.45, 49.47, 10.33, 317.11, 20.47, 264.93,
    66.26, 5.39, 0.13, 0.61, 50.65, 40.48, 36.67, 13.09, 1.81, 0.2, 7.6, 2.51, 57.26, 24.32, 6.97,
];

fn check(k: usize, method: &Method, uppers: &[f64], counts: &[usize]) {
    let classes = Classes::of(&CALHOUN, k, method);
    assert_eq!(classes.counts(), counts, "{k} {method:?}");
    assert_eq!(classes.len(), uppers.len());
    for (found, wanted) in classes.uppers().iter().zip(uppers) {
        assert!(
            (found - wanted).abs() < 1e-9 * wanted.abs().max(1.0),
            "{k} {method:?}: {found} for {wanted}"
        );
    }
}

#[test]
fn quantiles_are_the_published_ones() {
    check(3, &Method::Quantile, &[3.38, 24.32, 4111.45], &[20, 19, 19]);
    check(
        4,
        &Method::Quantile,
        &[2.5675, 9.365, 39.53, 4111.45],
        &[15, 14, 14, 15],
    );
    check(
        5,
        &Method::Quantile,
        &[1.464, 5.798, 13.278, 54.616, 4111.45],
        &[12, 11, 12, 11, 12],
    );
    check(
        6,
        &Method::Quantile,
        &[1.155, 3.38, 9.365, 24.32, 70.775, 4111.45],
        &[10, 10, 9, 10, 9, 10],
    );
}

#[test]
fn natural_breaks_are_the_published_ones() {
    check(3, &Method::Jenks, &[192.05, 722.85, 4111.45], &[52, 5, 1]);
    check(
        4,
        &Method::Jenks,
        &[110.74, 370.5, 722.85, 4111.45],
        &[50, 6, 1, 1],
    );
    check(
        5,
        &Method::Jenks,
        &[75.29, 192.05, 370.5, 722.85, 4111.45],
        &[49, 3, 4, 1, 1],
    );
    check(
        6,
        &Method::Jenks,
        &[29.82, 110.74, 264.93, 370.5, 722.85, 4111.45],
        &[41, 9, 3, 3, 1, 1],
    );
    check(
        7,
        &Method::Jenks,
        &[29.82, 110.74, 192.05, 264.93, 370.5, 722.85, 4111.45],
        &[41, 9, 2, 1, 3, 1, 1],
    );
}

#[test]
fn equal_widths_are_the_published_ones_with_empty_classes_joined() {
    // Published for 5: 822.394, 1644.658, 2466.922, 3289.186, 4111.45 with 57, 0, 0, 0, 1.
    check(5, &Method::Equal, &[822.394, 4111.45], &[57, 1]);
    check(6, &Method::Equal, &[685.35, 1370.57, 4111.45], &[56, 1, 1]);
    let even: Vec<f64> = (0..=100).map(f64::from).collect();
    let classes = Classes::of(&even, 5, &Method::Equal);
    assert_eq!(classes.uppers(), [20.0, 40.0, 60.0, 80.0, 100.0]);
    assert_eq!(classes.counts(), [21, 20, 20, 20, 20]);
}

#[test]
fn own_breaks_part_as_published() {
    // mapclassify.UserDefined(y, [20, max]): 37 and 21.
    check(5, &Method::Custom(vec![20.0]), &[20.0, 4111.45], &[37, 21]);
}

#[test]
fn own_breaks_stay_where_no_value_falls_so_that_colours_keep_their_meaning() {
    let classes = Classes::of(
        &[55.0, 57.0],
        5,
        &Method::Custom(vec![70.0, 50.0, 60.0, 60.0, f64::NAN]),
    );
    assert_eq!(classes.uppers(), [50.0, 60.0, 70.0, 70.0]);
    assert_eq!(classes.counts(), [0, 2, 0, 0]);
    assert_eq!(classes.class_of(55.0), Some(1));
    assert_eq!(classes.class_of(90.0), Some(3));
}

#[test]
fn a_constant_is_one_class_in_every_method() {
    for method in [
        Method::Quantile,
        Method::Equal,
        Method::Jenks,
        Method::Custom(vec![]),
    ] {
        let classes = Classes::of(&[7.0; 63], 5, &method);
        assert_eq!(
            (classes.uppers(), classes.counts()),
            (&[7.0][..], &[63][..]),
            "{method:?}"
        );
    }
}

#[test]
fn one_value_is_one_class_and_no_value_is_none() {
    for method in [
        Method::Quantile,
        Method::Equal,
        Method::Jenks,
        Method::Custom(vec![1.0]),
    ] {
        assert!(Classes::of(&[], 5, &method).is_empty());
        assert!(Classes::of(&[f64::NAN, f64::INFINITY], 5, &method).is_empty());
        assert_eq!(Classes::of(&[], 5, &method).class_of(1.0), None);
    }
    assert_eq!(Classes::of(&[3.5], 5, &Method::Jenks).uppers(), [3.5]);
}

#[test]
fn tied_values_share_a_class() {
    let mut values = vec![0.0; 40];
    values.extend((1..=23).map(f64::from));
    for method in [Method::Quantile, Method::Equal, Method::Jenks] {
        let classes = Classes::of(&values, 5, &method);
        assert!(
            classes.len() <= 5 && classes.counts().iter().all(|&count| count > 0),
            "{method:?}"
        );
        assert_eq!(classes.counts().iter().sum::<usize>(), 63);
        assert!(
            classes.uppers().windows(2).all(|pair| pair[0] < pair[1]),
            "{method:?}"
        );
    }
    assert_eq!(
        Classes::of(&[0.0, 1.0, 0.0, 1.0, 1.0], 5, &Method::Quantile).counts(),
        [2, 3]
    );
}

#[test]
fn counts_agree_with_the_class_of_each_value() {
    for k in FEWEST..=MOST {
        for method in [
            Method::Quantile,
            Method::Equal,
            Method::Jenks,
            Method::Custom(vec![1.0, 20.0, 300.0]),
        ] {
            let classes = Classes::of(&CALHOUN, k, &method);
            let mut counts = vec![0; classes.len()];
            for value in CALHOUN {
                counts[classes.class_of(value).unwrap()] += 1;
            }
            assert_eq!(counts, classes.counts(), "{k} {method:?}");
        }
    }
}

/// The least spread that any choice of breaks reaches, by trying them all.
fn brute(sorted: &[f64], k: usize) -> f64 {
    fn spread(part: &[f64]) -> f64 {
        let mean = part.iter().sum::<f64>() / part.len() as f64;
        part.iter().map(|value| (value - mean).powi(2)).sum()
    }
    if k == 1 {
        return spread(sorted);
    }
    (1..=sorted.len() - (k - 1))
        .map(|cut| spread(&sorted[..cut]) + brute(&sorted[cut..], k - 1))
        .fold(f64::MAX, f64::min)
}

#[test]
fn natural_breaks_are_the_best_of_all_breaks() {
    let values: Vec<f64> = (0..13i32)
        .map(|at| f64::from((at * at * 37) % 101) / 7.0)
        .collect();
    let mut sorted = values.clone();
    sorted.sort_by(f64::total_cmp);
    for k in FEWEST..=6 {
        let classes = Classes::of(&values, k, &Method::Jenks);
        let mut total = 0.0;
        let mut from = 0;
        for count in classes.counts() {
            total += brute(&sorted[from..from + count], 1);
            from += count;
        }
        assert!((total - brute(&sorted, k)).abs() < 1e-9, "{k}");
    }
}
