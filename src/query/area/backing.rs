//! What stands behind a key figure, printed or worked out: who says so, how it is measured, how
//! exactly it is meant, why there is none. Apart from `behind`, which knows single rows only: a mean
//! has as many sources as its parts.

use super::figures;
use super::series::Step;
use crate::model::{AreaIx, AreaKind, IndicatorIx, Observation, Reading};
use crate::query::source::{self, SourceEntry};
use crate::query::{Ask, behind};
use crate::text::{area as words, behind as reasons, fill};

/// What stands behind a key figure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Backing {
    /// Who says so, the most used first.
    pub sources: Vec<SourceEntry>,
    /// What is measured, and in which version of it.
    pub definition: String,
    /// How exactly it is meant; empty where there is no figure.
    pub precision: String,
    /// Why there is no figure; empty where there is one.
    pub missing: &'static str,
    /// A remark on the row.
    pub note: &'static str,
}

/// What stands behind a step of the series of an area.
pub fn of(ask: Ask, indicator: IndicatorIx, area: AreaIx, step: &Step) -> Backing {
    if let Some(row) = step.row {
        let told = behind::of(ask, row);
        return Backing {
            sources: vec![told.source],
            definition: told.definition,
            precision: told.precision.to_owned(),
            missing: told.missing,
            note: told.note,
        };
    }
    let rows = parts(ask, indicator, area, step);
    let how = step.rolled.map(|rolled| figures::how(ask, step, &rolled));
    Backing {
        definition: rows
            .first()
            .map(|row| behind::of(ask, row).definition)
            .unwrap_or_default(),
        precision: how.map_or_else(String::new, |how| {
            fill(ask.text(words::WORKED_OUT), &[("how", &how)])
        }),
        missing: match step.reading {
            Reading::Value(_) => "",
            Reading::Missing(flag) => ask.text(reasons::flag(flag)),
        },
        note: "",
        sources: source::entries(ask, rows),
    }
}

/// The rows that a figure was worked out of; where it has no parts of its own, all at its time.
fn parts<'a>(
    ask: Ask<'a>,
    indicator: IndicatorIx,
    area: AreaIx,
    step: &Step,
) -> Vec<&'a Observation> {
    let row = ask.data.area(area);
    let is_part = |one: AreaIx| match row.kind {
        AreaKind::Province => row.members.contains(&one),
        AreaKind::Region => ask.data.area(one).parent == Some(area),
        _ => true,
    };
    let all = || {
        let rows = ask.data.shown_at(indicator, step.period);
        rows.filter(|row| ask.data.area(row.area).is_province_of(step.units))
    };
    let own: Vec<_> = all().filter(|row| is_part(row.area)).collect();
    if own.is_empty() { all().collect() } else { own }
}
