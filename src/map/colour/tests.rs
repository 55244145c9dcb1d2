//! The table of colours is made here from its few anchors, and held to what readers need.

use super::super::oklch::{Oklch, Rgb, Sight, contrast, rgb};
use super::*;

const THEMES: [Theme; 2] = [Theme::Light, Theme::Dark];
/// In `OKLab`: two and a half times what is just seen.
const APART: f64 = 0.05;

const LIGHT_ANCHORS: [Oklch; 5] = [
    Oklch(0.915, 0.055, 162.0),
    Oklch(0.815, 0.080, 178.0),
    Oklch(0.715, 0.098, 196.0),
    Oklch(0.610, 0.105, 224.0),
    Oklch(0.505, 0.120, 252.0),
];
const DARK_ANCHORS: [Oklch; 5] = [
    Oklch(0.497, 0.085, 257.0),
    Oklch(0.600, 0.095, 232.0),
    Oklch(0.710, 0.100, 208.0),
    Oklch(0.820, 0.090, 185.0),
    Oklch(0.930, 0.060, 165.0),
];
/// From the middle outwards, to either side.
const LOW_ARM: [Oklch; 3] = [
    Oklch(0.90, 0.012, 95.0),
    Oklch(0.70, 0.115, 62.0),
    Oklch(0.52, 0.130, 48.0),
];
const HIGH_ARM: [Oklch; 3] = [
    Oklch(0.90, 0.012, 95.0),
    Oklch(0.72, 0.085, 215.0),
    Oklch(0.53, 0.120, 250.0),
];
/// Found by a search for the greatest least distance under all four ways of seeing.
const KINDS: [Oklch; 7] = [
    Oklch(0.585, 0.160, 270.8),
    Oklch(0.880, 0.092, 94.9),
    Oklch(0.658, 0.160, 62.1),
    Oklch(0.839, 0.107, 221.0),
    Oklch(0.637, 0.050, 342.8),
    Oklch(0.745, 0.050, 119.3),
    Oklch(0.705, 0.149, 245.0),
];

/// The colour of a lightness on a line of anchors. A hue that is hardly seen takes the next one's.
fn along(anchors: &[Oklch], lightness: f64) -> Oklch {
    let pair = anchors.windows(2).find(|pair| {
        let (a, b) = (pair[0].0.min(pair[1].0), pair[0].0.max(pair[1].0));
        (a - 1e-9..=b + 1e-9).contains(&lightness)
    });
    let (a, b) = pair.map(|pair| (pair[0], pair[1])).unwrap();
    let part = (lightness - a.0) / (b.0 - a.0);
    let hue = if a.1 < 0.02 {
        b.2
    } else {
        a.2 + (b.2 - a.2) * part
    };
    Oklch(lightness, a.1 + (b.1 - a.1) * part, hue)
}

/// `k` colours even in lightness; one alone is the middle.
fn sequential(anchors: &[Oklch], k: usize) -> Vec<Oklch> {
    let (first, last) = (anchors[0].0, anchors[anchors.len() - 1].0);
    let part = |at: usize| {
        if k == 1 {
            0.5
        } else {
            at as f64 / (k - 1) as f64
        }
    };
    (0..k)
        .map(|at| along(anchors, first + (last - first) * part(at)))
        .collect()
}

/// `k` colours around a middle, which only an odd number shows.
fn diverging(k: usize) -> Vec<Oklch> {
    let part = |at: usize| {
        if k == 1 {
            0.0
        } else {
            2.0 * at as f64 / (k - 1) as f64 - 1.0
        }
    };
    (0..k)
        .map(|at| {
            let arm = if part(at) < 0.0 { LOW_ARM } else { HIGH_ARM };
            let reach: f64 = part(at);
            if reach == 0.0 {
                arm[0]
            } else {
                along(&arm, arm[0].0 + (arm[2].0 - arm[0].0) * reach.abs())
            }
        })
        .collect()
}

const INK: &str = "#192029";

/// Ink, white or black: the first that can be read.
fn text_on(fill: Rgb) -> &'static str {
    [INK, "#ffffff", "#000000"]
        .into_iter()
        .find(|text| contrast(rgb(text), fill) >= 4.5)
        .unwrap()
}

