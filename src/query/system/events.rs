//! What followed in a system, by date.

use crate::model::Arrange;
use crate::model::{Event, SystemIx};
use crate::query::Ask;
use crate::query::source::{self, SourceEntry};
use crate::text::Case;

/// What followed in one matter.
#[derive(Clone, Debug, PartialEq)]
pub struct Thread {
    /// What it is about.
    pub topic: &'static str,
    /// What happened, by date.
    pub events: Vec<EventLine>,
}

/// Something dated.
#[derive(Clone, Debug, PartialEq)]
pub struct EventLine {
    /// When.
    pub date: String,
    /// What happened.
    pub what: &'static str,
    /// Number of the document; may be empty.
    pub document: &'static str,
    /// Who says so.
    pub source: SourceEntry,
}

/// The events of a system's topics, by date.
pub(super) fn of(ask: Ask, system: SystemIx) -> Vec<Thread> {
    let facts = ask.data.facts();
    let topic = |at: crate::model::TopicIx| facts.topics.get(at.at());
    let mut events: Vec<_> = facts
        .events
        .iter()
        .filter(|event| topic(event.topic).is_some_and(|topic| topic.system == Some(system)))
        .collect();
    events.arrange_by_key(|event| (event.topic, event.date));
    events
        .chunk_by(|one, other| one.topic == other.topic)
        .map(|chunk| Thread {
            topic: chunk
                .first()
                .and_then(|event| topic(event.topic))
                .map_or("", |topic| ask.text(topic.name)),
            events: chunk.iter().map(|event| line(ask, event)).collect(),
        })
        .collect()
}

fn line(ask: Ask, event: &Event) -> EventLine {
    EventLine {
        date: ask.date(event.date, Case::Short),
        what: ask.text(event.what),
        document: event.document,
        source: source::entry(ask, event.source),
    }
}
