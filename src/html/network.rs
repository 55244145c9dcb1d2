//! The page on how the systems hang together: a body to pick, every link as a list, the same as a
//! picture. The list comes first: it is what is heard, and what a phone has room for.

use super::{Html, Sheet, actions, chart, link, source, to};
use crate::chart::{Drawing, Web, WebLink};
use crate::query::Ask;
use crate::query::network::{self, Joined, NetworkPage, Picked};
use crate::query::source::{SourceEntry, line};
use crate::state::{Intent, Local, Tab, ViewState};
use crate::text::{area as area_words, common, fill, network as words};

/// Adds the page.
pub fn page(ask: Ask, local: &Local, sheet: &mut Sheet) {
    let page = network::page(ask);
    sheet.put(
        "<article class=\"network\"><p class=\"over\">{}</p><h1>{}</h1><p class=\"lede\">{}</p>",
        &[ask.text(words::NAME), &page.headline, ask.text(words::LEDE)],
    );
    pick(ask, &mut sheet.html, &page);
    if let Some(picked) = &page.picked {
        about(ask, &mut sheet.html, picked);
    }
    sheet.put(
        "<div class=\"network-both\"><section class=\"network-list\"><h2>{}</h2>",
        &[ask.text(words::LIST)],
    );
    for system in &page.systems {
        joined(ask, &mut sheet.html, system);
    }
    sheet.raw("</section><div class=\"network-picture\">");
    let title = ask.text(words::CHART);
    let hint = ask.text(words::CHART_HINT);
    chart::figure(ask, local, sheet, Drawing::Web(web(&page)), title, hint);
    sheet.put(
        "</div></div><footer class=\"foot\"><p>{}: {}.</p><p class=\"actions\">",
        &[ask.text(common::SOURCE), &line(&page.sources)],
    );
    actions(ask, &mut sheet.html);
    sheet.raw("</p></footer></article>");
}

/// The choice of a body.
fn pick(ask: Ask, html: &mut Html, page: &NetworkPage) {
    let at = |id: Option<&str>| {
        to(&ViewState {
            areas: id.map(str::to_owned).into_iter().collect(),
            ..ask.view.clone()
        })
    };
    html.put(
        "<p class=\"network-pick\"><label>{} <select data-goes><option value=\"{}\">{}</option>",
        &[ask.text(words::PICK), &at(None), ask.text(words::PICK_NONE)],
    );
    for body in &page.bodies {
        let chosen = if body.is_picked { " selected" } else { "" };
        html.put(
            "<option value=\"{}\"{!}>{}</option>",
            &[&at(Some(body.id)), chosen, body.name],
        );
    }
    html.raw("</select></label></p>");
}

/// All that the data say of a body.
fn about(ask: Ask, html: &mut Html, picked: &Picked) {
    let name = [("name", picked.name)];
    html.put(
        "<section class=\"network-about\" aria-live=\"polite\"><h2>{}</h2><dl><dt>{}</dt>",
        &[&fill(ask.text(words::KNOWN), &name), ask.text(words::LINKS)],
    );
    if picked.systems.is_empty() {
        html.put("<dd>{}</dd>", &[ask.text(words::NO_LINKS)]);
    }
    for system in &picked.systems {
        html.put("<dd>{}</dd>", &[system]);
    }
    let committee = if picked.has_committee {
        words::COMMITTEE
    } else {
        words::NO_COMMITTEE
    };
    html.put(
        "<dt>{}</dt><dd>{}",
        &[ask.text(words::COMMITTEES), ask.text(committee)],
    );
    said_by(ask, html, picked.committees.as_slice());
    html.raw("</dd>");
    for known in &picked.figures {
        html.put("<dt>{}</dt><dd><ul class=\"network-years\">", &[known.what]);
        for (when, told) in &known.times {
            html.put("<li>{} <strong>{}</strong></li>", &[when, told]);
        }
        html.raw("</ul>");
        html.some("<span class=\"note\">{}</span>", known.note);
        said_by(ask, html, &known.sources);
        html.raw("</dd>");
    }
    if !picked.matters.is_empty() {
        html.put("<dt>{}</dt>", &[ask.text(words::MATTERS)]);
        for matter in &picked.matters {
            html.put(
                "<dd>{} <span class=\"note\">{}</span></dd>",
                &[matter.title, &matter.deadline],
            );
        }
        let open = Intent::Open(Tab::Matters);
        let on = link(ask, &open, "", ask.text(area_words::TO_MATTERS));
        html.put("<dd>{!}</dd>", &[&on]);
    }
    let intent = Intent::Drill(Some(picked.id.to_owned()));
    let on = fill(ask.text(words::TO_PAGE), &name);
    html.put("</dl><p>{!}</p></section>", &[&link(ask, &intent, "", &on)]);
}

