//! Pictures are the same bytes on any thread and in any run, so that a release differs from the last only in
//! what has changed.

use super::{FONTS, HEIGHT_PX, WIDTH_PX, options, picture};
use crate::publish::Page;
use crate::publish::each;
use crate::publish::still::{Place, all};
use crate::publish::tests::GROUND;
use resvg::tiny_skia::Pixmap;
use std::path::Path;

/// How pictures are drawn; none where npm has not brought the typeface.
fn prepared() -> Option<resvg::usvg::Options<'static>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(FONTS);
    let is_there = folder.exists();
    if !is_there {
        println!("skipped: {} is not there: npm ci", folder.display());
    }
    is_there.then(|| options(&folder).unwrap())
}

fn place(path: &str) -> Place {
    let mut places = all(&GROUND.data).into_iter();
    places.find(|place| place.path == path).unwrap()
}

#[test]
fn the_same_view_is_the_same_picture_on_any_thread_and_in_any_run() {
    let Some(first) = prepared() else { return };
    for path in ["p/vi/dti/", "p/en/dti_ministry_rank/", "p/vi/area/48/"] {
        let place = place(path);
        let drawn = |options| -> Vec<u8> {
            let Page { bytes, .. } = picture(&GROUND, &place, options).unwrap().unwrap();
            bytes
        };
        let once = drawn(&first);
        let pixels = Pixmap::decode_png(&once).unwrap();
        assert_eq!((pixels.width(), pixels.height()), (WIDTH_PX, HEIGHT_PX));
        let again = prepared().unwrap();
        let others = each(&[&first, &again, &first], |options| Ok(drawn(options))).unwrap();
        for other in others {
            assert!(other == once, "{path}");
        }
    }
}

#[test]
fn areas_have_pictures_and_other_pages_show_those_of_others() {
    let Some(options) = prepared() else { return };
    for (path, drawn) in [
        ("p/vi/area34/48/", Some("img/vi/area34/48.png")),
        (
            "p/en/area/bo_tai_chinh/",
            Some("img/en/area/bo_tai_chinh.png"),
        ),
        ("p/en/system/cyber_incidents/", None),
        ("p/en/article/", None),
    ] {
        let picture = picture(&GROUND, &place(path), &options).unwrap();
        let picture = picture.map(|picture| picture.path);
        assert_eq!(picture.as_deref(), drawn, "{path}");
    }
}

/// Writes pictures to look at: `PLACES="p/vi/area/48/ p/en/dti/" cargo test --lib social_pictures -- --ignored`.
#[test]
#[ignore = "writes pictures to look at"]
fn social_pictures_to_look_at() {
    let Some(options) = prepared() else { return };
    let folder = std::env::var("PICTURES").unwrap_or_else(|_| "target/pictures".to_owned());
    std::fs::create_dir_all(&folder).unwrap();
    let wanted = std::env::var("PLACES").unwrap_or_else(|_| "p/vi/dti/".to_owned());
    for path in wanted.split_whitespace() {
        let Some(Page { path, bytes }) = picture(&GROUND, &place(path), &options).unwrap() else {
            continue;
        };
        let name = path.trim_start_matches("img/").replace('/', "-");
        std::fs::write(format!("{folder}/{name}"), bytes).unwrap();
    }
}
