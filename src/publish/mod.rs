//! Native only: what is written beside the application once it is built, under addresses that stay:
//! the figures of each indicator with their descriptions, and the whole data package in one file.
//! Apart from `package`, which reads what is published; this writes it in other forms.
//!
//! A step is a function from the [`Ground`] to files; [`STEPS`] names them all. To publish something
//! more, write a step and put it there.

mod archive;
mod csvw;
mod indicators;
#[cfg(test)]
mod tests;

use crate::data::Dataset;
use crate::map::Shapes;
use crate::map::build::{Inputs, pack};
use crate::package;
use std::fs;
use std::path::{Path, PathBuf};

/// What every step is made from.
pub struct Ground {
    /// The data.
    pub data: Dataset,
    /// The boundaries.
    pub shapes: Shapes,
    /// The folder of the data package.
    pub package: PathBuf,
}

/// A file of the site.
pub struct Page {
    /// Its path in the site, with `/`.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Makes files.
pub type Step = fn(&Ground) -> Result<Vec<Page>, String>;

/// Everything that is published, by name.
pub const STEPS: &[(&str, Step)] = &[
    ("indicators", indicators::files),
    ("data package in one file", archive::files),
];

impl Ground {
    /// Reads and checks the data package.
    pub fn open(package: &Path) -> Result<Self, String> {
        let facts = package::load(package).map_err(|faults| {
            let first = faults.first().map(ToString::to_string);
            format!("{}: {}", package.display(), first.unwrap_or_default())
        })?;
        let data = Dataset::new(facts).map_err(|error| error.to_string())?;
        let packed = pack(&Inputs {
            boundaries: &read(&package.join("boundaries_63.geojson"))?,
            islands: &read(&package.join("islands.csv"))?,
            crosswalk: &read(&package.join("crosswalk.csv"))?,
            areas: &read(&package.join("areas.csv"))?,
        })?;
        let shapes = Shapes::parse(&packed).map_err(|error| error.to_string())?;
        Ok(Self {
            data,
            shapes,
            package: package.to_owned(),
        })
    }
}

/// Carries out every step and writes its files into a site; says what was written.
pub fn publish(package: &Path, site: &Path) -> Result<Vec<String>, String> {
    let ground = Ground::open(package)?;
    let mut told = Vec::new();
    for (name, step) in STEPS {
        let pages = step(&ground)?;
        for page in &pages {
            write(&site.join(&page.path), &page.bytes)?;
        }
        told.push(format!("{name}: {} files", pages.len()));
    }
    Ok(told)
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let failed = |error| format!("{} cannot be written: {error}", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    fs::write(path, bytes).map_err(failed)
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))
}
