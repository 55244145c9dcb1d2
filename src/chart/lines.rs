//! Series over time. A stretch is drawn as one line and never joined to another definition's; where
//! the definition changes stands a dashed upright with a letter, and its reason under the picture.

use super::plot::{Place, Plot};
use super::scale::{self, Tick};
use super::{Key, Paint, Table};
use crate::model::Arrange;
use crate::model::Lang;
use crate::query::Ask;
use crate::query::trend::{Point, Trend};
use crate::text::{chart as words, fill};
use charming::Chart;
use charming::element::{Label, LabelPosition};

/// Months that follow each other lie this near on the axis of time, in years.
const NEIGHBOURS: f64 = 0.1;

/// Length of an ISO year.
const YEAR: usize = 4;
/// Length of an ISO month.
const MONTH: usize = 7;

/// What a line stands for, which decides its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The one that the page is about.
    Own,
    /// The country.
    Country,
    /// A region.
    Region,
    /// One of several equals.
    Other(u8),
}

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Its name, written at its end.
    pub name: String,
    /// What it stands for.
    pub role: Role,
    /// Its stretches and breaks.
    pub trend: Trend,
}

/// A figure of which sources say more than one: from the lowest to the highest.
#[derive(Clone, Debug, PartialEq)]
pub struct Whisker {
    /// Where on the axis of time, in years.
    pub x: f64,
    /// The lowest.
    pub low: f64,
    /// The highest.
    pub high: f64,
    /// What a touch on it says.
    pub text: String,
}

/// Lines over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Lines {
    /// The lines.
    pub series: Vec<Series>,
    /// Unit of measure, in words; empty where the figures say it.
    pub unit: String,
    /// Decimals of the figures.
    pub decimals: u8,
    /// Whether the axis of values starts at zero.
    pub from_zero: bool,
    /// Whether low is drawn on top, as for ranks.
    pub low_on_top: bool,
    /// Whether only neighbouring months are joined: between counts of single months that lie apart
    /// nothing is known.
    pub joins_neighbours: bool,
    /// Whether it is drawn large, as the picture of a page.
    pub is_tall: bool,
    /// ISO period of the figure that the page is about, which is marked.
    pub here: Option<String>,
    /// From where to where the axis of time goes, where several pictures share it; none where its own
    /// points say it.
    pub span: Option<(f64, f64)>,
    /// Figures of which sources say more than one.
    pub whiskers: Vec<Whisker>,
    /// Labels of the axis of values: round numbers.
    pub values: Vec<Tick>,
    /// Labels of the axis of time.
    pub times: Vec<Tick>,
}

impl Lines {
    /// Lines with their axes written out.
    pub fn new(ask: Ask, series: Vec<Series>, unit: &str, decimals: u8, from_zero: bool) -> Self {
        let points = || series.iter().flat_map(|one| one.trend.points());
        let mut values = scale::ticks(ask, points().map(|point| point.y), from_zero, 4);
        if points()
            .next()
            .is_some_and(|point| point.text.ends_with('%'))
        {
            values.iter_mut().for_each(|tick| tick.text.push('%'));
        }
        let times = times(ask, &points().collect::<Vec<_>>());
        Self {
            unit: unit.to_owned(),
            decimals,
            from_zero,
            low_on_top: false,
            joins_neighbours: false,
            is_tall: false,
            here: None,
            span: None,
            whiskers: Vec::new(),
            values,
            times,
            series,
        }
    }

    /// The same with low on top, as ranks are read.
    #[must_use]
    pub fn with_low_on_top(mut self) -> Self {
        self.low_on_top = true;
        self
    }

