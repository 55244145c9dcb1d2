//! The only room with externs: `Intl`, the address bar, `ECharts`, the second module, files,
//! observers. Everything here is a thin, total wrapper: what the browser refuses becomes `None` or
//! nothing, never a panic, because the page also runs in frames without storage and without history.
//!
//! Uses the words of `model` and the trait of `text`, and nothing else of ours.

mod classes;
mod copy;
pub mod dialog;
mod echarts;
mod fetch;
pub mod host;
mod intl;
mod module;
mod options;
mod own;
mod page;
mod panic;
mod save;

pub use classes::ClassNames;
pub use copy::{copy_at_once, listen_for_copies};
pub use echarts::{Picture, drawn};
pub use fetch::wait_for;
pub use intl::Intl;
pub use module::Module;
pub use options::options;
pub use own::fill_own_room;
pub use page::{
    address, folder, now_ms, on_media, open_beside, push, query, replace, set_root, set_title,
    today, unset_root, up, width_px,
};
pub use panic::tell_of_panics;
pub use save::{address_of, own_file, own_page, own_piece, save, save_png};
