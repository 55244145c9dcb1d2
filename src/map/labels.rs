//! Names on the map: inside the province where they fit, else out at sea with a line that leads to it.
//! Apart because it is a search over boxes; it is told sizes and knows no font.

use super::land::{Land, cross, cuts};
use super::order::ascending;
use super::rect::{Point, Rect};
use super::shapes::Shapes;
use crate::model::UnitSystem;

/// A name in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedLabel {
    /// Code of the province.
    pub area: Box<str>,
    /// The lines of the text: one, or two where a name of several words fits so only.
    pub lines: Vec<Box<str>>,
    /// The box of the text; its lines are centered in it, each [`LINE`] times the font high.
    pub frame: Rect,
    /// Whether the text lies in the province, and so on its fill.
    pub is_inside: bool,
    /// A line from the province to the text; none for text inside the province.
    pub leader: Option<[Point; 2]>,
}

/// What names are placed on.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'a> {
    /// Boundaries.
    pub shapes: &'a Shapes,
    /// Which set of provinces.
    pub units: UnitSystem,
    /// The part of the map that is seen.
    pub window: Rect,
    /// Where text may lie: the window, and what is free around it.
    pub room: Rect,
    /// Size of the font in map units.
    pub font: f64,
    /// Whether the text is bold.
    pub is_bold: bool,
    /// Whether a line may begin anywhere in its province where other names are in its way: a long
    /// search.
    pub is_thorough: bool,
    /// Boxes that text keeps clear of, such as insets.
    pub blocked: &'a [Rect],
}

/// Height of a line over the size of its font: Ổ and Ậ need it.
pub const LINE: f64 = 1.12;
/// Space around a text, over the size of its font.
const AIR: f64 = 0.1;
/// How much wider bold text is.
const BOLD: f64 = 1.09;

/// How wide a text is about to be in a sans serif of the given size and common weight (measured
/// against Noto Sans, where it is 1 to 10 % too wide).
///
/// ```
/// # use cpdt_atlas::map::text_width;
/// assert!(text_width("Thừa Thiên Huế", 12.0) > text_width("Huế", 12.0));
/// ```
pub fn text_width(text: &str, font: f64) -> f64 {
    text.chars().map(letter_width).sum::<f64>() * font * 0.93
}

fn letter_width(letter: char) -> f64 {
    match letter {
        'i' | 'ì' | 'í' | 'ỉ' | 'ĩ' | 'ị' | 'l' | 'j' | 'I' | ' ' | '.' | ',' => 0.32,
        't' | 'f' | 'r' | '-' => 0.46,
        'm' | 'w' | 'M' | 'W' | '–' => 0.99,
        'c' | 's' | 'z' | 'k' | 'v' | 'x' | 'y' | 'ỳ' | 'ý' | 'ỷ' | 'ỹ' | 'ỵ' => 0.58,
        'N' | 'H' | 'Q' | 'O' | 'Đ' | 'G' | 'D' | 'U' | 'ư' | 'ừ' | 'ứ' | 'ử' | 'ữ' | 'ự' => {
            0.8
        }
        'A'..='Z' | 'À'..='Ý' => 0.69,
        _ => 0.66,
    }
}

/// A name in two lines, parted at the space nearest to its middle; none for a single word.
fn halves(name: &str) -> Option<Vec<Box<str>>> {
    let middle = name.len() / 2;
    let spaces = name.match_indices(' ').map(|(at, _)| at);
    let at = spaces.min_by_key(|at| at.abs_diff(middle))?;
    Some(vec![name[..at].into(), name[at + 1..].into()])
}

