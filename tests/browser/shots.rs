//! Pictures of views for our own eyes: `make shots` (never a part of the tests).
//! SHOTS: queries with `;` between them. WIDTHS, THEMES, LANGS: what of `360 1280`, `light dark`, `vi en`.

use crate::kit::Visit;
use std::path::PathBuf;
use std::time::Duration;

#[test]
#[ignore = "takes pictures, tests nothing: make shots"]
fn pictures() {
    let languages = wanted("LANGS", ' ', "vi en");
    let views: Vec<_> = wanted("SHOTS", ';', "?")
        .iter()
        .flat_map(|view| in_languages(view, &languages))
        .collect();
    for width in wanted("WIDTHS", ' ', "360 1280") {
        let width_px = width.parse().expect("WIDTHS are numbers");
        for theme in wanted("THEMES", ' ', "light dark") {
            let visit = Visit::new().size(width_px, if width_px < 700 { 740 } else { 900 });
            let page = visit
                .prefers(
                    "prefers-color-scheme",
                    if theme == "dark" { "dark" } else { "light" },
                )
                .arrive();
            page.expect_errors();
            for view in &views {
                page.go(view);
                // Charts come after the map has been painted.
                std::thread::sleep(Duration::from_millis(600));
                let path =
                    PathBuf::from(format!("target/shots/{}-{width}-{theme}.png", name(view)));
                page.screenshot(&path);
                println!(
                    "{}{}",
                    path.display(),
                    if page.overflow_px() > 0 {
                        ": scrolls sideways"
                    } else {
                        ""
                    }
                );
                page.errors().iter().for_each(|error| println!("  {error}"));
            }
        }
    }
}

fn wanted(variable: &str, between: char, otherwise: &str) -> Vec<String> {
    let said = std::env::var(variable)
        .ok()
        .filter(|said| !said.trim().is_empty());
    said.as_deref()
        .unwrap_or(otherwise)
        .split(between)
        .map(|part| part.trim().to_owned())
        .collect()
}

/// The view in each language, or as it is where it names one. The language leads the query.
fn in_languages(view: &str, languages: &[String]) -> Vec<String> {
    let rest = view.trim_start_matches('?');
    if rest.contains("lang=") {
        return vec![format!("?{rest}")];
    }
    let between = if rest.is_empty() { "" } else { "&" };
    languages
        .iter()
        .map(|language| format!("?lang={language}{between}{rest}"))
        .collect()
}

/// A file's name for a query: letters, digits and strokes.
fn name(query: &str) -> String {
    let words: Vec<_> = query
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.join("-")
}
