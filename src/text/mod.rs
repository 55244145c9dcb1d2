//! Every word on the screen, in both languages, side by side: neither can lack what the other has.
//!
//! Words that belong to the data (names of areas, indicators, systems) come from the data. A text
//! may hold places in braces, filled by [`fill`]. One file for each page, and `common` for what
//! several share.

pub mod about;
pub mod area;
pub mod article;
pub mod behind;
pub mod cards;
pub mod chart;
pub mod chart_page;
pub mod cite;
pub mod columns;
pub mod common;
pub mod compare;
pub mod copy;
pub mod embed;
pub mod export;
pub mod home;
pub mod matters;
pub mod network;
pub mod own;
pub mod panels;
mod plain;
mod say;
pub mod search;
pub mod shell;
pub mod still;
pub mod subject;
pub mod system;
pub mod table;
pub mod take;

pub use plain::Plain;
pub use say::{Case, Say};

use crate::model::Words;

/// Declares texts: `NAME = "tiếng Việt" | "English";`. Each file's texts are listed in its `ALL`.
macro_rules! words {
    ($($(#[$meta:meta])* $name:ident = $vi:literal | $en:literal;)+) => {
        $($(#[$meta])* pub const $name: $crate::model::Words = $crate::model::Words { vi: $vi, en: $en };)+

        /// Every text of this file with its name.
        pub const ALL: &[(&str, $crate::model::Words)] = &[$((stringify!($name), $name)),+];
    };
}
pub(crate) use words;

/// Puts values into the places of a text.
///
/// ```
/// assert_eq!(cpdt_atlas::text::fill("{n} trên {of}", &[("n", "2"), ("of", "63")]), "2 trên 63");
/// ```
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, later)) = after.split_once('}') else {
            filled.push('{');
            rest = after;
            continue;
        };
        if let Some((_, value)) = values.iter().find(|(have, _)| *have == name) {
            filled.push_str(value);
        }
        rest = later;
    }
    filled.push_str(rest);
    filled
}

/// Every text of every file, for the tests that hold both languages to each other.
pub fn all() -> Vec<(&'static str, Words)> {
    [
        area::ALL,
        article::ALL,
        behind::ALL,
        chart::ALL,
        chart_page::ALL,
        cite::ALL,
        columns::ALL,
        common::ALL,
        compare::ALL,
        copy::ALL,
        embed::ALL,
        export::ALL,
        about::ALL,
        table::ALL,
        cards::ALL,
        home::ALL,
        matters::ALL,
        network::ALL,
        own::ALL,
        panels::ALL,
        search::ALL,
        shell::ALL,
        subject::ALL,
        system::ALL,
        take::ALL,
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(text: &str) -> Vec<&str> {
        let mut found: Vec<_> = text
            .split('{')
            .skip(1)
            .filter_map(|rest| rest.split('}').next())
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    #[test]
    fn both_languages_say_everything() {
        for (name, words) in all() {
            assert!(
                !words.vi.trim().is_empty() && !words.en.trim().is_empty(),
                "{name}"
            );
        }
    }

    #[test]
    fn both_languages_have_the_same_places_to_fill() {
        for (name, words) in all() {
            assert_eq!(places(words.vi), places(words.en), "{name}");
        }
    }

    #[test]
    fn no_text_bears_stray_spaces_or_dots() {
        for (name, words) in all() {
            for text in [words.vi, words.en] {
                assert!(
                    !text.contains("  ")
                        && !text.contains(" .")
                        && !text.contains(" ,")
                        && text.trim() == text,
                    "{name}: {text}"
                );
            }
        }
    }
}
