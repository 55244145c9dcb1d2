//! Open matters and what became of them: each matter of the article with its state, worked out by
//! stated rules from the dated events that followed.
//!
//! Matters about one thing stand together as a thread, with one line of time.

mod filter;
mod heading;
mod said;
pub mod state;
#[cfg(test)]
mod tests;
mod timeline;

pub use filter::{Choice, Choices, Filter};
pub use heading::{Heading, capital, in_sentence};
pub use state::{REPORTED, State};
pub use timeline::{Axis, Mark, Stretch, Timeline};

use super::Ask;
use super::source::{self, SourceEntry};
use crate::model::Arrange;
use crate::model::{AreaKind, Event, Matter, MatterKind, Period, SystemIx, TopicIx, Words};
use crate::text::{Case, fill, matters as words};
use state::Standing;

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub struct MattersPage {
    /// Headline and what stands below it.
    pub heading: Heading,
    /// How many matters are in each state that occurs.
    pub tally: Vec<Tally>,
    /// How many matters there are.
    pub count: usize,
    /// How many are seen, of those that there are; empty where all are.
    pub seen: String,
    /// What of them is seen.
    pub filter: Filter,
    /// What else could be.
    pub choices: Choices,
    /// The common line of time.
    pub axis: Axis,
    /// Matters about one thing that the filter lets through, in the order of the article.
    pub threads: Vec<Thread>,
    /// Events about systems of the article that are about none of its matters.
    pub beside: Vec<Thread>,
    /// The article's publisher.
    pub source: Option<SourceEntry>,
}

/// A state with how many matters are in it and the rule behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The state.
    pub state: State,
    /// In words.
    pub label: &'static str,
    /// How many matters are in it.
    pub count: usize,
    /// The rule.
    pub rule: &'static str,
}

/// Matters about one thing and what followed.
#[derive(Clone, Debug, PartialEq)]
pub struct Thread {
    /// What it is about; the matter itself where nothing followed.
    pub title: &'static str,
    /// Whether its title is that of its only matter.
    pub is_lone: bool,
    /// The system that it belongs to.
    pub system: Option<SystemPlace>,
    /// The article's matters about it.
    pub matters: Vec<Told>,
    /// Everything dated, oldest first.
    pub events: Vec<EventLine>,
    /// The events as marks.
    pub timeline: Timeline,
}

/// A system to go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SystemPlace {
    /// Its name.
    pub name: &'static str,
    /// An indicator of it, which leads there.
    pub indicator: &'static str,
}

/// A matter in the reader's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Its anchor on the page.
    pub anchor: String,
    /// Direction, shortcoming or recommendation.
    pub sort: MatterKind,
    /// The same in words.
    pub kind: &'static str,
    /// What it is.
    pub title: &'static str,
    /// To whom it is put.
    pub addressee: &'static str,
    /// The id of that area.
    pub to: &'static str,
    /// Until when, in words.
    pub deadline: String,
    /// Documents named, with their dates.
    pub documents: String,
    /// Its state.
    pub state: State,
    /// Its state in words.
    pub label: &'static str,
    /// What the state rests on, in sentences.
    pub said: String,
    /// Days late, where they can be counted.
    pub days_late: Option<u32>,
}

/// Something dated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventLine {
    /// When.
    pub date: String,
    /// The same for a machine.
    pub iso: String,
    /// What happened.
    pub what: &'static str,
    /// Number of the document; may be empty.
    pub document: &'static str,
    /// What it did.
    pub status: &'static str,
    /// Whether it came before the article, so that it decides nothing.
    pub is_before: bool,
    /// Who says so.
    pub source: SourceEntry,
}

