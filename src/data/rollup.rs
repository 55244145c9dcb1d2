//! Parts -> wholes: provinces to regions, to the country, and to the 34 provinces of 1 July 2025,
//! by the indicator's own rule and with coverage. What the rule forbids is refused with a reason.
//!
//! Every sum and mean is the engine's; here it is only decided which one may be asked for.

use super::columns::{DEFINITION, INDICATOR, PERIOD, REGION, SUCCESSOR, UNITS};
use super::dataset::{Dataset, POPULATION};
use crate::engine::{Cell, Coverage, Error, Groups, Needs, Query};
use crate::model::{
    AreaIx, DefinitionIx, IndicatorIx, Kind, Mean, Period, Rollup, Scope, UnitSystem,
};

/// A figure worked out from those of provinces.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rolled {
    /// The area that it stands for.
    pub area: AreaIx,
    /// The figure; for yes or no, how many say yes. `None` where no part has a value.
    pub value: Option<f64>,
    /// How many of the parts have a value.
    pub coverage: Coverage,
    /// How it was worked out.
    pub by: Rollup,
}

/// Why parts are not put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The indicator has no rule for it: a rank, a grade, a single figure.
    NoRule(Kind),
    /// Values of two definitions.
    Mixed(DefinitionIx, DefinitionIx),
    /// A whole and its part, or areas of two levels or of both sets of provinces.
    Overlap,
    /// Measured on the 34, it cannot be taken apart again.
    NotBack,
    /// It is measured for the country or for agencies only.
    NotByProvince(Scope),
    /// The population of the year is not known for every part, so nothing can be weighted.
    NoWeights,
    /// It was published on the 34 only: there are no parts to weigh anew.
    NoParts,
    /// There are no values at this period.
    NoValues,
}

impl Rolled {
    /// Whether it stands for a part of its area only: some of its provinces have no value. A count
    /// of yes says so itself.
    pub fn is_partial(&self) -> bool {
        self.by != Rollup::CountYes
            && 0 < self.coverage.count
            && self.coverage.count < self.coverage.of
    }

    /// How many parts say no, and of how many nothing is known, where it counts yes.
    pub fn others(&self) -> (f64, f64) {
        let (count, of) = (f64::from(self.coverage.count), f64::from(self.coverage.of));
        (count - self.value.unwrap_or(count), of - count)
    }
}

impl Dataset {
    /// The figure of the whole country out of its provinces.
    ///
    /// # Errors
    /// The reason why there is none.
    pub fn country_figure(
        &self,
        indicator: IndicatorIx,
        period: Period,
        units: UnitSystem,
    ) -> Result<Rolled, Refusal> {
        let rule = self.rule(indicator)?;
        let groups = self.ask(indicator, period, units, &|query| query)?;
        let cell = groups.cells.first().unwrap_or(&Cell::EMPTY);
        let rolled = rolled(self.country(), cell, rule, units.count());
        if cell.rows == 0 {
            Err(Refusal::NoValues)
        } else {
            Ok(rolled)
        }
    }

    /// The figures of the six regions out of their provinces, in the order of the regions.
    ///
    /// # Errors
    /// The reason why there are none.
    pub fn region_figures(
        &self,
        indicator: IndicatorIx,
        period: Period,
        units: UnitSystem,
    ) -> Result<Vec<Rolled>, Refusal> {
        let rule = self.rule(indicator)?;
        let groups = self.ask(indicator, period, units, &|query| query.by(REGION))?;
        let of = |region| {
            self.provinces(units)
                .filter(|ix| self.area(*ix).parent == Some(region))
                .count()
        };
        Ok(self
            .regions()
            .map(|region| rolled(region, cell(&groups, region), rule, of(region)))
            .collect())
    }

