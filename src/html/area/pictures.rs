//! The pictures of an area: of a province its trend and its profile first, on the sheet that tells it; the others
//! below.

use super::super::{Sheet, chart};
use crate::model::Words;
use crate::query::Ask;
use crate::query::area::{AreaPage, Picture};
use crate::state::Local;

/// So many stand on the sheet of a province: trend and profile.
const FIRST: usize = 2;

/// Those on the sheet, and the others.
pub fn split(page: &AreaPage) -> (&[Picture], &[Picture]) {
    let count = match page.merger {
        Some(_) => page.pictures.len().min(FIRST),
        None => 0,
    };
    page.pictures.split_at(count)
}

/// Pictures in a group of their own, under a name for whoever does not see them.
pub fn pictures(ask: Ask, local: &Local, sheet: &mut Sheet, pictures: &[Picture], name: Words) {
    if pictures.is_empty() {
        return;
    }
    sheet.put(
        "<div class=\"area-pictures\" role=\"group\" aria-label=\"{}\" data-count=\"{}\">",
        &[ask.text(name), &pictures.len().to_string()],
    );
    for picture in pictures {
        chart::figure(
            ask,
            local,
            sheet,
            picture.drawing.clone(),
            &picture.title,
            &picture.notes.join(" "),
        );
    }
    sheet.raw("</div>");
}
