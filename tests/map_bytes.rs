//! Whatever bytes arrive as boundaries: an error or a map, never a panic. The same
//! target as `fuzz/`, on a stable compiler.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where its ground is missing, and its numbers are small"
)]

#[path = "../fuzz/target.rs"]
#[allow(dead_code, reason = "other targets are other tests'")]
mod target;

use cpdt_atlas::map::build::pack_folder;
use proptest::prelude::*;
use std::path::Path;
use std::sync::OnceLock;

fn real() -> &'static [u8] {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    BYTES.get_or_init(|| pack_folder(&folder).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn random_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let mut marked = b"VNB1".to_vec();
        marked.extend(&bytes);
        for bytes in [bytes, marked] {
            target::shapes(&bytes);
        }
    }

    #[test]
    fn a_damaged_pack_never_panics(changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let mut bytes = real().to_vec();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        target::shapes(&bytes);
    }
}
