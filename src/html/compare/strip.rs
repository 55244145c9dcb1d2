//! The whole distribution as piled dots, the reader's own marked and named: drawn as markup, so that it
//! stands without a canvas and each dot tells its province.

use crate::html::{Html, fill_in, take};
use crate::model::Arrange;
use crate::query::Ask;
use crate::query::compare::strip::{COLUMNS, Strip, StripDot};
use crate::text::compare as words;
use std::fmt::Write as _;

/// Width of a column, in the drawing's own units.
const COLUMN: usize = 10;
/// Height of a dot and the space above it.
const LEVEL: usize = 9;
/// Room for names above the dots: a line for each of the chosen.
const NAME: usize = 17;

/// A section with the distribution and its sentences.
pub fn section(ask: Ask, html: &mut Html, indicator: &str, found: &Strip) {
    html.put(
        "<figure class=\"strip\"><figcaption class=\"chart-title\">{}</figcaption>{!}",
        &[&found.title, &drawn(indicator, found)],
    );
    html.put(
        "<p class=\"strip-key chart-note\" aria-hidden=\"true\"><svg viewBox=\"0 0 20 10\"><rect class=\"half\" y=\"3\" width=\"20\" height=\"4\"/></svg>{} \
<svg viewBox=\"0 0 10 10\"><path class=\"median\" d=\"M5 0V10\"/></svg>{}</p>",
        &[ask.text(words::STRIP_HALF), ask.text(words::STRIP_MEDIAN)],
    );
    for sentence in &found.said {
        html.put("<p>{}</p>", &[sentence]);
    }
    take::of_strip(ask, html);
    html.raw("</figure>");
}

/// Width and height of the drawing, in its own units.
pub fn size(found: &Strip) -> (usize, usize) {
    (COLUMNS * COLUMN, base(found) + 26)
}

/// Where the dots stand.
fn base(found: &Strip) -> usize {
    let own = found.dots.iter().filter(|dot| dot.chosen.is_some());
    own.count() * NAME + found.levels * LEVEL + 4
}

/// The drawing.
#[allow(clippy::cast_precision_loss, reason = "some hundred units")]
pub fn drawn(indicator: &str, found: &Strip) -> String {
    let (width, height) = size(found);
    let mut own: Vec<&StripDot> = found
        .dots
        .iter()
        .filter(|dot| dot.chosen.is_some())
        .collect();
    own.arrange_by_key(|dot| dot.chosen);
    let base = base(found);
    let mut svg = fill_in(
        "<svg class=\"strip-dots\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\">",
        &[
            &width.to_string(),
            &height.to_string(),
            &found.said.join(" "),
        ],
    );
    let at = |dot: &StripDot| {
        let x = dot.column * COLUMN + COLUMN / 2;
        (x, base - dot.level * LEVEL - LEVEL / 2)
    };
    let part = |part: f64| part * (width - COLUMN) as f64 + COLUMN as f64 / 2.0;
    let [from, median, to] = found.middle.map(part);
    let _ = write!(
        svg,
        "<rect class=\"half\" x=\"{from:.1}\" y=\"{}\" width=\"{:.1}\" height=\"4\"/><path class=\"median\" d=\"M{median:.1} {}v12\"/>",
        base + 2,
        (to - from).max(1.0),
        base - 2
    );
    // The chosen ones last, so that they lie above the others.
    let others = found.dots.iter().filter(|dot| dot.chosen.is_none());
    for dot in others.chain(own.iter().copied()) {
        let (x, y) = at(dot);
        let mark = dot
            .chosen
            .map_or_else(String::new, |place| format!(" data-own=\"{place}\""));
        svg.push_str(&fill_in(
            "<circle data-indicator=\"{}\" data-area=\"{}\" data-period=\"{}\"{!} cx=\"{}\" cy=\"{}\" r=\"{}\"><title>{}: {}</title></circle>",
            &[
                indicator,
                dot.id,
                &found.period,
                &mark,
                &x.to_string(),
                &y.to_string(),
                if dot.chosen.is_some() { "5" } else { "4" },
                dot.name,
                &dot.text,
            ],
        ));
    }
    for (line, dot) in own.iter().enumerate() {
        let (x, y) = at(dot);
        let level = line * NAME + 12;
        let (anchor, place) = if dot.column * 2 > COLUMNS {
            ("end", x - 4)
        } else {
            ("start", x + 4)
        };
        svg.push_str(&fill_in(
            "<path class=\"lead\" d=\"M{} {}V{}\"/><text data-own=\"{}\" x=\"{}\" y=\"{}\" text-anchor=\"{}\">{} {}</text>",
            &[
                &x.to_string(),
                &(level + 3).to_string(),
                &y.saturating_sub(5).to_string(),
                &dot.chosen.unwrap_or(0).to_string(),
                &place.to_string(),
                &level.to_string(),
                anchor,
                dot.name,
                &dot.text,
            ],
        ));
    }
    for (x, anchor, text) in [(0, "start", &found.ends[0]), (width, "end", &found.ends[1])] {
        svg.push_str(&fill_in(
            "<text x=\"{}\" y=\"{}\" text-anchor=\"{}\">{}</text>",
            &[&x.to_string(), &(base + 22).to_string(), anchor, text],
        ));
    }
    svg + "</svg>"
}
