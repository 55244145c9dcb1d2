//! How classes are made, as the reader chooses: the method by its name, their number, bounds of the
//! reader's own. Kept in the address.

use crate::html::{Html, units};
use crate::query::Ask;
use crate::query::home::Legend;
use crate::state::{Breaks, Intent, Local};
use crate::text::{fill, home as words};

/// Names the method; opens the choice.
pub fn choice(ask: Ask, local: &Local, html: &mut Html, legend: &Legend) {
    html.put(
        "<details class=\"class-choice\"><summary><span>{}</span> <u>{}</u></summary><div class=\"class-fields\">",
        &[&legend.method, ask.text(words::CHANGE_CLASSES)],
    );
    methods(ask, html, legend);
    if matches!(ask.view.breaks, Breaks::Custom(_)) {
        bounds(ask, local, html, legend);
    } else {
        number(ask, html);
    }
    html.raw("</div></details>");
}

/// The four methods.
fn methods(ask: Ask, html: &mut Html, legend: &Legend) {
    let classes = ask.view.classes;
    let all = [
        (words::QUANTILE, Breaks::Quantile),
        (words::EQUAL, Breaks::Equal),
        (words::JENKS, Breaks::Jenks),
        (words::CUSTOM, Breaks::Custom(legend.inner.clone())),
    ];
    let is_now = |breaks: &Breaks| {
        std::mem::discriminant(breaks) == std::mem::discriminant(&ask.view.breaks)
    };
    let at = all
        .iter()
        .position(|(_, breaks)| is_now(breaks))
        .unwrap_or(0);
    // Without an inner bound there is nothing to put right by hand.
    let count = if legend.inner.is_empty() { 3 } else { 4 };
    let options = all.map(|(text, breaks)| (text, Intent::Classify(breaks, classes)));
    let options = options.get(..count).unwrap_or(&options);
    units::segmented(ask, html, words::METHOD, options, at);
}

/// How many classes, 3 to 7.
fn number(ask: Ask, html: &mut Html) {
    let label = ask.text(words::HOW_MANY);
    html.put(
        "<div class=\"class-number\"><span class=\"note\">{}</span><div class=\"segmented\" role=\"group\" aria-label=\"{}\">",
        &[label, label],
    );
    for k in 3..=7_u8 {
        let pressed = if k == ask.view.classes {
            "true"
        } else {
            "false"
        };
        let intent = Intent::Classify(ask.view.breaks.clone(), k);
        html.put(
            "<button type=\"button\" aria-pressed=\"{}\"{!}>{}</button>",
            &[pressed, &crate::html::go(ask, &intent), &k.to_string()],
        );
    }
    html.raw("</div></div>");
}

/// The reader's own bounds, and why they could not be read.
fn bounds(ask: Ask, local: &Local, html: &mut Html, legend: &Legend) {
    let wrong = local.wrong.as_deref();
    html.put(
        "<label class=\"bounds\"><span class=\"note\">{}</span><input type=\"text\" inputmode=\"decimal\" autocomplete=\"off\" value=\"{}\" data-changes=\"bounds\" aria-invalid=\"{}\"></label><p class=\"note\" role=\"status\">",
        &[
            ask.text(words::BOUNDS),
            wrong.unwrap_or(&legend.bounds),
            if wrong.is_some() { "true" } else { "false" },
        ],
    );
    if wrong.is_some() {
        let text = fill(
            ask.text(words::BOUNDS_WRONG),
            &[("example", &legend.bounds)],
        );
        html.put("{}", &[&text]);
    }
    html.raw("</p>");
}
