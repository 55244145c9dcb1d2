//! The marks of the map: found once, then changed in place. A step in time touches class names and texts
//! and nothing else, as a page written by hand would.

use crate::js::ClassNames;
use crate::query::home::{Fill, Fills};
use std::borrow::Cow;
use web_sys::Element;

/// One element that stands for a province.
struct Part {
    element: Element,
    /// The text of the value within it, on a tile.
    value: Option<Element>,
    /// Whose it is, by its place among the provinces.
    place: usize,
    class: Cow<'static, str>,
    brief: String,
}

/// Every element that stands for a province, with what it shows.
#[derive(Default)]
pub struct Marks {
    parts: Vec<Part>,
    svg: Option<Element>,
    classes: ClassNames,
    scale: Cow<'static, str>,
}

/// How deep below the picture a mark may lie: in the land of the sheet of the enlarged delta.
const DEPTH: u8 = 3;

/// The children of an element.
pub fn children(of: &Element) -> impl Iterator<Item = Element> + use<> {
    std::iter::successors(of.first_element_child(), Element::next_element_sibling)
}

impl Marks {
    /// Finds the marks of a map of these provinces.
    pub fn find(map: &Element, ids: &[&str]) -> Self {
        let mut marks = Self {
            svg: map.first_element_child(),
            ..Self::default()
        };
        if let Some(svg) = marks.svg.clone() {
            marks.gather(&svg, ids, 0);
        }
        marks
    }

    fn gather(&mut self, of: &Element, ids: &[&str], depth: u8) {
        for element in children(of) {
            let whose = element.get_attribute("data-area");
            let place = whose.and_then(|whose| ids.iter().position(|id| *id == whose));
            match place {
                Some(place) => self.parts.push(Part {
                    value: (element.tag_name() == "g")
                        .then(|| element.last_element_child())
                        .flatten(),
                    class: element.get_attribute("class").unwrap_or_default().into(),
                    element,
                    place,
                    brief: String::new(),
                }),
                None if depth < DEPTH && element.has_child_nodes() => {
                    self.gather(&element, ids, depth + 1);
                }
                None => {}
            }
        }
    }

    /// Shows other values.
    pub fn show(&mut self, fills: &Fills) {
        if self.scale != fills.scale
            && let Some(svg) = &self.svg
        {
            let is_grid = svg
                .get_attribute("class")
                .is_some_and(|class| class.starts_with("grid"));
            let base = if is_grid { "grid " } else { "sheet " };
            set(svg, "class", &[base, &fills.scale].concat());
            self.scale.clone_from(&fills.scale);
        }
        for part in &mut self.parts {
            let Some(Fill { class, brief }) = fills.all.get(part.place) else {
                continue;
            };
            if part.class != *class {
                part.class.clone_from(class);
                self.classes.put(&part.element, class);
            }
            if let Some(value) = &part.value
                && part.brief != *brief
            {
                value.set_text_content(Some(brief));
                part.brief.clone_from(brief);
            }
        }
    }
}

/// Sets an attribute; none that is set here can be refused.
pub fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}
