//! The contents: every page that stands without script, on one page for each language. Apart because no view
//! of the application is like it; it needs no script at all.

use super::super::{Ground, Page, way};
use super::document::indicator;
use super::places::{Place, all};
use crate::html::{Html, fill_in};
use crate::model::{AreaKind, Lang, UnitSystem};
use crate::state::Tab;
use crate::text::{common, still as words};

/// The page of each language.
pub fn files(ground: &Ground) -> Result<Vec<Page>, String> {
    let places = all(&ground.data);
    let pages = Lang::ALL.iter().map(|lang| {
        let path = format!("p/{}/index.html", lang.code());
        Ok(Page::text(path, page(ground, &places, *lang)?))
    });
    pages.collect()
}

fn page(ground: &Ground, places: &[Place], lang: Lang) -> Result<String, String> {
    const DEPTH: usize = 2;
    let style = ground
        .document
        .split("\"./")
        .filter_map(|part| part.split('"').next())
        .find(|name| name.starts_with("style-"))
        .ok_or("index.html names no style sheet")?;
    let still = ground
        .document
        .split("\"./")
        .filter_map(|part| part.split('"').next())
        .find(|name| name.starts_with("still-"))
        .ok_or("index.html names no style sheet for pages without script")?;
    let title = [words::CONTENTS.get(lang), " · ", common::ATLAS.get(lang)].concat();
    let other = match lang {
        Lang::Vi => Lang::En,
        Lang::En => Lang::Vi,
    };
    let address = |lang: Lang| ground.address(&format!("p/{}/", lang.code()), DEPTH);
    let mut html = Html::new();
    html.put(
        "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\"><title>{}</title>\
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"description\" content=\"{}\"><meta name=\"color-scheme\" content=\"light dark\">\
<link rel=\"canonical\" href=\"{}\"><link rel=\"alternate\" hreflang=\"vi\" href=\"{}\"><link rel=\"alternate\" hreflang=\"en\" href=\"{}\">\
<link rel=\"icon\" type=\"image/svg+xml\" href=\"{}\"><link rel=\"stylesheet\" href=\"{}\"><link rel=\"stylesheet\" href=\"{}\"></head>\n<body>",
        &[
            lang.code(),
            &title,
            words::CONTENTS_LEDE.get(lang),
            &address(lang),
            &address(Lang::Vi),
            &address(Lang::En),
            &way(DEPTH, "icon.svg"),
            &way(DEPTH, style),
            &way(DEPTH, still),
        ],
    );
    let home = super::address_of(crate::state::ViewState::INDICATOR, lang);
    html.put(
        "<header class=\"masthead\"><p class=\"brand\"><a href=\"{}\"><b>{}</b></a></p><a class=\"still-lang\" href=\"{}\" hreflang=\"{}\" lang=\"{}\">{}</a></header>\
<main id=\"main\" class=\"page contents\"><h1>{}</h1><p class=\"lede\">{}</p>",
        &[
            &way(DEPTH, &home),
            common::ATLAS.get(lang),
            &format!("../{}/", other.code()),
            other.code(),
            other.code(),
            words::OTHER_LANGUAGE.get(lang),
            words::CONTENTS.get(lang),
            words::CONTENTS_LEDE.get(lang),
        ],
    );
    let lists = lists(ground, places, lang);
    for (name, list) in &lists {
        html.put("<section><h2>{}</h2><ul>", &[name]);
        for (place, name) in list {
            let href = way(DEPTH, &place.path);
            html.raw(&fill_in("<li><a href=\"{}\">{}</a></li>", &[&href, name]));
        }
        html.raw("</ul></section>\n");
    }
    html.raw("</main></body></html>\n");
    Ok(html.into_text())
}

/// What the contents list: a heading and its pages, each with its name.
type List<'a> = (String, Vec<(&'a Place, String)>);

fn lists<'a>(ground: &Ground, places: &'a [Place], lang: Lang) -> Vec<List<'a>> {
    let mine = || {
        places
            .iter()
            .filter(|place| place.view.lang == lang && place.path.starts_with("p/"))
    };
    let areas = |title: crate::model::Words,
                 is_of: &dyn Fn(AreaKind, Option<UnitSystem>) -> bool| {
        let of = mine().filter_map(|place| {
            let id = place.view.area.as_deref()?;
            let ix = ground.data.find_area(id, place.view.units)?;
            let area = ground.data.area(ix);
            is_of(area.kind, area.units).then(|| (place, area.name().get(lang).to_owned()))
        });
        (title.get(lang).to_owned(), of.collect::<Vec<_>>())
    };
    let mut lists = vec![
        areas(words::COUNTRY, &|kind, _| {
            matches!(kind, AreaKind::Country | AreaKind::Region)
        }),
        areas(words::PROVINCES_34, &|_, units| {
            units == Some(UnitSystem::New)
        }),
        areas(words::PROVINCES_63, &|_, units| {
            units == Some(UnitSystem::Old)
        }),
        areas(words::AGENCIES, &|kind, _| kind == AreaKind::Agency),
    ];
    for system in &ground.data.facts().systems {
        let of = mine().filter_map(|place| {
            if place.path.ends_with(&["/system/", system.id, "/"].concat()) {
                return Some((place, words::WHOLE_SYSTEM.get(lang).to_owned()));
            }
            let row = ground.data.indicator(indicator(place)?);
            let is_of = ground.data.system(row.system).id == system.id;
            is_of.then(|| (place, row.name.get(lang).to_owned()))
        });
        let mut of: Vec<_> = of.collect();
        // The whole before its parts.
        of.sort_by_key(|(place, _)| indicator(place).is_some());
        lists.push((system.name.get(lang).to_owned(), of));
    }
    let others = mine().filter(|place| {
        matches!(
            place.view.tab,
            Tab::Article | Tab::Matters | Tab::Network | Tab::About
        )
    });
    let others = others.map(|place| {
        let name = ground.ask_view(&place.view, crate::query::title::what);
        (place, name)
    });
    lists.push((words::OTHERS.get(lang).to_owned(), others.collect()));
    lists
}
