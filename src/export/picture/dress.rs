//! The map of the page with its colours written into it: the page's markup has class names that its
//! style sheet paints, a file that is taken away has none. Apart because here alone the style sheet
//! (`ui/style/map.css`) is said once more.

use super::Inks;
use super::block::number;
use crate::html::{Html, fill_in};
use crate::map::Rect;
use crate::query::home::Areas;

/// Hatching, dots and bars as the page has them, painted.
pub fn patterns(html: &mut Html, inks: &Inks) {
    let ground = inks.map.missing;
    let line = inks.map.missing_line;
    let bar = inks.paint.rule;
    for (id, side, w) in [
        ("hatch", "5", "1.2"),
        ("hatch-land", "50", "12"),
        ("hatch-delta", "20", "5"),
    ] {
        html.put(
            "<pattern id=\"{}\" width=\"{}\" height=\"{}\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"{}\" height=\"{}\" fill=\"{}\"/><rect width=\"{}\" height=\"{}\" fill=\"{}\"/></pattern>",
            &[id, side, side, side, side, ground, w, side, line],
        );
    }
    for (id, side, middle, r) in [
        ("dots", "6", "3", "1"),
        ("dots-land", "60", "30", "10"),
        ("dots-delta", "24", "12", "4"),
    ] {
        html.put(
            "<pattern id=\"{}\" width=\"{}\" height=\"{}\" patternUnits=\"userSpaceOnUse\"><rect width=\"{}\" height=\"{}\" fill=\"{}\"/><circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{}\"/></pattern>",
            &[id, side, side, side, side, ground, middle, middle, r, line],
        );
    }
    for (id, side, h) in [
        ("bars", "8", "3"),
        ("bars-land", "80", "30"),
        ("bars-delta", "32", "12"),
    ] {
        html.put(
            "<pattern id=\"{}\" width=\"{}\" height=\"{}\" patternUnits=\"userSpaceOnUse\"><rect width=\"{}\" height=\"{}\" fill=\"{}\"/><rect width=\"{}\" height=\"{}\" fill=\"{}\"/></pattern>",
            &[id, side, side, side, side, ground, side, h, bar],
        );
    }
}

/// An opening tag.
struct Tag<'a> {
    name: &'a str,
    attributes: &'a str,
    is_closed: bool,
}

impl<'a> Tag<'a> {
    fn of(text: &'a str) -> Self {
        let is_closed = text.ends_with('/');
        let text = text.trim_end_matches('/');
        let (name, attributes) = text.split_once(' ').unwrap_or((text, ""));
        Self {
            name,
            attributes,
            is_closed,
        }
    }

    fn pairs(&self) -> impl Iterator<Item = (&'a str, &'a str)> + use<'a> {
        let mut rest = self.attributes;
        std::iter::from_fn(move || {
            let (name, after) = rest.split_once("=\"")?;
            let (value, after) = after.split_once('"')?;
            rest = after;
            Some((name.trim_start(), value))
        })
    }

    fn get(&self, name: &str) -> &'a str {
        let found = self.pairs().find(|(have, _)| *have == name);
        found.map_or("", |(_, value)| value)
    }
}

/// Puts the page's map or tile grid into a frame, painted, with what lies on top of it.
pub fn dress(markup: &str, frame: Rect, inks: &Inks, areas: &Areas, over: &str) -> Html {
    let mut dresser = Dresser {
        html: Html::new(),
        inks,
        areas,
        frame,
        over,
        is_grid: markup.starts_with("<svg class=\"grid "),
        open: Vec::new(),
    };
    for piece in markup.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        if let Some(name) = tag.strip_prefix('/') {
            dresser.close(name);
        } else {
            dresser.open(&Tag::of(tag));
        }
        if !text.is_empty() && dresser.is_kept() {
            // A text of the page's markup: it has been written as markup before.
            dresser.html.raw(text);
        }
    }
    dresser.html
}

/// What an open element is to those within it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Sheet,
    Land,
    Delta,
    DeltaLand,
    Lines,
    Isles,
    Tile(Paintwork),
    Other,
    /// What the page needs for its own use only.
    Left,
}

/// How a province is painted.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Paintwork {
    /// Its class name where that is a pattern.
    pattern: &'static str,
    fill: &'static str,
    text: &'static str,
}

struct Dresser<'a> {
    html: Html,
    inks: &'a Inks,
    areas: &'a Areas,
    frame: Rect,
    over: &'a str,
    is_grid: bool,
    open: Vec<Within>,
}

