//! The second module, fetched once and kept as long as the page lives. Apart from `stage`, which shows
//! its pages, since files are asked of it too.

use super::Store;
use super::store::{FIRST, SHAPES};
use crate::js::Module;
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<Module>>> = const { RefCell::new(None) };
}

/// The module, where it has come already.
pub fn kept() -> Option<Rc<Module>> {
    KEPT.with_borrow(Clone::clone)
}

/// The module; `None` where it cannot be had. The next to ask may try again.
pub async fn module() -> Option<Rc<Module>> {
    if let Some(kept) = kept() {
        return Some(kept);
    }
    let found = Module::fetch(FIRST, SHAPES).await.map(Rc::new);
    KEPT.set(found.clone());
    found
}

/// Gives the module the later texts, where they have come.
pub fn complete(store: Store, module: &Module) {
    if let Some(later) = store.later() {
        module.complete(FIRST, SHAPES, later);
    }
}
