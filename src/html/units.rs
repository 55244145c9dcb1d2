//! A few choices side by side, of which one holds: 63 or 34 provinces, map or tiles.

use super::{Html, go};
use crate::model::{Mean, UnitSystem, Words};
use crate::query::{Ask, sight};
use crate::state::Intent;
use crate::text::home;

/// 63 or 34 provinces, and the mean of the old ones where that is a choice.
pub fn units(ask: Ask, html: &mut Html) {
    let options = [
        (home::UNITS_63, Intent::Use(UnitSystem::Old)),
        (home::UNITS_34, Intent::Use(UnitSystem::New)),
    ];
    let at = usize::from(ask.view.units == UnitSystem::New);
    segmented(ask, html, home::UNITS, &options, at);
    if sight::has_means(ask) {
        // How the old provinces count in the mean for a new one.
        let options = [
            (home::MEAN_PLAIN, Intent::Weigh(Mean::Plain)),
            (home::MEAN_PEOPLE, Intent::Weigh(Mean::People)),
        ];
        let at = usize::from(ask.view.mean == Mean::People);
        segmented(ask, html, home::MEAN, &options, at);
    }
}

/// Choices as buttons that know whether they are pressed.
pub fn segmented(ask: Ask, html: &mut Html, label: Words, options: &[(Words, Intent)], at: usize) {
    segmented_on(ask, html, "", label, options, at);
}

/// The same for one of two screens (` on-wide`, ` on-narrow`), where another choice holds on the other.
pub fn segmented_on(
    ask: Ask,
    html: &mut Html,
    screen: &str,
    label: Words,
    options: &[(Words, Intent)],
    at: usize,
) {
    html.put(
        "<div class=\"segmented{!}\" role=\"group\" aria-label=\"{}\">",
        &[screen, ask.text(label)],
    );
    for (place, (words, intent)) in options.iter().enumerate() {
        let pressed = if place == at { "true" } else { "false" };
        html.put(
            "<button type=\"button\" aria-pressed=\"{}\"{!}>{}</button>",
            &[pressed, &go(ask, intent), ask.text(*words)],
        );
    }
    html.raw("</div>");
}
