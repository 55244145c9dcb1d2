//! A line of CSV: separators, quotes, and what a spreadsheet must not take for a formula. Apart
//! because a hostile text is stopped here and nowhere else.

/// For whom a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// For programs: commas between cells, points in numbers.
    Plain,
    /// For a spreadsheet set to Vietnamese: semicolons between cells, commas in numbers.
    Excel,
}

impl Dialect {
    const fn separator(self) -> char {
        match self {
            Self::Plain => ',',
            Self::Excel => ';',
        }
    }

    /// A number with a point as this dialect writes it.
    pub fn number(self, number: String) -> String {
        match self {
            Self::Plain => number,
            Self::Excel => number.replace('.', ","),
        }
    }
}

/// Adds a line. A text that a spreadsheet would take for a formula is led by an apostrophe; a negative
/// number is none.
pub fn line(text: &mut String, dialect: Dialect, cells: &[&str]) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            text.push(dialect.separator());
        }
        let is_quoted = cell.contains([dialect.separator(), '"', '\n', '\r', '\t']);
        if is_quoted {
            text.push('"');
        }
        if is_formula(cell) {
            text.push('\'');
        }
        for letter in cell.chars() {
            if letter == '"' {
                text.push('"');
            }
            text.push(letter);
        }
        if is_quoted {
            text.push('"');
        }
    }
    text.push_str("\r\n");
}

/// Whether a spreadsheet would take a text for a formula: by what it begins with, spaces left out,
/// also where that is written in full width.
fn is_formula(cell: &str) -> bool {
    if cell.starts_with(['\t', '\r', '\n']) {
        return true;
    }
    let bare = cell.trim_start();
    let begins = bare.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    // Not by the standard library's reader of numbers, whose tables weigh 14 kB.
    let is_digit = |c: char| c == '.' || c == ',' || c.is_ascii_digit();
    let is_number = cell.len() > 1 && cell.starts_with('-') && cell.chars().skip(1).all(is_digit);
    begins && !is_number
}

#[cfg(test)]
mod tests {
    use super::{Dialect, line};

    /// A cell as it stands in a line.
    fn written(cell: &str) -> String {
        let mut text = String::new();
        line(&mut text, Dialect::Plain, &[cell]);
        text.trim_end_matches("\r\n").to_owned()
    }

    #[test]
    fn no_text_is_taken_for_a_formula() {
        for text in ["=1+1", "+84 x", "-x", "-", "@cmd", " =1+1", "＝1+1"] {
            assert_eq!(written(text), format!("'{text}"));
        }
        assert_eq!(written("\tx"), "\"'\tx\"");
        assert_eq!(written("=A1,\"x\""), "\"'=A1,\"\"x\"\"\"");
        assert_eq!(written("-4.5"), "-4.5");
        assert_eq!(written("Đà Nẵng"), "Đà Nẵng");
    }

    #[test]
    fn quotes_separators_and_line_breaks_come_back_whole() {
        for (dialect, separator) in [(Dialect::Plain, b','), (Dialect::Excel, b';')] {
            let cell = "a \"b\", c;\nd";
            let mut text = String::new();
            line(&mut text, dialect, &[cell, "x"]);
            let mut reader = csv::ReaderBuilder::new();
            let reader = reader.has_headers(false).delimiter(separator);
            let mut reader = reader.from_reader(text.as_bytes());
            let record = reader.records().next().unwrap().unwrap();
            assert_eq!((record.len(), &record[0]), (2, cell));
        }
    }

    #[test]
    fn a_spreadsheet_in_vietnamese_has_commas_in_its_numbers() {
        assert_eq!(Dialect::Excel.number("0.8335".to_owned()), "0,8335");
        assert_eq!(Dialect::Plain.number("0.8335".to_owned()), "0.8335");
    }
}
