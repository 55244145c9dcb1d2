//! One figure by itself: whose it is, what, when, how exactly, where it stands, its small line.

use super::{Html, Sheet, actions, figure, link, small_line};
use crate::model::Scope;
use crate::query::Ask;
use crate::query::area::{FigureCard, card};
use crate::query::source::line;
use crate::query::trend::Trend;
use crate::state::{Intent, Tab};
use crate::text::{common, embed as words, fill};

/// The figure that the address names.
pub fn page(ask: Ask, sheet: &mut Sheet) {
    let card = card(ask);
    let html = &mut sheet.html;
    html.put(
        "<article class=\"figure-card\"><p class=\"over\">{}</p><h1>{}",
        &[card.what, card.name],
    );
    html.some("<span class=\"figure-when\">, {}</span>", &card.when);
    html.raw("</h1>");
    match &card.figure {
        Some(one) => told(html, &card, one),
        None => html.put(
            "<p class=\"lede\">{}</p>",
            &[&fill(ask.text(words::CARD_EMPTY), &[("name", card.name)])],
        ),
    }
    foot(ask, html, &card);
    html.raw("</article>");
}

fn told(html: &mut Html, card: &FigureCard, one: &crate::query::figure::Figure) {
    let kind = match one.missing {
        Some(_) => " missing",
        None if figure::is_told(one) => " in-words",
        None => "",
    };
    html.put("<p class=\"card-value{!}\">", &[kind]);
    html.some("<small>{} </small>", one.qualifier);
    html.raw(&figure::marked(one, "figure"));
    html.some("<small> {}</small>", one.unit);
    html.some("<small class=\"figure-unit\"> {}</small>", card.unit);
    html.raw("</p>");
    if let Some(place) = &card.standing {
        html.put(
            "<p class=\"card-standing\">{!}</p>",
            &[&figure::standing(place)],
        );
    }
    for note in &card.notes {
        html.put("<p class=\"note\">{}</p>", &[note]);
    }
    if card.trend.points().next().is_some() {
        html.raw("<div class=\"card-line\">");
        small_line(html, &card.trend, &Trend::default(), &card.line_label);
        if let Some(gap) = card.trend.gaps.last() {
            html.some("<p class=\"note card-break\">{}</p>", gap.reason);
        }
        html.raw("</div>");
    }
}

fn foot(ask: Ask, html: &mut Html, card: &FigureCard) {
    html.raw("<footer class=\"foot\">");
    if !card.sources.is_empty() {
        html.put(
            "<p>{}: {}.</p>",
            &[ask.text(common::SOURCE), &line(&card.sources)],
        );
    }
    html.raw("<p class=\"actions\">");
    let indicator = ask.data.find_indicator(&ask.view.indicator);
    let is_mapped = indicator.is_some_and(|ix| ask.data.indicator(ix).scope == Scope::Province);
    if is_mapped {
        let map = Intent::Pick(ask.view.indicator.clone());
        html.put("{!} ", &[&link(ask, &map, "", ask.text(words::CARD_MAP))]);
    }
    let chart = Intent::Open(Tab::Chart);
    html.put(
        "{!} ",
        &[&link(ask, &chart, "", ask.text(words::CARD_CHART))],
    );
    actions(ask, html);
    html.raw("</p></footer>");
}

#[cfg(test)]
mod tests {
    use super::page;
    use crate::html::Sheet;
    use crate::html::testing::fault;
    use crate::query::testing::{DATA, ask};

    fn seen(query: &str) -> String {
        ask(query, |ask| {
            let mut sheet = Sheet::default();
            page(ask, &mut sheet);
            sheet.html.into_text()
        })
    }

    #[test]
    fn a_card_says_what_whose_when_and_who_says_so() {
        let html = seen("?tab=card&area=48");
        for part in [
            "Chỉ số chuyển đổi số cấp tỉnh",
            "<h1>Đà Nẵng<span class=\"figure-when\">, 2024",
            "data-indicator=\"dti\" data-area=\"48\" data-period=\"2024\">0,8335<",
            "điểm chỉ số",
            "Nguồn: ",
        ] {
            assert!(html.contains(part), "{part}: {html}");
        }
    }

    #[test]
    fn every_card_is_sound_markup_in_both_languages() {
        for indicator in &DATA.facts().indicators {
            for rest in [
                "",
                "&lang=en",
                "&area=48",
                "&area=48&units=34",
                "&area=r1&lang=en",
            ] {
                let query = format!("?tab=card&i={}{rest}", indicator.id);
                assert_eq!(fault(&seen(&query)), None, "{query}");
            }
        }
    }

    #[test]
    fn a_figure_that_is_not_there_is_said_not_to_be_there() {
        let html = seen("?tab=card&i=attacks&area=48");
        assert!(html.contains("Không có số liệu này cho Đà Nẵng."), "{html}");
        assert!(!html.contains("data-indicator"));
    }
}
