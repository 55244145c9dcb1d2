//! A small line over time, as plain SVG: one stretch for each definition, a dashed line where it
//! breaks, a paler line beside it for comparison. Never waits for a chart library.

use super::Html;
use crate::query::trend::{Stretch, Trend};
use std::fmt::Write as _;

/// Width of the picture, in its own units.
const WIDTH: f64 = 288.0;
/// Room at the sides for half a label.
const SIDE: f64 = 18.0;
/// Where the highest value lies.
const TOP: f64 = 22.0;
/// Where the lowest value lies.
const BOTTOM: f64 = 74.0;
/// Where periods are written.
const FOOT: f64 = 98.0;

/// A small line with the line that it is compared with (may be empty), and what it shows in words.
pub fn small_line(html: &mut Html, line: &Trend, mean: &Trend, label: &str) {
    html.put(
        "<div class=\"small-line\" role=\"img\" aria-label=\"{}\">{!}</div>",
        &[label, &draw(line, mean)],
    );
}

/// Where a point lies.
struct Frame {
    x: (f64, f64),
    y: (f64, f64),
}

impl Frame {
    fn around(line: &Trend, mean: &Trend) -> Self {
        let mut frame = Self {
            x: (f64::INFINITY, f64::NEG_INFINITY),
            y: (f64::INFINITY, f64::NEG_INFINITY),
        };
        for point in line.points() {
            frame.x = (frame.x.0.min(point.x), frame.x.1.max(point.x));
        }
        for point in line.points().chain(mean.points()) {
            frame.y = (frame.y.0.min(point.y), frame.y.1.max(point.y));
        }
        frame
    }

    fn x(&self, x: f64) -> f64 {
        SIDE + part(x, self.x) * (WIDTH - 2.0 * SIDE)
    }

    fn y(&self, y: f64) -> f64 {
        BOTTOM - part(y, self.y) * (BOTTOM - TOP)
    }
}

fn part(at: f64, (low, high): (f64, f64)) -> f64 {
    if high > low {
        (at - low) / (high - low)
    } else {
        0.5
    }
}

fn draw(line: &Trend, mean: &Trend) -> String {
    let frame = Frame::around(line, mean);
    let mut svg = format!("<svg viewBox=\"0 0 {WIDTH} {FOOT}\" aria-hidden=\"true\">");
    for gap in &line.gaps {
        let x = frame.x(gap.x);
        let _ = write!(svg, "<path class=\"gap\" d=\"M{x:.1} 6V84\"/>");
    }
    for (class, trend) in [("mean", mean), ("own", line)] {
        for stretch in &trend.stretches {
            stroke(&mut svg, &frame, class, stretch);
        }
    }
    texts(&mut svg, &frame, line);
    svg + "</svg>"
}

fn stroke(svg: &mut String, frame: &Frame, class: &str, stretch: &Stretch) {
    let points = || {
        let seen = |at: f64| at >= frame.x.0 - 1e-9 && at <= frame.x.1 + 1e-9;
        stretch.points.iter().filter(move |point| seen(point.x))
    };
    if points().count() > 1 {
        let _ = write!(svg, "<polyline class=\"{class}\" points=\"");
        for point in points() {
            let _ = write!(svg, "{:.1},{:.1} ", frame.x(point.x), frame.y(point.y));
        }
        svg.push_str("\"/>");
    }
    let radius = if class == "own" { 3.2 } else { 2.2 };
    for point in points() {
        let derived = if point.is_derived { " derived" } else { "" };
        let _ = write!(
            svg,
            "<circle class=\"{class}{derived}\" cx=\"{:.1}\" cy=\"{:.1}\" r=\"{radius}\"/>",
            frame.x(point.x),
            frame.y(point.y)
        );
    }
}

/// Values at both ends of a stretch, periods below; what would run into its neighbour is left out.
fn texts(svg: &mut String, frame: &Frame, line: &Trend) {
    let (mut value_end, mut label_end) = (f64::NEG_INFINITY, f64::NEG_INFINITY);
    let last = line.points().count().saturating_sub(1);
    let end = line.points().last().map_or(0.0, |point| frame.x(point.x));
    let mut place = 0;
    for stretch in &line.stretches {
        for (at, point) in stretch.points.iter().enumerate() {
            let x = frame.x(point.x);
            let is_last = place == last;
            place += 1;
            let is_end = at == 0 || at + 1 == stretch.points.len();
            let half = crate::map::text_width(&point.text, 11.0) / 2.0;
            let is_clear = is_last || x + half < end - half - 6.0;
            if is_end && is_clear && x - half > value_end {
                write(svg, "value", (x, frame.y(point.y) - 8.0), &point.text);
                value_end = x + half + 4.0;
            }
            let half = crate::map::text_width(&point.label, 11.0) / 2.0;
            let is_clear = is_last || x + half < end - half - 6.0;
            if is_clear && x - half > label_end {
                write(svg, "period", (x, FOOT - 4.0), &point.label);
                label_end = x + half + 6.0;
            }
        }
    }
}

fn write(svg: &mut String, class: &str, (x, y): (f64, f64), text: &str) {
    let _ = write!(svg, "<text class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\">");
    svg.push_str(text);
    svg.push_str("</text>");
}
