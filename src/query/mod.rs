//! Questions of the screen: (`Dataset`, `ViewState`) -> plain structs in the reader's words, which
//! a view shows as they are. Numbers and dates are written here and nowhere else.
//!
//! One file for each question. Pure; knows no browser.

pub mod about;
pub mod area;
pub mod article;
pub mod behind;
pub mod cards;
pub mod chart_page;
pub mod cite;
pub mod compare;
pub mod difference;
pub mod embed;
pub mod figure;
pub mod home;
pub mod instead;
pub mod matters;
pub mod network;
pub mod picker;
pub mod refusal;
pub mod search;
pub mod sentence;
pub mod series;
pub mod sight;
pub mod source;
pub mod subject;
pub mod system;
pub mod table;
pub mod taken;
#[cfg(not(target_arch = "wasm32"))]
pub mod testing;
pub mod title;
pub mod trend;

use crate::data::Dataset;
use crate::model::{AreaIx, Grain, Lang, Period, Words};
use crate::state::{Known, ViewState};
use crate::text::{Case, Say, common, fill};

/// Who asks: the data, what the reader is looking at, and how numbers and dates are written.
#[derive(Clone, Copy)]
pub struct Ask<'a> {
    /// The data.
    pub data: &'a Dataset,
    /// What the reader is looking at.
    pub view: &'a ViewState,
    /// How numbers and dates are written.
    pub say: &'a dyn Say,
}

impl Ask<'_> {
    /// The language.
    pub fn lang(&self) -> Lang {
        self.say.lang()
    }

    /// A text in the language.
    pub fn text(&self, words: Words) -> &'static str {
        words.get(self.lang())
    }

    /// The present name of an area.
    pub fn name(&self, area: AreaIx) -> &'static str {
        self.text(self.data.area(area).name())
    }

    /// The name that an area had at a period.
    pub fn name_at(&self, area: AreaIx, period: Period) -> &'static str {
        let named = self.data.area(area).named_at(period);
        self.text(named.map(|named| named.name).unwrap_or_default())
    }

    /// A period within a sentence: "năm 2024".
    pub fn when(&self, period: Period) -> String {
        let date = self.date(period, Case::Long);
        if period.grain() == Grain::Year {
            fill(self.text(common::YEAR), &[("year", &date)])
        } else {
            date
        }
    }

    /// A period, undated ones included.
    pub fn date(&self, period: Period, case: Case) -> String {
        if period == Period::UNDATED {
            self.text(common::UNDATED).to_owned()
        } else {
            self.say.date(period, case)
        }
    }
}

/// Asked by the codec of the address.
impl Known for Dataset {
    fn has_indicator(&self, id: &str) -> bool {
        self.find_indicator(id).is_some()
    }

    fn has_area(&self, id: &str, units: crate::model::UnitSystem) -> bool {
        self.find_area(id, units).is_some()
    }
}
