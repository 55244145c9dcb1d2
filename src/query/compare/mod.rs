//! Comparing without being misled: forms of a chart for the areas that a reader chose, differences in a
//! table, two indicators against each other, provinces by components, what sources say otherwise. One
//! file for each; nothing of this is in the first module.

pub mod bump;
pub mod chosen;
pub mod differences;
pub mod disputes;
pub mod gather;
pub mod heat;
pub mod relatives;
pub mod scatter;
pub mod slope;
pub mod strip;

#[cfg(test)]
mod tests;

use crate::model::{IndicatorIx, Kind, Scope, Words};
use crate::query::Ask;
use crate::state::{Show, ViewState};
use crate::text::compare as words;

/// A form of the chart that can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// Its name.
    pub name: &'static str,
    /// The view that has it.
    pub view: ViewState,
    /// Whether it is the one at hand.
    pub is_current: bool,
}

/// The form that the address asks for; what belongs to the map alone is lines here.
pub fn form(ask: Ask) -> Show {
    match ask.view.show {
        Show::Merger => Show::Values,
        other => other,
    }
}

/// The forms that an indicator can have.
pub fn forms(ask: Ask, indicator: IndicatorIx) -> Vec<Form> {
    let row = ask.data.indicator(indicator);
    let is_many = !is_single(row.scope) && is_measured(row.kind);
    let is_by_province = row.scope == Scope::Province && is_measured(row.kind);
    let has_parts = heat::parts(ask, indicator).len() >= heat::LEAST_PARTS;
    let all: [(Words, Show, bool); 6] = [
        (words::LINES, Show::Values, true),
        (words::SLOPE, Show::Slope, is_many),
        (words::BUMP, Show::Bump, is_many),
        (words::MULTIPLES, Show::Multiples, is_many),
        (words::STRIP, Show::Strip, is_by_province),
        (words::HEATMAP, Show::Heatmap, has_parts),
    ];
    let at = form(ask);
    let offered = all.into_iter().filter(|(.., is_there)| *is_there);
    offered
        .map(|(name, show, _)| Form {
            name: ask.text(name),
            view: ViewState {
                show,
                x: None,
                ..ask.view.clone()
            },
            is_current: show == at && ask.view.x.is_none(),
        })
        .collect()
}

fn is_single(scope: Scope) -> bool {
    matches!(scope, Scope::National)
}

/// Whether figures of a kind lie on a scale.
pub fn is_measured(kind: Kind) -> bool {
    !matches!(kind, Kind::YesNo | Kind::Grade | Kind::Event | Kind::Link)
}
