//! What a chart that is taken away is about, by the page that it stands on: its own unit, period and sources, not
//! those of the whole page. Apart because a drawing holds no more than what is drawn.

use crate::query::source::SourceEntry;
use crate::query::{Ask, area, chart_page, network, source, subject, system, taken, title};
use crate::state::Tab;

/// What stands around a chart.
pub struct Origin {
    /// What the page is about, or the chart where the page's sentence heads it.
    pub name: String,
    /// What it shows.
    pub title: String,
    /// Unit, period, set of provinces.
    pub about: String,
    /// Where its figures come from.
    pub sources: Vec<SourceEntry>,
}

/// Of the chart with a title on the page of the view.
pub fn of(ask: Ask, name: &str) -> Origin {
    let (about, sources) = match ask.view.tab {
        Tab::Chart => return of_indicator(ask, name),
        Tab::System => {
            let mut panels = system::page(ask).panels.into_iter();
            let found = panels.find(|panel| panel.title == name);
            found.map(|panel| (panel.about, panel.entries))
        }
        Tab::Network => Some((String::new(), network::page(ask).sources)),
        _ => {
            let mut pictures = area::page(ask).pictures.into_iter();
            let found = pictures.find(|picture| picture.title == name);
            found.map(|picture| (picture.about, picture.sources))
        }
    }
    .unwrap_or_default();
    Origin {
        name: title::what(ask),
        title: name.to_owned(),
        about,
        sources,
    }
}

/// Of an indicator: the sentence of its page heads the picture, and what the chart shows stands above it.
fn of_indicator(ask: Ask, name: &str) -> Origin {
    let taken = taken::of(ask);
    let mut sources = source::entries(ask, taken.iter().filter_map(|one| one.row));
    sources.extend(taken.iter().flat_map(|one| one.sources.iter().cloned()));
    let page = chart_page::page(ask);
    let about = page.as_ref().map(|page| {
        let provinces = if page.is_by_province {
            ask.text(subject::boundaries(ask.view.units))
        } else {
            ""
        };
        page.subject.line(provinces)
    });
    let headline = page.map(|page| page.headline);
    Origin {
        title: headline
            .filter(|headline| !headline.is_empty())
            .unwrap_or_else(|| name.to_owned()),
        name: name.to_owned(),
        about: about.unwrap_or_default(),
        sources,
    }
}