fn made() -> [(&'static str, Vec<Oklch>); 4] {
    let all = |make: &dyn Fn(usize) -> Vec<Oklch>| (1..=7).flat_map(make).collect::<Vec<_>>();
    [
        ("SEQUENTIAL_LIGHT", all(&|k| sequential(&LIGHT_ANCHORS, k))),
        ("SEQUENTIAL_DARK", all(&|k| sequential(&DARK_ANCHORS, k))),
        ("DIVERGING", all(&diverging)),
        ("CATEGORICAL", KINDS.to_vec()),
    ]
}

/// Every scale that the page can show, with how many colours it has.
fn scales() -> Vec<(Theme, Scale, usize)> {
    let kinds = [Scale::Sequential, Scale::Diverging, Scale::Categorical];
    THEMES
        .iter()
        .flat_map(|&theme| kinds.map(|kind| (1..=7).map(move |k| (theme, kind, k))))
        .flatten()
        .collect()
}

#[test]
fn the_table_is_what_the_anchors_make() {
    for (name, colours) in made() {
        let table: &[Swatch] = match name {
            "SEQUENTIAL_LIGHT" => &palette::SEQUENTIAL_LIGHT,
            "SEQUENTIAL_DARK" => &palette::SEQUENTIAL_DARK,
            "DIVERGING" => &palette::DIVERGING,
            _ => &palette::CATEGORICAL,
        };
        let fills: Vec<String> = colours.iter().map(|colour| colour.hex()).collect();
        assert_eq!(
            table.iter().map(|swatch| swatch.fill).collect::<Vec<_>>(),
            fills,
            "{name}"
        );
    }
}

#[test]
fn lightness_goes_one_way_through_a_sequential_scale() {
    for theme in THEMES {
        for k in 2..=7 {
            for sight in Sight::ALL {
                let light: Vec<f64> = scale(theme, Scale::Sequential, k)
                    .iter()
                    .map(|it| sight.lightness(rgb(it.fill)))
                    .collect();
                let falls = light.windows(2).all(|pair| pair[0] > pair[1]);
                let rises = light.windows(2).all(|pair| pair[0] < pair[1]);
                assert!(
                    if theme == Theme::Light { falls } else { rises },
                    "{theme:?} {k} {sight:?} {light:?}"
                );
            }
        }
    }
}

#[test]
fn steps_of_a_sequential_scale_are_even_in_lightness() {
    for theme in THEMES {
        let light: Vec<f64> = scale(theme, Scale::Sequential, 7)
            .iter()
            .map(|it| Sight::Full.lightness(rgb(it.fill)))
            .collect();
        let steps: Vec<f64> = light
            .windows(2)
            .map(|pair| (pair[0] - pair[1]).abs())
            .collect();
        assert!(
            steps.iter().all(|step| (step - steps[0]).abs() < 0.01),
            "{steps:?}"
        );
    }
}

#[test]
fn neighbouring_classes_stay_apart_for_colour_blind_readers() {
    for (theme, kind, k) in scales() {
        for sight in Sight::ALL {
            for pair in scale(theme, kind, k).windows(2) {
                let apart = sight.distance(rgb(pair[0].fill), rgb(pair[1].fill));
                assert!(
                    apart >= APART,
                    "{theme:?} {kind:?} {k} {sight:?} {pair:?}: {apart:.3}"
                );
            }
        }
    }
}

#[test]
fn all_classes_of_a_diverging_or_categorical_scale_stay_apart() {
    for (theme, kind, k) in scales() {
        let colours = scale(theme, kind, k);
        for (at, one) in colours
            .iter()
            .enumerate()
            .filter(|_| kind != Scale::Sequential)
        {
            for (other, sight) in colours[..at]
                .iter()
                .flat_map(|other| Sight::ALL.map(|sight| (other, sight)))
            {
                let apart = sight.distance(rgb(one.fill), rgb(other.fill));
                assert!(
                    apart >= APART,
                    "{kind:?} {k} {sight:?} {one:?} {other:?}: {apart:.3}"
                );
            }
        }
    }
}

#[test]
fn what_is_missing_is_never_taken_for_a_class() {
    for (theme, kind, k) in scales() {
        for swatch in scale(theme, kind, k) {
            for sight in Sight::ALL {
                let ground = rgb(map_colours(theme).missing);
                let apart = sight.distance(ground, rgb(swatch.fill));
                assert!(
                    apart >= APART,
                    "{theme:?} {kind:?} {k} {sight:?} {swatch:?}: {apart:.3}"
                );
            }
        }
    }
}

#[test]
fn hatching_is_seen_on_its_ground() {
    for theme in THEMES {
        let colours = map_colours(theme);
        assert!(
            contrast(rgb(colours.missing), rgb(colours.missing_line)) >= 1.8,
            "{theme:?}"
        );
        assert!(
            contrast(rgb(colours.missing), rgb(colours.missing_text)) >= 4.5,
            "{theme:?}"
        );
    }
}

#[test]
fn borders_stand_out_from_every_fill() {
    for (theme, kind, k) in scales() {
        let colours = map_colours(theme);
        let border = rgb(colours.border);
        for swatch in scale(theme, kind, k) {
            let contrast = contrast(border, rgb(swatch.fill));
            assert!(
                contrast >= 3.0,
                "{theme:?} {kind:?} {k} {swatch:?}: {contrast:.2}"
            );
        }
        assert!(contrast(border, rgb(colours.missing)) >= 3.0, "{theme:?}");
    }
}

#[test]
fn the_country_stands_out_from_the_paper() {
    for (theme, kind, k) in scales() {
        let colours = map_colours(theme);
        let coast_is_seen = contrast(rgb(colours.coast), rgb(colours.paper)) >= 3.0;
        for swatch in scale(theme, kind, k) {
            assert!(coast_is_seen || contrast(rgb(swatch.fill), rgb(colours.paper)) >= 3.0);
        }
    }
}

#[test]
fn tiles_stand_out_from_the_paper_by_their_outline() {
    let style = |file: &str| {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/ui/style/");
        std::fs::read_to_string([path, file].concat()).unwrap()
    };
    let rule = ".grid > [data-area] > rect {\n  stroke: var(--ink-3);";
    assert!(style("map.css").contains(rule));
    let sheet = style("tokens.css");
    let blocks = sheet
        .split(":root")
        .filter(|block| block.contains("--ink-3:"));
    let mut count = 0;
    for block in blocks {
        let find = |name: &str| {
            let (_, after) = block.split_once(name).unwrap();
            let hex = after.split(';').next().unwrap().trim();
            rgb(Box::leak(hex.to_owned().into_boxed_str()))
        };
        let contrast = contrast(find("--ink-3:"), find("--paper:"));
        assert!(contrast >= 3.0, "{contrast:.2}");
        count += 1;
    }
    assert_eq!(count, 3, "light, dark for the device, dark for the reader");
}

#[test]
fn the_selected_outline_stands_out_from_its_halo() {
    for theme in THEMES {
        let colours = map_colours(theme);
        assert!(
            contrast(rgb(colours.selected), rgb(colours.halo)) >= 3.0,
            "{theme:?}"
        );
    }
}

#[test]
fn text_can_be_read_on_every_fill() {
    for (theme, kind, k) in scales() {
        for swatch in scale(theme, kind, k) {
            assert!(
                contrast(rgb(swatch.fill), rgb(swatch.text)) >= 4.5,
                "{swatch:?}"
            );
        }
    }
}

#[test]
#[ignore = "prints the table of src/map/palette.rs anew"]
fn print_the_table() {
    for (name, colours) in made() {
        println!("pub const {name}: [Swatch; {}] = [", colours.len());
        for colour in colours {
            println!(
                "    Swatch {{ fill: \"{}\", text: \"{}\" }},",
                colour.hex(),
                text_on(colour.rgb())
            );
        }
        println!("];");
    }
}

/// The custom properties of a theme, one a line, as the style sheet has them: of the scales that pages are drawn in.
fn tokens(theme: Theme) -> Vec<String> {
    let mut lines = Vec::new();
    for (name, kind, sizes) in [
        ("seq", Scale::Sequential, 3..=7),
        ("div", Scale::Diverging, 5..=5),
    ] {
        for k in sizes {
            for (class, swatch) in scale(theme, kind, k).iter().enumerate() {
                lines.push(format!("--{name}-{k}-{class}: {};", swatch.fill));
                lines.push(format!("--on-{name}-{k}-{class}: {};", swatch.text));
            }
        }
    }
    let colours = map_colours(theme);
    lines.push(format!("--border: {};", colours.border));
    lines.push(format!("--coast: {};", colours.coast));
    lines.push(format!("--missing: {};", colours.missing));
    lines.push(format!("--missing-line: {};", colours.missing_line));
    lines.push(format!("--on-missing: {};", colours.missing_text));
    lines
}

#[test]
#[ignore = "prints the custom properties for src/ui/style/tokens.css"]
fn print_the_tokens() {
    for theme in THEMES {
        println!("/* {theme:?} */\n{}", tokens(theme).join("\n"));
    }
}

/// `#rrggbb` as style sheets may shorten it.
fn shortened(line: &str) -> String {
    let Some((before, hex)) = line.split_once('#') else {
        return line.to_owned();
    };
    let hex = hex.trim_end_matches(';');
    let is_double =
        hex.len() == 6 && (0..3).all(|at| hex[2 * at..=2 * at] == hex[2 * at + 1..2 * at + 2]);
    let short: String = if is_double {
        hex.chars().step_by(2).collect()
    } else {
        hex.to_owned()
    };
    format!("{before}#{short};")
}

#[test]
fn the_style_sheet_has_the_same_colours() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/ui/style/tokens.css");
    let sheet = std::fs::read_to_string(path).unwrap();
    let blocks: Vec<&str> = sheet
        .split(":root")
        .filter(|block| block.contains("--seq-5-0:"))
        .collect();
    assert_eq!(
        blocks.len(),
        3,
        "light, dark for the device, dark for the reader"
    );
    let find = |block: &str, name: &str| {
        let line = block
            .lines()
            .map(str::trim)
            .find(|line| line.starts_with(name));
        line.map(shortened)
    };
    for (block, theme) in blocks.iter().zip([Theme::Light, Theme::Dark, Theme::Dark]) {
        for line in tokens(theme) {
            let name = &line[..=line.find(':').unwrap()];
            // What is the same in both themes stands in the first block only.
            let found = find(block, name).or_else(|| find(blocks[0], name));
            assert_eq!(found, Some(shortened(&line)), "{theme:?}");
        }
    }
}
