//! A cursor over packed bytes that can run out but not over.
//! Apart so that everything which a damaged download could do is dealt with here: every read is
//! checked, and nothing is set aside for more items than there are bytes left.

use super::format::unzigzag;
use std::fmt;

/// The bytes are not a pack of boundaries, or a damaged one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Malformed(pub &'static str);

impl fmt::Display for Malformed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("boundaries: ")?;
        formatter.write_str(self.0)
    }
}

impl std::error::Error for Malformed {}

/// What a read gives.
pub type Read<T> = Result<T, Malformed>;

/// Where reading is.
#[derive(Debug)]
pub struct Cursor<'a> {
    left: &'a [u8],
}

impl<'a> Cursor<'a> {
    /// At the first byte.
    pub const fn new(bytes: &'a [u8]) -> Self {
        Self { left: bytes }
    }

    /// Whether all has been read.
    pub const fn is_at_end(&self) -> bool {
        self.left.is_empty()
    }

    /// The next bytes as they are.
    pub fn take(&mut self, count: usize) -> Read<&'a [u8]> {
        let (taken, left) = self
            .left
            .split_at_checked(count)
            .ok_or(Malformed("too short"))?;
        self.left = left;
        Ok(taken)
    }

    /// An unsigned number.
    pub fn varint(&mut self) -> Read<u32> {
        let mut value = 0;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.take(1)?.first().copied().unwrap_or_default();
            value |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(Malformed("a number is too long"))
    }

    /// A signed number.
    pub fn zigzag(&mut self) -> Read<i32> {
        self.varint().map(unzigzag)
    }

    /// A signed number that is a place on the map or a step on it.
    pub fn place(&mut self) -> Read<i32> {
        let value = self.zigzag()?;
        if value.unsigned_abs() > 1 << 20 {
            Err(Malformed("a place is off the map"))
        } else {
            Ok(value)
        }
    }

    /// A number of items of which each takes at least a byte, or `eighths` of one.
    pub fn count(&mut self) -> Read<usize> {
        let count = self.varint()? as usize;
        if count > self.left.len() {
            Err(Malformed("more items than bytes"))
        } else {
            Ok(count)
        }
    }

    /// An index below a limit.
    pub fn index(&mut self, below: usize) -> Read<usize> {
        let index = self.varint()? as usize;
        if index < below {
            Ok(index)
        } else {
            Err(Malformed("an index is out of range"))
        }
    }

    /// Text.
    pub fn text(&mut self) -> Read<Box<str>> {
        let length = self.count()?;
        let bytes = self.take(length)?;
        std::str::from_utf8(bytes)
            .map(Into::into)
            .map_err(|_| Malformed("text is not UTF-8"))
    }

    /// As many items as the limit says, each read in the same way.
    pub fn list<T>(
        &mut self,
        count: usize,
        mut read: impl FnMut(&mut Self) -> Read<T>,
    ) -> Read<Vec<T>> {
        let mut items = Vec::with_capacity(count.min(self.left.len()));
        for _ in 0..count {
            items.push(read(self)?);
        }
        Ok(items)
    }
}

#[cfg(test)]
mod tests {
    use super::super::build::{put_varint, put_zigzag};
    use super::*;

    #[test]
    fn numbers_come_back_as_they_were_put() {
        for value in [0, 1, 127, 128, 300, 65_535, u32::MAX] {
            let mut bytes = Vec::new();
            put_varint(&mut bytes, value);
            assert_eq!(Cursor::new(&bytes).varint(), Ok(value));
        }
        for value in [0, -1, 1, -64, 64, 5600, -7000, i32::MIN, i32::MAX] {
            let mut bytes = Vec::new();
            put_zigzag(&mut bytes, value);
            assert_eq!(Cursor::new(&bytes).zigzag(), Ok(value));
        }
    }

    #[test]
    fn running_out_is_an_error() {
        assert!(Cursor::new(&[0x80]).varint().is_err());
        assert!(Cursor::new(&[0xff; 9]).varint().is_err());
        assert!(Cursor::new(&[200, 1]).count().is_err());
        assert!(Cursor::new(&[2, 0xc3, 0x28]).text().is_err());
    }
}
