//! What followed, by date, and where sources contradict each other.

use crate::html::{Html, source};
use crate::query::Ask;
use crate::query::system::{Conflict, Thread};
use crate::text::system as words;

/// What followed, matter by matter.
pub(super) fn threads(ask: Ask, html: &mut Html, threads: &[Thread]) {
    if threads.is_empty() {
        return;
    }
    html.put(
        "<section class=\"section\"><h2>{}</h2><div class=\"system-threads\">",
        &[ask.text(words::EVENTS)],
    );
    for thread in threads {
        html.put(
            "<div class=\"system-thread\"><h3>{}</h3><ol>",
            &[thread.topic],
        );
        for event in &thread.events {
            html.put(
                "<li class=\"system-event\"><time>{}</time><div><p>{}",
                &[&event.date, event.what],
            );
            html.some(" ({})", event.document);
            html.raw("</p>");
            source::line(html, &event.source);
            html.raw("</div></li>");
        }
        html.raw("</ol></div>");
    }
    html.raw("</div></section>");
}

/// Who says what, the shown one first.
pub(super) fn conflicts(ask: Ask, html: &mut Html, conflicts: &[Conflict]) {
    if conflicts.is_empty() {
        return;
    }
    html.put(
        "<section class=\"section\"><h2>{}</h2><ul class=\"system-conflicts\">",
        &[ask.text(words::CONFLICTS)],
    );
    for conflict in conflicts {
        html.put(
            "<li class=\"system-conflict\"><h3>{}, {}</h3><ul>",
            &[conflict.name, &conflict.when],
        );
        for saying in &conflict.sayings {
            html.put("<li><strong>{}</strong>", &[&saying.figure]);
            source::line(html, &saying.source);
            if saying.is_shown {
                html.put(" <em>{}</em>", &[ask.text(words::SHOWN)]);
            }
            html.raw("</li>");
        }
        html.put("</ul><p class=\"note\">{}</p></li>", &[conflict.note]);
    }
    html.raw("</ul></section>");
}
