//! The systems of the article as plain figures, each leading to its page.

use crate::html::{Html, fill_in, link, spark};
use crate::query::Ask;
use crate::query::cards::{Card, cards};
use crate::text::cards as words;

/// The cards of all systems.
pub fn systems(ask: Ask) -> String {
    let mut html = Html::new();
    html.put(
        "<section class=\"systems\" aria-labelledby=\"systems-title\"><h2 id=\"systems-title\">{}</h2><p class=\"note\">{}</p><ul>",
        &[ask.text(words::TITLE), ask.text(words::HINT)],
    );
    for card in cards(ask) {
        item(ask, &mut html, &card);
    }
    html.raw("</ul></section>");
    html.into_text()
}

fn item(ask: Ask, html: &mut Html, card: &Card) {
    html.put(
        "<li><h3>{!}</h3><div class=\"systems-figure\"><p>",
        &[&link(ask, &card.intent, "", card.title)],
    );
    html.some(
        "<span class=\"systems-qualifier\">{}</span> ",
        card.qualifier,
    );
    let mark = card.mark.as_ref().map_or_else(String::new, |mark| {
        fill_in(
            " data-indicator=\"{}\" data-area=\"{}\" data-period=\"{}\"",
            &[mark.indicator, mark.area, &mark.period],
        )
    });
    html.put("<span class=\"figure\"{!}>{}</span>", &[&mark, &card.value]);
    html.some("<span class=\"figure\">{}</span>", &card.of);
    html.raw("</p>");
    if let Some(line) = &card.line {
        spark(html, &line.trend, &line.at, &line.label);
    }
    html.put("</div><p class=\"note\">{}</p></li>", &[&card.caption]);
}
