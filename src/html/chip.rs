//! Figures of the article as live chips: a number with its qualifier, unit and span, which opens its
//! system; a name, which opens its place; a matter, which opens what became of it.

use super::behind::behind;
use super::figure::marked;
use super::{Html, fill_in, href, link, spark};
use crate::query::Ask;
use crate::query::article::{Chip, NameChip, NameList};
use crate::query::matters::Told;
use crate::state::{Intent, Tab};

/// From so many names on a list is set in narrow columns.
const MANY: usize = 9;

/// Adds a number, with what stands behind it.
pub fn chip(ask: Ask, html: &mut Html, chip: &Chip) {
    let figure = &chip.figure;
    let system = Intent::OpenSystem(figure.indicator.to_owned());
    html.put(
        "<li class=\"chip\"><p class=\"chip-label\">{!}</p>\
<p class=\"chip-value\"><span class=\"chip-qualifier\">{}</span> {!}</p><div class=\"chip-told\">",
        &[
            &link(ask, &system, "", chip.label),
            figure.qualifier,
            &marked(figure, "figure"),
        ],
    );
    for line in [figure.unit, &chip.span, &chip.part] {
        html.some("<p>{}</p>", line);
    }
    html.raw("</div>");
    if let Some(line) = &chip.line {
        spark(html, &line.trend, &line.at, &line.label);
    }
    behind(ask, html, &chip.behind);
    html.raw("</li>");
}

/// Adds a list of names, with who names them.
pub fn names(ask: Ask, html: &mut Html, list: &NameList) {
    let is_long = list.names.len() >= MANY;
    html.put(
        "<h3 class=\"told-names-lead\">{}</h3><ul class=\"told-names\" data-long=\"{}\">",
        &[&list.lead, if is_long { "true" } else { "false" }],
    );
    for one in &list.names {
        name(ask, html, one);
    }
    html.raw("</ul>");
    if let Some(known) = &list.behind {
        behind(ask, html, known);
    }
}

/// A name; that it stands for a yes is heard and not seen.
fn name(ask: Ask, html: &mut Html, chip: &NameChip) {
    let intent = match chip.area {
        Some(area) => Intent::Drill(Some(area.to_owned())),
        None => Intent::OpenSystem(chip.figure.indicator.to_owned()),
    };
    html.put(
        "<li>{!}{!}</li>",
        &[
            &link(ask, &intent, "", &chip.name),
            &marked(&chip.figure, "unseen"),
        ],
    );
}

/// Adds a matter of the article with its state, which leads to the matter on its page. Its
/// sentences stand where it is the thing told.
pub fn matter(ask: Ask, html: &mut Html, told: &Told, is_whole: bool) {
    html.put(
        "<li class=\"asked\"><p class=\"asked-title\"><a href=\"{}#{}\">{}</a></p><p class=\"asked-state\">{!}</p>",
        &[
            &href(ask, &Intent::Open(Tab::Matters)),
            &told.anchor,
            told.title,
            &state(told),
        ],
    );
    if is_whole {
        html.put(
            "<p class=\"note\">{} · {}</p><p class=\"asked-said\">{}</p>",
            &[told.addressee, &told.deadline, &told.said],
        );
    }
    html.raw("</li>");
}

/// The state of a matter.
pub fn state(told: &Told) -> String {
    fill_in(
        "<strong class=\"matter-state\" data-state=\"{}\">{}</strong>",
        &[told.state.code(), told.label],
    )
}
