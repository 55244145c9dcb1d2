//! One sentence and a few more that say what the data say of an area, by stated rules: it leads
//! the country, it leads its region, it rose or fell by ten places within one definition, or else
//! its rank. Nothing here is an opinion.

use super::figures::{self, listed, ordered, place, place_in_region};
use super::series::{self, Series, Step};
use crate::engine::between;
use crate::model::{AreaIx, AreaKind, AreaType, IndicatorIx, Lang, UnitSystem, Words};
use crate::query::{Ask, figure};
use crate::text::{Case, area as words, fill, home};

/// A rise or fall of so many places is told in the headline.
const MANY_PLACES: f64 = 10.0;

/// What stands on top of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Headline {
    /// The name of the area.
    pub name: &'static str,
    /// What it is, by date where that changed.
    pub kind: String,
    /// The sentence.
    pub title: String,
    /// The sentences below.
    pub lede: Vec<String>,
}

/// The headline of an area.
pub fn of(ask: Ask, area: AreaIx) -> Headline {
    let row = ask.data.area(area);
    let (title, lede) = match (row.kind, row.units) {
        (AreaKind::Province, Some(UnitSystem::New)) => new_province(ask, area),
        (AreaKind::Province, _) => old_province(ask, area),
        (AreaKind::Region, _) => region(ask, area),
        (AreaKind::Country, _) => country(ask, area),
        _ => body(ask, area),
    };
    Headline {
        name: ask.name(area),
        kind: kinds(ask, area),
        title,
        lede,
    }
}

/// The type of an area and how it changed: "Tỉnh; từ 20/09/2026 là thành phố trực thuộc trung ương".
fn kinds(ask: Ask, area: AreaIx) -> String {
    let names = &ask.data.area(area).names;
    let is_renamed = names.windows(2).any(|pair| pair[0].name != pair[1].name);
    let mut told = String::new();
    for (place, named) in names.iter().enumerate() {
        let text = match (place, is_renamed) {
            (0, false) => {
                ask.text(kind_word(named.kind)).clone_into(&mut told);
                continue;
            }
            (0, true) => words::KIND_NAMED,
            (_, false) => words::KIND_LATER,
            (_, true) => words::KIND_RENAMED,
        };
        let from = named.from.map(|from| ask.date(from, Case::Long));
        told.push_str(&fill(
            ask.text(text),
            &[
                ("kind", ask.text(kind_word(named.kind))),
                ("name", ask.text(named.name)),
                ("from", &from.unwrap_or_default()),
            ],
        ));
    }
    sentence_case(&told)
}

fn kind_word(kind: AreaType) -> Words {
    match kind {
        AreaType::Country => words::KIND_COUNTRY,
        AreaType::Region => words::KIND_REGION,
        AreaType::Province => words::KIND_PROVINCE,
        AreaType::City => words::KIND_CITY,
        AreaType::Ministry => words::KIND_MINISTRY,
        AreaType::Body => words::KIND_BODY,
        AreaType::Group => words::KIND_GROUP,
    }
}

/// A text that begins a sentence.
pub(super) fn sentence_case(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// What a sentence about a province's index needs.
struct Told<'a> {
    indicator: IndicatorIx,
    series: Series<'a>,
    step: Step<'a>,
    name: &'static str,
    year: String,
}

fn told<'a>(ask: Ask<'a>, id: &str, area: AreaIx) -> Option<Told<'a>> {
    let indicator = ask.data.find_indicator(id)?;
    let series = series::of(ask, indicator, area);
    let step = *series.chosen(ask.view.time)?;
    Some(Told {
        indicator,
        name: ask.name_at(area, step.period),
        year: ask.date(step.period, Case::Short),
        step,
        series,
    })
}

