//! One figure, for a place where nothing else stands: an indicator's of an area at a time, with all
//! that it must not be quoted without.

use super::figures::{self, Standing};
use super::{backing, gaps, profile, series};
use crate::model::{AreaIx, AreaKind, Better, Scope};
use crate::query::figure::Figure;
use crate::query::source::SourceEntry;
use crate::query::trend::Trend;
use crate::query::{Ask, subject};
use crate::text::{Case, fill, home};

/// A figure with what belongs to it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FigureCard {
    /// The area's name at the time of the figure.
    pub name: &'static str,
    /// The indicator's name.
    pub what: &'static str,
    /// Its unit in words.
    pub unit: &'static str,
    /// The period that the figure stands for.
    pub when: String,
    /// The figure.
    pub figure: Option<Figure>,
    /// Its place among others.
    pub standing: Option<Standing>,
    /// How it was worked out, whether higher is better, what the source remarks.
    pub notes: Vec<String>,
    /// Its series, where there is more than one point.
    pub trend: Trend,
    /// The series in words.
    pub line_label: String,
    /// Where it comes from.
    pub sources: Vec<SourceEntry>,
}

/// The area whose figure a card shows: the one drilled down to, else the first chosen, else the
/// country, else the first body that has a figure.
pub fn area_of(ask: Ask) -> AreaIx {
    let find = |id: &str| ask.data.find_area(id, ask.view.units);
    if let Some(found) = ask.view.selected().and_then(find) {
        return found;
    }
    let country = ask.data.country();
    let Some(indicator) = ask.data.find_indicator(&ask.view.indicator) else {
        return country;
    };
    if !series::of(ask, indicator, country).steps.is_empty() {
        return country;
    }
    let mut rows = ask
        .data
        .rows(indicator)
        .iter()
        .rev()
        .filter(|row| row.shown);
    rows.find(|row| row.reading.value().is_some())
        .map_or(country, |row| row.area)
}

/// The figure that the address names.
pub fn card(ask: Ask) -> FigureCard {
    let area = area_of(ask);
    let Some(indicator) = ask.data.find_indicator(&ask.view.indicator) else {
        return FigureCard::default();
    };
    let row = ask.data.indicator(indicator);
    let series = series::of(ask, indicator, area);
    let about = subject::of(ask, indicator, &[]);
    let Some(step) = series.chosen(ask.view.time) else {
        return FigureCard {
            name: ask.name(area),
            what: about.name,
            unit: about.unit,
            ..FigureCard::default()
        };
    };
    let mut figure = figures::of_step(ask, indicator, area, step);
    let backing = backing::of(ask, indicator, area, step);
    let standing = figures::standing(ask, indicator, area, step);
    let mut notes: Vec<String> = Vec::new();
    notes.extend(step.rolled.map(|rolled| figures::how(ask, step, &rolled)));
    if standing.is_none() {
        notes.push(gaps::unranked(ask, indicator, area, step).to_owned());
    }
    if row.scope == Scope::Province && ask.data.area(area).kind != AreaKind::Agency {
        notes.push(better(ask, row.better).to_owned());
    }
    if !figure.note.is_empty() {
        notes.push(std::mem::take(&mut figure.note).to_owned());
    }
    notes.retain(|note| !note.is_empty());
    let trend = profile::trend(ask, indicator, area, &series, &[]);
    let points: Vec<String> = trend
        .points()
        .map(|point| format!("{} {}", point.label, point.text))
        .collect();
    let name = ask.name_at(area, step.period);
    FigureCard {
        name,
        what: about.name,
        unit: if figure.unit.is_empty() {
            about.unit
        } else {
            ""
        },
        when: match step.row {
            Some(_) => figure.span.clone(),
            None => ask.date(step.period, Case::Short),
        },
        line_label: fill(
            ask.text(home::LINE_LABEL),
            &[("name", name), ("points", &points.join("; "))],
        ),
        trend: if points.len() > 1 && profile::has_line(row.kind) {
            trend
        } else {
            Trend::default()
        },
        figure: Some(figure),
        standing,
        notes,
        sources: backing.sources,
    }
}

fn better(ask: Ask, better: Better) -> &'static str {
    match better {
        Better::Higher => ask.text(home::HIGHER_IS_BETTER),
        Better::Lower => ask.text(home::LOWER_IS_BETTER),
        Better::Neither => "",
    }
}

#[cfg(test)]
mod tests {
    use super::{area_of, card};
    use crate::query::testing::{DATA, ask};

    #[test]
    fn a_figure_comes_with_its_period_place_and_source() {
        let seen = ask("?tab=card&area=48", card);
        let figure = seen.figure.unwrap();
        assert_eq!((seen.name, &*figure.value), ("Đà Nẵng", "0,8335"));
        assert_eq!(seen.when, "2024");
        assert!(seen.standing.unwrap().line().contains("trên 63"));
        assert!(seen.trend.points().count() > 2);
        assert_eq!(seen.sources.len(), 1);
    }

    #[test]
    fn a_qualifier_is_not_lost() {
        let seen = ask("?lang=en&tab=card&i=portal_visits&area=vn", card);
        let figure = seen.figure.unwrap();
        assert!(!figure.value.is_empty() && !seen.when.is_empty());
    }

    #[test]
    fn every_indicator_has_a_card_with_a_figure_and_a_source() {
        for lang in ["vi", "en"] {
            for indicator in &DATA.facts().indicators {
                let query = format!("?lang={lang}&tab=card&i={}", indicator.id);
                let seen = ask(&query, card);
                let has_rows = DATA
                    .rows(DATA.find_indicator(indicator.id).unwrap())
                    .iter()
                    .any(|row| row.shown);
                if has_rows {
                    assert!(seen.figure.is_some(), "{query}");
                    assert!(!seen.when.is_empty() && !seen.sources.is_empty(), "{query}");
                }
            }
        }
    }

    #[test]
    fn an_indicator_of_one_body_shows_that_body() {
        let body = ask("?tab=card&i=attacks", |ask| DATA.area(area_of(ask)).id);
        assert_eq!(body, "vn");
    }
}