impl Dresser<'_> {
    fn within(&self) -> Within {
        self.open.last().copied().unwrap_or(Within::Other)
    }

    fn is_kept(&self) -> bool {
        self.within() != Within::Left
    }

    fn close(&mut self, name: &str) {
        let Some(within) = self.open.pop() else {
            return;
        };
        if within == Within::Sheet {
            self.html.raw(self.over);
        }
        if within != Within::Left {
            self.html.put("</{}>", &[name]);
        }
    }

    fn open(&mut self, tag: &Tag) {
        let class = tag.get("class");
        // Here every province has its own pattern, so that one can be coloured by itself.
        let is_left = class == "over"
            || class == "under"
            || class.starts_with("name ")
            || class == "chosen"
            || class == "pointed"
            || !self.is_kept();
        if is_left {
            if !tag.is_closed {
                self.open.push(Within::Left);
            }
            return;
        }
        match (tag.name, self.within(), class) {
            ("svg", Within::Other, _) => self.sheet(tag),
            ("g", Within::Sheet, "land") => self.element(tag, "", Within::Land),
            ("g", Within::Delta, "land") => self.element(tag, "", Within::DeltaLand),
            ("g", _, "lines") => {
                let stroke = self.inks.map.border;
                let looks = fill_in(
                    " fill=\"none\" stroke=\"{}\" stroke-linejoin=\"round\"",
                    &[stroke],
                );
                self.element(tag, &looks, Within::Lines);
            }
            ("g", _, "isles") => self.element(tag, "", Within::Isles),
            ("svg", ..) | ("g", _, "delta") => self.element(tag, "", Within::Delta),
            ("g", ..) if !tag.get("data-area").is_empty() => {
                self.element(tag, "", Within::Tile(self.paintwork(class)));
                self.told(tag.get("data-area"));
            }
            ("path", Within::Land, _) => self.province(tag, class),
            ("path", Within::DeltaLand, _) => self.again(tag, class),
            ("path", Within::Lines, _) => self.line(tag, class),
            ("use", ..) => self.lines_again(),
            _ => {
                let looks = self.looks(tag, class);
                self.element(tag, &looks, Within::Other);
            }
        }
    }

    /// The outermost element, fitted into the frame.
    fn sheet(&mut self, tag: &Tag) {
        let Rect { x, y, w, h } = self.frame;
        self.html.put(
            "<svg x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" viewBox=\"{}\">",
            &[
                &number(x),
                &number(y),
                &number(w),
                &number(h),
                tag.get("viewBox"),
            ],
        );
        self.open.push(Within::Sheet);
    }

    /// An element with its own attributes, but for those that only the page needs, and its looks.
    fn element(&mut self, tag: &Tag, looks: &str, within: Within) {
        self.html.raw("<");
        self.html.raw(tag.name);
        let is_own = |name: &str| name == "data-area" || !name.starts_with("data-");
        let dropped = ["class", "id", "aria-hidden"];
        for (name, value) in tag.pairs() {
            if is_own(name) && !dropped.contains(&name) {
                self.attribute(name, value);
            }
        }
        self.html.raw(looks);
        if tag.is_closed {
            self.html.raw("/>");
        } else {
            self.html.raw(">");
            self.open.push(within);
        }
    }

    /// An attribute as it stands in the page's markup.
    fn attribute(&mut self, name: &str, value: &str) {
        for part in [" ", name, "=\"", value, "\""] {
            self.html.raw(part);
        }
    }

    /// What a pointer at rest is told.
    fn told(&mut self, area: &str) {
        if let Some(mark) = self.areas.marks.iter().find(|mark| mark.id == area) {
            self.html
                .put("<title>{}: {}</title>", &[mark.name, &mark.value]);
        }
    }

    /// A province. One with a pattern is painted from around it, so that the enlarged delta can show
    /// the same outline with a pattern of its own.
    fn province(&mut self, tag: &Tag, class: &str) {
        let paint = self.paintwork(class);
        let area = tag.get("data-area");
        if !paint.pattern.is_empty() {
            self.html
                .put("<g fill=\"url(#{}-land)\">", &[paint.pattern]);
        }
        self.html
            .put("<path id=\"a{}\" data-area=\"{}\"", &[area, area]);
        if paint.pattern.is_empty() {
            self.html.put(" fill=\"{}\"", &[paint.fill]);
        }
        self.attribute("d", tag.get("d"));
        self.html.raw(">");
        self.told(area);
        self.html.raw("</path>");
        if !paint.pattern.is_empty() {
            self.html.raw("</g>");
        }
    }

    /// The same province in the enlarged delta.
    fn again(&mut self, tag: &Tag, class: &str) {
        let paint = self.paintwork(class);
        self.html
            .put("<use xlink:href=\"#a{}\"", &[tag.get("data-area")]);
        if !paint.pattern.is_empty() {
            self.html.put(" fill=\"url(#{}-delta)\"", &[paint.pattern]);
        }
        self.html.raw("/>");
    }

    /// Borders. Their widths stand around them, so that the enlarged delta draws them as thin.
    fn line(&mut self, tag: &Tag, class: &str) {
        let Some((_, w, stroke)) = self.widths().into_iter().find(|one| one.0 == class) else {
            return;
        };
        self.html.put(
            "<g stroke=\"{}\" stroke-width=\"{}\"><path id=\"{}\"",
            &[stroke, &number(w * PATH_UNIT), class],
        );
        self.attribute("d", tag.get("d"));
        self.html.raw("/></g>");
    }

    fn lines_again(&mut self) {
        self.html.put(
            "<g transform=\"{}\" fill=\"none\" stroke-linejoin=\"round\">",
            &[crate::map::PATH_SCALE],
        );
        for (class, w, stroke) in self.widths() {
            self.html.put(
                "<use xlink:href=\"#{}\" stroke=\"{}\" stroke-width=\"{}\"/>",
                &[class, stroke, &number(w * PATH_UNIT / ENLARGED)],
            );
        }
        self.html.raw("</g>");
    }

    /// Kinds of border, how wide in units of the map, and in what colour.
    fn widths(&self) -> [(&'static str, f64, &'static str); 3] {
        let colours = self.inks.map;
        [
            ("coast", 0.6, colours.coast),
            ("border", 0.7, colours.border),
            ("region", 1.3, colours.border),
        ]
    }

    fn paintwork(&self, class: &str) -> Paintwork {
        let ink = self.inks.paint.ink;
        let pattern = match class {
            "none" => "hatch",
            "na" => "dots",
            "part" => "bars",
            _ => "",
        };
        let swatch = self.inks.class(class);
        Paintwork {
            pattern,
            fill: swatch.map_or(ink, |swatch| swatch.fill),
            text: swatch.map_or(ink, |swatch| swatch.text),
        }
    }

    /// The looks of everything else.
    fn looks(&self, tag: &Tag, class: &str) -> String {
        let paint = &self.inks.paint;
        let put = fill_in;
        let fill = |work: Paintwork| match work.pattern {
            "" => work.fill.to_owned(),
            pattern => put("url(#{})", &[pattern]),
        };
        match (tag.name, self.within(), class) {
            ("text", _, "title" | "title end") => put(
                " font-size=\"{}\" fill=\"{}\"{!}",
                &[
                    if self.is_grid { "9.5" } else { "11" },
                    paint.soft,
                    match (self.is_grid, class) {
                        (true, _) => " text-anchor=\"middle\"",
                        (_, "title end") => " text-anchor=\"end\"",
                        _ => "",
                    },
                ],
            ),
            ("text", Within::Tile(work), _) => put(
                " font-size=\"10.5\" text-anchor=\"middle\" fill=\"{}\"{!}",
                &[
                    work.text,
                    if class == "code" {
                        " font-weight=\"600\""
                    } else {
                        ""
                    },
                ],
            ),
            ("text", Within::Delta, _) => {
                let halo = if class == "in" {
                    put(
                        " stroke=\"{}\" stroke-width=\"2.5\" stroke-linejoin=\"round\" paint-order=\"stroke\"",
                        &[paint.paper],
                    )
                } else {
                    String::new()
                };
                put(
                    " font-size=\"10\" text-anchor=\"middle\" fill=\"{}\"{!}",
                    &[paint.ink, &halo],
                )
            }
            ("rect", Within::Tile(work), _) => put(
                " fill=\"{}\" stroke=\"{}\" stroke-width=\"1\"",
                &[&fill(work), paint.faint],
            ),
            ("rect", _, "sea") => put(" fill=\"{}\"", &[paint.paper]),
            ("rect", _, "box") => put(" fill=\"none\" stroke=\"{}\"", &[paint.rule]),
            ("circle", ..) => {
                let (stroke, w) = if self.is_grid {
                    (paint.faint, "0.7")
                } else {
                    (self.inks.map.border, "0.5")
                };
                put(
                    " fill=\"{}\" stroke=\"{}\" stroke-width=\"{}\"",
                    &[&fill(self.paintwork(class)), stroke, w],
                )
            }
            ("line", ..) => put(" stroke=\"{}\" stroke-width=\"0.7\"", &[paint.ink]),
            _ => String::new(),
        }
    }
}

/// Units of a path in one of the map.
const PATH_UNIT: f64 = 10.0;
/// How many times larger the delta is.
const ENLARGED: f64 = 268.0 / 83.0;
