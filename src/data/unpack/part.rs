//! A part of the packed form as it is read through: columns of numbers, texts, moments. Apart because both
//! parts are made of the same.

use super::{Read, period};
use crate::data::Corrupt;
use crate::data::bytes::Bytes;
use crate::data::texts::{Texts, table};
use crate::model::{AreaIx, Facts, IndicatorIx, Operand, Period, Words, latin};
use std::collections::BTreeMap;

/// Bytes to a value.
const PLANES: usize = 7;

/// One part.
pub struct Part {
    bytes: Bytes,
    texts: Texts,
    /// Names without their marks, by where the name lies: many areas may share a name, and each
    /// lives as long as the program.
    plain: BTreeMap<(usize, usize), &'static str>,
}

impl Part {
    /// Past the mark of a part, before its texts.
    pub fn open(data: &'static [u8], mark: &[u8]) -> Read<Self> {
        let mut bytes = Bytes::new(data);
        if bytes.take(mark.len())? != mark {
            return Err(Corrupt);
        }
        Ok(Self {
            bytes,
            texts: Texts::default(),
            plain: BTreeMap::new(),
        })
    }

    /// Reads its table of texts.
    pub fn texts(&mut self) -> Read<()> {
        self.texts = Texts::of(table(&mut self.bytes)?);
        Ok(())
    }

    /// Whether everything was read.
    pub const fn is_done(&self) -> bool {
        self.bytes.is_done()
    }

    /// A number.
    pub fn number(&mut self) -> Read<u64> {
        self.bytes.number()
    }

    /// A number with its sign.
    pub fn signed(&mut self) -> Read<i64> {
        self.bytes.signed()
    }

    /// How many there are of something, each at least a byte.
    pub fn count(&mut self) -> Read<usize> {
        self.bytes.count()
    }

    /// A place in a list of so many.
    pub fn index(&mut self, limit: usize) -> Read<u16> {
        self.bytes.index(limit)
    }

    /// A text.
    pub fn text(&mut self) -> Read<&'static str> {
        self.texts.find(self.bytes.number()?)
    }

    /// Texts, as many as are asked for.
    pub fn column(&mut self, count: usize) -> Read<Vec<&'static str>> {
        (0..count).map(|_| self.text()).collect()
    }

    /// A text in both languages.
    pub fn word(&mut self) -> Read<Words> {
        Ok(Words {
            vi: self.text()?,
            en: self.text()?,
        })
    }

    /// Texts in both languages, one after the other.
    pub fn words(&mut self, count: usize) -> Read<Vec<Words>> {
        let vi = self.column(count)?;
        let en = self.column(count)?;
        Ok(vi
            .into_iter()
            .zip(en)
            .map(|(vi, en)| Words { vi, en })
            .collect())
    }

    /// Numbers.
    pub fn numbers(&mut self, count: usize) -> Read<Vec<u64>> {
        (0..count).map(|_| self.bytes.number()).collect()
    }

    /// Places in a list of so many.
    pub fn places(&mut self, count: usize, limit: usize) -> Read<Vec<u16>> {
        (0..count).map(|_| self.bytes.index(limit)).collect()
    }

    /// Answers of yes or no.
    pub fn bools(&mut self, count: usize) -> Read<Vec<bool>> {
        (0..count).map(|_| self.flag()).collect()
    }

    /// Yes or no.
    pub fn flag(&mut self) -> Read<bool> {
        Ok(self.bytes.index(2)? == 1)
    }

    /// A number of one byte.
    pub fn small(&mut self) -> Read<u8> {
        u8::try_from(self.bytes.number()?).map_err(|_| Corrupt)
    }

    /// A place, or none.
    pub fn maybe(&mut self, limit: usize) -> Read<Option<u16>> {
        Ok(self.bytes.index(limit + 1)?.checked_sub(1))
    }

    /// Places, or none.
    pub fn maybes(&mut self, count: usize, limit: usize) -> Read<Vec<Option<u16>>> {
        (0..count).map(|_| self.maybe(limit)).collect()
    }

    /// A period.
    pub fn period(&mut self) -> Read<Period> {
        period(self.bytes.number()?)
    }

    /// A period, or none.
    pub fn moment(&mut self) -> Read<Option<Period>> {
        match self.bytes.number()? {
            0 => Ok(None),
            key => period(key - 1).map(Some),
        }
    }

    /// Periods, or none.
    pub fn moments(&mut self, count: usize) -> Read<Vec<Option<Period>>> {
        (0..count).map(|_| self.moment()).collect()
    }

    /// A name in plain letters.
    pub fn plain(&mut self, name: &'static str) -> &'static str {
        let place = (name.as_ptr().addr(), name.len());
        self.plain
            .entry(place)
            .or_insert_with(|| Box::leak(latin(name).into_boxed_str()))
    }

    /// Numbers kept byte by byte, all lowest bytes first.
    pub fn planes(&mut self, count: usize) -> Read<Vec<i64>> {
        let mut raw = vec![0_u64; count];
        for plane in 0..PLANES {
            for (number, byte) in raw.iter_mut().zip(self.bytes.take(count)?) {
                *number |= u64::from(*byte) << (8 * plane);
            }
        }
        let signed =
            |raw: u64| i64::try_from(raw >> 1).map(|half| if raw & 1 == 1 { -half } else { half });
        raw.into_iter()
            .map(|raw| signed(raw).map_err(|_| Corrupt))
            .collect()
    }

    /// A column of places that never fall, kept as steps.
    pub fn running(&mut self, count: usize, limit: usize) -> Read<Vec<u16>> {
        let mut last = 0_u64;
        (0..count)
            .map(|_| {
                last = last.checked_add(self.bytes.number()?).ok_or(Corrupt)?;
                u16::try_from(last)
                    .ok()
                    .filter(|place| usize::from(*place) < limit)
                    .ok_or(Corrupt)
            })
            .collect()
    }

    /// Steps from one to the next.
    pub fn signed_steps(&mut self, count: usize) -> Read<Vec<i64>> {
        let mut last = 0_i64;
        (0..count)
            .map(|_| {
                last = last.checked_add(self.bytes.signed()?).ok_or(Corrupt)?;
                Ok(last)
            })
            .collect()
    }

    /// The terms of a sum.
    pub fn operands(&mut self, facts: &Facts) -> Read<Vec<Operand>> {
        let count = self.bytes.count()?;
        (0..count)
            .map(|_| {
                Ok(Operand {
                    is_negative: self.flag()?,
                    indicator: IndicatorIx(self.bytes.index(facts.indicators.len())?),
                    period: self.period()?,
                    area: AreaIx(self.bytes.index(facts.areas.len())?),
                })
            })
            .collect()
    }
}
