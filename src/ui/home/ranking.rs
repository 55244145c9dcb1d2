//! The ranking: its markup put in once; after that its rows change in place, as the map's marks do.

use super::linked::linked;
use super::marks::{children, set};
use crate::html::home as html;
use crate::query::home::{Ranking, Row};
use crate::ui::Store;
use crate::ui::patch::patch;
use leptos::html::Div;
use leptos::prelude::*;
use web_sys::Element;

/// The ranking.
#[component]
pub fn RankingList() -> impl IntoView {
    let (store, linked) = (crate::ui::store(), linked());
    let ranking = linked.part(|page| &page.ranking);
    let at = NodeRef::<Div>::new();
    let lines = StoredValue::new_local(Lines::default());
    Effect::new(move |_| {
        let Some(at) = at.get() else { return };
        let local = store.local().get();
        ranking.with(|ranking| {
            patch(&at, &store.ask(|ask| html::frame(ask, &local, ranking)));
            if let Some(list) = list(&at) {
                lines.update_value(|lines| lines.show(store, list, ranking));
            }
        });
    });
    Effect::new(move |_| {
        let pointed = linked.pointed.get();
        ranking.track();
        let Some(list) = at.get().and_then(|at| list(&at)) else {
            return;
        };
        for row in children(&list) {
            let is_it =
                !pointed.is_empty() && row.get_attribute("data-area").as_ref() == Some(&pointed);
            let _ = row.toggle_attribute_with_force("data-pointed", is_it);
        }
    });
    view! { <div class="part" node_ref=at></div> }
}

fn list(at: &Element) -> Option<Element> {
    at.query_selector(".rows").ok().flatten()
}

/// The elements of a row, and what they say.
struct Line {
    item: Element,
    link: Element,
    rank: Element,
    name: Element,
    dot: Element,
    value: Element,
    row: Row,
    period: String,
    href: String,
}

impl Line {
    /// Finds the parts of a row that was written from this.
    fn find(item: Element, row: &Row, period: &str, href: String) -> Option<Self> {
        let link = item.first_element_child()?;
        let mut cells = children(&link);
        Some(Self {
            rank: cells.next()?,
            name: cells.next()?,
            dot: cells.next()?.last_element_child()?,
            value: cells.next()?,
            item,
            link,
            row: row.clone(),
            period: period.to_owned(),
            href,
        })
    }

    /// Says something else; touches what differs and nothing more.
    fn say(&mut self, row: &Row, period: &str, href: String) {
        let was = &self.row;
        if was.id != row.id {
            set(&self.item, "data-area", row.id);
            set(&self.value, "data-area", row.id);
        }
        if was.is_selected != row.is_selected {
            let _ = self
                .item
                .toggle_attribute_with_force("data-selected", row.is_selected);
        }
        if self.href != href {
            set(&self.link, "href", &href);
        }
        if was.rank != row.rank {
            self.rank.set_text_content(Some(&row.rank));
        }
        if was.name != row.name {
            self.name.set_text_content(Some(row.name));
        }
        if was.mark != row.mark {
            set(&self.dot, "class", row.mark.class());
        }
        if html::percent(was.at) != html::percent(row.at) {
            set(&self.dot, "cx", &html::percent(row.at));
        }
        if was.value != row.value {
            self.value.set_text_content(Some(&row.value));
        }
        if was.qualifier != row.qualifier {
            set(&self.value, "data-qualifier", row.qualifier);
        }
        if self.period != period {
            set(&self.value, "data-period", period);
        }
        self.row.clone_from(row);
        period.clone_into(&mut self.period);
        self.href = href;
    }
}

/// The rows as they stand.
#[derive(Default)]
struct Lines {
    list: Option<Element>,
    indicator: &'static str,
    rows: Vec<Line>,
}

impl Lines {
    /// Makes the rows of a list say what the ranking says.
    fn show(&mut self, store: Store, list: Element, ranking: &Ranking) {
        let leads = store.ask(html::Leads::of);
        let is_same = self.list.as_ref() == Some(&list)
            && self.indicator == ranking.indicator
            && self.rows.len() == ranking.rows.len();
        if is_same {
            for (line, row) in self.rows.iter_mut().zip(&ranking.rows) {
                line.say(row, &ranking.period, leads.to(row));
            }
            return;
        }
        list.set_inner_html(&store.ask(|ask| html::rows(ask, ranking)));
        let rows = children(&list).zip(&ranking.rows);
        let lines =
            rows.filter_map(|(item, row)| Line::find(item, row, &ranking.period, leads.to(row)));
        self.rows = lines.collect();
        self.indicator = ranking.indicator;
        self.list = Some(list);
    }
}
