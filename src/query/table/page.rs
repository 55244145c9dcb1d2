//! The table page: the indicator at hand over the provinces at a period, or every figure of one
//! that is not measured by province.

use super::{TableView, provinces, rows};
use crate::model::{IndicatorIx, Period, Scope, UnitSystem};
use crate::query::sight::{self, Sight};
use crate::query::{Ask, figure, refusal};
use crate::state::Intent;
use crate::text::{Case, fill, table};

/// A period to go to.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The period in words.
    pub label: String,
    /// What goes there.
    pub intent: Intent,
    /// Whether it is the one at hand.
    pub is_current: bool,
}

/// The table page.
#[derive(Clone, Debug, PartialEq)]
pub struct TablePage {
    /// What is shown.
    pub title: String,
    /// How many have a value, and how it is used; or why there is no table.
    pub lede: String,
    /// Whether the choice between 63 and 34 provinces means anything.
    pub has_units: bool,
    /// Periods to go to; empty where the table holds all.
    pub steps: Vec<Step>,
    /// The table.
    pub table: TableView,
    /// Where to go instead or back.
    pub back: Option<(Intent, &'static str)>,
    /// The file of the data package that holds the figures.
    pub file: String,
}

/// The table of the view.
pub fn page(ask: Ask) -> TablePage {
    let found = ask.data.find_indicator(&ask.view.indicator);
    let ix = found.unwrap_or(IndicatorIx(0));
    let row = ask.data.indicator(ix);
    let system = ask.data.system(row.system).id;
    let file = format!("./data/observations/{system}.csv");
    let what = ask.text(row.name);
    if row.scope != Scope::Province {
        let table = rows::table(ask, ix);
        let count = ask
            .say
            .number(f64::from(u32::try_from(table.rows.len()).unwrap_or(0)), 0);
        return TablePage {
            title: fill(ask.text(table::HEAD_SERIES), &[("what", what)]),
            lede: fill(ask.text(table::LEDE_SERIES), &[("n", &count)]),
            has_units: false,
            steps: Vec::new(),
            table,
            back: Some((
                Intent::OpenSystem(row.id.to_owned()),
                ask.text(table::TO_SYSTEM),
            )),
            file,
        };
    }
    match sight::of(ask, ix) {
        Ok(sight) => {
            let of = sight.units.count().to_string();
            let when = ask.date(sight.period, Case::Long);
            let values = [("what", what), ("n", &*of), ("when", &when)];
            let seen = [("n", &*sight.count().to_string()), ("of", &of)];
            TablePage {
                title: fill(ask.text(table::HEAD_PROVINCES), &values),
                lede: lede(ask, &sight, &fill(ask.text(table::LEDE_PROVINCES), &seen)),
                has_units: true,
                steps: steps(ask, &sight.periods, sight.period),
                table: provinces::table(ask, &sight),
                back: Some((Intent::Drill(None), ask.text(table::TO_MAP))),
                file,
            }
        }
        Err(refused) => {
            let (other, words) = match ask.view.units {
                UnitSystem::Old => (UnitSystem::New, table::TO_34),
                UnitSystem::New => (UnitSystem::Old, table::TO_63),
            };
            TablePage {
                title: what.to_owned(),
                lede: refusal::sentence(ask, refused),
                has_units: true,
                steps: Vec::new(),
                table: TableView::default(),
                back: Some((Intent::Use(other), ask.text(words))),
                file,
            }
        }
    }
}

/// The lede, led by what was asked for and is not shown, and by what cannot be ranked.
fn lede(ask: Ask, sight: &Sight, text: &str) -> String {
    let missed = sight::missed(ask, sight);
    let partial = figure::partial_too(ask, sight.partial());
    format!("{missed} {text} {partial}").trim().to_owned()
}

fn steps(ask: Ask, periods: &[Period], now: Period) -> Vec<Step> {
    let step = |period: &Period| Step {
        label: ask.date(*period, Case::Short),
        intent: Intent::GoTo(*period),
        is_current: *period == now,
    };
    if periods.len() > 1 {
        periods.iter().map(step).collect()
    } else {
        Vec::new()
    }
}
