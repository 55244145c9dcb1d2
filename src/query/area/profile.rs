//! The pictures of an area: its index and its e-governance over time against region and country,
//! and the components of the index against the range of all provinces.

use super::figures;
use super::headline::sentence_case;
use super::series::{self, Series, Step};
use crate::chart::Series as Line;
use crate::chart::{Drawing, Lines, Mark, Profile, ProfileRow, Role, ticks};
use crate::engine::quantile;
use crate::model::Arrange;
use crate::model::{AreaIx, AreaKind, DefinitionIx, IndicatorIx, Kind, Period, UnitSystem, Words};
use crate::query::Ask;
use crate::query::trend::{self, Dot, Point, Trend};
use crate::text::{Case, area as words, common, fill};

/// A picture with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Heads it.
    pub title: String,
    /// What is drawn.
    pub drawing: Drawing,
    /// How to read it.
    pub notes: Vec<String>,
}

/// The pictures of an area, most telling first.
pub fn of(ask: Ask, area: AreaIx) -> Vec<Picture> {
    let kind = ask.data.area(area).kind;
    if !matches!(
        kind,
        AreaKind::Country | AreaKind::Region | AreaKind::Province
    ) {
        return Vec::new();
    }
    let mut pictures: Vec<Picture> = lines(ask, "dti", area).into_iter().collect();
    let mut profiles = profiles(ask, area).into_iter();
    pictures.extend(profiles.next());
    pictures.extend(lines(ask, "papi_egov", area));
    pictures.extend(profiles);
    pictures
}

/// Lines of the area, its region and the country.
fn lines(ask: Ask, id: &str, area: AreaIx) -> Option<Picture> {
    let indicator = ask.data.find_indicator(id)?;
    let row = ask.data.area(area);
    let own = series::of(ask, indicator, area);
    let definitions = last_definitions(&own);
    let own_trend = trend(ask, indicator, area, &own, &definitions);
    // One point is no line: the figure above says it.
    own_trend.points().nth(1)?;
    let mut drawn = vec![Line {
        name: match row.kind {
            AreaKind::Region => ask.text(words::REGION_LINE).to_owned(),
            _ => ask.name(area).to_owned(),
        },
        role: Role::Own,
        trend: own_trend,
    }];
    let mut notes = Vec::new();
    let mut is_partial = own.steps.iter().any(|step| !step.is_nearly_whole());
    let above = match row.kind {
        AreaKind::Province => vec![row.parent, Some(ask.data.country())],
        AreaKind::Region => vec![Some(ask.data.country())],
        _ => Vec::new(),
    };
    for over in above.into_iter().flatten() {
        let series = beside(ask, indicator, over, &own);
        let is_country = ask.data.area(over).kind == AreaKind::Country;
        let name = if is_country {
            common::COUNTRY
        } else {
            words::REGION_LINE
        };
        is_partial |= series.steps.iter().any(|step| !step.is_nearly_whole());
        if let Some((step, rolled)) = series
            .steps
            .iter()
            .rev()
            .find_map(|step| Some((step, step.rolled?)))
        {
            let how = figures::how(ask, step, &rolled);
            let when = ask.date(step.period, Case::Short);
            let values = [
                ("name", &*sentence_case(ask.text(name))),
                ("how", how.as_str()),
                ("when", when.as_str()),
            ];
            notes.push(fill(ask.text(words::LINE_HOW), &values));
        }
        drawn.push(Line {
            name: ask.text(name).to_owned(),
            role: if is_country {
                Role::Country
            } else {
                Role::Region
            },
            trend: trend(ask, indicator, over, &series, &definitions),
        });
    }
    if own.steps.iter().any(|step| step.is_carried(ask, area)) {
        notes.push(ask.text(words::LINE_CARRIED).to_owned());
    }
    if is_partial {
        notes.push(ask.text(words::LINE_PARTIAL).to_owned());
    }
    let data = ask.data.indicator(indicator);
    Some(Picture {
        title: ask.text(data.name).to_owned(),
        drawing: Drawing::Lines(Lines::new(ask, drawn, "", data.decimals, false)),
        notes,
    })
}

