//! The systems on the real data set.

use super::claims::{Verdict, judged, recomputed};
use super::{Check, SystemPage, page};
use crate::chart::Drawing;
use crate::model::ClaimOp;
use crate::query::testing::{DATA, ask};

fn seen(indicator: &str) -> SystemPage {
    ask(&format!("?i={indicator}&tab=system"), page)
}

fn check(indicator: &str, sum: &str) -> Check {
    let page = seen(indicator);
    let found = page.checks.iter().find(|check| check.sum == sum);
    match found {
        Some(check) => check.clone(),
        None => panic!(
            "{sum} not among {:?}",
            page.checks
                .iter()
                .map(|check| &check.sum)
                .collect::<Vec<_>>()
        ),
    }
}

#[test]
fn printed_changes_of_february_2021_are_recomputed() {
    assert_eq!(
        recomputed(ClaimOp::Change, &[454.0, 326.0]).map(|found| (found * 100.0).round()),
        Some(3926.0)
    );
    assert_eq!(
        recomputed(ClaimOp::Change, &[454.0, 288.0]).map(|found| (found * 100.0).round()),
        Some(5764.0)
    );
    let month = check("attacks", "454 ÷ 326 − 1 = +39,26%");
    assert_eq!(
        (month.verdict, month.verdict_words),
        (Verdict::Agrees, "khớp")
    );
    let year = check("attacks", "454 ÷ 288 − 1 = +57,64%");
    assert_eq!(year.verdict, Verdict::AgreesIndirectly);
    assert_eq!(
        year.support,
        "Phép tính vòng tròn: 288 được suy ra từ chính tỷ lệ này. Phép cộng khác xác nhận: 283 + 288 + 282 = 1.056 − 203."
    );
}

#[test]
fn a_printed_fall_that_is_a_rise_does_not_agree() {
    let quarter = check("attacks", "1.271 ÷ 853 − 1 = +49%");
    assert_eq!(quarter.verdict, Verdict::Disagrees);
}

#[test]
fn levels_three_and_four_add_up() {
    let sum = check("level34_share", "25,18% + 31,18% = 56,36%");
    assert_eq!(sum.verdict, Verdict::Agrees);
}

#[test]
fn every_ministry_and_every_province_has_a_platform() {
    assert_eq!(
        check("lgsp_share", "22 ÷ 22 = 100%").verdict,
        Verdict::Agrees
    );
    assert_eq!(
        check("lgsp_share", "63 ÷ 63 = 100%").verdict,
        Verdict::Agrees
    );
}

#[test]
fn a_base_made_from_its_own_percentage_confirms_nothing() {
    let same = Some(57.64);
    assert_eq!(judged(57.64, 2, same, true, None), Verdict::Unchecked);
    assert_eq!(judged(57.64, 2, same, true, Some(30.0)), Verdict::Unchecked);
    assert_eq!(
        judged(57.64, 2, same, true, Some(0.0)),
        Verdict::AgreesIndirectly
    );
    assert_eq!(judged(57.64, 2, None, false, None), Verdict::Unchecked);
    assert_eq!(judged(11.8, 1, Some(11.85), false, None), Verdict::Agrees);
    assert_eq!(
        judged(11.8, 1, Some(11.89), false, None),
        Verdict::AgreesRounded
    );
    assert_eq!(judged(11.8, 1, Some(12.0), false, None), Verdict::Disagrees);
}

#[test]
fn twenty_three_committees_are_named_and_silence_is_not_a_no() {
    let page = seen("committee");
    let named = &page.named[0];
    assert_eq!((named.provinces.len(), named.bodies.len()), (23, 2));
    assert!(named.silence.starts_with("40 tỉnh"), "{}", named.silence);
    assert_eq!(
        page.headline,
        "23 tỉnh, thành phố được nêu tên là đã kiện toàn ban chỉ đạo"
    );
}

#[test]
fn the_partners_of_both_systems_are_listed_by_name() {
    assert_eq!(seen("insurance_partner").named[0].bodies.len(), 5);
    assert_eq!(seen("reporting_feeds").named[0].bodies.len(), 6);
}

#[test]
fn every_figure_of_the_article_is_on_a_page() {
    let systems = ask("", page).systems;
    let said: usize = systems
        .iter()
        .map(|system| {
            let page = seen(system.indicator);
            let named: usize = page
                .named
                .iter()
                .map(|named| named.provinces.len() + named.bodies.len())
                .sum();
            page.figures.len() + named
        })
        .sum();
    assert_eq!(said, 66);
}

#[test]
fn every_system_has_a_headline_of_its_own_in_both_languages() {
    for lang in ["vi", "en"] {
        let systems = ask("", page).systems;
        assert_eq!(systems.len(), DATA.facts().systems.len());
        for system in systems {
            let query = format!("?lang={lang}&i={}&tab=system", system.indicator);
            let query = query.replace("?lang=vi&", "?");
            let page = ask(&query, page);
            assert_ne!(page.headline, page.name, "{}", page.id);
            assert!(!page.headline.contains('{'), "{}", page.headline);
            println!("{} | {} | {}", page.id, page.headline, page.lede);
            for check in &page.checks {
                println!(
                    "   {} | {} | {} | {} | {}",
                    check.title, check.sum, check.verdict_words, check.support, check.note
                );
            }
            for conflict in &page.conflicts {
                println!(
                    "   # {} {} {:?}",
                    conflict.name,
                    conflict.when,
                    conflict
                        .sayings
                        .iter()
                        .map(|s| s.figure.clone())
                        .collect::<Vec<_>>()
                );
            }
            for other in &page.others {
                println!(
                    "   . {} {} {} {}",
                    other.name,
                    other.of,
                    other.figure.line(),
                    other.figure.span
                );
            }
            for map in &page.maps {
                println!("   m {} {}", map.name, map.when);
            }
        }
    }
}

#[test]
fn committees_are_counted_by_region_and_come_to_those_named() {
    let panel = &seen("committee").panels[0];
    let Drawing::Bars(bars) = &panel.drawing else {
        panic!("{panel:?}");
    };
    let named: Vec<f64> = bars.bars.iter().filter_map(|bar| bar.value).collect();
    assert_eq!(named.len(), 6);
    assert_eq!(recomputed(ClaimOp::Sum, &named), Some(23.0));
    assert!(bars.bars.iter().any(|bar| bar.text == "6/14"), "{bars:?}");
}

#[test]
fn lists_of_platforms_stand_side_by_side_and_form_no_line() {
    let panels = seen("platforms_introduced").panels;
    assert_eq!(panels.len(), 1);
    let table = panels[0].drawing.table(crate::model::Lang::Vi);
    assert_eq!(table.head[0], "Nội dung");
    assert_eq!(table.rows.len(), 4);
}
