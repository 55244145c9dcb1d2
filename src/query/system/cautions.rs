//! What must not be compared, and who contradicts whom.

use crate::model::{Observation, SystemIx};
use crate::query::Ask;
use crate::query::compare::disputes;
use crate::query::figure;
use crate::query::source::{self, SourceEntry};
use crate::text::Case;

/// Two versions of a measure that are not one series.
#[derive(Clone, Debug, PartialEq)]
pub struct Caution {
    /// The indicators that it is about.
    pub names: Vec<&'static str>,
    /// Why they are not to be compared.
    pub note: &'static str,
}

/// What one source says.
#[derive(Clone, Debug, PartialEq)]
pub struct Saying {
    /// The figure, with its qualifier.
    pub figure: String,
    /// Who says so.
    pub source: SourceEntry,
    /// Whether this is the figure that the atlas shows.
    pub is_shown: bool,
}

/// Sources that give different figures for one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// The indicator.
    pub name: &'static str,
    /// The period, in words.
    pub when: String,
    /// Who says what, the shown one first.
    pub sayings: Vec<Saying>,
    /// Which one is shown, and why.
    pub note: &'static str,
}

/// The notes of a system's definitions, each once.
pub(super) fn of(ask: Ask, system: SystemIx) -> Vec<Caution> {
    let mut cautions: Vec<Caution> = Vec::new();
    let definitions = &ask.data.facts().definitions;
    for (place, definition) in definitions.iter().enumerate() {
        let indicator = ask.data.indicator(definition.indicator);
        let note = ask.text(definition.note);
        // The first of several has nothing before it to be compared with.
        let is_same = |place: Option<usize>| {
            let other = place.and_then(|place| definitions.get(place));
            other.is_some_and(|other| other.indicator == definition.indicator)
        };
        let is_first_of_more = !is_same(place.checked_sub(1)) && is_same(place.checked_add(1));
        if indicator.system != system || note.is_empty() || is_first_of_more {
            continue;
        }
        let name = ask.text(indicator.name);
        match cautions.iter_mut().find(|have| have.note == note) {
            Some(have) if have.names.contains(&name) => {}
            Some(have) => have.names.push(name),
            None => cautions.push(Caution {
                names: vec![name],
                note,
            }),
        }
    }
    cautions
}

/// Where another source gives another figure than the one shown.
pub(super) fn conflicts(ask: Ask, system: SystemIx) -> Vec<Conflict> {
    let rows = ask
        .data
        .indicators_of(system)
        .flat_map(|ix| ask.data.rows(ix))
        .filter(|row| !row.shown);
    let mut conflicts = Vec::new();
    for row in rows {
        let all = ask.data.rows_at(row.indicator, row.period).iter();
        let shown = all
            .clone()
            .find(|one| one.shown && one.area == row.area && one.definition == row.definition);
        let Some(shown) = shown else { continue };
        if shown.reading == row.reading && shown.qualifier == row.qualifier {
            continue;
        }
        conflicts.push(Conflict {
            name: ask.text(ask.data.indicator(row.indicator).name),
            when: figure::of(ask, row).span,
            sayings: vec![saying(ask, shown), saying(ask, row)],
            note: ask.text(row.note),
        });
    }
    let indicators = ask.data.indicators_of(system);
    for (kept, other) in indicators.flat_map(|ix| disputes::against(ask, ix)) {
        let dated = |row: &Observation| Saying {
            figure: format!(
                "{} ({})",
                figure::of(ask, row).line(),
                figure::of(ask, row).span
            ),
            is_shown: row.definition == kept.definition,
            ..saying(ask, row)
        };
        conflicts.push(Conflict {
            name: ask.text(ask.data.indicator(kept.indicator).name),
            when: ask.date(other.period, Case::Long),
            sayings: vec![dated(kept), dated(other)],
            note: ask.text(other.note),
        });
    }
    conflicts
}

fn saying(ask: Ask, row: &Observation) -> Saying {
    Saying {
        figure: figure::of(ask, row).line(),
        source: source::entry(ask, row.source),
        is_shown: row.shown,
    }
}
