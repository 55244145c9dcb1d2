//! The few figures that matter of an area, large, each with what it stands for; and how a step of a
//! series becomes a figure and a place among others.

use super::backing::{self, Backing};
use super::series::{self, Series, Step};
use crate::data::Rolled;
use crate::engine::{Order, Ties, rank};
use crate::model::Arrange;
use crate::model::{
    AreaIx, AreaKind, Better, Flag, IndicatorIx, Kind, Observation, Reading, Rollup, UnitSystem,
};
use crate::query::Ask;
use crate::query::figure::{self, Figure};
use crate::text::{Case, area as words, common, fill};

/// Survey shares that lie so close together that an order of them would say nothing.
pub const UNRANKED: [&str; 3] = [
    "papi_portal_certification",
    "papi_portal_construction",
    "papi_portal_land",
];

/// A place among others, the number apart so that it can stand out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Before the number.
    pub before: String,
    /// The number.
    pub rank: String,
    /// After the number.
    pub after: String,
}

impl Standing {
    fn of(text: &str, rank: u32, of: usize, with: &[(&str, &str)]) -> Self {
        let (before, after) = text.split_once("{rank}").unwrap_or((text, ""));
        let of = of.to_string();
        let mut values = vec![("of", of.as_str())];
        values.extend_from_slice(with);
        Self {
            before: fill(before, &values),
            rank: rank.to_string(),
            after: fill(after, &values),
        }
    }

    /// The whole in one line.
    pub fn line(&self) -> String {
        format!("{}{}{}", self.before, self.rank, self.after)
    }
}

/// One of the few figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// What it is, and when.
    pub label: String,
    /// The figure.
    pub figure: Figure,
    /// Its place among others.
    pub standing: Option<Standing>,
    /// What else must be known: scale, mean, coverage, what it is not.
    pub notes: Vec<String>,
    /// Source, definition, precision.
    pub backing: Backing,
}

/// The few figures of an area.
pub fn of(ask: Ask, area: AreaIx) -> Vec<Key> {
    let row = ask.data.area(area);
    match (row.kind, row.units) {
        (AreaKind::Province, Some(UnitSystem::New)) => new_province(ask, area),
        (AreaKind::Province, _) => old_province(ask, area),
        (AreaKind::Country | AreaKind::Region, _) => whole(ask, area),
        _ => Vec::new(),
    }
}

fn old_province(ask: Ask, area: AreaIx) -> Vec<Key> {
    let mut keys: Vec<Key> = score(ask, "dti", area).into_iter().collect();
    if let Some(unit) = ask.data.area(area).successor {
        keys.extend(renewed(ask, area, unit));
    }
    keys.extend(score(ask, "papi_egov", area));
    keys.extend(committee(ask, area));
    keys
}

fn new_province(ask: Ask, area: AreaIx) -> Vec<Key> {
    let scores = ["dti", "svc766", "papi_egov"];
    let mut keys: Vec<Key> = scores
        .iter()
        .filter_map(|id| score(ask, id, area))
        .collect();
    keys.extend(committee(ask, area));
    keys
}

fn whole(ask: Ask, area: AreaIx) -> Vec<Key> {
    let ids = match ask.view.units {
        UnitSystem::Old => ["dti", "papi_egov", "committee", "population"],
        UnitSystem::New => ["dti", "svc766", "area_km2", "population"],
    };
    ids.iter().filter_map(|id| score(ask, id, area)).collect()
}

/// The key of an indicator at the time that the address asks for.
fn score(ask: Ask, id: &str, area: AreaIx) -> Option<Key> {
    let indicator = ask.data.find_indicator(id)?;
    let series = series::of(ask, indicator, area);
    let step = series.chosen(ask.view.time)?;
    let row = ask.data.indicator(indicator);
    let mut notes = Vec::new();
    if row.kind == Kind::Index {
        notes.extend(beside(ask, indicator, area, step));
    }
    notes.extend(step.rolled.map(|rolled| how(ask, step, &rolled)));
    let mut figure = of_step(ask, indicator, area, step);
    let label = match figure.unit {
        "" => label(ask, indicator, step),
        unit => fill(
            ask.text(words::KEY_UNIT),
            &[
                ("what", ask.text(row.short)),
                ("when", &ask.date(step.period, Case::Short)),
                ("unit", unit),
            ],
        ),
    };
    figure.unit = "";
    Some(Key {
        label,
        figure,
        standing: standing(ask, indicator, area, step),
        notes,
        backing: backing::of(ask, indicator, area, step),
    })
}

