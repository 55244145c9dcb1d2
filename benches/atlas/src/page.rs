//! What the page calls: rows are staged here in stretches, and each question is
//! put through the engine's public calls. Apart from the questions, because
//! memory and numbers are handed over here and nowhere else.

use crate::{engine, questions};
use std::cell::RefCell;

use engine::{Builder, Codes, Error, Rows, Schema, Steps, Table, Views, Weighting, Weights};

/// Rows that are handed over at a time.
pub const STRETCH: usize = 1 << 16;

/// Dimensions of the table, in the order of its schema.
pub const INDICATOR: usize = 0;
pub const PERIOD: usize = 1;
pub const PROVINCE: usize = 2;
pub const LEVEL: usize = 3;
pub const REGION: usize = 4;

/// What is between two calls of the page.
#[derive(Default)]
pub struct State {
    codes: [Vec<u8>; 4],
    values: Vec<f64>,
    weights: Vec<u32>,
    regions: Vec<u8>,
    cards: [usize; 5],
    builder: Option<Builder>,
    pub table: Option<Table>,
    pub views: Views,
    pub dragged: (usize, usize),
    /// Question 4 in the making, where rows are many.
    pub steps: Option<Steps>,
    pub answer: Vec<f64>,
}

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

impl State {
    fn begin(&mut self, rows: usize) -> Result<(), Error> {
        let map: Vec<u16> = self.regions.iter().map(|region| u16::from(*region)).collect();
        let [indicators, periods, provinces, levels, regions] = self.cards;
        let schema = Schema::new().stored(indicators).stored(periods).stored(provinces).stored(levels);
        let schema = schema.follows(PROVINCE, regions, &map).weighted(Weighting::Whole);
        self.table = None;
        self.builder = Some(Builder::new(schema, rows)?);
        Ok(())
    }

    /// Takes the staged rows in: counts them, or places them.
    fn take(&mut self, rows: usize, place: bool) -> Result<(), Error> {
        let codes = [0, 1, 2, 3].map(|column| Codes::U8(&self.codes[column][..rows]));
        let (values, weights) = (&self.values[..rows], Weights::Whole(&self.weights[..rows]));
        let staged = Rows { codes: &codes, values, valid: None, weights };
        let builder = self.builder.as_mut().ok_or(Error::Lengths)?;
        if place { builder.place(&staged) } else { builder.count(&staged) }
    }

    fn sort(&mut self, rows: usize) -> Result<bool, Error> {
        self.builder.as_mut().ok_or(Error::Lengths)?.sort(rows)
    }

    fn finish(&mut self) -> Result<(), Error> {
        let builder = self.builder.take().ok_or(Error::Lengths)?;
        self.table = Some(builder.finish()?);
        self.views = Views::new();
        questions::declare(self);
        for codes in &mut self.codes {
            *codes = Vec::new();
        }
        (self.values, self.weights) = (Vec::new(), Vec::new());
        Ok(())
    }
}

/// Makes room for a stretch; where the columns are: four of codes (indicator,
/// period, province, level), regions by province, values, weights.
#[unsafe(no_mangle)]
pub extern "C" fn stage(column: usize) -> usize {
    STATE.with_borrow_mut(|state| {
        match column {
            0..=3 => {
                state.codes[column].resize(STRETCH, 0);
                state.codes[column].as_ptr() as usize
            }
            4 => {
                state.regions.resize(256, 0);
                state.regions.as_ptr() as usize
            }
            5 => {
                state.values.resize(STRETCH, 0.0);
                state.values.as_ptr() as usize
            }
            _ => {
                state.weights.resize(STRETCH, 0);
                state.weights.as_ptr() as usize
            }
        }
    })
}

/// Begins a table of so many rows with these numbers of categories.
#[unsafe(no_mangle)]
pub extern "C" fn begin(rows: usize, indicators: usize, periods: usize, provinces: usize, levels: usize, regions: usize) -> i32 {
    STATE.with_borrow_mut(|state| {
        state.cards = [indicators, periods, provinces, levels, regions];
        said(state.begin(rows).map(|()| true))
    })
}

/// Counts the staged rows.
#[unsafe(no_mangle)]
pub extern "C" fn count(rows: usize) -> i32 {
    STATE.with_borrow_mut(|state| said(state.take(rows, false).map(|()| true)))
}

/// Places the staged rows.
#[unsafe(no_mangle)]
pub extern "C" fn place(rows: usize) -> i32 {
    STATE.with_borrow_mut(|state| said(state.take(rows, true).map(|()| true)))
}

/// Sorts about so many rows; 1 if all are sorted.
#[unsafe(no_mangle)]
pub extern "C" fn sort(rows: usize) -> i32 {
    STATE.with_borrow_mut(|state| said(state.sort(rows)))
}

/// Turns the sorted rows into the table.
#[unsafe(no_mangle)]
pub extern "C" fn finish() -> i32 {
    STATE.with_borrow_mut(|state| said(state.finish().map(|()| true)))
}

/// How many bytes the table takes.
#[unsafe(no_mangle)]
pub extern "C" fn table_bytes() -> usize {
    STATE.with_borrow(|state| state.table.as_ref().map_or(0, Table::bytes))
}

/// Asks question 1 to 6; where the answer is, in numbers of 8 bytes.
#[unsafe(no_mangle)]
pub extern "C" fn ask(question: usize, a: usize, b: usize, c: usize, d: usize) -> usize {
    STATE.with_borrow_mut(|state| {
        if questions::ask(state, question, [a, b, c, d]).is_err() {
            return 0;
        }
        state.answer.as_ptr() as usize
    })
}

/// Begins question 4, to be answered in steps.
#[unsafe(no_mangle)]
pub extern "C" fn begin_steps() -> i32 {
    STATE.with_borrow_mut(|state| said(questions::begin_steps(state).map(|()| true)))
}

/// Goes on with it for about so many rows; 1 if it is done.
#[unsafe(no_mangle)]
pub extern "C" fn step(rows: usize) -> i32 {
    STATE.with_borrow_mut(|state| {
        let State { steps, table, .. } = state;
        said(match (steps, table) {
            (Some(steps), Some(table)) => steps.step(table, rows),
            _ => Err(Error::Lengths),
        })
    })
}

/// Where the answer of the steps is.
#[unsafe(no_mangle)]
pub extern "C" fn finish_steps() -> usize {
    STATE.with_borrow_mut(|state| {
        if questions::finish_steps(state).is_err() {
            return 0;
        }
        state.answer.as_ptr() as usize
    })
}

/// 1 for yes, 0 for no, less for an error.
fn said(result: Result<bool, Error>) -> i32 {
    match result {
        Ok(yes) => i32::from(yes),
        Err(_) => -1,
    }
}
