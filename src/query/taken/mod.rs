//! What is taken away from a view: its figures as rows, each with what it needs to be quoted or
//! reckoned with, and the name under which they are kept. Apart because every file of a view (for a
//! spreadsheet, for a program, in an archive) holds the same rows.

mod once;

use super::Ask;
use super::area::{rows, series};
use super::compare::chosen;
use super::sight::{self, Sight};
use super::source::{self, SourceEntry};
use crate::data::Rolled;
use crate::model::{
    AreaIx, DefinitionIx, IndicatorIx, Mean, Observation, Period, Reading, Scope, UnitSystem,
};
use crate::state::{Show, Tab, Time};

/// A figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken<'a> {
    /// What is measured.
    pub indicator: IndicatorIx,
    /// Where.
    pub area: AreaIx,
    /// On which set of provinces; none where it is not of provinces.
    pub units: Option<UnitSystem>,
    /// When.
    pub period: Period,
    /// Value, or why there is none.
    pub reading: Reading,
    /// In which version.
    pub definition: Option<DefinitionIx>,
    /// The row that says so, where it was observed as it stands.
    pub row: Option<&'a Observation>,
    /// How it was worked out, where it was.
    pub rolled: Option<Rolled>,
    /// Its place among so many, where there is one.
    pub place: Option<(u32, usize)>,
    /// Where it comes from, where no row says so.
    pub sources: Vec<SourceEntry>,
}

impl<'a> Taken<'a> {
    /// A row as it was observed.
    pub fn observed(ask: Ask, row: &'a Observation) -> Self {
        Self {
            indicator: row.indicator,
            area: row.area,
            units: ask.data.area(row.area).units,
            period: row.period,
            reading: row.reading,
            definition: Some(row.definition),
            row: Some(row),
            rolled: None,
            place: None,
            sources: Vec::new(),
        }
    }
}

