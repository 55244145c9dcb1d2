//! The provinces of a sight as rows: name, region, value, place, qualifier, period, definition,
//! source.

use super::{By, Cell, Column, Key, Mark, TableView, To};
use crate::model::{IndicatorIx, Observation, Qualifier, Reading, Rollup};
use crate::query::sight::{Seen, Sight};
use crate::query::{Ask, figure, source};
use crate::state::{Intent, Sort};
use crate::text::{Case, fill, table};

/// Where each column stands; the address knows how to sort by three of them.
pub const NAME: usize = 0;
/// The value.
pub const VALUE: usize = 1;
/// The rank.
pub const RANK: usize = 2;

/// The table.
pub fn table(ask: Ask, sight: &Sight) -> TableView {
    let row = ask.data.indicator(sight.indicator);
    let ranks = sight.ranks(ask);
    let is_ranked = ranks.iter().any(Option::is_some);
    let is_whole = sight.count() == sight.seen.len();
    let text = |words| ask.text(words);
    let notes = sight.seen.iter().any(|seen| !note(ask, seen).is_empty());
    let rank = if is_whole { table::RANK } else { table::PLACE };
    let mut columns = vec![
        Column::words(text(table::PROVINCE)).main(),
        Column {
            unit: figure::unit(ask, row, 2.0),
            ..Column::numbers(text(table::VALUE)).main()
        },
        Column::numbers(text(rank)),
        Column::words(text(table::REGION)),
        Column::words(text(table::QUALIFIER)),
        Column::words(text(table::PERIOD)),
        Column::words(text(table::DEFINITION)),
        Column::words(text(table::SOURCE)),
    ];
    if notes {
        columns.push(Column::words(text(table::NOTE)));
    }
    let rows = sight.seen.iter().zip(&ranks).map(|(seen, rank)| {
        let mut cells = cells(ask, sight, seen, *rank);
        if notes {
            cells.push(Cell::text(note(ask, seen)));
        }
        cells
    });
    TableView {
        caption: ask.text(row.name).to_owned(),
        columns,
        rows: rows.collect(),
        by: Some(by(ask.view.sort, is_ranked)),
    }
}

/// The order that the address asks for.
fn by(sort: Sort, is_ranked: bool) -> By {
    let (column, is_down) = match sort {
        Sort::Rank if is_ranked => (RANK, false),
        Sort::Rank | Sort::ValueDown => (VALUE, true),
        Sort::Value => (VALUE, false),
        Sort::Name => (NAME, false),
    };
    By { column, is_down }
}

fn cells(ask: Ask, sight: &Sight, seen: &Seen, rank: Option<u32>) -> Vec<Cell> {
    let area = ask.data.area(seen.area);
    let row = seen.row;
    let value = seen.reading.value();
    let definition = row.map_or(sight.definition, |row| Some(row.definition));
    let definition = definition.map_or("", |ix| ask.text(ask.data.definition(ix).name));
    vec![
        Cell {
            to: Some(To::View(Intent::Drill(Some(area.id.to_owned())))),
            ..Cell::text(ask.name_at(seen.area, sight.period))
        },
        Cell {
            mark: Some(Mark {
                indicator: ask.data.indicator(sight.indicator).id,
                area: area.id,
                period: sight.period.to_string(),
            }),
            ..Cell::number(value_text(ask, sight.indicator, seen), value)
        },
        Cell::number(
            rank.map_or(String::new(), |rank| rank.to_string()),
            rank.map(f64::from),
        ),
        Cell::text(area.parent.map_or("", |region| ask.name(region))),
        Cell::text(precision(ask, seen)),
        Cell {
            key: Key::Number(sight.period.axis()),
            ..Cell::text(ask.date(sight.period, Case::Short))
        },
        Cell::text(definition),
        row.map_or_else(|| sources(ask, sight), |row| publisher(ask, row)),
    ]
}

/// The value, or why there is none.
fn value_text(ask: Ask, indicator: IndicatorIx, seen: &Seen) -> String {
    match (seen.row, seen.rolled, seen.reading) {
        (Some(row), ..) => figure::of(ask, row).value,
        (None, Some(rolled), Reading::Value(_)) if rolled.by == Rollup::CountYes => {
            figure::members(ask, &rolled)
        }
        (None, _, Reading::Value(value)) => figure::value_text(ask, indicator, value, None),
        (None, _, Reading::Missing(flag)) => {
            figure::missing_text(ask, ask.data.indicator(indicator).kind, flag).to_owned()
        }
    }
}

/// How exactly the value is meant.
fn precision(ask: Ask, seen: &Seen) -> String {
    match (seen.row, seen.rolled) {
        _ if seen.reading.value().is_none() => String::new(),
        (None, Some(rolled)) if rolled.coverage.of == 1 => ask.text(table::CARRIED_SAME).to_owned(),
        (None, Some(rolled)) => {
            let words = match rolled.by {
                Rollup::WeightedMean => table::CARRIED_BY_PEOPLE,
                _ => table::CARRIED,
            };
            let values = [
                ("n", &*rolled.coverage.count.to_string()),
                ("of", &rolled.coverage.of.to_string()),
            ];
            let told = fill(ask.text(words), &values);
            if rolled.is_partial() {
                format!("{told}, {}", ask.text(table::NOT_RANKED))
            } else {
                told
            }
        }
        (Some(row), _) => qualifier(ask, row.qualifier).to_owned(),
        (None, None) => String::new(),
    }
}

/// The word for a qualifier, an exact one included.
pub fn qualifier(ask: Ask, of: Qualifier) -> &'static str {
    match of {
        Qualifier::Exact => ask.text(table::EXACT),
        _ => figure::qualifier(ask, of),
    }
}

/// The publisher of a row, leading to the page where that may be linked.
pub fn publisher(ask: Ask, row: &Observation) -> Cell {
    let entry = source::entry(ask, row.source);
    Cell {
        to: entry.url.map(To::Page),
        ..Cell::text(entry.publisher)
    }
}

/// The publishers of what was carried.
fn sources(ask: Ask, sight: &Sight) -> Cell {
    let rows = ask.data.rows_at(sight.indicator, sight.period);
    let used = rows.iter().filter(|row| row.shown);
    Cell::text(source::line(&source::entries(ask, used)))
}

fn note(ask: Ask, seen: &Seen) -> &'static str {
    seen.row.map_or("", |row| ask.text(row.note))
}
