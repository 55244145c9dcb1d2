//! What a reader types, and what is found.

use super::{Index, find};
use crate::query::testing::{DATA, ask};
use std::sync::LazyLock;

static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(&DATA));

/// The best of each kind, as `label | note | address`.
fn found(address: &str, typed: &str) -> Vec<String> {
    ask(address, |ask| {
        let kinds = find(ask, &INDEX, typed);
        let firsts = kinds.iter().filter_map(|kind| kind.hits.first());
        firsts
            .map(|hit| {
                let to = crate::state::write(&hit.intent.apply(ask.view));
                format!("{} | {} | {to}", hit.label, hit.note)
            })
            .collect()
    })
}

/// The very first.
fn check(address: &str, typed: &str, expected: &str) {
    let found = found(address, typed);
    assert_eq!(found.first().map(String::as_str), Some(expected), "{typed}");
}

#[test]
fn province_is_found_however_it_is_spelled() {
    for typed in [
        "Đà Nẵng",
        "da nang",
        "DANANG",
        "đà nẵng ",
        "Da-Nang",
        "nang",
    ] {
        check(
            "",
            typed,
            "Đà Nẵng | Bắc Trung Bộ và Duyên hải miền Trung | ?area=48",
        );
    }
    for typed in ["Hoà Bình", "Hòa Bình", "hoa binh"] {
        check("", typed, "Hòa Bình | từ 07/2025 thuộc Phú Thọ | ?area=17");
    }
    for typed in ["dak lak", "đăk lăk", "Đắc Lắc"] {
        assert!(found("", typed)[0].ends_with("?area=66"), "{typed}");
    }
    for typed in [
        "tphcm",
        "TP.HCM",
        "sai gon",
        "Ho Chi Minh City",
        "TP. Hồ Chí Minh",
    ] {
        assert!(found("", typed)[0].ends_with("?area=79"), "{typed}");
    }
    for typed in ["brvt", "ba ria", "vung tau", "Bà Rịa – Vũng Tàu"] {
        assert!(found("", typed)[0].ends_with("?area=77"), "{typed}");
    }
}

#[test]
fn former_province_leads_to_the_one_that_it_became_part_of() {
    check(
        "",
        "bac giang",
        "Bắc Giang | từ 07/2025 thuộc Bắc Ninh | ?area=24",
    );
    check(
        "?units=34",
        "bac giang",
        "Bắc Ninh | Bắc Giang từ 07/2025 là một phần của Bắc Ninh | ?units=34&area=27",
    );
    check(
        "?lang=en&units=34",
        "bac giang",
        "Bac Ninh | Bac Giang, since Jul 2025 part of Bac Ninh | ?lang=en&units=34&area=27",
    );
}

#[test]
fn abbreviations_find_the_province_of_either_set() {
    for (typed, area) in [
        ("TP.HCM", "79"),
        ("tp hcm", "79"),
        ("sai gon", "79"),
        ("Thừa Thiên Huế", "46"),
        ("Đắc Lắc", "66"),
        ("Khánh Hoà", "56"),
    ] {
        for address in ["?", "?units=34&"] {
            let found = found(address.trim_end_matches('&'), typed);
            let to = format!("{address}area={area}");
            assert!(
                found.first().is_some_and(|hit| hit.ends_with(&to)),
                "{typed}: {found:?}"
            );
        }
    }
}

#[test]
fn present_province_is_found_once_under_either_set() {
    for address in ["", "?units=34"] {
        let hits = ask(address, |ask| find(ask, &INDEX, "bac ninh").remove(0).hits);
        assert_eq!(hits.len(), 1, "{hits:?}");
        assert_eq!(hits[0].label, "Bắc Ninh");
    }
}

#[test]
fn old_and_new_name_find_one_province() {
    for typed in ["thua thien", "hue"] {
        assert!(found("", typed)[0].ends_with("?area=46"), "{typed}");
    }
}

#[test]
fn region_is_found_by_its_name_and_opened() {
    check(
        "",
        "dong bang song hong",
        "Đồng bằng sông Hồng | vùng | ?area=r2",
    );
    check(
        "?lang=en",
        "mekong",
        "Mekong River Delta | region | ?lang=en&area=r6",
    );
}

#[test]
fn indicator_of_provinces_goes_to_the_map_and_any_other_to_its_system() {
    check(
        "",
        "dti ha tang",
        "DTI: Hạ tầng số | Chỉ số chuyển đổi số (DTI) | ?i=dti_infrastructure",
    );
    assert!(
        found("", "tai khoan cong")
            .iter()
            .any(|hit| hit.ends_with("?i=portal_accounts&tab=system"))
    );
}

#[test]
fn system_is_found_by_its_name_in_either_language() {
    assert!(
        found("", "cyberattacks")
            .iter()
            .any(|hit| hit.ends_with("tab=system"))
    );
    let systems = found("?lang=en", "steering committees");
    assert!(
        systems.contains(&"Steering committees |  | ?lang=en&i=committee&tab=system".to_owned()),
        "{systems:?}"
    );
}

#[test]
fn nothing_typed_and_nonsense_find_nothing() {
    for typed in ["", " ", "–", "xyzzy", "🙂"] {
        assert!(found("", typed).is_empty(), "{typed}");
    }
}
