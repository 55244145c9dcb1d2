//! The few figures that set a province apart, chosen by rules that the page states: those in which it
//! lies farthest from the mean of all provinces, counted in standard deviations of the provinces. Only
//! figures whose order means something and that nine in ten provinces have, whole and at one time; no
//! ranks, which say the same once more; a total stands for its components' sum, so of one system at most
//! two; at most three in all, the farthest first.

use super::figures::{Standing, order, standing};
use super::series;
use crate::engine::standardised;
use crate::model::{AreaIx, AreaKind, Arrange, Better, IndicatorIx, Scope, SystemIx};
use crate::query::compare::strip::{self, Strip};
use crate::query::figure::Figure;
use crate::query::sight::{self, Sight};
use crate::query::{Ask, figure};
use crate::state::ViewState;
use crate::text::{Case, area as words, fill};

/// So many are told.
const MOST: usize = 3;
/// So many of one system.
const MOST_OF_ONE: usize = 2;

/// A figure that sets a province apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Apart {
    /// Its name, and when.
    pub label: String,
    /// The province's own.
    pub figure: Figure,
    /// Its place.
    pub standing: Option<Standing>,
    /// How far from the mean of the region and of the country.
    pub beside: String,
    /// The whole distribution with the province in it.
    pub strip: Strip,
}

/// What sets an area apart; nothing for areas that are no province.
pub fn of(ask: Ask, area: AreaIx) -> Vec<Apart> {
    if ask.data.area(area).kind != AreaKind::Province {
        return Vec::new();
    }
    // The own province alone is marked, whatever else the address compares.
    let view = ViewState {
        area: Some(ask.data.area(area).id.to_owned()),
        areas: Vec::new(),
        ..ask.view.clone()
    };
    let ask = Ask { view: &view, ..ask };
    let mut far: Vec<(f64, IndicatorIx)> = ask
        .data
        .all_indicators()
        .filter_map(|ix| Some((distance(ask, ix, area)?, ix)))
        .collect();
    far.arrange_by(|one, other| other.0.abs().total_cmp(&one.0.abs()));
    let mut told: Vec<(SystemIx, Apart)> = Vec::new();
    for (_, ix) in far {
        let system = ask.data.indicator(ix).system;
        let same = told.iter().filter(|(have, _)| *have == system).count();
        if told.len() < MOST
            && same < MOST_OF_ONE
            && let Some(one) = apart(ask, ix, area)
        {
            told.push((system, one));
        }
    }
    told.into_iter().map(|(_, one)| one).collect()
}

/// How many standard deviations a province lies above the mean of all; none where the rules leave the
/// figure out.
fn distance(ask: Ask, ix: IndicatorIx, area: AreaIx) -> Option<f64> {
    let row = ask.data.indicator(ix);
    order(ask, ix)?;
    if row.scope != Scope::Province || row.better == Better::Neither {
        return None;
    }
    let sight = sight::of(ask, ix).ok()?;
    if sight.count() * 10 < sight.seen.len() * 9 {
        return None;
    }
    sight.find(area)?.whole()?;
    let whole = sight
        .seen
        .iter()
        .filter_map(|seen| Some((seen.area, seen.whole()?)));
    let (areas, values): (Vec<AreaIx>, Vec<f64>) = whole.unzip();
    let place = areas.iter().position(|have| *have == area)?;
    standardised(&values).get(place).copied()
}

fn apart(ask: Ask, ix: IndicatorIx, area: AreaIx) -> Option<Apart> {
    let sight = sight::of(ask, ix).ok()?;
    let series = series::of(ask, ix, area);
    let step = series.at(sight.period)?;
    let row = ask.data.indicator(ix);
    Some(Apart {
        label: fill(
            ask.text(words::KEY),
            &[
                ("what", ask.text(row.name)),
                ("when", &ask.date(sight.period, Case::Short)),
            ],
        ),
        figure: super::figures::of_step(ask, ix, area, step),
        standing: standing(ask, ix, area, step),
        beside: beside(ask, &sight, area),
        strip: strip::strip(ask, ix).ok()?,
    })
}