    pub(super) fn options(&self, paint: &Paint) -> Chart {
        let mut plot = Plot::new(paint, &self.values, &self.times);
        plot.is_upside_down = self.low_on_top;
        let (low, high) = self.span.unwrap_or_else(|| self.extent());
        plot.span(low, high);
        self.whisker(&mut plot);
        let most = paint.width_px * 0.38;
        let names: Vec<_> = self
            .series
            .iter()
            .map(|one| plot.wrapped(&one.name, most - 14.0))
            .collect();
        let widest = names.iter().flat_map(|name| name.split('\n'));
        let widest = widest.map(|line| plot.text_px(line)).fold(0.0, f64::max);
        plot.right_px = (widest + 14.0).min(most);
        for (x, place) in self.breaks() {
            plot.upright(x, letter(place));
        }
        for one in &self.series {
            let colour = colour(one.role, paint);
            let name = if self.series.len() > 1 && !one.name.is_empty() {
                format!("{} · ", one.name)
            } else {
                String::new()
            };
            for stretch in &one.trend.stretches {
                let is_near = |one: &Point, other: &Point| {
                    !self.joins_neighbours || other.x - one.x < NEIGHBOURS
                };
                for run in stretch.points.chunk_by(is_near) {
                    plot.stretch(&name, run, colour, one.role == Role::Own);
                }
            }
        }
        self.singles(&mut plot);
        self.mark(&mut plot);
        let mut ends: Vec<(Place, &str)> = Vec::new();
        for (one, name) in self.series.iter().zip(names) {
            if let Some(last) = one.trend.points().last() {
                let place = Place {
                    x: last.x,
                    y: last.y,
                    text: name,
                };
                if Some(&last.period) == self.here.as_ref() {
                    ends.push((place, paint.accent));
                    continue;
                }
                ends.push((place, colour(one.role, paint)));
            }
        }
        plot.ends(ends);
        plot.finish()
    }

    /// From where to where its points go.
    fn extent(&self) -> (f64, f64) {
        let points = || self.series.iter().flat_map(|one| one.trend.points());
        let low = points().map(|point| point.x).fold(f64::INFINITY, f64::min);
        let high = points().map(|point| point.x);
        (low, high.fold(f64::NEG_INFINITY, f64::max))
    }

    /// Draws from the lowest to the highest that sources say.
    fn whisker(&self, plot: &mut Plot) {
        for whisker in &self.whiskers {
            plot.whisker(whisker);
        }
    }

    /// Writes the figures of single points before a break, which no line leads to.
    fn singles(&self, plot: &mut Plot) {
        let [one] = self.series.as_slice() else {
            return;
        };
        let colour = colour(one.role, plot.paint);
        for stretch in one.trend.stretches.iter().rev().skip(1) {
            if let [point] = stretch.points.as_slice()
                && Some(&point.period) != self.here.as_ref()
            {
                let place = Place {
                    x: point.x,
                    y: point.y,
                    text: self.bare(&point.text).to_owned(),
                };
                let label = Label::new()
                    .position(LabelPosition::Right)
                    .distance(8.0)
                    .font_weight("bold")
                    .color(colour);
                plot.texts(&[place], label);
            }
        }
    }

    /// Marks the figure that the page is about; at a line's end its name says it already.
    fn mark(&self, plot: &mut Plot) {
        for one in &self.series {
            let mut before: Option<&Point> = None;
            let last = one.trend.points().last();
            for point in one.trend.points() {
                if Some(&point.period) == self.here.as_ref() {
                    let is_end = last.is_some_and(|last| last.period == point.period);
                    let text = if is_end { "" } else { self.bare(&point.text) };
                    plot.mark(point, text, before.filter(|_| !self.low_on_top));
                }
                before = Some(point);
            }
        }
    }

