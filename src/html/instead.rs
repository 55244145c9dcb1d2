//! The way on where what was asked for cannot be seen.

use super::{Html, href};
use crate::query::Ask;
use crate::query::instead::Instead;
use crate::state::Intent;

/// The way on; nothing where there is none.
pub fn instead(ask: Ask, html: &mut Html, instead: Option<&Instead>) {
    let (intent, words) = match instead {
        None => return,
        Some(Instead::System(indicator, words)) => {
            (Intent::OpenSystem((*indicator).to_owned()), words)
        }
        Some(Instead::Units(units, words)) => (Intent::Use(*units), words),
    };
    html.put(
        "<p class=\"instead\"><a href=\"{}\">{} <span aria-hidden=\"true\">→</span></a></p>",
        &[&href(ask, &intent), words],
    );
}
