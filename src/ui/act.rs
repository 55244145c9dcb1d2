//! What the reader does: read off the marks that `html` leaves in the page, and carried out. One set
//! of listeners for the whole page, so that markup needs none of its own.

use super::Store;
use super::store::after_frame;
use super::{home, modules};
use crate::model::Period;
use crate::state::{Intent, Theme, Time, Trace};
use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusEvent, HtmlElement, HtmlInputElement, HtmlSelectElement};
use web_sys::{KeyboardEvent, MouseEvent, Node};

/// Listens for everything, as long as the page lives.
pub fn listen(store: Store) {
    super::search::take_up(store);
    on("click", move |event| clicked(store, event));
    on("input", move |event| typed(store, event));
    on("change", move |event| changed(store, event));
    on("keydown", move |event| {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
            super::search::pressed(store, event);
            home::pressed(store, event);
            escaped(store, event);
        }
    });
    on("focusin", move |event| {
        if within(event, ".search input").is_some() {
            store.shell().update(|shell| shell.is_searching = true);
        }
    });
    on("focusout", move |event| left(store, event));
    // Pressing within the list keeps the field in focus, so that the list stays.
    on("mousedown", |event| {
        if within(event, ".search-found").is_some() {
            event.prevent_default();
        }
    });
}

/// Listens for one kind of event, as long as the page lives.
pub fn on(name: &'static str, act: impl FnMut(&Event) + 'static) {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), name, options, act).forget();
}

/// The nearest element around where an event happened that fits a selector.
pub fn within(event: &Event, selector: &str) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(selector).ok().flatten()
}

fn clicked(store: Store, event: &Event) {
    let Some(mouse) = event.dyn_ref::<MouseEvent>() else {
        return;
    };
    let is_plain = mouse.button() == 0
        && !(mouse.meta_key() || mouse.ctrl_key() || mouse.shift_key() || mouse.alt_key());
    if !is_plain || event.default_prevented() {
        return;
    }
    if let Some(link) = within(event, "[data-file]") {
        event.prevent_default();
        super::download::follow(store, &link);
        return;
    }
    if let Some(button) = within(event, "[data-do]") {
        let what = button.get_attribute("data-do").unwrap_or_default();
        modules::with(move |module| {
            if let Some(module) = module {
                module.act(&what, &store.query_now());
            }
        });
        return;
    }
    if home::tapped(store, event) {
        return;
    }
    if let Some(arrow) = within(event, "[data-step]") {
        step(store, &arrow);
        return;
    }
    let Some(mark) = within(event, "a[href^='?'], [data-go], [data-local], [data-shell]") else {
        return;
    };
    if let Some(command) = mark.get_attribute("data-local") {
        store.local().update(|local| local.apply(&command));
    } else if let Some(command) = mark.get_attribute("data-shell") {
        if command == "theme" {
            let is_dark = untrack(|| store.is_dark());
            let other = if is_dark { Theme::Light } else { Theme::Dark };
            store.send(&Intent::Paint(other));
        } else {
            store
                .shell()
                .update(|shell| shell.is_menu_open = !shell.is_menu_open);
        }
    } else if let Some(query) = mark
        .get_attribute("data-go")
        .or_else(|| mark.get_attribute("href"))
    {
        // Out of a frame the browser itself opens the view, beside the article.
        if mark.has_attribute("href") && store.leaves(&query) {
            return;
        }
        event.prevent_default();
        let trace = if mark.has_attribute("data-replace") {
            Trace::Replace
        } else {
            Trace::Push
        };
        go(store, &query, trace);
    }
}

/// Steps in time from the period that is seen, which may be ahead of what stands around the slider.
fn step(store: Store, arrow: &Element) {
    let Some(slider) = first(".time [data-steps]") else {
        return;
    };
    let steps = slider.get_attribute("data-steps").unwrap_or_default();
    let steps: Vec<&str> = steps.split(' ').collect();
    let seen = store.of(|view| match view.time {
        Time::At(period) => period.to_string(),
        _ => String::new(),
    });
    let stands = || slider.dyn_ref::<HtmlInputElement>()?.value().parse().ok();
    let at = steps.iter().position(|step| *step == seen).or_else(stands);
    let by = arrow.get_attribute("data-step").unwrap_or_default();
    let to = by
        .parse()
        .ok()
        .zip(at)
        .and_then(|(by, at)| at.checked_add_signed(by));
    let period = to
        .and_then(|to| steps.get(to))
        .and_then(|step| Period::parse(step));
    if let Some(period) = period {
        store.send(&Intent::GoTo(period));
    }
}

