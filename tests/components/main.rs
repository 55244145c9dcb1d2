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
mod patch;

/// Lets the browser do what it has to do next.
async fn moment() {
    let wait = js_sys::Promise::new(&mut |resolve, _| {
        let window = web_sys::window().unwrap();
        window
            .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 20)
            .unwrap();
    });
    wasm_bindgen_futures::JsFuture::from(wait).await.unwrap();
}
