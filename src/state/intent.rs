//! What a reader wants: each intent makes a new view out of the present one. Pure; the one writer
//! of the address carries it out.

use super::view::{Breaks, Chrome, Shape, Show, Sort, Tab, Theme, Time, ViewState};
use crate::model::{Lang, Mean, Period, UnitSystem};

/// A change that a reader asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    /// Read in this language.
    Speak(Lang),
    /// See this indicator, on the map or chart at hand.
    Pick(String),
    /// Go to a page.
    Open(Tab),
    /// Go to the page of a system, through one of its indicators.
    OpenSystem(String),
    /// See this period.
    GoTo(Period),
    /// See 63 or 34 provinces.
    Use(UnitSystem),
    /// Weigh the old provinces so in a mean for the 34.
    Weigh(Mean),
    /// See values, or what the merger did to them.
    Show(Show),
    /// Draw provinces so.
    Draw(Shape),
    /// Select an area on the map, or nothing.
    Select(Option<String>),
    /// Drill down to an area, or back up to the country.
    Drill(Option<String>),
    /// Drill down to a province of the other set.
    DrillIn(UnitSystem, String),
    /// Add an area to the comparison, or take it out.
    Compare(String),
    /// Put values into classes so.
    Classify(Breaks, u8),
    /// Order the ranking and the table so.
    Order(Sort),
    /// Show these colours.
    Paint(Theme),
}

/// What a change leaves in the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trace {
    /// A step that "back" undoes.
    Push,
    /// A refinement of the present step.
    Replace,
}

impl Intent {
    /// Whether "back" should undo it: going somewhere, yes; a slider or a setting, no.
    pub const fn trace(&self) -> Trace {
        match self {
            Self::Pick(_)
            | Self::Open(_)
            | Self::OpenSystem(_)
            | Self::Drill(_)
            | Self::DrillIn(..)
            | Self::Use(_)
            | Self::Show(_) => Trace::Push,
            _ => Trace::Replace,
        }
    }

    /// Whether it leads from an embedded view to another page, which then is the atlas's own and not
    /// the frame's.
    pub fn leaves(&self, view: &ViewState) -> bool {
        let is_plain =
            view.area.is_none() && matches!(view.tab, Tab::Map | Tab::Chart | Tab::Table);
        match self {
            Self::Open(_) | Self::OpenSystem(_) | Self::Drill(_) | Self::DrillIn(..) => true,
            Self::Pick(_) => !is_plain,
            _ => false,
        }
    }

    /// The view after it, as the atlas itself shows it where it leads out of a frame.
    pub fn lead(&self, view: &ViewState) -> ViewState {
        let mut next = self.apply(view);
        if view.is_embedded && self.leaves(view) {
            (next.is_embedded, next.chrome, next.version) = (false, Chrome::Full, None);
        }
        next
    }

