//! Figures of the article that are names: who is named for something, what happened.

use super::{NameChip, NameList, opened};
use crate::model::{AreaIx, AreaKind, Arrange, Indicator, Kind, Observation};
use crate::query::{Ask, figure};
use crate::text::{Case, article as words, fill};

/// Lists of names: by indicator, provinces apart from bodies.
pub(super) fn lists(ask: Ask, rows: &[&Observation]) -> Vec<NameList> {
    let mut lists: Vec<(&Indicator, AreaKind, Vec<&Observation>)> = Vec::new();
    for row in rows {
        let indicator = ask.data.indicator(row.indicator);
        let kind = ask.data.area(row.area).kind;
        match lists
            .iter_mut()
            .find(|(have, like, _)| have.id == indicator.id && *like == kind)
        {
            Some((_, _, rows)) => rows.push(row),
            None => lists.push((indicator, kind, vec![row])),
        }
    }
    let lists = lists.into_iter();
    lists
        .map(|(indicator, kind, rows)| list(ask, indicator, kind, &rows))
        .collect()
}

fn list(ask: Ask, indicator: &Indicator, kind: AreaKind, rows: &[&Observation]) -> NameList {
    let lead = match (indicator.kind, kind) {
        (Kind::Event, _) => words::EVENT,
        (Kind::Link, _) => words::NAMED_LINKS,
        (_, AreaKind::Province) => words::NAMED_PROVINCES,
        _ => words::NAMED_BODIES,
    };
    let mut names: Vec<NameChip> = rows.iter().map(|row| name(ask, indicator, row)).collect();
    names.arrange_by(|one, other| ask.say.compare(&one.name, &other.name));
    NameList {
        lead: fill(
            ask.text(lead),
            &[
                ("n", &names.len().to_string()),
                ("what", ask.text(indicator.short)),
            ],
        ),
        names,
    }
}

fn name(ask: Ask, indicator: &Indicator, row: &Observation) -> NameChip {
    let is_event = indicator.kind == Kind::Event;
    let named = |area: AreaIx| ask.name_at(area, row.period).to_owned();
    let event = || {
        let date = ask.date(row.period, Case::Long);
        fill(
            ask.text(words::EVENT_AT),
            &[("what", ask.text(indicator.short)), ("date", &date)],
        )
    };
    NameChip {
        figure: figure::of(ask, row),
        name: if is_event { event() } else { named(row.area) },
        opened: opened::of(ask, row),
    }
}
