//! The page of the article: section by section, figures beside what was worked out again.

use super::{Html, Sheet, chip, link, source};
use crate::query::Ask;
use crate::query::article::{self, ArticlePage, Section};
use crate::query::system::Check;
use crate::state::{Intent, Local, Tab};
use crate::text::{article as words, fill};

/// Adds the page.
pub fn page(ask: Ask, _local: &Local, sheet: &mut Sheet) {
    let page = article::page(ask);
    let html = &mut sheet.html;
    html.raw("<article class=\"article\">");
    heading(ask, html, &page);
    for (place, part) in page.sections.iter().enumerate() {
        section(ask, html, place + 1, part);
    }
    if let Some(entry) = &page.source {
        source::foot(ask, html, entry, entry.terms);
    }
    html.raw("</article>");
}

/// What the page is, and its sections to go to.
fn heading(ask: Ask, html: &mut Html, page: &ArticlePage) {
    html.put(
        "<p class=\"over\">{}</p><h1>{}</h1>",
        &[ask.text(words::OVER), &page.headline],
    );
    for line in &page.lede {
        html.put("<p class=\"lede\">{}</p>", &[line]);
    }
    html.put(
        "<p class=\"lede\">{} {!}.</p><nav class=\"told-contents\" aria-label=\"{}\"><ol>",
        &[
            ask.text(words::LEDE_MATTERS),
            &link(ask, &Intent::Open(Tab::Matters), "", &page.matters),
            ask.text(words::CONTENTS),
        ],
    );
    for section in &page.sections {
        html.put(
            "<li><a href=\"#{}\">{}</a></li>",
            &[section.anchor, section.name],
        );
    }
    html.raw("</ol></nav>");
}

fn section(ask: Ask, html: &mut Html, number: usize, section: &Section) {
    // Where nothing is counted, the matters are what is told.
    let is_asked = section.chips.is_empty() && section.named.is_empty();
    html.put(
        "<section class=\"told\" id=\"{}\" data-asked=\"{}\"><p class=\"told-name\"><span class=\"told-number\">{}</span> {}</p>\
<div class=\"told-main\"><h2>{}</h2><p>{}</p>",
        &[
            section.anchor,
            if is_asked { "true" } else { "false" },
            &number.to_string(),
            section.name,
            &section.title,
            &section.body,
        ],
    );
    if !section.chips.is_empty() {
        html.some("<p class=\"chips-span\">{}</p>", &section.span);
        html.raw("<ul class=\"chips\">");
        for one in &section.chips {
            chip::chip(ask, html, one);
        }
        html.raw("</ul>");
    }
    for list in &section.named {
        chip::names(ask, html, list);
    }
    if is_asked {
        matters(ask, html, section, true);
    }
    html.raw("</div><div class=\"told-side\">");
    checks(ask, html, &section.checks);
    if !is_asked {
        matters(ask, html, section, false);
    }
    for place in &section.systems {
        let text = fill(ask.text(words::TO_SYSTEM), &[("name", place.name)]);
        let intent = Intent::OpenSystem(place.indicator.to_owned());
        html.put(
            "<p class=\"told-system\">{!}</p>",
            &[&link(ask, &intent, "", &text)],
        );
    }
    html.raw("</div></section>");
}

fn checks(ask: Ask, html: &mut Html, checks: &[Check]) {
    if checks.is_empty() {
        return;
    }
    html.put(
        "<h3>{}</h3><ul class=\"told-checks\">",
        &[ask.text(words::CHECKS)],
    );
    for check in checks {
        html.put(
            "<li><p class=\"told-check\">{}</p><p class=\"told-sum\"><span>{}</span> <strong data-verdict=\"{}\">{}</strong></p>",
            &[
                &check.title,
                &check.sum,
                check.verdict.code(),
                check.verdict_words,
            ],
        );
        html.some("<p class=\"note\">{}</p>", &check.support);
        html.some("<p class=\"note\">{}</p>", check.note);
        html.raw("</li>");
    }
    html.raw("</ul>");
}

fn matters(ask: Ask, html: &mut Html, section: &Section, is_whole: bool) {
    if section.matters.is_empty() {
        return;
    }
    if !is_whole {
        html.put("<h3>{}</h3>", &[ask.text(words::MATTERS)]);
    }
    html.put(
        "<ul class=\"asked-list\" data-whole=\"{}\">",
        &[if is_whole { "true" } else { "false" }],
    );
    for told in &section.matters {
        chip::matter(ask, html, told, is_whole);
    }
    html.raw("</ul>");
}

#[cfg(test)]
mod tests {
    use super::page;
    use crate::html::testing::{fault, linked_mirrors, sheet_of};

    const ADDRESSES: [&str; 2] = ["?tab=article", "?lang=en&tab=article"];

    #[test]
    fn markup_is_sound_in_both_languages() {
        for address in ADDRESSES {
            let sheet = sheet_of(address, "", page);
            assert_eq!(fault(sheet.html.text()), None, "{address}");
            assert_eq!(linked_mirrors(sheet.html.text()), Vec::<&str>::new());
        }
    }

    #[test]
    fn all_66_figures_and_15_matters_are_told_once() {
        for address in ADDRESSES {
            let sheet = sheet_of(address, "", page);
            let text = sheet.html.text();
            let mut marks: Vec<_> = text
                .split(" data-indicator=")
                .skip(1)
                .filter_map(|rest| rest.split('>').next())
                .collect();
            assert_eq!(marks.len(), 66, "{address}");
            marks.sort_unstable();
            marks.dedup();
            assert_eq!(marks.len(), 66, "a figure is told twice");
            assert_eq!(text.matches("class=\"asked\"").count(), 15);
            for matter in 1..=15 {
                let anchor = format!("#m{matter:02}\"");
                assert_eq!(text.matches(&anchor).count(), 1, "{address}{anchor}");
            }
            assert_eq!(text.matches("<section class=\"told\"").count(), 13);
        }
    }

    #[test]
    fn every_number_and_every_list_of_names_leads_to_its_source() {
        let sheet = sheet_of("?tab=article", "", page);
        let text = sheet.html.text();
        for (start, end) in [
            ("<li class=\"chip\">", "</li>"),
            ("<ul class=\"told-names\"", "</details>"),
        ] {
            let mut parts = text.split(start).skip(1);
            let count = parts.clone().count();
            assert!(count > 2, "{start}");
            let has_source = |part: &str| {
                let own = part.split(end).next().unwrap_or_default();
                own.contains("class=\"chip-source\"") && own.contains("<dt>Cách đo</dt>")
            };
            assert!(parts.all(has_source), "{start}");
        }
    }

    #[test]
    fn a_section_is_reached_from_the_contents_and_a_matter_on_its_page() {
        let sheet = sheet_of("?lang=en&tab=article", "", page);
        let text = sheet.html.text();
        assert!(text.contains("<a href=\"#portal\">"));
        assert!(text.contains("<section class=\"told\" id=\"portal\""));
        assert!(text.contains("<a href=\"?lang=en&amp;tab=matters#m01\">"));
    }

    #[test]
    fn a_qualifier_stands_before_its_figure_and_outside_its_mark() {
        let sheet = sheet_of("?tab=article", "", page);
        assert!(sheet.html.text().contains(
            "<span class=\"chip-qualifier\">hơn</span> <span class=\"figure\" data-indicator=\"documents_exchanged\" data-area=\"vn\" data-period=\"2021-02-23\">4,4 triệu</span>"
        ));
    }
}
