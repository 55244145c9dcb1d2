//! The frame that charts with two axes share: room for labels, a grid at round numbers, text at a
//! place, uprights, end labels that keep clear of each other. Every label is a text made before:
//! `ECharts` formats nothing, so no function has to cross into it.

use super::Paint;
use super::scale::Tick;
use crate::model::Arrange;
use crate::query::trend::Point;
use charming::Chart;
use charming::component::{Aria, Axis, Grid};
use charming::datatype::{CompositeValue, DataPointItem};
use charming::element::{
    AxisLabel, AxisLine, AxisTick, AxisType, Emphasis, ItemStyle, Label, LabelPosition, LineStyle,
    LineStyleType, SplitLine, Symbol, Tooltip, Trigger,
};
use charming::series::{Line, Scatter};

/// A text at a place.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub x: f64,
    pub y: f64,
    pub text: String,
}

/// A picture in the making.
pub(super) struct Plot<'a> {
    pub paint: &'a Paint,
    pub left_px: f64,
    pub right_px: f64,
    pub top_px: f64,
    pub bottom_px: f64,
    /// Low on top.
    pub is_upside_down: bool,
    /// Without lines across, as where every figure is written out.
    is_bare: bool,
    /// What `ECharts` is told of the axis across, where it will widen it by itself.
    pub axis: Option<(f64, f64)>,
    x: (f64, f64),
    y: (f64, f64),
    values: &'a [Tick],
    times: &'a [Tick],
    chart: Chart,
}

impl<'a> Plot<'a> {
    /// A frame whose values go from the first to the last of its round numbers.
    pub fn new(paint: &'a Paint, values: &'a [Tick], times: &'a [Tick]) -> Self {
        let y = match (values.first(), values.last()) {
            (Some(first), Some(last)) => (first.at, last.at),
            _ => (0.0, 1.0),
        };
        let mut plot = Self {
            paint,
            left_px: 0.0,
            right_px: 12.0,
            top_px: 18.0,
            bottom_px: 28.0,
            is_upside_down: false,
            is_bare: false,
            axis: None,
            x: (0.0, 1.0),
            y,
            values,
            times,
            chart: Chart::new(),
        };
        let widest = values.iter().map(|tick| plot.text_px(&tick.text));
        plot.left_px = widest.fold(0.0, f64::max) + 12.0;
        plot
    }

    /// Where the axis across starts and ends.
    pub fn span(&mut self, low: f64, high: f64) {
        self.x = if low > high {
            (0.0, 1.0)
        } else if high - low < 1e-6 {
            (low - 0.5, high + 0.5)
        } else {
            (low, high)
        };
    }

    /// Where the axis of values starts and ends, where it has no round numbers.
    pub fn reach(&mut self, low: f64, high: f64) {
        self.y = (low, high);
        self.is_bare = true;
    }

    /// From where to where the axis across goes.
    pub fn across(&self) -> (f64, f64) {
        self.x
    }

    /// From where to where the axis of values goes.
    pub fn up(&self) -> (f64, f64) {
        self.y
    }

    /// Width and height of the plot itself, px.
    pub fn size_px(&self) -> (f64, f64) {
        let height = self.paint.height_px - self.top_px - self.bottom_px;
        (self.plot_px(), height.max(1.0))
    }

    /// Where a point lies within the plot, px from its left and top.
    pub fn pixel(&self, x: f64, y: f64) -> (f64, f64) {
        let (width, height) = self.size_px();
        let across = (x - self.x.0) / (self.x.1 - self.x.0) * width;
        (across, (self.y.1 - y) / (self.y.1 - self.y.0) * height)
    }

    /// Rows of names in place of an axis of values.
    #[allow(clippy::cast_precision_loss, reason = "a handful of rows")]
    pub fn rows(&mut self, count: usize) {
        self.y = (-0.5, count as f64 - 0.5);
    }

    /// About how wide a text is, px: system fonts differ, so generously.
    #[allow(clippy::cast_precision_loss, reason = "a label's length")]
    pub fn text_px(&self, text: &str) -> f64 {
        text.chars().count() as f64 * self.paint.label_px * 0.56
    }

    /// Width of the plot itself, px.
    pub fn plot_px(&self) -> f64 {
        (self.paint.width_px - self.left_px - self.right_px).max(40.0)
    }

    /// How much of the axis of values a pixel is.
    pub fn per_px(&self) -> f64 {
        let room = self.paint.height_px - self.top_px - self.bottom_px;
        (self.y.1 - self.y.0) / room.max(1.0)
    }

