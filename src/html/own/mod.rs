//! The page of a reader's own figures: its frame, which the second module writes, and what the third puts
//! into it (the field of the file, the question as a form, the answer as a table with bars). One file, since
//! none of the three has a life without the others.

mod form;

pub use form::form;

use super::{Html, SKELETON, Sheet, fill_in};
use crate::model::Lang;
use crate::own::{self, Answer, Fault, Line, MOST_KINDS, Refused};
use crate::query::Ask;
use crate::text::{Say, fill, own as words};

/// The frame of the page.
pub fn frame(ask: Ask, sheet: &mut Sheet) {
    sheet.put(
        "<div class=\"own\"><h1>{}</h1><p class=\"lede\">{}</p><div id=\"own-room\" data-own=\"{}\" data-keep>{!}</div></div>",
        &[
            ask.text(words::TITLE),
            ask.text(words::LEDE),
            ask.lang().code(),
            SKELETON,
        ],
    );
}

/// What the room holds from the beginning: the field of the file, how far things are, what was said last,
/// and places for the form and the answer.
pub fn room(lang: Lang) -> String {
    fill_in(
        "<div class=\"own-door\"><label for=\"own-file\">{}</label>\
<input id=\"own-file\" type=\"file\" accept=\".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain\" aria-describedby=\"own-hint\">\
<p id=\"own-hint\" class=\"note\">{}</p></div>\
<div id=\"own-state\" class=\"own-state\" hidden><label for=\"own-progress\"></label><progress id=\"own-progress\" max=\"1\"></progress>\
<button type=\"button\" id=\"own-cancel\">{}</button></div>\
<p id=\"own-read\" class=\"own-read\"></p><p id=\"own-said\" class=\"own-said\" role=\"status\"></p><div id=\"own-form\"></div><div id=\"own-answer\"></div>",
        &[
            words::FILE.get(lang),
            words::FILE_HINT.get(lang),
            words::CANCEL.get(lang),
        ],
    )
}

/// An answer.
pub fn answer(answer: &Answer, lang: Lang) -> String {
    let mut html = Html::new();
    html.put("<h2 id=\"own-title\">{}</h2>", &[&answer.title]);
    if answer.lines.is_empty() {
        html.put("<p>{}</p>", &[&answer.shown]);
        return html.into_text();
    }
    html.raw("<div class=\"own-scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"own-title\"><table class=\"own-table\"><thead><tr>");
    for head in &answer.heads {
        html.put("<th scope=\"col\">{}</th>", &[head]);
    }
    html.put(
        "<th scope=\"col\" class=\"number\">{}</th><td></td><th scope=\"col\" class=\"number\">{}</th></tr></thead><tbody>",
        &[&answer.figure, words::COVERAGE.get(lang)],
    );
    for line in &answer.lines {
        row(&mut html, line, 1, lang);
    }
    html.raw("</tbody>");
    if let Some(total) = &answer.total {
        html.raw("<tfoot>");
        row(&mut html, total, answer.heads.len(), lang);
        html.raw("</tfoot>");
    }
    html.raw("</table></div>");
    html.some("<p class=\"note\">{}</p>", &answer.shown);
    html.put(
        "<p><button type=\"button\" id=\"own-take\">{}</button></p>",
        &[words::DOWNLOAD.get(lang)],
    );
    html.into_text()
}

fn row(html: &mut Html, line: &Line, span: usize, lang: Lang) {
    html.raw("<tr>");
    for label in &line.labels {
        let span = if span > 1 {
            fill_in(" colspan=\"{}\"", &[&span.to_string()])
        } else {
            String::new()
        };
        html.put("<th scope=\"row\"{!}>{}</th>", &[&span, label]);
    }
    match line.value {
        Some(_) => html.put("<td class=\"number\">{}</td>", &[&line.text]),
        None => html.put(
            "<td class=\"number none\">{}</td>",
            &[words::NO_FIGURE.get(lang)],
        ),
    }
    html.raw("<td class=\"bar\">");
    if let Some([from, length]) = line.bar {
        let [from, length] = [from, length].map(|part| format!("{part:.2}%"));
        html.put(
            "<svg aria-hidden=\"true\" focusable=\"false\"><rect x=\"{}\" width=\"{}\" height=\"100%\"/></svg>",
            &[&from, &length],
        );
    }
    html.put("</td><td class=\"number\">{}</td></tr>", &[&line.covered]);
}

/// Why a file cannot be read.
pub fn fault(fault: &Fault, name: &str, lang: Lang) -> String {
    let said = match fault {
        Fault::Empty => words::EMPTY,
        Fault::Wide => words::WIDE,
        Fault::Encoding { .. } => words::ENCODING,
        Fault::AfterQuote { .. } => words::AFTER_QUOTE,
        Fault::OpenQuote { .. } => words::OPEN_QUOTE,
        Fault::Fields {
            found, expected, ..
        } if found < expected => words::TOO_FEW,
        Fault::Fields { .. } => words::TOO_MANY,
        Fault::Changed => words::CHANGED,
    };
    let mut text = String::new();
    if let (Some(line), Some(column)) = (fault.line(), fault.column()) {
        let column = column.to_string();
        let column = match name {
            "" => column,
            name => fill(words::AT_NAMED.get(lang), &[("n", &column), ("name", name)]),
        };
        let at = [("line", line.to_string()), ("column", column)];
        text = fill(
            words::AT.get(lang),
            &at.each_ref().map(|(name, value)| (*name, value.as_str())),
        );
    }
    if !text.is_empty() {
        text.push(' ');
    }
    let said = said.get(lang);
    match fault {
        Fault::Fields {
            found, expected, ..
        } => {
            let (found, expected) = (found.to_string(), expected.to_string());
            text.push_str(&fill(said, &[("found", &found), ("expected", &expected)]));
        }
        _ => text.push_str(said),
    }
    alert(words::FAULT.get(lang), &text)
}

