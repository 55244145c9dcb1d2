//! How the systems hang together: which body, group of bodies or other system is linked with which,
//! as far as a source states it. A body can be picked to see all that the data say about it.
//!
//! Links by name are the indicators of kind `link`; of groups only a number is known: [`COUNTED`] says
//! which indicators count them; [`JOINED`] which events join two systems.

use super::area::{self, Addressed};
use super::source::{self, SourceEntry};
use super::{Ask, figure};
use crate::model::{
    AreaIx, AreaKind, Arrange, Event, Kind, Observation, Period, SystemIx, UnitSystem,
};
use crate::state::ViewState;
use crate::text::{Case, fill, network as words};

/// Figures that count who, or what, is linked with their system.
const COUNTED: [&str; 7] = [
    "lgsp_ministries",
    "lgsp_provinces",
    "population_db_provinces_tested",
    "reporting_ministries",
    "reporting_provinces",
    "portal_services",
    "land_provinces_connected",
];

/// Says who renewed its steering committee.
const COMMITTEE: &str = "committee";

/// A system, the one that it was joined to, and the day of the event that says so.
const JOINED: [(&str, &str, Period); 1] =
    [("land_db", "population_db", Period::of_day(2022, 12, 29))];

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkPage {
    /// One sentence, without a full stop.
    pub headline: String,
    /// Systems with their links, in the order of the data.
    pub systems: Vec<Joined>,
    /// Ministries and agencies to pick from, by name.
    pub bodies: Vec<Body>,
    /// The one that is picked.
    pub picked: Option<Picked>,
    /// Who states the links, the most used first.
    pub sources: Vec<SourceEntry>,
}

/// A system with all that is linked with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Joined {
    /// Its name.
    pub name: &'static str,
    /// An indicator of it, which leads to its page.
    pub indicator: &'static str,
    /// What is linked with it: names first, by the alphabet.
    pub links: Vec<Link>,
}

/// A link that a source states.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Who: a body, a number of them, another system.
    pub who: String,
    /// Its id, where it is a body.
    pub area: Option<&'static str>,
    /// As of when.
    pub when: String,
    /// Whether it is what the reader picked.
    pub is_picked: bool,
    /// Who states it.
    pub source: SourceEntry,
}

/// A body to pick.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Whether it is picked.
    pub is_picked: bool,
}

/// What the data say of the body that is picked.
#[derive(Clone, Debug, PartialEq)]
pub struct Picked {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// The systems that it is linked with.
    pub systems: Vec<&'static str>,
    /// Its figures.
    pub figures: Vec<Known>,
    /// Whether it is named as having renewed its committee.
    pub has_committee: bool,
    /// Who names those that did.
    pub committees: Option<SourceEntry>,
    /// What the article puts to it.
    pub matters: Vec<Addressed>,
}

/// What is known of a body by one indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// The indicator.
    pub what: &'static str,
    /// When, and how much, for each time.
    pub times: Vec<(String, String)>,
    /// A remark that all of its figures bear: the group within which it is ranked.
    pub note: &'static str,
    /// Who says so.
    pub sources: Vec<SourceEntry>,
}

/// The page; the body that is picked is the first of the view's areas.
pub fn page(ask: Ask) -> NetworkPage {
    let picked = ask.view.areas.first();
    let picked = picked.and_then(|id| ask.data.find_area(id, UnitSystem::Old));
    let picked = picked.filter(|ix| is_body(ask, *ix));
    let systems: Vec<Joined> = (0_u16..)
        .map(SystemIx)
        .take(ask.data.facts().systems.len())
        .filter_map(|system| joined(ask, system, picked))
        .collect();
    let mut sources: Vec<(usize, SourceEntry)> = Vec::new();
    let links = || systems.iter().flat_map(|system| &system.links);
    for link in links() {
        match sources.iter_mut().find(|(_, have)| *have == link.source) {
            Some((count, _)) => *count += 1,
            None => sources.push((1, link.source.clone())),
        }
    }
    sources.arrange_by_key(|(count, _)| std::cmp::Reverse(*count));
    let named = links().filter(|link| link.area.is_some()).count();
    NetworkPage {
        headline: fill(
            ask.text(words::HEAD),
            &[
                ("named", &named.to_string()),
                ("groups", &groups(ask).to_string()),
                ("systems", &systems.len().to_string()),
            ],
        ),
        bodies: bodies(ask, picked),
        picked: picked.map(|area| about(ask, area, &systems)),
        systems,
        sources: sources.into_iter().map(|(_, source)| source).collect(),
    }
}

/// How many groups are only counted.
fn groups(ask: Ask) -> usize {
    let found = COUNTED.iter().filter_map(|id| counted(ask, id));
    found.count()
}

fn is_body(ask: Ask, area: AreaIx) -> bool {
    ask.data.area(area).kind == AreaKind::Agency
}

