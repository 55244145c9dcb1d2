//! The buttons at the foot of every view that take it elsewhere. In a frame there are none: there the
//! line below the view leads to the atlas.

use super::Html;
use crate::query::Ask;
use crate::text::embed as words;

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
