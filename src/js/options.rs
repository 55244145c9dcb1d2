//! The options of a chart as the plain object that `ECharts` reads. Apart from the binding to it, since
//! the module that makes options is not the one that draws.

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Chart options as an object; `undefined` where they cannot be written.
pub fn options<O: serde::Serialize>(options: &O) -> JsValue {
    let plain = serde_wasm_bindgen::Serializer::json_compatible();
    let options = options.serialize(&plain).unwrap_or(JsValue::UNDEFINED);
    space(&options);
    options
}

/// A line of a label is so much higher than its letters.
const LINE: f64 = 1.25;

/// Gives the labels of every series the line height that charming has no name for: where there is none,
/// browsers disagree on how far apart the lines of a name lie.
fn space(options: &JsValue) {
    let get = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).unwrap_or_default();
    let series = get(options, "series");
    for one in series.dyn_ref::<Array>().into_iter().flat_map(Array::iter) {
        let label = get(&one, "label");
        if let Some(font_px) = get(&label, "fontSize").as_f64() {
            let _ = Reflect::set(&label, &"lineHeight".into(), &(font_px * LINE).into());
        }
    }
}
