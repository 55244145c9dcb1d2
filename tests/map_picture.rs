//! Pictures of the map to look at: both layouts, both tile grids, both themes.
//! Apart because a person judges them: `cargo test --test map_picture -- --ignored` writes SVG files
//! to the folder that it names.

#![allow(
    clippy::unwrap_used,
    clippy::cast_precision_loss,
    reason = "a test may stop where its ground is missing, and its numbers are small"
)]

use cpdt_atlas::map::build::pack_folder;
use cpdt_atlas::map::{
    Classes, DOT_RADIUS, Detail, GridTile, LINE, MapLayout, Method, PATH_SCALE, Rect, Scale,
    Shapes, Sheet, Strip, Theme, TileGrid, map_colours, scale,
};
use cpdt_atlas::model::UnitSystem;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

fn file(name: &str) -> String {
    fs::read_to_string(format!("{}/public/data/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn rows(name: &str) -> Vec<Vec<String>> {
    file(name)
        .lines()
        .skip(1)
        .map(|line| line.split(',').map(str::to_owned).collect())
        .collect()
}

/// What is drawn: the index of 2024, with one province missing and one to which it does not apply.
struct View {
    units: UnitSystem,
    theme: Theme,
    k: usize,
    shapes: Shapes,
    values: Vec<Option<f64>>,
    classes: Classes,
}

const MISSING: &str = "14";
const NOT_APPLICABLE: &str = "68";

impl View {
    fn new(units: UnitSystem, theme: Theme, k: usize) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
        let shapes = Shapes::parse(&pack_folder(&folder).unwrap()).unwrap();
        let table = rows("observations/dti.csv");
        let value = |code: &str| {
            let row = |row: &&Vec<String>| {
                row[0] == "dti" && row[2] == name(units) && row[3] == code && row[5] == "2024"
            };
            table.iter().find(row).and_then(|row| row[6].parse().ok())
        };
        let values: Vec<Option<f64>> = shapes
            .codes(units)
            .map(|code| value(code).filter(|_| ![MISSING, NOT_APPLICABLE].contains(&code)))
            .collect();
        let numbers: Vec<f64> = values.iter().flatten().copied().collect();
        let classes = Classes::of(&numbers, k, &Method::Quantile);
        Self {
            units,
            theme,
            k,
            shapes,
            values,
            classes,
        }
    }

    fn class(&self, code: &str) -> Option<usize> {
        self.classes
            .class_of(self.values[self.shapes.index(self.units, code)?]?)
    }

    fn fill(&self, code: &str) -> String {
        match self.class(code) {
            Some(class) => scale(self.theme, Scale::Sequential, self.k)[class]
                .fill
                .to_owned(),
            None if code == NOT_APPLICABLE => "url(#dots)".to_owned(),
            None => "url(#hatch)".to_owned(),
        }
    }

    fn open(&self, view: Rect, px: f64) -> String {
        let colours = map_colours(self.theme);
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{px}" height="{h}" viewBox="{} {} {} {}" font-family="Noto Sans, DejaVu Sans, sans-serif">
<defs>
<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="{ground}"/><rect width="1.2" height="5" fill="{line}"/></pattern>
<pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="{ground}"/><circle cx="3" cy="3" r="1" fill="{line}"/></pattern>
<pattern id="hatch10" width="50" height="50" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="50" height="50" fill="{ground}"/><rect width="12" height="50" fill="{line}"/></pattern>
<pattern id="dots10" width="60" height="60" patternUnits="userSpaceOnUse"><rect width="60" height="60" fill="{ground}"/><circle cx="30" cy="30" r="10" fill="{line}"/></pattern>
</defs>
<rect x="{0}" y="{1}" width="{2}" height="{3}" fill="{paper}"/>"#,
            view.x,
            view.y,
            view.w,
            view.h,
            h = px * view.h / view.w,
            ground = colours.missing,
            line = colours.missing_line,
            paper = colours.paper,
        )
    }

    fn ink(&self) -> &'static str {
        if self.theme == Theme::Light {
            "#192029"
        } else {
            "#e8ebef"
        }
    }

    /// Provinces, borders, the outline; `per_unit` is how many pixels a map unit has.
    fn land(&self, detail: Detail, per_unit: f64) -> String {
        let outlines = self.shapes.outlines(self.units, detail);
        let border = map_colours(self.theme).border;
        let mut out = format!(r#"<g transform="{PATH_SCALE}" stroke-linejoin="round">"#);
        for (code, path) in self.shapes.codes(self.units).zip(&outlines.areas) {
            let fill = self
                .fill(code)
                .replace("hatch)", "hatch10)")
                .replace("dots)", "dots10)");
            let _ = write!(out, r#"<path d="{path}" fill="{fill}"/>"#);
        }
        for (path, border, px) in [
            (&outlines.country, map_colours(self.theme).coast, 0.5),
            (&outlines.borders, border, 0.7),
        ] {
            let _ = write!(
                out,
                r#"<path d="{path}" fill="none" stroke="{border}" stroke-width="{:.2}"/>"#,
                px / per_unit * 10.0
            );
        }
        out + "</g>"
    }

    fn islands(&self, layout: MapLayout) -> String {
        let ink = self.ink();
        let mut out = String::new();
        for inset in self.shapes.insets() {
            let frame = layout.inset(inset).unwrap();
            let title = MapLayout::title(frame);
            let _ = write!(
                out,
                r#"<rect x="{}" y="{}" width="{}" height="{:.1}" fill="none" stroke="{ink}" stroke-opacity=".35"/><text x="{}" y="{}" font-size="11" fill="{ink}">{}</text>"#,
                frame.x,
                frame.y,
                frame.w,
                frame.h,
                title.x,
                title.y,
                inset.name_vi.replace("Quần đảo ", ""),
            );
        }
        for island in self.shapes.islands() {
            let area = match self.units {
                UnitSystem::Old => &*island.area,
                UnitSystem::New => self.shapes.successor(&island.area).unwrap(),
            };
            let at = match island.inset {
                Some(inset) => MapLayout::in_inset(
                    layout.inset(&self.shapes.insets()[inset]).unwrap(),
                    island.at,
                ),
                None => island.at,
            };
            let _ = write!(
                out,
                r#"<circle cx="{:.1}" cy="{:.1}" r="{DOT_RADIUS}" fill="{}" stroke="{}" stroke-width=".6"/>"#,
                at.x,
                at.y,
                self.fill(area),
                map_colours(self.theme).border,
            );
        }
        out
    }

    fn names(&self, sheet: &Sheet<'_>, wanted: &[&str], colour: Option<&str>) -> String {
        let table = rows("area_names.csv");
        let name_of = |code: &str| {
            table
                .iter()
                .find(|row| row[0] == code && row[1] == name(self.units))
                .unwrap()[4]
                .clone()
        };
        let names: Vec<(&str, String)> = wanted.iter().map(|code| (*code, name_of(code))).collect();
        let names: Vec<(&str, &str)> = names.iter().map(|(code, name)| (*code, &**name)).collect();
        let mut out = String::new();
        for label in sheet.place(&names) {
            let middle = label.frame.middle();
            let swatch = self
                .class(&label.area)
                .map(|class| scale(self.theme, Scale::Sequential, self.k)[class]);
            let inside = swatch.map_or(map_colours(self.theme).missing_text, |swatch| swatch.text);
            let fill = if label.is_inside {
                inside
            } else {
                colour.unwrap_or(self.ink())
            };
            if let Some([a, b]) = label.leader {
                let _ = write!(
                    out,
                    r#"<path d="M{:.2} {:.2}L{:.2} {:.2}" stroke="{}" stroke-width="{:.2}"/><circle cx="{0:.2}" cy="{1:.2}" r="{:.2}" fill="{4}"/>"#,
                    a.x,
                    a.y,
                    b.x,
                    b.y,
                    self.ink(),
                    sheet.font / 14.0,
                    sheet.font / 8.0,
                );
            }
            let first = middle.y - sheet.font * LINE * (label.lines.len() - 1) as f64 / 2.0;
            for (at, line) in label.lines.iter().enumerate() {
                let _ = write!(
                    out,
                    r#"<text x="{:.2}" y="{:.2}" font-size="{:.2}" font-weight="{}" text-anchor="middle" fill="{fill}">{line}</text>"#,
                    middle.x,
                    first + sheet.font * (LINE * at as f64 + 0.36),
                    sheet.font,
                    if sheet.is_bold { 600 } else { 400 },
                );
            }
        }
        out
    }

    fn map(&self, layout: MapLayout, px: f64) -> String {
        let view = layout.view_box();
        let per_unit = px / view.w;
        let detail = if layout == MapLayout::Wide {
            Detail::Fine
        } else {
            Detail::Coarse
        };
        let mut out = self.open(view, px) + &self.land(detail, per_unit) + &self.islands(layout);
        if let Some(delta) = layout.delta() {
            let (frame, source) = (delta.frame, delta.source);
            let sheet = Sheet {
                shapes: &self.shapes,
                units: self.units,
                window: source,
                room: delta.room,
                is_bold: false,
                is_thorough: false,
                font: 10.5 / per_unit / delta.scale(),
                blocked: &[],
            };
            let old = ["01", "26", "27", "30", "31", "33", "34", "35", "36", "37"];
            let new = ["01", "25", "27", "31", "33", "37"];
            let wanted: &[&str] = if self.units == UnitSystem::Old {
                &old
            } else {
                &new
            };
            let _ = write!(
                out,
                r#"<svg x="{}" y="{}" width="{}" height="{}" viewBox="{} {} {} {}">{}</svg><svg x="{0}" y="{1}" width="{2}" height="{3}" viewBox="{4} {5} {6} {7}" overflow="visible">{}</svg><rect x="{0}" y="{1}" width="{2}" height="{3}" fill="none" stroke="{ink}" stroke-opacity=".35"/><text x="{0}" y="{}" font-size="11" fill="{ink}">Đồng bằng sông Hồng, phóng to</text>"#,
                frame.x,
                frame.y,
                frame.w,
                frame.h,
                source.x,
                source.y,
                source.w,
                source.h,
                self.land(Detail::Fine, per_unit * delta.scale()),
                self.names(&sheet, wanted, None),
                frame.y - 6.0,
                ink = self.ink(),
            );
        }
        let mut blocked: Vec<Rect> = self
            .shapes
            .insets()
            .iter()
            .filter_map(|inset| layout.inset(inset))
            .collect();
        blocked.extend(layout.delta().map(|delta| delta.frame));
        let sheet = Sheet {
            shapes: &self.shapes,
            units: self.units,
            window: view,
            room: view,
            is_bold: true,
            is_thorough: false,
            font: 13.0 / per_unit,
            blocked: &blocked,
        };
        let colours = map_colours(self.theme);
        let selected = self.shapes.path(self.units, detail, "48");
        for (colour, width) in [(colours.halo, 5.0), (colours.selected, 2.0)] {
            let _ = write!(
                out,
                r#"<path d="{selected}" transform="{PATH_SCALE}" fill="none" stroke="{colour}" stroke-width="{:.1}" stroke-linejoin="round"/>"#,
                width / per_unit * 10.0
            );
        }
        out + &self.names(&sheet, &["48"], Some(colours.selected)) + "</svg>"
    }

    fn tiles(&self, px: f64) -> String {
        let table = rows("tile_grid.csv");
        let tile = |row: &Vec<String>| {
            GridTile::new(
                &row[1],
                row[2].parse().unwrap(),
                row[3].parse().unwrap(),
                &row[4],
            )
        };
        let grid = TileGrid::new(
            table
                .iter()
                .filter(|row| row[0] == name(self.units))
                .map(tile)
                .collect(),
        );
        let (side, step) = grid.pitch(px);
        let view = Rect {
            x: 0.0,
            y: 0.0,
            w: px,
            h: step * f64::from(grid.rows()),
        };
        let mut out = self.open(view, px);
        for tile in grid.tiles() {
            let (x, y) = (f64::from(tile.col) * step, f64::from(tile.row) * step);
            let class = self.class(&tile.area);
            let text = class.map_or(map_colours(self.theme).missing_text, |class| {
                scale(self.theme, Scale::Sequential, self.k)[class].text
            });
            let value = self
                .shapes
                .index(self.units, &tile.area)
                .and_then(|index| self.values[index]);
            let value = value.map_or("–".to_owned(), |value| {
                format!("{value:.2}").replace("0.", ",")
            });
            let _ = write!(
                out,
                r#"<rect x="{x:.2}" y="{y:.2}" width="{side:.2}" height="{side:.2}" rx="2" fill="{}"/><text x="{cx:.2}" y="{:.2}" font-size="11.5" font-weight="700" text-anchor="middle" fill="{text}">{}</text><text x="{cx:.2}" y="{:.2}" font-size="11" text-anchor="middle" fill="{text}">{value}</text>"#,
                self.fill(&tile.area),
                y + side * 0.44,
                tile.short,
                y + side * 0.80,
                cx = x + side / 2.0,
            );
        }
        out + "</svg>"
    }

    fn legend(&self, px: f64) -> String {
        let strip = Strip::of(&self.values, &self.classes, 60);
        let view = Rect {
            x: 0.0,
            y: 0.0,
            w: px,
            h: 60.0,
        };
        let mut out = self.open(view, px);
        let colours = scale(self.theme, Scale::Sequential, self.k);
        let step = px / 60.0;
        for mark in &strip.marks {
            let (x, y) = (mark.bin as f64 * step, 44.0 - mark.level as f64 * step);
            let _ = write!(
                out,
                r#"<rect x="{x:.2}" y="{y:.2}" width="{:.2}" height="{:.2}" fill="{}"/>"#,
                step - 1.0,
                step - 1.0,
                colours[mark.class].fill
            );
        }
        for (span, swatch) in strip.spans.iter().zip(colours) {
            let _ = write!(
                out,
                r#"<rect x="{:.2}" y="51" width="{:.2}" height="8" fill="{}"/>"#,
                span.from * px,
                (span.to - span.from) * px,
                swatch.fill
            );
        }
        out + "</svg>"
    }
}

fn name(units: UnitSystem) -> &'static str {
    if units == UnitSystem::Old { "63" } else { "34" }
}

#[test]
#[ignore = "writes pictures for a person to look at"]
fn draw() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    for (units, theme) in [UnitSystem::Old, UnitSystem::New]
        .into_iter()
        .flat_map(|units| [(units, Theme::Light), (units, Theme::Dark)])
    {
        let view = View::new(units, theme, if units == UnitSystem::Old { 5 } else { 7 });
        let stem = format!("{}-{theme:?}", name(units)).to_lowercase();
        for (kind, picture) in [
            ("wide", view.map(MapLayout::Wide, 560.0)),
            ("narrow", view.map(MapLayout::Narrow, 328.0)),
            ("tiles", view.tiles(328.0)),
            ("legend", view.legend(328.0)),
        ] {
            let path = folder.join(format!("{stem}-{kind}.svg"));
            fs::write(&path, picture).unwrap();
            println!("{}", path.display());
        }
    }
}
