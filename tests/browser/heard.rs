//! The page as it is read aloud: names and roles of the accessibility tree, held to what was reviewed
//! (`tests/browser/heard/`). After a change that is meant: `HEARD=write`, and read the difference.

use crate::kit::{Can, Page, Visit, skipped};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::fmt::Write;
use std::path::Path;

/// How many of a row of the same kind are written out.
const SHOWN: usize = 3;
/// What tells nothing by itself.
const SILENT: [&str; 9] = [
    "generic",
    "none",
    "InlineTextBox",
    "StaticText",
    "LayoutTable",
    "ListMarker",
    "Iframe",
    "RootWebArea",
    "presentation",
];

/// The tree, a line for each thing, indented.
fn tree(page: &Page) -> String {
    // That the page is kept for reading offline is said whenever it is, with the day: its place is heard without it.
    page.js("document.styleSheets[0].insertRule('.offline-saved { display: none }')");
    let tree = page.devtools("Accessibility.getFullAXTree", &json!({}));
    let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
    let by_id: HashMap<&str, &Value> = nodes
        .iter()
        .map(|node| (node["nodeId"].as_str().unwrap_or_default(), node))
        .collect();
    let mut text = String::new();
    if let Some(root) = nodes.first() {
        tell(root, &by_id, 0, &mut text);
    }
    text
}

/// Children that say something, with those of silent ones in their place.
fn heard<'a>(node: &'a Value, by_id: &HashMap<&str, &'a Value>, found: &mut Vec<&'a Value>) {
    for id in node["childIds"].as_array().into_iter().flatten() {
        let Some(child) = by_id.get(id.as_str().unwrap_or_default()) else {
            continue;
        };
        let role = child["role"]["value"].as_str().unwrap_or_default();
        if child["ignored"] == true || SILENT.contains(&role) {
            heard(child, by_id, found);
        } else {
            found.push(child);
        }
    }
}

fn tell(node: &Value, by_id: &HashMap<&str, &Value>, depth: usize, text: &mut String) {
    let mut children = Vec::new();
    heard(node, by_id, &mut children);
    let role = |node: &Value| {
        node["role"]["value"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    };
    let mut at = 0;
    while at < children.len() {
        let same = children[at..]
            .iter()
            .take_while(|one| role(one) == role(children[at]))
            .count();
        let shown = if same > SHOWN + 1 { SHOWN } else { same };
        for child in &children[at..at + shown] {
            let name = named(child, by_id);
            let states = states(child);
            let _ = writeln!(
                text,
                "{}{} “{name}”{states}",
                "  ".repeat(depth),
                role(child)
            );
            tell(child, by_id, depth + 1, text);
        }
        if shown < same {
            let _ = writeln!(
                text,
                "{}… {} more: {}",
                "  ".repeat(depth),
                same - shown,
                role(children[at])
            );
        }
        at += same;
    }
}

/// The name of a thing; of one that has none, its own text.
fn named(node: &Value, by_id: &HashMap<&str, &Value>) -> String {
    let mut name = node["name"]["value"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    if name.is_empty() {
        own_text(node, by_id, &mut name);
    }
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text of a thing that is in nothing with a line of its own.
fn own_text(node: &Value, by_id: &HashMap<&str, &Value>, text: &mut String) {
    for id in node["childIds"].as_array().into_iter().flatten() {
        let Some(child) = by_id.get(id.as_str().unwrap_or_default()) else {
            continue;
        };
        let role = child["role"]["value"].as_str().unwrap_or_default();
        if role == "StaticText" {
            text.push_str(child["name"]["value"].as_str().unwrap_or_default());
        } else if child["ignored"] == true || SILENT.contains(&role) {
            own_text(child, by_id, text);
        }
    }
}

/// What is said of a thing besides its name: only what it is not by default.
fn states(node: &Value) -> String {
    let mut text = String::new();
    for property in node["properties"].as_array().into_iter().flatten() {
        let name = property["name"].as_str().unwrap_or_default();
        let value = &property["value"]["value"];
        if [
            "expanded", "pressed", "checked", "selected", "level", "live",
        ]
        .contains(&name)
            && *value != false
            && *value != "false"
        {
            let value = value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned);
            let _ = write!(text, " {name}={value}");
        }
    }
    text
}

#[track_caller]
fn reviewed(name: &str, page: &Page) {
    let now = tree(page);
    let path = Path::new("tests/browser/heard").join(format!("{name}.txt"));
    if std::env::var_os("HEARD").is_some() {
        std::fs::create_dir_all("tests/browser/heard").unwrap();
        std::fs::write(&path, &now).unwrap();
    }
    let then = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = now
        .lines()
        .zip(then.lines())
        .find(|(now, then)| now != then);
    assert!(
        now == then,
        "{}: {differs:?}, {} lines then, {} now (HEARD=write takes it as it is)",
        path.display(),
        then.lines().count(),
        now.lines().count()
    );
}

#[test]
fn the_map_is_heard_as_it_was_reviewed() {
    if skipped(Can::TellItsTree) {
        return;
    }
    let page = Visit::new().reduced_motion().open("?lang=en&shape=map");
    page.press(&["Tab"]);
    page.wait_until("the whole page", |page| page.exists(".ranking .rows a"));
    reviewed("map", &page);
}

#[test]
fn a_province_is_heard_as_it_was_reviewed() {
    if skipped(Can::TellItsTree) {
        return;
    }
    let page = Page::open("?area=48");
    page.wait_drawn();
    reviewed("province", &page);
}

#[test]
fn a_system_is_heard_as_it_was_reviewed() {
    if skipped(Can::TellItsTree) {
        return;
    }
    let page = Page::open("?lang=en&i=births&tab=system");
    page.wait_drawn();
    reviewed("system", &page);
}

#[test]
fn a_search_is_heard_as_it_was_reviewed() {
    if skipped(Can::TellItsTree) {
        return;
    }
    let page = Visit::new().phone().open("?tab=matters");
    page.type_into(".search input", "ha noi");
    page.wait_until("hits", |page| page.exists("#found [role=option]"));
    page.wait_drawn();
    reviewed("search", &page);
}
