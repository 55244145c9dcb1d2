//! The page about the atlas: what it is, how figures are put together, maps, licences, the data to
//! take away, and every source.

use crate::model::Words;
use crate::query::about::{self as query, Entry, File, Publisher, Terms};
use crate::text::about;
use crate::ui::store;
use leptos::prelude::*;

/// Terms of the method and what they mean.
const METHOD: &[(Words, Words)] = &[
    (about::ROLLUP, about::ROLLUP_SAYS),
    (about::COVERED, about::COVERED_SAYS),
    (about::DEFINED, about::DEFINED_SAYS),
    (about::QUALIFIED, about::QUALIFIED_SAYS),
    (about::DERIVED, about::DERIVED_SAYS),
    (about::MISSING, about::MISSING_SAYS),
    (about::CONFLICT, about::CONFLICT_SAYS),
    (about::CHECKED, about::CHECKED_SAYS),
    (about::MERGED, about::MERGED_SAYS),
];

const MAPS: &[Words] = &[
    about::MAPS_CREDIT,
    about::MAPS_PRECISION,
    about::MAPS_ISLANDS,
    about::MAPS_POSITION,
];

/// A text in the reader's language.
fn say(words: Words) -> impl Fn() -> &'static str + Copy + Send + 'static {
    let store = store();
    move || store.text(words)
}

fn paragraphs(all: &[Words]) -> Vec<AnyView> {
    let one = |words: &Words| view! { <p>{say(*words)}</p> }.into_any();
    all.iter().map(one).collect()
}

/// The page.
#[component]
pub fn About() -> impl IntoView {
    let store = store();
    let page = Memo::new(move |_| store.ask(query::page));
    view! {
        <div class="about">
            <h1>{say(about::TITLE)}</h1>
            <p class="lede">{move || page.with(|page| page.lede.clone())}</p>
            <div class="about-columns">
                <div><What/><Method/><Maps/></div>
                <div><Data page/><Licences/></div>
            </div>
            <Sources page/>
        </div>
    }
}

#[component]
fn What() -> impl IntoView {
    view! {
        <section class="section">
            <h2>{say(about::WHAT)}</h2>
            {paragraphs(&[about::WHAT_GATHERS, about::WHAT_NOT, about::WHAT_WHERE])}
        </section>
    }
}

#[component]
fn Method() -> impl IntoView {
    let term = |(term, says): &(Words, Words)| {
        view! { <div><dt>{say(*term)}</dt><dd>{say(*says)}</dd></div> }.into_any()
    };
    view! {
        <section class="section">
            <h2>{say(about::METHOD)}</h2>
            <dl>{METHOD.iter().map(term).collect::<Vec<_>>()}</dl>
        </section>
    }
}

#[component]
fn Maps() -> impl IntoView {
    view! {
        <section class="section">
            <h2>{say(about::MAPS)}</h2>
            {paragraphs(MAPS)}
        </section>
        <section class="section">
            <h2>{say(about::LEFT_OUT)}</h2>
            <p>{say(about::LEFT_OUT_SAYS)}" "<a href="./data/LEFT-OUT.md">{say(about::LEFT_OUT_LINK)}</a></p>
        </section>
    }
}

/// Files to take away.
#[component]
fn Data(page: Memo<query::AboutPage>) -> impl IntoView {
    let file = |file: File| {
        view! { <li><a href=file.href.clone() download="">{file.label}</a></li> }.into_any()
    };
    let list = move |get: fn(&query::AboutPage) -> &Vec<File>| {
        move || page.with(|page| get(page).iter().cloned().map(file).collect::<Vec<_>>())
    };
    view! {
        <section class="section">
            <h2>{say(about::DATA)}</h2>
            <p>{say(about::DATA_SAYS)}" "<a href="./data/datapackage.json">{say(about::DATA_PACKAGE)}</a></p>
            <h3>{say(about::DATA_FIGURES)}</h3>
            <ul>{list(|page| &page.figures)}</ul>
            <h3>{say(about::DATA_OTHER)}</h3>
            <ul class="about-tables">{list(|page| &page.tables)}</ul>
        </section>
    }
}

#[component]
fn Licences() -> impl IntoView {
    view! {
        <section class="section">
            <h2>{say(about::LICENCES)}</h2>
            {paragraphs(&[about::LICENCE_CODE, about::LICENCE_DATA])}
            <p><a href="./licenses.txt">{say(about::LICENCE_OTHER)}</a></p>
        </section>
    }
}

/// Every source.
#[component]
fn Sources(page: Memo<query::AboutPage>) -> impl IntoView {
    let groups = move || {
        let groups = page.with(|page| page.terms.clone());
        if groups.is_empty() {
            return view! { <p class="note" role="status">{say(about::SOURCES_LATER)}</p> }
                .into_any();
        }
        groups.into_iter().map(under).collect::<Vec<_>>().into_any()
    };
    view! {
        <section class="section about-sources">
            <h2>{say(about::SOURCES)}</h2>
            <p class="note">{say(about::SOURCES_SAYS)}</p>
            {groups}
        </section>
    }
}

/// Publishers under the same terms.
fn under(group: Terms) -> AnyView {
    view! {
        <h3>{group.terms}</h3>
        <div class="about-publishers">{group.publishers.into_iter().map(publisher).collect::<Vec<_>>()}</div>
    }
    .into_any()
}

fn publisher(publisher: Publisher) -> AnyView {
    view! {
        <section>
            <h4>{publisher.name}" "<small>{publisher.count}</small></h4>
            <ul>{publisher.sources.into_iter().map(entry).collect::<Vec<_>>()}</ul>
        </section>
    }
    .into_any()
}

fn entry(entry: Entry) -> AnyView {
    let title = match entry.url {
        Some(url) => view! { <a href=url rel="noopener">{entry.title}</a> }.into_any(),
        None => entry.title.into_any(),
    };
    view! { <li>{title}" "<small>{entry.note}</small></li> }.into_any()
}
