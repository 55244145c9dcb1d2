//! The engine behind the page of the benchmark. Apart from the engine, because
//! the names and numbers of the benchmark are no business of it.

#[cfg(not(feature = "empty"))]
#[allow(dead_code, unused_imports, reason = "the page uses a part of the engine")]
#[path = "../../../src/engine/mod.rs"]
pub mod engine;
#[cfg(not(feature = "empty"))]
mod page;
#[cfg(not(feature = "empty"))]
mod questions;

/// Something of the standard library that the application has anyway, so that
/// what the engine adds is not counted with it.
#[cfg(feature = "empty")]
#[unsafe(no_mangle)]
pub extern "C" fn ask(length: usize) -> usize {
    let mut numbers: Vec<f64> = (0..length).map(|number| number as f64).collect();
    numbers.sort_by(f64::total_cmp);
    format!("{numbers:?}").len()
}
