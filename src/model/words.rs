//! A text in both languages. Apart from `text`, which holds the words of the screen: these words
//! come from the data.

use super::coded;

coded! {
    /// A language of the page.
    Lang {
        /// Vietnamese, the default.
        Vi = "vi",
        /// English.
        En = "en",
    }
}

/// One text in both languages; either may be empty where the data give none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// Vietnamese.
    pub vi: &'static str,
    /// English.
    pub en: &'static str,
}

impl Words {
    /// The text in one language.
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => self.vi,
            Lang::En => self.en,
        }
    }

    /// Whether there is nothing to say.
    pub const fn is_empty(self) -> bool {
        self.vi.is_empty() && self.en.is_empty()
    }
}
