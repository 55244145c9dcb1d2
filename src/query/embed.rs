//! What goes with a view that leaves the atlas: who published its figures, which version of the data
//! it shows, its picture, and how it is cited.

use super::source::{SourceEntry, line};
use super::{Ask, area, chart_page, home, matters, network, system, table, taken, title};
use crate::model::{Area, AreaKind, Period, UnitSystem};
use crate::state::{Tab, ViewState};
use crate::text::{Case, common, embed as words, fill};

/// What is seen, in a few words, with its period.
pub fn what(ask: Ask) -> String {
    if ask.view.tab != Tab::Card {
        return title::what(ask);
    }
    let card = area::card(ask);
    if card.when.is_empty() {
        return title::what(ask);
    }
    let values = [
        ("what", card.what),
        ("name", card.name),
        ("when", &card.when),
    ];
    fill(ask.text(words::CARD_TITLE), &values)
}

/// More publishers than these are counted.
const MOST_NAMED: usize = 5;

/// The publishers of what is seen, in a line, the most used first; empty for the pages that tell of the
/// atlas itself.
pub fn publishers(ask: Ask) -> String {
    let all = all_publishers(ask);
    let names: Vec<&str> = all.split("; ").collect();
    match names.split_at_checked(MOST_NAMED) {
        Some((named, rest)) if rest.len() > 1 => fill(
            ask.text(words::MORE),
            &[
                ("sources", &named.join("; ")),
                ("n", &rest.len().to_string()),
            ],
        ),
        _ => all,
    }
}

fn all_publishers(ask: Ask) -> String {
    let of = |sources: Option<Vec<SourceEntry>>| line(&sources.unwrap_or_default());
    match ask.view.tab {
        Tab::Map | Tab::Table if ask.view.area.is_some() => area::page(ask).sources,
        Tab::Map => {
            let page = home::page(ask);
            if page.footing.sources.is_empty() {
                of(page.subject.map(|subject| subject.sources))
            } else {
                line(&page.footing.sources)
            }
        }
        Tab::Chart => of(chart_page::page(ask).map(|page| page.subject.sources)),
        Tab::Table => of(table::page(ask).subject.map(|subject| subject.sources)),
        Tab::System => line(&system::page(ask).sources),
        Tab::Card => line(&area::card(ask).sources),
        Tab::Article | Tab::Matters => of(matters::article(ask).map(|one| vec![one])),
        Tab::Network => line(&network::page(ask).sources),
        Tab::About | Tab::Own => String::new(),
    }
}

/// The source line below an embedded view, with how many provinces have a value where it is a map.
pub fn source_line(ask: Ask) -> String {
    let publishers = publishers(ask);
    if publishers.is_empty() {
        return String::new();
    }
    let told = fill(ask.text(words::SOURCES), &[("sources", &publishers)]);
    let is_map = ask.view.tab == Tab::Map && ask.view.area.is_none();
    let coverage = if is_map {
        home::page(ask).footing.coverage
    } else {
        String::new()
    };
    [told, coverage].join(" ").trim_end().to_owned()
}

/// Which version of the data a pinned view shows, and whether it is the one that was asked for;
/// empty where the address asks for none.
pub fn pinned(ask: Ask) -> String {
    let here = ask.data.facts().version;
    match ask.view.version.as_deref() {
        None => String::new(),
        Some(version) if version == here => fill(ask.text(words::PINNED), &[("version", version)]),
        Some(version) => fill(
            ask.text(words::PINNED_GONE),
            &[("version", version), ("here", here)],
        ),
    }
}

/// The view as the atlas shows it by itself.
pub fn full(view: &ViewState) -> ViewState {
    ViewState {
        is_embedded: false,
        chrome: crate::state::Chrome::Full,
        version: None,
        ..view.clone()
    }
}

