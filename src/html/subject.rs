//! What a view is about: unit and period beside the name of its indicator, definition and sources at
//! its foot.

use super::{Html, source};
use crate::query::Ask;
use crate::query::source::line;
use crate::query::subject::{Subject, Version};
use crate::text::{common, subject as words};

/// Unit and period, beside the name of the indicator above the headline.
pub fn head(html: &mut Html, subject: &Subject) {
    html.put(" <span class=\"subject\">{}", &[subject.unit]);
    html.some(" · {}", &subject.when);
    html.raw("</span>");
}

/// Publishers, and what opens behind them.
pub fn foot(ask: Ask, html: &mut Html, subject: &Subject) {
    html.put(
        "<div class=\"home-sources\"><p>{}: {}.</p><details><summary>{}</summary>",
        &[
            ask.text(common::SOURCE),
            &line(&subject.sources),
            ask.text(words::DEFINITION),
        ],
    );
    html.some("<p>{}</p>", subject.about);
    let named = |version: &&Version| !version.name.is_empty();
    for version in subject.versions.iter().filter(named) {
        html.put("<p><strong>{}</strong>", &[version.name]);
        html.some(" {}", version.note);
        html.raw("</p>");
    }
    html.put(
        "</details><details><summary>{}</summary><ul>",
        &[ask.text(words::SOURCES)],
    );
    for entry in &subject.sources {
        html.raw("<li>");
        source::entry(ask, html, entry);
        html.some(". {}", entry.terms);
        html.raw("</li>");
    }
    html.raw("</ul></details></div>");
}
