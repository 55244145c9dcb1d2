//! The home page's answers on the real data, as a reader sees them.

mod typing;
mod unmet;

use super::{Mark, Page, page, spoken};
use crate::model::UnitSystem;
use crate::query::instead::Instead;
use crate::query::testing::ask;

fn home(query: &str) -> Page {
    ask(query, page)
}

/// Headline and lede.
#[track_caller]
fn check_heading(query: &str, headline: &str, lede: &str) {
    let heading = home(query).heading;
    assert_eq!(
        (heading.headline.as_str(), heading.lede.as_str()),
        (headline, lede),
        "{query}"
    );
}

#[test]
fn the_first_screen_says_what_the_map_says() {
    check_heading(
        "",
        "Đông Nam Bộ dẫn đầu, Tây Nguyên thấp nhất: trung bình cách nhau 0,0923 điểm",
        "Một nửa số tỉnh đạt từ 0,7118 trở lên. Càng cao càng tốt.",
    );
    check_heading(
        "?lang=en",
        "The Southeast leads and the Central Highlands comes last, their means 0.0923 points apart",
        "Half of the provinces score 0.7118 or more. Higher is better.",
    );
}

#[test]
fn a_year_measured_alike_is_told_by_its_change() {
    let headline = |query: &str| home(query).heading.headline;
    assert_eq!(
        headline("?time=2023"),
        "63 trong 63 tỉnh tăng so với năm 2022; trung bình các tỉnh từ 0,5787 lên 0,6783"
    );
    // 2021 is of the same definition as 2022, but known for 19 provinces: no change is told.
    assert!(!headline("?time=2022").contains("2021"));
    // 2024 is measured otherwise than 2023.
    assert!(!headline("").contains("2023"));
    // Of PAPI other provinces are missing in each year: no means are set side by side.
    assert_eq!(
        headline("?i=papi_egov&lang=en"),
        "52 of the 59 provinces with a value at both times rose on 2023"
    );
}

#[test]
fn the_34_are_told_by_what_the_merger_did() {
    assert_eq!(
        home("?units=34").heading.headline,
        "Chỉ vì hợp nhất, Đà Nẵng từ hạng 2 trên 63 tỉnh xuống hạng 17 trên 34"
    );
    assert_eq!(
        home("?units=34&lang=en").heading.headline,
        "By its merger alone, Da Nang drops from rank 2 of 63 to rank 17 of 34"
    );
}

#[test]
fn what_was_carried_says_so() {
    let lede = home("?units=34&time=2022&lang=en").heading.lede;
    assert!(
        lede.ends_with(
            "worked out here from the 63 old ones (plain mean); they were not published."
        ),
        "{lede}"
    );
    let card = home("?units=34&time=2022&areas=~48").card;
    assert_eq!(card.figure.map(|figure| figure.qualifier), Some("suy ra"));
    assert_eq!(card.basis, "tính từ 2 trên 2 tỉnh cũ có số liệu");
    // The 34 of 2024 were published.
    let card = home("?units=34&areas=~48").card;
    assert_eq!(card.figure.map(|figure| figure.qualifier), Some(""));
}

#[test]
fn few_values_are_told_as_few() {
    check_heading(
        "?time=2020&lang=en",
        "Only 12 of 63 provinces have a value: from 0.2108 (Ninh Thuan) to 0.4874 (Da Nang)",
        "Half of the provinces with a value are at 0.3729 or above. Higher is better.",
    );
    assert_eq!(
        home("?i=dti_digital_society&time=2022").heading.headline,
        "Chỉ có số liệu của một tỉnh: Trà Vinh, 0,5991"
    );
}

#[test]
fn a_province_that_is_not_named_is_never_a_no() {
    let page = home("?i=committee");
    assert_eq!(
        page.heading.headline,
        "23 trong 63 tỉnh được nêu tên; không có tin gì về 40 tỉnh còn lại"
    );
    let missing = page
        .areas
        .marks
        .iter()
        .filter(|area| area.mark == Mark::Missing);
    assert!(
        missing
            .clone()
            .all(|area| area.value == "chưa có tin" && area.brief.is_empty())
    );
    assert_eq!(missing.count(), 40);
    assert!(page.areas.marks.iter().all(|area| area.value != "không"));
    let labels: Vec<_> = page
        .legend
        .entries
        .iter()
        .chain(&page.legend.missing)
        .collect();
    assert_eq!(labels.len(), 2);
    assert_eq!(
        (labels[0].label.as_str(), labels[0].count.as_str()),
        ("được nêu tên", "23 tỉnh")
    );
    assert_eq!(
        (labels[1].label.as_str(), labels[1].count.as_str()),
        ("chưa có tin", "40 tỉnh")
    );
    assert!(page.ranking.rows.is_empty());
}

