//! A picture of each indicator and each area in each language, of the size that social networks and messengers
//! show: the map with all that tells what it is, or a figure by itself where there is no map. Drawn here from the SVG that
//! readers download, in a typeface made for Vietnamese, since networks draw no SVG.

mod png;

use super::still::{Place, all};
use super::{Ground, Page, each};
use crate::export::picture::{self, Form, Look, WIDE};
use crate::map::Theme;
use crate::query::embed;
use crate::state::Shape;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use std::path::Path;
use std::sync::Arc;

/// Width of a picture.
pub const WIDTH_PX: u32 = 1200;
/// Height of a picture.
pub const HEIGHT_PX: u32 = 630;

/// The typeface, which npm brings.
const FONTS: &str = "node_modules/@expo-google-fonts/be-vietnam-pro";
/// Its weights that pictures use.
const WEIGHTS: [&str; 2] = [
    "400Regular/BeVietnamPro_400Regular.ttf",
    "600SemiBold/BeVietnamPro_600SemiBold.ttf",
];
/// Its name.
const FAMILY: &str = "Be Vietnam Pro";

/// A picture for each indicator or area and language.
pub fn files(ground: &Ground) -> Result<Vec<Page>, String> {
    let options = options(Path::new(FONTS))?;
    let places = all(&ground.data);
    let places: Vec<_> = places
        .iter()
        .filter(|place| !place.path.is_empty())
        .collect();
    let made = each(&places, |place| picture(ground, place, &options))?;
    Ok(made.into_iter().flatten().collect())
}

/// The picture of a page; none where it has none of its own.
fn picture(ground: &Ground, place: &Place, options: &Options) -> Result<Option<Page>, String> {
    let named = ground.ask_view(&place.view, embed::picture);
    let Some(path) = named.filter(|_| place.has_picture()) else {
        return Ok(None);
    };
    let svg = ground.ask_view(&place.view, |ask| {
        let look = Look {
            form: Form::Wide,
            theme: Theme::Light,
            shape: Shape::Map,
            address: &ground.site,
        };
        picture::area(ask, &ground.shapes, look)
            .or_else(|| picture::map(ask, &ground.shapes, look))
            .unwrap_or_else(|| picture::figure(ask, look))
    });
    let bytes = drawn(&svg, options).map_err(|error| format!("{path}: {error}"))?;
    Ok(Some(Page { path, bytes }))
}

/// How pictures are drawn: in one typeface, whatever the machine has.
fn options(folder: &Path) -> Result<Options<'static>, String> {
    let mut fonts = fontdb::Database::new();
    for weight in WEIGHTS {
        let path = folder.join(weight);
        let bytes =
            std::fs::read(&path).map_err(|error| format!("{}: {error}: npm ci", path.display()))?;
        fonts.load_font_data(bytes);
    }
    fonts.set_serif_family(FAMILY);
    fonts.set_sans_serif_family(FAMILY);
    Ok(Options {
        font_family: FAMILY.to_owned(),
        fontdb: Arc::new(fonts),
        ..Options::default()
    })
}

/// An SVG as PNG.
fn drawn(svg: &str, options: &Options) -> Result<Vec<u8>, String> {
    let tree = Tree::from_str(svg, options).map_err(|error| error.to_string())?;
    let mut pixels = Pixmap::new(WIDTH_PX, HEIGHT_PX).ok_or("no room for a picture")?;
    #[allow(clippy::cast_possible_truncation, reason = "some thousand pixels")]
    let scale = (f64::from(WIDTH_PX) / WIDE.0) as f32;
    let scale = Transform::from_scale(scale, scale);
    resvg::render(&tree, scale, &mut pixels.as_mut());
    Ok(png::encoded(WIDTH_PX, HEIGHT_PX, pixels.data()))
}

#[cfg(test)]
mod tests;
