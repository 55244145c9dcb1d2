//! A page in the document that the build has laid out: what stands empty there is filled, and everything
//! that the document names is led up to the root of the site.

use super::super::{Ground, way};
use super::head::{Head, head};
use super::leads::leads;
use super::places::{Place, Subject};
use super::{BOXES, Still};
use crate::html::fill_in;
use crate::text::still as words;

/// The document with a page in it.
///
/// # Errors
/// The place that the document lacks.
pub fn within(ground: &Ground, place: &Place, still: &Still) -> Result<String, String> {
    let depth = place.depth();
    let lang = place.view.lang;
    let root = if place.path.is_empty() {
        "<html lang=\"vi\">".to_owned()
    } else {
        fill_in(
            "<html lang=\"{}\" data-own=\"{}\" data-query=\"{}\">",
            &[lang.code(), &place.path, &still.query],
        )
    };
    let main = fill_in(
        "<main id=\"main\" class=\"page\" tabindex=\"-1\" data-standing=\"{}\">{!}</main>",
        &[&still.query, &leads(ground, place, &still.main)],
    );
    let around = |id: &str, markup: &str| {
        let markup = leads(ground, place, markup);
        format!("<div id=\"{id}\">{markup}</div>")
    };
    let other = Head::other_language(ground, place);
    let without = fill_in(
        "<noscript><nav class=\"boot-text still-nav\"><a href=\"{}\">{}</a> · <a href=\"{}\" hreflang=\"{}\" lang=\"{}\">{}</a></nav>",
        &[
            &way(depth, &format!("p/{}/", lang.code())),
            words::CONTENTS.get(lang),
            &way(depth, &other.path),
            other.view.lang.code(),
            other.view.lang.code(),
            words::OTHER_LANGUAGE.get(lang),
        ],
    );
    let mut document = ground
        .document
        .replace("=\"./", &["=\"", &way(depth, "")].concat());
    let title = fill_in("<title>{}</title>", &[&still.frame.title]);
    let head = head(ground, place, still);
    let sheets = sheets(ground, place, still);
    for (from, to) in [
        ("<html lang=\"vi\" data-other>", &*root),
        (&between(&document, "<title>", "</title>"), &title),
        (
            &between(&document, "<meta\nname=\"description\"", ">"),
            &head,
        ),
        (
            "<div id=\"mast\"></div>",
            &around("mast", &still.frame.masthead),
        ),
        (
            "<main id=\"main\" class=\"page\" tabindex=\"-1\"></main>",
            &main,
        ),
        (
            "<div id=\"foot\"></div>",
            &around("foot", &still.frame.colophon),
        ),
        ("<noscript>\n<div", &[&*without, "<div"].concat()),
        ("</head>", &[&*sheets, "</head>"].concat()),
    ] {
        if from.is_empty() || !document.contains(from) {
            return Err(format!("index.html lacks the place for {to:.60}"));
        }
        document = document.replacen(from, to, 1);
    }
    Ok(document)
}

/// A piece of a text with its two ends; empty where it is not there.
fn between(text: &str, begin: &str, end: &str) -> String {
    let Some(at) = text.find(begin) else {
        return String::new();
    };
    let rest = text.get(at..).unwrap_or_default();
    let length = rest.find(end).map_or(0, |place| place + end.len());
    rest.get(..length).unwrap_or_default().to_owned()
}

/// The sheets that a page needs besides that of the first.
fn sheets(ground: &Ground, place: &Place, still: &Still) -> String {
    let is_map = still.main.contains("class=\"home\"");
    let named = ground
        .document
        .split_once("name=\"cpdt-pages-css\" content=\"./");
    let pages = named.and_then(|(_, rest)| rest.split('"').next());
    let pages = pages.unwrap_or_default();
    let mut html = String::new();
    let href = way(place.depth(), pages);
    if !is_map {
        html.push_str(&fill_in("<link rel=\"stylesheet\" href=\"{}\">", &[&href]));
    } else if still.main.contains("class=\"still-table\"") {
        let link = "<noscript><link rel=\"stylesheet\" href=\"{}\"></noscript>";
        html.push_str(&fill_in(link, &[&href]));
    }
    if still.main.contains(" data-css=\"") {
        let href = way(place.depth(), BOXES);
        html.push_str(&fill_in("<link rel=\"stylesheet\" href=\"{}\">", &[&href]));
    }
    html
}

/// Whether a page is that of an indicator.
pub const fn indicator(place: &Place) -> Option<crate::model::IndicatorIx> {
    match place.subject {
        Subject::Indicator(ix) => Some(ix),
        Subject::Other => None,
    }
}
