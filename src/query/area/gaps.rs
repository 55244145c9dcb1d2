//! What a row cannot say, and why: no place among others, no mean to tell how many have a value.

use super::figures::{UNRANKED, order};
use super::rows::Level;
use super::series::Step;
use crate::model::{AreaIx, AreaKind, IndicatorIx, Scope};
use crate::query::Ask;
use crate::text::{area as words, common, fill};

/// Why a figure that could be ranked has no place; empty where no place is to be expected.
pub fn unranked(ask: Ask, indicator: IndicatorIx, area: AreaIx, step: &Step) -> &'static str {
    let data = ask.data.indicator(indicator);
    if data.scope != Scope::Province || step.value().is_none() {
        return "";
    }
    let is_near = UNRANKED.contains(&data.id);
    let text = match ask.data.area(area).kind {
        AreaKind::Province | AreaKind::Region if is_near => words::UNRANKED_NEAR,
        AreaKind::Province | AreaKind::Region if order(ask, indicator).is_none() => return "",
        AreaKind::Province => words::UNRANKED_FEW,
        AreaKind::Region => words::UNRANKED_PART,
        _ => return "",
    };
    ask.text(text)
}

/// How many provinces have a value at the time of a province's figure, where no mean or sum of all
/// says it; empty where one does.
pub fn coverage(
    ask: Ask,
    indicator: IndicatorIx,
    area: AreaIx,
    step: &Step,
    country: Option<&Level>,
) -> String {
    let is_untold = matches!(country, Some(Level::Refused(_)));
    if !is_untold || ask.data.area(area).kind != AreaKind::Province {
        return String::new();
    }
    let have = ask
        .data
        .provinces(step.units)
        .filter(|ix| ask.data.value(indicator, *ix, step.period).is_some());
    let values = [
        ("n", &*have.count().to_string()),
        ("of", &*step.units.count().to_string()),
    ];
    fill(ask.text(common::COVERAGE), &values)
}