/// The latest definitions, as many as it takes to have two figures.
fn last_definitions(series: &Series) -> Vec<Option<DefinitionIx>> {
    let mut definitions = Vec::new();
    let mut count = 0;
    for step in series
        .steps
        .iter()
        .rev()
        .filter(|step| step.value().is_some())
    {
        if !definitions.contains(&step.definition) {
            if count > 1 {
                break;
            }
            definitions.push(step.definition);
        }
        count += usize::from(step.is_nearly_whole());
    }
    definitions
}

/// The figures of a region or the country at the times of a series, on the same set of provinces.
fn beside<'a>(ask: Ask<'a>, indicator: IndicatorIx, over: AreaIx, own: &Series<'a>) -> Series<'a> {
    let at = |step: &Step| series::rolled_at(ask, indicator, over, step.period, step.units).ok();
    Series {
        steps: own.steps.iter().filter_map(at).collect(),
        refused: None,
    }
}

/// A series as a line; parts that few provinces make up are left out.
pub fn trend(
    ask: Ask,
    indicator: IndicatorIx,
    area: AreaIx,
    series: &Series,
    only: &[Option<DefinitionIx>],
) -> Trend {
    let is_in = |step: &&Step| {
        let is_asked = only.is_empty() || only.contains(&step.definition);
        is_asked && step.period.year() > 0 && step.is_nearly_whole()
    };
    let mut dots = series.steps.iter().filter(is_in).filter_map(|step| {
        let y = step.value()?;
        let found = figures::of_step(ask, indicator, area, step);
        let is_derived = step
            .row
            .is_some_and(|row| row.qualifier == crate::model::Qualifier::Derived);
        Some(Dot {
            at: step.period,
            definition: step.definition,
            units: step.measured_on(ask),
            point: Point {
                period: found.period.clone(),
                label: ask.date(step.period, Case::Short),
                x: step.period.axis(),
                y,
                text: found.line(),
                is_derived: is_derived || step.is_carried(ask, area),
            },
        })
    });
    trend::join(ask, &mut dots)
}

/// Components of the index: the area's own latest, an earlier and fuller picture where there is
/// one, and those of the province of the 34 that it is part of.
fn profiles(ask: Ask, area: AreaIx) -> Vec<Picture> {
    let Some(index) = ask.data.find_indicator("dti") else {
        return Vec::new();
    };
    let parts: Vec<_> = ask
        .data
        .all_indicators()
        .filter(|ix| ask.data.indicator(*ix).part_of == Some(index))
        .collect();
    let own = moments(ask, &parts, area);
    let limit = match ask.view.time {
        crate::state::Time::At(period) | crate::state::Time::Range(_, period) => Some(period),
        _ => None,
    };
    let in_time = |moment: &&Moment| limit.is_none_or(|limit| moment.period <= limit);
    let latest = own.iter().rfind(in_time);
    let fuller = latest.and_then(|latest| {
        let full = own.iter().filter(in_time).rev();
        full.clone().find(|moment| moment.count > latest.count)
    });
    let unit = ask.data.area(area).successor;
    let renewed = unit.and_then(|unit| {
        Some((
            unit,
            *moments(ask, &parts, unit)
                .iter()
                .rfind(|moment| moment.units == UnitSystem::New)?,
        ))
    });
    let mut pictures = Vec::new();
    let mut is_told = false;
    if let Some((unit, moment)) = renewed
        && limit.is_none()
    {
        let is_same = ask.data.area(unit).members.len() == 1;
        // A province left as it was has the same components in both sets.
        is_told = is_same && latest.is_some_and(|latest| latest.period == moment.period);
        let title = if is_same {
            words::PROFILE_SAME
        } else {
            words::PROFILE_RENEWED
        };
        pictures.extend(profile(ask, &parts, unit, moment, title));
    }
    let latest = latest.filter(|_| !is_told);
    for moment in [latest, fuller].into_iter().flatten() {
        pictures.extend(profile(ask, &parts, area, *moment, words::PROFILE));
    }
    pictures
}

/// A time at which components of an area are known.
#[derive(Clone, Copy)]
struct Moment {
    period: Period,
    units: UnitSystem,
    count: usize,
}

