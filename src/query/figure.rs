//! One figure in the reader's words: value, unit, qualifier, span. The only place where a value
//! becomes text.

use super::Ask;
use crate::data::Rolled;
use crate::model::{
    Flag, Indicator, IndicatorIx, Kind, MeasureFormat, Observation, Period, Qualifier, Reading,
};
use crate::text::{Case, common, fill};

/// A figure, ready to be shown. `data-indicator`, `data-area` and `data-period` of its element are
/// the first three.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Indicator id.
    pub indicator: &'static str,
    /// Area id.
    pub area: &'static str,
    /// ISO period.
    pub period: String,
    /// "khoảng", "hơn"; empty where exact.
    pub qualifier: &'static str,
    /// The value as the language writes it, or why there is none.
    pub value: String,
    /// Unit, in the number that fits; empty for points and per cent.
    pub unit: &'static str,
    /// The span or date that it stands for.
    pub span: String,
    /// Why there is no value.
    pub missing: Option<Flag>,
    /// Remark of the row.
    pub note: &'static str,
}

impl Figure {
    /// Qualifier, value and unit in one line.
    pub fn line(&self) -> String {
        [self.qualifier, &self.value, self.unit]
            .iter()
            .filter(|part| !part.is_empty())
            .copied()
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// The figure of an observation.
pub fn of(ask: Ask, row: &Observation) -> Figure {
    let indicator = ask.data.indicator(row.indicator);
    let (value, missing) = match row.reading {
        Reading::Value(value) => (
            value_text(ask, row.indicator, value, Some(row.digits)),
            None,
        ),
        Reading::Missing(flag) => (
            missing_text(ask, indicator.kind, flag).to_owned(),
            Some(flag),
        ),
    };
    Figure {
        indicator: indicator.id,
        area: ask.data.area(row.area).id,
        period: row.period.to_string(),
        qualifier: if missing.is_some() {
            ""
        } else {
            qualifier(ask, row.qualifier)
        },
        unit: row
            .reading
            .value()
            .map_or("", |value| unit(ask, indicator, value)),
        value,
        span: span(ask, row.from, row.period),
        missing,
        note: ask.text(row.note),
    }
}

/// A value as the language writes it: with as many decimals as its source prints, the
/// indicator's own number for an index (so that a column lines up) and for what was computed.
pub fn value_text(ask: Ask, indicator: IndicatorIx, value: f64, digits: Option<u8>) -> String {
    let row = ask.data.indicator(indicator);
    match row.kind {
        Kind::YesNo | Kind::Event | Kind::Link => ask
            .text(if value > 0.5 { common::YES } else { common::NO })
            .to_owned(),
        Kind::Grade => grade(value).to_owned(),
        _ => {
            let decimals = match digits {
                Some(digits) if row.kind != Kind::Index => digits.min(row.decimals.max(2)),
                _ => row.decimals,
            };
            let number = number(ask, value, decimals);
            match ask.data.measure(row).format {
                MeasureFormat::Percent => format!("{number}%"),
                MeasureFormat::Number | MeasureFormat::Money => number,
            }
        }
    }
}

/// How many of the old provinces say yes; of how many nothing is known, so that none of these is
/// taken for a "no".
pub fn members(ask: Ask, rolled: &Rolled) -> String {
    let (no, unknown) = rolled.others();
    if rolled.coverage.of == 1 && unknown < 0.5 {
        return ask
            .text(if no > 0.5 { common::NO } else { common::YES })
            .to_owned();
    }
    let words = match (no > 0.5, unknown > 0.5) {
        (_, false) => common::OF_MEMBERS,
        (false, true) => common::MEMBERS_NAMED,
        (true, true) => common::MEMBERS_SAID,
    };
    let number = |value: f64| ask.say.number(value, 0);
    fill(
        ask.text(words),
        &[
            ("n", &number(rolled.value.unwrap_or_default())),
            ("of", &rolled.coverage.of.to_string()),
            ("no", &number(no)),
            ("rest", &number(unknown)),
        ],
    )
}

/// That so many provinces have a value for a part of them only; empty where none has.
pub fn partial_too(ask: Ask, count: usize) -> String {
    if count == 0 {
        return String::new();
    }
    fill(ask.text(common::PARTIAL_TOO), &[("n", &count.to_string())])
}

/// A number; whole millions and thousand millions in words where nothing is lost by it.
pub fn number(ask: Ask, value: f64, decimals: u8) -> String {
    for (size, word) in [(1e9, common::BILLION), (1e6, common::MILLION)] {
        let scaled = value / size;
        let tenths = scaled * 10.0;
        if value.abs() >= size && (tenths - tenths.round()).abs() < 1e-9 {
            let decimals = u8::from((scaled - scaled.round()).abs() > 1e-9);
            return format!("{} {}", ask.say.number(scaled, decimals), ask.text(word));
        }
    }
    ask.say.number(value, decimals)
}

/// The letter of a grade, kept as 5 for A down to 1 for E.
pub fn grade(value: f64) -> &'static str {
    ["E", "D", "C", "B", "A"]
        .iter()
        .zip(1_u8..)
        .find(|(_, place)| (f64::from(*place) - value).abs() < 0.5)
        .map_or("?", |(letter, _)| letter)
}

/// The unit in the number that fits the value; empty where the value says it.
pub fn unit(ask: Ask, indicator: &Indicator, value: f64) -> &'static str {
    let measure = ask.data.measure(indicator);
    let is_told = measure.format == MeasureFormat::Percent
        || matches!(
            indicator.kind,
            Kind::YesNo | Kind::Event | Kind::Link | Kind::Grade | Kind::Rank | Kind::Index
        );
    if is_told {
        return "";
    }
    // A share of respondents is printed as a part of one: 0.511.
    if indicator.kind == Kind::Share {
        return ask.text(common::OUT_OF_ONE);
    }
    match ask.lang() {
        crate::model::Lang::Vi => measure.vi,
        crate::model::Lang::En if (value - 1.0).abs() < f64::EPSILON => measure.en_one,
        crate::model::Lang::En => measure.en_many,
    }
}

/// The word for a qualifier; none for an exact value.
pub fn qualifier(ask: Ask, qualifier: Qualifier) -> &'static str {
    match qualifier {
        Qualifier::Exact => "",
        Qualifier::About => ask.text(common::ABOUT_VALUE),
        Qualifier::MoreThan => ask.text(common::MORE_THAN),
        Qualifier::AtLeast => ask.text(common::AT_LEAST),
        Qualifier::Derived => ask.text(common::DERIVED),
    }
}

/// Why there is no value, in words. Nothing reported is never a "no".
pub fn missing_text(ask: Ask, kind: Kind, flag: Flag) -> &'static str {
    ask.text(match flag {
        Flag::NotReported if kind == Kind::YesNo => common::NO_WORD,
        Flag::NotReported => common::NOT_REPORTED,
        Flag::NotApplicable => common::NOT_APPLICABLE,
        Flag::WithheldConflict => common::WITHHELD,
    })
}

/// The span that a figure stands for.
pub fn span(ask: Ask, from: Option<Period>, period: Period) -> String {
    let to = ask.date(period, Case::Short);
    match from {
        Some(from) => fill(
            ask.text(common::SPAN),
            &[("from", &ask.date(from, Case::Short)), ("to", &to)],
        ),
        None => to,
    }
}
