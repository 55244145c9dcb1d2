//! The stepper and the slider of time, over periods with data only; nothing where there is none.

use crate::html::{Html, fill_in, go};
use crate::model::{Period, Words};
use crate::query::Ask;
use crate::query::home::Times;
use crate::state::Intent;
use crate::text::home;

/// With more periods than this only the present one is written.
const MOST_LABELS: usize = 8;

/// Adds stepper and slider.
pub fn time(ask: Ask, html: &mut Html, times: &Times) {
    let Some(now) = times.steps.get(times.at) else {
        return;
    };
    let single = if times.steps.len() < 2 {
        " data-single"
    } else {
        ""
    };
    html.put(
        "<div class=\"time\"{!}>{!}",
        &[
            single,
            &arrow(ask, times.step(-1), "-1", home::EARLIER, "◂"),
        ],
    );
    html.put(
        "<div class=\"time-track\" data-n=\"{}\"><div class=\"time-labels\" aria-hidden=\"true\">",
        &[&times.steps.len().to_string()],
    );
    if times.steps.len() > MOST_LABELS {
        html.put("<b>{}</b>", &[&now.label]);
    } else {
        for (place, step) in times.steps.iter().enumerate() {
            let mark = if place == times.at { " data-now" } else { "" };
            html.put(
                "<span{!}{!}>{}</span>",
                &[mark, &go(ask, &Intent::GoTo(step.period)), &step.label],
            );
        }
    }
    let periods: Vec<String> = times
        .steps
        .iter()
        .map(|step| step.period.to_string())
        .collect();
    html.put(
        "</div><input type=\"range\" min=\"0\" max=\"{}\" step=\"1\" value=\"{}\" data-steps=\"{}\" aria-label=\"{}\" aria-valuetext=\"{}\"></div>{!}</div>",
        &[
            &(times.steps.len() - 1).to_string(),
            &times.at.to_string(),
            &periods.join(" "),
            ask.text(home::TIME),
            &now.label,
            &arrow(ask, times.step(1), "1", home::LATER, "▸"),
        ],
    );
}

/// A button that steps from wherever the slider stands.
fn arrow(ask: Ask, to: Option<Period>, by: &str, words: Words, sign: &str) -> String {
    // Not `disabled`: at the last period the focus would be lost with the button.
    let state = if to.is_some() { "false" } else { "true" };
    fill_in(
        "<button type=\"button\" data-step=\"{}\" aria-disabled=\"{}\" aria-label=\"{}\">{}</button>",
        &[by, state, ask.text(words), sign],
    )
}
