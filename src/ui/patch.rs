//! Markup in place of markup, with as few changes as it takes: what is the same stays, with its
//! focus, its scroll and what the reader has opened. Apart because it knows nothing of the atlas.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, Node};

/// Attributes that are the page's own while it is open: the reader's or the pictures'.
const OWN: [&str; 6] = [
    "autofocus",
    "data-pointed",
    "data-stage",
    "data-stale",
    "open",
    "style",
];

/// Makes the children of an element those of a text of markup.
pub fn patch(root: &Element, markup: &str) {
    if root.has_child_nodes() {
        let Ok(wanted) = document().create_element("div") else {
            return;
        };
        wanted.set_inner_html(markup);
        children(root, &wanted);
    } else {
        root.set_inner_html(markup);
    }
    style(root);
    focus(root);
}

fn children(old: &Node, new: &Node) {
    let mut at = old.first_child();
    let mut wanted = new.first_child();
    while let Some(want) = wanted {
        // Moved into the page below, it would no longer lead to the next.
        wanted = want.next_sibling();
        let Some(have) = at else {
            let _ = old.append_child(&want);
            at = None;
            continue;
        };
        at = have.next_sibling();
        if have.is_equal_node(Some(&want)) {
            continue;
        }
        if !alike(&have, &want) {
            let _ = old.replace_child(&want, &have);
        }
    }
    while let Some(rest) = at {
        at = rest.next_sibling();
        let _ = old.remove_child(&rest);
    }
}

/// Makes a node like another of its kind; false where they are of two kinds.
fn alike(have: &Node, want: &Node) -> bool {
    if have.node_type() != want.node_type() || have.node_name() != want.node_name() {
        return false;
    }
    let (Some(old), Some(new)) = (have.dyn_ref::<Element>(), want.dyn_ref::<Element>()) else {
        have.set_node_value(want.node_value().as_deref());
        return true;
    };
    // Two things with names of their own are two things.
    if old.id() != new.id() {
        return false;
    }
    // What is kept is kept as long as it is of the same picture.
    let picture = |of: &Element| of.get_attribute("data-drawn");
    let is_kept = old.has_attribute("data-keep") && picture(old) == picture(new);
    attributes(old, new);
    if !is_kept {
        children(have, want);
    }
    true
}

fn attributes(old: &Element, new: &Element) {
    for name in names(old) {
        if !new.has_attribute(&name)
            && !OWN.contains(&name.as_str())
            && !old.has_attribute("data-keep")
        {
            let _ = old.remove_attribute(&name);
        }
    }
    for name in names(new) {
        if let Some(value) = new.get_attribute(&name)
            && !OWN.contains(&name.as_str())
            && old.get_attribute(&name).as_ref() != Some(&value)
        {
            let _ = old.set_attribute(&name, &value);
        }
    }
    // What a field holds is no attribute once the reader has touched it.
    if let (Some(field), Some(value)) = (
        old.dyn_ref::<HtmlInputElement>(),
        new.get_attribute("value"),
    ) && field.value() != value
    {
        field.set_value(&value);
    }
}

fn names(of: &Element) -> Vec<String> {
    let names = of.get_attribute_names();
    names.iter().filter_map(|name| name.as_string()).collect()
}

/// Carries out the styles that depend on figures. Written as attributes of their own and set here,
/// since a strict security policy forbids styles in markup.
fn style(root: &Element) {
    each(root, "[data-css]", |element| {
        if let Some(element) = element.dyn_ref::<HtmlElement>() {
            let css = element.get_attribute("data-css").unwrap_or_default();
            let style = element.style();
            for rule in css.split(';') {
                if let Some((name, value)) = rule.split_once(':') {
                    let _ = style.set_property(name, value);
                }
            }
        }
    });
}

/// A field that wants the focus gets it when it comes, and not again.
fn focus(root: &Element) {
    each(root, "[autofocus]", |element| {
        if let Some(field) = element.dyn_ref::<HtmlElement>() {
            let _ = field.focus();
            let _ = field.remove_attribute("autofocus");
        }
    });
}

/// Every element below another that fits a selector.
pub fn each(root: &Element, selector: &str, mut act: impl FnMut(&Element)) {
    let Ok(found) = root.query_selector_all(selector) else {
        return;
    };
    for place in 0..found.length() {
        if let Some(element) = found.get(place).and_then(|node| node.dyn_into().ok()) {
            act(&element);
        }
    }
}
