//! The page of an indicator as a chart: lines over time of the country, its regions or the areas that the
//! reader chose, each with its breaks; or another form of the same, or the indicator against a second one.

use super::Ask;
use super::compare::chosen::{self, Choice};
use super::compare::differences::{Differences, differences};
use super::compare::disputes::{Dispute, disputes};
use super::compare::gather::{Gathered, gather};
use super::compare::heat::{Heat, heat};
use super::compare::relatives::{Sibling, siblings};
use super::compare::scatter::{self, Scatter};
use super::compare::strip::{Strip, strip};
use super::compare::{self, Form, bump, is_measured, slope};
use super::instead::{self, Instead};
use super::subject::{self, Subject};
use super::{refusal, sight};
use crate::chart::{self, Drawing, Lines, Role, Series, Whisker};
use crate::data::Refusal;
use crate::model::{AreaIx, IndicatorIx, Kind, Observation, Period, Scope};
use crate::query::area::figures::printed_rank;
use crate::query::figure;
use crate::query::system::capital;
use crate::state::{Show, ViewState};
use crate::text::{chart_page as words, common, compare as compare_words, fill};

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Picture {
    /// Nothing; the remarks say why.
    Nothing,
    /// One chart with its caption and how to read it.
    One(Box<Drawing>, String, String),
    /// Small charts, each with its name; the whole as one for its table; caption and how to read them.
    Many(Vec<(String, Drawing)>, Box<Drawing>, String, String),
    /// Every province on one line.
    Strip(Strip),
    /// Provinces by components.
    Heat(Heat),
    /// Two indicators, with the sentence on both.
    Scatter(Box<Scatter>),
    /// Why the two are not set against each other.
    Unfit(String),
}

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartPage {
    /// What the first line does, in a sentence.
    pub headline: String,
    /// Indicator, unit, period, definitions, sources.
    pub subject: Subject,
    /// The picture.
    pub picture: Picture,
    /// The forms that it can have.
    pub forms: Vec<Form>,
    /// The second indicator, and those that can be chosen: id, name, the view; empty where it has none.
    pub against: Vec<Against>,
    /// How far apart the compared are.
    pub differences: Option<Differences>,
    /// Where sources disagree.
    pub disputes: Vec<Dispute>,
    /// Series that count the same otherwise, led by the sentence that says so.
    pub siblings: Option<(&'static str, Vec<Sibling>)>,
    /// What is not drawn or not put together, and why; how means were worked out.
    pub remarks: Vec<String>,
    /// Where to go where the set of provinces has no figures.
    pub instead: Option<Instead>,
    /// Areas that the reader chose.
    pub chosen: Vec<Choice>,
    /// Areas that can be added, in the order of the alphabet.
    pub addable: Vec<Choice>,
    /// What is said where no more can be added; empty where they can.
    pub full: &'static str,
    /// Whether provinces have figures.
    pub is_by_province: bool,
    /// The indicator.
    pub indicator: &'static str,
    /// Its system.
    pub system: &'static str,
}

/// A second indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct Against {
    /// Its name.
    pub name: &'static str,
    /// The view of both.
    pub view: ViewState,
    /// Whether it is the one at hand.
    pub is_current: bool,
}

