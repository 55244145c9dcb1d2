//! The picker of indicators: the present one as a button; below it all, by system, with a field
//! that filters them. The list is there only while it is open.

use super::{Html, around, fill_in};
use crate::query::Ask;
use crate::query::picker::{Part, choices, current};
use crate::state::{Chrome, Local};
use crate::text::{fill, search};

/// Adds the picker; in a frame without it, the name of the indicator.
pub fn picker(ask: Ask, local: &Local, html: &mut Html) {
    if ask.view.is_embedded && ask.view.chrome != Chrome::Full {
        html.put(
            "<div class=\"picker\"><p class=\"picker-name\">{}</p></div>",
            &[current(ask)],
        );
        return;
    }
    let expanded = if local.picker.is_some() {
        "true"
    } else {
        "false"
    };
    html.put(
        "<div class=\"picker\" data-leave=\"picker\"><button type=\"button\" class=\"picker-button\" aria-controls=\"picker\" aria-expanded=\"{}\" data-local=\"picker\">\
<span class=\"unseen\">{}: </span>{} <span aria-hidden=\"true\">▾</span></button>",
        &[expanded, ask.text(search::PICK), current(ask)],
    );
    match &local.picker {
        Some(typed) => {
            html.raw("<div id=\"picker\" class=\"picker-panel\">");
            panel(ask, html, typed);
            html.raw("</div>");
        }
        None => html.raw("<div id=\"picker\" class=\"picker-panel\" hidden></div>"),
    }
    html.raw("</div>");
}

/// The field and the list.
fn panel(ask: Ask, html: &mut Html, typed: &str) {
    let parts = choices(ask, typed);
    let filter = ask.text(search::FILTER);
    html.put(
        "<input type=\"text\" autocomplete=\"off\" spellcheck=\"false\" autofocus data-types=\"picker\" placeholder=\"{}\" aria-label=\"{}\">\
<div class=\"picker-list\">",
        &[filter, filter],
    );
    for part in &parts {
        listed(ask, html, part);
    }
    html.raw("</div><p class=\"note\" role=\"status\">");
    if parts.is_empty() {
        let nothing = fill(ask.text(search::NO_INDICATOR), &[("text", typed.trim())]);
        html.put("{}", &[&nothing]);
    }
    html.raw("</p>");
}

fn listed(ask: Ask, html: &mut Html, part: &Part) {
    html.put("<h3>{}</h3><div class=\"picker-groups\">", &[part.title]);
    for group in &part.groups {
        html.put("<section><h4>{}</h4><ul>", &[group.title]);
        for choice in &group.choices {
            let current = if choice.is_current { "true" } else { "" };
            let inside = fill_in("{} <small>{}</small>", &[choice.name, &choice.note]);
            let link = around(ask, &choice.intent, current, &inside);
            html.put("<li>{!}</li>", &[&link]);
        }
        html.raw("</ul></section>");
    }
    html.raw("</div>");
}
