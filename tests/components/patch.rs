//! Markup in place of markup: what the reader has opened, typed or put the focus on stays.

use cpdt_atlas::ui::patch::patch;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// A box in the page with markup in it.
fn filled(markup: &str) -> Element {
    let root = document().create_element("div").unwrap();
    document().body().unwrap().append_child(&root).unwrap();
    patch(&root, markup);
    root
}

fn find<T: JsCast>(root: &Element, selector: &str) -> T {
    let found = root.query_selector(selector).unwrap().unwrap();
    found.dyn_into().ok().unwrap()
}

#[wasm_bindgen_test]
fn markup_becomes_what_was_asked_for() {
    for (from, to) in [
        ("<p>a</p>", "<p>b</p>"),
        ("<p class=\"x\" title=\"y\">a</p>", "<p class=\"z\">a</p>"),
        ("<ul><li>1</li><li>2</li></ul>", "<ul><li>2</li></ul>"),
        ("<p>a</p>", "<h1>a</h1><p>b</p>tail"),
        ("", "<svg><path d=\"M0 0\"></path></svg>"),
        (
            "<div id=\"a\"><b>1</b></div>",
            "<div id=\"b\"><b>1</b></div>",
        ),
    ] {
        let root = filled(from);
        patch(&root, to);
        assert_eq!(root.inner_html(), to, "from {from}");
    }
}

#[wasm_bindgen_test]
fn what_is_opened_stays_open() {
    let root = filled("<details><summary>a</summary>1</details>");
    find::<Element>(&root, "details")
        .set_attribute("open", "")
        .unwrap();
    patch(&root, "<details><summary>a</summary>2</details>");
    let details: Element = find(&root, "details");
    assert!(details.has_attribute("open"));
    assert_eq!(details.text_content().as_deref(), Some("a2"));
}

#[wasm_bindgen_test]
fn a_field_keeps_focus_and_what_is_typed() {
    let root = filled("<input data-types=\"x\"><p>0</p>");
    let field: HtmlInputElement = find(&root, "input");
    field.unchecked_ref::<HtmlElement>().focus().unwrap();
    field.set_value("đà n");
    patch(&root, "<input data-types=\"x\"><p>3</p>");
    assert_eq!(field.value(), "đà n");
    assert!(
        document()
            .active_element()
            .is_some_and(|at| at.is_same_node(Some(&field)))
    );
}

#[wasm_bindgen_test]
fn what_belongs_to_a_picture_is_kept() {
    let root = filled("<div data-keep aria-label=\"a\"></div>");
    let kept: Element = find(&root, "div");
    kept.set_inner_html("<svg></svg>");
    patch(&root, "<div data-keep aria-label=\"b\"></div>");
    assert_eq!(kept.inner_html(), "<svg></svg>");
    assert_eq!(kept.get_attribute("aria-label").as_deref(), Some("b"));
}

#[wasm_bindgen_test]
fn styles_that_depend_on_figures_are_set() {
    let root = filled("<i data-css=\"left:12%;width:3%\"></i>");
    let element: HtmlElement = find(&root, "i");
    assert_eq!(element.style().get_property_value("left").unwrap(), "12%");
    patch(&root, "<i data-css=\"left:40%;width:3%\"></i>");
    assert_eq!(element.style().get_property_value("left").unwrap(), "40%");
}
