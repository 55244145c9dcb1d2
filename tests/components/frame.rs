//! The page as a whole: that it mounts, and says that it answers.

use leptos::prelude::document;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn page_mounts_and_says_that_it_answers() {
    cpdt_atlas::ui::start();
    let root = document().document_element().unwrap();
    assert!(root.has_attribute("data-ready"));
    assert!(document().query_selector("main").unwrap().is_some());
}
