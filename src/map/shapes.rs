//! The boundaries in memory: arcs, what lies on their sides, label points, neighbours, islands.
//! Apart from `outline`, which writes them as paths, since most callers need only one of the two.

use super::bytes::{Cursor, Malformed, Read};
use super::format::{GRAIN, INSET_SIDE, MAGIC};
use super::outline::Outlines;
use super::rect::{Point, Rect};
use super::stitch::Grain;
use crate::model::UnitSystem;
use std::sync::OnceLock;

/// How finely a border is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Detail {
    /// For maps wider than about 400 px, for the enlarged delta and for print.
    Fine,
    /// For maps of a telephone's width, thumbnails and pictures in cards.
    Coarse,
}

/// Where an area's name goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LabelPoint {
    /// The point of the area's main part that is farthest from its border, in map units.
    pub at: Point,
    /// How far that is, in map units.
    pub clearance: f64,
}

/// A box in which what lies far out at sea is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Inset {
    /// `hoang_sa` or `truong_sa`.
    pub id: Box<str>,
    /// Code among the 63 of the province that it belongs to.
    pub area: Box<str>,
    /// Width over height.
    pub aspect: f64,
    /// Name in Vietnamese.
    pub name_vi: Box<str>,
    /// Name in English.
    pub name_en: Box<str>,
}

/// An island drawn as a dot: the boundaries lack it, or have it too small to be seen.
#[derive(Clone, Debug, PartialEq)]
pub struct Island {
    /// Code among the 63 of the province that it belongs to.
    pub area: Box<str>,
    /// Index of the inset that it lies in; `None` on the map itself.
    pub inset: Option<usize>,
    /// Place in map units; within an inset as parts of its width and height.
    pub at: Point,
    /// Name in Vietnamese; empty for one of the boundary file.
    pub name_vi: Box<str>,
    /// Name in English; empty for one of the boundary file.
    pub name_en: Box<str>,
}

/// A stretch of border with what lies on its sides (indexes into the 63).
#[derive(Clone, Debug)]
pub(super) struct Arc {
    pub left: u8,
    pub right: Option<u8>,
    pub points: Vec<Grain>,
    /// Which points the coarse level keeps.
    pub coarse: Vec<bool>,
}

/// What is kept for each of the two sets of provinces.
#[derive(Clone, Debug, Default)]
pub(super) struct Units {
    pub codes: Vec<Box<str>>,
    pub region: Vec<u8>,
    labels: Vec<(Grain, i32)>,
    neighbours: Vec<Vec<u8>>,
    bounds: Vec<Rect>,
}

/// All that is known of the shape of the country.
///
/// ```
/// # use cpdt_atlas::map::{Detail, Malformed, Shapes};
/// // In the page: `Shapes::parse(bytes of the build)`. Anything else is an error, never a panic.
/// assert!(Shapes::parse(b"not a map").is_err());
/// ```
#[derive(Debug)]
pub struct Shapes {
    pub(super) arcs: Vec<Arc>,
    pub(super) old: Units,
    pub(super) new: Units,
    pub(super) successor: Vec<u8>,
    pub(super) regions: Vec<Box<str>>,
    insets: Vec<Inset>,
    islands: Vec<Island>,
    outlines: [OnceLock<Outlines>; 4],
}

