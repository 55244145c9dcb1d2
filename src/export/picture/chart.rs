//! A chart in its frame: the drawing comes from the browser's chart library as SVG, all that tells what
//! it is from here.

use super::block::{Block, Style, number};
use super::frame::{Caption, Middle, TALL_W, framed};
use super::{Inks, Look, foot, origin, sourced};
use crate::chart::{Drawing, Key};
use crate::html::{Html, fill_in};
use crate::map::Rect;
use crate::query::{Ask, source};
use crate::text::common;

/// How wide a chart is drawn, in pixels: as wide as its frame has room.
pub const CHART_W: f64 = TALL_W - 80.0;

/// A chart with its title; `inner` is the whole SVG of the drawing, [`CHART_W`] wide.
pub fn chart(ask: Ask, drawing: &Drawing, title: &str, inner: &str, look: Look) -> String {
    let inks = Inks::of(look.theme, "k5");
    let h = f64::from(drawing.height_px());
    let inside = cleaned(inside(inner), inks.paint.font);
    let keys = drawing.legend(ask.lang(), &inks.paint);
    let notes = drawing.notes();
    let middle = Middle {
        aspect: CHART_W / h,
        draw: &|frame| nested(&inside, (CHART_W, h), frame),
        legend: &|w, size| {
            let mut block = legend(&keys, &inks, w, size);
            for note in &notes {
                let style = Style::plain(size - 1.0, inks.paint.soft);
                block.below(4.0, &Block::text(note, style, w));
            }
            block
        },
        tallest: h,
    };
    let told = drawing.summary(ask.lang());
    let caption = caption(ask, told, title, look);
    framed(look.form, &caption, &middle, &inks)
}

/// What stands within the outermost element.
pub(super) fn inside(svg: &str) -> &str {
    let after = svg
        .split_once("<svg")
        .and_then(|(_, rest)| rest.split_once('>'));
    let inside = after.and_then(|(_, rest)| rest.rsplit_once("</svg>"));
    inside.map_or("", |(inside, _)| inside)
}

