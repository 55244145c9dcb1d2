//! The article as a guided view: section by section, each figure, name, sum and matter in its
//! place. What is printed is found by its line, so that nothing can be left out or told twice.

mod alone;
mod names;
mod opened;
mod plan;

pub use alone::{Alone, part_name};
pub use opened::Opened;
use plan::{PLANS, Plan};

use super::Ask;
use super::cards::{self, Line};
use super::figure::{self, Figure};
use super::matters::{self, SystemPlace, Told};
use super::source::SourceEntry;
use super::system::claims::{self, Check, Verdict};
use crate::model::Arrange;
use crate::model::{AreaKind, ClaimOp, Grain, Kind, Observation, UnitSystem, Words};
use crate::text::{Case, article as words, common, fill};

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

/// The page of the article.
pub fn page(ask: Ask) -> ArticlePage {
    let all: Vec<Section> = (1..)
        .zip(&PLANS)
        .map(|(number, plan)| section(ask, number, plan))
        .collect();
    let verdicts = verdicts(ask, &all);
    let (alone, sections) = match ask.view.part.as_deref() {
        None => (Alone::Whole, all),
        Some(part) => alone::seen(all, part),
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
        named: names::lists(ask, &named),
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
