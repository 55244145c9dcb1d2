//! The class of an element, set with text that JavaScript keeps: a step of a slider sets dozens of them, from
//! a handful of names, and to carry each name over anew costs as much as setting it.

use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = Element)]
    type Marked;
    #[wasm_bindgen(method, js_name = setAttribute)]
    fn set(this: &Marked, name: &JsValue, value: &JsValue);
}

/// The names that have been carried over.
pub struct ClassNames {
    attribute: JsValue,
    kept: Vec<(String, JsValue)>,
}

impl Default for ClassNames {
    fn default() -> Self {
        Self {
            attribute: JsValue::from_str("class"),
            kept: Vec::new(),
        }
    }
}

impl ClassNames {
    /// Sets the class of an element.
    pub fn put(&mut self, element: &Element, class: &str) {
        let place = self.kept.iter().position(|(name, _)| name == class);
        let place = place.unwrap_or_else(|| {
            self.kept.push((class.to_owned(), JsValue::from_str(class)));
            self.kept.len() - 1
        });
        if let Some((_, value)) = self.kept.get(place) {
            element
                .unchecked_ref::<Marked>()
                .set(&self.attribute, value);
        }
    }
}
