//! Rules across rows: nothing twice, one row shown, values in range, components that reproduce
//! their total. Apart from `read`, which looks at one cell at a time.

use super::fault::Fault;
use super::read::Origins;
use crate::model::{AreaIx, DefinitionIx, Facts, IndicatorIx, Kind, Observation, Period, Reading};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Weights of the eight components of the DTI in 2022 and 2023; they add up to 1.
const DTI_2022: [(&str, f64); 8] = [
    ("dti_awareness", 0.1),
    ("dti_institutions", 0.1),
    ("dti_infrastructure", 0.1),
    ("dti_workforce", 0.1),
    ("dti_cybersecurity", 0.1),
    ("dti_government_activity", 0.2),
    ("dti_economy_activity", 0.15),
    ("dti_society_activity", 0.15),
];

/// Points of the eight components of the DTI since 2024, of 940.
const DTI_2024: [(&str, f64); 8] = [
    ("dti_awareness", 50.0 / 940.0),
    ("dti_institutions", 50.0 / 940.0),
    ("dti_infrastructure", 140.0 / 940.0),
    ("dti_workforce", 100.0 / 940.0),
    ("dti_cybersecurity", 100.0 / 940.0),
    ("dti_government_activity", 200.0 / 940.0),
    ("dti_economy_activity", 150.0 / 940.0),
    ("dti_society_activity", 150.0 / 940.0),
];

/// How far components may miss their total.
const CLOSE: f64 = 1e-4 + 1e-9;

/// Checks every rule; faults in the order of files and lines.
pub fn all(facts: &Facts, origins: &Origins) -> Vec<Fault> {
    let mut check = Check {
        facts,
        origins,
        faults: Vec::new(),
    };
    check.areas();
    check.each();
    check.nothing_twice();
    check.one_is_shown();
    check.components();
    check.faults.sort();
    check.faults
}

struct Check<'a> {
    facts: &'a Facts,
    origins: &'a Origins,
    faults: Vec<Fault>,
}

/// How many provinces there are in the set that a row is of; `None` where it is of no such set.
fn of_units(facts: &Facts, row: &Observation) -> Option<f64> {
    let units = facts.areas.get(row.area.at())?.units?;
    u32::try_from(units.count()).ok().map(f64::from)
}

type Key = (IndicatorIx, DefinitionIx, AreaIx, Period);

