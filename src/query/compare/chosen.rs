//! Which areas are compared: those of the address, at most eight, and those that can be added.

use crate::chart::Role;
use crate::model::{AreaIx, AreaKind, Arrange, IndicatorIx, Kind, Scope};
use crate::query::Ask;
use crate::state::ViewState;

/// An area to compare, or one that is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
}

/// The areas of the address, the one drilled down to first; at most eight of them.
pub fn chosen(ask: Ask) -> Vec<AreaIx> {
    let mut areas = all(ask);
    areas.truncate(ViewState::MOST_AREAS);
    areas
}

/// Whether the address names more areas than are compared.
pub fn is_over(ask: Ask) -> bool {
    all(ask).len() > ViewState::MOST_AREAS
}

fn all(ask: Ask) -> Vec<AreaIx> {
    let ids = ask.view.area.iter().chain(&ask.view.areas);
    let mut areas: Vec<AreaIx> = Vec::new();
    for id in ids {
        if let Some(area) = ask.data.find_area(id, ask.view.units)
            && !areas.contains(&area)
        {
            areas.push(area);
        }
    }
    areas
}

/// Whose lines are drawn: the chosen ones beside the country, else the country and its regions, or
/// whoever else has figures.
pub fn drawn(ask: Ask, indicator: IndicatorIx, chosen: &[AreaIx]) -> Vec<AreaIx> {
    let country = ask.data.country();
    let mut areas = chosen.to_vec();
    if chosen.is_empty() && ask.data.indicator(indicator).scope == Scope::Province {
        areas.extend(ask.data.regions());
    }
    if chosen.is_empty() {
        let bodies = bodies(ask, indicator);
        areas.extend(bodies.into_iter().take(ViewState::MOST_AREAS - 1));
    }
    // A rank says nothing beside one of another group.
    if let Some(first) = areas.first().copied()
        && ask.data.indicator(indicator).kind == Kind::Rank
    {
        let lead = group(ask, indicator, first);
        areas.retain(|area| group(ask, indicator, *area) == lead);
    }
    if !areas.contains(&country) {
        areas.push(country);
    }
    areas
}

/// The group within which a body is ranked, as the remark on its figures names it; empty for whatever is
/// ranked among all of its kind.
pub fn group(ask: Ask, indicator: IndicatorIx, area: AreaIx) -> &'static str {
    if ask.data.area(area).kind != AreaKind::Agency {
        return "";
    }
    let mut rows = ask.data.series(indicator, area);
    let note = rows.next().map_or("", |row| ask.text(row.note));
    note.trim_end_matches('.')
}

/// Ministries, other bodies and groups of them that have figures, in the order of the rows.
fn bodies(ask: Ask, indicator: IndicatorIx) -> Vec<AreaIx> {
    let mut found: Vec<AreaIx> = Vec::new();
    for row in ask.data.rows(indicator) {
        let kind = ask.data.area(row.area).kind;
        if matches!(kind, AreaKind::Agency | AreaKind::Group) && !found.contains(&row.area) {
            found.push(row.area);
        }
    }
    found
}

/// What a line stands for.
pub fn role(ask: Ask, area: AreaIx, chosen: &[AreaIx], place: usize) -> Role {
    if chosen.first() == Some(&area) {
        Role::Own
    } else if ask.data.area(area).kind == AreaKind::Country {
        Role::Country
    } else {
        // The colour of the first is that of "own", so that the next begins the row of equals.
        let place = place.saturating_sub(usize::from(!chosen.is_empty()));
        Role::Other(u8::try_from(place).unwrap_or(0))
    }
}

/// An area as a choice.
pub fn choice(ask: Ask, area: AreaIx) -> Choice {
    Choice {
        id: ask.data.area(area).id,
        name: ask.name(area),
    }
}

/// Areas that can be added: regions, then provinces in the order of the alphabet; of an indicator that
/// is measured by body the bodies. None once eight are chosen.
pub fn addable(ask: Ask, indicator: IndicatorIx, chosen: &[AreaIx]) -> Vec<Choice> {
    if chosen.len() >= ViewState::MOST_AREAS {
        return Vec::new();
    }
    let is_left = |area: &AreaIx| !chosen.contains(area);
    let sorted = |areas: Vec<AreaIx>| {
        let mut choices: Vec<_> = areas
            .into_iter()
            .filter(is_left)
            .map(|area| choice(ask, area))
            .collect();
        choices.arrange_by(|one, other| ask.say.compare(one.name, other.name));
        choices
    };
    if ask.data.indicator(indicator).scope != Scope::Province {
        let mut bodies = bodies(ask, indicator);
        if let Some(first) = chosen.first()
            && ask.data.indicator(indicator).kind == Kind::Rank
        {
            let lead = group(ask, indicator, *first);
            bodies.retain(|body| group(ask, indicator, *body) == lead);
        }
        return sorted(bodies);
    }
    let regions = ask.data.regions().filter(is_left);
    let mut choices: Vec<_> = regions.map(|area| choice(ask, area)).collect();
    choices.extend(sorted(ask.data.provinces(ask.view.units).collect()));
    choices
}
