//! The page of a system. One file for each part of it.

mod checks;
mod figures;
mod links;
mod lists;
mod named;
mod panels;
#[cfg(test)]
mod tests;

use super::{Html, Sheet, link};
use crate::query::Ask;
use crate::query::system::{self as query, SystemPage};
use crate::state::{Intent, Local};
use crate::text::{fill, system as words};

/// The page of the view's system.
pub fn page(ask: Ask, local: &Local, sheet: &mut Sheet) {
    let page = query::page(ask);
    sheet.raw("<article class=\"system\">");
    heading(ask, sheet, &page);
    sheet.put(
        "<div class=\"system-top\" data-layout=\"{}\"><div class=\"system-lead\">",
        &[layout(&page)],
    );
    panels::panels(ask, local, sheet, &page, true);
    figures::figures(ask, &mut sheet.html, &page.figures);
    for named in &page.named {
        named::names(ask, &mut sheet.html, named);
    }
    sheet.raw("</div><div class=\"system-side\">");
    checks::checks(ask, &mut sheet.html, &page.checks);
    checks::cautions(ask, &mut sheet.html, &page.cautions);
    sheet.raw("</div></div>");
    panels::panels(ask, local, sheet, &page, false);
    let html = &mut sheet.html;
    lists::threads(ask, html, &page.threads);
    lists::conflicts(ask, html, &page.conflicts);
    figures::others(ask, html, &page.others);
    links::all(ask, html, &page);
    links::sources(ask, html, &page.sources);
    html.raw("</article>");
}

/// How the head of the page is laid out: both columns, or one where the other has nothing.
fn layout(page: &SystemPage) -> &'static str {
    let has_lead = !page.figures.is_empty()
        || !page.named.is_empty()
        || page.panels.iter().any(|panel| panel.is_wide);
    let has_side = !page.checks.is_empty() || !page.cautions.is_empty();
    match (has_lead, has_side) {
        (true, true) => "both",
        (true, false) => "lead",
        (false, true) => "side",
        (false, false) => "none",
    }
}

fn heading(ask: Ask, sheet: &mut Sheet, page: &SystemPage) {
    let country = link(ask, &Intent::Drill(None), "", ask.text(words::VIET_NAM));
    sheet.put(
        "<nav class=\"crumbs\">{!}<span> › </span><details class=\"system-menu\"><summary>{} ▾</summary><div class=\"system-links\">",
        &[&country, ask.text(words::SYSTEMS)],
    );
    links::systems(ask, &mut sheet.html, page);
    sheet.put(
        "</div></details><span> › </span><span aria-current=\"page\">{}</span></nav><h1>{}</h1>",
        &[page.name, &page.headline],
    );
    sheet.some("<p class=\"lede\">{}</p>", &page.lede);
    sheet.some("<p class=\"system-about\">{}</p>", page.about);
    let mut maps = Html::new();
    for map in &page.maps {
        let text = fill(
            ask.text(words::ON_MAP),
            &[("name", map.name), ("when", &map.when)],
        );
        let intent = Intent::Pick(map.indicator.to_owned());
        maps.put("<li>{!}</li>", &[&link(ask, &intent, "", &text)]);
    }
    if !page.maps.is_empty() {
        sheet.put("<ul class=\"system-maps\">{!}</ul>", &[maps.text()]);
    }
}

/// A remark; nothing where it is empty.
fn note(html: &mut Html, text: &str) {
    html.some("<p class=\"note\">{}</p>", text);
}

/// A text with one number in it.
fn counted(ask: Ask, words: crate::model::Words, n: usize) -> String {
    fill(ask.text(words), &[("n", &n.to_string())])
}
