//! Bytes → the packed form → whatever comes of it. The target itself is shared
//! with `tests/packed.rs`, which runs it on a stable compiler.

#![no_main]

#[path = "../target.rs"]
#[allow(dead_code, reason = "the mark is for the property test, the rest another's target")]
mod target;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| target::unpack(bytes));
