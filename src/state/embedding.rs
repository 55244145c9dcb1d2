//! What an editor chooses before a view goes into an article: what of it, in which language and
//! colours, with how many controls. Pure: the dialog shows it, a field of the dialog changes it.

use super::view::{Chrome, Tab, Theme, ViewState};
use crate::model::{Lang, coded};

coded! {
    /// How wide the preview is.
    Size {
        /// A phone.
        Small = "320",
        /// A column.
        Middle = "480",
        /// An article.
        Wide = "640",
    }
}

impl Size {
    /// In CSS pixels.
    pub const fn px(self) -> u32 {
        match self {
            Self::Small => 320,
            Self::Middle => 480,
            Self::Wide => 640,
        }
    }
}

/// The choices.
#[derive(Clone, Debug, PartialEq)]
pub struct Embedding {
    /// What the frame will show.
    pub view: ViewState,
    /// The view that the dialog was opened on, to come back to from a single figure.
    whole: ViewState,
    /// How wide the preview is.
    pub size: Size,
    /// Whether the script that fits the height goes with it.
    pub has_script: bool,
    /// The first height, once the preview has told one.
    pub height_px: Option<u32>,
}

impl Embedding {
    /// The usual choices for a view: all controls, colours of the device, the newest data.
    pub fn of(view: &ViewState) -> Self {
        let whole = ViewState {
            is_embedded: true,
            version: None,
            theme: Theme::Auto,
            ..view.clone()
        };
        Self {
            view: whole.clone(),
            whole,
            size: Size::Wide,
            has_script: true,
            height_px: None,
        }
    }

    /// Carries out a field's choice; whatever cannot be read changes nothing. `version` is that of
    /// the data, `figure` the area whose figure a card would show.
    pub fn choose(&mut self, field: &str, value: &str, version: &str, figure: &str) {
        let before = self.view.clone();
        match field {
            "what" => self.show(value == "card", figure),
            "lang" => self.view.lang = Lang::from_code(value).unwrap_or(self.view.lang),
            "theme" => self.view.theme = Theme::from_code(value).unwrap_or(self.view.theme),
            "chrome" => self.view.chrome = Chrome::from_code(value).unwrap_or(self.view.chrome),
            "data" => self.view.version = (value == "pinned").then(|| version.to_owned()),
            "area" if self.is_card() && !value.is_empty() => {
                self.view.area = Some(value.to_owned());
            }
            "area" if !self.is_card() => {
                let one = (!value.is_empty()).then(|| value.to_owned());
                self.view.areas = one.into_iter().collect();
            }
            "size" => self.size = Size::from_code(value).unwrap_or(self.size),
            "script" => self.has_script = value == "with",
            _ => {}
        }
        if self.view != before {
            // Another view has another height.
            self.height_px = None;
        }
    }

    /// One figure in place of the whole view, or the whole again; what else was chosen stays.
    fn show(&mut self, is_card: bool, figure: &str) {
        let chosen = self.view.clone();
        self.view = ViewState {
            lang: chosen.lang,
            theme: chosen.theme,
            chrome: chosen.chrome,
            version: chosen.version,
            ..self.whole.clone()
        };
        if is_card {
            self.view.tab = Tab::Card;
            self.view.areas = Vec::new();
            self.view.area = Some(chosen.areas.into_iter().next().unwrap_or(figure.to_owned()));
        }
    }

    /// Whether one figure is chosen.
    pub fn is_card(&self) -> bool {
        self.view.tab == Tab::Card
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::write;

    fn chosen(fields: &[(&str, &str)]) -> Embedding {
        let view = ViewState {
            areas: vec!["01".to_owned()],
            ..ViewState::default()
        };
        let mut embedding = Embedding::of(&view);
        for (field, value) in fields {
            embedding.choose(field, value, "2026.11.0", "48");
        }
        embedding
    }

    #[test]
    fn choices_stand_in_the_address_of_the_frame() {
        let embedding = chosen(&[
            ("lang", "en"),
            ("theme", "dark"),
            ("chrome", "none"),
            ("data", "pinned"),
            ("area", "79"),
        ]);
        assert_eq!(
            write(&embedding.view),
            "?lang=en&areas=~79&theme=dark&embed=1&chrome=none&v=2026.11.0"
        );
    }

    #[test]
    fn the_newest_data_and_no_province_are_chosen_again() {
        let embedding = chosen(&[("data", "pinned"), ("data", "newest"), ("area", "")]);
        assert_eq!(write(&embedding.view), "?embed=1");
    }

    #[test]
    fn a_single_figure_is_the_highlighted_provinces_and_leads_back() {
        let mut embedding = chosen(&[("theme", "dark"), ("what", "card")]);
        assert_eq!(
            write(&embedding.view),
            "?tab=card&area=01&theme=dark&embed=1"
        );
        embedding.choose("what", "whole", "", "");
        assert_eq!(write(&embedding.view), "?areas=~01&theme=dark&embed=1");
        let none = {
            let mut embedding = chosen(&[("area", ""), ("what", "card")]);
            embedding.choose("area", "", "", "");
            embedding
        };
        assert_eq!(write(&none.view), "?tab=card&area=48&embed=1");
    }

    #[test]
    fn a_height_is_that_of_the_view_it_was_told_for() {
        let mut embedding = chosen(&[]);
        embedding.height_px = Some(612);
        embedding.choose("script", "without", "", "");
        assert_eq!(embedding.height_px, Some(612));
        embedding.choose("theme", "dark", "", "");
        assert_eq!(embedding.height_px, None);
        embedding.choose("theme", "purple", "", "");
        assert_eq!(embedding.view.theme, Theme::Dark);
    }
}