/// The picture of what is seen, from the folder of the atlas: of an area, else of the one indicator that the
/// view is of; none for any other.
pub fn picture(ask: Ask) -> Option<String> {
    let area = ask.view.area.as_deref();
    let area = area.and_then(|id| ask.data.find_area(id, ask.view.units));
    let name = match (ask.view.tab, area) {
        (Tab::Map | Tab::Table, Some(ix)) => {
            let area = ask.data.area(ix);
            (area.kind != AreaKind::Group).then(|| area_path(area))?
        }
        (Tab::Map | Tab::Table | Tab::Chart | Tab::System | Tab::Card, _) => {
            ask.view.indicator.clone()
        }
        (Tab::Article | Tab::Matters | Tab::Network | Tab::About | Tab::Own, _) => return None,
    };
    Some(["img/", ask.lang().code(), "/", &name, ".png"].concat())
}

/// How an area is called in the paths of the site: its id alone names two where provinces merged.
pub fn area_path(area: &Area) -> String {
    let folder = match area.units {
        Some(UnitSystem::New) => "area34/",
        _ => "area/",
    };
    [folder, area.id].concat()
}

/// The alternative text of that picture, which shows the latest figures whatever the view is of.
pub fn picture_text(ask: Ask) -> String {
    let view = pictured(ask);
    let ask = Ask { view: &view, ..ask };
    let values = [("what", &*what(ask)), ("sources", &publishers(ask))];
    fill(ask.text(words::PICTURE), &values)
}

/// The view that the picture is of.
fn pictured(ask: Ask) -> ViewState {
    let own = ask.view;
    let view = ViewState {
        lang: own.lang,
        indicator: own.indicator.clone(),
        ..ViewState::default()
    };
    if matches!(own.tab, Tab::Map | Tab::Table) && own.area.is_some() {
        return ViewState {
            area: own.area.clone(),
            units: own.units,
            ..view
        };
    }
    ViewState {
        units: best_units(ask),
        ..view
    }
}

/// The set of provinces on which the view's indicator is seen first: the 63, unless only the 34 have figures.
pub fn best_units(ask: Ask) -> UnitSystem {
    let has_map = |units| {
        let view = ViewState {
            indicator: ask.view.indicator.clone(),
            units,
            ..ViewState::default()
        };
        taken::has_map(Ask { view: &view, ..ask })
    };
    if !has_map(UnitSystem::Old) && has_map(UnitSystem::New) {
        UnitSystem::New
    } else {
        UnitSystem::Old
    }
}