/// The drawing without what is of use on its own page only: what a pointer does, and the quotes within
/// quotes around the names of fonts, which no reader of XML takes.
fn cleaned(svg: &str, font: &str) -> String {
    let svg = svg.replace(font, &font.replace('"', "'"));
    let mut text = String::with_capacity(svg.len());
    let mut rest = svg.as_str();
    while let Some((before, after)) = rest.split_once("<style") {
        text.push_str(before);
        rest = after.split_once("</style>").map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    for name in [" class=\"", " ecmeta_", " pointer-events=\""] {
        text = without(&text, name);
    }
    text
}

/// A text without the attributes that begin so.
pub(super) fn without(text: &str, begin: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut parts = text.split(begin);
    kept.push_str(parts.next().unwrap_or_default());
    for part in parts {
        // The rest of the name, where the name is not whole.
        let value = if begin.ends_with('"') {
            part
        } else {
            part.split_once('"').map_or("", |(_, value)| value)
        };
        kept.push_str(value.split_once('"').map_or("", |(_, rest)| rest));
    }
    kept
}

/// A drawing of a size in a frame.
pub(super) fn nested(inside: &str, (w, h): (f64, f64), frame: Rect) -> Html {
    let mut html = Html::new();
    html.put(
        "<svg x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\">{!}</svg>",
        &[
            &number(frame.x),
            &number(frame.y),
            &number(frame.w),
            &number(frame.h),
            &number(w),
            &number(h),
            inside,
        ],
    );
    html
}

fn legend(keys: &[Key], inks: &Inks, w: f64, size: f64) -> Block {
    let style = Style::plain(size, inks.paint.ink);
    let mut block = Block::default();
    for key in keys {
        let mut row = Block::default();
        row.html.raw(&if key.is_hollow {
            fill_in(
                "<circle cx=\"6\" cy=\"10\" r=\"4.5\" fill=\"none\" stroke=\"{}\" stroke-width=\"2\"/>",
                &[key.colour],
            )
        } else {
            fill_in(
                "<rect y=\"4\" width=\"12\" height=\"12\" fill=\"{}\"/>",
                &[key.colour],
            )
        });
        let text = Block::text(&key.text, style, w - 22.0);
        row.at(22.0, 0.0, &text);
        row.h = text.h;
        block.below(4.0, &row);
    }
    block
}

/// What stands around a drawing with a title; `told` is what it shows, in words.
pub(super) fn caption(ask: Ask, told: String, name: &str, look: Look) -> Caption {
    let of = origin::of(ask, name);
    let sources = sourced(ask, &source::line(&of.sources));
    Caption {
        name: of.name,
        title: of.title,
        about: of.about,
        lede: String::new(),
        told,
        foot: foot(ask, sources, "", look.address),
        brand: ask.text(common::ATLAS),
        lang: ask.lang().code(),
    }
}

#[cfg(test)]
mod tests {
    use super::{CHART_W, chart};
    use crate::export::picture::{Form, Look};
    use crate::html::Sheet;
    use crate::map::Theme;
    use crate::query::testing::{SHAPES, ask};
    use crate::state::{Local, Shape, Tab};
    use roxmltree::Document;

    #[test]
    fn what_only_its_own_page_needs_is_left_out_of_a_drawing() {
        let font = "\"Noto Sans\", Arial";
        let svg = "<text style=\"font-family:\"Noto Sans\", Arial;\" class=\"zr0-cls-1\" ecmeta_series_index=\"3\" ecmeta_ssr_type=\"chart\" fill=\"#000\">a</text><style ><![CDATA[.a:hover {}]]></style><g pointer-events=\"visible\"/>";
        assert_eq!(
            super::cleaned(svg, font),
            "<text style=\"font-family:'Noto Sans', Arial;\" fill=\"#000\">a</text><g/>"
        );
    }

    /// What a picture of the n-th chart of a view says.
    fn said(query: &str, place: usize) -> String {
        let svg = ask(query, |ask| {
            let mut sheet = Sheet::default();
            let local = Local::default();
            match ask.view.tab {
                Tab::System => crate::html::system::page(ask, &local, &mut sheet),
                Tab::Network => crate::html::network::page(ask, &local, &mut sheet),
                Tab::Chart => crate::html::chart_page::page(ask, &local, &mut sheet),
                _ => crate::html::area::page(ask, &local, &SHAPES, &mut sheet),
            }
            let look = Look {
                form: Form::Tall,
                theme: Theme::Light,
                shape: Shape::Map,
                address: "",
            };
            chart(
                ask,
                &sheet.drawings[place],
                &sheet.titles[place],
                "<svg ></svg>",
                look,
            )
        });
        let document = Document::parse(&svg).unwrap();
        let texts = document
            .descendants()
            .filter(|node| node.has_tag_name("text"));
        texts
            .filter_map(|node| node.text())
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn a_chart_of_any_page_names_its_unit_its_period_its_provinces_and_its_own_sources() {
        for (query, place, parts, not) in [
            (
                "?area=48",
                0,
                ["điểm chỉ số · 2021 – 2024 · 63 tỉnh", "Bộ Khoa học"],
                "CECODES",
            ),
            (
                "?area=48",
                1,
                ["điểm chỉ số · 2024 · 34 tỉnh", "Bộ Khoa học"],
                "CECODES",
            ),
            (
                "?area=48",
                2,
                ["2024 · 63 tỉnh", "Nguồn: CECODES"],
                "Bộ Khoa học",
            ),
            (
                "?tab=system&i=attacks&lang=en",
                0,
                ["attacks · Dec 2019", "Source: "],
                "Source: .",
            ),
            (
                "?tab=network",
                0,
                ["Ai nối với hệ thống nào", "Nguồn: Báo chí"],
                "Nguồn: .",
            ),
            (
                "?tab=chart&x=papi_egov&lang=en",
                0,
                ["63 provinces", "Source: "],
                "over time",
            ),
        ] {
            let said = said(query, place);
            for part in parts {
                assert!(said.contains(part), "{query} {place}: {part}: {said}");
            }
            assert!(!said.contains(not), "{query} {place}: {not}: {said}");
        }
    }

    #[test]
    fn a_chart_says_what_it_is_and_where_it_comes_from() {
        for form in [Form::Tall, Form::Wide] {
            let svg = ask("?tab=chart&i=portal_accounts", |ask| {
                let mut sheet = Sheet::default();
                crate::html::chart_page::page(ask, &Local::default(), &mut sheet);
                let inner = format!("<svg width=\"{CHART_W}\"><path d=\"M0 0\"/></svg>");
                let look = Look {
                    form,
                    theme: Theme::Dark,
                    shape: Shape::Map,
                    address: "https://example.org/?tab=chart",
                };
                chart(ask, &sheet.drawings[0], &sheet.titles[0], &inner, look)
            });
            let document = Document::parse(&svg).unwrap();
            let texts = document.descendants().filter_map(|node| node.text());
            let said = texts.collect::<Vec<_>>().join(" ");
            for part in [
                "tài khoản · 25/12/2019 – 06/2023",
                "Nguồn: ",
                "CC BY 4.0",
                "https://example.org/?tab=chart",
            ] {
                assert!(said.contains(part), "{part}: {said}");
            }
            assert!(svg.contains("<path d=\"M0 0\"/>"));
        }
    }
}
