//! What is measured: systems, indicators, units of measure, and the definitions that must not be
//! mixed.

use super::{IndicatorIx, MeasureIx, SystemIx, Words, coded};

coded! {
    /// Whether the article reports on a system, or the atlas adds it as context.
    SystemKind {
        /// The article reports on it.
        Article = "article",
        /// Context.
        Context = "context",
    }
}

/// One of the systems that the article reports on, or context.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct System {
    /// Stable id.
    pub id: &'static str,
    /// From the article or context.
    pub kind: SystemKind,
    /// Its name.
    pub name: Words,
    /// What it is, in a sentence or two.
    pub about: Words,
}

coded! {
    /// How figures of a unit are written.
    MeasureFormat {
        /// Grouped digits.
        Number = "number",
        /// With a percent sign.
        Percent = "percent",
        /// Vietnamese đồng.
        Money = "money",
    }
}

/// A unit of measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure {
    /// In Vietnamese, which has no plural; empty for plain index points.
    pub vi: &'static str,
    /// In English, one.
    pub en_one: &'static str,
    /// In English, many.
    pub en_many: &'static str,
    /// How figures are written.
    pub format: MeasureFormat,
}

coded! {
    /// What kind of figure an indicator is.
    Kind {
        /// Counted within a period.
        Flow = "flow",
        /// Counted since a start.
        Cumulative = "cumulative",
        /// What there is at a date.
        Stock = "stock",
        /// A share, 0 to 100 per cent.
        Share = "share",
        /// A score on a scale.
        Index = "index",
        /// A place in an order.
        Rank = "rank",
        /// Yes or no.
        YesNo = "yes_no",
        /// Something that happened.
        Event = "event",
        /// A connection between two bodies.
        Link = "link",
        /// An ordinal grade, A to E, kept as 5 to 1: no mean, no difference.
        Grade = "grade",
    }
}

coded! {
    /// Which direction is better.
    Better {
        /// More is better.
        Higher = "higher",
        /// Less is better.
        Lower = "lower",
        /// Neither.
        Neither = "none",
    }
}

coded! {
    /// How values of parts become the value of the whole.
    Rollup {
        /// Added.
        Sum = "sum",
        /// Plain mean.
        Mean = "mean",
        /// Mean weighted by another indicator.
        WeightedMean = "weighted_mean",
        /// How many say yes.
        CountYes = "count_yes",
        /// The latest.
        Last = "last",
        /// Cannot be rolled up.
        Never = "none",
    }
}

coded! {
    /// How the parts of a mean count, where the rule is a mean.
    Mean {
        /// Each alike, as the publishers compute it.
        Plain = "plain",
        /// Each by the people that live there.
        People = "people",
    }
}

impl Rollup {
    /// Whether the whole is a mean of its parts.
    pub const fn is_mean(self) -> bool {
        matches!(self, Self::Mean | Self::WeightedMean)
    }

    /// The rule by which a mean is taken as it is asked for; other rules stay as they are.
    pub const fn taken(self, mean: Mean) -> Self {
        match mean {
            Mean::People if self.is_mean() => Self::WeightedMean,
            _ => self,
        }
    }
}

coded! {
    /// For which kind of area an indicator is measured.
    Scope {
        /// Provinces: it can be mapped.
        Province = "province",
        /// The country.
        National = "national",
        /// Single ministries and bodies.
        Agency = "agency",
        /// Groups of bodies.
        Group = "group",
    }
}

/// Something measured.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Indicator {
    /// Stable id, as in an address.
    pub id: &'static str,
    /// Its system.
    pub system: SystemIx,
    /// Full name.
    pub name: Words,
    /// Short name, for a chip or a column.
    pub short: Words,
    /// Unit of measure.
    pub measure: MeasureIx,
    /// Kind of figure.
    pub kind: Kind,
    /// Decimals to show.
    pub decimals: u8,
    /// Which direction is better.
    pub better: Better,
    /// How it rolls up.
    pub rollup: Rollup,
    /// The weight of a weighted mean.
    pub weight: Option<IndicatorIx>,
    /// The indicator that this one is a subset of: never added to it.
    pub subset_of: Option<IndicatorIx>,
    /// The indicator that this one is a component of.
    pub part_of: Option<IndicatorIx>,
    /// For which areas it is measured.
    pub scope: Scope,
    /// What it measures, its scale and publisher.
    pub about: Words,
}

/// A version of how an indicator is measured. Values of two definitions are never joined by a
/// line, averaged or ranked together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Definition {
    /// The indicator.
    pub indicator: IndicatorIx,
    /// What tells it from the indicator's others: `2024` of the id `dti@2024`.
    pub version: &'static str,
    /// A short name.
    pub name: Words,
    /// Why it is not to be compared with the one before; empty for the only one.
    pub note: Words,
}
