//! Behaviour tests of the built site, through WebDriver: what a reader sees and does. The same tests run in
//! Chromium, in Firefox and in WebKit (`ENGINE=firefox cargo test --test browser`).
//!
//! Apart from the other tests because they need `dist/` and a browser: `cargo test` leaves them out
//! (`test = false`), `make test` runs them (`cargo test --test browser`). `kit` is the harness; every
//! other module is one part of the page. A test is a story: open an address, do, look.
//!
//! ```text
//! #[test]
//! fn ranking_follows_the_year() {
//!     let page = Page::open("?i=dti&time=2023");
//!     page.click("[data-step=next]");
//!     page.wait_text("h1", "2024");
//! }
//! ```
//! What an engine cannot do is asked for (`kit::skipped`): the test is then skipped, by name and reason.
//!
//! A test fails, too, where the browser's console holds an error at its end (a broken security policy is one),
//! or where anything was asked of another host. On a failure there is a
//! picture of the page in `target/browser/`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops where something is missing"
)]

mod kit;

mod axe;
mod compare;
mod drill;
mod embed;
mod embed_dialog;
mod embed_hosts;
mod eyes;
mod frame;
mod frame_parts;
mod hands;
mod heard;
mod home;
mod home_parts;
mod hosts;
mod keys;
mod languages;
mod monkey;
mod nginx;
mod odd_addresses;
mod offline;
mod own;
mod paper;
mod policy;
mod reach;
mod sheet;
mod shots;
mod still;
mod systems;
mod take;
mod units;
