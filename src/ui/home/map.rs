//! The map or the tile grid: one picture, one tab stop, one behaviour. The picture is put in once
//! for each set of provinces and shape; after that its marks change in place.

use super::keys::{Typed, pressed};
use super::linked::{Linked, area_of, linked};
use super::marks::{Marks, set};
use crate::map::{GridTile, MapLayout, TileGrid};
use crate::model::{Lang, UnitSystem};
use crate::query::home::picture::{self, Picture};
use crate::query::home::{self, Areas};
use crate::state::{Intent, Shape};
use crate::text::{fill, home as words};
use crate::ui::Store;
use leptos::html::Div;
use leptos::prelude::*;

/// What a picture depends on; while it holds, only marks change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Cut {
    units: UnitSystem,
    shape: Shape,
    layout: MapLayout,
    lang: Lang,
}

/// What is outlined, chosen and pointed at: whose it is and what its name says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Outlines([Option<[String; 2]>; 2]);

/// The tile grid of a set of provinces.
pub fn grid(store: Store, units: UnitSystem) -> TileGrid {
    let data = store.data();
    let tile = |ix| {
        let area = data.area(ix);
        let tile = area.tile?;
        Some(GridTile::new(area.id, tile.col, tile.row, tile.short))
    };
    TileGrid::new(data.provinces(units).filter_map(tile).collect())
}

/// The map.
#[component]
pub fn Map() -> impl IntoView {
    let (store, linked) = (crate::ui::store(), linked());
    let areas = linked.part(|page| &page.areas);
    let frame = NodeRef::<Div>::new();
    let cut = Memo::new(move |_| {
        let is_narrow = store.is_narrow();
        Cut {
            units: store.of(|view| view.units),
            shape: store.of(|view| view.shape_on(is_narrow)),
            layout: if is_narrow {
                MapLayout::Narrow
            } else {
                MapLayout::Wide
            },
            lang: store.lang(),
        }
    });
    let marks = StoredValue::new_local(Marks::default());
    let drawn = RwSignal::new(None::<Cut>);
    let lines = StoredValue::new_local(Outlines::default());
    Effect::new(move |before: Option<Option<Cut>>| {
        let frame = frame.get()?;
        let now = cut.get();
        areas.with(|areas| {
            if before.flatten() != Some(now) {
                frame.set_inner_html(&draw(store, now, areas));
                marks.set_value(Marks::find(&frame, areas));
                lines.set_value(Outlines::default());
                drawn.set(Some(now));
            }
            marks.update_value(|marks| marks.show(areas));
        });
        Some(now)
    });
    Effect::new(move |_| {
        if let Some(cut) = drawn.get() {
            let pointed = linked.pointed.get();
            areas.with(|areas| {
                let selected = areas.selected;
                let pointed = if pointed == selected { "" } else { &pointed };
                marks.with_value(|marks| {
                    lines.update_value(|lines| {
                        for (at, line) in [("chosen", selected), ("pointed", pointed)]
                            .into_iter()
                            .zip(&mut lines.0)
                        {
                            outline(store, cut, marks, areas, at, line);
                        }
                    });
                });
            });
        }
    });
    let click = move |event: leptos::ev::MouseEvent| {
        let Some(id) = area_of(&event) else { return };
        let is_again = areas.with_untracked(|areas| areas.is_chosen && areas.selected == id);
        store.send(&if is_again {
            Intent::Drill(Some(id))
        } else {
            Intent::Select(Some(id))
        });
    };
    let label = move || {
        linked.page.with(|page| {
            let times = &page.times;
            let period = times.steps.get(times.at).map_or("", |step| &step.label);
            let values = [
                ("name", page.name),
                ("period", period),
                ("headline", &page.heading.headline),
            ];
            fill(words::MAP_LABEL.get(store.lang()), &values)
        })
    };
    let class = move || match cut.get().shape {
        Shape::Map => "map",
        Shape::Tiles => "map tiles",
    };
    let typed = StoredValue::new(Typed::default());
    view! {
        <div class=class data-units=move || cut.get().units.code() role="application" tabindex="0" aria-label=label
            node_ref=frame on:click=click on:keydown=move |event| pressed(&event, cut.get_untracked().shape, typed)></div>
        <p class="unseen" aria-live="polite">{move || spoken(store, linked)}</p>
    }
}

/// Says what is selected, once, as it changes.
fn spoken(store: Store, linked: Linked) -> String {
    let (id, is_chosen) = linked
        .page
        .with(|page| (page.areas.selected, page.areas.is_chosen));
    if is_chosen {
        store.ask(|ask| home::spoken(ask, id))
    } else {
        String::new()
    }
}

fn picture(store: Store, cut: Cut, areas: &Areas) -> Picture<'_> {
    Picture {
        shapes: store.shapes(),
        units: cut.units,
        layout: cut.layout,
        areas,
        lang: cut.lang,
    }
}

fn draw(store: Store, cut: Cut, areas: &Areas) -> String {
    match cut.shape {
        Shape::Map => picture::map(picture(store, cut, areas)),
        Shape::Tiles => picture::tiles(picture(store, cut, areas), &grid(store, cut.units)),
    }
}

/// Draws the outline and the name of one province on top; none for an empty id.
fn outline(
    store: Store,
    cut: Cut,
    marks: &Marks,
    areas: &Areas,
    (class, id): (&str, &str),
    drawn: &mut Option<[String; 2]>,
) {
    let mark = areas.marks.iter().find(|mark| mark.id == id);
    let words = mark.map_or_else(String::new, |mark| {
        if class == "chosen" {
            mark.name.to_owned()
        } else {
            [mark.name, " ", &mark.value].concat()
        }
    });
    // The path of a province is long: read and written again only where it is another's.
    let wanted = Some([id.to_owned(), words.clone()]);
    if *drawn == wanted {
        return;
    }
    *drawn = wanted;
    let Some(line) = marks.over(class) else {
        return;
    };
    let element = marks.element(areas, id);
    if cut.shape == Shape::Tiles {
        let place = element.and_then(|tile| tile.get_attribute("transform"));
        set(
            &line,
            "visibility",
            if place.is_some() { "visible" } else { "hidden" },
        );
        set(&line, "transform", &place.unwrap_or_default());
        return;
    }
    let path = element.and_then(|path| path.get_attribute("d"));
    let path = path.unwrap_or_default();
    set(&line, "d", &path);
    if class == "chosen"
        && let Some(halo) = marks.over("halo")
    {
        set(&halo, "d", &path);
    }
    let Some(text) = marks.over(&[class, "-name"].concat()) else {
        return;
    };
    if let Some((x, y, is_end)) = picture::beside(picture(store, cut, areas), id, &words) {
        set(&text, "x", &x.round().to_string());
        set(&text, "y", &y.round().to_string());
        set(&text, "text-anchor", if is_end { "end" } else { "start" });
    }
    text.set_text_content(Some(&words));
}
