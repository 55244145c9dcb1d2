//! The harness: a site on a free port, a browser lent to each test, and a page in it to act on.

mod base64;
mod driver;
mod ear;
mod engines;
mod gate;
mod lent;
mod page;
mod process;
mod release;
mod site;
mod skips;
mod visit;

pub use base64::bytes_of;
pub use page::Page;
pub use release::{file, names, other};
pub use site::{Host, Site, policy_of};
pub use skips::{Can, can, few, is_first, languages, leave_out, shown, skip, skipped};
pub use visit::Visit;

/// A view of every kind of page, as what follows the language in a query.
pub const VIEWS: [&str; 12] = [
    "",
    "units=34&show=merger",
    "i=committee&areas=~01",
    "area=48",
    "area=r3&units=34",
    "i=births&tab=system",
    "i=attacks&tab=system",
    "tab=article",
    "tab=matters",
    "tab=table",
    "tab=chart&areas=~48~79",
    "tab=about",
];
