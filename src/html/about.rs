//! The page about the atlas: what it is, how figures are put together, maps, licences, the data to
//! take away, and every source.

use super::source::tongue;
use super::{Html, Sheet, fill_in, link};
use crate::model::Words;
use crate::query::Ask;
use crate::query::about::{self as query, Entry, File, Terms};
use crate::state::{Intent, Local, Tab};
use crate::text::{about, own};

/// Terms of the method and what they mean.
const METHOD: &[(Words, Words)] = &[
    (about::ROLLUP, about::ROLLUP_SAYS),
    (about::COVERED, about::COVERED_SAYS),
    (about::DEFINED, about::DEFINED_SAYS),
    (about::QUALIFIED, about::QUALIFIED_SAYS),
    (about::DERIVED, about::DERIVED_SAYS),
    (about::MISSING, about::MISSING_SAYS),
    (about::CONFLICT, about::CONFLICT_SAYS),
    (about::CHECKED, about::CHECKED_SAYS),
    (about::MERGED, about::MERGED_SAYS),
];

const WHAT: &[Words] = &[about::WHAT_GATHERS, about::WHAT_NOT, about::WHAT_WHERE];

const MAPS: &[Words] = &[
    about::MAPS_CREDIT,
    about::MAPS_PRECISION,
    about::MAPS_ISLANDS,
    about::MAPS_POSITION,
];

const LICENCES: &[Words] = &[
    about::LICENCE_CODE,
    about::LICENCE_DATA,
    about::LICENCE_SHIPPED,
];

/// Adds the page.
pub fn page(ask: Ask, _local: &Local, sheet: &mut Sheet) {
    let page = query::page(ask);
    sheet.put(
        "<div class=\"about\"><h1>{}</h1><p class=\"lede\">{}</p><div class=\"about-columns\"><div>",
        &[ask.text(about::TITLE), &page.lede],
    );
    section(ask, &mut sheet.html, about::WHAT, WHAT);
    method(ask, &mut sheet.html);
    section(ask, &mut sheet.html, about::MAPS, MAPS);
    sheet.put(
        "<section class=\"section\"><h2>{}</h2><p>{} <a href=\"./data/LEFT-OUT.md\">{}</a></p></section></div><div>\
<section class=\"section\"><h2>{}</h2><p>{} <a href=\"./data/datapackage.json\">{}</a></p>\
<h3>{}</h3><ul>{!}</ul><h3>{}</h3><ul class=\"about-tables\">{!}</ul><p class=\"chart-links\">{!}</p></section>\
<section class=\"section\"><h2>{}</h2>{!}<p><a href=\"./licenses.txt\">{}</a></p></section></div></div>\
<section class=\"section about-sources\"><h2>{}</h2><p class=\"note\">{}</p>",
        &[
            ask.text(about::LEFT_OUT),
            ask.text(about::LEFT_OUT_SAYS),
            ask.text(about::LEFT_OUT_LINK),
            ask.text(about::DATA),
            ask.text(about::DATA_SAYS),
            ask.text(about::DATA_PACKAGE),
            ask.text(about::DATA_FIGURES),
            &files(&page.figures),
            ask.text(about::DATA_OTHER),
            &files(&page.tables),
            &link(ask, &Intent::Open(Tab::Own), "", ask.text(own::LINK)),
            ask.text(about::LICENCES),
            &paragraphs(ask, LICENCES),
            ask.text(about::LICENCE_OTHER),
            ask.text(about::SOURCES),
            ask.text(about::SOURCES_SAYS),
        ],
    );
    for group in &page.terms {
        under(&mut sheet.html, group);
    }
    sheet.raw("</section></div>");
}

fn section(ask: Ask, html: &mut Html, heading: Words, texts: &[Words]) {
    html.put(
        "<section class=\"section\"><h2>{}</h2>{!}</section>",
        &[ask.text(heading), &paragraphs(ask, texts)],
    );
}

fn paragraphs(ask: Ask, texts: &[Words]) -> String {
    let mut html = Html::new();
    for text in texts {
        html.put("<p>{}</p>", &[ask.text(*text)]);
    }
    html.into_text()
}

fn method(ask: Ask, html: &mut Html) {
    html.put(
        "<section class=\"section\"><h2>{}</h2><dl>",
        &[ask.text(about::METHOD)],
    );
    for (term, says) in METHOD {
        html.put(
            "<div><dt>{}</dt><dd>{}</dd></div>",
            &[ask.text(*term), ask.text(*says)],
        );
    }
    html.raw("</dl></section>");
}

/// Files to take away.
fn files(files: &[File]) -> String {
    let mut html = Html::new();
    for file in files {
        html.put(
            "<li><a href=\"{}\" download=\"\">{}</a></li>",
            &[&file.href, file.label],
        );
    }
    html.into_text()
}

/// Publishers under the same terms, each with its sources.
fn under(html: &mut Html, group: &Terms) {
    html.put(
        "<h3>{}</h3><div class=\"about-publishers\">",
        &[group.terms],
    );
    for publisher in &group.publishers {
        html.put(
            "<section><h4>{} <small>{}</small></h4><ul>",
            &[publisher.name, &publisher.count],
        );
        for source in &publisher.sources {
            html.put(
                "<li>{!} <small>{}</small></li>",
                &[&title(source), &source.note],
            );
        }
        html.raw("</ul></section>");
    }
    html.raw("</div>");
}

/// The title of a source, linked where it may be.
fn title(source: &Entry) -> String {
    match source.url {
        Some(url) => fill_in(
            "<a href=\"{}\" rel=\"noopener\"{!}>{}</a>",
            &[url, tongue(source.title), source.title],
        ),
        None => fill_in("<span{!}>{}</span>", &[tongue(source.title), source.title]),
    }
}

#[cfg(test)]
mod tests {
    use super::page;
    use crate::html::testing::{fault, linked_mirrors, sheet_of};
    use crate::query::testing::DATA;

    const ADDRESSES: [&str; 2] = ["?tab=about", "?lang=en&tab=about"];

    #[test]
    fn markup_is_sound_in_both_languages() {
        for address in ADDRESSES {
            let sheet = sheet_of(address, "", page);
            assert_eq!(fault(sheet.html.text()), None, "{address}");
        }
    }

    #[test]
    fn every_source_is_there_and_mirrors_are_named_and_never_linked() {
        for (address, words) in ADDRESSES.iter().zip(["không dẫn liên kết", "not linked"]) {
            let sheet = sheet_of(address, "", page);
            let text = sheet.html.text();
            let (_, sources) = text.split_once("about-sources").unwrap();
            let facts = DATA.facts();
            assert_eq!(sources.matches("<li>").count(), facts.sources.len());
            let mirrors = facts.sources.iter();
            let mirrors = mirrors.filter(|source| source.trust == crate::model::Trust::Mirror);
            let named = sources.split("<li>").skip(1).filter(|entry| {
                let entry = entry.split("</li>").next().unwrap_or_default();
                entry.contains(words) && !entry.contains("<a ")
            });
            assert_eq!(named.count(), mirrors.count(), "{address}");
            assert_eq!(linked_mirrors(text), Vec::<&str>::new());
        }
    }

    #[test]
    fn every_file_of_the_package_is_offered() {
        let sheet = sheet_of("?tab=about", "", page);
        let offered = sheet.html.text().matches("download=\"\"").count();
        assert_eq!(offered, DATA.facts().systems.len() + 16);
    }
}
