//! A part of the article by itself, as an address names it and a frame shows it: a section, or one figure.

use super::opened;
use super::plan::PLANS;
use super::{Chip, NameList, Section};
use crate::query::Ask;
use crate::text::{article as words, fill, shell};

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
pub(super) fn seen(all: Vec<Section>, part: &str) -> (Alone, Vec<Section>) {
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
