//! The systems of the article as cards: one figure each, with its qualifier and span, and a small
//! line where there is a series.
//!
//! Which figure: the one that the article itself prints first about the system, or prints twice;
//! of several in one sentence the one that was followed longest elsewhere. [`CARDS`] is the only
//! place that says so. A system whose names alone are printed shows how many they are; one of
//! which nothing but the opening is printed shows when that was.

use super::search::to_system;
use super::trend::{self, Stretch, Trend};
use super::{Ask, figure};
use crate::engine::between;
use crate::model::{
    IndicatorIx, Kind, Observation, Period, Qualifier, SystemKind, UnitSystem, Words,
};
use crate::state::Intent;
use crate::text::{Case, cards, fill};

/// A system, its figure, the words below it, and the indicators that fill `{a}` and `{b}` there.
type Rule = (&'static str, &'static str, Words, &'static [&'static str]);

/// Fewer points than this show no way to go.
const LEAST: usize = 3;

const CARDS: &[Rule] = &[
    ("steering_committees", "committee", cards::COMMITTEES, &[]),
    (
        "lgsp",
        "lgsp_provinces",
        cards::LGSP,
        &["lgsp_ministries", "lgsp_ministries_all"],
    ),
    (
        "population_db",
        "population_db_opened",
        cards::POPULATION,
        &[],
    ),
    ("insurance_db", "insurance_partner", cards::INSURANCE, &[]),
    (
        "civil_status_db",
        "births",
        cards::CIVIL,
        &["births_with_id"],
    ),
    (
        "digital_platforms",
        "platforms_introduced",
        cards::PLATFORMS,
        &[],
    ),
    (
        "document_exchange",
        "documents_exchanged",
        cards::DOCUMENTS,
        &[],
    ),
    (
        "e_cabinet",
        "ecabinet_ballots",
        cards::CABINET,
        &["ecabinet_papers"],
    ),
    (
        "reporting_system",
        "reporting_provinces",
        cards::REPORTING,
        &["reporting_ministries"],
    ),
    (
        "online_public_services",
        "level34_share",
        cards::SERVICES,
        &["level3_share", "level4_share"],
    ),
    (
        "national_service_portal",
        "portal_accounts",
        cards::PORTAL,
        &[],
    ),
    ("cyber_incidents", "attacks", cards::CYBER, &[]),
];

/// Figures that are parts of a whole, and the indicator that is the whole: 63/63.
const WHOLES: &[(&str, &str)] = &[("lgsp_provinces", "lgsp_provinces_all")];

/// Which figure an element shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Indicator id.
    pub indicator: &'static str,
    /// Area id.
    pub area: &'static str,
    /// ISO period.
    pub period: String,
}

/// A small line, with the article's own point on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The series.
    pub trend: Trend,
    /// ISO period of the article's point.
    pub at: String,
    /// What it shows, read out.
    pub label: String,
}

/// A system's card.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The system.
    pub title: &'static str,
    /// Its page.
    pub intent: Intent,
    /// "hơn", or empty.
    pub qualifier: &'static str,
    /// The figure.
    pub value: String,
    /// What it is a part of, "/63", or empty.
    pub of: String,
    /// Which figure it is; none where the value is a date or counts names.
    pub mark: Option<Mark>,
    /// What it means, with its span.
    pub caption: String,
    /// Its series.
    pub line: Option<Line>,
}

/// The cards, in the order of the article.
pub fn cards(ask: Ask) -> Vec<Card> {
    CARDS.iter().filter_map(|rule| card(ask, rule)).collect()
}

fn card(ask: Ask, (system, indicator, words, extras): &Rule) -> Option<Card> {
    let system = ask.data.find_system(system)?;
    debug_assert!(ask.data.system(system).kind == SystemKind::Article);
    let ix = ask.data.find_indicator(indicator)?;
    let row = printed(ask, ix)?;
    let (value, mark) = headline(ask, row);
    let is_exact = mark.is_none() || row.qualifier == Qualifier::Exact;
    Some(Card {
        title: ask.text(ask.data.system(system).name),
        intent: to_system(ask, system)?,
        qualifier: if is_exact {
            ""
        } else {
            figure::qualifier(ask, row.qualifier)
        },
        value,
        of: whole(ask, indicator).unwrap_or_default(),
        mark,
        caption: caption(ask, row, *words, extras),
        line: line(ask, row),
    })
}

