//! The page of the article: section by section, figures beside what was worked out again.

use crate::query::article::{self, ArticlePage, Section};
use crate::query::matters::SystemPlace;
use crate::query::system::Check;
use crate::state::{Intent, Tab};
use crate::text::{article as words, common, fill};
use crate::ui::kit::Link;
use crate::ui::part::chip;
use crate::ui::{Store, store};
use leptos::prelude::*;

/// The page of the article.
#[component]
pub fn Article() -> impl IntoView {
    let store = store();
    let page = Memo::new(move |_| store.ask(article::page));
    view! {
        <article class="article">
            {move || page.with(|page| heading(store, page))}
            {move || page.with(|page| contents(store, page))}
            {move || page.with(|page| sections(store, page))}
            {move || page.with(|page| foot(store, page))}
        </article>
    }
    .into_any()
}

fn heading(store: Store, page: &ArticlePage) -> AnyView {
    let matters = page.matters.clone();
    view! {
        <p class="over">{store.text(words::OVER)}</p>
        <h1>{page.headline.clone()}</h1>
        {page.lede.iter().map(|line| view! { <p class="lede">{line.clone()}</p> }).collect_view()}
        <p class="lede">
            {store.text(words::LEDE_MATTERS)}" "
            <Link intent=Intent::Open(Tab::Matters) current=|| None>{matters}</Link>"."
        </p>
    }
    .into_any()
}

fn contents(store: Store, page: &ArticlePage) -> AnyView {
    let one = |section: &Section| {
        view! { <li><a href=format!("#{}", section.anchor)>{section.name}</a></li> }
    };
    view! {
        <nav class="told-contents" aria-label=store.text(words::CONTENTS)>
            <ol>{page.sections.iter().map(one).collect_view()}</ol>
        </nav>
    }
    .into_any()
}

fn sections(store: Store, page: &ArticlePage) -> AnyView {
    let sections = page.sections.iter().enumerate();
    sections
        .map(|(place, part)| section(store, place + 1, part))
        .collect_view()
        .into_any()
}

fn section(store: Store, number: usize, section: &Section) -> AnyView {
    // Where nothing is counted, the matters are what is told.
    let is_asked = section.chips.is_empty() && section.named.is_empty();
    let chips = (!section.chips.is_empty()).then(|| {
        let span = (!section.span.is_empty()).then(|| section.span.clone());
        view! {
            {span.map(|span| view! { <p class="chips-span">{span}</p> })}
            <ul class="chips">{section.chips.iter().map(chip::chip).collect_view()}</ul>
        }
    });
    let asked = |is_here: bool| (is_asked == is_here).then(|| matters(store, section, is_here));
    view! {
        <section class="told" id=section.anchor data-asked=is_asked.to_string()>
            <p class="told-name"><span class="told-number">{number}</span>" "{section.name}</p>
            <div class="told-main">
                <h2>{section.title.clone()}</h2>
                <p>{section.body.clone()}</p>
                {chips}
                {section.named.iter().map(chip::names).collect_view()}
                {asked(true)}
            </div>
            <div class="told-side">
                {checks(store, &section.checks)}
                {asked(false)}
                {section.systems.iter().map(|place| system(store, place)).collect_view()}
            </div>
        </section>
    }
    .into_any()
}

fn checks(store: Store, checks: &[Check]) -> AnyView {
    if checks.is_empty() {
        return ().into_any();
    }
    let note =
        |text: &str| (!text.is_empty()).then(|| view! { <p class="note">{text.to_owned()}</p> });
    let one = |check: &Check| {
        view! {
            <li>
                <p class="told-check">{check.title.clone()}</p>
                <p class="told-sum">
                    <span>{check.sum.clone()}</span>
                    <strong data-verdict=check.verdict.code()>{check.verdict_words}</strong>
                </p>
                {note(&check.support)}
                {note(check.note)}
            </li>
        }
    };
    view! {
        <h3>{store.text(words::CHECKS)}</h3>
        <ul class="told-checks">{checks.iter().map(one).collect_view()}</ul>
    }
    .into_any()
}

fn matters(store: Store, section: &Section, is_whole: bool) -> AnyView {
    if section.matters.is_empty() {
        return ().into_any();
    }
    let heading = (!is_whole).then(|| view! { <h3>{store.text(words::MATTERS)}</h3> });
    let list = section.matters.iter();
    let list = list.map(|told| chip::matter(store, told, is_whole));
    view! {
        {heading}
        <ul class="asked-list" data-whole=is_whole.to_string()>{list.collect_view()}</ul>
    }
    .into_any()
}

fn system(store: Store, place: &SystemPlace) -> AnyView {
    let text = fill(store.text(words::TO_SYSTEM), &[("name", place.name)]);
    let intent = Intent::OpenSystem(place.indicator.to_owned());
    view! { <p class="told-system"><Link intent current=|| None>{text}</Link></p> }.into_any()
}

fn foot(store: Store, page: &ArticlePage) -> AnyView {
    let Some(source) = &page.source else {
        return ().into_any();
    };
    let line = format!(
        "{}: {}, {}. {}",
        store.text(common::SOURCE),
        source.publisher,
        source.date,
        source.terms
    );
    view! { <footer class="foot"><p>{line}</p></footer> }.into_any()
}
