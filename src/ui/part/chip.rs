//! Figures of the article as live chips: a number with its qualifier, unit and span, which opens its
//! system; a name, which opens its place; a matter, which opens what became of it.

use crate::query::article::{Chip, NameChip, NameList};
use crate::query::figure::Figure;
use crate::query::matters::Told;
use crate::state::{Intent, Tab};
use crate::ui::Store;
use crate::ui::kit::{Link, Spark};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// A number.
pub fn chip(chip: &Chip) -> AnyView {
    let Chip { figure, label, .. } = chip;
    let label = *label;
    let told = [figure.unit, &chip.span, &chip.part].map(str::to_owned);
    let told = told.into_iter().filter(|line| !line.is_empty());
    let line = chip.line.clone();
    view! {
        <li class="chip">
            <p class="chip-label"><Link intent=Intent::OpenSystem(figure.indicator.to_owned()) current=|| None>{label}</Link></p>
            <p class="chip-value"><span class="chip-qualifier">{figure.qualifier}</span>" "{marked(figure, "figure")}</p>
            <div class="chip-told">{told.map(|line| view! { <p>{line}</p> }).collect_view()}</div>
            {line.map(|line| view! { <Spark trend=line.trend at=line.at label=line.label/> })}
        </li>
    }
    .into_any()
}

/// A figure with its marks; its text is the figure and nothing else.
fn marked(figure: &Figure, class: &'static str) -> AnyView {
    view! {
        <span class=class data-indicator=figure.indicator data-area=figure.area data-period=figure.period.clone()>
            {figure.value.clone()}
        </span>
    }
    .into_any()
}

/// A list of names.
pub fn names(list: &NameList) -> AnyView {
    let is_long = list.names.len() > 8;
    view! {
        <h3 class="told-names-lead">{list.lead.clone()}</h3>
        <ul class="told-names" data-long=is_long.to_string()>{list.names.iter().map(name).collect_view()}</ul>
    }
    .into_any()
}

/// A name; that it stands for a yes is heard and not seen.
fn name(chip: &NameChip) -> AnyView {
    let intent = match chip.area {
        Some(area) => Intent::Drill(Some(area.to_owned())),
        None => Intent::OpenSystem(chip.figure.indicator.to_owned()),
    };
    let name = chip.name.clone();
    view! { <li><Link intent current=|| None>{name}</Link>{marked(&chip.figure, "unseen")}</li> }
        .into_any()
}

/// A matter of the article with its state. Its sentences stand where it is the thing told.
pub fn matter(store: Store, told: &Told, is_whole: bool) -> AnyView {
    let said = is_whole.then(|| {
        view! {
            <p class="note">{format!("{} · {}", told.addressee, told.deadline)}</p>
            <p class="asked-said">{told.said.clone()}</p>
        }
    });
    view! {
        <li class="asked">
            <p class="asked-title">{to_matter(store, &told.anchor, told.title)}</p>
            <p class="asked-state">{state(told)}</p>
            {said}
        </li>
    }
    .into_any()
}

/// The state of a matter.
pub fn state(told: &Told) -> AnyView {
    view! { <strong class="matter-state" data-state=told.state.code()>{told.label}</strong> }
        .into_any()
}

/// A link to a matter on its page, which scrolls there once the page is drawn.
fn to_matter(store: Store, anchor: &str, title: &'static str) -> AnyView {
    let open = Intent::Open(Tab::Matters);
    let (to, place) = (open.clone(), anchor.to_owned());
    let href = move || format!("{}#{place}", store.href(&to));
    let place = anchor.to_owned();
    let follow = move |event: MouseEvent| {
        let is_plain = event.button() == 0
            && !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key());
        if is_plain {
            event.prevent_default();
            store.send(&open);
            reveal(place.clone());
        }
    };
    view! { <a href=href on:click=follow>{title}</a> }.into_any()
}

/// Scrolls to an anchor after the page has been drawn.
pub fn reveal(anchor: String) {
    request_animation_frame(move || {
        request_animation_frame(move || {
            if let Some(found) = document().get_element_by_id(&anchor) {
                found.scroll_into_view();
            }
        });
    });
}
