//! The architecture page of `src/lib.rs`, held to: who may use whom, where externs, Leptos and words
//! may stand, and that every file says what it is.

#![allow(
    clippy::expect_used,
    reason = "a test may stop where its ground is missing"
)]

use std::fs;
use std::path::{Path, PathBuf};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Which layers each layer may use, itself left out.
const MAY_USE: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("engine", &[]),
    ("data", &["engine", "model"]),
    ("package", &["model"]),
    ("state", &["model"]),
    ("text", &["model"]),
    ("map", &["data", "engine", "model", "query"]),
    (
        "query",
        &["chart", "data", "engine", "map", "model", "state", "text"],
    ),
    ("chart", &["engine", "map", "model", "query", "text"]),
    (
        "export",
        &[
            "chart", "data", "html", "map", "model", "query", "state", "text",
        ],
    ),
    (
        "publish",
        &[
            "chart", "data", "export", "html", "map", "model", "package", "pages", "query",
            "state", "text",
        ],
    ),
    ("own", &["engine", "model", "text"]),
    (
        "html",
        &["chart", "map", "model", "own", "query", "state", "text"],
    ),
    ("js", &["model", "text"]),
    (
        "ui",
        &[
            "chart", "data", "engine", "export", "html", "js", "map", "model", "query", "state",
            "text",
        ],
    ),
];

struct Source {
    path: PathBuf,
    /// The first folder or file below `src`: the layer.
    layer: String,
    /// Everything before the file's tests.
    code: String,
    whole: String,
}

impl Source {
    fn name(&self) -> String {
        self.path
            .strip_prefix(ROOT)
            .unwrap_or(&self.path)
            .display()
            .to_string()
    }

