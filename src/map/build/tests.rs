//! The packer and the reader held against each other on the real boundaries.

use super::crossing::{Level, crossings};
use super::*;
use crate::map::testing::{file, packed, rows, shapes};
use crate::map::{Detail, Point, Shapes};
use crate::model::UnitSystem;
use std::collections::BTreeSet;

const LEVELS: [Detail; 2] = [Detail::Fine, Detail::Coarse];
const UNITS: [UnitSystem; 2] = [UnitSystem::Old, UnitSystem::New];

fn real_arcs() -> Vec<topology::Arc> {
    let provinces = read_boundaries(&file("boundaries_63.geojson")).unwrap();
    let frame = project::Frame::around(&provinces).unwrap();
    let mut arcs = topology::arcs(&provinces, &frame).unwrap();
    simplify::weigh(&mut arcs);
    crossing::untangle(&mut arcs);
    arcs
}

/// The rings of a path, in grains.
fn path_rings(path: &str) -> Vec<Vec<[i64; 2]>> {
    path.split('M')
        .skip(1)
        .map(|ring| {
            let spaced = ring.replace('-', " -").replace(['l', 'z'], " ");
            let numbers: Vec<i64> = spaced
                .split_whitespace()
                .map(|it| it.parse().unwrap())
                .collect();
            let mut at = [0, 0];
            let points = numbers.chunks_exact(2).map(|by| {
                at = [at[0] + by[0], at[1] + by[1]];
                at
            });
            points.collect()
        })
        .collect()
}

fn area(path: &str) -> i64 {
    let doubled = |ring: &Vec<[i64; 2]>| -> i64 {
        let next = ring.iter().cycle().skip(1);
        ring.iter()
            .zip(next)
            .map(|(a, b)| a[0] * b[1] - b[0] * a[1])
            .sum()
    };
    path_rings(path).iter().map(doubled).sum::<i64>().abs()
}

#[test]
fn all_provinces_come_back_with_their_codes_and_mergers() {
    let shapes = shapes();
    assert_eq!(shapes.codes(UnitSystem::Old).len(), 63);
    assert_eq!(shapes.codes(UnitSystem::New).len(), 34);
    assert_eq!(
        shapes.regions().collect::<Vec<_>>(),
        ["r1", "r2", "r3", "r4", "r5", "r6"]
    );
    for row in rows(&file("crosswalk.csv")) {
        assert_eq!(shapes.successor(&row[0]), Some(&*row[1]));
    }
    assert_eq!(shapes.successor("99"), None);
}

#[test]
fn borders_are_shared_so_areas_add_up_to_the_country_at_every_level() {
    let shapes = shapes();
    for units in UNITS {
        for detail in LEVELS {
            let outlines = shapes.outlines(units, detail);
            let sum: i64 = outlines.areas.iter().map(|path| area(path)).sum();
            let regions: i64 = outlines.regions.iter().map(|path| area(path)).sum();
            assert_eq!(sum, area(&outlines.country), "{units:?} {detail:?}");
            assert_eq!(regions, area(&outlines.country), "{units:?} {detail:?}");
        }
    }
}

#[test]
fn a_merged_province_is_its_parts_without_the_borders_between_them() {
    let shapes = shapes();
    for detail in LEVELS {
        for code in shapes.codes(UnitSystem::New) {
            let parts: Vec<&str> = shapes
                .codes(UnitSystem::Old)
                .filter(|old| shapes.successor(old) == Some(code))
                .collect();
            let sum: i64 = parts
                .iter()
                .map(|old| area(shapes.path(UnitSystem::Old, detail, old)))
                .sum();
            let merged = shapes.path(UnitSystem::New, detail, code);
            assert_eq!(area(merged), sum, "{code}");
            if let [only] = parts[..] {
                assert_eq!(
                    merged.len(),
                    shapes.path(UnitSystem::Old, detail, only).len()
                );
            }
        }
    }
}

