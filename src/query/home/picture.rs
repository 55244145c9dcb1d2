//! The map and the tile grid as SVG text, put into the page once; a step in time only changes the
//! class names and texts of the marks. Text and not elements of a framework because it is the
//! fastest way into a page, and because a page made at build time needs it too.

use super::areas::{AreaMark, Areas};
use super::delta;
use crate::map::{
    DOT_RADIUS, Detail, Inset, MapLayout, Outlines, PATH_SCALE, Rect, Shapes, TileGrid,
};
use crate::model::{Lang, UnitSystem};
use crate::text::{fill, home};

/// Side of a tile and the step to the next, in units of the grid's picture.
pub const TILE: (u32, u32) = (39, 41);

/// How many tiles wide the box of an archipelago is: its name needs two.
const BOX_TILES: u8 = 2;

/// What a picture is drawn from.
#[derive(Clone, Copy)]
pub struct Picture<'a> {
    /// Boundaries.
    pub shapes: &'a Shapes,
    /// Which set of provinces.
    pub units: UnitSystem,
    /// How much room there is.
    pub layout: MapLayout,
    /// How the provinces are filled at first.
    pub areas: &'a Areas,
    /// The language of the titles of boxes.
    pub lang: Lang,
}

/// An SVG text that grows, without the machinery of formatting.
#[derive(Default)]
struct Svg(String);

impl Svg {
    fn put(&mut self, parts: &[&str]) -> &mut Self {
        for part in parts {
            self.0.push_str(part);
        }
        self
    }

    /// An attribute with a number of one decimal.
    fn number(&mut self, name: &str, value: f64) -> &mut Self {
        #[allow(
            clippy::cast_possible_truncation,
            reason = "places on a sheet of 700 units"
        )]
        let tenths = (value * 10.0).round() as i32;
        self.put(&[" ", name, "=\""]);
        if tenths < 0 {
            self.0.push('-');
        }
        let tenths = tenths.unsigned_abs();
        self.put(&[&(tenths / 10).to_string()]);
        if !tenths.is_multiple_of(10) {
            self.put(&[".", &(tenths % 10).to_string()]);
        }
        self.put(&["\""])
    }

    fn rect(&mut self, class: &str, frame: Rect) -> &mut Self {
        self.put(&["<rect class=\"", class, "\""])
            .number("x", frame.x)
            .number("y", frame.y)
            .number("width", frame.w)
            .number("height", frame.h)
            .put(&["/>"])
    }

    fn view_box(&mut self, frame: Rect) -> &mut Self {
        self.put(&[" viewBox=\""]);
        for (at, side) in [frame.x, frame.y, frame.w, frame.h].into_iter().enumerate() {
            let gap = if at > 0 { " " } else { "" };
            self.put(&[gap, &side.to_string()]);
        }
        self.put(&["\""])
    }

    fn text(&mut self, class: &str, at: crate::map::Point, text: &str) -> &mut Self {
        self.put(&["<text class=\"", class, "\""])
            .number("x", at.x)
            .number("y", at.y)
            .put(&[">", text, "</text>"])
    }
}

fn mark<'a>(areas: &'a Areas, id: &str) -> Option<&'a AreaMark> {
    areas.marks.iter().find(|mark| mark.id == id)
}

