//! Where a figure holds: the country, regions, provinces before and after 1 July 2025, agencies.
//! Names and types are dated, since both changed under the figures.

use super::{AreaIx, Period, Words, coded};

coded! {
    /// What kind of place or body an area is.
    AreaKind {
        /// Viet Nam.
        Country = "country",
        /// One of six regions.
        Region = "region",
        /// A province or centrally run city.
        Province = "province",
        /// A ministry or another body.
        Agency = "agency",
        /// All ministries, all provinces.
        Group = "group",
    }
}

coded! {
    /// Which set of provinces: 63 until 30 June 2025, 34 from 1 July 2025.
    UnitSystem {
        /// The 63 provinces.
        Old = "63",
        /// The 34 provinces.
        New = "34",
    }
}

impl UnitSystem {
    /// How many provinces it has.
    pub const fn count(self) -> usize {
        match self {
            Self::Old => 63,
            Self::New => 34,
        }
    }

    /// The set that it is not.
    pub const fn other(self) -> Self {
        match self {
            Self::Old => Self::New,
            Self::New => Self::Old,
        }
    }
}

coded! {
    /// The official type of an area at a date.
    AreaType {
        /// Viet Nam.
        Country = "quoc_gia",
        /// A region.
        Region = "vung",
        /// A province.
        Province = "tinh",
        /// A centrally run city.
        City = "thanh_pho",
        /// A ministry.
        Ministry = "bo",
        /// Another body.
        Body = "co_quan",
        /// A group of bodies.
        Group = "nhom",
    }
}

/// A name and a type with the time for which they hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DatedName {
    /// First day, `None` for as far back as the data go.
    pub from: Option<Period>,
    /// Last day, `None` while it holds.
    pub to: Option<Period>,
    /// The name.
    pub name: Words,
    /// The type.
    pub kind: AreaType,
}

/// An area.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// Stable id: two digits for provinces, `r1`..`r6`, `vn`, a slug for agencies. A province of
    /// the 34 bears the id of the province of the 63 whose name it bears.
    pub id: &'static str,
    /// What it is.
    pub kind: AreaKind,
    /// Which set of provinces it belongs to; `None` for all other kinds.
    pub units: Option<UnitSystem>,
    /// The area above: a province's region, a region's country.
    pub parent: Option<AreaIx>,
    /// Names by time, oldest first, never empty.
    pub names: Vec<DatedName>,
    /// Other spellings, abbreviations and former names, for search.
    pub aliases: Vec<&'static str>,
    /// For a province of the 63, the one of the 34 that it became part of.
    pub successor: Option<AreaIx>,
    /// For a province of the 34, those of the 63 that it was made from; else empty.
    pub members: Vec<AreaIx>,
    /// Its place in the tile grid, for provinces.
    pub tile: Option<Tile>,
}

/// A place in the tile grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tile {
    /// Column from the west, from 0.
    pub col: u8,
    /// Row from the north, from 0.
    pub row: u8,
    /// Short code, unique within its set of provinces.
    pub short: &'static str,
}

impl Area {
    /// The latest name.
    pub fn name(&self) -> Words {
        self.names
            .last()
            .map(|named| named.name)
            .unwrap_or_default()
    }

    /// The name and type that held at the end of a period; the earliest known before that.
    pub fn named_at(&self, period: Period) -> Option<&DatedName> {
        let held = self
            .names
            .iter()
            .rev()
            .find(|named| named.from.is_none_or(|from| from <= period));
        held.or(self.names.first())
    }

    /// Whether it belongs to the given set of provinces.
    pub fn is_province_of(&self, units: UnitSystem) -> bool {
        self.kind == AreaKind::Province && self.units == Some(units)
    }
}
