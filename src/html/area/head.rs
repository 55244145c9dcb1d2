//! The top of an area's page: the way down to it, its sentence, the few figures that matter.

use super::super::figure::standing;
use super::super::{Html, link, units::units};
use super::value;
use crate::query::Ask;
use crate::query::area::{AreaPage, Backing, Key};
use crate::state::Intent;
use crate::text::{area as words, behind};

/// Country › region › province.
pub fn crumbs(ask: Ask, html: &mut Html, page: &AreaPage) {
    html.put(
        "<div class=\"area-way\"><nav class=\"area-crumbs\" aria-label=\"{}\"><ol>",
        &[ask.text(words::CRUMBS)],
    );
    for crumb in &page.crumbs {
        let current = if crumb.is_here { "page" } else { "" };
        let to = Intent::Drill(Some(crumb.id.to_owned()));
        html.put("<li>{!}</li>", &[&link(ask, &to, current, crumb.name)]);
    }
    html.raw("</ol></nav>");
    if page.has_units {
        units(ask, html);
    }
    html.raw("</div>");
}

/// The sentence.
pub fn headline(html: &mut Html, page: &AreaPage) {
    html.raw("<div class=\"area-title\">");
    html.some(
        "<p class=\"area-resolved\" role=\"status\">{}</p>",
        &page.resolved,
    );
    html.put(
        "<p class=\"over\">{}</p><h1>{}</h1></div>",
        &[&page.headline.kind, &page.headline.title],
    );
}

/// What stands below it.
pub fn lede(html: &mut Html, page: &AreaPage) {
    for line in &page.headline.lede {
        html.put("<p class=\"lede\">{}</p>", &[line]);
    }
}

/// The few figures.
pub fn keys(ask: Ask, html: &mut Html, page: &AreaPage) {
    html.raw("<ul class=\"area-keys\">");
    for key in &page.keys {
        one(ask, html, key);
    }
    html.raw("</ul>");
}

fn one(ask: Ask, html: &mut Html, key: &Key) {
    html.put(
        "<li><h2>{}</h2><p class=\"figure\">{!}</p><p>{!}</p><div>",
        &[
            &key.label,
            &value(&key.figure),
            &key.standing.as_ref().map(standing).unwrap_or_default(),
        ],
    );
    for note in &key.notes {
        html.put("<p class=\"note\">{}</p>", &[note]);
    }
    html.raw("</div>");
    backing(ask, html, &key.backing);
    html.raw("</li>");
}

/// What stands behind a key figure, closed until the reader opens it.
fn backing(ask: Ask, html: &mut Html, backing: &Backing) {
    crate::html::behind::sources(ask, html, &backing.sources);
    let told = [
        (behind::DEFINITION, backing.definition.as_str()),
        (behind::PRECISION, &backing.precision),
        (behind::MISSING, backing.missing),
        (behind::NOTE, backing.note),
    ];
    for (term, says) in told {
        if !says.is_empty() {
            html.put("<dt>{}</dt><dd>{}</dd>", &[ask.text(term), says]);
        }
    }
    html.raw("</dl></details>");
}
