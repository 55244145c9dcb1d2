//! What stands behind one figure: who says so, how it is measured, how exactly it is meant, why
//! there is none. Apart from `figure`, which is what is read first.

use super::Ask;
use super::source::{self, SourceEntry};
use crate::model::{Observation, Reading};
use crate::text::behind as words;

/// What stands behind a figure. Texts that come later are empty until then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Behind {
    /// Who says so.
    pub source: SourceEntry,
    /// What is measured, and in which version of it.
    pub definition: String,
    /// How exactly it is meant; empty where there is no figure.
    pub precision: &'static str,
    /// Why there is no figure; empty where there is one.
    pub missing: &'static str,
    /// A remark on the row.
    pub note: &'static str,
}

/// What stands behind an observation.
pub fn of(ask: Ask, row: &Observation) -> Behind {
    let (precision, missing) = match row.reading {
        Reading::Value(_) => (ask.text(words::qualifier(row.qualifier)), ""),
        Reading::Missing(flag) => ("", ask.text(words::flag(flag))),
    };
    Behind {
        source: source::entry(ask, row.source),
        definition: definition(ask, row),
        precision,
        missing,
        note: ask.text(row.note),
    }
}

/// What the indicator measures, the name of the definition, why it is not to be compared with the
/// one before: as sentences.
fn definition(ask: Ask, row: &Observation) -> String {
    let definition = ask.data.definition(row.definition);
    let parts = [
        ask.text(ask.data.indicator(row.indicator).about),
        ask.text(definition.name),
        ask.text(definition.note),
    ];
    let mut told = String::new();
    for part in parts.iter().filter(|part| !part.is_empty()) {
        if !told.is_empty() {
            told.push(' ');
        }
        told.push_str(part);
        if !part.ends_with('.') {
            told.push('.');
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::{Behind, of};
    use crate::model::{Lang, Qualifier, Reading};
    use crate::query::testing::{DATA, ask};

    fn all(address: &str) -> Vec<Behind> {
        let rows = &DATA.facts().observations;
        ask(address, |ask| rows.iter().map(|row| of(ask, row)).collect())
    }

    #[test]
    fn every_figure_has_a_source_and_a_definition() {
        for lang in Lang::ALL {
            for behind in all(&format!("?lang={}", lang.code())) {
                assert!(!behind.source.publisher.is_empty());
                assert!(!behind.source.trust.is_empty());
                let told = &behind.definition;
                assert!(told.ends_with('.') && !told.contains(".."), "{told}");
            }
        }
    }

    #[test]
    fn a_figure_says_how_exact_it_is_and_a_gap_says_why() {
        let rows = DATA.facts().observations.iter();
        for (row, behind) in rows.zip(all("?lang=en")) {
            let is_value = matches!(row.reading, Reading::Value(_));
            assert_eq!(behind.missing.is_empty(), is_value);
            assert_eq!(behind.precision.is_empty(), !is_value);
            if is_value && row.qualifier == Qualifier::Derived {
                assert!(behind.precision.starts_with("No source prints"));
            }
        }
    }
}
