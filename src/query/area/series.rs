//! The figures of one area for one indicator, by time, whatever the area is: printed ones of a
//! province or a body, those worked out of provinces for a region, the country or a new province.
//! Apart so that headline, figures, list and pictures read the same series.

use crate::data::{Refusal, Rolled};
use crate::model::Arrange;
use crate::model::{
    AreaIx, AreaKind, DefinitionIx, Flag, IndicatorIx, Mean, Observation, Period, Reading, Scope,
    UnitSystem,
};
use crate::query::Ask;
use crate::state::Time;

/// A figure of the series.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step<'a> {
    /// When.
    pub period: Period,
    /// How it was measured.
    pub definition: Option<DefinitionIx>,
    /// Value, or why there is none.
    pub reading: Reading,
    /// The row that says so, where it was observed as it stands.
    pub row: Option<&'a Observation>,
    /// How it was worked out, where it was.
    pub rolled: Option<Rolled>,
    /// The set of provinces on which it was measured.
    pub units: UnitSystem,
}

impl Step<'_> {
    /// The value.
    pub fn value(&self) -> Option<f64> {
        self.reading.value()
    }

    /// The set of provinces that it was measured on; none where it is not of provinces.
    pub fn measured_on(&self, ask: Ask) -> Option<UnitSystem> {
        match self.row {
            Some(row) => ask.data.area(row.area).units,
            None => self.rolled.map(|_| self.units),
        }
    }

    /// Whether it is a figure of the 63 carried to a province of the 34.
    pub fn is_carried(&self, ask: Ask, area: AreaIx) -> bool {
        self.rolled.is_some() && ask.data.area(area).is_province_of(UnitSystem::New)
    }

    /// Whether nearly all of the parts have a value, so that it may stand beside its neighbours.
    pub fn is_nearly_whole(&self) -> bool {
        self.rolled.is_none_or(|rolled| {
            u64::from(rolled.coverage.of) * 9 <= u64::from(rolled.coverage.count) * 10
        })
    }
}

/// A series, and why there is none where there is none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Series<'a> {
    /// By time.
    pub steps: Vec<Step<'a>>,
    /// Why nothing, or not everything, was put together.
    pub refused: Option<Refusal>,
}

impl<'a> Series<'a> {
    /// The step that the address asks for: at its time or the last before, the latest with a value
    /// first.
    pub fn chosen(&self, time: Time) -> Option<&Step<'a>> {
        let until = |limit: Period| {
            let mut before = self.steps.iter().filter(move |step| step.period <= limit);
            before
                .clone()
                .rev()
                .find(|step| step.value().is_some())
                .or_else(|| before.next_back())
        };
        match time {
            Time::At(limit) | Time::Range(_, limit) => until(limit),
            Time::Earliest => self
                .steps
                .iter()
                .find(|step| step.value().is_some())
                .or(self.steps.first()),
            Time::Latest => {
                let mut steps = self.steps.iter().rev();
                steps
                    .find(|step| step.value().is_some())
                    .or(self.steps.last())
            }
        }
    }

    /// The step at a period.
    pub fn at(&self, period: Period) -> Option<&Step<'a>> {
        self.steps.iter().find(|step| step.period == period)
    }

    /// The step with a value just before a period.
    pub fn before(&self, period: Period) -> Option<&Step<'a>> {
        let mut steps = self.steps.iter().rev();
        steps.find(|step| step.period < period && step.value().is_some())
    }
}

/// The series of an indicator for an area.
pub fn of(ask: Ask<'_>, indicator: IndicatorIx, area: AreaIx) -> Series<'_> {
    let row = ask.data.area(area);
    let is_by_province = ask.data.indicator(indicator).scope == Scope::Province;
    match (row.kind, row.units) {
        (AreaKind::Province, Some(UnitSystem::New)) => new_province(ask, indicator, area),
        (AreaKind::Region, _) if is_by_province => {
            rolled(ask, indicator, area, &|period, units| {
                let all = ask.data.region_figures(indicator, period, units)?;
                Ok(all.into_iter().find(|one| one.area == area))
            })
        }
        (AreaKind::Country, _) if is_by_province => country(ask, indicator, area),
        _ => observed(ask, indicator, area),
    }
}

/// The step of an indicator for an area at one period, on the set of provinces that is given.
pub fn rolled_at(
    ask: Ask<'_>,
    indicator: IndicatorIx,
    area: AreaIx,
    period: Period,
    units: UnitSystem,
) -> Result<Step<'_>, Refusal> {
    let one = if ask.data.area(area).kind == AreaKind::Country {
        ask.data.country_figure(indicator, period, units)?
    } else {
        let all = ask.data.region_figures(indicator, period, units)?;
        all.into_iter()
            .find(|one| one.area == area)
            .ok_or(Refusal::NoValues)?
    };
    Ok(step_of(ask, indicator, period, one, units))
}

