//! Styles that depend on figures (`data-css`), as a sheet for pages that no script has touched: a strict
//! security policy forbids them in markup, and without them boxes would grow once the script sets them.

use std::collections::BTreeSet;

/// The styles that a page asks for.
pub fn found(markup: &str) -> BTreeSet<String> {
    let parts = markup.split(" data-css=\"").skip(1);
    parts
        .filter_map(|part| Some(part.split_once('"')?.0.to_owned()))
        .collect()
}

/// All of them as rules, each for the elements that ask for it.
pub fn style(rules: &BTreeSet<String>) -> String {
    let mut sheet = String::new();
    for rule in rules {
        sheet.push_str(&["[data-css=\"", rule, "\"]{", rule, "}\n"].concat());
    }
    sheet
}

#[cfg(test)]
mod tests {
    use super::{found, style};

    #[test]
    fn each_style_is_a_rule_for_who_asks_for_it() {
        let all = found(
            "<i data-css=\"left:1%\"></i><b data-css=\"height:2px\"></b><i data-css=\"left:1%\">",
        );
        assert_eq!(
            style(&all),
            "[data-css=\"height:2px\"]{height:2px}\n[data-css=\"left:1%\"]{left:1%}\n"
        );
    }
}
