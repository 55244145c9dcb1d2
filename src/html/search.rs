//! The search of the masthead as markup: a combobox with a listbox, as the WAI-ARIA pattern has it.
//! What its keys do stands in `ui`.

use super::{Html, href};
use crate::query::Ask;
use crate::query::search::Hits;
use crate::state::Shell;
use crate::text::{fill, search as words};

/// Adds the field with its results.
pub fn search(ask: Ask, shell: &Shell, hits: &[Hits], html: &mut Html) {
    let placeholder = if shell.is_narrow {
        words::PLACEHOLDER_SHORT
    } else {
        words::PLACEHOLDER
    };
    let is_shown = shell.is_searching && !shell.typed.trim().is_empty();
    html.put(
        "<div class=\"search\" role=\"search\"><input type=\"text\" role=\"combobox\" aria-autocomplete=\"list\" aria-controls=\"found\" autocomplete=\"off\" autocapitalize=\"off\" spellcheck=\"false\" enterkeyhint=\"go\" data-types=\"search\" aria-label=\"{}\" placeholder=\"{}\" aria-expanded=\"{}\" value=\"{}\"",
        &[
            ask.text(words::LABEL),
            ask.text(placeholder),
            if is_shown { "true" } else { "false" },
            &shell.typed,
        ],
    );
    if let Some(at) = shell.marked {
        html.put(" aria-activedescendant=\"found-{}\"", &[&at.to_string()]);
    }
    html.put(
        "><kbd aria-hidden=\"true\">/</kbd><div class=\"search-found\"{!}><div id=\"found\" role=\"listbox\" aria-label=\"{}\">",
        &[if is_shown { "" } else { " hidden" }, ask.text(words::LABEL)],
    );
    let mut at = 0;
    for group in hits {
        html.put(
            "<div role=\"group\" aria-label=\"{}\"><p class=\"search-kind\" aria-hidden=\"true\">{}</p>",
            &[group.title, group.title],
        );
        for hit in &group.hits {
            let selected = if shell.marked == Some(at) {
                "true"
            } else {
                "false"
            };
            html.put(
                "<div role=\"option\" id=\"found-{}\" aria-selected=\"{}\" data-go=\"{}\"><span>{}</span><small>{}</small></div>",
                &[&at.to_string(), selected, &href(ask, &hit.intent), hit.label, &hit.note],
            );
            at += 1;
        }
        html.raw("</div>");
    }
    html.raw("</div><p class=\"note\" role=\"status\">");
    if is_shown && at == 0 {
        let text = fill(ask.text(words::NOTHING), &[("text", shell.typed.trim())]);
        html.put("{}", &[&text]);
    } else if is_shown {
        let text = fill(ask.text(words::COUNT), &[("n", &at.to_string())]);
        html.put("<span class=\"unseen\">{}</span>", &[&text]);
    }
    html.raw("</p></div></div>");
}
