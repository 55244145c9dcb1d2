//! The ranking: its markup put in once; after that its rows change in place, as the map's marks do.

use super::linked::linked;
use super::marks::{children, set};
use crate::html::home as html;
use crate::query::home::Ranking;
use crate::ui::Store;
use crate::ui::patch::patch;
use leptos::html::Div;
use leptos::prelude::*;
use web_sys::Element;

/// The ranking.
#[component]
pub fn RankingList() -> impl IntoView {
    let (store, linked) = (crate::ui::store(), linked());
    let ranking = linked.part(|page| &page.ranking);
    let at = NodeRef::<Div>::new();
    Effect::new(move |_| {
        let Some(at) = at.get() else { return };
        let local = store.local().get();
        ranking.with(|ranking| {
            patch(&at, &store.ask(|ask| html::ranking(ask, &local, ranking)));
            if let Some(list) = list(&at) {
                show(store, &list, ranking);
            }
        });
    });
    Effect::new(move |_| {
        let pointed = linked.pointed.get();
        ranking.track();
        let Some(list) = at.get().and_then(|at| list(&at)) else {
            return;
        };
        for row in children(&list) {
            let is_it =
                !pointed.is_empty() && row.get_attribute("data-area").as_ref() == Some(&pointed);
            let _ = row.toggle_attribute_with_force("data-pointed", is_it);
        }
    });
    view! { <div class="part" node_ref=at></div> }
}

fn list(at: &Element) -> Option<Element> {
    at.query_selector(".rows").ok().flatten()
}

/// Makes the rows say what the ranking says.
fn show(store: Store, list: &Element, ranking: &Ranking) {
    if list.child_element_count() as usize != ranking.rows.len() {
        list.set_inner_html(&store.ask(|ask| html::rows(ask, ranking)));
        return;
    }
    for (element, row) in children(list).zip(&ranking.rows) {
        change(&element, "data-area", row.id);
        let _ = element.toggle_attribute_with_force("data-selected", row.is_selected);
        let Some(link) = element.first_element_child() else {
            continue;
        };
        change(&link, "href", &store.ask(|ask| html::leads_to(ask, row)));
        let mut cells = children(&link);
        for text in [&row.rank, row.name] {
            if let Some(cell) = cells.next() {
                cell.set_text_content(Some(text));
            }
        }
        if let Some(dot) = cells.next().and_then(|scale| scale.last_element_child()) {
            change(&dot, "class", row.mark.class());
            change(&dot, "cx", &html::percent(row.at));
        }
        if let Some(value) = cells.next() {
            value.set_text_content(Some(&row.value));
            change(&value, "data-indicator", ranking.indicator);
            change(&value, "data-area", row.id);
            change(&value, "data-period", &ranking.period);
            change(&value, "data-qualifier", row.qualifier);
        }
    }
}

fn change(element: &Element, name: &str, value: &str) {
    if element.get_attribute(name).as_deref() != Some(value) {
        set(element, name, value);
    }
}
