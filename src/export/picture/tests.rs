//! Pictures of real views, read back as XML: what they say, what they always hold, and that nothing
//! runs out of its frame.

use super::{Form, Look, WIDE, map};
use crate::map::Theme;
use crate::query::testing::{DATA, SHAPES, ask};
use crate::state::Shape;
use roxmltree::Document;

const ADDRESS: &str = "https://example.org/?i=dti&units=34";

fn look(form: Form, shape: Shape) -> Look<'static> {
    Look {
        form,
        theme: Theme::Light,
        shape,
        address: ADDRESS,
    }
}

fn drawn(query: &str, look: Look) -> Option<String> {
    ask(query, |ask| map(ask, &SHAPES, look))
}

/// Every form and shape.
fn looks() -> [Look<'static>; 4] {
    [
        look(Form::Tall, Shape::Map),
        look(Form::Tall, Shape::Tiles),
        look(Form::Wide, Shape::Map),
        look(Form::Wide, Shape::Tiles),
    ]
}

/// All that a picture says, title and description left out.
fn said(svg: &str) -> String {
    let document = Document::parse(svg).unwrap_or_else(|error| panic!("{error}"));
    let texts = document
        .descendants()
        .filter(|node| node.has_tag_name("text"));
    let texts = texts.flat_map(|node| {
        node.descendants()
            .filter(roxmltree::Node::is_text)
            .filter_map(|node| node.text())
    });
    texts.collect::<Vec<_>>().join(" ")
}

#[test]
fn a_picture_says_what_it_is_and_where_it_comes_from() {
    for (query, parts) in [
        (
            "?units=34",
            [
                "Đà Nẵng từ hạng 2 trên 63 tỉnh xuống hạng 17 trên 34",
                "34 tỉnh, thành phố (từ 01/07/2025)",
                "điểm chỉ số · 2024",
                "Hoàng Sa (Đà Nẵng)",
                "Trường Sa (Khánh Hòa)",
                "5 nhóm bằng nhau",
                "Nguồn: Bộ Khoa học và Công nghệ",
                "Giấy phép CC BY 4.0",
            ],
        ),
        (
            "?lang=en",
            [
                "index score · 2024",
                "63 provinces (before 1 July 2025)",
                "Hoàng Sa (Da Nang)",
                "Trường Sa (Khanh Hoa)",
                "5 classes with equally many",
                "Source: Ministry",
                "Licence CC BY 4.0",
                "Atlas of Viet Nam's e-government",
            ],
        ),
    ] {
        for form in [Form::Tall, Form::Wide] {
            let said = said(&drawn(query, look(form, Shape::Map)).unwrap());
            for part in parts {
                assert!(said.contains(part), "{query}: {part}: {said}");
            }
            assert!(said.contains(DATA.facts().version), "{said}");
            assert!(said.replace(' ', "").contains(ADDRESS), "{said}");
        }
    }
}

#[test]
fn hoang_sa_and_truong_sa_are_in_every_picture() {
    for units in ["63", "34"] {
        for look in looks() {
            let svg = drawn(&format!("?units={units}"), look).unwrap();
            let said = said(&svg);
            for name in ["Hoàng Sa (", "Trường Sa ("] {
                assert!(said.contains(name), "{units} {look:?}: {name}");
            }
            let document = Document::parse(&svg).unwrap();
            let islands = document.descendants().filter(|node| {
                node.has_tag_name("circle")
                    && ["48", "56"]
                        .map(Some)
                        .contains(&node.attribute("data-area"))
            });
            let count = islands.count();
            assert!(count >= 8, "{units} {look:?}: {count}");
        }
    }
}

/// In a tile grid a box ends where the drawing does: a program of another make cuts off what runs over.
#[test]
fn the_names_of_the_islands_stay_within_their_boxes() {
    for (units, lang) in [("63", "vi"), ("34", "vi"), ("63", "en"), ("34", "en")] {
        let query = format!("?units={units}&lang={lang}");
        let svg = drawn(&query, look(Form::Tall, Shape::Tiles)).unwrap();
        let document = Document::parse(&svg).unwrap();
        let boxes = document
            .descendants()
            .filter(|node| node.has_tag_name("rect") && node.attribute("fill") == Some("none"));
        let mut count = 0;
        for one in boxes {
            let Some(name) = one.next_sibling().filter(|node| node.has_tag_name("text")) else {
                continue;
            };
            let number = |node: &roxmltree::Node, of| node.attribute(of).unwrap().parse::<f64>();
            let (from, w) = (number(&one, "x").unwrap(), number(&one, "width").unwrap());
            let size = number(&name, "font-size").unwrap();
            let half = crate::map::text_width(name.text().unwrap(), size) / 2.0;
            let middle = number(&name, "x").unwrap();
            assert_eq!(name.attribute("text-anchor"), Some("middle"), "{query}");
            assert!(
                middle - half >= from && middle + half <= from + w,
                "{query}: {name:?}"
            );
            count += 1;
        }
        assert_eq!(count, 2, "{query}");
    }
}

