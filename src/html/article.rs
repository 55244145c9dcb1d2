//! The page of the article: section by section, figures beside what was worked out again.

use super::{Html, Sheet, chip, embed_of, link, source, yes_no};
use crate::query::Ask;
use crate::query::article::{self, Alone, ArticlePage, Section};
use crate::query::system::Check;
use crate::state::{Intent, Local, Tab, ViewState};
use crate::text::{article as words, fill};

/// Sections that tell of links between systems.
const LINKED: [&str; 3] = ["platforms", "databases", "reporting"];

/// Adds the page, or the part of it that the address names.
pub fn page(ask: Ask, _local: &Local, sheet: &mut Sheet) {
    let page = article::page(ask);
    let html = &mut sheet.html;
    html.put(
        "<article class=\"article\" data-alone=\"{}\">",
        &[yes_no(is_alone(&page))],
    );
    if is_alone(&page) {
        over(ask, html);
    } else {
        heading(ask, html, &page);
    }
    for part in &page.sections {
        section(ask, html, &page, part);
    }
    if let Some(entry) = &page.source {
        source::foot(ask, html, entry, entry.terms);
    }
    html.raw("</article>");
}

/// Whether a part of the article is seen and not all of it.
fn is_alone(page: &ArticlePage) -> bool {
    matches!(page.alone, Alone::Section | Alone::Figure)
}

/// What a part is a part of, and the way there.
fn over(ask: Ask, html: &mut Html) {
    html.put(
        "<p class=\"over\">{} · {!}</p>",
        &[
            ask.text(words::OVER_PART),
            &link(
                ask,
                &Intent::Open(Tab::Article),
                "",
                ask.text(words::TO_WHOLE),
            ),
        ],
    );
}

/// What the page is, and its sections to go to.
fn heading(ask: Ask, html: &mut Html, page: &ArticlePage) {
    html.put(
        "<p class=\"over\">{}</p><h1>{}</h1>",
        &[ask.text(words::OVER), &page.headline],
    );
    if page.alone == Alone::Unknown {
        html.put(
            "<p class=\"note\" role=\"status\">{}</p>",
            &[ask.text(words::NO_PART)],
        );
    }
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

fn section(ask: Ask, html: &mut Html, page: &ArticlePage, section: &Section) {
    // Where nothing is counted, the matters are what is told.
    let is_asked = section.chips.is_empty() && section.named.is_empty();
    let is_figure = page.alone == Alone::Figure;
    let heading = if is_alone(page) { "h1" } else { "h2" };
    html.put(
        "<section class=\"told\" id=\"{}\" data-asked=\"{}\"><p class=\"told-name\"><span class=\"told-number\">{}</span> {}</p>\
<div class=\"told-main\"><{!} class=\"told-title\">{}</{!}>",
        &[
            section.anchor,
            yes_no(is_asked),
            &section.number.to_string(),
            section.name,
            heading,
            &section.title,
            heading,
        ],
    );
    if !is_figure {
        html.put("<p>{}</p>", &[&section.body]);
    }
    if !section.chips.is_empty() {
        html.some("<p class=\"chips-span\">{}</p>", &section.span);
        html.raw("<ul class=\"chips\">");
        for one in &section.chips {
            chip::chip(ask, html, one, is_figure);
        }
        html.raw("</ul>");
    }
    for list in &section.named {
        chip::names(ask, html, list, is_figure);
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
    if LINKED.contains(&section.anchor) {
        let network = Intent::Open(Tab::Network);
        let text = ask.text(words::TO_NETWORK);
        html.put(
            "<p class=\"told-system\">{!}</p>",
            &[&link(ask, &network, "", text)],
        );
    }
    let alone = ViewState {
        part: Some(section.anchor.to_owned()),
        ..ask.view.clone()
    };
    if !is_figure {
        html.raw(&embed_of(ask, &alone, ask.text(words::EMBED_PART)));
    }
    html.raw("</div></section>");
}

fn checks(ask: Ask, html: &mut Html, checks: &[Check]) {
    if !checks.is_empty() {
        html.put("<h3>{}</h3>", &[ask.text(words::CHECKS)]);
        chip::checks(html, checks);
    }
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
    fn each_of_the_66_figures_opens_in_its_place() {
        let sheet = sheet_of("?tab=article", "", page);
        let text = sheet.html.text();
        let opened: Vec<&str> = text
            .split("<details class=\"chip-source\">")
            .skip(1)
            .filter_map(|rest| rest.split("</details>").next())
            .collect();
        assert_eq!(opened.len(), 66);
        for one in &opened {
            for told in [
                "Hệ thống",
                "Trước và sau",
                "Nguồn",
                "Độ chính xác",
                "Tính lại",
            ] {
                assert!(
                    one.contains(&format!("<dt>{told}</dt><dd>")),
                    "{told}: {one}"
                );
            }
        }
        let parts = opened.iter().filter_map(|one| one.split_once("&amp;part="));
        let mut parts: Vec<&str> = parts
            .filter_map(|(_, rest)| rest.split('"').next())
            .collect();
        parts.sort_unstable();
        parts.dedup();
        assert_eq!(
            parts.len(),
            66,
            "each figure is embedded under a name of its own"
        );
    }

    #[test]
    fn a_section_and_a_figure_are_seen_alone_and_lead_to_the_whole() {
        let section = sheet_of("?lang=en&tab=article&part=civil", "", page);
        let text = section.html.text();
        assert_eq!(fault(text), None);
        assert_eq!(text.matches("<section class=\"told\"").count(), 1);
        assert_eq!(text.matches(" data-indicator=").count(), 5);
        assert!(text.contains("href=\"?lang=en&amp;tab=article\""));
        assert_eq!(text.matches("<h1").count(), 1);
        for part in [
            "births",
            "committee~48",
            "committee~83",
            "insurance_partner~vpcp",
        ] {
            let address = format!("?lang=en&tab=article&part={part}");
            let one = sheet_of(&address, "", page);
            let text = one.html.text();
            assert_eq!(fault(text), None, "{part}");
            if part == "committee~48" {
                // Đà Nẵng is not named: there is no such figure.
                assert!(text.contains("role=\"status\""), "{part}");
                continue;
            }
            assert_eq!(text.matches(" data-indicator=").count(), 1, "{part}");
            assert!(text.contains("<details class=\"chip-source\" open>"));
        }
    }

    #[test]
    fn every_section_is_embedded_and_a_frame_offers_no_more() {
        let sheet = sheet_of("?lang=en&tab=article", "", page);
        let embed = "data-do=\"embed ?lang=en&amp;tab=article&amp;part=";
        assert_eq!(sheet.html.text().matches(embed).count(), 13 + 66);
        let framed = sheet_of("?lang=en&tab=article&part=civil&embed=1", "", page);
        assert!(!framed.html.text().contains("data-do="));
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
