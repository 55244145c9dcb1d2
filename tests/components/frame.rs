//! The page as a whole: that it takes over what stands there, fills its map, and says that it answers.

use super::moment;
use leptos::prelude::document;
use wasm_bindgen_test::wasm_bindgen_test;

/// A first page with a map of two provinces, as the build leaves one, but for their classes.
const STANDING: &str = "<div id=\"mast\"></div><div id=\"notice\"></div>\
<main id=\"main\" data-standing=\"\"><div class=\"home\"><div class=\"map\" data-units=\"63\" data-keep=\"\" \
data-drawn=\"63-map-wide-vi\" data-chosen=\"79\"><svg class=\"sheet\"><g class=\"land\">\
<path data-area=\"48\" class=\"none\" d=\"M0 0\"></path><path data-area=\"44\" class=\"none\" d=\"M0 0\"></path>\
</g></svg></div></div></main><div id=\"foot\"></div>";

#[wasm_bindgen_test]
async fn page_takes_over_what_stands_there_and_says_that_it_answers() {
    let body = document().body().unwrap();
    body.insert_adjacent_html("beforeend", STANDING).unwrap();
    cpdt_atlas::ui::start();
    let root = document().document_element().unwrap();
    for _ in 0..100 {
        if root.has_attribute("data-ready") {
            break;
        }
        moment().await;
    }
    assert!(root.has_attribute("data-ready"));
    let class = |id: &str| {
        let css = ["[data-area=\"", id, "\"]"].concat();
        let found = document().query_selector(&css).unwrap().unwrap();
        found.get_attribute("class").unwrap()
    };
    assert_eq!((&*class("48"), &*class("44")), ("c4", "c0"));
}