    /// How far a value lies above the last round number, px.
    pub fn over_px(&self, value: f64) -> f64 {
        ((value - self.y.1) / self.per_px()).max(0.0)
    }

    /// Adds a series.
    pub fn add(&mut self, series: impl Into<charming::series::Series>) {
        let chart = std::mem::take(&mut self.chart);
        self.chart = chart.series(series);
    }

    /// Texts at places.
    pub fn texts(&mut self, places: &[Place], label: Label) {
        let label = label
            .show(true)
            .formatter("{b}")
            .font_size(self.paint.label_px)
            .font_family(self.paint.font);
        let data: Vec<_> = places
            .iter()
            .map(|place| DataPointItem::new(pair(place.x, place.y)).name(place.text.clone()))
            .collect();
        self.add(
            Scatter::new()
                .symbol_size(0.0)
                .item_style(ItemStyle::new().opacity(1.0))
                .label(label)
                .emphasis(Emphasis::new().label(Label::new().show(true)))
                .data(data),
        );
    }

    /// A line through points, with a dot at each that tells its figure; hollow where worked out.
    pub fn stretch(&mut self, name: &str, points: &[Point], colour: &'static str, is_strong: bool) {
        let style = LineStyle::new()
            .color(colour)
            .width(if is_strong { 2.5 } else { 1.5 });
        if points.len() > 1 {
            let data: Vec<_> = points.iter().map(|point| vec![point.x, point.y]).collect();
            self.add(
                Line::new()
                    .show_symbol(false)
                    .silent(true)
                    // Below the dots, which ECharts would draw first.
                    .z(1)
                    .line_style(style)
                    .data(data),
            );
        }
        let crowd = points.len() > 24;
        let size = match (is_strong, crowd) {
            (true, false) => 7.0,
            (_, true) => 4.0,
            (false, false) => 5.0,
        };
        for is_derived in [false, true] {
            let dots: Vec<_> = points
                .iter()
                .filter(|point| point.is_derived == is_derived)
                .map(|point| {
                    DataPointItem::new(pair(point.x, point.y))
                        .name(format!("{name}{}: {}", point.label, point.text))
                })
                .collect();
            if dots.is_empty() {
                continue;
            }
            // Dots of ECharts are pale unless told otherwise.
            let style = ItemStyle::new().opacity(1.0);
            let style = if is_derived {
                style
                    .color(self.paint.paper)
                    .border_color(colour)
                    .border_width(1.5)
            } else {
                style.color(colour)
            };
            self.add(
                Scatter::new()
                    .symbol(Symbol::Circle)
                    .symbol_size(size)
                    .item_style(style)
                    .data(dots),
            );
        }
    }

    /// The point that the page is about, with its figure: beside it where a rising line leaves room
    /// on its left, else above it.
    pub fn mark(&mut self, point: &Point, text: &str, before: Option<&Point>) {
        let told = format!("{}: {}", point.label, point.text);
        self.add(
            Scatter::new()
                .symbol(Symbol::Circle)
                .symbol_size(9.0)
                .item_style(ItemStyle::new().color(self.paint.accent).opacity(1.0))
                .data(vec![DataPointItem::new(pair(point.x, point.y)).name(told)]),
        );
        let place = Place {
            x: point.x,
            y: point.y,
            text: text.to_owned(),
        };
        let at_px = (point.x - self.x.0) / (self.x.1 - self.x.0) * self.plot_px();
        let text_px = self.text_px(text);
        let label = Label::new().color(self.paint.accent).font_weight("bold");
        // Steep enough that a text on the left stays clear of the line.
        let is_steep = before.is_some_and(|before| {
            let across = (point.x - before.x) / (self.x.1 - self.x.0) * self.plot_px();
            (point.y - before.y) / self.per_px() > across * 0.5
        });
        let label = if is_steep && at_px > text_px + 4.0 {
            label.position(LabelPosition::Left).offset((0.0, -6.0))
        } else {
            let over_px = (text_px / 2.0 - self.left_px - at_px).max(0.0);
            label.position(LabelPosition::Top).offset((over_px, 0.0))
        };
        self.texts(&[place], label.distance(7.0));
    }

