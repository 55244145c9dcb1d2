//! Which views stand as pages of their own, and where: the one list of all addresses below `p/`.

use crate::data::Dataset;
use crate::model::{AreaKind, IndicatorIx, Lang, Scope, UnitSystem};
use crate::query::embed::{area_path, best_units};
use crate::query::{Ask, chart_page};
use crate::state::{Tab, ViewState};
use crate::text::Plain;

/// What a page is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// An indicator.
    Indicator(IndicatorIx),
    /// Anything else.
    Other,
}

/// A page to be made.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Its folder in the site, with a stroke at its end; empty for the first page.
    pub path: String,
    /// What it shows.
    pub view: ViewState,
    /// What it is about.
    pub subject: Subject,
}

impl Place {
    /// In how many folders it lies.
    pub fn depth(&self) -> usize {
        self.path.matches('/').count()
    }

    /// Whether a picture is drawn of it.
    pub fn has_picture(&self) -> bool {
        matches!(self.subject, Subject::Indicator(_)) || self.view.area.is_some()
    }
}

/// Pages that are about no figure.
const PLAIN: [(Tab, &str); 4] = [
    (Tab::Article, "article"),
    (Tab::Matters, "matters"),
    (Tab::Network, "network"),
    (Tab::About, "about"),
];

/// Every page, the first one first.
pub fn all(data: &Dataset) -> Vec<Place> {
    let mut all = vec![Place {
        path: String::new(),
        view: ViewState::default(),
        subject: data
            .find_indicator(ViewState::INDICATOR)
            .map_or(Subject::Other, Subject::Indicator),
    }];
    for lang in Lang::ALL {
        of_language(data, *lang, &mut all);
    }
    all
}

fn of_language(data: &Dataset, lang: Lang, all: &mut Vec<Place>) {
    let bare = ViewState {
        lang,
        ..ViewState::default()
    };
    let mut put = |path: String, view: ViewState, subject: Subject| {
        let path = format!("p/{}/{path}/", lang.code());
        all.push(Place {
            path,
            view,
            subject,
        });
    };
    for ix in data.all_indicators() {
        let id = data.indicator(ix).id;
        let view = of_indicator(data, ix, lang);
        put(id.to_owned(), view, Subject::Indicator(ix));
    }
    for ix in data.all_areas() {
        let area = data.area(ix);
        if area.kind == AreaKind::Group {
            continue;
        }
        let units = area.units.unwrap_or(UnitSystem::Old);
        let view = ViewState {
            area: Some(area.id.to_owned()),
            units,
            ..bare.clone()
        };
        put(area_path(area), view, Subject::Other);
    }
    for system in &data.facts().systems {
        let first = data.find_system(system.id);
        if let Some(first) = first.and_then(|ix| data.indicators_of(ix).next()) {
            let view = ViewState {
                tab: Tab::System,
                indicator: data.indicator(first).id.to_owned(),
                ..bare.clone()
            };
            put(["system/", system.id].concat(), view, Subject::Other);
        }
    }
    for (tab, name) in PLAIN {
        let view = ViewState {
            tab,
            ..bare.clone()
        };
        put(name.to_owned(), view, Subject::Other);
    }
}

/// The view of an indicator's page: the map where it has provinces, of those that have figures; else its chart,
/// else its system.
fn of_indicator(data: &Dataset, ix: IndicatorIx, lang: Lang) -> ViewState {
    let row = data.indicator(ix);
    let mut view = ViewState {
        lang,
        indicator: row.id.to_owned(),
        ..ViewState::default()
    };
    let say = &Plain(lang);
    if row.scope == Scope::Province {
        let ask = Ask {
            data,
            view: &view,
            say,
        };
        view.units = best_units(ask);
    } else {
        view.tab = Tab::Chart;
        let ask = Ask {
            data,
            view: &view,
            say,
        };
        if chart_page::page(ask).is_none_or(|page| page.headline.is_empty()) {
            view.tab = Tab::System;
        }
    }
    view
}

/// The path of the page that a view is best read on without script.
pub fn place_of(data: &Dataset, view: &ViewState) -> String {
    let lang = view.lang.code();
    if let Some((_, name)) = PLAIN.iter().find(|(tab, _)| *tab == view.tab) {
        return format!("p/{lang}/{name}/");
    }
    let indicator = data.find_indicator(&view.indicator);
    if view.tab == Tab::System
        && let Some(ix) = indicator
    {
        let system = data.system(data.indicator(ix).system);
        return format!("p/{lang}/system/{}/", system.id);
    }
    let area = view.area.as_deref();
    if let Some(ix) = area.and_then(|id| data.find_area(id, view.units)) {
        return format!("p/{lang}/{}/", area_path(data.area(ix)));
    }
    address_of(&view.indicator, view.lang)
}

/// The view whose picture a page shows: its own where it is of an indicator or an area, that of its first
/// indicator where it is of a system, else the first page's.
pub fn pictured(data: &Dataset, place: &Place) -> ViewState {
    let view = &place.view;
    if place.has_picture() {
        return view.clone();
    }
    let id = match view.tab {
        Tab::System => &*view.indicator,
        _ => ViewState::INDICATOR,
    };
    data.find_indicator(id)
        .map_or_else(ViewState::default, |ix| of_indicator(data, ix, view.lang))
}

/// The path of the page of an indicator; that of the first page is the root.
pub fn address_of(indicator: &str, lang: Lang) -> String {
    let first = ViewState::default();
    if indicator == first.indicator && lang == first.lang {
        String::new()
    } else {
        format!("p/{}/{indicator}/", lang.code())
    }
}
