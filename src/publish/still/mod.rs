//! Pages made before anybody opens them: the same code that writes them in the browser, run natively on the
//! files of the data package. A reader without script reads them all and follows their links; with script the
//! application takes over in place. Apart from the other steps because such a page stands in the document of
//! the application.

mod boxes;
mod contents;
mod dataset;
mod document;
mod head;
mod leads;
mod places;
mod ranking;
#[cfg(test)]
pub mod tests;

pub use head::alternates;
pub use places::{Place, Subject, address_of, all, place_of};

use super::{Ground, Page, each};
use crate::html::Sheet;
use crate::pages::{self, Frame};
use crate::state::{Local, Shell, write};
use std::collections::BTreeSet;

/// Styles that depend on figures, for pages that no script has touched yet.
const BOXES: &str = "p/boxes.css";

/// A page with what stands around it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Still {
    /// The address of its view, as the application writes it.
    pub query: String,
    /// What stands around it.
    pub frame: Frame,
    /// The markup of `<main>`.
    pub main: String,
}

/// The page of a view, for any screen.
pub fn page(ground: &Ground, place: &Place) -> Still {
    let mut still = ground.ask_view(&place.view, |ask| {
        let local = Local {
            is_for_any_screen: true,
            ..Local::default()
        };
        let mut sheet = Sheet::default();
        pages::page(ask, &local, &ground.shapes, &mut sheet);
        Still {
            query: write(&place.view),
            frame: pages::frame(ask, &Shell::default(), &[]),
            main: sheet.html.into_text(),
        }
    });
    ranking::added(ground, place, &mut still.main);
    still
}

/// A page in its document.
#[cfg(test)]
pub fn standing(ground: &Ground, place: &Place) -> Result<String, String> {
    document::within(ground, place, &page(ground, place))
}

/// Every page, the contents in both languages, and the styles that they share.
pub fn files(ground: &Ground) -> Result<Vec<Page>, String> {
    let places = all(&ground.data);
    let made = each(&places, |place| {
        let still = page(ground, place);
        let boxes = boxes::found(&still.main);
        let text = document::within(ground, place, &still)?;
        let path = [&place.path, "index.html"].concat();
        Ok((Page::text(path, text), boxes))
    })?;
    let mut rules = BTreeSet::new();
    let mut pages = Vec::with_capacity(made.len() + 3);
    for (page, boxes) in made {
        rules.extend(boxes);
        pages.push(page);
    }
    pages.push(Page::text(BOXES, boxes::style(&rules)));
    pages.extend(contents::files(ground)?);
    Ok(pages)
}
