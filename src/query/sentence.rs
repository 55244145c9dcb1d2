//! Sentences made from the data, for every area and indicator, fit to be pasted into an article with
//! their citation. Each says only what stands in the rows or follows from them by these rules:
//!
//! - a place is told where [`ranked`] tells one: among all, among those with a figure, or as printed;
//!   not for figures that are neither good nor bad;
//! - a change of place is told on the figure before it, within one definition, where as many were ranked;
//! - a mean is told where the indicator has one and nine in ten provinces have a figure;
//! - of what nobody reported it is said that nobody did, and never that it is not so.
//!
//! Names of indicators stand in quotation marks, so that no sentence depends on their grammar.

use super::area::backing;
use super::area::figures;
use super::area::ordinal;
use super::area::ranked::{Ranked, ranked};
use super::area::series::{self, Series, Step};
use super::trend::is_apart;
use super::{Ask, cite, difference, figure};
use crate::engine::between;
use crate::model::{
    AreaIx, AreaKind, Better, Flag, IndicatorIx, Kind, Qualifier, Reading, Rollup, Words,
};
use crate::text::{Case, cite as words, fill};

/// A sentence with its citation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The sentence.
    pub text: String,
    /// Who says so.
    pub citation: String,
}

impl Sentence {
    /// Both in one paragraph.
    pub fn whole(&self) -> String {
        format!("{} ({})", self.text, self.citation.trim_end_matches('.'))
    }
}

/// The sentence on an indicator for a province, at the time of the address; none where the data say
/// nothing at all, and for areas that are no province.
pub fn of(ask: Ask, indicator: IndicatorIx, area: AreaIx) -> Option<Sentence> {
    if ask.data.area(area).kind != AreaKind::Province {
        return None;
    }
    let series = series::of(ask, indicator, area);
    let step = series.chosen(ask.view.time)?;
    let said = Said {
        ask,
        indicator,
        area,
        series: &series,
        step,
    };
    let backing = backing::of(ask, indicator, area, step);
    Some(Sentence {
        text: super::system::capital(&format!("{}.", said.text())),
        citation: cite::line(ask, &backing.sources),
    })
}

/// What a sentence is made from.
struct Said<'a> {
    ask: Ask<'a>,
    indicator: IndicatorIx,
    area: AreaIx,
    series: &'a Series<'a>,
    step: &'a Step<'a>,
}

