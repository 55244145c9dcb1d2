//! The dialog of "Embed": fields of the browser's own, so that a keyboard alone will do, a preview, the
//! code to paste. A field changes the outcome and nothing else, and keeps its focus.

use super::snippet::{Frame, snippet};
use crate::html::{Html, copy};
use crate::model::{Lang, Scope, Words};
use crate::query::Ask;
use crate::query::area::area_of;
use crate::state::{Chrome, Embedding, Size, Tab, Theme};
use crate::text::{embed as words, fill};

/// The whole dialog, with its outcome; `ask` asks in the reader's language, `chosen` in the chosen
/// one about the chosen view.
pub fn dialog(ask: Ask, chosen: Ask, embedding: &Embedding, base: &str) -> String {
    let mut html = Html::new();
    let close = ask.text(words::CLOSE);
    html.put(
        "<form method=\"dialog\" class=\"embed-dialog\"><div class=\"dialog-head\"><h2 id=\"dialog-title\">{}</h2>\
<button type=\"button\" class=\"close\" data-close title=\"{}\" aria-label=\"{}\">×</button></div><div class=\"embed-choices\">",
        &[ask.text(words::TITLE), close, close],
    );
    html.raw(&choices(ask, embedding));
    html.raw("</div><div class=\"embed-preview\"><div class=\"embed-widths\">");
    let widths = Size::ALL.iter().map(|size| {
        let words = fill(ask.text(words::WIDTH), &[("n", size.code())]);
        (size.code(), words)
    });
    radios(
        &mut html,
        ask.text(words::PREVIEW),
        "size",
        widths,
        embedding.size.code(),
    );
    html.put(
        "</div><div class=\"embed-stage\" role=\"group\" tabindex=\"0\" aria-label=\"{}\"><iframe data-preview title=\"{}\"></iframe></div></div><div class=\"embed-code\" data-outcome>{!}</div></form>",
        &[
            ask.text(words::PREVIEW),
            ask.text(words::PREVIEW),
            &outcome(ask, chosen, embedding, base),
        ],
    );
    html.into_text()
}

/// What follows from the choices: the code, and the preview's address and width for whoever shows
/// it.
pub fn outcome(ask: Ask, chosen: Ask, embedding: &Embedding, base: &str) -> String {
    const ID: &str = "embed-snippet";
    let frame = Frame::of(chosen, embedding, base);
    let mut html = Html::new();
    html.put(
        "<p data-frame=\"{}\" data-title=\"{}\" data-width=\"{}\" data-height=\"{}\"><label for=\"{}\">{}</label></p>",
        &[
            &frame.address,
            &frame.title,
            &embedding.size.px().to_string(),
            &frame.height_px.to_string(),
            ID,
            ask.text(words::SNIPPET),
        ],
    );
    copy::field(
        &mut html,
        ID,
        " rows=\"7\"",
        &snippet(chosen, embedding, base),
    );
    html.put(
        "<p class=\"embed-copy\">{!}</p><p class=\"note\">{}</p>",
        &[
            &copy::button(ask, ID, " class=\"strong\""),
            ask.text(words::SNIPPET_NOTE),
        ],
    );
    html.into_text()
}