#[test]
fn a_yes_carried_to_the_34_is_counted_over_its_old_provinces() {
    let page = home("?i=committee&units=34&lang=en");
    assert_eq!(
        page.heading.headline,
        "18 of 34 new provinces hold an old one that is named; nothing is said of the other 16"
    );
    // Hưng Yên and Thái Bình: neither is named. Bắc Giang and Bắc Ninh: both are.
    let value = |id: &str| {
        let found = page.areas.marks.iter().find(|area| area.id == id);
        found.map(|area| (area.value.as_str(), area.brief.as_str()))
    };
    assert_eq!(value("27"), Some(("2 of 2 old provinces", "2/2")));
    assert_eq!(value("33"), Some(("no word", "")));
    // Where one of two is named, nobody said "no" of the other.
    let half = page
        .areas
        .marks
        .iter()
        .find(|area| area.value == "1 named, no word of 1");
    let half = half.unwrap_or_else(|| panic!("no such province"));
    assert_eq!(half.brief, "1+?");
    let labels: Vec<_> = page
        .legend
        .entries
        .iter()
        .map(|entry| &*entry.label)
        .collect();
    assert_eq!(labels, ["named", "some old provinces named"]);
    let spoken = ask("?i=committee&units=34&lang=en", |ask| spoken(ask, half.id));
    assert!(spoken.contains("1 named, no word of 1"), "{spoken}");
}

#[test]
fn grades_are_counted_and_the_unnamed_are_not_given_one() {
    let page = home("?i=security_grade&time=2019");
    assert_eq!(
        page.heading.headline,
        "3 tỉnh hạng A và 32 tỉnh hạng B; 28 tỉnh còn lại không được công bố tên"
    );
    assert_eq!(
        page.ranking.missing[0].label,
        "hạng thấp hơn, không công bố tên"
    );
    assert_eq!(page.card.standing, "");
}

#[test]
fn ties_share_a_rank() {
    let ranking = home("").ranking;
    let ranks: Vec<_> = ranking.rows[11..15]
        .iter()
        .map(|row| (row.rank.as_str(), row.id))
        .collect();
    assert_eq!(
        ranks,
        [("12", "70"), ("13", "15"), ("13", "24"), ("15", "36")]
    );
    assert_eq!(ranking.rows.len(), 63);
    assert_eq!(ranking.rank_head, "Hạng");
}

#[test]
fn a_place_among_some_is_not_called_a_rank() {
    let page = home("?time=2020");
    assert_eq!(page.ranking.rank_head, "Thứ tự");
    assert_eq!(page.card.standing, "thứ 1 trong 12 tỉnh có số liệu");
    assert_eq!(page.ranking.missing[0].members.len(), 51);
}

#[test]
fn a_printed_rank_is_its_own_place() {
    // Four provinces have one for 2023: the last is not the fourth of the country.
    let rows = home("?i=dti_digital_economy_rank&time=2023").ranking.rows;
    assert!(rows.iter().all(|row| row.rank == row.value), "{rows:?}");
}

#[test]
fn the_ranking_follows_the_order_of_the_address() {
    let names = |query: &str| -> Vec<_> {
        home(query)
            .ranking
            .rows
            .iter()
            .take(3)
            .map(|row| row.name)
            .collect()
    };
    assert_eq!(names(""), ["TP. Hồ Chí Minh", "Đà Nẵng", "Hải Phòng"]);
    assert_eq!(
        names("?sort=name"),
        ["An Giang", "Bà Rịa - Vũng Tàu", "Bạc Liêu"]
    );
    assert_eq!(names("?sort=-value"), names(""));
    assert_ne!(names("?sort=value"), names(""));
}

#[test]
fn shares_too_close_together_are_not_ranked() {
    let page = home("?i=papi_portal_land&lang=en");
    assert_eq!(page.ranking.rank_head, "");
    assert!(
        page.heading
            .lede
            .ends_with("The differences are too small to rank by.")
    );
    assert_eq!(page.card.standing, "");
}

