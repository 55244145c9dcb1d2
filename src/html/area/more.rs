//! What is behind a row: every figure of its indicator, the definition, the sources. Worked out when
//! the row is opened.

use super::super::quote::quote;
use super::super::{Html, link, source};
use super::rows::shown;
use super::value;
use crate::query::Ask;
use crate::query::area::{Past, history};
use crate::state::Intent;
use crate::text::area as words;

/// Which columns say anything.
#[derive(Clone, Copy)]
struct Columns {
    rank: bool,
    region: bool,
    country: bool,
}

/// All that is behind the row of an indicator.
pub fn more(ask: Ask, html: &mut Html, indicator: &str) {
    let history = history(ask, indicator);
    let columns = Columns {
        rank: history.past.iter().any(|past| !past.standing.is_empty()),
        region: history.past.iter().any(|past| past.region.is_some()),
        country: history.past.iter().any(|past| past.country.is_some()),
    };
    html.put(
        "<p>{}</p><div class=\"area-past\"><table><thead><tr>",
        &[history.about],
    );
    let head = [
        (true, words::COLUMN_WHEN),
        (true, words::COLUMN_FIGURE),
        (columns.rank, words::COLUMN_RANK),
        (columns.region, words::COLUMN_REGION),
        (columns.country, words::COLUMN_COUNTRY),
    ];
    let head = head.iter().filter(|(is_there, _)| *is_there);
    let width = head.clone().count().to_string();
    for (_, text) in head {
        html.put("<th scope=\"col\">{}</th>", &[ask.text(*text)]);
    }
    html.raw("</tr></thead><tbody>");
    for past in &history.past {
        line(html, past, columns, &width);
    }
    html.put(
        "</tbody></table></div><h4>{}</h4><ul class=\"area-sources\">",
        &[ask.text(words::SOURCES)],
    );
    for one in &history.sources {
        html.raw("<li>");
        source::entry(ask, html, one);
        html.raw("</li>");
    }
    html.raw("</ul>");
    if let Some(said) = &history.sentence {
        quote(ask, html, &["quote-", indicator].concat(), said);
    }
    let to = Intent::Pick(indicator.to_owned());
    html.put(
        "<p>{!}</p>",
        &[&link(ask, &to, "", ask.text(words::TO_MAP))],
    );
}

/// One figure, and below it why it stands apart and what its source remarks.
fn line(html: &mut Html, past: &Past, columns: Columns, width: &str) {
    html.put(
        "<tr><td>{}</td><td>{!}</td>",
        &[&past.when, &value(&past.figure)],
    );
    if columns.rank {
        html.put("<td>{}</td>", &[&past.standing]);
    }
    for (is_there, level) in [
        (columns.region, &past.region),
        (columns.country, &past.country),
    ] {
        if is_there {
            let inside = level.as_ref().map(shown).unwrap_or_default();
            html.put("<td>{!}</td>", &[&inside]);
        }
    }
    html.raw("</tr>");
    for note in [past.apart.as_str(), past.figure.note] {
        if !note.is_empty() {
            html.put(
                "<tr class=\"area-note\"><td colspan=\"{}\" class=\"note\">{}</td></tr>",
                &[width, note],
            );
        }
    }
}