/// What is seen in one line, to be cited: what, who published it, the atlas, the address, the day.
pub fn citation(ask: Ask, address: &str, today: Period) -> String {
    let publishers = publishers(ask);
    let text = if publishers.is_empty() {
        words::CITATION_BARE
    } else {
        words::CITATION
    };
    fill(
        ask.text(text),
        &[
            ("what", &what(ask)),
            ("sources", &publishers),
            ("atlas", ask.text(common::ATLAS)),
            ("version", ask.data.facts().version),
            ("address", address),
            ("date", &ask.date(today, Case::Long)),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::{best_units, citation, picture, picture_text, pinned, publishers, source_line};
    use crate::model::{Period, UnitSystem};
    use crate::query::testing::{DATA, ask, view};

    #[test]
    fn every_view_of_figures_names_its_publishers() {
        for query in [
            "",
            "?units=34",
            "?i=attacks",
            "?i=papi_egov&tab=chart",
            "?tab=table",
            "?tab=table&area=48",
            "?area=48",
            "?area=r1",
            "?area=bo_tai_chinh",
            "?i=lgsp&tab=system",
            "?tab=card&area=48",
            "?tab=article",
            "?tab=matters",
        ] {
            if query.contains("lgsp") && DATA.find_indicator("lgsp").is_none() {
                continue;
            }
            assert!(!ask(query, publishers).is_empty(), "{query}");
        }
        assert_eq!(ask("?tab=about", publishers), "");
    }

    #[test]
    fn a_long_list_of_publishers_is_counted() {
        let told = ask("?i=attacks&tab=system", publishers);
        assert_eq!(told.split("; ").count(), 5, "{told}");
        assert!(told.ends_with("nơi khác"), "{told}");
        assert!(!ask("", publishers).contains("khác"));
    }

    #[test]
    fn a_map_says_how_many_provinces_have_a_value() {
        let told = ask("", source_line);
        assert!(told.starts_with("Nguồn: ") && told.contains("63"), "{told}");
    }

    #[test]
    fn a_pinned_view_says_which_version_it_shows() {
        let version = DATA.facts().version;
        assert_eq!(ask("", pinned), "");
        let right = ask(&format!("?v={version}"), pinned);
        assert!(
            right.contains(version) && right.contains("Ghim ở"),
            "{right}"
        );
        let gone = ask("?lang=en&v=2020.1.0", pinned);
        assert!(
            gone.contains("2020.1.0") && gone.contains(version),
            "{gone}"
        );
        assert!(gone.contains("no longer keeps"), "{gone}");
    }

    #[test]
    fn a_citation_has_all_its_parts_in_both_languages() {
        let day = Period::of_day(2026, 11, 26);
        let address = "https://example.org/?i=dti";
        let vi = ask("", |ask| citation(ask, address, day));
        let version = DATA.facts().version;
        assert_eq!(
            vi,
            format!(
                "Chỉ số chuyển đổi số cấp tỉnh (DTI), 2024. Nguồn: {}. Atlas Chính phủ điện tử Việt Nam, \
bản số liệu {version}, {address}, truy cập ngày 26/11/2026.",
                ask("", publishers)
            )
        );
        let en = ask("?lang=en", |ask| citation(ask, address, day));
        assert!(en.ends_with("accessed 26 November 2026."), "{en}");
        let about = ask("?tab=about", |ask| citation(ask, address, day));
        assert!(!about.contains("Nguồn: ."), "{about}");
    }

    #[test]
    fn a_picture_is_that_of_the_area_or_the_indicator_in_the_language() {
        assert_eq!(
            ask("?lang=en&i=papi_egov", picture).unwrap(),
            "img/en/papi_egov.png"
        );
        for (query, path) in [
            ("?area=48", "img/vi/area/48.png"),
            (
                "?lang=en&tab=table&area=48&units=34",
                "img/en/area34/48.png",
            ),
            ("?area=vn&units=34", "img/vi/area/vn.png"),
            ("?area=bo_tai_chinh", "img/vi/area/bo_tai_chinh.png"),
            ("?tab=card&area=48", "img/vi/dti.png"),
        ] {
            assert_eq!(ask(query, picture).as_deref(), Some(path), "{query}");
        }
        assert_eq!(ask("?tab=about", picture), None);
    }

    #[test]
    fn its_text_tells_what_the_picture_shows_and_not_what_the_view_does() {
        let plain = ask("?i=papi_egov", picture_text);
        assert!(plain.contains("2024"), "{plain}");
        for query in [
            "?i=papi_egov&time=2021&units=34",
            "?i=papi_egov&tab=card&area=48",
            "?i=papi_egov&tab=chart",
        ] {
            assert_eq!(ask(query, picture_text), plain, "{query}");
        }
        let area = ask("?area=48", picture_text);
        assert!(area.starts_with("Hình: Đà Nẵng. Nguồn: "), "{area}");
    }

    #[test]
    fn an_indicator_of_the_34_alone_is_seen_on_the_34() {
        assert_eq!(ask("?i=svc766", best_units), UnitSystem::New);
        for query in ["", "?i=attacks", "?i=papi_egov&units=34"] {
            assert_eq!(ask(query, best_units), UnitSystem::Old, "{query}");
        }
        assert!(ask("?i=svc766", picture_text).contains("2026"));
    }

    #[test]
    fn the_full_view_keeps_what_is_seen_and_drops_the_frame() {
        let view = view("?i=papi_egov&areas=~48&embed=1&chrome=none&v=1");
        assert_eq!(
            crate::state::write(&super::full(&view)),
            "?i=papi_egov&areas=~48"
        );
    }
}