/// The true map. Its parts, in this order, are the children of the `svg`: `.under`, the whole country,
/// whose hatching is seen wherever a province has no value, so that no step in time paints a pattern anew;
/// `.land` with a path for each province in the order of the data, `.lines`, `.insets`, `.isles`, `.delta`,
/// and `.over` for what lies on top.
pub fn map(picture: Picture) -> String {
    let Picture {
        shapes,
        units,
        layout,
        areas,
        ..
    } = picture;
    let outlines = outlines(picture);
    let mut svg = Svg::default();
    svg.put(&[
        "<svg class=\"sheet ",
        picture.areas.scale,
        "\" aria-hidden=\"true\"",
    ])
    .view_box(layout.view_box())
    .put(&[">"]);
    under(&mut svg);
    svg.put(&[
        "<g class=\"land\" id=\"land\" transform=\"",
        PATH_SCALE,
        "\">",
    ]);
    for (code, path) in shapes.codes(units).zip(&outlines.areas) {
        let class = mark(areas, code).map_or("none", |mark| mark.mark.class());
        province(&mut svg, code, class, path);
    }
    svg.put(&[
        "</g><g class=\"lines\" id=\"lines\" transform=\"",
        PATH_SCALE,
        "\">",
    ]);
    for (class, path) in [
        ("coast", &outlines.country),
        ("border", &outlines.borders),
        ("region", &outlines.region_borders),
    ] {
        svg.put(&[
            "<path class=\"",
            class,
            "\" id=\"",
            class,
            "\" d=\"",
            path,
            "\"/>",
        ]);
    }
    svg.put(&["</g>"]);
    insets(&mut svg, picture);
    isles(&mut svg, picture);
    enlarged(&mut svg, picture);
    svg.put(&[
        "<g class=\"over\" transform=\"",
        PATH_SCALE,
        "\"><path class=\"halo\"/><path class=\"chosen\"/><path class=\"pointed\"/></g>",
        "<text class=\"name chosen-name\"></text><text class=\"name pointed-name\"></text></svg>",
    ]);
    svg.0
}

/// The outlines that there is room for.
fn outlines(picture: Picture<'_>) -> &Outlines {
    let detail = match picture.layout {
        MapLayout::Wide => Detail::Fine,
        MapLayout::Narrow => Detail::Coarse,
    };
    picture.shapes.outlines(picture.units, detail)
}

fn province(svg: &mut Svg, code: &str, class: &str, path: &str) {
    svg.put(&[
        "<path data-area=\"",
        code,
        "\" class=\"",
        class,
        "\" d=\"",
        path,
        "\"/>",
    ]);
}

/// The country as one shape, below its provinces.
fn under(svg: &mut Svg) {
    svg.put(&[
        "<g class=\"under\" transform=\"",
        PATH_SCALE,
        "\"><use href=\"#coast\"/></g>",
    ]);
}

fn insets(svg: &mut Svg, picture: Picture) {
    svg.put(&["<g class=\"insets\">"]);
    for inset in picture.shapes.insets() {
        let Some(frame) = picture.layout.inset(inset) else {
            continue;
        };
        let name = bare(inset, picture.lang);
        let area = home_of(picture, &inset.area);
        let whose = mark(picture.areas, area).map_or("", |mark| mark.name);
        let title = fill(
            home::INSET.get(picture.lang),
            &[("name", name), ("area", whose)],
        );
        // A title wider than its box ends where the box does, so that it stays on the sheet.
        let w = crate::map::text_width(&title, TITLE);
        let mut at = MapLayout::title(frame);
        let class = if frame.x + w > picture.layout.view_box().w {
            at.x = frame.right();
            "title end"
        } else {
            "title"
        };
        svg.rect("box", frame).text(class, at, &title);
    }
    svg.put(&["</g>"]);
}

/// The name of an archipelago alone: "Quần đảo" and "archipelago" have no room above its box.
fn bare(inset: &Inset, lang: Lang) -> &str {
    match lang {
        Lang::Vi => inset.name_vi.trim_start_matches("Quần đảo "),
        Lang::En => inset.name_en.split(" (").next().unwrap_or_default(),
    }
}

/// The province that an island belongs to, in the set that is drawn.
fn home_of<'a>(picture: Picture<'a>, area: &'a str) -> &'a str {
    match picture.units {
        UnitSystem::Old => area,
        UnitSystem::New => picture.shapes.successor(area).unwrap_or(area),
    }
}

