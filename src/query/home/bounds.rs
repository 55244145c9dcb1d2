//! A reader's own bounds between classes: as text in a field, read back to the same numbers. Apart
//! because what one side writes the other must read, in both languages, for every indicator.

use super::scene::{Scale, Scene};
use crate::model::{Lang, decimal, decimal_text};
use crate::state::Breaks;

/// Most bounds that a reader can set: one fewer than classes.
const MOST: usize = crate::map::MOST - 1;

/// Bounds as a reader would type them, nothing lost: "0,6125; 0,7".
pub fn written(lang: Lang, bounds: &[f64]) -> String {
    let text = |bound: &f64| match lang {
        Lang::Vi => decimal_text(*bound).replace('.', ","),
        Lang::En => decimal_text(*bound),
    };
    let texts: Vec<String> = bounds.iter().map(text).collect();
    texts.join("; ")
}

/// Reads bounds as a reader types them: 1 to 6 rising numbers between semicolons, with or without
/// a sign for per cent, in either language's way of writing.
///
/// ```
/// use cpdt_atlas::{model::Lang, query::home::bounds};
/// assert_eq!(bounds(Lang::Vi, "0,6; 0.75; 1.200,5"), Some(vec![0.6, 0.75, 1200.5]));
/// assert_eq!(bounds(Lang::Vi, "1.000; 20.000"), Some(vec![1000.0, 20000.0]));
/// assert_eq!(bounds(Lang::En, "31.2%; 1,000"), Some(vec![31.2, 1000.0]));
/// ```
pub fn bounds(lang: Lang, text: &str) -> Option<Vec<f64>> {
    let bounds: Option<Vec<f64>> = text.split(';').map(|part| number(lang, part)).collect();
    bounds.filter(|bounds| bounds.len() <= MOST && bounds.is_sorted_by(|one, other| one < other))
}

/// Reads a number. Of two kinds of sign the later is the decimal one; a single sign is the
/// language's own for thousands only where three digits follow it, as they do in "1.000" and not
/// in "0.6", which nobody means as 6.
fn number(lang: Lang, text: &str) -> Option<f64> {
    let text = text.trim().trim_end_matches('%').trim_end();
    let text = text.replace('\u{2212}', "-");
    let (digits, sign) = match text.strip_prefix('-') {
        Some(digits) => (digits, "-"),
        None => (&*text, ""),
    };
    let group = match lang {
        Lang::Vi => '.',
        Lang::En => ',',
    };
    let mut signs = digits
        .char_indices()
        .filter(|(_, letter)| [',', '.'].contains(letter));
    let first = signs.next();
    let last = signs.next_back().or(first);
    let point = match (first, last) {
        (Some((_, one)), Some((at, other))) if one != other => Some(at),
        (Some((start, one)), Some((end, _))) => {
            let is_repeated = start < end;
            let is_grouping = is_repeated || one == group && is_grouped(digits, one);
            (!is_grouping).then_some(end)
        }
        _ => None,
    };
    let (whole, fraction) = match point {
        Some(at) => (digits.get(..at)?, digits.get(at + 1..)?),
        None => (digits, ""),
    };
    let separator = whole.chars().find(|letter| [',', '.'].contains(letter));
    if separator.is_some_and(|separator| !is_grouped(whole, separator)) {
        return None;
    }
    let whole: String = whole
        .chars()
        .filter(|letter| ![',', '.'].contains(letter))
        .collect();
    let plain = if fraction.is_empty() {
        [sign, &whole].concat()
    } else {
        [sign, &whole, ".", fraction].concat()
    };
    decimal(&plain)
}