/// What the figure stands beside: the scale and the mean of all.
fn beside(ask: Ask, indicator: IndicatorIx, area: AreaIx, step: &Step) -> Option<String> {
    if ask.data.area(area).kind == AreaKind::Country {
        return None;
    }
    let all = ask
        .data
        .country_figure(indicator, step.period, step.units)
        .ok()?;
    let mean = figure::value_text(ask, indicator, all.value?, None);
    Some(fill(ask.text(words::BESIDE_MEAN), &[("mean", &mean)]))
}

/// The new province's DTI on the page of an old one.
fn renewed(ask: Ask, old: AreaIx, unit: AreaIx) -> Option<Key> {
    let indicator = ask.data.find_indicator("dti")?;
    let series = series::of(ask, indicator, unit);
    let step = series
        .steps
        .iter()
        .rev()
        .find(|step| step.rolled.is_none())?;
    let row = ask.data.area(unit);
    let name = ask.name_at(unit, step.period);
    let text = if row.members.len() == 1 {
        words::KEY_SAME
    } else {
        words::KEY_RENEWED
    };
    let label = fill(
        ask.text(text),
        &[
            ("what", ask.text(ask.data.indicator(indicator).short)),
            ("when", &ask.date(step.period, Case::Short)),
        ],
    );
    let note = if row.members.len() == 1 {
        ask.text(words::SAME_VALUE).to_owned()
    } else {
        let members = row.members.iter().filter(|member| **member != old);
        let names: Vec<_> = members
            .map(|member| ask.name_at(*member, step.period))
            .collect();
        let names = listed(ask, &names);
        fill(
            ask.text(words::MEAN_WITH),
            &[("names", &names), ("unit", name)],
        )
    };
    Some(Key {
        label,
        figure: of_step(ask, indicator, unit, step),
        standing: standing(ask, indicator, unit, step),
        notes: vec![note],
        backing: backing::of(ask, indicator, unit, step),
    })
}

/// The steering committee: named, or no word of it, which is never a "no".
fn committee(ask: Ask, area: AreaIx) -> Option<Key> {
    let indicator = ask.data.find_indicator("committee")?;
    let series = series::of(ask, indicator, area);
    let step = series.chosen(crate::state::Time::Latest);
    let row = ask.data.area(area);
    let Some(step) = step else {
        return no_committee(ask, indicator, area);
    };
    let named = ask
        .data
        .country_figure(indicator, step.period, UnitSystem::Old)
        .ok()?;
    let count = ask.say.number(named.value?, 0);
    let name = ask.name_at(area, step.period);
    let note = match (step.rolled, step.value()) {
        (Some(_), _) => {
            let is_named =
                |member: &&AreaIx| ask.data.value(indicator, **member, step.period) == Some(1.0);
            let names: Vec<_> = row
                .members
                .iter()
                .filter(is_named)
                .map(|ix| ask.name_at(*ix, step.period))
                .collect();
            fill(
                ask.text(words::COMMITTEE_MEMBERS),
                &[("names", &listed(ask, &names))],
            )
        }
        (None, Some(_)) => fill(ask.text(words::COMMITTEE_NAMED), &[("n", &count)]),
        (None, None) => fill(
            ask.text(words::COMMITTEE_SILENT),
            &[("n", &count), ("name", name)],
        ),
    };
    Some(Key {
        label: label(ask, indicator, step),
        figure: of_step(ask, indicator, area, step),
        standing: None,
        notes: vec![note],
        backing: backing::of(ask, indicator, area, step),
    })
}

/// No word of any of the old provinces that a new one was made from.
fn no_committee(ask: Ask, indicator: IndicatorIx, area: AreaIx) -> Option<Key> {
    let members = &ask.data.area(area).members;
    let first = ask.data.series(indicator, *members.first()?).last()?;
    let step = Step {
        period: first.period,
        definition: Some(first.definition),
        reading: Reading::Missing(Flag::NotReported),
        row: None,
        rolled: None,
        units: UnitSystem::Old,
    };
    let names: Vec<_> = members
        .iter()
        .map(|ix| ask.name_at(*ix, first.period))
        .collect();
    Some(Key {
        label: label(ask, indicator, &step),
        figure: of_step(ask, indicator, area, &step),
        standing: None,
        notes: vec![fill(
            ask.text(words::COMMITTEE_NONE),
            &[("names", &listed(ask, &names))],
        )],
        backing: backing::of(ask, indicator, area, &step),
    })
}

fn label(ask: Ask, indicator: IndicatorIx, step: &Step) -> String {
    fill(
        ask.text(words::KEY),
        &[
            ("what", ask.text(ask.data.indicator(indicator).short)),
            ("when", &ask.date(step.period, Case::Short)),
        ],
    )
}

/// Names in a row: "Hòa Bình, Vĩnh Phúc và Phú Thọ".
pub fn listed(ask: Ask, names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => fill(
            ask.text(words::LIST),
            &[("first", &first.join(", ")), ("last", last)],
        ),
    }
}

