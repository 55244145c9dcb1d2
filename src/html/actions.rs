//! The buttons at the foot of every view that take it elsewhere. In a frame there are none: there the
//! line below the view leads to the atlas.

use super::{Html, fill_in, to};
use crate::query::Ask;
use crate::state::ViewState;
use crate::text::embed as words;

/// The button that embeds another view than the one at hand; nothing in a frame.
pub fn embed_of(ask: Ask, view: &ViewState, text: &str) -> String {
    if ask.view.is_embedded {
        return String::new();
    }
    fill_in(
        "<button type=\"button\" class=\"embed-part\" aria-haspopup=\"dialog\" data-do=\"embed {}\">{}</button>",
        &[&to(view), text],
    )
}

/// Adds "Embed" and "Share".
pub fn actions(ask: Ask, html: &mut Html) {
    if ask.view.is_embedded {
        return;
    }
    html.put(
        "<span class=\"takes\"><button type=\"button\" aria-haspopup=\"dialog\" data-do=\"embed\">{}</button>\
<button type=\"button\" aria-haspopup=\"dialog\" data-do=\"share\">{}</button></span>",
        &[ask.text(words::EMBED), ask.text(words::SHARE)],
    );
}
