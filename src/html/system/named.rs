//! Whom the article names, each leading to its page.

use super::{counted, note};
use crate::html::behind::behind;
use crate::html::{Html, link};
use crate::model::Words;
use crate::query::Ask;
use crate::query::system::{Body, Named};
use crate::state::Intent;
use crate::text::system as words;

/// One list of names.
pub(super) fn names(ask: Ask, html: &mut Html, named: &Named) {
    html.put(
        "<section class=\"section system-named\"><h2>{}</h2><p class=\"note\">{}</p>",
        &[named.title, named.about],
    );
    if !named.provinces.is_empty() {
        heading(ask, html, words::PROVINCES_NAMED, &named.provinces);
        html.raw("<ul class=\"system-named-provinces\">");
        for one in &named.provinces {
            html.put("<li data-area=\"{}\">{!}</li>", &[one.area, &to(ask, one)]);
        }
        html.raw("</ul>");
    }
    if !named.bodies.is_empty() {
        heading(ask, html, words::BODIES_NAMED, &named.bodies);
        html.raw("<ul class=\"system-named-bodies\">");
        for one in &named.bodies {
            body(ask, html, one);
        }
        html.raw("</ul>");
    }
    html.put(
        "<p class=\"system-named-silence\">{}</p>",
        &[&named.silence],
    );
    if let Some(told) = &named.behind {
        behind(ask, html, told);
    }
    html.raw("</section>");
}

fn heading(ask: Ask, html: &mut Html, words: Words, bodies: &[Body]) {
    html.put("<h3>{}</h3>", &[&counted(ask, words, bodies.len())]);
}

/// The name, leading to the page of the area.
fn to(ask: Ask, body: &Body) -> String {
    let intent = Intent::Drill(Some(body.area.to_owned()));
    link(ask, &intent, "", body.name)
}

/// A body with what else is known of it; each figure opens its source on the body's own page.
fn body(ask: Ask, html: &mut Html, body: &Body) {
    html.put(
        "<li data-area=\"{}\"><h4>{!}</h4>",
        &[body.area, &to(ask, body)],
    );
    if body.figures.is_empty() {
        note(html, ask.text(words::NO_OTHER));
    } else {
        html.raw("<ul class=\"note\">");
        for (name, figure) in &body.figures {
            html.put(
                "<li>{}: {} ({})</li>",
                &[name, &figure.line(), &figure.span],
            );
        }
        html.raw("</ul>");
    }
    html.raw("</li>");
}
