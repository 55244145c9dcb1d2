//! What the reader asks of the file, and how a form says it. Apart from `work`, which carries it out: a form
//! may say what cannot be done, and that is a sentence and no fault.

use super::cells::{Mark, date, number};
use super::{Column, Kind, Sheet};
use crate::model::coded;

coded! {
    /// What is made of the values of a group.
    Verb {
        /// How many rows, or how many with a value.
        Count = "count",
        /// The sum.
        Sum = "sum",
        /// The mean.
        Mean = "mean",
        /// The mean weighted by another column.
        Weighted = "weighted",
        /// The least.
        Min = "min",
        /// The greatest.
        Max = "max",
        /// The median.
        Median = "median",
        /// How many different values.
        Distinct = "distinct",
    }
}

coded! {
    /// How groups are ordered.
    Order {
        /// As in the file; numbers and dates rising.
        File = "file",
        /// Highest figure first.
        Down = "down",
        /// Lowest figure first.
        Up = "up",
        /// By name.
        Name = "name",
    }
}

coded! {
    /// How coarse dates are grouped.
    Grain {
        /// As they are.
        Each = "each",
        /// By month.
        Month = "month",
        /// By year.
        Year = "year",
    }
}

/// A column to group by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// The column.
    pub column: usize,
    /// How coarse, where it holds dates.
    pub grain: Grain,
}

/// Which rows of a column pass.
#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    /// One of these codes, where any are named; what is nowhere in the column is no code.
    Any(Option<Vec<u16>>),
    /// From the first number to the second, where there are any.
    Between(Option<f64>, Option<f64>),
}

/// A condition on a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// The column.
    pub column: usize,
    /// Which rows pass.
    pub test: Test,
}

/// At most so many conditions hold together.
pub const MOST_CONDITIONS: usize = 3;
/// Nobody is shown more groups than that without having asked for them.
const MANY_GROUPS: usize = 2_000;
/// How many groups are shown where nothing is said.
pub const USUAL_TOP: usize = 100;

/// A question.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// What is made of the values.
    pub verb: Verb,
    /// The column of the values; none counts rows.
    pub value: Option<usize>,
    /// The column of the weights.
    pub weight: Option<usize>,
    /// The columns to group by, two at most.
    pub groups: Vec<Group>,
    /// What rows must fulfil.
    pub conditions: Vec<Condition>,
    /// The order.
    pub order: Order,
    /// How many groups are shown.
    pub top: usize,
    /// What was typed as a bound or a category of a column, and is none.
    pub wrong: Option<(usize, String)>,
}

impl Question {
    /// What is asked where the reader has said nothing: the sum of the first numbers by the first texts.
    pub fn first(sheet: &Sheet) -> Self {
        let columns = || sheet.columns.iter().enumerate();
        // A column of years or of codes is not to be added up: the last numbers are the likeliest measure.
        let value = columns().rfind(|(_, column)| column.is_number());
        let value = value.map(|(at, _)| at);
        let few = |column: &Column| column.has_codes && column.labels.len() <= MANY_GROUPS;
        let group = columns().find(|(at, column)| Some(*at) != value && few(column));
        Self {
            verb: if value.is_some() {
                Verb::Sum
            } else {
                Verb::Count
            },
            value,
            weight: None,
            groups: group
                .map(|(column, _)| Group {
                    column,
                    grain: Grain::Each,
                })
                .into_iter()
                .collect(),
            conditions: Vec::new(),
            order: Order::File,
            top: USUAL_TOP,
            wrong: None,
        }
    }