/// The page of open matters.
pub fn page(ask: Ask) -> MattersPage {
    let facts = ask.data.facts();
    let standings = standings(ask);
    let axis = timeline::axis(ask);
    let mut threads: Vec<(Option<TopicIx>, Vec<usize>)> = Vec::new();
    for (place, matter) in facts.matters.iter().enumerate() {
        let same = |thread: &&mut (Option<TopicIx>, Vec<usize>)| {
            matter.topic.is_some() && thread.0 == matter.topic
        };
        match threads.iter_mut().find(same) {
            Some((_, places)) => places.push(place),
            None => threads.push((matter.topic, vec![place])),
        }
    }
    let all = (0_u16..).map(TopicIx).take(facts.topics.len());
    let is_told = |topic: &TopicIx| threads.iter().any(|(have, _)| *have == Some(*topic));
    let beside = all
        .filter(|topic| !is_told(topic))
        .map(|topic| thread(ask, axis, Some(topic), &[], &standings))
        .collect();
    let threads: Vec<Thread> = threads
        .iter()
        .map(|(topic, places)| thread(ask, axis, *topic, places, &standings))
        .collect();
    let mut told: Vec<Told> = threads
        .iter()
        .flat_map(|thread| &thread.matters)
        .cloned()
        .collect();
    told.arrange_by(|one, other| one.anchor.cmp(&other.anchor));
    let filter = Filter::read(ask.view.part.as_deref(), &told);
    MattersPage {
        heading: heading::of(ask, &standings),
        tally: tally(ask, &standings),
        count: standings.len(),
        seen: seen(ask, &filter, &told),
        choices: filter::choices(ask, &filter, &told),
        axis,
        // What is about no matter stands only among all.
        beside: if filter.is_empty() {
            beside
        } else {
            Vec::new()
        },
        threads: threads
            .into_iter()
            .filter_map(|thread| kept(thread, &filter))
            .collect(),
        filter,
        source: article(ask),
    }
}

/// What the matters that the address asks for by name are about; none where it asks for none.
pub fn part_name(ask: Ask) -> Option<String> {
    ask.view.part.as_ref()?;
    let page = page(ask);
    let first = page.threads.first().filter(|_| page.filter.is_alone())?;
    Some(first.title.to_owned())
}

/// How many matters the filter lets through; empty where it lets all.
fn seen(ask: Ask, filter: &Filter, told: &[Told]) -> String {
    let left = told.iter().filter(|one| filter.passes(one)).count();
    if filter.is_empty() || filter.is_alone() {
        return String::new();
    }
    let values = [("n", left.to_string()), ("of", told.len().to_string())];
    let values = values
        .each_ref()
        .map(|(place, value)| (*place, value.as_str()));
    fill(ask.text(words::SEEN), &values)
}

/// A thread with the matters that the filter lets through; none without any.
fn kept(mut thread: Thread, filter: &Filter) -> Option<Thread> {
    thread.matters.retain(|told| filter.passes(told));
    (!thread.matters.is_empty()).then_some(thread)
}

/// The standing of every matter, in the order of the article.
pub fn standings(ask: Ask<'_>) -> Vec<Standing<'_>> {
    let matters = ask.data.facts().matters.iter();
    matters
        .map(|matter| state::of(matter.deadline, &events(ask, matter.topic)))
        .collect()
}

/// The events of a topic, oldest first.
fn events(ask: Ask<'_>, topic: Option<TopicIx>) -> Vec<&Event> {
    let Some(topic) = topic else {
        return Vec::new();
    };
    let all = ask.data.facts().events.iter();
    let mut found: Vec<_> = all.filter(|event| event.topic == topic).collect();
    found.sort_by_key(|event| event.date);
    found
}

/// A state in words.
pub fn label(state: State) -> Words {
    match state {
        State::Met => words::MET,
        State::MetLate => words::MET_LATE,
        State::Done => words::DONE,
        State::Missed => words::MISSED,
        State::Partly => words::PARTLY,
        State::Replaced => words::REPLACED,
        State::Open => words::OPEN,
        State::NoWord => words::NO_WORD,
    }
}

/// The rule behind a state.
fn rule(state: State) -> Words {
    match state {
        State::Met => words::RULE_MET,
        State::MetLate => words::RULE_MET_LATE,
        State::Done => words::RULE_DONE,
        State::Missed => words::RULE_MISSED,
        State::Partly => words::RULE_PARTLY,
        State::Replaced => words::RULE_REPLACED,
        State::Open => words::RULE_OPEN,
        State::NoWord => words::RULE_NO_WORD,
    }
}

/// The anchor of a matter on the page, by its place in the article.
pub fn anchor(place: usize) -> String {
    format!("m{:02}", place + 1)
}

fn tally(ask: Ask, standings: &[Standing]) -> Vec<Tally> {
    let count = |state: State| standings.iter().filter(|one| one.state == state).count();
    let states = State::ALL.iter().copied();
    states
        .map(|state| Tally {
            state,
            label: ask.text(label(state)),
            count: count(state),
            rule: ask.text(rule(state)),
        })
        .collect()
}

fn thread(
    ask: Ask,
    axis: Axis,
    topic: Option<TopicIx>,
    places: &[usize],
    standings: &[Standing],
) -> Thread {
    let facts = ask.data.facts();
    let events = events(ask, topic);
    let row = topic.and_then(|topic| facts.topics.get(topic.at()));
    let told = places.iter().filter_map(|place| {
        let (matter, standing) = (facts.matters.get(*place)?, standings.get(*place)?);
        Some(tell(ask, *place, matter, standing))
    });
    let pairs = places
        .iter()
        .filter_map(|place| Some((facts.matters.get(*place)?, standings.get(*place)?)));
    let pairs: Vec<_> = pairs.collect();
    Thread {
        title: row.map_or_else(|| lone(ask, places), |row| ask.text(row.name)),
        is_lone: row.is_none(),
        system: row
            .and_then(|row| row.system)
            .and_then(|ix| system(ask, ix)),
        matters: told.collect(),
        timeline: timeline::of(ask, axis, &pairs, &events),
        events: events.into_iter().map(|event| line(ask, event)).collect(),
    }
}

/// The title of the first of some matters.
fn lone(ask: Ask, places: &[usize]) -> &'static str {
    let first = places
        .first()
        .and_then(|place| ask.data.facts().matters.get(*place));
    first.map_or("", |matter| ask.text(matter.title))
}