impl Shapes {
    /// Reads a pack that the build made.
    ///
    /// # Errors
    /// [`Malformed`] says what is wrong with the bytes.
    pub fn parse(bytes: &[u8]) -> Result<Self, Malformed> {
        let mut cursor = Cursor::new(bytes);
        if cursor.take(MAGIC.len())? != MAGIC {
            return Err(Malformed("the first bytes are another's"));
        }
        let (mut old, mut new) = (Units::default(), Units::default());
        old.codes = codes(&mut cursor)?;
        new.codes = codes(&mut cursor)?;
        let count = cursor.count()?;
        let regions = cursor.list(count, Cursor::text)?;
        let successor = indexes(&mut cursor, old.codes.len(), new.codes.len())?;
        old.region = indexes(&mut cursor, old.codes.len(), regions.len())?;
        new.region = indexes(&mut cursor, new.codes.len(), regions.len())?;
        for units in [&mut old, &mut new] {
            units.labels = labels(&mut cursor, units.codes.len())?;
            units.neighbours = vec![Vec::new(); units.codes.len()];
            units.bounds = vec![Rect::NOTHING; units.codes.len()];
        }
        let pairs = cursor.count()?;
        for _ in 0..pairs {
            let (a, b) = (
                cursor.index(old.codes.len())?,
                cursor.index(old.codes.len())?,
            );
            old.befriend(a, b);
            new.befriend(successor[a].into(), successor[b].into());
        }
        let arcs = arcs(&mut cursor, old.codes.len())?;
        let (insets, islands) = read_islands(&mut cursor, &old.codes)?;
        if !cursor.is_at_end() {
            return Err(Malformed("too long"));
        }
        for arc in &arcs {
            let around = Rect::around(arc.points.iter().map(|&point| Point::of_grain(point)));
            for side in [Some(arc.left), arc.right].into_iter().flatten() {
                old.bounds[usize::from(side)].include(around);
                new.bounds[usize::from(successor[usize::from(side)])].include(around);
            }
        }
        let outlines = [const { OnceLock::new() }; 4];
        Ok(Self {
            arcs,
            old,
            new,
            successor,
            regions,
            insets,
            islands,
            outlines,
        })
    }

    /// Codes of all provinces, in order.
    pub fn codes(&self, units: UnitSystem) -> impl ExactSizeIterator<Item = &str> {
        self.units(units).codes.iter().map(|code| &**code)
    }

    /// Place of a province in [`Shapes::codes`].
    pub fn index(&self, units: UnitSystem, area: &str) -> Option<usize> {
        self.units(units)
            .codes
            .binary_search_by(|code| (**code).cmp(area))
            .ok()
    }

    /// Ids of the regions, in order.
    pub fn regions(&self) -> impl ExactSizeIterator<Item = &str> {
        self.regions.iter().map(|id| &**id)
    }

    /// The province of the 34 that one of the 63 became part of.
    pub fn successor(&self, area: &str) -> Option<&str> {
        let index = self.index(UnitSystem::Old, area)?;
        Some(&self.new.codes[usize::from(self.successor[index])])
    }

    /// Paths of all areas at a level of detail; made at the first call.
    pub fn outlines(&self, units: UnitSystem, detail: Detail) -> &Outlines {
        let slot = match (units, detail) {
            (UnitSystem::Old, Detail::Fine) => 0,
            (UnitSystem::Old, Detail::Coarse) => 1,
            (UnitSystem::New, Detail::Fine) => 2,
            (UnitSystem::New, Detail::Coarse) => 3,
        };
        self.outlines[slot].get_or_init(|| Outlines::of(self, units, detail))
    }

    /// The SVG path of a province, drawn under [`PATH_SCALE`](super::PATH_SCALE); empty for an unknown code.
    pub fn path(&self, units: UnitSystem, detail: Detail, area: &str) -> &str {
        self.index(units, area)
            .map_or("", |index| &self.outlines(units, detail).areas[index])
    }

    /// The SVG path of a region, whose borders are those of the given provinces.
    pub fn region_path(&self, units: UnitSystem, detail: Detail, region: &str) -> &str {
        let index = self.regions.iter().position(|id| &**id == region);
        index.map_or("", |index| &self.outlines(units, detail).regions[index])
    }

    /// Where a province's name goes.
    pub fn label(&self, units: UnitSystem, area: &str) -> Option<LabelPoint> {
        let (at, clearance) = self.units(units).labels[self.index(units, area)?];
        Some(LabelPoint {
            at: Point::of_grain(at),
            clearance: f64::from(clearance) / f64::from(GRAIN),
        })
    }

    /// The smallest box around a province with all its islands but those in insets, in map units.
    pub fn bounds(&self, units: UnitSystem, area: &str) -> Option<Rect> {
        Some(self.units(units).bounds[self.index(units, area)?])
    }