#[test]
fn every_province_is_there_once_and_says_its_value() {
    for (units, of) in [("63", 63), ("34", 34)] {
        for look in looks() {
            let svg = drawn(&format!("?units={units}"), look).unwrap();
            let document = Document::parse(&svg).unwrap();
            let provinces: Vec<_> = document
                .descendants()
                .filter(|node| node.has_attribute("data-area") && !node.has_tag_name("circle"))
                .collect();
            assert_eq!(provinces.len(), of, "{look:?}");
            for province in provinces {
                let title = province.children().find(|node| node.has_tag_name("title"));
                let title = title.and_then(|node| node.text()).unwrap_or_default();
                assert!(title.contains(": "), "{look:?}: {title}");
            }
        }
    }
}

#[test]
fn nothing_needs_a_style_sheet_or_another_file() {
    for look in looks() {
        for theme in [Theme::Light, Theme::Dark] {
            let svg = drawn("?units=34&time=2021", Look { theme, ..look }).unwrap();
            let document = Document::parse(&svg).unwrap();
            for node in document.descendants().filter(roxmltree::Node::is_element) {
                assert!(!node.has_attribute("class"), "{look:?}: {node:?}");
                assert!(!node.has_attribute("style"), "{look:?}: {node:?}");
                let name = node.tag_name().name();
                assert!(!["style", "script", "image"].contains(&name), "{name}");
                for attribute in node.attributes() {
                    let value = attribute.value();
                    let target = value
                        .strip_prefix('#')
                        .filter(|_| attribute.name() == "href")
                        .or_else(|| value.strip_prefix("url(#")?.strip_suffix(')'));
                    if let Some(target) = target {
                        let mut all = document.descendants();
                        assert!(
                            all.any(|node| node.attribute("id") == Some(target)),
                            "{look:?}: {target}"
                        );
                    }
                }
            }
            assert!(!svg.contains("var(") && !svg.contains("currentColor"));
        }
    }
}

#[test]
fn text_stays_within_its_picture_and_above_its_foot() {
    for indicator in &DATA.facts().indicators {
        for lang in ["vi", "en"] {
            for units in ["63", "34"] {
                let query = format!("?lang={lang}&i={}&units={units}", indicator.id);
                let Some(svg) = drawn(&query, look(Form::Wide, Shape::Map)) else {
                    continue;
                };
                let document = Document::parse(&svg).unwrap();
                let parts = document.root_element().children();
                let groups: Vec<_> = parts.filter(|node| node.has_tag_name("g")).collect();
                let [words, foot] = groups.as_slice() else {
                    panic!("{query}: {}", groups.len());
                };
                let top = |node: &roxmltree::Node| {
                    let place = node.attribute("transform").unwrap();
                    let y = place.trim_end_matches(')').split(' ').nth(1).unwrap();
                    y.parse::<f64>().unwrap()
                };
                let end = bottom(words, 0.0);
                assert!(end < top(foot), "{query}: {end} of {}", top(foot));
                assert!(bottom(foot, 0.0) < WIDE.1, "{query}");
            }
        }
    }
}

/// The lowest line of text of a group.
fn bottom(node: &roxmltree::Node, from: f64) -> f64 {
    let place = node.attribute("transform").unwrap_or("translate(0 0)");
    let y = place.trim_end_matches(')').split(' ').nth(1);
    let from = from + y.map_or(0.0, |y| y.parse::<f64>().unwrap());
    let own = node
        .children()
        .filter(roxmltree::Node::is_element)
        .map(|node| {
            if node.has_tag_name("text") {
                from + node.attribute("y").unwrap().parse::<f64>().unwrap()
            } else {
                bottom(&node, from)
            }
        });
    own.fold(from, |low, one| if one > low { one } else { low })
}

#[test]
fn a_chosen_province_stands_out_by_name() {
    for (look, parts) in [
        (look(Form::Tall, Shape::Map), "Quảng Ngãi"),
        (look(Form::Wide, Shape::Tiles), "QNg"),
    ] {
        let plain = drawn("", look).unwrap();
        let chosen = drawn("?areas=~51", look).unwrap();
        let colour = super::map_colours(Theme::Light).selected;
        assert!(!plain.contains(colour) && chosen.contains(colour));
        assert!(said(&chosen).contains(parts));
    }
}

#[test]
fn what_has_no_map_has_no_picture_of_one() {
    assert!(drawn("?i=attacks", look(Form::Tall, Shape::Map)).is_none());
    assert!(drawn("?i=svc766", look(Form::Tall, Shape::Map)).is_none());
}

/// Writes pictures to look at: `PICTURES=folder cargo test --lib pictures_to_look_at -- --ignored`.
#[test]
#[ignore = "writes pictures to look at"]
fn pictures_to_look_at() {
    let folder = std::env::var("PICTURES").unwrap_or_else(|_| "target/pictures".to_owned());
    std::fs::create_dir_all(&folder).unwrap();
    let views = [
        "",
        "units=34",
        "units=34&time=2021",
        "units=34&show=merger",
        "i=committee",
        "i=population",
        "i=security_grade",
        "areas=~51",
    ];
    for (at, view) in views.iter().enumerate() {
        for lang in ["vi", "en"] {
            for look in looks() {
                for theme in [Theme::Light, Theme::Dark] {
                    let query = format!("?lang={lang}&{view}");
                    let Some(svg) = drawn(&query, Look { theme, ..look }) else {
                        println!("no map: {query}");
                        continue;
                    };
                    let name =
                        format!("{at}_{lang}_{:?}_{:?}_{theme:?}.svg", look.form, look.shape);
                    std::fs::write(format!("{folder}/{}", name.to_lowercase()), svg).unwrap();
                }
            }
        }
    }
}
