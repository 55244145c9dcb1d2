//! The lines of the areas that are compared, and what must be said of them: what is refused, how means
//! were worked out, what is left to the table.

use super::chosen::{drawn, group, role};
use super::relatives;
use crate::chart::Series;
use crate::model::{AreaIx, AreaKind, IndicatorIx, Kind, Period, Scope};
use crate::query::area::{figures, profile, series};
use crate::query::system::capital;
use crate::query::trend::parted::parted;
use crate::query::trend::{Stretch, Trend};
use crate::query::{Ask, refusal, series as lines, sight};
use crate::state::Time;
use crate::text::{Case, area as area_words, chart_page as words, common, compare, fill};

/// A line and whose it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Gathered {
    /// The area.
    pub area: AreaIx,
    /// Its line.
    pub series: Series,
}

/// The lines of an indicator, with what is to be said of them.
pub fn gather(
    ask: Ask,
    indicator: IndicatorIx,
    chosen: &[AreaIx],
    remarks: &mut Vec<String>,
) -> Vec<Gathered> {
    let is_by_province = ask.data.indicator(indicator).scope == Scope::Province;
    // Why a wish of the address is not met on the map is said beside the lines, too.
    let sight = is_by_province
        .then(|| sight::of(ask, indicator).ok())
        .flatten();
    remarks.extend(sight.map(|sight| sight::why_missed(ask, &sight)));
    remarks.retain(|remark: &String| !remark.is_empty());
    let mut gathered: Vec<Gathered> = Vec::new();
    for area in drawn(ask, indicator, chosen) {
        let found = series::of(ask, indicator, area);
        remark(ask, area, &found, remarks);
        let mut trend = trend(ask, indicator, area, &found, remarks);
        within(&mut trend, ask.view.time);
        if trend.points().next().is_some() {
            let kind = ask.data.area(area).kind;
            let name = if kind == AreaKind::Country {
                ask.text(common::COUNTRY)
            } else {
                ask.name(area)
            };
            let series = Series {
                name: name.to_owned(),
                role: role(ask, area, chosen, gathered.len()),
                trend,
            };
            gathered.push(Gathered { area, series });
        }
    }
    gathered.extend(relatives::drawn(ask, indicator));
    remarks.extend(grouped(ask, indicator, chosen));
    gathered
}

/// Says it where the compared are ranked apart: who is in which group, and which of them is drawn.
fn grouped(ask: Ask, indicator: IndicatorIx, chosen: &[AreaIx]) -> Option<String> {
    let mut groups: Vec<(&'static str, Vec<&'static str>)> = Vec::new();
    for area in chosen {
        let name = group(ask, indicator, *area);
        match groups.iter_mut().find(|(have, _)| *have == name) {
            Some((_, names)) => names.push(ask.name(*area)),
            None if name.is_empty() => {}
            None => groups.push((name, vec![ask.name(*area)])),
        }
    }
    if groups.len() < 2 {
        return None;
    }
    let told = groups.iter().map(|(name, names)| {
        let values = [("group", *name), ("names", &names.join(", "))];
        fill(ask.text(compare::GROUP), &values)
    });
    let mut told: Vec<String> = told.collect();
    if ask.data.indicator(indicator).kind == Kind::Rank {
        told.push(ask.text(compare::GROUP_LEFT).to_owned());
    }
    let groups = [("groups", &*told.join(" "))];
    Some(fill(ask.text(compare::GROUPED), &groups))
}

/// What is to be said of a series: why it is refused, how a mean was worked out, that parts are left out.
fn remark(ask: Ask, area: AreaIx, found: &series::Series, remarks: &mut Vec<String>) {
    let mut say = |sentence: String| {
        if !remarks.contains(&sentence) {
            remarks.push(sentence);
        }
    };
    if let Some(refused) = found.refused {
        say(refusal::sentence(ask, refused));
    }
    let rolled = found
        .steps
        .iter()
        .rev()
        .find_map(|step| Some((step, step.rolled?)));
    if let (Some((step, rolled)), AreaKind::Country) = (rolled, ask.data.area(area).kind) {
        let how = figures::how(ask, step, &rolled);
        let when = ask.date(step.period, Case::Short);
        let name = capital(ask.text(common::COUNTRY));
        let values = [("name", name.as_str()), ("how", &how), ("when", &when)];
        say(fill(ask.text(area_words::LINE_HOW), &values));
    }
    if found.steps.iter().any(|step| !step.is_nearly_whole()) {
        say(ask.text(area_words::LINE_PARTIAL).to_owned());
    }
}

/// The line of an area. Where two definitions hold at one time, that of the one with more figures
/// goes on, and the others are left to the table.
fn trend(
    ask: Ask,
    indicator: IndicatorIx,
    area: AreaIx,
    found: &series::Series,
    remarks: &mut Vec<String>,
) -> Trend {
    if ask.data.indicator(indicator).scope == Scope::Province {
        return profile::trend(ask, indicator, area, found, &[]);
    }
    let all = parted(ask, ask.data.series(indicator, area));
    let line = lines::line(ask, indicator, area);
    let left = all.points().count().saturating_sub(line.points().count());
    // A total since the first of January is a line of its own each year.
    let is_total = ask.data.indicator(indicator).kind == Kind::Cumulative;
    if line.points().next().is_none() || left == 0 || is_total && is_apart(&all) {
        return all;
    }
    let text = if left == 1 {
        words::NOT_DRAWN_ONE
    } else {
        words::NOT_DRAWN
    };
    remarks.push(fill(ask.text(text), &[("n", &left.to_string())]));
    line
}

/// Whether no stretch begins before the one before it has ended.
fn is_apart(trend: &Trend) -> bool {
    trend.stretches.windows(2).all(
        |pair| match (pair[0].points.last(), pair[1].points.first()) {
            (Some(last), Some(first)) => last.x < first.x,
            _ => true,
        },
    )
}

/// Keeps what lies within the times of the address, where it names two.
fn within(trend: &mut Trend, time: Time) {
    let Time::Range(from, to) = time else { return };
    let is_in = |text: &str| {
        Period::parse(text).is_some_and(|period| from.year() <= period.year() && period <= last(to))
    };
    let mut kept = Trend::default();
    for (place, stretch) in trend.stretches.iter().enumerate() {
        let points = stretch.points.iter().filter(|point| is_in(&point.period));
        let points: Vec<_> = points.cloned().collect();
        if points.is_empty() {
            continue;
        }
        if !kept.stretches.is_empty()
            && let Some(gap) = place.checked_sub(1).and_then(|at| trend.gaps.get(at))
        {
            kept.gaps.push(gap.clone());
        }
        kept.stretches.push(Stretch { points });
    }
    *trend = kept;
}

/// The last day of a year, where a year is meant.
fn last(period: Period) -> Period {
    if period.month() == 0 {
        Period::of_day(period.year(), 12, 31)
    } else {
        period
    }
}