#[test]
fn simplified_shapes_keep_the_size_of_the_true_ones() {
    let shapes = shapes();
    for code in shapes.codes(UnitSystem::Old) {
        let [fine, coarse] =
            LEVELS.map(|detail| area(shapes.path(UnitSystem::Old, detail, code)) as f64);
        assert!(
            coarse > 0.0 && (coarse / fine - 1.0).abs() < 0.04,
            "{code}: {coarse} of {fine}"
        );
    }
}

#[test]
fn no_island_vanishes_at_the_coarse_level() {
    let shapes = shapes();
    for code in shapes.codes(UnitSystem::Old) {
        let [fine, coarse] =
            LEVELS.map(|detail| path_rings(shapes.path(UnitSystem::Old, detail, code)));
        assert_eq!(fine.len(), coarse.len(), "{code}");
        assert!(coarse.iter().all(|ring| ring.len() >= 3), "{code}");
    }
    // Phú Quốc, Côn Đảo, Phú Quý and Cát Bà are in the source; the others are dots.
    for (code, parts) in [("91", 2), ("77", 4), ("60", 2), ("31", 3)] {
        assert_eq!(
            path_rings(shapes.path(UnitSystem::Old, Detail::Coarse, code)).len(),
            parts,
            "{code}"
        );
    }
    let names: Vec<&str> = shapes
        .islands()
        .iter()
        .map(|island| &*island.name_vi)
        .collect();
    for name in [
        "Lý Sơn",
        "Bạch Long Vĩ",
        "Cồn Cỏ",
        "Phú Lâm",
        "Trường Sa Lớn",
    ] {
        assert!(names.contains(&name), "{name}");
    }
    assert!(
        shapes
            .islands()
            .iter()
            .any(|island| &*island.area == "60" && island.inset.is_none()),
        "Phú Quý"
    );
}

#[test]
fn no_line_crosses_another_at_any_level() {
    let arcs = real_arcs();
    assert!(crossings(&arcs, Level::Fine).is_empty());
    assert!(crossings(&arcs, Level::Coarse).is_empty());
}

#[test]
fn insets_are_those_of_the_two_archipelagos() {
    let shapes = shapes();
    let insets: Vec<(&str, &str)> = shapes
        .insets()
        .iter()
        .map(|inset| (&*inset.id, &*inset.area))
        .collect();
    assert_eq!(insets, [("hoang_sa", "48"), ("truong_sa", "56")]);
    assert!(
        shapes
            .insets()
            .iter()
            .all(|inset| (1.0..1.5).contains(&inset.aspect))
    );
    assert!(
        shapes
            .islands()
            .iter()
            .filter(|island| island.inset == Some(0))
            .count()
            >= 5
    );
}

#[test]
fn neighbours_are_the_133_pairs_of_the_source_and_both_know_of_it() {
    let shapes = shapes();
    let pairs: BTreeSet<(String, String)> = shapes
        .codes(UnitSystem::Old)
        .flat_map(|a| {
            shapes
                .neighbours(UnitSystem::Old, a)
                .map(move |b| (a.to_owned(), b.to_owned()))
        })
        .collect();
    assert_eq!(pairs.len(), 2 * 133);
    assert!(
        pairs
            .iter()
            .all(|(a, b)| a != b && pairs.contains(&(b.clone(), a.clone())))
    );
    let of = |code| shapes.neighbours(UnitSystem::Old, code).collect::<Vec<_>>();
    assert_eq!(of("48"), ["46", "49"]);
    assert_eq!(of("96"), ["91", "95"]);
    // Across a river mouth: Quảng Ninh and Hải Phòng.
    assert!(of("22").contains(&"31"));
    assert_eq!(
        shapes.neighbours(UnitSystem::New, "48").collect::<Vec<_>>(),
        ["46", "51"]
    );
}

#[test]
fn a_name_goes_inside_its_province_and_its_box() {
    let shapes = shapes();
    for units in UNITS {
        for code in shapes.codes(units) {
            let (label, bounds) = (
                shapes.label(units, code).unwrap(),
                shapes.bounds(units, code).unwrap(),
            );
            assert!(
                bounds.holds_point(label.at) && label.clearance > 3.0,
                "{code} {label:?} {bounds:?}"
            );
            let inside = |ring: &Vec<[i64; 2]>| holds(ring, label.at);
            assert!(
                path_rings(shapes.path(units, Detail::Fine, code))
                    .iter()
                    .any(inside),
                "{code}"
            );
        }
    }
    assert!(shapes.country_bounds().h > 680.0);
}

