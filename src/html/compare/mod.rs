//! Comparisons as markup: the forms of a chart, who is compared, pictures that need no canvas, tables of
//! what was compared. One file for each part.

mod below;
mod controls;
mod heat;
mod scatter;
pub mod strip;
#[cfg(test)]
mod tests;

pub use below::below;
pub use controls::{chosen, forms};

use super::{Sheet, chart};
use crate::query::Ask;
use crate::query::chart_page::{ChartPage, Picture};
use crate::state::Local;

/// The picture of the page.
pub fn picture(ask: Ask, local: &Local, sheet: &mut Sheet, page: &ChartPage) {
    match &page.picture {
        Picture::Nothing => {}
        Picture::One(drawing, title, hint) => {
            chart::figure(ask, local, sheet, (**drawing).clone(), title, hint);
        }
        Picture::Many(small, whole, title, hint) => {
            sheet.put(
                "<section class=\"multiples\"><h2 class=\"chart-title\">{}</h2><div>",
                &[title],
            );
            for (name, drawing) in small {
                chart::panel(ask, sheet, drawing.clone(), name);
            }
            sheet.raw("</div>");
            chart::shared(ask, sheet, whole, hint);
            sheet.raw("</section>");
        }
        Picture::Strip(found) => strip::section(ask, &mut sheet.html, page.indicator, found),
        Picture::Heat(found) => heat::heat(ask, &mut sheet.html, found),
        Picture::Scatter(found) => scatter::scatter(ask, local, sheet, found),
        Picture::Unfit(sentence) => {
            sheet.put("<p class=\"refused\" role=\"status\">{}</p>", &[sentence]);
        }
    }
}
