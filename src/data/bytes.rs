//! A cursor over the packed bytes that never panics, loops or allocates more than the bytes could
//! hold. Apart from `unpack`, which knows what the bytes mean.

use super::Corrupt;

/// A cursor over packed bytes.
pub struct Bytes {
    data: &'static [u8],
    at: usize,
}

impl Bytes {
    /// Starts at the first byte.
    pub const fn new(data: &'static [u8]) -> Self {
        Self { data, at: 0 }
    }

    /// The next `length` bytes.
    pub fn take(&mut self, length: usize) -> Result<&'static [u8], Corrupt> {
        let end = self.at.checked_add(length).ok_or(Corrupt)?;
        let slice = self.data.get(self.at..end).ok_or(Corrupt)?;
        self.at = end;
        Ok(slice)
    }

    /// One byte.
    pub fn byte(&mut self) -> Result<u8, Corrupt> {
        self.take(1)?.first().copied().ok_or(Corrupt)
    }

    /// A number of up to 64 bits, seven bits to the byte, lowest first.
    pub fn number(&mut self) -> Result<u64, Corrupt> {
        let mut value = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(Corrupt)
    }

    /// A number with a sign in its lowest bit.
    pub fn signed(&mut self) -> Result<i64, Corrupt> {
        let raw = self.number()?;
        let half = i64::try_from(raw >> 1).map_err(|_| Corrupt)?;
        Ok(if raw & 1 == 1 { -half - 1 } else { half })
    }

    /// A number that fits 16 bits and is below `limit`.
    pub fn index(&mut self, limit: usize) -> Result<u16, Corrupt> {
        let value = self.number()?;
        let fits = usize::try_from(value).is_ok_and(|place| place < limit);
        if fits {
            u16::try_from(value).map_err(|_| Corrupt)
        } else {
            Err(Corrupt)
        }
    }

    /// A count of things that take at least one byte each from here on.
    pub fn count(&mut self) -> Result<usize, Corrupt> {
        let count = usize::try_from(self.number()?).map_err(|_| Corrupt)?;
        if count <= self.data.len() - self.at {
            Ok(count)
        } else {
            Err(Corrupt)
        }
    }

    /// Whether everything was read.
    pub const fn is_done(&self) -> bool {
        self.at == self.data.len()
    }
}
