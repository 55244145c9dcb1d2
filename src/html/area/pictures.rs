//! The pictures of an area, and its merger in the room that they leave.

use super::super::{Sheet, chart};
use super::merger::merger;
use crate::query::Ask;
use crate::query::area::AreaPage;
use crate::state::Local;
use crate::text::area as words;

/// All pictures, then the merger.
pub fn pictures(ask: Ask, local: &Local, sheet: &mut Sheet, page: &AreaPage) {
    sheet.put(
        "<div class=\"area-pictures\" aria-label=\"{}\" data-count=\"{}\">",
        &[ask.text(words::PICTURES), &page.pictures.len().to_string()],
    );
    for picture in &page.pictures {
        chart::figure(
            ask,
            local,
            sheet,
            picture.drawing.clone(),
            &picture.title,
            &picture.notes.join(" "),
        );
    }
    if let Some(told) = &page.merger {
        merger(ask, &mut sheet.html, told);
    }
    sheet.raw("</div>");
}