/// The figures of the view; none where it shows none.
pub fn of(ask: Ask<'_>) -> Vec<Taken<'_>> {
    let indicator = ask.data.find_indicator(&ask.view.indicator);
    match (ask.view.tab, area(ask), indicator) {
        (Tab::Map | Tab::Table, Some(area), _) => {
            let all = ask.data.all_indicators();
            all.flat_map(|ix| of_area(ask, ix, area)).collect()
        }
        (Tab::Map | Tab::Table, None, Some(ix)) => of_indicator(ask, ix),
        (Tab::Chart, _, Some(ix)) if let Some(seen) = once::once(ask, ix) => {
            let then = |(ix, period)| sight::at(ask, ix, Time::At(period));
            let sights = seen.into_iter().filter_map(|one| then(one).ok());
            sights.flat_map(|sight| of_sight(ask, &sight)).collect()
        }
        (Tab::Chart, _, Some(ix)) => {
            let areas = chosen::drawn(ask, ix, &chosen::chosen(ask)).into_iter();
            areas.flat_map(|area| of_area(ask, ix, area)).collect()
        }
        (Tab::System, _, Some(ix)) => {
            let system = ask.data.indicator(ix).system;
            let rows = ask.data.indicators_of(system);
            let rows = rows.flat_map(|ix| ask.data.rows(ix));
            rows.map(|row| Taken::observed(ask, row)).collect()
        }
        _ => Vec::new(),
    }
}

/// Whether the view's indicator has a map.
pub fn has_map(ask: Ask) -> bool {
    let indicator = ask.data.find_indicator(&ask.view.indicator);
    indicator.is_some_and(|ix| sight::of(ask, ix).is_ok())
}

/// The indicators of some figures, each once, in their order.
pub fn indicators(taken: &[Taken]) -> Vec<IndicatorIx> {
    let mut all: Vec<IndicatorIx> = Vec::new();
    for one in taken {
        if all.last() != Some(&one.indicator) && !all.contains(&one.indicator) {
            all.push(one.indicator);
        }
    }
    all
}

fn area(ask: Ask) -> Option<AreaIx> {
    let id = ask.view.area.as_deref()?;
    ask.data.find_area(id, ask.view.units)
}

fn of_indicator(ask: Ask, ix: IndicatorIx) -> Vec<Taken> {
    if ask.data.indicator(ix).scope != Scope::Province {
        let rows = ask.data.rows(ix).iter();
        return rows.map(|row| Taken::observed(ask, row)).collect();
    }
    sight::of(ask, ix).map_or_else(|_| Vec::new(), |sight| of_sight(ask, &sight))
}

fn of_sight<'a>(ask: Ask<'a>, sight: &Sight<'a>) -> Vec<Taken<'a>> {
    let ranks = sight.ranks(ask);
    let ranked = ranks.iter().flatten().count();
    let found = sight.seen.iter().zip(ranks).map(|(seen, rank)| {
        let place = rank.map(|rank| (rank, ranked));
        match seen.row {
            Some(row) => Taken {
                place,
                ..Taken::observed(ask, row)
            },
            None => Taken {
                indicator: sight.indicator,
                area: seen.area,
                units: Some(sight.units),
                period: sight.period,
                reading: seen.reading,
                definition: sight.definition,
                row: None,
                rolled: seen.rolled,
                place,
                sources: if seen.rolled.is_some() && seen.reading.value().is_some() {
                    of_parts(ask, sight)
                } else {
                    Vec::new()
                },
            },
        }
    });
    found.collect()
}

/// What was worked out rests on the rows of the 63.
fn of_parts(ask: Ask, sight: &Sight) -> Vec<SourceEntry> {
    let rows = ask.data.rows_at(sight.indicator, sight.period).iter();
    let is_used =
        |row: &&Observation| row.shown && ask.data.area(row.area).is_province_of(UnitSystem::Old);
    source::entries(ask, rows.filter(is_used))
}

/// Every figure of an indicator for an area by time, those included that are not shown where sources
/// disagree.
fn of_area(ask: Ask, ix: IndicatorIx, area: AreaIx) -> Vec<Taken> {
    let steps = series::of(ask, ix, area).steps.into_iter();
    // A region or a new province of whose parts none has a value has no figure.
    let is_told = |step: &series::Step| step.rolled.is_none_or(|rolled| rolled.coverage.count > 0);
    let mut taken: Vec<Taken> = steps
        .filter(is_told)
        .map(|step| match step.row {
            Some(row) => Taken::observed(ask, row),
            None => Taken {
                indicator: ix,
                area,
                units: Some(step.units),
                period: step.period,
                reading: step.reading,
                definition: step.definition,
                row: None,
                rolled: step.rolled,
                place: None,
                sources: rows::sources(ask, &[ix], area),
            },
        })
        .collect();
    let others = ask.data.rows(ix).iter();
    let others = others.filter(|row| row.area == area && !row.shown);
    taken.extend(others.map(|row| Taken::observed(ask, row)));
    taken
}

/// The name of the view's files, without an ending: what, on which provinces, when, and the language,
/// as in `dti_34_2024_vi`. What is not measured by province has no provinces in its name; what holds
/// every period says `all`.
pub fn stem(ask: Ask) -> String {
    let indicator = ask.data.find_indicator(&ask.view.indicator);
    let mut parts: Vec<String> = Vec::new();
    match (ask.view.tab, area(ask), indicator) {
        (Tab::Map | Tab::Table, Some(area), _) => {
            let row = ask.data.area(area);
            // The code of a province alone would not say what it is.
            let is_code = row.id.starts_with(|c: char| c.is_ascii_digit());
            parts.push([if is_code { "province-" } else { "" }, row.id].concat());
            parts.extend(row.units.map(|units| units.code().to_owned()));
            parts.push("all".to_owned());
        }
        (Tab::Map | Tab::Table, None, Some(ix)) => {
            parts.push(ask.data.indicator(ix).id.to_owned());
            match sight::of(ask, ix) {
                Ok(sight) => {
                    parts.push(sight.units.code().to_owned());
                    parts.push(sight.period.to_string());
                    parts.extend(manner(ask, &sight));
                }
                Err(_) => parts.push("all".to_owned()),
            }
        }
        (Tab::Chart, _, Some(ix)) if let Some(seen) = once::once(ask, ix) => {
            parts.push(once::name(ask, ix, &seen));
            parts.push(ask.view.units.code().to_owned());
            parts.extend(seen.first().map(|(_, period)| period.to_string()));
        }
        (Tab::Chart, _, Some(ix)) => {
            let row = ask.data.indicator(ix);
            parts.push(row.id.to_owned());
            if row.scope == Scope::Province {
                parts.push(ask.view.units.code().to_owned());
            }
            parts.push("all".to_owned());
            let chosen: Vec<&str> = chosen::chosen(ask)
                .into_iter()
                .map(|area| ask.data.area(area).id)
                .collect();
            if !chosen.is_empty() {
                parts.push(chosen.join("-"));
            }
        }
        (Tab::System, _, Some(ix)) => {
            parts.push(ask.data.system(ask.data.indicator(ix).system).id.to_owned());
            parts.push("all".to_owned());
        }
        _ => parts.push(ask.view.tab.code().to_owned()),
    }
    parts.push(ask.lang().code().to_owned());
    parts.join("_")
}

/// How the values of the 34 were worked out, where the reader chose, and what is shown of them.
fn manner(ask: Ask, sight: &Sight) -> Option<String> {
    let rollup = ask.data.indicator(sight.indicator).rollup;
    let by_people = sight.is_carried && rollup.is_mean() && ask.view.mean == Mean::People;
    let merger = ask.view.show == Show::Merger && ask.view.units == UnitSystem::New;
    let parts: Vec<&str> = [(by_people, "people"), (merger, "merger")]
        .into_iter()
        .filter_map(|(is_so, name)| is_so.then_some(name))
        .collect();
    (!parts.is_empty()).then(|| parts.join("-"))
}

#[cfg(test)]
mod tests {
    use super::{indicators, of, stem};
    use crate::query::testing::{DATA, ask};

    fn check(address: &str, expected: &str) {
        assert_eq!(ask(address, stem), expected, "{address}");
    }

    #[test]
    fn files_are_named_after_what_is_in_them() {
        check("", "dti_63_2024_vi");
        check("?units=34&lang=en", "dti_34_2024_en");
        check("?units=34&time=2021", "dti_34_2021_vi");
        check("?units=34&mean=people", "dti_34_2024_people_vi");
        check("?units=34&show=merger", "dti_34_2024_merger_vi");
        check("?i=committee", "committee_63_2021-02_vi");
        check("?i=attacks", "attacks_all_vi");
        check("?tab=table&i=attacks&lang=en", "attacks_all_en");
        check("?area=48", "province-48_63_all_vi");
        check("?area=48&units=34&tab=table", "province-48_34_all_vi");
        check("?area=r1", "r1_all_vi");
        check("?area=vn", "vn_all_vi");
        check("?area=bo_tai_chinh", "bo_tai_chinh_all_vi");
        check("?tab=chart", "dti_63_all_vi");
        check("?tab=chart&areas=~48~79", "dti_63_all_48-79_vi");
        check("?tab=chart&show=strip&areas=~48", "dti_63_2024_vi");
        check("?tab=chart&show=strip&time=2022&lang=en", "dti_63_2022_en");
        check("?tab=chart&show=heatmap", "dti-components_63_2024_vi");
        check(
            "?tab=chart&x=papi_egov&units=34",
            "dti-papi_egov_34_2024_vi",
        );
        check("?tab=chart&i=attacks", "attacks_all_vi");
        check("?tab=system&i=attacks", "cyber_incidents_all_vi");
        check("?tab=article", "article_vi");
    }

    #[test]
    fn names_are_safe_on_every_system() {
        for indicator in &DATA.facts().indicators {
            for tab in ["map", "chart", "table", "system"] {
                let name = ask(&format!("?i={}&tab={tab}", indicator.id), stem);
                let is_safe =
                    |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "_-".contains(c);
                assert!(name.chars().all(is_safe) && name.len() < 80, "{name}");
            }
        }
    }

    #[test]
    fn an_area_takes_all_its_figures_and_a_system_all_its_rows() {
        let count = ask("?area=48", |ask| {
            let taken = of(ask);
            assert!(taken.iter().all(|one| ask.data.area(one.area).id == "48"));
            indicators(&taken).len()
        });
        assert!(count > 20, "{count}");
        ask("?tab=system&i=attacks", |ask| {
            let system = ask
                .data
                .indicator(ask.data.find_indicator("attacks").unwrap())
                .system;
            let all = ask.data.indicators_of(system);
            let all: usize = all.map(|ix| ask.data.rows(ix).len()).sum();
            assert_eq!(of(ask).len(), all);
        });
    }

    #[test]
    fn a_chart_takes_its_lines_at_every_period() {
        ask("?tab=chart&areas=~48&units=34", |ask| {
            let taken = of(ask);
            let of_area = |id: &str| {
                let own = taken.iter().filter(|one| ask.data.area(one.area).id == id);
                own.count()
            };
            assert!(of_area("48") >= 4 && of_area("vn") >= 4, "{taken:?}");
            assert!(taken.iter().any(|one| one.rolled.is_some()));
        });
    }

    #[test]
    fn a_chart_of_one_time_takes_every_province_at_that_time_and_no_other() {
        for (query, indicators) in [
            ("?tab=chart&show=strip&areas=~48", 1),
            ("?tab=chart&x=papi_egov", 2),
            ("?tab=chart&show=heatmap", 4),
        ] {
            ask(query, |ask| {
                let taken = of(ask);
                assert_eq!(taken.len(), 63 * indicators, "{query}");
                assert!(taken.iter().all(|one| one.period.year() == 2024), "{query}");
            });
        }
    }

    #[test]
    fn pages_of_words_take_no_figures() {
        for address in ["?tab=article", "?tab=matters", "?tab=about"] {
            assert!(ask(address, |ask| of(ask).is_empty()), "{address}");
        }
    }
}
