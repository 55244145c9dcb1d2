//! Where a reader goes when what was asked for cannot be seen: apart, for every page that shows an indicator
//! leads on in the same way.

use super::Ask;
use crate::model::{IndicatorIx, UnitSystem, Words};
use crate::text::{fill, home};

/// Where to, and what the link says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Instead {
    /// To the system's page, by the indicator.
    System(&'static str, String),
    /// To the other set of provinces.
    Units(UnitSystem, String),
}

/// The other set of provinces, where the indicator has figures of it.
pub fn on_other_units(ask: Ask, indicator: IndicatorIx) -> Option<Instead> {
    let other = ask.view.units.other();
    if ask.data.periods(indicator, other).is_empty() {
        return None;
    }
    let units = ask.text(units_words(other));
    let words = fill(ask.text(home::TO_UNITS), &[("units", units)]);
    Some(Instead::Units(other, words))
}

/// What a set of provinces is called.
pub const fn units_words(units: UnitSystem) -> Words {
    match units {
        UnitSystem::Old => home::UNITS_63,
        UnitSystem::New => home::UNITS_34,
    }
}