/// The fields; written anew where one of them changes the others.
pub fn choices(ask: Ask, embedding: &Embedding) -> String {
    let mut written = Html::new();
    let html = &mut written;
    let view = &embedding.view;
    let text = |words: Words| ask.text(words).to_owned();
    if has_figure(ask) {
        let what = [
            ("whole", text(words::WHAT_WHOLE)),
            ("card", text(words::WHAT_CARD)),
        ];
        let at = if embedding.is_card() { "card" } else { "whole" };
        radios(html, ask.text(words::WHAT), "what", what, at);
    }
    let langs = [
        (Lang::Vi.code(), "Tiếng Việt".to_owned()),
        (Lang::En.code(), "English".to_owned()),
    ];
    radios(
        html,
        ask.text(words::LANGUAGE),
        "lang",
        langs,
        view.lang.code(),
    );
    let themes = [
        (Theme::Auto.code(), text(words::THEME_AUTO)),
        (Theme::Light.code(), text(words::THEME_LIGHT)),
        (Theme::Dark.code(), text(words::THEME_DARK)),
    ];
    radios(
        html,
        ask.text(words::THEME),
        "theme",
        themes,
        view.theme.code(),
    );
    let chromes = [
        (Chrome::Full.code(), text(words::CONTROLS_FULL)),
        (Chrome::Min.code(), text(words::CONTROLS_MIN)),
        (Chrome::Bare.code(), text(words::CONTROLS_NONE)),
    ];
    radios(
        html,
        ask.text(words::CONTROLS),
        "chrome",
        chromes,
        view.chrome.code(),
    );
    provinces(ask, embedding, html);
    let scripts = [
        ("with", text(words::SCRIPT_WITH)),
        ("without", text(words::SCRIPT_WITHOUT)),
    ];
    let at = if embedding.has_script {
        "with"
    } else {
        "without"
    };
    radios(html, ask.text(words::HEIGHT), "script", scripts, at);
    let version = ask.data.facts().version;
    let pinned = fill(ask.text(words::DATA_PINNED), &[("version", version)]);
    let data = [("newest", text(words::DATA_NEWEST)), ("pinned", pinned)];
    let at = if view.version.is_some() {
        "pinned"
    } else {
        "newest"
    };
    radios(html, ask.text(words::DATA), "data", data, at);
    html.put("<p class=\"note\">{}</p>", &[ask.text(words::DATA_NOTE)]);
    written.into_text()
}

/// Whether one figure of the view can stand alone.
fn has_figure(ask: Ask) -> bool {
    matches!(
        ask.view.tab,
        Tab::Map | Tab::Chart | Tab::Table | Tab::System
    )
}

/// Which area a card would show.
pub fn figure_of(ask: Ask) -> &'static str {
    ask.data.area(area_of(ask)).id
}

/// One province that stands out, where the view has provinces; whose figure a card shows.
fn provinces(ask: Ask, embedding: &Embedding, html: &mut Html) {
    let view = &embedding.view;
    let indicator = ask.data.find_indicator(&view.indicator);
    let is_by_province =
        indicator.is_some_and(|ix| ask.data.indicator(ix).scope == Scope::Province);
    let is_of_all = matches!(view.tab, Tab::Map | Tab::Chart | Tab::Card) && view.area.is_none();
    if !is_by_province || !(is_of_all || embedding.is_card()) {
        return;
    }
    let label = if embedding.is_card() {
        words::AREA_OF_FIGURE
    } else {
        words::AREA
    };
    html.put(
        "<p class=\"embed-area\"><label>{} <select name=\"area\"><option value=\"\">{}</option>",
        &[ask.text(label), ask.text(words::AREA_NONE)],
    );
    let mut all: Vec<_> = ask
        .data
        .provinces(view.units)
        .map(|ix| (ask.name(ix), ask.data.area(ix).id))
        .collect();
    all.sort_by(|one, other| ask.say.compare(one.0, other.0));
    let at = if embedding.is_card() {
        view.area.as_deref()
    } else {
        view.areas.first().map(String::as_str)
    };
    for (name, id) in all {
        let chosen = if at == Some(id) { " selected" } else { "" };
        html.put("<option value=\"{}\"{!}>{}</option>", &[id, chosen, name]);
    }
    html.raw("</select></label></p>");
}

/// A choice of a few.
fn radios<'a>(
    html: &mut Html,
    label: &str,
    name: &str,
    options: impl IntoIterator<Item = (&'a str, String)>,
    at: &str,
) {
    html.put("<fieldset><legend>{}</legend><div>", &[label]);
    for (value, words) in options {
        let checked = if value == at { " checked" } else { "" };
        html.put(
            "<label><input type=\"radio\" name=\"{}\" value=\"{}\"{!}><span>{}</span></label>",
            &[name, value, checked, &words],
        );
    }
    html.raw("</div></fieldset>");
}