/// The article's row of an indicator, else its latest shown one for the country.
fn printed(ask: Ask<'_>, ix: IndicatorIx) -> Option<&Observation> {
    let rows = ask.data.rows(ix);
    rows.iter()
        .find(|row| row.line > 0)
        .or_else(|| ask.data.series(ix, ask.data.country()).last())
}

/// The value and what it is marked as.
fn headline(ask: Ask, row: &Observation) -> (String, Option<Mark>) {
    let indicator = ask.data.indicator(row.indicator);
    let mark = |area| Mark {
        indicator: indicator.id,
        area,
        period: row.period.to_string(),
    };
    let country = ask.data.area(ask.data.country()).id;
    match indicator.kind {
        Kind::Event => (ask.date(row.period, Case::Short), None),
        Kind::Link => {
            let named = ask.data.rows_at(row.indicator, row.period).iter();
            let named = named.filter(|row| row.shown && row.line > 0).count();
            (named.to_string(), None)
        }
        Kind::YesNo => {
            let rolled = ask
                .data
                .country_figure(row.indicator, row.period, UnitSystem::Old);
            let count = rolled
                .ok()
                .and_then(|rolled| rolled.value)
                .unwrap_or_default();
            (ask.say.number(count, 0), Some(mark(country)))
        }
        _ => {
            let found = figure::of(ask, row);
            (found.value, Some(mark(found.area)))
        }
    }
}

fn whole(ask: Ask, indicator: &str) -> Option<String> {
    let (_, whole) = WHOLES.iter().find(|(part, _)| *part == indicator)?;
    let row = printed(ask, ask.data.find_indicator(whole)?)?;
    Some(format!("/{}", figure::of(ask, row).value))
}

fn caption(ask: Ask, row: &Observation, words: Words, extras: &[&str]) -> String {
    let extra = |place: usize| -> String {
        let row = extras
            .get(place)
            .and_then(|id| printed(ask, ask.data.find_indicator(id)?));
        let Some(row) = row else { return String::new() };
        let found = figure::of(ask, row);
        [found.qualifier, &found.value].join(" ").trim().to_owned()
    };
    let change = if words == cards::CYBER {
        change(ask, row)
    } else {
        String::new()
    };
    fill(
        ask.text(words),
        &[
            ("a", &extra(0)),
            ("b", &extra(1)),
            ("when", &ask.date(row.period, Case::Short)),
            ("month", &ask.date(row.period, Case::Long)),
            ("span", &figure::span(ask, row.from, row.period)),
            ("change", &change),
        ],
    )
}

/// The change on the period before, worked out here from both figures.
fn change(ask: Ask, row: &Observation) -> String {
    let value = |period| ask.data.value(row.indicator, row.area, period);
    let before = row.period.previous().and_then(value);
    let ratio = between(before, value(row.period)).and_then(|change| change.ratio);
    let Some(percent) = ratio.map(|ratio| (ratio - 1.0) * 100.0) else {
        return String::new();
    };
    let words = if percent < 0.0 {
        cards::DOWN
    } else {
        cards::UP
    };
    let percent = ask.say.number(percent.abs(), 2);
    fill(ask.text(words), &[("percent", &percent)])
}

/// The series, where it is long enough and not always the same.
pub(super) fn line(ask: Ask, row: &Observation) -> Option<Line> {
    let mut trend = trend::of(ask, row.indicator, row.area);
    if ask.data.indicator(row.indicator).kind == Kind::Flow {
        part_at_gaps(&mut trend);
    }
    let longest = trend
        .stretches
        .iter()
        .map(|stretch| stretch.points.len())
        .max();
    if longest.unwrap_or(0) < LEAST {
        return None;
    }
    let (first, last) = (trend.points().next()?, trend.points().last()?);
    let varies = trend
        .points()
        .any(|point| (point.y - first.y).abs() > f64::EPSILON);
    let values = [
        ("first", &*first.text),
        ("from", &first.label),
        ("last", &last.text),
        ("to", &last.label),
    ];
    let label = fill(ask.text(cards::LINE), &values);
    varies.then(|| Line {
        label,
        at: row.period.to_string(),
        trend,
    })
}

