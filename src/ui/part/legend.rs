//! The legend as a control: the spread of the values, classes that pick out their members, and the
//! choice of how classes are made.

use super::legend_choice::ClassChoice;
use super::map_linked::linked;
use crate::query::home::{Entry, Spread};
use crate::text::home;
use leptos::prelude::*;
use std::fmt::Write as _;

/// The legend.
#[component]
pub fn MapLegend() -> impl IntoView {
    let (store, linked) = (crate::ui::store(), linked());
    let legend = linked.part(|page| &page.legend);
    let entries = move || {
        legend.with(|legend| {
            let all = legend.entries.iter().chain(&legend.missing).cloned();
            all.map(|entry| view! { <Class entry/> }).collect_view()
        })
    };
    let spread = move || legend.with(|legend| legend.spread.as_ref().map(strip));
    let has_choice = Memo::new(move |_| legend.with(|legend| legend.spread.is_some()));
    let method = move || legend.with(|legend| legend.method.clone());
    view! {
        <section class=move || format!("map-legend {}", legend.with(|legend| legend.scale))>
            <div class="spread" role="img" aria-label=move || store.text(home::STRIP)
                hidden=move || !has_choice.get() inner_html=move || spread().unwrap_or_default()></div>
            <div class="classes" role="group" aria-label=move || store.text(home::CLASSES)>{entries}</div>
            <p class="note" hidden=move || has_choice.get()>{method}</p>
            <Show when=move || has_choice.get()><ClassChoice legend/></Show>
        </section>
    }
}

/// A class as a button: while pressed, its members stand out.
#[component]
fn Class(entry: Entry) -> impl IntoView {
    let linked = linked();
    let class = entry.mark.class();
    let is_lit = move || linked.lit.get() == class;
    let press = move |_| {
        linked
            .lit
            .update(|lit| *lit = if *lit == class { "" } else { class });
    };
    view! {
        <button type="button" aria-pressed=move || is_lit().to_string() on:click=press>
            <svg class="swatch" aria-hidden="true"><rect class=class width="100%" height="100%"/></svg>
            <span>{entry.label}</span>" "<span class="note">{entry.count}</span>
        </button>
    }
}

/// Width of a column of the strip, in its own units.
const COLUMN: usize = 10;
/// Height of a dot and the space above it.
const LEVEL: usize = 8;
/// Height of the band of classes.
const BAND: usize = 12;

fn strip(spread: &Spread) -> String {
    let width = spread.columns * COLUMN;
    let top = spread.levels * LEVEL;
    let mut svg = format!(
        "<svg viewBox=\"0 0 {width} {}\" aria-hidden=\"true\"><g class=\"dots\">",
        top + BAND + 22
    );
    for dot in &spread.dots {
        let _ = write!(
            svg,
            "<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"8\" height=\"6\" rx=\"1\"/>",
            dot.mark.class(),
            dot.column * COLUMN + 1,
            top - (dot.level + 1) * LEVEL
        );
    }
    svg.push_str("</g><g class=\"band\">");
    #[allow(clippy::cast_precision_loss, reason = "some hundred units")]
    let at = |part: f64| part * width as f64;
    for (from, to, mark) in &spread.spans {
        let _ = write!(
            svg,
            "<rect class=\"{}\" x=\"{:.1}\" y=\"{}\" width=\"{:.1}\" height=\"{BAND}\"/>",
            mark.class(),
            at(*from),
            top + 2,
            (at(*to) - at(*from)).max(1.0)
        );
    }
    svg.push_str("</g>");
    let last = spread.ticks.len().saturating_sub(1);
    for (place, tick) in spread.ticks.iter().enumerate() {
        let anchor = match place {
            0 => "start",
            _ if place == last => "end",
            _ => "middle",
        };
        let _ = write!(
            svg,
            "<text x=\"{:.1}\" y=\"{}\" text-anchor=\"{anchor}\">{}</text>",
            at(tick.at),
            top + BAND + 18,
            tick.label
        );
    }
    svg + "</svg>"
}
