//! Up to eight provinces, regions or ministries in every form, and what is said of a ninth.

use super::{lines, seen};
use crate::chart::Drawing;
use crate::query::chart_page::Picture;

#[test]
fn up_to_eight_ministries_are_compared_in_every_form_and_a_ninth_is_refused() {
    let with = "~bo_khdt~bo_tai_chinh~nhnn~bhxh~bo_cong_thuong~bo_gtvt~bo_noi_vu~bo_tttt";
    for (show, least) in [("", 8), ("&show=bump", 8), ("&show=slope", 3)] {
        let view = format!("?lang=en&i=dti_ministry_rank&tab=chart&areas={with}{show}");
        let page = seen(&view);
        assert_eq!((page.chosen.len(), page.addable.len()), (8, 0), "{view}");
        assert!(page.full.contains("the most"), "{view}");
        let Picture::One(drawing, ..) = page.picture else {
            panic!("{view}: {:?}", page.picture);
        };
        let count = match &*drawing {
            Drawing::Lines(lines) => lines.series.len(),
            Drawing::Slope(slope) => slope.rows.len(),
            other => panic!("{view}: {other:?}"),
        };
        assert!(count >= least, "{view}: {count}");
    }
    let small = seen(&format!(
        "?lang=en&i=dti_ministry_rank&tab=chart&areas={with}&show=multiples"
    ));
    assert!(matches!(&small.picture, Picture::Many(all, ..) if all.len() == 8));
    let table = small.differences.unwrap();
    assert!(
        table.rows.len() > 2 && table.rows[1].apart.contains("place"),
        "{table:?}"
    );
    let ninth = seen(&format!(
        "?lang=en&i=dti_ministry_rank&tab=chart&area=bo_yte&areas={with}"
    ));
    assert_eq!(ninth.chosen.len(), 8);
    assert!(
        ninth.remarks.iter().any(|one| one.starts_with("At most 8")),
        "{:?}",
        ninth.remarks
    );
}

#[test]
fn ministries_of_two_groups_are_not_ranked_beside_each_other() {
    for show in ["", "&show=bump", "&show=multiples"] {
        let view = format!("?lang=en&i=dti_ministry_rank&tab=chart&areas=~bo_khdt~vast~vtv{show}");
        let page = seen(&view);
        let names: Vec<String> = match page.picture {
            Picture::One(drawing, ..) => match *drawing {
                Drawing::Lines(lines) => lines.series.into_iter().map(|one| one.name).collect(),
                other => panic!("{view}: {other:?}"),
            },
            Picture::Many(small, ..) => small.into_iter().map(|(name, _)| name).collect(),
            other => panic!("{view}: {other:?}"),
        };
        assert_eq!(names, ["Ministry of Planning and Investment"], "{view}");
        let said = page
            .remarks
            .iter()
            .find(|one| one.starts_with("The groups are ranked apart"));
        let said = said.unwrap_or_else(|| panic!("{view}: {:?}", page.remarks));
        assert!(
            said.contains("that provide public services: Ministry of Planning"),
            "{said}"
        );
        assert!(said.ends_with("Only the first group is drawn."), "{said}");
        assert!(page.addable.iter().all(|one| one.id != "ttxvn"));
        assert!(page.addable.iter().any(|one| one.id == "bo_yte"));
    }
    let one = seen("?lang=en&i=dti_ministry_rank&tab=chart&areas=~vast~vtv");
    assert!(
        one.remarks.iter().all(|one| !one.contains("ranked apart")),
        "{:?}",
        one.remarks
    );
    assert_eq!(
        lines("?lang=en&i=dti_ministry_rank&tab=chart&areas=~vast~vtv")
            .series
            .len(),
        2
    );
}

#[test]
fn regions_are_compared_in_every_form() {
    let view = "?lang=en&i=papi_egov&tab=chart&areas=~r1~r2~r3~r4~r5~r6";
    assert_eq!(lines(view).series.len(), 7);
    assert_eq!(lines(&format!("{view}&show=bump")).series.len(), 6);
    let slope = seen(&format!("{view}&show=slope")).picture;
    assert!(matches!(slope, Picture::One(drawing, ..) if matches!(*drawing, Drawing::Slope(_))));
    let small = seen(&format!("{view}&show=multiples")).picture;
    assert!(matches!(small, Picture::Many(all, ..) if all.len() == 6));
    assert_eq!(seen(view).differences.unwrap().rows.len(), 7);
}

#[test]
fn a_ninth_is_refused_in_words_whatever_the_form() {
    // The one drilled down to and eight more.
    let nine = "area=14&areas=~01~02~04~06~08~10~11~12";
    for form in [
        "",
        "&show=slope",
        "&show=bump",
        "&show=multiples",
        "&show=strip",
        "&show=heatmap",
        "&x=papi_egov",
    ] {
        for (lang, said) in [("vi", "So sánh nhiều nhất 8 nơi"), ("en", "At most 8")] {
            let page = seen(&format!("?lang={lang}&tab=chart&{nine}{form}"));
            assert_eq!(page.chosen.len(), 8, "{form}");
            assert!(
                page.remarks.iter().any(|one| one.starts_with(said)),
                "{form}: {:?}",
                page.remarks
            );
        }
    }
}
