//! A question being answered: the table built and then read, a slice at a time, so that a page stays alive,
//! says how far it is, and stops by dropping it. Apart from the plan, because it remembers where it is.

use super::plan::{Dim, Plan, Refused, STRETCHES, within};
use super::question::{Question, Test, Verb};
use super::{Column, Sheet};
use crate::engine::{Builder, Cell, Codes, Error, Figures, Groups, Needs, Query, Rows, Steps};
use crate::engine::{Table, Weights};

/// Rows that are handed to the engine at a time.
const SLICE: usize = 1 << 14;
/// Medians are found in stretches where there are so many rows for each group.
const ROWS_A_GROUP: usize = 1 << 11;
/// What one slice on the page may cost: so many groups, and so many groups times values.
const HEAVY_GROUPS: usize = 1 << 16;
const HEAVY_KINDS: usize = 1 << 22;

/// What the engine found.
pub struct Found {
    /// The groups.
    pub groups: Groups,
    /// The figure of each, with its coverage.
    pub figures: Figures,
}

/// A question on its way.
pub struct Work {
    plan: Plan,
    question: Question,
    stage: Stage,
    done: usize,
}

enum Stage {
    Count(Builder),
    Place(Builder),
    Sort(Builder),
    Read(Table, Steps),
    Done(Table, Found),
    Over,
}

impl Work {
    /// Begins; `kept` is a table of an earlier question, of use if it has the same plan.
    ///
    /// # Errors
    /// Where the question cannot be answered.
    pub fn new(
        question: Question,
        sheet: &Sheet,
        kept: Option<(Plan, Table)>,
    ) -> Result<Self, Refused> {
        let plan = Plan::of(&question, sheet)?;
        let stage = match kept {
            Some((same, table)) if same == plan => begin(&question, &plan, table)?,
            _ => Stage::Count(plan.builder(sheet)?),
        };
        Ok(Self {
            plan,
            question,
            stage,
            done: 0,
        })
    }

    /// Whether one of its slices may be long: it belongs in a worker.
    pub fn is_heavy(&self, sheet: &Sheet) -> bool {
        let card = |at: usize| sheet.columns.get(at).map_or(1, Column::card);
        let groups = self.question.groups.iter().map(|group| card(group.column));
        let groups = groups.fold(1, usize::saturating_mul);
        let kinds = match (self.question.verb, self.question.value) {
            (Verb::Distinct, Some(value)) => groups.saturating_mul(card(value)),
            _ => 0,
        };
        groups > HEAVY_GROUPS || kinds > HEAVY_KINDS
    }

    /// How far it is, from 0 to 1.
    pub fn progress(&self) -> f64 {
        #[allow(clippy::cast_precision_loss, reason = "a bar needs no more")]
        let part = |(done, all): (usize, usize)| done as f64 / all.max(1) as f64;
        match &self.stage {
            Stage::Count(builder) | Stage::Place(builder) | Stage::Sort(builder) => {
                part(builder.progress()) * 0.6
            }
            Stage::Read(_, steps) => 0.6 + part(steps.progress()) * 0.4,
            Stage::Done(..) | Stage::Over => 1.0,
        }
    }

    /// Goes on for a slice; says whether it is done.
    ///
    /// # Errors
    /// Where the engine refuses.
    pub fn step(&mut self, sheet: &Sheet) -> Result<bool, Refused> {
        self.stage = match std::mem::replace(&mut self.stage, Stage::Over) {
            Stage::Count(mut builder) => {
                if self.hand(sheet, &mut |rows| builder.count(rows))? {
                    Stage::Place(builder)
                } else {
                    Stage::Count(builder)
                }
            }
            Stage::Place(mut builder) => {
                if self.hand(sheet, &mut |rows| builder.place(rows))? {
                    Stage::Sort(builder)
                } else {
                    Stage::Place(builder)
                }
            }
            Stage::Sort(mut builder) => {
                if builder.sort(SLICE)? {
                    begin(&self.question, &self.plan, builder.finish()?)?
                } else {
                    Stage::Sort(builder)
                }
            }
            Stage::Read(table, mut steps) => {
                if steps.step(&table, SLICE)? {
                    let found = self.finish(&table, steps)?;
                    Stage::Done(table, found)
                } else {
                    Stage::Read(table, steps)
                }
            }
            over => over,
        };
        Ok(matches!(self.stage, Stage::Done(..)))
    }

    /// What was found, and the table for the next question of the same plan.
    pub fn into_found(self) -> Option<(Question, Found, (Plan, Table))> {
        match self.stage {
            Stage::Done(table, found) => Some((self.question, found, (self.plan, table))),
            _ => None,
        }
    }

