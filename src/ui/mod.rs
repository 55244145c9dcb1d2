//! The screen: what `html` writes, put in place and kept true; what the reader does, carried out.
//! Uses every other layer; no other layer uses it.
//!
//! | file | what it is |
//! |---|---|
//! | `app` | the page as a whole |
//! | `store` | the view as a signal, and the one writer of the address |
//! | `act` | what the reader does, read off the marks of the page |
//! | `patch` | markup in place of markup, with as few changes as it takes |
//! | `search` | the keys of the search of the masthead |
//! | `home` | the map of the home page, which answers by itself |
//! | `stage` | the page and what stands around it, written by the second module |
//! | `modules` | the second module, fetched once |
//! | `download` | links that make a file of what is seen |
//! | `charts` | the boxes of a page that hold a picture of `ECharts` |

mod act;
mod app;
mod charts;
mod download;
mod home;
mod modules;
pub mod patch;
mod search;
mod stage;
mod store;

pub use store::Store;

/// Takes the page over.
pub fn start() {
    crate::js::tell_of_panics();
    let Some(store) = Store::open() else {
        crate::js::set_root("data-failed", "");
        return;
    };
    leptos::mount::mount_to_body(move || app::App(app::AppProps { store }));
}
