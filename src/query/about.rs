//! What the page about the atlas counts and lists: sources by publisher, files of the package. Its
//! sentences stand in `text::about`.

use super::Ask;
use crate::model::Arrange;
use crate::model::{PublisherIx, Source, Trust, Words};
use crate::text::{Case, about, common, fill};

/// A source in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its title, in its own language.
    pub title: &'static str,
    /// Its address; none for a mirror, which is named and not linked.
    pub url: Option<&'static str>,
    /// Date, how far it can be trusted, how it was read.
    pub note: String,
}

/// A publisher with its sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publisher {
    /// Its name.
    pub name: &'static str,
    /// How many rows come from it.
    pub count: String,
    /// Its sources, the most used first.
    pub sources: Vec<Entry>,
}

/// Publishers under the same terms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// The terms of reuse.
    pub terms: &'static str,
    /// The most used first.
    pub publishers: Vec<Publisher>,
}

/// A file of the data package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// What is in it.
    pub label: &'static str,
    /// Its address, from the page's folder.
    pub href: String,
}

/// The page about the atlas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AboutPage {
    /// What there is, counted.
    pub lede: String,
    /// Figures, a file for each system.
    pub figures: Vec<File>,
    /// The other tables.
    pub tables: Vec<File>,
    /// All sources; empty until their texts have come.
    pub terms: Vec<Terms>,
}

const TABLES: &[(Words, &str)] = &[
    (about::FILE_SYSTEMS, "systems.csv"),
    (about::FILE_INDICATORS, "indicators.csv"),
    (about::FILE_DEFINITIONS, "definitions.csv"),
    (about::FILE_UNITS, "units.csv"),
    (about::FILE_AREAS, "areas.csv"),
    (about::FILE_NAMES, "area_names.csv"),
    (about::FILE_ALIASES, "aliases.csv"),
    (about::FILE_CROSSWALK, "crosswalk.csv"),
    (about::FILE_SOURCES, "sources.csv"),
    (about::FILE_PUBLISHERS, "publishers.csv"),
    (about::FILE_CLAIMS, "claims.csv"),
    (about::FILE_MATTERS, "matters.csv"),
    (about::FILE_EVENTS, "events.csv"),
    (about::FILE_BOUNDARIES, "boundaries_63.geojson"),
    (about::FILE_ISLANDS, "islands.csv"),
    (about::FILE_TILES, "tile_grid.csv"),
];

/// The page.
pub fn page(ask: Ask) -> AboutPage {
    let facts = ask.data.facts();
    let number = |count: usize| {
        ask.say
            .number(f64::from(u32::try_from(count).unwrap_or(u32::MAX)), 0)
    };
    let lede = fill(
        ask.text(about::LEDE),
        &[
            ("figures", &number(facts.observations.len())),
            ("sources", &number(facts.sources.len())),
            ("publishers", &number(facts.publishers.len())),
            ("version", facts.version),
        ],
    );
    let figures = facts.systems.iter().map(|system| File {
        label: ask.text(system.name),
        href: format!("./data/observations/{}.csv", system.id),
    });
    let tables = TABLES.iter().map(|(label, name)| File {
        label: ask.text(*label),
        href: format!("./data/{name}"),
    });
    AboutPage {
        lede,
        figures: figures.collect(),
        tables: tables.collect(),
        terms: terms(ask, &number),
    }
}

/// How many rows each source gives.
fn counted(ask: Ask) -> Vec<usize> {
    let facts = ask.data.facts();
    let mut counts = vec![0; facts.sources.len()];
    for row in &facts.observations {
        if let Some(count) = counts.get_mut(row.source.at()) {
            *count += 1;
        }
    }
    counts
}

fn terms(ask: Ask, number: &dyn Fn(usize) -> String) -> Vec<Terms> {
    let facts = ask.data.facts();
    let counts = counted(ask);
    if facts.sources.iter().all(|source| source.title.is_empty()) {
        return Vec::new();
    }
    let mut publishers: Vec<_> = (0..)
        .map(PublisherIx)
        .zip(&facts.publishers)
        .map(|(ix, publisher)| {
            let own = facts.sources.iter().zip(&counts);
            let mut own: Vec<_> = own.filter(|(source, _)| source.publisher == ix).collect();
            own.arrange_by_key(|(_, count)| std::cmp::Reverse(**count));
            let count: usize = own.iter().map(|(_, count)| **count).sum();
            let sources = own
                .into_iter()
                .map(|(source, _)| entry(ask, source))
                .collect();
            let name = ask.text(publisher.name);
            let shown = Publisher {
                name,
                count: number(count),
                sources,
            };
            (ask.text(publisher.terms), count, shown)
        })
        .filter(|(.., publisher)| !publisher.sources.is_empty())
        .collect();
    publishers.arrange_by(|one, other| {
        let by_name = || ask.say.compare(one.2.name, other.2.name);
        other.1.cmp(&one.1).then_with(by_name)
    });
    let mut groups: Vec<Terms> = Vec::new();
    for (terms, _, publisher) in publishers {
        match groups.iter_mut().find(|group| group.terms == terms) {
            Some(group) => group.publishers.push(publisher),
            None => groups.push(Terms {
                terms,
                publishers: vec![publisher],
            }),
        }
    }
    groups
}

