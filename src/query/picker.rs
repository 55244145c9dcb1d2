//! All indicators by system, with what there is of each: for the picker. Apart from `search`, which
//! ranks what fits; here the order of the article stays.

use super::Ask;
use super::search::{Key, to_indicator};
use crate::model::Arrange;
use crate::model::{AreaIx, IndicatorIx, Period, Scope, SystemIx, Words};
use crate::state::Intent;
use crate::text::{Case, fill, search};

/// With a value for so many fifths of the provinces an indicator makes a map.
const WIDE_FIFTHS: usize = 4;

/// An indicator to pick.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Its name.
    pub name: &'static str,
    /// Its periods and how many provinces have a value: "2022–2024 · 63/63".
    pub note: String,
    /// Where it leads.
    pub intent: Intent,
    /// Whether it is the one at hand.
    pub is_current: bool,
    /// Whether most provinces have a value.
    pub is_wide: bool,
}

/// The indicators of a system.
#[derive(Clone, Debug, PartialEq)]
pub struct Choices {
    /// The system.
    pub title: &'static str,
    /// Its indicators, in the order of the data set.
    pub choices: Vec<Choice>,
}

/// The name of the indicator at hand.
pub fn current(ask: Ask) -> &'static str {
    let indicator = ask.data.find_indicator(&ask.view.indicator);
    indicator.map_or("", |ix| ask.text(ask.data.indicator(ix).name))
}

/// A part of the list: what is seen on the map, or what is not.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What its indicators have in common.
    pub title: &'static str,
    /// Systems with their indicators.
    pub groups: Vec<Choices>,
}

/// The indicators whose name, or whose system's name, fits what was typed; all for nothing typed.
/// Those of provinces come first, the system at hand and those with most maps before the others; then
/// the rest in the order of the article.
pub fn choices(ask: Ask, typed: &str) -> Vec<Part> {
    let typed = Key::new(typed);
    let part = |title: Words, is_mapped: bool| {
        let systems = (0..).map(SystemIx).take(ask.data.facts().systems.len());
        let mut groups: Vec<Choices> = systems
            .map(|system| of_system(ask, system, is_mapped, &typed))
            .filter(|group| !group.choices.is_empty())
            .collect();
        if is_mapped {
            groups.arrange_by_key(|group| std::cmp::Reverse(weight(group)));
        }
        Part {
            title: ask.text(title),
            groups,
        }
    };
    let parts = [part(search::MAPPED, true), part(search::UNMAPPED, false)];
    parts
        .into_iter()
        .filter(|part| !part.groups.is_empty())
        .collect()
}

/// The system at hand before all others, then those with most maps.
fn weight(group: &Choices) -> (bool, usize) {
    let is_current = group.choices.iter().any(|choice| choice.is_current);
    let wide = group.choices.iter().filter(|choice| choice.is_wide);
    (is_current, wide.count())
}

fn of_system(ask: Ask, system: SystemIx, is_mapped: bool, typed: &Key) -> Choices {
    let name = ask.data.system(system).name;
    let fits = |text: &str| typed.is_empty() || Key::new(text).fit(typed).is_some();
    let is_all = fits(name.vi) || fits(name.en);
    let fitting = |ix: &IndicatorIx| {
        let row = ask.data.indicator(*ix);
        let names = [row.name.vi, row.name.en, row.short.vi, row.short.en];
        (row.scope == Scope::Province) == is_mapped && (is_all || names.into_iter().any(fits))
    };
    Choices {
        title: ask.text(name),
        choices: ask
            .data
            .indicators_of(system)
            .filter(fitting)
            .filter(|ix| !ask.data.rows(*ix).is_empty())
            .map(|ix| choice(ask, ix))
            .collect(),
    }
}

fn choice(ask: Ask, ix: IndicatorIx) -> Choice {
    let (row, extent) = (ask.data.indicator(ix), extent(ask, ix));
    Choice {
        name: ask.text(row.name),
        note: note(ask, row.scope, &extent),
        is_wide: extent.count * 5 >= extent.of * WIDE_FIFTHS,
        intent: to_indicator(ask, ix),
        is_current: row.id == ask.view.indicator,
    }
}

/// What there is of an indicator.
struct Extent {
    /// Its periods, oldest first, without undated ones unless there are no others.
    periods: Vec<Period>,
    /// How many provinces have a value at the latest.
    count: usize,
    /// The provinces that there are.
    of: usize,
}

/// What there is of an indicator: in the set of provinces at hand, or in the other where it was
/// never measured on that.
fn extent(ask: Ask, ix: IndicatorIx) -> Extent {
    let native = |units| ask.data.periods(ix, units);
    let other = ask.view.units.other();
    let units = if native(ask.view.units).is_empty() {
        other
    } else {
        ask.view.units
    };
    let mut periods = match ask.data.indicator(ix).scope {
        Scope::Province => native(units),
        _ => ask.data.rows(ix).iter().map(|row| row.period).collect(),
    };
    periods.arrange();
    if periods.iter().any(|period| *period != Period::UNDATED) {
        periods.retain(|period| *period != Period::UNDATED);
    }
    let last = periods.last().copied();
    let has_value =
        |area: &AreaIx| last.is_some_and(|last| ask.data.value(ix, *area, last).is_some());
    Extent {
        count: ask.data.provinces(units).filter(has_value).count(),
        of: units.count(),
        periods,
    }
}

