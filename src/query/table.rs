//! Figures as a table: the generic form that a view sorts and shows as it is, also as the text
//! alternative of charts. `page` fills it for the table page.

mod area;
mod page;
mod provinces;
mod rows;

pub use page::{Step, TablePage, page};
pub use provinces::{NAME, RANK, VALUE};

use super::Ask;
use crate::model::Arrange;
use crate::state::Intent;
use std::cmp::Ordering;

/// What a cell is sorted by.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Key {
    /// By its own text, in the order of the alphabet.
    #[default]
    Text,
    /// By a number.
    Number(f64),
    /// Nothing is known: last in either direction.
    Unknown,
}

/// Where a cell leads.
#[derive(Clone, Debug, PartialEq)]
pub enum To {
    /// Within the atlas.
    View(Intent),
    /// A page elsewhere.
    Page(&'static str),
}

/// Which figure a cell shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Indicator id.
    pub indicator: &'static str,
    /// Area id.
    pub area: &'static str,
    /// ISO period.
    pub period: String,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// What it says.
    pub text: String,
    /// What it is sorted by.
    pub key: Key,
    /// Which figure it shows, where it shows one.
    pub mark: Option<Mark>,
    /// Where it leads.
    pub to: Option<To>,
}

impl Cell {
    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// A number with its text; nothing known where there is no number.
    pub fn number(text: impl Into<String>, number: Option<f64>) -> Self {
        Self {
            key: number.map_or(Key::Unknown, Key::Number),
            ..Self::text(text)
        }
    }
}

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub label: &'static str,
    /// What is added to the name: the unit.
    pub unit: &'static str,
    /// Whether it holds numbers, which stand at the end and are sorted from the highest first.
    pub is_number: bool,
    /// Whether it is what the table is about; the others stand smaller on a phone.
    pub is_main: bool,
}

impl Column {
    /// A column of words.
    pub const fn words(label: &'static str) -> Self {
        Self {
            label,
            unit: "",
            is_number: false,
            is_main: false,
        }
    }

    /// A column of numbers.
    pub const fn numbers(label: &'static str) -> Self {
        Self {
            is_number: true,
            ..Self::words(label)
        }
    }

    /// The column that the table is about.
    pub const fn main(self) -> Self {
        Self {
            is_main: true,
            ..self
        }
    }
}

/// By which column a table is sorted, and whether from the highest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct By {
    /// The place of the column.
    pub column: usize,
    /// From the highest, or from the end of the alphabet.
    pub is_down: bool,
}

/// A table. The first cell of a row names it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableView {
    /// What it shows.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, as many cells each as there are columns.
    pub rows: Vec<Vec<Cell>>,
    /// How it is sorted at first; as its rows stand where there is nothing.
    pub by: Option<By>,
}

impl TableView {
    /// Columns that say the same in every row, by place: they are said once, above the table. What
    /// the table is about always stays.
    pub fn shared(&self) -> Vec<usize> {
        let [first, others @ ..] = self.rows.as_slice() else {
            return Vec::new();
        };
        let is_same = |place: &usize| {
            let text = |cells: &Vec<Cell>| cells.get(*place).map(|cell| cell.text.clone());
            others.iter().all(|cells| text(cells) == text(first))
        };
        let columns = self.columns.iter().enumerate().skip(1);
        columns
            .filter(|(_, column)| !column.is_main && !others.is_empty())
            .map(|(place, _)| place)
            .filter(is_same)
            .collect()
    }

    /// The places of the rows in the order asked for; rows that are equal stay as they stand.
    pub fn order(&self, ask: Ask, by: Option<By>) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.rows.len()).collect();
        if let Some(by) = by {
            let cell = |row: &usize| self.rows.get(*row).and_then(|cells| cells.get(by.column));
            order.arrange_by(|one, other| match (cell(one), cell(other)) {
                (Some(one), Some(other)) => compare(ask, one, other, by.is_down),
                _ => Ordering::Equal,
            });
        }
        order
    }

    /// What pressing the head of a column asks for: numbers from the highest first, words from the
    /// start of the alphabet, and the other way round at the second press.
    pub fn pressed(&self, column: usize, now: Option<By>) -> By {
        let is_number = self.columns.get(column).is_some_and(|head| head.is_number);
        By {
            column,
            is_down: match now {
                Some(by) if by.column == column => !by.is_down,
                _ => is_number,
            },
        }
    }
}

fn compare(ask: Ask, one: &Cell, other: &Cell, is_down: bool) -> Ordering {
    let turn = |order: Ordering| if is_down { order.reverse() } else { order };
    match (&one.key, &other.key) {
        (Key::Unknown, Key::Unknown) => Ordering::Equal,
        (Key::Unknown, _) => Ordering::Greater,
        (_, Key::Unknown) => Ordering::Less,
        (Key::Number(one), Key::Number(other)) => turn(one.total_cmp(other)),
        _ => turn(ask.say.compare(&one.text, &other.text)),
    }
}

#[cfg(test)]
mod tests;
