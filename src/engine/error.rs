//! Everything that the engine can answer instead of a number: what was asked
//! wrongly, and what may not be added up at all. Apart, because the data layer
//! fills the second kind with its rules and the screen turns it into a sentence.

use std::fmt;

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// A table has too many dimensions, or none.
    Dimensions,
    /// A dimension has no category or more than [`super::MAX_CARD`], or its map does not fit.
    Categories {
        /// The dimension.
        dim: usize,
    },
    /// Columns differ in length, or the second pass over the input brought other rows.
    Lengths,
    /// A code is not below the number of categories.
    Code {
        /// The dimension.
        dim: usize,
        /// The row of the input.
        row: usize,
    },
    /// A value is beyond [`super::GREATEST`].
    Value {
        /// The row of the input.
        row: usize,
    },
    /// A weight is negative, not a number or above [`super::HEAVIEST`], beside a
    /// value that counts.
    Weight {
        /// The row of the input.
        row: usize,
    },
    /// A question names a dimension that the table does not have.
    NoSuchDimension {
        /// The dimension.
        dim: usize,
    },
    /// A question groups by more than two dimensions, or makes too many groups.
    Groups,
    /// There is no view of this number.
    NoSuchView,
    /// What was asked may not be put together.
    Refused(Refusal),
}

/// What may not be put together: the rules come from the data layer, see
/// [`super::Schema::tag`] and [`super::Schema::apart`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// One group, or figures that are compared, hold values of two codes of a
    /// tag, such as two definitions.
    Mixed {
        /// The tag's dimension.
        dim: usize,
        /// The group, as in the answer that was asked for; of figures that are
        /// compared, the first one that does not go with those before it.
        group: usize,
        /// Two codes that meet there, the lower one first: of one group the
        /// two lowest.
        codes: [u16; 2],
    },
    /// One group, or figures that are added up, hold values of a whole and of
    /// its part.
    Overlap {
        /// The dimension.
        dim: usize,
        /// The group, as above.
        group: usize,
        /// The code of the whole.
        whole: u16,
        /// The code of the part.
        part: u16,
    },
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Dimensions => "too many dimensions, or none",
            Self::Categories { .. } => "a dimension has no category, or too many",
            Self::Lengths => "columns differ in length",
            Self::Code { .. } => "a code is out of range",
            Self::Value { .. } => "a value is too great to be added up",
            Self::Weight { .. } => "a weight is negative, too great or not a number",
            Self::NoSuchDimension { .. } => "no such dimension",
            Self::Groups => "too many groups",
            Self::NoSuchView => "no such view",
            Self::Refused(Refusal::Mixed { .. }) => "a group mixes what cannot be compared",
            Self::Refused(Refusal::Overlap { .. }) => "a group adds a part to its whole",
        })
    }
}

impl std::error::Error for Error {}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
