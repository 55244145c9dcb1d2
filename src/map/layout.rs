//! Where things lie on the sheet: the frame of the map, the boxes for Hoàng Sa and Trường Sa, the
//! enlarged Red River Delta. Apart because pictures, the page and its tests must agree on it.
//!
//! Map units are the same in every layout: the mainland lies at x 6 to 325, y 8 to 692. At a width
//! of 560 px a unit of the wide layout is a pixel.

use super::rect::{Point, Rect};
use super::shapes::Inset;

/// How much room there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MapLayout {
    /// 560 by 700 units: beside the mainland the enlarged delta and both boxes.
    Wide,
    /// 390 by 700 units: the boxes in the bays of the coast, no enlarged delta.
    Narrow,
}

/// A part of the map drawn larger in a frame of its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Magnifier {
    /// Where it is drawn.
    pub frame: Rect,
    /// What it shows: the view box of a nested `svg`, which clips by itself.
    pub source: Rect,
    /// Where its names may lie, in the units of `source`: in it, and beside it where
    /// nothing else lies.
    pub room: Rect,
}

impl Magnifier {
    /// How many times larger it is.
    pub fn scale(&self) -> f64 {
        self.frame.w / self.source.w
    }

    /// Where a place of the map comes to lie in the frame.
    pub fn place(&self, at: Point) -> Point {
        let scale = self.scale();
        Point {
            x: self.frame.x + (at.x - self.source.x) * scale,
            y: self.frame.y + (at.y - self.source.y) * scale,
        }
    }
}

impl MapLayout {
    /// The layout for a map as wide as given.
    pub fn for_width(px: f64) -> Self {
        if px < 480.0 { Self::Narrow } else { Self::Wide }
    }

    /// The whole sheet.
    pub const fn view_box(self) -> Rect {
        match self {
            Self::Wide => Rect::new(0.0, 0.0, 560.0, 700.0),
            Self::Narrow => Rect::new(0.0, 0.0, 390.0, 700.0),
        }
    }

    /// The enlarged Red River Delta, where there is room for it.
    pub const fn delta(self) -> Option<Magnifier> {
        match self {
            Self::Wide => Some(Magnifier {
                frame: Rect::new(284.0, 44.0, 268.0, 250.0),
                source: Rect::new(138.0, 90.0, 83.0, 250.0 * 83.0 / 268.0),
                // And 24 units below the frame, on its scale.
                room: Rect::new(138.0, 90.0, 83.0, 274.0 * 83.0 / 268.0),
            }),
            Self::Narrow => None,
        }
    }

    /// The box of an inset; `None` for one that this layout does not know.
    pub fn inset(self, inset: &Inset) -> Option<Rect> {
        let (right, top, w) = match (self, &*inset.id) {
            (Self::Wide, "hoang_sa") => (552.0, 344.0, 130.0),
            (Self::Wide, "truong_sa") => (552.0, 490.0, 130.0),
            (Self::Narrow, "hoang_sa") => (384.0, 222.0, 100.0),
            (Self::Narrow, "truong_sa") => (386.0, 608.0, 78.0),
            _ => return None,
        };
        Some(Rect {
            x: right - w,
            y: top,
            w,
            h: w / inset.aspect,
        })
    }

    /// Where an island of an inset is drawn, given the inset's box.
    pub fn in_inset(frame: Rect, at: Point) -> Point {
        Point {
            x: frame.x + at.x * frame.w,
            y: frame.y + at.y * frame.h,
        }
    }

    /// Where the title of a box begins: on its left side, this much above it.
    pub fn title(frame: Rect) -> Point {
        Point {
            x: frame.x,
            y: frame.y - 6.0,
        }
    }
}

/// Half the width of an island's dot. Islands are this large on every map, however small it is drawn.
pub const DOT_RADIUS: f64 = 2.4;

#[cfg(test)]
mod tests {
    use super::super::shapes::Detail;
    use super::super::testing::shapes;
    use super::*;
    use crate::model::UnitSystem;

    /// A box with its title above.
    fn with_title(frame: Rect) -> Rect {
        Rect {
            y: frame.y - 18.0,
            h: frame.h + 18.0,
            ..frame
        }
    }

    #[test]
    fn boxes_lie_on_the_sheet_and_neither_on_land_nor_on_each_other() {
        let shapes = shapes();
        for layout in [MapLayout::Wide, MapLayout::Narrow] {
            let mut boxes: Vec<Rect> = shapes
                .insets()
                .iter()
                .map(|inset| layout.inset(inset).unwrap())
                .collect();
            boxes.extend(layout.delta().map(|delta| delta.frame));
            let boxes: Vec<Rect> = boxes.into_iter().map(with_title).collect();
            for (at, frame) in boxes.iter().enumerate() {
                assert!(layout.view_box().holds(*frame), "{layout:?} {frame:?}");
                assert!(
                    boxes[..at].iter().all(|other| !other.overlaps(*frame)),
                    "{layout:?} {frame:?}"
                );
                for arc in 0..shapes.arcs.len() {
                    for point in shapes
                        .line(arc, Detail::Fine)
                        .into_iter()
                        .map(Point::of_grain)
                    {
                        assert!(!frame.holds_point(point), "{layout:?} {frame:?} {point:?}");
                    }
                }
                for island in shapes
                    .islands()
                    .iter()
                    .filter(|island| island.inset.is_none())
                {
                    assert!(
                        !frame.holds_point(island.at),
                        "{layout:?} {frame:?} {}",
                        island.name_en
                    );
                }
            }
        }
    }

    #[test]
    fn every_island_of_an_inset_lies_within_its_box() {
        let shapes = shapes();
        for layout in [MapLayout::Wide, MapLayout::Narrow] {
            for island in shapes.islands() {
                if let Some(inset) = island.inset {
                    let frame = layout.inset(&shapes.insets()[inset]).unwrap();
                    assert!(
                        frame.holds_point(MapLayout::in_inset(frame, island.at)),
                        "{}",
                        island.name_en
                    );
                }
            }
        }
    }

    #[test]
    fn the_enlarged_delta_holds_its_provinces_whole() {
        let (shapes, delta) = (shapes(), MapLayout::Wide.delta().unwrap());
        for area in ["26", "27", "30", "33", "34", "35", "36"] {
            let bounds = shapes.bounds(UnitSystem::Old, area).unwrap();
            assert!(delta.source.holds(bounds), "{area} {bounds:?}");
        }
        assert!((delta.frame.w / delta.frame.h - delta.source.w / delta.source.h).abs() < 1e-9);
        assert!(delta.scale() > 2.0);
    }
}
