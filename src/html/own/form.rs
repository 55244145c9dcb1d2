//! The question as a form of native controls, and what the columns were read as. Apart from the answer,
//! because it is written anew only when another control is needed.

use crate::html::{Html, fill_in};
use crate::model::{Lang, Words};
use crate::own::{
    Column, Condition, Grain, Group, Kind, MOST_CONDITIONS, MOST_KINDS, Mark, Order, Question,
    Sheet, Test, USUAL_TOP, Verb, bound_text, name, verb,
};
use crate::text::{Say, fill, own as words};

/// Up to so many categories can be picked from a list; beyond it they are typed.
const MOST_LISTED: usize = 500;

/// The form, and below it the columns.
pub fn form(sheet: &Sheet, question: &Question, say: &dyn Say) -> String {
    let lang = say.lang();
    let mut html = Html::new();
    html.put(
        "<form class=\"own-form\"><fieldset><legend>{}</legend>",
        &[words::ASK.get(lang)],
    );
    let verbs = Verb::ALL
        .iter()
        .map(|one| (one.code(), verb(*one).get(lang).to_owned()));
    select(
        &mut html,
        "verb",
        words::VERB.get(lang),
        question.verb.code(),
        verbs,
    );
    let any = |_: &Column| true;
    pick(
        &mut html,
        sheet,
        lang,
        ("value", words::VALUE, words::ROWS_ONLY),
        question.value,
        any,
    );
    if question.verb == Verb::Weighted {
        let of = question.weight;
        pick(
            &mut html,
            sheet,
            lang,
            ("weight", words::WEIGHT, words::NONE),
            of,
            Column::is_number,
        );
    }
    for (at, label) in [words::BY, words::BY_TOO].into_iter().enumerate() {
        let group = question.groups.get(at).copied();
        if at == 0 || !question.groups.is_empty() {
            by(&mut html, sheet, lang, at + 1, label, group);
        }
    }
    for at in 0..MOST_CONDITIONS.min(question.conditions.len() + 1) {
        condition(&mut html, sheet, lang, at + 1, question.conditions.get(at));
    }
    order(&mut html, question, say);
    html.raw("</fieldset></form>");
    columns(&mut html, sheet, say);
    html.into_text()
}

/// A list to choose from, with its label.
fn select<'a>(
    html: &mut Html,
    name: &str,
    label: &str,
    chosen: &str,
    options: impl Iterator<Item = (&'a str, String)>,
) {
    html.put(
        "<p class=\"own-field\"><label for=\"own-{}\">{}</label><select id=\"own-{}\" name=\"{}\">",
        &[name, label, name, name],
    );
    for (value, text) in options {
        let mark = if value == chosen { " selected" } else { "" };
        html.put("<option value=\"{}\"{!}>{}</option>", &[value, mark, &text]);
    }
    html.raw("</select></p>");
}

/// A list of the columns that fit.
fn pick(
    html: &mut Html,
    sheet: &Sheet,
    lang: Lang,
    (field, label, none): (&str, Words, Words),
    chosen: Option<usize>,
    fits: fn(&Column) -> bool,
) {
    let fitting = sheet
        .columns
        .iter()
        .enumerate()
        .filter(|(_, column)| fits(column));
    let columns: Vec<(String, String)> = fitting
        .map(|(at, _)| (at.to_string(), name(sheet, at, lang)))
        .collect();
    let options = columns.iter().map(|(at, name)| (at.as_str(), name.clone()));
    let options = std::iter::once(("", none.get(lang).to_owned())).chain(options);
    let chosen = chosen.map_or_else(String::new, |at| at.to_string());
    select(html, field, label.get(lang), &chosen, options);
}

fn by(html: &mut Html, sheet: &Sheet, lang: Lang, at: usize, label: Words, group: Option<Group>) {
    let field = format!("by{at}");
    let column = group.map(|group| group.column);
    pick(
        html,
        sheet,
        lang,
        (&field, label, words::NONE),
        column,
        |column| column.has_codes,
    );
    let column = column.and_then(|column| sheet.columns.get(column));
    if let (Some(group), Some(Kind::Date)) = (group, column.map(|column| column.kind)) {
        let grains = Grain::ALL.iter().map(|grain| {
            let words = match grain {
                Grain::Each => words::GRAIN_EACH,
                Grain::Month => words::GRAIN_MONTH,
                Grain::Year => words::GRAIN_YEAR,
            };
            (grain.code(), words.get(lang).to_owned())
        });
        let field = format!("grain{at}");
        select(
            html,
            &field,
            words::GRAIN.get(lang),
            group.grain.code(),
            grains,
        );
    }
}

/// The column of a condition, and its bounds or its categories.
fn condition(html: &mut Html, sheet: &Sheet, lang: Lang, at: usize, now: Option<&Condition>) {
    let field = format!("where{at}");
    let label = if at == 1 {
        words::WHERE
    } else {
        words::WHERE_TOO
    };
    let column = now.map(|now| now.column);
    pick(
        html,
        sheet,
        lang,
        (&field, label, words::NONE),
        column,
        |column| column.kind != Kind::Long,
    );
    let Some((now, column)) = now.and_then(|now| Some((now, sheet.columns.get(now.column)?)))
    else {
        return;
    };
    match &now.test {
        Test::Between(from, to) => {
            for (what, label, bound) in [("from", words::FROM, from), ("to", words::TO, to)] {
                let field = format!("{what}{at}");
                let text = bound.map_or_else(String::new, |bound| bound_text(bound, column));
                let hint = if column.kind == Kind::Date {
                    " placeholder=\"2024-12-31\""
                } else {
                    " inputmode=\"decimal\""
                };
                html.put(
                    "<p class=\"own-field own-bound\"><label for=\"own-{}\">{}</label><input id=\"own-{}\" name=\"{}\" value=\"{}\" autocomplete=\"off\"{!}></p>",
                    &[&field, label.get(lang), &field, &field, &text, hint],
                );
            }
        }
        Test::Any(codes) => any(html, column, lang, at, codes.as_deref().unwrap_or_default()),
    }
}

