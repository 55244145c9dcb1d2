//! How many values a group has, of how many it could have: the coverage that
//! every figure carries. Apart, because a figure without it misleads.

use crate::engine::group::Cell;

/// How many of those that a figure stands for have a value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// How many have a value.
    pub count: u32,
    /// How many there are.
    pub of: u32,
}

impl Coverage {
    /// Whether nothing is missing.
    #[must_use]
    pub fn is_complete(self) -> bool {
        self.count >= self.of
    }

    /// The same, where more are expected than there are rows.
    #[must_use]
    pub fn expecting(self, expected: u32) -> Self {
        Self {
            of: expected.max(self.count),
            ..self
        }
    }

    /// What stands on this and on another one.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            count: self.count + other.count,
            of: self.of + other.of,
        }
    }
}

impl Cell {
    /// The values that there are, of the rows that there are.
    #[must_use]
    pub fn coverage(&self) -> Coverage {
        Coverage {
            count: self.count,
            of: self.rows,
        }
    }

    /// The number of values as a figure: zero where there is none.
    #[must_use]
    pub fn number(&self) -> Option<f64> {
        Some(f64::from(self.count))
    }
}
