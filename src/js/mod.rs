//! The only room with externs: `Intl`, the address bar, `ECharts`, downloads, observers. Everything
//! here is a thin, total wrapper: what the browser refuses becomes `None` or nothing, never a
//! panic, because the page also runs in frames without storage and without history.
//!
//! Uses the words of `model` and the trait of `text`, and nothing else of ours.

mod echarts;
mod fetch;
mod intl;
mod page;

pub use echarts::Picture;
pub use fetch::later_pack;
pub use intl::Intl;
pub use page::{
    dark_is_preferred, prefers_dark, push, query, replace, set_root, set_title, unset_root,
};
