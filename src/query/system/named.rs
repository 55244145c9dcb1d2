//! Whom the article names: provinces with a committee, bodies that exchange data. A list of names,
//! each with what else is known of it. Whoever is not named is not a "no".

use crate::model::Arrange;
use crate::model::{AreaIx, AreaKind, IndicatorIx, Kind, SystemIx, UnitSystem};
use crate::query::Ask;
use crate::query::behind::{self, Behind};
use crate::query::figure::{self, Figure};
use crate::text::{fill, system as words};

/// Somebody named.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    /// Id of the area.
    pub area: &'static str,
    /// Name.
    pub name: &'static str,
    /// Other figures of it: name of the indicator and figure.
    pub figures: Vec<(&'static str, Figure)>,
}

/// Everybody named for one indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// What they are named for.
    pub title: &'static str,
    /// What exactly is meant.
    pub about: &'static str,
    /// Id of the indicator.
    pub indicator: &'static str,
    /// Provinces, in the order of the alphabet.
    pub provinces: Vec<Body>,
    /// Ministries and other bodies, in the order of the alphabet.
    pub bodies: Vec<Body>,
    /// What is not known of the others.
    pub silence: String,
    /// Who says so, and what it means.
    pub behind: Option<Behind>,
}

/// All lists of names of a system.
pub(super) fn of(ask: Ask, system: SystemIx) -> Vec<Named> {
    let is_list = |ix: &IndicatorIx| {
        let row = ask.data.indicator(*ix);
        let is_printed = ask.data.rows(*ix).iter().any(|row| row.line > 0);
        matches!(row.kind, Kind::YesNo | Kind::Link) && is_printed
    };
    let indicators = ask.data.indicators_of(system).filter(is_list);
    indicators.map(|ix| list(ask, ix)).collect()
}

fn list(ask: Ask, indicator: IndicatorIx) -> Named {
    let row = ask.data.indicator(indicator);
    let printed = || {
        let rows = ask.data.rows(indicator).iter();
        rows.filter(|row| row.shown && row.line > 0)
    };
    let named: Vec<AreaIx> = printed().map(|row| row.area).collect();
    let (provinces, bodies): (Vec<_>, Vec<_>) = named
        .into_iter()
        .partition(|area| ask.data.area(*area).kind == AreaKind::Province);
    let rest = UnitSystem::Old.count().saturating_sub(provinces.len());
    let silence = if provinces.is_empty() {
        ask.text(words::NOT_NAMED_BODIES).to_owned()
    } else {
        fill(ask.text(words::NOT_NAMED), &[("n", &rest.to_string())])
    };
    Named {
        title: ask.text(row.name),
        about: ask.text(row.about),
        indicator: row.id,
        provinces: sorted(ask, provinces, indicator),
        bodies: sorted(ask, bodies, indicator),
        silence,
        behind: printed().next().map(|row| behind::of(ask, row)),
    }
}

fn sorted(ask: Ask, areas: Vec<AreaIx>, indicator: IndicatorIx) -> Vec<Body> {
    let mut bodies: Vec<_> = areas
        .into_iter()
        .map(|area| {
            let is_province = ask.data.area(area).kind == AreaKind::Province;
            Body {
                area: ask.data.area(area).id,
                name: ask.name(area),
                figures: if is_province {
                    Vec::new()
                } else {
                    figures(ask, area, indicator)
                },
            }
        })
        .collect();
    bodies.arrange_by(|one, other| ask.say.compare(one.name, other.name));
    bodies
}

/// The latest figure of each other indicator that a body has.
fn figures(ask: Ask, area: AreaIx, but: IndicatorIx) -> Vec<(&'static str, Figure)> {
    let indicators = ask.data.all_indicators().filter(|ix| *ix != but);
    let latest = indicators.filter_map(|ix| ask.data.series(ix, area).last());
    latest
        .map(|row| {
            let name = ask.text(ask.data.indicator(row.indicator).name);
            (name, figure::of(ask, row))
        })
        .collect()
}
