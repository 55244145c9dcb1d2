//! The dialog of "Share": the link of the view, and how it is cited in either language.

use crate::html::{Html, copy};
use crate::model::{Lang, Period, Words};
use crate::query::Ask;
use crate::query::embed::{citation, what};
use crate::state::write;
use crate::text::embed as words;

/// The dialog; `vi` and `en` ask the same in the two languages, `base` is the folder of the atlas.
pub fn share(ask: Ask, vi: Ask, en: Ask, base: &str, today: Period) -> String {
    let link = |view| [base, &write(view)].concat();
    let address = &link(ask.view);
    let mut html = Html::new();
    let close = ask.text(words::CLOSE);
    html.put(
        "<form method=\"dialog\" class=\"share-dialog\"><div class=\"dialog-head\"><h2 id=\"dialog-title\">{}</h2>\
<button type=\"button\" class=\"close\" data-close title=\"{}\" aria-label=\"{}\">×</button></div>\
<p class=\"share-send\" hidden><button type=\"button\" class=\"strong\" data-send=\"{}\" data-title=\"{}\">{}</button></p>",
        &[
            ask.text(words::SHARE_TITLE),
            close,
            close,
            address,
            &what(ask),
            ask.text(words::SEND),
        ],
    );
    line(ask, &mut html, "share-link", words::LINK, address, None);
    for (asked, id, label) in [
        (vi, "cite-vi", words::CITE_VI),
        (en, "cite-en", words::CITE_EN),
    ] {
        let text = citation(asked, &link(asked.view), today);
        line(ask, &mut html, id, label, &text, Some(asked.lang()));
    }
    html.raw("</form>");
    html.into_text()
}

/// A text with the button that copies it.
fn line(ask: Ask, html: &mut Html, id: &str, label: Words, text: &str, lang: Option<Lang>) {
    let tongue = lang.map_or(String::new(), |lang| {
        [" lang=\"", lang.code(), "\""].concat()
    });
    let rows = if lang.is_some() { "4" } else { "2" };
    html.put(
        "<div class=\"share-line\"><p><label for=\"{}\">{}</label></p>",
        &[id, ask.text(label)],
    );
    let attributes = [" rows=\"", rows, "\"", &tongue].concat();
    copy::field(html, id, &attributes, text);
    html.put(
        "<p class=\"embed-copy\">{!}</p></div>",
        &[&copy::button(ask, id, "")],
    );
}
