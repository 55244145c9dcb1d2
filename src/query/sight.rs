//! What exactly is seen: the address's wishes ("latest", 34 provinces, an unknown year) settled
//! against the data that there are. Every page about provinces starts from it.

use super::{Ask, refusal};
use crate::data::{Refusal, Rolled};
use crate::model::Arrange;
use crate::model::{
    AreaIx, DefinitionIx, Flag, IndicatorIx, Kind, Mean, Observation, Period, Reading, Scope,
    UnitSystem,
};
use crate::state::Time;
use crate::text::{common, fill};

/// One province's reading within a sight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Seen<'a> {
    /// The province.
    pub area: AreaIx,
    /// Value or why there is none.
    pub reading: Reading,
    /// The row that says so, where it was observed as it stands.
    pub row: Option<&'a Observation>,
    /// How it was worked out, where it was carried from the 63 to the 34.
    pub rolled: Option<Rolled>,
}

/// A wish of the address that could not be met: the period, and why it is not what is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Missed {
    /// The period that was asked for.
    pub period: Period,
    /// Why it is not shown, or not shown as it was asked for.
    pub reason: Refusal,
}

/// An indicator at a period on one set of provinces.
#[derive(Clone, Debug, PartialEq)]
pub struct Sight<'a> {
    /// The indicator.
    pub indicator: IndicatorIx,
    /// The set of provinces.
    pub units: UnitSystem,
    /// Every period that can be seen, oldest first.
    pub periods: Vec<Period>,
    /// The period that is seen.
    pub period: Period,
    /// What was asked for and is not seen.
    pub missed: Option<Missed>,
    /// The definition that holds at it.
    pub definition: Option<DefinitionIx>,
    /// Whether values were carried from the 63 to the 34 and not measured so.
    pub is_carried: bool,
    /// Each province, in the order of the data set.
    pub seen: Vec<Seen<'a>>,
}

