//! The legend as a control: the spread of the values, classes that pick out their members, and the
//! choice of how classes are made.

use super::classes::choice;
use crate::html::Html;
use crate::query::Ask;
use crate::query::home::{Entry, Legend, Spread};
use crate::state::Local;
use crate::text::home;
use std::fmt::Write as _;

/// The legend; `lit` is the class that is picked out, by its class name.
pub fn legend(ask: Ask, local: &Local, legend: &Legend, lit: &str) -> String {
    let mut html = Html::new();
    html.put("<section class=\"map-legend {}\">", &[legend.scale]);
    if let Some(spread) = &legend.spread {
        html.put(
            "<div class=\"spread\" role=\"img\" aria-label=\"{}\">{!}</div>",
            &[ask.text(home::STRIP), &strip(spread)],
        );
    }
    html.put(
        "<div class=\"classes\" role=\"group\" aria-label=\"{}\">",
        &[ask.text(home::CLASSES)],
    );
    for entry in legend.entries.iter().chain(&legend.missing) {
        class(&mut html, entry, lit);
    }
    html.raw("</div>");
    if legend.spread.is_some() {
        choice(ask, local, &mut html, legend);
    } else {
        html.some("<p class=\"note\">{}</p>", &legend.method);
    }
    html.raw("</section>");
    html.into_text()
}

/// A class as a button: while pressed, its members stand out.
fn class(html: &mut Html, entry: &Entry, lit: &str) {
    let class = entry.mark.class();
    let pressed = if class == lit { "true" } else { "false" };
    html.put(
        "<button type=\"button\" data-class=\"{}\" data-local=\"lit:{}\" aria-pressed=\"{}\"><svg class=\"swatch\" aria-hidden=\"true\"><rect class=\"{}\" width=\"100%\" height=\"100%\"/></svg>\
<span>{}</span> <span class=\"note\">{}</span></button>",
        &[class, class, pressed, class, &entry.label, &entry.count],
    );
}

/// Width of a column of the strip, in its own units.
const COLUMN: usize = 10;
/// Height of a dot and the space above it.
const LEVEL: usize = 8;
/// Height of the band of classes.
const BAND: usize = 12;

fn strip(spread: &Spread) -> String {
    let width = spread.columns * COLUMN;
    let top = spread.levels * LEVEL;
    let mut svg = format!(
        "<svg viewBox=\"0 0 {width} {}\" aria-hidden=\"true\"><g class=\"dots\">",
        top + BAND + 22
    );
    for dot in &spread.dots {
        let _ = write!(
            svg,
            "<rect data-area=\"{}\" class=\"{}\" x=\"{}\" y=\"{}\" width=\"8\" height=\"6\" rx=\"1\"/>",
            dot.area,
            dot.mark.class(),
            dot.column * COLUMN + 1,
            top - (dot.level + 1) * LEVEL
        );
    }
    svg.push_str("</g><g class=\"band\">");
    #[allow(clippy::cast_precision_loss, reason = "some hundred units")]
    let at = |part: f64| part * width as f64;
    for (from, to, mark) in &spread.spans {
        let _ = write!(
            svg,
            "<rect class=\"{}\" x=\"{:.1}\" y=\"{}\" width=\"{:.1}\" height=\"{BAND}\"/>",
            mark.class(),
            at(*from),
            top + 2,
            (at(*to) - at(*from)).max(1.0)
        );
    }
    svg.push_str("</g>");
    let last = spread.ticks.len().saturating_sub(1);
    for (place, tick) in spread.ticks.iter().enumerate() {
        let anchor = match place {
            0 => "start",
            _ if place == last => "end",
            _ => "middle",
        };
        let _ = write!(
            svg,
            "<text x=\"{:.1}\" y=\"{}\" text-anchor=\"{anchor}\">{}</text>",
            at(tick.at),
            top + BAND + 18,
            tick.label
        );
    }
    svg + "</svg>"
}
