//! Figures of months or years as bars. What was printed, what was worked out and "this one" differ
//! in tone; a claim is drawn on the chart as a bracket; a period without a figure is a gap.

use super::plot::{Place, Plot, pair};
use super::scale::{self, Tick};
use super::{Key, Paint, Table};
use crate::model::Lang;
use crate::query::Ask;
use crate::text::{chart as words, fill};
use charming::Chart;
use charming::datatype::DataPointItem;
use charming::element::{ItemStyle, Label, LabelPosition, LineStyle};
use charming::series::Bar as BarSeries;

/// The name of a group of more bars stands under its first.
const MOST_CENTRED: usize = 6;

/// How much of its place a bar takes.
const BAR: f64 = 0.86;

/// How a bar is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// As a source prints it.
    Printed,
    /// Worked out from other figures.
    Derived,
    /// The one that the page is about.
    Here,
}

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Under the bar: "2".
    pub label: String,
    /// Under the first label of its group: "2021".
    pub group: String,
    /// Its name in full: "02/2021".
    pub name: String,
    /// The figure; none leaves a gap.
    pub value: Option<f64>,
    /// The figure in words.
    pub text: String,
    /// How it is meant.
    pub tone: Tone,
}

/// A claim about two bars.
#[derive(Clone, Debug, PartialEq)]
pub struct Bracket {
    /// Place of the earlier bar.
    pub from: usize,
    /// Place of the later bar.
    pub to: usize,
    /// What is claimed.
    pub text: String,
}

/// Bars.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// The bars, by time, gaps included.
    pub bars: Vec<Bar>,
    /// Claims, the narrower first.
    pub brackets: Vec<Bracket>,
    /// Unit of measure, in words.
    pub unit: String,
    /// Labels of the axis of values: round numbers.
    pub values: Vec<Tick>,
    /// Whether they follow each other in time; else they are different things side by side.
    pub is_by_time: bool,
}

impl Bars {
    /// Bars with their axis written out.
    pub fn new(ask: Ask, bars: Vec<Bar>, brackets: Vec<Bracket>, unit: &str) -> Self {
        let values = scale::ticks(ask, bars.iter().filter_map(|bar| bar.value), true, 4);
        Self {
            bars,
            brackets,
            unit: unit.to_owned(),
            values,
            is_by_time: true,
        }
    }

    /// Different things side by side.
    pub fn beside(ask: Ask, bars: Vec<Bar>, unit: &str) -> Self {
        Self {
            is_by_time: false,
            ..Self::new(ask, bars, Vec::new(), unit)
        }
    }

    #[allow(clippy::cast_precision_loss, reason = "a few dozen bars")]
    pub(super) fn options(&self, paint: &Paint) -> Chart {
        let mut plot = Plot::new(paint, &self.values, &[]);
        plot.bottom_px = 29.0 + 15.0 * self.name_lines(&plot) as f64;
        plot.top_px = 22.0;
        if let Some(top) = self.tops(plot.per_px()).last() {
            plot.top_px += plot.over_px(*top) + 8.0;
        }
        let count = self.bars.len() as f64;
        plot.span(-0.5, (count - 0.5).max(0.5));
        let bar_px = (plot.plot_px() / count.max(1.0) * BAR).max(2.0);
        // ECharts makes room for half a bar at either end of an axis of values.
        plot.axis = Some((-0.5 + BAR / 2.0, count - 0.5 - BAR / 2.0));
        for tone in [Tone::Printed, Tone::Derived, Tone::Here] {
            let data: Vec<_> = self
                .bars
                .iter()
                .enumerate()
                .filter(|(_, bar)| bar.tone == tone)
                .filter_map(|(place, bar)| {
                    let point = pair(place as f64, bar.value?);
                    Some(DataPointItem::new(point).name(format!("{}: {}", bar.name, bar.text)))
                })
                .collect();
            if !data.is_empty() {
                plot.add(
                    BarSeries::new()
                        .bar_width(bar_px)
                        .bar_gap("-100%")
                        .item_style(
                            ItemStyle::new()
                                .color(colour(tone, paint))
                                .border_radius(2.0),
                        )
                        .data(data),
                );
            }
        }
        self.figures(&mut plot, bar_px);
        self.times(&mut plot, bar_px);
        self.claims(&mut plot);
        plot.finish()
    }

    /// Figures over the bars: all where they fit, else those that matter.
    #[allow(clippy::cast_precision_loss, reason = "a few dozen bars")]
    fn figures(&self, plot: &mut Plot, bar_px: f64) {
        let room = bar_px * 1.14;
        // The tone tells what is derived; other qualifiers are written where there is room.
        let written = |bar: &Bar| {
            if bar.tone != Tone::Derived && plot.text_px(&bar.text) <= room {
                bar.text.clone()
            } else {
                short(bar)
            }
        };
        let figures = || self.bars.iter().filter(|bar| bar.value.is_some());
        let widest = figures().map(|bar| plot.text_px(&short(bar)));
        let is_roomy = widest.fold(0.0, f64::max) <= room;
        let places = |is_here: bool| -> Vec<Place> {
            let bars = self.bars.iter().enumerate();
            bars.filter(|(_, bar)| (bar.tone == Tone::Here) == is_here)
                .filter(|(place, _)| is_roomy || is_here || self.is_claimed(*place))
                .filter_map(|(place, bar)| {
                    Some(Place {
                        x: place as f64,
                        y: bar.value?,
                        text: written(bar),
                    })
                })
                .collect()
        };
        let (others, here) = (places(false), places(true));
        let label = Label::new().position(LabelPosition::Top).distance(5.0);
        let soft = plot.paint.soft;
        plot.texts(&others, label.clone().color(soft));
        let accent = plot.paint.accent;
        plot.texts(&here, label.color(accent).font_weight("bold"));
    }

