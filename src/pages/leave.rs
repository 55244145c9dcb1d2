//! A view that leaves the atlas, for the second module: the dialogs of "Embed" and "Share" with what
//! was chosen in them.

use super::Pages;
use crate::html::embed;
use crate::model::{Lang, Period};
use crate::query::Ask;
use crate::query::embed::full;
use crate::state::{Embedding, Size, ViewState, read};
use crate::text::Say;

/// An open dialog of "Embed".
pub(super) struct Open {
    /// The view that it was opened on.
    view: ViewState,
    embedding: Embedding,
}

/// What a choice leads to.
pub struct Outcome {
    /// The markup of the outcome.
    pub code: String,
    /// The fields, where they are others now.
    pub choices: Option<String>,
}

impl Pages {
    /// Opens the dialog of "Embed" on a view; `base` is the folder of the atlas. On a phone the
    /// preview is as wide as a phone.
    pub fn embed<S: Say>(
        &mut self,
        query: &str,
        base: &str,
        is_phone: bool,
        say: fn(Lang) -> S,
    ) -> String {
        let view = read(query, &self.data).view;
        let mut embedding = Embedding::of(&view);
        if is_phone {
            embedding.size = Size::Small;
        }
        let (own, other) = (say(view.lang), say(embedding.view.lang));
        let markup = embed::dialog(
            self.about(&view, &own),
            self.about(&embedding.view, &other),
            &embedding,
            base,
        );
        self.open = Some(Open { view, embedding });
        markup
    }

    /// Carries out a field's choice; `height` is a field of the preview's.
    pub fn choose<S: Say>(
        &mut self,
        field: &str,
        value: &str,
        base: &str,
        say: fn(Lang) -> S,
    ) -> Option<Outcome> {
        let mut open = self.open.take()?;
        let own = say(open.view.lang);
        let asked = self.about(&open.view, &own);
        if field == "height" {
            open.embedding.height_px = value.parse().ok();
        } else {
            let version = self.data.facts().version;
            let figure = embed::figure_of(asked);
            open.embedding.choose(field, value, version, figure);
        }
        let other = say(open.embedding.view.lang);
        let chosen = self.about(&open.embedding.view, &other);
        let outcome = Outcome {
            code: embed::outcome(asked, chosen, &open.embedding, base),
            choices: (field == "what").then(|| embed::choices(asked, &open.embedding)),
        };
        self.open = Some(open);
        Some(outcome)
    }

    /// The dialog of "Share" on a view; `today` is an ISO date.
    pub fn share<S: Say>(
        &self,
        query: &str,
        base: &str,
        today: &str,
        say: fn(Lang) -> S,
    ) -> String {
        let view = full(&read(query, &self.data).view);
        let today = Period::parse(today).unwrap_or(Period::UNDATED);
        let in_lang = |lang| ViewState {
            lang,
            ..view.clone()
        };
        let (vi, en) = (in_lang(Lang::Vi), in_lang(Lang::En));
        let (say_own, say_vi, say_en) = (say(view.lang), say(Lang::Vi), say(Lang::En));
        embed::share(
            self.about(&view, &say_own),
            self.about(&vi, &say_vi),
            self.about(&en, &say_en),
            base,
            today,
        )
    }

    fn about<'a>(&'a self, view: &'a ViewState, say: &'a dyn Say) -> Ask<'a> {
        Ask {
            data: &self.data,
            view,
            say,
        }
    }
}