    /// The smallest box around the country without its insets, in map units.
    pub fn country_bounds(&self) -> Rect {
        let mut all = Rect::NOTHING;
        self.old
            .bounds
            .iter()
            .for_each(|bounds| all.include(*bounds));
        all
    }

    /// Provinces that share a border with one, meet it in a point or face it across a river mouth.
    pub fn neighbours(&self, units: UnitSystem, area: &str) -> impl Iterator<Item = &str> {
        let of = self.units(units);
        let found = self
            .index(units, area)
            .map_or(&[][..], |index| &of.neighbours[index]);
        found.iter().map(|&index| &*of.codes[usize::from(index)])
    }

    /// The boxes for what lies far out at sea.
    pub fn insets(&self) -> &[Inset] {
        &self.insets
    }

    /// The islands that are drawn as dots.
    pub fn islands(&self) -> &[Island] {
        &self.islands
    }

    pub(super) fn units(&self, units: UnitSystem) -> &Units {
        match units {
            UnitSystem::Old => &self.old,
            UnitSystem::New => &self.new,
        }
    }

    /// The points of an arc at a level of detail.
    pub(super) fn line(&self, arc: usize, detail: Detail) -> Vec<Grain> {
        let arc = &self.arcs[arc];
        match detail {
            Detail::Fine => arc.points.clone(),
            Detail::Coarse => arc
                .points
                .iter()
                .zip(&arc.coarse)
                .filter(|(_, kept)| **kept)
                .map(|(point, _)| *point)
                .collect(),
        }
    }
}

impl Units {
    #[allow(clippy::cast_possible_truncation)] // `codes` refuses more than 255
    fn befriend(&mut self, a: usize, b: usize) {
        for (one, other) in [(a, b), (b, a)] {
            let known = &mut self.neighbours[one];
            if one != other && !known.contains(&(other as u8)) {
                let place = known.partition_point(|it| usize::from(*it) < other);
                known.insert(place, other as u8);
            }
        }
    }
}

fn codes(cursor: &mut Cursor<'_>) -> Read<Vec<Box<str>>> {
    let count = cursor.count()?;
    if count > 255 {
        return Err(Malformed("too many provinces"));
    }
    let codes = cursor.list(count, |cursor| {
        let bytes = cursor.take(2)?;
        std::str::from_utf8(bytes)
            .map(Into::into)
            .map_err(|_| Malformed("a code is not text"))
    })?;
    if codes.is_sorted() {
        Ok(codes)
    } else {
        Err(Malformed("codes are out of order"))
    }
}

#[allow(clippy::cast_possible_truncation)] // all limits are at most 255
fn indexes(cursor: &mut Cursor<'_>, count: usize, below: usize) -> Read<Vec<u8>> {
    cursor.list(count, |cursor| {
        cursor.index(below.min(255)).map(|index| index as u8)
    })
}

fn labels(cursor: &mut Cursor<'_>, count: usize) -> Read<Vec<(Grain, i32)>> {
    let mut before = [0i32; 2];
    cursor.list(count, |cursor| {
        step(cursor, &mut before)?;
        let clearance = cursor.index(1 << 20)?;
        Ok((before, i32::try_from(clearance).unwrap_or_default()))
    })
}

/// Moves a place by the next step.
fn step(cursor: &mut Cursor<'_>, at: &mut Grain) -> Read<()> {
    let by = [cursor.place()?, cursor.place()?];
    for axis in 0..2 {
        at[axis] = moved(at[axis], by[axis])?;
    }
    Ok(())
}

fn moved(at: i32, by: i32) -> Read<i32> {
    at.checked_add(by)
        .filter(|to| to.unsigned_abs() <= 1 << 20)
        .ok_or(Malformed("a place is off the map"))
}

