//! Below the picture: how far apart the compared are, what sources say otherwise, series that count the
//! same otherwise.

use crate::html::{Html, fill_in, link, source};
use crate::query::Ask;
use crate::query::chart_page::ChartPage;
use crate::query::compare::differences::Differences;
use crate::query::compare::disputes::Dispute;
use crate::state::Intent;
use crate::text::compare as words;

/// All of it.
pub fn below(ask: Ask, html: &mut Html, page: &ChartPage) {
    if let Some(found) = &page.differences {
        differences(ask, html, page.indicator, found);
    }
    if !page.disputes.is_empty() {
        disputes(ask, html, page.indicator, &page.disputes);
    }
    if let Some((said, siblings)) = &page.siblings {
        let links: Vec<_> = siblings
            .iter()
            .map(|one| link(ask, &Intent::Pick(one.id.to_owned()), "", one.name))
            .collect();
        html.put(
            "<p class=\"siblings\">{} {!}.</p>",
            &[said, &links.join(", ")],
        );
    }
}

fn differences(ask: Ask, html: &mut Html, indicator: &str, found: &Differences) {
    html.put(
        "<section class=\"differences\"><h2>{}</h2><div class=\"chart-scroll\"><table><thead><tr>\
<th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th>",
        &[
            &found.title,
            ask.text(words::AREA),
            &found.when,
            &found.from_base,
        ],
    );
    html.some("<th scope=\"col\">{}</th>", &found.since);
    html.raw("</tr></thead><tbody>");
    for row in &found.rows {
        html.put(
            "<tr><th scope=\"row\">{}</th><td><span data-indicator=\"{}\" data-area=\"{}\" data-period=\"{}\">{}</span></td><td>{}</td>",
            &[&row.name, indicator, row.id, &found.period, &row.value, &row.apart],
        );
        if !found.since.is_empty() {
            html.put("<td>{}</td>", &[&row.since]);
        }
        html.raw("</tr>");
    }
    html.put(
        "</tbody></table></div><p class=\"chart-note\">{}</p></section>",
        &[ask.text(words::DIFFERENCES_HOW)],
    );
}

/// Each range with who says what.
pub fn disputes(ask: Ask, html: &mut Html, indicator: &str, all: &[Dispute]) {
    html.put(
        "<section class=\"disputes\"><h2>{}</h2>",
        &[ask.text(words::DISPUTES)],
    );
    for one in all {
        html.put("<p><strong>{}</strong></p><ul>", &[&one.range]);
        for claim in &one.claimed {
            let figure = fill_in(
                "<span data-indicator=\"{}\" data-area=\"{}\" data-period=\"{}\">{}</span>",
                &[indicator, one.area, &one.period, &claim.text],
            );
            html.put("<li>{!} · ", &[&figure]);
            html.some("{} · ", &claim.when);
            source::entry(ask, html, &claim.source);
            if claim.is_shown {
                html.put(" <em>{}</em>", &[ask.text(words::RANGE_SHOWN)]);
            }
            html.some(" <span class=\"note\">{}</span>", claim.note);
            html.raw("</li>");
        }
        html.raw("</ul>");
    }
    html.raw("</section>");
}
