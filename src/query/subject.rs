//! What a view is about: indicator, unit and period for above it, definitions and sources for
//! below. Apart because every page of one indicator says it, whether it has a map or not.

use super::Ask;
use super::source::{self, SourceEntry};
use crate::model::{
    IndicatorIx, Kind, Lang, MeasureFormat, Observation, Period, UnitSystem, Words,
};
use crate::text::{Case, export, fill, subject as words};

/// A version of a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its short name.
    pub name: &'static str,
    /// Why it is not to be compared with the one before; may be empty.
    pub note: &'static str,
}

/// What a view is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The indicator.
    pub name: &'static str,
    /// Its unit, in words.
    pub unit: &'static str,
    /// The period or periods.
    pub when: String,
    /// What is measured.
    pub about: &'static str,
    /// How, in each version.
    pub versions: Vec<Version>,
    /// Where the figures come from, the most used first.
    pub sources: Vec<SourceEntry>,
}

impl Subject {
    /// Unit and period in one line, and the set of provinces where there is one.
    pub fn line(&self, provinces: &str) -> String {
        let mut parts = vec![self.unit, &self.when, provinces];
        parts.retain(|part| !part.is_empty());
        parts.join(" · ")
    }
}

/// The boundaries of a set of provinces, as a picture that is taken away has to name them.
pub const fn boundaries(units: UnitSystem) -> Words {
    match units {
        UnitSystem::Old => export::BOUNDARIES_63,
        UnitSystem::New => export::BOUNDARIES_34,
    }
}

/// What a view of some rows of an indicator is about.
pub fn of(ask: Ask, indicator: IndicatorIx, rows: &[&Observation]) -> Subject {
    let row = ask.data.indicator(indicator);
    let mut versions: Vec<Version> = Vec::new();
    for row in rows {
        let definition = ask.data.definition(row.definition);
        let version = Version {
            name: ask.text(definition.name),
            note: ask.text(definition.note),
        };
        if !versions.contains(&version) {
            versions.push(version);
        }
    }
    Subject {
        name: ask.text(row.name),
        unit: unit(ask, indicator),
        when: when(ask, rows),
        about: ask.text(row.about),
        versions,
        sources: source::entries(ask, rows.iter().copied()),
    }
}

/// The unit in words, also where figures need none beside them.
fn unit(ask: Ask<'_>, indicator: IndicatorIx) -> &'static str {
    let row = ask.data.indicator(indicator);
    match row.kind {
        // A change in per cent is an index, too, in that it cannot be added up.
        Kind::Index if ask.data.measure(row).format == MeasureFormat::Number => {
            ask.text(words::UNIT_INDEX)
        }
        Kind::Share if ask.data.measure(row).format == MeasureFormat::Number => {
            ask.text(words::UNIT_SHARE)
        }
        Kind::YesNo => ask.text(words::UNIT_YES_NO),
        Kind::Grade => ask.text(words::UNIT_GRADE),
        Kind::Event => ask.text(words::UNIT_EVENT),
        _ => {
            let measure = ask.data.measure(row);
            match ask.lang() {
                Lang::Vi => measure.vi,
                Lang::En => measure.en_many,
            }
        }
    }
}

fn when(ask: Ask, rows: &[&Observation]) -> String {
    let dated = || {
        let periods = rows.iter().map(|row| row.period);
        periods.filter(|period| *period != Period::UNDATED)
    };
    let date = |period| ask.date(period, Case::Short);
    match (dated().min(), dated().max()) {
        (Some(from), Some(to)) if from != to => fill(
            ask.text(words::FROM_TO),
            &[("from", &date(from)), ("to", &date(to))],
        ),
        (_, Some(to)) => date(to),
        _ if rows.is_empty() => String::new(),
        _ => date(Period::UNDATED),
    }
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::query::testing::{DATA, ask};

    fn line(address: &str, id: &str) -> String {
        let indicator = DATA.find_indicator(id).unwrap();
        let rows: Vec<_> = DATA.rows(indicator).iter().collect();
        let subject = ask(address, |ask| of(ask, indicator, &rows));
        [subject.name, subject.unit, &subject.when].join(" · ")
    }

    #[test]
    fn indicator_unit_and_period_are_told_in_both_languages() {
        assert_eq!(
            line("", "portal_accounts"),
            "Tài khoản đăng ký trên Cổng, lũy kế · tài khoản · 25/12/2019 – 06/2023"
        );
        assert_eq!(
            line("?lang=en", "level34_share").split(" · ").nth(1),
            Some("%")
        );
    }

    #[test]
    fn every_indicator_has_a_unit_a_period_and_a_source() {
        for indicator in DATA.all_indicators() {
            let rows: Vec<_> = DATA.rows(indicator).iter().collect();
            let subject = ask("", |ask| of(ask, indicator, &rows));
            let id = DATA.indicator(indicator).id;
            assert!(!subject.unit.is_empty(), "{id}");
            assert!(rows.is_empty() || !subject.when.is_empty(), "{id}");
            assert!(rows.is_empty() || !subject.sources.is_empty(), "{id}");
        }
    }
}