/// What is said where the browser itself cannot go on with a file.
pub fn unreadable(lang: Lang) -> String {
    alert(words::FAULT.get(lang), words::UNREADABLE.get(lang))
}

/// Why a question has no answer.
pub fn refused(refused: &Refused, sheet: &own::Sheet, say: &dyn Say) -> String {
    let lang = say.lang();
    let whole = |number: usize| say.number(f64::from(u32::try_from(number).unwrap_or(u32::MAX)), 0);
    let named = |words: crate::model::Words, column: usize| {
        let name = own::name(sheet, column, lang);
        fill(
            words.get(lang),
            &[("name", &name), ("n", &whole(MOST_KINDS))],
        )
    };
    let text = match refused {
        Refused::NeedsValue => words::NEEDS_VALUE.get(lang).to_owned(),
        Refused::NeedsWeight => words::NEEDS_WEIGHT.get(lang).to_owned(),
        Refused::NeedsNumbers(column) => named(words::NEEDS_NUMBERS, *column),
        Refused::TooManyKinds(column) => named(words::TOO_MANY_KINDS, *column),
        Refused::TooManyGroups => words::TOO_MANY_GROUPS.get(lang).to_owned(),
        Refused::Value(row) => fill(words::GREAT_VALUE.get(lang), &[("n", &whole(*row))]),
        Refused::Weight(row) => fill(words::BAD_WEIGHT.get(lang), &[("n", &whole(*row))]),
        Refused::Unread(column, text) => {
            let name = own::name(sheet, *column, lang);
            fill(words::UNREAD.get(lang), &[("text", text), ("name", &name)])
        }
        Refused::Other => words::OTHER.get(lang).to_owned(),
    };
    alert(words::REFUSED.get(lang), &text)
}

fn alert(head: &str, text: &str) -> String {
    fill_in(
        "<div class=\"own-wrong\" role=\"alert\"><h2>{}</h2><p>{}</p></div>",
        &[head, text],
    )
}

#[cfg(test)]
mod tests {
    use super::{answer, form, frame, refused, room};
    use crate::html::Sheet;
    use crate::html::testing::fault;
    use crate::model::Lang;
    use crate::own::{Desk, Question, Verb};
    use crate::query::testing::ask;
    use crate::text::Plain;

    const FILE: &[u8] =
        b"<b>&\"name\",day,n,open\n\"<i>x\",2024-01-05,1,1.234\ny,2024-01-06,,2.345\n";

    fn desk() -> Desk {
        let mut desk = Desk::default();
        desk.begin(FILE, None);
        assert!(desk.look(FILE) && desk.looked());
        while !desk.settled() {}
        assert!(desk.take(FILE) && desk.taken());
        desk
    }

    #[test]
    fn whatever_a_file_holds_the_page_is_sound_markup_in_both_languages() {
        let mut desk = desk();
        for lang in [Lang::Vi, Lang::En] {
            let say = Plain(lang);
            assert_eq!(fault(&room(lang)), None);
            for verb in Verb::ALL {
                let sheet = desk.sheet().unwrap();
                let pairs = [
                    ("verb", verb.code()),
                    ("value", "2"),
                    ("by1", "0"),
                    ("by2", "1"),
                    ("grain2", "year"),
                    ("where1", "0"),
                    ("where2", "1"),
                    ("from2", "2024-01"),
                ];
                let question = Question::read(pairs.into_iter(), sheet);
                let written = form(sheet, &question, &say);
                assert_eq!(fault(&written), None, "{written}");
                assert!(written.contains("name=\"where3\"") && written.contains("2024-01\""));
                assert!(!written.contains("<i>x") && !written.contains("<b>&"));
                if desk.ask(question) {
                    while desk.work(&say).is_some() {}
                }
                let sheet = desk.sheet().unwrap();
                let said = match (desk.answered(), desk.refused()) {
                    (Some(answered), _) => answer(&answered.answer(sheet, &say), lang),
                    (_, Some(no)) => refused(no, sheet, &say),
                    _ => String::new(),
                };
                assert_eq!(fault(&said), None, "{said}");
                assert!(!said.is_empty() && !said.contains("<i>x"), "{said}");
            }
        }
    }

    #[test]
    fn a_bar_is_as_long_as_its_figure_on_a_scale_from_zero() {
        let mut desk = Desk::default();
        let file = b"a,n\nx,-10\ny,30\nz,0\n";
        desk.begin(file, None);
        assert!(desk.look(file) && desk.looked());
        while !desk.settled() {}
        assert!(desk.take(file) && desk.taken());
        let question = Question::first(desk.sheet().unwrap());
        assert!(desk.ask(question));
        let say = Plain(Lang::En);
        while desk.work(&say).is_some() {}
        let answer = desk.answered().unwrap().answer(desk.sheet().unwrap(), &say);
        let bars: Vec<_> = answer.lines.iter().map(|line| line.bar).collect();
        assert_eq!(
            bars,
            [Some([0.0, 25.0]), Some([25.0, 75.0]), Some([25.0, 0.0])]
        );
    }

    #[test]
    fn the_frame_names_the_language_that_the_third_module_is_to_speak() {
        for (query, code) in [("?tab=own", "vi"), ("?tab=own&lang=en", "en")] {
            let html = ask(query, |ask| {
                let mut sheet = Sheet::default();
                frame(ask, &mut sheet);
                sheet.html.into_text()
            });
            assert_eq!(fault(&html), None);
            assert!(html.contains(&format!("data-own=\"{code}\"")), "{html}");
        }
    }
}