fn entry(ask: Ask, source: &Source) -> Entry {
    let mut notes = Vec::new();
    if let Some(date) = source.date {
        notes.push(ask.date(date, Case::Short));
    }
    notes.push(match source.trust {
        Trust::Official => ask.text(common::OFFICIAL).to_owned(),
        Trust::Press => ask.text(common::PRESS).to_owned(),
        Trust::Mirror => match host(source.url) {
            "" => ask.text(about::COPY).to_owned(),
            host => fill(ask.text(about::COPY_ON), &[("host", host)]),
        },
    });
    if !source.read_through.is_empty() {
        let values = [("repository", &*repository(source.read_through))];
        notes.push(fill(ask.text(about::READ_THROUGH), &values));
    }
    Entry {
        title: source.title,
        url: (source.is_linked && !source.url.is_empty()).then_some(source.url),
        note: notes.join(", "),
    }
}

/// The host of an address.
fn host(url: &str) -> &str {
    let (_, rest) = url.split_once("://").unwrap_or(("", url));
    let host = rest.split('/').next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host)
}

/// Host, owner and name of a public repository.
fn repository(url: &str) -> String {
    let (_, rest) = url.split_once("://").unwrap_or(("", url));
    let is_dataset = rest.split('/').nth(1) == Some("datasets");
    let parts: Vec<_> = rest
        .split('/')
        .take(if is_dataset { 4 } else { 3 })
        .collect();
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::{AboutPage, page, repository};
    use crate::model::Trust;
    use crate::query::testing::{DATA, ask};

    fn entries(page: &AboutPage) -> impl Iterator<Item = &super::Entry> {
        page.terms
            .iter()
            .flat_map(|group| &group.publishers)
            .flat_map(|publisher| &publisher.sources)
    }

    #[test]
    fn every_source_is_listed_once_under_its_publisher() {
        for address in ["?tab=about", "?tab=about&lang=en"] {
            let page = ask(address, page);
            assert_eq!(entries(&page).count(), DATA.facts().sources.len());
            assert!(page.terms.iter().all(|group| !group.terms.is_empty()));
        }
    }

    #[test]
    fn mirrors_are_named_and_never_linked() {
        let page = ask("?tab=about", page);
        let mirrors = DATA
            .facts()
            .sources
            .iter()
            .filter(|source| source.trust == Trust::Mirror);
        let is_mirror = |entry: &&super::Entry| entry.note.contains("không dẫn liên kết");
        let named: Vec<_> = entries(&page).filter(is_mirror).collect();
        assert_eq!(named.len(), mirrors.count());
        assert!(named.iter().all(|entry| entry.url.is_none()));
        let host = "live.tour-time.com";
        assert!(named.iter().any(|entry| entry.note.contains(host)));
        let linked: Vec<_> = entries(&page).filter_map(|entry| entry.url).collect();
        for mirror in ["tour-time", "ufabetindo", "xecung", "xe.today", "thuvienpc"] {
            assert!(!linked.iter().any(|url| url.contains(mirror)), "{mirror}");
        }
    }

    #[test]
    fn repositories_are_named_by_owner_and_name() {
        assert_eq!(
            repository("https://github.com/a/b/blob/0123/c.csv"),
            "github.com/a/b"
        );
        let page = ask("?tab=about&lang=en", page);
        let read = entries(&page).filter(|entry| entry.note.contains("read through github.com/"));
        assert!(read.count() > 20);
    }

    #[test]
    fn files_that_are_offered_exist() {
        let page = ask("?tab=about", page);
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("public");
        for file in page.figures.iter().chain(&page.tables) {
            assert!(folder.join(&file.href).is_file(), "{}", file.href);
        }
    }

    #[test]
    fn atlas_counts_what_it_holds() {
        let lede = ask("?tab=about", page).lede;
        let rows = DATA.facts().observations.len();
        assert!(
            lede.starts_with(&format!(
                "{}.{:03} dòng số liệu từ ",
                rows / 1000,
                rows % 1000
            )),
            "{lede}"
        );
    }
}
