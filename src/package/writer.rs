//! Writes the packed form byte by byte; the twin of `data::bytes`. Apart from `pack`, which knows
//! what is written.
//!
//! There are two parts: the core is what the map is drawn from, the rest everything else, every name
//! among it. So the map answers before the rest has come.

use std::collections::HashMap;

/// Both parts as they grow.
#[derive(Default)]
pub struct Writer {
    /// What the map is drawn from.
    pub core: Part,
    /// Everything else.
    pub rest: Part,
}

/// One part as it grows, with its table of texts.
#[derive(Default)]
pub struct Part {
    body: Vec<u8>,
    texts: Texts,
}

/// A table of texts, each once, in the order in which they are first needed.
#[derive(Default)]
struct Texts {
    all: Vec<&'static str>,
    places: HashMap<&'static str, u64>,
}

impl Texts {
    /// What stands for a text: 0 for the empty one, 1 for the next that was not needed before,
    /// which is nearly always, and else its place plus 2.
    fn reference(&mut self, text: &'static str) -> u64 {
        if text.is_empty() {
            return 0;
        }
        if let Some(place) = self.places.get(text) {
            return place + 2;
        }
        self.places.insert(text, self.all.len() as u64);
        self.all.push(text);
        1
    }

    /// The alphabet, how many texts, then each with a zero byte behind it.
    ///
    /// The commonest letters beyond ASCII take one byte each, from 0x80 on, since UTF-8 spends two
    /// or three on every Vietnamese vowel; rarer ones follow a 0x01 as they are.
    fn write(&self, out: &mut Vec<u8>) {
        let mut counts: HashMap<char, usize> = HashMap::new();
        for letter in self
            .all
            .iter()
            .flat_map(|text| text.chars())
            .filter(|letter| !letter.is_ascii())
        {
            *counts.entry(letter).or_default() += 1;
        }
        let mut alphabet: Vec<(char, usize)> = counts.into_iter().collect();
        alphabet.sort_by_key(|(letter, count)| (std::cmp::Reverse(*count), *letter));
        alphabet.truncate(LETTERS);
        put(out, alphabet.len() as u64);
        for (letter, _) in &alphabet {
            put(out, u64::from(*letter));
        }
        put(out, self.all.len() as u64);
        for text in &self.all {
            for letter in text.chars() {
                let place = alphabet.iter().position(|(have, _)| *have == letter);
                match place.and_then(|place| u8::try_from(place).ok()) {
                    Some(place) => out.push(0x80 + place),
                    None if letter.is_ascii() => out.push(letter as u8),
                    None => {
                        out.push(1);
                        put(out, u64::from(letter));
                    }
                }
            }
            out.push(0);
        }
    }
}

/// Letters that one byte stands for.
const LETTERS: usize = 128;

/// The two parts of a packed data set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    /// What the map is drawn from.
    pub first: Vec<u8>,
    /// Everything else. Begins with the same mark and the sum of the first part, so that parts of two
    /// versions are never put together.
    pub later: Vec<u8>,
}

impl Part {
    /// A number, seven bits to the byte, lowest first.
    pub fn number(&mut self, value: u64) {
        put(&mut self.body, value);
    }

    /// One byte.
    pub fn byte(&mut self, value: u8) {
        self.body.push(value);
    }

    /// A number with a sign, which goes to the lowest bit.
    pub fn signed(&mut self, value: i64) {
        self.number((value.unsigned_abs() - u64::from(value < 0)) << 1 | u64::from(value < 0));
    }

    /// A place in a list.
    pub fn place(&mut self, value: usize) {
        self.number(value as u64);
    }

    /// A text.
    pub fn text(&mut self, text: &'static str) {
        let reference = self.texts.reference(text);
        self.number(reference);
    }

    /// What stands before it, then the texts, then what was written.
    fn finish(self, mut before: Vec<u8>) -> Vec<u8> {
        self.texts.write(&mut before);
        before.extend_from_slice(&self.body);
        before
    }
}

impl Writer {
    /// Both parts.
    pub fn finish(self, mark: &[u8]) -> Packed {
        let first = self.core.finish(mark.to_vec());
        let mut before = mark.to_vec();
        put(&mut before, u64::from(checksum(&first)));
        Packed {
            later: self.rest.finish(before),
            first,
        }
    }
}

/// The FNV-1a sum of bytes: tells versions apart, guards against no one.
fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, byte| {
        (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    })
}

fn put(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "the lowest seven bits are wanted"
        )]
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    #[expect(clippy::cast_possible_truncation, reason = "below 0x80 by the loop")]
    out.push(value as u8);
}
