//! The real boundaries for tests, packed from `public/data` as the build does it.
//! Apart because several test modules need them.

use super::build::pack_folder;
use super::shapes::Shapes;
use std::path::Path;
use std::sync::OnceLock;

/// A file of the data package.
pub fn file(name: &str) -> String {
    let path = format!("{}/public/data/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The pack of the real boundaries, made once.
pub fn packed() -> &'static [u8] {
    static PACKED: OnceLock<Vec<u8>> = OnceLock::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    PACKED.get_or_init(|| pack_folder(&folder).unwrap())
}

/// The real boundaries.
pub fn shapes() -> Shapes {
    Shapes::parse(packed()).unwrap()
}

/// The rows of a table without quoted cells, without its header.
pub fn rows(text: &str) -> Vec<Vec<String>> {
    text.lines()
        .skip(1)
        .map(|line| line.split(',').map(str::to_owned).collect())
        .collect()
}
