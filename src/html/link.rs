//! Links and controls that lead to another view: the address of each is written into the page, so
//! that it opens in a new tab, is read without script, and is followed in one place.

use super::{Html, fill_in};
use crate::query::Ask;
use crate::state::{Intent, Trace, ViewState, write};

/// The address that a change leads to; `?` for the view of a bare address. Out of a frame it leads to
/// the view as the atlas itself shows it.
pub fn href(ask: Ask, intent: &Intent) -> String {
    to(&intent.lead(ask.view))
}

/// The address of a view.
pub fn to(view: &ViewState) -> String {
    let query = write(view);
    if query.is_empty() {
        "?".to_owned()
    } else {
        query
    }
}

/// A link that carries out an intent; `current` is its `aria-current`, empty for none.
pub fn link(ask: Ask, intent: &Intent, current: &str, text: &str) -> String {
    around(ask, intent, current, &fill_in("{}", &[text]))
}

/// A link around markup made before.
pub fn around(ask: Ask, intent: &Intent, current: &str, inside: &str) -> String {
    let mut html = Html::new();
    html.put("<a href=\"{}\"{!}", &[&href(ask, intent), replace(intent)]);
    html.some(" aria-current=\"{}\"", current);
    html.put(">{!}</a>", &[inside]);
    html.into_text()
}

/// The attributes of a button that carries out an intent, led by a space.
pub fn go(ask: Ask, intent: &Intent) -> String {
    fill_in(" data-go=\"{}\"{!}", &[&href(ask, intent), replace(intent)])
}

fn replace(intent: &Intent) -> &'static str {
    match intent.trace() {
        Trace::Replace => " data-replace",
        Trace::Push => "",
    }
}
