//! The columnar engine: rows of codes and numbers, filtered, grouped, added up
//! and ranked. It knows no province, no indicator and no browser, and what may
//! not be added up it learns from whoever builds the table.
//!
//! The way of a question: [`Table::select`] begins a [`Query`]; `plan` turns its
//! conditions and groups into one look-up table a column; [`Query::groups`] (or
//! `medians`, `distinct`, `running`, `rows`) reads only the stretches of rows
//! that the index gives; a [`Cell`] keeps the counts and sums of a group; the
//! verbs derive means, ranks, changes and shares from them last.
//!
//! What the table's rules keep apart is refused wherever it would meet: in a
//! group, in a window, in a ranking, a change or a share of [`Figures`]. The
//! verbs of the same names over bare slices ([`rank()`], [`top()`], [`share()`],
//! [`change()`], [`quantile()`]), and those that have no other form ([`spearman`],
//! [`straight`], [`natural_order`]), know no rules: they are for figures of which
//! the caller knows that they go together.
//!
//! ```
//! use cpdt_atlas::engine::{Cell, Codes, Needs, Order, Rows, Schema, Table, Ties, Weights};
//!
//! // Two dimensions: what was measured (1 category) and where (3 categories).
//! let schema = Schema::new().stored(1).stored(3);
//! let rows = Rows {
//!     codes: &[Codes::U8(&[0, 0, 0, 0]), Codes::U8(&[2, 0, 0, 1])],
//!     values: &[7.0, 1.0, 2.0, f64::NAN],
//!     valid: None,
//!     weights: Weights::None,
//! };
//! let table = Table::build(schema, &rows)?;
//! let groups = table.select().is(0, 0).by(1).groups(Needs::SUM)?;
//! let means = groups.figures(Cell::mean);
//! assert_eq!(means.values, [Some(1.5), None, Some(7.0)]);
//! assert_eq!((means.coverage[1].count, means.coverage[1].of), (0, 1));
//! let ranks = means.ranks(Order::Descending, Ties::Shared)?;
//! assert_eq!(ranks.ranks, [Some(2), None, Some(1)]);
//! assert_eq!((ranks.coverage.count, ranks.coverage.of), (2, 3));
//! # Ok::<(), cpdt_atlas::engine::Error>(())
//! ```

#![allow(
    clippy::cast_possible_truncation,
    reason = "codes are below 2¹⁶ and rows below 2³², checked when a table is built"
)]
#![allow(clippy::cast_precision_loss, reason = "counts stay far below 2⁵³")]

mod bitmap;
mod build;
mod columns;
mod cube;
mod error;
mod extents;
mod figures;
mod filter;
mod group;
mod marks;
mod plan;
mod presence;
mod query;
mod running;
mod schema;
mod select;
mod steps;
mod sum;
mod table;
#[cfg(test)]
mod tests;
mod verb;
mod view;

pub use bitmap::Bitmap;
pub use build::Builder;
pub use columns::{Codes, Rows, Weights};
pub use error::{Error, Refusal};
pub use figures::Figures;
pub use filter::Filter;
pub use group::{Cell, Groups, Needs};
pub use plan::MAX_GROUPS;
pub use query::Query;
pub use running::Running;
pub use schema::{GREATEST, HEAVIEST, MAX_CARD, MAX_STORED, NONE, Schema, Weighting};
pub use steps::Steps;
pub use sum::Sum;
pub use table::Table;
pub use verb::change::{Change, Changed, between, change, evenly};
pub use verb::correlation::{Correlation, mean_ranks, spearman};
pub use verb::count::Coverage;
pub use verb::distance::{Distances, standardised, straight};
pub use verb::extent::extent;
pub use verb::order::natural_order;
pub use verb::quantile::quantile;
pub use verb::rank::{Order, Ranks, Ties, rank};
pub use verb::share::share;
pub use verb::top::{Top, top};
pub use view::{ViewId, Views};
