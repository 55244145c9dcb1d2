//! Figures of the article as live chips: a number or a name that opens, in its place, what stands
//! beneath it; a matter, which opens what became of it.

use super::behind::measured;
use super::figure::marked;
use super::{Html, embed_of, fill_in, href, link, source, spark, to};
use crate::model::Words;
use crate::query::Ask;
use crate::query::article::{Chip, NameChip, NameList, Opened};
use crate::query::matters::Told;
use crate::query::system::Check;
use crate::state::{Intent, Tab, ViewState};
use crate::text::{article as words, common};

/// From so many names on a list is set in narrow columns.
const MANY: usize = 9;

/// Adds a number, with what stands beneath it; open where it is seen alone.
pub fn chip(ask: Ask, html: &mut Html, chip: &Chip, is_alone: bool) {
    let figure = &chip.figure;
    html.put(
        "<li class=\"chip\"><p class=\"chip-label\">{}</p>\
<p class=\"chip-value\"><span class=\"chip-qualifier\">{}</span> {!}</p><div class=\"chip-told\">",
        &[chip.label, figure.qualifier, &marked(figure, "figure")],
    );
    for line in [figure.unit, &chip.span, &chip.part] {
        html.some("<p>{}</p>", line);
    }
    html.raw("</div>");
    if let Some(line) = &chip.line {
        spark(html, &line.trend, &line.at, &line.label);
    }
    let summary = fill_in("{}", &[ask.text(words::OPEN_FIGURE)]);
    opened(
        ask,
        html,
        (&chip.opened, words::OPENED_NO_SUMS),
        &summary,
        is_alone,
    );
    html.raw("</li>");
}

/// Adds a list of names, each of which opens.
pub fn names(ask: Ask, html: &mut Html, list: &NameList, is_alone: bool) {
    let is_long = list.names.len() >= MANY;
    html.put(
        "<h3 class=\"told-names-lead\">{}</h3><ul class=\"told-names\" data-long=\"{}\">",
        &[&list.lead, if is_long { "true" } else { "false" }],
    );
    for one in &list.names {
        name(ask, html, one, is_alone);
    }
    html.raw("</ul>");
}

/// A name; that it stands for a yes is heard and not seen.
fn name(ask: Ask, html: &mut Html, chip: &NameChip, is_alone: bool) {
    let summary = fill_in("{}{!}", &[&chip.name, &marked(&chip.figure, "unseen")]);
    html.raw("<li>");
    opened(
        ask,
        html,
        (&chip.opened, words::OPENED_NO_FIGURE),
        &summary,
        is_alone,
    );
    html.raw("</li>");
}

/// What opens beneath a figure; `none` is said where no sum rests on it.
fn opened(
    ask: Ask,
    html: &mut Html,
    (opened, none): (&Opened, Words),
    summary: &str,
    is_alone: bool,
) {
    html.put(
        "<details class=\"chip-source\"{!}><summary>{!}</summary><dl>",
        &[if is_alone { " open" } else { "" }, summary],
    );
    if let Some(area) = opened.area {
        let intent = Intent::Drill(Some(area.to_owned()));
        let name = ask
            .data
            .find_area(area, crate::model::UnitSystem::Old)
            .map_or(area, |ix| ask.name(ix));
        term(ask, html, words::OPENED_AREA, &link(ask, &intent, "", name));
    }
    if let Some(place) = opened.system {
        let intent = Intent::OpenSystem(place.indicator.to_owned());
        term(
            ask,
            html,
            words::OPENED_SYSTEM,
            &link(ask, &intent, "", place.name),
        );
    }
    if !opened.series.is_empty() {
        let mut told = fill_in("{}", &[&opened.series]);
        if let Some(indicator) = opened.chart {
            let picked = Intent::Pick(indicator.to_owned()).apply(ask.view);
            let chart = to(&Intent::Open(Tab::Chart).lead(&picked));
            told.push_str(&fill_in(
                " <a href=\"{}\">{}</a>",
                &[&chart, ask.text(words::SERIES_CHART)],
            ));
        }
        term(ask, html, words::OPENED_SERIES, &told);
    }
    let mut from = Html::new();
    source::entry(ask, &mut from, &opened.behind.source);
    term(ask, html, common::SOURCE, from.text());
    measured(ask, html, &opened.behind);
    let mut sums = Html::new();
    if opened.checks.is_empty() {
        sums.put("{}", &[ask.text(none)]);
    } else {
        checks(&mut sums, &opened.checks);
    }
    term(ask, html, words::OPENED_SUMS, sums.text());
    let alone = ViewState {
        tab: Tab::Article,
        part: Some(opened.part.clone()),
        ..ask.view.clone()
    };
    html.put(
        "</dl>{!}</details>",
        &[&embed_of(ask, &alone, ask.text(words::EMBED_FIGURE))],
    );
}

fn term(ask: Ask, html: &mut Html, name: Words, markup: &str) {
    html.put("<dt>{}</dt><dd>{!}</dd>", &[ask.text(name), markup]);
}

/// Adds printed sums with what they come to.
pub fn checks(html: &mut Html, checks: &[Check]) {
    html.raw("<ul class=\"told-checks\">");
    for check in checks {
        html.put(
            "<li><p class=\"told-check\">{}</p><p class=\"told-sum\"><span>{}</span> <strong data-verdict=\"{}\">{}</strong></p>",
            &[
                &check.title,
                &check.sum,
                check.verdict.code(),
                check.verdict_words,
            ],
        );
        html.some("<p class=\"note\">{}</p>", &check.support);
        html.some("<p class=\"note\">{}</p>", check.note);
        html.raw("</li>");
    }
    html.raw("</ul>");
}

/// Adds a matter of the article with its state, which leads to the matter on its page. Its
/// sentences stand where it is the thing told.
pub fn matter(ask: Ask, html: &mut Html, told: &Told, is_whole: bool) {
    html.put(
        "<li class=\"asked\"><p class=\"asked-title\"><a href=\"{}#{}\">{}</a></p><p class=\"asked-state\">{!}</p>",
        &[
            &href(ask, &Intent::Open(Tab::Matters)),
            &told.anchor,
            told.title,
            &state(told),
        ],
    );
    if is_whole {
        html.put(
            "<p class=\"note\">{} · {}</p><p class=\"asked-said\">{}</p>",
            &[told.addressee, &told.deadline, &told.said],
        );
    }
    html.raw("</li>");
}

/// The state of a matter.
pub fn state(told: &Told) -> String {
    fill_in(
        "<strong class=\"matter-state\" data-state=\"{}\">{}</strong>",
        &[told.state.code(), told.label],
    )
}
