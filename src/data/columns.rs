//! The observations as the engine's table: what is a dimension here, and which rules the engine is
//! given. Apart from `rollup`, which asks the questions.

use crate::engine::{Codes, Error, NONE, Rows, Schema, Table, Weighting, Weights};
use crate::model::Arrange;
use crate::model::{Area, AreaKind, Facts, IndicatorIx, Period, UnitSystem};

/// The indicator.
pub const INDICATOR: usize = 0;
/// The period, by its place in [`Columns::periods`].
pub const PERIOD: usize = 1;
/// The area.
pub const AREA: usize = 2;
/// The definition: a tag, so that two of them are never added up.
pub const DEFINITION: usize = 3;
/// The set of provinces that the area belongs to: 0 for the 63, 1 for the 34; no code for others.
pub const UNITS: usize = 4;
/// The region of a province, by its area.
pub const REGION: usize = 5;
/// The province of the 34 that a province of the 63 became part of, by its area.
pub const SUCCESSOR: usize = 6;

/// The level of an area, the two sets of provinces apart: a tag, so that a country is not added to
/// its provinces, nor the 63 to the 34.
pub const LEVEL: usize = 7;

/// The table, and the periods that its codes stand for.
#[derive(Clone, Debug)]
pub struct Columns {
    /// The engine's table of the rows that are shown.
    pub table: Table,
    /// Every period that occurs, in order.
    pub periods: Vec<Period>,
    /// Which observation each row that went into the table is.
    pub origins: Vec<u32>,
}

impl Columns {
    /// Builds the table; `weight(area, period)` is the population of a province in a year.
    ///
    /// # Errors
    /// Those of the engine; a data set that was unpacked gives none.
    pub fn build(facts: &Facts, weight: &dyn Fn(usize, u16) -> Option<f64>) -> Result<Self, Error> {
        let mut periods: Vec<Period> = facts.observations.iter().map(|row| row.period).collect();
        periods.arrange();
        periods.dedup();
        let areas = facts.areas.len();
        let follow = |of: &dyn Fn(usize) -> Option<u16>| -> Vec<u16> {
            (0..areas).map(|area| of(area).unwrap_or(NONE)).collect()
        };
        let units = follow(&|area| match facts.areas[area].units {
            Some(UnitSystem::Old) => Some(0),
            Some(UnitSystem::New) => Some(1),
            None => None,
        });
        let region = follow(&|area| {
            let area = &facts.areas[area];
            area.parent
                .filter(|_| area.kind == AreaKind::Province)
                .map(|parent| parent.0)
        });
        let successor = follow(&|area| facts.areas[area].successor.map(|unit| unit.0));
        let level = follow(&|area| Some(level(&facts.areas[area])));
        let schema = Schema::new()
            .stored(facts.indicators.len().max(1))
            .stored(periods.len().max(1))
            .stored(areas.max(1))
            .stored(facts.definitions.len().max(1))
            .follows(AREA, 2, &units)
            .follows(AREA, areas.max(1), &region)
            .follows(AREA, areas.max(1), &successor)
            .follows(AREA, LEVELS, &level)
            .weighted(Weighting::Real)
            .with_origin()
            .tag(DEFINITION)
            .tag(LEVEL);
        let schema = kept_apart(facts).fold(schema, |schema, (whole, part)| {
            schema.apart(INDICATOR, whole.0, part.0)
        });

        let shown = || facts.observations.iter().filter(|row| row.shown);
        let origins = (0..)
            .zip(&facts.observations)
            .filter(|(_, row)| row.shown)
            .map(|(place, _)| place)
            .collect();
        let indicators: Vec<u16> = shown().map(|row| row.indicator.0).collect();
        let places = shown().map(|row| periods.binary_search(&row.period).unwrap_or(0));
        let places: Vec<u16> = places
            .map(|place| u16::try_from(place).unwrap_or(0))
            .collect();
        let area: Vec<u16> = shown().map(|row| row.area.0).collect();
        let definition: Vec<u16> = shown().map(|row| row.definition.0).collect();
        let values: Vec<f64> = shown()
            .map(|row| row.reading.value().unwrap_or(f64::NAN))
            .collect();
        let weights: Vec<f64> = shown()
            .map(|row| weight(row.area.at(), row.period.year()).unwrap_or(0.0))
            .collect();
        let is_small = |card: usize| card <= 256;
        let small = |codes: &[u16], card: usize| -> Vec<u8> {
            if is_small(card) {
                codes
                    .iter()
                    .map(|code| u8::try_from(*code).unwrap_or(0))
                    .collect()
            } else {
                Vec::new()
            }
        };
        let cards = [
            facts.indicators.len(),
            periods.len(),
            areas,
            facts.definitions.len(),
        ];
        let wide = [&indicators, &places, &area, &definition];
        let narrow: Vec<Vec<u8>> = wide
            .iter()
            .zip(cards)
            .map(|(codes, card)| small(codes, card))
            .collect();
        let codes: Vec<Codes> = (0..4)
            .map(|dim| {
                if is_small(cards[dim]) {
                    Codes::U8(&narrow[dim])
                } else {
                    Codes::U16(wide[dim])
                }
            })
            .collect();
        let rows = Rows {
            codes: &codes,
            values: &values,
            valid: None,
            weights: Weights::Real(&weights),
        };
        Ok(Self {
            table: Table::build(schema, &rows)?,
            periods,
            origins,
        })
    }

    /// The code of a period.
    pub fn period(&self, period: Period) -> Option<u16> {
        self.periods
            .binary_search(&period)
            .ok()
            .and_then(|place| u16::try_from(place).ok())
    }
}

/// How many levels of areas there are.
const LEVELS: usize = 6;

fn level(area: &Area) -> u16 {
    match (area.kind, area.units) {
        (AreaKind::Country, _) => 0,
        (AreaKind::Region, _) => 1,
        (AreaKind::Province, Some(UnitSystem::New)) => 3,
        (AreaKind::Province, _) => 2,
        (AreaKind::Agency, _) => 4,
        (AreaKind::Group, _) => 5,
    }
}

/// Each indicator that is a subset or a component of another, behind that one.
fn kept_apart(facts: &Facts) -> impl Iterator<Item = (IndicatorIx, IndicatorIx)> {
    (0..).zip(&facts.indicators).flat_map(|(place, indicator)| {
        let wholes = indicator.subset_of.into_iter().chain(indicator.part_of);
        wholes.map(move |whole| (whole, IndicatorIx(place)))
    })
}
