//! Tables of texts in the packed form. Apart from `unpack` because letters, places and the one
//! allocation under all texts are a matter of their own.

use super::Corrupt;
use super::bytes::Bytes;

/// A table of texts: the letters that bytes from 0x80 on stand for, how many texts, then each with
/// a zero byte behind it. A letter that has no byte follows a 0x01.
pub fn table(bytes: &mut Bytes) -> Result<Vec<&'static str>, Corrupt> {
    let letters: Vec<char> = (0..bytes.index(129)?)
        .map(|_| letter(bytes))
        .collect::<Result<_, _>>()?;
    let count = bytes.count()?;
    let mut all = String::new();
    let mut ends = Vec::with_capacity(count);
    while ends.len() < count {
        match bytes.byte()? {
            0 => ends.push(all.len()),
            1 => all.push(letter(bytes)?),
            ascii @ ..0x80 => all.push(char::from(ascii)),
            place => all.push(
                letters
                    .get(usize::from(place - 0x80))
                    .copied()
                    .ok_or(Corrupt)?,
            ),
        }
    }
    // One allocation for the whole table, which lives as long as the data set: the program's life.
    let all: &'static str = Box::leak(all.into_boxed_str());
    let mut start = 0;
    let text = |end| {
        let text = all.get(start..end).ok_or(Corrupt);
        start = end;
        text
    };
    ends.into_iter().map(text).collect()
}

fn letter(bytes: &mut Bytes) -> Result<char, Corrupt> {
    u32::try_from(bytes.number()?)
        .ok()
        .and_then(char::from_u32)
        .ok_or(Corrupt)
}

/// A table of texts as it is read through: most references are "the next one".
#[derive(Default)]
pub struct Texts {
    all: Vec<&'static str>,
    next: usize,
}

impl Texts {
    /// A table before its first text is asked for.
    pub const fn of(all: Vec<&'static str>) -> Self {
        Self { all, next: 0 }
    }

    /// The text that a reference stands for: 0 the empty one, 1 the next, else its place plus 2.
    pub fn find(&mut self, reference: u64) -> Result<&'static str, Corrupt> {
        let place = match reference {
            0 => return Ok(""),
            1 => {
                self.next += 1;
                self.next - 1
            }
            _ => usize::try_from(reference - 2).map_err(|_| Corrupt)?,
        };
        self.all.get(place).copied().ok_or(Corrupt)
    }
}