/// Settles what is seen of the view's indicator.
///
/// # Errors
/// The reason why nothing by province can be shown.
pub fn of(ask: Ask<'_>, indicator: IndicatorIx) -> Result<Sight<'_>, Refusal> {
    at(ask, indicator, ask.view.time)
}

/// Settles what is seen of the view's indicator at another time than the view's.
///
/// # Errors
/// The reason why nothing by province can be shown.
pub fn at(ask: Ask<'_>, indicator: IndicatorIx, time: Time) -> Result<Sight<'_>, Refusal> {
    let row = ask.data.indicator(indicator);
    if row.scope != Scope::Province {
        return Err(Refusal::NotByProvince(row.scope));
    }
    let known = Known::of(ask, indicator);
    let Some(period) = choose(&known.periods, time) else {
        return Err(known.refusal(ask, time));
    };
    let carried = known.carried.into_iter().find(|(at, _)| *at == period);
    let is_carried = carried.is_some();
    let seen = match carried {
        Some((_, rolled)) => rolled.into_iter().map(seen_of).collect(),
        None => observed(ask, indicator, period),
    };
    let measured = if is_carried {
        UnitSystem::Old
    } else {
        ask.view.units
    };
    let definition = definition(ask, indicator, period, measured);
    let wanted = wanted(time).filter(|wanted| !holds(*wanted, period));
    let missed = match wanted {
        Some(period) => Some(Missed {
            period,
            reason: known.refused.reason(ask, period),
        }),
        None if known.is_weighed && !is_carried => Some(Missed {
            period,
            reason: known.refused.find(period).unwrap_or(Refusal::NoParts),
        }),
        None => None,
    };
    Ok(Sight {
        indicator,
        units: ask.view.units,
        periods: known.periods,
        period,
        missed,
        definition,
        is_carried,
        seen,
    })
}

/// The definition by which an indicator was measured on a set of provinces at a period.
pub fn definition(
    ask: Ask,
    indicator: IndicatorIx,
    period: Period,
    units: UnitSystem,
) -> Option<DefinitionIx> {
    let is_of = |row: &&Observation| ask.data.area(row.area).is_province_of(units);
    let found = ask.data.shown_at(indicator, period).find(is_of);
    found.map(|row| row.definition)
}

/// What is known of an indicator on the view's set of provinces, by period.
struct Known {
    /// Every period that can be seen, oldest first.
    periods: Vec<Period>,
    /// Figures carried from the 63.
    carried: Vec<(Period, Vec<Rolled>)>,
    /// Periods of the 63 that could not be carried, and those of the other set.
    refused: Refused,
    /// Whether a mean by population was asked for and makes a difference.
    is_weighed: bool,
}

impl Known {
    fn of(ask: Ask, indicator: IndicatorIx) -> Self {
        let (data, view) = (ask.data, ask.view);
        let native = data.periods(indicator, view.units);
        let mut known = Self {
            refused: Refused {
                indicator,
                periods: Vec::new(),
            },
            carried: Vec::new(),
            is_weighed: false,
            periods: native,
        };
        if view.units == UnitSystem::Old {
            return known;
        }
        known.is_weighed = view.mean == Mean::People && data.indicator(indicator).rollup.is_mean();
        for period in data.periods(indicator, UnitSystem::Old) {
            let is_native = known.periods.contains(&period);
            // A published plain mean stands, unless a mean by population is asked for.
            if is_native && !known.is_weighed {
                continue;
            }
            match data.carried(indicator, period, view.mean) {
                Ok(rolled) => known.carried.push((period, rolled)),
                Err(reason) => known.refused.periods.push((period, reason)),
            }
        }
        let carried = known.carried.iter().map(|(period, _)| *period);
        known.periods.extend(carried);
        known.periods.arrange();
        known.periods.dedup();
        known
    }

    /// Why there is nothing at all: what is said of the period asked for, else of the latest.
    fn refusal(&self, ask: Ask, time: Time) -> Refusal {
        let wanted = wanted(time).and_then(|period| self.refused.find(period));
        let latest = self.refused.periods.last().map(|(_, reason)| *reason);
        wanted.or(latest).unwrap_or_else(|| {
            let other = ask.data.periods(self.refused.indicator, UnitSystem::New);
            if ask.view.units == UnitSystem::Old && !other.is_empty() {
                Refusal::NotBack
            } else {
                Refusal::NoValues
            }
        })
    }
}

/// Periods that are known but cannot be seen.
struct Refused {
    indicator: IndicatorIx,
    periods: Vec<(Period, Refusal)>,
}

impl Refused {
    fn find(&self, wanted: Period) -> Option<Refusal> {
        let mut found = self.periods.iter().rev();
        found
            .find(|(period, _)| holds(wanted, *period))
            .map(|(_, reason)| *reason)
    }

    /// Why a period is not seen.
    fn reason(&self, ask: Ask, wanted: Period) -> Refusal {
        let other = || ask.data.periods(self.indicator, UnitSystem::New);
        let is_back = || {
            ask.view.units == UnitSystem::Old && other().iter().any(|period| holds(wanted, *period))
        };
        match self.find(wanted) {
            Some(reason) => reason,
            None if is_back() => Refusal::NotBack,
            None => Refusal::NoValues,
        }
    }
}

/// Whether the view shows means of old provinces, so that there is a choice of how they count.
pub fn has_means(ask: Ask) -> bool {
    let Some(indicator) = ask.data.find_indicator(&ask.view.indicator) else {
        return false;
    };
    let row = ask.data.indicator(indicator);
    ask.view.units == UnitSystem::New
        && ask.view.area.is_none()
        && row.scope == Scope::Province
        && row.rollup.is_mean()
        && !ask.data.periods(indicator, UnitSystem::Old).is_empty()
}

/// The period that the address names.
fn wanted(time: Time) -> Option<Period> {
    match time {
        Time::Latest | Time::Earliest => None,
        Time::At(period) | Time::Range(_, period) => Some(period),
    }
}

/// Whether a period lies within another, as February 2021 does in 2021.
fn holds(wide: Period, period: Period) -> bool {
    wide.year() == period.year()
        && (wide.month() == 0
            || wide.month() == period.month() && (wide.day() == 0 || wide.day() == period.day()))
}

/// The sentence that says what was asked for, why it is not seen, and what is seen instead; empty
/// where all is as it was asked for.
pub fn missed(ask: Ask, sight: &Sight) -> String {
    let text = why_missed(ask, sight);
    let is_other = sight
        .missed
        .is_some_and(|missed| missed.period != sight.period);
    if is_other {
        let shown = ask.when(sight.period);
        let instead = fill(ask.text(common::INSTEAD), &[("shown", &shown)]);
        format!("{text} {instead}")
    } else {
        text
    }
}

/// The same without what is seen instead, for a view of all periods.
pub fn why_missed(ask: Ask, sight: &Sight) -> String {
    let Some(missed) = sight.missed else {
        return String::new();
    };
    let reason = refusal::sentence(ask, missed.reason);
    let words = if missed.period == sight.period {
        common::NOT_WEIGHED
    } else {
        common::MISSED
    };
    let values = [("when", &*ask.when(missed.period)), ("reason", &reason)];
    fill(ask.text(words), &values)
}

/// The period asked for, or the nearest before it, or the first.
fn choose(periods: &[Period], time: Time) -> Option<Period> {
    let until = |limit: Period| {
        periods
            .iter()
            .rev()
            .find(|period| **period <= limit)
            .or(periods.first())
    };
    match time {
        Time::Latest => periods.last(),
        Time::Earliest => periods.first(),
        Time::At(period) | Time::Range(_, period) => until(period),
    }
    .copied()
}

fn observed(ask: Ask<'_>, indicator: IndicatorIx, period: Period) -> Vec<Seen<'_>> {
    let rows: Vec<&Observation> = ask.data.shown_at(indicator, period).collect();
    let seen = |area| {
        let row = rows.iter().find(|row| row.area == area).copied();
        let reading = row.map_or(Reading::Missing(Flag::NotReported), |row| row.reading);
        Seen {
            area,
            reading,
            row,
            rolled: None,
        }
    };
    ask.data.provinces(ask.view.units).map(seen).collect()
}

fn seen_of<'a>(rolled: Rolled) -> Seen<'a> {
    let missing = Reading::Missing(Flag::NotReported);
    Seen {
        area: rolled.area,
        reading: rolled.value.map_or(missing, Reading::Value),
        row: None,
        rolled: Some(rolled),
    }
}

impl Seen<'_> {
    /// Whether the value stands for a part of the province only: some of the old provinces that it
    /// was made from have none.
    pub fn is_partial(&self) -> bool {
        self.rolled.is_some_and(|rolled| rolled.is_partial())
    }

    /// The value, where it may stand beside others: not one that stands for a part only.
    pub fn whole(&self) -> Option<f64> {
        self.reading.value().filter(|_| !self.is_partial())
    }
}

impl Sight<'_> {
    /// The values that may be compared, in the order of the provinces.
    pub fn values(&self) -> Vec<Option<f64>> {
        self.seen.iter().map(Seen::whole).collect()
    }

    /// How many provinces have a value for a part of them only.
    pub fn partial(&self) -> usize {
        self.seen.iter().filter(|seen| seen.is_partial()).count()
    }

    /// What is seen of one province.
    pub fn find(&self, area: AreaIx) -> Option<&Seen<'_>> {
        self.seen.iter().find(|seen| seen.area == area)
    }

    /// How many provinces have a value that may be compared.
    pub fn count(&self) -> usize {
        let whole = |seen: &&Seen| seen.whole().is_some();
        self.seen.iter().filter(whole).count()
    }

    /// Ranks by value, the better end first, ties shared; none for what cannot be ranked.
    pub fn ranks(&self, ask: Ask) -> Vec<Option<u32>> {
        use crate::engine::{Order, Ties, rank};
        use crate::model::Better;
        let row = ask.data.indicator(self.indicator);
        let order = match (row.kind, row.better) {
            (Kind::YesNo | Kind::Grade | Kind::Event | Kind::Link, _) => {
                return vec![None; self.seen.len()];
            }
            (Kind::Rank, _) | (_, Better::Lower) => Order::Ascending,
            (_, Better::Higher | Better::Neither) => Order::Descending,
        };
        rank(&self.values(), order, Ties::Shared)
    }
}

#[cfg(test)]
mod tests;
