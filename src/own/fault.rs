//! What can be wrong with a file, with its place. Apart from the words for it, which `text` has.

/// Why a file cannot be read. Lines and columns count from 1, the line of the names being the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is no row below the names of the columns.
    Empty,
    /// The file is in UTF-16.
    Wide,
    /// Bytes that are no UTF-8.
    Encoding {
        /// The line.
        line: u64,
        /// The column.
        column: usize,
    },
    /// Something stands between a closing quote and the separator.
    AfterQuote {
        /// The line.
        line: u64,
        /// The column.
        column: usize,
    },
    /// A quote that is never closed.
    OpenQuote {
        /// The line where it opens.
        line: u64,
        /// The column.
        column: usize,
    },
    /// A row has another number of fields than there are names.
    Fields {
        /// The line.
        line: u64,
        /// Fields of the row.
        found: usize,
        /// Names of columns.
        expected: usize,
    },
    /// The second reading brought other rows than the first.
    Changed,
}

impl Fault {
    /// The column that it is about, from 1, where there is one.
    pub fn column(&self) -> Option<usize> {
        match self {
            Self::Encoding { column, .. }
            | Self::AfterQuote { column, .. }
            | Self::OpenQuote { column, .. } => Some(*column),
            Self::Fields {
                found, expected, ..
            } => Some((*found).min(*expected) + 1),
            Self::Empty | Self::Wide | Self::Changed => None,
        }
    }

    /// The line, where there is one.
    pub fn line(&self) -> Option<u64> {
        match self {
            Self::Encoding { line, .. }
            | Self::AfterQuote { line, .. }
            | Self::OpenQuote { line, .. }
            | Self::Fields { line, .. } => Some(*line),
            Self::Empty | Self::Wide | Self::Changed => None,
        }
    }
}
