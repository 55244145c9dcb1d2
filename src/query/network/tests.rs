//! The links on the real data: those that a source states, and no other.

use super::{NetworkPage, page};
use crate::query::testing::{DATA, ask};

fn seen(query: &str) -> NetworkPage {
    ask(query, page)
}

fn who(page: &NetworkPage, indicator: &str) -> Vec<String> {
    let system = DATA
        .find_indicator(indicator)
        .map(|ix| DATA.indicator(ix).system);
    let found = page.systems.iter().find(|one| {
        let own = DATA.find_indicator(one.indicator);
        own.map(|ix| DATA.indicator(ix).system) == system
    });
    let links = found.map(|system| &system.links);
    links
        .into_iter()
        .flatten()
        .map(|link| link.who.clone())
        .collect()
}

#[test]
fn insurance_has_five_partners_and_the_reporting_system_six_feeds() {
    let page = seen("?lang=en&tab=network");
    assert_eq!(who(&page, "insurance_partner").len(), 5);
    let reporting = who(&page, "reporting_feed_partner");
    assert_eq!(reporting.len(), 8);
    assert_eq!(
        reporting.iter().skip(6).collect::<Vec<_>>(),
        ["14 agencies", "37 provinces"]
    );
}

#[test]
fn the_platform_joins_ministries_and_provinces_and_the_portal_its_services() {
    let page = seen("?tab=network");
    assert_eq!(
        who(&page, "lgsp_provinces"),
        ["22 bộ, cơ quan ngang bộ", "63 tỉnh, thành phố"]
    );
    assert_eq!(who(&page, "portal_services"), ["2.789 dịch vụ"]);
    let population = who(&page, "population_db_opened");
    assert_eq!(population.len(), 2);
    assert!(population[1].contains("đất đai"), "{population:?}");
}

#[test]
fn every_link_has_its_date_and_its_source() {
    for query in ["?tab=network", "?lang=en&tab=network"] {
        let page = seen(query);
        assert_eq!(page.systems.len(), 6);
        for link in page.systems.iter().flat_map(|system| &system.links) {
            assert!(!link.who.is_empty() && !link.when.is_empty(), "{link:?}");
            assert!(!link.source.publisher.is_empty(), "{link:?}");
        }
        assert!(page.headline.contains("11") && page.headline.contains('7'));
    }
}

#[test]
fn a_body_that_is_picked_tells_all_that_is_known_of_it() {
    let page = seen("?lang=en&tab=network&areas=~bo_tnmt");
    let picked = page.picked.expect("a ministry");
    assert_eq!(picked.systems.len(), 1);
    assert_eq!(picked.matters.len(), 2);
    assert!(!picked.has_committee);
    let ministry = seen("?tab=network&areas=~bo_tttt").picked;
    let ministry = ministry.expect("a ministry");
    assert!(ministry.has_committee && ministry.systems.is_empty());
    let ranks = ministry.figures.iter().map(|known| known.times.len());
    assert!(ranks.max() > Some(1), "{:?}", ministry.figures);
}

#[test]
fn a_province_is_no_body_to_pick() {
    assert_eq!(seen("?tab=network&areas=~48").picked, None);
    let all = seen("?tab=network").bodies;
    assert!(all.iter().all(|body| !body.is_picked) && all.len() > 20);
}