    /// A figure without its unit, which the caption tells.
    pub fn bare<'t>(&self, text: &'t str) -> &'t str {
        bare(text, &self.unit)
    }

    /// Breaks of all lines, each place once, with the place of its reason among [`reasons`](Self::reasons).
    fn breaks(&self) -> Vec<(f64, usize)> {
        let mut breaks: Vec<(f64, &'static str)> = Vec::new();
        for gap in self.series.iter().flat_map(|one| &one.trend.gaps) {
            let is_known = |(x, reason): &(f64, &str)| {
                (x - gap.x).abs() < 0.02 || (*reason == gap.reason && (x - gap.x).abs() < 0.6)
            };
            if !breaks.iter().any(is_known) {
                breaks.push((gap.x, gap.reason));
            }
        }
        breaks.arrange_by(|one, other| one.0.total_cmp(&other.0));
        let reasons = reasons(&breaks);
        let place = |reason| reasons.iter().position(|have| *have == reason);
        breaks
            .into_iter()
            .map(|(x, reason)| (x, place(reason).unwrap_or(reasons.len())))
            .collect()
    }

    /// Why lines break off, each reason once, in the order in which they stand.
    fn reasons(&self) -> Vec<&'static str> {
        let mut gaps: Vec<_> = self.series.iter().flat_map(|one| &one.trend.gaps).collect();
        gaps.arrange_by(|one, other| one.x.total_cmp(&other.x));
        reasons(
            &gaps
                .iter()
                .map(|gap| (gap.x, gap.reason))
                .collect::<Vec<_>>(),
        )
    }

    pub(super) fn notes(&self) -> Vec<String> {
        let reasons = self.reasons().into_iter().enumerate();
        reasons
            .filter(|(_, reason)| !reason.is_empty())
            .map(|(place, reason)| format!("{}: {reason}", letter(place)))
            .collect()
    }

    pub(super) fn legend(&self, lang: Lang, paint: &Paint) -> Vec<Key> {
        let mut keys = Vec::new();
        let mut points = self.series.iter().flat_map(|one| one.trend.points());
        if points.any(|point| point.is_derived) {
            keys.push(Key::hollow(paint.soft, words::DERIVED.get(lang).to_owned()));
        }
        keys
    }

    pub(super) fn summary(&self, lang: Lang) -> String {
        let said = self.series.iter().filter_map(|one| {
            let (first, last) = (one.trend.points().next()?, one.trend.points().last()?);
            let text = if one.trend.points().count() > 1 {
                words::LINE_FROM_TO
            } else {
                words::LINE_ONE
            };
            Some(fill(
                text.get(lang),
                &[
                    ("name", &one.name),
                    ("from", &first.label),
                    ("first", &first.text),
                    ("to", &last.label),
                    ("last", &last.text),
                ],
            ))
        });
        let mut all = said.collect::<Vec<_>>().join(" ");
        if !self.breaks().is_empty() {
            all.push(' ');
            all.push_str(words::LINE_BREAKS.get(lang));
        }
        all
    }

    pub(super) fn table(&self, lang: Lang) -> Table {
        let mut times: Vec<&Point> = Vec::new();
        for point in self.series.iter().flat_map(|one| one.trend.points()) {
            if !times.iter().any(|have| have.period == point.period) {
                times.push(point);
            }
        }
        times.arrange_by(|one, other| one.x.total_cmp(&other.x));
        let mut head = vec![words::TIME.get(lang).to_owned()];
        head.extend(self.series.iter().map(|one| one.name.clone()));
        let row = |time: &&Point| {
            let mut row = vec![time.label.clone()];
            for one in &self.series {
                let mut found = one
                    .trend
                    .points()
                    .filter(|point| point.period == time.period);
                row.push(match (found.next(), found.next()) {
                    (None, _) => "–".to_owned(),
                    (Some(point), None) => point.text.clone(),
                    (Some(point), Some(other)) => format!("{}; {}", point.text, other.text),
                });
            }
            row
        };
        Table {
            head,
            rows: times.iter().map(row).collect(),
        }
    }
}

/// Labels of the axis of time. Figures of whole years stand over the label of their year, figures of
/// whole months over that of their month; dates stand between the beginnings of months or years.
fn times(ask: Ask, points: &[&Point]) -> Vec<Tick> {
    let Some(first) = points.first() else {
        return Vec::new();
    };
    let low = points.iter().map(|point| point.x).fold(first.x, f64::min);
    let high = points.iter().map(|point| point.x).fold(first.x, f64::max);
    let are = |length: usize| points.iter().all(|point| point.period.len() == length);
    if are(YEAR) {
        let year = crate::model::decimal(&first.period).unwrap_or(first.x);
        scale::years(ask, low, high, first.x - year)
    } else if high - low < 2.5 {
        let shift = if are(MONTH) { 1.0 / 12.0 } else { 0.0 };
        scale::months(ask, low, high, shift)
    } else {
        scale::years(ask, low, high, 0.0)
    }
}

fn bare<'t>(text: &'t str, unit: &str) -> &'t str {
    text.strip_suffix(unit).unwrap_or(text).trim_end()
}

/// The reasons of breaks, each once.
fn reasons(breaks: &[(f64, &'static str)]) -> Vec<&'static str> {
    let mut reasons: Vec<&str> = Vec::new();
    for (_, reason) in breaks {
        if !reasons.contains(reason) {
            reasons.push(reason);
        }
    }
    reasons
}

/// The letter of a break.
fn letter(place: usize) -> &'static str {
    ["a", "b", "c", "d", "e", "f"]
        .get(place)
        .copied()
        .unwrap_or("…")
}

/// The colour of a line.
pub(super) fn colour(role: Role, paint: &Paint) -> &'static str {
    match role {
        Role::Own => paint.accent,
        Role::Country => paint.soft,
        Role::Region => paint.step(2).fill,
        Role::Other(place) => paint.lines[usize::from(place) % paint.lines.len()],
    }
}
