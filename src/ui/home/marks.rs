//! The marks of the drawn map: found once, then changed in place. A step in time touches class
//! names and texts and nothing else, as a page written by hand would.

use crate::query::home::{AreaMark, Areas};
use web_sys::Element;

/// One element that stands for a province.
struct Part {
    element: Element,
    /// The text of the value within it, on a tile.
    value: Option<Element>,
    /// Whose it is, by its place among the provinces.
    place: usize,
    class: &'static str,
    brief: String,
}

/// Every element that stands for a province, with what it shows.
#[derive(Default)]
pub struct Marks {
    parts: Vec<Part>,
    svg: Option<Element>,
    scale: &'static str,
}

/// The children of an element.
pub fn children(of: &Element) -> impl Iterator<Item = Element> + use<> {
    std::iter::successors(of.first_element_child(), Element::next_element_sibling)
}

impl Marks {
    /// Finds the marks of a picture that was drawn from these areas.
    pub fn find(frame: &Element, areas: &Areas) -> Self {
        let mut marks = Self {
            svg: frame.first_element_child(),
            ..Self::default()
        };
        if let Some(svg) = marks.svg.clone() {
            marks.gather(&svg, areas, 0);
        }
        marks
    }

    fn gather(&mut self, of: &Element, areas: &Areas, depth: u8) {
        for element in children(of) {
            let whose = element.get_attribute("data-area").or_else(|| {
                let on = element.get_attribute("data-on");
                on.filter(|_| element.has_attribute("data-in"))
            });
            let place = whose.and_then(|id| areas.marks.iter().position(|mark| mark.id == id));
            match place {
                Some(place) => self.parts.push(Part {
                    value: (element.tag_name() == "g")
                        .then(|| element.last_element_child())
                        .flatten(),
                    element,
                    place,
                    class: "",
                    brief: String::new(),
                }),
                None if depth < 2 && element.has_child_nodes() => {
                    self.gather(&element, areas, depth + 1);
                }
                None => {}
            }
        }
    }

    /// Shows other values.
    pub fn show(&mut self, areas: &Areas) {
        if self.scale != areas.scale
            && let Some(svg) = &self.svg
        {
            let base = if svg
                .get_attribute("class")
                .is_some_and(|class| class.starts_with("grid"))
            {
                "grid"
            } else {
                "sheet"
            };
            set(svg, "class", &[base, " ", areas.scale].concat());
            self.scale = areas.scale;
        }
        for part in &mut self.parts {
            let Some(AreaMark { mark, brief, .. }) = areas.marks.get(part.place) else {
                continue;
            };
            if part.class != mark.class() {
                part.class = mark.class();
                set(&part.element, "class", part.class);
            }
            if let Some(value) = &part.value
                && part.brief != *brief
            {
                value.set_text_content(Some(brief));
                part.brief.clone_from(brief);
            }
        }
    }

    /// The first mark of a province: its shape or its tile.
    pub fn element(&self, areas: &Areas, id: &str) -> Option<&Element> {
        let is_it = |part: &&Part| {
            areas
                .marks
                .get(part.place)
                .is_some_and(|mark| mark.id == id)
        };
        self.parts.iter().find(is_it).map(|part| &part.element)
    }

    /// What lies on top and bears this class.
    pub fn over(&self, class: &str) -> Option<Element> {
        let svg = self.svg.as_ref()?;
        svg.query_selector(&[".", class].concat()).ok().flatten()
    }
}

/// Sets an attribute; none that is set here can be refused.
pub fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}
