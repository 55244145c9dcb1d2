//! The page of an indicator over time: the country, its regions or the areas that the reader chose,
//! each with its breaks.

use super::area::{figures, profile, series};
use super::subject::{self, Subject};
use super::trend::Trend;
use super::{Ask, refusal, series as lines, sight};
use crate::chart::{Drawing, Lines, Role, Series};
use crate::model::Arrange;
use crate::model::{AreaIx, AreaKind, IndicatorIx, Kind, Scope, UnitSystem};
use crate::query::figure;
use crate::query::system::capital;
use crate::text::{area as area_words, chart_page as words, common, fill};

/// An area to compare, or one that is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
}

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartPage {
    /// What the first line does, in a sentence.
    pub headline: String,
    /// Indicator, unit, period, definitions, sources.
    pub subject: Subject,
    /// The lines; none where this kind of figure is not drawn over time.
    pub drawing: Option<Drawing>,
    /// What is not drawn or not put together, and why; how means were worked out.
    pub remarks: Vec<String>,
    /// Areas that the reader chose.
    pub chosen: Vec<Choice>,
    /// Areas that can be added, in the order of the alphabet.
    pub addable: Vec<Choice>,
    /// Whether provinces have figures.
    pub is_by_province: bool,
    /// The indicator.
    pub indicator: &'static str,
    /// Its system.
    pub system: &'static str,
}

/// At most so many lines where the reader chose none.
const MOST_LINES: usize = 8;

/// The page of the view's indicator; none where there is no such indicator.
pub fn page(ask: Ask) -> Option<ChartPage> {
    let indicator = ask.data.find_indicator(&ask.view.indicator)?;
    let row = ask.data.indicator(indicator);
    let chosen = chosen(ask);
    let is_by_province = row.scope == Scope::Province;
    let mut remarks = Vec::new();
    // Why a wish of the address is not met on the map is said beside the lines, too.
    let sight = is_by_province
        .then(|| sight::of(ask, indicator).ok())
        .flatten();
    remarks.extend(sight.map(|sight| sight::why_missed(ask, &sight)));
    remarks.retain(|remark: &String| !remark.is_empty());
    let mut drawn = Vec::new();
    let areas = areas(ask, indicator, &chosen);
    for area in &areas {
        let found = series::of(ask, indicator, *area);
        if let Some(refused) = found.refused {
            let sentence = refusal::sentence(ask, refused);
            if !remarks.contains(&sentence) {
                remarks.push(sentence);
            }
        }
        let kind = ask.data.area(*area).kind;
        let last = found
            .steps
            .iter()
            .rev()
            .find_map(|step| Some((step, step.rolled?)));
        if let (Some((step, rolled)), AreaKind::Country) = (last, kind) {
            let how = figures::how(ask, step, &rolled);
            let when = ask.date(step.period, crate::text::Case::Short);
            let name = capital(ask.text(common::COUNTRY));
            let values = [("name", name.as_str()), ("how", &how), ("when", &when)];
            remarks.push(fill(ask.text(area_words::LINE_HOW), &values));
        }
        if found.steps.iter().any(|step| !step.is_nearly_whole()) {
            let partial = ask.text(area_words::LINE_PARTIAL).to_owned();
            if !remarks.contains(&partial) {
                remarks.push(partial);
            }
        }
        let trend = trend(ask, indicator, *area, &found, &mut remarks);
        if trend.points().next().is_some() {
            let name = if kind == AreaKind::Country {
                ask.text(common::COUNTRY)
            } else {
                ask.name(*area)
            };
            let role = role(ask, *area, &chosen, drawn.len());
            drawn.push(Series {
                name: name.to_owned(),
                role,
                trend,
            });
        }
    }
    let is_drawable = !matches!(
        row.kind,
        Kind::YesNo | Kind::Grade | Kind::Event | Kind::Link
    );
    if !is_drawable {
        remarks.insert(0, ask.text(words::NOT_A_LINE).to_owned());
    } else if drawn.is_empty() {
        remarks.push(ask.text(common::REFUSED_EMPTY).to_owned());
    }
    let headline = headline(ask, indicator, &drawn);
    let rows = ask.data.rows(indicator).iter();
    let rows: Vec<_> = rows.filter(|row| row.shown).collect();
    Some(ChartPage {
        headline,
        subject: subject::of(ask, indicator, &rows),
        drawing: (is_drawable && !drawn.is_empty()).then(|| drawing(ask, indicator, drawn)),
        remarks,
        addable: if is_by_province {
            addable(ask, &chosen)
        } else {
            Vec::new()
        },
        chosen: chosen.iter().map(|area| choice(ask, *area)).collect(),
        is_by_province,
        indicator: row.id,
        system: ask.text(ask.data.system(row.system).name),
    })
}

