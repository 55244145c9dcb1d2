//! Cyberattacks by month and by year. Three bases of counting, never one series; the article's two
//! printed changes drawn on the months that they compare.

use super::claims::recomputed;
use super::panels::Panel;
use crate::chart::{Bar, Bars, Bracket, Drawing, Piece, Stack, Tone};
use crate::model::Arrange;
use crate::model::{ClaimOp, DefinitionIx, IndicatorIx, Observation, Period, Qualifier, SystemIx};
use crate::query::{Ask, figure};
use crate::text::{Case, fill, panels as words};

/// Attacks of a month.
pub(super) const BY_MONTH: &str = "attacks";

/// A base with fewer months than this is drawn whole.
const FEW_BARS: usize = 6;

/// The anchor of the chart of years.
const YEARS: &str = "years";

/// Months of each base that was counted alike, then the years, each leading to its months.
pub(super) fn panels(ask: Ask, system: SystemIx) -> Vec<Panel> {
    let Some(indicator) = ask.data.find_indicator(BY_MONTH) else {
        return Vec::new();
    };
    let mut definitions: Vec<DefinitionIx> = Vec::new();
    for row in ask.data.series(indicator, ask.data.country()) {
        if !definitions.contains(&row.definition) {
            definitions.push(row.definition);
        }
    }
    definitions.arrange();
    let mut jumps = Vec::new();
    let mut all = Vec::new();
    for definition in definitions {
        if let Some(panel) = by_month(ask, system, indicator, definition) {
            jumps.extend(to_months(ask, indicator, definition, &panel.anchor));
            all.push(panel);
        }
    }
    all.extend(by_year(ask).map(|panel| Panel {
        anchor: YEARS.to_owned(),
        jumps,
        ..panel
    }));
    all.extend(by_type(ask));
    all
}

/// From each year of a base to its months.
fn to_months(
    ask: Ask,
    indicator: IndicatorIx,
    definition: DefinitionIx,
    anchor: &str,
) -> Vec<(String, String)> {
    let base = ask.text(ask.data.definition(definition).name);
    let months = months(ask, indicator, definition);
    let mut years: Vec<_> = months.iter().map(|row| row.period.year()).collect();
    years.dedup();
    let jump = |year: &u16| {
        let year = year.to_string();
        let text = ask.text(words::TO_MONTHS);
        let text = fill(text, &[("year", &year), ("base", base)]);
        (text, anchor.to_owned())
    };
    years.iter().map(jump).collect()
}

/// The months of one base that are drawn: from the first that is soon followed by others. Single
/// months far before them are left to the list.
fn months(ask: Ask<'_>, indicator: IndicatorIx, definition: DefinitionIx) -> Vec<&Observation> {
    let rows: Vec<_> = ask
        .data
        .series(indicator, ask.data.country())
        .filter(|row| row.definition == definition)
        .collect();
    if rows.len() < FEW_BARS {
        return if rows.len() > 1 { rows } else { Vec::new() };
    }
    let is_near = |pair: &[&Observation]| pair[1].period.axis() - pair[0].period.axis() < 0.1;
    let first = rows.windows(2).position(is_near).unwrap_or(0);
    rows.get(first..).unwrap_or_default().to_vec()
}

/// Whether a month is drawn as a bar.
pub(super) fn is_drawn(ask: Ask, row: &Observation) -> bool {
    let drawn = months(ask, row.indicator, row.definition);
    drawn.iter().any(|one| one.period == row.period)
}

/// The months of one base, with those that have no figure as gaps.
fn by_month(
    ask: Ask,
    system: SystemIx,
    indicator: IndicatorIx,
    definition: DefinitionIx,
) -> Option<Panel> {
    let rows = months(ask, indicator, definition);
    let (first, last) = (rows.first()?.period, rows.last()?.period);
    let mut bars = Vec::new();
    let mut month = first;
    while month <= last {
        let row = rows.iter().copied().find(|row| row.period == month);
        bars.push(month_bar(ask, month, row));
        month = next_month(month);
    }
    // A claim belongs to the base that has both its months.
    let place = |period: Period| {
        let is_it = |bar: &MonthBar| bar.period == period && bar.bar.value.is_some();
        bars.iter().position(is_it)
    };
    let mut brackets: Vec<Bracket> = ask
        .data
        .claims_of(system)
        .filter(|claim| claim.line > 0 && claim.op == ClaimOp::Change)
        .filter_map(|claim| {
            let [later, earlier] = claim.operands.as_slice() else {
                return None;
            };
            let percent = ask.say.number(claim.printed.abs(), claim.digits);
            let sign = if claim.printed < 0.0 { '−' } else { '+' };
            let is_year = earlier.period == later.period.year_before()?;
            let text = ask.text(if is_year {
                words::ON_YEAR
            } else {
                words::ON_MONTH
            });
            Some(Bracket {
                from: place(earlier.period)?,
                to: place(later.period)?,
                text: fill(text, &[("percent", &format!("{sign}{percent}%"))]),
            })
        })
        .collect();
    brackets.arrange_by_key(|bracket| bracket.to - bracket.from);
    let row = ask.data.definition(definition);
    let drawn = bars.into_iter().map(|bar| bar.bar).collect();
    let unit = figure::unit(ask, ask.data.indicator(indicator), 2.0);
    let title = fill(ask.text(words::BY_MONTH), &[("base", ask.text(row.name))]);
    let drawing = Drawing::Bars(Bars::new(ask, drawn, brackets, unit));
    Some(Panel {
        anchor: format!("months-{}", row.version),
        jumps: vec![(ask.text(words::TO_YEARS).to_owned(), YEARS.to_owned())],
        ..Panel::of(ask, title, &rows, drawing).hinted(ask.text(row.note))
    })
}

