//! The colours of the map: fills of classes, text on them, borders, what is missing.
//! Apart from the style sheet because pictures, charts and files need the same colours where there
//! is none; `tokens` in its tests prints the part of the style sheet that must agree.
//!
//! Borders are dark lines in both themes, 3:1 against every fill. No single line is 3:1 against
//! both a pale and a deep fill, so fills reach from pale to middling (light theme) or from middling
//! to pale (dark theme), and never so deep that the line is lost. In the dark theme the line is the
//! paper itself. A province without a value has the paper's own ground, hatched (light), or a
//! middling grey, hatched (dark): no colour of a class. One to which the indicator does not apply has
//! that ground with dots.

use super::palette;

/// Light or dark, as the page shows it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Theme {
    /// Dark text on light paper.
    #[default]
    Light,
    /// Light text on dark paper.
    Dark,
}

/// What the order of the colours means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scale {
    /// From low to high; high stands out from the paper.
    #[default]
    Sequential,
    /// From one side of a middle to the other; the middle is the palest.
    Diverging,
    /// No order: up to seven kinds.
    Categorical,
}

/// A fill and what can be read on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Swatch {
    /// The fill, `#rrggbb`.
    pub fill: &'static str,
    /// A colour for text on it, at least 4.5:1.
    pub text: &'static str,
}

/// What is drawn beside the classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MapColours {
    /// The paper that the map lies on.
    pub paper: &'static str,
    /// Borders between provinces: 3:1 against every fill.
    pub border: &'static str,
    /// The outline of the country, softer so that islets stay visible: 3:1 against the paper, or the
    /// paper itself where every fill is 3:1 against it.
    pub coast: &'static str,
    /// Ground of a province without a value.
    pub missing: &'static str,
    /// Hatching on that ground; dots on it where the indicator does not apply.
    pub missing_line: &'static str,
    /// Text on that ground.
    pub missing_text: &'static str,
    /// Outline of the selected province, drawn on a wider one of [`MapColours::halo`].
    pub selected: &'static str,
    /// Between the selected province's outline and the fills: 3:1 against the outline.
    pub halo: &'static str,
}

/// The colours of a scale with as many classes as given (1 to 7; other numbers are brought into
/// that range).
///
/// ```
/// # use cpdt_atlas::map::{Scale, Theme, scale};
/// let five = scale(Theme::Light, Scale::Sequential, 5);
/// assert_eq!(five.len(), 5);
/// assert!(five[0].fill.starts_with('#'));
/// ```
pub fn scale(theme: Theme, scale: Scale, classes: usize) -> &'static [Swatch] {
    let k = classes.clamp(1, 7);
    // Scales of 1, 2, … 7 colours lie one behind the other.
    let from = k * (k - 1) / 2;
    match (scale, theme) {
        (Scale::Sequential, Theme::Light) => &palette::SEQUENTIAL_LIGHT[from..from + k],
        (Scale::Sequential, Theme::Dark) => &palette::SEQUENTIAL_DARK[from..from + k],
        (Scale::Diverging, _) => &palette::DIVERGING[from..from + k],
        (Scale::Categorical, _) => &palette::CATEGORICAL[..k],
    }
}

/// Everything else that has a colour on the map.
pub const fn map_colours(theme: Theme) -> &'static MapColours {
    match theme {
        Theme::Light => &palette::LIGHT,
        Theme::Dark => &palette::DARK,
    }
}

#[cfg(test)]
mod tests;