fn old_province(ask: Ask, area: AreaIx) -> (String, Vec<String>) {
    let lede = vec![merged(ask, area)];
    let Some(told) = told(ask, "dti", area) else {
        let name = ask.name_at(area, crate::model::Period::of_year(2024));
        return (fill(ask.text(words::HEAD_NONE), &[("name", name)]), lede);
    };
    let Some((rank, of)) = place(ask, told.indicator, area, &told.step) else {
        return (partial(ask, &told, area), lede);
    };
    (ranked(ask, &told, area, rank, of), lede)
}

/// Where not every province has a value.
fn partial(ask: Ask, told: &Told, area: AreaIx) -> String {
    let all = ask
        .data
        .country_figure(told.indicator, told.step.period, told.step.units);
    let coverage = all.map_or((0, 0), |all| (all.coverage.count, all.coverage.of));
    let (n, of) = (coverage.0.to_string(), coverage.1.to_string());
    let value = told
        .step
        .value()
        .map(|value| figure::value_text(ask, told.indicator, value, None));
    let standing = figures::standing(ask, told.indicator, area, &told.step);
    let text = match (&value, &standing) {
        (Some(_), Some(_)) => words::HEAD_PARTIAL_RANK,
        (Some(_), None) => words::HEAD_PARTIAL,
        (None, _) => words::HEAD_NO_VALUE,
    };
    fill(
        ask.text(text),
        &[
            ("name", told.name),
            ("value", &value.unwrap_or_default()),
            ("year", &told.year),
            (
                "rank",
                &standing.map(|standing| standing.line()).unwrap_or_default(),
            ),
            ("n", &n),
            ("of", &of),
        ],
    )
}

fn ranked(ask: Ask, told: &Told, area: AreaIx, rank: u32, of: usize) -> String {
    let regional = place_in_region(ask, told.indicator, area, &told.step);
    let rank_text = ordinal(ask, rank);
    let (of_text, region) = (of.to_string(), regional.map_or(0, |(_, of)| of).to_string());
    let in_region = ordinal(ask, regional.map_or(0, |(rank, _)| rank));
    let since = led_since(ask, told, area, rank == 1);
    let moved = moved(ask, told, area);
    let from = since
        .clone()
        .or(moved.as_ref().map(|moved| moved.from.clone()));
    let to = moved
        .as_ref()
        .map(|moved| moved.to.clone())
        .unwrap_or_default();
    let by = moved
        .as_ref()
        .map(|moved| moved.by.clone())
        .unwrap_or_default();
    let text = match (rank, regional, &since, &moved) {
        (1, _, Some(_), _) => words::HEAD_FIRST_SINCE,
        (1, ..) => words::HEAD_FIRST,
        (_, Some((1, _)), Some(_), _) => words::HEAD_REGION_SINCE,
        (_, Some((1, _)), None, _) => words::HEAD_REGION,
        (.., Some(moved)) if moved.is_up => words::HEAD_ROSE,
        (.., Some(_)) => words::HEAD_FELL,
        (_, Some(_), ..) => words::HEAD_RANK,
        _ => words::HEAD_RANK_ONLY,
    };
    fill(
        ask.text(text),
        &[
            ("name", told.name),
            ("year", &told.year),
            ("rank", &rank_text),
            ("of", &of_text),
            ("place", &in_region),
            ("n", &region),
            ("from", &from.unwrap_or_default()),
            ("to", &to),
            ("by", &by),
        ],
    )
}

/// The first year of an unbroken run of first places, in the country or else in the region, in
/// years in which every province has a value.
fn led_since(ask: Ask, told: &Told, area: AreaIx, in_country: bool) -> Option<String> {
    let leads = |step: &&Step| {
        let place = if in_country {
            place(ask, told.indicator, area, step)
        } else {
            place(ask, told.indicator, area, step)?;
            place_in_region(ask, told.indicator, area, step)
        };
        place.filter(|(rank, _)| *rank == 1)
    };
    let steps = told
        .series
        .steps
        .iter()
        .filter(|step| step.period <= told.step.period);
    let run: Vec<_> = steps
        .rev()
        .take_while(|step| leads(step).is_some())
        .collect();
    let first = run.last().filter(|_| run.len() > 1)?;
    Some(ask.date(first.period, Case::Short))
}

