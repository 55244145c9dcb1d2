//! What a table is made of: its dimensions, its weights and the rules of what
//! may be added up. Apart from the rows, because it is known before them.

use super::error::Error;

/// The most categories that a dimension can have: codes are 16 bits at most.
pub const MAX_CARD: usize = 1 << 16;
/// The most dimensions that a table stores.
pub const MAX_STORED: usize = 8;
/// The code of "none" in a map: rows that map to it are in no group. A dimension
/// that follows from another has one category less than others for its sake.
pub const NONE: u16 = u16::MAX;
/// The greatest value, to either side, that a table takes in: 2⁹⁰⁰. Up to it no
/// sum of 2³² values, weighted or not, leaves the range of numbers, so that
/// sums and their differences are numbers whatever the order of the rows.
pub const GREATEST: f64 = f64::from_bits((1023 + 900) << 52);
/// The greatest weight that a table takes in: 2⁶⁴.
pub const HEAVIEST: f64 = f64::from_bits((1023 + 64) << 52);

/// What kind of weights the rows carry.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weighting {
    /// None: a weighted mean has no answer.
    #[default]
    None,
    /// Whole numbers, four bytes a row.
    Whole,
    /// Any numbers from zero up, eight bytes a row.
    Real,
}

/// One dimension: stored with the rows, or following from one that is.
#[derive(Clone, Debug)]
pub(crate) struct Dim {
    /// How many categories there are.
    pub card: usize,
    /// Which stored column it is read from.
    pub column: usize,
    /// From that column's codes to this dimension's, if they are not the same.
    pub map: Option<Vec<u16>>,
}

/// A pair of codes of which one is a part of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Apart {
    pub dim: usize,
    pub whole: u16,
    pub part: u16,
}

/// The description of a table. Dimensions are numbered from 0 in the order in
/// which they are declared; the rows are sorted by the stored ones in that
/// order, so the two that questions pin down most often come first.
#[derive(Clone, Debug, Default)]
pub struct Schema {
    pub(crate) dims: Vec<Dim>,
    pub(crate) columns: Vec<usize>,
    pub(crate) weighting: Weighting,
    pub(crate) origin: bool,
    pub(crate) tags: Vec<usize>,
    pub(crate) apart: Vec<Apart>,
}

impl Schema {
    /// A table without dimensions, to which they are added.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a dimension of `card` categories whose codes come with the rows.
    #[must_use]
    pub fn stored(mut self, card: usize) -> Self {
        self.columns.push(self.dims.len());
        self.dims.push(Dim {
            card,
            column: self.columns.len() - 1,
            map: None,
        });
        self
    }

    /// Adds a dimension of `card` categories, fewer than [`MAX_CARD`], that
    /// follows from an earlier one: `map[code]` is its code, or [`NONE`]. It
    /// costs no memory per row.
    #[must_use]
    pub fn follows(mut self, of: usize, card: usize, map: &[u16]) -> Self {
        let (column, map) = match self.dims.get(of) {
            Some(Dim {
                column,
                map: None,
                card,
            }) if map.len() >= *card => (*column, map.to_vec()),
            Some(Dim {
                column,
                map: Some(first),
                ..
            }) => {
                let through = |code: &u16| {
                    let there = map.get(usize::from(*code)).filter(|_| *code != NONE);
                    there.copied().unwrap_or(NONE)
                };
                (*column, first.iter().map(through).collect())
            }
            _ => (usize::MAX, Vec::new()),
        };
        self.dims.push(Dim {
            card,
            column,
            map: Some(map),
        });
        self
    }

    /// Says that rows carry weights.
    #[must_use]
    pub fn weighted(mut self, weighting: Weighting) -> Self {
        self.weighting = weighting;
        self
    }

    /// Keeps the number that each row had in the input, four bytes a row.
    #[must_use]
    pub fn with_origin(mut self) -> Self {
        self.origin = true;
        self
    }

    /// Makes a dimension a tag: values of two of its codes are never added up
    /// in one group unless the question says [`super::Query::mixed`].
    #[must_use]
    pub fn tag(mut self, dim: usize) -> Self {
        self.tags.push(dim);
        self
    }

    /// Says that one code is a part of another one, so that the two are never
    /// added up in one group unless the question says [`super::Query::mixed`].
    #[must_use]
    pub fn apart(mut self, dim: usize, whole: u16, part: u16) -> Self {
        self.apart.push(Apart { dim, whole, part });
        self
    }

    /// How many dimensions there are.
    #[must_use]
    pub fn dims(&self) -> usize {
        self.dims.len()
    }

    /// How many categories the dimension of a stored column has.
    pub(crate) fn column_card(&self, column: usize) -> usize {
        self.dims[self.columns[column]].card
    }

    /// In which order the codes of a column are laid out, if not their own: by
    /// what follows from them, so that its groups lie together. The first two
    /// columns keep their order.
    pub(crate) fn order(&self, column: usize) -> Vec<u16> {
        let follows = |dim: &&Dim| dim.column == column && dim.map.is_some();
        let Some(map) = self
            .dims
            .iter()
            .find(follows)
            .and_then(|dim| dim.map.as_ref())
        else {
            return Vec::new();
        };
        if column < 2 {
            return Vec::new();
        }
        let mut order: Vec<u16> = (0..self.column_card(column))
            .map(|code| code as u16)
            .collect();
        order.sort_by_key(|code| map[usize::from(*code)]);
        order
    }

    /// The dimension, if there is one of this number.
    pub(crate) fn dim(&self, dim: usize) -> Result<&Dim, Error> {
        self.dims.get(dim).ok_or(Error::NoSuchDimension { dim })
    }

    /// Whether the description can be built.
    pub(crate) fn check(&self) -> Result<(), Error> {
        if self.columns.is_empty() || self.columns.len() > MAX_STORED {
            return Err(Error::Dimensions);
        }
        for (number, dim) in self.dims.iter().enumerate() {
            let fits = |code: &u16| *code == NONE || usize::from(*code) < dim.card;
            let mapped = dim.map.as_ref().is_none_or(|map| map.iter().all(fits));
            let most = MAX_CARD - usize::from(dim.map.is_some());
            if dim.card == 0 || dim.card > most || dim.column >= self.columns.len() || !mapped {
                return Err(Error::Categories { dim: number });
            }
        }
        let ruled = self
            .tags
            .iter()
            .copied()
            .chain(self.apart.iter().map(|pair| pair.dim));
        for dim in ruled {
            self.dim(dim)?;
        }
        Ok(())
    }
}
