//! The article as a guided view: section by section, each figure, name, sum and matter in its
//! place. What is printed is found by its line, so that nothing can be left out or told twice.

mod opened;

pub use opened::Opened;

use super::Ask;
use super::cards::{self, Line};
use super::figure::{self, Figure};
use super::matters::{self, SystemPlace, Told};
use super::source::SourceEntry;
use super::system::claims::{self, Check, Verdict};
use crate::model::Arrange;
use crate::model::{
    AreaIx, AreaKind, ClaimOp, Grain, Indicator, Kind, Observation, UnitSystem, Words,
};
use crate::text::{Case, article as words, common, fill, shell};

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub struct ArticlePage {
    /// One sentence, without a full stop.
    pub headline: String,
    /// What the page is, and what came of the arithmetic.
    pub lede: Vec<String>,
    /// What became of the matters, in one sentence.
    pub matters: String,
    /// The sections, in the order of the article; those that the address asks for.
    pub sections: Vec<Section>,
    /// What the address asks for.
    pub alone: Alone,
    /// Who printed it.
    pub source: Option<SourceEntry>,
}

/// What of the article is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alone {
    /// All of it.
    Whole,
    /// All of it, since there is no part of the name that the address gives.
    Unknown,
    /// One section.
    Section,
    /// One figure, in the section that holds it.
    Figure,
}

/// A section.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Its anchor on the page.
    pub anchor: &'static str,
    /// Its place in the article, from 1.
    pub number: usize,
    /// Its name in a word or two.
    pub name: &'static str,
    /// What it says, in one sentence.
    pub title: String,
    /// What helps to read it.
    pub body: String,
    /// The span that all its numbers stand for; empty where they differ.
    pub span: String,
    /// Its figures that are numbers.
    pub chips: Vec<Chip>,
    /// Its figures that are names: who is named for something, what happened.
    pub named: Vec<NameList>,
    /// Its sums, worked out again.
    pub checks: Vec<Check>,
    /// Its matters.
    pub matters: Vec<Told>,
    /// The systems that it is about.
    pub systems: Vec<SystemPlace>,
}

/// A number of the article.
#[derive(Clone, Debug, PartialEq)]
pub struct Chip {
    /// The figure.
    pub figure: Figure,
    /// What it counts.
    pub label: &'static str,
    /// The span that it stands for; empty where the section says it for all.
    pub span: String,
    /// What it is a subset of; empty for most.
    pub part: String,
    /// Its series before and after, where there is one.
    pub line: Option<Line>,
    /// What opens beneath it.
    pub opened: Opened,
}

/// Everybody named for one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct NameList {
    /// What they are named for, with how many.
    pub lead: String,
    /// The names, in the order of the alphabet.
    pub names: Vec<NameChip>,
}

/// A name of the article, which stands for a yes, a link or an event.
#[derive(Clone, Debug, PartialEq)]
pub struct NameChip {
    /// The figure.
    pub figure: Figure,
    /// The name.
    pub name: String,
    /// What opens beneath it.
    pub opened: Opened,
}

/// A section as it is planned: its words and the lines of the article that it tells.
struct Plan {
    anchor: &'static str,
    name: Words,
    title: Words,
    body: Words,
    lines: (u8, u8),
}

const fn plan(anchor: &'static str, lines: (u8, u8), texts: [Words; 3]) -> Plan {
    let [name, title, body] = texts;
    Plan {
        anchor,
        name,
        title,
        body,
        lines,
    }
}