struct Moved {
    from: String,
    to: String,
    by: String,
    is_up: bool,
}

/// The last rise or fall by many places between two years of one definition.
fn moved(ask: Ask, told: &Told, area: AreaIx) -> Option<Moved> {
    let steps: Vec<_> = told
        .series
        .steps
        .iter()
        .filter(|step| step.period <= told.step.period)
        .collect();
    let (before, after) = steps.windows(2).rev().find_map(|pair| {
        let [before, after] = pair else { return None };
        let is_one = before.definition == after.definition && before.rolled.is_none();
        let both = (
            place(ask, told.indicator, area, before)?,
            place(ask, told.indicator, area, after)?,
        );
        (is_one && both.0.1 == both.1.1).then_some((*before, *after))
    })?;
    let rank = |step| place(ask, told.indicator, area, step).map(|(rank, _)| f64::from(rank));
    let change = between(rank(before), rank(after))?;
    (change.difference.abs() >= MANY_PLACES).then(|| Moved {
        from: ask.date(before.period, Case::Short),
        to: ask.date(after.period, Case::Short),
        by: ask.say.number(change.difference.abs(), 0),
        is_up: change.difference < 0.0,
    })
}

/// What became of a province of the 63.
fn merged(ask: Ask, area: AreaIx) -> String {
    let Some(unit) = ask.data.area(area).successor else {
        return String::new();
    };
    let members = &ask.data.area(unit).members;
    let ranks = ranks_of_both(ask, area, unit);
    let (before, after) = ranks.unwrap_or_default();
    let (old, new) = (before.0.to_string(), after.0.to_string());
    let (of_old, of_new) = (before.1.to_string(), after.1.to_string());
    let others: Vec<_> = members
        .iter()
        .filter(|ix| **ix != area)
        .map(|ix| ask.name(*ix))
        .collect();
    let is_same_name = ask.data.area(unit).id == ask.data.area(area).id;
    let head = match (members.len(), is_same_name) {
        (1, _) => words::LEDE_SAME,
        (_, true) => words::LEDE_MERGED,
        (_, false) => words::LEDE_INTO,
    };
    let head = fill(
        ask.text(head),
        &[
            ("names", &listed(ask, &others)),
            ("unit", ask.name(unit)),
            ("name", ask.name(area)),
        ],
    );
    if ranks.is_none() {
        return head;
    }
    let text = if members.len() == 1 {
        words::LEDE_RANKS_SAME
    } else {
        words::LEDE_RANKS
    };
    let ranks = fill(
        ask.text(text),
        &[
            ("before", &old),
            ("of", &of_old),
            ("after", &new),
            ("of_new", &of_new),
        ],
    );
    format!("{head} {ranks}")
}

/// Rank of the latest DTI of an old province and of the new one that it is part of.
pub fn ranks_of_both(ask: Ask, old: AreaIx, new: AreaIx) -> Option<((u32, usize), (u32, usize))> {
    let (indicator, of_new) = figures::dti(ask, new)?;
    let after = of_new
        .steps
        .iter()
        .rev()
        .find(|step| step.rolled.is_none())?;
    let (_, of_old) = figures::dti(ask, old)?;
    let before = of_old.at(after.period)?;
    Some((
        place(ask, indicator, old, before)?,
        place(ask, indicator, new, after)?,
    ))
}

