//! Every figure of an indicator that is not measured by province, one row each; where two sources
//! disagree both, and which of them is shown.

use super::provinces::{publisher, qualifier};
use super::{By, Cell, Column, Key, Mark, TableView};
use crate::model::{IndicatorIx, Observation, Period};
use crate::query::{Ask, figure};
use crate::text::table;

/// The table, the latest first.
pub fn table(ask: Ask, ix: IndicatorIx) -> TableView {
    let row = ask.data.indicator(ix);
    let all = ask.data.rows(ix);
    let country = ask.data.country();
    let has_areas = all.iter().any(|row| row.area != country);
    let has_notes = all.iter().any(|row| !note(ask, row).is_empty());
    let text = |words| ask.text(words);
    let value = Column {
        unit: figure::unit(ask, row, 2.0),
        ..Column::numbers(text(table::VALUE)).main()
    };
    let mut columns = vec![Column::words(text(table::PERIOD)).main()];
    if has_areas {
        columns.insert(0, Column::words(text(table::AREA)).main());
    }
    columns.extend([
        value,
        Column::words(text(table::QUALIFIER)),
        Column::words(text(table::DEFINITION)),
        Column::words(text(table::SOURCE)),
    ]);
    if has_notes {
        columns.push(Column::words(text(table::NOTE)));
    }
    let cells = |row: &Observation| {
        let found = figure::of(ask, row);
        let definition = ask.data.definition(row.definition);
        let area = has_areas.then(|| Cell::text(ask.name(row.area)));
        let mut cells: Vec<Cell> = area.into_iter().collect();
        cells.extend([
            Cell {
                key: if row.period == Period::UNDATED {
                    Key::Unknown
                } else {
                    Key::Number(row.period.axis())
                },
                ..Cell::text(found.span)
            },
            Cell {
                mark: Some(Mark {
                    indicator: found.indicator,
                    area: found.area,
                    period: found.period,
                }),
                ..Cell::number(found.value, row.reading.value())
            },
            Cell::text(if row.reading.value().is_some() {
                qualifier(ask, row.qualifier)
            } else {
                ""
            }),
            Cell::text(ask.text(definition.name)),
            publisher(ask, row),
        ]);
        if has_notes {
            cells.push(Cell::text(note(ask, row)));
        }
        cells
    };
    TableView {
        caption: ask.text(row.name).to_owned(),
        columns,
        rows: all.iter().map(cells).collect(),
        by: Some(By {
            column: usize::from(has_areas),
            is_down: true,
        }),
    }
}

/// The remark of a row; that it is not the one shown, where nothing else says so.
pub fn note(ask: Ask, row: &Observation) -> &'static str {
    match ask.text(row.note) {
        "" if !row.shown => ask.text(table::NOT_SHOWN),
        note => note,
    }
}
