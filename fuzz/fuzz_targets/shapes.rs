//! Bytes → boundaries, and all that is asked of them. The target itself is shared with
//! `tests/map_bytes.rs`, which runs it on a stable compiler.

#![no_main]

#[path = "../target.rs"]
#[allow(dead_code, reason = "other targets are in files of their own")]
mod target;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| target::shapes(bytes));
