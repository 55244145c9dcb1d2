//! Addresses that other programs are told: whole ones where it is known where the site is to lie; else such as
//! lead there from the page that names them, and none where only a whole one will do.

use super::ground;
use crate::publish::still::tests::DOCUMENT;
use crate::publish::still::{Place, all, place_of, standing};
use crate::publish::{Ground, oembed, sitemap, way};
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::LazyLock;

const SITE: &str = "https://example.org/atlas/";

/// One page of every kind, with the picture that it shows.
const KINDS: [(&str, &str); 11] = [
    ("", "img/vi/dti.png"),
    ("p/vi/dti/", "img/vi/dti.png"),
    ("p/en/papi_egov/", "img/en/papi_egov.png"),
    ("p/en/attacks/", "img/en/attacks.png"),
    ("p/vi/area/48/", "img/vi/area/48.png"),
    ("p/en/area34/48/", "img/en/area34/48.png"),
    ("p/vi/area/r1/", "img/vi/area/r1.png"),
    ("p/vi/area/bo_tai_chinh/", "img/vi/area/bo_tai_chinh.png"),
    ("p/en/system/cyber_incidents/", "img/en/attacks.png"),
    ("p/vi/network/", "img/vi/dti.png"),
    ("p/en/about/", "img/en/dti.png"),
];

static BARE: LazyLock<Ground> = LazyLock::new(|| Ground {
    document: DOCUMENT.to_owned(),
    ..ground()
});

static PLACED: LazyLock<Ground> = LazyLock::new(|| Ground {
    document: DOCUMENT.to_owned(),
    site: SITE.to_owned(),
    ..ground()
});

fn place(ground: &Ground, path: &str) -> Place {
    let found = all(&ground.data).into_iter();
    let mut found = found.filter(|place| place.path == path);
    found.next().unwrap_or_else(|| panic!("{path}"))
}

/// What the head of a page says under a name, such as `rel="canonical"`.
fn said(html: &str, name: &str) -> Option<String> {
    let (_, rest) = html.split_once(name)?;
    let tag = rest.split('>').next()?;
    let value = tag
        .split_once("href=\"")
        .or_else(|| tag.split_once("content=\""));
    Some(value?.1.split('"').next()?.to_owned())
}

/// All addresses in a description by JSON-LD: its values under the names that stand for addresses of the site.
fn described(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(all) => {
            for (name, value) in all {
                match value {
                    Value::String(text)
                        if ["@id", "url", "contentUrl", "thumbnailUrl"].contains(&&**name) =>
                    {
                        found.push(text.clone());
                    }
                    _ => described(value, found),
                }
            }
        }
        Value::Array(all) => all.iter().for_each(|value| described(value, found)),
        _ => {}
    }
}

fn json_ld(html: &str) -> Option<Value> {
    let (_, rest) = html.split_once("<script type=\"application/ld+json\">")?;
    let text = rest.split("</script>").next()?;
    Some(serde_json::from_str(text).unwrap())
}

/// What every page of a site says, with the path that each address must lead to.
fn check(ground: &Ground, whole: impl Fn(&Place, &str) -> String) {
    for (path, picture) in KINDS {
        let place = place(ground, path);
        let html = standing(ground, &place).unwrap();
        let own = place_of(&ground.data, &place.view);
        let expected = |path: &str| Some(whole(&place, path));
        assert_eq!(said(&html, "rel=\"canonical\""), expected(&own), "{path}");
        for name in ["property=\"og:image\"", "name=\"twitter:image\""] {
            assert_eq!(said(&html, name), expected(picture), "{path}");
        }
        for lang in ["vi", "en"] {
            let other = said(&html, &format!("hreflang=\"{lang}\"")).unwrap();
            let at = whole(&place, "");
            assert!(other.starts_with(&at), "{path}: {other}");
        }
        let mut all = Vec::new();
        if let Some(data) = json_ld(&html) {
            described(&data, &mut all);
            assert!(all.contains(&whole(&place, &own)), "{path}: {all:?}");
        }
        for address in all {
            let at = whole(&place, "");
            assert!(address.starts_with(&at), "{path}: {address}");
        }
        // Wherever the page is looked at, its links lead on from there.
        assert!(!html.contains(&format!("<a href=\"{SITE}")), "{path}");
    }
}

