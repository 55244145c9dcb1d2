//! Small pieces of the screen, one file each.

mod link;
mod segmented;
mod small_line;
mod spark;

pub use link::Link;
pub use segmented::Segmented;
pub use small_line::SmallLine;
pub use spark::Spark;
