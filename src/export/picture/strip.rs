//! A distribution in its frame. Apart from the other charts, for it is drawn as markup of our own, whose class
//! names the style sheet of the page (`ui/style/compare.css`) paints: a file that is taken away has none.

use super::block::{Block, Style};
use super::chart::{caption, inside, nested, without};
use super::frame::{Middle, framed};
use super::{Inks, Look};
use crate::html::compare::strip as page;
use crate::html::fill_in;
use crate::query::Ask;
use crate::query::compare::strip;
use crate::text::compare as words;

/// Size of names and ends, in the drawing's own units.
const TEXT: &str = "8.5";

/// The distribution of the view's indicator; none where there is none.
pub fn strip(ask: Ask, look: Look) -> Option<String> {
    let indicator = ask.data.find_indicator(&ask.view.indicator)?;
    let found = strip::strip(ask, indicator).ok()?;
    let inks = Inks::of(look.theme, "k5");
    let markup = page::drawn(ask.data.indicator(indicator).id, &found);
    let painted = painted(inside(&markup), &inks);
    let (w, h) = page::size(&found);
    #[allow(clippy::cast_precision_loss, reason = "some hundred units")]
    let (w, h) = (w as f64, h as f64);
    let key = [words::STRIP_HALF, words::STRIP_MEDIAN].map(|words| ask.text(words));
    let middle = Middle {
        aspect: w / h,
        draw: &|frame| nested(&painted, (w, h), frame),
        legend: &|w, size| {
            let mut block = legend(key, &inks, w, size);
            for sentence in &found.said {
                let style = Style::plain(size, inks.paint.ink);
                block.below(6.0, &Block::text(sentence, style, w));
            }
            block
        },
        tallest: 700.0,
    };
    let caption = caption(ask, found.said.join(" "), &found.title, look);
    Some(framed(look.form, &caption, &middle, &inks))
}

/// The drawing with the colours of the style sheet written into it.
fn painted(markup: &str, inks: &Inks) -> String {
    let paint = &inks.paint;
    let dot = paint.scale.get(3).map_or("", |swatch| swatch.fill);
    let own = |place: usize| if place == 0 { paint.accent } else { paint.ink };
    let mut text = markup
        .replace(" class=\"half\"", &fill_in(" fill=\"{}\"", &[paint.rule]))
        .replace(
            " class=\"median\"",
            &fill_in(" stroke=\"{}\" stroke-width=\"2\"", &[paint.ink]),
        )
        .replace(
            " class=\"lead\"",
            &fill_in(" stroke=\"{}\"", &[paint.faint]),
        );
    for name in ["data-indicator", "data-area", "data-period"] {
        text = without(&text, &[" ", name, "=\""].concat());
    }
    for place in 0..crate::state::ViewState::MOST_AREAS {
        let mark = |tag: &str| [tag, " data-own=\"", &place.to_string(), "\""].concat();
        let circle = ["<circle fill=\"{}\" stroke=\"", paint.paper, "\""].concat();
        let name = "<text font-weight=\"700\" fill=\"{}\"";
        text = text
            .replace(&mark("<circle"), &fill_in(&circle, &[own(place)]))
            .replace(&mark("<text"), &fill_in(name, &[own(place)]));
    }
    let plain = ["<text fill=\"", paint.soft, "\" x="].concat();
    let text = text.replace("<text x=", &plain);
    fill_in(
        "<g fill=\"{}\" font-size=\"{}\">{!}</g>",
        &[dot, TEXT, &text],
    )
}

/// What the band and the line below the dots are.
fn legend([half, median]: [&str; 2], inks: &Inks, w: f64, size: f64) -> Block {
    let style = Style::plain(size - 1.0, inks.paint.soft);
    let signs = [
        fill_in(
            "<rect y=\"8\" width=\"16\" height=\"4\" fill=\"{}\"/>",
            &[inks.paint.rule],
        ),
        fill_in(
            "<path d=\"M8 4v12\" stroke=\"{}\" stroke-width=\"2\"/>",
            &[inks.paint.ink],
        ),
    ];
    let mut block = Block::default();
    for (sign, words) in signs.iter().zip([half, median]) {
        let mut row = Block::default();
        row.html.raw(sign);
        let text = Block::text(words, style, w - 26.0);
        row.at(26.0, 0.0, &text);
        row.h = text.h;
        block.below(2.0, &row);
    }
    block
}

#[cfg(test)]
mod tests {
    use super::strip;
    use crate::export::picture::{Form, Look};
    use crate::map::Theme;
    use crate::query::testing::ask;
    use crate::state::Shape;
    use roxmltree::{Document, Node};
    use std::collections::BTreeSet;

    fn drawn(query: &str, theme: Theme) -> Option<String> {
        let look = Look {
            form: Form::Tall,
            theme,
            shape: Shape::Map,
            address: "https://example.org/",
        };
        ask(query, |ask| strip(ask, look))
    }

    #[test]
    fn a_distribution_says_what_it_is_and_paints_every_dot_and_the_chosen_apart() {
        let query = "?lang=en&tab=chart&show=strip&areas=~48~01";
        for theme in [Theme::Light, Theme::Dark] {
            let svg = drawn(query, theme).unwrap();
            let document = Document::parse(&svg).unwrap();
            let all = |name: &'static str| {
                let found = document.descendants();
                found.filter(move |node| node.has_tag_name(name))
            };
            // The circles of the hatching have no name.
            let dots: Vec<_> = all("circle").filter(Node::has_children).collect();
            assert_eq!(dots.len(), 63);
            let inks: BTreeSet<_> = dots.iter().map(|dot| dot.attribute("fill")).collect();
            assert_eq!(inks.len(), 3, "{inks:?}");
            assert!(
                document
                    .descendants()
                    .all(|node| node.attribute("class").is_none()
                        && node.attribute("data-own").is_none())
            );
            let texts =
                all("text").flat_map(|node| node.descendants().filter_map(|one| one.text()));
            let said = texts.collect::<Vec<_>>().join(" ");
            for part in [
                "index score · 2024 · 63 provinces",
                "Da Nang 0.8335",
                "Source: Ministry",
                "Licence CC BY 4.0",
                "median",
            ] {
                assert!(said.contains(part), "{part}: {said}");
            }
        }
    }

    #[test]
    fn where_nothing_can_be_seen_there_is_no_picture() {
        assert_eq!(drawn("?tab=chart&show=strip&i=svc766", Theme::Light), None);
    }
}
