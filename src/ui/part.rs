//! A piece of markup that follows the view: written again when what it reads changes, and put in
//! place only where it says something else.

use super::patch::patch;
use leptos::html::Div;
use leptos::prelude::*;

/// A piece of markup.
pub fn part(markup: impl Fn() -> String + Send + Sync + 'static) -> AnyView {
    let at = NodeRef::<Div>::new();
    let markup = Memo::new(move |_| markup());
    Effect::new(move |_| {
        if let Some(at) = at.get() {
            markup.with(|markup| patch(&at, markup));
        }
    });
    view! { <div class="part" node_ref=at></div> }.into_any()
}
