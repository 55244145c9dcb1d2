//! A series so small that it says only where it goes: no axis, no words. Apart from `small_line`,
//! which is read.

use super::Html;
use crate::query::trend::Trend;
use std::fmt::Write as _;

const WIDTH: f64 = 104.0;
const HEIGHT: f64 = 36.0;
/// Room for the dot.
const EDGE: f64 = 4.0;

/// The line of a series with one point marked by its ISO period, and what it shows, read out.
pub fn spark(html: &mut Html, trend: &Trend, at: &str, label: &str) {
    let (paths, mark) = draw(trend, at);
    html.put(
        "<svg class=\"spark\" viewBox=\"0 0 104 36\" width=\"104\" height=\"36\" role=\"img\" aria-label=\"{}\"><path d=\"{}\"/>",
        &[label, &paths],
    );
    if let Some((x, y)) = mark {
        html.put(
            "<circle cx=\"{}\" cy=\"{}\" r=\"3\"/>",
            &[&format!("{x:.1}"), &format!("{y:.1}")],
        );
    }
    html.raw("</svg>");
}

/// One path for all stretches, and where the marked point lies. A stretch of a single point is a
/// dot, which a round line of no length draws.
fn draw(trend: &Trend, at: &str) -> (String, Option<(f64, f64)>) {
    let mut x = (f64::INFINITY, f64::NEG_INFINITY);
    let mut y = (f64::INFINITY, f64::NEG_INFINITY);
    for point in trend.points() {
        x = (x.0.min(point.x), x.1.max(point.x));
        y = (y.0.min(point.y), y.1.max(point.y));
    }
    let part = |value: f64, (low, high): (f64, f64)| {
        if high > low {
            (value - low) / (high - low)
        } else {
            0.5
        }
    };
    let mut path = String::new();
    let mut mark = None;
    for stretch in &trend.stretches {
        for (place, point) in stretch.points.iter().enumerate() {
            let across = EDGE + part(point.x, x) * (WIDTH - 2.0 * EDGE);
            let down = HEIGHT - EDGE - part(point.y, y) * (HEIGHT - 2.0 * EDGE);
            let _ = write!(
                path,
                "{}{across:.1} {down:.1}",
                if place == 0 { "M" } else { "L" }
            );
            if point.period == at {
                mark = Some((across, down));
            }
        }
        if stretch.points.len() == 1 {
            path.push_str("h0");
        }
    }
    (path, mark)
}
