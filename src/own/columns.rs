//! The second reading: each cell becomes a code, a number or both. Apart from the first, which finds what
//! the columns are.

use super::cells::{Mark, date, decimals, number};
use super::{Fault, Record};
use std::collections::HashMap;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Numbers with this decimal mark.
    Number(Mark),
    /// Dates.
    Date,
    /// Texts, few enough to group by.
    Text,
    /// Texts, too many to group by.
    Long,
}

/// The most decimals that are shown.
const MOST_DECIMALS: u8 = 6;

/// One column of the file.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its name; may be empty.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
    /// How many of its cells are not empty.
    pub filled: usize,
    /// How many decimals its numbers have at most.
    pub decimals: u8,
    /// The first cell that is no number, with its line, where most are numbers and it is read as text.
    pub broke: Option<(u64, String)>,
    /// The texts of its codes, from 1; code 0 is the empty cell. Numbers and dates rise with their codes.
    pub labels: Vec<String>,
    /// A number for each label of a number or a date.
    pub worth: Vec<f64>,
    /// Whether there are few enough different cells to have codes.
    pub has_codes: bool,
    known: HashMap<Box<str>, u16>,
    /// The code of each row.
    pub(super) codes: Vec<u16>,
    /// The number of each row, of a date its digits; not a number where the cell is empty. Of a text
    /// without codes 1.
    pub(super) numbers: Vec<f64>,
}

impl Column {
    /// A column without its rows; `texts` are its different cells, none where they are too many.
    pub(super) fn new(
        name: String,
        kind: Kind,
        filled: usize,
        texts: Vec<(Box<str>, u16)>,
        broke: Option<(u64, String)>,
    ) -> Self {
        let mut column = Self {
            name,
            kind,
            filled,
            decimals: 0,
            broke,
            labels: Vec::new(),
            worth: Vec::new(),
            has_codes: filled == 0 || !texts.is_empty(),
            known: HashMap::new(),
            codes: Vec::new(),
            numbers: Vec::new(),
        };
        let mut texts: Vec<(f64, Box<str>)> = texts
            .into_iter()
            .map(|(text, _)| (column.worth_of(&text), text))
            .collect();
        if column.is_ordered() {
            texts.sort_by(|one, other| one.0.total_cmp(&other.0));
        }
        for (worth, text) in texts {
            // One number written in two ways is one number.
            let is_new = !column.is_ordered() || column.worth.last() != Some(&worth);
            if is_new {
                column.labels.push((*text).to_owned());
                column.worth.push(worth);
            }
            let code = u16::try_from(column.labels.len()).unwrap_or(u16::MAX);
            column.known.insert(text, code);
        }
        column
    }

    /// Whether its cells are numbers or dates.
    pub fn is_ordered(&self) -> bool {
        matches!(self.kind, Kind::Number(_) | Kind::Date)
    }

    /// Whether its cells are numbers.
    pub fn is_number(&self) -> bool {
        matches!(self.kind, Kind::Number(_))
    }

    /// How many codes there are, that of the empty cell included.
    pub(super) fn card(&self) -> usize {
        self.labels.len() + 1
    }

    fn worth_of(&self, text: &str) -> f64 {
        match self.kind {
            Kind::Number(mark) => number(text, mark).unwrap_or(f64::NAN),
            Kind::Date => date(text).map_or(f64::NAN, f64::from),
            Kind::Text | Kind::Long if text.is_empty() => f64::NAN,
            Kind::Text | Kind::Long => 1.0,
        }
    }

    fn room(&mut self, rows: usize) {
        if self.has_codes {
            self.codes.reserve_exact(rows);
        }
        if self.is_ordered() || !self.has_codes {
            self.numbers.reserve_exact(rows);
        }
    }

    fn take(&mut self, text: &str) -> Result<(), Fault> {
        let text = text.trim();
        let is_empty = text.is_empty();
        if self.has_codes {
            let known = self.known.get(text).copied();
            let code = if is_empty {
                0
            } else {
                known.ok_or(Fault::Changed)?
            };
            self.codes.push(code);
        }
        if self.is_ordered() || !self.has_codes {
            let worth = self.worth_of(text);
            if worth.is_nan() && !is_empty {
                return Err(Fault::Changed);
            }
            self.numbers.push(worth);
        }
        if let Kind::Number(mark) = self.kind
            && self.decimals < MOST_DECIMALS
        {
            self.decimals = self.decimals.max(decimals(text, mark)).min(MOST_DECIMALS);
        }
        Ok(())
    }

    /// Whether a row has a value.
    pub(super) fn has(&self, row: usize) -> bool {
        if self.has_codes {
            self.codes.get(row).is_some_and(|code| *code > 0)
        } else {
            self.numbers.get(row).is_some_and(|value| !value.is_nan())
        }
    }
}

/// The file as columns.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// The columns.
    pub columns: Vec<Column>,
    /// How many rows there are.
    pub rows: usize,
    /// The decimal mark that was taken, where the file itself does not say which it is.
    pub open_mark: Option<Mark>,
}

impl Sheet {
    /// Takes a record in; the first is that of the names. `taken` counts them.
    ///
    /// # Errors
    /// If it is not what the first reading saw.
    pub(super) fn take(&mut self, record: &Record, taken: usize) -> Result<(), Fault> {
        if taken == 0 {
            let rows = self.rows;
            self.columns.iter_mut().for_each(|column| column.room(rows));
            return Ok(());
        }
        if record.len() != self.columns.len() || taken > self.rows {
            return Err(Fault::Changed);
        }
        for (column, text) in self.columns.iter_mut().zip(record.texts()?) {
            column.take(text)?;
        }
        Ok(())
    }

    /// Lets go what only reading needs.
    pub(super) fn close(&mut self) {
        for column in &mut self.columns {
            column.known = HashMap::new();
        }
    }
}
