//! The whole data package in one file, for whoever wants all of it: a ZIP with `datapackage.json` at its
//! root, as tools for Frictionless Data read it.

use super::{Ground, Page};
use crate::export::zip::{Entry, zip};
use miniz_oxide::deflate::compress_to_vec;
use std::fs;
use std::path::{Path, PathBuf};

/// Where it lies in the site.
pub const PATH: &str = "data/cpdt-atlas-data.zip";
/// As small as it goes.
const LEVEL: u8 = 9;

/// The one file.
pub fn files(ground: &Ground) -> Result<Vec<Page>, String> {
    let mut paths = Vec::new();
    walk(&ground.package, &mut paths)?;
    paths.sort();
    let mut all = Vec::new();
    for path in &paths {
        let bytes = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let name = path.strip_prefix(&ground.package).unwrap_or(path);
        let parts: Vec<_> = name.iter().map(|part| part.to_string_lossy()).collect();
        all.push((parts.join("/"), bytes));
    }
    let entries: Vec<Entry> = all
        .iter()
        .map(|(name, bytes)| Entry {
            packed: Some(compress_to_vec(bytes, LEVEL)),
            ..Entry::stored(name, bytes)
        })
        .collect();
    Ok(vec![Page {
        path: PATH.to_owned(),
        bytes: zip(&entries),
    }])
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), String> {
    let failed = |error| format!("{}: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.is_dir() {
            walk(&path, found)?;
        } else {
            found.push(path);
        }
    }
    Ok(())
}
