//! Places, indicators and systems by what a reader types: without accents, in any order of words,
//! by old names and abbreviations. Apart from `picker`, which lists all indicators, but matches alike.

use super::Ask;
use crate::data::Dataset;
use crate::model::Arrange;
use crate::model::{
    Area, AreaIx, AreaKind, IndicatorIx, Period, Scope, SystemIx, UnitSystem, Words, fold,
};
use crate::state::{Intent, Tab};
use crate::text::{Case, fill, search};

/// At most so many of one kind are shown.
const MOST: usize = 6;

/// How well a text fits; less is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// The text is the name.
    Whole,
    /// The name starts with it.
    Start,
    /// A word of the name starts with it.
    Word,
    /// Each of its words starts a word of the name.
    Words,
}

/// A name made ready to be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    text: String,
    /// Where words start in `text`.
    starts: Vec<usize>,
}

impl Key {
    /// Folds a name, remembering its words.
    pub fn new(name: &str) -> Self {
        let mut key = Self {
            text: String::new(),
            starts: Vec::new(),
        };
        for word in name.split(|letter: char| !letter.is_alphanumeric()) {
            let word = fold(word);
            if !word.is_empty() {
                key.starts.push(key.text.len());
                key.text.push_str(&word);
            }
        }
        key
    }

    /// Whether there is no letter in it.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// How well what was typed fits this name, if at all.
    pub fn fit(&self, typed: &Self) -> Option<Fit> {
        let begins = |part: &str| {
            let rest = |start: &usize| self.text.get(*start..).unwrap_or_default();
            self.starts
                .iter()
                .position(|start| rest(start).starts_with(part))
        };
        if typed.is_empty() {
            return None;
        }
        if self.text == typed.text {
            return Some(Fit::Whole);
        }
        match begins(&typed.text) {
            Some(0) => Some(Fit::Start),
            Some(_) => Some(Fit::Word),
            None => typed
                .words()
                .all(|word| begins(word).is_some())
                .then_some(Fit::Words),
        }
    }

    fn words(&self) -> impl Iterator<Item = &str> {
        let ends = self.starts.iter().skip(1).copied().chain([self.text.len()]);
        let spans = self.starts.iter().copied().zip(ends);
        spans.map(|(start, end)| self.text.get(start..end).unwrap_or_default())
    }
}

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Target {
    Area(AreaIx),
    System(SystemIx),
    Indicator(IndicatorIx),
}

/// Every name of the data set, folded once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Index {
    names: Vec<(Key, Target)>,
}

impl Index {
    /// Folds the names of areas, systems and indicators, in both languages.
    pub fn new(data: &Dataset) -> Self {
        let mut index = Self::default();
        for ix in data.all_areas() {
            let area = data.area(ix);
            if area.kind == AreaKind::Group {
                continue;
            }
            let target = Target::Area(ix);
            area.names
                .iter()
                .for_each(|named| index.add_both(named.name, target));
            area.aliases
                .iter()
                .for_each(|alias| index.add(alias, target));
        }
        for ix in data.all_indicators() {
            let row = data.indicator(ix);
            for words in [row.name, row.short] {
                index.add_both(words, Target::Indicator(ix));
            }
        }
        for ix in (0..).map(SystemIx).take(data.facts().systems.len()) {
            index.add_both(data.system(ix).name, Target::System(ix));
        }
        index
    }

    fn add_both(&mut self, words: Words, target: Target) {
        self.add(words.vi, target);
        if words.en != words.vi {
            self.add(words.en, target);
        }
    }

    fn add(&mut self, name: &str, target: Target) {
        let key = Key::new(name);
        if !key.text.is_empty() {
            self.names.push((key, target));
        }
    }

    /// What fits, each once, the best first.
    fn find(&self, typed: &str) -> Vec<(Fit, Target)> {
        let typed = Key::new(typed);
        let mut found: Vec<(Fit, Target)> = Vec::new();
        for (key, target) in &self.names {
            let Some(fit) = key.fit(&typed) else { continue };
            match found.iter_mut().find(|(_, have)| have == target) {
                Some((have, _)) => *have = fit.min(*have),
                None => found.push((fit, *target)),
            }
        }
        found.arrange_by_key(|(fit, _)| *fit);
        found
    }
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Its name.
    pub label: &'static str,
    /// What tells it from its like: a region, a system, a merger.
    pub note: String,
    /// Where it leads.
    pub intent: Intent,
}

/// Things of one kind that were found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hits {
    /// The kind.
    pub title: &'static str,
    /// The best first.
    pub hits: Vec<Hit>,
}

