//! The merger of all provinces as markup: plain text put into the page in one piece, which costs a
//! reader a tenth of what the same costs as elements of a framework.

use super::{Move, Moves, Part};
use crate::model::UnitSystem;
use crate::query::Ask;
use crate::state::{Intent, write};
use crate::text::home;

/// The list. Names lead to the pages of the provinces.
pub fn markup(ask: Ask, moves: &Moves) -> String {
    let mut html = String::new();
    let put = |html: &mut String, parts: &[&str]| parts.iter().for_each(|part| html.push_str(part));
    let title = ask.text(home::MOVES_TITLE);
    put(
        &mut html,
        &[
            "<h2>",
            title,
            "</h2><p class=\"note\">",
            &moves.how,
            "</p><ol class=\"d5\">",
        ],
    );
    for one in &moves.merged {
        block(ask, moves, one, &mut html);
    }
    html.push_str("</ol>");
    if !moves.same.is_empty() {
        let words = [home::MOVES_SAME, home::MOVES_SAME_NOTE].map(|words| ask.text(words));
        put(
            &mut html,
            &[
                "<h3>",
                words[0],
                "</h3><p class=\"note\">",
                words[1],
                "</p><ol class=\"d5\">",
            ],
        );
        for one in &moves.same {
            block(ask, moves, one, &mut html);
        }
        html.push_str("</ol>");
    }
    html
}

fn block(ask: Ask, moves: &Moves, one: &Move, html: &mut String) {
    let parts = [
        "<li><p class=\"move-new\">",
        &link(ask, UnitSystem::New, one.id, one.name),
        " <b>",
        &one.standing,
        "</b> ",
        &marked(moves, one.id, &one.value),
        " <span class=\"note\">",
        &one.ahead,
        "</span></p><ul>",
    ];
    html.push_str(&parts.concat());
    for part in &one.parts {
        html.push_str(&row(ask, moves, part));
    }
    html.push_str("</ul></li>");
}

fn row(ask: Ask, moves: &Moves, part: &Part) -> String {
    let by = part.shift.as_ref().map_or("", |(_, text)| text);
    [
        "<li>",
        &link(ask, UnitSystem::Old, part.id, part.name),
        "<span>",
        &part.standing,
        "</span>",
        &marked(moves, part.id, &part.value),
        "<span class=\"move-by\">",
        by,
        "</span>",
        &bar(part),
        "</li>",
    ]
    .concat()
}

/// The change on a scale from -100 to 100, its zero in the middle.
fn bar(part: &Part) -> String {
    let Some((by, _)) = &part.shift else {
        return String::new();
    };
    let half = by / 2.0;
    format!(
        "<svg aria-hidden=\"true\"><rect class=\"{}\" x=\"{:.1}%\" y=\"2\" width=\"{:.1}%\" height=\"6\"/><path d=\"M0 5h999\"/></svg>",
        part.mark.class(),
        50.0 + half.min(0.0),
        half.abs().max(0.4)
    )
}

fn marked(moves: &Moves, id: &str, value: &str) -> String {
    let (indicator, period) = (moves.indicator, &moves.period);
    format!(
        "<span data-indicator=\"{indicator}\" data-area=\"{id}\" data-period=\"{period}\">{value}</span>"
    )
}

fn link(ask: Ask, units: UnitSystem, id: &str, name: &str) -> String {
    let to = Intent::DrillIn(units, id.to_owned()).apply(ask.view);
    let (href, units) = (write(&to).replace('&', "&amp;"), units.code());
    format!("<a href=\"{href}\" data-area=\"{id}\" data-units=\"{units}\">{name}</a>")
}
