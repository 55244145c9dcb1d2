//! Files that leave the page: downloads, pictures drawn on a canvas, and what the page itself was made
//! of, fetched once more.

use super::fetch::{body, fetched, made_at, named, wait};
use super::page::{copied_from, folder, up};
use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement,
    HtmlImageElement, Url, window,
};

/// How long a download may take to begin before its bytes are let go, in milliseconds.
const PATIENCE: i32 = 60_000;

/// Downloads bytes under a name; false where the browser refuses.
pub fn save(name: &str, kind: &str, bytes: &[u8]) -> bool {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options);
    blob.is_ok_and(|blob| save_blob(name, &blob).is_some())
}

fn save_blob(name: &str, blob: &Blob) -> Option<()> {
    let window = window()?;
    let document = window.document()?;
    let url = Url::create_object_url_with_blob(blob).ok()?;
    let link: HtmlElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_attribute("download", name).ok()?;
    link.set_attribute("href", &url).ok()?;
    document.body()?.append_child(&link).ok()?;
    link.click();
    link.remove();
    let let_go = Closure::once_into_js(move || {
        let _ = Url::revoke_object_url(&url);
    });
    let later = window
        .set_timeout_with_callback_and_timeout_and_arguments_0(let_go.unchecked_ref(), PATIENCE);
    later.ok().map(|_| ())
}

/// Draws an SVG on a canvas so many times as large and downloads it as PNG; false where that fails.
pub async fn save_png(name: &str, svg: &str, scale: f64) -> bool {
    match png(svg, scale).await {
        Some(blob) => save_blob(name, &blob).is_some(),
        None => false,
    }
}

async fn png(svg: &str, scale: f64) -> Option<Blob> {
    let image = HtmlImageElement::new().ok()?;
    let text = String::from(js_sys::encode_uri_component(svg));
    image.set_src(&["data:image/svg+xml;charset=utf-8,", &text].concat());
    wait(image.decode()).await?;
    let document = window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    let [w, h] =
        [image.natural_width(), image.natural_height()].map(|side| f64::from(side) * scale);
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "some thousand pixels"
    )]
    let [whole_w, whole_h] = [w, h].map(|side| side.round() as u32);
    canvas.set_width(whole_w);
    canvas.set_height(whole_h);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context
        .draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, w, h)
        .ok()?;
    let drawn = Promise::new(&mut |resolve, _| {
        if canvas.to_blob(&resolve).is_err() {
            let _ = resolve.call1(&JsValue::NULL, &JsValue::NULL);
        }
    });
    wait(drawn).await?.dyn_into().ok()
}

/// The whole address of a view of this page.
pub fn address_of(query: &str) -> String {
    if !up().is_empty() || copied_from().is_some() {
        return [&folder(), query].concat();
    }
    let base = window().and_then(|window| window.document()?.base_uri().ok()?);
    let base = base.unwrap_or_default();
    let bare = base.split(['?', '#']).next().unwrap_or_default();
    [bare, query].concat()
}

/// What a file of the page holds, by the selector of the element that leads to it or by the name in its
/// head.
pub async fn own_file(name: &str) -> Option<Vec<u8>> {
    let url = named(name).or_else(|| {
        let found = window()?.document()?.query_selector(name).ok()??;
        let href = found
            .get_attribute("href")
            .or_else(|| found.get_attribute("src"))?;
        Some(Url::new_with_base(&href, &made_at()?).ok()?.href())
    })?;
    bytes(&url).await
}

/// What a file holds that another, named in the head, names beside itself.
pub async fn own_piece(name: &str, piece: &str) -> Option<Vec<u8>> {
    let url = Url::new_with_base(piece, &named(name)?).ok()?;
    bytes(&url.href()).await
}

/// The page as the host gives it, without what it has become since.
pub async fn own_page() -> Option<Vec<u8>> {
    bytes(&address_of("")).await
}

async fn bytes(url: &str) -> Option<Vec<u8>> {
    Some(body(fetched(url)?).await?.to_vec())
}
