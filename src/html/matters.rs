//! The page of open matters: a filter by state, threads with their line of time, the rules.

use super::{Html, Sheet, chip, link, source, timeline};
use crate::query::Ask;
use crate::query::matters::{self, Axis, EventLine, MattersPage, State, Thread, Told};
use crate::query::source::SourceEntry;
use crate::state::{Intent, Local};
use crate::text::{common, fill, matters as words};

/// Adds the page.
pub fn page(ask: Ask, local: &Local, sheet: &mut Sheet) {
    let page = matters::page(ask);
    let html = &mut sheet.html;
    html.put(
        "<article class=\"matters\"><h1>{}</h1>",
        &[&page.heading.headline],
    );
    for line in &page.heading.lede {
        html.put("<p class=\"lede\">{}</p>", &[line]);
    }
    let only = wanted(local, &page);
    filter(ask, html, &page, only);
    html.put(
        "<div class=\"matter-threads\"><h2 class=\"unseen\">{}</h2>",
        &[ask.text(words::LIST)],
    );
    threads(ask, html, &page, only, !local.is_narrow);
    html.raw("</div>");
    rules(ask, html, &page);
    if let Some(entry) = &page.source {
        source::foot(ask, html, entry, ask.text(words::FOOT));
    }
    html.raw("</article>");
}

/// The state that the reader filters by; none for all, and for one in which no matter is.
fn wanted(local: &Local, page: &MattersPage) -> Option<State> {
    let found = page.tally.iter().filter(|tally| tally.count > 0);
    let mut states = found.map(|tally| tally.state);
    states.find(|state| state.code() == local.filter)
}

/// The states as buttons, with how many matters are in each.
fn filter(ask: Ask, html: &mut Html, page: &MattersPage, only: Option<State>) {
    html.put(
        "<div class=\"matter-filter\" role=\"group\" aria-label=\"{}\">",
        &[ask.text(words::FILTER)],
    );
    let mut button = |state: Option<State>, label: &str, count: usize| {
        html.put(
            "<button type=\"button\" aria-pressed=\"{}\" data-local=\"filter:{}\">{} <span class=\"matter-count\">{}</span></button>",
            &[
                if state == only { "true" } else { "false" },
                state.map_or("", State::code),
                label,
                &count.to_string(),
            ],
        );
    };
    button(None, ask.text(words::ALL_STATES), page.count);
    for tally in page.tally.iter().filter(|tally| tally.count > 0) {
        button(Some(tally.state), tally.label, tally.count);
    }
    html.raw("</div>");
    timeline::legend(ask, html);
}

/// The threads that the filter lets through; what has no state stands only among all.
fn threads(ask: Ask, html: &mut Html, page: &MattersPage, only: Option<State>, is_open: bool) {
    for one in &page.threads {
        thread(ask, html, page.axis, one, only, is_open);
    }
    if only.is_none() {
        html.put(
            "<h2 class=\"matter-beside\">{}</h2><p class=\"note\">{}</p>",
            &[ask.text(words::BESIDE), ask.text(words::BESIDE_LEDE)],
        );
        for one in &page.beside {
            thread(ask, html, page.axis, one, None, is_open);
        }
    }
}

fn thread(
    ask: Ask,
    html: &mut Html,
    axis: Axis,
    thread: &Thread,
    only: Option<State>,
    is_open: bool,
) {
    let all = thread.matters.iter();
    let kept: Vec<&Told> = all
        .filter(|told| only.is_none_or(|only| told.state == only))
        .collect();
    if only.is_some() && kept.is_empty() {
        return;
    }
    html.raw("<section class=\"matter-thread\"><div class=\"matter-asked\">");
    html.some("<h3>{}</h3>", thread.title);
    html.raw("<ul>");
    for (place, one) in kept.iter().enumerate() {
        // Two matters that came to the same are told what came of them once, after the last.
        let next = kept.get(place + 1);
        let is_last = next.is_none_or(|next| next.said != one.said);
        matter(html, one, thread.is_lone, is_last);
    }
    html.raw("</ul>");
    if let Some(place) = thread.system {
        let text = fill(ask.text(words::TO_SYSTEM), &[("name", place.name)]);
        let intent = Intent::OpenSystem(place.indicator.to_owned());
        html.put(
            "<p class=\"matter-system\">{!}</p>",
            &[&link(ask, &intent, "", &text)],
        );
    }
    html.raw("</div><div class=\"matter-followed\">");
    if !thread.events.is_empty() {
        timeline::timeline(ask, html, axis, &thread.timeline);
        events(ask, html, &thread.events, is_open);
    }
    html.raw("</div></section>");
}

/// A matter: what was asked of whom, what its state is and what that rests on.
fn matter(html: &mut Html, told: &Told, is_lone: bool, is_last: bool) {
    html.put(
        "<li class=\"matter\" id=\"{}\"><p class=\"note\">{} · {} · {}",
        &[&told.anchor, told.kind, told.addressee, &told.deadline],
    );
    html.some(" · {}", &told.documents);
    html.raw("</p>");
    if !is_lone {
        html.put("<p class=\"matter-title\">{}</p>", &[told.title]);
    }
    if is_last {
        html.put(
            "<p class=\"matter-said\">{!} {}</p>",
            &[&chip::state(told), &told.said],
        );
    }
    html.raw("</li>");
}

/// The events, open where there is room.
fn events(ask: Ask, html: &mut Html, events: &[EventLine], is_open: bool) {
    let count = events.len();
    let text = if count == 1 {
        words::EVENT
    } else {
        words::EVENTS
    };
    html.put(
        "<details class=\"matter-events\"{!}><summary>{}</summary><ol>",
        &[
            if is_open { " open" } else { "" },
            &fill(ask.text(text), &[("n", &count.to_string())]),
        ],
    );
    for event in events {
        line(ask, html, event);
    }
    html.raw("</ol></details>");
}

fn line(ask: Ask, html: &mut Html, event: &EventLine) {
    html.put(
        "<li data-before=\"{}\"><time datetime=\"{}\">{}</time><div><p>{}",
        &[
            if event.is_before { "true" } else { "false" },
            &event.iso,
            &event.date,
            event.what,
        ],
    );
    // A number is not broken; between numbers there may be a break.
    for document in event.document.split("; ") {
        html.some(" <span class=\"matter-document\">{}</span>", document);
    }
    html.put(
        "</p><p class=\"note\">{} · {!}</p></div></li>",
        &[event.status, &origin(ask, &event.source)],
    );
}

/// Who says so: linked, unless it is a mirror, of which it is said.
fn origin(ask: Ask, entry: &SourceEntry) -> String {
    let mut html = Html::new();
    html.raw(&source::linked(entry, entry.publisher));
    html.some(", {}", &entry.date);
    if entry.trust == ask.text(common::MIRROR) {
        html.put(" ({})", &[entry.trust]);
    }
    html.into_text()
}

fn rules(ask: Ask, html: &mut Html, page: &MattersPage) {
    html.put(
        "<section class=\"section matter-rules\"><h2>{}</h2><dl>",
        &[ask.text(words::RULES)],
    );
    for tally in &page.tally {
        html.put(
            "<dt><strong class=\"matter-state\" data-state=\"{}\">{}</strong></dt><dd>{}</dd>",
            &[tally.state.code(), tally.label, tally.rule],
        );
    }
    html.put(
        "</dl><p class=\"note\">{}</p><p class=\"note\">{}</p></section>",
        &[ask.text(words::RULE_DAYS), ask.text(words::RULE_BEFORE)],
    );
}

#[cfg(test)]
mod tests;