/// The line of an area. Where two definitions hold at one time, that of the one with more figures
/// goes on, and the others are left to the table.
fn trend(
    ask: Ask,
    indicator: IndicatorIx,
    area: AreaIx,
    found: &series::Series,
    remarks: &mut Vec<String>,
) -> Trend {
    let all = profile::trend(ask, indicator, area, found, &[]);
    if ask.data.indicator(indicator).scope == Scope::Province {
        return all;
    }
    let line = lines::line(ask, indicator, area);
    let left = all.points().count().saturating_sub(line.points().count());
    if line.points().next().is_none() || left == 0 {
        return all;
    }
    let n = left.to_string();
    remarks.push(fill(ask.text(words::NOT_DRAWN), &[("n", &n)]));
    line
}

fn drawing(ask: Ask, indicator: IndicatorIx, drawn: Vec<Series>) -> Drawing {
    let row = ask.data.indicator(indicator);
    let from_zero = !matches!(row.kind, Kind::Index | Kind::Rank);
    let unit = figure::unit(ask, row, 2.0);
    let mut lines = Lines::new(ask, drawn, unit, row.decimals, from_zero);
    lines.low_on_top = row.kind == Kind::Rank;
    lines.joins_neighbours = row.kind == Kind::Flow;
    lines.is_tall = true;
    Drawing::Lines(lines)
}

/// Whose lines are drawn of an indicator.
pub(super) fn seen(ask: Ask, indicator: IndicatorIx) -> Vec<AreaIx> {
    areas(ask, indicator, &chosen(ask))
}

/// The areas of the address, the one drilled down to first.
pub(super) fn chosen(ask: Ask) -> Vec<AreaIx> {
    let ids = ask.view.area.iter().chain(&ask.view.areas);
    let mut areas: Vec<AreaIx> = Vec::new();
    for id in ids {
        if let Some(area) = ask.data.find_area(id, ask.view.units)
            && !areas.contains(&area)
        {
            areas.push(area);
        }
    }
    areas
}

/// Whose lines are drawn: the chosen ones beside the country, else the country and its regions, or
/// whoever else has figures.
fn areas(ask: Ask, indicator: IndicatorIx, chosen: &[AreaIx]) -> Vec<AreaIx> {
    let country = ask.data.country();
    let mut areas = chosen.to_vec();
    if chosen.is_empty() && ask.data.indicator(indicator).scope == Scope::Province {
        areas.extend(ask.data.regions());
    }
    if chosen.is_empty() {
        for row in ask.data.rows(indicator) {
            let kind = ask.data.area(row.area).kind;
            if matches!(kind, AreaKind::Agency | AreaKind::Group)
                && !areas.contains(&row.area)
                && areas.len() < MOST_LINES - 1
            {
                areas.push(row.area);
            }
        }
    }
    if !areas.contains(&country) {
        areas.push(country);
    }
    areas
}

fn role(ask: Ask, area: AreaIx, chosen: &[AreaIx], place: usize) -> Role {
    if chosen.first() == Some(&area) {
        Role::Own
    } else if ask.data.area(area).kind == AreaKind::Country {
        Role::Country
    } else {
        Role::Other(u8::try_from(place).unwrap_or(0))
    }
}

