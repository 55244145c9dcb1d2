//! Bodies with their figures as a picture, under each other. Apart from a figure by itself, which is one number.

use super::block::{Block, Style};
use super::figure::around;
use super::frame::{Caption, Middle, framed};
use super::{Inks, Look};
use crate::query::Ask;
use crate::query::area::Bodies;

/// Sizes of text, the largest that fits is taken.
const SIZES: [f64; 7] = [32.0, 28.0, 24.0, 22.0, 20.0, 18.0, 16.0];

/// The picture.
pub fn list(ask: Ask, bodies: &Bodies, inks: &Inks, look: Look) -> String {
    let caption = Caption {
        about: bodies.when.clone(),
        told: bodies.told(),
        ..around(ask, &bodies.sources, look)
    };
    let middle = Middle {
        aspect: 0.9,
        draw: &|frame| {
            let block = named(bodies, "", inks, (frame.w, frame.h));
            let mut whole = Block::default();
            whole.at(
                frame.x,
                frame.y + (frame.h - block.h).max(0.0) / 2.0,
                &block,
            );
            whole.html
        },
        legend: &|_, _| Block::default(),
        tallest: 600.0,
    };
    framed(look.form, &caption, &middle, inks)
}

/// The list as large as a room lets it be, with one name standing out.
pub(super) fn named(bodies: &Bodies, own: &str, inks: &Inks, room: (f64, f64)) -> Block {
    let all = SIZES.map(|size| block(bodies, own, inks, room.0, size));
    let [.., smallest] = &all;
    let fitting = all.iter().find(|block| block.h <= room.1);
    fitting.unwrap_or(smallest).clone()
}

fn block(bodies: &Bodies, own: &str, inks: &Inks, w: f64, size: f64) -> Block {
    let (note, value) = (
        Style::plain(15.0, inks.paint.soft),
        Style::bold(size, inks.paint.ink),
    );
    let name = |body: &str| {
        if body == own {
            Style::bold(size, inks.paint.accent)
        } else {
            Style::plain(size, inks.paint.ink)
        }
    };
    let rows = || bodies.groups.iter().flat_map(|group| &group.rows);
    let mut widths: Vec<f64> = rows().map(|(text, _)| value.width(text)).collect();
    widths.sort_by(f64::total_cmp);
    let widest = widths.last().copied().unwrap_or_default();
    let left = if widest > 0.0 { widest + 18.0 } else { 0.0 };
    let mut all = Block::default();
    for group in &bodies.groups {
        all.below(22.0, &Block::text(group.note, note, w));
        for (text, body) in &group.rows {
            let mut row = Block::text(body, name(body), w - left);
            let mut moved = Block::default();
            moved.at(0.0, 0.0, &Block::text(text, value, w));
            moved.at(left, 0.0, &row);
            row.html = moved.html;
            all.below(5.0, &row);
        }
    }
    all
}