    /// Reads a form: pairs of names and values. What is not there is not asked for.
    pub fn read<'a>(
        pairs: impl Iterator<Item = (&'a str, &'a str)> + Clone,
        sheet: &Sheet,
    ) -> Self {
        let find = |name: &str| {
            pairs
                .clone()
                .find(|(have, _)| *have == name)
                .map(|(_, value)| value)
        };
        let column = |name: &str| {
            let at: Option<usize> = find(name)?.parse().ok();
            at.filter(|at| *at < sheet.columns.len())
        };
        let mut groups: Vec<Group> = Vec::new();
        for (by, grain) in [("by1", "grain1"), ("by2", "grain2")] {
            let grain = find(grain)
                .and_then(Grain::from_code)
                .unwrap_or(Grain::Each);
            if let Some(column) = column(by) {
                let group = Group { column, grain };
                if !groups.contains(&group) {
                    groups.push(group);
                }
            }
        }
        let (mut conditions, mut wrong) = (Vec::new(), None);
        for at in 1..=MOST_CONDITIONS {
            let name = |what: &str| format!("{what}{at}");
            let Some(column) = column(&name("where")) else {
                continue;
            };
            let many = &sheet.columns[column];
            let mut not = |text: &str| wrong = Some((column, text.to_owned()));
            let test = if many.is_ordered() {
                let mut bound = |what: &str| {
                    let text = find(&name(what)).filter(|text| !text.trim().is_empty())?;
                    let bound = bound(text, many, what == "to");
                    if bound.is_none() {
                        not(text);
                    }
                    bound
                };
                Test::Between(bound("from"), bound("to"))
            } else {
                let any = name("any");
                let picked = pairs.clone().filter(|(have, _)| *have == any);
                let named: Vec<&str> = picked
                    .flat_map(|(_, value)| value.lines().map(str::trim))
                    .filter(|line| !line.is_empty())
                    .collect();
                let mut codes = Vec::new();
                for line in &named {
                    match code(line, many) {
                        Some(code) => codes.push(code),
                        None => not(line),
                    }
                }
                Test::Any((!named.is_empty()).then_some(codes))
            };
            conditions.push(Condition { column, test });
        }
        Self {
            verb: find("verb")
                .and_then(Verb::from_code)
                .unwrap_or(Verb::Count),
            value: column("value"),
            weight: column("weight"),
            groups,
            conditions,
            order: find("order")
                .and_then(Order::from_code)
                .unwrap_or(Order::File),
            top: find("top")
                .and_then(|top| top.parse().ok())
                .unwrap_or(USUAL_TOP),
            wrong,
        }
    }

    /// The question without what is chosen and typed: the controls of its form.
    pub fn bare(&self) -> Self {
        let mut bare = self.clone();
        for condition in &mut bare.conditions {
            condition.test = match condition.test {
                Test::Any(_) => Test::Any(None),
                Test::Between(..) => Test::Between(None, None),
            };
        }
        bare
    }
}

/// A bound of a range, as the column writes it; a month or a year for all of its days.
fn bound(text: &str, column: &Column, is_end: bool) -> Option<f64> {
    match column.kind {
        Kind::Date => {
            let text = text.trim();
            let year = text
                .parse()
                .ok()
                .filter(|year| (1000..10_000).contains(year));
            let date = date(text).or_else(|| year.map(|year: u32| year * 10_000))?;
            let rest = match (date % 10_000, date % 100) {
                (0, _) => 9_999,
                (_, 0) => 99,
                _ => 0,
            };
            Some(f64::from(date + if is_end { rest } else { 0 }))
        }
        Kind::Number(mark) => [mark, Mark::Point, Mark::Comma]
            .into_iter()
            .find_map(|mark| number(text, mark)),
        Kind::Text | Kind::Long => None,
    }
}

/// A bound as a field shows it, and as it is read again.
pub fn bound_text(bound: f64, column: &Column) -> String {
    match column.kind {
        Kind::Date => {
            let digits = format!("{bound:08}");
            let part = |range| digits.get(range).unwrap_or_default();
            match (part(4..6), part(6..8)) {
                ("00" | "99", _) => part(0..4).to_owned(),
                (month, "00" | "99") => [part(0..4), month].join("-"),
                (month, day) => [part(0..4), month, day].join("-"),
            }
        }
        Kind::Number(Mark::Comma) => bound.to_string().replace('.', ","),
        _ => bound.to_string(),
    }
}

/// The code that an option of the form has (`#3`), or that of a text that was typed.
fn code(named: &str, column: &Column) -> Option<u16> {
    if let Some(code) = named.strip_prefix('#')
        && let Ok(code) = code.parse::<u16>()
    {
        return Some(code).filter(|code| usize::from(*code) <= column.labels.len());
    }
    let at = column.labels.iter().position(|label| label == named)?;
    u16::try_from(at + 1).ok()
}