/// The page of the view's indicator; none where there is no such indicator.
pub fn page(ask: Ask) -> Option<ChartPage> {
    let indicator = ask.data.find_indicator(&ask.view.indicator)?;
    let row = ask.data.indicator(indicator);
    let chosen = chosen::chosen(ask);
    let mut remarks = Vec::new();
    let lines = gather(ask, indicator, &chosen, &mut remarks);
    if chosen::is_over(ask) {
        remarks.insert(0, ask.text(compare_words::TOO_MANY).to_owned());
    }
    let areas = chosen::drawn(ask, indicator, &chosen);
    let disputes = disputes(ask, indicator, &areas);
    let picture = match second(ask) {
        Some(x) => set_against(ask, indicator, x),
        None => drawn(ask, indicator, &lines, &chosen, &disputes, &mut remarks),
    };
    let headline = match &picture {
        Picture::Scatter(scatter) => scatter.said.clone(),
        Picture::Heat(heat) => heat.lead.clone(),
        Picture::Unfit(_) => ask.text(compare_words::UNFIT).to_owned(),
        _ => headline(ask, indicator, &lines),
    };
    let rows = rows(ask, indicator, &picture);
    let is_alone = matches!(
        picture,
        Picture::Scatter(_) | Picture::Unfit(_) | Picture::Heat(_)
    );
    let is_of_one_time = is_alone || matches!(picture, Picture::Strip(_));
    let addable = chosen::addable(ask, indicator, &chosen);
    Some(ChartPage {
        headline,
        subject: subject::of(ask, indicator, &rows),
        forms: compare::forms(ask, indicator),
        against: against(ask, indicator),
        differences: differences(ask, indicator, &lines)
            .filter(|_| is_measured(row.kind) && !is_alone && !chosen.is_empty()),
        siblings: siblings(ask, indicator),
        disputes,
        remarks: if is_of_one_time {
            // What is said of lines is not of such a picture; that some are left out is.
            remarks.retain(|remark| remark == ask.text(compare_words::TOO_MANY));
            remarks
        } else {
            remarks
        },
        full: if chosen.len() >= ViewState::MOST_AREAS {
            ask.text(compare_words::FULL)
        } else {
            ""
        },
        addable,
        chosen: chosen
            .iter()
            .map(|area| chosen::choice(ask, *area))
            .collect(),
        instead: matches!(picture, Picture::Nothing)
            .then(|| refused_by_province(ask, indicator))
            .flatten()
            .and_then(|_| instead::on_other_units(ask, indicator)),
        is_by_province: row.scope == Scope::Province,
        indicator: row.id,
        system: ask.text(ask.data.system(row.system).name),
        picture,
    })
}

/// The rows that a picture is about: of its one period, where it is of one.
fn rows<'a>(ask: Ask<'a>, indicator: IndicatorIx, picture: &Picture) -> Vec<&'a Observation> {
    let at = |ix, period| ask.data.shown_at(ix, period);
    let of = |period: &str| {
        let period = Period::parse(period);
        period.into_iter().flat_map(|period| at(indicator, period))
    };
    match (picture, second(ask)) {
        (Picture::Scatter(scatter), Some(x)) => {
            let [up, across] = scatter.when;
            at(indicator, up).chain(at(x, across)).collect()
        }
        (Picture::Strip(strip), _) => of(&strip.period).collect(),
        (Picture::Heat(heat), _) => of(&heat.period).collect(),
        _ => ask.data.shown_of(indicator).collect(),
    }
}

/// Why the provinces of the view's set have no figures, where they have none.
fn refused_by_province(ask: Ask, indicator: IndicatorIx) -> Option<Refusal> {
    let is_by_province = ask.data.indicator(indicator).scope == Scope::Province;
    is_by_province
        .then(|| sight::of(ask, indicator).err())
        .flatten()
}

/// The second indicator of the address.
fn second(ask: Ask) -> Option<IndicatorIx> {
    ask.view
        .x
        .as_deref()
        .and_then(|id| ask.data.find_indicator(id))
}

fn set_against(ask: Ask, indicator: IndicatorIx, x: IndicatorIx) -> Picture {
    match scatter::scatter(ask, indicator, x) {
        Ok(found) => Picture::Scatter(Box::new(found)),
        Err(unfit) => Picture::Unfit(scatter::sentence(ask, indicator, x, &unfit)),
    }
}