impl Check<'_> {
    fn fault(&mut self, place: usize, column: &str, value: String, rule: impl Into<String>) {
        let (file, line) = self
            .origins
            .observations
            .get(place)
            .cloned()
            .unwrap_or_default();
        self.faults.push(Fault {
            file,
            line,
            column: column.to_owned(),
            value,
            rule: rule.into(),
        });
    }

    fn areas(&mut self) {
        for area in &self.facts.areas {
            if area.names.is_empty() {
                self.faults.push(Fault {
                    file: "area_names.csv".to_owned(),
                    line: 0,
                    column: "area".to_owned(),
                    value: area.id.to_owned(),
                    rule: "every area has a name".to_owned(),
                });
            }
        }
    }

    fn each(&mut self) {
        let facts = self.facts;
        for (place, row) in facts.observations.iter().enumerate() {
            let Some(indicator) = facts.indicators.get(row.indicator.at()) else {
                continue;
            };
            if facts
                .definitions
                .get(row.definition.at())
                .is_none_or(|found| found.indicator != row.indicator)
            {
                let id = facts
                    .definitions
                    .get(row.definition.at())
                    .map_or("", |found| found.version);
                self.fault(
                    place,
                    "definition",
                    id.to_owned(),
                    format!("must be a definition of {}", indicator.id),
                );
            }
            let span = self.origins.spans.get(row.definition.at());
            let (from, to) = span.copied().unwrap_or_default();
            let is_before = from.is_some_and(|from| row.period.year() < from.year());
            let is_after = to.is_some_and(|to| row.period.year() > to.year());
            if row.period != Period::UNDATED && (is_before || is_after) {
                let period = row.period.to_string();
                self.fault(place, "period", period, "lies outside of its definition");
            }
            let Reading::Value(value) = row.reading else {
                continue;
            };
            let (low, high) = self
                .origins
                .ranges
                .get(row.indicator.at())
                .copied()
                .unwrap_or((f64::MIN, f64::MAX));
            let is_whole = value.fract().abs() < f64::EPSILON;
            let rule = match indicator.kind {
                Kind::YesNo | Kind::Event | Kind::Link
                    if !(is_whole && (0.0..=1.0).contains(&value)) =>
                {
                    Some("must be 0 or 1".to_owned())
                }
                Kind::Share if !(0.0..=100.0).contains(&value) => {
                    Some("a share lies between 0 and 100".to_owned())
                }
                Kind::Rank if !is_whole || value < 1.0 => {
                    Some("a rank is a whole number from 1".to_owned())
                }
                Kind::Grade if !is_whole || !(1.0..=5.0).contains(&value) => {
                    Some("a grade is 1 to 5, for E to A".to_owned())
                }
                _ if !(low..=high).contains(&value) => {
                    Some(format!("must lie between {low} and {high}"))
                }
                Kind::Rank if of_units(facts, row).is_some_and(|most| value > most) => {
                    Some("a rank is at most the number of provinces".to_owned())
                }
                _ => None,
            };
            if let Some(rule) = rule {
                self.fault(place, "value", format!("{value}"), rule);
            }
        }
    }

    fn nothing_twice(&mut self) {
        let mut seen = HashSet::new();
        for (place, row) in self.facts.observations.iter().enumerate() {
            let key = (key(row), row.from, row.source);
            if !seen.insert(key) {
                let value = row
                    .reading
                    .value()
                    .map_or_else(String::new, |value| format!("{value}"));
                self.fault(
                    place,
                    "value",
                    value,
                    "one source gives one value for an indicator, definition, area and period",
                );
            }
        }
    }

    fn one_is_shown(&mut self) {
        let mut shown: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (place, row) in self.facts.observations.iter().enumerate() {
            let list = shown.entry((key(row), row.from)).or_default();
            if row.shown {
                list.push(place);
            } else if row.note.is_empty() {
                self.fault(
                    place,
                    "note_vi",
                    String::new(),
                    "a row that is not shown says why",
                );
            }
        }
        for ((key, _), places) in shown {
            if places.len() == 1 {
                continue;
            }
            let first = self
                .facts
                .observations
                .iter()
                .position(|row| self::key(row) == key)
                .unwrap_or(0);
            let place = places.get(1).copied().unwrap_or(first);
            self.fault(
                place,
                "shown",
                places.len().to_string(),
                "exactly one of the rows that disagree is shown",
            );
        }
    }

    /// The components of the DTI reproduce the total where all eight are there.
    fn components(&mut self) {
        let facts = self.facts;
        let find = |id: &str| facts.indicators.iter().position(|row| row.id == id);
        let Some(total) = find("dti") else { return };
        let values: HashMap<_, _> = facts
            .observations
            .iter()
            .filter(|row| row.shown)
            .filter_map(|row| {
                Some((
                    (row.indicator.at(), row.area, row.period),
                    row.reading.value()?,
                ))
            })
            .collect();
        for (place, row) in facts.observations.iter().enumerate() {
            if row.indicator.at() != total {
                continue;
            }
            let weights = match row.period.year() {
                2022 | 2023 => &DTI_2022,
                2024 => &DTI_2024,
                _ => continue,
            };
            let parts: Option<Vec<f64>> = weights
                .iter()
                .map(|(id, weight)| Some(values.get(&(find(id)?, row.area, row.period))? * weight))
                .collect();
            let (Some(parts), Some(value)) = (parts, row.reading.value()) else {
                continue;
            };
            let sum: f64 = parts.iter().sum();
            if (sum - value).abs() > CLOSE {
                self.fault(
                    place,
                    "value",
                    format!("{value}"),
                    format!("the eight components give {sum:.4}"),
                );
            }
        }
    }
}

fn key(row: &Observation) -> Key {
    (row.indicator, row.definition, row.area, row.period)
}
