//! The slider of time and what stands around it: where a step has led is said at once, long before the page is
//! written anew. Its elements are found once for each page that is written. Apart from the marks because it is
//! no part of the map.

use super::marks::{children, set};
use crate::state::Time;
use crate::text::Case;
use crate::ui::Store;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

/// Where the slider stands.
pub struct Clock {
    home: Element,
    is_stale: bool,
    slider: HtmlInputElement,
    /// The steps, with a space between them.
    steps: String,
    /// The arrows that lead back and on.
    arrows: [Option<Element>; 2],
    labels: Vec<Element>,
    /// Which step is shown.
    at: Option<usize>,
}

impl Clock {
    /// Finds the slider of the page that a map stands in; none where there is no step to take.
    pub fn find(map: &Element) -> Option<Self> {
        let home = map.closest(".home").ok().flatten()?;
        let find = |css: &str| home.query_selector(css).ok().flatten();
        let slider = find("[data-steps]")?.dyn_into::<HtmlInputElement>().ok()?;
        Some(Self {
            is_stale: home.has_attribute("data-stale"),
            steps: slider.get_attribute("data-steps").unwrap_or_default(),
            arrows: ["[data-step=\"-1\"]", "[data-step=\"1\"]"].map(find),
            labels: children(&find(".time-labels")?).collect(),
            at: None,
            home,
            slider,
        })
    }

    /// Shows the time of the view: the label in bold, and what is spoken of it. What tells of another step than
    /// the map says so.
    pub fn show(&mut self, store: Store) {
        // Where a step leads back to the year that was written it stays so, until the reader rests: to pale and
        // to come back at every turn costs a step a quarter of its time.
        let is_behind = store.is_stepping() || self.is_stale && store.is_waiting();
        let is_stale = is_behind && !store.keeps_up();
        if self.is_stale != is_stale {
            self.is_stale = is_stale;
            let _ = self
                .home
                .toggle_attribute_with_force("data-stale", is_stale);
        }
        let Time::At(period) = store.of(|view| view.time) else {
            return;
        };
        let name = period.to_string();
        let Some(at) = self.steps.split(' ').position(|step| step == name) else {
            return;
        };
        if self.at != Some(at) {
            let said = store.ask(|ask| ask.date(period, Case::Short));
            self.turn(at, &said);
        }
    }

    fn turn(&mut self, at: usize, said: &str) {
        // The page may have been written with it.
        if self.slider.get_attribute("aria-valuetext").as_deref() != Some(said) {
            set(&self.slider, "aria-valuetext", said);
            self.slider.set_value(&at.to_string());
            let last = self.steps.split(' ').count() - 1;
            for (arrow, end) in self.arrows.iter().zip([0, last]) {
                // Told only where it is news.
                if let Some(arrow) = arrow
                    && (self.at.is_none() || at == end || self.at == Some(end))
                {
                    let is_end = if at == end { "true" } else { "false" };
                    set(arrow, "aria-disabled", is_end);
                }
            }
            self.embolden(at, said);
        }
        self.at = Some(at);
    }

    fn embolden(&self, at: usize, said: &str) {
        if let [only] = self.labels.as_slice() {
            only.set_text_content(Some(said));
            return;
        }
        for (place, label) in self.labels.iter().enumerate() {
            if self.at.is_none() || place == at || self.at == Some(place) {
                let _ = label.toggle_attribute_with_force("data-now", place == at);
            }
        }
    }
}