/// Its periods and coverage in words.
fn note(ask: Ask, scope: Scope, extent: &Extent) -> String {
    let words = match scope {
        Scope::Province => search::COVERED,
        Scope::National => search::NATIONAL,
        Scope::Agency => search::AGENCIES,
        Scope::Group => search::GROUPS,
    };
    let values = [
        ("when", &*span(ask, &extent.periods)),
        ("n", &extent.count.to_string()),
        ("of", &extent.of.to_string()),
    ];
    fill(ask.text(words), &values)
}

/// First to last: by years where there are several, the date itself where there is one.
fn span(ask: Ask, periods: &[Period]) -> String {
    let date = |period: &Period| ask.date(*period, Case::Short);
    match periods {
        [] => ask.date(Period::UNDATED, Case::Short),
        [first, .., last] if first.year() != last.year() => {
            format!("{}–{}", first.year(), last.year())
        }
        [first, .., last] if first != last => format!("{}–{}", date(first), date(last)),
        [one, ..] => date(one),
    }
}

#[cfg(test)]
mod tests {
    use super::{choices, current};
    use crate::query::testing::ask;

    fn listed(address: &str, typed: &str) -> Vec<String> {
        ask(address, |ask| {
            let parts = choices(ask, typed);
            let one = |group: &super::Choices| -> Vec<String> {
                let title = group.title;
                group
                    .choices
                    .iter()
                    .map(|choice| format!("{title} > {} | {}", choice.name, choice.note))
                    .collect()
            };
            parts
                .iter()
                .flat_map(|part| &part.groups)
                .flat_map(one)
                .collect()
        })
    }

    #[test]
    fn every_indicator_with_values_can_be_picked_without_a_filter() {
        let all = ask("", |ask| {
            ask.data
                .all_indicators()
                .filter(|ix| !ask.data.rows(*ix).is_empty())
                .count()
        });
        assert_eq!(listed("", "").len(), all);
    }

    #[test]
    fn filter_ignores_accents_and_finds_a_whole_system_by_its_name() {
        assert_eq!(
            listed("", "quan tri dien tu")[0],
            "PAPI: quản trị điện tử > Chỉ số PAPI, tổng điểm | 2018–2024 · 61/63"
        );
        assert_eq!(listed("", "Hạ tầng số"), listed("", "ha tang so"));
        assert!(listed("", "xyzzy").is_empty());
    }

    #[test]
    fn choice_says_periods_and_coverage() {
        let has = |address: &str, typed: &str, line: &str| {
            let listed = listed(address, typed);
            assert!(
                listed.iter().any(|have| have == line),
                "{line}: {listed:#?}"
            );
        };
        has(
            "",
            "chuyen doi so cap tinh",
            "Chỉ số chuyển đổi số (DTI) > Chỉ số chuyển đổi số cấp tỉnh (DTI) | 2020–2024 · 63/63",
        );
        has(
            "",
            "ban chi dao",
            "Ban chỉ đạo > Đã kiện toàn Ban Chỉ đạo xây dựng Chính quyền điện tử | 02/2021 · 23/63",
        );
        has(
            "",
            "766",
            "Bộ chỉ số 766: phục vụ người dân, doanh nghiệp > Bộ chỉ số 766: tổng điểm | 2025–2026 · 34/34",
        );
        has(
            "?lang=en",
            "cyberattacks by month",
            "Cyberattacks causing incidents > Cyberattacks causing incidents, by month | 2019–2024",
        );
    }

    #[test]
    fn system_at_hand_stands_first_and_single_figures_last() {
        let titles = |address: &str| {
            ask(address, |ask| {
                let part = choices(ask, "").remove(0);
                part.groups
                    .iter()
                    .map(|group| group.title)
                    .collect::<Vec<_>>()
            })
        };
        let first = titles("?lang=en");
        assert_eq!(first[0], "Digital Transformation Index (DTI)");
        assert_eq!(titles("?lang=en&i=papi")[0], "PAPI: e-governance");
        let place = |title: &str| first.iter().position(|have| *have == title);
        assert!(
            place("Online public services")
                > place("Decision 766: serving citizens and businesses")
        );
    }

    #[test]
    fn indicator_at_hand_is_named_and_marked() {
        assert_eq!(
            ask("?lang=en&i=papi_egov", current),
            "E-governance (PAPI, dimension 8)"
        );
        let marked = ask("?i=papi_egov", |ask| {
            let parts = choices(ask, "");
            let groups: Vec<_> = parts.iter().flat_map(|part| &part.groups).collect();
            groups
                .iter()
                .flat_map(|group| &group.choices)
                .filter(|choice| choice.is_current)
                .count()
        });
        assert_eq!(marked, 1);
    }
}
