//! The data package: CSV files -> checked facts -> packed bytes. Native only: the build and the
//! tests read the package, the page never does. Apart from `data`, which reads the packed form.
//!
//! A row that breaks a rule is named by file, line, column, value and rule, all of them at once,
//! so that an editor of the data mends everything in one go.

mod check;
mod fault;
mod ids;
mod observe;
mod pack;
mod read;
mod table;
mod writer;

pub use fault::Fault;
pub use pack::pack;
#[allow(unused_imports, reason = "the build takes both parts as they come")]
pub use writer::Packed;

use crate::model::Facts;
use std::path::Path;

/// Reads and checks the whole package below a folder.
///
/// Observations come out sorted by indicator, period, definition, area and source.
///
/// # Errors
/// Every broken row, in the order of files and lines.
pub fn load(folder: &Path) -> Result<Facts, Vec<Fault>> {
    let (facts, origins) = read::package(folder)?;
    let faults = check::all(&facts, &origins);
    if faults.is_empty() {
        Ok(facts)
    } else {
        Err(faults)
    }
}
