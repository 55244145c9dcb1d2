//! The legend of a picture: the classes as one band where their names have room, else one under the
//! other; then what is missing and why, and how the classes were made.

use super::Inks;
use super::block::{Block, Style, number};
use crate::html::Html;
use crate::query::home::{Entry, Legend};

/// Height of the band.
const BAND: f64 = 16.0;
/// A swatch beside its name.
const SWATCH: (f64, f64) = (26.0, 15.0);
/// Space between a name and the next.
const AIR: f64 = 12.0;

/// The legend in a width.
pub fn legend(legend: &Legend, inks: &Inks, w: f64, size: f64) -> Block {
    let (name, note) = (
        Style::plain(size, inks.paint.ink),
        Style::plain(size - 1.0, inks.paint.soft),
    );
    let mut block = band(legend, inks, w, name, note)
        .unwrap_or_else(|| rows(&legend.entries, inks, w, name, note));
    block.below(12.0, &rows(&legend.missing, inks, w, name, note));
    block.below(8.0, &Block::text(&legend.method, note, w));
    block
}

/// The classes side by side; none where a name has no room.
fn band(legend: &Legend, inks: &Inks, w: f64, name: Style, note: Style) -> Option<Block> {
    #[allow(clippy::cast_precision_loss, reason = "at most seven")]
    let step = w / legend.entries.len().max(1) as f64;
    let fits = |entry: &Entry| {
        name.width(&entry.label) + AIR <= step && note.width(&entry.count) + AIR <= step
    };
    if legend.entries.len() < 2 || !legend.entries.iter().all(fits) {
        return None;
    }
    let mut html = Html::new();
    let mut x = 0.0;
    for entry in &legend.entries {
        swatch(&mut html, inks, entry, (x, 0.0, step - 2.0, BAND));
        name.put(&mut html, (x, BAND + 19.0), "", &entry.label);
        let y = BAND + 19.0 + note.line();
        note.put(&mut html, (x, y), "", &entry.count);
        x += step;
    }
    Some(Block {
        html,
        h: BAND + 24.0 + note.line(),
    })
}

/// Classes one under the other, their counts behind their names; the name in lines where it is long.
fn rows(entries: &[Entry], inks: &Inks, w: f64, name: Style, note: Style) -> Block {
    let mut block = Block::default();
    let left = SWATCH.0 + 10.0;
    for entry in entries {
        let count_w = note.width(&entry.count) + AIR;
        let label = Block::text(&entry.label, name, w - left - count_w);
        let mut row = Block::default();
        let top = (name.line() - SWATCH.1) / 2.0;
        swatch(&mut row.html, inks, entry, (0.0, top, SWATCH.0, SWATCH.1));
        row.at(left, 0.0, &label);
        // On the last line of the name, or at the end where the name takes several.
        let is_one = label.h < name.line() * 1.5;
        let x = if is_one {
            left + name.width(&entry.label) + AIR * 0.8
        } else {
            w - count_w + AIR
        };
        let y = name.line() / 2.0 + name.size * 0.36;
        note.put(&mut row.html, (x, y), "", &entry.count);
        row.h = label.h;
        block.below(4.0, &row);
    }
    block
}

fn swatch(html: &mut Html, inks: &Inks, entry: &Entry, (x, y, w, h): (f64, f64, f64, f64)) {
    let class = entry.mark.class();
    let fill = match class {
        "none" => "url(#hatch)",
        "na" => "url(#dots)",
        "part" => "url(#bars)",
        _ => inks.class(class).map_or("none", |swatch| swatch.fill),
    };
    html.put(
        "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\" stroke=\"{}\" stroke-width=\"0.7\"/>",
        &[
            &number(x),
            &number(y),
            &number(w),
            &number(h),
            fill,
            inks.paint.faint,
        ],
    );
}
