//! The table page: the indicator at hand over the provinces at a period, or every figure of one
//! that is not measured by province.

use super::{TableView, area, provinces, rows};
use crate::model::{AreaIx, AreaKind, IndicatorIx, Period, Scope, UnitSystem};
use crate::query::sight::{self, Sight};
use crate::query::subject::{self, Subject};
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
    /// What it is about; none where it is an area.
    pub subject: Option<Subject>,
    /// Whether the choice between 63 and 34 provinces means anything.
    pub has_units: bool,
    /// Whether the address can hold its order: a table of provinces.
    pub has_orders: bool,
    /// Periods to go to; empty where the table holds all.
    pub steps: Vec<Step>,
    /// The table.
    pub table: TableView,
    /// Where to go instead or back.
    pub back: Vec<(Intent, String)>,
    /// The file of the data package that holds the figures; empty where there are several.
    pub file: String,
}

/// The table of the view: of its area where it names one, else of its indicator.
pub fn page(ask: Ask) -> TablePage {
    let found = ask.data.find_indicator(&ask.view.indicator);
    let ix = found.unwrap_or(IndicatorIx(0));
    let area = ask.view.area.as_deref();
    let area = area.and_then(|id| ask.data.find_area(id, ask.view.units));
    match area {
        Some(area) => of_area(ask, ix, area),
        None if ask.data.indicator(ix).scope == Scope::Province => of_provinces(ask, ix),
        None => of_series(ask, ix),
    }
}

fn of_area(ask: Ask, ix: IndicatorIx, area: AreaIx) -> TablePage {
    let (name, kind) = (ask.name(area), ask.data.area(area).kind);
    let table = area::table(ask, area);
    let what = ask.text(ask.data.indicator(ix).name);
    let say = |words, values: &[(&str, &str)]| fill(ask.text(words), values);
    let pick = Intent::Pick(ask.view.indicator.clone());
    let open = Intent::Drill(ask.view.area.clone());
    TablePage {
        title: say(table::HEAD_AREA, &[("area", name)]),
        lede: say(table::LEDE_AREA, &[("n", &count(ask, &table))]),
        subject: None,
        has_units: !matches!(kind, AreaKind::Agency | AreaKind::Group),
        has_orders: false,
        steps: Vec::new(),
        table,
        back: vec![
            (open, say(table::TO_AREA, &[("area", name)])),
            (pick, say(table::TO_ALL, &[("what", what)])),
        ],
        file: String::new(),
    }
}

fn count(ask: Ask, table: &TableView) -> String {
    let count = u32::try_from(table.rows.len()).unwrap_or(0);
    ask.say.number(f64::from(count), 0)
}

/// The file of the data package that holds an indicator.
fn file(ask: Ask, ix: IndicatorIx) -> String {
    let system = ask.data.system(ask.data.indicator(ix).system).id;
    format!("./data/observations/{system}.csv")
}

fn of_series(ask: Ask, ix: IndicatorIx) -> TablePage {
    let row = ask.data.indicator(ix);
    let table = rows::table(ask, ix);
    let all: Vec<_> = ask.data.rows(ix).iter().collect();
    TablePage {
        title: fill(
            ask.text(table::HEAD_SERIES),
            &[("what", ask.text(row.name))],
        ),
        lede: fill(ask.text(table::LEDE_SERIES), &[("n", &count(ask, &table))]),
        subject: Some(subject::of(ask, ix, &all)),
        has_units: false,
        has_orders: false,
        steps: Vec::new(),
        table,
        back: vec![(
            Intent::OpenSystem(row.id.to_owned()),
            ask.text(table::TO_SYSTEM).to_owned(),
        )],
        file: file(ask, ix),
    }
}

fn of_provinces(ask: Ask, ix: IndicatorIx) -> TablePage {
    let what = ask.text(ask.data.indicator(ix).name);
    match sight::of(ask, ix) {
        Ok(sight) => {
            let of = sight.units.count().to_string();
            let when = ask.date(sight.period, Case::Long);
            let values = [("what", what), ("n", &*of), ("when", &when)];
            let seen = [("n", &*sight.count().to_string()), ("of", &of)];
            let rows = ask.data.rows_at(ix, sight.period).iter();
            let rows: Vec<_> = rows.filter(|row| row.shown).collect();
            TablePage {
                title: fill(ask.text(table::HEAD_PROVINCES), &values),
                lede: lede(ask, &sight, &fill(ask.text(table::LEDE_PROVINCES), &seen)),
                subject: Some(subject::of(ask, ix, &rows)),
                has_units: true,
                has_orders: true,
                steps: steps(ask, &sight.periods, sight.period),
                table: provinces::table(ask, &sight),
                back: vec![(Intent::Drill(None), ask.text(table::TO_MAP).to_owned())],
                file: file(ask, ix),
            }
        }
        Err(refused) => {
            let (other, words) = match ask.view.units {
                UnitSystem::Old => (UnitSystem::New, table::TO_34),
                UnitSystem::New => (UnitSystem::Old, table::TO_63),
            };
            let all: Vec<_> = ask.data.rows(ix).iter().collect();
            TablePage {
                title: what.to_owned(),
                lede: refusal::sentence(ask, refused),
                subject: Some(subject::of(ask, ix, &all)),
                has_units: true,
                has_orders: true,
                steps: Vec::new(),
                table: TableView::default(),
                back: vec![(Intent::Use(other), ask.text(words).to_owned())],
                file: file(ask, ix),
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
