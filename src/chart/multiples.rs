//! Small pictures on one scale, one for each area, with the country behind each. Apart from `lines`
//! because what makes them comparable is what they share: both axes.

use super::lines::{Lines, Role, Series};

/// Height of a small picture, px.
pub(super) const HEIGHT_PX: u16 = 168;

/// A picture for each line of one that holds all of them; that of the country is behind every other.
pub fn multiples(all: &Lines) -> Vec<(String, Lines)> {
    let country = all.series.iter().find(|one| one.role == Role::Country);
    let points = || all.series.iter().flat_map(|one| one.trend.points());
    let low = points().map(|point| point.x).fold(f64::INFINITY, f64::min);
    let high = points()
        .map(|point| point.x)
        .fold(f64::NEG_INFINITY, f64::max);
    let small = |one: &Series| {
        let name = one.name.clone();
        let unnamed = |one: &Series, role| Series {
            name: String::new(),
            role,
            trend: one.trend.clone(),
        };
        let behind = country.map(|country| unnamed(country, Role::Country));
        let own = unnamed(one, Role::Own);
        let lines = Lines {
            series: behind.into_iter().chain([own]).collect(),
            span: Some((low, high)),
            is_tall: false,
            ..all.clone()
        };
        (name, lines)
    };
    let others = all.series.iter().filter(|one| one.role != Role::Country);
    others.map(small).collect()
}
