//! What stands behind a figure, opened beside it: source, definition, precision or why there is
//! none, note. One piece for every page, so that each figure leads to its source in the same way.

use super::{Html, source};
use crate::query::Ask;
use crate::query::behind::Behind;
use crate::query::source::SourceEntry;
use crate::text::{behind as words, common};

/// Opens it with its sources; what else is known goes into the same list, which `</dl></details>` ends.
pub fn sources(ask: Ask, html: &mut Html, sources: &[SourceEntry]) {
    html.put(
        "<details class=\"chip-source\"><summary>{}</summary><dl><dt>{}</dt>",
        &[ask.text(words::BEHIND), ask.text(common::SOURCE)],
    );
    for entry in sources {
        html.raw("<dd>");
        source::entry(ask, html, entry);
        html.raw("</dd>");
    }
}

/// Adds what stands behind a figure, closed until the reader opens it.
pub fn behind(ask: Ask, html: &mut Html, behind: &Behind) {
    sources(ask, html, std::slice::from_ref(&behind.source));
    measured(ask, html, behind);
    html.raw("</dl></details>");
}

/// Adds to a list how a figure is measured, how exactly it is meant, why there is none, its note.
pub fn measured(ask: Ask, html: &mut Html, behind: &Behind) {
    let told = [
        (words::DEFINITION, behind.definition.as_str()),
        (words::PRECISION, behind.precision),
        (words::MISSING, behind.missing),
        (words::NOTE, behind.note),
    ];
    for (term, says) in told {
        if !says.is_empty() {
            html.put("<dt>{}</dt><dd>{}</dd>", &[ask.text(term), says]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Html, behind};
    use crate::html::testing::fault;
    use crate::model::{Flag, Reading, Trust};
    use crate::query::behind::of;
    use crate::query::testing::{DATA, ask};

    /// What stands behind the first row of some kind.
    fn first(address: &str, is_it: impl Fn(&crate::model::Observation) -> bool) -> String {
        let row = DATA.facts().observations.iter().find(|row| is_it(row));
        let mut html = Html::new();
        ask(address, |ask| {
            behind(ask, &mut html, &of(ask, row.unwrap()));
        });
        assert_eq!(fault(html.text()), None);
        html.into_text()
    }

    #[test]
    fn a_source_is_linked_where_it_may_be_and_a_mirror_is_named() {
        let trust = |row: &crate::model::Observation| DATA.source(row.source).trust;
        let linked = |row: &crate::model::Observation| DATA.source(row.source).is_linked;
        let official = first("?lang=en", |row| {
            trust(row) == Trust::Official && linked(row)
        });
        assert!(official.contains("rel=\"noopener\""), "{official}");
        let mirror = first("?lang=en", |row| trust(row) == Trust::Mirror);
        assert!(mirror.contains("not linked") && !mirror.contains("<a "));
    }

    #[test]
    fn a_gap_is_told_with_its_reason_and_without_a_precision() {
        let gap = first("?lang=en", |row| {
            row.reading == Reading::Missing(Flag::NotReported)
        });
        assert!(gap.contains("Why there is none") && !gap.contains("Precision"));
    }
}
