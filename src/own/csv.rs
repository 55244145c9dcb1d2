//! Bytes -> records, in pieces of any length: quotes, both kinds of line ends, a byte order mark. Apart
//! because a file comes in slices that end anywhere, within a quote or a letter.

use super::Fault;

const BOM: [u8; 3] = [0xEF, 0xBB, 0xBF];

/// One row of a file: its fields, unquoted, and the line where it begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    bytes: Vec<u8>,
    ends: Vec<usize>,
    /// The line, from 1.
    pub line: u64,
}

impl Record {
    /// How many fields there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The fields, as bytes.
    pub fn fields(&self) -> impl Iterator<Item = &[u8]> {
        let mut start = 0;
        self.ends.iter().map(move |end| {
            let field = self.bytes.get(start..*end).unwrap_or_default();
            start = *end;
            field
        })
    }

    /// The fields as text.
    ///
    /// # Errors
    /// Where bytes are no UTF-8, with line and column.
    pub fn texts(&self) -> Result<impl Iterator<Item = &str>, Fault> {
        let cut = |text: &'_ str| text.len();
        let whole = std::str::from_utf8(&self.bytes);
        let good = whole.map_or_else(|error| error.valid_up_to(), cut);
        // A letter may not be cut by the end of a field.
        let torn = whole.ok().and_then(|text| {
            let is_torn = |end: &usize| !text.is_char_boundary(*end);
            self.ends.iter().position(is_torn)
        });
        let column = match whole {
            Ok(_) => torn,
            Err(_) => self.ends.iter().position(|end| *end > good),
        };
        match column {
            Some(column) => Err(Fault::Encoding {
                line: self.line,
                column: column + 1,
            }),
            None => Ok(self
                .fields()
                .map(|field| std::str::from_utf8(field).unwrap_or_default())),
        }
    }

    fn clear(&mut self) {
        self.bytes.clear();
        self.ends.clear();
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Before the first byte of a row.
    Row,
    /// Before the first byte of a field.
    Field,
    /// In a field without quotes.
    Plain,
    /// Between quotes.
    Quoted,
    /// After a quote that closes, or is the first of two.
    Quote,
}

/// Cuts bytes into records.
#[derive(Clone, Debug)]
pub struct Reader {
    separator: u8,
    state: State,
    record: Record,
    line: u64,
    /// Where the last quote opened.
    opened: u64,
    /// How much of the mark at the beginning has been seen.
    bom: usize,
    was_return: bool,
}

impl Reader {
    /// A reader of fields that this byte separates.
    pub fn new(separator: u8) -> Self {
        Self {
            separator,
            state: State::Row,
            record: Record::default(),
            line: 1,
            opened: 1,
            bom: 0,
            was_return: false,
        }
    }

    /// Reads a piece, and gives each record that ends in it. Empty lines are passed over.
    ///
    /// # Errors
    /// Where a quote is followed by something else, and what `each` says.
    pub fn feed(
        &mut self,
        mut bytes: &[u8],
        each: &mut dyn FnMut(&Record) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        while let Some(mark) = BOM.get(self.bom) {
            match bytes.split_first() {
                None => return Ok(()),
                Some((byte, rest)) if byte == mark => (self.bom, bytes) = (self.bom + 1, rest),
                Some(_) => {
                    let seen = std::mem::replace(&mut self.bom, BOM.len());
                    self.read(&BOM[..seen], each)?;
                }
            }
        }
        self.read(bytes, each)
    }

    /// Ends the last record.
    ///
    /// # Errors
    /// Where a quote is open, and what `each` says.
    pub fn end(&mut self, each: &mut dyn FnMut(&Record) -> Result<(), Fault>) -> Result<(), Fault> {
        match self.state {
            State::Row => Ok(()),
            State::Quoted => Err(Fault::OpenQuote {
                line: self.opened,
                column: self.column(),
            }),
            _ => self.close(each),
        }
    }

    fn column(&self) -> usize {
        self.record.ends.len() + 1
    }

    fn read(
        &mut self,
        bytes: &[u8],
        each: &mut dyn FnMut(&Record) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        let mut rest = bytes;
        while let Some((byte, after)) = rest.split_first() {
            let was_return = std::mem::take(&mut self.was_return);
            if self.state == State::Quoted {
                let end = rest.iter().position(|byte| *byte == b'"');
                let (inside, after) = rest.split_at(end.unwrap_or(rest.len()));
                self.lines(inside, was_return);
                self.record.bytes.extend_from_slice(inside);
                rest = after.get(1..).unwrap_or_default();
                if end.is_some() {
                    self.state = State::Quote;
                }
                continue;
            }
            if *byte == b'\n' && was_return && self.state == State::Row {
                rest = after;
                continue;
            }
            match (*byte, self.state) {
                (b'"', State::Row | State::Field) => {
                    self.begin();
                    self.opened = self.line;
                    self.state = State::Quoted;
                }
                (b'"', State::Quote) => {
                    self.record.bytes.push(b'"');
                    self.state = State::Quoted;
                }
                (b'\r' | b'\n', _) => {
                    if self.state != State::Row {
                        self.close(each)?;
                    }
                    self.was_return = *byte == b'\r';
                    self.line += 1;
                }
                (byte, _) if byte == self.separator => {
                    self.begin();
                    self.record.ends.push(self.record.bytes.len());
                    self.state = State::Field;
                }
                (_, State::Quote) => {
                    return Err(Fault::AfterQuote {
                        line: self.line,
                        column: self.column(),
                    });
                }
                _ => {
                    self.begin();
                    let ends = |byte: &u8| [b'\r', b'\n', self.separator].contains(byte);
                    let end = rest.iter().position(ends).unwrap_or(rest.len());
                    self.record.bytes.extend_from_slice(&rest[..end]);
                    self.state = State::Plain;
                    rest = &rest[end..];
                    continue;
                }
            }
            rest = after;
        }
        Ok(())
    }

    /// Counts the lines within quotes.
    fn lines(&mut self, inside: &[u8], mut was_return: bool) {
        for byte in inside {
            self.line += u64::from(*byte == b'\r' || *byte == b'\n' && !was_return);
            was_return = *byte == b'\r';
        }
        self.was_return = was_return && !inside.is_empty();
    }

    fn begin(&mut self) {
        if self.state == State::Row {
            self.record.clear();
            self.record.line = self.line;
        }
    }

    fn close(&mut self, each: &mut dyn FnMut(&Record) -> Result<(), Fault>) -> Result<(), Fault> {
        self.record.ends.push(self.record.bytes.len());
        self.state = State::Row;
        each(&self.record)
    }
}
