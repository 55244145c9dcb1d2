//! Options, summaries and tables of drawings, natively.

use super::{Bar, Bars, Bracket, Drawing, Lines, Mark, Paint, Part, Parts, Piece, Profile};
use super::{ProfileRow, Role, Series, Stack, Tick, Tone, scale};
use crate::model::Lang;
use crate::query::testing::ask;
use crate::query::trend::{Gap, Point, Stretch, Trend};
use serde_json::Value;

fn options(drawing: &Drawing) -> Value {
    let paint = Paint::of(false, 640.0, f64::from(drawing.height_px()));
    serde_json::to_value(drawing.options(&paint)).unwrap_or_default()
}

/// Every text that the options write somewhere.
fn texts(options: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let series = options["series"].as_array().cloned().unwrap_or_default();
    for one in &series {
        let is_text = one["symbolSize"] == 0.0;
        for item in one["data"].as_array().into_iter().flatten() {
            if let (true, Some(name)) = (is_text, item["name"].as_str()) {
                found.push(name.to_owned());
            }
        }
    }
    found
}

/// The series that are lines through more than one point, with how many.
fn lengths(options: &Value) -> Vec<usize> {
    let series = options["series"].as_array().cloned().unwrap_or_default();
    series
        .iter()
        .filter(|one| one["type"] == "line" && one["lineStyle"]["type"].is_null())
        .map(|one| one["data"].as_array().map_or(0, Vec::len))
        .collect()
}

fn point(year: u16, y: f64) -> Point {
    Point {
        period: year.to_string(),
        label: year.to_string(),
        x: f64::from(year),
        y,
        text: y.to_string(),
        is_derived: false,
    }
}

fn broken() -> Trend {
    Trend {
        stretches: vec![
            Stretch {
                points: vec![point(2021, 0.4), point(2022, 0.6), point(2023, 0.7)],
            },
            Stretch {
                points: vec![point(2024, 0.8), point(2025, 0.9)],
            },
        ],
        gaps: vec![Gap {
            x: 2023.5,
            reason: "Trọng số thay đổi.",
        }],
    }
}

fn lines(trend: Trend) -> Drawing {
    let series = vec![Series {
        name: "Đà Nẵng".to_owned(),
        role: Role::Own,
        trend,
    }];
    Drawing::Lines(ask("", |ask| Lines::new(ask, series, "", 4, false)))
}

#[test]
fn stretches_of_two_definitions_are_never_joined() {
    let drawing = lines(broken());
    assert_eq!(lengths(&options(&drawing)), [3, 2]);
    assert_eq!(drawing.notes(), ["a: Trọng số thay đổi."]);
}

#[test]
fn a_break_is_a_dashed_upright_with_its_letter() {
    let options = options(&lines(broken()));
    let series = options["series"].as_array().cloned().unwrap_or_default();
    let dashed = series
        .iter()
        .find(|one| one["lineStyle"]["type"] == "dashed");
    let at = dashed.map(|one| one["data"][0][0].clone());
    assert_eq!(at, Some(2023.5.into()));
    assert!(texts(&options).contains(&"a".to_owned()));
}

#[test]
fn lines_bear_their_names_and_need_no_legend() {
    let options = options(&lines(broken()));
    assert!(texts(&options).contains(&"Đà Nẵng".to_owned()));
    assert!(options["legend"].is_null());
}

#[test]
fn months_that_lie_apart_are_not_joined() {
    let Drawing::Lines(mut lines) = lines(broken()) else {
        return;
    };
    lines.joins_neighbours = true;
    assert!(lengths(&options(&Drawing::Lines(lines))).is_empty());
}

#[test]
fn options_hold_no_functions() {
    let text = options(&lines(broken())).to_string() + &options(&bars()).to_string();
    assert!(!text.contains("function"), "{text}");
}

fn bar(label: &str, value: Option<f64>, tone: Tone) -> Bar {
    Bar {
        label: label.to_owned(),
        group: "2021".to_owned(),
        name: format!("{label}/2021"),
        value,
        text: value.map(|value| value.to_string()).unwrap_or_default(),
        tone,
    }
}

fn bars() -> Drawing {
    let bars = vec![
        bar("1", Some(326.0), Tone::Printed),
        bar("2", Some(454.0), Tone::Here),
        bar("3", None, Tone::Printed),
        bar("4", Some(491.0), Tone::Derived),
    ];
    let bracket = Bracket {
        from: 0,
        to: 1,
        text: "+39,26%".to_owned(),
    };
    Drawing::Bars(ask("", |ask| {
        Bars::new(ask, bars, vec![bracket], "cuộc tấn công")
    }))
}

