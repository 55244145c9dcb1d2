//! What a tone of a picture means: a key under it.

/// A key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// The colour.
    pub colour: &'static str,
    /// Whether it is a ring rather than a filled square.
    pub is_hollow: bool,
    /// What it means.
    pub text: String,
}

impl Key {
    /// A filled key.
    pub fn full(colour: &'static str, text: String) -> Self {
        Self {
            colour,
            is_hollow: false,
            text,
        }
    }

    /// A ring.
    pub fn hollow(colour: &'static str, text: String) -> Self {
        Self {
            colour,
            is_hollow: true,
            text,
        }
    }
}
