//! The figures that are seen as a CSV file: what the table shows, with what a figure needs to be
//! quoted or reckoned with. Apart from the data package, whose files hold what was published and
//! nothing that was worked out here.
//!
//! UTF-8 with a byte order mark, lines ending in CR LF, point decimals, ISO dates, the codes of the
//! data package. A text that a spreadsheet would take for a formula is led by an apostrophe.

use super::File;
use crate::model::{
    DefinitionIx, IndicatorIx, Mean, Observation, Qualifier, Reading, Scope, UnitSystem,
};
use crate::query::sight::{self, Seen, Sight};
use crate::query::{Ask, figure, source};

/// The columns, the same for every file.
const COLUMNS: [&str; 21] = [
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

/// Digits behind the point that a value keeps that was worked out here.
const DERIVED_DIGITS: usize = 6;

/// The figures of the view; none where there is no such indicator or nothing can be shown.
pub fn file(ask: Ask) -> Option<File> {
    let indicator = ask.data.find_indicator(&ask.view.indicator)?;
    let row = ask.data.indicator(indicator);
    if row.scope != Scope::Province {
        return (!ask.data.rows(indicator).is_empty()).then(|| series(ask, indicator));
    }
    let sight = sight::of(ask, indicator).ok()?;
    let mut text = head();
    let ranks = sight.ranks(ask);
    let ranked = ranks.iter().flatten().count().to_string();
    for (seen, rank) in sight.seen.iter().zip(ranks) {
        let place = rank.map(|rank| rank.to_string()).unwrap_or_default();
        let of = if rank.is_some() { &*ranked } else { "" };
        province(ask, &sight, seen, [&place, of], &mut text);
    }
    let by = if sight.is_carried && row.rollup.is_mean() && ask.view.mean == Mean::People {
        "-people"
    } else {
        ""
    };
    let name = format!("{}-{}-{}{by}.csv", row.id, sight.units.code(), sight.period);
    Some(File { name, text })
}

/// Every figure of an indicator that is not measured by province, those included that are not
/// shown where sources disagree.
fn series(ask: Ask, indicator: IndicatorIx) -> File {
    let mut text = head();
    for row in ask.data.rows(indicator) {
        observed(ask, row, ["", ""], &mut text);
    }
    let id = ask.data.indicator(indicator).id;
    File {
        name: format!("{id}.csv"),
        text,
    }
}

fn head() -> String {
    let mut text = String::from("\u{feff}");
    line(&mut text, &COLUMNS);
    text
}

fn province(ask: Ask, sight: &Sight, seen: &Seen, place: [&str; 2], text: &mut String) {
    if let Some(row) = seen.row {
        observed(ask, row, place, text);
        return;
    }
    let area = ask.data.area(seen.area);
    let (value, flag) = reading(seen.reading, DERIVED_DIGITS);
    let derived = seen.rolled.filter(|_| flag.is_empty());
    let coverage = seen.rolled.map(|rolled| rolled.coverage);
    let count = coverage.map_or_else(String::new, |coverage| coverage.count.to_string());
    let of = coverage.map_or_else(String::new, |coverage| coverage.of.to_string());
    // What was worked out rests on the rows of the 63.
    let rows = ask.data.rows_at(sight.indicator, sight.period).iter();
    let is_used = |row: &&Observation| {
        derived.is_some() && row.shown && ask.data.area(row.area).is_province_of(UnitSystem::Old)
    };
    let entries = source::entries(ask, rows.filter(is_used));
    let urls: Vec<&str> = entries.iter().filter_map(|entry| entry.url).collect();
    let (definition, definition_name) = definition(ask, sight.definition);
    let [indicator, name, unit] = subject(ask, sight.indicator);
    let cells = [
        indicator,
        name,
        unit,
        sight.units.code(),
        area.id,
        ask.name_at(seen.area, sight.period),
        "",
        &sight.period.to_string(),
        &value,
        flag,
        derived.map_or("", |_| Qualifier::Derived.code()),
        derived.map_or("", |rolled| rolled.by.code()),
        &count,
        &of,
        place[0],
        place[1],
        &definition,
        definition_name,
        &source::line(&entries),
        &urls.join(" "),
        "",
    ];
    line(text, &cells);
}

fn observed(ask: Ask, row: &Observation, place: [&str; 2], text: &mut String) {
    let area = ask.data.area(row.area);
    let (value, flag) = reading(row.reading, usize::from(u8::MAX));
    let entry = source::entry(ask, row.source);
    let (definition, definition_name) = definition(ask, Some(row.definition));
    let [indicator, name, unit] = subject(ask, row.indicator);
    let from = row.from.map_or_else(String::new, |from| from.to_string());
    let cells = [
        indicator,
        name,
        unit,
        area.units.map_or("", UnitSystem::code),
        area.id,
        ask.name_at(row.area, row.period),
        &from,
        &row.period.to_string(),
        &value,
        flag,
        if flag.is_empty() {
            row.qualifier.code()
        } else {
            ""
        },
        "",
        "",
        "",
        place[0],
        place[1],
        &definition,
        definition_name,
        entry.publisher,
        entry.url.unwrap_or_default(),
        ask.text(row.note),
    ];
    line(text, &cells);
}

/// Id, name and unit of what is measured.
fn subject(ask: Ask, indicator: IndicatorIx) -> [&'static str; 3] {
    let row = ask.data.indicator(indicator);
    let measure = ask.data.measure(row);
    let unit = match figure::unit(ask, row, 2.0) {
        "" if measure.format == crate::model::MeasureFormat::Percent => "%",
        unit => unit,
    };
    [row.id, ask.text(row.name), unit]
}

/// Id and name of a definition, as the data package writes them.
fn definition(ask: Ask, definition: Option<DefinitionIx>) -> (String, &'static str) {
    definition.map_or_else(Default::default, |ix| {
        let row = ask.data.definition(ix);
        let id = ask.data.indicator(row.indicator).id;
        ([id, "@", row.version].concat(), ask.text(row.name))
    })
}

/// The value with at most so many digits behind the point, and the flag where there is none.
fn reading(reading: Reading, digits: usize) -> (String, &'static str) {
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

/// A line. A text that a spreadsheet would take for a formula is led by an apostrophe; a negative
/// number is none.
fn line(text: &mut String, cells: &[&str]) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        let is_quoted = cell.contains(['"', ',', '\n', '\r']);
        if is_quoted {
            text.push('"');
        }
        // Not by the standard library's reader of numbers, whose tables weigh 14 kB.
        let is_number = cell.chars().skip(1).all(|c| c == '.' || c.is_ascii_digit());
        let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
        if is_formula && !(cell.starts_with('-') && is_number) {
            text.push('\'');
        }
        for letter in cell.chars() {
            if letter == '"' {
                text.push('"');
            }
            text.push(letter);
        }
        if is_quoted {
            text.push('"');
        }
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests;