fn moments(ask: Ask, parts: &[IndicatorIx], area: AreaIx) -> Vec<Moment> {
    let mut moments: Vec<Moment> = Vec::new();
    for part in parts {
        for step in series::of(ask, *part, area).steps {
            if step.value().is_none() || !step.is_nearly_whole() || step.is_carried(ask, area) {
                continue;
            }
            match moments
                .iter_mut()
                .find(|moment| moment.period == step.period)
            {
                Some(moment) => moment.count += 1,
                None => moments.push(Moment {
                    period: step.period,
                    units: step.units,
                    count: 1,
                }),
            }
        }
    }
    moments.retain(|moment| moment.count > 2);
    moments.arrange_by_key(|moment| moment.period);
    moments
}

fn profile(
    ask: Ask,
    parts: &[IndicatorIx],
    area: AreaIx,
    moment: Moment,
    title: Words,
) -> Option<Picture> {
    let region = ask.data.area(area).parent;
    let mut above_region = (0_u32, 0_u32);
    let mut rows = Vec::new();
    for part in parts {
        let series = series::of(ask, *part, area);
        let Some(own) = series.at(moment.period).and_then(Step::value) else {
            continue;
        };
        // Two decimals are enough beside a dot.
        let mark = |value| Mark {
            value,
            text: ask.say.number(value, 2),
        };
        let all = ask
            .data
            .country_figure(*part, moment.period, moment.units)
            .ok();
        let mut values: Vec<f64> = ask
            .data
            .provinces(moment.units)
            .filter_map(|ix| ask.data.value(*part, ix, moment.period))
            .collect();
        let (Some(low), Some(high)) = (quantile(&mut values, 0.0), quantile(&mut values, 1.0))
        else {
            continue;
        };
        if let Some(region) = region
            && let Ok(step) = series::rolled_at(ask, *part, region, moment.period, moment.units)
            && let Some(mean) = step.value()
        {
            above_region.0 += u32::from(own > mean);
            above_region.1 += 1;
        }
        // Where few provinces were published there is nothing to stand against.
        let is_common = all.is_some_and(|all| all.coverage.count * 2 > all.coverage.of);
        let mean = all.and_then(|all| all.value).filter(|_| is_common);
        let is_country = ask.data.area(area).kind == AreaKind::Country;
        rows.push(ProfileRow {
            name: ask.text(ask.data.indicator(*part).short).to_owned(),
            own: Some(mark(own)),
            mean: mean.filter(|_| !is_country).map(mark),
            low: if is_common { low } else { own },
            high: if is_common { high } else { own },
        });
    }
    let count = rows.len();
    let is_common = rows.iter().any(|row| row.high > row.low);
    let name = ask.name_at(area, moment.period);
    let of = moment.units.count().to_string();
    let mut notes = Vec::new();
    let is_country = ask.data.area(area).kind == AreaKind::Country;
    notes.push(fill(
        ask.text(if !is_common {
            words::PROFILE_ALONE
        } else if is_country {
            words::PROFILE_HOW_COUNTRY
        } else {
            words::PROFILE_HOW
        }),
        &[("name", name), ("of", &of)],
    ));
    if above_region.1 > 0 && ask.data.area(area).kind == AreaKind::Province && is_common {
        notes.push(fill(
            ask.text(words::PROFILE_REGION),
            &[
                ("n", &above_region.0.to_string()),
                ("of", &above_region.1.to_string()),
            ],
        ));
    }
    (count > 2).then(|| Picture {
        title: fill(
            ask.text(title),
            &[
                ("n", &count.to_string()),
                ("when", &ask.date(moment.period, Case::Short)),
                ("name", name),
            ],
        ),
        drawing: Drawing::Profile(Profile {
            rows,
            own_name: name.to_owned(),
            mean_name: fill(ask.text(words::PROFILE_MEAN), &[("of", &of)]),
            values: ticks(ask, [0.0, 1.0].into_iter(), true, 4),
        }),
        notes,
    })
}

/// Whether a small line of an indicator says anything.
pub fn has_line(kind: Kind) -> bool {
    !matches!(kind, Kind::YesNo | Kind::Event | Kind::Link | Kind::Grade)
}
