//! Text → a view → its address. The data that know which ids exist are the true ones. The target itself is shared with
//! `tests/addresses.rs`, which runs it on a stable compiler.

#![no_main]

#[path = "../target.rs"]
#[allow(dead_code, reason = "other targets are in files of their own")]
mod target;

use cpdt_atlas::data::Dataset;
use cpdt_atlas::package::load;
use std::path::Path;
use std::sync::LazyLock;

/// The true data set.
static DATA: LazyLock<Option<Dataset>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/data");
    Dataset::new(load(&folder).ok()?).ok()
});

libfuzzer_sys::fuzz_target!(|text: &str| if let Some(data) = DATA.as_ref() {
    target::address(text, data);
});
