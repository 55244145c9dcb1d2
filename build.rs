//! Checks the data package and packs it into the application: the facts, and the boundaries. A row that breaks a rule stops the
//! build and is named by file, line, column, value and rule.

#[path = "src/map/build/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the tests use more of it")]
mod map_build;
#[path = "src/model/mod.rs"]
#[allow(
    dead_code,
    unused_imports,
    reason = "the build needs a part of the words"
)]
mod model;
#[path = "src/package/mod.rs"]
mod package;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Where the data package stands.
const PACKAGE: &str = "public/data";

fn main() -> ExitCode {
    for path in [
        PACKAGE,
        "src/model",
        "src/package",
        "src/map/build",
        "src/map/format.rs",
        "src/map/stitch.rs",
        "build.rs",
    ] {
        println!("cargo:rerun-if-changed={path}");
    }
    match facts().and_then(|()| shapes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn facts() -> Result<(), String> {
    let facts = package::load(Path::new(PACKAGE)).map_err(|faults| {
        for fault in &faults {
            println!("cargo:warning={PACKAGE}/{fault}");
        }
        format!(
            "the data package breaks {} rules; the first: {PACKAGE}/{}",
            faults.len(),
            faults[0]
        )
    })?;
    let packed = package::pack(&facts);
    write("first.pack", &packed.first)?;
    write("later.pack", &packed.later)
}

fn shapes() -> Result<(), String> {
    write("shapes.pack", &map_build::pack_folder(Path::new(PACKAGE))?)
}

fn write(name: &str, bytes: &[u8]) -> Result<(), String> {
    let path = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default()).join(name);
    std::fs::write(&path, bytes)
        .map_err(|error| format!("{} cannot be written: {error}", path.display()))
}