fn new_province(ask: Ask, area: AreaIx) -> (String, Vec<String>) {
    let row = ask.data.area(area);
    let names: Vec<_> = row.members.iter().map(|ix| ask.name(*ix)).collect();
    let head = if row.members.len() == 1 {
        words::LEDE_UNIT_SAME
    } else {
        words::LEDE_UNIT
    };
    let mut lede = vec![fill(
        ask.text(head),
        &[
            ("names", &listed(ask, &names)),
            ("n", &names.len().to_string()),
        ],
    )];
    let dti = told(ask, "dti", area);
    let service = told(ask, "svc766", area);
    let mut ranks = Vec::new();
    for told in [&dti, &service].into_iter().flatten() {
        if told.step.rolled.is_none()
            && let Some(rank) = place(ask, told.indicator, area, &told.step)
        {
            ranks.push((told, rank));
        }
    }
    let name = ask.name(area);
    let title = match ranks.as_slice() {
        [(dti, (1, of)), ..] => lead(ask, words::HEAD_UNIT_FIRST, name, &dti.year, *of),
        [_, (service, (1, of))] => lead(ask, words::HEAD_UNIT_SERVICE, name, &service.year, *of),
        [(dti, rank), (service, other)] => fill(
            ask.text(words::HEAD_UNIT),
            &[
                ("name", name),
                ("dti", &ordinal(ask, rank.0)),
                ("of", &rank.1.to_string()),
                ("year", &dti.year),
                ("service", &ordinal(ask, other.0)),
                ("date", &service.year),
            ],
        ),
        [(only, rank)] => fill(
            ask.text(words::HEAD_RANK_ONLY),
            &[
                ("name", name),
                ("rank", &ordinal(ask, rank.0)),
                ("of", &rank.1.to_string()),
                ("year", &only.year),
            ],
        ),
        _ => fill(ask.text(words::HEAD_NONE), &[("name", name)]),
    };
    if row.members.len() > 1 {
        lede.push(ask.text(words::LEDE_UNIT_MEAN).to_owned());
    }
    (title, lede)
}

fn lead(ask: Ask, text: Words, name: &str, year: &str, of: usize) -> String {
    fill(
        ask.text(text),
        &[("name", name), ("year", year), ("of", &of.to_string())],
    )
}

fn region(ask: Ask, area: AreaIx) -> (String, Vec<String>) {
    let name = ask.name(area);
    let none = || {
        (
            fill(ask.text(words::HEAD_NONE), &[("name", name)]),
            Vec::new(),
        )
    };
    let Some(told) = told(ask, "dti", area) else {
        return none();
    };
    let provinces: Vec<_> = ask
        .data
        .provinces(ask.view.units)
        .filter(|ix| ask.data.area(*ix).parent == Some(area))
        .map(|ix| (ix, ask.data.value(told.indicator, ix, told.step.period)))
        .collect();
    let order = ordered(ask, told.indicator, &provinces);
    let (Some(first), Some(last)) = (order.first(), order.last()) else {
        return none();
    };
    let write = |value| figure::value_text(ask, told.indicator, value, None);
    let at = |ix| ask.name_at(ix, told.step.period);
    let place = place(ask, told.indicator, area, &told.step);
    let rank =
        figures::standing(ask, told.indicator, area, &told.step).map(|standing| standing.rank);
    let text = match rank.as_deref() {
        Some("1") => words::HEAD_REGION_FIRST,
        Some(_) => words::HEAD_REGION_PLACE,
        None => words::HEAD_REGION_PARTIAL,
    };
    let rank = ordinal(ask, place.map_or(0, |(rank, _)| rank));
    let title = fill(
        ask.text(text),
        &[
            ("name", name),
            ("rank", &rank),
            ("year", &told.year),
            ("first", at(first.0)),
        ],
    );
    let country = ask
        .data
        .country_figure(told.indicator, told.step.period, told.step.units);
    let country = country
        .ok()
        .and_then(|all| all.value)
        .map(write)
        .unwrap_or_default();
    let mut lede = vec![fill(
        ask.text(words::LEDE_REGION),
        &[
            ("n", &provinces.len().to_string()),
            ("mean", &told.step.value().map(write).unwrap_or_default()),
            ("country", &country),
            ("first", at(first.0)),
            ("high", &write(first.1)),
            ("last", at(last.0)),
            ("low", &write(last.1)),
        ],
    )];
    if ask.view.units == UnitSystem::New {
        lede.push(ask.text(home::REGION_OF_34).to_owned());
    }
    (title, lede)
}

