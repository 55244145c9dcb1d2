//! What 1 July 2025 did to an area: with whom it was merged, under which document, and how its
//! index and rank read before and after, with no new assessment in between.

use super::figures::{self, Standing, listed};
use super::series::{self, Step};
use crate::model::{AreaIx, AreaKind, UnitSystem};
use crate::query::Ask;
use crate::query::figure::Figure;
use crate::text::{area as words, fill};

/// A province before or after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    /// Its id.
    pub id: &'static str,
    /// The set of provinces that it belongs to.
    pub units: UnitSystem,
    /// Its name.
    pub name: &'static str,
    /// Whether the page is about it.
    pub is_here: bool,
    /// Its index.
    pub figure: Option<Figure>,
    /// Its rank.
    pub standing: Option<Standing>,
}

/// A merger, or that there was none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merger {
    /// Heads the section.
    pub title: &'static str,
    /// What happened, when, by which document.
    pub sentence: String,
    /// The provinces before.
    pub before: Vec<Partner>,
    /// The province after.
    pub after: Partner,
    /// What the two figures are.
    pub note: &'static str,
    /// Whether it stayed as it was.
    pub is_unchanged: bool,
}

/// The merger of a province of either set.
pub fn of(ask: Ask, area: AreaIx) -> Option<Merger> {
    let row = ask.data.area(area);
    if row.kind != AreaKind::Province {
        return None;
    }
    let unit = row.successor.unwrap_or(area);
    let members = &ask.data.area(unit).members;
    let indicator = ask.data.find_indicator("dti")?;
    let after_step = series::of(ask, indicator, unit);
    let after_step = after_step
        .steps
        .iter()
        .rev()
        .find(|step| step.rolled.is_none());
    let partner = |ix: AreaIx, step: Option<&Step>| Partner {
        id: ask.data.area(ix).id,
        units: ask.data.area(ix).units.unwrap_or(UnitSystem::Old),
        name: ask.name(ix),
        is_here: ix == area,
        figure: step.map(|step| figures::of_step(ask, indicator, ix, step)),
        standing: step.and_then(|step| figures::standing(ask, indicator, ix, step)),
    };
    let before = members.iter().map(|ix| {
        let series = series::of(ask, indicator, *ix);
        partner(*ix, after_step.and_then(|after| series.at(after.period)))
    });
    let is_unchanged = members.len() == 1;
    let names: Vec<_> = members.iter().map(|ix| ask.name(*ix)).collect();
    let text = if is_unchanged {
        words::MERGER_NONE
    } else {
        words::MERGER_OF
    };
    Some(Merger {
        title: ask.text(if is_unchanged {
            words::MERGER_NONE_TITLE
        } else {
            words::MERGER_TITLE
        }),
        sentence: fill(
            ask.text(text),
            &[
                ("names", &listed(ask, &names)),
                ("unit", ask.name(unit)),
                ("document", ask.text(words::MERGER_DOCUMENT)),
            ],
        ),
        before: before.collect(),
        after: partner(unit, after_step),
        note: ask.text(if is_unchanged {
            words::MERGER_NONE_NOTE
        } else {
            words::MERGER_NOTE
        }),
        is_unchanged,
    })
}
