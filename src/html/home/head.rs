//! The picker, the sentence, what helps to read it.

use crate::html::{Html, picker, subject};
use crate::query::Ask;
use crate::query::home::Page;
use crate::state::Local;

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