#[test]
fn a_month_without_a_figure_is_a_gap_and_never_a_zero() {
    let options = options(&bars());
    let series = options["series"].as_array().cloned().unwrap_or_default();
    let bars = series.iter().filter(|one| one["type"] == "bar");
    let places: Vec<_> = bars
        .flat_map(|one| one["data"].as_array().cloned().unwrap_or_default())
        .map(|item| item["value"][0].as_f64())
        .collect();
    assert_eq!(places, [Some(0.0), Some(3.0), Some(1.0)]);
    let table = super::Drawing::table(&self::bars(), Lang::Vi);
    assert_eq!(table.rows[2], ["3/2021", "–", "chưa có số liệu"]);
}

#[test]
fn a_claim_is_drawn_on_the_chart() {
    assert!(texts(&options(&bars())).contains(&"+39,26%".to_owned()));
    assert!(bars().summary(Lang::Vi).contains("+39,26%"));
}

#[test]
fn derived_figures_have_a_tone_of_their_own() {
    let keys = bars().legend(Lang::En, &Paint::of(false, 0.0, 0.0));
    let told: Vec<_> = keys.iter().map(|key| key.text.as_str()).collect();
    assert_eq!(
        told,
        [
            "as published",
            "derived from published figures",
            "the article's figure"
        ]
    );
}

#[test]
fn shares_stand_beside_what_is_left() {
    let piece = |name: &str, value: f64| Piece {
        name: name.to_owned(),
        value,
        text: value.to_string(),
    };
    let drawing = Drawing::Stack(Stack {
        pieces: vec![piece("Mức 3", 25.18), piece("Mức 4", 31.18)],
        rest: Some(piece("Thấp hơn", 43.64)),
        of: 100.0,
        total: "56,36%".to_owned(),
    });
    let options = options(&drawing);
    let series = options["series"].as_array().cloned().unwrap_or_default();
    let ends: Vec<_> = series
        .iter()
        .filter(|one| one["lineStyle"]["width"] == 44.0)
        .filter_map(|one| one["data"][1][0].as_f64())
        .map(|end| (end * 100.0).round())
        .collect();
    assert_eq!(ends, [2518.0, 5636.0, 10000.0]);
    assert_eq!(drawing.table(Lang::Vi).rows.len(), 3);
}

#[test]
fn a_subset_lies_inside_its_whole() {
    let part = |name: &str, value: f64, inside: Vec<Part>| Part {
        name: name.to_owned(),
        value,
        text: value.to_string(),
        share: format!("{value}%"),
        inside,
    };
    let drawing = Drawing::Parts(Parts {
        name: "Tất cả".to_owned(),
        text: "30".to_owned(),
        parts: vec![
            part("Khai sinh", 20.0, vec![part("Có số", 8.0, Vec::new())]),
            part("Khác", 10.0, Vec::new()),
        ],
    });
    let options = options(&drawing);
    let births = &options["series"][0]["data"][0];
    assert_eq!(births["value"], 20.0);
    // The label is short: value and share stand in the key beside it and in the table.
    assert_eq!(births["children"][0]["name"], "Có số");
    assert_eq!(drawing.table(Lang::Vi).rows[1][0], "trong đó: Có số");
}

#[test]
fn a_profile_says_how_often_it_is_above_the_mean() {
    let mark = |value: f64| {
        Some(Mark {
            value,
            text: value.to_string(),
        })
    };
    let row = |own: f64, mean: f64| ProfileRow {
        name: "Hạ tầng số".to_owned(),
        own: mark(own),
        mean: mark(mean),
        low: 0.1,
        high: 0.9,
    };
    let drawing = Drawing::Profile(Profile {
        rows: vec![row(0.5, 0.4), row(0.3, 0.4)],
        own_name: "Đà Nẵng".to_owned(),
        mean_name: "trung bình".to_owned(),
        values: vec![Tick {
            at: 0.0,
            text: "0".to_owned(),
        }],
    });
    assert_eq!(
        drawing.summary(Lang::Vi),
        "Đà Nẵng cao hơn trung bình ở 1 trên 2 thành phần."
    );
}

