//! The borders around a window as plain stretches of line, and what a box of text has to do with them.
//! Apart from `labels`, which chooses places, as this only answers whether one is free.

use super::labels::Sheet;
use super::rect::{Point, Rect};
use super::shapes::Detail;
use crate::model::UnitSystem;

fn side(a: Point, b: Point, c: Point) -> f64 {
    (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)
}

pub fn cross(a: Point, b: Point, c: Point, d: Point) -> bool {
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

/// Whether a line passes through a box.
pub fn cuts(frame: Rect, a: Point, b: Point) -> bool {
    if a.x.max(b.x) < frame.x
        || a.x.min(b.x) > frame.right()
        || a.y.max(b.y) < frame.y
        || a.y.min(b.y) > frame.bottom()
    {
        return false;
    }
    if frame.holds_point(a) || frame.holds_point(b) {
        return true;
    }
    let corner = |x: f64, y: f64| Point { x, y };
    let (right, bottom) = (frame.right(), frame.bottom());
    cross(a, b, corner(frame.x, frame.y), corner(right, bottom))
        || cross(a, b, corner(right, frame.y), corner(frame.x, bottom))
}

/// Whether a line is beside a room or to its right: what a look from a place in it can meet.
fn counts(room: Rect, a: Point, b: Point) -> bool {
    a.y.max(b.y) >= room.y && a.y.min(b.y) <= room.bottom() && a.x.max(b.x) >= room.x
}

/// A stretch of border with the provinces on its sides.
type Edge = (Point, Point, usize, Option<usize>);

/// The borders near a window.
pub struct Land {
    edges: Vec<Edge>,
}

impl Land {
    pub fn of(sheet: &Sheet<'_>) -> Self {
        let unit = |area: u8| match sheet.units {
            UnitSystem::Old => usize::from(area),
            UnitSystem::New => usize::from(sheet.shapes.successor[usize::from(area)]),
        };
        let mut edges = Vec::new();
        for (index, arc) in sheet.shapes.arcs.iter().enumerate() {
            let (left, right) = (unit(arc.left), arc.right.map(unit));
            if right != Some(left) {
                let points: Vec<Point> = sheet
                    .shapes
                    .line(index, Detail::Fine)
                    .into_iter()
                    .map(Point::of_grain)
                    .collect();
                let near = points
                    .windows(2)
                    .filter(|pair| counts(sheet.room, pair[0], pair[1]));
                edges.extend(near.map(|pair| (pair[0], pair[1], left, right)));
            }
        }
        Self { edges }
    }

    /// The borders of one province alone.
    pub fn only(&self, area: usize) -> Self {
        let own = |edge: &&Edge| edge.2 == area || edge.3 == Some(area);
        Self {
            edges: self.edges.iter().filter(own).copied().collect(),
        }
    }

    /// The outline of the country, as far as a look from a room can meet it.
    pub fn coast(&self, room: Rect) -> Self {
        let near = |edge: &&Edge| edge.3.is_none() && counts(room, edge.0, edge.1);
        Self {
            edges: self.edges.iter().filter(near).copied().collect(),
        }
    }

    /// Whether a box lies wholly within an outline that is all there is here.
    pub fn holds(&self, frame: Rect) -> bool {
        !self.meets(frame) && self.surrounds(frame.middle())
    }

    /// Whether a box lies wholly outside an outline that is all there is here.
    pub fn is_clear(&self, frame: Rect) -> bool {
        !self.meets(frame) && !self.surrounds(frame.middle())
    }

    fn meets(&self, frame: Rect) -> bool {
        self.edges.iter().any(|(a, b, ..)| cuts(frame, *a, *b))
    }

    fn surrounds(&self, at: Point) -> bool {
        let passed = self.edges.iter().filter(|(a, b, ..)| {
            (a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x
        });
        passed.count() % 2 == 1
    }
}