fn any(html: &mut Html, column: &Column, lang: Lang, at: usize, chosen: &[u16]) {
    let field = format!("any{at}");
    let is_listed = column.labels.len() <= MOST_LISTED;
    let label = if is_listed {
        words::ANY
    } else {
        words::ANY_LINES
    };
    html.put(
        "<p class=\"own-field own-any\"><label for=\"own-{}\">{}</label>",
        &[&field, label.get(lang)],
    );
    let labels = || {
        std::iter::once(words::EMPTY_CELL.get(lang)).chain(column.labels.iter().map(String::as_str))
    };
    let is_chosen = |code: usize| chosen.iter().any(|chosen| usize::from(*chosen) == code);
    if is_listed {
        html.put(
            "<select id=\"own-{}\" name=\"{}\" multiple size=\"6\">",
            &[&field, &field],
        );
        for (code, label) in labels().enumerate() {
            let mark = if is_chosen(code) { " selected" } else { "" };
            html.put(
                "<option value=\"#{}\"{!}>{}</option>",
                &[&code.to_string(), mark, label],
            );
        }
        html.raw("</select></p>");
    } else {
        let lines: Vec<&str> = labels()
            .enumerate()
            .filter(|(code, _)| is_chosen(*code))
            .map(|(_, label)| label)
            .collect();
        html.put(
            "<textarea id=\"own-{}\" name=\"{}\" rows=\"4\">{}</textarea></p>",
            &[&field, &field, &lines.join("\n")],
        );
    }
}

fn order(html: &mut Html, question: &Question, say: &dyn Say) {
    let lang = say.lang();
    let orders = Order::ALL.iter().map(|order| {
        let words = match order {
            Order::File => words::ORDER_FILE,
            Order::Down => words::ORDER_DOWN,
            Order::Up => words::ORDER_UP,
            Order::Name => words::ORDER_NAME,
        };
        (order.code(), words.get(lang).to_owned())
    });
    select(
        html,
        "order",
        words::ORDER.get(lang),
        question.order.code(),
        orders,
    );
    let tops = [10, 20, USUAL_TOP, 500].map(|top: usize| {
        let number = say.number(f64::from(u16::try_from(top).unwrap_or(u16::MAX)), 0);
        (
            top.to_string(),
            fill(words::TOP_SOME.get(lang), &[("n", &number)]),
        )
    });
    let tops = tops.iter().map(|(top, text)| (top.as_str(), text.clone()));
    select(
        html,
        "top",
        words::TOP.get(lang),
        &question.top.to_string(),
        tops,
    );
}

/// What each column was read as.
fn columns(html: &mut Html, sheet: &Sheet, say: &dyn Say) {
    let lang = say.lang();
    let whole = |number: usize| say.number(f64::from(u32::try_from(number).unwrap_or(u32::MAX)), 0);
    if let Some(mark) = sheet.open_mark {
        let code = if mark == Mark::Comma {
            "comma"
        } else {
            "point"
        };
        let marks = [("point", words::MARK_POINT), ("comma", words::MARK_COMMA)];
        let marks = marks
            .into_iter()
            .map(|(code, words)| (code, words.get(lang).to_owned()));
        html.raw("<div class=\"own-mark\">");
        select(html, "mark", words::MARK.get(lang), code, marks);
        html.put(
            "<p class=\"note\">{}</p></div>",
            &[words::MARK_SAYS.get(lang)],
        );
    }
    html.put(
        "<details class=\"own-columns\"><summary>{}</summary><dl>",
        &[words::COLUMNS.get(lang)],
    );
    for (at, column) in sheet.columns.iter().enumerate() {
        let kind = match column.kind {
            Kind::Number(Mark::Point) => words::KIND_POINT.get(lang).to_owned(),
            Kind::Number(Mark::Comma) => words::KIND_COMMA.get(lang).to_owned(),
            Kind::Date => words::KIND_DATE.get(lang).to_owned(),
            Kind::Text => fill(
                words::KIND_TEXT.get(lang),
                &[("n", &whole(column.labels.len()))],
            ),
            Kind::Long => fill(words::KIND_LONG.get(lang), &[("n", &whole(MOST_KINDS))]),
        };
        let filled = [("n", whole(column.filled)), ("of", whole(sheet.rows))];
        let filled = filled
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        let filled = fill(words::FILLED.get(lang), &filled);
        let broke = column
            .broke
            .as_ref()
            .map_or_else(String::new, |(line, text)| {
                let said = fill(
                    words::BROKE.get(lang),
                    &[("line", &line.to_string()), ("text", text)],
                );
                fill_in(" · <strong>{}</strong>", &[&said])
            });
        html.put(
            "<div><dt>{}</dt><dd>{} · {}{!}</dd></div>",
            &[&name(sheet, at, lang), &kind, &filled, &broke],
        );
    }
    html.raw("</dl></details>");
}