    /// An upright bar from the lowest to the highest that sources say, a tick at each end.
    pub fn whisker(&mut self, whisker: &super::Whisker) {
        let ends = [whisker.low, whisker.high];
        self.band(&ends.map(|y| (whisker.x, y)), self.paint.soft, 3.0);
        let style = ItemStyle::new().color(self.paint.soft).opacity(1.0);
        let end = |y: f64| DataPointItem::new(pair(whisker.x, y)).name(whisker.text.clone());
        self.add(
            Scatter::new()
                .symbol(Symbol::Diamond)
                .symbol_size(7.0)
                .item_style(style)
                .data(ends.map(end).to_vec()),
        );
    }

    /// A path without marks.
    pub fn path(&mut self, points: &[(f64, f64)], style: LineStyle) {
        self.path_at(points, style, 2);
    }

    /// A band under everything else, such as a share or a range.
    pub fn band(&mut self, points: &[(f64, f64)], colour: &'static str, width_px: f64) {
        let style = LineStyle::new().color(colour).width(width_px);
        self.path_at(points, style, 1);
    }

    fn path_at(&mut self, points: &[(f64, f64)], style: LineStyle, z: i32) {
        let data: Vec<_> = points.iter().map(|(x, y)| vec![*x, *y]).collect();
        self.add(
            Line::new()
                .show_symbol(false)
                .silent(true)
                .z(z)
                .line_style(style)
                .data(data),
        );
    }

    /// A dashed upright with a letter on top.
    pub fn upright(&mut self, x: f64, letter: &'static str) {
        let style = LineStyle::new()
            .color(self.paint.soft)
            .width(1.0)
            .type_(LineStyleType::Dashed);
        let (low, high) = self.y;
        self.path(&[(x, low), (x, high)], style);
        let top = if self.is_upside_down { low } else { high };
        let place = Place {
            x,
            y: top,
            text: letter.to_owned(),
        };
        let label = Label::new()
            .position(LabelPosition::Top)
            .color(self.paint.soft);
        self.texts(&[place], label);
    }

