//! The article's open questions and recommendations, and what became of them.

use super::{AreaIx, Period, SourceIx, SystemIx, TopicIx, Words, coded};

coded! {
    /// What the article makes of a matter.
    MatterKind {
        /// A direction that had been given.
        Direction = "direction",
        /// Something found wanting.
        Shortcoming = "shortcoming",
        /// A recommendation.
        Recommendation = "recommendation",
    }
}

coded! {
    /// What an event did to its matter.
    EventStatus {
        /// Given to somebody to do.
        Assigned = "assigned",
        /// Being drafted.
        Drafting = "drafting",
        /// Still not there.
        NotIssued = "not_issued",
        /// Issued.
        Issued = "issued",
        /// Passed by the National Assembly.
        Passed = "passed",
        /// In force.
        InForce = "in_force",
        /// Deadline met.
        Met = "met",
        /// Deadline missed.
        Missed = "missed",
        /// Done in part.
        Partly = "partly",
        /// Complete.
        Complete = "complete",
        /// Opened.
        Opened = "opened",
        /// Approved.
        Approved = "approved",
        /// Replaced by something else.
        Replaced = "replaced",
        /// Worth knowing, changes nothing.
        Noted = "noted",
    }
}

/// What several matters and events are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Topic {
    /// The system that it belongs to.
    pub system: Option<SystemIx>,
    /// Its name.
    pub name: Words,
}

/// An open question or a recommendation of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Matter {
    /// The line of the article.
    pub line: u8,
    /// What the article makes of it.
    pub kind: MatterKind,
    /// What it is, in our words.
    pub title: Words,
    /// To whom it is put.
    pub addressee: Option<AreaIx>,
    /// Until when.
    pub deadline: Option<Period>,
    /// Documents named, as they are cited in Vietnamese.
    pub documents: &'static str,
    /// What followed is filed under this topic.
    pub topic: Option<TopicIx>,
}

/// Something dated that followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// What it is about.
    pub topic: TopicIx,
    /// When.
    pub date: Period,
    /// What happened, in our words.
    pub what: Words,
    /// Number of the document, empty where there is none.
    pub document: &'static str,
    /// What it did to the matter.
    pub status: EventStatus,
    /// Who says so.
    pub source: SourceIx,
}
