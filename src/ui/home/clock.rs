//! The slider of time and what stands around it: where a step has led is said at once, long before the page is
//! written anew. Its elements are found once for each page that is written. Apart from the marks because it is
//! no part of the map.

use super::marks::{children, set};
use crate::state::Time;
use crate::text::Case;
use crate::ui::Store;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

/// One of the two arrows beside the slider.
struct Arrow {
    element: Element,
    /// The step that it leads no further from.
    end: usize,
    is_off: bool,
}

/// Where the slider stands.
pub struct Clock {
    home: Element,
    is_stale: bool,
    slider: HtmlInputElement,
    steps: Vec<String>,
    /// What is spoken of the step that is shown.
    said: String,
    arrows: Vec<Arrow>,
    labels: Vec<Element>,
    /// Which of the labels is bold.
    now: Option<usize>,
}

impl Clock {
    /// Finds the slider of the page that a map stands in; none where there is no step to take.
    pub fn find(map: &Element) -> Option<Self> {
        let home = map.closest(".home").ok().flatten()?;
        let find = |css: &str| home.query_selector(css).ok().flatten();
        let slider = find("[data-steps]")?.dyn_into::<HtmlInputElement>().ok()?;
        let steps = slider.get_attribute("data-steps").unwrap_or_default();
        let steps: Vec<String> = steps.split(' ').map(str::to_owned).collect();
        let labels: Vec<Element> = children(&find(".time-labels")?).collect();
        let arrow = |(by, end): (&str, usize)| {
            let element = find(&["[data-step=\"", by, "\"]"].concat())?;
            let is_off = element.get_attribute("aria-disabled").as_deref() == Some("true");
            Some(Arrow {
                element,
                end,
                is_off,
            })
        };
        Some(Self {
            is_stale: home.has_attribute("data-stale"),
            said: slider.get_attribute("aria-valuetext").unwrap_or_default(),
            arrows: [("-1", 0), ("1", steps.len().saturating_sub(1))]
                .into_iter()
                .filter_map(arrow)
                .collect(),
            now: labels
                .iter()
                .position(|label| label.has_attribute("data-now")),
            home,
            slider,
            steps,
            labels,
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
        let Some(at) = self.steps.iter().position(|step| *step == name) else {
            return;
        };
        let said = store.ask(|ask| ask.date(period, Case::Short));
        if self.said == said {
            return;
        }
        set(&self.slider, "aria-valuetext", &said);
        self.turn(at);
        self.embolden(at, &said);
        self.said = said;
    }

    /// Moves the slider, where it is not the one that led here, and tells the arrows whether they lead on.
    fn turn(&mut self, at: usize) {
        let number = u32::try_from(at).map_or(0.0, f64::from);
        if (self.slider.value_as_number() - number).abs() > 0.5 {
            self.slider.set_value_as_number(number);
        }
        for arrow in &mut self.arrows {
            let is_off = at == arrow.end;
            if arrow.is_off != is_off {
                arrow.is_off = is_off;
                let said = if is_off { "true" } else { "false" };
                set(&arrow.element, "aria-disabled", said);
            }
        }
    }

    fn embolden(&mut self, at: usize, said: &str) {
        if let [only] = self.labels.as_slice() {
            only.set_text_content(Some(said));
            return;
        }
        if self.now == Some(at) {
            return;
        }
        for label in [self.now, Some(at)].into_iter().flatten() {
            if let Some(label) = self.labels.get(label) {
                let _ = label.toggle_attribute("data-now");
            }
        }
        self.now = Some(at);
    }
}
