//! The core of the packed form: which indicators and areas there are, and every value. What is told of them
//! stands in the rest, and is empty until that is read.

use super::part::Part;
use super::{Read, decimal, known, period};
use crate::data::Corrupt;
use crate::model::{
    Area, AreaIx, AreaKind, Better, Definition, DefinitionIx, Facts, Flag, Indicator, IndicatorIx,
    Kind, MeasureIx, Observation, Parts, Qualifier, Reading, Rollup, Scope, SourceIx, System,
    SystemIx, SystemKind, UnitSystem, Words,
};

/// The facts as far as the core holds them.
pub fn facts(part: &mut Part) -> Read<Facts> {
    let mut facts = Facts {
        version: part.text()?,
        ..Facts::default()
    };
    let count = part.count()?;
    let kind = known(SystemKind::from_number(0))?;
    facts.systems = vec![
        System {
            id: "",
            kind,
            name: Words::default(),
            about: Words::default(),
        };
        count
    ];
    indicators(part, &mut facts)?;
    let n = part.count()?;
    for indicator in part.places(n, facts.indicators.len())? {
        facts.definitions.push(Definition {
            indicator: IndicatorIx(indicator),
            version: "",
            name: Words::default(),
            note: Words::default(),
        });
    }
    areas(part, &mut facts)?;
    values(part, &mut facts)?;
    Ok(facts)
}

fn indicators(part: &mut Part, facts: &mut Facts) -> Read<()> {
    let n = part.count()?;
    let (id, system) = (part.column(n)?, part.places(n, facts.systems.len())?);
    let (kind, decimals, better, rollup) = (
        part.numbers(n)?,
        part.numbers(n)?,
        part.numbers(n)?,
        part.numbers(n)?,
    );
    let (weight, subset_of, part_of) = (part.maybes(n, n)?, part.maybes(n, n)?, part.maybes(n, n)?);
    let scope = part.numbers(n)?;
    for i in 0..n {
        facts.indicators.push(Indicator {
            id: id[i],
            system: SystemIx(system[i]),
            name: Words::default(),
            short: Words::default(),
            measure: MeasureIx(0),
            kind: known(Kind::from_number(kind[i]))?,
            decimals: u8::try_from(decimals[i])
                .ok()
                .filter(|d| *d <= 12)
                .ok_or(Corrupt)?,
            better: known(Better::from_number(better[i]))?,
            rollup: known(Rollup::from_number(rollup[i]))?,
            weight: weight[i].map(IndicatorIx),
            subset_of: subset_of[i].map(IndicatorIx),
            part_of: part_of[i].map(IndicatorIx),
            scope: known(Scope::from_number(scope[i]))?,
            about: Words::default(),
        });
    }
    Ok(())
}

fn areas(part: &mut Part, facts: &mut Facts) -> Read<()> {
    let n = part.count()?;
    let (id, kind, units) = (part.column(n)?, part.numbers(n)?, part.numbers(n)?);
    let parent = part.maybes(n, n)?;
    let successor = part.maybes(n, n)?;
    // Their columns are there, so there are as many: no more room is taken than they need.
    facts.areas.reserve_exact(n);
    for i in 0..n {
        facts.areas.push(Area {
            id: id[i],
            kind: known(AreaKind::from_number(kind[i]))?,
            units: match units[i] {
                0 => None,
                number => Some(known(UnitSystem::from_number(number - 1))?),
            },
            parent: parent[i].map(AreaIx),
            names: Vec::new(),
            aliases: Vec::new(),
            successor: successor[i].map(AreaIx),
            members: Vec::new(),
            tile: None,
        });
    }
    for i in 0..n {
        if let Some(place) = facts.areas[i].successor {
            let member = AreaIx(u16::try_from(i).map_err(|_| Corrupt)?);
            facts.areas[place.at()].members.push(member);
        }
    }
    Ok(())
}

fn values(part: &mut Part, facts: &mut Facts) -> Read<()> {
    let n = part.count()?;
    let indicator = part.running(n, facts.indicators.len())?;
    let definition = part.places(n, facts.definitions.len())?;
    let first_definition = first_definitions(facts);
    let area = part.signed_steps(n)?;
    let key = part.signed_steps(n)?;
    let (flag, digits) = (part.numbers(n)?, part.numbers(n)?);
    let value = part.planes(n)?;
    let hidden = part.bools(n)?;
    let qualifier = known(Qualifier::from_number(0))?;
    for i in 0..n {
        let digits = u8::try_from(digits[i])
            .ok()
            .filter(|d| *d <= 15)
            .ok_or(Corrupt)?;
        let area = usize::try_from(area[i])
            .ok()
            .filter(|place| *place < facts.areas.len())
            .ok_or(Corrupt)?;
        facts.observations.push(Observation {
            indicator: IndicatorIx(indicator[i]),
            definition: DefinitionIx(
                first_definition
                    .get(usize::from(indicator[i]))
                    .and_then(|first| first.checked_add(definition[i]))
                    .filter(|place| usize::from(*place) < facts.definitions.len())
                    .ok_or(Corrupt)?,
            ),
            area: AreaIx(u16::try_from(area).map_err(|_| Corrupt)?),
            from: None,
            period: period(u64::try_from(key[i]).map_err(|_| Corrupt)?)?,
            reading: match flag[i] {
                0 => Reading::Value(decimal(value[i], digits)),
                number => Reading::Missing(known(Flag::from_number(number - 1))?),
            },
            digits,
            qualifier,
            source: SourceIx(0),
            shown: !hidden[i],
            line: 0,
            note: Words::default(),
        });
    }
    // A total is kept as its difference from the sum of its parts.
    let parts = Parts::of(&facts.indicators, &facts.observations);
    let totals: Vec<(usize, f64)> = (0..n)
        .filter(|i| flag[*i] == 0 && parts.is_total(IndicatorIx(indicator[*i])))
        .map(|i| {
            let row = &facts.observations[i];
            (
                i,
                decimal(value[i].saturating_add(parts.guess(row)), row.digits),
            )
        })
        .collect();
    for (i, total) in totals {
        facts.observations[i].reading = Reading::Value(total);
    }
    Ok(())
}

/// Where the definitions of each indicator begin; they stand together.
fn first_definitions(facts: &Facts) -> Vec<u16> {
    let mut first = vec![0; facts.indicators.len()];
    let mut last = None;
    for (place, definition) in (0_u16..).zip(&facts.definitions) {
        if last.replace(definition.indicator) != Some(definition.indicator) {
            first[definition.indicator.at()] = place;
        }
    }
    first
}
