//! What 1 July 2025 did to a province: those before, the one after, the document.

use super::super::figure::standing;
use super::super::{Html, link};
use super::value;
use crate::query::Ask;
use crate::query::area::{Merger, Partner};
use crate::state::Intent;
use crate::text::area as words;

/// The merger, or that there was none.
pub fn merger(ask: Ask, html: &mut Html, merger: &Merger) {
    html.put(
        "<section class=\"area-merger\"><h2>{}</h2><p>{}</p>\
<div class=\"area-merged\"><div><h3>{}</h3><ul>",
        &[merger.title, &merger.sentence, ask.text(words::BEFORE)],
    );
    for one in &merger.before {
        partner(ask, html, one);
    }
    html.put("</ul></div><div><h3>{}</h3><ul>", &[ask.text(words::AFTER)]);
    partner(ask, html, &merger.after);
    html.put(
        "</ul></div></div><p class=\"note\">{}</p></section>",
        &[merger.note],
    );
}

fn partner(ask: Ask, html: &mut Html, partner: &Partner) {
    let to = Intent::DrillIn(partner.units, partner.id.to_owned());
    let current = if partner.is_here { "page" } else { "" };
    html.put(
        "<li>{!}<span class=\"number\">{!}</span><span class=\"note\">{!}</span></li>",
        &[
            &link(ask, &to, current, partner.name),
            &partner.figure.as_ref().map(value).unwrap_or_default(),
            &partner.standing.as_ref().map(standing).unwrap_or_default(),
        ],
    );
}