/// The means of region and country at the same time and on the same set of provinces.
fn beside(ask: Ask, sight: &Sight, area: AreaIx) -> String {
    // Figures carried from the 63 have their means there.
    let units = if sight.is_carried {
        crate::model::UnitSystem::Old
    } else {
        sight.units
    };
    let write = |over: AreaIx| {
        let step = series::rolled_at(ask, sight.indicator, over, sight.period, units).ok()?;
        let value = step.value().filter(|_| step.is_nearly_whole())?;
        Some(figure::value_text(ask, sight.indicator, value, None))
    };
    let region = ask.data.area(area).parent.and_then(write);
    match (region, write(ask.data.country())) {
        (Some(region), Some(country)) => {
            let values = [("region", region.as_str()), ("country", &country)];
            fill(ask.text(words::APART_BESIDE), &values)
        }
        (None, Some(country)) => fill(ask.text(words::BESIDE_MEAN), &[("mean", &country)]),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST, MOST_OF_ONE, of};
    use crate::model::{Better, Kind, Lang, UnitSystem};
    use crate::query::testing::{DATA, ask};

    #[test]
    fn every_province_has_its_three_by_the_rules_in_both_languages() {
        for lang in Lang::ALL {
            for units in UnitSystem::ALL {
                let query = format!("?lang={}&units={}", lang.code(), units.code());
                ask(&query, |ask| {
                    for area in DATA.provinces(*units) {
                        let found = of(ask, area);
                        let id = DATA.area(area).id;
                        assert_eq!(found.len(), MOST, "{id}");
                        let mut systems = Vec::new();
                        for one in &found {
                            let ix = DATA.find_indicator(one.figure.indicator).unwrap();
                            let row = DATA.indicator(ix);
                            assert!(row.kind != Kind::Rank && row.better != Better::Neither);
                            let own = one.strip.dots.iter().filter(|dot| dot.chosen.is_some());
                            assert_eq!(own.map(|dot| dot.id).collect::<Vec<_>>(), [id]);
                            assert!(!one.beside.is_empty(), "{id}: {}", one.label);
                            systems.push(row.system);
                        }
                        for system in &systems {
                            let same = systems.iter().filter(|have| *have == system).count();
                            assert!(same <= MOST_OF_ONE, "{id}");
                        }
                    }
                });
            }
        }
    }

    #[test]
    fn the_farthest_comes_first() {
        // As a person would: by the distance from the mean, in standard deviations.
        let far = |id: &str, own: &str| {
            let ix = DATA.find_indicator(id).unwrap();
            let last = *DATA.periods(ix, UnitSystem::Old).last().unwrap();
            let values: Vec<(&str, f64)> = DATA
                .provinces(UnitSystem::Old)
                .filter_map(|area| Some((DATA.area(area).id, DATA.value(ix, area, last)?)))
                .collect();
            #[allow(clippy::cast_precision_loss, reason = "63 provinces")]
            let n = values.len() as f64;
            let mean = values.iter().map(|one| one.1).sum::<f64>() / n;
            let variance = values.iter().map(|one| (one.1 - mean).powi(2)).sum::<f64>() / n;
            let own = values.iter().find(|one| one.0 == own).unwrap().1;
            ((own - mean) / variance.sqrt()).abs()
        };
        ask("?lang=en", |ask| {
            let area = DATA.find_area("48", UnitSystem::Old).unwrap();
            let found = of(ask, area);
            let distances: Vec<f64> = found
                .iter()
                .map(|one| far(one.figure.indicator, "48"))
                .collect();
            assert!(
                distances.is_sorted_by(|one, other| one >= other),
                "{distances:?}"
            );
            assert!(distances[0] > 1.5, "{distances:?}");
        });
    }
}
