//! The first reading: how many rows there are, and what each column holds. Apart from the second, because
//! what a cell means (a number with which mark, a date, one of some texts) is known only when all of its
//! column have been seen.

use super::cells::{Mark, date, number};
use super::{Column, Fault, Kind, MOST_KINDS, Record, Sheet};
use std::collections::HashMap;

/// What has been seen of one column.
#[derive(Clone, Debug)]
struct Seen {
    name: String,
    filled: usize,
    /// Cells that are a number, by either mark.
    numbers: usize,
    is_point: bool,
    is_comma: bool,
    /// Whether the two marks made two numbers of one cell.
    is_double: bool,
    is_date: bool,
    /// The first cell that is no number.
    broke: Option<(u64, String)>,
    /// The different texts, in their order, as long as they are few enough.
    texts: Option<HashMap<Box<str>, u16>>,
}

impl Seen {
    fn take(&mut self, text: &str, line: u64) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        self.filled += 1;
        let may_begin = |byte: &u8| byte.is_ascii_digit() || b"+- \xe2".contains(byte);
        let is_likely = text.as_bytes().first().is_some_and(may_begin);
        let read = |mark| number(text, mark).filter(|_| is_likely);
        let (point, comma) = (read(Mark::Point), read(Mark::Comma));
        self.is_point &= point.is_some();
        self.is_comma &= comma.is_some();
        self.is_double |= point.is_some() && comma.is_some() && point != comma;
        self.is_date = self.is_date && date(text).is_some();
        if point.is_some() || comma.is_some() {
            self.numbers += 1;
        } else if self.broke.is_none() {
            self.broke = Some((line, text.chars().take(40).collect()));
        }
        if let Some(texts) = &mut self.texts
            && !texts.contains_key(text)
        {
            match u16::try_from(texts.len()) {
                Ok(code) if texts.len() < MOST_KINDS => {
                    texts.insert(text.into(), code);
                }
                _ => self.texts = None,
            }
        }
    }

    /// Whether only one mark makes numbers of all cells.
    fn says(&self) -> Option<Mark> {
        match (self.is_point, self.is_comma) {
            _ if self.filled == 0 => None,
            (true, false) => Some(Mark::Point),
            (false, true) => Some(Mark::Comma),
            _ => None,
        }
    }

    fn is_open(&self) -> bool {
        self.filled > 0 && self.is_point && self.is_comma && self.is_double
    }

    fn kind(&self, usual: Mark) -> Kind {
        match self.says() {
            Some(mark) => Kind::Number(mark),
            None if self.filled > 0 && self.is_point && self.is_comma => Kind::Number(usual),
            None if self.filled > 0 && self.is_date => Kind::Date,
            None if self.texts.is_none() => Kind::Long,
            None => Kind::Text,
        }
    }

    fn column(self, usual: Mark) -> Column {
        let kind = self.kind(usual);
        let mut texts: Vec<(Box<str>, u16)> = self.texts.into_iter().flatten().collect();
        texts.sort_unstable_by_key(|(_, code)| *code);
        let broke = self
            .broke
            .filter(|_| kind == Kind::Text || kind == Kind::Long);
        // Worth a word only where most cells are numbers.
        let broke = broke.filter(|_| self.numbers * 2 > self.filled);
        Column::new(self.name, kind, self.filled, texts, broke)
    }
}

/// The first reading.
#[derive(Clone, Debug, Default)]
pub struct Look {
    seen: Vec<Seen>,
    rows: usize,
}

impl Look {
    /// How many rows there have been, without that of the names.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The name of a column, from 1.
    pub fn name(&self, column: usize) -> Option<&str> {
        let seen = self.seen.get(column.checked_sub(1)?)?;
        Some(&seen.name)
    }

    /// Looks at a record; the first one has the names.
    ///
    /// # Errors
    /// If it has too many or too few fields, or bytes that are no UTF-8.
    pub fn take(&mut self, record: &Record) -> Result<(), Fault> {
        if self.seen.is_empty() {
            return self.name_columns(record);
        }
        if record.len() != self.seen.len() {
            return Err(Fault::Fields {
                line: record.line,
                found: record.len(),
                expected: self.seen.len(),
            });
        }
        for (seen, text) in self.seen.iter_mut().zip(record.texts()?) {
            seen.take(text, record.line);
        }
        self.rows += 1;
        Ok(())
    }

    /// Two columns of one name are told apart by a number; an empty name stays empty.
    fn name_columns(&mut self, record: &Record) -> Result<(), Fault> {
        for text in record.texts()? {
            let bare = text.trim();
            let same = |seen: &&Seen| !bare.is_empty() && seen.name == bare;
            let twins = self.seen.iter().filter(same).count();
            let name = match twins {
                0 => bare.to_owned(),
                _ => format!("{bare} ({})", self.seen.len() + 1),
            };
            self.seen.push(Seen {
                name,
                filled: 0,
                numbers: 0,
                is_point: true,
                is_comma: true,
                is_double: false,
                is_date: true,
                broke: None,
                texts: Some(HashMap::new()),
            });
        }
        Ok(())
    }

    /// The sheet, still without its columns, and the decimal mark of those that leave it open. Where nothing
    /// in the file says which it is, `wanted` does, else the separator: a semicolon is written where the
    /// comma is taken.
    ///
    /// # Errors
    /// If there is no row.
    pub fn sheet(&mut self, separator: u8, wanted: Option<Mark>) -> Result<(Sheet, Mark), Fault> {
        if self.rows == 0 {
            return Err(Fault::Empty);
        }
        let says = |mark| self.seen.iter().any(|seen| seen.says() == Some(mark));
        let usual = match (says(Mark::Comma), says(Mark::Point)) {
            (true, false) => Mark::Comma,
            (false, true) => Mark::Point,
            _ if separator == b';' => Mark::Comma,
            _ => Mark::Point,
        };
        let is_open = self.seen.iter().any(Seen::is_open);
        let usual = wanted.unwrap_or(usual);
        self.seen.reverse();
        let sheet = Sheet {
            columns: Vec::with_capacity(self.seen.len()),
            rows: self.rows,
            open_mark: is_open.then_some(usual),
        };
        Ok((sheet, usual))
    }

    /// The next column of the sheet, still without its rows: one at a time, since putting many different
    /// cells in order takes a while.
    pub fn next_column(&mut self, usual: Mark) -> Option<Column> {
        Some(self.seen.pop()?.column(usual))
    }
}