    fn is_claimed(&self, place: usize) -> bool {
        self.brackets
            .iter()
            .any(|bracket| bracket.from == place || bracket.to == place)
    }

    /// Months under the bars, years under the first month of each. Names of groups that are wider
    /// than a bar stand under the middle of their group, on as many lines as they need.
    #[allow(clippy::cast_precision_loss, reason = "a few dozen bars")]
    fn times(&self, plot: &mut Plot, bar_px: f64) {
        let slot_px = bar_px / BAR;
        let widest = self.bars.iter().map(|bar| plot.text_px(&bar.label));
        let widest = widest.fold(0.0, f64::max);
        let every = ((widest + 4.0) / slot_px).ceil().max(1.0);
        let at = |x: f64, text: &str| Place {
            x,
            y: 0.0,
            text: text.to_owned(),
        };
        let labels: Vec<_> = self
            .bars
            .iter()
            .enumerate()
            .filter(|(place, _)| (*place as f64 % every).abs() < 0.5)
            .map(|(place, bar)| at(place as f64, &bar.label))
            .collect();
        let label = Label::new()
            .position(LabelPosition::Bottom)
            .color(plot.paint.soft);
        plot.texts(&labels, label.clone().distance(8.0));
        let mut last_px = f64::NEG_INFINITY;
        for (start, count, name) in self.groups() {
            if !self.is_by_time {
                self.under(plot, start as f64, &plot.lines(name, slot_px), &label);
                continue;
            }
            let wide_px = count as f64 * slot_px;
            let (x, lines) = if plot.text_px(name) > slot_px * 1.6 && count < MOST_CENTRED {
                let middle = start as f64 + (count as f64 - 1.0) / 2.0;
                (middle, plot.lines(name, wide_px.max(60.0)))
            } else {
                (start as f64, vec![name.to_owned()])
            };
            if x * slot_px - last_px <= plot.text_px(&lines[0]) / 2.0 + 6.0 {
                continue;
            }
            last_px = x * slot_px + plot.text_px(&lines[0]) / 2.0;
            self.under(plot, x, &lines, &label);
        }
    }

    /// A name below the labels, on its lines.
    #[allow(clippy::cast_precision_loss, reason = "a few lines")]
    fn under(&self, plot: &mut Plot, x: f64, lines: &[String], label: &Label) {
        // Without labels the names stand in their place.
        let has_labels = self.bars.iter().any(|bar| !bar.label.is_empty());
        let first_px = if has_labels { 24.0 } else { 8.0 };
        for (line, text) in lines.iter().enumerate() {
            let place = Place {
                x,
                y: 0.0,
                text: text.clone(),
            };
            let label = label.clone().font_weight("bold");
            plot.texts(&[place], label.distance(first_px + 15.0 * line as f64));
        }
    }

    /// Groups of bars: where each starts, how many bars it has, its name.
    fn groups(&self) -> Vec<(usize, usize, &str)> {
        let mut groups: Vec<(usize, usize, &str)> = Vec::new();
        for (place, bar) in self.bars.iter().enumerate() {
            let is_empty = bar.name.is_empty();
            match groups.last_mut() {
                Some((_, count, name)) if *name == bar.group => *count += usize::from(!is_empty),
                _ => groups.push((place, 1, &bar.group)),
            }
        }
        groups
    }

    /// How many lines the names of groups take.
    #[allow(clippy::cast_precision_loss, reason = "a few dozen bars")]
    fn name_lines(&self, plot: &Plot) -> usize {
        let slot_px = plot.plot_px() / (self.bars.len() as f64).max(1.0);
        let lines = self.groups().into_iter().map(|(_, count, name)| {
            if !self.is_by_time {
                return plot.lines(name, slot_px).len();
            }
            let is_wide = plot.text_px(name) > slot_px * 1.6 && count < MOST_CENTRED;
            let wide_px = (count as f64 * slot_px).max(60.0);
            if is_wide {
                plot.lines(name, wide_px).len()
            } else {
                1
            }
        });
        lines.max().unwrap_or(1)
    }

    /// How high each bracket stands: above what it spans, and above the one before.
    fn tops(&self, per_px: f64) -> Vec<f64> {
        let mut floor = f64::NEG_INFINITY;
        let top = |bracket: &Bracket| {
            let spanned = (bracket.from..=bracket.to).map(|place| self.value(place));
            let top = (spanned.fold(0.0, f64::max) + 34.0 * per_px).max(floor);
            floor = top + 26.0 * per_px;
            top
        };
        self.brackets.iter().map(top).collect()
    }