/// What fits a typed text, by kind, the kind of the best one first.
pub fn find(ask: Ask, index: &Index, typed: &str) -> Vec<Hits> {
    let mut groups = [
        (search::PLACES, Vec::new()),
        (search::INDICATORS, Vec::new()),
        (search::SYSTEMS, Vec::new()),
    ];
    for (fit, target) in index.find(typed) {
        let (group, hit) = match target {
            Target::Area(ix) => (0, place(ask, ix)),
            Target::Indicator(ix) => (1, Some(indicator(ask, ix))),
            Target::System(ix) => (2, system(ask, ix)),
        };
        let hits: &mut Vec<(Fit, Hit)> = &mut groups[group].1;
        if let Some(hit) = hit
            && hits.len() < MOST
            && !hits.iter().any(|(_, have)| have.intent == hit.intent)
        {
            hits.push((fit, hit));
        }
    }
    let mut groups: Vec<_> = groups
        .into_iter()
        .filter(|(_, hits)| !hits.is_empty())
        .collect();
    groups.arrange_by_key(|(_, hits)| hits.first().map(|(fit, _)| *fit));
    let shown = |(title, hits): (Words, Vec<(Fit, Hit)>)| Hits {
        title: ask.text(title),
        hits: hits.into_iter().map(|(_, hit)| hit).collect(),
    };
    groups.into_iter().map(shown).collect()
}

/// A place in the set of provinces at hand; a former province leads to the one that it became
/// part of, and says so.
fn place(ask: Ask, ix: AreaIx) -> Option<Hit> {
    let area = ask.data.area(ix);
    let label = ask.name(ix);
    let drill = |area: &Area| Intent::Drill(Some(area.id.to_owned()));
    if area.kind == AreaKind::Country {
        return Some(Hit {
            label,
            note: String::new(),
            intent: Intent::Drill(None),
        });
    }
    let merged = area
        .successor
        .filter(|unit| ask.data.area(*unit).members.len() > 1);
    let since = ask.say.date(Period::of_month(2025, 7), Case::Short);
    match (ask.view.units, area.units) {
        (UnitSystem::Old, Some(UnitSystem::New)) => None,
        (UnitSystem::New, Some(UnitSystem::Old)) => {
            let unit = area.successor?;
            let new = ask.data.area(unit);
            let values = [("old", label), ("since", &since), ("new", ask.name(unit))];
            // Spellings and abbreviations that both share are kept with the old one only.
            let note = if merged.is_none() || ask.name(unit) == label {
                above(ask, new)
            } else {
                fill(ask.text(search::FORMER), &values)
            };
            Some(Hit {
                label: ask.name(unit),
                note,
                intent: drill(new),
            })
        }
        (UnitSystem::Old, Some(UnitSystem::Old)) => {
            let moved = merged.filter(|unit| ask.data.area(*unit).id != area.id);
            let note = match moved {
                Some(unit) => fill(
                    ask.text(search::MERGED),
                    &[("since", &since), ("new", ask.name(unit))],
                ),
                None => above(ask, area),
            };
            Some(Hit {
                label,
                note,
                intent: drill(area),
            })
        }
        _ => Some(Hit {
            label,
            note: above(ask, area),
            intent: drill(area),
        }),
    }
}

/// The region of a province; what a region or a body is.
fn above(ask: Ask, area: &Area) -> String {
    let text = match area.kind {
        AreaKind::Province => area.parent.map_or("", |region| ask.name(region)),
        AreaKind::Region => ask.text(search::REGION),
        _ => ask.text(search::BODY),
    };
    text.to_owned()
}

fn indicator(ask: Ask, ix: IndicatorIx) -> Hit {
    let row = ask.data.indicator(ix);
    Hit {
        label: ask.text(row.name),
        note: ask.text(ask.data.system(row.system).name).to_owned(),
        intent: to_indicator(ask, ix),
    }
}

/// A provincial indicator is seen on the map, any other on the page of its system; charts and
/// tables show either.
pub fn to_indicator(ask: Ask, ix: IndicatorIx) -> Intent {
    let row = ask.data.indicator(ix);
    if row.scope == Scope::Province || matches!(ask.view.tab, Tab::Chart | Tab::Table) {
        Intent::Pick(row.id.to_owned())
    } else {
        Intent::OpenSystem(row.id.to_owned())
    }
}

fn system(ask: Ask, ix: SystemIx) -> Option<Hit> {
    Some(Hit {
        label: ask.text(ask.data.system(ix).name),
        note: String::new(),
        intent: to_system(ask, ix)?,
    })
}

/// The page of a system, through its first indicator.
pub fn to_system(ask: Ask, ix: SystemIx) -> Option<Intent> {
    let first = ask.data.indicators_of(ix).next()?;
    Some(Intent::OpenSystem(ask.data.indicator(first).id.to_owned()))
}

#[cfg(test)]
mod tests;
