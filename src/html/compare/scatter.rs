//! Two indicators against each other: the picture, the correlation with its interval and n, what it is not.

use crate::chart::Drawing;
use crate::html::{Sheet, chart};
use crate::query::Ask;
use crate::query::compare::scatter::Scatter;
use crate::state::Local;

/// The scatter and its sentences.
pub fn scatter(ask: Ask, local: &Local, sheet: &mut Sheet, found: &Scatter) {
    sheet.put("<p class=\"correlation\">{}</p>", &[&found.measured]);
    let drawing = Drawing::Cloud(found.cloud.clone());
    let notes = found.notes.join(" ");
    chart::figure(ask, local, sheet, drawing, &found.title, &notes);
}