/// The first line in a sentence: within its last stretch, since what lies before a break does not
/// compare.
fn headline(ask: Ask, indicator: IndicatorIx, drawn: &[Series]) -> String {
    let own = drawn.iter().find(|one| one.role == Role::Own);
    let country = drawn.iter().find(|one| one.role == Role::Country);
    let name = ask.text(ask.data.indicator(indicator).name);
    let said = own.or(country).or(drawn.first()).and_then(|one| {
        let stretch = one.trend.stretches.last()?;
        let (first, last) = (stretch.points.first()?, stretch.points.last()?);
        let text = if stretch.points.len() > 1 {
            words::FROM_TO
        } else {
            words::ONCE
        };
        let values = [
            ("who", one.name.as_str()),
            ("first", &first.text),
            ("from", &first.label),
            ("last", &last.text),
            ("to", &last.label),
        ];
        Some(capital(&fill(ask.text(text), &values)))
    });
    said.unwrap_or_else(|| name.to_owned())
}

fn choice(ask: Ask, area: AreaIx) -> Choice {
    Choice {
        id: ask.data.area(area).id,
        name: ask.name(area),
    }
}

fn addable(ask: Ask, chosen: &[AreaIx]) -> Vec<Choice> {
    let provinces = ask.data.provinces(ask.view.units);
    let mut choices: Vec<_> = provinces
        .filter(|area| !chosen.contains(area))
        .map(|area| choice(ask, area))
        .collect();
    choices.arrange_by(|one, other| ask.say.compare(one.name, other.name));
    let regions = ask.data.regions().filter(|area| !chosen.contains(area));
    debug_assert!(ask.view.units != UnitSystem::New || choices.len() <= UnitSystem::New.count());
    regions
        .map(|area| choice(ask, area))
        .chain(choices)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::page;
    use crate::chart::Drawing;
    use crate::query::testing::ask;

    fn lines(address: &str) -> crate::chart::Lines {
        match ask(address, page).and_then(|page| page.drawing) {
            Some(Drawing::Lines(lines)) => lines,
            other => panic!("{address}: {other:?}"),
        }
    }

    #[test]
    fn the_country_and_its_regions_stand_where_nothing_is_chosen() {
        let lines = lines("?tab=chart");
        assert_eq!(lines.series.len(), 7);
        let country = &lines.series[6];
        assert_eq!(country.name, "cả nước");
        assert!(country.trend.stretches.len() > 1, "{country:?}");
    }

    #[test]
    fn chosen_areas_stand_beside_the_country() {
        let lines = lines("?tab=chart&areas=~48~79");
        let names: Vec<_> = lines.series.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["Đà Nẵng", "TP. Hồ Chí Minh", "cả nước"]);
    }

    #[test]
    fn months_that_lie_apart_are_not_joined() {
        assert!(lines("?i=attacks&tab=chart").joins_neighbours);
    }

    #[test]
    fn ranks_are_not_averaged_and_the_page_says_so() {
        let page = ask("?i=dti_rank&tab=chart", page).unwrap_or_else(|| panic!("no page"));
        assert!(page.drawing.is_none());
        assert!(
            page.remarks
                .iter()
                .any(|remark| remark.contains("Thứ hạng")),
            "{:?}",
            page.remarks
        );
    }

    #[test]
    fn figures_dated_by_month_only_do_not_break_the_line() {
        let page = ask("?i=portal_accounts&tab=chart", page).unwrap_or_else(|| panic!("no page"));
        assert!(page.headline.contains("25/12/2019"), "{}", page.headline);
        let left = "2 con số";
        assert!(
            page.remarks.iter().any(|remark| remark.starts_with(left)),
            "{:?}",
            page.remarks
        );
        assert_eq!(
            lines("?i=portal_accounts&tab=chart").series[0]
                .trend
                .stretches
                .len(),
            1
        );
    }

    #[test]
    fn a_grade_is_no_line() {
        let page = ask("?i=security_grade&tab=chart", page).unwrap_or_else(|| panic!("no page"));
        assert!(page.drawing.is_none());
        assert!(!page.remarks.is_empty());
    }

    #[test]
    fn every_indicator_has_a_page_in_both_languages() {
        for indicator in &crate::query::testing::DATA.facts().indicators {
            for lang in ["", "lang=en&"] {
                let page = ask(&format!("?{lang}i={}&tab=chart", indicator.id), page);
                let page = page.unwrap_or_else(|| panic!("{}", indicator.id));
                assert!(!page.headline.is_empty(), "{}", indicator.id);
                assert!(
                    page.drawing.is_some() || !page.remarks.is_empty(),
                    "{}",
                    indicator.id
                );
            }
        }
    }
}
