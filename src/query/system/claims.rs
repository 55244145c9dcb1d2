//! Printed arithmetic, recomputed. A percentage cannot confirm the very base that was worked out
//! from it: such a claim agrees indirectly where something else supports the base, and cannot be
//! checked where nothing does.

use super::headline::capital;
use crate::engine::{Sum, between};
use crate::model::Arrange;
use crate::model::{Claim, ClaimOp, Observation, Operand, Qualifier, SystemIx};
use crate::query::Ask;
use crate::query::figure;
use crate::query::source::{self, SourceEntry};
use crate::text::{Case, fill, system as words};

/// What came of recomputing a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It rounds to what is printed.
    Agrees,
    /// It differs in the last printed digit only, as rounding makes it.
    AgreesRounded,
    /// Its base was worked out from the claim itself, and something else supports that base.
    AgreesIndirectly,
    /// It comes to something else.
    Disagrees,
    /// Its base was worked out from the claim itself and nothing supports it, or is not known.
    Unchecked,
}

impl Verdict {
    /// Whether it says something that a reader should not have to look for.
    pub const fn is_telling(self) -> bool {
        matches!(self, Self::Disagrees | Self::Unchecked)
    }

    /// The code for the style sheet.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Agrees => "agrees",
            Self::AgreesRounded => "rounded",
            Self::AgreesIndirectly => "indirect",
            Self::Disagrees => "disagrees",
            Self::Unchecked => "unchecked",
        }
    }
}

/// A claim checked again.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// What is claimed.
    pub title: String,
    /// The sum written out: "454 ÷ 326 − 1 = 39,26%".
    pub sum: String,
    /// What came of it.
    pub verdict: Verdict,
    /// The verdict in words.
    pub verdict_words: &'static str,
    /// What supports an indirect base, written out: "283 + 288 + 282 = 1.056 − 203".
    pub support: String,
    /// A remark; may be empty.
    pub note: &'static str,
    /// The line of the article; 0 where the article does not print it.
    pub line: u8,
    /// Who printed it.
    pub source: SourceEntry,
}

/// What a claim comes to when it is recomputed from its operands; none where the arithmetic cannot
/// be done.
pub fn recomputed(op: ClaimOp, operands: &[f64]) -> Option<f64> {
    let percent = |ratio: f64| ratio * 100.0;
    match (op, operands) {
        (ClaimOp::Sum, [_, ..]) => {
            let mut sum = Sum::ZERO;
            operands.iter().for_each(|one| sum.add(*one));
            Some(sum.value())
        }
        (ClaimOp::Change, [later, earlier]) => {
            let change = between(Some(*earlier), Some(*later))?;
            change.ratio.map(|ratio| percent(ratio - 1.0))
        }
        (ClaimOp::Ratio | ClaimOp::Share, [part, whole]) => {
            between(Some(*whole), Some(*part))?.ratio.map(percent)
        }
        _ => None,
    }
}

/// Judges a recomputed figure against the printed one.
pub fn judged(
    printed: f64,
    digits: u8,
    found: Option<f64>,
    is_circular: bool,
    support: Option<f64>,
) -> Verdict {
    let unit = 10_f64.powi(-i32::from(digits));
    let Some(found) = found else {
        return Verdict::Unchecked;
    };
    let apart = (found - printed).abs();
    if apart > unit * 1.000_001 {
        return Verdict::Disagrees;
    }
    match (is_circular, support) {
        (true, Some(left)) if left.abs() < 0.5 => Verdict::AgreesIndirectly,
        (true, _) => Verdict::Unchecked,
        (false, _) if apart <= unit * 0.500_001 => Verdict::Agrees,
        (false, _) => Verdict::AgreesRounded,
    }
}

/// The claims about a system, the article's first.
pub fn of(ask: Ask, system: SystemIx) -> Vec<Check> {
    let mut claims: Vec<_> = ask.data.claims_of(system).collect();
    claims.arrange_by_key(|claim| claim.line == 0);
    claims.into_iter().map(|claim| check(ask, claim)).collect()
}

/// The claims that a figure is printed in or is an operand of, the article's first.
pub fn around(ask: Ask, row: &Observation) -> Vec<Check> {
    let system = ask.data.indicator(row.indicator).system;
    let is_it = |one: &Operand| {
        (one.indicator, one.area, one.period) == (row.indicator, row.area, row.period)
    };
    let is_printed = |claim: &Claim| {
        let value = row.reading.value();
        row.line > 0
            && claim.line == row.line
            && value.is_some_and(|value| (value - claim.printed).abs() < 1e-9)
    };
    let all = ask.data.claims_of(system);
    let mut claims: Vec<_> = all
        .filter(|claim| is_printed(claim) || claim.operands.iter().any(is_it))
        .collect();
    claims.arrange_by_key(|claim| claim.line == 0);
    claims.into_iter().map(|claim| check(ask, claim)).collect()
}

