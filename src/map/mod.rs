//! The map of the country: boundaries, insets, tile grid, classes, colours, labels, legend.
//!
//! Pure geometry and tables: it knows no indicator and no browser, and gives plain numbers, paths
//! and colour names for whoever draws. What is heavy is done in the build: `build` projects,
//! simplifies and packs the boundaries; the page gets about 6 kB, from which [`Shapes`] makes
//! every outline (63 and 34 provinces, regions, the country) by joining the same arcs.
//!
//! | file | what it answers |
//! |---|---|
//! | `shapes` | bytes → arcs, label points, neighbours, islands |
//! | `outline` | the SVG path of a province, a region, the country, of borders each drawn once |
//! | `layout` | the sheet: its view box, the boxes of Hoàng Sa and Trường Sa, the enlarged delta |
//! | `direction`, `grid` | arrow keys on the true map and on the tiles |
//! | `classes`, `strip` | values → classes; the spread of the values as marks |
//! | `colour`, `palette` | fills, text on them, borders, what is missing |
//! | `labels`, `land` | names inside their province, else at sea with a line to it |
//! | `order` | places of numbers from low to high, in little code |
//! | `build`, `oklch` | native only: boundaries → bytes; the arithmetic behind the colours |
//!
//! # Drawing it
//! Paths are in tenths of a map unit: put them under [`PATH_SCALE`]; all else is in map units.
//!
//! ```
//! # use cpdt_atlas::map::{Classes, Detail, Method, PATH_SCALE, Scale, Shapes, Theme, scale};
//! # use cpdt_atlas::model::UnitSystem;
//! fn provinces(shapes: &Shapes, values: &[Option<f64>]) -> String {
//!     let numbers: Vec<f64> = values.iter().flatten().copied().collect();
//!     let classes = Classes::of(&numbers, 5, &Method::Quantile);
//!     let colours = scale(Theme::Light, Scale::Sequential, classes.len());
//!     let mut svg = format!("<g transform=\"{PATH_SCALE}\">");
//!     for (code, value) in shapes.codes(UnitSystem::Old).zip(values) {
//!         let class = value.and_then(|value| classes.class_of(value));
//!         let fill = class.map_or("url(#hatch)", |class| colours[class].fill);
//!         let path = shapes.path(UnitSystem::Old, Detail::Coarse, code);
//!         svg += &format!("<path data-area=\"{code}\" d=\"{path}\" fill=\"{fill}\"/>");
//!     }
//!     svg + "</g>"
//! }
//! ```

#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::cast_sign_loss,
        clippy::float_cmp,
        reason = "a test may stop where its ground is missing, and its numbers are small"
    )
)]

#[cfg(not(target_arch = "wasm32"))]
pub mod build;
mod bytes;
mod classes;
mod colour;
mod direction;
mod format;
mod grid;
#[cfg(test)]
mod grid_fit;
mod labels;
mod land;
mod layout;
#[cfg(not(target_arch = "wasm32"))]
pub mod oklch;
mod order;
mod outline;
mod palette;
mod rect;
mod shapes;
mod stitch;
mod strip;
#[cfg(test)]
mod testing;

pub use bytes::Malformed;
pub use classes::{Classes, FEWEST, MOST, Method};
pub use colour::{MapColours, Scale, Swatch, Theme, map_colours, scale};
pub use direction::Direction;
pub use grid::{GridTile, TileGrid};
pub use labels::{LINE, PlacedLabel, Sheet, text_width};
pub use layout::{DOT_RADIUS, Magnifier, MapLayout};
pub use outline::{Outlines, PATH_SCALE};
pub use rect::{Point, Rect};
pub use shapes::{Detail, Inset, Island, LabelPoint, Shapes};
pub use strip::{Mark, Span, Strip};
