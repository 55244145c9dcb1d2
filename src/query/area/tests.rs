//! What a reader sees on the page of an area, on the real data, in both languages.

use super::{AreaPage, Level, Row, history, page};
use crate::chart::Drawing;
use crate::model::{AreaKind, Lang, UnitSystem};
use crate::query::testing::{DATA, ask};

fn find<'p>(page: &'p AreaPage, indicator: &str) -> Option<&'p Row> {
    page.groups
        .iter()
        .flat_map(|group| &group.rows)
        .find(|row| row.indicator == indicator)
}

fn row<'p>(page: &'p AreaPage, indicator: &str) -> &'p Row {
    find(page, indicator).unwrap_or_else(|| panic!("no row of {indicator} for {}", page.id))
}

fn known(level: Option<&Level>) -> (&str, &str) {
    match level {
        Some(Level::Known { figure, how }) => (&figure.value, how),
        other => panic!("{other:?}"),
    }
}

fn refused(level: Option<&Level>) -> &str {
    match level {
        Some(Level::Refused(reason)) => reason,
        other => panic!("{other:?}"),
    }
}

fn said(page: &AreaPage, place: usize) -> (String, String) {
    let key = &page.keys[place];
    let standing = key.standing.as_ref().map(super::Standing::line);
    (key.figure.value.clone(), standing.unwrap_or_default())
}

fn headline(address: &str, expected: &str) {
    assert_eq!(ask(address, page).headline.title, expected, "{address}");
}

/// Addresses of every area: 63 and 34 provinces, regions, the country, bodies, groups.
fn addresses() -> Vec<String> {
    let all = DATA.facts().areas.iter();
    all.map(|area| match area.units {
        Some(UnitSystem::New) => format!("units=34&area={}", area.id),
        _ => format!("area={}", area.id),
    })
    .collect()
}

#[test]
fn da_nang_is_second_of_63_and_17th_of_34() {
    let page = ask("?area=48", page);
    let pair = |value: &str, rank: &str| (value.to_owned(), rank.to_owned());
    assert_eq!(said(&page, 0), pair("0,8335", "hạng 2 trên 63"));
    assert_eq!(said(&page, 1), pair("0,7069", "hạng 17 trên 34"));
    assert_eq!(
        page.headline.title,
        "Đà Nẵng đứng đầu vùng về chuyển đổi số liên tục từ 2022 đến 2024"
    );
    assert_eq!(
        page.headline.lede,
        [
            "Từ 01/07/2025 hợp nhất với Quảng Nam, vẫn mang tên Đà Nẵng. Theo cách tính của Bộ, thứ hạng DTI năm 2024 đổi từ 2 trên 63 thành 17 trên 34 mà không có lần đánh giá nào mới."
        ]
    );
}

#[test]
fn da_nang_reads_as_well_in_english() {
    let page = ask("?lang=en&area=48", page);
    let pair = |value: &str, rank: &str| (value.to_owned(), rank.to_owned());
    assert_eq!(said(&page, 0), pair("0.8335", "rank 2 of 63"));
    assert_eq!(said(&page, 1), pair("0.7069", "rank 17 of 34"));
    assert_eq!(
        page.headline.title,
        "Da Nang led its region in digital transformation every year from 2022 to 2024"
    );
}

#[test]
fn a_headline_follows_its_rules() {
    headline(
        "?lang=en&area=79",
        "Ho Chi Minh City leads the country in digital transformation in 2024",
    );
    headline(
        "?area=83",
        "Bến Tre xếp thứ 54 trên 63 về chuyển đổi số năm 2024, thứ 11 trong 13 tỉnh của vùng",
    );
    headline(
        "?area=48&time=2021",
        "DTI năm 2021 của Đà Nẵng là 0,6419, hạng 1 trên 63 theo công bố; chỉ có số liệu của 19 trong 63 tỉnh",
    );
}

