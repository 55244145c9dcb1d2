//! The screen: Leptos pages, parts and kit. Uses every other layer; no other layer uses it.
//!
//! | folder | what it is |
//! |---|---|
//! | `app` | the frame around every page, and which page is shown |
//! | `store` | the view as a signal, and the one writer of the address |
//! | `page` | one file for each page |
//! | `part` | pieces of pages: the map, the ranking, the card, the picker |
//! | `kit` | small pieces that know nothing of the atlas: a segmented control, a small line |

mod app;
mod kit;
mod page;
mod panic;
mod part;
mod store;

pub use store::{Store, store};

/// Puts the page on the screen.
pub fn start() {
    panic::tell_the_reader();
    let Some(store) = Store::open() else {
        crate::js::set_root("data-failed", "");
        return;
    };
    leptos::mount::mount_to_body(move || app::App(app::AppProps { store }));
    crate::js::set_root("data-ready", "");
    store.complete();
}
