//! The page that the address names, and what stands around it: asked of the second module and put in place.
//! A page that was made at build time stands there already and is left alone until something else is to be
//! seen. Until the module has come a place is kept; where it cannot come a sentence says so.

use super::act::reveal;
use super::charts::Charts;
use super::modules::{Stand, stand, want};
use super::patch::patch;
use super::{Store, home};
use crate::html;
use crate::js::{self, Module};
use crate::text::shell as words;
use leptos::prelude::*;
use std::rc::Rc;
use web_sys::Element;

/// A making of the whole page that takes no longer than this can follow every step of a slider.
const QUICK_MS: f64 = 12.0;

/// Follows the view.
pub fn follow(store: Store) {
    clear_other(store);
    page(store);
    frame(store);
    // A link from elsewhere to a place on the page is followed once that has come.
    Effect::new(move |_| {
        let hash = window().location().hash().unwrap_or_default();
        if matches!(stand(), Stand::Here(_)) && hash.len() > 1 {
            reveal(hash.trim_start_matches('#').to_owned());
        }
    });
}

/// A page that stands there and is not the one that the address names is of no use.
fn clear_other(store: Store) {
    let query = store.query_now();
    if place("main").is_some_and(|main| !is_standing(&main, &query)) {
        for place in ["mast", "main", "foot"].into_iter().filter_map(place) {
            place.set_inner_html("");
        }
    }
}

/// A place of index.html.
pub fn place(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

fn page(store: Store) {
    let charts = StoredValue::new_local(Charts::default());
    // What was wanted when the module could not be had: it is tried again once something else is.
    let missed = StoredValue::new(String::new());
    Effect::new(move |_| {
        let Some(main) = place("main") else { return };
        let local = store.local().get();
        let query = store.query();
        match stand() {
            Stand::Here(module) => {
                let began = js::now_ms();
                let drawn = home::drawn(&main);
                let local = crate::state::Local { drawn, ..local };
                notice("");
                patch(&main, &module.sheet(&query, &local.write()));
                stands(&main, &query);
                charts.update_value(|charts| charts.follow(&main, &module, local.is_dark));
                untrack(|| home::settle(store, &main));
                store.set_quick(js::now_ms() - began < QUICK_MS);
                if store.is_embedded() {
                    module.act("host", &query);
                }
            }
            Stand::Failed => {
                let wanted = [&query, "\n", &local.write()].concat();
                let is_again = missed.get_value() == wanted;
                missed.set_value(wanted);
                if is_again || is_standing(&main, &query) {
                    fail(store, &main);
                } else {
                    want();
                    return;
                }
            }
            // The home page goes on as far as it can: its map answers by itself.
            _ if answers(store, &main, &query) => {
                untrack(|| home::settle(store, &main));
                let has_charts = matches!(main.query_selector("[data-chart]"), Ok(Some(_)));
                if has_charts || !is_standing(&main, &query) || local != untouched(store) {
                    want();
                }
            }
            _ => {
                patch(&main, html::SKELETON);
                want();
                return;
            }
        }
        js::set_root("data-ready", "");
        js::unset_root("data-other");
    });
}

/// The page's own state as long as the reader has done nothing on it.
fn untouched(store: Store) -> crate::state::Local {
    store.local().with_untracked(|local| crate::state::Local {
        is_dark: local.is_dark,
        is_narrow: local.is_narrow,
        ..crate::state::Local::default()
    })
}

/// The view that stands in the page.
fn is_standing(main: &Element, query: &str) -> bool {
    main.get_attribute("data-standing").as_deref() == Some(query)
}

fn stands(main: &Element, query: &str) {
    let _ = main.set_attribute("data-standing", query);
}

fn frame(store: Store) {
    let standing = place("main").and_then(|main| main.get_attribute("data-standing"));
    Effect::new(move |_| {
        let shell = store.shell().get();
        let query = store.query();
        match stand() {
            Stand::Here(module) => around(&module, &query, &shell.write()),
            Stand::Absent if standing.as_deref() != Some(&query) || !shell.ignored.is_empty() => {
                want();
            }
            _ => {}
        }
    });
}

fn around(module: &Rc<Module>, query: &str, shell: &str) {
    let Some([title, masthead, colophon]) = module.frame(query, shell) else {
        return;
    };
    js::set_title(&title);
    for (id, markup) in [("mast", masthead), ("foot", colophon)] {
        if let Some(place) = place(id) {
            patch(&place, &markup);
        }
    }
}

/// Whether what stands in the page answers for the view: the very page, or a map that shows it.
fn answers(store: Store, main: &Element, query: &str) -> bool {
    is_standing(main, query) || untrack(|| store.is_home()) && home::has_map(main)
}

/// Says that the page could not be had, in its place or above a map that still answers.
fn fail(store: Store, main: &Element) {
    let text = html::fill_in(
        "<p class=\"stage-failed\" role=\"alert\">{}</p>",
        &[words::PAGE_FAILED.get(store.lang())],
    );
    if answers(store, main, &store.query()) {
        untrack(|| home::settle(store, main));
        notice(&text);
    } else {
        patch(main, &text);
    }
}

fn notice(markup: &str) {
    if let Some(place) = place("notice") {
        patch(&place, markup);
    }
}
