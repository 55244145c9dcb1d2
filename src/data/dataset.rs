//! The facts with their indexes: ids to places, an indicator to its rows. Immutable, built once.

use super::Corrupt;
use super::columns::Columns;
use super::unpack;
use crate::model::{
    Area, AreaIx, AreaKind, Claim, Definition, DefinitionIx, Facts, Indicator, IndicatorIx,
    Measure, Observation, Period, Publisher, Source, SourceIx, System, SystemIx, UnitSystem,
};
use std::collections::HashMap;
use std::ops::Range;

/// The indicator whose values weigh provinces, each year with its own.
pub(super) const POPULATION: &str = "population";

/// The data set.
#[derive(Clone, Debug)]
pub struct Dataset {
    facts: Facts,
    /// Where the rows of each indicator stand.
    rows: Vec<Range<usize>>,
    /// The shown rows as the engine's table.
    columns: Columns,
}

impl Dataset {
    /// Reads the core of the packed form, in which there is no name and no source: enough to fill a map,
    /// and for nothing else.
    ///
    /// # Errors
    /// `Corrupt` where the bytes are cut short, of another version, or not ours.
    pub fn core(first: &'static [u8]) -> Result<Self, Corrupt> {
        unpack::core(first).and_then(Self::new)
    }

    /// Reads the packed form, both its parts.
    ///
    /// # Errors
    /// `Corrupt` where the bytes are cut short, of another version, of two versions, or not ours.
    pub fn unpack(first: &'static [u8], later: &'static [u8]) -> Result<Self, Corrupt> {
        unpack::whole(first, later).and_then(Self::new)
    }

    /// Indexes facts whose observations are sorted by indicator.
    ///
    /// # Errors
    /// `Corrupt` where the engine cannot take the rows in.
    pub fn new(facts: Facts) -> Result<Self, Corrupt> {
        let mut rows = Vec::with_capacity(facts.indicators.len());
        let mut start = 0;
        for place in 0..facts.indicators.len() {
            let more = facts.observations.get(start..).unwrap_or_default();
            let length = more.partition_point(|row| row.indicator.at() <= place);
            rows.push(start..start + length);
            start += length;
        }
        let people = facts.indicators.iter().position(|row| row.id == POPULATION);
        let population: HashMap<(usize, u16), f64> = facts
            .observations
            .iter()
            .filter(|row| row.shown && Some(row.indicator.at()) == people)
            .filter_map(|row| Some(((row.area.at(), row.period.year()), row.reading.value()?)))
            .collect();
        let weight = |area: usize, year: u16| population.get(&(area, year)).copied();
        let columns = Columns::build(&facts, &weight).map_err(|_| Corrupt)?;
        Ok(Self {
            facts,
            rows,
            columns,
        })
    }

    /// The shown rows as the engine's table.
    pub const fn columns(&self) -> &Columns {
        &self.columns
    }

    /// Every list as it was packed.
    pub const fn facts(&self) -> &Facts {
        &self.facts
    }

    /// An indicator.
    pub fn indicator(&self, ix: IndicatorIx) -> &Indicator {
        &self.facts.indicators[ix.at()]
    }

    /// An area.
    pub fn area(&self, ix: AreaIx) -> &Area {
        &self.facts.areas[ix.at()]
    }

    /// A definition.
    pub fn definition(&self, ix: DefinitionIx) -> &Definition {
        &self.facts.definitions[ix.at()]
    }

    /// A system.
    pub fn system(&self, ix: SystemIx) -> &System {
        &self.facts.systems[ix.at()]
    }

    /// A source.
    pub fn source(&self, ix: SourceIx) -> &Source {
        &self.facts.sources[ix.at()]
    }

    /// The publisher of a source.
    pub fn publisher(&self, source: &Source) -> &Publisher {
        &self.facts.publishers[source.publisher.at()]
    }

    /// The unit of measure of an indicator.
    pub fn measure(&self, indicator: &Indicator) -> &Measure {
        &self.facts.measures[indicator.measure.at()]
    }

    /// Finds an indicator by its id.
    pub fn find_indicator(&self, id: &str) -> Option<IndicatorIx> {
        self.facts
            .indicators
            .iter()
            .position(|row| row.id == id)
            .and_then(index)
            .map(IndicatorIx)
    }

    /// Finds a system by its id.
    pub fn find_system(&self, id: &str) -> Option<SystemIx> {
        self.facts
            .systems
            .iter()
            .position(|row| row.id == id)
            .and_then(index)
            .map(SystemIx)
    }

    /// Finds an area by its id. A province's id is looked up in the given set; under 34 the id of
    /// any former province finds the one that it became part of.
    pub fn find_area(&self, id: &str, units: UnitSystem) -> Option<AreaIx> {
        let find = |wanted: Option<UnitSystem>| {
            self.facts
                .areas
                .iter()
                .position(|row| row.id == id && row.units == wanted)
                .and_then(index)
                .map(AreaIx)
        };
        let direct = find(None).or_else(|| find(Some(units)));
        direct.or_else(|| match units {
            UnitSystem::Old => None,
            UnitSystem::New => self.area(find(Some(UnitSystem::Old))?).successor,
        })
    }

    /// The provinces of a set, in the order of their ids.
    pub fn provinces(&self, units: UnitSystem) -> impl Iterator<Item = AreaIx> {
        self.all_areas()
            .filter(move |ix| self.area(*ix).is_province_of(units))
    }

    /// The six regions.
    pub fn regions(&self) -> impl Iterator<Item = AreaIx> {
        self.all_areas()
            .filter(|ix| self.area(*ix).kind == AreaKind::Region)
    }

    /// The country.
    pub fn country(&self) -> AreaIx {
        self.all_areas()
            .find(|ix| self.area(*ix).kind == AreaKind::Country)
            .unwrap_or(AreaIx(0))
    }

    /// Every area.
    pub fn all_areas(&self) -> impl Iterator<Item = AreaIx> {
        (0..self.facts.areas.len()).filter_map(index).map(AreaIx)
    }

    /// Every indicator.
    pub fn all_indicators(&self) -> impl Iterator<Item = IndicatorIx> {
        (0..self.facts.indicators.len())
            .filter_map(index)
            .map(IndicatorIx)
    }

    /// The indicators of a system.
    pub fn indicators_of(&self, system: SystemIx) -> impl Iterator<Item = IndicatorIx> {
        self.all_indicators()
            .filter(move |ix| self.indicator(*ix).system == system)
    }

    /// The claims about a system.
    pub fn claims_of(&self, system: SystemIx) -> impl Iterator<Item = &Claim> {
        self.facts
            .claims
            .iter()
            .filter(move |claim| claim.system == system)
    }

    /// All rows of an indicator, sorted by period, the ones that are not shown included: to tell of them.
    /// What is drawn or compared is found by the engine (`observed`).
    pub fn rows(&self, indicator: IndicatorIx) -> &[Observation] {
        let range = self.rows.get(indicator.at()).cloned().unwrap_or(0..0);
        self.facts.observations.get(range).unwrap_or_default()
    }

    /// The same at one period.
    pub fn rows_at(&self, indicator: IndicatorIx, period: Period) -> &[Observation] {
        let rows = self.rows(indicator);
        let start = rows.partition_point(|row| row.period < period);
        let end = rows.partition_point(|row| row.period <= period);
        rows.get(start..end).unwrap_or_default()
    }
}

fn index(place: usize) -> Option<u16> {
    u16::try_from(place).ok()
}
