//! Single figures: those that the article gives, and others of the system as a table.

use super::{counted, note};
use crate::html::behind::behind;
use crate::html::{Html, figure as parts, link, source};
use crate::query::Ask;
use crate::query::system::Stated;
use crate::state::{Intent, Tab};
use crate::text::system as words;

/// Longer lists of other figures are opened by the reader.
const MOST_OPEN: usize = 12;

/// Every figure that the article gives.
pub(super) fn figures(ask: Ask, html: &mut Html, figures: &[Stated]) {
    if figures.is_empty() {
        return;
    }
    html.put(
        "<section class=\"section\"><h2>{}</h2><ul class=\"system-stated-list\">",
        &[ask.text(words::FIGURES)],
    );
    for stated in figures {
        html.put(
            "<li class=\"system-stated\"><h3>{}</h3><p class=\"system-stated-figure\">",
            &[stated.name],
        );
        let figure = &stated.figure;
        if stated.is_event {
            // Something that happened: its date says more than a yes.
            html.put(
                "<span class=\"figure\">{}</span>{!}</p>",
                &[&figure.span, &parts::marked(figure, "unseen")],
            );
        } else {
            html.some(
                "<span class=\"system-stated-qualifier\">{} </span>",
                figure.qualifier,
            );
            html.raw(&parts::marked(figure, "figure"));
            html.some("<span class=\"system-stated-unit\"> {}</span>", figure.unit);
            html.put("</p><p>{}</p>", &[&figure.span]);
        }
        note(html, stated.note);
        let line = counted(ask, words::LINE, stated.line.into());
        let line = link(ask, &Intent::Open(Tab::Article), "", &line);
        html.put("<p class=\"note\">{!}</p>", &[&line]);
        behind(ask, html, &stated.behind);
        html.raw("</li>");
    }
    html.raw("</ul></section>");
}

/// Figures that are neither the article's nor drawn.
pub(super) fn others(ask: Ask, html: &mut Html, others: &[Stated]) {
    if others.is_empty() {
        return;
    }
    html.put(
        "<section class=\"section\"><h2>{}</h2>",
        &[ask.text(words::OTHERS)],
    );
    let is_long = others.len() > MOST_OPEN;
    if is_long {
        let count = counted(ask, words::ALL_OTHERS, others.len());
        html.put("<details><summary>{}</summary>", &[&count]);
    }
    html.raw("<div class=\"chart-scroll\"><table class=\"system-others\"><tbody>");
    for stated in others {
        html.raw("<tr><td>");
        html.some("{}: ", stated.of);
        html.put("{}", &[stated.name]);
        note(html, stated.note);
        html.put(
            "</td><td class=\"number\">{}</td><td>{}</td><td>",
            &[&stated.figure.line(), &stated.figure.span],
        );
        source::line(html, &stated.source);
        behind(ask, html, &stated.behind);
        html.raw("</td></tr>");
    }
    html.raw("</tbody></table></div>");
    html.raw(if is_long {
        "</details></section>"
    } else {
        "</section>"
    });
}
