//! The boxes of a page that hold a picture of `ECharts`: opened as they come, drawn again when the page,
//! the colours or their width change, gone with their box.

use super::patch::each;
use crate::js::{Module, Picture};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::Element;

/// The pictures of the page at hand.
#[derive(Default)]
pub struct Charts(Vec<Rc<Frame>>);

/// A box and its picture.
struct Frame {
    at: Element,
    module: Rc<Module>,
    /// Which drawing of the page it holds.
    place: Cell<u32>,
    is_dark: Cell<bool>,
    picture: RefCell<Option<Picture>>,
}

impl Charts {
    /// Follows the page after it has changed.
    pub fn follow(&mut self, page: &Element, module: &Rc<Module>, is_dark: bool) {
        self.0.retain(|frame| frame.at.is_connected());
        each(page, "[data-chart]", |at| {
            let place = at.get_attribute("data-chart");
            let place = place.and_then(|place| place.parse().ok()).unwrap_or(0);
            let have = self.0.iter().find(|frame| frame.at == *at);
            let frame = have.cloned().unwrap_or_else(|| {
                let frame = Rc::new(Frame {
                    at: at.clone(),
                    module: module.clone(),
                    place: Cell::new(place),
                    is_dark: Cell::new(is_dark),
                    picture: RefCell::new(None),
                });
                self.0.push(frame.clone());
                leptos::task::spawn_local(open(frame.clone()));
                frame
            });
            frame.place.set(place);
            frame.is_dark.set(is_dark);
            frame.tell("");
            frame.draw();
        });
    }
}

async fn open(frame: Rc<Frame>) {
    let Some(mut picture) = Picture::open(&frame.at).await else {
        frame.stage("failed");
        return;
    };
    // The page may have gone meanwhile; dropped, the picture goes with it.
    if !frame.at.is_connected() {
        return;
    }
    // Held weakly, or box and picture would keep each other for ever.
    let own = Rc::downgrade(&frame);
    picture.on_resize(&frame.at, move || {
        if let Some(frame) = own.upgrade() {
            frame.draw();
        }
    });
    let own = Rc::downgrade(&frame);
    picture.on_click(move |name| {
        if let Some(frame) = own.upgrade() {
            frame.tell(&frame.module.picked(frame.place.get(), &name));
        }
    });
    frame.stage("drawn");
    frame.picture.replace(Some(picture));
    frame.draw();
}

impl Frame {
    /// Draws the picture in the width that the box has.
    fn draw(&self) {
        let width_px = self.at.client_width();
        let picture = self.picture.borrow();
        let Some(picture) = picture.as_ref().filter(|_| width_px > 0) else {
            return;
        };
        let (place, is_dark) = (self.place.get(), self.is_dark.get());
        if let Some(options) = self.module.chart(place, f64::from(width_px), is_dark) {
            picture.fit();
            picture.draw(
                &options,
                &self.at.get_attribute("aria-label").unwrap_or_default(),
            );
            // On paper the same drawing is as wide as the sheet.
            if let Ok(Some(svg)) = self.at.query_selector("svg") {
                let size = [
                    "0 0",
                    &width_px.to_string(),
                    &self.at.client_height().to_string(),
                ];
                let _ = svg.set_attribute("viewBox", &size.join(" "));
            }
        }
    }

    /// How far the picture is: `waiting`, `drawn`, `failed`.
    fn stage(&self, stage: &str) {
        if let Some(around) = self.at.parent_element() {
            let _ = around.set_attribute("data-stage", stage);
        }
    }

    /// What is said of a part that was picked; nothing takes it away.
    fn tell(&self, text: &str) {
        let around = self.at.closest(".chart").ok().flatten();
        let line = around.and_then(|around| around.query_selector(".chart-picked").ok().flatten());
        if let Some(line) = line {
            line.set_text_content(Some(text));
            let _ = line.toggle_attribute_with_force("hidden", text.is_empty());
        }
    }
}