/// Goes to the view of an address, and to a place on its page.
pub fn go(store: Store, address: &str, trace: Trace) {
    if store.leaves(address) {
        crate::js::open_beside(address);
        return;
    }
    let (query, anchor) = address.split_once('#').unwrap_or((address, ""));
    store.shell().update(crate::state::Shell::leave);
    store.local().update(|local| local.picker = None);
    store.go(query, trace);
    if !anchor.is_empty() {
        reveal(anchor.to_owned());
    }
}

/// Scrolls to an anchor after the page has been drawn.
pub fn reveal(anchor: String) {
    after_frame(move || {
        if let Some(found) = document().get_element_by_id(&anchor) {
            found.scroll_into_view();
        }
    });
}

fn typed(store: Store, event: &Event) {
    let target = event.target();
    let Some(field) = target.and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
        return;
    };
    let value = field.value();
    if let Some(steps) = field.get_attribute("data-steps") {
        let step = value.parse().ok().and_then(|at| steps.split(' ').nth(at));
        if let Some(period) = step.and_then(Period::parse) {
            store.send(&Intent::GoTo(period));
        }
    } else if let Some(name) = field.get_attribute("data-types") {
        if name == "search" {
            store.shell().update(|shell| shell.type_in(&value));
        } else {
            store.local().update(|local| local.typed(&name, &value));
        }
    }
}

fn changed(store: Store, event: &Event) {
    if let Some(choice) = within(event, "select[data-goes]")
        && let Some(choice) = choice.dyn_ref::<HtmlSelectElement>()
    {
        let query = choice.value();
        if !query.is_empty() {
            go(store, &query, Trace::Replace);
        }
    } else if let Some(field) = within(event, "[data-changes]")
        && let Some(field) = field.dyn_ref::<HtmlInputElement>()
    {
        let text = field.value();
        modules::with(move |module| {
            let to = module.and_then(|module| module.bounds(&store.query_now(), &text));
            match to {
                Some(query) => {
                    store.local().update(|local| local.wrong = None);
                    store.go(&query, Trace::Replace);
                }
                None => store.local().update(|local| local.wrong = Some(text)),
            }
        });
    }
}

/// Escape closes what is open; where nothing is, it leads one level up.
fn escaped(store: Store, event: &KeyboardEvent) {
    // A dialog is closed by the browser itself.
    let is_elsewhere = within(event, "dialog").is_some();
    if event.key() != "Escape" || event.default_prevented() || is_elsewhere {
        return;
    }
    let is_picking = store.local().with_untracked(|local| local.picker.is_some());
    let is_menu_open = store.shell().with_untracked(|shell| shell.is_menu_open);
    if is_picking {
        event.prevent_default();
        store.local().update(|local| local.picker = None);
        if let Some(button) = first(".picker-button") {
            let _ = button.focus();
        }
    } else if is_menu_open {
        store.shell().update(|shell| shell.is_menu_open = false);
    } else if within(event, "input, select, textarea").is_none() {
        up(store);
    }
}

/// From a province to its region, from there to the country, from the country to the map: what the
/// page's own breadcrumbs say lies above it.
fn up(store: Store) {
    if first(".area-crumbs").is_none() {
        return;
    }
    let above = first(".area-crumbs li:nth-last-child(2) a");
    let query = above.and_then(|above| {
        let named = above.get_attribute("data-go");
        named.or_else(|| above.get_attribute("href"))
    });
    match query {
        Some(query) => go(store, &query, Trace::Push),
        None => store.send(&Intent::Drill(None)),
    }
}

fn first(selector: &str) -> Option<HtmlElement> {
    let found = document().query_selector(selector).ok().flatten();
    found.and_then(|found| found.dyn_into().ok())
}

/// Leaving the picker or the search closes it.
fn left(store: Store, event: &Event) {
    let to = event
        .dyn_ref::<FocusEvent>()
        .and_then(FocusEvent::related_target)
        .and_then(|to| to.dyn_into::<Node>().ok());
    if let Some(picker) = within(event, ".picker")
        && let Some(to) = &to
        && !picker.contains(Some(to))
    {
        store.local().update(|local| local.picker = None);
    }
    if within(event, ".search input").is_some() {
        store.shell().update(|shell| shell.is_searching = false);
    }
}
