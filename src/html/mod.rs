//! Markup: the plain structs of `query` -> HTML text, and the drawings that go with it. Pure: no
//! browser, no Leptos, so that one piece of code serves the page in the browser, pages that stand
//! without script, and native tests that read what a reader reads.
//!
//! A page is a function `page(ask, local, sheet)`, one file (or folder) for each. Texts come from
//! `text` and the data, figures from `query`; nothing is computed here. What a control does stands
//! in its attributes, and `ui` carries it out:
//!
//! | attribute | what happens |
//! |---|---|
//! | `href="?…"` | the view of that address, as a step that "back" undoes |
//! | `data-go="?…"` | the same for a button; with `data-replace` in place of the present step |
//! | `<select data-goes>` | the value of the chosen option is the address |
//! | `data-local="…"` | a change of [`Local`](crate::state::Local), by its command |
//! | `data-step="1"` | so many steps from where the slider (`data-steps`) stands |
//! | `data-types="…"` | what is typed goes into `Local` under that name |
//! | `data-chart="n"` | the box of the sheet's n-th drawing |
//! | `data-file="…"` | a file of what is seen (`csv`, `excel`, `zip`, `html`, `svg`, `png`, a chart as `svg:0`), made when it is asked for; `href` leads to the published one |
//! | `data-copy="…"` | the text of the field with that id goes to the clipboard |
//! | `data-keep` | its children belong to `ui` and stay, while `data-drawn` names the same picture |
//! | `data-own="vi"` | its children belong to the third module, which is fetched for it and speaks that language |
//! | `data-shell="…"` | a change of the frame: `menu`, `theme` |
//! | `data-do="…"` | a dialog of the second module: `embed`, `share`; of another view where an address follows |

pub mod about;
mod actions;
pub mod area;
pub mod article;
pub mod behind;
pub mod chart;
pub mod chart_page;
pub mod chip;
pub mod compare;
mod copy;
pub mod embed;
pub mod figure;
pub mod figure_card;
pub mod home;
mod instead;
mod lead;
mod link;
pub mod masthead;
pub mod matters;
pub mod network;
pub mod own;
pub mod picker;
pub mod quote;
mod search;
mod sheet;
mod small_line;
pub mod source;
mod spark;
pub mod subject;
pub mod system;
pub mod table;
pub mod table_page;
pub mod take;
#[cfg(not(target_arch = "wasm32"))]
pub mod testing;
pub mod timeline;
pub mod units;
mod writer;

pub use actions::{actions, embed_of};
pub use lead::{led, led_up};
pub use link::{around, go, href, link, to};
pub use sheet::Sheet;
pub use small_line::small_line;
pub use spark::spark;
pub use writer::{Html, fill_in, yes_no};

/// What stands in the place of a page until it comes: the shape of a headline and of what follows.
pub const SKELETON: &str =
    "<div class=\"boot-bones\" aria-hidden=\"true\"><i></i><i></i><i></i><i></i></div>";
