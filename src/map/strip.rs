//! The legend's strip: every value as a small mark, piled up where values are close, in the colour
//! of its class. Apart because it is plain numbers that the page, a picture and a test all use.

use super::classes::Classes;
use super::order::ascending;

/// A value's mark in the strip.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// Index of the value in the list that was given.
    pub value: usize,
    /// Its column, from the left.
    pub bin: usize,
    /// Its place in the pile, from the bottom.
    pub level: usize,
    /// Its class.
    pub class: usize,
}

/// A class in the strip, from break to break.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// Where it begins, as a part of the width.
    pub from: f64,
    /// Where it ends, as a part of the width.
    pub to: f64,
    /// How many values it holds.
    pub count: usize,
}

/// All marks, and the classes under them.
///
/// ```
/// # use cpdt_atlas::map::{Classes, Method, Strip};
/// let values = [Some(1.0), None, Some(2.0), Some(9.0), Some(2.1)];
/// let numbers: Vec<f64> = values.iter().flatten().copied().collect();
/// let classes = Classes::of(&numbers, 3, &Method::Jenks);
/// let strip = Strip::of(&values, &classes, 10);
/// assert_eq!(strip.marks.len(), 4);
/// assert_eq!((strip.bins, strip.levels), (10, 2));
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Strip {
    /// Marks by column, then from the bottom.
    pub marks: Vec<Mark>,
    /// How many columns there are.
    pub bins: usize,
    /// How many marks the highest pile has.
    pub levels: usize,
    /// The classes from left to right.
    pub spans: Vec<Span>,
}

impl Strip {
    /// Piles up values in as many columns as given; values that are missing have no mark. A pile
    /// never mixes classes in any order but from low to high.
    pub fn of(values: &[Option<f64>], classes: &Classes, bins: usize) -> Self {
        let bins = bins.max(1);
        let low = classes.lowest();
        let high = classes.uppers().last().copied().unwrap_or(low);
        let part = |value: f64| {
            if high > low {
                ((value - low) / (high - low)).clamp(0.0, 1.0)
            } else {
                0.5
            }
        };
        let mut strip = Self {
            bins,
            ..Self::default()
        };
        // A column further right never holds a lower value: in the order of values is in that of columns.
        let keys: Vec<f64> = values
            .iter()
            .map(|value| value.unwrap_or(f64::NAN))
            .collect();
        for value in ascending(&keys) {
            let Some(class) = classes
                .class_of(keys[value])
                .filter(|_| keys[value].is_finite())
            else {
                continue;
            };
            #[allow(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                clippy::cast_precision_loss
            )]
            let bin = ((part(keys[value]) * bins as f64) as usize).min(bins - 1); // a part is 0 to 1
            let level = match strip.marks.last() {
                Some(last) if last.bin == bin => last.level + 1,
                _ => 0,
            };
            strip.levels = strip.levels.max(level + 1);
            strip.marks.push(Mark {
                value,
                bin,
                level,
                class,
            });
        }
        strip.spans = (0..classes.len())
            .filter_map(|class| {
                let (from, to) = classes.range(class)?;
                let (from, to) = if high > low {
                    (part(from), part(to))
                } else {
                    (0.0, 1.0)
                };
                Some(Span {
                    from,
                    to,
                    count: classes.counts().get(class).copied().unwrap_or(0),
                })
            })
            .collect();
        strip
    }
}

#[cfg(test)]
mod tests {
    use super::super::classes::Method;
    use super::*;

    fn strip(values: &[Option<f64>], bins: usize) -> Strip {
        let numbers: Vec<f64> = values.iter().flatten().copied().collect();
        Strip::of(values, &Classes::of(&numbers, 5, &Method::Quantile), bins)
    }

    #[test]
    fn every_value_has_one_mark_and_no_two_lie_on_each_other() {
        let values: Vec<Option<f64>> = (0..63)
            .map(|at| (at % 9 != 0).then(|| f64::from(at * at % 97)))
            .collect();
        let strip = strip(&values, 40);
        assert_eq!(strip.marks.len(), values.iter().flatten().count());
        let mut places: Vec<_> = strip
            .marks
            .iter()
            .map(|mark| (mark.bin, mark.level))
            .collect();
        places.dedup();
        assert_eq!(places.len(), strip.marks.len());
        assert!(
            strip
                .marks
                .iter()
                .all(|mark| mark.bin < 40 && mark.level < strip.levels)
        );
    }

    #[test]
    fn spans_cover_the_width_and_count_the_marks() {
        let values: Vec<Option<f64>> = (0..50).map(|at| Some(f64::from(at).sqrt())).collect();
        let strip = strip(&values, 30);
        assert_eq!(
            (strip.spans[0].from, strip.spans.last().unwrap().to),
            (0.0, 1.0)
        );
        assert!(
            strip
                .spans
                .windows(2)
                .all(|pair| pair[0].to == pair[1].from)
        );
        for (class, span) in strip.spans.iter().enumerate() {
            assert_eq!(
                span.count,
                strip
                    .marks
                    .iter()
                    .filter(|mark| mark.class == class)
                    .count()
            );
        }
    }

    #[test]
    fn a_constant_is_one_pile_in_the_middle_and_nothing_is_nothing() {
        let constant = strip(&[Some(4.0), Some(4.0), None], 9);
        assert!(constant.marks.iter().all(|mark| mark.bin == 4));
        assert_eq!((constant.levels, constant.spans.len()), (2, 1));
        assert_eq!(
            strip(&[None, None], 9),
            Strip {
                bins: 9,
                ..Strip::default()
            }
        );
    }
}
