//! Every figure of one area as a table: each indicator with all its periods, the sources that are
//! not the ones shown included.

use super::provinces::{publisher, qualifier};
use super::rows::note;
use super::{Cell, Column, Key, Mark, TableView, To};
use crate::model::{AreaIx, IndicatorIx, Observation, Period};
use crate::query::area::series::Step;
use crate::query::area::{figures, rows, series};
use crate::query::figure::{self, Figure};
use crate::query::{Ask, source};
use crate::state::Intent;
use crate::text::table;

/// The table, by system and indicator, the latest figure first.
pub fn table(ask: Ask, area: AreaIx) -> TableView {
    let text = |words| ask.text(words);
    let mut found = Vec::new();
    for indicator in ask.data.all_indicators() {
        found.extend(of_indicator(ask, indicator, area));
    }
    TableView {
        caption: ask.name(area).to_owned(),
        columns: vec![
            Column::words(text(table::INDICATOR)).main(),
            Column::numbers(text(table::VALUE)).main(),
            Column::words(text(table::PERIOD)),
            Column::words(text(table::SYSTEM)),
            Column::words(text(table::QUALIFIER)),
            Column::words(text(table::DEFINITION)),
            Column::words(text(table::SOURCE)),
            Column::words(text(table::NOTE)),
        ],
        rows: found,
        by: None,
    }
}

fn of_indicator(ask: Ask, indicator: IndicatorIx, area: AreaIx) -> Vec<Vec<Cell>> {
    let series = series::of(ask, indicator, area);
    // A region or a new province of whose parts none has a value has no figure.
    let is_told = |step: &&Step| step.rolled.is_none_or(|rolled| rolled.coverage.count > 0);
    let steps = series.steps.iter().rev().filter(is_told);
    let mut lines: Vec<_> = steps
        .map(|step| of_step(ask, indicator, area, step))
        .collect();
    let others = ask.data.rows(indicator).iter();
    let others = others.filter(|row| row.area == area && !row.shown);
    lines.extend(others.map(|row| of_row(ask, row)));
    lines
}

fn of_step(ask: Ask, indicator: IndicatorIx, area: AreaIx, step: &Step) -> Vec<Cell> {
    if let Some(row) = step.row {
        return of_row(ask, row);
    }
    let found = figures::of_step(ask, indicator, area, step);
    let how = step.rolled.map(|rolled| figures::how(ask, step, &rolled));
    let definition = step.definition.map(|ix| ask.data.definition(ix).name);
    let sources = rows::sources(ask, &[indicator], area);
    let [source, note] = [source::line(&sources), String::new()].map(Cell::text);
    let said = [
        how.unwrap_or_default(),
        definition.map_or("", |name| ask.text(name)).to_owned(),
    ];
    cells(
        ask,
        found,
        (step.period, step.value()),
        said,
        [source, note],
    )
}

fn of_row(ask: Ask, row: &Observation) -> Vec<Cell> {
    let value = row.reading.value();
    let exactly = value.map_or("", |_| qualifier(ask, row.qualifier));
    let definition = ask.text(ask.data.definition(row.definition).name);
    let said = [exactly.to_owned(), definition.to_owned()];
    let last = [publisher(ask, row), Cell::text(note(ask, row))];
    cells(ask, figure::of(ask, row), (row.period, value), said, last)
}

/// A row: how exactly it is meant and how it is measured in words, source and note as cells.
fn cells(
    ask: Ask,
    found: Figure,
    (period, value): (Period, Option<f64>),
    said: [String; 2],
    last: [Cell; 2],
) -> Vec<Cell> {
    let indicator = ask.data.find_indicator(found.indicator);
    let data = ask.data.indicator(indicator.unwrap_or(IndicatorIx(0)));
    let text = [found.value.as_str(), found.unit].join(" ");
    let mut cells = vec![
        Cell {
            to: Some(To::View(Intent::Pick(found.indicator.to_owned()))),
            ..Cell::text(ask.text(data.name))
        },
        Cell {
            mark: Some(Mark {
                indicator: found.indicator,
                area: found.area,
                period: found.period,
            }),
            ..Cell::number(text.trim(), value)
        },
        Cell {
            key: if period == Period::UNDATED {
                Key::Unknown
            } else {
                Key::Number(period.axis())
            },
            ..Cell::text(found.span)
        },
        Cell::text(ask.text(ask.data.system(data.system).name)),
    ];
    cells.extend(said.map(Cell::text));
    cells.extend(last);
    cells
}