/// A step as a figure.
pub fn of_step(ask: Ask, indicator: IndicatorIx, area: AreaIx, step: &Step) -> Figure {
    if let Some(row) = step.row {
        return figure::of(ask, row);
    }
    let row = ask.data.indicator(indicator);
    let (value, missing) = match step.reading {
        Reading::Value(value) => (rolled_text(ask, indicator, value, step), None),
        Reading::Missing(flag) => (
            figure::missing_text(ask, row.kind, flag).to_owned(),
            Some(flag),
        ),
    };
    let is_derived = step.is_carried(ask, area) && missing.is_none();
    Figure {
        indicator: row.id,
        area: ask.data.area(area).id,
        period: step.period.to_string(),
        qualifier: if is_derived {
            ask.text(common::DERIVED)
        } else {
            ""
        },
        unit: step
            .value()
            .map_or("", |value| figure::unit(ask, row, value)),
        value,
        span: figure::span(ask, None, step.period),
        missing,
        note: "",
    }
}

/// A worked-out value; a count of "yes" says out of how many.
pub fn rolled_text(ask: Ask, indicator: IndicatorIx, value: f64, step: &Step) -> String {
    match step.rolled {
        Some(rolled) if rolled.by == Rollup::CountYes && is_new(ask, &rolled) => {
            figure::members(ask, &rolled)
        }
        Some(rolled) if rolled.by == Rollup::CountYes => fill(
            ask.text(words::COUNT),
            &[
                ("n", &ask.say.number(value, 0)),
                ("of", &rolled.coverage.of.to_string()),
            ],
        ),
        _ => figure::value_text(ask, indicator, value, None),
    }
}

fn is_new(ask: Ask, rolled: &Rolled) -> bool {
    ask.data.area(rolled.area).is_province_of(UnitSystem::New)
}

/// How a value was worked out, with its coverage.
pub fn how(ask: Ask, step: &Step, rolled: &Rolled) -> String {
    let is_old = ask.view.units == UnitSystem::New && step.units == UnitSystem::Old;
    if is_old && rolled.coverage.of == 1 {
        return ask.text(words::OF_OLD_ONE).to_owned();
    }
    let text = match (rolled.by, is_old) {
        (Rollup::Mean | Rollup::WeightedMean, false) => words::MEAN_OF,
        (Rollup::Mean | Rollup::WeightedMean, true) => words::MEAN_OF_OLD,
        (Rollup::Sum, false) => words::SUM_OF,
        (Rollup::Sum, true) => words::SUM_OF_OLD,
        (_, false) => words::COUNT_OF,
        (_, true) => words::COUNT_OF_OLD,
    };
    fill(
        ask.text(text),
        &[
            ("n", &rolled.coverage.count.to_string()),
            ("of", &rolled.coverage.of.to_string()),
        ],
    )
}

/// Whether places by value mean anything.
pub fn order(ask: Ask, indicator: IndicatorIx) -> Option<Order> {
    let row = ask.data.indicator(indicator);
    match (row.kind, row.better) {
        _ if UNRANKED.contains(&row.id) => None,
        (Kind::YesNo | Kind::Grade | Kind::Event | Kind::Link | Kind::Rank, _) => None,
        (_, Better::Lower) => Some(Order::Ascending),
        _ => Some(Order::Descending),
    }
}

/// Figures of all areas of the kind at the step's time, in an order in which `area` can be found.
pub fn peers(
    ask: Ask,
    indicator: IndicatorIx,
    area: AreaIx,
    step: &Step,
) -> Vec<(AreaIx, Option<f64>)> {
    let row = ask.data.area(area);
    match (row.kind, row.units) {
        (AreaKind::Province, Some(units)) if step.rolled.is_none() => {
            let provinces = ask.data.provinces(units);
            provinces
                .map(|ix| (ix, ask.data.value(indicator, ix, step.period)))
                .collect()
        }
        (AreaKind::Province, Some(_)) => {
            let all = ask.data.carried(indicator, step.period, ask.view.mean);
            let all = all.unwrap_or_default();
            // Nor has a mean of some of the old provinces one among means of all of them.
            let whole = |one: &Rolled| one.value.filter(|_| !one.is_partial());
            all.iter().map(|one| (one.area, whole(one))).collect()
        }
        (AreaKind::Region, _) => {
            let all = ask
                .data
                .region_figures(indicator, step.period, step.units)
                .unwrap_or_default();
            // A mean of half a region has no place among means of whole ones.
            let whole = |one: &Rolled| one.value.filter(|_| one.coverage.count == one.coverage.of);
            all.iter().map(|one| (one.area, whole(one))).collect()
        }
        _ => Vec::new(),
    }
}

