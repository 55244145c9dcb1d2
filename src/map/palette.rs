//! The colours of the map as finished values, so that the page need not work any out.
//! Apart because it is a table: `colour/tests.rs` makes it from a few anchors and checks it.

use super::colour::{MapColours, Swatch};

const fn on(fill: &'static str, text: &'static str) -> Swatch {
    Swatch { fill, text }
}

const INK: &str = "#192029";
const WHITE: &str = "#ffffff";
const BLACK: &str = "#000000";

/// Low to high in the light theme: scales of 1, 2, … 7 colours, one behind the other.
#[rustfmt::skip]
pub const SEQUENTIAL_LIGHT: [Swatch; 28] = [
    on("#47b4b7", INK),
    on("#c3efd8", INK), on("#2967a7", WHITE),
    on("#c3efd8", INK), on("#47b4b7", INK), on("#2967a7", WHITE),
    on("#c3efd8", INK), on("#72c9be", INK), on("#2a9cb4", INK), on("#2967a7", WHITE),
    on("#c3efd8", INK), on("#86d3c2", INK), on("#47b4b7", INK), on("#238fb1", BLACK), on("#2967a7", WHITE),
    on("#c3efd8", INK), on("#93d9c6", INK), on("#61c1ba", INK), on("#34a6b6", INK), on("#1f87b0", BLACK), on("#2967a7", WHITE),
    on("#c3efd8", INK), on("#9bddc8", INK), on("#72c9be", INK), on("#47b4b7", INK), on("#2a9cb4", INK), on("#1e82af", BLACK), on("#2967a7", WHITE),
];

/// Low to high in the dark theme, laid out in the same way.
#[rustfmt::skip]
pub const SEQUENTIAL_DARK: [Swatch; 28] = [
    on("#47b4c2", INK),
    on("#426392", WHITE), on("#c3f5de", INK),
    on("#426392", WHITE), on("#47b4c2", INK), on("#c3f5de", INK),
    on("#426392", WHITE), on("#3d99b7", INK), on("#6accc9", INK), on("#c3f5de", INK),
    on("#426392", WHITE), on("#3b8cb0", BLACK), on("#47b4c2", INK), on("#7dd8cc", INK), on("#c3f5de", INK),
    on("#426392", WHITE), on("#3d84ab", BLACK), on("#3fa4bc", INK), on("#5bc3c6", INK), on("#8cdece", INK), on("#c3f5de", INK),
    on("#426392", WHITE), on("#3e7ea8", BLACK), on("#3d99b7", INK), on("#47b4c2", INK), on("#6accc9", INK), on("#96e2d0", INK), on("#c3f5de", INK),
];

/// From one side of a middle to the other in both themes, laid out in the same way.
#[rustfmt::skip]
pub const DIVERGING: [Swatch; 28] = [
    on("#e0ded5", INK),
    on("#a34d16", WHITE), on("#2c6fae", WHITE),
    on("#a34d16", WHITE), on("#e0ded5", INK), on("#2c6fae", WHITE),
    on("#a34d16", WHITE), on("#daab82", INK), on("#88c1cf", INK), on("#2c6fae", WHITE),
    on("#a34d16", WHITE), on("#d29156", INK), on("#e0ded5", INK), on("#5eb1c5", INK), on("#2c6fae", WHITE),
    on("#a34d16", WHITE), on("#ca8345", INK), on("#debfa4", INK), on("#a8ced7", INK), on("#4ea4c1", INK), on("#2c6fae", WHITE),
    on("#a34d16", WHITE), on("#c47a3d", INK), on("#daab82", INK), on("#e0ded5", INK), on("#88c1cf", INK), on("#459cbe", INK), on("#2c6fae", WHITE),
];

/// Kinds without order in both themes; a scale takes the first of them.
#[rustfmt::skip]
pub const CATEGORICAL: [Swatch; 7] = [
    on("#5a72da", BLACK), on("#ead791", INK), on("#d17906", INK), on("#72dafb", INK), on("#a28093", INK), on("#a8b18e", INK), on("#3ea7f6", INK),
];

/// Beside the classes in the light theme.
pub const LIGHT: MapColours = MapColours {
    paper: "#fcfbf8",
    border: "#0b1118",
    coast: "#6b727b",
    missing: "#fcfbf8",
    missing_line: "#a7abb0",
    missing_text: "#515962",
    selected: "#c8340e",
    halo: "#fcfbf8",
};

/// Beside the classes in the dark theme.
pub const DARK: MapColours = MapColours {
    paper: "#101419",
    border: "#101419",
    coast: "#101419",
    missing: "#626467",
    missing_line: "#2f3338",
    missing_text: "#ffffff",
    selected: "#fa7a45",
    halo: "#101419",
};
