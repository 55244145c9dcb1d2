//! All that is known of an area: each indicator with its latest figure, its place, region and
//! country with coverage, its change within one definition; and, when a row is opened, every figure
//! with its source.

use super::figures::{self, Standing};
use super::gaps;
use super::profile::{has_line, trend};
use super::series::{self, Series, Step};
use crate::data::Refusal;
use crate::engine::between;
use crate::model::Arrange;
use crate::model::{AreaIx, AreaKind, Indicator, IndicatorIx, Kind, Scope, SystemIx, UnitSystem};
use crate::query::figure::Figure;
use crate::query::sentence::{self, Sentence};
use crate::query::source::{self, SourceEntry};
use crate::query::trend::{Trend, is_apart};
use crate::query::{Ask, difference, refusal};
use crate::text::{Case, area as words, common, fill};

/// A figure of an area above, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Level {
    /// The figure, and how it was worked out.
    Known {
        /// The figure.
        figure: Figure,
        /// By what, of how many.
        how: String,
    },
    /// Why there is none.
    Refused(String),
}

/// A change on an earlier figure, or why they are not compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The change, or that there is no comparing.
    pub text: String,
    /// Why not; empty where it is compared.
    pub reason: String,
}

/// One indicator of an area.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The indicator.
    pub indicator: &'static str,
    /// Its name.
    pub name: &'static str,
    /// The latest figure at the time asked for.
    pub figure: Figure,
    /// How it was worked out, where it was.
    pub how: String,
    /// Its place.
    pub standing: Option<Standing>,
    /// Why it has no place; empty where it has one, or none is to be expected.
    pub unranked: &'static str,
    /// The region's.
    pub region: Option<Level>,
    /// The country's.
    pub country: Option<Level>,
    /// How many provinces have a value, where the country's figure is refused.
    pub coverage: String,
    /// Against earlier figures.
    pub changes: Vec<Change>,
    /// Its small line; empty where there are not two points.
    pub trend: Trend,
    /// The small line in words; empty where there is none.
    pub line_label: String,
}

/// Indicators of one system.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The system.
    pub system: &'static str,
    /// Its name.
    pub name: &'static str,
    /// An indicator through which its page is opened.
    pub indicator: &'static str,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// Indicators of which nothing is said, with the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Why.
    pub reason: String,
    /// Their names.
    pub names: Vec<&'static str>,
}

/// One earlier figure of an opened row.
#[derive(Clone, Debug, PartialEq)]
pub struct Past {
    /// When.
    pub when: String,
    /// The figure.
    pub figure: Figure,
    /// Its place.
    pub standing: String,
    /// The region's.
    pub region: Option<Level>,
    /// The country's.
    pub country: Option<Level>,
    /// Why it does not go on from the row below; empty where it does.
    pub apart: String,
}

/// Everything of one indicator for an area.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    /// What it measures.
    pub about: &'static str,
    /// Every figure, latest first.
    pub past: Vec<Past>,
    /// Where they come from.
    pub sources: Vec<SourceEntry>,
    /// The figure as a sentence to quote.
    pub sentence: Option<Sentence>,
}

/// Every indicator of which something is known of an area, by system.
pub fn of(ask: Ask, area: AreaIx) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for indicator in ask.data.all_indicators() {
        let data = ask.data.indicator(indicator);
        let Some(row) = row(ask, indicator, area) else {
            continue;
        };
        let system = ask.data.system(data.system);
        match groups.iter_mut().find(|group| group.system == system.id) {
            Some(group) => group.rows.push(row),
            None => groups.push(Group {
                system: system.id,
                name: ask.text(system.name),
                indicator: data.id,
                rows: vec![row],
            }),
        }
    }
    let order = |group: &Group| {
        let system = ask
            .data
            .find_system(group.system)
            .unwrap_or(SystemIx(u16::MAX));
        (!matters_first(ask, area, group), system)
    };
    groups.arrange_by_key(order);
    groups
}

/// The index and e-governance come first on a province's page: they say most about it.
fn matters_first(ask: Ask, area: AreaIx, group: &Group) -> bool {
    let is_place = !matches!(ask.data.area(area).kind, AreaKind::Agency | AreaKind::Group);
    is_place
        && matches!(
            group.system,
            "dti" | "papi" | "svc766" | "steering_committees"
        )
}

/// Whether any indicator has a figure of an area.
pub fn is_known(ask: Ask, area: AreaIx) -> bool {
    ask.data.all_indicators().any(|ix| {
        let mut rows = ask.data.series(ix, area);
        rows.any(|row| row.reading.value().is_some())
    })
}

