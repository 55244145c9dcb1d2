//! Two indicators over the same provinces, with their rank correlation in a sentence that claims no cause;
//! or why the two are not set against each other.

use super::chosen::chosen;
use super::is_measured;
use crate::chart::{Cloud, CloudDot, Role, ticks};
use crate::data::Refusal;
use crate::engine::{Correlation, spearman};
use crate::model::{AreaIx, IndicatorIx, Kind, Period};
use crate::query::area::figures::UNRANKED;
use crate::query::matters::{capital, in_sentence};
use crate::query::sight::{self, Sight};
use crate::query::{Ask, figure, refusal};
use crate::state::Time;
use crate::text::{Case, compare as words, fill};

/// Fewer pairs than this say nothing.
const LEAST: usize = 10;

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Across.
    X,
    /// Upwards.
    Y,
}

/// Why two indicators are not set against each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// They are one.
    Same,
    /// One is yes or no, or a grade.
    NoScale(Side),
    /// The values of one lie so close together that their order says nothing.
    Near(Side),
    /// One cannot be shown on the set of provinces.
    Unseen(Side, Refusal),
    /// They were measured in different years.
    Years(Vec<u16>, Vec<u16>),
    /// So few provinces have both.
    Few(usize),
}

/// A scatter.
#[derive(Clone, Debug, PartialEq)]
pub struct Scatter {
    /// Heads it.
    pub title: String,
    /// When what stands upwards was measured, and what lies across.
    pub when: [Period; 2],
    /// What goes with what: no cause.
    pub said: String,
    /// The correlation, its interval, its n.
    pub measured: String,
    /// What else must be known.
    pub notes: Vec<String>,
    /// The picture.
    pub cloud: Cloud,
    /// The correlation as numbers.
    pub correlation: Correlation,
}

/// The view's indicator upwards against its second one across.
///
/// # Errors
/// Why they are not set against each other.
pub fn scatter(ask: Ask, y: IndicatorIx, x: IndicatorIx) -> Result<Scatter, Unfit> {
    if x == y {
        return Err(Unfit::Same);
    }
    let up = seen(ask, y, Side::Y)?;
    let across = seen(ask, x, Side::X)?;
    let (up, across) = same_year(ask, up, across)?;
    let pairs: Vec<(AreaIx, f64, f64)> = up
        .seen
        .iter()
        .filter_map(|one| Some((one.area, across.find(one.area)?.whole()?, one.whole()?)))
        .collect();
    let lists = |get: &dyn Fn(&(AreaIx, f64, f64)) -> f64| -> Vec<Option<f64>> {
        pairs.iter().map(|pair| Some(get(pair))).collect()
    };
    let found = spearman(&lists(&|pair| pair.1), &lists(&|pair| pair.2));
    let correlation = found
        .filter(|_| pairs.len() >= LEAST)
        .ok_or(Unfit::Few(pairs.len()))?;
    let name = |ix: IndicatorIx| ask.text(ask.data.indicator(ix).name);
    let short = |ix: IndicatorIx| ask.text(ask.data.indicator(ix).short);
    let values = [
        ("x", name(x)),
        ("y", name(y)),
        ("when_x", &*ask.date(across.period, Case::Short)),
        ("when_y", &*ask.date(up.period, Case::Short)),
    ];
    Ok(Scatter {
        title: fill(ask.text(words::CLOUD_TITLE), &values),
        said: capital(&fill(
            ask.text(direction(&correlation)),
            &[("x", &in_sentence(short(x))), ("y", &in_sentence(short(y)))],
        )),
        when: [up.period, across.period],
        measured: measured(ask, &correlation),
        notes: notes(ask, y, x, up.seen.len() - pairs.len()),
        cloud: cloud(ask, &up, &across, &pairs),
        correlation,
    })
}

/// A refusal as a sentence.
pub fn sentence(ask: Ask, y: IndicatorIx, x: IndicatorIx, unfit: &Unfit) -> String {
    let name = |side: &Side| {
        let ix = if *side == Side::X { x } else { y };
        ask.text(ask.data.indicator(ix).name)
    };
    let years = |years: &[u16]| {
        let all: Vec<_> = years.iter().map(ToString::to_string).collect();
        all.join(", ")
    };
    match unfit {
        Unfit::Same => ask.text(words::UNFIT_SAME).to_owned(),
        Unfit::NoScale(side) => fill(ask.text(words::UNFIT_SCALE), &[("name", name(side))]),
        Unfit::Near(side) => fill(ask.text(words::UNFIT_NEAR), &[("name", name(side))]),
        Unfit::Unseen(side, reason) => fill(
            ask.text(words::UNFIT_SEEN),
            &[
                ("name", name(side)),
                ("reason", &refusal::sentence(ask, *reason)),
            ],
        ),
        Unfit::Years(up, across) => fill(
            ask.text(words::UNFIT_YEARS),
            &[
                ("y", name(&Side::Y)),
                ("x", name(&Side::X)),
                ("years_y", &years(up)),
                ("years_x", &years(across)),
            ],
        ),
        Unfit::Few(0) => ask.text(words::UNFIT_FEW_NONE).to_owned(),
        Unfit::Few(1) => fill(ask.text(words::UNFIT_FEW_ONE), &[("n", "1")]),
        Unfit::Few(n) => fill(ask.text(words::UNFIT_FEW), &[("n", &n.to_string())]),
    }
}

