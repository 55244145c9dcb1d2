//! The card of the selected province: never a tooltip, always in its place.

use crate::html::figure::{is_told, marked};
use crate::html::{Html, href, link, small_line};
use crate::query::Ask;
use crate::query::figure::Figure;
use crate::query::home::{Card, Merger};
use crate::state::{Intent, Show};
use crate::text::home;

/// The card.
pub fn card(ask: Ask, card: &Card) -> String {
    let mut html = Html::new();
    let chosen = if card.is_chosen { " data-chosen" } else { "" };
    html.put(
        "<aside class=\"card\"{!} aria-label=\"{}\"><div class=\"card-head\"><p class=\"card-region\">{}</p><h2>{}</h2>",
        &[chosen, card.name, card.region, card.name],
    );
    if let Some(figure) = &card.figure {
        value(&mut html, figure);
    }
    let told = [&card.standing, &card.gap, &card.basis];
    let told: Vec<&str> = told
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    let open = href(ask, &Intent::Drill(Some(card.id.to_owned())));
    html.put(
        "<p class=\"card-standing\">{}</p><p class=\"card-open\"><a href=\"{}\">{} <span aria-hidden=\"true\">→</span></a></p></div><div class=\"card-rest\">",
        &[&told.join(", "), &open, &card.open],
    );
    line(ask, &mut html, card);
    if let Some(told) = &card.merger {
        merger(ask, &mut html, told);
    }
    html.raw("</div></aside>");
    html.into_text()
}

/// The figure with its marks and the period that it stands for.
fn value(html: &mut Html, figure: &Figure) {
    let kind = match figure.missing {
        Some(_) => " missing",
        None if is_told(figure) => " in-words",
        None => "",
    };
    html.put("<p class=\"card-value{!}\">", &[kind]);
    html.some("<small>{} </small>", figure.qualifier);
    html.raw(&marked(figure, "figure"));
    html.some("<small> {}</small>", figure.unit);
    html.raw("</p>");
    html.some("<p class=\"card-span note\">{}</p>", &figure.span);
    html.some("<p class=\"note\">{}</p>", figure.note);
}

/// The time line with why it breaks; nothing where there is no more than one point.
fn line(ask: Ask, html: &mut Html, card: &Card) {
    if card.line.points().count() < 2 {
        return;
    }
    html.raw("<div class=\"card-line\">");
    small_line(html, &card.line, &card.mean, &card.line_text);
    if card.mean.points().next().is_some() {
        html.put(
            "<p class=\"note\"><span class=\"mean-key\" aria-hidden=\"true\"></span>{}</p>",
            &[ask.text(home::MEAN_LINE)],
        );
    }
    if !card.line.gaps.is_empty() {
        html.put("<p class=\"note card-break\">{}</p>", &[card.line_break]);
    }
    html.raw("</div>");
}

/// What the merger did.
fn merger(ask: Ask, html: &mut Html, merger: &Merger) {
    html.put(
        "<section class=\"merger\"><h3>{}</h3><p class=\"merger-move\">",
        &[&merger.title],
    );
    if !merger.after.is_empty() {
        html.put(
            "<span class=\"merger-before\">{}</span><span aria-hidden=\"true\"> → </span><strong>{}</strong> ",
            &[&merger.before, &merger.after],
        );
    }
    html.put("{}</p>", &[&merger.text]);
    if !merger.parts.is_empty() {
        html.raw("<ul class=\"merger-parts\">");
        for part in &merger.parts {
            html.put(
                "<li><span>{}</span><span>{}</span><span>{}</span></li>",
                &[&part.rank, part.name, &part.value],
            );
        }
        html.raw("</ul>");
    }
    let all = link(
        ask,
        &Intent::Show(Show::Merger),
        "",
        ask.text(home::TO_MERGERS),
    );
    html.put(
        "<p class=\"note\">{}</p><p>{!}</p></section>",
        &[&merger.note, &all],
    );
}
