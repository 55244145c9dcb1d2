//! The article's page on the real data: nothing of the article is left out, nothing is told twice.

use super::{ArticlePage, Section, page};
use crate::model::{Lang, Period, UnitSystem};
use crate::query::figure::Figure;
use crate::query::system::Verdict;
use crate::query::testing::{DATA, ask};

fn pages() -> [ArticlePage; 2] {
    [ask("?tab=article", page), ask("?lang=en&tab=article", page)]
}

fn figures(page: &ArticlePage) -> Vec<&Figure> {
    page.sections
        .iter()
        .flat_map(|section| {
            let chips = section.chips.iter().map(|chip| &chip.figure);
            let names = section.named.iter().flat_map(|list| &list.names);
            chips.chain(names.map(|name| &name.figure))
        })
        .collect()
}

fn section<'p>(page: &'p ArticlePage, anchor: &str) -> &'p Section {
    match page
        .sections
        .iter()
        .find(|section| section.anchor == anchor)
    {
        Some(section) => section,
        None => panic!("no section {anchor}"),
    }
}

#[test]
fn all_66_figures_and_15_matters_are_told_once() {
    for page in pages() {
        let figures = figures(&page);
        assert_eq!(figures.len(), 66);
        let mut marks: Vec<_> = figures
            .iter()
            .map(|figure| (figure.indicator, figure.area, figure.period.as_str()))
            .collect();
        marks.sort_unstable();
        marks.dedup();
        assert_eq!(marks.len(), 66, "a figure is told twice");
        let mut matters: Vec<_> = page
            .sections
            .iter()
            .flat_map(|section| &section.matters)
            .map(|matter| matter.anchor.as_str())
            .collect();
        assert_eq!(matters.len(), 15);
        matters.sort_unstable();
        matters.dedup();
        assert_eq!(matters.len(), 15, "a matter is told twice");
        assert_eq!(page.sections.len(), 13);
    }
}

#[test]
fn every_line_of_the_article_has_one_section() {
    for line in 1..=30_u8 {
        let homes = super::PLANS
            .iter()
            .filter(|plan| (plan.lines.0..=plan.lines.1).contains(&line));
        assert_eq!(homes.count(), 1, "line {line}");
    }
}

#[test]
fn every_figure_is_shown_as_the_article_prints_it() {
    for page in pages() {
        assert!(figures(&page).iter().all(|figure| figure.missing.is_none()));
    }
    let [vi, en] = pages();
    let line = |page: &ArticlePage, anchor: &str, place: usize| {
        let chip = section(page, anchor).chips.get(place);
        chip.map(|chip| chip.figure.line()).unwrap_or_default()
    };
    assert_eq!(line(&vi, "documents", 0), "hơn 4,4 triệu văn bản");
    assert_eq!(line(&en, "documents", 0), "more than 4.4 million documents");
    assert_eq!(line(&vi, "services", 0), "56,36%");
    assert_eq!(line(&en, "cyber", 0), "454 attacks");
    assert_eq!(line(&en, "cyber", 1), "up 39.26%");
    assert_eq!(section(&vi, "portal").span, "Từ 09/12/2019 đến 23/02/2021");
    assert_eq!(section(&en, "civil").span, "As of 18 February 2021");
    assert_eq!(line(&vi, "civil", 0), "13.661.811 bản ghi");
}

#[test]
fn provinces_are_named_and_the_others_are_not_called_a_no() {
    let [vi, en] = pages();
    let direction = section(&vi, "direction");
    assert_eq!(
        direction.title,
        "23 tỉnh được nêu tên đã kiện toàn ban chỉ đạo; 40 tỉnh còn lại không được nhắc đến"
    );
    let provinces = direction.named.iter().find(|list| list.names.len() == 23);
    let names: Vec<_> = provinces
        .map(|list| list.names.iter().map(|name| name.name.as_str()).collect())
        .unwrap_or_default();
    assert_eq!(names.first(), Some(&"Bạc Liêu"));
    assert!(names.contains(&"Thừa Thiên Huế"), "the name of the time");
    assert_eq!(
        section(&en, "direction").title,
        "23 provinces are named as having re-established their steering committee; of the other 40 nothing is said"
    );
    // The engine counts the same.
    let rolled = DATA.find_indicator("committee").and_then(|ix| {
        DATA.country_figure(ix, Period::of_month(2021, 2), UnitSystem::Old)
            .ok()
    });
    assert_eq!(rolled.and_then(|rolled| rolled.value), Some(23.0));
}

