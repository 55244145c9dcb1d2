//! Colours, type and size of a picture: the scale is the map's own, the rest are the tokens of
//! `ui/style/tokens.css`; a test holds them to each other.

use crate::map::{Scale, Swatch, Theme, scale};

/// What a picture is painted with.
#[derive(Clone, Debug, PartialEq)]
pub struct Paint {
    /// Text and axis.
    pub ink: &'static str,
    /// Second text.
    pub soft: &'static str,
    /// Third text, and outlines of fills that are hardly darker than the ground.
    pub faint: &'static str,
    /// Grid and rules.
    pub rule: &'static str,
    /// The ground.
    pub paper: &'static str,
    /// "This one".
    pub accent: &'static str,
    /// The scale of the map, low to high, with what can be read on it.
    pub scale: &'static [Swatch],
    /// Lines that are equals, each to be read as text too.
    pub lines: [&'static str; 7],
    /// Slices of a whole, which all bear the text of `on_slice`.
    pub slices: [&'static str; 4],
    /// Text on a slice.
    pub on_slice: &'static str,
    /// Fonts.
    pub font: &'static str,
    /// Size of labels, px.
    pub label_px: f64,
    /// Width of the box, px.
    pub width_px: f64,
    /// Height of the box, px.
    pub height_px: f64,
}

/// The system fonts of the page.
const FONT: &str = "\"Noto Sans\", \"Segoe UI\", system-ui, -apple-system, Roboto, \"Helvetica Neue\", Arial, sans-serif";

impl Paint {
    /// The colours of a theme, for a box of a size.
    pub fn of(is_dark: bool, width_px: f64, height_px: f64) -> Self {
        let theme = if is_dark { Theme::Dark } else { Theme::Light };
        let scale = scale(theme, Scale::Sequential, 5);
        let fill = |place: usize| scale.get(place).map_or("", |swatch| swatch.fill);
        let light = Self {
            ink: "#192029",
            soft: "#515962",
            faint: "#6b727b",
            rule: "#dbdee2",
            paper: "#fcfbf8",
            accent: "#d33f1d",
            scale,
            lines: [
                "#067a9e", "#2f8247", "#7d56b8", "#976200", "#ab437b", "#6d761c", "#616a75",
            ],
            slices: [fill(2), fill(1), fill(0), "#dbdee2"],
            on_slice: "#192029",
            font: FONT,
            label_px: 12.0,
            width_px,
            height_px,
        };
        if !is_dark {
            return light;
        }
        // High is light, so that it stands out from the paper here too.
        Self {
            ink: "#e8ebef",
            soft: "#aeb1b6",
            faint: "#888d92",
            rule: "#2a2e34",
            paper: "#101419",
            accent: "#fa7a45",
            lines: [
                "#5ebbe2", "#73c385", "#bd96fe", "#daa24f", "#f383bb", "#acb662", "#9299a2",
            ],
            slices: [fill(4), fill(3), fill(2), "#888d92"],
            ..light
        }
    }

    /// A step of the scale, 0 to 4.
    pub fn step(&self, place: usize) -> Swatch {
        let most = self.scale.len().saturating_sub(1);
        let found = self.scale.get(place.min(most));
        found.copied().unwrap_or(Swatch {
            fill: self.soft,
            text: self.paper,
        })
    }
}
