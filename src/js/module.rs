//! The second module: every page written as markup, and the options of their charts. Fetched when a reader
//! first wants more than the page that stands there. See `src/bin/pages.rs`, which it is made from.

use super::fetch::{body, fetched, import, named, style};
use js_sys::{Promise, Uint8Array};
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
    fn act(this: &Glue, what: &str, query: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    fn chart(this: &Glue, place: u32, width_px: f64, is_dark: bool) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn picked(this: &Glue, place: u32, name: &str) -> Result<String, JsValue>;
}

/// The module, once it has come.
pub struct Module {
    glue: Glue,
}

impl Module {
    /// Fetches the module and the rest of the data, and puts both together with their core; `None` where
    /// one of them cannot be had or read.
    pub async fn fetch(core: &[u8]) -> Option<Self> {
        let glue = import("cpdt-pages")?;
        // Asked for at once: none waits for another.
        let rest = fetched(&named("cpdt-later")?)?;
        let style = style("cpdt-pages-css");
        let glue: Glue = JsFuture::from(glue).await.ok()?.unchecked_into();
        let options = js_sys::Object::new();
        // Setting a plain property of a plain object cannot fail.
        let _ = js_sys::Reflect::set(
            &options,
            &"module_or_path".into(),
            &named("cpdt-pages-wasm")?.into(),
        );
        JsFuture::from(glue.start(&options).ok()?).await.ok()?;
        let rest = body(rest).await?;
        if let Some(style) = style {
            JsFuture::from(style).await.ok()?;
        }
        let is_open = glue.open(&Uint8Array::from(core), &rest);
        is_open.unwrap_or(false).then_some(Self { glue })
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

    /// Does what a button asks for on a view: `embed`, `share`; `host` tells the page around this one of
    /// its height from now on.
    pub fn act(&self, what: &str, query: &str) {
        let _ = self.glue.act(what, query);
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
