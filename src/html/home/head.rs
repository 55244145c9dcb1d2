//! The picker, the sentence, what helps to read it; and where to go when there is no map.

use crate::html::{Html, fill_in, href, picker, subject};
use crate::query::Ask;
use crate::query::home::{Instead, Page};
use crate::state::{Intent, Local};

/// The head of the page.
pub fn head(ask: Ask, local: &Local, page: &Page) -> String {
    let mut html = Html::new();
    html.raw("<header class=\"home-head\">");
    picker::picker(ask, local, &mut html);
    if let Some(about) = &page.subject {
        subject::head(&mut html, about);
    }
    html.put("<h1>{}</h1>", &[&page.heading.headline]);
    html.some(
        "<p class=\"missed\" role=\"status\">{}</p>",
        &page.heading.missed,
    );
    html.put("<p class=\"lede\">{}</p></header>", &[&page.heading.lede]);
    html.into_text()
}

/// The way out where there is no map; empty where there is one.
pub fn refused(ask: Ask, page: &Page) -> String {
    let (intent, words) = match &page.instead {
        None => return String::new(),
        Some(Instead::System(indicator, words)) => {
            (Intent::OpenSystem((*indicator).to_owned()), words)
        }
        Some(Instead::Units(units, words)) => (Intent::Use(*units), words),
    };
    fill_in(
        "<p class=\"home-refused\"><a href=\"{}\">{} <span aria-hidden=\"true\">→</span></a></p>",
        &[&href(ask, &intent), words],
    )
}