impl Sheet<'_> {
    /// Places names, given as (code, name), without any two overlapping. Names come in the order in
    /// which they matter: one for which no place is left is dropped.
    pub fn place(&self, names: &[(&str, &str)]) -> Vec<PlacedLabel> {
        let land = Land::of(self);
        let mut placed: Vec<PlacedLabel> = Vec::new();
        let mut outside = Vec::new();
        for &(area, name) in names {
            let fits = |lines: Vec<Box<str>>| {
                let frame = self.inside(&land, area, &lines)?;
                free(frame, &placed).then_some((lines, frame))
            };
            match fits(vec![name.into()]).or_else(|| fits(halves(name)?)) {
                Some((lines, frame)) => placed.push(PlacedLabel {
                    area: area.into(),
                    lines,
                    frame,
                    is_inside: true,
                    leader: None,
                }),
                None => outside.push((area, name)),
            }
        }
        // Those nearest to a free place come first, so that long lines go around short ones.
        let reach = |(area, name): &(&str, &str)| {
            let found = self.outside(&land, area, name, &placed);
            found
                .and_then(|label| label.leader)
                .map_or(0.0, |[a, b]| a.distance(b))
        };
        let reaches: Vec<f64> = outside.iter().map(reach).collect();
        for place in ascending(&reaches) {
            let (area, name) = outside[place];
            placed.extend(self.outside(&land, area, name, &placed));
        }
        placed
    }

    /// The size of a text's box.
    fn size(&self, lines: &[Box<str>]) -> (f64, f64) {
        let weight = if self.is_bold { BOLD } else { 1.0 };
        let width = lines
            .iter()
            .map(|line| text_width(line, self.font))
            .fold(0.0, f64::max);
        let mut height = self.font * LINE;
        if lines.len() > 1 {
            height *= 2.0;
        }
        (width * weight + self.font * AIR, height)
    }

    /// The place within the province that is nearest to its label point.
    fn inside(&self, land: &Land, area: &str, lines: &[Box<str>]) -> Option<Rect> {
        let own = land.only(self.shapes.index(self.units, area)?);
        let middle = self.shapes.label(self.units, area)?.at;
        let (w, h) = self.size(lines);
        around(middle, self.font / 3.0, 9)
            .map(|place| Rect::centered(place, w, h))
            .find(|frame| {
                self.window.holds(*frame) && !self.is_blocked(*frame) && own.holds(*frame)
            })
    }

    fn is_blocked(&self, frame: Rect) -> bool {
        self.blocked.iter().any(|blocked| blocked.overlaps(frame))
    }

    /// The place off the land with the shortest line to the province.
    fn outside(
        &self,
        land: &Land,
        area: &str,
        name: &str,
        placed: &[PlacedLabel],
    ) -> Option<PlacedLabel> {
        let anchor = self.shapes.label(self.units, area)?.at;
        if !self.window.holds_point(anchor) {
            return None;
        }
        let lines: Vec<Box<str>> = vec![name.into()];
        let size = self.size(&lines);
        // Most names find a place close by; only for the others all the room is looked through.
        let close = Rect::centered(anchor, 24.0 * self.font, 24.0 * self.font).within(self.room);
        let (near, all) = (land.coast(close), land.coast(self.room));
        let found = self
            .nearest_free(&near, close, anchor, size, placed)
            .or_else(|| self.nearest_free(&all, self.room, anchor, size, placed))
            .or_else(|| {
                if !self.is_thorough {
                    return None;
                }
                let own = land.only(self.shapes.index(self.units, area)?);
                let mut anchors = around(anchor, self.font / 2.0, 6);
                anchors.find_map(|anchor| {
                    let spot = Rect::centered(anchor, self.font / 4.0, self.font / 4.0);
                    let found = || self.nearest_free(&all, self.room, anchor, size, placed);
                    own.holds(spot).then(found).flatten()
                })
            });
        found.map(|(frame, leader)| PlacedLabel {
            area: area.into(),
            lines,
            frame,
            is_inside: false,
            leader: Some(leader),
        })
    }

    /// The free place in a room with the shortest line to a point, and that line.
    fn nearest_free(
        &self,
        coast: &Land,
        room: Rect,
        anchor: Point,
        (w, h): (f64, f64),
        placed: &[PlacedLabel],
    ) -> Option<(Rect, [Point; 2])> {
        let (mut boxes, mut lengths) = (Vec::new(), Vec::new());
        let mut y = room.y;
        while y + h <= room.bottom() {
            let mut x = room.x;
            while x + w <= room.right() {
                let frame = Rect { x, y, w, h };
                let leader = [anchor, nearest(frame, anchor)];
                lengths.push(leader[0].distance(leader[1]));
                boxes.push((frame, leader));
                x += self.font / 2.0;
            }
            y += self.font / 2.0;
        }
        let mut in_order = ascending(&lengths).into_iter().map(|place| boxes[place]);
        in_order.find(|(frame, leader)| {
            let crossed = |other: &PlacedLabel| {
                crosses_label(*leader, other) || crosses_frame(other.leader, *frame)
            };
            !self.is_blocked(*frame)
                && free(*frame, placed)
                && !placed.iter().any(crossed)
                && self.is_off_land(coast, *frame)
        })
    }

    /// Whether a box is at sea, or beside the window, where no land is drawn.
    fn is_off_land(&self, coast: &Land, frame: Rect) -> bool {
        if self.window.overlaps(frame) {
            self.window.holds(frame) && coast.is_clear(frame)
        } else {
            true
        }
    }
}

fn free(frame: Rect, placed: &[PlacedLabel]) -> bool {
    !placed.iter().any(|other| other.frame.overlaps(frame))
}

/// Places around another, ring by ring, so many steps far.
fn around(middle: Point, step: f64, reach: i32) -> impl Iterator<Item = Point> {
    let ring = |reach: i32| {
        let ring = (-reach..=reach).flat_map(move |y| (-reach..=reach).map(move |x| (x, y)));
        ring.filter(move |(x, y)| x.abs().max(y.abs()) == reach)
    };
    (0..=reach).flat_map(ring).map(move |(x, y)| Point {
        x: middle.x + step * f64::from(x),
        y: middle.y + step * f64::from(y),
    })
}

/// The point of a box that is nearest to a point outside it.
fn nearest(frame: Rect, to: Point) -> Point {
    Point {
        x: to.x.max(frame.x).min(frame.right()),
        y: to.y.max(frame.y).min(frame.bottom()),
    }
}

fn crosses_label(line: [Point; 2], other: &PlacedLabel) -> bool {
    cuts(other.frame, line[0], line[1])
        || other
            .leader
            .is_some_and(|[a, b]| cross(line[0], line[1], a, b))
}

fn crosses_frame(line: Option<[Point; 2]>, frame: Rect) -> bool {
    line.is_some_and(|[a, b]| cuts(frame, a, b))
}

#[cfg(test)]
mod tests;
