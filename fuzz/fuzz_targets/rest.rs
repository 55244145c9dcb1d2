//! Bytes → the rest of the true data set, whatever comes of it. The target itself is shared with
//! `tests/packed.rs`, which runs it on a stable compiler.

#![no_main]

#[path = "../target.rs"]
#[allow(dead_code, reason = "the core is another's target")]
mod target;

use cpdt_atlas::package::{load, pack};
use std::path::Path;
use std::sync::LazyLock;

/// The core of the true data set.
static CORE: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/data");
    load(&folder).map_or_else(|_| Vec::new(), |facts| pack(&facts).first)
});

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| target::unpack_rest(&CORE, bytes));
