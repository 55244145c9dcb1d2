//! What can be taken away from a view: a plain list of downloads. A link leads to a published file where
//! the file of what is seen cannot be made; what is only made here is a button.

use super::Html;
use crate::model::Words;
use crate::query::{Ask, taken};
use crate::state::Tab;
use crate::text::{fill, take as words};

/// The whole data package in one file.
const ALL_DATA: &str = "./data/cpdt-atlas-data.zip";
/// How large the application in one file is, in megabytes; a behaviour test holds it to that.
pub const WHOLE_MB: u32 = 4;

/// The list, closed at first.
pub fn list(ask: Ask) -> String {
    let tab = ask.view.tab;
    let has_area = ask.view.area.is_some();
    let indicator = ask.data.find_indicator(&ask.view.indicator);
    let is_of_figures = !matches!(
        tab,
        Tab::Article | Tab::Matters | Tab::Network | Tab::About | Tab::Own
    );
    let is_of_one = is_of_figures && tab != Tab::System && !(has_area && tab != Tab::Chart);
    let published = match indicator.filter(|_| is_of_one) {
        Some(ix) => ["./data/i/", ask.data.indicator(ix).id, ".csv"].concat(),
        None => ALL_DATA.to_owned(),
    };
    let mut html = Html::new();
    html.put(
        "<details class=\"take\"><summary>{}</summary><ul>",
        &[ask.text(words::TAKE)],
    );
    if is_of_figures {
        for (what, name, note) in [
            ("csv", words::CSV, words::CSV_NOTE),
            ("excel", words::EXCEL, words::EXCEL_NOTE),
            ("zip", words::ZIP, words::ZIP_NOTE),
        ] {
            html.put(
                "<li><a class=\"download\" data-file=\"{}\" href=\"{}\" download=\"\">{}</a>",
                &[what, &published, ask.text(name)],
            );
            told(&mut html, ask.text(note));
        }
    }
    if tab == Tab::Map && !has_area && taken::has_map(ask) {
        made(ask, &mut html, "svg", words::SVG, ask.text(words::SVG_NOTE));
        made(ask, &mut html, "png", words::PNG, ask.text(words::PNG_NOTE));
    }
    let mb = WHOLE_MB.to_string();
    let note = fill(ask.text(words::WHOLE_NOTE), &[("mb", &mb)]);
    made(ask, &mut html, "html", words::WHOLE, &note);
    if is_of_one {
        kept(
            ask,
            &mut html,
            &published,
            words::SERIES,
            words::SERIES_NOTE,
        );
    }
    kept(
        ask,
        &mut html,
        ALL_DATA,
        words::ALL_DATA,
        words::ALL_DATA_NOTE,
    );
    html.put(
        "</ul><p class=\"take-failed\" role=\"alert\" hidden>{}</p></details>",
        &[ask.text(words::FAILED)],
    );
    html.into_text()
}

/// A file that is made when it is asked for.
fn made(ask: Ask, html: &mut Html, what: &str, name: Words, note: &str) {
    html.put(
        "<li><button type=\"button\" data-file=\"{}\">{}</button>",
        &[what, ask.text(name)],
    );
    told(html, note);
}

/// A file that is published.
fn kept(ask: Ask, html: &mut Html, path: &str, name: Words, note: Words) {
    html.put(
        "<li><a href=\"{}\" download=\"\">{}</a>",
        &[path, ask.text(name)],
    );
    told(html, ask.text(note));
}

fn told(html: &mut Html, note: &str) {
    html.put(" <span class=\"note\">{}</span></li>", &[note]);
}

/// The downloads of a chart, by its place on the page.
pub fn of_chart(ask: Ask, html: &mut Html, place: &str) {
    drawing(ask, html, &[":", place].concat());
}

/// The downloads of a distribution, which is alone on its page.
pub fn of_strip(ask: Ask, html: &mut Html) {
    drawing(ask, html, "");
}

fn drawing(ask: Ask, html: &mut Html, which: &str) {
    html.put(
        "<p class=\"take chart-take\">{}: <button type=\"button\" data-file=\"svg{}\">SVG</button> <button type=\"button\" data-file=\"png{}\">PNG</button> <span class=\"take-failed\" role=\"alert\" hidden>{}</span></p>",
        &[
            ask.text(words::CHART),
            which,
            which,
            ask.text(words::FAILED),
        ],
    );
}

#[cfg(test)]
mod tests {
    use super::list;
    use crate::html::testing::fault;
    use crate::query::testing::ask;

    #[test]
    fn every_view_has_a_list_that_fits_it() {
        for (address, there, missing) in [
            ("", "data-file=\"svg\"", "data-file=\"svg:"),
            ("?i=attacks", "./data/i/attacks.csv", "data-file=\"svg\""),
            ("?area=48", "data-file=\"zip\"", "./data/i/"),
            ("?tab=chart", "./data/i/dti.csv", "data-file=\"svg\""),
            (
                "?tab=table&lang=en",
                "The figures you see",
                "data-file=\"png\"",
            ),
            ("?tab=system&i=attacks", "data-file=\"csv\"", "./data/i/"),
            ("?tab=article", "data-file=\"html\"", "data-file=\"csv\""),
        ] {
            let html = ask(address, list);
            assert_eq!(fault(&html), None, "{address}");
            assert!(html.contains(there), "{address}: {html}");
            assert!(!html.contains(missing), "{address}: {html}");
            assert!(html.contains("./data/cpdt-atlas-data.zip"), "{address}");
        }
    }
}
