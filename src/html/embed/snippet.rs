//! The code that an editor pastes: the frame, a picture for readers without script, and the script
//! that fits the height where it is wanted.

use crate::html::{Html, fill_in, to};
use crate::query::Ask;
use crate::query::embed::{full, picture, picture_text, what};
use crate::state::{Embedding, Size, Tab};
use crate::text::common;

/// What the frame of a snippet is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Its whole address.
    pub address: String,
    /// Its title, in the language of the view.
    pub title: String,
    /// Its first height.
    pub height_px: u32,
}

impl Frame {
    /// The frame of a choice; `base` is the folder of the atlas, `ask` asks about the chosen view in
    /// the chosen language.
    pub fn of(ask: Ask, embedding: &Embedding, base: &str) -> Self {
        Self {
            address: [base, &to(&embedding.view)].concat(),
            title: [&what(ask), " · ", ask.text(common::ATLAS)].concat(),
            height_px: embedding.height_px.unwrap_or(first_height_px(embedding)),
        }
    }
}

/// What a view is about as high as, before the preview has told.
fn first_height_px(embedding: &Embedding) -> u32 {
    match (embedding.view.tab, embedding.size) {
        (Tab::Card, _) => 360,
        (Tab::Chart, Size::Wide) => 760,
        _ => 980,
    }
}

/// The frame itself.
pub fn frame(frame: &Frame) -> String {
    fill_in(
        "<iframe class=\"cpdt-atlas\" src=\"{}\" title=\"{}\" width=\"100%\" height=\"{}\" loading=\"lazy\" \
allow=\"clipboard-write; web-share\" referrerpolicy=\"no-referrer\" style=\"border:0;width:100%\"></iframe>",
        &[&frame.address, &frame.title, &frame.height_px.to_string()],
    )
}

/// The code to paste.
pub fn snippet(ask: Ask, embedding: &Embedding, base: &str) -> String {
    let framed = Frame::of(ask, embedding, base);
    let mut html = Html::new();
    html.put("{!}\n", &[&frame(&framed)]);
    let view = [base, &to(&full(&embedding.view))].concat();
    html.put("<noscript><a href=\"{}\">", &[&view]);
    match picture(ask) {
        Some(picture) => html.put(
            "<img src=\"{}\" alt=\"{}\" width=\"1200\" height=\"630\" loading=\"lazy\" style=\"max-width:100%;height:auto\">",
            &[&[base, &picture].concat(), &picture_text(ask)],
        ),
        None => html.put("{}", &[&framed.title]),
    }
    html.raw("</a></noscript>");
    if embedding.has_script {
        let script = [base, "embed.js"].concat();
        html.put("\n<script async src=\"{}\"></script>", &[&script]);
    }
    html.into_text()
}
