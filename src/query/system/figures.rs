//! Single figures of a system: those of the article, and those found elsewhere that no chart shows.

use crate::model::Arrange;
use crate::model::{AreaKind, Kind, Observation, Scope, SystemIx};
use crate::query::behind::{self, Behind};
use crate::query::figure::{self, Figure};
use crate::query::source::{self, SourceEntry};
use crate::query::{Ask, series};

/// A figure with its name and its source.
#[derive(Clone, Debug, PartialEq)]
pub struct Stated {
    /// What it is.
    pub name: &'static str,
    /// What exactly is measured.
    pub about: &'static str,
    /// Whose it is, where not the country's.
    pub of: &'static str,
    /// Whether it is something that happened, whose date says more than its figure.
    pub is_event: bool,
    /// The figure.
    pub figure: Figure,
    /// The line of the article; 0 where the article does not print it.
    pub line: u8,
    /// A remark about it; may be empty.
    pub note: &'static str,
    /// Who says so.
    pub source: SourceEntry,
    /// The same with definition and precision, to be opened; without the remark, which is shown.
    pub behind: Behind,
}

/// Rows of a system that the article prints, in its order.
pub fn article_rows(ask: Ask<'_>, system: SystemIx) -> Vec<&Observation> {
    let mut rows: Vec<_> = ask
        .data
        .indicators_of(system)
        .flat_map(|ix| ask.data.rows(ix))
        .filter(|row| row.line > 0)
        .collect();
    rows.arrange_by_key(|row| row.line);
    rows
}

/// The figures of the article; whom it names is told by [`super::named`].
pub(super) fn article(ask: Ask, system: SystemIx) -> Vec<Stated> {
    article_rows(ask, system)
        .into_iter()
        .filter(|row| !is_named(ask, row))
        .map(|row| stated(ask, row))
        .collect()
}

/// Whether a row names somebody rather than giving a number.
pub(super) fn is_named(ask: Ask, row: &Observation) -> bool {
    let kind = ask.data.indicator(row.indicator).kind;
    matches!(kind, Kind::YesNo | Kind::Link)
}

/// Shown figures that are neither the article's nor points of a chart: the country's, of groups and
/// single bodies, the latest first.
pub fn others(ask: Ask, system: SystemIx) -> Vec<Stated> {
    let is_charted = |row: &&Observation| {
        let is_month = ask.data.indicator(row.indicator).id == super::attacks::BY_MONTH;
        let drawn = series::drawn(ask, row.indicator, row.area);
        is_month && super::attacks::is_drawn(ask, row)
            || drawn
                .iter()
                .any(|one| one.period == row.period && one.definition == row.definition)
    };
    let mut rows: Vec<_> = ask
        .data
        .indicators_of(system)
        .filter(|ix| ask.data.indicator(*ix).scope != Scope::Province)
        .flat_map(|ix| ask.data.rows(ix))
        .filter(|row| row.shown && row.line == 0 && !is_named(ask, row))
        .filter(|row| ask.data.area(row.area).kind != AreaKind::Province)
        .filter(|row| !is_charted(row))
        .collect();
    rows.arrange_by_key(|row| (row.indicator, row.period));
    rows.into_iter().map(|row| stated(ask, row)).collect()
}

fn stated(ask: Ask, row: &Observation) -> Stated {
    let indicator = ask.data.indicator(row.indicator);
    let is_country = ask.data.area(row.area).kind == AreaKind::Country;
    Stated {
        name: ask.text(indicator.name),
        about: ask.text(indicator.about),
        of: if is_country { "" } else { ask.name(row.area) },
        is_event: indicator.kind == Kind::Event,
        figure: figure::of(ask, row),
        line: row.line,
        note: ask.text(row.note),
        source: source::entry(ask, row.source),
        behind: Behind {
            note: "",
            ..behind::of(ask, row)
        },
    }
}
