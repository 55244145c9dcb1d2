//! Text → the states of a page and of its frame. The target itself is shared with
//! `tests/addresses.rs`, which runs it on a stable compiler.

#![no_main]

#[path = "../target.rs"]
#[allow(dead_code, reason = "other targets are in files of their own")]
mod target;

libfuzzer_sys::fuzz_target!(|text: &str| target::state(text));