    fn value(&self, place: usize) -> f64 {
        self.bars
            .get(place)
            .and_then(|bar| bar.value)
            .unwrap_or(0.0)
    }

    /// Brackets over the bars.
    #[allow(clippy::cast_precision_loss, reason = "a few dozen bars")]
    fn claims(&self, plot: &mut Plot) {
        let per_px = plot.per_px();
        let count = self.brackets.len() as f64;
        let slot_px = plot.plot_px() / (self.bars.len() as f64).max(1.0);
        let foot = 22.0 * per_px;
        for (place, (bracket, top)) in self.brackets.iter().zip(self.tops(per_px)).enumerate() {
            // Two claims about one bar stand side by side on it.
            let aside = (place as f64 - (count - 1.0) / 2.0) * 0.24;
            let (left, right) = (bracket.from as f64, bracket.to as f64 + aside);
            let path = [
                (left, self.value(bracket.from) + foot),
                (left, top),
                (right, top),
                (right, self.value(bracket.to) + foot),
            ];
            plot.path(&path, LineStyle::new().color(plot.paint.ink).width(1.0));
            let middle = Place {
                x: f64::midpoint(left, right),
                y: top,
                text: bracket.text.clone(),
            };
            // A text wider than its bracket keeps to the left, clear of the next one.
            let over_px = plot.text_px(&bracket.text) - (right - left) * slot_px;
            let label = Label::new()
                .position(LabelPosition::Top)
                .distance(4.0)
                .offset((-(over_px / 2.0 + 5.0).max(0.0), 0.0))
                .color(plot.paint.ink)
                .font_weight("bold");
            plot.texts(&[middle], label);
        }
    }

    pub(super) fn legend(&self, lang: Lang, paint: &Paint) -> Vec<Key> {
        let all = [
            (Tone::Printed, words::PRINTED),
            (Tone::Derived, words::DERIVED),
            (Tone::Here, words::HERE),
        ];
        let used = |tone| {
            let mut bars = self.bars.iter();
            bars.any(|bar| bar.value.is_some() && bar.tone == tone)
        };
        all.into_iter()
            .filter(|(tone, _)| used(*tone))
            .map(|(tone, words)| Key::full(colour(tone, paint), words.get(lang).to_owned()))
            .collect()
    }

    pub(super) fn summary(&self, lang: Lang) -> String {
        let known = || self.bars.iter().filter(|bar| bar.value.is_some());
        let (Some(first), Some(last)) = (known().next(), known().next_back()) else {
            return words::NOTHING.get(lang).to_owned();
        };
        let by_value = |one: &&Bar, other: &&Bar| {
            one.value
                .unwrap_or(0.0)
                .total_cmp(&other.value.unwrap_or(0.0))
        };
        let (Some(most), Some(least)) = (known().max_by(by_value), known().min_by(by_value)) else {
            return String::new();
        };
        let text = if self.is_by_time {
            words::BARS
        } else {
            words::BARS_BESIDE
        };
        let mut all = fill(
            text.get(lang),
            &[
                ("n", &known().count().to_string()),
                ("from", &first.name),
                ("to", &last.name),
                ("most", &most.text),
                ("when_most", &most.name),
                ("least", &least.text),
                ("when_least", &least.name),
            ],
        );
        let claims = self.brackets.iter().map(|bracket| bracket.text.as_str());
        let claims = claims.collect::<Vec<_>>().join("; ");
        if !claims.is_empty() {
            all.push(' ');
            all.push_str(&fill(words::BARS_CLAIMS.get(lang), &[("claims", &claims)]));
        }
        all
    }

    pub(super) fn table(&self, lang: Lang) -> Table {
        let row = |bar: &Bar| {
            let how = match (bar.value, bar.tone) {
                (None, _) => words::NO_FIGURE,
                (_, Tone::Derived) => words::DERIVED,
                _ => words::PRINTED,
            };
            let text = if bar.value.is_some() {
                bar.text.clone()
            } else {
                "–".to_owned()
            };
            vec![bar.name.clone(), text, how.get(lang).to_owned()]
        };
        let mut value = words::FIGURE.get(lang).to_owned();
        if !self.unit.is_empty() {
            value = format!("{value} ({})", self.unit);
        }
        let what = if self.is_by_time {
            words::TIME
        } else {
            words::WHAT
        };
        Table {
            head: vec![
                what.get(lang).to_owned(),
                value,
                words::HOW.get(lang).to_owned(),
            ],
            rows: self.bars.iter().map(row).collect(),
        }
    }
}

/// A figure without its qualifier in words, for over a bar; the whole is in the table.
fn short(bar: &Bar) -> String {
    let digits = bar.text.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    let rest = bar.text.get(digits..).unwrap_or(&bar.text);
    rest.split(' ').next().unwrap_or(rest).to_owned()
}

fn colour(tone: Tone, paint: &Paint) -> &'static str {
    match tone {
        Tone::Printed => paint.step(3).fill,
        Tone::Derived => paint.step(1).fill,
        Tone::Here => paint.accent,
    }
}
