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
    /// A weight is negative or not a number, beside a value that counts.
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
    /// The bytes are not a packed table.
    Packed,
    /// What was asked may not be added up.
    Refused(Refusal),
}

/// What may not be added up: the rules come from the data layer, see
/// [`super::Schema::tag`] and [`super::Schema::apart`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// One group holds values of two codes of a tag, such as two definitions.
    Mixed {
        /// The tag's dimension.
        dim: usize,
        /// The group, as in the answer that was asked for.
        group: usize,
        /// The two lowest codes in it.
        codes: [u16; 2],
    },
    /// One group holds values of a whole and of its part.
    Overlap {
        /// The dimension.
        dim: usize,
        /// The group, as in the answer that was asked for.
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
            Self::Weight { .. } => "a weight is negative or not a number",
            Self::NoSuchDimension { .. } => "no such dimension",
            Self::Groups => "too many groups",
            Self::Packed => "not a packed table",
            Self::Refused(Refusal::Mixed { .. }) => "a group mixes what cannot be compared",
            Self::Refused(Refusal::Overlap { .. }) => "a group adds a part to its whole",
        })
    }
}

impl std::error::Error for Error {}