/// Whether a sign parts digits into thousands: "12.345.678", not "0.600" and not "1.5".
fn is_grouped(digits: &str, sign: char) -> bool {
    let mut groups = digits.split(sign);
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && groups.all(|group| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The bounds between the classes of what is seen, to begin with for a reader's own: with the fewest
/// decimals at which every province stays in its class, and a reader's own as they are.
pub(super) fn inner(scene: &Scene) -> Vec<f64> {
    let Scale::Classes(classes) = &scene.scale else {
        return Vec::new();
    };
    let mut exact = classes.uppers().to_vec();
    exact.pop();
    if !matches!(scene.ask.view.breaks, Breaks::Custom(_)) {
        for bound in &mut exact {
            *bound = short(&scene.values, *bound, scene.row.decimals);
        }
    }
    exact
}

/// A bound with few decimals that parts the values as another does.
fn short(values: &[Option<f64>], bound: f64, decimals: u8) -> f64 {
    let candidates = (decimals..decimals + 8).flat_map(|decimals| {
        let size = 10_f64.powi(i32::from(decimals));
        [(bound * size).round() / size, (bound * size).floor() / size]
    });
    let parts_alike = |near: &f64| {
        let mut known = values.iter().flatten();
        known.all(|value| (value <= near) == (*value <= bound))
    };
    let mut fitting = candidates.filter(parts_alike);
    fitting.next().unwrap_or(bound)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::{Classes, Method};
    use crate::model::{Kind, Period, Scope, UnitSystem};
    use crate::query::home::page;
    use crate::query::testing::{DATA, ask};
    use crate::state::{Intent, read, write};

    /// Every map of classes: indicator, period, set of provinces, language, method.
    fn each(mut check: impl FnMut(&str, &Scene)) {
        let indicators = DATA.facts().indicators.iter().filter(|row| {
            row.scope == Scope::Province
                && !matches!(
                    row.kind,
                    Kind::Grade | Kind::YesNo | Kind::Event | Kind::Link
                )
        });
        for row in indicators {
            let Some(indicator) = DATA.find_indicator(row.id) else {
                continue;
            };
            for &units in UnitSystem::ALL {
                for period in DATA.periods(indicator, units) {
                    if period == Period::UNDATED {
                        continue;
                    }
                    for how in ["", "&breaks=equal&k=7", "&breaks=jenks"] {
                        for &lang in Lang::ALL {
                            let address = format!(
                                "?lang={}&i={}&time={period}&units={}{how}",
                                lang.code(),
                                row.id,
                                units.code()
                            );
                            ask(&address, |ask| {
                                if let Ok(scene) = Scene::of(ask) {
                                    check(&address, &scene);
                                }
                            });
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn what_the_field_is_filled_with_is_read_as_the_same_numbers_and_kept_by_the_address() {
        let mut count = 0;
        each(|address, scene| {
            let inner = inner(scene);
            if inner.is_empty() {
                return;
            }
            count += 1;
            let lang = scene.ask.lang();
            let text = written(lang, &inner);
            assert_eq!(
                bounds(lang, &text).as_ref(),
                Some(&inner),
                "{address}: {text}"
            );
            let own = Intent::Classify(Breaks::Custom(inner), 5).apply(scene.ask.view);
            let back = read(&write(&own), &*DATA);
            assert_eq!((back.view, back.ignored), (own, Vec::new()), "{address}");
        });
        assert!(count > 500, "{count}");
    }

    #[test]
    fn going_over_to_bounds_of_one_s_own_moves_no_province() {
        each(|address, scene| {
            let (Scale::Classes(classes), inner) = (&scene.scale, inner(scene)) else {
                return;
            };
            if inner.is_empty() {
                return;
            }
            let known: Vec<f64> = scene.values.iter().flatten().copied().collect();
            let own = Classes::of(&known, 5, &Method::Custom(inner));
            assert_eq!(own.counts(), classes.counts(), "{address}");
        });
    }

    #[test]
    fn numbers_are_read_in_either_language_s_way_of_writing() {
        for (lang, text, expected) in [
            (Lang::Vi, "0,6; 0,7", Some(vec![0.6, 0.7])),
            (Lang::Vi, "0.6;0.75", Some(vec![0.6, 0.75])),
            (Lang::Vi, "0.600", Some(vec![0.6])),
            (Lang::Vi, "1.000; 20.000,5", Some(vec![1000.0, 20000.5])),
            (Lang::Vi, "1.234.567", Some(vec![1_234_567.0])),
            (Lang::Vi, "1,234.5", Some(vec![1234.5])),
            (Lang::Vi, "31,2%; 45 %", Some(vec![31.2, 45.0])),
            (Lang::Vi, "-1,5; \u{2212}0,5", Some(vec![-1.5, -0.5])),
            (Lang::En, "1,000; 2,500.5", Some(vec![1000.0, 2500.5])),
            (Lang::En, "0,6; 1.2345", Some(vec![0.6, 1.2345])),
            (Lang::En, "31.2%", Some(vec![31.2])),
            (Lang::En, "1,2,3", None),
            (Lang::En, "1.2.3", None),
            (Lang::Vi, "12,34.5", None),
            (Lang::Vi, "0,7; 0,6", None),
            (Lang::Vi, "0,6; 0,6", None),
            (Lang::Vi, "", None),
            (Lang::Vi, "a", None),
            (Lang::Vi, "%", None),
            (Lang::Vi, "1;;2", None),
            (Lang::Vi, "1;2;3;4;5;6;7", None),
            (Lang::Vi, "\u{1ebf}.000", None),
        ] {
            assert_eq!(bounds(lang, text), expected, "{text}");
        }
    }

    #[test]
    fn the_example_of_the_error_can_be_read_itself() {
        for &lang in Lang::ALL {
            let address = format!("?lang={}&i=papi_portal_land", lang.code());
            let legend = ask(&address, page).legend;
            assert!(!legend.bounds.contains('%'));
            assert_eq!(bounds(lang, &legend.bounds), Some(legend.inner));
        }
    }
}
