//! The page as a whole.

use super::{
    Caution, Check, Conflict, MapLink, Named, Panel, Stated, SystemLink, Thread, cautions, claims,
    events, figures, headline, links, named, panels,
};
use crate::model::SystemIx;
use crate::query::Ask;
use crate::query::source::{self, SourceEntry};

/// The page of a system.
#[derive(Clone, Debug, PartialEq)]
pub struct SystemPage {
    /// Id of the system.
    pub id: &'static str,
    /// Its name, for the crumbs.
    pub name: &'static str,
    /// What the data say, in a sentence.
    pub headline: String,
    /// What the system is.
    pub about: &'static str,
    /// What else the headline's data say; may be empty.
    pub lede: String,
    /// Its charts, the one that the page is about first.
    pub panels: Vec<Panel>,
    /// Every single figure that the article gives.
    pub figures: Vec<Stated>,
    /// Everybody whom the article names.
    pub named: Vec<Named>,
    /// Printed arithmetic, checked again.
    pub checks: Vec<Check>,
    /// What must not be compared, and why.
    pub cautions: Vec<Caution>,
    /// Where sources contradict each other.
    pub conflicts: Vec<Conflict>,
    /// What followed.
    pub threads: Vec<Thread>,
    /// Other figures of the system.
    pub others: Vec<Stated>,
    /// Indicators that can be seen on the map.
    pub maps: Vec<MapLink>,
    /// All systems.
    pub systems: Vec<SystemLink>,
    /// Where it all comes from, the most used first.
    pub sources: Vec<SourceEntry>,
}

/// The system of the view's indicator.
pub fn system(ask: Ask) -> SystemIx {
    let found = ask.data.find_indicator(&ask.view.indicator);
    found.map_or(SystemIx(0), |ix| ask.data.indicator(ix).system)
}

/// The page of the view's system.
pub fn page(ask: Ask) -> SystemPage {
    let at = system(ask);
    let row = ask.data.system(at);
    let rows = ask
        .data
        .indicators_of(at)
        .flat_map(|ix| ask.data.rows(ix))
        .filter(|row| row.shown);
    SystemPage {
        id: row.id,
        name: ask.text(row.name),
        headline: headline::of(ask, at),
        about: ask.text(row.about),
        lede: headline::lede(ask, at),
        panels: panels::panels(ask),
        figures: figures::article(ask, at),
        named: named::of(ask, at),
        checks: claims::of(ask, at),
        cautions: cautions::of(ask, at),
        conflicts: cautions::conflicts(ask, at),
        threads: events::of(ask, at),
        others: figures::others(ask, at),
        maps: links::maps(ask, at),
        systems: links::systems(ask, at),
        sources: source::entries(ask, rows),
    }
}