/// A system with its links; none where no source states any.
fn joined(ask: Ask, system: SystemIx, picked: Option<AreaIx>) -> Option<Joined> {
    let mut links = named(ask, system, picked);
    links.arrange_by(|one, other| ask.say.compare(&one.who, &other.who));
    let groups = COUNTED.iter().filter_map(|id| {
        let row = counted(ask, id)?;
        (ask.data.indicator(row.indicator).system == system).then(|| Link {
            who: figure::of(ask, row).line(),
            area: None,
            ..link(ask, row)
        })
    });
    links.extend(groups);
    links.extend(others(ask, system));
    let first = ask.data.indicators_of(system).next()?;
    (!links.is_empty()).then(|| Joined {
        name: ask.text(ask.data.system(system).name),
        indicator: ask.data.indicator(first).id,
        links,
    })
}

/// The bodies that a source names as linked with a system.
fn named(ask: Ask, system: SystemIx, picked: Option<AreaIx>) -> Vec<Link> {
    let rows = ask.data.facts().observations.iter();
    let is_link = |row: &&Observation| {
        let indicator = ask.data.indicator(row.indicator);
        row.shown
            && indicator.system == system
            && indicator.kind == Kind::Link
            && row.reading.value() == Some(1.0)
    };
    rows.filter(is_link)
        .map(|row| Link {
            is_picked: picked == Some(row.area),
            ..link(ask, row)
        })
        .collect()
}

fn link(ask: Ask, row: &Observation) -> Link {
    Link {
        who: ask.name_at(row.area, row.period).to_owned(),
        area: Some(ask.data.area(row.area).id),
        when: ask.date(row.period, Case::Short),
        is_picked: false,
        source: source::entry(ask, row.source),
    }
}

/// How many are linked: as the article prints it, else the latest figure.
fn counted<'a>(ask: Ask<'a>, id: &str) -> Option<&'a Observation> {
    let indicator = ask.data.find_indicator(id)?;
    let rows = || ask.data.series(indicator, ask.data.country());
    rows()
        .find(|row| row.line > 0)
        .or_else(|| rows().max_by_key(|row| row.period))
}

/// Other systems that an event joined to this one.
fn others(ask: Ask, system: SystemIx) -> Vec<Link> {
    let here = ask.data.system(system).id;
    let joins = JOINED.iter().filter(|(_, to, _)| *to == here);
    joins
        .filter_map(|(from, _, date)| {
            let other = ask.data.find_system(from)?;
            let event = event(ask, other, *date)?;
            Some(Link {
                who: ask.text(ask.data.system(other).name).to_owned(),
                area: None,
                when: ask.date(event.date, Case::Short),
                is_picked: false,
                source: source::entry(ask, event.source),
            })
        })
        .collect()
}

/// The event of a day about a system.
fn event(ask: Ask<'_>, system: SystemIx, date: Period) -> Option<&Event> {
    let facts = ask.data.facts();
    let mut events = facts.events.iter();
    events.find(|event| {
        let topic = facts.topics.get(event.topic.at());
        event.date == date && topic.is_some_and(|topic| topic.system == Some(system))
    })
}

fn bodies(ask: Ask, picked: Option<AreaIx>) -> Vec<Body> {
    let all = ask.data.all_areas().filter(|ix| is_body(ask, *ix));
    let mut bodies: Vec<Body> = all
        .map(|ix| Body {
            id: ask.data.area(ix).id,
            name: ask.name(ix),
            is_picked: picked == Some(ix),
        })
        .collect();
    bodies.arrange_by(|one, other| ask.say.compare(one.name, other.name));
    bodies
}

fn about(ask: Ask, area: AreaIx, systems: &[Joined]) -> Picked {
    let row = ask.data.area(area);
    let is_in = |system: &&Joined| system.links.iter().any(|link| link.is_picked);
    let mut has_committee = false;
    let mut committees = None;
    let mut figures = Vec::new();
    for ix in ask.data.all_indicators() {
        let indicator = ask.data.indicator(ix);
        if matches!(indicator.kind, Kind::YesNo | Kind::Link) {
            if indicator.id == COMMITTEE {
                let mut rows = ask.data.series(ix, area);
                has_committee = rows.any(|row| row.reading.value() == Some(1.0));
                let first = ask.data.rows(ix).first();
                committees = first.map(|row| source::entry(ask, row.source));
            }
            continue;
        }
        let rows: Vec<&Observation> = ask.data.series(ix, area).collect();
        let Some(first) = rows.first() else { continue };
        let is_common = rows.iter().all(|row| row.note == first.note);
        let told = rows.iter().map(|row| {
            let figure = figure::of(ask, row);
            (ask.date(row.period, Case::Short), figure.line())
        });
        figures.push(Known {
            what: ask.text(indicator.name),
            times: told.collect(),
            note: if is_common { ask.text(first.note) } else { "" },
            sources: source::entries(ask, rows.iter().copied()),
        });
    }
    let view = ViewState {
        area: Some(row.id.to_owned()),
        ..ask.view.clone()
    };
    let of_it = Ask { view: &view, ..ask };
    Picked {
        id: row.id,
        name: ask.name(area),
        systems: systems.iter().filter(is_in).map(|one| one.name).collect(),
        figures,
        has_committee,
        committees,
        matters: area::page(of_it).matters,
    }
}

#[cfg(test)]
mod tests;
