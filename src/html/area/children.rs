//! What lies within an area as a small ranking: a dot on a common scale, the figure, the place,
//! each a link further down.

use super::super::figure::standing;
use super::super::{Html, fill_in, link};
use super::value;
use crate::query::Ask;
use crate::query::area::{Child, Children};
use crate::state::Intent;

/// The ranking.
pub fn within(ask: Ask, html: &mut Html, children: &Children) {
    html.put(
        "<section class=\"section area-within\"><h2>{}</h2><ol>",
        &[&children.title],
    );
    for child in &children.rows {
        row(ask, html, child);
    }
    html.put("</ol><p class=\"note\">{}</p></section>", &[&children.note]);
}

fn row(ask: Ask, html: &mut Html, child: &Child) {
    let how = match &child.standing {
        Some(place) if child.how.is_empty() => standing(place),
        _ => fill_in("{}", &[&child.how]),
    };
    let dot = child.dot.map(|at| {
        fill_in(
            "<svg class=\"area-dot\" viewBox=\"-4 0 108 12\" aria-hidden=\"true\">\
<path d=\"M0 6H100\"/><circle cx=\"{}\" cy=\"6\" r=\"4\"/></svg>",
            &[&format!("{:.1}", at * 100.0)],
        )
    });
    let to = Intent::Drill(Some(child.id.to_owned()));
    html.put(
        "<li>{!}<span class=\"area-scale\">{!}</span><span class=\"number\">{!}</span><span class=\"note\">{!}</span></li>",
        &[
            &link(ask, &to, "", child.name),
            &dot.unwrap_or_default(),
            &value(&child.figure),
            &how,
        ],
    );
}
