//! The merger of all provinces: each new one beside those that it was made from. Names lead to the
//! pages of the provinces.

use crate::html::{Html, fill_in, href};
use crate::model::UnitSystem;
use crate::query::Ask;
use crate::query::home::{Move, MovedPart, Moves};
use crate::state::Intent;
use crate::text::home;

/// The list; empty where it was not asked for.
pub fn moves(ask: Ask, moves: Option<&Moves>) -> String {
    let Some(moves) = moves else {
        return String::new();
    };
    let mut html = Html::new();
    html.put(
        "<section class=\"moves\"><h2>{}</h2><p class=\"note\">{}</p>",
        &[ask.text(home::MOVES_TITLE), &moves.how],
    );
    list(ask, &mut html, moves, &moves.merged);
    if !moves.same.is_empty() {
        html.put(
            "<h3>{}</h3><p class=\"note\">{}</p>",
            &[ask.text(home::MOVES_SAME), ask.text(home::MOVES_SAME_NOTE)],
        );
        list(ask, &mut html, moves, &moves.same);
    }
    html.raw("</section>");
    html.into_text()
}

fn list(ask: Ask, html: &mut Html, moves: &Moves, all: &[Move]) {
    html.raw("<ol class=\"d5\">");
    for one in all {
        html.put(
            "<li><p class=\"move-new\">{!} <b>{}</b> {!} <span class=\"note\">{}</span></p><ul>",
            &[
                &link(ask, UnitSystem::New, one.id, one.name),
                &one.standing,
                &marked(moves, one.id, &one.value),
                &one.ahead,
            ],
        );
        for part in &one.parts {
            row(ask, html, moves, part);
        }
        html.raw("</ul></li>");
    }
    html.raw("</ol>");
}

fn row(ask: Ask, html: &mut Html, moves: &Moves, part: &MovedPart) {
    let by = part.shift.as_ref().map_or("", |(_, text)| text);
    html.put(
        "<li>{!}<span>{}</span>{!}<span class=\"move-by\">{}</span>",
        &[
            &link(ask, UnitSystem::Old, part.id, part.name),
            &part.standing,
            &marked(moves, part.id, &part.value),
            by,
        ],
    );
    if let Some((by, _)) = &part.shift {
        bar(html, part.mark.class(), by / 2.0);
    }
    html.raw("</li>");
}

/// The change on a scale from -100 to 100, its zero in the middle.
fn bar(html: &mut Html, class: &str, half: f64) {
    let (from, width) = (50.0 + half.min(0.0), half.abs().max(0.4));
    html.put(
        "<svg aria-hidden=\"true\"><rect class=\"{}\" x=\"{}%\" y=\"2\" width=\"{}%\" height=\"6\"/><path d=\"M0 5h999\"/></svg>",
        &[class, &format!("{from:.1}"), &format!("{width:.1}")],
    );
}

fn marked(moves: &Moves, id: &str, value: &str) -> String {
    fill_in(
        "<span data-indicator=\"{}\" data-area=\"{}\" data-period=\"{}\">{}</span>",
        &[moves.indicator, id, &moves.period, value],
    )
}

fn link(ask: Ask, units: UnitSystem, id: &str, name: &str) -> String {
    let to = href(ask, &Intent::DrillIn(units, id.to_owned()));
    fill_in(
        "<a href=\"{}\" data-area=\"{}\" data-units=\"{}\">{}</a>",
        &[&to, id, units.code(), name],
    )
}

#[cfg(test)]
mod tests {
    use super::moves;
    use crate::html::testing::fault;
    use crate::query::home;
    use crate::query::testing::ask;

    #[test]
    fn the_list_marks_its_figures_and_links_its_provinces() {
        let html = ask("?units=34&show=merger&lang=en", |ask| {
            moves(ask, home::page(ask).moves.as_ref())
        });
        assert_eq!(fault(&html), None);
        assert_eq!(html.matches("class=\"move-new\"").count(), 34);
        assert_eq!(html.matches("data-units=\"63\"").count(), 63);
        assert!(html.contains(
            "<span data-indicator=\"dti\" data-area=\"49\" data-period=\"2024\">0.5803</span>"
        ));
    }
}
