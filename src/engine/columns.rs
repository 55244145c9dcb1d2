//! The rows as they come in, borrowed, and as the table keeps them, owned.
//! Apart, because the 8 or 16 bits of a code are decided here and nowhere else.

use std::ops::Range;

/// The codes of one stored dimension, as they come in.
#[derive(Clone, Copy, Debug)]
pub enum Codes<'a> {
    /// Eight bits a code.
    U8(&'a [u8]),
    /// Sixteen bits a code.
    U16(&'a [u16]),
}

impl Codes<'_> {
    pub(crate) fn len(&self) -> usize {
        match self {
            Self::U8(codes) => codes.len(),
            Self::U16(codes) => codes.len(),
        }
    }
}

/// The weights, as they come in.
#[derive(Clone, Copy, Debug)]
pub enum Weights<'a> {
    /// The table has none.
    None,
    /// Whole numbers.
    Whole(&'a [u32]),
    /// Any numbers from zero up.
    Real(&'a [f64]),
}

/// Some rows of the input: all of them, or one stretch of a longer input.
#[derive(Clone, Copy, Debug)]
pub struct Rows<'a> {
    /// The codes of each stored dimension, in the order of the schema.
    pub codes: &'a [Codes<'a>],
    /// The values; what is not a number is null.
    pub values: &'a [f64],
    /// Which values count, in Arrow's bit order, if the values do not say it.
    pub valid: Option<&'a [u8]>,
    /// The weights, of the schema's kind.
    pub weights: Weights<'a>,
}

/// A column of codes that the table keeps.
#[derive(Clone, Debug)]
pub(crate) enum Column {
    U8(Vec<u8>),
    U16(Vec<u16>),
}

impl Column {
    /// An empty column for codes below `card`.
    pub fn new(card: usize) -> Self {
        if card <= 256 {
            Self::U8(Vec::new())
        } else {
            Self::U16(Vec::new())
        }
    }

    pub fn get(&self, row: usize) -> u16 {
        match self {
            Self::U8(codes) => u16::from(codes[row]),
            Self::U16(codes) => codes[row],
        }
    }

    /// Those of some rows, which lie in the order of their codes, whose codes
    /// are in a range.
    pub fn span(&self, rows: Range<usize>, of: &Range<usize>) -> Range<usize> {
        let below = |limit: usize| match self {
            Self::U8(codes) => {
                codes[rows.clone()].partition_point(|code| usize::from(*code) < limit)
            }
            Self::U16(codes) => {
                codes[rows.clone()].partition_point(|code| usize::from(*code) < limit)
            }
        };
        rows.start + below(of.start)..rows.start + below(of.end)
    }

    /// Writes down rows and, for each, a group number and what its code adds.
    #[inline]
    pub fn begin(
        &self,
        of: Range<usize>,
        table: &[u32],
        group: u32,
        groups: &mut [u32],
        rows: &mut [u32],
    ) {
        let first = of.start as u32;
        match self {
            Self::U8(codes) => {
                for (at, ((code, to), row)) in codes[of].iter().zip(groups).zip(rows).enumerate() {
                    *to = group + table[usize::from(*code)];
                    *row = first + at as u32;
                }
            }
            Self::U16(codes) => {
                for (at, ((code, to), row)) in codes[of].iter().zip(groups).zip(rows).enumerate() {
                    *to = group + table[usize::from(*code)];
                    *row = first + at as u32;
                }
            }
        }
    }

    /// Adds to each group number what the codes of these rows contribute to it.
    pub fn look_up(&self, rows: Range<usize>, table: &[u32], groups: &mut [u32]) {
        match self {
            Self::U8(codes) => {
                for (group, code) in groups.iter_mut().zip(&codes[rows]) {
                    *group += table[usize::from(*code)];
                }
            }
            Self::U16(codes) => {
                for (group, code) in groups.iter_mut().zip(&codes[rows]) {
                    *group += table[usize::from(*code)];
                }
            }
        }
    }
}

/// The weights that the table keeps.
#[derive(Clone, Debug)]
pub(crate) enum Weigh {
    None,
    Whole(Vec<u32>),
    Real(Vec<f64>),
}

impl Weigh {
    #[inline]
    pub fn get(&self, row: usize) -> f64 {
        match self {
            Self::None => 0.0,
            Self::Whole(weights) => f64::from(weights[row]),
            Self::Real(weights) => weights[row],
        }
    }
}