/// What can be set against an indicator: none where it has no scale or no provinces; else those of
/// provinces that have one.
fn against(ask: Ask, indicator: IndicatorIx) -> Vec<Against> {
    let fits = |ix: IndicatorIx| {
        let row = ask.data.indicator(ix);
        row.scope == Scope::Province && is_measured(row.kind)
    };
    if !fits(indicator) && ask.view.x.is_none() {
        return Vec::new();
    }
    let is_wide = |ix: &IndicatorIx| {
        let periods = ask.data.periods(*ix, ask.view.units);
        let last = periods.last().or(None);
        last.is_some_and(|last| ask.data.rows_at(*ix, *last).len() * 2 > ask.view.units.count())
            || ask.view.units == crate::model::UnitSystem::New
    };
    let all = ask.data.all_indicators();
    all.filter(|ix| *ix != indicator && fits(*ix) && is_wide(ix))
        .map(|ix| {
            let row = ask.data.indicator(ix);
            Against {
                name: ask.text(row.name),
                view: ViewState {
                    x: Some(row.id.to_owned()),
                    ..ask.view.clone()
                },
                is_current: ask.view.x.as_deref() == Some(row.id),
            }
        })
        .collect()
}

/// The picture in the form that the address asks for.
fn drawn(
    ask: Ask,
    indicator: IndicatorIx,
    lines: &[Gathered],
    chosen: &[AreaIx],
    disputes: &[Dispute],
    remarks: &mut Vec<String>,
) -> Picture {
    let row = ask.data.indicator(indicator);
    let say = |text| ask.text(text);
    let name = ask.text(row.name);
    let mut refuse = |sentence: &str| {
        remarks.insert(0, sentence.to_owned());
        Picture::Nothing
    };
    let form = compare::form(ask);
    if form == Show::Heatmap {
        return heat(ask, indicator)
            .map_or_else(|| refuse(say(compare_words::HEAT_NONE)), Picture::Heat);
    }
    if !is_measured(row.kind) {
        return refuse(say(words::NOT_A_LINE));
    }
    match form {
        Show::Strip => match strip(ask, indicator) {
            Ok(strip) => Picture::Strip(strip),
            Err(sentence) => refuse(&sentence),
        },
        Show::Bump => {
            let areas = chosen::drawn(ask, indicator, chosen);
            let Some(found) = bump::bump(ask, indicator, &areas, chosen) else {
                return refuse(say(compare_words::BUMP_NONE));
            };
            if found.is_mixed {
                remarks.insert(0, say(compare_words::BUMP_MIXED).to_owned());
            }
            let title = fill(say(compare_words::BUMP_TITLE), &[("name", name)]);
            let drawing = Drawing::Lines(chart::bump(ask, found.series, found.of));
            Picture::One(Box::new(drawing), title, found.how)
        }
        _ if lines.is_empty() => {
            let reason = refused_by_province(ask, indicator).unwrap_or(Refusal::NoValues);
            refuse(&refusal::sentence(ask, reason))
        }
        Show::Slope => {
            let Some((slope, [from, to])) = slope::slope(ask, indicator, lines) else {
                return refuse(say(compare_words::SLOPE_NONE));
            };
            let values = [("name", name), ("from", &from), ("to", &to)];
            let title = fill(say(compare_words::SLOPE_TITLE), &values);
            let how = say(compare_words::SLOPE_HOW).to_owned();
            Picture::One(Box::new(Drawing::Slope(slope)), title, how)
        }
        Show::Multiples => {
            let all = over_time(ask, indicator, lines, disputes);
            let has_country = lines.iter().any(|line| line.series.role == Role::Country);
            let small = chart::multiples(&all).into_iter();
            let small: Vec<_> = small
                .map(|(name, one)| (name, Drawing::Lines(one)))
                .collect();
            if small.is_empty() {
                return refuse(say(common::REFUSED_EMPTY));
            }
            let how = if has_country {
                compare_words::MULTIPLES_HOW
            } else {
                compare_words::MULTIPLES_PLAIN
            };
            let title = fill(say(compare_words::MULTIPLES_TITLE), &[("name", name)]);
            Picture::Many(
                small,
                Box::new(Drawing::Lines(all)),
                title,
                say(how).to_owned(),
            )
        }
        _ => {
            let title = fill(say(words::OVER_TIME), &[("name", name)]);
            let drawing = Drawing::Lines(over_time(ask, indicator, lines, disputes));
            let how = if disputes.is_empty() {
                String::new()
            } else {
                say(compare_words::RANGE_NOTE).to_owned()
            };
            Picture::One(Box::new(drawing), title, how)
        }
    }
}

