//! `ECharts`: fetched once the page has been painted, one picture for each box, drawn as SVG. charming
//! makes the options; its own renderer has no `dispose`, no events and wants an element's id.

use super::fetch::import;
use js_sys::{Function, Object, Promise, Reflect};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, ResizeObserver, window};

#[wasm_bindgen]
extern "C" {
    /// The module: `src/js/echarts.entry.js`.
    type Library;
    #[wasm_bindgen(method, catch)]
    fn init(
        this: &Library,
        at: &JsValue,
        theme: &JsValue,
        options: &JsValue,
    ) -> Result<Instance, JsValue>;

    /// One picture.
    type Instance;
    #[wasm_bindgen(method, catch, js_name = setOption)]
    fn set_option(this: &Instance, options: &JsValue, not_merge: bool) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    fn on(this: &Instance, event: &str, handler: &Function) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    fn resize(this: &Instance) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = renderToSVGString)]
    fn render(this: &Instance) -> Result<String, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn dispose(this: &Instance) -> Result<(), JsValue>;
}

thread_local! {
    // Every picture of the page waits for the same import.
    static COMING: RefCell<Option<Promise>> = const { RefCell::new(None) };
}

/// A box with a picture in it; gone from the page when dropped.
pub struct Picture {
    instance: Instance,
    observer: Option<ResizeObserver>,
    resized: Option<Closure<dyn FnMut()>>,
    clicked: Option<Closure<dyn FnMut(JsValue)>>,
}

impl Picture {
    /// Waits until the page has been painted and `ECharts` has come, and opens a picture in a box;
    /// `None` where either fails.
    pub async fn open(at: &Element) -> Option<Self> {
        painted().await;
        let library = library().await?;
        let options = Object::new();
        set(&options, "renderer", &"svg".into());
        let instance = library.init(at, &JsValue::NULL, &options).ok()?;
        Some(Self {
            instance,
            observer: None,
            resized: None,
            clicked: None,
        })
    }

    /// Draws options, nothing of the former ones left, with a description for whoever hears it.
    pub fn draw(&self, options: &JsValue, description: &str) {
        within(options, "aria", |aria| {
            let label = Object::new();
            set(&label, "description", &description.into());
            set(aria, "label", &label);
        });
        within(options, "tooltip", |tooltip| {
            set(tooltip, "confine", &JsValue::TRUE);
            set(tooltip, "className", &"chart-tip".into());
        });
        let _ = self.instance.set_option(options, true);
    }

    /// Tells the name of whatever is clicked.
    pub fn on_click(&mut self, mut told: impl FnMut(String) + 'static) {
        let clicked = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
            let name = Reflect::get(&event, &"name".into()).ok();
            if let Some(name) = name.and_then(|name| name.as_string()) {
                told(name);
            }
        });
        let handler = clicked.as_ref().unchecked_ref();
        let _ = self.instance.on("click", handler);
        self.clicked = Some(clicked);
    }

    /// Tells when the box has another size, at once and whenever it changes.
    pub fn on_resize(&mut self, at: &Element, told: impl FnMut() + 'static) {
        let resized = Closure::<dyn FnMut()>::new(told);
        if let Ok(observer) = ResizeObserver::new(resized.as_ref().unchecked_ref()) {
            observer.observe(at);
            self.observer = Some(observer);
        }
        self.resized = Some(resized);
    }

    /// Takes on the size of its box.
    pub fn fit(&self) {
        let _ = self.instance.resize();
    }
}

/// The library, fetched once; `None` where it cannot be had.
async fn library() -> Option<Library> {
    let promise = COMING.with_borrow_mut(|coming| {
        if let Some(promise) = coming {
            Some(promise.clone())
        } else {
            *coming = import("cpdt-echarts");
            coming.clone()
        }
    })?;
    let Ok(module) = JsFuture::from(promise).await else {
        // The next picture may try again.
        COMING.set(None);
        return None;
    };
    Some(module.unchecked_into())
}

/// Options drawn as the text of an SVG of a size, at rest and on no page.
pub async fn drawn(options: &JsValue, (w, h): (f64, f64)) -> Option<String> {
    let library = library().await?;
    let how = Object::new();
    set(&how, "renderer", &"svg".into());
    set(&how, "ssr", &JsValue::TRUE);
    set(&how, "width", &w.into());
    set(&how, "height", &h.into());
    let instance = library.init(&JsValue::NULL, &JsValue::NULL, &how).ok()?;
    if let Some(options) = options.dyn_ref::<Object>() {
        set(options, "animation", &JsValue::FALSE);
    }
    let drawn = instance.set_option(options, true);
    let drawn = drawn.and_then(|()| instance.render());
    let _ = instance.dispose();
    drawn.ok()
}

impl Drop for Picture {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
        let _ = self.instance.dispose();
    }
}

/// Longest wait for a browser that never finds itself idle, ms.
const PATIENCE_MS: i32 = 400;

/// Resolves when the browser has nothing more urgent to do, or soon all the same; `WebKit` has no such
/// call, so there it waits a moment.
async fn painted() {
    let wait = Promise::new(&mut |resolve, _| {
        if let Some(window) = window() {
            let is_known = window.request_idle_callback(&resolve).is_ok();
            let most_ms = if is_known { PATIENCE_MS } else { 60 };
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, most_ms);
        }
    });
    let _ = JsFuture::from(wait).await;
}

fn within(options: &JsValue, name: &str, change: impl Fn(&Object)) {
    if let Ok(part) = Reflect::get(options, &name.into())
        && let Some(part) = part.dyn_ref::<Object>()
    {
        change(part);
    }
}

fn set(object: &Object, name: &str, value: &JsValue) {
    // Setting a plain property of a plain object cannot fail.
    let _ = Reflect::set(object, &name.into(), value);
}
