//! The second module: fetched once, when it is first wanted, and kept as long as the page lives. Apart from
//! `stage`, which shows what it writes, since keys, names and files are asked of it too.

use super::store::FIRST;
use crate::js::{self, Module};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

/// How far the second module is.
#[derive(Clone)]
pub enum Stand {
    /// Nobody has wanted it yet.
    Absent,
    /// On its way.
    Coming,
    /// Here.
    Here(Rc<Module>),
    /// Not to be had.
    Failed,
}

type Told = Box<dyn FnOnce(Option<Rc<Module>>)>;

thread_local! {
    // Counted, not owned: no effect that happens to ask first takes it along when it ends.
    static STAND: ArcRwSignal<Stand> = ArcRwSignal::new(Stand::Absent);
    static WAITING: RefCell<Vec<Told>> = const { RefCell::new(Vec::new()) };
}

fn signal() -> ArcRwSignal<Stand> {
    STAND.with(Clone::clone)
}

/// How far it is; whoever asks is told when that changes.
pub fn stand() -> Stand {
    signal().get()
}

/// The module, where it has come already.
pub fn kept() -> Option<Rc<Module>> {
    match signal().get_untracked() {
        Stand::Here(module) => Some(module),
        _ => None,
    }
}

/// Fetches the module, unless it is here or on its way. Where it could not be had it is tried again.
pub fn want() {
    let signal = signal();
    if matches!(signal.get_untracked(), Stand::Coming | Stand::Here(..)) {
        return;
    }
    signal.set(Stand::Coming);
    js::wait_for(async move {
        let found = Module::fetch(FIRST).await.map(Rc::new);
        signal.set(match &found {
            Some(module) => Stand::Here(module.clone()),
            None => Stand::Failed,
        });
        for told in WAITING.take() {
            told(found.clone());
        }
    });
}

/// Fetches the module if nobody has wanted it yet.
pub fn want_ahead() {
    if matches!(signal().get_untracked(), Stand::Absent) {
        want();
    }
}

/// Does something with the module: at once where it is here, else when it has come; with none where it
/// cannot be had.
pub fn with(told: impl FnOnce(Option<Rc<Module>>) + 'static) {
    if let Some(module) = kept() {
        told(Some(module));
    } else {
        WAITING.with_borrow_mut(|waiting| waiting.push(Box::new(told)));
        want();
    }
}