fn holds(ring: &[[i64; 2]], at: Point) -> bool {
    let at = [at.x * 10.0, at.y * 10.0];
    let next = ring.iter().cycle().skip(1);
    let passed = ring.iter().zip(next).filter(|(a, b)| {
        let [ax, ay, bx, by] = [a[0] as f64, a[1] as f64, b[0] as f64, b[1] as f64];
        (ay > at[1]) != (by > at[1]) && at[0] < (bx - ax) * (at[1] - ay) / (by - ay) + ax
    });
    passed.count() % 2 == 1
}

#[test]
fn borders_are_drawn_once_and_coasts_not_among_them() {
    let shapes = shapes();
    for detail in LEVELS {
        let old = shapes.outlines(UnitSystem::Old, detail);
        let new = shapes.outlines(UnitSystem::New, detail);
        assert!(new.borders.len() < old.borders.len());
        assert!(old.region_borders.len() < old.borders.len() / 2);
        // A provincial border is in two provinces' outlines, a coast in one and in the country's.
        let length = |path: &String| path.len();
        assert!(
            old.areas.iter().map(length).sum::<usize>()
                < 3 * (old.borders.len() + old.country.len())
        );
    }
}

#[test]
fn the_pack_is_small() {
    // Brotli makes about 6.4 kB of it; 35 kB are allowed for the map.
    assert!(packed().len() < 9_000, "{}", packed().len());
}

#[test]
fn the_pack_does_not_depend_on_the_order_of_features() {
    let boundaries = file("boundaries_63.geojson");
    let mut root: serde_json::Value = serde_json::from_str(&boundaries).unwrap();
    root["features"].as_array_mut().unwrap().reverse();
    let (islands, crosswalk, areas) = (
        file("islands.csv"),
        file("crosswalk.csv"),
        file("areas.csv"),
    );
    let reversed = root.to_string();
    let inputs = Inputs {
        boundaries: &reversed,
        islands: &islands,
        crosswalk: &crosswalk,
        areas: &areas,
    };
    assert_eq!(pack(&inputs).unwrap(), packed());
}

#[test]
fn tables_that_do_not_fit_are_refused_in_words() {
    let (boundaries, islands) = (file("boundaries_63.geojson"), file("islands.csv"));
    let (crosswalk, areas) = (file("crosswalk.csv"), file("areas.csv"));
    let good = Inputs {
        boundaries: &boundaries,
        islands: &islands,
        crosswalk: &crosswalk,
        areas: &areas,
    };
    let without = |text: &str, start: &str| -> String {
        let kept: Vec<&str> = text
            .lines()
            .filter(|line| !line.starts_with(start))
            .collect();
        kept.join(
            "
",
        )
    };
    let (short, regionless) = (without(&crosswalk, "48,"), without(&areas, "r3,"));
    let boxless = islands.replace("111.0 to 113.0 E", "somewhere");
    for (inputs, word) in [
        (
            Inputs {
                crosswalk: &short,
                ..good
            },
            "crosswalk.csv: no row for 48",
        ),
        (
            Inputs {
                areas: &regionless,
                ..good
            },
            "areas.csv",
        ),
        (
            Inputs {
                islands: &boxless,
                ..good
            },
            "no box of four numbers",
        ),
        (
            Inputs {
                islands: "",
                ..good
            },
            "islands.csv",
        ),
    ] {
        let message = pack(&inputs).unwrap_err();
        assert!(message.contains(word), "{message}");
    }
}

#[test]
fn damaged_packs_are_errors() {
    let bytes = packed();
    for length in 0..bytes.len() {
        assert!(Shapes::parse(&bytes[..length]).is_err(), "{length}");
    }
    let mut longer = bytes.to_vec();
    longer.push(0);
    assert!(Shapes::parse(&longer).is_err());
}
