//! The headline of the page and what stands below it, made from the states and nothing else.

use super::state::{Standing, State, Successor};
use super::{REPORTED, said};
use crate::model::TopicIx;
use crate::query::Ask;
use crate::text::{Case, fill, matters as words};

/// What stands above the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading {
    /// One sentence, without a full stop.
    pub headline: String,
    /// What helps to read it.
    pub lede: Vec<String>,
}

/// The heading.
pub fn of(ask: Ask, standings: &[Standing]) -> Heading {
    let lede = [documents(ask, standings).join(" "), scope(ask)];
    Heading {
        headline: headline(ask, standings),
        lede: lede.into_iter().filter(|line| !line.is_empty()).collect(),
    }
}

/// The systems whose matters with a deadline are in a state.
fn systems(ask: Ask, standings: &[Standing], state: State) -> Vec<&'static str> {
    let facts = ask.data.facts();
    let matters = facts.matters.iter().zip(standings);
    let mut names: Vec<&'static str> = matters
        .filter(|(matter, standing)| matter.deadline.is_some() && standing.state == state)
        .filter_map(|(matter, _)| facts.topics.get(matter.topic?.at())?.system)
        .map(|system| ask.text(ask.data.system(system).name))
        .collect();
    names.dedup();
    names
}

fn headline(ask: Ask, standings: &[Standing]) -> String {
    let met = systems(ask, standings, State::Met);
    let missed = systems(ask, standings, State::Missed);
    let count = |state: State| {
        let found = standings.iter().filter(|one| one.state == state);
        found.count().to_string()
    };
    let deadline = standings
        .iter()
        .zip(&ask.data.facts().matters)
        .find(|(standing, _)| standing.state == State::Met)
        .and_then(|(_, matter)| matter.deadline)
        .map(|deadline| ask.date(deadline, Case::Long));
    if let ([met], [missed], Some(deadline)) = (met.as_slice(), missed.as_slice(), deadline) {
        let headline = fill(
            ask.text(words::HEAD_TWO),
            &[
                ("met", &in_sentence(met)),
                ("missed", &in_sentence(missed)),
                ("deadline", &deadline),
            ],
        );
        return capital(&headline);
    }
    fill(
        ask.text(words::HEAD_COUNTS),
        &[
            ("met", &count(State::Met)),
            ("missed", &count(State::Missed)),
            ("done", &count(State::Done)),
        ],
    )
}

/// A sentence for each document that came and has been followed by another.
fn documents(ask: Ask, standings: &[Standing]) -> Vec<String> {
    let facts = ask.data.facts();
    let mut told: Vec<TopicIx> = Vec::new();
    let mut sentences = Vec::new();
    for (matter, standing) in facts.matters.iter().zip(standings) {
        let Some((topic, successor)) = matter.topic.zip(standing.successor) else {
            continue;
        };
        let name = facts
            .topics
            .get(topic.at())
            .map_or("", |row| ask.text(row.name));
        // Nothing is said before the names of topics have come.
        if name.is_empty() || told.contains(&topic) {
            continue;
        }
        told.push(topic);
        let text = match successor {
            Successor::Law(_) => words::LEDE_LAW,
            Successor::Document(_) => words::LEDE_DOCUMENT,
        };
        let months = said::months(ask, standing.months.unwrap_or_default());
        let values = [("topic", in_sentence(name)), ("months", months)];
        let values = values
            .each_ref()
            .map(|(place, value)| (*place, value.as_str()));
        sentences.push(capital(&fill(ask.text(text), &values)));
    }
    sentences
}

fn scope(ask: Ask) -> String {
    let facts = ask.data.facts();
    let latest = facts.events.iter().map(|event| event.date).max();
    fill(
        ask.text(words::LEDE_SCOPE),
        &[
            ("n", &facts.matters.len().to_string()),
            ("events", &facts.events.len().to_string()),
            ("latest", &ask.date(latest.unwrap_or(REPORTED), Case::Long)),
        ],
    )
}

/// A name within a sentence: its first letter small, unless it opens an abbreviation.
pub fn in_sentence(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next();
    // The next letter tells: "e-governance" is a word, "DTI" is none.
    let next = letters.clone().find(|letter| letter.is_alphabetic());
    let is_word = next.is_some_and(char::is_lowercase);
    match first {
        Some(first) if is_word => first.to_lowercase().chain(letters).collect(),
        _ => name.to_owned(),
    }
}

/// A sentence with its first letter great.
pub fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
