//! The figures of a view as a CSV file: what it shows, with what a figure needs to be quoted or
//! reckoned with. Apart from the data package, whose files hold what was published and nothing that
//! was worked out here.
//!
//! UTF-8 with a byte order mark, lines ending in CR LF, ISO dates, the codes of the data package. A
//! text that a spreadsheet would take for a formula is led by an apostrophe. For programs with commas
//! and point decimals; for a spreadsheet set to Vietnamese with semicolons and comma decimals.

mod line;

pub use line::{Dialect, line};

use super::{CSV, File};
use crate::model::{DefinitionIx, IndicatorIx, MeasureFormat, Qualifier, Reading, UnitSystem};
use crate::query::taken::{self, Taken};
use crate::query::{Ask, figure, source};

/// The columns, the same for every file.
pub const COLUMNS: [&str; 21] = [
    "indicator",
    "indicator_name",
    "unit",
    "units",
    "area",
    "area_name",
    "from",
    "period",
    "value",
    "flag",
    "qualifier",
    "derived",
    "coverage",
    "coverage_of",
    "place",
    "place_of",
    "definition",
    "definition_name",
    "source",
    "source_url",
    "note",
];

/// Marks UTF-8 for spreadsheets, which would take accents for something else.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Digits behind the point that a value keeps that was worked out here.
const DERIVED_DIGITS: usize = 6;

/// The figures of the view; none where it shows none.
pub fn file(ask: Ask, dialect: Dialect) -> Option<File> {
    let taken = taken::of(ask);
    let ending = match dialect {
        Dialect::Plain => ".csv",
        Dialect::Excel => "_excel.csv",
    };
    let name = [&taken::stem(ask), ending].concat();
    let text = || [BYTE_ORDER_MARK, &table(ask, &taken, dialect)].concat();
    (!taken.is_empty()).then(|| File::text(name, CSV, text()))
}

/// Figures with the names of their columns.
pub fn table(ask: Ask, taken: &[Taken], dialect: Dialect) -> String {
    let mut text = String::new();
    line(&mut text, dialect, &COLUMNS);
    for one in taken {
        row(ask, one, dialect, &mut text);
    }
    text
}

fn row(ask: Ask, taken: &Taken, dialect: Dialect, text: &mut String) {
    let row = taken.row;
    let area = ask.data.area(taken.area);
    let digits = row.map_or(DERIVED_DIGITS, |_| usize::from(u8::MAX));
    let (value, flag) = reading(taken.reading, digits);
    let is_known = flag.is_empty();
    let derived = taken.rolled.filter(|_| is_known);
    let coverage = taken.rolled.map(|rolled| rolled.coverage);
    let count = |count: Option<String>| count.unwrap_or_default();
    let entries = match row {
        Some(row) => vec![source::entry(ask, row.source)],
        None if is_known => taken.sources.clone(),
        None => Vec::new(),
    };
    let urls: Vec<&str> = entries.iter().filter_map(|entry| entry.url).collect();
    let qualifier = match row {
        Some(row) => row.qualifier.code(),
        None => derived.map_or("", |_| Qualifier::Derived.code()),
    };
    let (definition, definition_name) = definition(ask, taken.definition);
    let [indicator, name, unit] = subject(ask, taken.indicator);
    let cells = [
        indicator,
        name,
        unit,
        taken.units.map_or("", UnitSystem::code),
        area.id,
        ask.name_at(taken.area, taken.period),
        &count(row.and_then(|row| row.from).map(|from| from.to_string())),
        &taken.period.to_string(),
        &dialect.number(value),
        flag,
        if is_known { qualifier } else { "" },
        derived.map_or("", |rolled| rolled.by.code()),
        &count(coverage.map(|coverage| coverage.count.to_string())),
        &count(coverage.map(|coverage| coverage.of.to_string())),
        &count(taken.place.map(|(place, _)| place.to_string())),
        &count(taken.place.map(|(_, of)| of.to_string())),
        &definition,
        definition_name,
        &source::line(&entries),
        &urls.join(" "),
        row.map_or("", |row| ask.text(row.note)),
    ];
    line(text, dialect, &cells);
}

/// Id, name and unit of what is measured.
fn subject(ask: Ask, indicator: IndicatorIx) -> [&'static str; 3] {
    let row = ask.data.indicator(indicator);
    let measure = ask.data.measure(row);
    let unit = match figure::unit(ask, row, 2.0) {
        "" if measure.format == MeasureFormat::Percent => "%",
        unit => unit,
    };
    [row.id, ask.text(row.name), unit]
}

/// Id and name of a definition, as the data package writes them.
fn definition(ask: Ask, definition: Option<DefinitionIx>) -> (String, &'static str) {
    definition.map_or_else(Default::default, |ix| {
        let row = ask.data.definition(ix);
        (definition_id(ask, ix), ask.text(row.name))
    })
}

/// The id of a definition, as the data package writes it.
pub fn definition_id(ask: Ask, ix: DefinitionIx) -> String {
    let row = ask.data.definition(ix);
    let id = ask.data.indicator(row.indicator).id;
    [id, "@", row.version].concat()
}

/// The value with at most so many digits behind the point, and the flag where there is none.
pub fn reading(reading: Reading, digits: usize) -> (String, &'static str) {
    match reading {
        Reading::Value(value) => (number(value, digits), ""),
        Reading::Missing(flag) => (String::new(), flag.code()),
    }
}

fn number(value: f64, digits: usize) -> String {
    // The shortest text that gives the same number back: a printed value comes out as printed.
    let shortest = value.to_string();
    let behind = shortest
        .split_once('.')
        .map_or(0, |(_, behind)| behind.len());
    if behind <= digits {
        return shortest;
    }
    let mut rounded = format!("{value:.digits$}");
    while rounded.ends_with('0') {
        rounded.pop();
    }
    if rounded.ends_with('.') {
        rounded.pop();
    }
    rounded
}

#[cfg(test)]
mod tests;
