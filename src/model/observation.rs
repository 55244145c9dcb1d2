//! One figure of one source: a value or the reason why there is none.

use super::{AreaIx, DefinitionIx, IndicatorIx, Period, SourceIx, Words, coded};

coded! {
    /// Why there is no value.
    Flag {
        /// Nobody reported one. It is not a "no".
        NotReported = "not_reported",
        /// It could not have one.
        NotApplicable = "not_applicable",
        /// Sources contradict each other beyond use.
        WithheldConflict = "withheld_conflict",
    }
}

coded! {
    /// How exactly the value is meant. Later ones are weaker.
    Qualifier {
        /// As printed.
        Exact = "exact",
        /// "At least".
        AtLeast = "at_least",
        /// "More than" (hơn, trên).
        MoreThan = "more_than",
        /// "About" (khoảng).
        About = "about",
        /// Worked out from other figures.
        Derived = "derived",
    }
}

/// A value, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reading {
    /// The value, in the indicator's unit.
    Value(f64),
    /// No value, and why.
    Missing(Flag),
}

impl Reading {
    /// The value, where there is one.
    pub const fn value(self) -> Option<f64> {
        match self {
            Self::Value(value) => Some(value),
            Self::Missing(_) => None,
        }
    }
}

/// One figure of one source.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Observation {
    /// What is measured.
    pub indicator: IndicatorIx,
    /// In which version.
    pub definition: DefinitionIx,
    /// Where.
    pub area: AreaIx,
    /// Start of the span that it stands for; `None` where the period says it all.
    pub from: Option<Period>,
    /// The period, or the as-of date of a span.
    pub period: Period,
    /// Value or flag.
    pub reading: Reading,
    /// Decimals that the source prints.
    pub digits: u8,
    /// How exactly it is meant.
    pub qualifier: Qualifier,
    /// Who says so.
    pub source: SourceIx,
    /// Whether this is the row to show where sources disagree.
    pub shown: bool,
    /// The line of the article that prints it; 0 where the article does not.
    pub line: u8,
    /// A remark.
    pub note: Words,
}
