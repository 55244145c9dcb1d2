//! The ranking: a row for each province with a dot on the common scale. Rows are put in once and
//! then changed in place; each is a link to its province.

use super::map_linked::{area_of, linked};
use super::map_marks::{children, set};
use crate::query::home::{Group, Ranking};
use crate::state::{Intent, Sort};
use crate::text::{fill, home};
use crate::ui::Store;
use leptos::html::Ol;
use leptos::prelude::*;
use web_sys::Element;

/// Rows that are shown before "the other 37".
const ROWS: usize = 26;
/// The same on a phone.
const ROWS_NARROW: usize = 10;

/// The ranking.
#[component]
pub fn RankingList() -> impl IntoView {
    let (store, linked) = (crate::ui::store(), linked());
    let ranking = linked.part(|page| &page.ranking);
    let has_rows = Memo::new(move |_| ranking.with(|ranking| !ranking.rows.is_empty()));
    let groups = move || {
        let groups = ranking.with(|ranking| [&ranking.groups[..], &ranking.missing[..]].concat());
        groups
            .into_iter()
            .map(|group| view! { <Members group/> })
            .collect_view()
    };
    let label = move || {
        store.text(if ranking.with(|ranking| ranking.rank_head.is_empty()) {
            home::LISTING
        } else {
            home::RANKING
        })
    };
    let notes = move || ranking.with(|ranking| ranking.note.clone());
    view! {
        <section class="ranking" aria-label=label>
            <Show when=move || has_rows.get()>
                <Head ranking/>
                <Rows ranking/>
                <p class="note">{notes}</p>
            </Show>
            <div class=move || ranking.with(|ranking| ranking.scale)>{groups}</div>
        </section>
    }
}

/// Columns, each of which sorts.
#[component]
fn Head(ranking: Memo<Ranking>) -> impl IntoView {
    let store = crate::ui::store();
    let sort = move || store.of(|view| view.sort);
    let head = move |class: &'static str, text: Signal<String>, next: fn(Sort) -> Sort| {
        let arrow = move || match (class, sort()) {
            ("rank", Sort::Rank) | ("value", Sort::ValueDown) | ("name", Sort::Name) => " ↓",
            ("value", Sort::Value) => " ↑",
            _ => "",
        };
        let title = move || fill(store.text(home::SORT_BY), &[("column", &text.get())]);
        view! {
            <button type="button" class=class title=title
                aria-pressed=move || (!arrow().is_empty()).to_string()
                on:click=move |_| store.send(&Intent::Order(next(sort())))>
                {text}<span aria-hidden="true">{arrow}</span>
            </button>
        }
    };
    let rank = Signal::derive(move || ranking.with(|ranking| ranking.rank_head.to_owned()));
    let name = Signal::derive(move || store.text(home::COLUMN_NAME).to_owned());
    let value = Signal::derive(move || ranking.with(|ranking| ranking.value_head.clone()));
    let ends =
        move |get: fn(&Ranking) -> &String| move || ranking.with(|ranking| get(ranking).clone());
    view! {
        <div class="rank-head" data-unranked=move || rank.with(String::is_empty).then_some("")>
            {head("rank", rank, |_| Sort::Rank)}
            {head("name", name, |_| Sort::Name)}
            <span class="ends" aria-hidden="true"><span>{ends(|ranking| &ranking.ends.0)}</span><span>{ends(|ranking| &ranking.ends.1)}</span></span>
            {head("value", value, |sort| if sort == Sort::ValueDown { Sort::Value } else { Sort::ValueDown })}
        </div>
    }
}

