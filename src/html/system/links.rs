//! From a system to the others, and to every source.

use super::counted;
use crate::html::{Html, actions, link, source};
use crate::query::Ask;
use crate::query::source::SourceEntry;
use crate::query::system::SystemPage;
use crate::state::{Intent, Tab};
use crate::text::system as words;

/// All systems: those of the article, then the context.
pub(super) fn systems(ask: Ask, html: &mut Html, page: &SystemPage) {
    group(ask, html, page, true);
    let network = ask.text(crate::text::network::NAME);
    html.put(
        "<p class=\"system-network\">{!}</p><h3>{}</h3>",
        &[
            &link(ask, &Intent::Open(Tab::Network), "", network),
            ask.text(words::CONTEXT),
        ],
    );
    group(ask, html, page, false);
}

fn group(ask: Ask, html: &mut Html, page: &SystemPage, is_article: bool) {
    html.raw("<ul>");
    for one in &page.systems {
        if one.is_article == is_article {
            let intent = Intent::OpenSystem(one.indicator.to_owned());
            let current = if one.is_here { "page" } else { "" };
            html.put("<li>{!}</li>", &[&link(ask, &intent, current, one.name)]);
        }
    }
    html.raw("</ul>");
}

/// The same at the foot of the page.
pub(super) fn all(ask: Ask, html: &mut Html, page: &SystemPage) {
    let heading = ask.text(words::ALL_SYSTEMS);
    html.put(
        "<nav class=\"section system-links\" aria-label=\"{}\"><h2>{}</h2>",
        &[heading, heading],
    );
    systems(ask, html, page);
    html.raw("</nav>");
}

/// Where it all comes from.
pub(super) fn sources(ask: Ask, html: &mut Html, sources: &[SourceEntry]) {
    html.raw("<footer class=\"foot\">");
    if !sources.is_empty() {
        listed(ask, html, sources);
    }
    html.raw("<p class=\"actions\">");
    actions(ask, html);
    html.raw("</p></footer>");
}

fn listed(ask: Ask, html: &mut Html, sources: &[SourceEntry]) {
    html.put(
        "<details class=\"system-sources\"><summary>{}</summary><ul>",
        &[&counted(ask, words::SOURCES, sources.len())],
    );
    for entry in sources {
        html.raw("<li>");
        source::line(html, entry);
        if !entry.title.is_empty() {
            html.put(
                "<span class=\"system-source-title\"{!}>{}</span>",
                &[source::tongue(entry.title), entry.title],
            );
        }
        html.raw("</li>");
    }
    html.raw("</ul></details>");
}