#[test]
fn ben_tre_is_one_of_the_23_and_a_province_not_named_is_no_word() {
    let committee = |address| ask(address, page).keys.pop().unwrap();
    let named = committee("?area=83");
    assert_eq!(named.figure.value, "có");
    assert_eq!(
        named.notes,
        ["một trong 23 tỉnh được bài báo nêu tên là đã kiện toàn"]
    );
    let silent = committee("?area=48");
    assert_eq!(silent.figure.value, "chưa có tin");
    assert!(silent.figure.missing.is_some());
    let silent = committee("?lang=en&area=48");
    assert_eq!(silent.figure.value, "no word");
}

#[test]
fn committees_of_a_new_province_are_those_of_its_old_ones() {
    let committee = |address| ask(address, page).keys.pop().unwrap();
    let key = committee("?units=34&area=86");
    assert_eq!(key.figure.value, "nêu tên 1, chưa có tin về 2");
    assert_eq!(key.notes, ["tỉnh cũ được nêu tên: Bến Tre"]);
    let none = committee("?units=34&area=48");
    assert_eq!(none.figure.value, "chưa có tin");
}

#[test]
fn ranks_and_grades_are_refused_for_region_and_country_with_the_reason() {
    let page = ask("?area=48", page);
    let reason = "Thứ hạng không cộng và không lấy trung bình được.";
    assert_eq!(refused(row(&page, "dti_rank").region.as_ref()), reason);
    assert_eq!(refused(row(&page, "dti_rank").country.as_ref()), reason);
    assert_eq!(
        refused(row(&page, "security_grade").region.as_ref()),
        "Mức xếp loại là thứ tự, không lấy trung bình được."
    );
}

#[test]
fn what_only_the_34_have_is_not_taken_apart() {
    let page = ask("?lang=en&area=48", page);
    let said = page
        .silent
        .iter()
        .find(|said| said.names.contains(&"Decision 766: total score"));
    assert_eq!(
        said.unwrap().reason,
        "Measured on the 34 new provinces: it cannot be taken apart into the 63 old ones."
    );
}

#[test]
fn values_of_two_definitions_are_not_compared() {
    let page = ask("?area=48", page);
    let change = &row(&page, "dti").changes[0];
    assert_eq!(change.text, "không so với 2023: đổi cách đo");
    assert!(
        change.reason.starts_with("Trọng số và tiêu chí thay đổi"),
        "{}",
        change.reason
    );
    let page = ask("?area=48&time=2023", super::page);
    assert_eq!(row(&page, "dti").changes[0].text, "+0,0338 so với 2022");
    assert_eq!(
        row(&page, "dti_rank").changes[0].text,
        "không đổi so với 2022"
    );
}

#[test]
fn coverage_says_19_of_63_for_2021() {
    let page = ask("?area=48&time=2021", page);
    let (_, how) = known(row(&page, "dti").country.as_ref());
    assert_eq!(how, "trung bình 19/63 tỉnh");
    let past = ask("?lang=en&area=48", |ask| history(ask, "dti"));
    let past = past.past.iter().find(|past| past.when == "2021").unwrap();
    assert_eq!(known(past.country.as_ref()).1, "mean of 19 of 63 provinces");
    assert_eq!(past.standing, "rank 1 of 63 as published");
}

#[test]
fn the_mean_of_a_region_is_that_of_the_file() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    let text = |name| std::fs::read_to_string(folder.join(name)).unwrap();
    let areas = text("areas.csv");
    let region: Vec<&str> = areas
        .lines()
        .filter(|line| line.contains(",province,63,r3,"))
        .map(|line| &line[..2])
        .collect();
    assert_eq!(region.len(), 14);
    let values: Vec<f64> = text("observations/dti.csv")
        .lines()
        .map(|line| line.split(',').collect::<Vec<_>>())
        .filter(|cells| {
            cells[0] == "dti" && cells[2] == "63" && cells[5] == "2024" && cells[10] == "1"
        })
        .filter(|cells| region.contains(&cells[3]))
        .map(|cells| cells[6].parse().unwrap())
        .collect();
    assert_eq!(values.len(), 14);
    let mean: f64 = values.iter().sum::<f64>() / 14.0;
    let page = ask("?lang=en&area=r3", page);
    assert_eq!(page.keys[0].figure.value, format!("{mean:.4}"));
    assert_eq!(
        known(
            row(&ask("?lang=en&area=48", super::page), "dti")
                .region
                .as_ref()
        )
        .0,
        format!("{mean:.4}")
    );
}

