//! Events on a line of time, as plain elements placed by shares of its width. The list of events is
//! its text, so that a screen reader skips the picture.

use super::Html;
use crate::query::Ask;
use crate::query::matters::{Axis, Stretch, Timeline};
use crate::text::matters as words;

/// Adds the line of a thread.
pub fn timeline(ask: Ask, html: &mut Html, axis: Axis, line: &Timeline) {
    html.raw("<div class=\"timeline\" aria-hidden=\"true\"><div class=\"timeline-labels\">");
    label(html, line.article, "article", ask.text(words::MARK_ARTICLE));
    if let Some(at) = line.deadline {
        label(html, at, "due", ask.text(words::MARK_DEADLINE));
    }
    // What was done is told where it was done; what was not, in the middle of its delay.
    if let Some(overdue) = told(line.overdue.as_ref()) {
        let at = f64::midpoint(overdue.from, overdue.to);
        label(html, at, "overdue", &overdue.label);
    }
    if let Some(followed) = told(line.followed.as_ref()) {
        label(html, followed.to, "followed", &followed.label);
    }
    html.raw("</div><div class=\"timeline-plot\"><ol class=\"timeline-years\">");
    for year in axis.first..=axis.last {
        html.put("<li>{}</li>", &[&year.to_string()]);
    }
    html.raw("</ol>");
    stretch(html, line.followed.as_ref(), "followed");
    stretch(html, line.overdue.as_ref(), "overdue");
    bar(html, "article", line.article);
    if let Some(at) = line.deadline {
        bar(html, "due", at);
    }
    for mark in &line.marks {
        html.put(
            "<i class=\"timeline-mark\" data-kind=\"{}\" data-css=\"left:{}\" title=\"{}\"></i>",
            &[mark.kind, &share(mark.at), &mark.label],
        );
    }
    html.raw("</div></div>");
}

/// A stretch that has something to say.
fn told(stretch: Option<&Stretch>) -> Option<&Stretch> {
    stretch.filter(|stretch| !stretch.label.is_empty())
}

fn label(html: &mut Html, at: f64, kind: &str, text: &str) {
    html.put(
        "<span class=\"timeline-label\" data-kind=\"{}\" data-css=\"left:{}\">{}</span>",
        &[kind, &share(at), text],
    );
}

fn bar(html: &mut Html, kind: &str, at: f64) {
    html.put(
        "<i class=\"timeline-{}\" data-css=\"left:{}\"></i>",
        &[kind, &share(at)],
    );
}

fn stretch(html: &mut Html, stretch: Option<&Stretch>, kind: &str) {
    if let Some(stretch) = stretch {
        html.put(
            "<i class=\"timeline-stretch\" data-kind=\"{}\" data-css=\"left:{};width:{}\"></i>",
            &[
                kind,
                &share(stretch.from),
                &share(stretch.to - stretch.from),
            ],
        );
    }
}

fn share(at: f64) -> String {
    format!("{at:.2}%")
}

/// Adds what the marks mean.
pub fn legend(ask: Ask, html: &mut Html) {
    let keys = [
        ("mark", "before", words::KEY_BEFORE),
        ("mark", "event", words::KEY_EVENT),
        ("mark", "partly", words::KEY_PARTLY),
        ("mark", "missed", words::KEY_MISSED),
        ("mark", "done", words::KEY_DONE),
        ("stretch", "overdue", words::KEY_LATE),
    ];
    html.raw("<ul class=\"timeline-legend note\" aria-hidden=\"true\">");
    for (shape, kind, text) in keys {
        html.put(
            "<li><i class=\"timeline-{}\" data-kind=\"{}\"></i>{}</li>",
            &[shape, kind, ask.text(text)],
        );
    }
    html.raw("</ul>");
}