#[test]
fn the_card_tells_where_a_province_stands_and_what_the_merger_does() {
    let card = home("?areas=~48").card;
    assert_eq!(
        (card.name, card.region),
        ("Đà Nẵng", "Bắc Trung Bộ và Duyên hải miền Trung")
    );
    let figure = card.figure.unwrap_or_else(|| panic!("no figure"));
    assert_eq!(
        (figure.value.as_str(), figure.period.as_str()),
        ("0,8335", "2024")
    );
    assert_eq!(card.standing, "hạng 2 trên 63");
    assert_eq!(card.gap, "kém TP. Hồ Chí Minh 0,0038 điểm");
    let merger = card.merger.unwrap_or_else(|| panic!("no merger"));
    assert_eq!(merger.title, "Sau hợp nhất với Quảng Nam");
    assert_eq!((merger.before.as_str(), merger.after.as_str()), ("2", "17"));
    assert_eq!(merger.text, "trên 34 tỉnh, 0,7069");
    assert!(merger.note.starts_with(
        "Hạng 2 tính trong 63 tỉnh, hạng 17 tính trong 34 tỉnh: tỷ lệ tỉnh khác đứng trên đổi từ 2% thành 48%."
    ));
    assert!(merger.note.contains("không phải lần đánh giá mới"));
}

#[test]
fn a_province_whose_name_is_gone_is_told_by_the_new_one() {
    let merger = home("?areas=~49&lang=en").card.merger;
    let title = merger.map(|merger| merger.title).unwrap_or_default();
    assert_eq!(title, "After the merger, now a part of Da Nang");
}

#[test]
fn a_new_province_shows_what_it_was_made_from() {
    let merger = home("?units=34&areas=~48&lang=en").card.merger;
    let merger = merger.unwrap_or_else(|| panic!("no merger"));
    let parts: Vec<_> = merger
        .parts
        .iter()
        .map(|part| (part.name, part.rank.as_str(), part.value.as_str()))
        .collect();
    assert_eq!(
        parts,
        [("Da Nang", "2", "0.8335"), ("Quang Nam", "57", "0.5803")]
    );
}

#[test]
fn a_province_that_was_not_merged_has_no_merger() {
    assert_eq!(home("?areas=~01").card.merger, None);
    assert_eq!(home("?areas=~01&units=34").card.merger, None);
}

#[test]
fn ranks_are_refused_after_the_merger_with_the_reason() {
    let merger = home("?i=egov_2017&areas=~48&lang=en").card.merger;
    let merger = merger.unwrap_or_else(|| panic!("no merger"));
    assert_eq!(merger.after, "");
    assert_eq!(
        merger.note,
        "This figure cannot be put together from provinces."
    );
}

#[test]
fn the_time_line_breaks_where_the_definition_changes() {
    let card = home("?areas=~48").card;
    let lengths: Vec<_> = card
        .line
        .stretches
        .iter()
        .map(|stretch| stretch.points.len())
        .collect();
    assert_eq!(lengths, [1, 3, 1]);
    assert_eq!(
        card.line_break,
        "Trọng số và tiêu chí thay đổi so với năm 2023."
    );
    // The mean of all is known for 2022 to 2024 only.
    let means: Vec<_> = card
        .mean
        .points()
        .map(|point| point.text.as_str())
        .collect();
    assert_eq!(means, ["0,5787", "0,6783", "0,6961"]);
}

#[test]
fn nothing_is_drawn_where_there_is_nothing_by_province() {
    let page = home("?i=attacks&lang=en");
    assert_eq!(page.heading.headline, "No map by province");
    assert_eq!(
        page.heading.lede,
        "Only figures for the whole country: nothing by province."
    );
    assert!(matches!(page.instead, Some(Instead::System("attacks", _))));
    assert!(page.areas.marks.is_empty());
}

#[test]
fn what_is_measured_on_the_34_is_not_taken_apart() {
    let page = home("?i=svc766&lang=en");
    assert_eq!(page.heading.headline, "No values for the 63 provinces");
    assert!(matches!(
        page.instead,
        Some(Instead::Units(UnitSystem::New, _))
    ));
    assert_eq!(home("?i=svc766&units=34").areas.marks.len(), 34);
}

#[test]
fn classes_follow_the_address_and_name_their_method() {
    let legend = home("").legend;
    assert_eq!((legend.scale, legend.entries.len()), ("k5", 5));
    assert_eq!(legend.method, "5 nhóm bằng nhau về số tỉnh (phân vị)");
    assert_eq!(legend.entries[4].mark, Mark::Class(4));
    let legend = home("?breaks=jenks&k=3&lang=en").legend;
    assert_eq!((legend.scale, legend.entries.len()), ("k3", 3));
    assert_eq!(legend.method, "3 classes at natural breaks (Jenks)");
    let legend = home("?breaks=custom:0.6,0.7").legend;
    assert_eq!(
        (legend.entries.len(), legend.bounds.as_str()),
        (3, "0,6; 0,7")
    );
}