fn row(ask: Ask, indicator: IndicatorIx, area: AreaIx) -> Option<Row> {
    let series = series::of(ask, indicator, area);
    let step = series.chosen(ask.view.time)?;
    let data = ask.data.indicator(indicator);
    // A region of which no province has a value is among those of which nothing is said.
    if step.rolled.is_some_and(|rolled| rolled.coverage.count == 0) {
        return None;
    }
    let (region, country) = levels(ask, indicator, area, step);
    let line = trend(ask, indicator, area, &series, &[]);
    let is_line = has_line(data.kind) && line.points().count() > 1;
    let standing = figures::standing(ask, indicator, area, step);
    Some(Row {
        indicator: data.id,
        name: ask.text(data.name),
        figure: figures::of_step(ask, indicator, area, step),
        how: remark(ask, area, step),
        unranked: match standing {
            Some(_) => "",
            None => gaps::unranked(ask, indicator, area, step),
        },
        standing,
        region,
        coverage: gaps::coverage(ask, indicator, area, step, country.as_ref()),
        country,
        changes: changes(ask, data, &series, step),
        line_label: if is_line {
            line_label(ask, data, &line)
        } else {
            String::new()
        },
        trend: match (is_line, data.kind) {
            (false, _) => Trend::default(),
            (true, Kind::Rank) => upside_down(line),
            (true, _) => line,
        },
    })
}

/// How a figure was worked out; of a body, what its source says beside it.
fn remark(ask: Ask, area: AreaIx, step: &Step) -> String {
    match (step.rolled, step.row) {
        (Some(rolled), _) => figures::how(ask, step, &rolled),
        (None, Some(row)) if ask.data.area(area).kind == AreaKind::Agency => {
            ask.text(row.note).to_owned()
        }
        _ => String::new(),
    }
}

/// A small line has no axis: better is up, and a rank is better when it is low.
fn upside_down(mut line: Trend) -> Trend {
    for point in line
        .stretches
        .iter_mut()
        .flat_map(|stretch| &mut stretch.points)
    {
        point.y = -point.y;
    }
    line
}

fn line_label(ask: Ask, data: &Indicator, line: &Trend) -> String {
    let (Some(first), Some(last)) = (line.points().next(), line.points().last()) else {
        return String::new();
    };
    fill(
        ask.text(crate::text::chart::LINE_FROM_TO),
        &[
            ("name", ask.text(data.name)),
            ("first", &first.text),
            ("from", &first.label),
            ("last", &last.text),
            ("to", &last.label),
        ],
    )
}

/// Region and country at the time of a province's figure; the country at that of a region.
fn levels(
    ask: Ask,
    indicator: IndicatorIx,
    area: AreaIx,
    step: &Step,
) -> (Option<Level>, Option<Level>) {
    if ask.data.indicator(indicator).scope != Scope::Province {
        return (None, None);
    }
    let row = ask.data.area(area);
    let level =
        |over: AreaIx| match series::rolled_at(ask, indicator, over, step.period, step.units) {
            Ok(found) => match found.rolled {
                Some(rolled) if rolled.coverage.count > 0 => Level::Known {
                    figure: figures::of_step(ask, indicator, over, &found),
                    how: figures::how(ask, &found, &rolled),
                },
                _ => Level::Refused(ask.text(words::NO_PART).to_owned()),
            },
            Err(refusal) => Level::Refused(refusal::sentence(ask, refusal)),
        };
    match row.kind {
        AreaKind::Province => (row.parent.map(level), Some(level(ask.data.country()))),
        AreaKind::Region => (None, Some(level(ask.data.country()))),
        _ => (None, None),
    }
}

/// Changes on the figure before and on that of a year before, where they are two.
fn changes(ask: Ask, data: &Indicator, series: &Series, step: &Step) -> Vec<Change> {
    if !has_line(data.kind) || step.value().is_none() {
        return Vec::new();
    }
    let before = series.before(step.period);
    let year = step
        .period
        .year_before()
        .and_then(|period| series.at(period));
    let year = year.filter(|year| before.is_none_or(|before| before.period != year.period));
    [before, year]
        .into_iter()
        .flatten()
        .map(|earlier| change(ask, data, earlier, step))
        .collect()
}

fn change(ask: Ask, data: &Indicator, before: &Step, after: &Step) -> Change {
    let when = ask.date(before.period, Case::Short);
    let refused = |text, reason: String| Change {
        text: fill(ask.text(text), &[("when", &when)]),
        reason,
    };
    if before.definition != after.definition {
        let note = after
            .definition
            .map(|definition| ask.text(ask.data.definition(definition).note));
        let note = note.filter(|note| !note.is_empty());
        let note = note.unwrap_or(ask.text(words::OTHER_DEFINITION));
        return refused(words::NOT_COMPARED, note.to_owned());
    }
    let on = |step: &Step| (step.period, step.measured_on(ask));
    if is_apart(on(before), on(after)) {
        let reason = ask.text(common::BREAK_MERGER).to_owned();
        return refused(words::NOT_COMPARED_PARTS, reason);
    }
    if let (Some(one), Some(other)) = (before.rolled, after.rolled)
        && one.coverage != other.coverage
    {
        let counts = [
            one.coverage.count.to_string(),
            other.coverage.count.to_string(),
        ];
        let counts = [
            ("before", counts[0].as_str()),
            ("after", counts[1].as_str()),
        ];
        return refused(
            words::NOT_COMPARED_PARTS,
            fill(ask.text(words::OTHER_COVERAGE), &counts),
        );
    }
    let Some(change) = between(before.value(), after.value()) else {
        return refused(
            words::NOT_COMPARED,
            ask.text(common::REFUSED_EMPTY).to_owned(),
        );
    };
    let by = difference::by(ask, data, change);
    let text = match by {
        Some(by) => fill(ask.text(words::CHANGE), &[("by", &by), ("when", &when)]),
        None => fill(ask.text(words::NO_CHANGE), &[("when", &when)]),
    };
    Change {
        text,
        reason: String::new(),
    }
}

