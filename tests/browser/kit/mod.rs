//! The harness: a site on a free port, a browser of its own for each test, and a page in it to act on.

mod driver;
mod page;
mod release;
mod site;
mod visit;

pub use page::Page;
pub use release::{file, names, other};
pub use site::{Host, Site};
pub use visit::Visit;
