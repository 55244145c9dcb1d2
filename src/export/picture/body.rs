//! A ministry or another body as a picture: its headline, and beside it what the data say of it, as large as there
//! is room: its place among its equals by year, else those that it is named together with, else what is put to it.
//! Apart from places on the map.

use super::block::{Block, Style, number};
use super::frame::{Caption, Middle, framed};
use super::list::named;
use super::{Inks, Look, foot, joined, sourced};
use crate::html::Html;
use crate::map::Rect;
use crate::query::Ask;
use crate::query::area::{AreaPage, Bodies, Row, bodies};
use crate::query::trend::{Point, Trend};
use crate::state::ViewState;
use crate::text::{area as words, common};

/// The place of a body by year.
const RANK: &str = "dti_ministry_rank";

/// What is drawn beside the words.
enum Beside<'a> {
    /// Places by year, or the one place.
    Places(&'a Row),
    /// Those that it is named together with.
    Named(&'a Row, Bodies),
    /// What is put to it.
    Matters,
}

/// The picture of a body.
pub fn body(ask: Ask, own: &AreaPage, around: Caption, look: Look) -> String {
    let inks = Inks::of(look.theme, "k5");
    let beside = beside(ask, own);
    let caption = Caption {
        about: own.headline.kind.clone(),
        told: told(&beside, own),
        foot: foot(ask, sourced(ask, &own.sources), "", look.address),
        brand: ask.text(common::ATLAS),
        lang: ask.lang().code(),
        ..around
    };
    let middle = Middle {
        aspect: if is_empty(&beside, own) { 0.0 } else { 0.9 },
        draw: &|frame| drawn(ask, &beside, own, &inks, frame),
        legend: &|_, _| Block::default(),
        tallest: 600.0,
    };
    framed(look.form, &caption, &middle, &inks)
}

fn is_empty(beside: &Beside, own: &AreaPage) -> bool {
    matches!(beside, Beside::Matters) && own.matters.is_empty()
}

fn beside<'a>(ask: Ask, own: &'a AreaPage) -> Beside<'a> {
    let rows = || own.groups.iter().flat_map(|group| &group.rows);
    if let Some(row) = rows().find(|row| row.indicator == RANK) {
        return Beside::Places(row);
    }
    let together = rows().find_map(|row| {
        let view = ViewState {
            indicator: row.indicator.to_owned(),
            ..ask.view.clone()
        };
        Some((row, bodies(Ask { view: &view, ..ask })?))
    });
    together.map_or(Beside::Matters, |(row, all)| Beside::Named(row, all))
}

/// What is drawn, for whoever does not see it.
fn told(beside: &Beside, own: &AreaPage) -> String {
    let said = |row: &Row| {
        let points = row
            .trend
            .points()
            .map(|point| joined(&[&point.label, &point.text], ": "));
        points.collect::<Vec<_>>().join("; ")
    };
    match beside {
        Beside::Places(row) => joined(&[row.name, &said(row)], ". "),
        Beside::Named(row, all) => joined(&[row.name, &all.told()], ": "),
        Beside::Matters => own
            .matters
            .iter()
            .map(|matter| matter.title)
            .collect::<Vec<_>>()
            .join("; "),
    }
}

fn drawn(ask: Ask, beside: &Beside, own: &AreaPage, inks: &Inks, frame: Rect) -> Html {
    let paint = &inks.paint;
    let note = Style::plain(20.0, paint.soft);
    let mut all = Block::default();
    match beside {
        Beside::Places(row) if row.trend.points().nth(1).is_some() => {
            all.below(0.0, &Block::text(row.name, note, frame.w));
            all.below(24.0, &places(&row.trend, inks, frame.w));
        }
        Beside::Places(row) => {
            let heading = joined(&[row.name, &row.figure.span], ", ");
            all.below(0.0, &Block::text(&heading, note, frame.w));
            all.below(
                4.0,
                &Block::text(&row.figure.value, Style::bold(180.0, paint.accent), frame.w),
            );
        }
        Beside::Named(row, together) => {
            let heading = joined(&[row.name, &together.when], ", ");
            all.below(0.0, &Block::text(&heading, note, frame.w));
            all.below(
                20.0,
                &named(
                    together,
                    own.headline.name,
                    inks,
                    (frame.w, frame.h - all.h - 20.0),
                ),
            );
        }
        Beside::Matters => {
            let heading = ask.text(words::MATTERS);
            all.below(0.0, &Block::text(heading, note, frame.w));
            for matter in &own.matters {
                all.below(
                    16.0,
                    &Block::text(matter.title, Style::plain(24.0, paint.ink), frame.w),
                );
                all.below(2.0, &Block::text(&matter.deadline, note, frame.w));
            }
        }
    }
    let mut whole = Block::default();
    whole.at(frame.x, frame.y + (frame.h - all.h).max(0.0) / 2.0, &all);
    whole.html
}

/// Places by year, the first on top, each with its number; broken where the measure changed.
fn places(trend: &Trend, inks: &Inks, w: f64) -> Block {
    const ABOVE: f64 = 64.0;
    const FOOT: f64 = 44.0;
    const SIDE: f64 = 30.0;
    const STEP: f64 = 60.0;
    const TALLEST: f64 = 240.0;
    let paint = &inks.paint;
    let mut block = Block::default();
    let points: Vec<&Point> = trend.points().collect();
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return block;
    };
    let mut values: Vec<f64> = points.iter().map(|point| point.y).collect();
    values.sort_by(f64::total_cmp);
    let best = values.first().copied().unwrap_or_default();
    let span = values.last().copied().unwrap_or_default() - best;
    // A change by one place is not to look like a fall to the bottom.
    let step = (TALLEST / span.max(1.0)).min(STEP);
    block.h = ABOVE + span * step + FOOT;
    let x = |point: &Point| {
        SIDE + (point.x - first.x) / (last.x - first.x).max(1e-9) * (w - 2.0 * SIDE)
    };
    let y = |point: &Point| ABOVE + (point.y - best) * step;
    for stretch in &trend.stretches {
        let path: Vec<String> = stretch
            .points
            .iter()
            .map(|point| [number(x(point)), number(y(point))].join(","))
            .collect();
        if path.len() > 1 {
            block.html.put(
                "<polyline fill=\"none\" stroke=\"{}\" stroke-width=\"4\" stroke-linejoin=\"round\" points=\"{}\"/>",
                &[paint.accent, &path.join(" ")],
            );
        }
    }
    let (rank, year) = (Style::bold(44.0, paint.ink), Style::plain(20.0, paint.soft));
    for point in points {
        block.html.put(
            "<circle cx=\"{}\" cy=\"{}\" r=\"8\" fill=\"{}\"/>",
            &[&number(x(point)), &number(y(point)), paint.accent],
        );
        rank.put(
            &mut block.html,
            (x(point), y(point) - 20.0),
            "middle",
            &point.text,
        );
        year.put(
            &mut block.html,
            (x(point), block.h - 6.0),
            "middle",
            &point.label,
        );
    }
    for gap in &trend.gaps {
        block.below(
            14.0,
            &Block::text(gap.reason, Style::plain(15.0, paint.soft), w),
        );
    }
    block
}
