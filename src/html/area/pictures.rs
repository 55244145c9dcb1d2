//! The pictures of an area, and its merger in the room that they leave.

use super::super::{Sheet, chart};
use super::merger::merger;
use crate::query::Ask;
use crate::query::area::AreaPage;
use crate::state::Local;
use crate::text::area as words;

/// The merger stands after so many pictures: trend and profile, so that the three share a row.
const BEFORE: usize = 2;

/// The first pictures, the merger, the other pictures.
pub fn pictures(ask: Ask, local: &Local, sheet: &mut Sheet, page: &AreaPage) {
    sheet.put(
        "<div class=\"area-pictures\" role=\"group\" aria-label=\"{}\" data-count=\"{}\">",
        &[ask.text(words::PICTURES), &page.pictures.len().to_string()],
    );
    for (place, picture) in page.pictures.iter().enumerate() {
        if place == BEFORE
            && let Some(told) = &page.merger
        {
            merger(ask, &mut sheet.html, told);
        }
        chart::figure(
            ask,
            local,
            sheet,
            picture.drawing.clone(),
            &picture.title,
            &picture.notes.join(" "),
        );
    }
    if page.pictures.len() <= BEFORE
        && let Some(told) = &page.merger
    {
        merger(ask, &mut sheet.html, told);
    }
    sheet.raw("</div>");
}
