//! The few figures that set a province apart, each with the whole distribution; the rules stand below.

use super::super::Html;
use super::super::compare::strip::drawn;
use super::super::figure::standing;
use super::value;
use crate::query::Ask;
use crate::query::area::AreaPage;
use crate::text::{area as words, fill};

/// The section; nothing where nothing sets the area apart.
pub fn apart(ask: Ask, html: &mut Html, page: &AreaPage) {
    if page.apart.is_empty() {
        return;
    }
    let title = fill(ask.text(words::APART), &[("name", page.headline.name)]);
    html.put("<section class=\"area-apart\"><h2>{}</h2><ul>", &[&title]);
    for one in &page.apart {
        html.put(
            "<li><h3>{}</h3><p><span class=\"figure\">{!}</span> {!}</p>{!}",
            &[
                &one.label,
                &value(&one.figure),
                &one.standing.as_ref().map(standing).unwrap_or_default(),
                &drawn(one.figure.indicator, &one.strip),
            ],
        );
        html.some("<p class=\"note\">{}</p>", &one.beside);
        html.raw("</li>");
    }
    html.put(
        "</ul><details class=\"note\"><summary>{}</summary><p>{}</p></details></section>",
        &[ask.text(words::APART_RULES), ask.text(words::APART_HOW)],
    );
}
