//! The pictures of an area: its index and its e-governance over time against region and country,
//! and the components of the index against the range of all provinces.

use super::figures;
use super::headline::sentence_case;
use super::series::{self, Series, Step};
use crate::chart::Series as Line;
use crate::chart::{Drawing, Lines, Mark, Profile, ProfileRow, Role, ticks};
use crate::engine::quantile;
use crate::model::Arrange;
use crate::model::{
    AreaIx, AreaKind, DefinitionIx, IndicatorIx, Kind, Observation, Period, UnitSystem, Words,
};
use crate::query::source::SourceEntry;
use crate::query::trend::{self, Dot, Point, Trend};
use crate::query::{Ask, subject};
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
    /// Unit, period and set of provinces.
    pub about: String,
    /// Where its figures come from, those of region and country with them.
    pub sources: Vec<SourceEntry>,
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
    let rows = ask.data.rows(indicator).iter();
    let rows: Vec<_> = rows
        .filter(|row| row.shown && definitions.contains(&Some(row.definition)))
        .collect();
    let (about, sources) = behind(ask, row.units.unwrap_or(ask.view.units), &rows);
    Some(Picture {
        about,
        sources,
        title: ask.text(data.name).to_owned(),
        drawing: Drawing::Lines(Lines::new(ask, drawn, "", data.decimals, false)),
        notes,
    })
}

/// What the rows behind a picture are about, and where they come from.
fn behind(ask: Ask, units: UnitSystem, rows: &[&Observation]) -> (String, Vec<SourceEntry>) {
    let Some(first) = rows.first() else {
        return Default::default();
    };
    let subject = subject::of(ask, first.indicator, rows);
    let about = subject.line(ask.text(subject::boundaries(units)));
    (about, subject.sources)
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
            since: step.row.and_then(|row| row.from),
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
    let rows = parts
        .iter()
        .flat_map(|part| ask.data.rows_at(*part, moment.period));
    let is_of =
        |row: &&Observation| row.shown && ask.data.area(row.area).units == Some(moment.units);
    let (about, sources) = behind(ask, moment.units, &rows.filter(is_of).collect::<Vec<_>>());
    let parts: Vec<_> = parts
        .iter()
        .filter_map(|part| component(ask, *part, area, moment))
        .collect();
    if parts.len() < 3 {
        return None;
    }
    let name = ask.name_at(area, moment.period);
    let of = moment.units.count().to_string();
    Some(Picture {
        about,
        sources,
        title: fill(
            ask.text(title),
            &[
                ("n", &parts.len().to_string()),
                ("when", &ask.date(moment.period, Case::Short)),
                ("name", name),
            ],
        ),
        notes: profile_notes(ask, &parts, area, moment),
        drawing: Drawing::Profile(Profile {
            rows: parts.into_iter().map(|part| part.row).collect(),
            own_name: name.to_owned(),
            mean_name: match ask.data.area(area).kind {
                AreaKind::Province => ask.text(words::PROFILE_MEAN_REGION).to_owned(),
                _ => fill(ask.text(words::PROFILE_MEAN), &[("of", &of)]),
            },
            values: ticks(ask, [0.0, 1.0].into_iter(), true, 4),
        }),
    })
}

/// A component as it is drawn, and of how many its mean is.
struct Component {
    row: ProfileRow,
    coverage: Option<u32>,
}

/// A component beside the mean of the area above, on the range of all provinces.
fn component(ask: Ask, part: IndicatorIx, area: AreaIx, moment: Moment) -> Option<Component> {
    let series = series::of(ask, part, area);
    let own = series.at(moment.period).and_then(Step::value)?;
    // Two decimals are enough beside a dot.
    let mark = |value| Mark {
        value,
        text: ask.say.number(value, 2),
    };
    let mut values: Vec<f64> = ask
        .data
        .provinces(moment.units)
        .filter_map(|ix| ask.data.value(part, ix, moment.period))
        .collect();
    // Where few provinces were published there is nothing to stand against.
    let is_common = values.len() * 2 > moment.units.count();
    let (low, high) = (quantile(&mut values, 0.0)?, quantile(&mut values, 1.0)?);
    let row = ask.data.area(area);
    let above = match row.kind {
        AreaKind::Province => row.parent,
        AreaKind::Region => Some(ask.data.country()),
        _ => None,
    };
    let mean = above
        .and_then(|over| series::rolled_at(ask, part, over, moment.period, moment.units).ok())
        .filter(|step| is_common && step.is_nearly_whole());
    Some(Component {
        row: ProfileRow {
            name: ask.text(ask.data.indicator(part).short).to_owned(),
            own: Some(mark(own)),
            mean: mean.and_then(|step| step.value()).map(mark),
            low: if is_common { low } else { own },
            high: if is_common { high } else { own },
        },
        coverage: mean.and_then(|step| Some(step.rolled?.coverage.of)),
    })
}

/// How to read components, and how many lie above the mean of the region.
fn profile_notes(ask: Ask, parts: &[Component], area: AreaIx, moment: Moment) -> Vec<String> {
    let kind = ask.data.area(area).kind;
    let compared = parts.iter().filter_map(|part| part.coverage);
    let count = compared.clone().count();
    let is_country = kind == AreaKind::Country;
    let how = match kind {
        AreaKind::Country => words::PROFILE_HOW_COUNTRY,
        _ if count == 0 => words::PROFILE_ALONE,
        AreaKind::Province => words::PROFILE_HOW_REGION,
        _ => words::PROFILE_HOW,
    };
    let values = [
        ("name", ask.name_at(area, moment.period)),
        ("of", &*moment.units.count().to_string()),
        ("n", &*compared.max().unwrap_or_default().to_string()),
    ];
    let mut notes = vec![fill(ask.text(how), &values)];
    if count > 0 && count < parts.len() && !is_country {
        let few = (parts.len() - count).to_string();
        notes.push(fill(ask.text(words::PROFILE_FEW), &[("n", &few)]));
    }
    if count > 0 && kind == AreaKind::Province {
        let is_above = |part: &&Component| match (&part.row.own, &part.row.mean) {
            (Some(own), Some(mean)) => own.value > mean.value,
            _ => false,
        };
        let above = parts.iter().filter(is_above).count().to_string();
        let values = [("n", &*above), ("of", &*count.to_string())];
        notes.push(fill(ask.text(words::PROFILE_REGION), &values));
    }
    notes
}

/// Whether a small line of an indicator says anything.
pub fn has_line(kind: Kind) -> bool {
    !matches!(kind, Kind::YesNo | Kind::Event | Kind::Link | Kind::Grade)
}
