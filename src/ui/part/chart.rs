//! A figure with a chart: caption, picture, what it shows in words, why it breaks off, and its
//! table. The words and the table are there before the picture and stay if it never comes.

use crate::chart::{Drawing, Key, Paint, Table};
use crate::js::Picture;
use crate::text::chart as words;
use leptos::html;
use leptos::prelude::*;

/// How far the picture is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// `ECharts` has not come yet.
    Waiting,
    /// The picture stands.
    Drawn,
    /// `ECharts` could not be had.
    Failed,
}

impl Stage {
    const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Drawn => "drawn",
            Self::Failed => "failed",
        }
    }
}

/// A figure with a chart.
#[component]
pub fn Chart(
    /// What is drawn.
    drawing: Memo<Drawing>,
    /// The caption: what the chart shows.
    #[prop(into)]
    title: Signal<String>,
    /// How to read it; may be empty.
    #[prop(into, optional)]
    hint: Signal<String>,
) -> impl IntoView {
    let store = crate::ui::store();
    let notes = move || {
        let line = |note: String| view! { <p class="chart-note">{note}</p> };
        drawing
            .with(Drawing::notes)
            .into_iter()
            .map(line)
            .collect_view()
    };
    view! {
        <figure class="chart" data-drawing=move || drawing.with(Drawing::code)>
            <figcaption class="chart-title">{title}</figcaption>
            <Plot drawing/>
            <Legend drawing/>
            {notes}
            <Show when=move || !hint.with(String::is_empty)>
                <p class="chart-note">{hint}</p>
            </Show>
            <details class="chart-table">
                <summary>{move || store.text(words::AS_TABLE)}</summary>
                <p class="chart-note">{move || drawing.with(|drawing| drawing.summary(store.lang()))}</p>
                {move || table(drawing.with(|drawing| drawing.table(store.lang())))}
            </details>
        </figure>
    }
    .into_any()
}

/// The picture itself: axes while it is awaited, a sentence where it cannot come.
#[component]
fn Plot(drawing: Memo<Drawing>) -> impl IntoView {
    let store = crate::ui::store();
    let at = NodeRef::<html::Div>::new();
    let stage = RwSignal::new(Stage::Waiting);
    let width_px = RwSignal::new(0_i32);
    let picture = StoredValue::new_local(None::<Picture>);
    let picked = RwSignal::new(String::new());
    Effect::new(move |_| {
        let Some(node) = at.get() else { return };
        leptos::task::spawn_local(async move {
            let Some(mut opened) = Picture::open(&node).await else {
                let _ = stage.try_set(Stage::Failed);
                return;
            };
            let watched = node.clone();
            opened.on_resize(&node, move || {
                let _ = width_px.try_set(watched.client_width());
            });
            opened.on_click(move |name| {
                let _ = picked.try_set(name);
            });
            // Where the page has gone meanwhile, this drops the picture again.
            if picture.try_set_value(Some(opened)).is_none() {
                let _ = stage.try_set(Stage::Drawn);
            }
        });
    });
    // What was picked belongs to the picture that it was picked from.
    Effect::new(move |_| {
        drawing.track();
        picked.set(String::new());
    });
    Effect::new(move |_| {
        let (width_px, is_dark, lang) = (width_px.get(), store.is_dark(), store.lang());
        if stage.get() != Stage::Drawn || width_px <= 0 {
            return;
        }
        drawing.with(|drawing| {
            let height_px = f64::from(drawing.height_px());
            let paint = Paint::of(is_dark, f64::from(width_px), height_px);
            picture.with_value(|picture| {
                if let Some(picture) = picture {
                    picture.fit();
                    picture.draw(&drawing.options(&paint), &drawing.summary(lang));
                }
            });
        });
    });
    on_cleanup(move || {
        let _ = picture.try_set_value(None);
    });
    let height = move || format!("{}px", drawing.with(Drawing::height_px));
    view! {
        <div class="chart-box" data-stage=move || stage.get().code() style:height=height>
            <div class="chart-plot" node_ref=at role="img"
                aria-label=move || drawing.with(|drawing| drawing.summary(store.lang()))></div>
            <Show when=move || stage.get() == Stage::Failed>
                <p class="chart-failed">{move || store.text(words::FAILED)}</p>
            </Show>
        </div>
        <p class="chart-picked" role="status" hidden=move || picked.with(String::is_empty)>{picked}</p>
    }
}

/// What the tones mean, where they mean something.
#[component]
fn Legend(drawing: Memo<Drawing>) -> impl IntoView {
    let store = crate::ui::store();
    let keys = Memo::new(move |_| {
        let paint = Paint::of(store.is_dark(), 0.0, 0.0);
        drawing.with(|drawing| drawing.legend(store.lang(), &paint))
    });
    let item = |key: Key| {
        view! { <li data-hollow=key.is_hollow.to_string() style=("--key", key.colour)>{key.text}</li> }
    };
    view! {
        <Show when=move || !keys.with(Vec::is_empty)>
            <ul class="chart-legend">
                {move || keys.get().into_iter().map(item).collect_view()}
            </ul>
        </Show>
    }
}

/// A plain table.
fn table(table: Table) -> impl IntoView {
    let head = table
        .head
        .into_iter()
        .map(|name| view! { <th scope="col">{name}</th> })
        .collect_view();
    let rows = table
        .rows
        .into_iter()
        .map(|row| {
            let cells = row.into_iter().map(|cell| view! { <td>{cell}</td> });
            view! { <tr>{cells.collect_view()}</tr> }
        })
        .collect_view();
    view! {
        <div class="chart-scroll"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>
    }
}