#[test]
fn a_site_that_knows_where_it_lies_gives_whole_addresses() {
    check(&PLACED, |_, path| [SITE, path].concat());
    for (path, _) in KINDS {
        let place = place(&PLACED, path);
        let html = standing(&PLACED, &place).unwrap();
        let own = place_of(&PLACED.data, &place.view);
        let known = said(&html, "property=\"og:url\"");
        assert_eq!(known, Some([SITE, &own].concat()), "{path}");
    }
}

#[test]
fn a_site_that_does_not_know_gives_addresses_from_the_page_and_none_that_must_be_whole() {
    check(&BARE, |place, path| way(place.depth(), path));
    for (path, _) in KINDS {
        let html = standing(&BARE, &place(&BARE, path)).unwrap();
        assert_eq!(said(&html, "property=\"og:url\""), None, "{path}");
    }
}

#[test]
fn frames_of_other_programs_lead_to_the_site() {
    for (ground, base) in [(&PLACED, SITE), (&BARE, "../../")] {
        let files = oembed::files(ground);
        assert_eq!(files.len(), 2 * ground.data.facts().indicators.len());
        for file in files {
            let card: Value = serde_json::from_slice(&file.bytes).unwrap();
            let text = |name: &str| card[name].as_str().unwrap().to_owned();
            assert_eq!(text("provider_url"), base);
            let picture = [base, "img/"].concat();
            assert!(text("thumbnail_url").starts_with(&picture), "{}", file.path);
            let frame = [" src=\"", base, "?"].concat();
            assert!(text("html").contains(&frame), "{}", file.path);
        }
    }
}

#[test]
fn the_site_map_holds_every_page_once_by_its_whole_address() {
    let files = sitemap::files(&PLACED);
    let text = |path: &str| {
        let file = files.iter().find(|file| file.path == path).unwrap();
        String::from_utf8(file.bytes.clone()).unwrap()
    };
    assert!(text("robots.txt").contains("Sitemap: https://example.org/atlas/sitemap.xml\n"));
    let list = text("sitemap.xml");
    let listed: Vec<&str> = list
        .split("<loc>")
        .skip(1)
        .filter_map(|rest| rest.split('<').next())
        .collect();
    let once: BTreeSet<&str> = listed.iter().copied().collect();
    assert_eq!(once.len(), listed.len());
    for place in all(&PLACED.data) {
        let path = place_of(&PLACED.data, &place.view);
        assert!(once.contains(&*[SITE, &path].concat()), "{path}");
    }
    assert!(once.iter().all(|address| address.starts_with(SITE)));
    assert!(!list.contains("href=\"./") && !list.contains("href=\"../"));
}

#[test]
fn without_a_place_there_is_no_site_map_and_none_is_announced() {
    let files = sitemap::files(&BARE);
    assert_eq!(files.len(), 1);
    assert_eq!(files[0].path, "robots.txt");
    assert!(!String::from_utf8_lossy(&files[0].bytes).contains("Sitemap"));
}

#[test]
fn provinces_bodies_and_systems_are_described_for_who_looks_for_data_sets() {
    for (path, place_kind, about) in [
        ("p/vi/area/48/", "AdministrativeArea", None),
        ("p/en/area34/48/", "AdministrativeArea", None),
        ("p/vi/area/r1/", "Place", None),
        ("p/vi/area/vn/", "Country", None),
        (
            "p/en/area/bo_tai_chinh/",
            "Country",
            Some("Ministry of Finance"),
        ),
        ("p/en/system/cyber_incidents/", "Country", None),
    ] {
        let data = json_ld(&standing(&BARE, &place(&BARE, path)).unwrap()).unwrap();
        assert_eq!(data["@type"], "Dataset", "{path}");
        assert_eq!(data["spatialCoverage"]["@type"], place_kind, "{path}");
        assert_eq!(data["about"]["name"].as_str(), about, "{path}");
        assert!(
            data["variableMeasured"].as_array().unwrap().len() > 1,
            "{path}"
        );
        assert!(
            data["description"].as_str().unwrap().chars().count() > 30,
            "{path}"
        );
    }
    let data = json_ld(&standing(&BARE, &place(&BARE, "p/vi/area/48/")).unwrap()).unwrap();
    assert_eq!(data["name"], "Đà Nẵng: số liệu chính phủ điện tử");
    assert_eq!(data["identifier"], "area/48");
    let within = &data["spatialCoverage"]["containedInPlace"];
    assert_eq!(within["containedInPlace"]["identifier"], "VN", "{within}");
    assert!(json_ld(&standing(&BARE, &place(&BARE, "p/vi/article/")).unwrap()).is_none());
}
