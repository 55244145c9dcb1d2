//! The keys of the search of the masthead: arrows move, Enter opens, Escape closes, `/` leads here from
//! anywhere. What fits what was typed is found by the second module.

use super::Store;
use super::act::{go, within};
use crate::state::Trace;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, KeyboardEvent};

/// What was typed before the page answered is not lost.
pub fn take_up(store: Store) {
    let field = document().query_selector(".search input").ok().flatten();
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok())
        && !field.value().is_empty()
    {
        store.shell().update(|shell| shell.type_in(&field.value()));
    }
}

/// Carries out a key.
pub fn pressed(store: Store, event: &KeyboardEvent) {
    if event.default_prevented() {
        return;
    }
    let is_plain = !(event.ctrl_key() || event.meta_key() || event.alt_key());
    if within(event, ".search input").is_none() {
        if event.key() == "/" && is_plain && within(event, "input, select, textarea").is_none() {
            event.prevent_default();
            focus();
        }
        return;
    }
    let options = options();
    let shell = store.shell();
    match event.key().as_str() {
        "ArrowDown" => shell.update(|shell| shell.step(true, options.len())),
        "ArrowUp" => shell.update(|shell| shell.step(false, options.len())),
        "Enter" => {
            let at = shell.with_untracked(|shell| shell.marked.unwrap_or(0));
            let Some(query) = options.get(at).and_then(|hit| hit.get_attribute("data-go")) else {
                return;
            };
            go(store, &query, Trace::Push);
        }
        "Escape" => shell.update(|shell| {
            if !shell.is_searching {
                shell.typed.clear();
            }
            shell.is_searching = false;
        }),
        _ => return,
    }
    event.prevent_default();
}

fn options() -> Vec<Element> {
    let mut found = Vec::new();
    if let Some(list) = document().get_element_by_id("found") {
        super::patch::each(&list, "[role=option]", |option| found.push(option.clone()));
    }
    found
}

fn focus() {
    let field = document().query_selector(".search input").ok().flatten();
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
        let _ = field.focus();
    }
}
