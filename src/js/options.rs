//! The options of a chart as the plain object that `ECharts` reads. Apart from the binding to it, since
//! the module that makes options is not the one that draws.

use wasm_bindgen::JsValue;

/// Chart options as an object; `undefined` where they cannot be written.
pub fn options<O: serde::Serialize>(options: &O) -> JsValue {
    let plain = serde_wasm_bindgen::Serializer::json_compatible();
    options.serialize(&plain).unwrap_or(JsValue::UNDEFINED)
}