/// The article from its first line to its last.
const PLANS: [Plan; 13] = [
    plan(
        "direction",
        (1, 4),
        [
            words::DIRECTION,
            words::DIRECTION_TITLE,
            words::DIRECTION_BODY,
        ],
    ),
    plan(
        "platforms",
        (5, 6),
        [
            words::PLATFORMS,
            words::PLATFORMS_TITLE,
            words::PLATFORMS_BODY,
        ],
    ),
    plan(
        "databases",
        (7, 9),
        [
            words::DATABASES,
            words::DATABASES_TITLE,
            words::DATABASES_BODY,
        ],
    ),
    plan(
        "civil",
        (10, 10),
        [words::CIVIL, words::CIVIL_TITLE, words::CIVIL_BODY],
    ),
    plan(
        "digital",
        (11, 11),
        [words::DIGITAL, words::DIGITAL_TITLE, words::DIGITAL_BODY],
    ),
    plan(
        "documents",
        (12, 13),
        [
            words::DOCUMENTS,
            words::DOCUMENTS_TITLE,
            words::DOCUMENTS_BODY,
        ],
    ),
    plan(
        "cabinet",
        (14, 14),
        [words::CABINET, words::CABINET_TITLE, words::CABINET_BODY],
    ),
    plan(
        "reporting",
        (15, 16),
        [
            words::REPORTING,
            words::REPORTING_TITLE,
            words::REPORTING_BODY,
        ],
    ),
    plan(
        "services",
        (17, 18),
        [words::SERVICES, words::SERVICES_TITLE, words::SERVICES_BODY],
    ),
    plan(
        "portal",
        (19, 19),
        [words::PORTAL, words::PORTAL_TITLE, words::PORTAL_BODY],
    ),
    plan(
        "cyber",
        (20, 23),
        [words::CYBER, words::CYBER_TITLE, words::CYBER_BODY],
    ),
    plan(
        "open",
        (24, 24),
        [words::OPEN, words::OPEN_TITLE, words::OPEN_BODY],
    ),
    plan(
        "asked",
        (25, 30),
        [words::ASKED, words::ASKED_TITLE, words::ASKED_BODY],
    ),
];

/// The page of the article.
pub fn page(ask: Ask) -> ArticlePage {
    let all: Vec<Section> = (1..)
        .zip(&PLANS)
        .map(|(number, plan)| section(ask, number, plan))
        .collect();
    let verdicts = verdicts(ask, &all);
    let (alone, sections) = match ask.view.part.as_deref() {
        None => (Alone::Whole, all),
        Some(part) => seen(all, part),
    };
    let figures = ask
        .data
        .facts()
        .observations
        .iter()
        .filter(|row| row.line > 0);
    ArticlePage {
        headline: fill(
            ask.text(words::HEAD),
            &[
                ("figures", &figures.count().to_string()),
                ("matters", &ask.data.facts().matters.len().to_string()),
            ],
        ),
        lede: vec![
            format!("{} {}", ask.text(words::LEDE), ask.text(words::LEDE_LINES)),
            verdicts,
        ],
        matters: matters::heading(ask).headline,
        sections,
        alone,
        source: matters::article(ask),
    }
}

/// What the part that the address names is called; none for the whole.
pub fn part_name(ask: Ask) -> Option<String> {
    let part = ask.view.part.as_deref()?;
    if let Some(plan) = PLANS.iter().find(|plan| plan.anchor == part) {
        return Some(fill(
            ask.text(words::PART_NAME),
            &[("name", ask.text(plan.name))],
        ));
    }
    let printed = ask.data.facts().observations.iter();
    let mut printed = printed.filter(|row| row.line > 0);
    let row = printed.find(|row| opened::part(ask, row) == part)?;
    let name = ask.text(ask.data.indicator(row.indicator).name);
    Some(if row.area == ask.data.country() {
        name.to_owned()
    } else {
        let of = ask.name_at(row.area, row.period);
        fill(ask.text(shell::TITLE_CARD), &[("what", name), ("name", of)])
    })
}

/// The part of a name: a section, or one figure with nothing of its section beside it.
fn seen(all: Vec<Section>, part: &str) -> (Alone, Vec<Section>) {
    if let Some(section) = all.iter().find(|section| section.anchor == part) {
        return (Alone::Section, vec![section.clone()]);
    }
    for section in &all {
        let chips = section.chips.iter().filter(|chip| chip.opened.part == part);
        let chips: Vec<Chip> = chips.cloned().collect();
        let named = section.named.iter().filter_map(|list| {
            let mut names = list.names.iter().filter(|name| name.opened.part == part);
            let names = vec![names.next()?.clone()];
            let lead = list.lead.clone();
            Some(NameList { lead, names })
        });
        let named: Vec<NameList> = named.collect();
        if !chips.is_empty() || !named.is_empty() {
            let one = Section {
                chips,
                named,
                checks: Vec::new(),
                matters: Vec::new(),
                systems: Vec::new(),
                ..section.clone()
            };
            return (Alone::Figure, vec![one]);
        }
    }
    (Alone::Unknown, all)
}

