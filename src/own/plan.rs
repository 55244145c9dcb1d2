//! A question in the engine's terms: which dimensions its table has, and what is refused before there is
//! one. Apart from `work`, because one table answers every question of the same plan.

use super::question::{Condition, Grain, Question, Test, Verb};
use super::{Column, Sheet};
use crate::engine::{Builder, Error, Schema, Weighting};

/// Stretches of rows: the first dimension of every table, so that a question is answered a stretch at a time.
pub const STRETCHES: usize = 64;

/// Why a question has no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The verb wants a column of values.
    NeedsValue,
    /// The weighted mean wants a column of weights.
    NeedsWeight,
    /// The verb wants numbers, and the column has none.
    NeedsNumbers(usize),
    /// The column has too many different values to group by or to count.
    TooManyKinds(usize),
    /// The two columns make too many groups, or groups and values together are too many.
    TooManyGroups,
    /// A value is too great to be added up; its row, from 1.
    Value(usize),
    /// A weight is negative or too great; its row, from 1.
    Weight(usize),
    /// What was typed is no bound or no category of the column.
    Unread(usize, String),
    /// The engine refuses for a reason of its own.
    Other,
}

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        match error {
            Error::Groups => Self::TooManyGroups,
            Error::Value { row } => Self::Value(row + 1),
            Error::Weight { row } => Self::Weight(row + 1),
            _ => Self::Other,
        }
    }
}

/// Where the codes of a dimension come from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Dim {
    /// The stretch that a row is in.
    Stretch,
    /// The codes of a column.
    Codes(usize),
    /// Whether a column's number is within two bounds.
    Within(usize, f64, f64),
}

/// What a table is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The stored dimensions.
    pub dims: Vec<Dim>,
    /// The column of the values, if rows are not counted alone.
    pub value: Option<usize>,
    /// The column of the weights.
    pub weight: Option<usize>,
    /// Dimensions of dates that are grouped coarsely: of which stored one, and how.
    pub grains: Vec<(usize, Grain)>,
}

impl Plan {
    /// The plan of a question.
    ///
    /// # Errors
    /// Where it cannot be answered.
    pub fn of(question: &Question, sheet: &Sheet) -> Result<Self, Refused> {
        if let Some((column, text)) = &question.wrong {
            return Err(Refused::Unread(*column, text.clone()));
        }
        let column = |at: usize| sheet.columns.get(at).ok_or(Refused::Other);
        let is_number = |at: usize| column(at).map(Column::is_number);
        if question.verb != Verb::Count {
            let value = question.value.ok_or(Refused::NeedsValue)?;
            if question.verb != Verb::Distinct && !is_number(value)? {
                return Err(Refused::NeedsNumbers(value));
            }
        }
        let mut weight = None;
        if question.verb == Verb::Weighted {
            let by = question.weight.ok_or(Refused::NeedsWeight)?;
            if !is_number(by)? {
                return Err(Refused::NeedsNumbers(by));
            }
            weight = Some(by);
        }
        let mut plan = Self {
            dims: vec![Dim::Stretch],
            value: question.value,
            weight,
            grains: Vec::new(),
        };
        for Condition { column, test } in &question.conditions {
            match test {
                Test::Any(None) | Test::Between(None, None) => {}
                Test::Any(Some(_)) => plan.coded(*column, sheet)?,
                Test::Between(from, to) => plan.add(within(*column, *from, *to)),
            }
        }
        for group in &question.groups {
            plan.coded(group.column, sheet)?;
            if group.grain != Grain::Each && column(group.column)?.kind == super::Kind::Date {
                plan.grains
                    .push((plan.place(Dim::Codes(group.column)), group.grain));
            }
        }
        if let (Verb::Distinct, Some(value)) = (question.verb, question.value) {
            plan.coded(value, sheet)?;
        }
        Ok(plan)
    }

    fn coded(&mut self, column: usize, sheet: &Sheet) -> Result<(), Refused> {
        let has_codes = sheet
            .columns
            .get(column)
            .is_some_and(|column| column.has_codes);
        if !has_codes {
            return Err(Refused::TooManyKinds(column));
        }
        self.add(Dim::Codes(column));
        Ok(())
    }

    fn add(&mut self, dim: Dim) {
        if !self.dims.contains(&dim) {
            self.dims.push(dim);
        }
    }

    /// The number of a stored dimension.
    pub fn place(&self, dim: Dim) -> usize {
        self.dims
            .iter()
            .position(|have| *have == dim)
            .unwrap_or_default()
    }

    /// The number of the dimension that a column is grouped by.
    pub fn grouped(&self, column: usize, grain: Grain) -> usize {
        let stored = self.place(Dim::Codes(column));
        let coarse = self.grains.iter().position(|have| *have == (stored, grain));
        coarse.map_or(stored, |at| self.dims.len() + at)
    }

    /// Begins the table.
    pub fn builder(&self, sheet: &Sheet) -> Result<Builder, Refused> {
        let mut schema = Schema::new();
        for dim in &self.dims {
            schema = schema.stored(match dim {
                Dim::Stretch => STRETCHES,
                Dim::Within(..) => 2,
                Dim::Codes(column) => sheet.columns.get(*column).map_or(1, Column::card),
            });
        }
        for (stored, grain) in &self.grains {
            if let Some(Dim::Codes(at)) = self.dims.get(*stored)
                && let Some(column) = sheet.columns.get(*at)
            {
                let (labels, map) = coarse(column, *grain);
                schema = schema.follows(*stored, labels.len() + 1, &map);
            }
        }
        if self.weight.is_some() {
            schema = schema.weighted(Weighting::Real);
        }
        Ok(Builder::new(schema, sheet.rows)?)
    }
}

/// The dimension of a range.
pub fn within(column: usize, from: Option<f64>, to: Option<f64>) -> Dim {
    let (from, to) = (
        from.unwrap_or(f64::NEG_INFINITY),
        to.unwrap_or(f64::INFINITY),
    );
    Dim::Within(column, from, to)
}

/// The months or years of a column of dates, and from its codes to theirs; 0 stays the empty cell.
pub fn coarse(column: &Column, grain: Grain) -> (Vec<String>, Vec<u16>) {
    let mut labels: Vec<String> = Vec::new();
    let mut map = vec![0];
    for worth in &column.worth {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a date of eight digits"
        )]
        let date = *worth as u32;
        let (year, month) = (date / 10_000, date / 100 % 100);
        let label = match grain {
            Grain::Year => format!("{year:04}"),
            _ => format!("{year:04}-{month:02}"),
        };
        if labels.last() != Some(&label) {
            labels.push(label);
        }
        map.push(u16::try_from(labels.len()).unwrap_or_default());
    }
    (labels, map)
}
