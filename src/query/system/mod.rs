//! The page of a system: every figure that the article gives for it, what was printed and can be
//! recomputed, what must not be compared, who contradicts whom, what followed.
//!
//! The system is that of the view's indicator. One file for each part of the page.

mod attacks;
mod cautions;
pub mod claims;
mod counts;
mod events;
mod figures;
mod headline;
mod links;
mod named;
mod page;
mod panels;
mod parts;
#[cfg(test)]
mod tests;

pub use cautions::{Caution, Conflict, Saying};
pub use claims::{Check, Verdict};
pub use events::{EventLine, Thread};
pub use figures::{Stated, article_rows, others};
pub use headline::capital;
pub use links::{MapLink, SystemLink};
pub use named::{Body, Named};
pub use page::{SystemPage, page, system};
pub use panels::Panel;
