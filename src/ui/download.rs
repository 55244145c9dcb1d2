//! A link or a button that downloads what is seen. The file is made by the second module when it is
//! asked for, and not before; where it cannot be made, a link leads to the published file that it was
//! written with, and beside a button a sentence says so.

use super::Store;
use super::modules;
use crate::js;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Makes the file and downloads it.
pub fn follow(store: Store, at: &Element) {
    let what = at.get_attribute("data-file").unwrap_or_default();
    let (is_dark, is_narrow) = (store.is_dark(), store.is_narrow());
    let _ = at.set_attribute("aria-busy", "true");
    let at = at.clone();
    modules::with(move |module| {
        // Not while the click that asked for it is still being heard.
        js::wait_for(async move {
            let is_taken = match module {
                Some(module) => {
                    let query = store.query_now();
                    module.take(&what, &query, is_dark, is_narrow).await
                }
                None => false,
            };
            let _ = at.remove_attribute("aria-busy");
            if !is_taken {
                missed(&at);
            }
        });
    });
}

/// Follows a link of its own to what is published, or says that there is nothing.
fn missed(at: &Element) -> Option<()> {
    let Some(published) = at.get_attribute("href") else {
        let list = at.closest(".take").ok()??;
        let said = list.query_selector(".take-failed").ok()??;
        return said.remove_attribute("hidden").ok();
    };
    let link = document().create_element("a").ok()?;
    link.set_attribute("download", "").ok()?;
    link.set_attribute("href", &published).ok()?;
    let body = document().body()?;
    body.append_child(&link).ok()?;
    link.dyn_ref::<HtmlElement>()?.click();
    link.remove();
    Some(())
}