/// The place of an area among its peers, where one can be told: by value where at least half of
/// them have one, else the printed rank.
pub fn standing(ask: Ask, indicator: IndicatorIx, area: AreaIx, step: &Step) -> Option<Standing> {
    let order = order(ask, indicator)?;
    let peers = peers(ask, indicator, area, step);
    let place = peers.iter().position(|(ix, _)| *ix == area)?;
    let values: Vec<Option<f64>> = peers.iter().map(|(_, value)| *value).collect();
    let count = values.iter().flatten().count();
    if ask.data.area(area).kind == AreaKind::Region {
        let rank = rank(&values, order, Ties::Shared)
            .get(place)
            .copied()
            .flatten()?;
        return (count == peers.len())
            .then(|| Standing::of(ask.text(words::REGION_RANK), rank, count, &[]));
    }
    if count < peers.len()
        && let Some((row, printed)) = printed(ask, indicator, area, step)
    {
        let of = ask
            .data
            .area(row.area)
            .units
            .map_or(peers.len(), UnitSystem::count);
        return Some(Standing::of(
            ask.text(words::RANK_PRINTED),
            printed,
            of,
            &[],
        ));
    }
    let rank = rank(&values, order, Ties::Shared)
        .get(place)
        .copied()
        .flatten()?;
    if count == peers.len() {
        Some(Standing::of(ask.text(common::RANK), rank, count, &[]))
    } else if count * 2 > peers.len() {
        Some(Standing::of(ask.text(words::PLACE), rank, count, &[]))
    } else {
        None
    }
}

/// The rank that was printed beside a score.
pub(super) fn printed<'a>(
    ask: Ask<'a>,
    indicator: IndicatorIx,
    area: AreaIx,
    step: &Step,
) -> Option<(&'a Observation, u32)> {
    let id = format!("{}_rank", ask.data.indicator(indicator).id);
    let row = ask
        .data
        .shown(ask.data.find_indicator(&id)?, area, step.period)?;
    Some((row, printed_rank(row.reading.value()?)))
}

/// A printed rank as a number.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "ranks are checked to be 1 to 63"
)]
pub(in crate::query) fn printed_rank(rank: f64) -> u32 {
    rank.round() as u32
}

/// The place by value as a number, with how many are ranked; for sentences.
pub fn place(ask: Ask, indicator: IndicatorIx, area: AreaIx, step: &Step) -> Option<(u32, usize)> {
    let order = order(ask, indicator)?;
    let peers = peers(ask, indicator, area, step);
    let at = peers.iter().position(|(ix, _)| *ix == area)?;
    let values: Vec<Option<f64>> = peers.iter().map(|(_, value)| *value).collect();
    if values.iter().any(Option::is_none) {
        return None;
    }
    Some((
        rank(&values, order, Ties::Shared)
            .get(at)
            .copied()
            .flatten()?,
        values.len(),
    ))
}

/// The place among the provinces of the same region.
pub fn place_in_region(
    ask: Ask,
    indicator: IndicatorIx,
    area: AreaIx,
    step: &Step,
) -> Option<(u32, usize)> {
    let order = order(ask, indicator)?;
    let region = ask.data.area(area).parent;
    let peers: Vec<_> = peers(ask, indicator, area, step)
        .into_iter()
        .filter(|(ix, _)| ask.data.area(*ix).parent == region)
        .collect();
    let at = peers.iter().position(|(ix, _)| *ix == area)?;
    let values: Vec<Option<f64>> = peers.iter().map(|(_, value)| *value).collect();
    if values.iter().any(Option::is_none) {
        return None;
    }
    Some((
        rank(&values, order, Ties::Shared)
            .get(at)
            .copied()
            .flatten()?,
        values.len(),
    ))
}

/// All peers of an area with their values, the better first, ties by place in the data set.
pub fn ordered(
    ask: Ask,
    indicator: IndicatorIx,
    peers: &[(AreaIx, Option<f64>)],
) -> Vec<(AreaIx, f64)> {
    let values: Vec<Option<f64>> = peers.iter().map(|(_, value)| *value).collect();
    let order = order(ask, indicator).unwrap_or(Order::Descending);
    let ranks = rank(&values, order, Ties::ByCode);
    let mut known: Vec<_> = peers
        .iter()
        .zip(ranks)
        .filter_map(|((area, value), rank)| Some((rank?, *area, (*value)?)))
        .collect();
    known.arrange_by_key(|(rank, ..)| *rank);
    known
        .into_iter()
        .map(|(_, area, value)| (area, value))
        .collect()
}

/// The series of the index by which areas are introduced.
pub fn dti(ask: Ask<'_>, area: AreaIx) -> Option<(IndicatorIx, Series<'_>)> {
    let indicator = ask.data.find_indicator("dti")?;
    Some((indicator, series::of(ask, indicator, area)))
}
