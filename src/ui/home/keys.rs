//! The keys of the map, asked of the second module, which knows the picture: arrows to the neighbour, Home
//! and End, a typed name, Enter and Escape. What is typed of a name is gathered here, since it ends with time.

use crate::state::Trace;
use crate::ui::act::{go, within};
use crate::ui::{Store, modules};
use leptos::prelude::*;
use std::cell::RefCell;
use web_sys::KeyboardEvent;

/// Letters that come later than this begin another name.
const PAUSE_MS: f64 = 900.0;

/// Keys that have a meaning of their own.
const NAMED: &[&str] = &[
    "ArrowUp",
    "ArrowDown",
    "ArrowLeft",
    "ArrowRight",
    "Home",
    "End",
    "Enter",
    "Escape",
];

thread_local! {
    /// What was typed of a name, and when.
    static TYPED: RefCell<(String, f64)> = const { RefCell::new((String::new(), 0.0)) };
}

/// Carries out a key that was pressed on the map.
pub fn pressed(store: Store, event: &KeyboardEvent) {
    let is_plain = !(event.ctrl_key() || event.meta_key() || event.alt_key());
    if !is_plain || event.default_prevented() || within(event, ".map").is_none() {
        return;
    }
    let key = event.key();
    let is_letter = key.chars().count() == 1 && key != "/";
    if !is_letter && !NAMED.contains(&&*key) {
        return;
    }
    event.prevent_default();
    let typed = if is_letter {
        typed(&key, event.time_stamp())
    } else {
        String::new()
    };
    modules::with(move |module| {
        let local = store.local().with_untracked(crate::state::Local::write);
        let query = store.query_now();
        let to = module.and_then(|module| module.key(&query, &local, &key, &typed));
        if let Some((to, is_step)) = to {
            let trace = if is_step { Trace::Push } else { Trace::Replace };
            go(store, &to, trace);
        }
    });
}

fn typed(letter: &str, now: f64) -> String {
    TYPED.with_borrow_mut(|(text, at)| {
        if now - *at > PAUSE_MS {
            text.clear();
        }
        *at = now;
        text.push_str(letter);
        text.clone()
    })
}