/// The rows, and the button that opens the rest.
#[component]
fn Rows(ranking: Memo<Ranking>) -> impl IntoView {
    let (store, linked) = (crate::ui::store(), linked());
    let list = NodeRef::<Ol>::new();
    let is_all = RwSignal::new(false);
    let rest = move || {
        let shown = if linked.is_narrow.get() {
            ROWS_NARROW
        } else {
            ROWS
        };
        ranking
            .with(|ranking| ranking.rows.len())
            .saturating_sub(shown)
    };
    Effect::new(move |before: Option<usize>| {
        let Some(list) = list.get() else { return 0 };
        ranking.with(|ranking| {
            let count = ranking.rows.len();
            if before != Some(count) {
                list.set_inner_html(&ROW.repeat(count));
            }
            show(store, &list, ranking);
            count
        })
    });
    Effect::new(move |_| {
        let pointed = linked.pointed.get();
        ranking.track();
        let Some(list) = list.get() else { return };
        for row in children(&list) {
            let is_it =
                !pointed.is_empty() && row.get_attribute("data-area").as_ref() == Some(&pointed);
            let _ = row.toggle_attribute_with_force("data-pointed", is_it);
        }
    });
    let follow = move |event: leptos::ev::MouseEvent| {
        let is_plain = event.button() == 0
            && !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key());
        if let Some(id) = area_of(&event).filter(|_| is_plain) {
            event.prevent_default();
            store.send(&Intent::Drill(Some(id)));
        }
    };
    let words = move || {
        if is_all.get() {
            store.text(home::FEWER).to_owned()
        } else {
            fill(store.text(home::REST), &[("n", &rest().to_string())])
        }
    };
    view! {
        <ol class=move || format!("rows {}", ranking.with(|ranking| ranking.scale)) node_ref=list on:click=follow
            data-all=move || is_all.get().then_some("")></ol>
        <Show when=move || { rest() > 0 }>
            <button type="button" class="more" aria-expanded=move || is_all.get().to_string()
                on:click=move |_| is_all.update(|all| *all = !*all)>{words}</button>
        </Show>
    }
}

/// A row before it is filled.
const ROW: &str = "<li><a><span class=\"rank\"></span><span class=\"name\"></span>\
<svg class=\"on-scale\" aria-hidden=\"true\"><line x1=\"5\" x2=\"95%\" y1=\"50%\" y2=\"50%\"/><circle cy=\"50%\" r=\"4.5\"/></svg>\
<span class=\"value\"></span></a></li>";

/// Fills the rows.
fn show(store: Store, list: &Element, ranking: &Ranking) {
    // The address of a row differs from that of the next in the id only.
    let base = store.href(&Intent::Drill(Some("\u{1}".to_owned())));
    for (element, row) in children(list).zip(&ranking.rows) {
        change(&element, "data-area", row.id);
        let _ = element.toggle_attribute_with_force("data-selected", row.is_selected);
        let Some(link) = element.first_element_child() else {
            continue;
        };
        change(&link, "href", &base.replace('\u{1}', row.id));
        let mut cells = children(&link);
        for text in [&row.rank, row.name] {
            if let Some(cell) = cells.next() {
                cell.set_text_content(Some(text));
            }
        }
        if let Some(dot) = cells.next().and_then(|scale| scale.last_element_child()) {
            change(&dot, "class", row.mark.class());
            change(&dot, "cx", &percent(row.at));
        }
        if let Some(value) = cells.next() {
            value.set_text_content(Some(&row.value));
            change(&value, "data-indicator", ranking.indicator);
            change(&value, "data-area", row.id);
            change(&value, "data-period", &ranking.period);
            change(&value, "data-qualifier", row.qualifier);
        }
    }
}

/// A place on the scale, clear of both ends by half a dot.
fn percent(at: f64) -> String {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "0 to 1000"
    )]
    let thousandths = (at * 860.0 + 70.0).round() as u32;
    [
        &(thousandths / 10).to_string(),
        ".",
        &(thousandths % 10).to_string(),
        "%",
    ]
    .concat()
}

fn change(element: &Element, name: &str, value: &str) {
    if element.get_attribute(name).as_deref() != Some(value) {
        set(element, name, value);
    }
}

/// Provinces with the same answer, grade or reason.
#[component]
fn Members(group: Group) -> impl IntoView {
    let class = group.mark.class();
    let count = group.members.len();
    let member = |(id, name): (&'static str, &'static str)| {
        let intent = Intent::Drill(Some(id.to_owned()));
        view! { <li data-area=id><crate::ui::kit::Link intent current=|| None>{name}</crate::ui::kit::Link></li> }
    };
    let members = group.members.into_iter().map(member).collect_view();
    view! {
        <div class="members">
            <h3><svg class="swatch" aria-hidden="true"><rect class=class width="100%" height="100%"/></svg>{group.label}" "<span class="note">{count}</span></h3>
            <ul>{members}</ul>
        </div>
    }
}
