//! Counts side by side: what stands at one date, by region or by list, where a system has no long
//! series.

use super::figures::article_rows;
use super::panels::Panel;
use crate::chart::{Bar, Bars, Drawing, Piece, Stack, Tone};
use crate::engine::between;
use crate::model::{IndicatorIx, Observation, Period, SystemIx, UnitSystem};
use crate::query::{Ask, figure};
use crate::text::{Case, fill, panels as words};

const PLANS: &[&str] = &[
    "plans_five_year_provinces",
    "plans_resolution_provinces",
    "plans_architecture_provinces",
];
const EID: &[&str] = &["eid_applications", "eid_approved", "eid_activated"];
const LISTS: &[&str] = &[
    "platforms_introduced",
    "platforms_national",
    "platforms_launched",
    "platforms_ministry",
];

/// The charts of counts of a system.
pub(super) fn panels(ask: Ask, system: SystemIx) -> Vec<Panel> {
    let found = match ask.data.system(system).id {
        "steering_committees" => vec![
            by_region(ask, system),
            at_a_date(ask, PLANS, words::PLANS)
                .map(|panel| panel.hinted(ask.text(words::PLANS_HINT))),
        ],
        "population_db" => vec![
            at_a_date(ask, EID, words::EID).map(|panel| panel.hinted(ask.text(words::EID_HINT))),
        ],
        "digital_platforms" => vec![lists(ask)],
        "reporting_system" => vec![reporting(ask)],
        _ => Vec::new(),
    };
    found.into_iter().flatten().collect()
}

/// The article's row of an indicator, else its latest shown one for the country.
fn row<'a>(ask: Ask<'a>, id: &str) -> Option<&'a Observation> {
    let indicator = ask.data.find_indicator(id)?;
    let printed = ask.data.rows(indicator).iter().find(|row| row.line > 0);
    printed.or_else(|| ask.data.series(indicator, ask.data.country()).last())
}

/// A bar named after its indicator.
fn bar(ask: Ask, row: &Observation, label: String) -> Bar {
    let found = figure::of(ask, row);
    let short = ask.text(ask.data.indicator(row.indicator).short);
    Bar {
        label,
        group: short.to_owned(),
        name: format!("{short}, {}", found.span),
        value: row.reading.value(),
        text: [found.qualifier, &found.value].join(" ").trim().to_owned(),
        tone: if row.line > 0 {
            Tone::Here
        } else {
            Tone::Printed
        },
    }
}

/// Several counts of one date; none where their dates differ.
fn at_a_date(ask: Ask, ids: &[&str], title: crate::model::Words) -> Option<Panel> {
    let rows: Option<Vec<_>> = ids.iter().map(|id| row(ask, id)).collect();
    let rows = rows?;
    let first = rows.first()?;
    if rows.iter().any(|row| row.period != first.period) {
        return None;
    }
    let bars = rows
        .iter()
        .map(|row| bar(ask, row, String::new()))
        .collect();
    let when = ask.date(first.period, Case::Short);
    let title = fill(ask.text(title), &[("when", &when)]);
    let drawing = Bars::beside(ask, bars, unit(ask, first.indicator));
    Some(Panel::of(ask, title, &rows, Drawing::Bars(drawing)))
}

fn unit(ask: Ask<'_>, indicator: IndicatorIx) -> &'static str {
    figure::unit(ask, ask.data.indicator(indicator), 2.0)
}

/// Lists of platforms, which are not one series.
fn lists(ask: Ask) -> Option<Panel> {
    let rows: Option<Vec<_>> = LISTS.iter().map(|id| row(ask, id)).collect();
    let rows = rows?;
    let bars = rows
        .iter()
        .map(|row| bar(ask, row, ask.date(row.period, Case::Short)));
    let drawing = Bars::beside(ask, bars.collect(), unit(ask, rows.first()?.indicator));
    let title = ask.text(words::LISTS).to_owned();
    let panel = Panel::of(ask, title, &rows, Drawing::Bars(drawing));
    Some(panel.hinted(ask.text(words::LISTS_HINT)))
}

/// How many provinces of each region the article names.
fn by_region(ask: Ask, system: SystemIx) -> Option<Panel> {
    let indicator = ask.data.find_indicator("committee")?;
    let rows: Vec<_> = article_rows(ask, system)
        .into_iter()
        .filter(|row| row.indicator == indicator)
        .collect();
    let period: Period = rows.first()?.period;
    let regions = ask.data.region_figures(indicator, period, UnitSystem::Old);
    let bars = regions.ok()?.into_iter().map(|region| {
        let named = ask.say.number(region.value.unwrap_or(0.0), 0);
        let values = [("n", &*named), ("of", &region.coverage.of.to_string())];
        Bar {
            label: String::new(),
            group: ask.name(region.area).to_owned(),
            name: ask.name(region.area).to_owned(),
            value: region.value.or(Some(0.0)),
            text: fill(ask.text(words::OF_ALL), &values),
            tone: Tone::Derived,
        }
    });
    let provinces = ask.data.find_indicator("committee_provinces");
    let unit = provinces.map_or("", |indicator| unit(ask, indicator));
    let drawing = Bars::beside(ask, bars.collect(), unit);
    let title = ask.text(words::COMMITTEES).to_owned();
    let panel = Panel::of(ask, title, &rows, Drawing::Bars(drawing));
    Some(panel.hinted(ask.text(words::COMMITTEES_HINT)))
}

/// How many of the provinces report.
fn reporting(ask: Ask) -> Option<Panel> {
    let row = row(ask, "reporting_provinces")?;
    let of = u32::try_from(UnitSystem::Old.count()).map(f64::from).ok()?;
    let found = figure::of(ask, row);
    let left = between(row.reading.value(), Some(of))?.difference;
    let values = [("n", &*found.value), ("of", &ask.say.number(of, 0))];
    let piece = |name, value: f64| Piece {
        name: ask.text(name).to_owned(),
        value,
        text: ask.say.number(value, 0),
    };
    let drawing = Drawing::Stack(Stack {
        pieces: vec![piece(words::CONNECTED, row.reading.value()?)],
        rest: Some(piece(words::THE_OTHERS, left)),
        of,
        total: fill(ask.text(words::REPORTING_TOTAL), &values),
    });
    let when = ask.date(row.period, Case::Short);
    let title = fill(ask.text(words::REPORTING), &[("when", &when)]);
    let panel = Panel::of(ask, title, &[row], drawing);
    Some(panel.hinted(ask.text(words::REPORTING_HINT)))
}
