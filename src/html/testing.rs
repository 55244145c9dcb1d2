//! For tests: markup read as strictly as a parser of XML would, so that a page cannot be put
//! together wrongly without being noticed.

use super::Sheet;
use crate::model::Trust;
use crate::query::Ask;
use crate::query::testing::{DATA, ask};
use crate::state::Local;

/// A function that adds a page.
pub type Page = fn(Ask, &Local, &mut Sheet);

/// The sheet of a page at an address, with the page's own state as [`Local::write`] writes it.
pub fn sheet_of(address: &str, local: &str, page: Page) -> Sheet {
    let mut sheet = Sheet::default();
    ask(address, |ask| page(ask, &Local::read(local), &mut sheet));
    sheet
}

/// The addresses of mirrors that a page links to: there are to be none.
pub fn linked_mirrors(markup: &str) -> Vec<&'static str> {
    let sources = DATA.facts().sources.iter();
    let is_linked = |url: &&str| {
        let link = super::fill_in("href=\"{}\"", &[url]);
        !url.is_empty() && markup.contains(&link)
    };
    sources
        .filter(|source| source.trust == Trust::Mirror)
        .map(|source| source.url)
        .filter(is_linked)
        .collect()
}

/// Elements without an end.
const VOID: &[&str] = &[
    "area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr",
];

/// What is wrong with markup: an element that is not closed, an attribute without quotes, a place
/// that was not filled. `None` where all is well.
pub fn fault(markup: &str) -> Option<String> {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = markup;
    if let Some((_, after)) = markup.split_once('{') {
        return Some(format!("a brace: {{{}", near(after)));
    }
    while let Some((text, after)) = rest.split_once('<') {
        if text.contains('>') {
            return Some(format!("a stray >: {}", near(text)));
        }
        let Some((tag, later)) = after.split_once('>') else {
            return Some(format!("a tag without end: <{}", near(after)));
        };
        rest = later;
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Some(format!("</{name}> closes nothing, before {}", near(later)));
            }
            continue;
        }
        let is_closed = tag.ends_with('/');
        let tag = tag.trim_end_matches('/');
        let name = tag.split(' ').next().unwrap_or_default();
        if tag.matches('"').count() % 2 == 1 || !attributes_are_quoted(tag) {
            return Some(format!("attributes of <{tag}>"));
        }
        if !is_closed && !VOID.contains(&name) {
            open.push(name);
        }
    }
    if rest.contains('>') {
        return Some(format!("a stray >: {}", near(rest)));
    }
    open.pop().map(|name| format!("<{name}> is not closed"))
}

fn attributes_are_quoted(tag: &str) -> bool {
    let outside: String = tag.split('"').step_by(2).collect::<Vec<_>>().join("\"");
    outside.split('=').skip(1).all(|rest| rest.starts_with('"'))
}

fn near(text: &str) -> String {
    text.chars().take(60).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_are_found() {
        for bad in [
            "<p>",
            "<p></b>",
            "<a href=x>y</a>",
            "<a title=\"x>y</a>",
            "a > b",
            "<p>{}</p>",
        ] {
            assert!(fault(bad).is_some(), "{bad}");
        }
    }

    #[test]
    fn good_markup_has_none() {
        let good = "<p class=\"a\" hidden>x<br>&gt;<svg><path d=\"M0 0\"/></svg></p>";
        assert_eq!(fault(good), None);
    }
}
