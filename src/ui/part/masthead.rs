//! The masthead: name, pages, search, language, colours. On a phone the pages stand behind a
//! button.

use super::Search;
use crate::model::{Lang, Scope, Words};
use crate::query::Ask;
use crate::state::{Intent, Tab, Theme, ViewState};
use crate::text::shell;
use crate::ui::kit::Link;
use crate::ui::store;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// The masthead.
#[component]
pub fn Masthead() -> impl IntoView {
    let store = store();
    let open = RwSignal::new(false);
    let escape = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            open.set(false);
        }
    };
    view! {
        <header class="masthead" data-open=move || open.get().then_some("") on:keydown=escape>
            <a class="skip" href="#main">{move || store.text(shell::SKIP)}</a>
            <p class="brand"><Link intent=Intent::Drill(None) current=|| None><Brand/></Link></p>
            <Pages open/>
            <Search/>
            <LangSwitch/>
            <ThemeSwitch/>
            <button type="button" class="menu" aria-controls="pages" title=move || store.text(shell::MENU)
                aria-expanded=move || open.get().to_string() on:click=move |_| open.update(|open| *open = !*open)>
                <span class="unseen">{move || store.text(shell::MENU)}</span>
                <span aria-hidden="true">{move || if open.get() { "×" } else { "☰" }}</span>
            </button>
        </header>
    }
}

/// The name of the atlas; a phone shows the short one.
#[component]
fn Brand() -> impl IntoView {
    let store = store();
    let text = move |words: Words| move || store.text(words);
    view! {
        <span class="brand-lead">{text(shell::BRAND_LEAD)}</span>" "
        <b class="brand-long">{text(shell::BRAND_BOLD)}</b>
        <b class="brand-short">{text(shell::BRAND_SHORT)}</b>" "
        <span class="brand-long">{text(shell::BRAND_TAIL)}</span>
    }
}

/// Links to the pages.
#[component]
fn Pages(open: RwSignal<bool>) -> impl IntoView {
    let store = store();
    let tab = Memo::new(move |_| store.of(|view| view.tab));
    let to_map = Memo::new(move |_| store.ask(map));
    let to_systems = Memo::new(move |_| store.ask(systems));
    let page = move |words: Words, to: Tab, intent: Intent| {
        let is_here = move || (tab.get() == to).then_some("page");
        view! { <li><Link intent current=is_here>{move || store.text(words)}</Link></li> }
    };
    view! {
        <nav id="pages" class="pages" aria-label=move || store.text(shell::NAV) on:click=move |_| open.set(false)>
            <ul>
                {move || page(shell::NAV_MAP, Tab::Map, to_map.get())}
                {move || page(shell::NAV_SYSTEMS, Tab::System, to_systems.get())}
                {page(shell::NAV_ARTICLE, Tab::Article, Intent::Open(Tab::Article))}
                {page(shell::NAV_MATTERS, Tab::Matters, Intent::Open(Tab::Matters))}
                {page(shell::NAV_ABOUT, Tab::About, Intent::Open(Tab::About))}
            </ul>
        </nav>
    }
}

/// The map: of the indicator at hand, where that has provinces.
fn map(ask: Ask) -> Intent {
    let has_provinces = ask
        .data
        .find_indicator(&ask.view.indicator)
        .is_some_and(|ix| ask.data.indicator(ix).scope == Scope::Province);
    if has_provinces || matches!(ask.view.tab, Tab::Map | Tab::Chart | Tab::Table) {
        Intent::Drill(None)
    } else {
        Intent::Pick(ViewState::INDICATOR.to_owned())
    }
}

/// The page of the first system.
fn systems(ask: Ask) -> Intent {
    let first = ask.data.all_indicators().next();
    first.map_or(Intent::Open(Tab::System), |ix| {
        Intent::OpenSystem(ask.data.indicator(ix).id.to_owned())
    })
}

#[component]
fn LangSwitch() -> impl IntoView {
    let store = store();
    let one = move |lang: Lang, name: &'static str, label: &'static str| {
        let pressed = move || (store.lang() == lang).to_string();
        view! {
            <button type="button" lang=lang.code() aria-pressed=pressed title=label
                on:click=move |_| store.send(&Intent::Speak(lang))>{name}</button>
        }
    };
    view! {
        <span class="langs" role="group" aria-label=move || store.text(shell::LANGUAGES)>
            {one(Lang::Vi, "VI", "Tiếng Việt")}{one(Lang::En, "EN", "English")}
        </span>
    }
}

#[component]
fn ThemeSwitch() -> impl IntoView {
    let store = store();
    let other = move || {
        if store.is_dark() {
            Theme::Light
        } else {
            Theme::Dark
        }
    };
    let label = move || {
        store.text(if store.is_dark() {
            shell::TO_LIGHT
        } else {
            shell::TO_DARK
        })
    };
    view! {
        <button type="button" class="theme" title=label on:click=move |_| store.send(&Intent::Paint(other()))>
            <span aria-hidden="true">"◐"</span><span class="theme-name">{label}</span>
        </button>
    }
}
