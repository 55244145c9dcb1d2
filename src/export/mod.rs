//! What is seen, as something to take away. Pure: bytes and their name; whoever holds the browser or
//! the disk hands them over.
//!
//! | file | what it makes |
//! |---|---|
//! | `csv` | the figures of a view, for programs and for a spreadsheet |
//! | `picture` | map or chart as one SVG |
//! | `metadata` | what the figures are, as JSON |
//! | `readme` | the same in words |
//! | `zip` | several files in one |
//! | `whole` | the application with its data in one page |
//! | `bundle` | figures, metadata and words of a view in one archive |

pub mod bundle;
pub mod csv;
mod json;
pub mod metadata;
pub mod picture;
pub mod readme;
pub mod whole;
pub mod zip;

/// A file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// What kind of file it is, as a media type.
    pub kind: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Media type of CSV.
pub const CSV: &str = "text/csv;charset=utf-8";
/// Media type of JSON.
pub const JSON: &str = "application/json";
/// Media type of an archive.
pub const ZIP: &str = "application/zip";
/// Media type of a drawing.
pub const SVG: &str = "image/svg+xml";

impl File {
    /// A file of text.
    pub fn text(name: String, kind: &'static str, text: String) -> Self {
        Self {
            name,
            kind,
            bytes: text.into_bytes(),
        }
    }
}
