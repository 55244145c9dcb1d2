//! What exactly is seen: the address's wishes ("latest", 34 provinces, an unknown year) settled
//! against the data that there are. Every page about provinces starts from it.

use super::Ask;
use crate::data::{Refusal, Rolled};
use crate::model::Arrange;
use crate::model::{
    AreaIx, DefinitionIx, Flag, IndicatorIx, Kind, Observation, Period, Reading, Scope, UnitSystem,
};
use crate::state::Time;

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
    let row = ask.data.indicator(indicator);
    if row.scope != Scope::Province {
        return Err(Refusal::NotByProvince(row.scope));
    }
    let units = ask.view.units;
    let native = ask.data.periods(indicator, units);
    let old = if units == UnitSystem::New {
        ask.data.periods(indicator, UnitSystem::Old)
    } else {
        Vec::new()
    };
    let carries =
        |period: &Period| !native.contains(period) && ask.data.carried(indicator, *period).is_ok();
    let mut periods: Vec<Period> = old
        .into_iter()
        .filter(carries)
        .chain(native.iter().copied())
        .collect();
    periods.arrange();
    let Some(period) = choose(&periods, ask.view.time) else {
        return Err(match units {
            UnitSystem::Old if !ask.data.periods(indicator, UnitSystem::New).is_empty() => {
                Refusal::NotBack
            }
            UnitSystem::Old => Refusal::NoValues,
            UnitSystem::New => Refusal::NoRule(row.kind),
        });
    };
    let is_carried = !native.contains(&period);
    let seen = if is_carried {
        carried(ask, indicator, period)?
    } else {
        observed(ask, indicator, period)
    };
    let definition = ask
        .data
        .rows_at(indicator, period)
        .iter()
        .find(|row| row.shown)
        .map(|row| row.definition);
    Ok(Sight {
        indicator,
        units,
        periods,
        period,
        definition,
        is_carried,
        seen,
    })
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
    let seen = |area| {
        let row = ask.data.shown(indicator, area, period);
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

fn carried(ask: Ask<'_>, indicator: IndicatorIx, period: Period) -> Result<Vec<Seen<'_>>, Refusal> {
    let all = ask.data.carried(indicator, period)?;
    let missing = Reading::Missing(Flag::NotReported);
    let reading = |rolled: &Rolled| rolled.value.map_or(missing, Reading::Value);
    Ok(all
        .into_iter()
        .map(|rolled| Seen {
            area: rolled.area,
            reading: reading(&rolled),
            row: None,
            rolled: Some(rolled),
        })
        .collect())
}

impl Sight<'_> {
    /// The values, in the order of the provinces.
    pub fn values(&self) -> Vec<Option<f64>> {
        self.seen.iter().map(|seen| seen.reading.value()).collect()
    }

    /// What is seen of one province.
    pub fn find(&self, area: AreaIx) -> Option<&Seen<'_>> {
        self.seen.iter().find(|seen| seen.area == area)
    }

    /// How many provinces have a value.
    pub fn count(&self) -> usize {
        self.seen
            .iter()
            .filter(|seen| seen.reading.value().is_some())
            .count()
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
