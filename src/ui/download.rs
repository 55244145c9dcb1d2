//! A link that downloads what is seen. The file is made when the link is followed, and not before; where
//! it cannot be made, the link leads to the file of the data package that it was written with.

use super::Store;
use super::modules;
use crate::js;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Makes the file and downloads it.
pub fn follow(store: Store, link: &Element) {
    let published = link.get_attribute("href").unwrap_or_default();
    modules::with(move |module| {
        let file = module.and_then(|module| module.file(&store.query_now()));
        let (name, address) = file.unwrap_or_else(|| (String::new(), published));
        // Not while the click that asked for it is still being heard.
        js::wait_for(async move {
            save(&name, &address);
        });
    });
}

/// Follows a link of its own: the one on the page goes on leading to the published file.
fn save(name: &str, address: &str) -> Option<()> {
    let link = document().create_element("a").ok()?;
    link.set_attribute("download", name).ok()?;
    link.set_attribute("href", address).ok()?;
    let body = document().body()?;
    body.append_child(&link).ok()?;
    link.dyn_ref::<HtmlElement>()?.click();
    link.remove();
    Some(())
}
