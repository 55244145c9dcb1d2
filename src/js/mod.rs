//! The only room with externs: `Intl`, the address bar, `ECharts`, the second module, files,
//! observers. Everything here is a thin, total wrapper: what the browser refuses becomes `None` or
//! nothing, never a panic, because the page also runs in frames without storage and without history.
//!
//! Uses the words of `model` and the trait of `text`, and nothing else of ours.

mod echarts;
mod fetch;
mod intl;
mod module;
mod options;
mod page;
mod panic;
mod save;

pub use echarts::{Picture, drawn};
pub use fetch::{later_pack, wait_for};
pub use intl::Intl;
pub use module::Module;
pub use options::options;
pub use page::{now_ms, on_media, push, query, replace, set_root, set_title, unset_root};
pub use panic::tell_of_panics;
pub use save::{address, own_file, own_page, save, save_png};
