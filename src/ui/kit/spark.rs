//! A series so small that it says only where it goes: no axis, no words. Apart from `small_line`,
//! which is read.

use crate::query::trend::Trend;
use leptos::prelude::*;
use std::fmt::Write as _;

const WIDTH: f64 = 104.0;
const HEIGHT: f64 = 36.0;
/// Room for the dot.
const EDGE: f64 = 4.0;

/// The line of a series, with one point marked.
#[component]
pub fn Spark(
    /// The series.
    trend: Trend,
    /// ISO period of the marked point.
    at: String,
    /// What it shows, read out.
    label: String,
) -> impl IntoView {
    let (paths, mark) = draw(&trend, &at);
    view! {
        <svg class="spark" viewBox=format!("0 0 {WIDTH} {HEIGHT}") width=WIDTH height=HEIGHT role="img" aria-label=label>
            <path d=paths/>
            {mark.map(|(x, y)| view! { <circle cx=format!("{x:.1}") cy=format!("{y:.1}") r="3"/> })}
        </svg>
    }
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
