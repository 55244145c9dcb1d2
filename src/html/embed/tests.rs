//! The code to paste is read back as a browser reads it; the dialogs hold what they promise.

use super::foot::foot;
use super::{Frame, dialog, framed, outcome, share, snippet};
use crate::html::testing::fault;
use crate::model::Period;
use crate::query::Ask;
use crate::query::testing::{DATA, ask, view};
use crate::state::{Embedding, Local, ViewState};
use crate::text::Plain;

const BASE: &str = "https://báo.example/a\"b/";

/// What is asked about a choice of fields on a view.
fn chosen<T>(
    query: &str,
    fields: &[(&str, &str)],
    question: impl Fn(Ask, Ask, &Embedding) -> T,
) -> T {
    let own: ViewState = view(query);
    let mut embedding = Embedding::of(&own);
    for (field, value) in fields {
        embedding.choose(field, value, DATA.facts().version, "48");
    }
    let say = Plain(embedding.view.lang);
    let asked = Ask {
        data: &DATA,
        view: &embedding.view,
        say: &say,
    };
    ask(query, |ask| question(ask, asked, &embedding))
}

/// The value of an attribute as a browser reads it.
fn attribute(markup: &str, name: &str) -> String {
    let (_, rest) = markup.split_once(&[" ", name, "=\""].concat()).unwrap();
    let value = rest.split('"').next().unwrap();
    value
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

#[test]
fn a_snippet_is_exact_to_the_letter() {
    let code = chosen(
        "?i=papi_egov&areas=~48",
        &[("lang", "en"), ("theme", "dark"), ("data", "pinned")],
        |_, asked, embedding| snippet(asked, embedding, "https://e.vn/atlas/"),
    );
    let version = DATA.facts().version;
    let lines: Vec<&str> = code.lines().collect();
    assert_eq!(
        lines[0],
        format!(
            "<iframe class=\"cpdt-atlas\" src=\"https://e.vn/atlas/?lang=en&amp;i=papi_egov&amp;areas=~48&amp;theme=dark&amp;embed=1&amp;v={version}\" \
title=\"E-governance (PAPI, dimension 8), 2024 · Atlas of Viet Nam's e-government\" width=\"100%\" height=\"980\" loading=\"lazy\" \
allow=\"clipboard-write; web-share\" referrerpolicy=\"no-referrer\" style=\"border:0;width:100%\"></iframe>"
        )
    );
    assert!(
        lines[1].starts_with("<noscript><a href=\"https://e.vn/atlas/?lang=en&amp;i=papi_egov&amp;areas=~48&amp;theme=dark\"><img src=\"https://e.vn/atlas/img/en/papi_egov.png\" alt=\"Picture: E-governance"),
        "{}",
        lines[1]
    );
    assert_eq!(
        lines[2],
        "<script async src=\"https://e.vn/atlas/embed.js\"></script>"
    );
}

#[test]
fn what_is_pasted_reads_back_as_what_was_chosen() {
    for query in [
        "",
        "?area=48&lang=en",
        "?i=attacks&tab=system",
        "?tab=table&units=34",
        "?tab=chart&areas=~48~79",
        "?tab=about",
        "?breaks=custom:0.3,0.5&k=3",
    ] {
        for fields in [&[][..], &[("what", "card")], &[("script", "without")]] {
            chosen(query, fields, |_, asked, embedding| {
                let code = snippet(asked, embedding, BASE);
                let frame = Frame::of(asked, embedding, BASE);
                assert_eq!(attribute(&code, "src"), frame.address, "{query}");
                assert_eq!(attribute(&code, "title"), frame.title, "{query}");
                assert!(frame.address.starts_with(BASE) && frame.address.contains("embed=1"));
                assert_eq!(code.contains("<script"), embedding.has_script);
                assert_eq!(code.matches("<noscript>").count(), 1);
            });
        }
    }
}

#[test]
fn a_preview_that_has_told_its_height_gives_the_first_height() {
    let code = chosen("", &[], |_, asked, embedding| {
        let mut told = embedding.clone();
        told.height_px = Some(612);
        snippet(asked, &told, BASE)
    });
    assert_eq!(attribute(&code, "height"), "612");
}

#[test]
fn the_dialog_is_sound_in_both_languages_on_every_view() {
    for query in [
        "",
        "?lang=en",
        "?area=48",
        "?i=attacks&tab=system",
        "?tab=chart&lang=en",
        "?tab=table",
        "?tab=card&area=48",
        "?tab=about",
    ] {
        let markup = chosen(query, &[], |own, asked, embedding| {
            dialog(own, asked, embedding, BASE)
        });
        // Attributes without a value are HTML and no XML.
        let strict = markup
            .replace(" checked", "")
            .replace(" selected", "")
            .replace(" readonly", "");
        assert_eq!(fault(&strict), None, "{query}: {markup}");
        assert_eq!(markup.matches("name=\"chrome\"").count(), 3);
        // The code stands in it as text, so that copying gives it as it is.
        assert!(markup.contains("&lt;iframe class=&quot;cpdt-atlas&quot;"));
    }
}

#[test]
fn a_card_is_offered_and_asks_whose_figure() {
    let markup = chosen("", &[("what", "card")], |own, asked, embedding| {
        (
            super::choices(own, embedding),
            outcome(own, asked, embedding, BASE),
        )
    });
    assert!(markup.0.contains("Con số của"), "{}", markup.0);
    assert!(markup.0.contains("value=\"48\" selected"));
    assert!(
        markup.1.contains("tab=card&amp;area=48&amp;embed=1"),
        "{}",
        markup.1
    );
}

#[test]
fn the_foot_of_a_frame_has_source_version_and_the_way_to_the_atlas() {
    let local = Local::default();
    let html = ask("?embed=1&chrome=none&v=2000.1&areas=~48", |ask| {
        foot(ask, &local)
    });
    assert_eq!(fault(&html), None, "{html}");
    for part in [
        "Nguồn: ",
        "2000.1",
        "href=\"?areas=~48\" target=\"_blank\" rel=\"noopener\"",
        "Atlas Chính phủ điện tử Việt Nam",
        "data-local=\"open:all\"",
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }
}

#[test]
fn what_is_opened_stays_opened_in_the_markup() {
    let mut local = Local::default();
    let closed = ask("?embed=1", |ask| framed(ask, &local, "<p>x</p>"));
    assert!(
        closed
            .text()
            .starts_with("<div class=\"embed\"><div class=\"embed-view\"><p>x</p></div><footer")
    );
    local.apply("open:all");
    let open = ask("?embed=1", |ask| framed(ask, &local, "<p>x</p>"));
    assert!(open.text().starts_with("<div class=\"embed\" data-all>"));
    assert!(open.text().contains("aria-expanded=\"true\""));
}

#[test]
fn sharing_gives_the_link_and_a_citation_in_each_language() {
    let say = (Plain(crate::model::Lang::Vi), Plain(crate::model::Lang::En));
    let (vi, en) = (view("?i=papi_egov"), view("?lang=en&i=papi_egov"));
    let of = |view, say| Ask {
        data: &DATA,
        view,
        say,
    };
    let (vi, en) = (of(&vi, &say.0), of(&en, &say.1));
    let day = Period::of_day(2026, 11, 26);
    let html = share(vi, vi, en, "https://e.vn/", day);
    assert_eq!(
        fault(&html.replace(" readonly", "").replace(" hidden", "")),
        None
    );
    assert!(html.contains("truy cập ngày 26/11/2026"), "{html}");
    assert!(
        html.contains("https://e.vn/?lang=en&amp;i=papi_egov, accessed 26 November 2026"),
        "{html}"
    );
    assert!(html.contains("data-send=\"https://e.vn/?i=papi_egov\""));
}
