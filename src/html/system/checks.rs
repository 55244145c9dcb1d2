//! Printed arithmetic, checked again, and what must not be compared.

use super::{counted, note};
use crate::html::{Html, source};
use crate::query::Ask;
use crate::query::system::{Caution, Check};
use crate::text::system as words;

/// More cautions than this are opened by the reader.
const MOST_CAUTIONS: usize = 5;

/// The checks: the article's and those that tell something first, the rest to be opened.
pub(super) fn checks(ask: Ask, html: &mut Html, checks: &[Check]) {
    if checks.is_empty() {
        return;
    }
    let is_first = |check: &&Check| check.line > 0 || check.verdict.is_telling();
    // Without such, the rest need not be hidden.
    let has_first = checks.iter().any(|check| is_first(&check));
    let (first, more): (Vec<_>, Vec<_>) = checks
        .iter()
        .partition(|check| !has_first || is_first(check));
    html.put(
        "<section class=\"system-checks\"><h2>{}</h2>",
        &[ask.text(words::CHECKED)],
    );
    list(html, &first);
    if !more.is_empty() {
        html.put(
            "<details class=\"system-checks-more\"><summary>{}</summary>",
            &[&counted(ask, words::CHECKED_MORE, more.len())],
        );
        list(html, &more);
        html.raw("</details>");
    }
    html.raw("</section>");
}

fn list(html: &mut Html, checks: &[&Check]) {
    html.raw("<ul>");
    for check in checks {
        html.put(
            "<li class=\"system-check\"><h3>{}</h3><p class=\"system-check-sum\"><span>{}</span> <strong data-verdict=\"{}\">{}</strong></p>",
            &[&check.title, &check.sum, check.verdict.code(), check.verdict_words],
        );
        note(html, &check.support);
        note(html, check.note);
        source::line(html, &check.source);
        html.raw("</li>");
    }
    html.raw("</ul>");
}

/// Measures that look alike and are not one series.
pub(super) fn cautions(ask: Ask, html: &mut Html, cautions: &[Caution]) {
    if cautions.is_empty() {
        return;
    }
    let (first, more) = cautions.split_at(cautions.len().min(MOST_CAUTIONS));
    html.put(
        "<section class=\"system-cautions\"><h2>{}</h2>",
        &[ask.text(words::NOT_COMPARED)],
    );
    listed(html, first);
    if !more.is_empty() {
        html.put(
            "<details><summary>{}</summary>",
            &[&counted(ask, words::MORE_CAUTIONS, more.len())],
        );
        listed(html, more);
        html.raw("</details>");
    }
    html.raw("</section>");
}

fn listed(html: &mut Html, cautions: &[Caution]) {
    html.raw("<ul>");
    for caution in cautions {
        html.put(
            "<li class=\"system-caution\"><p>{}</p><p class=\"note\">{}</p></li>",
            &[caution.note, &caution.names.join("; ")],
        );
    }
    html.raw("</ul>");
}