/// Counts of single months are joined only where no month is missing between them.
fn part_at_gaps(trend: &mut Trend) {
    let points: Vec<_> = trend
        .stretches
        .drain(..)
        .map(|stretch| stretch.points)
        .collect();
    for points in points {
        let mut last = None;
        for point in points {
            let period = Period::parse(&point.period);
            let follows = last.is_some() && period.and_then(Period::previous) == last;
            if !follows {
                trend.stretches.push(Stretch::default());
            }
            last = period;
            if let Some(stretch) = trend.stretches.last_mut() {
                stretch.points.push(point);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::cards;
    use crate::query::testing::ask;

    fn seen(address: &str) -> Vec<String> {
        ask(address, |ask| {
            let one = |card: &super::Card| {
                let line = if card.line.is_some() { " ~" } else { "" };
                let figure = format!("{} {}{}", card.qualifier, card.value, card.of);
                format!("{}: {} | {}{line}", card.title, figure.trim(), card.caption)
            };
            cards(ask).iter().map(one).collect()
        })
    }

    #[test]
    fn each_system_of_the_article_has_its_own_figure() {
        assert_eq!(
            seen(""),
            [
                "Ban chỉ đạo: 23 | tỉnh được nêu tên là đã kiện toàn, 02/2021; các tỉnh khác chưa có tin",
                "Nền tảng tích hợp, chia sẻ dữ liệu (LGSP/NDXP): 63/63 | tỉnh và 22/22 bộ có nền tảng đã kết nối, 12/2020",
                "Cơ sở dữ liệu quốc gia về dân cư: 02/2021 | khai trương cùng hệ thống sản xuất, cấp và quản lý căn cước công dân",
                "Cơ sở dữ liệu quốc gia về Bảo hiểm: 5 | cơ quan, đơn vị đã tích hợp, trao đổi dữ liệu với Bảo hiểm xã hội Việt Nam, 02/2021",
                "Cơ sở dữ liệu hộ tịch điện tử toàn quốc: 13.661.811 | đăng ký khai sinh, trong đó 5.271.898 trẻ đã có số định danh, đến 18/02/2021 ~",
                "Nền tảng số: 38 | nền tảng số Việt Nam đã được giới thiệu, đến 02/2021",
                "Trục liên thông văn bản quốc gia: hơn 4,4 triệu | văn bản gửi và nhận, từ 12/03/2019 đến 23/02/2021 ~",
                "e-Cabinet: 674 | phiếu lấy ý kiến, thay hơn 248.000 bộ hồ sơ giấy, từ 24/06/2019 đến 23/02/2021 ~",
                "Hệ thống thông tin báo cáo quốc gia: 37 | tỉnh và 14 bộ đã kết nối, 23/02/2021; không nguồn nào nêu tên các tỉnh",
                "Dịch vụ công trực tuyến: 56,36% | dịch vụ ở mức độ 3 (25,18%) và mức độ 4 (31,18%) trên tổng số, 20/02/2021 ~",
                "Cổng Dịch vụ công quốc gia: hơn 446.000 | tài khoản đăng ký, từ 09/12/2019 đến 23/02/2021 ~",
                "Tấn công mạng gây ra sự cố: 454 | cuộc trong tháng 02/2021, tăng 39,26% so với tháng trước ~",
            ]
        );
    }

    #[test]
    fn cards_speak_english_too() {
        let seen = seen("?lang=en");
        assert_eq!(
            seen[6],
            "National document exchange: more than 4.4 million | documents sent and received from 12 Mar 2019 to 23 Feb 2021 ~"
        );
        assert_eq!(
            seen[11],
            "Cyberattacks causing incidents: 454 | attacks in February 2021, up 39.26% on the month before ~"
        );
    }

    #[test]
    fn cards_are_those_of_the_article_in_its_order() {
        ask("", |ask| {
            let systems = &ask.data.facts().systems;
            let article: Vec<_> = systems
                .iter()
                .filter(|system| system.kind == crate::model::SystemKind::Article)
                .map(|system| system.name.vi)
                .collect();
            let shown: Vec<_> = cards(ask).iter().map(|card| card.title).collect();
            assert_eq!(shown, article);
        });
    }

    #[test]
    fn small_line_holds_the_point_of_the_article() {
        ask("", |ask| {
            for card in cards(ask) {
                if let Some(line) = card.line {
                    assert!(
                        line.trend.points().any(|point| point.period == line.at),
                        "{}",
                        card.title
                    );
                }
            }
        });
    }
}
