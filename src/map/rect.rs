//! Points and boxes in map units. Apart because every part of the map speaks of them.

use super::format::GRAIN;
use super::stitch::Grain;

/// A place; y grows downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

impl Point {
    pub(super) fn of_grain([x, y]: Grain) -> Self {
        Self {
            x: f64::from(x) / f64::from(GRAIN),
            y: f64::from(y) / f64::from(GRAIN),
        }
    }

    /// How far another point is.
    pub fn distance(self, other: Self) -> f64 {
        let (x, y) = (self.x - other.x, self.y - other.y);
        (x * x + y * y).sqrt()
    }
}

/// A box with level sides.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Left side.
    pub x: f64,
    /// Upper side.
    pub y: f64,
    /// Width; negative only in [`Rect::NOTHING`].
    pub w: f64,
    /// Height; negative only in [`Rect::NOTHING`].
    pub h: f64,
}

impl Rect {
    /// The box around no point.
    pub const NOTHING: Self = Self {
        x: f64::INFINITY,
        y: f64::INFINITY,
        w: f64::NEG_INFINITY,
        h: f64::NEG_INFINITY,
    };

    /// A box from its upper left corner, its width and its height.
    pub const fn new(x: f64, y: f64, w: f64, h: f64) -> Self {
        Self { x, y, w, h }
    }

    /// The smallest box around points.
    pub fn around(points: impl Iterator<Item = Point>) -> Self {
        let mut all = Self::NOTHING;
        for at in points {
            all.include(Self::new(at.x, at.y, 0.0, 0.0));
        }
        all
    }

    /// A box of a size around its middle.
    pub fn centered(middle: Point, w: f64, h: f64) -> Self {
        Self {
            x: middle.x - w / 2.0,
            y: middle.y - h / 2.0,
            w,
            h,
        }
    }

    /// What a box has in common with another that it meets.
    #[must_use]
    pub fn within(self, other: Self) -> Self {
        let (x, y) = (self.x.max(other.x), self.y.max(other.y));
        let (right, bottom) = (
            self.right().min(other.right()),
            self.bottom().min(other.bottom()),
        );
        Self::new(x, y, right - x, bottom - y)
    }

    /// The right side.
    pub fn right(self) -> f64 {
        self.x + self.w
    }

    /// The lower side.
    pub fn bottom(self) -> f64 {
        self.y + self.h
    }

    /// The middle.
    pub fn middle(self) -> Point {
        Point {
            x: self.x + self.w / 2.0,
            y: self.y + self.h / 2.0,
        }
    }

    /// Grows to hold another box.
    pub fn include(&mut self, other: Self) {
        if other.w < 0.0 {
            return;
        }
        if self.w < 0.0 {
            *self = other;
            return;
        }
        let (right, bottom) = (
            self.right().max(other.right()),
            self.bottom().max(other.bottom()),
        );
        self.x = self.x.min(other.x);
        self.y = self.y.min(other.y);
        self.w = right - self.x;
        self.h = bottom - self.y;
    }

    /// Whether two boxes have more than a side in common.
    pub fn overlaps(self, other: Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    /// Whether another box lies wholly within.
    pub fn holds(self, other: Self) -> bool {
        other.x >= self.x
            && other.y >= self.y
            && other.right() <= self.right()
            && other.bottom() <= self.bottom()
    }

    /// Whether a point lies within.
    pub fn holds_point(self, at: Point) -> bool {
        (self.x..=self.right()).contains(&at.x) && (self.y..=self.bottom()).contains(&at.y)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_grows_to_hold_what_is_put_in() {
        let mut all = Rect::NOTHING;
        all.include(Rect {
            x: 2.0,
            y: 3.0,
            w: 1.0,
            h: 1.0,
        });
        all.include(Rect::NOTHING);
        all.include(Rect {
            x: 0.0,
            y: 5.0,
            w: 1.0,
            h: 2.0,
        });
        assert_eq!(
            all,
            Rect {
                x: 0.0,
                y: 3.0,
                w: 3.0,
                h: 4.0
            }
        );
        assert!(all.holds(Rect {
            x: 1.0,
            y: 4.0,
            w: 1.0,
            h: 1.0
        }));
    }

    #[test]
    fn boxes_side_by_side_do_not_overlap() {
        let left = Rect {
            x: 0.0,
            y: 0.0,
            w: 2.0,
            h: 2.0,
        };
        assert!(!left.overlaps(Rect { x: 2.0, ..left }));
        assert!(left.overlaps(Rect { x: 1.9, ..left }));
    }
}
