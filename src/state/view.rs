//! The view: everything that the address can say. Apart from `address`, which knows how it is
//! spelled.

use crate::model::{Lang, Mean, Period, UnitSystem, coded};

coded! {
    /// Which page.
    Tab {
        /// The map with its ranking; with an area, that area's page.
        Map = "map",
        /// The indicator over time.
        Chart = "chart",
        /// The table of what is seen.
        Table = "table",
        /// The page of the indicator's system.
        System = "system",
        /// One figure: the indicator's, of the area, at the time.
        Card = "card",
        /// The article, section by section.
        Article = "article",
        /// Open matters and what became of them.
        Matters = "matters",
        /// Which system exchanges data with whom.
        Network = "network",
        /// Sources, terms, method.
        About = "about",
        /// The reader's own figures.
        Own = "own",
    }
}

impl Tab {
    /// Whether parts of the page can be seen alone.
    pub const fn has_parts(self) -> bool {
        matches!(self, Self::Article | Self::Matters)
    }
}

coded! {
    /// Which colours.
    Theme {
        /// As the device says.
        Auto = "auto",
        /// Light.
        Light = "light",
        /// Dark.
        Dark = "dark",
    }
}

coded! {
    /// How much surrounds an embedded view.
    Chrome {
        /// All controls.
        Full = "full",
        /// Only what changes the view itself.
        Min = "min",
        /// None.
        Bare = "none",
    }
}

coded! {
    /// How provinces are drawn.
    Shape {
        /// True shapes.
        Map = "map",
        /// Equal tiles.
        Tiles = "tiles",
    }
}

coded! {
    /// What of an indicator is seen: the first two on the home page, all but the second as forms of its
    /// chart, where values are lines over time.
    Show {
        /// Its values.
        Values = "values",
        /// How the merger of 1 July 2025 alone moved each province.
        Merger = "merger",
        /// Two periods, each area a line from one to the other.
        Slope = "slope",
        /// Ranks over the years.
        Bump = "bump",
        /// A small picture for each area, all on one scale.
        Multiples = "multiples",
        /// Every province on one line.
        Strip = "strip",
        /// Provinces by components, those that are alike side by side.
        Heatmap = "heatmap",
    }
}

coded! {
    /// The order of a ranking or a table.
    Sort {
        /// Best first.
        Rank = "rank",
        /// Lowest value first.
        Value = "value",
        /// Highest value first.
        ValueDown = "-value",
        /// By name.
        Name = "name",
    }
}

/// When.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// The latest period that has data.
    Latest,
    /// The earliest.
    Earliest,
    /// This one, or the nearest before it that has data.
    At(Period),
    /// From one to another.
    Range(Period, Period),
}

/// How values are put into classes.
#[derive(Clone, Debug, PartialEq)]
pub enum Breaks {
    /// As many areas in each class.
    Quantile,
    /// Steps of one width.
    Equal,
    /// Natural breaks.
    Jenks,
    /// Inner bounds chosen by the reader, rising.
    Custom(Vec<f64>),
}

/// What the reader is looking at.
#[derive(Clone, Debug, PartialEq)]
pub struct ViewState {
    /// Language.
    pub lang: Lang,
    /// Indicator, by id.
    pub indicator: String,
    /// Page.
    pub tab: Tab,
    /// When.
    pub time: Time,
    /// 63 or 34 provinces.
    pub units: UnitSystem,
    /// How the old provinces count in a mean that is worked out for the 34.
    pub mean: Mean,
    /// Values, what the merger did to them, or another form of the chart.
    pub show: Show,
    /// Map or tiles; `None` leaves it to the width of the screen.
    pub shape: Option<Shape>,
    /// The area drilled down to, by id.
    pub area: Option<String>,
    /// Areas selected or compared, by id, in the order chosen.
    pub areas: Vec<String>,
    /// A part of the article or of its matters that is seen alone: a section, a figure, a matter.
    pub part: Option<String>,
    /// Second indicator of a scatter, by id.
    pub x: Option<String>,
    /// How values are put into classes.
    pub breaks: Breaks,
    /// How many classes, 3 to 7.
    pub classes: u8,
    /// Order of the ranking and the table.
    pub sort: Sort,
    /// Colours.
    pub theme: Theme,
    /// Shown inside another page.
    pub is_embedded: bool,
    /// How much surrounds an embedded view.
    pub chrome: Chrome,
    /// Pinned version of the data.
    pub version: Option<String>,
}

impl ViewState {
    /// The indicator that a bare address shows.
    pub const INDICATOR: &'static str = "dti";
    /// How many classes a bare address shows.
    pub const CLASSES: u8 = 5;
    /// At most so many areas are compared.
    pub const MOST_AREAS: usize = 8;

    /// How provinces are drawn: as the reader chose, else tiles on a phone.
    pub fn shape_on(&self, is_narrow: bool) -> Shape {
        let usual = if is_narrow { Shape::Tiles } else { Shape::Map };
        self.shape.unwrap_or(usual)
    }

    /// The name of the picture of provinces on a screen: while it is the same, a step in time changes
    /// marks and nothing else.
    pub fn picture_on(&self, is_narrow: bool) -> String {
        let room = if is_narrow { "narrow" } else { "wide" };
        let shape = self.shape_on(is_narrow).code();
        [self.units.code(), shape, room, self.lang.code()].join("-")
    }

    /// The area that is selected on the map: the one drilled down to, else the first compared.
    pub fn selected(&self) -> Option<&str> {
        self.area
            .as_deref()
            .or(self.areas.first().map(String::as_str))
    }
}

impl Default for ViewState {
    fn default() -> Self {
        Self {
            lang: Lang::Vi,
            indicator: Self::INDICATOR.to_owned(),
            tab: Tab::Map,
            time: Time::Latest,
            units: UnitSystem::Old,
            mean: Mean::Plain,
            show: Show::Values,
            shape: None,
            area: None,
            areas: Vec::new(),
            part: None,
            x: None,
            breaks: Breaks::Quantile,
            classes: Self::CLASSES,
            sort: Sort::Rank,
            theme: Theme::Auto,
            is_embedded: false,
            chrome: Chrome::Full,
            version: None,
        }
    }
}
