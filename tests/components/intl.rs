//! Numbers, dates and the alphabet of this browser's `Intl`, and our own rules, which stand in for
//! it where there is no browser: both must write alike.

use cpdt_atlas::js::Intl;
use cpdt_atlas::model::{Lang, Period};
use cpdt_atlas::text::{Case, Plain, Say};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn numbers_are_written_alike() {
    for lang in Lang::ALL {
        for (value, decimals) in [
            (56.36, 2),
            (0.8335, 4),
            (13_661_811.0, 0),
            (1_271.5, 1),
            (-20.0, 0),
            (0.0, 2),
            (999.0, 0),
            (-0.04, 2),
        ] {
            assert_eq!(
                Intl(*lang).number(value, decimals),
                Plain(*lang).number(value, decimals)
            );
        }
    }
}

#[wasm_bindgen_test]
fn a_share_is_written_as_its_language_does() {
    assert_eq!(Intl(Lang::Vi).number(56.36, 2), "56,36");
    assert_eq!(Intl(Lang::En).number(56.36, 2), "56.36");
}

#[wasm_bindgen_test]
fn dates_are_written_alike() {
    for lang in Lang::ALL {
        for text in [
            "2024",
            "2021-02",
            "2021-02-23",
            "2019-12-09",
            "2021-09",
            "2025-09-20",
        ] {
            let period = Period::parse(text).unwrap_or(Period::UNDATED);
            for case in [Case::Short, Case::Long] {
                assert_eq!(
                    Intl(*lang).date(period, case),
                    Plain(*lang).date(period, case),
                    "{text}"
                );
            }
        }
    }
}

#[wasm_bindgen_test]
fn names_stand_in_the_order_of_the_vietnamese_alphabet() {
    let mut names = [
        "Đà Nẵng",
        "Điện Biên",
        "Cao Bằng",
        "An Giang",
        "Bắc Kạn",
        "Bạc Liêu",
        "Hà Nội",
        "Hậu Giang",
        "Ninh Bình",
    ];
    let mut plain = names;
    names.sort_by(|one, other| Intl(Lang::Vi).compare(one, other));
    plain.sort_by(|one, other| Plain(Lang::Vi).compare(one, other));
    assert_eq!(names, plain);
    assert_eq!(names[0], "An Giang");
    assert!(
        names.iter().position(|name| *name == "Cao Bằng")
            < names.iter().position(|name| *name == "Đà Nẵng")
    );
}
