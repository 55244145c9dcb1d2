//! The words of the atlas: areas, systems, indicators, definitions, observations, sources, matters.
//!
//! Plain data, no I/O, no browser, no knowledge of how anything is stored or shown. Texts borrow
//! from the packed data set, which lives as long as the program, so every type here is cheap to
//! copy. Apart from `data` so that the build, which has no `Dataset`, can speak the same words.

mod additive;
mod area;
mod arrange;
mod claim;
mod decimal;
mod facts;
mod fold;
mod indicator;
mod matter;
mod observation;
mod period;
mod source;
mod words;

pub use additive::Parts;
pub use area::{Area, AreaKind, AreaType, DatedName, Tile, UnitSystem};
pub use arrange::Arrange;
pub use claim::{Claim, ClaimOp, Operand};
pub use decimal::{decimal, decimal_text};
pub use facts::Facts;
pub use fold::{fold, latin};
pub use indicator::{
    Better, Definition, Indicator, Kind, Mean, Measure, MeasureFormat, Rollup, Scope, System,
    SystemKind,
};
pub use matter::{Event, EventStatus, Matter, MatterKind, Topic};
pub use observation::{Flag, Observation, Qualifier, Reading};
pub use period::{Grain, Period, days_in};
pub use source::{Publisher, Source, Trust};
pub use words::{Lang, Words};

/// Gives an enum its codes in the data package, both ways, and a small number for the packed form.
macro_rules! coded {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            /// Every variant, in the order of the packed numbers.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The code that the data package writes.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// Reads the code of the data package.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }

            /// Reads the packed number.
            pub fn from_number(number: u64) -> Option<Self> {
                Self::ALL.get(usize::try_from(number).ok()?).copied()
            }

            /// The packed number.
            pub const fn number(self) -> u64 { self as u64 }
        }
    };
}
pub(crate) use coded;

/// Makes an index type for one list of the data set, so that a source is never taken for an area.
macro_rules! index {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u16);

        impl $name {
            /// The place in its list.
            pub const fn at(self) -> usize { self.0 as usize }
        }
    )+};
}

index! {
    /// The place of an area in the data set.
    AreaIx,
    /// The place of a system in the data set.
    SystemIx,
    /// The place of a unit of measure in the data set.
    MeasureIx,
    /// The place of an indicator in the data set.
    IndicatorIx,
    /// The place of a definition in the data set.
    DefinitionIx,
    /// The place of a publisher in the data set.
    PublisherIx,
    /// The place of a source in the data set.
    SourceIx,
    /// The place of a topic in the data set.
    TopicIx,
}
