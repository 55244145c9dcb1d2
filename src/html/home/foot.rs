//! Sources, definition, coverage, and what can be done with the view.

use crate::html::{Html, actions, link, source, subject, take};
use crate::query::Ask;
use crate::query::home::{Footing, Page};
use crate::state::{Intent, Tab};
use crate::text::home;

/// The foot of the page: without a map, what is known of the indicator all the same.
pub fn foot(ask: Ask, page: &Page) -> String {
    match &page.subject {
        Some(subject) if page.instead.is_some() => {
            let mut html = Html::new();
            html.raw("<footer class=\"foot home-foot\">");
            subject::foot(ask, &mut html, subject);
            html.raw("<p class=\"actions\">");
            actions(ask, &mut html);
            html.put("</p>{!}</footer>", &[&take::list(ask)]);
            html.into_text()
        }
        _ => of_map(ask, &page.footing),
    }
}

fn of_map(ask: Ask, footing: &Footing) -> String {
    let mut html = Html::new();
    html.put(
        "<footer class=\"foot home-foot\"><div class=\"home-sources\"><p>{} {}</p>\
<details><summary>{}</summary><p><strong>{}</strong></p><p>{}</p><p>{}</p></details><details><summary>{}</summary><ul>",
        &[
            &footing.publishers,
            &footing.coverage,
            ask.text(home::DEFINITION),
            footing.definition,
            footing.about,
            footing.note,
            ask.text(home::SOURCES),
        ],
    );
    for entry in &footing.sources {
        html.raw("<li>");
        source::entry(ask, &mut html, entry);
        html.put(". {}</li>", &[entry.terms]);
    }
    let table = link(ask, &Intent::Open(Tab::Table), "", ask.text(home::TABLE));
    html.put("</ul></details></div><p class=\"actions\">{!} ", &[&table]);
    actions(ask, &mut html);
    html.put("</p>{!}</footer>", &[&take::list(ask)]);
    html.into_text()
}
