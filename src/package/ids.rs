//! Ids -> places in their lists. Apart because an unknown and a doubled id are the commonest
//! faults, and must be named the same way everywhere.

use super::table::Row;
use std::collections::HashMap;

/// The ids of one list.
#[derive(Default)]
pub struct Ids {
    what: &'static str,
    places: HashMap<String, u16>,
}

impl Ids {
    /// An empty list of a kind of thing, named for messages.
    pub fn of(what: &'static str) -> Self {
        Self {
            what,
            places: HashMap::new(),
        }
    }

    /// Adds an id; one that was there already is a fault.
    pub fn add(&mut self, row: &Row, column: &str, id: &str) {
        let next = u16::try_from(self.places.len()).unwrap_or(u16::MAX);
        if self.places.contains_key(id) {
            row.fault(column, format!("this {} is there already", self.what));
        } else {
            self.places.insert(id.to_owned(), next);
        }
    }

    /// The place of an id that must exist.
    pub fn find(&self, row: &Row, column: &str, id: &str) -> u16 {
        self.places.get(id).copied().unwrap_or_else(|| {
            row.fault(column, format!("no {} has the id {id:?}", self.what));
            0
        })
    }

    /// The place of an id, or nothing where the cell is empty.
    pub fn maybe(&self, row: &Row, column: &str) -> Option<u16> {
        let id = row.cell(column);
        if id.is_empty() {
            None
        } else {
            Some(self.find(row, column, id))
        }
    }
}

/// The id of an area within its set of provinces: `34:48`, `63:48`, or `vn`.
pub fn area_key(units: &str, id: &str) -> String {
    if units.is_empty() {
        id.to_owned()
    } else {
        format!("{units}:{id}")
    }
}