#[test]
fn a_region_lists_its_provinces_best_first() {
    let children = ask("?area=r3", page).children.unwrap();
    assert_eq!(children.rows.len(), 14);
    let first = &children.rows[0];
    assert_eq!((first.id, first.figure.value.as_str()), ("48", "0,8335"));
    // Its name as of 2024, before it became the city of Huế.
    assert_eq!(children.rows[1].name, "Thừa Thiên Huế");
    assert_eq!(children.rows[13].dot, Some(0.0));
}

#[test]
fn the_country_lists_its_regions_and_knows_what_provinces_do_not() {
    let page = ask("?area=vn", page);
    assert_eq!(page.children.as_ref().unwrap().rows.len(), 6);
    assert_eq!(row(&page, "attacks").figure.unit, "cuộc tấn công");
    assert_eq!(
        known(
            row(&ask("?area=48", super::page), "committee")
                .country
                .as_ref()
        )
        .0,
        "23/63"
    );
}

#[test]
fn a_list_of_provinces_follows_the_indicator_of_the_address() {
    let children = ask("?i=papi_egov&area=r1", page).children.unwrap();
    assert!(children.title.contains("PAPI"), "{}", children.title);
    let children = ask("?i=attacks&area=r1", page).children.unwrap();
    assert!(children.title.contains("DTI"), "{}", children.title);
}

#[test]
fn the_id_of_an_old_province_leads_to_its_successor_and_says_so() {
    let page = ask("?units=34&area=83", page);
    assert_eq!(page.id, "86");
    assert_eq!(
        page.resolved,
        "Bến Tre từ 01/07/2025 thuộc Vĩnh Long. Đây là trang của Vĩnh Long trong 34 tỉnh, thành phố."
    );
    assert_eq!(ask("?units=34&area=86", super::page).resolved, "");
}

#[test]
fn a_new_province_is_made_of_old_ones_and_eleven_are_as_they_were() {
    let merger = ask("?units=34&area=27", page).merger.unwrap();
    let before: Vec<_> = merger.before.iter().map(|one| one.name).collect();
    assert_eq!(before, ["Bắc Giang", "Bắc Ninh"]);
    assert!(merger.before.iter().all(|one| one.units == UnitSystem::Old));
    let unchanged = DATA.provinces(UnitSystem::New).filter(|ix| {
        let address = format!("?units=34&area={}", DATA.area(*ix).id);
        ask(&address, page).merger.unwrap().is_unchanged
    });
    assert_eq!(unchanged.count(), 11);
}

#[test]
fn the_document_is_that_of_the_crosswalk() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    let crosswalk = std::fs::read_to_string(folder.join("crosswalk.csv")).unwrap();
    let document = crate::text::area::MERGER_DOCUMENT.vi;
    assert!(
        crosswalk
            .lines()
            .skip(1)
            .all(|line| line.ends_with(&format!(",2025-07-01,{document}")))
    );
}

#[test]
fn an_area_says_what_it_was_when() {
    let kind = |address| ask(address, page).headline.kind;
    assert_eq!(
        kind("?area=46"),
        "Tỉnh Thừa Thiên Huế; từ 01/01/2025 là thành phố trực thuộc trung ương Huế"
    );
    assert_eq!(kind("?area=83"), "Tỉnh");
    assert_eq!(
        kind("?lang=en&units=34&area=27"),
        "Province; centrally run city since 20 September 2026"
    );
}

