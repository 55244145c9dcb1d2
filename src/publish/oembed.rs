//! How each indicator is embedded, for programs that ask by oEmbed (<https://oembed.com>): one file for each
//! indicator and language, found from the head of its page.

use super::still::{Subject, all};
use super::{Ground, Page, pictures};
use crate::html::embed::{Frame, frame};
use crate::model::Lang;
use crate::query::embed::picture;
use crate::state::Embedding;
use crate::text::common;
use serde_json::json;

/// In how many folders a file lies.
const DEPTH: usize = 2;
/// The width that is offered; a frame is as wide as its place.
const WIDTH_PX: u32 = 640;

/// The path of an indicator's file.
pub fn path(lang: Lang, id: &str) -> String {
    format!("oembed/{}/{id}.json", lang.code())
}

/// A file for each indicator and language.
pub fn files(ground: &Ground) -> Vec<Page> {
    let places = all(&ground.data);
    // The first page is one of them under another address.
    let places = places.iter().filter(|place| !place.path.is_empty());
    let pages = places.filter_map(|place| {
        let Subject::Indicator(ix) = place.subject else {
            return None;
        };
        let id = ground.data.indicator(ix).id;
        let lang = place.view.lang;
        let embedding = Embedding::of(&place.view);
        let text = ground.ask_view(&embedding.view, |ask| {
            let framed = Frame::of(ask, &embedding, &ground.address("", DEPTH));
            json!({
                "version": "1.0",
                "type": "rich",
                "title": framed.title,
                "provider_name": ask.text(common::ATLAS),
                "provider_url": ground.address("", DEPTH),
                "width": WIDTH_PX,
                "height": framed.height_px,
                "html": frame(&framed),
                "thumbnail_url": ground.address(&picture(ask).unwrap_or_default(), DEPTH),
                "thumbnail_width": pictures::WIDTH_PX,
                "thumbnail_height": pictures::HEIGHT_PX,
            })
        });
        Some(Page::text(path(lang, id), format!("{text:#}\n")))
    });
    pages.collect()
}
