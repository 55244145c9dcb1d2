//! Boundaries to packed bytes, in the build only.
//!
//! `GeoJSON` -> plane (`project`) -> arcs that neighbours share (`topology`) -> how much each point
//! matters (`simplify`), with no line crossing another (`crossing`) -> label points (`pole`) ->
//! bytes (`write`). Apart from the rest of `map` because none of it is shipped; it names nothing
//! outside itself and needs `serde_json` only, so that `build.rs` can take it in by path:
//!
//! ```ignore
//! #[path = "src/map/build/mod.rs"]
//! mod map_build;
//! ```

mod crossing;
mod csv;
mod geojson;
mod islets;
mod pole;
mod project;
mod simplify;
mod topology;
mod write;

#[path = "../format.rs"]
#[allow(dead_code, clippy::duplicate_mod)] // as below; the reader's half is not used here
mod format;
#[path = "../stitch.rs"]
#[allow(clippy::duplicate_mod)] // the reader has it too; the build script cannot reach that one
mod stitch;

use std::path::Path;

pub use geojson::Province;
pub use topology::neighbours;
#[cfg(test)]
pub(crate) use write::{put_varint, put_zigzag};

/// The files that the boundaries are packed from, as text.
#[derive(Clone, Copy, Debug)]
pub struct Inputs<'a> {
    /// `boundaries_63.geojson`: features with a property `code`.
    pub boundaries: &'a str,
    /// `islands.csv`: islands as dots, and the boxes of the insets.
    pub islands: &'a str,
    /// `crosswalk.csv`: `area_63`, `area_34`.
    pub crosswalk: &'a str,
    /// `areas.csv`: `id`, `kind`, `units`, `parent`; read for the regions of the provinces.
    pub areas: &'a str,
}

/// Reads the provinces with their rings, in degrees, in the order of their codes.
///
/// # Errors
/// A sentence that names the feature which cannot be read.
pub fn read_boundaries(text: &str) -> Result<Vec<Province>, String> {
    geojson::read(text)
}

/// Packs boundaries, label points, neighbours, insets and islands.
///
/// # Errors
/// A sentence that names the file and what is wrong with it.
pub fn pack(inputs: &Inputs<'_>) -> Result<Vec<u8>, String> {
    let provinces = geojson::read(inputs.boundaries)?;
    let groups = csv::groups(&provinces, inputs.crosswalk, inputs.areas)?;
    let frame = project::Frame::around(&provinces)?;
    let mut arcs = topology::arcs(&provinces, &frame)?;
    simplify::weigh(&mut arcs);
    crossing::untangle(&mut arcs);
    let labels = pole::labels(&arcs, &groups);
    let mut islands = csv::islands(inputs.islands, &groups.old, &frame)?;
    islands.dots.extend(islets::dots(&arcs));
    let pairs = topology::neighbours(&provinces);
    Ok(write::bytes(&groups, &arcs, &labels, &pairs, &islands))
}

/// Packs the boundaries of a data package, out of its folder.
///
/// # Errors
/// A sentence that names the file and what is wrong with it.
#[allow(
    dead_code,
    reason = "this module is taken in by path, too, where not all of it is used"
)]
pub fn pack_folder(folder: &Path) -> Result<Vec<u8>, String> {
    let file = |name: &str| {
        let path = folder.join(name);
        std::fs::read_to_string(&path)
            .map_err(|error| format!("{} cannot be read: {error}", path.display()))
    };
    pack(&Inputs {
        boundaries: &file("boundaries_63.geojson")?,
        islands: &file("islands.csv")?,
        crosswalk: &file("crosswalk.csv")?,
        areas: &file("areas.csv")?,
    })
}

#[cfg(test)]
mod tests;
