//! Which rows have a value, one bit a row (least significant bit first, as in
//! Arrow); apart, because reading and counting bits needs care at the edges.

use std::ops::Range;

/// A set of row numbers, one bit each.
#[derive(Clone, Debug, Default)]
pub struct Bitmap {
    words: Vec<u64>,
}

impl Bitmap {
    /// A bitmap of `len` bits, none of them set.
    #[must_use]
    pub fn new(len: usize) -> Self {
        Self {
            words: vec![0; len.div_ceil(64)],
        }
    }

    /// Sets one bit.
    #[inline]
    pub fn set(&mut self, bit: usize) {
        self.words[bit / 64] |= 1 << (bit % 64);
    }

    /// Whether a bit is set; bits past the end are not.
    #[inline]
    #[must_use]
    pub fn get(&self, bit: usize) -> bool {
        self.words
            .get(bit / 64)
            .is_some_and(|word| word >> (bit % 64) & 1 == 1)
    }

    /// How many bits of a range are set.
    #[must_use]
    pub fn count(&self, bits: Range<usize>) -> u32 {
        if bits.is_empty() {
            return 0;
        }
        let (first, last) = (bits.start / 64, (bits.end - 1) / 64);
        let head = u64::MAX << (bits.start % 64);
        let tail = u64::MAX >> (63 - (bits.end - 1) % 64);
        if first == last {
            return (self.words[first] & head & tail).count_ones();
        }
        let inner: u32 = self.words[first + 1..last]
            .iter()
            .map(|word| word.count_ones())
            .sum();
        (self.words[first] & head).count_ones() + inner + (self.words[last] & tail).count_ones()
    }
}

/// Whether a bit of an Arrow bitmap is set; bits past its end are not.
#[inline]
pub(crate) fn bit_of(bytes: &[u8], bit: usize) -> bool {
    bytes
        .get(bit / 8)
        .is_some_and(|byte| byte >> (bit % 8) & 1 == 1)
}

#[cfg(test)]
mod tests {
    use super::Bitmap;

    #[test]
    fn counting_a_range_agrees_with_reading_its_bits() {
        let mut bits = Bitmap::new(300);
        for bit in (0..300).filter(|bit| bit % 7 == 0 || bit % 64 == 63) {
            bits.set(bit);
        }
        for from in 0..300 {
            for to in [from, from + 1, from + 63, from + 64, 300] {
                let to = to.min(300);
                let naive = (from..to).filter(|bit| bits.get(*bit)).count();
                assert_eq!(bits.count(from..to) as usize, naive, "{from}..{to}");
            }
        }
    }
}
