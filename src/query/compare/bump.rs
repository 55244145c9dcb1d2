//! Ranks over the years: of provinces among provinces, of regions among the six, of bodies as they were
//! published. The three are never in one picture.

use super::chosen::role;
use crate::chart::Series;
use crate::model::{AreaIx, AreaKind, IndicatorIx, Qualifier, Scope};
use crate::query::Ask;
use crate::query::area::ranked::{Ranked, ranked};
use crate::query::area::series::{self, Step};
use crate::query::trend::{self, Dot, Point, Trend};
use crate::text::{Case, compare as words, fill};

/// Ranks over the years.
#[derive(Clone, Debug, PartialEq)]
pub struct Bump {
    /// A line of ranks for each area.
    pub series: Vec<Series>,
    /// How many are ranked.
    pub of: usize,
    /// How to read it.
    pub how: String,
    /// Whether some of the compared are left out, as they are ranked among others.
    pub is_mixed: bool,
}

/// The ranks of the chosen areas, of the regions where none is chosen; none where there are none.
pub fn bump(ask: Ask, indicator: IndicatorIx, areas: &[AreaIx], chosen: &[AreaIx]) -> Option<Bump> {
    let kind = |area: &AreaIx| ask.data.area(*area).kind;
    let is_ranked = |area: &&AreaIx| kind(area) != AreaKind::Country;
    // A rank that was printed for provinces has none for regions.
    let first = areas.iter().find(is_ranked)?;
    let lead = kind(first);
    let mut series = Vec::new();
    let mut of = 0;
    for area in areas.iter().filter(|area| kind(area) == lead) {
        let (trend, most) = ranks(ask, indicator, *area);
        of = of.max(most);
        if trend.points().next().is_some() {
            series.push(Series {
                name: ask.name(*area).to_owned(),
                role: role(ask, *area, chosen, series.len()),
                trend,
            });
        }
    }
    let of_text = of.to_string();
    let how = match lead {
        AreaKind::Region => words::BUMP_REGIONS,
        AreaKind::Province => words::BUMP_HOW,
        _ => words::BUMP_BODIES,
    };
    (!series.is_empty()).then(|| Bump {
        how: fill(ask.text(how), &[("of", &of_text)]),
        is_mixed: chosen.iter().any(|area| kind(area) != lead),
        series,
        of,
    })
}

/// The ranks of an area as a line, and among how many at most.
fn ranks(ask: Ask, indicator: IndicatorIx, area: AreaIx) -> (Trend, usize) {
    let found = series::of(ask, indicator, area);
    let is_by_body = ask.data.indicator(indicator).scope != Scope::Province;
    let mut of = 0;
    let dots: Vec<Dot> = found
        .steps
        .iter()
        .filter(|step| step.period.year() > 0)
        .filter_map(|step| {
            let place = ranked(ask, indicator, area, step)?;
            of = of.max(if is_by_body {
                usize::try_from(place.rank).unwrap_or(0)
            } else {
                place.of
            });
            Some(dot(ask, area, step, place))
        })
        .collect();
    (trend::join(ask, &mut dots.into_iter()), of)
}

fn dot(ask: Ask, area: AreaIx, step: &Step, place: Ranked) -> Dot {
    let rank = place.rank.to_string();
    let values = [("rank", rank.as_str()), ("of", &place.of.to_string())];
    let text = if place.of == 0 {
        fill(ask.text(words::PLACE_ALONE), &values)
    } else {
        fill(ask.text(words::PLACE), &values)
    };
    let is_derived = step
        .row
        .is_some_and(|row| row.qualifier == Qualifier::Derived && place.is_printed);
    Dot {
        at: step.period,
        definition: step.definition,
        units: step.measured_on(ask),
        since: None,
        point: Point {
            period: step.period.to_string(),
            label: ask.date(step.period, Case::Short),
            x: step.period.axis(),
            y: f64::from(place.rank),
            text,
            is_derived: is_derived || step.is_carried(ask, area),
        },
    }
}