fn row<'a>(ask: Ask<'a>, operand: &Operand) -> Option<&'a Observation> {
    ask.data
        .shown(operand.indicator, operand.area, operand.period)
}

fn value(ask: Ask, operand: &Operand) -> Option<f64> {
    row(ask, operand)?.reading.value()
}

fn check(ask: Ask, claim: &Claim) -> Check {
    let operands: Option<Vec<f64>> = claim.operands.iter().map(|one| value(ask, one)).collect();
    let found = operands.and_then(|operands| recomputed(claim.op, &operands));
    let support = left_over(ask, &claim.support);
    let verdict = judged(
        claim.printed,
        claim.digits,
        found,
        claim.is_circular,
        support,
    );
    Check {
        title: capital(&title(ask, claim)),
        sum: sum(ask, claim, found),
        verdict,
        verdict_words: ask.text(match verdict {
            Verdict::Agrees => words::AGREES,
            Verdict::AgreesRounded => words::AGREES_ROUNDED,
            Verdict::AgreesIndirectly => words::AGREES_INDIRECTLY,
            Verdict::Disagrees => words::DISAGREES,
            Verdict::Unchecked => words::UNCHECKED,
        }),
        support: if claim.is_circular {
            supported(ask, claim, verdict)
        } else {
            String::new()
        },
        note: if claim.is_circular {
            ""
        } else {
            ask.text(claim.note)
        },
        line: claim.line,
        source: source::entry(ask, claim.source),
    }
}

/// What the signed figures of a support leave over; none where there are none, or one is missing.
fn left_over(ask: Ask, support: &[Operand]) -> Option<f64> {
    if support.is_empty() {
        return None;
    }
    let signed = support.iter().map(|one| {
        let sign = if one.is_negative { -1.0 } else { 1.0 };
        value(ask, one).map(|value| sign * value)
    });
    recomputed(ClaimOp::Sum, &signed.collect::<Option<Vec<_>>>()?)
}

fn percent(ask: Ask, value: f64, digits: u8) -> String {
    format!("{}%", ask.say.number(value, digits))
}

fn title(ask: Ask, claim: &Claim) -> String {
    let short = |place: usize| {
        claim
            .operands
            .get(place)
            .map_or("", |one| ask.text(ask.data.indicator(one.indicator).short))
    };
    let date = |place: usize| {
        let date = claim.operands.get(place).map(|one| span(ask, one));
        date.unwrap_or_default()
    };
    match claim.op {
        ClaimOp::Change => {
            let text = if claim.printed < 0.0 {
                words::CLAIM_DOWN
            } else {
                words::CLAIM_UP
            };
            fill(
                ask.text(text),
                &[
                    ("when", &date(0)),
                    ("percent", &percent(ask, claim.printed.abs(), claim.digits)),
                    ("before", &date(1)),
                ],
            )
        }
        ClaimOp::Sum => {
            let mut names: Vec<_> = (0..claim.operands.len()).map(short).collect();
            names.dedup();
            fill(
                ask.text(words::CLAIM_SUM),
                &[
                    ("printed", &printed(ask, claim)),
                    ("parts", &names.join(", ")),
                    ("when", &date(0)),
                ],
            )
        }
        ClaimOp::Ratio | ClaimOp::Share => fill(
            ask.text(words::CLAIM_SHARE),
            &[
                ("what", short(0)),
                ("percent", &printed(ask, claim)),
                ("when", &date(0)),
            ],
        ),
    }
}

/// The period of an operand in a sentence: a month, a quarter, the first months of a year, a year.
fn span(ask: Ask, operand: &Operand) -> String {
    let to = operand.period;
    let Some(from) = row(ask, operand).and_then(|row| row.from) else {
        return ask.date(to, Case::Long);
    };
    let is_start = from.day() == 1 && from.year() == to.year() && to.day() == 0;
    let count = (to.month() + 1).saturating_sub(from.month());
    let year = to.year().to_string();
    let (text, n) = match (is_start, from.month(), count) {
        (true, 1, 12) => (words::YEAR, String::new()),
        (true, 1, 3) => (words::QUARTER_1, String::new()),
        (true, 4, 3) => (words::QUARTER_2, String::new()),
        (true, 7, 3) => (words::QUARTER_3, String::new()),
        (true, 10, 3) => (words::QUARTER_4, String::new()),
        (true, 1, n) => (words::MONTHS, n.to_string()),
        _ => return figure::span(ask, Some(from), to),
    };
    fill(ask.text(text), &[("n", &n), ("year", &year)])
}