/// Who says it, below what is said.
fn said_by(ask: Ask, html: &mut Html, sources: &[SourceEntry]) {
    let linked = sources.iter().map(|one| source::linked(one, one.publisher));
    let linked: Vec<_> = linked.collect();
    if !linked.is_empty() {
        html.put(
            " <span class=\"note\">{}: {!}.</span>",
            &[ask.text(common::SOURCE), &linked.join("; ")],
        );
    }
}

/// A system with its links.
fn joined(ask: Ask, html: &mut Html, system: &Joined) {
    let intent = Intent::OpenSystem(system.indicator.to_owned());
    html.put("<h3>{!}</h3><ul>", &[&link(ask, &intent, "", system.name)]);
    for one in &system.links {
        let who = match one.area {
            Some(area) => {
                let pick = Intent::Select(Some(area.to_owned()));
                let current = if one.is_picked { "true" } else { "" };
                link(ask, &pick, current, &one.who)
            }
            None => super::fill_in("{}", &[&one.who]),
        };
        html.put(
            "<li>{!} <span class=\"note\">{} · {!}</span></li>",
            &[
                &who,
                &one.when,
                &source::linked(&one.source, one.source.publisher),
            ],
        );
    }
    html.raw("</ul>");
}

/// The links as a picture.
fn web(page: &NetworkPage) -> Web {
    let links = page.systems.iter().flat_map(|system| {
        system.links.iter().map(|one| WebLink {
            from: one.who.clone(),
            to: system.name.to_owned(),
            when: one.when.clone(),
            is_picked: one.is_picked,
        })
    });
    Web {
        links: links.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::page;
    use crate::html::testing::{fault, linked_mirrors, sheet_of};

    #[test]
    fn markup_is_sound_and_mirrors_are_not_linked() {
        for address in [
            "?tab=network",
            "?lang=en&tab=network",
            "?lang=en&tab=network&areas=~bo_tnmt",
            "?tab=network&areas=~evn",
        ] {
            let sheet = sheet_of(address, "", page);
            assert_eq!(fault(sheet.html.text()), None, "{address}");
            assert_eq!(linked_mirrors(sheet.html.text()), Vec::<&str>::new());
        }
    }

    #[test]
    fn the_list_says_all_that_the_picture_shows_and_comes_first() {
        let sheet = sheet_of("?lang=en&tab=network", "", page);
        let text = sheet.html.text();
        let (list, picture) = text.split_once("network-picture").expect("a picture");
        let table = sheet.drawings[0].table(crate::model::Lang::En);
        assert_eq!(table.rows.len(), 19);
        for row in &table.rows {
            assert!(list.contains(&row[0].replace('&', "&amp;")), "{row:?}");
        }
        assert!(picture.contains("data-chart=\"0\""));
    }

    #[test]
    fn what_is_said_of_a_ministry_has_its_source_beside_it() {
        for (query, source, group) in [
            (
                "?lang=en&tab=network&areas=~bo_tttt",
                "Source: ",
                "Group of bodies that provide public services",
            ),
            (
                "?tab=network&areas=~bo_tttt",
                "Nguồn: ",
                "Khối bộ, cơ quan có cung cấp dịch vụ công",
            ),
        ] {
            let sheet = sheet_of(query, "", page);
            let (_, about) = sheet.html.text().split_once("network-about").unwrap();
            let (about, _) = about.split_once("</section>").unwrap();
            let said: Vec<&str> = about.split("<dt>").skip(2).collect();
            // The committee, then the rank by year.
            assert!(said[0].contains(source), "{query}: {}", said[0]);
            let ranks = said
                .iter()
                .find(|one| one.contains("network-years"))
                .unwrap();
            assert!(
                ranks.contains(source) && ranks.contains(group),
                "{query}: {ranks}"
            );
            for year in ["2020", "2021", "2023"] {
                assert!(ranks.contains(&format!("<li>{year} <strong>")), "{ranks}");
            }
        }
    }

    #[test]
    fn a_body_is_picked_from_the_list_and_leads_to_its_page() {
        let all = sheet_of("?lang=en&tab=network", "", page);
        let pick = "href=\"?lang=en&amp;tab=network&amp;areas=~bo_tnmt\"";
        assert!(all.html.text().contains(pick));
        let one = sheet_of("?lang=en&tab=network&areas=~bo_tnmt", "", page);
        let text = one.html.text();
        assert!(text.contains("aria-current=\"true\""));
        assert!(text.contains("area=bo_tnmt"), "{text}");
    }
}
