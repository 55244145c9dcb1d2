//! An atlas of Viet Nam's e-government: a page that carries its data and does every aggregation
//! in the reader's browser.
//!
//! # The path of the data
//! `public/data/*.csv` → `package` checks and packs (build) → bytes in the binary → `data` unpacks
//! into a `Dataset` → `query` answers a `ViewState` with plain structs → `html` writes them as markup
//! → `ui` puts that on the screen; `map`
//! gives the shapes, `html` the markup, `chart` the options that `js` hands to `ECharts`.
//!
//! # The layers
//! | module | what it is |
//! |---|---|
//! | [`model`] | the words: area, indicator, definition, observation, source, matter |
//! | [`engine`] | a columnar table and its verbs |
//! | [`data`] | bytes → `Dataset`, one error |
//! | [`state`] | what the reader is looking at; intents; the address and its migrations |
//! | [`query`] | (`Dataset`, `ViewState`) → plain structs that a view shows as they are |
//! | [`map`] | shapes, tile grid, classes, colours: pure geometry |
//! | [`chart`] | plain struct → charming chart; the theme |
//! | [`html`] | plain structs → markup, one function for each page |
//! | [`own`] | a reader's own CSV file: columns, questions, answers, by the same engine |
//! | [`export`] | what is seen as a file to take away |
//! | [`text`] | every word on the screen, in both languages |
//! | [`pages`] | every page, for the second module of the site |
//! | `package` | native only: the CSV files → checked facts → packed bytes |
//! | `publish` | native only: pages that stand without script and files beside the application, under addresses that stay |
//! | `js` | in the browser only: the externs |
//! | `ui` | in the browser only: Leptos; the one writer of the address |
//!
//! # Invariants
//! 1. `model` and `engine` know nothing of the others; `engine` knows no province, no indicator.
//! 2. Only `js` declares externs; only `ui` uses Leptos; nothing uses `ui`.
//! 3. Nothing outside `engine` aggregates.
//! 4. No word on the screen is written outside `text` and the data.
//! 5. A missing value is a type with a reason, never NaN and never zero.
//! 6. Two definitions are never joined by a line, averaged or ranked together.
//! 7. The address is the store: one codec, one writer.

pub mod chart;
pub mod data;
pub mod engine;
pub mod export;
pub mod html;
#[cfg(target_arch = "wasm32")]
pub mod js;
pub mod map;
pub mod model;
pub mod own;
#[cfg(not(target_arch = "wasm32"))]
pub mod package;
pub mod pages;
#[cfg(not(target_arch = "wasm32"))]
pub mod publish;
pub mod query;
pub mod state;
pub mod text;
#[cfg(target_arch = "wasm32")]
pub mod ui;
