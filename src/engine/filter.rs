//! Which codes of a dimension a question lets through; apart, because views
//! keep filters and compare them, while questions only use them.

/// A condition on one dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filter {
    /// These codes; none of them if the list is empty.
    Set(Vec<u16>),
    /// The codes from the first to the second, both included.
    Range(u16, u16),
}

impl Filter {
    /// Whether a code passes.
    #[must_use]
    pub fn lets(&self, code: u16) -> bool {
        match self {
            Self::Set(codes) => codes.contains(&code),
            Self::Range(from, to) => (*from..=*to).contains(&code),
        }
    }
}