impl Said<'_> {
    fn text(&self) -> String {
        let kind = self.ask.data.indicator(self.indicator).kind;
        match (self.step.reading, kind) {
            (Reading::Missing(Flag::NotReported), Kind::YesNo | Kind::Event | Kind::Link) => {
                self.put(words::SILENT, &[])
            }
            (Reading::Missing(flag), _) => {
                let why = figure::missing_text(self.ask, kind, flag);
                self.put(words::MISSING, &[("why", why)])
            }
            (Reading::Value(value), Kind::YesNo | Kind::Event | Kind::Link) => self.yes_no(value),
            (Reading::Value(value), Kind::Grade) => self.grade(value),
            (Reading::Value(_), Kind::Rank) => self.rank(),
            (Reading::Value(_), _) => self.measured(),
        }
    }

    /// A text with the name of the area, that of the indicator and the time, and how a figure was had
    /// that no source prints.
    fn put(&self, text: Words, more: &[(&str, &str)]) -> String {
        let (ask, step) = (self.ask, self.step);
        let figure = figures::of_step(ask, self.indicator, self.area, step);
        // A unit in brackets stands in those of the time.
        let unit = bracketed(figure.unit).unwrap_or_default();
        let parts = [unit, &figure.span, &self.how()];
        let parts = parts.iter().filter(|part| !part.is_empty());
        let when = parts.copied().collect::<Vec<_>>().join("; ");
        let mut values = vec![
            ("what", ask.text(ask.data.indicator(self.indicator).name)),
            ("name", ask.name_at(self.area, step.period)),
            ("when", &when),
        ];
        values.extend_from_slice(more);
        fill(ask.text(text), &values)
    }

    /// How a figure was had that no source prints; empty for a printed one, and where it counts yes.
    fn how(&self) -> String {
        let is_value = self.step.value().is_some();
        match (self.step.rolled, self.step.row) {
            (Some(rolled), _) if rolled.by != Rollup::CountYes && is_value => {
                figures::how(self.ask, self.step, &rolled)
            }
            (None, Some(row)) if row.qualifier == Qualifier::Derived && is_value => {
                self.ask.text(words::DERIVED).to_owned()
            }
            _ => String::new(),
        }
    }

    /// How many provinces have a value of which something holds, and how many have one.
    fn count(&self, holds: &dyn Fn(f64) -> bool) -> (usize, usize) {
        let data = self.ask.data;
        let provinces = data.provinces(self.step.units);
        let values = provinces.filter_map(|ix| data.value(self.indicator, ix, self.step.period));
        let values: Vec<f64> = values.collect();
        (
            values.iter().filter(|value| holds(**value)).count(),
            values.len(),
        )
    }

    fn yes_no(&self, value: f64) -> String {
        if let Some(rolled) = self.step.rolled {
            let members = figure::members(self.ask, &rolled);
            let text = if rolled.coverage.of == 1 {
                words::OF_OLD_ONE
            } else {
                words::OF_OLD
            };
            return self.put(text, &[("members", &members)]);
        }
        if value < 0.5 {
            return self.put(words::SAYS_NO, &[]);
        }
        let (yes, _) = self.count(&|value| value > 0.5);
        let text = match yes {
            1 => words::ONLY,
            _ if yes == self.step.units.count() => words::LIKE_ALL,
            _ if self.ask.data.indicator(self.indicator).id == "committee" => {
                words::ONE_OF_COMMITTEES
            }
            _ => words::ONE_OF,
        };
        self.put(text, &[("n", &yes.to_string())])
    }

    fn grade(&self, value: f64) -> String {
        let (same, _) = self.count(&|other| (other - value).abs() < 0.5);
        let others = same.saturating_sub(1);
        let text = match others {
            0 => words::GRADED_ALONE,
            1 => words::GRADED_TWO,
            _ => words::GRADED,
        };
        let values = [("value", figure::grade(value)), ("n", &others.to_string())];
        self.put(text, &values)
    }

    fn rank(&self) -> String {
        let Some(place) = ranked(self.ask, self.indicator, self.area, self.step) else {
            return self.measured();
        };
        let values = [
            ("rank", ordinal(self.ask, place.rank)),
            ("of", place.of.to_string()),
        ];
        let values = values.each_ref().map(|(name, text)| (*name, text.as_str()));
        self.put(words::RANKS, &values) + &self.moved(place)
    }

    fn measured(&self) -> String {
        let row = self.ask.data.indicator(self.indicator);
        let text = if row.kind == Kind::Index {
            words::STANDS
        } else {
            words::HAS
        };
        let mut said = self.put(text, &[("value", &self.value())]);
        if row.better != Better::Neither
            && let Some(place) = ranked(self.ask, self.indicator, self.area, self.step)
        {
            said.push_str(&self.place(place));
            said.push_str(&self.moved(place));
        }
        said + &self.mean()
    }

    /// The value; how it was had stands beside the time.
    fn value(&self) -> String {
        let mut figure = figures::of_step(self.ask, self.indicator, self.area, self.step);
        if !self.how().is_empty() {
            figure.qualifier = "";
        }
        if bracketed(figure.unit).is_some() {
            figure.unit = "";
        }
        figure.line()
    }

    fn place(&self, place: Ranked) -> String {
        let all = self.step.units.count();
        let all = if self.step.rolled.is_some() {
            crate::model::UnitSystem::New.count()
        } else {
            all
        };
        let text = match (place.is_printed, place.of == all) {
            (true, _) => words::AS_PRINTED,
            (false, true) => words::AMONG_ALL,
            (false, false) => words::AMONG_KNOWN,
        };
        let rank = ordinal(self.ask, place.rank);
        let values = [("rank", rank.as_str()), ("of", &place.of.to_string())];
        fill(self.ask.text(text), &values)
    }

    /// The change of place on the figure before, where the two may be compared.
    fn moved(&self, place: Ranked) -> String {
        let ask = self.ask;
        let Some(before) = self.series.before(self.step.period) else {
            return String::new();
        };
        let on = |step: &Step| (step.period, step.measured_on(ask));
        if before.definition != self.step.definition || is_apart(on(before), on(self.step)) {
            return String::new();
        }
        let earlier = ranked(ask, self.indicator, self.area, before);
        let Some(earlier) = earlier
            .filter(|earlier| earlier.of == place.of && earlier.is_printed == place.is_printed)
        else {
            return String::new();
        };
        let (from, to) = (f64::from(earlier.rank), f64::from(place.rank));
        let change = between(Some(from), Some(to)).map_or(0.0, |change| change.difference);
        let by = difference::places(ask, change);
        let when = ask.date(before.period, Case::Short);
        let values = [
            ("by", by.as_deref().unwrap_or_default()),
            ("before", when.as_str()),
        ];
        let text = if by.is_some() {
            words::MOVED
        } else {
            words::STAYED
        };
        fill(ask.text(text), &values)
    }

    /// The mean of the provinces, where it may stand beside the figure.
    fn mean(&self) -> String {
        let ask = self.ask;
        let row = ask.data.indicator(self.indicator);
        if row.rollup != Rollup::Mean || self.step.rolled.is_some() {
            return String::new();
        }
        let country = ask.data.country();
        let units = self.step.units;
        let found = series::rolled_at(ask, self.indicator, country, self.step.period, units).ok();
        let found = found.filter(Step::is_nearly_whole);
        let Some((mean, rolled)) = found.and_then(|step| Some((step.value()?, step.rolled?)))
        else {
            return String::new();
        };
        let mean = figure::value_text(ask, self.indicator, mean, None);
        let values = [("n", rolled.coverage.count.to_string()), ("mean", mean)];
        let values = values.each_ref().map(|(name, text)| (*name, text.as_str()));
        fill(ask.text(words::MEAN), &values)
    }
}

/// What stands within the brackets of a unit that has them.
fn bracketed(unit: &str) -> Option<&str> {
    unit.strip_prefix('(')?.strip_suffix(')')
}

#[cfg(test)]
mod tests;