fn observed(ask: Ask<'_>, indicator: IndicatorIx, area: AreaIx) -> Series<'_> {
    let units = ask.data.area(area).units.unwrap_or(ask.view.units);
    let steps = ask.data.series(indicator, area).map(|row| Step {
        period: row.period,
        definition: Some(row.definition),
        reading: row.reading,
        row: Some(row),
        rolled: None,
        units,
    });
    Series {
        steps: steps.collect(),
        refused: None,
    }
}

fn new_province(ask: Ask<'_>, indicator: IndicatorIx, area: AreaIx) -> Series<'_> {
    let mut series = observed(ask, indicator, area);
    let native = ask.data.periods(indicator, UnitSystem::New);
    let mean = ask.view.mean;
    let is_weighed = mean == Mean::People && ask.data.indicator(indicator).rollup.is_mean();
    for period in ask.data.periods(indicator, UnitSystem::Old) {
        if native.contains(&period) && !is_weighed {
            continue;
        }
        match ask.data.carried(indicator, period, mean) {
            Ok(all) => {
                series.steps.retain(|step| step.period != period);
                let one = all
                    .into_iter()
                    .find(|one| one.area == area && one.coverage.count > 0);
                let step = one.map(|one| step_of(ask, indicator, period, one, UnitSystem::Old));
                series.steps.extend(step);
            }
            Err(refusal) => series.refused = Some(refusal),
        }
    }
    series.steps.arrange_by_key(|step| step.period);
    series
}

fn country(ask: Ask<'_>, indicator: IndicatorIx, area: AreaIx) -> Series<'_> {
    let figure = |period, units| ask.data.country_figure(indicator, period, units).map(Some);
    let mut series = rolled(ask, indicator, area, &figure);
    // The country is the same before and after: what only the 63 have is read there.
    if ask.view.units == UnitSystem::New {
        for period in ask.data.periods(indicator, UnitSystem::Old) {
            if series.at(period).is_none()
                && let Ok(Some(one)) = figure(period, UnitSystem::Old)
            {
                series
                    .steps
                    .push(step_of(ask, indicator, period, one, UnitSystem::Old));
            }
        }
        series.steps.arrange_by_key(|step| step.period);
    }
    series
}

fn rolled<'a>(
    ask: Ask<'a>,
    indicator: IndicatorIx,
    area: AreaIx,
    figure: &dyn Fn(Period, UnitSystem) -> Result<Option<Rolled>, Refusal>,
) -> Series<'a> {
    let units = ask.view.units;
    let mut series = Series::default();
    debug_assert!(ask.data.area(area).kind != AreaKind::Province);
    for period in ask.data.periods(indicator, units) {
        match figure(period, units) {
            Ok(Some(one)) => series
                .steps
                .push(step_of(ask, indicator, period, one, units)),
            Ok(None) => {}
            Err(refusal) => series.refused = Some(refusal),
        }
    }
    series
}

fn step_of(
    ask: Ask<'_>,
    indicator: IndicatorIx,
    period: Period,
    rolled: Rolled,
    units: UnitSystem,
) -> Step<'_> {
    let rows = ask.data.shown_at(indicator, period);
    let mut rows = rows.filter(|row| ask.data.area(row.area).is_province_of(units));
    Step {
        period,
        definition: rows.next().map(|row| row.definition),
        reading: rolled
            .value
            .map_or(Reading::Missing(Flag::NotReported), Reading::Value),
        row: None,
        rolled: Some(rolled),
        units,
    }
}