fn isles(svg: &mut Svg, picture: Picture) {
    svg.put(&["<g class=\"isles\">"]);
    for island in picture.shapes.islands() {
        let inset = island
            .inset
            .and_then(|inset| picture.shapes.insets().get(inset));
        let at = match inset {
            Some(inset) => match picture.layout.inset(inset) {
                Some(frame) => MapLayout::in_inset(frame, island.at),
                None => continue,
            },
            None => island.at,
        };
        let area = home_of(picture, &island.area);
        let class = mark(picture.areas, area).map_or("none", |mark| mark.mark.class());
        svg.put(&["<circle data-area=\"", area, "\" class=\"", class, "\""])
            .number("cx", at.x)
            .number("cy", at.y)
            .number("r", DOT_RADIUS)
            .put(&["/>"]);
    }
    svg.put(&["</g>"]);
}

/// The enlarged delta draws the same shapes once more: as paths of their own, since a browser makes every
/// `use` anew whenever the class of what it shows changes.
fn enlarged(svg: &mut Svg, picture: Picture) {
    svg.put(&["<g class=\"delta\">"]);
    if let Some(delta) = picture.layout.delta() {
        svg.text(
            "title",
            MapLayout::title(delta.frame),
            home::DELTA.get(picture.lang),
        );
        svg.put(&["<svg"])
            .number("x", delta.frame.x)
            .number("y", delta.frame.y)
            .number("width", delta.frame.w)
            .number("height", delta.frame.h)
            .view_box(delta.source)
            .put(&["><rect class=\"sea\" x=\"0\" y=\"0\" width=\"560\" height=\"700\"/>"]);
        under(svg);
        svg.put(&["<g class=\"land\" transform=\"", PATH_SCALE, "\">"]);
        let paths = &outlines(picture).areas;
        for (code, path) in picture.shapes.codes(picture.units).zip(paths) {
            let bounds = picture.shapes.bounds(picture.units, code);
            if bounds.is_some_and(|bounds| bounds.overlaps(delta.source)) {
                let class = mark(picture.areas, code).map_or("none", |mark| mark.mark.class());
                province(svg, code, class, path);
            }
        }
        svg.put(&["</g><use class=\"lines\" href=\"#lines\"/></svg>"])
            .rect("box", delta.frame);
        for name in delta::names(picture.units) {
            let Some(mark) = mark(picture.areas, name.area) else {
                continue;
            };
            // No class of its own by the value: to paint letters anew costs more than the land below them.
            let class = if name.is_inside { " class=\"in\"" } else { "" };
            svg.put(&["<text", class])
                .number("x", name.x)
                .number("y", name.y)
                .put(&[">"]);
            match mark.name.split_once(' ').filter(|_| name.lines > 1) {
                Some((first, second)) => {
                    for (line, rise) in [(first, "-.56em"), (second, "1.12em")] {
                        svg.put(&["<tspan dy=\"", rise, "\""])
                            .number("x", name.x)
                            .put(&[">", line, "</tspan>"]);
                    }
                }
                None => {
                    svg.put(&[mark.name]);
                }
            }
            svg.put(&["</text>"]);
            if let Some((x1, y1, x2, y2)) = name.leader {
                svg.put(&["<line"])
                    .number("x1", x1)
                    .number("y1", y1)
                    .number("x2", x2)
                    .number("y2", y2)
                    .put(&["/>"]);
            }
        }
    }
    svg.put(&["</g>"]);
}