#[allow(clippy::cast_possible_truncation)] // at most 255 provinces
fn arcs(cursor: &mut Cursor<'_>, provinces: usize) -> Read<Vec<Arc>> {
    let count = cursor.count()?;
    let lefts = cursor.list(count, |cursor| cursor.index(provinces + 1))?;
    let rights = cursor.list(count, |cursor| cursor.index(provinces + 1))?;
    let lengths = cursor.list(count, Cursor::count)?;
    let mut arcs = Vec::with_capacity(count);
    for ((left, right), length) in lefts.into_iter().zip(rights).zip(&lengths) {
        let left = left
            .checked_sub(1)
            .ok_or(Malformed("an arc borders nothing"))? as u8;
        let right = right.checked_sub(1).map(|right| right as u8);
        if *length < 2 {
            return Err(Malformed("an arc is a point"));
        }
        arcs.push(Arc {
            left,
            right,
            points: Vec::new(),
            coarse: Vec::new(),
        });
    }
    let starts = read_lines(cursor, &lengths)?;
    for (arc, points) in arcs.iter_mut().zip(starts) {
        arc.points = points;
    }
    read_levels(cursor, &mut arcs)?;
    Ok(arcs)
}

fn read_lines(cursor: &mut Cursor<'_>, lengths: &[usize]) -> Read<Vec<Vec<Grain>>> {
    // Starts are given from the end of the line before, which is known after the steps only.
    let starts = cursor.list(lengths.len(), |cursor| {
        Ok([cursor.place()?, cursor.place()?])
    })?;
    let steps: usize = lengths.iter().map(|length| length - 1).sum();
    let across = cursor.list(steps, Cursor::place)?;
    let down = cursor.list(steps, Cursor::place)?;
    let mut steps = across.into_iter().zip(down);
    let mut before = [0, 0];
    let mut lines = Vec::with_capacity(lengths.len());
    for (start, &length) in starts.iter().zip(lengths) {
        before = [moved(before[0], start[0])?, moved(before[1], start[1])?];
        let mut line = vec![before];
        for (x, y) in steps.by_ref().take(length - 1) {
            before = [moved(before[0], x)?, moved(before[1], y)?];
            line.push(before);
        }
        lines.push(line);
    }
    Ok(lines)
}

fn read_levels(cursor: &mut Cursor<'_>, arcs: &mut [Arc]) -> Read<()> {
    let inner: usize = arcs
        .iter()
        .map(|arc| arc.points.len().saturating_sub(2))
        .sum();
    let bits = cursor.take(inner.div_ceil(8))?;
    let mut at = 0;
    for arc in arcs {
        let last = arc.points.len() - 1;
        for point in 0..=last {
            let is_end = point == 0 || point == last;
            let kept = is_end || bits[at / 8] >> (at % 8) & 1 == 1;
            at += usize::from(!is_end);
            arc.coarse.push(kept);
        }
    }
    Ok(())
}

fn read_islands(cursor: &mut Cursor<'_>, codes: &[Box<str>]) -> Read<(Vec<Inset>, Vec<Island>)> {
    let count = cursor.count()?;
    let insets = cursor.list(count, |cursor| {
        let id = cursor.text()?;
        let area = codes[cursor.index(codes.len())?].clone();
        let thousandths = u32::try_from(cursor.index(100_000)?)
            .unwrap_or_default()
            .max(1);
        let (name_vi, name_en) = (cursor.text()?, cursor.text()?);
        Ok(Inset {
            id,
            area,
            aspect: f64::from(thousandths) / 1000.0,
            name_vi,
            name_en,
        })
    })?;
    let count = cursor.count()?;
    let islands = cursor.list(count, |cursor| {
        let area = codes[cursor.index(codes.len())?].clone();
        let inset = cursor.index(insets.len() + 1)?.checked_sub(1);
        let side = f64::from(if inset.is_some() { INSET_SIDE } else { GRAIN });
        let at = Point {
            x: f64::from(cursor.place()?) / side,
            y: f64::from(cursor.place()?) / side,
        };
        let (name_vi, name_en) = (cursor.text()?, cursor.text()?);
        Ok(Island {
            area,
            inset,
            at,
            name_vi,
            name_en,
        })
    })?;
    Ok((insets, islands))
}
