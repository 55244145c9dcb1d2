//! Pages, one file each, and which of them the address names.

mod about;
mod area;
mod article;
mod chart;
mod home;
mod matters;
mod system;
mod table;

use super::store::Store;
use crate::state::Tab;
use leptos::prelude::*;

/// Which page is shown. A page is built anew only when this changes; what changes within a page
/// are its own memos.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The map with its ranking.
    Home,
    /// An area's page.
    Area,
    /// An indicator over time.
    Chart,
    /// A table.
    Table,
    /// A system's page.
    System,
    /// The article.
    Article,
    /// Open matters.
    Matters,
    /// Sources, terms, method.
    About,
}

impl Shown {
    /// The page that the view names.
    pub fn of(store: Store) -> Self {
        store.of(|view| match view.tab {
            Tab::Map if view.area.is_some() => Self::Area,
            Tab::Map => Self::Home,
            Tab::Chart => Self::Chart,
            Tab::Table => Self::Table,
            Tab::System => Self::System,
            Tab::Article => Self::Article,
            Tab::Matters => Self::Matters,
            Tab::About => Self::About,
        })
    }
}

/// Builds a page.
pub fn shown(page: Shown) -> AnyView {
    match page {
        Shown::Home => home::Home().into_any(),
        Shown::Article => article::Article().into_any(),
        Shown::Matters => matters::Matters().into_any(),
        Shown::System => system::System().into_any(),
        Shown::Area => view! { <area::AreaPage/> }.into_any(),
        Shown::Chart => chart::ChartPage().into_any(),
        Shown::Table => table::Table().into_any(),
        Shown::About => about::About().into_any(),
    }
}