fn over_time(
    ask: Ask,
    indicator: IndicatorIx,
    gathered: &[Gathered],
    disputes: &[Dispute],
) -> Lines {
    let row = ask.data.indicator(indicator);
    let from_zero = row.kind != Kind::Index;
    let unit = figure::unit(ask, row, 2.0);
    let series: Vec<Series> = gathered.iter().map(|line| line.series.clone()).collect();
    if row.kind == Kind::Rank {
        // The axis of a rank counts places: there is no nought on it.
        let last = series.iter().flat_map(|one| one.trend.points());
        let last = last.map(|point| printed_rank(point.y)).max();
        let of = usize::try_from(last.unwrap_or(1)).unwrap_or(1);
        return chart::bump(ask, series, of);
    }
    let mut lines = Lines::new(ask, series, unit, row.decimals, from_zero);
    lines.joins_neighbours = row.kind == Kind::Flow;
    lines.is_tall = true;
    lines.whiskers = disputes
        .iter()
        .map(|dispute| Whisker {
            x: dispute.x,
            low: dispute.low,
            high: dispute.high,
            text: dispute.range.clone(),
        })
        .collect();
    lines
}

/// The first line in a sentence: within its last stretch, since what lies before a break does not
/// compare.
fn headline(ask: Ask, indicator: IndicatorIx, lines: &[Gathered]) -> String {
    let drawn: Vec<&Series> = lines.iter().map(|line| &line.series).collect();
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

#[cfg(test)]
mod tests {
    use super::{Picture, page};
    use crate::chart::Drawing;
    use crate::model::UnitSystem;
    use crate::query::instead::Instead;
    use crate::query::testing::ask;

    fn lines(address: &str) -> crate::chart::Lines {
        match ask(address, page).map(|page| page.picture) {
            Some(Picture::One(drawing, ..)) => match *drawing {
                Drawing::Lines(lines) => lines,
                other => panic!("{address}: {other:?}"),
            },
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
        assert_eq!(page.picture, Picture::Nothing);
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
    fn what_is_measured_on_the_34_alone_says_so_on_the_63_and_leads_there() {
        let page = ask("?i=svc766&tab=chart&areas=~48", page).unwrap_or_else(|| panic!("no page"));
        assert_eq!(page.picture, Picture::Nothing);
        assert!(page.remarks[0].contains("34 tỉnh"), "{:?}", page.remarks);
        assert!(
            matches!(page.instead, Some(Instead::Units(UnitSystem::New, _))),
            "{:?}",
            page.instead
        );
        let there = ask("?i=svc766&tab=chart&units=34&areas=~48", super::page);
        assert_eq!(there.and_then(|page| page.instead), None);
    }

    #[test]
    fn a_picture_of_one_time_names_that_time_alone() {
        for query in [
            "?tab=chart&x=papi_egov",
            "?tab=chart&show=strip",
            "?tab=chart&show=heatmap",
        ] {
            let page = ask(query, page).unwrap_or_else(|| panic!("no page"));
            assert_eq!(page.subject.when, "2024", "{query}");
        }
    }

    #[test]
    fn a_grade_is_no_line() {
        let page = ask("?i=security_grade&tab=chart", page).unwrap_or_else(|| panic!("no page"));
        assert_eq!(page.picture, Picture::Nothing);
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
                    page.picture != Picture::Nothing || !page.remarks.is_empty(),
                    "{}",
                    indicator.id
                );
            }
        }
    }
}
