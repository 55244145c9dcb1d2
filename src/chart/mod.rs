//! Plain structs -> charming charts. Pure: no browser, no data set, no pixels in the structs.
//!
//! A page's question fills one of these structs, with every number and date already written in the
//! reader's language; [`Drawing::options`] turns it into the options that `js` hands to `ECharts`;
//! [`Drawing::summary`] and [`Drawing::table`] say the same without a picture. One chart, one file,
//! one signature.

mod bars;
mod bump;
mod cloud;
mod key;
mod lines;
mod multiples;
mod paint;
mod parts;
mod plot;
mod profile;
mod scale;
mod slope;
mod stack;
mod table;
#[cfg(test)]
mod tests;
mod web;

pub use bars::{Bar, Bars, Bracket, Tone};
pub use bump::bump;
pub use cloud::{Cloud, CloudDot};
pub use key::Key;
pub use lines::{Lines, Role, Series, Whisker};
pub use multiples::multiples;
pub use paint::Paint;
pub use parts::{Part, Parts};
pub use profile::{Mark, Profile, ProfileRow};
pub use scale::{Tick, ticks};
pub use slope::{Slope, SlopeEnd, SlopeRow};
pub use stack::{Piece, Stack};
pub use table::Table;
pub use web::{Web, WebLink};

use crate::model::Lang;

/// Everything that can be drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Drawing {
    /// Series over time, with their breaks.
    Lines(Lines),
    /// Figures of months or years as bars, with what is claimed of them.
    Bars(Bars),
    /// Components as dots against the range of all.
    Profile(Profile),
    /// A whole and its parts.
    Parts(Parts),
    /// Shares of one whole in a row.
    Stack(Stack),
    /// Two times, a line for each area.
    Slope(Slope),
    /// Two figures of each province against each other.
    Cloud(Cloud),
    /// Who is linked with what.
    Web(Web),
}

impl Default for Drawing {
    /// Nothing.
    fn default() -> Self {
        Self::Stack(Stack::default())
    }
}

impl Drawing {
    /// The options for `ECharts`, for a box of the size that the paint has.
    pub fn options(&self, paint: &Paint) -> charming::Chart {
        match self {
            Self::Lines(lines) => lines.options(paint),
            Self::Bars(bars) => bars.options(paint),
            Self::Profile(profile) => profile.options(paint),
            Self::Parts(parts) => parts.options(paint),
            Self::Stack(stack) => stack.options(paint),
            Self::Slope(slope) => slope.options(paint),
            Self::Cloud(cloud) => cloud.options(paint),
            Self::Web(web) => web.options(paint),
        }
    }

    /// What the picture shows, in words.
    pub fn summary(&self, lang: Lang) -> String {
        match self {
            Self::Lines(lines) => lines.summary(lang),
            Self::Bars(bars) => bars.summary(lang),
            Self::Profile(profile) => profile.summary(lang),
            Self::Parts(parts) => parts.summary(lang),
            Self::Stack(stack) => stack.summary(lang),
            Self::Slope(slope) => slope.summary(lang),
            Self::Cloud(cloud) => cloud.summary(lang),
            Self::Web(web) => web.summary(lang),
        }
    }

    /// Every figure of the picture, as a table.
    pub fn table(&self, lang: Lang) -> Table {
        match self {
            Self::Lines(lines) => lines.table(lang),
            Self::Bars(bars) => bars.table(lang),
            Self::Profile(profile) => profile.table(lang),
            Self::Parts(parts) => parts.table(lang),
            Self::Stack(stack) => stack.table(lang),
            Self::Slope(slope) => slope.table(lang),
            Self::Cloud(cloud) => cloud.table(),
            Self::Web(web) => web.table(lang),
        }
    }

    /// Sentences that belong under the picture: why a line breaks off, with the letter that marks
    /// the place.
    pub fn notes(&self) -> Vec<String> {
        match self {
            Self::Lines(lines) => lines.notes(),
            _ => Vec::new(),
        }
    }

    /// The keys of its tones, where tones mean something.
    pub fn legend(&self, lang: Lang, paint: &Paint) -> Vec<Key> {
        match self {
            Self::Bars(bars) => bars.legend(lang, paint),
            Self::Lines(lines) => lines.legend(lang, paint),
            Self::Parts(parts) => parts.legend(lang, paint),
            Self::Stack(stack) => stack.legend(paint),
            Self::Profile(_) | Self::Slope(_) | Self::Cloud(_) | Self::Web(_) => Vec::new(),
        }
    }

    /// Whether one point among others is marked as the one that the page is about.
    pub fn marks_one(&self) -> bool {
        matches!(self, Self::Lines(lines) if lines.here.is_some())
    }

    /// Which of the drawings it is, for the style sheet.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Lines(_) => "lines",
            Self::Bars(_) => "bars",
            Self::Profile(_) => "profile",
            Self::Parts(_) => "parts",
            Self::Stack(_) => "stack",
            Self::Slope(_) => "slope",
            Self::Cloud(_) => "cloud",
            Self::Web(_) => "web",
        }
    }

    /// How tall the picture is, in pixels: fixed, so that nothing jumps when it comes.
    pub fn height_px(&self) -> u16 {
        match self {
            Self::Lines(lines) => {
                if lines.is_tall {
                    420
                } else if lines.span.is_some() {
                    multiples::HEIGHT_PX
                } else {
                    240
                }
            }
            Self::Bars(_) => 360,
            Self::Profile(profile) => profile.height_px(),
            Self::Parts(_) => 380,
            Self::Stack(_) => 84,
            Self::Slope(_) => slope::HEIGHT_PX,
            Self::Cloud(_) => cloud::HEIGHT_PX,
            Self::Web(web) => web.height_px(),
        }
    }
}
