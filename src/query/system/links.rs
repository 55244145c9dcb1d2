//! From a system to the others, and to the map where its indicators have figures by province.

use crate::model::{Kind, Scope, SystemIx, SystemKind, UnitSystem};
use crate::query::Ask;
use crate::text::Case;

/// Fewer provinces than this make no map.
const LEAST_PROVINCES: usize = 10;

/// A system to go to.
#[derive(Clone, Debug, PartialEq)]
pub struct SystemLink {
    /// Its name.
    pub name: &'static str,
    /// An indicator of it, which leads there.
    pub indicator: &'static str,
    /// Whether the article reports on it.
    pub is_article: bool,
    /// Whether the reader is there.
    pub is_here: bool,
}

/// An indicator that can be seen on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapLink {
    /// Its name.
    pub name: &'static str,
    /// Its id.
    pub indicator: &'static str,
    /// Its latest period.
    pub when: String,
}

/// All systems, in the order of the data.
pub(super) fn systems(ask: Ask, here: SystemIx) -> Vec<SystemLink> {
    let systems = ask.data.facts().systems.iter();
    systems
        .filter_map(|system| {
            let at = ask.data.find_system(system.id)?;
            let first = ask.data.indicators_of(at).next()?;
            Some(SystemLink {
                name: ask.text(system.name),
                indicator: ask.data.indicator(first).id,
                is_article: system.kind == SystemKind::Article,
                is_here: at == here,
            })
        })
        .collect()
}

/// The indicators of a system that have figures of enough provinces; ranks are read off their
/// index, so they have no link of their own.
pub(super) fn maps(ask: Ask, system: SystemIx) -> Vec<MapLink> {
    let indicators = ask.data.indicators_of(system);
    indicators
        .filter_map(|ix| {
            let row = ask.data.indicator(ix);
            if row.scope != Scope::Province || row.kind == Kind::Rank || row.part_of.is_some() {
                return None;
            }
            let periods =
                [UnitSystem::Old, UnitSystem::New].map(|units| ask.data.periods(ix, units));
            let latest = periods.iter().flatten().max().copied()?;
            let provinces = ask.data.rows_at(ix, latest).iter().filter(|row| row.shown);
            (provinces.count() >= LEAST_PROVINCES).then(|| MapLink {
                name: ask.text(row.name),
                indicator: row.id,
                when: ask.date(latest, Case::Short),
            })
        })
        .collect()
}
