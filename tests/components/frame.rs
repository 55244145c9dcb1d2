//! The page as a whole: that it mounts, and says that it answers.

use super::moment;
use leptos::prelude::document;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn page_mounts_and_says_that_it_answers() {
    cpdt_atlas::ui::start();
    let root = document().document_element().unwrap();
    for _ in 0..100 {
        if root.has_attribute("data-ready") {
            break;
        }
        moment().await;
    }
    assert!(root.has_attribute("data-ready"));
    assert!(document().query_selector("main h1").unwrap().is_some());
}