#[test]
fn the_best_rank_has_the_dark_colour() {
    let areas = home("?i=dti_rank").areas;
    let first = areas.marks.iter().find(|area| area.value == "1");
    assert_eq!(first.map(|area| area.mark), Some(Mark::Class(4)));
}

#[test]
fn one_value_and_equal_values_have_one_class() {
    let legend = home("?i=dti_digital_society&time=2022").legend;
    assert_eq!((legend.scale, legend.entries.len()), ("k3", 1));
    assert_eq!(legend.entries[0].label, "0,60");
}

#[test]
fn only_periods_with_data_can_be_stepped_to() {
    let times = home("").times;
    let labels: Vec<_> = times.steps.iter().map(|step| step.label.as_str()).collect();
    assert_eq!(
        (labels, times.at),
        (vec!["2020", "2021", "2022", "2023", "2024"], 4)
    );
    assert_eq!(times.step(1), None);
    assert_eq!(
        times.step(-1).map(|period| period.to_string()).as_deref(),
        Some("2023")
    );
    assert_eq!(home("?i=committee").times.steps.len(), 1);
}

#[test]
fn a_province_is_spoken_with_value_rank_and_class() {
    assert_eq!(
        ask("?areas=~48", |ask| spoken(ask, "48")),
        "Đà Nẵng, 0,8335, hạng 2 trên 63, nhóm 5 trên 5, 0,7583 – 0,8373"
    );
    assert_eq!(
        ask("?i=committee&lang=en", |ask| spoken(ask, "48")),
        "Da Nang, no word"
    );
}

#[test]
fn every_indicator_and_period_has_a_page_without_empty_words() {
    let data = &*crate::query::testing::DATA;
    for row in &data.facts().indicators {
        for (units, lang) in [("63", "vi"), ("34", "en")] {
            let page = home(&format!("?lang={lang}&i={}&units={units}", row.id));
            let heading = &page.heading;
            assert!(!heading.headline.is_empty(), "{}", row.id);
            assert!(
                !heading.headline.contains("  ") && !heading.headline.ends_with('.'),
                "{}",
                heading.headline
            );
            assert!(
                page.instead.is_some() || !page.card.name.is_empty(),
                "{}",
                row.id
            );
            for step in &page.times.steps {
                let earlier = home(&format!(
                    "?lang={lang}&i={}&units={units}&time={}",
                    row.id, step.period
                ));
                assert!(
                    !earlier.heading.headline.is_empty(),
                    "{} {}",
                    row.id,
                    step.period
                );
            }
        }
    }
}

#[test]
fn the_tile_grid_shows_hoang_sa_and_truong_sa_and_counts_neither_as_a_province() {
    use crate::map::{GridTile, TileGrid, text_width};
    use crate::query::testing::{DATA, SHAPES};
    for (units, count) in [(UnitSystem::Old, 63), (UnitSystem::New, 34)] {
        for lang in ["vi", "en"] {
            let areas = home(&format!("?lang={lang}&units={}", units.code())).areas;
            let tiles = DATA.provinces(units).filter_map(|ix| {
                let area = DATA.area(ix);
                let tile = area.tile?;
                Some(GridTile::new(area.id, tile.col, tile.row, tile.short))
            });
            let grid = TileGrid::new(tiles.collect());
            let picture = super::picture::Picture {
                shapes: &SHAPES,
                units,
                layout: crate::map::MapLayout::Narrow,
                areas: &areas,
                lang: if lang == "vi" {
                    crate::model::Lang::Vi
                } else {
                    crate::model::Lang::En
                },
            };
            let svg = super::picture::tiles(picture, &grid);
            assert_eq!(svg.matches("<g data-area=").count(), count);
            let (_, isles) = svg.split_once("<g class=\"isles\">").unwrap_or_default();
            let names = ["Hoàng Sa (ĐN)", "Trường Sa (KH)"];
            for (name, owner) in names.iter().zip(["48", "56"]) {
                assert!(isles.contains(&format!(">{name}</text>")), "{isles}");
                assert!(isles.contains(&format!("<circle data-area=\"{owner}\"")));
                assert!(text_width(name, 9.5) < 80.0, "{name}");
            }
            let rooms = [grid.room("48", 2, &[]), grid.room("56", 2, &[])];
            for (col, row) in rooms.into_iter().flatten() {
                let is_there = |tile: &GridTile| tile.row == row && tile.col >= col;
                assert!(!grid.tiles().iter().any(is_there), "{units:?} {row}");
            }
            assert!(rooms.iter().all(Option::is_some) && rooms[0] != rooms[1]);
        }
    }
}
