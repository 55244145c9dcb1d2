//! One CSV file with its header, its rows, and typed access that knows where every cell stands.
//! Apart from `read`, which knows what the columns mean.

use super::fault::Fault;
use crate::model::Period;
use std::cell::RefCell;
use std::path::Path;

/// A file of the package.
pub struct Table {
    /// File, relative to the package.
    pub file: String,
    columns: Vec<String>,
    rows: Vec<(u64, csv::StringRecord)>,
}

/// Where faults are gathered.
pub type Faults = RefCell<Vec<Fault>>;

impl Table {
    /// Reads a file and holds its header to the columns that are needed.
    pub fn read(folder: &Path, file: &str, needed: &[&str], faults: &Faults) -> Self {
        let mut table = Self {
            file: file.to_owned(),
            columns: Vec::new(),
            rows: Vec::new(),
        };
        let fault = |line, column: &str, value: &str, rule: String| {
            faults.borrow_mut().push(Fault {
                file: file.to_owned(),
                line,
                column: column.to_owned(),
                value: value.to_owned(),
                rule,
            });
        };
        let mut reader = match csv::ReaderBuilder::new().from_path(folder.join(file)) {
            Ok(reader) => reader,
            Err(error) => {
                fault(
                    0,
                    "",
                    "",
                    format!("the file must be there and readable ({error})"),
                );
                return table;
            }
        };
        match reader.headers() {
            Ok(header) => table.columns = header.iter().map(str::to_owned).collect(),
            Err(error) => fault(1, "", "", format!("the header must be readable ({error})")),
        }
        for column in needed {
            if !table.columns.iter().any(|have| have == column) {
                fault(1, column, "", "the column must be there".to_owned());
            }
        }
        for column in &table.columns {
            if !needed.contains(&column.as_str()) {
                fault(1, column, "", "no such column belongs here".to_owned());
            }
        }
        for record in reader.records() {
            match record {
                Ok(record) => {
                    let line = record.position().map_or(0, csv::Position::line);
                    table.rows.push((line, record));
                }
                Err(error) => {
                    let line = error.position().map_or(0, csv::Position::line);
                    fault(
                        line,
                        "",
                        "",
                        format!("the row must be well-formed CSV in UTF-8 ({error})"),
                    );
                }
            }
        }
        table
    }

    /// The rows, each with its line.
    pub fn rows<'a>(&'a self, faults: &'a Faults) -> impl Iterator<Item = Row<'a>> {
        self.rows.iter().map(move |(line, record)| Row {
            table: self,
            line: *line,
            record,
            faults,
        })
    }
}

/// A row, with access to its cells that files a fault where a cell does not fit.
pub struct Row<'a> {
    table: &'a Table,
    /// Its line.
    pub line: u64,
    record: &'a csv::StringRecord,
    faults: &'a Faults,
}

impl Row<'_> {
    /// Files a fault of one cell.
    pub fn fault(&self, column: &str, rule: impl Into<String>) {
        self.faults.borrow_mut().push(Fault {
            file: self.table.file.clone(),
            line: self.line,
            column: column.to_owned(),
            value: self.cell(column).to_owned(),
            rule: rule.into(),
        });
    }

    /// A cell, empty where the column is missing (which is a fault of its own).
    pub fn cell(&self, column: &str) -> &str {
        let place = self.table.columns.iter().position(|have| have == column);
        place
            .and_then(|place| self.record.get(place))
            .unwrap_or_default()
    }

    /// A text that lives as long as the program: the build ends soon, the tests too.
    pub fn text(&self, column: &str) -> &'static str {
        keep(self.cell(column))
    }

    /// A text that must not be empty.
    pub fn some_text(&self, column: &str) -> &'static str {
        if self.cell(column).trim().is_empty() {
            self.fault(column, "must not be empty");
        }
        self.text(column)
    }

    /// An id: lower-case letters, digits, `_`, and `@` in ids of definitions.
    pub fn id(&self, column: &str) -> &'static str {
        let cell = self.cell(column);
        let fits =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_@".contains(&byte);
        if cell.is_empty() || !cell.bytes().all(fits) {
            self.fault(column, "must be an id of lower-case letters, digits and _");
        }
        keep(cell)
    }

    /// One of the codes of an enum.
    pub fn code<T: Copy>(
        &self,
        column: &str,
        from_code: fn(&str) -> Option<T>,
        fallback: T,
        all: &[&str],
    ) -> T {
        from_code(self.cell(column)).unwrap_or_else(|| {
            self.fault(column, format!("must be one of {}", all.join(", ")));
            fallback
        })
    }

    /// A period that must be there.
    pub fn period(&self, column: &str) -> Period {
        Period::parse(self.cell(column)).unwrap_or_else(|| {
            self.fault(
                column,
                "must be a date: 2021, 2021-02, 2021-02-18 or undated",
            );
            Period::UNDATED
        })
    }

    /// A period, or nothing where the cell is empty.
    pub fn maybe_period(&self, column: &str) -> Option<Period> {
        if self.cell(column).is_empty() {
            None
        } else {
            Some(self.period(column))
        }
    }

    /// A whole number in a range.
    pub fn whole(&self, column: &str, range: std::ops::RangeInclusive<u8>) -> u8 {
        let found = self
            .cell(column)
            .parse()
            .ok()
            .filter(|number| range.contains(number));
        found.unwrap_or_else(|| {
            self.fault(
                column,
                format!(
                    "must be a whole number from {} to {}",
                    range.start(),
                    range.end()
                ),
            );
            0
        })
    }

    /// Yes or no, written 1 or 0.
    pub fn yes(&self, column: &str) -> bool {
        match self.cell(column) {
            "1" => true,
            "0" => false,
            _ => {
                self.fault(column, "must be 1 or 0");
                false
            }
        }
    }

    /// A decimal number and how many decimals it prints. Values are kept as digits, so they must
    /// have no more than 15 of them.
    pub fn decimal(&self, column: &str) -> (f64, u8) {
        let cell = self.cell(column);
        decimal(cell).unwrap_or_else(|| {
            self.fault(
                column,
                "must be a number with a decimal point and at most 15 digits",
            );
            (0.0, 0)
        })
    }
}

fn decimal(cell: &str) -> Option<(f64, u8)> {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let is_plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let fits = !whole.is_empty()
        && is_plain(whole)
        && is_plain(fraction)
        && whole.len() + fraction.len() <= 15;
    let shape_fits = fits && (digits.contains('.') != fraction.is_empty());
    if !shape_fits {
        return None;
    }
    Some((cell.parse().ok()?, u8::try_from(fraction.len()).ok()?))
}

fn keep(text: &str) -> &'static str {
    if text.is_empty() {
        ""
    } else {
        Box::leak(text.to_owned().into_boxed_str())
    }
}

#[cfg(test)]
mod tests {
    use super::decimal;

    #[test]
    fn a_number_keeps_its_printed_decimals() {
        assert_eq!(decimal("0.5620"), Some((0.562, 4)));
        assert_eq!(decimal("-45.9"), Some((-45.9, 1)));
        assert_eq!(decimal("13661811"), Some((13_661_811.0, 0)));
    }

    #[test]
    fn what_is_no_plain_number_is_refused() {
        for text in [
            "",
            "-",
            ".5",
            "5.",
            "1,5",
            "1e3",
            "NaN",
            "+1",
            " 1",
            "1234567890123456",
        ] {
            assert_eq!(decimal(text), None, "{text}");
        }
    }
}
