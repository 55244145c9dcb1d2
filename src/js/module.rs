//! The second module: every page written as markup, and the options of their charts. Fetched when a reader
//! first wants more than the page that stands there. See `src/bin/pages.rs`, which it is made from.

use super::fetch::{import, named};
use js_sys::{Promise, Uint8Array};
use std::cell::Cell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// The glue of the module, as wasm-bindgen writes it.
    type Glue;
    #[wasm_bindgen(method, catch, js_name = default)]
    fn start(this: &Glue, options: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn open(this: &Glue, first: &Uint8Array, later: &JsValue) -> Result<bool, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn sheet(this: &Glue, query: &str, local: &str) -> Result<String, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn frame(this: &Glue, query: &str, shell: &str) -> Result<Vec<String>, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn key(
        this: &Glue,
        query: &str,
        local: &str,
        key: &str,
        typed: &str,
    ) -> Result<Option<String>, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn name(
        this: &Glue,
        query: &str,
        local: &str,
        id: &str,
        has_value: bool,
    ) -> Result<Option<Vec<String>>, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn bounds(this: &Glue, query: &str, typed: &str) -> Result<Option<String>, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn take(
        this: &Glue,
        what: &str,
        query: &str,
        is_dark: bool,
        is_narrow: bool,
    ) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn chart(this: &Glue, place: u32, width_px: f64, is_dark: bool) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn picked(this: &Glue, place: u32, name: &str) -> Result<String, JsValue>;
}

/// The module, once it has come.
pub struct Module {
    glue: Glue,
    is_whole: Cell<bool>,
}

impl Module {
    /// Fetches the module and gives it the data; `None` where it cannot be had or read.
    pub async fn fetch(first: &[u8]) -> Option<Self> {
        let glue = JsFuture::from(import("cpdt-pages")?).await.ok()?;
        let glue: Glue = glue.unchecked_into();
        let options = js_sys::Object::new();
        // Setting a plain property of a plain object cannot fail.
        let _ = js_sys::Reflect::set(
            &options,
            &"module_or_path".into(),
            &named("cpdt-pages-wasm")?.into(),
        );
        JsFuture::from(glue.start(&options).ok()?).await.ok()?;
        let module = Self {
            glue,
            is_whole: Cell::new(false),
        };
        module.open(first, JsValue::UNDEFINED).then_some(module)
    }

    /// Gives it the later texts, once.
    pub fn complete(&self, first: &[u8], later: &[u8]) {
        if !self.is_whole.replace(true) {
            self.open(first, Uint8Array::from(later).into());
        }
    }

    fn open(&self, first: &[u8], later: JsValue) -> bool {
        self.glue
            .open(&Uint8Array::from(first), &later)
            .unwrap_or(false)
    }

    /// What stands around a page: the name of the window, the masthead, the foot.
    pub fn frame(&self, query: &str, shell: &str) -> Option<[String; 3]> {
        self.glue.frame(query, shell).ok()?.try_into().ok()
    }

    /// What a key on the map leads to: an address, and whether "back" is to undo it.
    pub fn key(&self, query: &str, local: &str, key: &str, typed: &str) -> Option<(String, bool)> {
        let to = self.glue.key(query, local, key, typed).ok()??;
        Some(match to.strip_prefix('+') {
            Some(to) => (to.to_owned(), true),
            None => (to, false),
        })
    }

    /// Where the name of a province goes on the map and what it says: x, y, `text-anchor`, the text.
    pub fn name(&self, query: &str, local: &str, id: &str, has_value: bool) -> Option<[String; 4]> {
        let name = self.glue.name(query, local, id, has_value).ok()??;
        name.try_into().ok()
    }

    /// The address of a view with the reader's own bounds; `None` where those cannot be read.
    pub fn bounds(&self, query: &str, typed: &str) -> Option<String> {
        self.glue.bounds(query, typed).ok()?
    }

    /// The markup of the page that an address names; empty where the module has broken.
    pub fn sheet(&self, query: &str, local: &str) -> String {
        self.glue.sheet(query, local).unwrap_or_default()
    }

    /// Makes a file of a view and hands it over; false where it cannot be made.
    pub async fn take(&self, what: &str, query: &str, is_dark: bool, is_narrow: bool) -> bool {
        match self.glue.take(what, query, is_dark, is_narrow) {
            Ok(taken) => JsFuture::from(taken)
                .await
                .is_ok_and(|done| done.is_truthy()),
            Err(_) => false,
        }
    }

    /// The options of a chart of the last page.
    pub fn chart(&self, place: u32, width_px: f64, is_dark: bool) -> Option<JsValue> {
        self.glue.chart(place, width_px, is_dark).ok()
    }

    /// What is said of a part of a chart that was picked.
    pub fn picked(&self, place: u32, name: &str) -> String {
        self.glue.picked(place, name).unwrap_or_default()
    }
}
