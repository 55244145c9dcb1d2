//! What lies within an area as a small ranking: a dot on a common scale, the figure, the place,
//! each a link further down.

use super::area_figure::{Value, standing};
use crate::query::area::{AreaPage, Child};
use crate::state::Intent;
use crate::ui::kit::Link;
use leptos::prelude::*;

/// The ranking.
#[component]
pub fn Within(page: Memo<AreaPage>) -> impl IntoView {
    let children = Memo::new(move |_| page.with(|page| page.children.clone()));
    let shown = move || {
        children.get().map(|children| {
            view! {
                <section class="section area-within">
                    <h2>{children.title}</h2>
                    <ol>{children.rows.into_iter().map(row).collect_view()}</ol>
                    <p class="note">{children.note}</p>
                </section>
            }
        })
    };
    view! { {shown} }.into_any()
}

fn row(child: Child) -> AnyView {
    let how = if child.how.is_empty() {
        child.standing.map(standing)
    } else {
        Some(view! { {child.how} }.into_any())
    };
    let dot = child.dot.map(|at| {
        view! {
            <svg class="area-dot" viewBox="-4 0 108 12" aria-hidden="true">
                <path d="M0 6H100"/>
                <circle cx=at * 100.0 cy="6" r="4"/>
            </svg>
        }
    });
    view! {
        <li>
            <Link intent=Intent::Drill(Some(child.id.to_owned())) current=|| None>{child.name}</Link>
            <span class="area-scale">{dot}</span>
            <span class="number"><Value figure=child.figure/></span>
            <span class="note">{how}</span>
        </li>
    }
    .into_any()
}
