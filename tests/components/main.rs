//! Tests of single components, mounted in a real browser: what `cargo test` cannot draw and a whole
//! page would hide. `make test` runs them through `wasm-bindgen-test-runner`.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops where something is missing"
)]

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

mod frame;
mod intl;