    /// A text on as many lines as it needs.
    pub fn lines(&self, text: &str, most_px: f64) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split(' ') {
            match lines.last_mut() {
                Some(line) if self.text_px(&format!("{line} {word}")) <= most_px => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        lines
    }

    /// A text on two lines where one is too wide, broken at the space nearest its middle; on more where
    /// two are too wide.
    pub fn wrapped(&self, text: &str, most_px: f64) -> String {
        if self.text_px(text) <= most_px {
            return text.to_owned();
        }
        let middle = text.len() / 2;
        let spaces = text.match_indices(' ').map(|(at, _)| at);
        match spaces.min_by_key(|at| at.abs_diff(middle)) {
            Some(at) => {
                let halves = [&text[..at], &text[at + 1..]];
                if halves.iter().all(|half| self.text_px(half) <= most_px) {
                    return halves.join("\n");
                }
                self.lines(text, most_px).join("\n")
            }
            None => text.to_owned(),
        }
    }

    /// Names at the ends of lines, moved apart where they would touch.
    pub fn ends(&mut self, ends: Vec<(Place, &'static str)>) {
        self.beside(ends, LabelPosition::Right);
    }

    /// Texts at the beginnings of lines, likewise.
    pub fn starts(&mut self, starts: Vec<(Place, &'static str)>) {
        self.beside(starts, LabelPosition::Left);
    }

    #[allow(clippy::cast_precision_loss, reason = "one line or two")]
    fn beside(&mut self, ends: Vec<(Place, &'static str)>, side: LabelPosition) {
        let per_px = self.per_px();
        let line = self.paint.label_px * 1.25 * per_px;
        // From top to bottom as it is seen, in the units of the axis.
        let sign = if self.is_upside_down { -1.0 } else { 1.0 };
        let (top, bottom) = if self.is_upside_down {
            (-self.y.0, -self.y.1)
        } else {
            (self.y.1, self.y.0)
        };
        let half = |place: &Place| place.text.split('\n').count() as f64 * line / 2.0;
        let mut ends: Vec<_> = ends
            .into_iter()
            .map(|(place, colour)| (place.y * sign, place, colour))
            .collect();
        ends.arrange_by(|one, other| one.0.total_cmp(&other.0));
        let mut floor = bottom - line;
        for (at, place, _) in &mut ends {
            *at = at.max(floor + half(place));
            floor = *at + half(place);
        }
        // What was pushed over the top goes back down, and pushes those below.
        let mut ceiling = top + line * 0.8;
        for (at, place, _) in ends.iter_mut().rev() {
            *at = at.min(ceiling - half(place));
            ceiling = *at - half(place);
        }
        // Each line of a name is a text of its own: browsers disagree on how far apart ECharts puts
        // the lines of one text.
        let line_px = self.paint.label_px * 1.25;
        for (at, place, colour) in ends {
            let up_px = (at - place.y * sign) / per_px;
            let count = place.text.split('\n').count() as f64;
            for (line, text) in place.text.split('\n').enumerate() {
                let down_px = (line as f64 - (count - 1.0) / 2.0) * line_px;
                let label = Label::new()
                    .position(side)
                    .distance(8.0)
                    .offset((0.0, down_px - up_px))
                    .font_weight("bold")
                    .color(colour);
                let text = Place {
                    x: place.x,
                    y: place.y,
                    text: text.to_owned(),
                };
                self.texts(&[text], label);
            }
        }
    }

    /// The whole, with grid and labels.
    pub fn finish(mut self) -> Chart {
        let soft = self.paint.soft;
        let (left, right) = self.x;
        let values: Vec<_> = self
            .values
            .iter()
            .map(|tick| Place {
                // A hair inside, so that rounding never puts it outside.
                x: left + (right - left) * 1e-6,
                y: tick.at,
                text: tick.text.clone(),
            })
            .collect();
        let label = Label::new().color(soft).position(LabelPosition::Left);
        self.texts(&values, label.distance(8.0));
        let low = if self.is_upside_down {
            self.y.1
        } else {
            self.y.0
        };
        let mut times: Vec<Place> = Vec::new();
        let px_each = self.plot_px() / (self.x.1 - self.x.0);
        for tick in self.times {
            // A label that would touch the one before is left out.
            let room_px = self.text_px(&tick.text) + 12.0;
            let last = times.last().map_or(f64::NEG_INFINITY, |last| last.x);
            if (tick.at - last) * px_each >= room_px {
                times.push(Place {
                    x: tick.at,
                    y: low,
                    text: tick.text.clone(),
                });
            }
        }
        let label = Label::new().color(soft).position(LabelPosition::Bottom);
        self.texts(&times, label.distance(11.0));
        let step = self
            .values
            .windows(2)
            .map(|pair| pair[1].at - pair[0].at)
            .next()
            .unwrap_or(1.0);
        let (x, y) = (self.axis.unwrap_or(self.x), self.y);
        let grid = Grid::new()
            .left(self.left_px)
            .right(self.right_px)
            .top(self.top_px)
            .bottom(self.bottom_px);
        // Round numbers are evenly apart; the places of ranks are not, and a slope has none.
        let is_even = self
            .values
            .windows(2)
            .all(|pair| (pair[1].at - pair[0].at - step).abs() < step * 1e-3);
        let is_even = is_even && !self.is_bare;
        if !is_even {
            let style = LineStyle::new().color(self.paint.rule).width(1.0);
            for tick in self.values {
                self.path_at(&[(left, tick.at), (right, tick.at)], style.clone(), 1);
            }
        }
        let lines = SplitLine::new()
            .show(is_even)
            .line_style(LineStyle::new().color(self.paint.rule).width(1.0));
        let across = bare_axis(x.0, x.1).split_line(SplitLine::new().show(false));
        let up = bare_axis(y.0, y.1)
            .interval(step)
            .inverse(self.is_upside_down)
            .split_line(lines);
        dressed(self.chart, self.paint)
            .grid(grid)
            .x_axis(across)
            .y_axis(up)
    }
}

/// An axis of values that writes nothing itself.
pub(super) fn bare_axis(low: f64, high: f64) -> Axis {
    Axis::new()
        .type_(AxisType::Value)
        .min(low)
        .max(high)
        .axis_label(AxisLabel::new().show(false))
        .axis_tick(AxisTick::new().show(false))
        .axis_line(AxisLine::new().show(false))
}

/// What every chart has: no motion, an alternative in words, a box that tells a figure.
pub(super) fn dressed(chart: Chart, paint: &Paint) -> Chart {
    chart
        .animation(false)
        .aria(Aria::new().enabled(true))
        .tooltip(
            Tooltip::new()
                .trigger(Trigger::Item)
                .formatter("{b}")
                .background_color(paint.paper)
                .border_color(paint.rule)
                .border_width(1.0),
        )
}

/// Two numbers as one value.
pub(super) fn pair(x: f64, y: f64) -> Vec<CompositeValue> {
    vec![x.into(), y.into()]
}