struct MonthBar {
    period: Period,
    bar: Bar,
}

fn month_bar(ask: Ask, month: Period, row: Option<&Observation>) -> MonthBar {
    let bar = Bar {
        label: month.month().to_string(),
        group: month.year().to_string(),
        name: ask.date(month, Case::Short),
        value: row.and_then(|row| row.reading.value()),
        text: row.map_or_else(String::new, |row| said(ask, row)),
        tone: row.map_or(Tone::Printed, tone),
    };
    MonthBar { period: month, bar }
}

/// The figure with its qualifier; its unit heads the table.
fn said(ask: Ask, row: &Observation) -> String {
    let found = figure::of(ask, row);
    [found.qualifier, &found.value].join(" ").trim().to_owned()
}

fn tone(row: &Observation) -> Tone {
    match (row.line > 0, row.qualifier) {
        (true, _) => Tone::Here,
        (false, Qualifier::Derived) => Tone::Derived,
        (false, _) => Tone::Printed,
    }
}

fn next_month(month: Period) -> Period {
    if month.month() == 12 {
        Period::of_month(month.year() + 1, 1)
    } else {
        Period::of_month(month.year(), month.month() + 1)
    }
}

/// Whole years by base: the fullest total of each, eleven months or more.
fn by_year(ask: Ask) -> Option<Panel> {
    let indicator = ask.data.find_indicator("attacks_ytd")?;
    let mut rows: Vec<&Observation> = Vec::new();
    for row in ask.data.series(indicator, ask.data.country()) {
        if row.period.month() < 11 {
            continue;
        }
        let year = (row.definition, row.period.year());
        match rows
            .iter_mut()
            .find(|have| (have.definition, have.period.year()) == year)
        {
            Some(have) => *have = row,
            None => rows.push(row),
        }
    }
    rows.arrange_by_key(|row| (row.definition, row.period));
    let mut bars: Vec<Bar> = Vec::new();
    let mut definition = None;
    for row in &rows {
        if definition.is_some_and(|have| have != row.definition) {
            // An empty place between two bases: they are not one series.
            bars.push(Bar {
                label: String::new(),
                group: bars
                    .last()
                    .map_or_else(String::new, |bar| bar.group.clone()),
                name: String::new(),
                value: None,
                text: String::new(),
                tone: Tone::Printed,
            });
        }
        definition = Some(row.definition);
        let year = row.period.year().to_string();
        let is_whole = row.period.month() == 12;
        let name = if is_whole {
            year.clone()
        } else {
            let months = row.period.month().to_string();
            let values = [("year", year.as_str()), ("n", months.as_str())];
            fill(ask.text(words::MONTHS_OF), &values)
        };
        bars.push(Bar {
            label: if is_whole { year } else { format!("{year}*") },
            name,
            group: ask
                .text(ask.data.definition(row.definition).name)
                .to_owned(),
            value: row.reading.value(),
            text: said(ask, row),
            tone: tone(row),
        });
    }
    let unit = figure::unit(ask, ask.data.indicator(indicator), 2.0);
    let stars = bars.iter().filter(|bar| bar.label.ends_with('*'));
    let partial: String = stars.map(|bar| format!(" * {}.", bar.name)).collect();
    let title = ask.text(words::BY_YEAR).to_owned();
    let drawing = Drawing::Bars(Bars::new(ask, bars, Vec::new(), unit));
    let hint = ask.text(words::BY_YEAR_HINT).to_owned() + &partial;
    Some(Panel::of(ask, title, &rows, drawing).hinted(hint))
}

/// The latest total whose three kinds are printed too and add up to it.
fn by_type(ask: Ask) -> Option<Panel> {
    let find = |id: &str| ask.data.find_indicator(id);
    let country = ask.data.country();
    let whole = find("attacks_ytd")?;
    let kinds = [
        find("deface_ytd")?,
        find("malware_ytd")?,
        find("phishing_ytd")?,
    ];
    let parts = |period: Period| {
        let rows = kinds.map(|kind| ask.data.shown(kind, country, period));
        rows.into_iter().collect::<Option<Vec<_>>>()
    };
    let adds_up = |total: &&Observation| {
        let values = parts(total.period)?;
        let values: Option<Vec<f64>> = values.iter().map(|row| row.reading.value()).collect();
        let sum = recomputed(ClaimOp::Sum, &values?)?;
        ((sum - total.reading.value()?).abs() < 0.5).then_some(())
    };
    let totals: Vec<_> = ask.data.series(whole, country).collect();
    let total = totals
        .into_iter()
        .rev()
        .find(|total| adds_up(total).is_some())?;
    let rows = parts(total.period)?;
    let piece = |row: &&Observation| {
        Some(Piece {
            name: ask.text(ask.data.indicator(row.indicator).short).to_owned(),
            value: row.reading.value()?,
            text: figure::of(ask, row).value,
        })
    };
    let found = figure::of(ask, total);
    let title = fill(ask.text(words::BY_TYPE), &[("span", &found.span)]);
    let drawing = Drawing::Stack(Stack {
        pieces: rows.iter().map(piece).collect::<Option<Vec<_>>>()?,
        rest: None,
        of: total.reading.value()?,
        total: fill(ask.text(words::BY_TYPE_TOTAL), &[("total", &found.line())]),
    });
    Some(Panel::of(ask, title, &rows, drawing).hinted(ask.text(total.note)))
}
