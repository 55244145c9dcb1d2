//! The drill-down: country, region, province, and what the data say of a ministry. One file for
//! each part of the page; `series` is what all of them read from.

mod apart;
pub(super) mod backing;
mod bodies;
mod card;
mod children;
mod crumbs;
pub(super) mod figures;
mod gaps;
mod headline;
mod locator;
mod merger;
mod page;
pub(super) mod profile;
pub(super) mod ranked;
pub(super) mod rows;
pub(super) mod series;
#[cfg(test)]
mod tests;

pub use apart::Apart;
pub use backing::Backing;
pub use bodies::{Bodies, bodies};
pub use card::{FigureCard, area_of, card};
pub use children::{Child, Children};
pub use crumbs::Crumb;
pub use figures::{Key, Standing};
pub use headline::{Headline, ordinal};
pub use locator::{Locator, Place};
pub use merger::{Merger, Partner};
pub use page::{Addressed, AreaPage, page};
pub use profile::Picture;
pub use rows::{Change, Group, History, Level, Past, Row, Said, history};