/// The tile grid: `.under`, all squares as one shape; a `g` for each province, in the order of rows, with a
/// square, the short code and the value. After them `.isles`: Hoàng Sa and Trường Sa in boxes of their own, each beside the
/// province that it is a part of, with its islands in that province's colour. They are no tiles.
pub fn tiles(picture: Picture, grid: &TileGrid) -> String {
    let areas = picture.areas;
    let step = TILE.1;
    let (cols, rows) = (u32::from(grid.cols()), u32::from(grid.rows()));
    let mut svg = Svg::default();
    svg.put(&[
        "<svg class=\"grid ",
        areas.scale,
        "\" aria-hidden=\"true\" viewBox=\"-1 -1 ",
        &(cols * step).to_string(),
        " ",
        &(rows * step).to_string(),
        "\"><path class=\"under\" d=\"",
    ]);
    let side = TILE.0.to_string();
    for tile in grid.tiles() {
        let [x, y] = [tile.col, tile.row].map(|at| (u32::from(at) * step).to_string());
        svg.put(&["M", &x, " ", &y, "h", &side, "v", &side, "h-", &side, "z"]);
    }
    svg.put(&["\"/>"]);
    for tile in grid.tiles() {
        let Some(mark) = mark(areas, &tile.area) else {
            continue;
        };
        svg.put(&[
            "<g data-area=\"",
            &tile.area,
            "\" class=\"",
            mark.mark.class(),
            "\" transform=\"translate(",
            &(u32::from(tile.col) * step).to_string(),
            " ",
            &(u32::from(tile.row) * step).to_string(),
            ")\"><rect width=\"",
            &side,
            "\" height=\"",
            &side,
            "\" rx=\"2\"/><text class=\"code\" x=\"19.5\" y=\"17\">",
            &tile.short,
            "</text><text x=\"19.5\" y=\"31\">",
            &mark.brief,
            "</text></g>",
        ]);
    }
    svg.put(&["<g class=\"isles\">"]);
    let mut taken = Vec::new();
    for (at, inset) in picture.shapes.insets().iter().enumerate() {
        let owner = home_of(picture, &inset.area);
        let Some((col, row)) = grid.room(owner, BOX_TILES, &taken) else {
            continue;
        };
        taken.push(row);
        let frame = Rect {
            x: f64::from(u32::from(col) * step),
            y: f64::from(u32::from(row) * step),
            w: f64::from(u32::from(BOX_TILES) * step - (step - TILE.0)),
            h: f64::from(TILE.0),
        };
        let short = grid.tile(owner).map_or("", |tile| &tile.short);
        let name = bare(inset, picture.lang);
        let title = fill(
            home::INSET.get(picture.lang),
            &[("name", name), ("area", short)],
        );
        let middle = crate::map::Point {
            x: frame.middle().x,
            y: frame.y + 12.0,
        };
        svg.rect("box", frame).text("title", middle, &title);
        let class = mark(areas, owner).map_or("none", |mark| mark.mark.class());
        let islands = picture.shapes.islands().iter();
        for island in islands.filter(|island| island.inset == Some(at)) {
            svg.put(&["<circle data-area=\"", owner, "\" class=\"", class, "\""])
                .number("cx", frame.x + 6.0 + island.at.x * (frame.w - 12.0))
                .number("cy", frame.y + 17.0 + island.at.y * (frame.h - 20.0))
                .number("r", DOT_RADIUS)
                .put(&["/>"]);
        }
    }
    svg.put(&["</g><rect class=\"chosen\" visibility=\"hidden\"/><rect class=\"pointed\" visibility=\"hidden\"/></svg>"]);
    svg.0
}

/// Where the name of one province goes: beside it, clear of the boxes, and whether it ends there.
pub fn beside(picture: Picture, area: &str, name: &str) -> Option<(f64, f64, bool)> {
    let bounds = picture.shapes.bounds(picture.units, area)?;
    let at = picture.shapes.label(picture.units, area)?.at;
    let (w, sheet) = (
        crate::map::text_width(name, NAME),
        picture.layout.view_box(),
    );
    let frame = Rect {
        x: bounds.right() + GAP,
        y: at.y - NAME,
        w,
        h: NAME * 1.5,
    };
    let insets = picture.shapes.insets().iter();
    let boxes = insets.filter_map(|inset| picture.layout.inset(inset));
    let boxes = boxes.chain(picture.layout.delta().map(|delta| delta.frame));
    let is_free = sheet.holds(frame) && !boxes.into_iter().any(|taken| taken.overlaps(frame));
    let y = at.y + NAME * 0.36;
    Some(if is_free || bounds.x < w + GAP {
        (frame.x, y, false)
    } else {
        (bounds.x - GAP, y, true)
    })
}

/// Size of the title of a box.
const TITLE: f64 = 11.0;
/// Size of a name on the map.
const NAME: f64 = 13.0;
/// Between a province and its name.
const GAP: f64 = 5.0;
