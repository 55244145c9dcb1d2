//! Names where readers can tell whose they are.

use super::super::layout::MapLayout;
use super::super::testing::{file, rows, shapes};
use super::*;

/// The old provinces with their names, without marks of quoting.
fn names() -> Vec<(String, String)> {
    let table = rows(&file("area_names.csv"));
    let is_province = |row: &&Vec<String>| row[1] == "63";
    table
        .iter()
        .filter(is_province)
        .map(|row| (row[0].clone(), row[4].clone()))
        .collect()
}

fn check(sheet: &Sheet<'_>, names: &[(&str, &str)]) -> Vec<PlacedLabel> {
    let placed = sheet.place(names);
    let land = Land::of(sheet);
    for (at, label) in placed.iter().enumerate() {
        assert!(sheet.room.holds(label.frame), "{label:?}");
        assert!(
            placed[..at]
                .iter()
                .all(|other| !other.frame.overlaps(label.frame)),
            "{label:?}"
        );
        assert!(
            !sheet
                .blocked
                .iter()
                .any(|blocked| blocked.overlaps(label.frame)),
            "{label:?}"
        );
        let index = sheet.shapes.index(sheet.units, &label.area).unwrap();
        assert_eq!(
            label.is_inside,
            land.only(index).holds(label.frame),
            "{label:?}"
        );
        assert!(
            label.is_inside || sheet.is_off_land(&land.coast(sheet.room), label.frame),
            "{label:?}"
        );
        for other in placed.iter().filter(|other| other.area != label.area) {
            assert!(
                !label
                    .leader
                    .is_some_and(|leader| crosses_label(leader, other)),
                "{label:?} {other:?}"
            );
        }
    }
    placed
}

#[test]
fn names_in_the_enlarged_delta_lie_in_their_province_or_at_sea() {
    let (shapes, delta, names) = (shapes(), MapLayout::Wide.delta().unwrap(), names());
    let wanted = ["01", "26", "27", "30", "31", "33", "34", "35", "36", "37"];
    let names: Vec<(&str, &str)> = names
        .iter()
        .filter(|(area, _)| wanted.contains(&&**area))
        .map(|(area, name)| (&**area, &**name))
        .collect();
    let font = 10.5 / delta.scale();
    let sheet = Sheet {
        shapes: &shapes,
        units: UnitSystem::Old,
        window: delta.source,
        room: delta.room,
        font,
        is_bold: false,
        is_thorough: false,
        blocked: &[],
    };
    let placed = check(&sheet, &names);
    assert_eq!(placed.len(), wanted.len(), "{placed:#?}");
    assert!(
        placed.iter().filter(|label| label.leader.is_none()).count() >= 4,
        "{placed:#?}"
    );
}

#[test]
fn the_name_of_any_one_province_has_a_place() {
    let (shapes, names) = (shapes(), names());
    for layout in [MapLayout::Wide, MapLayout::Narrow] {
        let mut blocked: Vec<Rect> = shapes
            .insets()
            .iter()
            .filter_map(|inset| layout.inset(inset))
            .collect();
        blocked.extend(layout.delta().map(|delta| delta.frame));
        let window = layout.view_box();
        let sheet = Sheet {
            shapes: &shapes,
            units: UnitSystem::Old,
            window,
            room: window,
            font: 13.0,
            is_bold: false,
            is_thorough: false,
            blocked: &blocked,
        };
        for (area, name) in &names {
            assert_eq!(check(&sheet, &[(area, name)]).len(), 1, "{layout:?} {name}");
        }
    }
}

#[test]
fn all_names_at_once_never_overlap() {
    let (shapes, names) = (shapes(), names());
    let names: Vec<(&str, &str)> = names
        .iter()
        .map(|(area, name)| (&**area, &**name))
        .collect();
    let window = MapLayout::Wide.view_box();
    let sheet = Sheet {
        shapes: &shapes,
        units: UnitSystem::Old,
        window,
        room: window,
        font: 9.0,
        is_bold: false,
        is_thorough: false,
        blocked: &[],
    };
    assert!(check(&sheet, &names).len() > 40);
}

#[test]
fn an_unknown_province_has_no_name() {
    let shapes = shapes();
    let window = MapLayout::Wide.view_box();
    let sheet = Sheet {
        shapes: &shapes,
        units: UnitSystem::New,
        window,
        room: window,
        font: 12.0,
        is_bold: false,
        is_thorough: false,
        blocked: &[],
    };
    assert!(sheet.place(&[("99", "?")]).is_empty());
}
