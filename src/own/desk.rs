//! What is between two slices: the file on its way in, the question on its way to an answer. Apart, because
//! the page and the worker hold one each and do nothing else with it.

use super::answer::Answered;
use super::look::Look;
use super::plan::{Plan, Refused};
use super::work::Work;
use super::{Fault, Mark, Question, Reader, Sheet, sniff};
use crate::engine::Table;
use crate::text::Say;

/// One file and one question.
#[derive(Default)]
pub struct Desk {
    reading: Reading,
    sheet: Sheet,
    /// The names of the columns, for a fault that is found before there is a sheet.
    faulty: Option<(Fault, String)>,
    work: Option<Work>,
    kept: Option<(Plan, Table)>,
    answered: Option<Answered>,
    refused: Option<Refused>,
}

#[derive(Default)]
enum Reading {
    #[default]
    None,
    Look(Reader, Look, u8, Option<Mark>),
    Settle(Look, Mark, u8),
    Take(Reader, usize),
    Done,
}

impl Desk {
    /// Begins with a file's first piece, which is given to [`look`](Self::look) again; says how many bytes a
    /// row seems to have. `mark` is the decimal mark where the reader chose one.
    pub fn begin(&mut self, first: &[u8], mark: Option<Mark>) -> Option<usize> {
        *self = Self::default();
        match sniff::separator(first) {
            Ok(separator) => {
                let reader = Reader::new(separator);
                self.reading = Reading::Look(reader, Look::default(), separator, mark);
                let lines = first.split(|byte| *byte == b'\n').count();
                Some((first.len() / lines).max(1))
            }
            Err(fault) => {
                self.faulty = Some((fault, String::new()));
                None
            }
        }
    }

    /// The first reading: looks at a piece; false where it is faulty.
    pub fn look(&mut self, piece: &[u8]) -> bool {
        let Reading::Look(reader, look, ..) = &mut self.reading else {
            return false;
        };
        let read = reader.feed(piece, &mut |record| look.take(record));
        self.keep(read)
    }

    /// Ends the first reading.
    pub fn looked(&mut self) -> bool {
        let Reading::Look(reader, look, ..) = &mut self.reading else {
            return false;
        };
        let read = reader.end(&mut |record| look.take(record));
        if !self.keep(read) {
            return false;
        }
        let Reading::Look(_, mut look, separator, mark) = std::mem::take(&mut self.reading) else {
            return false;
        };
        let sheet = look.sheet(separator, mark).map(|(sheet, usual)| {
            self.sheet = sheet;
            self.reading = Reading::Settle(look, usual, separator);
        });
        self.keep(sheet)
    }

    /// Between the two: settles what the next column is; says whether that was the last one.
    pub fn settled(&mut self) -> bool {
        let Reading::Settle(look, usual, separator) = &mut self.reading else {
            return true;
        };
        if let Some(column) = look.next_column(*usual) {
            self.sheet.columns.push(column);
            return false;
        }
        self.reading = Reading::Take(Reader::new(*separator), 0);
        true
    }

    /// The second reading: takes a piece in.
    pub fn take(&mut self, piece: &[u8]) -> bool {
        let Reading::Take(reader, taken) = &mut self.reading else {
            return false;
        };
        let sheet = &mut self.sheet;
        let read = reader.feed(piece, &mut |record| {
            *taken += 1;
            sheet.take(record, *taken - 1)
        });
        self.keep(read)
    }

    /// Ends the second reading.
    pub fn taken(&mut self) -> bool {
        let Reading::Take(reader, taken) = &mut self.reading else {
            return false;
        };
        let sheet = &mut self.sheet;
        let read = reader.end(&mut |record| {
            *taken += 1;
            sheet.take(record, *taken - 1)
        });
        let is_whole = *taken == self.sheet.rows + 1;
        let read = read.and(is_whole.then_some(()).ok_or(Fault::Changed));
        if self.keep(read) {
            self.sheet.close();
            self.reading = Reading::Done;
        }
        matches!(self.reading, Reading::Done)
    }

    /// How many rows have been seen.
    pub fn rows(&self) -> usize {
        match &self.reading {
            Reading::Look(_, look, ..) => look.rows(),
            _ => self.sheet.rows,
        }
    }

    /// Why the file cannot be read, and the name of the column where that is.
    pub fn fault(&self) -> Option<&(Fault, String)> {
        self.faulty.as_ref()
    }

    /// The file, once it is in.
    pub fn sheet(&self) -> Option<&Sheet> {
        matches!(self.reading, Reading::Done).then_some(&self.sheet)
    }

    /// Begins a question, in the place of one that is not answered yet; false where it is refused.
    pub fn ask(&mut self, question: Question) -> bool {
        (self.work, self.answered, self.refused) = (None, None, None);
        match Work::new(question, &self.sheet, self.kept.take()) {
            Ok(work) => self.work = Some(work),
            Err(refused) => self.refused = Some(refused),
        }
        self.work.is_some()
    }

    /// Whether a slice of the question may be long.
    pub fn is_heavy(&self) -> bool {
        self.work
            .as_ref()
            .is_some_and(|work| work.is_heavy(&self.sheet))
    }

    /// Goes on with the question for a slice: how far it is, from 0 to 1, or nothing once it is over.
    pub fn work(&mut self, say: &dyn Say) -> Option<f64> {
        let work = self.work.as_mut()?;
        match work.step(&self.sheet) {
            Ok(false) => return Some(work.progress()),
            Ok(true) => {
                let found = self.work.take().and_then(Work::into_found);
                if let Some((question, found, kept)) = found {
                    self.answered = Some(Answered::new(question, found, &self.sheet, say));
                    self.kept = Some(kept);
                }
            }
            Err(refused) => (self.work, self.refused) = (None, Some(refused)),
        }
        None
    }

    /// Stops what is being asked.
    pub fn stop(&mut self) {
        self.work = None;
    }

    /// The last answer.
    pub fn answered(&self) -> Option<&Answered> {
        self.answered.as_ref()
    }

    /// Why the last question has none.
    pub fn refused(&self) -> Option<&Refused> {
        self.refused.as_ref()
    }

    fn keep(&mut self, read: Result<(), Fault>) -> bool {
        let Err(fault) = read else { return true };
        let column = fault.column();
        let name = match (&self.reading, column) {
            (Reading::Look(_, look, ..), Some(column)) => look.name(column).unwrap_or_default(),
            (_, Some(column)) => {
                let found = self.sheet.columns.get(column - 1);
                found.map_or("", |column| &column.name)
            }
            _ => "",
        };
        self.faulty = Some((fault, name.to_owned()));
        self.reading = Reading::None;
        false
    }
}
