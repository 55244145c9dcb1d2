//! Observed figures, found by the engine: what map, ranking, chart and table show of what was reported as it
//! stands. Apart from `rollup`, which asks for what is worked out, and from the lists of every row, those
//! included that are not shown, which are told of and never drawn.

use super::columns::{AREA, INDICATOR, PERIOD, UNITS};
use super::dataset::Dataset;
use crate::engine::{Needs, Query};
use crate::model::{AreaIx, IndicatorIx, Observation, Period, Reading, UnitSystem};

impl Dataset {
    /// The rows of an indicator that are shown at a period, in the order of the data set.
    pub fn shown_at(
        &self,
        indicator: IndicatorIx,
        period: Period,
    ) -> impl Iterator<Item = &Observation> {
        let code = self.columns().period(period);
        let query = code.map(|code| self.of(indicator).is(PERIOD, code));
        self.found(query)
    }

    /// Every row of an indicator that is shown, by time.
    pub fn shown_of(&self, indicator: IndicatorIx) -> impl Iterator<Item = &Observation> {
        self.found(Some(self.of(indicator)))
    }

    /// The row to show for an indicator, area and period.
    pub fn shown(
        &self,
        indicator: IndicatorIx,
        area: AreaIx,
        period: Period,
    ) -> Option<&Observation> {
        let code = self.columns().period(period)?;
        let query = self.of(indicator).is(PERIOD, code).is(AREA, area.0);
        self.found(Some(query)).next()
    }

    /// The value to show for an indicator, area and period.
    pub fn value(&self, indicator: IndicatorIx, area: AreaIx, period: Period) -> Option<f64> {
        self.shown(indicator, area, period)
            .map(|row| row.reading)
            .and_then(Reading::value)
    }

    /// The shown rows of an indicator for one area, by time.
    pub fn series(
        &self,
        indicator: IndicatorIx,
        area: AreaIx,
    ) -> impl Iterator<Item = &Observation> {
        self.found(Some(self.of(indicator).is(AREA, area.0)))
    }

    /// The periods at which an indicator has rows for provinces of a set, oldest first.
    pub fn periods(&self, indicator: IndicatorIx, units: UnitSystem) -> Vec<Period> {
        let units = u16::from(units == UnitSystem::New);
        // Rows are counted and nothing is added up, so what they mean keeps nothing apart.
        let query = self.of(indicator).is(UNITS, units).by(PERIOD).mixed();
        let Ok(groups) = query.groups(Needs::SUM) else {
            return Vec::new();
        };
        let periods = self.columns().periods.iter().zip(&groups.cells);
        periods
            .filter(|(_, cell)| cell.rows > 0)
            .map(|(period, _)| *period)
            .collect()
    }

    fn of(&self, indicator: IndicatorIx) -> Query<'_> {
        self.columns().table.select().is(INDICATOR, indicator.0)
    }

    /// The observations that a question finds. Its dimensions are those of the table, so it has an answer.
    fn found(&self, query: Option<Query<'_>>) -> impl Iterator<Item = &Observation> {
        let rows = query.and_then(|query| query.rows().ok());
        let columns = self.columns();
        rows.into_iter().flatten().filter_map(move |row| {
            let place = columns.origins.get(columns.table.origin(row)?)?;
            self.facts().observations.get(*place as usize)
        })
    }
}