#[test]
fn a_line_stops_where_the_definition_changes() {
    let page = ask("?area=48", page);
    let Drawing::Lines(lines) = &page.pictures[0].drawing else {
        panic!("no lines")
    };
    let stretches: Vec<usize> = lines.series[0]
        .trend
        .stretches
        .iter()
        .map(|stretch| stretch.points.len())
        .collect();
    assert_eq!(stretches, [3, 1]);
    // Of 2021 only 19 provinces are known: no mean of region or country is drawn.
    assert_eq!(lines.series[2].trend.stretches[0].points.len(), 2);
}

#[test]
fn components_of_the_new_province_are_eight_and_of_the_old_one_four() {
    let page = ask("?area=83", page);
    let rows: Vec<usize> = page
        .pictures
        .iter()
        .filter_map(|picture| match &picture.drawing {
            Drawing::Profile(profile) => Some(profile.rows.len()),
            _ => None,
        })
        .collect();
    assert_eq!(rows, [8, 4]);
}

#[test]
fn a_ministry_says_what_is_known_of_it() {
    let page = ask("?lang=en&area=bo_tai_chinh", page);
    assert_eq!(
        page.headline.title,
        "Ministry of Finance: rank 2 in the ministerial digital transformation index of 2023"
    );
    assert_eq!(row(&page, "dti_ministry").figure.value, "0.6321");
    let page = ask("?lang=en&area=bo_cong_an", super::page);
    assert!(page.groups.is_empty() && !page.matters.is_empty());
}

#[test]
fn every_area_has_a_page_in_both_languages_without_empty_texts() {
    for address in addresses() {
        for lang in [Lang::Vi, Lang::En] {
            let address = match lang {
                Lang::Vi => format!("?{address}"),
                Lang::En => format!("?lang=en&{address}"),
            };
            let page = ask(&address, page);
            check(&address, &page);
        }
    }
}

fn check(address: &str, page: &AreaPage) {
    let is_text = |text: &str| {
        assert!(
            !text.trim().is_empty()
                && !text.contains('{')
                && !text.contains("  ")
                && !text.contains("()"),
            "{address}: {text:?}"
        );
    };
    is_text(&page.headline.title);
    is_text(page.headline.name);
    is_text(&page.headline.kind);
    page.headline.lede.iter().for_each(|text| is_text(text));
    page.crumbs.iter().for_each(|crumb| is_text(crumb.name));
    assert_eq!(page.crumbs[0].id, "vn", "{address}");
    assert!(
        page.crumbs.last().is_some_and(|crumb| crumb.is_here),
        "{address}"
    );
    for key in &page.keys {
        is_text(&key.label);
        is_text(&key.figure.value);
        is_text(&key.figure.period);
        key.notes.iter().for_each(|text| is_text(text));
    }
    for picture in &page.pictures {
        is_text(&picture.title);
        picture.notes.iter().for_each(|text| is_text(text));
    }
    for group in &page.groups {
        is_text(group.name);
        for row in &group.rows {
            is_text(row.name);
            is_text(&row.figure.value);
            for change in &row.changes {
                is_text(&change.text);
            }
            for level in [&row.region, &row.country].into_iter().flatten() {
                match level {
                    Level::Known { figure, how } => {
                        is_text(&figure.value);
                        is_text(how);
                    }
                    Level::Refused(reason) => is_text(reason),
                }
            }
        }
    }
    let kind = DATA
        .facts()
        .areas
        .iter()
        .find(|area| area.id == page.id)
        .map(|area| area.kind);
    if matches!(
        kind,
        Some(AreaKind::Province | AreaKind::Region | AreaKind::Country)
    ) {
        assert!(
            !page.keys.is_empty() && !page.groups.is_empty(),
            "{address}"
        );
        assert!(
            !page.pictures.is_empty() && page.locator.is_some(),
            "{address}"
        );
        assert!(!page.sources.is_empty(), "{address}");
    }
}
