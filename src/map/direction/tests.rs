//! Arrow keys lead everywhere, and where a reader expects.

use super::super::testing::shapes;
use super::*;
use std::collections::BTreeSet;

const UNITS: [UnitSystem; 2] = [UnitSystem::Old, UnitSystem::New];

#[test]
fn arrows_lead_to_the_neighbour_on_that_side() {
    let shapes = shapes();
    let step = |from, direction| shapes.step(UnitSystem::Old, from, direction);
    // Đà Nẵng lies between Thừa Thiên Huế and Quảng Nam.
    assert_eq!(step("48", Direction::South), Some("49"));
    assert_eq!(step("48", Direction::West), Some("46"));
    // Huế lies more to the left than up; what lies straight up is at the other end of the country.
    assert_eq!(step("48", Direction::North), Some("46"));
    // Nghệ An between Thanh Hóa and Hà Tĩnh; Cà Mau is the end of the country.
    assert_eq!(step("40", Direction::North), Some("38"));
    assert_eq!(step("40", Direction::South), Some("42"));
    assert_eq!(step("96", Direction::South), None);
    assert_eq!(step("99", Direction::South), None);
}

#[test]
fn a_step_goes_to_a_place_that_lies_that_way() {
    let shapes = shapes();
    for units in UNITS {
        for code in shapes.codes(units) {
            for direction in Direction::ALL {
                if let Some(next) = shapes.step(units, code, direction) {
                    let [from, to] = [code, next].map(|code| shapes.label(units, code).unwrap().at);
                    let (along, aside) = direction.turn(from, to);
                    assert!(
                        along > 0.0 && aside <= along * WIDEST_NEAR,
                        "{code} {direction:?} {next}"
                    );
                }
            }
        }
    }
}

#[test]
fn arrows_reach_every_province_from_every_other() {
    let shapes = shapes();
    for units in UNITS {
        for start in shapes.codes(units) {
            let mut reached = BTreeSet::from([start]);
            let mut open = vec![start];
            while let Some(code) = open.pop() {
                for next in Direction::ALL
                    .iter()
                    .filter_map(|way| shapes.step(units, code, *way))
                {
                    if reached.insert(next) {
                        open.push(next);
                    }
                }
            }
            assert_eq!(reached.len(), units.count(), "{start}");
        }
    }
}

#[test]
fn most_steps_go_to_neighbours_and_can_be_taken_back() {
    let shapes = shapes();
    for units in UNITS {
        let (mut steps, mut near, mut back) = (0, 0, 0);
        for code in shapes.codes(units) {
            for way in Direction::ALL {
                if let Some(next) = shapes.step(units, code, way) {
                    steps += 1;
                    near += u32::from(shapes.neighbours(units, code).any(|it| it == next));
                    back += u32::from(shapes.step(units, next, way.opposite()) == Some(code));
                }
            }
        }
        println!("{units:?}: {steps} steps, {near} to neighbours, {back} back");
        assert!(near * 10 >= steps * 8, "{near} of {steps}");
        assert!(back * 10 >= steps * 6, "{back} of {steps}");
    }
}
