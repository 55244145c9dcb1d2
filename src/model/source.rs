//! Where figures come from, and how far each source can be trusted.

use super::{Period, PublisherIx, Words, coded};

coded! {
    /// How far a source can be trusted.
    Trust {
        /// The body responsible for the figure.
        Official = "official",
        /// A newspaper or another publication.
        Press = "press",
        /// A copy of somebody's text on an unrelated site: named, never linked.
        Mirror = "mirror",
    }
}

/// Who publishes a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Publisher {
    /// Name.
    pub name: Words,
    /// Terms of reuse, as far as known.
    pub terms: Words,
}

/// A page or table that prints figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Who published it.
    pub publisher: PublisherIx,
    /// Its title, in its own language.
    pub title: &'static str,
    /// When, where known.
    pub date: Option<Period>,
    /// Its address, empty where there is none.
    pub url: &'static str,
    /// How far it can be trusted.
    pub trust: Trust,
    /// Whether the address may be linked.
    pub is_linked: bool,
    /// Public repository through which an official table was read, empty where read directly.
    pub read_through: &'static str,
}
