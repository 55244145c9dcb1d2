//! A view in a frame, and the line below it: who says so, which version of the data, the way to the
//! atlas; and the button that opens what does not fit.

use super::outward;
use crate::html::{Html, to};
use crate::query::Ask;
use crate::query::embed::{full, pinned, source_line};
use crate::state::Local;
use crate::text::{common, embed as words};

/// What opens the rest, in [`Local`].
const ALL: &str = "all";

/// A page as a frame shows it.
pub fn framed(ask: Ask, local: &Local, page: &str) -> Html {
    let mut html = Html::new();
    html.put(
        "<div class=\"embed\"{!}><div class=\"embed-view\">{!}</div>{!}</div>",
        &[
            if local.is_open(ALL) { " data-all" } else { "" },
            &outward(page),
            &foot(ask, local),
        ],
    );
    html
}

/// The foot of a frame.
pub(super) fn foot(ask: Ask, local: &Local) -> String {
    let mut html = Html::new();
    let is_all = local.is_open(ALL);
    let (expanded, words) = if is_all {
        ("true", words::FEWER)
    } else {
        ("false", words::SHOW_ALL)
    };
    html.put(
        "<footer class=\"embed-foot\"><p class=\"embed-more\"><button type=\"button\" aria-expanded=\"{}\" data-local=\"open:{}\">{}</button></p>",
        &[expanded, ALL, ask.text(words)],
    );
    html.some("<p class=\"embed-source\">{}</p>", &source_line(ask));
    html.some("<p class=\"embed-pinned\">{}</p>", &pinned(ask));
    html.put(
        "<p class=\"embed-atlas\"><span>{}</span> <a href=\"{}\" target=\"_blank\" rel=\"noopener\">{} <span aria-hidden=\"true\">↗</span></a></p></footer>",
        &[
            ask.text(common::ATLAS),
            &to(&full(ask.view)),
            ask.text(words::OPEN),
        ],
    );
    html.into_text()
}