    /// The view after it.
    pub fn apply(&self, view: &ViewState) -> ViewState {
        let mut next = view.clone();
        match self {
            Self::Speak(lang) => next.lang = *lang,
            Self::Pick(id) => {
                if next.indicator != *id {
                    next.time = Time::Latest;
                    // Custom bounds belong to the values that they were chosen for.
                    if matches!(next.breaks, Breaks::Custom(_)) {
                        next.breaks = Breaks::Quantile;
                    }
                }
                next.indicator.clone_from(id);
                if !matches!(next.tab, Tab::Map | Tab::Chart | Tab::Table) {
                    next.tab = Tab::Map;
                }
                next.area = None;
            }
            Self::Open(tab) => {
                next.tab = *tab;
                next.part = None;
                if matches!(
                    tab,
                    Tab::Article | Tab::Matters | Tab::Network | Tab::About | Tab::Own
                ) {
                    next.area = None;
                }
            }
            Self::OpenSystem(id) => {
                if next.indicator != *id {
                    next.time = Time::Latest;
                }
                next.indicator.clone_from(id);
                next.tab = Tab::System;
                next.area = None;
            }
            Self::GoTo(period) => next.time = Time::At(*period),
            Self::Use(units) => {
                next.units = *units;
                if *units == UnitSystem::Old && next.show == Show::Merger {
                    next.show = Show::Values;
                }
            }
            Self::Weigh(mean) => next.mean = *mean,
            Self::Show(show) => {
                next.show = *show;
                if *show == Show::Merger {
                    next.units = UnitSystem::New;
                }
            }
            Self::Draw(shape) => next.shape = Some(*shape),
            Self::Select(area) => next.areas = area.iter().cloned().collect(),
            Self::Drill(area) => {
                next.area.clone_from(area);
                next.tab = Tab::Map;
            }
            Self::DrillIn(units, area) => {
                next.units = *units;
                next.area = Some(area.clone());
                next.tab = Tab::Map;
            }
            Self::Compare(id) => {
                if let Some(place) = next.areas.iter().position(|have| have == id) {
                    next.areas.remove(place);
                } else if next.areas.len() < ViewState::MOST_AREAS {
                    next.areas.push(id.clone());
                }
            }
            Self::Classify(breaks, classes) => {
                next.breaks.clone_from(breaks);
                next.classes = (*classes).clamp(3, 7);
            }
            Self::Order(sort) => next.sort = *sort,
            Self::Paint(theme) => next.theme = *theme,
        }
        next
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(intents: &[Intent]) -> ViewState {
        intents
            .iter()
            .fold(ViewState::default(), |view, intent| intent.apply(&view))
    }

    #[test]
    fn another_indicator_starts_at_its_latest_period() {
        let view = after(&[
            Intent::GoTo(Period::of_year(2022)),
            Intent::Pick("papi".to_owned()),
        ]);
        assert_eq!((view.indicator.as_str(), view.time), ("papi", Time::Latest));
    }

    #[test]
    fn the_same_indicator_keeps_its_period() {
        let view = after(&[
            Intent::GoTo(Period::of_year(2022)),
            Intent::Pick("dti".to_owned()),
        ]);
        assert_eq!(view.time, Time::At(Period::of_year(2022)));
    }

    #[test]
    fn the_merger_is_seen_on_the_34_and_left_with_them() {
        let merger = after(&[Intent::Show(Show::Merger)]);
        assert_eq!((merger.show, merger.units), (Show::Merger, UnitSystem::New));
        let left = Intent::Use(UnitSystem::Old).apply(&merger);
        assert_eq!(left.show, Show::Values);
    }

    #[test]
    fn a_form_of_the_chart_stays_on_either_set_of_provinces() {
        let slope = after(&[Intent::Show(Show::Slope), Intent::Use(UnitSystem::Old)]);
        assert_eq!((slope.show, slope.units), (Show::Slope, UnitSystem::Old));
    }

    #[test]
    fn comparing_twice_takes_the_area_out_again() {
        let twice = after(&[
            Intent::Compare("48".to_owned()),
            Intent::Compare("01".to_owned()),
            Intent::Compare("48".to_owned()),
        ]);
        assert_eq!(twice.areas, ["01"]);
    }

    #[test]
    fn no_more_than_eight_areas_are_compared() {
        let many: Vec<_> = (10..30).map(|id| Intent::Compare(id.to_string())).collect();
        assert_eq!(after(&many).areas.len(), ViewState::MOST_AREAS);
    }

    #[test]
    fn from_a_frame_other_pages_are_opened_in_full_and_settings_stay() {
        let framed = ViewState {
            is_embedded: true,
            chrome: Chrome::Min,
            version: Some("1".to_owned()),
            ..ViewState::default()
        };
        let out = Intent::Drill(Some("48".to_owned())).lead(&framed);
        assert_eq!((out.is_embedded, out.version), (false, None));
        let pick = Intent::Pick("papi".to_owned());
        assert!(pick.lead(&framed).is_embedded);
        let area = Intent::Drill(Some("48".to_owned())).apply(&framed);
        assert!(!pick.lead(&area).is_embedded);
        assert!(Intent::Use(UnitSystem::New).lead(&framed).is_embedded);
    }

    #[test]
    fn drilling_down_leaves_a_step_behind_and_a_slider_none() {
        assert_eq!(Intent::Drill(Some("48".to_owned())).trace(), Trace::Push);
        assert_eq!(Intent::GoTo(Period::of_year(2022)).trace(), Trace::Replace);
    }
}
