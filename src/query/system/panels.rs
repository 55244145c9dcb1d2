//! The charts of a system's page: which drawing fits which system, and every series that is a line.

use super::page::system;
use super::{attacks, counts, parts};
use crate::chart::{Drawing, Lines, Role, Series};
use crate::model::{IndicatorIx, Kind, Observation};
use crate::query::source::SourceEntry;
use crate::query::{Ask, behind, figure, series, source, subject};
use crate::text::{fill, panels as words};

/// One chart of a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// What it shows.
    pub title: String,
    /// How to read it; may be empty.
    pub hint: String,
    /// Whether it stands in the page's first column, wide, and not in the grid of small charts.
    pub is_wide: bool,
    /// Unit and period.
    pub about: String,
    /// Who says so, in a line.
    pub sources: String,
    /// Every source, the most used first.
    pub entries: Vec<SourceEntry>,
    /// What is measured, and how: a text for each definition that is drawn.
    pub definitions: Vec<String>,
    /// The chart.
    pub drawing: Drawing,
    /// Its anchor on the page; may be empty.
    pub anchor: String,
    /// Where a reader of this chart may want to go on: words and anchor.
    pub jumps: Vec<(String, String)>,
}

impl Panel {
    /// A wide chart of some rows.
    pub(super) fn of(ask: Ask, title: String, rows: &[&Observation], drawing: Drawing) -> Self {
        let mut definitions: Vec<String> = Vec::new();
        for row in rows {
            let told = behind::of(ask, row).definition;
            if !told.is_empty() && !definitions.contains(&told) {
                definitions.push(told);
            }
        }
        let subject = rows
            .first()
            .map(|row| subject::of(ask, row.indicator, rows));
        let (about, entries) = subject.map_or_else(Default::default, |subject| {
            (subject.line(""), subject.sources)
        });
        Self {
            title,
            hint: String::new(),
            is_wide: true,
            about,
            sources: publishers(ask, &entries),
            entries,
            definitions,
            drawing,
            anchor: String::new(),
            jumps: Vec::new(),
        }
    }

    /// The same with a hint.
    pub(super) fn hinted(self, hint: impl Into<String>) -> Self {
        Self {
            hint: hint.into(),
            ..self
        }
    }
}

/// The charts of the view's system, the one that the page is about first.
pub fn panels(ask: Ask) -> Vec<Panel> {
    let at = system(ask);
    let mut all = match ask.data.system(at).id {
        "cyber_incidents" => attacks::panels(ask, at),
        "civil_status_db" => parts::records(ask).into_iter().collect(),
        "online_public_services" => parts::levels(ask).into_iter().collect(),
        _ => counts::panels(ask, at),
    };
    for indicator in series::of_system(ask, at) {
        all.extend(line(ask, indicator));
    }
    // One or two lines alone lead the page.
    if all.len() <= 2 {
        all.iter_mut().for_each(|panel| panel.is_wide = true);
    }
    all
}

/// An indicator over time, with the article's figure marked.
fn line(ask: Ask, indicator: IndicatorIx) -> Option<Panel> {
    let row = ask.data.indicator(indicator);
    let country = ask.data.country();
    let trend = series::line(ask, indicator, country);
    let last = trend.points().last()?.clone();
    let series = Series {
        name: String::new(),
        role: Role::Other(0),
        trend,
    };
    let from_zero = !matches!(row.kind, Kind::Index | Kind::Rank);
    let unit = figure::unit(ask, row, 2.0);
    let mut lines = Lines::new(ask, vec![series], unit, row.decimals, from_zero);
    lines.low_on_top = row.kind == Kind::Rank;
    // One line alone needs no name: its end tells its last figure.
    let end = lines.bare(&last.text).to_owned();
    lines
        .series
        .iter_mut()
        .for_each(|one| one.name.clone_from(&end));
    let rows = series::drawn(ask, indicator, country);
    let printed = rows.iter().find(|row| row.line > 0);
    lines.here = printed.map(|row| row.period.to_string());
    let title = ask.text(row.name).to_owned();
    Some(Panel {
        is_wide: false,
        ..Panel::of(ask, title, &rows, Drawing::Lines(lines))
    })
}

/// The first publishers of some sources, and how many more there are.
fn publishers(ask: Ask, entries: &[SourceEntry]) -> String {
    let line = source::line(entries);
    let names: Vec<_> = line.split("; ").collect();
    match names.as_slice() {
        [first, second, _, more @ ..] => fill(
            ask.text(words::PUBLISHERS),
            &[
                ("names", &[*first, second].join("; ")),
                ("n", &(more.len() + 1).to_string()),
            ],
        ),
        _ => line,
    }
}