#[test]
fn ticks_are_round_numbers_that_cover_the_values() {
    assert_eq!(
        scale::round(0.0, 692.0, 4),
        (vec![0.0, 200.0, 400.0, 600.0, 800.0], 0)
    );
    let (ticks, decimals) = scale::round(2.85, 4.1, 4);
    assert_eq!(
        (ticks.first(), ticks.last(), decimals),
        (Some(&2.5), Some(&4.5), 1)
    );
    let (ticks, decimals) = scale::round(0.57, 0.71, 4);
    assert_eq!(decimals, 2);
    assert!(ticks[0] <= 0.57 && ticks[ticks.len() - 1] >= 0.71);
}

#[test]
fn a_figure_stands_over_the_label_of_its_own_year_or_month() {
    let at = |period: &str, x: f64| Point {
        period: period.to_owned(),
        x,
        ..point(2020, 1.0)
    };
    let labels = |points: Vec<Point>| {
        let trend = Trend {
            stretches: vec![Stretch { points }],
            gaps: Vec::new(),
        };
        let Drawing::Lines(lines) = lines(trend) else {
            return Vec::new();
        };
        lines
            .times
            .into_iter()
            .map(|tick| (tick.at, tick.text))
            .collect()
    };
    // Years that stand at their end, as periods do.
    let years = labels(vec![at("2022", 2023.0), at("2024", 2025.0)]);
    assert_eq!(years.first(), Some(&(2023.0, "2022".to_owned())));
    assert_eq!(years.last(), Some(&(2025.0, "2024".to_owned())));
    let months = labels(vec![
        at("2019-12", 2020.0),
        at("2020-02", 2020.0 + 2.0 / 12.0),
    ]);
    assert_eq!(months.first(), Some(&(2020.0, "12/2019".to_owned())));
    // Days stand between the beginnings of months.
    let days = labels(vec![at("2020-12-31", 2021.0), at("2021-03-08", 2021.19)]);
    assert_eq!(days.first(), Some(&(2021.0, "01/2021".to_owned())));
}

/// The value of a custom property in a block of the style sheet.
fn token<'t>(css: &'t str, block: &str, name: &str) -> &'t str {
    let start = css.find(block).map_or(0, |at| at + block.len());
    let rest = css.get(start..).unwrap_or_default();
    let line = rest
        .lines()
        .find(|line| line.trim().starts_with(&format!("{name}:")));
    let value = line
        .and_then(|line| line.split_once(':'))
        .map_or("", |(_, value)| value);
    value.trim().trim_end_matches(';')
}

#[test]
fn pictures_have_the_colours_and_fonts_of_the_page() {
    let css = include_str!("../ui/style/tokens.css");
    for (block, is_dark) in [(":root {", false), (":root[data-theme=\"dark\"] {", true)] {
        let paint = Paint::of(is_dark, 0.0, 0.0);
        let pairs = [
            ("--paper", paint.paper),
            ("--ink", paint.ink),
            ("--ink-2", paint.soft),
            ("--ink-3", paint.faint),
            ("--rule", paint.rule),
            ("--accent-mark", paint.accent),
        ];
        for (name, colour) in pairs {
            assert_eq!(token(css, block, name), colour, "{block} {name}");
        }
        for (place, swatch) in paint.scale.iter().enumerate() {
            let name = format!("--seq-5-{place}");
            assert_eq!(token(css, block, &name), swatch.fill, "{block} {name}");
        }
    }
    assert_eq!(
        token(css, ":root {", "--font"),
        Paint::of(false, 0.0, 0.0).font
    );
}

/// Relative luminance of `#rrggbb`.
fn luminance(colour: &str) -> f64 {
    let part = |from: usize| {
        let part = colour.get(from..from + 2).unwrap_or("00");
        let value = f64::from(u8::from_str_radix(part, 16).unwrap_or(0)) / 255.0;
        if value <= 0.040_45 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn names_at_the_ends_of_lines_can_be_read() {
    for is_dark in [false, true] {
        let paint = Paint::of(is_dark, 0.0, 0.0);
        for line in paint.lines.iter().chain([&paint.accent, &paint.soft]) {
            let found = contrast(line, paint.paper);
            assert!(found >= 4.5, "{line} on {}: {found}", paint.paper);
        }
        for slice in paint.slices {
            let found = contrast(paint.on_slice, slice);
            assert!(found >= 4.5, "{} on {slice}: {found}", paint.on_slice);
        }
    }
}
