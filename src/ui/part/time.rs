//! The stepper and the slider of time, over periods with data only; nothing where there is one.

use super::map_linked::linked;
use crate::model::Period;
use crate::query::home::Times;
use crate::state::Intent;
use crate::text::home;
use leptos::prelude::*;

/// With more periods than this only the present one is written.
const MOST_LABELS: usize = 8;

/// Stepper and slider.
#[component]
pub fn TimeSteps() -> impl IntoView {
    let (store, linked) = (crate::ui::store(), linked());
    let times = linked.part(|page| &page.times);
    let go = move |period: Option<Period>| {
        if let Some(period) = period {
            store.send(&Intent::GoTo(period));
        }
    };
    let arrow = move |by: isize, words: crate::model::Words, sign: &'static str| {
        let to = move || times.with(|times| times.step(by));
        view! {
            <button type="button" aria-label=move || store.text(words) disabled=move || to().is_none()
                on:click=move |_| go(to())>{sign}</button>
        }
    };
    let slide = move |event: leptos::ev::Event| {
        let at: usize = event_target_value(&event).parse().unwrap_or_default();
        go(times.with_untracked(|times| times.steps.get(at).map(|step| step.period)));
    };
    let last = move || {
        times
            .with(|times| times.steps.len().saturating_sub(1))
            .to_string()
    };
    let now = move || times.with(label);
    let count = move || format!("--n:{}", times.with(|times| times.steps.len()));
    view! {
        <Show when=move || times.with(|times| !times.steps.is_empty())>
            <div class="time" data-single=move || times.with(|times| times.steps.len() < 2).then_some("")>
                {arrow(-1, home::EARLIER, "◂")}
                <div class="time-track" style=count>
                    <Labels times/>
                    <input type="range" min="0" max=last step="1" prop:value=move || times.with(|times| times.at.to_string())
                        aria-label=move || store.text(home::TIME) aria-valuetext=now on:input=slide/>
                </div>
                {arrow(1, home::LATER, "▸")}
            </div>
        </Show>
    }
}

fn label(times: &Times) -> String {
    times
        .steps
        .get(times.at)
        .map_or_else(String::new, |step| step.label.clone())
}

/// The periods in words, above the slider; pressing one goes to it.
#[component]
fn Labels(times: Memo<Times>) -> impl IntoView {
    let store = crate::ui::store();
    let steps = Memo::new(move |_| times.with(|times| times.steps.clone()));
    let all = move || {
        let steps = steps.get();
        if steps.len() > MOST_LABELS {
            return view! { <b>{move || times.with(label)}</b> }.into_any();
        }
        let one = |(place, step): (usize, crate::query::home::Step)| {
            let is_now = move || (times.with(|times| times.at) == place).then_some("");
            view! {
                <span data-now=is_now on:click=move |_| store.send(&Intent::GoTo(step.period))>{step.label}</span>
            }
        };
        steps
            .into_iter()
            .enumerate()
            .map(one)
            .collect_view()
            .into_any()
    };
    view! { <div class="time-labels" aria-hidden="true">{all}</div> }
}
