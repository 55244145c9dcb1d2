//! Bytes → a reader's own file, whatever comes of it. The target itself is shared with `tests/harmed.rs`,
//! which runs it on a stable compiler.

#![no_main]

#[path = "../target.rs"]
#[allow(dead_code, reason = "other targets are other files'")]
mod target;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| target::file(bytes));