fn seen(ask: Ask<'_>, indicator: IndicatorIx, side: Side) -> Result<Sight<'_>, Unfit> {
    let row = ask.data.indicator(indicator);
    let sight = sight::of(ask, indicator).map_err(|reason| Unfit::Unseen(side, reason))?;
    if !is_measured(row.kind) {
        return Err(Unfit::NoScale(side));
    }
    if UNRANKED.contains(&row.id) {
        return Err(Unfit::Near(side));
    }
    Ok(sight)
}

/// Both at one year: that of the address, else the latest that both have.
fn same_year<'a>(
    ask: Ask<'a>,
    up: Sight<'a>,
    across: Sight<'a>,
) -> Result<(Sight<'a>, Sight<'a>), Unfit> {
    let is_known = |sight: &Sight, year: u16| sight.periods.iter().any(|one| one.year() == year);
    let years = |sight: &Sight| {
        let mut years: Vec<u16> = sight.periods.iter().map(|period| period.year()).collect();
        years.dedup();
        years
    };
    let (ups, acrosses) = (years(&up), years(&across));
    let common = ups
        .iter()
        .rev()
        .copied()
        .filter(|year| acrosses.contains(year));
    let year = match ask.view.time {
        Time::Latest => common.clone().next(),
        Time::Earliest => common.clone().next_back(),
        Time::At(_) | Time::Range(..) => {
            Some(up.period.year()).filter(|year| is_known(&across, *year))
        }
    };
    let year = year.ok_or(Unfit::Years(ups, acrosses))?;
    let then = |sight: Sight<'a>, side: Side| {
        if sight.period.year() == year {
            return Ok(sight);
        }
        // The last of the year: figures by month and by day have several.
        let last = sight.periods.iter().rev().find(|one| one.year() == year);
        let last = last.copied().unwrap_or(Period::of_year(year));
        sight::at(ask, sight.indicator, Time::At(last))
            .map_err(|reason| Unfit::Unseen(side, reason))
    };
    Ok((then(up, Side::Y)?, then(across, Side::X)?))
}

/// What goes with what; nothing where the interval holds zero.
fn direction(correlation: &Correlation) -> crate::model::Words {
    let (low, high) = correlation
        .interval
        .unwrap_or((correlation.r, correlation.r));
    if low > 0.0 {
        words::TOGETHER
    } else if high < 0.0 {
        words::OPPOSITE
    } else {
        words::NEITHER
    }
}

fn measured(ask: Ask, correlation: &Correlation) -> String {
    let number = |value: f64| {
        let text = ask.say.number(value, 2);
        text.strip_prefix('-')
            .map_or(text.clone(), |rest| format!("−{rest}"))
    };
    let (r, n) = (number(correlation.r), correlation.pairs.to_string());
    let mut values = vec![("r", r), ("n", n)];
    let text = match correlation.interval {
        Some((low, high)) => {
            values.extend([("low", number(low)), ("high", number(high))]);
            words::CORRELATION
        }
        None => words::CORRELATION_BARE,
    };
    let values: Vec<_> = values
        .iter()
        .map(|(name, text)| (*name, text.as_str()))
        .collect();
    fill(ask.text(text), &values)
}

fn notes(ask: Ask, y: IndicatorIx, x: IndicatorIx, left: usize) -> Vec<String> {
    let (up, across) = (ask.data.indicator(y), ask.data.indicator(x));
    let mut notes = vec![ask.text(words::NO_CAUSE).to_owned()];
    let is_rank_of = |one: &str, other: &str| one.strip_suffix("_rank") == Some(other);
    let is_part = up.part_of == Some(x)
        || across.part_of == Some(y)
        || up.subset_of == Some(x)
        || across.subset_of == Some(y)
        || is_rank_of(up.id, across.id)
        || is_rank_of(across.id, up.id);
    if is_part {
        notes.push(ask.text(words::CLOUD_PART).to_owned());
    }
    if up.kind == Kind::Rank || across.kind == Kind::Rank {
        notes.push(ask.text(words::CLOUD_RANK).to_owned());
    }
    if left > 0 {
        let text = if left == 1 {
            words::CLOUD_LEFT_ONE
        } else {
            words::CLOUD_LEFT
        };
        notes.push(fill(ask.text(text), &[("n", &left.to_string())]));
    }
    notes.push(ask.text(words::CLOUD_HOW).to_owned());
    notes
}

fn cloud(ask: Ask, up: &Sight, across: &Sight, pairs: &[(AreaIx, f64, f64)]) -> Cloud {
    let mine = chosen(ask);
    let write = |sight: &Sight, value| figure::value_text(ask, sight.indicator, value, None);
    let dot = |(area, x, y): &(AreaIx, f64, f64)| CloudDot {
        name: ask.name_at(*area, up.period).to_owned(),
        x: *x,
        y: *y,
        x_text: write(across, *x),
        y_text: write(up, *y),
        role: match mine.iter().position(|have| have == area) {
            Some(0) => Some(Role::Own),
            Some(place) => Some(Role::Other(u8::try_from(place - 1).unwrap_or(0))),
            None => None,
        },
    };
    let short = |sight: &Sight| ask.text(ask.data.indicator(sight.indicator).short);
    let axis =
        |text: crate::model::Words, sight: &Sight| fill(ask.text(text), &[("name", short(sight))]);
    Cloud {
        dots: pairs.iter().map(dot).collect(),
        names: [
            ask.text(words::AREA).to_owned(),
            short(across).to_owned(),
            short(up).to_owned(),
        ],
        x_title: axis(words::AXIS_X, across),
        y_title: axis(words::AXIS_Y, up),
        x_ticks: ticks(ask, pairs.iter().map(|pair| pair.1), false, 5),
        y_ticks: ticks(ask, pairs.iter().map(|pair| pair.2), false, 5),
    }
}