/// The printed figure as it is printed.
fn printed(ask: Ask, claim: &Claim) -> String {
    let is_percent = match claim.op {
        ClaimOp::Sum => claim
            .operands
            .first()
            .is_some_and(|one| is_percent(ask, one)),
        _ => true,
    };
    if is_percent {
        percent(ask, claim.printed, claim.digits)
    } else {
        ask.say.number(claim.printed, claim.digits)
    }
}

fn is_percent(ask: Ask, operand: &Operand) -> bool {
    use crate::model::MeasureFormat;
    let indicator = ask.data.indicator(operand.indicator);
    ask.data.measure(indicator).format == MeasureFormat::Percent
}

/// An operand as it stands in a sum.
fn term(ask: Ask, operand: &Operand) -> String {
    match row(ask, operand) {
        Some(row) => match row.reading.value() {
            Some(value) => {
                let number = ask.say.number(value.abs(), row.digits);
                if is_percent(ask, operand) {
                    format!("{number}%")
                } else {
                    number
                }
            }
            None => "?".to_owned(),
        },
        None => "?".to_owned(),
    }
}

fn sum(ask: Ask, claim: &Claim, found: Option<f64>) -> String {
    let terms: Vec<_> = claim.operands.iter().map(|one| term(ask, one)).collect();
    let result = |text: String| format!(" = {text}");
    match claim.op {
        ClaimOp::Sum => {
            let mut all = String::new();
            for (place, (operand, term)) in claim.operands.iter().zip(&terms).enumerate() {
                let is_negative = value(ask, operand).is_some_and(|value| value < 0.0);
                match (place, is_negative) {
                    (0, false) => {}
                    (_, true) => all.push_str(" − "),
                    (_, false) => all.push_str(" + "),
                }
                all.push_str(term);
            }
            let is_percent = claim
                .operands
                .first()
                .is_some_and(|one| is_percent(ask, one));
            let found = found.map(|found| {
                let number = ask.say.number(found, claim.digits);
                result(if is_percent {
                    format!("{number}%")
                } else {
                    number
                })
            });
            all + &found.unwrap_or_default()
        }
        ClaimOp::Change => {
            let found = found.map(|found| {
                let sign = if found > 0.0 { "+" } else { "−" };
                result(format!("{sign}{}", percent(ask, found.abs(), claim.digits)))
            });
            format!("{} − 1{}", terms.join(" ÷ "), found.unwrap_or_default())
        }
        ClaimOp::Ratio | ClaimOp::Share => {
            let found = found.map(|found| result(percent(ask, found, claim.digits)));
            terms.join(" ÷ ") + &found.unwrap_or_default()
        }
    }
}

/// Why a circular claim is believed or not: the sums of what was worked out against what was
/// printed, such as 283 + 288 + 282 = 1.056 − 203.
fn supported(ask: Ask, claim: &Claim, verdict: Verdict) -> String {
    let base = claim.operands.last().map(|one| term(ask, one));
    let base = base.unwrap_or_default();
    if verdict != Verdict::AgreesIndirectly {
        return fill(ask.text(words::CIRCULAR), &[("base", &base)]);
    }
    let is_derived =
        |one: &Operand| row(ask, one).is_some_and(|row| row.qualifier == Qualifier::Derived);
    let join = |all: Vec<String>, sign: &str| all.join(sign);
    let terms = |keep: &dyn Fn(&Operand) -> bool| {
        let kept = claim.support.iter().filter(|one| keep(one));
        kept.map(|one| term(ask, one)).collect::<Vec<_>>()
    };
    let left = join(terms(&|one| !one.is_negative && is_derived(one)), " + ");
    let whole = join(terms(&|one| one.is_negative), " + ");
    let less = terms(&|one| !one.is_negative && !is_derived(one));
    let right = std::iter::once(whole).chain(less).collect();
    let proof = format!("{left} = {}", join(right, " − "));
    fill(
        ask.text(words::SUPPORTED),
        &[("base", &base), ("proof", &proof)],
    )
}
