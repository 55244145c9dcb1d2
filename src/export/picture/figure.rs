//! A figure by itself as a picture, for an indicator that no map shows: its value, as large as there is room,
//! with its qualifier, unit and period; the line over time where there is one. Single bodies as a list, since
//! the figure of one of them would say nothing of the others.

use super::block::{Block, Style, number};
use super::frame::{Caption, Middle, framed};
use super::{Inks, Look, foot, joined, list, sourced};
use crate::html::Html;
use crate::map::Rect;
use crate::model::{Kind, Words};
use crate::query::area::{FigureCard, bodies, card};
use crate::query::figure::Figure;
use crate::query::source::SourceEntry;
use crate::query::trend::Trend;
use crate::query::{Ask, source};
use crate::text::common;

/// The picture.
pub fn figure(ask: Ask, look: Look) -> String {
    let inks = Inks::of(look.theme, "k5");
    if let Some(listed) = bodies(ask) {
        return list::list(ask, &listed, &inks, look);
    }
    let mut card = card(ask);
    let indicator = ask.data.find_indicator(&ask.view.indicator);
    let kind = indicator.map(|ix| ask.data.indicator(ix).kind);
    let (when, figure) = (card.when.clone(), &mut card.figure);
    match (kind, figure.as_mut()) {
        // What matters of an event is when it was.
        (Some(Kind::Event), Some(event)) => {
            (event.value, event.qualifier, card.unit) = (when, "", "");
        }
        // One of several says nothing of the others.
        (Some(Kind::Link | Kind::YesNo), _) => {
            *figure = None;
            card.name = "";
        }
        _ => {}
    }
    let middle = Middle {
        aspect: if card.figure.is_some() { 0.9 } else { 0.0 },
        draw: &|frame| drawn(&card, &inks, frame),
        legend: &|_, _| Block::default(),
        tallest: 600.0,
    };
    framed(look.form, &caption(ask, &card, look), &middle, &inks)
}

fn caption(ask: Ask, card: &FigureCard, look: Look) -> Caption {
    let indicator = ask.data.find_indicator(&ask.view.indicator);
    let sources = if card.sources.is_empty() {
        let rows = indicator.map(|ix| ask.data.rows(ix)).unwrap_or_default();
        source::entries(ask, rows.iter().filter(|row| row.shown))
    } else {
        card.sources.clone()
    };
    Caption {
        title: card.what.to_owned(),
        about: joined(&[card.name, &card.when], " · "),
        told: card.figure.as_ref().map_or_else(String::new, Figure::line),
        ..around(ask, &sources, look)
    }
}

/// What stands around every picture of the view's indicator.
pub(super) fn around(ask: Ask, sources: &[SourceEntry], look: Look) -> Caption {
    let indicator = ask.data.find_indicator(&ask.view.indicator);
    let row = indicator.map(|ix| ask.data.indicator(ix));
    let text = |words: Option<Words>| words.map_or("", |words| ask.text(words));
    let system = row.map(|row| ask.data.system(row.system).name);
    let named = sourced(ask, &source::line(sources));
    Caption {
        name: text(system).to_owned(),
        title: text(row.map(|row| row.name)).to_owned(),
        lede: text(row.map(|row| row.about)).to_owned(),
        foot: foot(ask, named, "", look.address),
        brand: ask.text(common::ATLAS),
        lang: ask.lang().code(),
        ..Caption::default()
    }
}

/// The value in the upper half, the line below it.
fn drawn(card: &FigureCard, inks: &Inks, frame: Rect) -> Html {
    let paint = &inks.paint;
    let Some(figure) = &card.figure else {
        return Html::new();
    };
    let has_line = card.trend.points().nth(1).is_some();
    let unit = if figure.unit.is_empty() {
        card.unit
    } else {
        figure.unit
    };
    // Not twice.
    let unit = if figure.value.ends_with(unit) {
        ""
    } else {
        unit
    };
    let mut words = Block::text(figure.qualifier, Style::plain(26.0, paint.soft), frame.w);
    let sizes = [120.0, 104.0, 88.0, 72.0, 60.0, 48.0, 38.0, 30.0];
    let fits = |size: &f64| Style::bold(*size, paint.ink).width(&figure.value) <= frame.w;
    let size = sizes.into_iter().find(fits).unwrap_or(30.0);
    words.below(
        0.0,
        &Block::text(&figure.value, Style::bold(size, paint.ink), frame.w),
    );
    words.below(
        6.0,
        &Block::text(unit, Style::plain(26.0, paint.ink), frame.w),
    );
    for note in &card.notes {
        words.below(
            6.0,
            &Block::text(note, Style::plain(15.0, paint.soft), frame.w),
        );
    }
    let line_h = if has_line { 200.0 } else { 0.0 };
    let top = frame.y + (frame.h - words.h - line_h).max(0.0) / 2.0;
    let mut whole = Block::default();
    whole.at(frame.x, top, &words);
    if has_line {
        let box_ = Rect::new(frame.x, top + words.h + 34.0, frame.w, line_h - 34.0);
        line(&mut whole.html, &card.trend, inks, box_);
    }
    whole.html
}

/// The line over time, broken where the series is, with its ends named.
fn line(html: &mut Html, trend: &Trend, inks: &Inks, frame: Rect) {
    const FOOT: f64 = 30.0;
    let mut points: Vec<_> = trend.points().collect();
    points.sort_by(|a, b| a.y.total_cmp(&b.y));
    let (Some(low), Some(high)) = (points.first(), points.last()) else {
        return;
    };
    let (low, high) = (low.y, high.y);
    points.sort_by(|a, b| a.x.total_cmp(&b.x));
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return;
    };
    let part = |at: f64, from: f64, to: f64| {
        if to > from {
            (at - from) / (to - from)
        } else {
            0.5
        }
    };
    let x = |at: f64| frame.x + 6.0 + part(at, first.x, last.x) * (frame.w - 12.0);
    let y = |at: f64| frame.y + (1.0 - part(at, low, high)) * (frame.h - FOOT - 8.0) + 4.0;
    let paint = &inks.paint;
    for stretch in &trend.stretches {
        let path: Vec<String> = stretch
            .points
            .iter()
            .map(|point| [number(x(point.x)), number(y(point.y))].join(","))
            .collect();
        if path.len() > 1 {
            html.put(
                "<polyline fill=\"none\" stroke=\"{}\" stroke-width=\"3\" stroke-linejoin=\"round\" points=\"{}\"/>",
                &[paint.accent, &path.join(" ")],
            );
        }
    }
    for point in &points {
        html.put(
            "<circle cx=\"{}\" cy=\"{}\" r=\"4.5\" fill=\"{}\"/>",
            &[&number(x(point.x)), &number(y(point.y)), paint.accent],
        );
    }
    let style = Style::plain(16.0, paint.soft);
    let base = frame.y + frame.h;
    style.put(html, (frame.x, base), "", &first.label);
    style.put(html, (frame.x + frame.w, base), "end", &last.label);
}
