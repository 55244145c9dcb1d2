//! Whatever values come in, with ties, gaps and a single one: classes part all of them, and the
//! strip shows each once.

use cpdt_atlas::map::{Classes, Method, Strip};
use proptest::prelude::*;

/// Values as indicators have them: few digits, so that ties are common; some missing.
fn values() -> impl Strategy<Value = Vec<Option<f64>>> {
    let value = prop_oneof![
        1 => Just(None),
        6 => (-40i32..400).prop_map(|tenths| Some(f64::from(tenths) / 10.0)),
        2 => any::<i16>().prop_map(|large| Some(f64::from(large) * 1000.0)),
    ];
    proptest::collection::vec(value, 0..70)
}

fn method() -> impl Strategy<Value = Method> {
    let breaks = proptest::collection::vec(-50.0..500.0f64, 0..8);
    prop_oneof![
        Just(Method::Quantile),
        Just(Method::Equal),
        Just(Method::Jenks),
        breaks.prop_map(Method::Custom),
    ]
}

proptest! {
    #[test]
    fn classes_part_all_values(values in values(), k in 0usize..12, method in method()) {
        let numbers: Vec<f64> = values.iter().flatten().copied().collect();
        let classes = Classes::of(&numbers, k, &method);
        prop_assert_eq!(classes.is_empty(), numbers.is_empty());
        prop_assert!(classes.len() <= 7);
        prop_assert_eq!(classes.counts().iter().sum::<usize>(), numbers.len());
        let is_own = matches!(&method, Method::Custom(breaks) if !breaks.is_empty());
        if !is_own {
            prop_assert!(classes.counts().iter().all(|&count| count > 0));
            prop_assert!(classes.uppers().windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(classes.len() <= k.clamp(3, 7));
        }
        for value in numbers {
            let class = classes.class_of(value).unwrap_or(usize::MAX);
            let (low, high) = classes.range(class).unwrap_or((f64::NAN, f64::NAN));
            prop_assert!(low <= value && value <= high, "{} in {}..{}", value, low, high);
        }
    }

    #[test]
    fn the_strip_shows_every_value_once(values in values(), bins in 1usize..90, method in method()) {
        let numbers: Vec<f64> = values.iter().flatten().copied().collect();
        let classes = Classes::of(&numbers, 5, &method);
        let strip = Strip::of(&values, &classes, bins);
        let mut shown: Vec<usize> = strip.marks.iter().map(|mark| mark.value).collect();
        shown.sort_unstable();
        let given: Vec<usize> = (0..values.len()).filter(|&at| values[at].is_some()).collect();
        prop_assert_eq!(shown, given);
        let mut places: Vec<(usize, usize)> = strip.marks.iter().map(|mark| (mark.bin, mark.level)).collect();
        places.sort_unstable();
        places.dedup();
        prop_assert_eq!(places.len(), strip.marks.len());
        prop_assert!(strip.marks.iter().all(|mark| mark.bin < bins && mark.level < strip.levels));
        prop_assert!(strip.marks.windows(2).all(|pair| pair[0].class <= pair[1].class));
    }
}
