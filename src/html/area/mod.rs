//! The page of an area: the country, a region, a province, a ministry. One file for each part of
//! it; everything on it comes from one question.

mod apart;
mod children;
mod head;
mod locator;
mod merger;
mod more;
mod pictures;
mod reasons;
mod rows;
#[cfg(test)]
mod tests;

use super::{Html, Sheet, actions, figure, link, yes_no};
use crate::map::Shapes;
use crate::query::Ask;
use crate::query::area::{self, AreaPage};
use crate::query::figure::Figure;
use crate::state::{Intent, Local, Tab};
use crate::text::{area as words, common};

/// Writes the page of the area of the address; `shapes` draws where it lies.
pub fn page(ask: Ask, local: &Local, shapes: &Shapes, sheet: &mut Sheet) {
    let page = area::page(ask);
    sheet.raw("<article class=\"area\">");
    head::crumbs(ask, &mut sheet.html, &page);
    // A province is told on one sheet: what sets it apart and its merger beside its figures and first pictures,
    // its sources below.
    let is_sheet = page.merger.is_some();
    sheet.put(
        "<div class=\"area-top\" data-map=\"{}\" data-sheet=\"{}\"><div class=\"area-head\">",
        &[yes_no(page.locator.is_some()), yes_no(is_sheet)],
    );
    head::headline(&mut sheet.html, &page);
    sheet.raw("<div class=\"area-told\">");
    head::lede(&mut sheet.html, &page);
    head::keys(ask, &mut sheet.html, &page);
    sheet.raw("</div></div>");
    if let Some(seen) = &page.locator {
        locator::locator(ask, shapes, &mut sheet.html, seen);
    }
    let (first, others) = pictures::split(&page);
    if let Some(told) = &page.merger {
        sheet.raw("<div class=\"area-side\">");
        apart::apart(ask, &mut sheet.html, &page);
        merger::merger(ask, &mut sheet.html, told);
        sheet.raw("</div>");
        pictures::pictures(ask, local, sheet, first, words::PICTURES);
        foot(ask, &mut sheet.html, &page);
    }
    sheet.raw("</div>");
    if let Some(within) = &page.children {
        children::within(ask, &mut sheet.html, within);
    }
    pictures::pictures(ask, local, sheet, others, words::MORE_PICTURES);
    matters(ask, &mut sheet.html, &page);
    rows::known(ask, local, &mut sheet.html, &page);
    rows::silent(ask, &mut sheet.html, &page);
    if !is_sheet {
        foot(ask, &mut sheet.html, &page);
    }
    sheet.raw("</article>");
}

/// What the article puts to a body.
fn matters(ask: Ask, html: &mut Html, page: &AreaPage) {
    if page.matters.is_empty() {
        return;
    }
    html.put(
        "<section class=\"section\"><h2>{}</h2><ul class=\"area-matters\">",
        &[ask.text(words::MATTERS)],
    );
    for matter in &page.matters {
        html.put(
            "<li>{} <span class=\"note\">{}</span></li>",
            &[matter.title, &matter.deadline],
        );
    }
    let on = link(
        ask,
        &Intent::Open(Tab::Matters),
        "",
        ask.text(words::TO_MATTERS),
    );
    html.put("</ul><p>{!}</p></section>", &[&on]);
}

/// Who published what is on top, and the way to the table.
fn foot(ask: Ask, html: &mut Html, page: &AreaPage) {
    html.raw("<div class=\"foot\">");
    if !page.sources.is_empty() {
        html.put(
            "<span>{}: {}</span>",
            &[ask.text(common::SOURCE), &page.sources],
        );
    }
    let on = link(
        ask,
        &Intent::Open(Tab::Table),
        "",
        ask.text(words::TO_TABLE),
    );
    html.put("<p class=\"actions\">{!} ", &[&on]);
    actions(ask, html);
    html.raw("</p></div>");
}

/// Qualifier, figure and unit, to be put into a template.
fn value(figure: &Figure) -> String {
    let mut html = Html::new();
    figure::value(&mut html, figure);
    html.into_text()
}