fn country(ask: Ask, area: AreaIx) -> (String, Vec<String>) {
    let none = || {
        (
            fill(ask.text(words::HEAD_NONE), &[("name", ask.name(area))]),
            Vec::new(),
        )
    };
    let Some(told) = told(ask, "dti", area) else {
        return none();
    };
    let regions = ask
        .data
        .region_figures(told.indicator, told.step.period, told.step.units);
    let regions: Vec<_> = regions
        .unwrap_or_default()
        .iter()
        .map(|one| (one.area, one.value))
        .collect();
    let order = ordered(ask, told.indicator, &regions);
    let (Some(first), Some(last), Some(mean)) = (order.first(), order.last(), told.step.value())
    else {
        return none();
    };
    let write = |value| figure::value_text(ask, told.indicator, value, None);
    let title = fill(
        ask.text(words::HEAD_COUNTRY),
        &[
            ("year", &told.year),
            ("mean", &write(mean)),
            ("first", ask.name(first.0)),
            ("last", ask.name(last.0)),
        ],
    );
    let n = ask.view.units.count().to_string();
    let lede = fill(ask.text(words::LEDE_COUNTRY), &[("n", &n)]);
    let mut lede = vec![lede];
    if ask.view.units == UnitSystem::New {
        lede.push(ask.text(home::REGION_OF_34).to_owned());
    }
    (title, lede)
}

/// A ministry, another body, a group of them.
fn body(ask: Ask, area: AreaIx) -> (String, Vec<String>) {
    let name = ask.name(area);
    let rank = ask
        .data
        .find_indicator("dti_ministry_rank")
        .and_then(|indicator| {
            let series = series::of(ask, indicator, area);
            let step = *series.chosen(ask.view.time)?;
            Some((step, step.value()?))
        });
    let has = |id: &str| {
        let indicator = ask.data.find_indicator(id)?;
        let series = series::of(ask, indicator, area);
        let step = *series.chosen(ask.view.time)?;
        step.value().filter(|value| *value > 0.5)?;
        Some(ask.date(step.period, Case::Short))
    };
    let named = [
        ("insurance_partner", words::HEAD_PARTNER),
        ("reporting_feed_partner", words::HEAD_FEED),
    ];
    let named = named.iter().find_map(|(id, text)| Some((has(id)?, *text)));
    let title = match (rank, named) {
        (Some((step, rank)), _) => fill(
            ask.text(words::HEAD_MINISTRY),
            &[
                ("name", name),
                ("rank", &ask.say.number(rank, 0)),
                ("year", &ask.date(step.period, Case::Short)),
            ],
        ),
        (None, Some((when, text))) => fill(ask.text(text), &[("name", name), ("when", &when)]),
        (None, None) if super::rows::is_known(ask, area) => {
            fill(ask.text(words::HEAD_BODY), &[("name", name)])
        }
        (None, None) => fill(ask.text(words::HEAD_NONE), &[("name", name)]),
    };
    let note = rank
        .and_then(|(step, _)| step.row)
        .map_or("", |row| ask.text(row.note));
    let lede = rank.map(|_| ask.text(words::LEDE_MINISTRY));
    let lede = [Some(note).filter(|note| !note.is_empty()), lede];
    (
        title,
        lede.into_iter().flatten().map(str::to_owned).collect(),
    )
}

/// A rank within a sentence: 2 in Vietnamese, 2nd in English.
pub fn ordinal(ask: Ask, rank: u32) -> String {
    let ending = match (ask.lang(), rank % 10, rank % 100) {
        (Lang::Vi, ..) => "",
        (Lang::En, 1, hundred) if hundred != 11 => "st",
        (Lang::En, 2, hundred) if hundred != 12 => "nd",
        (Lang::En, 3, hundred) if hundred != 13 => "rd",
        (Lang::En, ..) => "th",
    };
    format!("{rank}{ending}")
}