#[test]
fn the_sums_of_the_article_are_worked_out_again() {
    let [vi, en] = pages();
    let checks: Vec<_> = vi
        .sections
        .iter()
        .flat_map(|section| &section.checks)
        .collect();
    assert_eq!(checks.len(), 5);
    let indirect = checks
        .iter()
        .filter(|check| check.verdict == Verdict::AgreesIndirectly);
    assert_eq!(indirect.count(), 1);
    let sums: Vec<_> = section(&vi, "cyber")
        .checks
        .iter()
        .map(|check| check.sum.as_str())
        .collect();
    assert_eq!(sums, ["454 ÷ 326 − 1 = +39,26%", "454 ÷ 288 − 1 = +57,64%"]);
    assert_eq!(
        en.lede.last().map(String::as_str),
        Some(
            "The 5 sums that it prints are worked out again: 4 in agreement, 1 in indirect agreement."
        )
    );
}

#[test]
fn a_figure_shows_every_sum_that_rests_on_it() {
    let [vi, en] = pages();
    let opened = |page: &ArticlePage, place: usize| {
        let chip = section(page, "cyber").chips.get(place);
        chip.map(|chip| chip.opened.clone())
    };
    let attacks = opened(&en, 0).expect("the attacks");
    assert_eq!(
        attacks.checks.len(),
        3,
        "two changes of February, one of March"
    );
    assert_eq!(attacks.chart, Some("attacks"));
    let month = opened(&vi, 1).expect("the change on January");
    let sums: Vec<_> = month.checks.iter().map(|one| one.sum.as_str()).collect();
    assert_eq!(sums, ["454 ÷ 326 − 1 = +39,26%"]);
    let year = opened(&en, 2).expect("the change on February 2020");
    assert!(year.checks[0].support.starts_with("A circular sum: 288"));
    let births = &section(&en, "civil").chips[0].opened;
    assert!(births.checks.is_empty() && births.series.starts_with("Published "));
}

/// What the words say without a number in them must hold in the data.
#[test]
fn what_the_titles_say_is_so() {
    let value = |id: &str, period: Period| {
        let found = DATA.find_indicator(id);
        found
            .and_then(|ix| DATA.value(ix, DATA.country(), period))
            .unwrap_or(f64::NAN)
    };
    let day = Period::of_day(2021, 2, 23);
    assert!(value("reporting_provinces", day) > 63.0 / 2.0);
    assert!(value("level34_share", Period::of_day(2021, 2, 20)) > 50.0);
    assert!((value("lgsp_share", Period::of_month(2020, 12)) - 100.0).abs() < 1e-9);
    assert!(value("attacks_change_month", Period::of_month(2021, 2)) > 0.0);
    assert!(value("attacks_change_year", Period::of_month(2021, 2)) > 0.0);
    let july = DATA
        .facts()
        .matters
        .iter()
        .filter(|matter| matter.deadline == Some(Period::of_month(2021, 7)));
    assert_eq!(july.count(), 2);
}

#[test]
fn no_text_has_a_place_left_empty() {
    for (page, lang) in pages().iter().zip(Lang::ALL) {
        for section in &page.sections {
            let texts = [&section.title, &section.body];
            for text in texts {
                assert!(
                    !text.contains('{') && !text.contains("  "),
                    "{lang:?}: {text}"
                );
            }
            assert!(!section.name.is_empty() && !section.title.ends_with('.'));
            assert!(!section.title.starts_with("0 "), "{}", section.title);
        }
    }
}
