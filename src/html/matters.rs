//! The page of open matters: a filter by state, threads with their line of time, the rules.

use super::{Html, Sheet, chip, embed_of, link, source, timeline};
use crate::model::Words;
use crate::query::Ask;
use crate::query::matters::{self, Axis, Choice, EventLine, Filter, MattersPage, Thread, Told};
use crate::query::source::SourceEntry;
use crate::state::{Intent, Local, Tab};
use crate::text::{common, fill, matters as words};

/// Adds the page, or the matters that the address asks for.
pub fn page(ask: Ask, local: &Local, sheet: &mut Sheet) {
    let page = matters::page(ask);
    let html = &mut sheet.html;
    let is_alone = page.filter.is_alone();
    html.raw("<article class=\"matters\">");
    if is_alone {
        alone(ask, html, &page);
    } else {
        html.put("<h1>{}</h1>", &[&page.heading.headline]);
        for line in &page.heading.lede {
            html.put("<p class=\"lede\">{}</p>", &[line]);
        }
        filter(ask, html, &page);
    }
    timeline::legend(ask, html);
    html.put(
        "<div class=\"matter-threads\"><h2 class=\"unseen\">{}</h2>",
        &[ask.text(words::LIST)],
    );
    threads(ask, html, &page, !local.is_narrow);
    html.raw("</div>");
    if !is_alone {
        rules(ask, html, &page);
    }
    if let Some(entry) = &page.source {
        source::foot(ask, html, entry, ask.text(words::FOOT));
    }
    html.raw("</article>");
}

/// The heading over what is seen alone, and the way to all.
fn alone(ask: Ask, html: &mut Html, page: &MattersPage) {
    let title = page.threads.first().map_or("", |thread| thread.title);
    let all = Intent::Open(Tab::Matters);
    html.put(
        "<p class=\"over\">{} · {!}</p><h1>{}</h1>",
        &[
            ask.text(words::OVER),
            &link(ask, &all, "", ask.text(words::SEE_ALL)),
            title,
        ],
    );
}

/// The states as buttons, with how many matters are in each; addressees and kinds as lists.
fn filter(ask: Ask, html: &mut Html, page: &MattersPage) {
    html.put(
        "<div class=\"matter-filter\" role=\"group\" aria-label=\"{}\">",
        &[ask.text(words::FILTER)],
    );
    for choice in &page.choices.states {
        html.put(
            "<button type=\"button\" aria-pressed=\"{}\" data-go=\"{}\" data-replace{!}>{} <span class=\"matter-count\">{}</span></button>",
            &[
                if choice.is_chosen { "true" } else { "false" },
                &choice.to,
                if choice.count == 0 { " disabled" } else { "" },
                choice.label,
                &choice.count.to_string(),
            ],
        );
    }
    html.raw("</div><div class=\"matter-by\">");
    select(ask, html, words::BY_ADDRESSEE, &page.choices.addressees);
    select(ask, html, words::BY_KIND, &page.choices.kinds);
    html.put(
        "<p class=\"matter-seen\" role=\"status\">{}</p></div>",
        &[&page.seen],
    );
}

fn select(ask: Ask, html: &mut Html, name: Words, choices: &[Choice]) {
    html.put("<label>{} <select data-goes>", &[ask.text(name)]);
    for choice in choices {
        html.put(
            "<option value=\"{}\"{!}>{} ({})</option>",
            &[
                &choice.to,
                if choice.is_chosen { " selected" } else { "" },
                choice.label,
                &choice.count.to_string(),
            ],
        );
    }
    html.raw("</select></label>");
}

/// The threads that the filter lets through, then what has no state.
fn threads(ask: Ask, html: &mut Html, page: &MattersPage, is_open: bool) {
    let is_alone = page.filter.is_alone();
    for one in &page.threads {
        thread(ask, html, page.axis, one, (is_open, is_alone));
    }
    if page.threads.is_empty() {
        let all = Intent::Open(Tab::Matters);
        html.put(
            "<p class=\"lede\">{} {!}</p>",
            &[
                ask.text(words::NONE_LEFT),
                &link(ask, &all, "", ask.text(words::SEE_ALL)),
            ],
        );
    }
    if page.beside.is_empty() {
        return;
    }
    html.put(
        "<h2 class=\"matter-beside\">{}</h2><p class=\"note\">{}</p>",
        &[ask.text(words::BESIDE), ask.text(words::BESIDE_LEDE)],
    );
    for one in &page.beside {
        thread(ask, html, page.axis, one, (is_open, false));
    }
}

fn thread(
    ask: Ask,
    html: &mut Html,
    axis: Axis,
    thread: &Thread,
    (is_open, is_alone): (bool, bool),
) {
    html.raw("<section class=\"matter-thread\"><div class=\"matter-asked\">");
    if !is_alone {
        html.some("<h3>{}</h3>", thread.title);
    }
    html.raw("<ul>");
    for (place, one) in thread.matters.iter().enumerate() {
        // Two matters that came to the same are told what came of them once, after the last.
        let next = thread.matters.get(place + 1);
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
    if !thread.matters.is_empty() && !is_alone {
        let only = Filter {
            matters: thread
                .matters
                .iter()
                .map(|one| one.anchor.clone())
                .collect(),
            ..Filter::default()
        };
        html.raw(&embed_of(ask, &only.view(ask.view), ask.text(words::EMBED)));
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
