//! What is wrong with a row, where, and by which rule.

use std::fmt;

/// A row that breaks a rule.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// File, relative to the package.
    pub file: String,
    /// Line, from 1; the header is line 1.
    pub line: u64,
    /// Column.
    pub column: String,
    /// What stands there.
    pub value: String,
    /// The rule that it breaks.
    pub rule: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            line,
            column,
            value,
            rule,
        } = self;
        write!(out, "{file}:{line}: {column} = \"{value}\": {rule}")
    }
}