    /// The figures of the 34 provinces out of the 63 that they were made from. A mean is taken as
    /// it is asked for.
    ///
    /// # Errors
    /// The reason why there are none.
    pub fn carried(
        &self,
        indicator: IndicatorIx,
        period: Period,
        mean: Mean,
    ) -> Result<Vec<Rolled>, Refusal> {
        let rule = self.rule(indicator)?.taken(mean);
        let groups = self.ask(indicator, period, UnitSystem::Old, &|query| {
            query.by(SUCCESSOR)
        })?;
        if groups.cells.iter().all(|cell| cell.count == 0) {
            return Err(Refusal::NoValues);
        }
        if rule == Rollup::WeightedMean && !self.is_weighed(indicator, period) {
            return Err(Refusal::NoWeights);
        }
        let of = |unit| self.area(unit).members.len();
        let units = self.provinces(UnitSystem::New);
        Ok(units
            .map(|unit| rolled(unit, cell(&groups, unit), rule, of(unit)))
            .collect())
    }

    /// Whether the population of every province with a value is known for the year: a part without
    /// a weight would drop out of its mean in silence.
    fn is_weighed(&self, indicator: IndicatorIx, period: Period) -> bool {
        let Some(people) = self.find_indicator(POPULATION) else {
            return false;
        };
        let is_known = |area| {
            let mut known = self.series(people, area);
            known.any(|row| row.period.year() == period.year() && row.reading.value().is_some())
        };
        self.shown_at(indicator, period)
            .filter(|row| row.reading.value().is_some())
            .filter(|row| self.area(row.area).is_province_of(UnitSystem::Old))
            .all(|row| is_known(row.area))
    }

    fn rule(&self, indicator: IndicatorIx) -> Result<Rollup, Refusal> {
        let indicator = self.indicator(indicator);
        match (indicator.scope, indicator.rollup) {
            (Scope::Province, Rollup::Never | Rollup::Last) => Err(Refusal::NoRule(indicator.kind)),
            (Scope::Province, rule) => Ok(rule),
            (scope, _) => Err(Refusal::NotByProvince(scope)),
        }
    }

    fn ask<'d>(
        &'d self,
        indicator: IndicatorIx,
        period: Period,
        units: UnitSystem,
        group: &dyn Fn(Query<'d>) -> Query<'d>,
    ) -> Result<Groups, Refusal> {
        let columns = self.columns();
        let code = columns.period(period).ok_or(Refusal::NoValues)?;
        let units = u16::from(units == UnitSystem::New);
        let query = columns
            .table
            .select()
            .is(INDICATOR, indicator.0)
            .is(PERIOD, code)
            .is(UNITS, units);
        group(query).groups(Needs::WEIGHTED).map_err(refusal)
    }
}

fn cell(groups: &Groups, area: AreaIx) -> &Cell {
    groups.cells.get(area.at()).unwrap_or(&Cell::EMPTY)
}

fn rolled(area: AreaIx, cell: &Cell, by: Rollup, of: usize) -> Rolled {
    let value = match by {
        Rollup::Sum | Rollup::CountYes => cell.total(),
        Rollup::Mean => cell.mean(),
        Rollup::WeightedMean => cell.weighted_mean(),
        Rollup::Last | Rollup::Never => None,
    };
    // A part without a weight is not in a weighted mean.
    let coverage = match by {
        Rollup::WeightedMean => cell.weighted_coverage(),
        _ => cell.coverage(),
    };
    Rolled {
        area,
        value,
        coverage: coverage.expecting(u32::try_from(of).unwrap_or(u32::MAX)),
        by,
    }
}

fn refusal(error: Error) -> Refusal {
    match error {
        Error::Refused(crate::engine::Refusal::Mixed {
            dim: DEFINITION,
            codes: [first, second],
            ..
        }) => Refusal::Mixed(DefinitionIx(first), DefinitionIx(second)),
        Error::Refused(_) => Refusal::Overlap,
        _ => Refusal::NoValues,
    }
}

#[cfg(test)]
mod tests;
