//! Events on a line of time, as plain elements placed by shares of its width. The list of events is
//! its text, so that a screen reader skips the picture.

use crate::query::matters::{Axis, Stretch, Timeline};
use crate::text::matters as words;
use crate::ui::Store;
use leptos::prelude::*;

/// The line of a thread.
pub fn timeline(store: Store, axis: Axis, line: &Timeline) -> AnyView {
    let marks = line.marks.iter().map(|mark| {
        view! { <i class="timeline-mark" data-kind=mark.kind style:left=share(mark.at) title=mark.label.clone()></i> }
    });
    let label = |at: f64, kind: &'static str, text: String| {
        view! { <span class="timeline-label" data-kind=kind style:left=share(at)>{text}</span> }
    };
    let told = |stretch: Option<&Stretch>, kind: &'static str| {
        let stretch = stretch.filter(|stretch| !stretch.label.is_empty())?;
        // What was done is told where it was done; what was not, in the middle of its delay.
        let at = match kind {
            "followed" => stretch.to,
            _ => f64::midpoint(stretch.from, stretch.to),
        };
        Some(label(at, kind, stretch.label.clone()))
    };
    let due = line.deadline.map(|at| {
        (
            label(at, "due", store.text(words::MARK_DEADLINE).to_owned()),
            view! { <i class="timeline-due" style:left=share(at)></i> },
        )
    });
    let (due_label, due) = due.unzip();
    view! {
        <div class="timeline" aria-hidden="true">
            <div class="timeline-labels">
                {label(line.article, "article", store.text(words::MARK_ARTICLE).to_owned())}
                {due_label}
                {told(line.overdue.as_ref(), "overdue")}
                {told(line.followed.as_ref(), "followed")}
            </div>
            <div class="timeline-plot">
                <ol class="timeline-years">{(axis.first..=axis.last).map(|year| view! { <li>{year}</li> }).collect_view()}</ol>
                {stretch(line.followed.as_ref(), "followed")}
                {stretch(line.overdue.as_ref(), "overdue")}
                <i class="timeline-article" style:left=share(line.article)></i>
                {due}
                {marks.collect_view()}
            </div>
        </div>
    }
    .into_any()
}

fn stretch(stretch: Option<&Stretch>, kind: &'static str) -> AnyView {
    let Some(stretch) = stretch else {
        return ().into_any();
    };
    let (left, width) = (share(stretch.from), share(stretch.to - stretch.from));
    view! { <i class="timeline-stretch" data-kind=kind style:left=left style:width=width></i> }
        .into_any()
}

fn share(at: f64) -> String {
    format!("{at:.2}%")
}

/// What the marks mean.
pub fn legend(store: Store) -> AnyView {
    let keys = [
        ("before", words::KEY_BEFORE),
        ("event", words::KEY_EVENT),
        ("partly", words::KEY_PARTLY),
        ("missed", words::KEY_MISSED),
        ("done", words::KEY_DONE),
    ];
    let key = |(kind, text): (&'static str, crate::model::Words)| {
        view! { <li><i class="timeline-mark" data-kind=kind></i>{store.text(text)}</li> }
    };
    view! {
        <ul class="timeline-legend note" aria-hidden="true">
            {keys.map(key).into_iter().collect_view()}
            <li><i class="timeline-stretch" data-kind="overdue"></i>{store.text(words::KEY_LATE)}</li>
        </ul>
    }
    .into_any()
}
