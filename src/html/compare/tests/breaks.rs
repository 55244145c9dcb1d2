//! Each break that a reader could be misled by, by its name: drawn where it is, with its reason below the
//! picture in both languages, and never crossed by a line.

use crate::chart::{Drawing, Lines, Series};
use crate::html::chart_page::page;
use crate::html::testing::sheet_of;

/// The lines of a view, whose page says the reason in both languages.
fn drawn(view: &str, vi: &str, en: &str) -> Lines {
    for (query, reason) in [(format!("?{view}"), vi), (format!("?lang=en&{view}"), en)] {
        let sheet = sheet_of(&query, "", page);
        let (_, below) = sheet.html.text().split_once("data-chart=\"0\"").unwrap();
        let (below, _) = below.split_once("</figure>").unwrap();
        assert!(below.contains(reason), "{query}: no {reason}: {below}");
    }
    let mut sheet = sheet_of(&format!("?lang=en&{view}"), "", page);
    match sheet.drawings.swap_remove(0) {
        Drawing::Lines(lines) => lines,
        other => panic!("{view}: {other:?}"),
    }
}

fn series<'l>(lines: &'l Lines, name: &str) -> &'l Series {
    let names = || lines.series.iter().map(|one| &one.name).collect::<Vec<_>>();
    let found = lines.series.iter().find(|one| one.name == name);
    found.unwrap_or_else(|| panic!("no {name} in {:?}", names()))
}

/// Where the upright of a reason stands, in years.
fn upright(one: &Series, reason: &str) -> f64 {
    let gap = one
        .trend
        .gaps
        .iter()
        .find(|gap| gap.reason.contains(reason));
    gap.unwrap_or_else(|| panic!("no {reason}: {:?}", one.trend.gaps))
        .x
}

/// Two points of a line lie in two stretches.
fn apart(one: &Series, before: &str, after: &str) {
    let of = |period: &str| {
        let mut stretches = one.trend.stretches.iter();
        let has = |points: &[crate::query::trend::Point]| {
            points.iter().any(|point| point.period == period)
        };
        let place = stretches.position(|stretch| has(&stretch.points));
        place.unwrap_or_else(|| panic!("no {period} in {}", one.name))
    };
    assert_ne!(of(before), of(after), "{}: {before} and {after}", one.name);
}

#[test]
fn dti_of_2020_is_not_joined_with_later_years() {
    let (vi, en) = ("Năm 2020 gồm 3 trụ cột", "2020 had three pillars");
    let lines = drawn("tab=chart&areas=~48", vi, en);
    let own = series(&lines, "Da Nang");
    apart(own, "2020", "2021");
    let x = upright(own, en);
    assert!((2020.0..2022.0).contains(&x), "{x}");
}

#[test]
fn dti_of_2024_with_its_changed_weights_is_not_joined_with_2023() {
    let vi = "Trọng số và tiêu chí thay đổi so với năm 2023";
    let en = "Weights and criteria differ from 2023";
    let lines = drawn("tab=chart&areas=~48", vi, en);
    let own = series(&lines, "Da Nang");
    apart(own, "2023", "2024");
    apart(series(&lines, "whole country"), "2023", "2024");
    let x = upright(own, en);
    assert!((2023.0..2025.0).contains(&x), "{x}");
}

#[test]
fn services_of_all_and_of_eligible_ones_are_two_lines() {
    let vi = "tỷ lệ tính trên số dịch vụ đủ điều kiện, không phải trên tổng số";
    let en = "the share is of eligible services and not of all services";
    for view in [
        "i=level4_share&tab=chart",
        "i=level4_eligible_share&tab=chart",
    ] {
        let lines = drawn(view, vi, en);
        assert_eq!(lines.series.len(), 2, "{view}");
        let x = upright(&lines.series[1], en);
        assert!((2021.9..2022.1).contains(&x), "{view}: {x}");
    }
}

#[test]
fn incidents_of_2020_as_first_printed_and_as_recounted_are_not_joined() {
    let (vi, en) = ("6.811 thay vì 5.168", "6,811 instead of 5,168");
    let lines = drawn("i=attacks&tab=chart", vi, en);
    let own = series(&lines, "whole country");
    apart(own, "2021-02", "2021-10");
    upright(own, en);
}

#[test]
fn totals_since_a_day_and_counts_of_a_span_are_drawn_apart() {
    let vi = "hai cách đếm: không nối, không cộng";
    let en = "two ways of counting: neither joined nor added";
    for (view, total, span) in [
        (
            "i=portal_visits&tab=chart",
            "whole country",
            "Visits, period",
        ),
        (
            "i=documents_exchanged&tab=chart",
            "whole country",
            "Documents, month",
        ),
    ] {
        let lines = drawn(view, vi, en);
        assert_eq!(series(&lines, total).trend.stretches.len(), 1, "{view}");
        let counts = series(&lines, span);
        assert!(
            counts
                .trend
                .stretches
                .iter()
                .all(|one| one.points.len() == 1)
        );
        let first = counts.trend.points().next().unwrap().x;
        assert!((upright(counts, en) - first).abs() < 1e-9, "{view}");
    }
    // A total that begins anew each year breaks off there.
    let vi = "Số cộng dồn được đếm lại từ ngày khác";
    let en = "Totals are counted anew from another day";
    let lines = drawn("i=attacks_ytd&tab=chart", vi, en);
    let total = series(&lines, "whole country");
    upright(total, en);
    for stretch in &total.trend.stretches {
        let rises = |pair: &[crate::query::trend::Point]| pair[0].y <= pair[1].y;
        assert!(stretch.points.windows(2).all(rises), "{stretch:?}");
    }
}

#[test]
fn full_process_dossiers_of_2024_are_a_stricter_measure_and_another_line() {
    let vi = "một cách đo chặt hơn tỷ lệ hồ sơ trực tuyến trước đó";
    let en = "a stricter measure than the online dossiers before";
    for view in [
        "i=dossiers_online_share&tab=chart",
        "i=full_process_share&tab=chart",
    ] {
        let lines = drawn(view, vi, en);
        // The other measure is a line of its own, after those of the indicator at hand.
        let other = lines.series.last().unwrap();
        assert!(
            lines.series.len() > 1 && other.name != "whole country",
            "{view}"
        );
        let x = upright(other, en);
        assert!((2024.0..2025.1).contains(&x), "{view}: {x}");
    }
}