/// Indicators by province of which nothing is said here, by reason.
pub fn silent(ask: Ask, area: AreaIx, groups: &[Group]) -> Vec<Said> {
    let row = ask.data.area(area);
    if matches!(row.kind, AreaKind::Agency | AreaKind::Group) {
        return Vec::new();
    }
    let mut said: Vec<Said> = Vec::new();
    let is_shown = |id: &str| {
        groups
            .iter()
            .flat_map(|group| &group.rows)
            .any(|row| row.indicator == id)
    };
    for indicator in ask.data.all_indicators() {
        let data = ask.data.indicator(indicator);
        if data.scope != Scope::Province || is_shown(data.id) {
            continue;
        }
        let reason = why(ask, indicator, area);
        match said.iter_mut().find(|one| one.reason == reason) {
            Some(one) => one.names.push(ask.text(data.name)),
            None => said.push(Said {
                reason,
                names: vec![ask.text(data.name)],
            }),
        }
    }
    said
}

fn why(ask: Ask, indicator: IndicatorIx, area: AreaIx) -> String {
    let units = ask.data.area(area).units.unwrap_or(ask.view.units);
    let other = units.other();
    let has = |units| !ask.data.periods(indicator, units).is_empty();
    if let Some(refused) = series::of(ask, indicator, area).refused {
        return refusal::sentence(ask, refused);
    }
    match (has(units), units) {
        (false, UnitSystem::Old) if has(other) => refusal::sentence(ask, Refusal::NotBack),
        (false, UnitSystem::New) if ask.data.area(area).kind == AreaKind::Region => {
            ask.text(words::ONLY_OLD).to_owned()
        }
        _ => fill(ask.text(words::NO_FIGURE), &[("name", ask.name(area))]),
    }
}

/// Every figure of an indicator for the area of the address, latest first.
pub fn history(ask: Ask, indicator: &str) -> History {
    let Some(indicator) = ask.data.find_indicator(indicator) else {
        return History::default();
    };
    let area = super::page::area(ask);
    let series = series::of(ask, indicator, area);
    let past = series.steps.iter().enumerate().map(|(place, step)| {
        let before = place
            .checked_sub(1)
            .and_then(|place| series.steps.get(place));
        let (region, country) = levels(ask, indicator, area, step);
        Past {
            when: ask.date(step.period, Case::Short),
            figure: figures::of_step(ask, indicator, area, step),
            standing: figures::standing(ask, indicator, area, step)
                .map(|standing| standing.line())
                .unwrap_or_default(),
            region,
            country,
            apart: before
                .map(|before| apart(ask, before, step))
                .unwrap_or_default(),
        }
    });
    let mut past: Vec<_> = past.collect();
    past.reverse();
    History {
        about: ask.text(ask.data.indicator(indicator).about),
        past,
        sentence: sentence::of(ask, indicator, area),
        sources: sources(ask, &[indicator], area),
    }
}

fn apart(ask: Ask, before: &Step, step: &Step) -> String {
    if before.definition == step.definition {
        return String::new();
    }
    let definition = step
        .definition
        .map(|definition| ask.data.definition(definition));
    let note = definition
        .map(|definition| ask.text(definition.note))
        .unwrap_or_default();
    if note.is_empty() {
        ask.text(words::OTHER_DEFINITION).to_owned()
    } else {
        note.to_owned()
    }
}

/// The sources of some indicators as far as they concern an area or what it was made of.
pub fn sources(ask: Ask, indicators: &[IndicatorIx], area: AreaIx) -> Vec<SourceEntry> {
    let row = ask.data.area(area);
    let concerns = |ix: AreaIx| {
        let other = ask.data.area(ix);
        match row.kind {
            AreaKind::Country => other.kind != AreaKind::Agency,
            AreaKind::Region => other.parent == Some(area),
            _ => ix == area || row.members.contains(&ix),
        }
    };
    let rows = indicators.iter().flat_map(|ix| ask.data.rows(*ix));
    source::entries(ask, rows.filter(|row| row.shown && concerns(row.area)))
}