    /// Lines of code without comments, with their numbers.
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.code
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
            .map(|(at, line)| (at + 1, line))
    }
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder)
        .expect("a folder of the sources")
        .flatten()
    {
        let path = entry.path();
        if path.is_dir() {
            walk(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found.sort();
}

fn sources() -> Vec<Source> {
    let root = Path::new(ROOT).join("src");
    let mut paths = Vec::new();
    walk(&root, &mut paths);
    paths
        .into_iter()
        .map(|path| {
            let whole = fs::read_to_string(&path).expect("a source file");
            let below = path.strip_prefix(&root).expect("a path below src");
            let first = below
                .components()
                .next()
                .expect("a name")
                .as_os_str()
                .to_string_lossy();
            let layer = first.trim_end_matches(".rs").to_owned();
            let is_test = below
                .components()
                .any(|part| part.as_os_str().to_string_lossy().starts_with("test"));
            let code = if is_test {
                String::new()
            } else {
                whole
                    .split("#[cfg(test)]\nmod tests {")
                    .next()
                    .unwrap_or_default()
                    .to_owned()
            };
            Source {
                path,
                layer,
                code,
                whole,
            }
        })
        .collect()
}

/// Gathers what breaks a rule and shows all of it at once.
fn check(rule: &str, broken: Vec<String>) {
    assert!(broken.is_empty(), "{rule}:\n{}", broken.join("\n"));
}

#[test]
fn every_file_says_what_it_is() {
    let broken = sources()
        .iter()
        .filter(|source| !source.whole.starts_with("//!"))
        .map(Source::name)
        .collect();
    check("a file opens with //!", broken);
}

#[test]
fn layers_use_only_what_lies_below_them() {
    let mut broken = Vec::new();
    for source in sources() {
        let Some((_, allowed)) = MAY_USE.iter().find(|(layer, _)| *layer == source.layer) else {
            continue;
        };
        for (line, text) in source.lines() {
            for used in text.split("crate::").skip(1) {
                let end = used
                    .find(|c: char| !c.is_ascii_lowercase() && c != '_')
                    .unwrap_or(used.len());
                let used = &used[..end];
                let is_layer = MAY_USE.iter().any(|(layer, _)| *layer == used);
                if is_layer && used != source.layer && !allowed.contains(&used) {
                    broken.push(format!(
                        "{}:{line}: {} uses {used}",
                        source.name(),
                        source.layer
                    ));
                }
            }
        }
    }
    check("a layer uses only what it may", broken);
}

/// Files that hold a piece of code outside the folders where it belongs.
fn strays(needles: &[&str], homes: &[&str]) -> Vec<String> {
    let mut broken = Vec::new();
    for source in sources()
        .iter()
        .filter(|source| !homes.contains(&source.layer.as_str()))
    {
        for (line, text) in source.lines() {
            for needle in needles.iter().filter(|needle| text.contains(**needle)) {
                broken.push(format!("{}:{line}: {needle}", source.name()));
            }
        }
    }
    broken
}

#[test]
fn only_js_declares_externs() {
    check(
        "externs stand in js",
        strays(
            &[
                "#[wasm_bindgen",
                "extern \"C\"",
                "js_sys::",
                "wasm_bindgen_futures",
            ],
            // The doors of the second module stand in its binary: in the library the first would have them too.
            &["js", "bin"],
        ),
    );
}

#[test]
fn only_ui_uses_leptos() {
    check("Leptos stands in ui", strays(&["leptos::"], &["ui"]));
}

#[test]
fn nothing_uses_ui() {
    check("only main starts ui", strays(&["crate::ui"], &["ui"]));
}

/// What adds up, averages or finds an extent.
const ADDS: &[&str] = &[
    ".sum(",
    ".sum::<",
    ".product(",
    ".product::<",
    "f64::min",
    "f64::max",
    "f64::minimum",
    "f64::maximum",
    "fold(0.0",
    "fold(f64",
    "fold(0_f64",
    "reduce(|",
    "values.len() as f64",
    "sum::<f64>",
    "select_nth_unstable",
];

/// Where that may stand outside the engine, and why it is no figure of a reader's there.
const MAY_ADD: &[(&str, &str)] = &[
    ("src/map/build/", "lengths and areas of shapes"),
    ("src/map/grid", "distances on the tile grid"),
    ("src/map/shapes.rs", "points of outlines"),
    ("src/map/oklch.rs", "parts of a colour"),
    ("src/map/labels", "widths of letters"),
    ("src/chart/", "widths of texts and ends of axes, in pixels"),
    (
        "src/package/check.rs",
        "components are added before there is a table to ask",
    ),
    ("src/query/about.rs", "how many rows a source gave"),
];

#[test]
fn nothing_but_the_engine_aggregates() {
    let may = |stray: &String| MAY_ADD.iter().any(|(place, _)| stray.starts_with(place));
    let mut broken = strays(ADDS, &["engine"]);
    broken.retain(|stray| !may(stray));
    check("sums, means and extents are the engine's", broken);
}

/// What draws: the map and its ranking, trends and lines, tables of provinces and of an area.
const DRAWS: &[&str] = &[
    "src/query/home/",
    "src/query/sight",
    "src/query/trend",
    "src/query/compare/gather",
    "src/query/compare/scatter",
    "src/query/area/series",
    "src/query/area/backing",
    "src/map/",
    "src/chart/",
];

#[test]
fn what_is_drawn_is_found_by_the_engine() {
    let lists = [".rows(ix)", ".rows(indicator)", ".rows_at("];
    let mut broken = strays(&lists, &[]);
    broken.retain(|stray| DRAWS.iter().any(|place| stray.starts_with(place)));
    check("lists of all rows are told of and never drawn", broken);
}

#[test]
fn words_stand_in_text_only() {
    let is_vietnamese = |c: char| {
        c.is_alphabetic()
            && !c.is_ascii()
            && c.to_lowercase().any(|c| {
                "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ".contains(c)
            })
    };
    let mut broken = Vec::new();
    for source in sources() {
        let is_home = ["text", "package"].contains(&source.layer.as_str())
            || source.path.ends_with("model/fold.rs");
        for (line, text) in source.lines().filter(|_| !is_home) {
            let quoted = text.split('"').skip(1).step_by(2);
            let is_language_name = text.contains("Lang::");
            if !is_language_name
                && quoted
                    .into_iter()
                    .any(|words| words.chars().any(is_vietnamese))
            {
                broken.push(format!("{}:{line}: {}", source.name(), text.trim()));
            }
            let is_sentence = source.layer == "ui"
                && text.split(">\"").skip(1).any(|rest| {
                    let words = rest.split('"').next().unwrap_or_default();
                    words.chars().filter(char::is_ascii_alphabetic).count() > 3
                });
            if is_sentence {
                broken.push(format!("{}:{line}: {}", source.name(), text.trim()));
            }
        }
    }
    check("words stand in src/text", broken);
}

#[test]
fn files_stay_small() {
    let long = |source: &&Source| source.whole.lines().count() > 600;
    let broken = sources()
        .iter()
        .filter(long)
        .map(|source| format!("{}: {}", source.name(), source.whole.lines().count()))
        .collect();
    check("a file has at most 600 lines", broken);
}

#[test]
fn every_dependency_says_why() {
    let manifest = fs::read_to_string(Path::new(ROOT).join("Cargo.toml")).expect("the manifest");
    let mut section = "";
    let mut last = "";
    let mut broken = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            section = line;
            let is_table = line.contains("dependencies.");
            if is_table {
                last = "";
                continue;
            }
        } else if section.ends_with("dependencies]")
            && line.contains(" = ")
            && !last.starts_with('#')
        {
            broken.push(line.to_owned());
        }
        last = line;
    }
    check("a dependency has its reason above it", broken);
}
