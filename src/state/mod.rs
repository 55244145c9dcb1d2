//! What the reader is looking at, how a reader changes it, and the address that holds it.
//!
//! Pure: no browser, no data. Whether an id exists is asked through [`Known`].

mod address;
mod embedding;
mod host;
mod intent;
mod local;
mod migrate;
mod shell;
mod view;

pub use address::{CUT, Known, PARAMETERS, Parsed, read, write};
pub use embedding::{Embedding, Size};
pub use host::{Host, settled};
pub use intent::{Intent, Trace};
pub use local::Local;
pub use shell::Shell;
pub use view::{Breaks, Chrome, Shape, Show, Sort, Tab, Theme, Time, ViewState};