/// How many sums came to which verdict.
fn verdicts(ask: Ask, sections: &[Section]) -> String {
    let checks: Vec<&Check> = sections
        .iter()
        .flat_map(|section| &section.checks)
        .collect();
    let told = [
        (Verdict::Agrees, words::AGREES),
        (Verdict::AgreesRounded, words::AGREES_ROUNDED),
        (Verdict::AgreesIndirectly, words::AGREES_INDIRECTLY),
        (Verdict::Disagrees, words::DISAGREES),
        (Verdict::Unchecked, words::UNCHECKED),
    ];
    let part = |(verdict, text): &(Verdict, Words)| {
        let count = checks
            .iter()
            .filter(|check| check.verdict == *verdict)
            .count();
        (count > 0).then(|| fill(ask.text(*text), &[("n", &count.to_string())]))
    };
    let parts: Vec<String> = told.iter().filter_map(part).collect();
    fill(
        ask.text(words::LEDE_CHECKS),
        &[
            ("n", &checks.len().to_string()),
            ("verdicts", &parts.join(", ")),
        ],
    )
}

fn section(ask: Ask, number: usize, plan: &Plan) -> Section {
    let rows = rows(ask, plan.lines);
    let (numbers, named): (Vec<_>, Vec<_>) = rows.iter().partition(|row| {
        let kind = ask.data.indicator(row.indicator).kind;
        !matches!(kind, Kind::YesNo | Kind::Link | Kind::Event)
    });
    let matters = matters::within(ask, plan.lines);
    let values = values(ask, &rows, &matters);
    let values = values
        .each_ref()
        .map(|(place, value)| (*place, value.as_str()));
    let span = common_span(ask, &numbers);
    let chip = |row: &&Observation| chip(ask, row, span.is_none());
    Section {
        anchor: plan.anchor,
        number,
        name: ask.text(plan.name),
        title: fill(ask.text(plan.title), &values),
        body: fill(ask.text(plan.body), &values),
        chips: numbers.iter().map(chip).collect(),
        span: span.unwrap_or_default(),
        named: lists(ask, &named),
        checks: checks(ask, &rows, plan.lines),
        matters,
        systems: systems(ask, &rows),
    }
}

/// What the article prints in some lines, in its order.
fn rows(ask: Ask<'_>, lines: (u8, u8)) -> Vec<&Observation> {
    let all = ask.data.facts().observations.iter();
    let mut rows: Vec<_> = all
        .filter(|row| row.line > 0 && (lines.0..=lines.1).contains(&row.line))
        .collect();
    rows.arrange_by_key(|row| (row.line, row.indicator));
    rows
}

/// What the words of a section may speak of.
fn values(ask: Ask, rows: &[&Observation], matters: &[Told]) -> [(&'static str, String); 6] {
    let is_named = |row: &&&Observation| {
        let kind = ask.data.indicator(row.indicator).kind;
        matches!(kind, Kind::YesNo | Kind::Link)
    };
    let is_province = |row: &&Observation| ask.data.area(row.area).kind == AreaKind::Province;
    let named: Vec<&Observation> = rows.iter().filter(is_named).copied().collect();
    let provinces = named.iter().filter(|row| is_province(row)).count();
    let date = rows.iter().map(|row| row.period).max();
    let mut addressees: Vec<&str> = matters.iter().map(|matter| matter.addressee).collect();
    addressees.arrange();
    addressees.dedup();
    [
        ("provinces", provinces.to_string()),
        (
            "rest",
            UnitSystem::Old
                .count()
                .saturating_sub(provinces)
                .to_string(),
        ),
        ("bodies", named.len().saturating_sub(provinces).to_string()),
        (
            "date",
            date.map_or_else(String::new, |date| ask.date(date, Case::Long)),
        ),
        ("matters", matters.len().to_string()),
        ("addressees", addressees.len().to_string()),
    ]
}

/// The span of all of some figures as the start of a sentence, where they share one.
fn common_span(ask: Ask, rows: &[&Observation]) -> Option<String> {
    let (first, more) = rows.split_first()?;
    let is_common = more
        .iter()
        .all(|row| (row.from, row.period) == (first.from, first.period));
    is_common.then(|| span(ask, first))
}

/// The span of a figure in a sentence of its own.
fn span(ask: Ask, row: &Observation) -> String {
    let told = match (row.from, row.period.grain()) {
        (None, Grain::Day) => {
            let date = ask.date(row.period, Case::Long);
            fill(ask.text(common::AS_OF), &[("date", &date)])
        }
        (None, _) => ask.date(row.period, Case::Long),
        (Some(_), _) => figure::span(ask, row.from, row.period),
    };
    matters::capital(&told)
}

fn chip(ask: Ask, row: &Observation, has_span: bool) -> Chip {
    let indicator = ask.data.indicator(row.indicator);
    let part = indicator.subset_of.map(|whole| {
        let whole = ask.text(ask.data.indicator(whole).short);
        fill(
            ask.text(words::PART),
            &[("whole", &matters::in_sentence(whole))],
        )
    });
    let mut figure = figure::of(ask, row);
    let is_change = is_change(ask, row);
    if is_change && figure.qualifier.is_empty() {
        figure.qualifier = direction(ask, row);
    }
    Chip {
        figure,
        label: ask.text(indicator.short),
        span: if has_span {
            span(ask, row)
        } else {
            String::new()
        },
        part: part.unwrap_or_default(),
        // A change is one of many bases, so that changes make no line.
        line: if is_change {
            None
        } else {
            cards::line(ask, row)
        },
        opened: opened::of(ask, row),
    }
}

/// Whether a figure is a change that the article prints as one.
fn is_change(ask: Ask, row: &Observation) -> bool {
    let system = ask.data.indicator(row.indicator).system;
    let is_it = |printed: f64| {
        let value = row.reading.value();
        value.is_some_and(|value| (value - printed).abs() < 1e-9)
    };
    let mut claims = ask.data.claims_of(system);
    claims
        .any(|claim| claim.op == ClaimOp::Change && claim.line == row.line && is_it(claim.printed))
}

/// Up or down.
fn direction(ask: Ask, row: &Observation) -> &'static str {
    let is_down = row.reading.value().is_some_and(|value| value < 0.0);
    ask.text(if is_down { words::DOWN } else { words::UP })
}

