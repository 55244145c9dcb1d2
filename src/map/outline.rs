//! Arcs as SVG paths: provinces, regions, the country, and borders each drawn once.
//! Apart so that the one inner loop that writes text is small; it uses whole numbers and no
//! formatting machinery.

use super::shapes::{Detail, Shapes};
use super::stitch::{Grain, Step, rings};
use crate::model::UnitSystem;

/// The transform under which paths are drawn: their coordinates are tenths of a map unit.
pub const PATH_SCALE: &str = "scale(.1)";

/// Every path of one set of provinces at one level of detail, for use under [`PATH_SCALE`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outlines {
    /// Provinces, in the order of [`Shapes::codes`].
    pub areas: Vec<String>,
    /// Regions, in the order of [`Shapes::regions`].
    pub regions: Vec<String>,
    /// The country.
    pub country: String,
    /// Borders between provinces, each once, as lines without a fill.
    pub borders: String,
    /// Borders between regions, each once, as lines without a fill.
    pub region_borders: String,
}

impl Outlines {
    pub(super) fn of(shapes: &Shapes, units: UnitSystem, detail: Detail) -> Self {
        let of = shapes.units(units);
        let unit = |area: u8| match units {
            UnitSystem::Old => area,
            UnitSystem::New => shapes.successor[usize::from(area)],
        };
        let region = |area: u8| of.region[usize::from(unit(area))];
        let each = |count: usize, group: &dyn Fn(u8) -> u8| {
            (0..count)
                .map(|wanted| fill(shapes, detail, &|area| usize::from(group(area)) == wanted))
                .collect()
        };
        Self {
            areas: each(of.codes.len(), &unit),
            regions: each(shapes.regions.len(), &region),
            country: fill(shapes, detail, &|_| true),
            borders: lines(shapes, detail, &unit),
            region_borders: lines(shapes, detail, &region),
        }
    }
}

/// The outline of the provinces that belong together: arcs between two of them drop out.
fn fill(shapes: &Shapes, detail: Detail, belongs: &dyn Fn(u8) -> bool) -> String {
    let mut directed = Vec::new();
    for (index, arc) in shapes.arcs.iter().enumerate() {
        let (left, right) = (belongs(arc.left), arc.right.is_some_and(belongs));
        if left != right
            && let (Some(&first), Some(&last)) = (arc.points.first(), arc.points.last())
        {
            let (from, to) = if left { (first, last) } else { (last, first) };
            directed.push((
                Step {
                    arc: index,
                    backwards: right,
                },
                from,
                to,
            ));
        }
    }
    let mut path = String::new();
    for ring in rings(&directed) {
        let mut pen = Pen::new(&mut path);
        for step in &ring {
            let mut line = shapes.line(step.arc, detail);
            if step.backwards {
                line.reverse();
            }
            for &point in &line {
                pen.to(point);
            }
        }
        pen.close();
    }
    path
}

/// The arcs that have another group on either side.
fn lines(shapes: &Shapes, detail: Detail, group: &dyn Fn(u8) -> u8) -> String {
    let mut path = String::new();
    for (index, arc) in shapes.arcs.iter().enumerate() {
        if arc
            .right
            .is_some_and(|right| group(right) != group(arc.left))
        {
            let mut pen = Pen::new(&mut path);
            for point in shapes.line(index, detail) {
                pen.to(point);
            }
            pen.lift();
        }
    }
    path
}

/// Writes one line of a path: a move, then steps from point to point.
struct Pen<'a> {
    path: &'a mut String,
    at: Option<Grain>,
    start: Grain,
    /// A step that is not yet written, as the last one of a ring need not be.
    waiting: Option<Grain>,
    drew: bool,
}

impl<'a> Pen<'a> {
    fn new(path: &'a mut String) -> Self {
        Self {
            path,
            at: None,
            start: [0, 0],
            waiting: None,
            drew: false,
        }
    }

    fn to(&mut self, point: Grain) {
        let Some(at) = self.at else {
            self.path.push('M');
            put_number(self.path, point[0], false);
            put_number(self.path, point[1], true);
            (self.at, self.start) = (Some(point), point);
            return;
        };
        if point == at {
            return;
        }
        self.flush();
        self.waiting = Some([point[0] - at[0], point[1] - at[1]]);
        self.at = Some(point);
    }

    fn flush(&mut self) {
        if let Some([x, y]) = self.waiting.take() {
            if !self.drew {
                self.path.push('l');
            }
            put_number(self.path, x, self.drew);
            put_number(self.path, y, true);
            self.drew = true;
        }
    }

    fn close(mut self) {
        if self.at == Some(self.start) {
            self.waiting = None;
        }
        self.flush();
        self.path.push('z');
    }

    fn lift(mut self) {
        self.flush();
    }
}

/// Writes a whole number, parted from one before it by its sign or a space.
fn put_number(path: &mut String, value: i32, follows: bool) {
    if value < 0 {
        path.push('-');
    } else if follows {
        path.push(' ');
    }
    let mut digits = [0u8; 10];
    let mut first = digits.len();
    let mut left = value.unsigned_abs();
    loop {
        first -= 1;
        #[allow(clippy::cast_possible_truncation)] // one digit
        let digit = (left % 10) as u8;
        digits[first] = b'0' + digit;
        left /= 10;
        if left == 0 || first == 0 {
            break;
        }
    }
    for &digit in &digits[first..] {
        path.push(digit.into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_parted_by_sign_or_space() {
        let mut path = String::new();
        for (value, follows) in [(0, false), (-7, true), (105, true), (i32::MIN, true)] {
            put_number(&mut path, value, follows);
        }
        assert_eq!(path, "0-7 105-2147483648");
    }

    #[test]
    fn a_ring_is_closed_without_its_last_step() {
        let mut path = String::new();
        let mut pen = Pen::new(&mut path);
        for point in [[1, 2], [3, 2], [3, 2], [3, 9], [1, 2]] {
            pen.to(point);
        }
        pen.close();
        assert_eq!(path, "M1 2l2 0 0 7z");
    }

    #[test]
    fn a_line_stays_open() {
        let mut path = String::new();
        let mut pen = Pen::new(&mut path);
        pen.to([5, 5]);
        pen.to([6, 4]);
        pen.lift();
        assert_eq!(path, "M5 5l1-1");
    }
}