/// A system with an indicator that leads there.
pub fn system(ask: Ask, system: SystemIx) -> Option<SystemPlace> {
    let first = ask.data.indicators_of(system).next()?;
    Some(SystemPlace {
        name: ask.text(ask.data.system(system).name),
        indicator: ask.data.indicator(first).id,
    })
}

/// A matter in the reader's words.
fn tell(ask: Ask, place: usize, matter: &Matter, standing: &Standing) -> Told {
    let deadline = match matter.deadline {
        Some(deadline) => fill(
            ask.text(words::DUE),
            &[("deadline", &said::deadline(ask, deadline))],
        ),
        None => ask.text(words::NO_DEADLINE).to_owned(),
    };
    Told {
        anchor: anchor(place),
        sort: matter.kind,
        kind: ask.text(words::kind(matter.kind)),
        title: ask.text(matter.title),
        addressee: matter.addressee.map_or("", |area| addressee(ask, area)),
        to: matter.addressee.map_or("", |area| ask.data.area(area).id),
        deadline,
        documents: documents(ask, matter.documents),
        state: standing.state,
        label: ask.text(label(standing.state)),
        said: said::of(ask, matter, standing),
        days_late: standing.days_late,
    }
}

/// Documents as the language cites them: their kind in words, their date as it writes dates.
fn documents(ask: Ask, cited: &str) -> String {
    let mut told = cited.to_owned();
    for kind in [words::DECISION, words::RESOLUTION] {
        told = told.replace(kind.vi, ask.text(kind));
    }
    let Some((name, date)) = told.split_once(" (") else {
        return told;
    };
    let date = Period::parse(date.trim_end_matches(')'));
    date.map_or_else(
        || told.clone(),
        |date| format!("{name} ({})", ask.date(date, Case::Short)),
    )
}

/// The name that the addressee had when the article spoke to it.
fn addressee(ask: Ask, area: crate::model::AreaIx) -> &'static str {
    if ask.data.area(area).kind == AreaKind::Agency {
        ask.name_at(area, REPORTED)
    } else {
        ask.name(area)
    }
}

fn line(ask: Ask, event: &Event) -> EventLine {
    EventLine {
        date: ask.date(event.date, Case::Short),
        iso: event.date.to_string(),
        what: ask.text(event.what),
        document: event.document,
        status: ask.text(words::status(event.status)),
        is_before: state::is_history(event),
        source: source::entry(ask, event.source),
    }
}

/// The matters of some lines of the article, in the reader's words.
pub fn within(ask: Ask, lines: (u8, u8)) -> Vec<Told> {
    let standings = standings(ask);
    let all = ask.data.facts().matters.iter().zip(&standings).enumerate();
    all.filter(|(_, (matter, _))| (lines.0..=lines.1).contains(&matter.line))
        .map(|(place, (matter, standing))| tell(ask, place, matter, standing))
        .collect()
}

/// The headline of the page and what stands below it.
pub fn heading(ask: Ask) -> Heading {
    heading::of(ask, &standings(ask))
}

/// The article as a source: whoever prints the first figure that has a line.
pub fn article(ask: Ask) -> Option<SourceEntry> {
    let mut rows = ask.data.facts().observations.iter();
    let first = rows.find(|row| row.line > 0)?;
    Some(source::entry(ask, first.source))
}
