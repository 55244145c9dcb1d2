//! Where names lie in the enlarged Red River Delta. Worked out by `map::Sheet` once and kept here,
//! because the search for their places costs a phone a tenth of a second; a test holds it to them.

use crate::model::UnitSystem;

/// A name in its place on the sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DeltaName {
    /// Code of the province.
    pub area: &'static str,
    /// The middle of the text.
    pub x: f64,
    /// The line that the text stands on; of two, the one between them where a single one would stand.
    pub y: f64,
    /// How many lines it takes: two where a name of two words fits so only.
    pub lines: usize,
    /// Whether it lies on the fill of its province.
    pub is_inside: bool,
    /// A line from the province to a name beside it.
    pub leader: Option<(f64, f64, f64, f64)>,
}

/// The names of a set of provinces.
pub const fn names(units: UnitSystem) -> &'static [DeltaName] {
    match units {
        UnitSystem::Old => OLD,
        UnitSystem::New => NEW,
    }
}

const fn name(
    area: &'static str,
    x: f64,
    y: f64,
    lines: usize,
    is_inside: bool,
    leader: Option<(f64, f64, f64, f64)>,
) -> DeltaName {
    DeltaName {
        area,
        x,
        y,
        lines,
        is_inside,
        leader,
    }
}

const OLD: &[DeltaName] = &[
    name("01", 353.1, 153.2, 1, true, None),
    name("27", 407.7, 124.1, 2, true, None),
    name("30", 436.4, 160.6, 2, true, None),
    name("34", 438.0, 203.9, 2, true, None),
    name("35", 387.4, 202.5, 1, true, None),
    name("36", 428.7, 250.3, 2, true, None),
    name("26", 339.9, 90.9, 2, true, None),
    name(
        "31",
        516.7,
        197.5,
        1,
        false,
        Some((481.0, 168.3, 491.0, 188.3)),
    ),
    name(
        "33",
        503.9,
        218.2,
        1,
        false,
        Some((392.3, 150.6, 479.0, 209.0)),
    ),
];
const NEW: &[DeltaName] = &[
    name("01", 353.1, 153.2, 1, true, None),
    name("27", 486.8, 83.4, 1, true, None),
    name("31", 453.8, 155.1, 1, true, None),
    name("33", 438.0, 203.9, 2, true, None),
    name("37", 396.4, 243.3, 1, true, None),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::{MapLayout, Sheet};
    use crate::query::testing::{DATA, SHAPES};

    /// Size of the font on the sheet.
    const FONT: f64 = 10.0;

    fn placed(units: UnitSystem, wanted: &[&str]) -> Vec<String> {
        let Some(delta) = MapLayout::Wide.delta() else {
            return Vec::new();
        };
        let scale = delta.scale();
        let names: Vec<(&str, &str)> = wanted
            .iter()
            .filter_map(|id| {
                let area = DATA.find_area(id, units)?;
                Some((
                    *id,
                    DATA.area(area)
                        .named_at(crate::model::Period::of_year(2024))?
                        .name
                        .vi,
                ))
            })
            .collect();
        let sheet = Sheet {
            shapes: &SHAPES,
            units,
            window: delta.source,
            room: delta.room,
            font: FONT / scale,
            is_bold: false,
            is_thorough: true,
            blocked: &[],
        };
        let line = |label: crate::map::PlacedLabel| {
            let middle = delta.place(label.frame.middle());
            let leader = label
                .leader
                .map(|[from, to]| (delta.place(from), delta.place(to)));
            let leader = leader.map_or("None".to_owned(), |(from, to)| {
                format!(
                    "Some(({:.1}, {:.1}, {:.1}, {:.1}))",
                    from.x, from.y, to.x, to.y
                )
            });
            format!(
                "name(\"{}\", {:.1}, {:.1}, {}, {}, {leader})",
                label.area,
                middle.x,
                middle.y + FONT * 0.36,
                label.lines.len(),
                label.is_inside
            )
        };
        let placed = sheet.place(&names);
        assert_eq!(placed.len(), wanted.len(), "a name is dropped");
        placed.into_iter().map(line).collect()
    }

    fn kept(units: UnitSystem) -> Vec<String> {
        let line = |name: &DeltaName| {
            let leader = name.leader.map_or("None".to_owned(), |(a, b, c, d)| {
                format!("Some(({a:.1}, {b:.1}, {c:.1}, {d:.1}))")
            });
            format!(
                "name(\"{}\", {:.1}, {:.1}, {}, {}, {leader})",
                name.area, name.x, name.y, name.lines, name.is_inside
            )
        };
        names(units).iter().map(line).collect()
    }

    #[test]
    fn names_lie_where_the_search_would_put_them() {
        let old = ["01", "27", "30", "31", "33", "34", "35", "36", "26"];
        let new = ["01", "27", "31", "33", "37"];
        for (units, wanted) in [(UnitSystem::Old, &old[..]), (UnitSystem::New, &new[..])] {
            assert_eq!(kept(units).join(",\n"), placed(units, wanted).join(",\n"));
        }
    }
}
