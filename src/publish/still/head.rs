//! What the head of a page says of it to other programs: what it is, where else it lies, in which languages,
//! its picture, how it is embedded.

use super::super::{Ground, oembed};
use super::document::indicator;
use super::places::{Place, pictured, place_of};
use super::{Still, dataset};
use crate::html::{Html, fill_in};
use crate::model::Lang;
use crate::query::embed;
use crate::state::ViewState;
use crate::text::common;

/// The longest description.
const LONGEST: usize = 300;

/// The same page in another language.
pub struct Head;

impl Head {
    /// The same page in the other language.
    pub fn other_language(ground: &Ground, place: &Place) -> Place {
        let lang = match place.view.lang {
            Lang::Vi => Lang::En,
            Lang::En => Lang::Vi,
        };
        in_language(ground, place, lang)
    }
}

fn in_language(ground: &Ground, place: &Place, lang: Lang) -> Place {
    let view = ViewState {
        lang,
        ..place.view.clone()
    };
    Place {
        path: place_of(&ground.data, &view),
        view,
        subject: place.subject,
    }
}

/// The elements.
pub fn head(ground: &Ground, place: &Place, still: &Still) -> String {
    let depth = place.depth();
    let lang = place.view.lang;
    let address = |path: &str| ground.address(path, depth);
    let canonical = address(&place_of(&ground.data, &place.view));
    let title = still.frame.title.as_str();
    let about = description(&still.main);
    let mut html = Html::new();
    html.put("<meta name=\"description\" content=\"{}\">\n", &[&about]);
    html.put("<link rel=\"canonical\" href=\"{}\">\n", &[&canonical]);
    let [vi, en] = [Lang::Vi, Lang::En].map(|lang| address(&in_language(ground, place, lang).path));
    for (name, href) in [("vi", &vi), ("en", &en), ("x-default", &vi)] {
        html.put(
            "<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">\n",
            &[name, href],
        );
    }
    let shown = pictured(&ground.data, place);
    let picture = ground.ask_view(&shown, embed::picture);
    let picture = address(&picture.unwrap_or_default());
    let told = ground.ask_view(&shown, embed::picture_text);
    let locale = match lang {
        Lang::Vi => "vi_VN",
        Lang::En => "en_GB",
    };
    for (name, value) in [
        ("og:type", "article"),
        ("og:site_name", common::ATLAS.get(lang)),
        ("og:locale", locale),
        ("og:title", title),
        ("og:description", &about),
        // It is what a page is known by everywhere, so it is whole or left out.
        ("og:url", if ground.is_placed() { &canonical } else { "" }),
        ("og:image", &picture),
        ("og:image:type", "image/png"),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
        ("og:image:alt", &told),
    ] {
        if !value.is_empty() {
            html.put("<meta property=\"{}\" content=\"{}\">\n", &[name, value]);
        }
    }
    for (name, value) in [
        ("twitter:card", "summary_large_image"),
        ("twitter:title", title),
        ("twitter:description", &about),
        ("twitter:image", &picture),
        ("twitter:image:alt", &told),
    ] {
        html.put("<meta name=\"{}\" content=\"{}\">\n", &[name, value]);
    }
    if let Some(ix) = indicator(place) {
        let path = oembed::path(lang, ground.data.indicator(ix).id);
        html.put(
            "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}\" title=\"{}\">\n",
            &[&address(&path), title],
        );
    }
    let facts = dataset::Page {
        address: &canonical,
        picture: &picture,
        about: &about,
    };
    html.some(
        "<script type=\"application/ld+json\">{!}</script>",
        &dataset::of(ground, place, facts).unwrap_or_default(),
    );
    html.into_text()
}

/// What a page says first: its headline, and the sentence below it where that is short enough.
fn description(main: &str) -> String {
    let headline = words(main, "<h1>", "</h1>");
    let lede = words(main, "<p class=\"lede\">", "</p>");
    let both = if lede.is_empty() {
        headline.clone()
    } else {
        format!("{}. {lede}", headline.trim_end_matches('.'))
    };
    if both.chars().count() <= LONGEST {
        both
    } else {
        headline
    }
}

/// The words within the first element that begins so.
fn words(markup: &str, begin: &str, end: &str) -> String {
    let inside = markup
        .split_once(begin)
        .and_then(|(_, rest)| rest.split_once(end));
    let mut text = String::new();
    let mut is_tag = false;
    for letter in inside.map_or("", |(inside, _)| inside).chars() {
        match letter {
            '<' => is_tag = true,
            '>' => is_tag = false,
            _ if !is_tag => text.push(letter),
            _ => {}
        }
    }
    for (name, letter) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&amp;", "&"),
    ] {
        text = text.replace(name, letter);
    }
    text
}

/// A link to an alternate, for whoever lists pages.
pub fn alternates(ground: &Ground, place: &Place) -> String {
    let mut text = String::new();
    for lang in Lang::ALL {
        let path = in_language(ground, place, *lang).path;
        text.push_str(&fill_in(
            "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>",
            &[lang.code(), &ground.address(&path, 0)],
        ));
    }
    text
}
