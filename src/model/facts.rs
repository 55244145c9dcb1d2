//! The whole data set as plain lists, before any index is built over it: what the package is read
//! into and what the packed form holds. Apart from `data::Dataset`, which adds the indexes.

use super::{
    Area, Claim, Definition, Event, Indicator, Matter, Measure, Observation, Publisher, Source,
    System, Topic,
};

/// Every row of the data package, ids resolved to places in these lists.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// Version of the data package.
    pub version: &'static str,
    /// Systems, in the order of the article, context last.
    pub systems: Vec<System>,
    /// Units of measure.
    pub measures: Vec<Measure>,
    /// Indicators, grouped by system.
    pub indicators: Vec<Indicator>,
    /// Definitions, grouped by indicator, oldest first.
    pub definitions: Vec<Definition>,
    /// Areas: the country, regions, 63 provinces, 34 provinces, agencies, groups.
    pub areas: Vec<Area>,
    /// Publishers.
    pub publishers: Vec<Publisher>,
    /// Sources.
    pub sources: Vec<Source>,
    /// Observations, sorted by indicator, period, definition, area and source.
    pub observations: Vec<Observation>,
    /// Printed arithmetic.
    pub claims: Vec<Claim>,
    /// Topics of matters and events.
    pub topics: Vec<Topic>,
    /// Matters, in the order of the article.
    pub matters: Vec<Matter>,
    /// Events, by topic and date.
    pub events: Vec<Event>,
}