/// Lists of names: by indicator, provinces apart from bodies.
fn lists(ask: Ask, rows: &[&Observation]) -> Vec<NameList> {
    let mut lists: Vec<(&Indicator, AreaKind, Vec<&Observation>)> = Vec::new();
    for row in rows {
        let indicator = ask.data.indicator(row.indicator);
        let kind = ask.data.area(row.area).kind;
        match lists
            .iter_mut()
            .find(|(have, like, _)| have.id == indicator.id && *like == kind)
        {
            Some((_, _, rows)) => rows.push(row),
            None => lists.push((indicator, kind, vec![row])),
        }
    }
    let lists = lists.into_iter();
    lists
        .map(|(indicator, kind, rows)| list(ask, indicator, kind, &rows))
        .collect()
}

fn list(ask: Ask, indicator: &Indicator, kind: AreaKind, rows: &[&Observation]) -> NameList {
    let lead = match (indicator.kind, kind) {
        (Kind::Event, _) => words::EVENT,
        (Kind::Link, _) => words::NAMED_LINKS,
        (_, AreaKind::Province) => words::NAMED_PROVINCES,
        _ => words::NAMED_BODIES,
    };
    let mut names: Vec<NameChip> = rows.iter().map(|row| name(ask, indicator, row)).collect();
    names.arrange_by(|one, other| ask.say.compare(&one.name, &other.name));
    NameList {
        lead: fill(
            ask.text(lead),
            &[
                ("n", &names.len().to_string()),
                ("what", ask.text(indicator.short)),
            ],
        ),
        names,
    }
}

fn name(ask: Ask, indicator: &Indicator, row: &Observation) -> NameChip {
    let is_event = indicator.kind == Kind::Event;
    let named = |area: AreaIx| ask.name_at(area, row.period).to_owned();
    let event = || {
        let date = ask.date(row.period, Case::Long);
        fill(
            ask.text(words::EVENT_AT),
            &[("what", ask.text(indicator.short)), ("date", &date)],
        )
    };
    NameChip {
        figure: figure::of(ask, row),
        name: if is_event { event() } else { named(row.area) },
        opened: opened::of(ask, row),
    }
}

/// The sums that the article prints in some lines.
fn checks(ask: Ask, rows: &[&Observation], lines: (u8, u8)) -> Vec<Check> {
    let mut systems: Vec<_> = rows
        .iter()
        .map(|row| ask.data.indicator(row.indicator).system)
        .collect();
    systems.dedup();
    let all = systems
        .into_iter()
        .flat_map(|system| claims::of(ask, system));
    all.filter(|check| check.line > 0 && (lines.0..=lines.1).contains(&check.line))
        .collect()
}

/// The systems of some rows, each once, in the order of the article.
fn systems(ask: Ask, rows: &[&Observation]) -> Vec<SystemPlace> {
    let mut found: Vec<SystemPlace> = Vec::new();
    for row in rows {
        let system = ask.data.indicator(row.indicator).system;
        if let Some(place) = matters::system(ask, system)
            && !found.contains(&place)
        {
            found.push(place);
        }
    }
    found
}

#[cfg(test)]
mod tests;
