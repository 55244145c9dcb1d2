//! The screen: what `html` writes, put in place and kept true; what the reader does, carried out.
//! Uses every other layer; no other layer uses it.
//!
//! | file | what it is |
//! |---|---|
//! | `app` | the frame around every page, and which page is shown |
//! | `store` | the view as a signal, and the one writer of the address |
//! | `act` | what the reader does, read off the marks of the page |
//! | `part` | a piece of markup that follows the view |
//! | `patch` | markup in place of markup, with as few changes as it takes |
//! | `search` | the search of the masthead |
//! | `home` | the home page, whose map and ranking change in place |
//! | `stage` | every other page, made by the second module |
//! | `module` | the second module, fetched once |
//! | `download` | links that make a file of what is seen |
//! | `charts` | the boxes of a page that hold a picture of `ECharts` |

mod act;
mod app;
mod charts;
mod download;
mod home;
mod module;
mod part;
pub mod patch;
mod search;
mod stage;
mod store;

pub use store::{Store, store};

/// Puts the page on the screen. A page of the second module waits for it behind the frame of
/// index.html, so that nothing is drawn twice.
pub fn start() {
    crate::js::tell_of_panics();
    let Some(store) = Store::open() else {
        crate::js::set_root("data-failed", "");
        return;
    };
    // Leptos can wait for something only once it has mounted.
    crate::js::wait_for(async move {
        if !store.is_home() {
            module::module().await;
        }
        leptos::mount::mount_to_body(move || app::App(app::AppProps { store }));
        store.complete();
    });
}