    /// Hands the next rows over; says whether they were the last.
    fn hand(
        &mut self,
        sheet: &Sheet,
        to: &mut dyn FnMut(&Rows<'_>) -> Result<(), Error>,
    ) -> Result<bool, Refused> {
        let rows = self.done..(self.done + SLICE).min(sheet.rows);
        let staged = |dim: &Dim| -> Vec<u8> {
            match *dim {
                Dim::Codes(_) => Vec::new(),
                Dim::Stretch => {
                    let length = sheet.rows.div_ceil(STRETCHES);
                    let stretch = |row: usize| u8::try_from(row / length).unwrap_or_default();
                    rows.clone().map(stretch).collect()
                }
                Dim::Within(column, from, to) => sheet.columns[column].numbers[rows.clone()]
                    .iter()
                    .map(|value| u8::from(from <= *value && *value <= to))
                    .collect(),
            }
        };
        let staged: Vec<Vec<u8>> = self.plan.dims.iter().map(staged).collect();
        let codes: Vec<Codes> = (self.plan.dims.iter().zip(&staged))
            .map(|(dim, staged)| match dim {
                Dim::Codes(column) => Codes::U16(&sheet.columns[*column].codes[rows.clone()]),
                _ => Codes::U8(staged),
            })
            .collect();
        let weights = self
            .plan
            .weight
            .map(|weight| &sheet.columns[weight].numbers[rows.clone()]);
        let value = self.plan.value.map(|value| &sheet.columns[value]);
        let mut values: Vec<f64> = match value {
            None => vec![1.0; rows.len()],
            Some(column) if column.is_number() => column.numbers[rows.clone()].to_vec(),
            Some(column) => rows
                .clone()
                .map(|row| if column.has(row) { 1.0 } else { f64::NAN })
                .collect(),
        };
        // A value without a weight has no part in a weighted mean.
        let weights: Option<Vec<f64>> = weights.map(|weights| {
            let pairs = values.iter_mut().zip(weights);
            let clean = |(value, weight): (&mut f64, &f64)| {
                if weight.is_nan() {
                    *value = f64::NAN;
                    0.0
                } else {
                    *weight
                }
            };
            pairs.map(clean).collect()
        });
        // The engine counts rows of this stretch from its own beginning.
        to(&Rows {
            codes: &codes,
            values: &values,
            valid: None,
            weights: weights.as_deref().map_or(Weights::None, Weights::Real),
        })?;
        self.done = if rows.end == sheet.rows { 0 } else { rows.end };
        Ok(rows.end == sheet.rows)
    }

    fn finish(&self, table: &Table, steps: Steps) -> Result<Found, Refused> {
        let (groups, medians) = steps.finish(table)?;
        let query = query(&self.question, &self.plan, table);
        let figures = match self.question.verb {
            Verb::Count => groups.figures(Cell::number),
            Verb::Sum => groups.figures(Cell::total),
            Verb::Mean => groups.figures(Cell::mean),
            Verb::Weighted => groups.weighted_means(),
            Verb::Min => groups.figures(Cell::min),
            Verb::Max => groups.figures(Cell::max),
            Verb::Median => match medians {
                Some(medians) => medians,
                None => query.medians()?,
            },
            Verb::Distinct => {
                let value = self.question.value.unwrap_or_default();
                query.distinct(self.plan.place(Dim::Codes(value)))?
            }
        };
        Ok(Found { groups, figures })
    }
}

/// Begins to read a table.
fn begin(question: &Question, plan: &Plan, table: Table) -> Result<Stage, Refused> {
    let query = query(question, plan, &table);
    let needs = match question.verb {
        Verb::Weighted => Needs::WEIGHTED,
        Verb::Min | Verb::Max => Needs::EXTENT,
        _ => Needs::SUM,
    };
    let cards = question
        .groups
        .iter()
        .map(|group| table.card(plan.grouped(group.column, group.grain)));
    let groups = cards.fold(1, usize::saturating_mul);
    let is_roomy = groups <= table.len() / ROWS_A_GROUP;
    let steps = query.in_steps(needs, question.verb == Verb::Median && is_roomy)?;
    Ok(Stage::Read(table, steps))
}

fn query<'t>(question: &Question, plan: &Plan, table: &'t Table) -> Query<'t> {
    let mut query = table.select();
    for condition in &question.conditions {
        query = match &condition.test {
            Test::Any(None) | Test::Between(None, None) => query,
            Test::Any(Some(codes)) => query.any_of(plan.place(Dim::Codes(condition.column)), codes),
            Test::Between(from, to) => {
                query.is(plan.place(within(condition.column, *from, *to)), 1)
            }
        };
    }
    for group in &question.groups {
        query = query.by(plan.grouped(group.column, group.grain));
    }
    query
}
