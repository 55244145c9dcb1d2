//! Packed bytes -> `Dataset`, and what may be rolled up, joined and compared.
//!
//! Bytes are parsed once; after that the code is total. Nothing here knows what is on the screen.

mod bytes;
mod columns;
mod dataset;
mod observed;
mod rollup;
mod texts;
mod unpack;

pub use columns::Columns;
pub use dataset::Dataset;
pub use rollup::{Refusal, Rolled};

use std::fmt;

/// The packed bytes are cut short, of another version, or not ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Corrupt;

impl fmt::Display for Corrupt {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("the packed data set cannot be read")
    }
}

impl std::error::Error for Corrupt {}
