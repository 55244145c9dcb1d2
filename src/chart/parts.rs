//! A whole and its parts, as a sunburst. A subset is drawn inside its own whole and is never a part
//! beside it.

use super::plot::dressed;
use super::{Key, Paint, Table};
use crate::model::Lang;
use crate::text::{chart as words, fill};
use charming::Chart;
use charming::element::{ItemStyle, Label};
use charming::series::{Sunburst, SunburstLevel, SunburstNode};

/// A part, with what is inside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Its name.
    pub name: String,
    /// Its size.
    pub value: f64,
    /// Its size in words.
    pub text: String,
    /// Its share of the whole in words.
    pub share: String,
    /// What lies inside it: subsets, never added to it.
    pub inside: Vec<Part>,
}

/// A whole and its parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Parts {
    /// Name of the whole.
    pub name: String,
    /// The whole in words.
    pub text: String,
    /// Its parts, which add up to it.
    pub parts: Vec<Part>,
}

impl Parts {
    pub(super) fn options(&self, paint: &Paint) -> Chart {
        let node = |(place, part): (usize, &Part)| {
            let style = |colour: &'static str| {
                ItemStyle::new()
                    .color(colour)
                    .border_color(paint.paper)
                    .border_width(1.5)
            };
            let tone = paint.slices[place % paint.slices.len()];
            let inside = part.inside.iter().map(|subset| {
                SunburstNode::new(&*subset.name)
                    .value(subset.value)
                    .item_style(style(paint.accent))
            });
            SunburstNode::new(&*part.name)
                .value(part.value)
                .item_style(style(tone))
                .children(inside.collect())
        };
        let nodes = self.parts.iter().enumerate().map(node).collect::<Vec<_>>();
        let text = || {
            Label::new()
                .formatter("{b}")
                .font_family(paint.font)
                .font_size(paint.label_px)
        };
        let levels = vec![
            SunburstLevel::new(),
            SunburstLevel::new()
                .r0("20%")
                .r("74%")
                .label(text().rotate("0").color(paint.on_slice)),
            SunburstLevel::new()
                .r0("75%")
                .r("98%")
                .label(text().rotate("tangential").color(paint.paper)),
        ];
        let burst = Sunburst::new()
            .radius(("0%", "98%"))
            .levels(levels)
            .data(nodes);
        dressed(Chart::new(), paint).series(burst)
    }

    pub(super) fn legend(&self, lang: Lang, paint: &Paint) -> Vec<Key> {
        let mut keys = Vec::new();
        for (place, part) in self.parts.iter().enumerate() {
            keys.push(Key::full(
                paint.slices[place % paint.slices.len()],
                format!("{}: {} ({})", part.name, part.text, part.share),
            ));
            for subset in &part.inside {
                let name = fill(words::OF_WHICH.get(lang), &[("name", &subset.name)]);
                let told = format!("{name}: {} ({})", subset.text, subset.share);
                keys.push(Key::full(paint.accent, told));
            }
        }
        keys
    }

    pub(super) fn summary(&self, lang: Lang) -> String {
        let parts = self.parts.iter().map(|part| {
            let mut said = format!("{} {} ({})", part.name, part.text, part.share);
            for subset in &part.inside {
                said.push_str(&fill(
                    words::PARTS_INSIDE.get(lang),
                    &[("name", &subset.name), ("value", &subset.text)],
                ));
            }
            said
        });
        fill(
            words::PARTS.get(lang),
            &[
                ("name", &self.name),
                ("value", &self.text),
                ("parts", &parts.collect::<Vec<_>>().join("; ")),
            ],
        )
    }

    pub(super) fn table(&self, lang: Lang) -> Table {
        let mut rows = Vec::new();
        for part in &self.parts {
            rows.push(vec![
                part.name.clone(),
                part.text.clone(),
                part.share.clone(),
            ]);
            for subset in &part.inside {
                let name = fill(words::OF_WHICH.get(lang), &[("name", &subset.name)]);
                rows.push(vec![name, subset.text.clone(), subset.share.clone()]);
            }
        }
        Table {
            head: vec![
                words::PART.get(lang).to_owned(),
                words::FIGURE.get(lang).to_owned(),
                words::SHARE.get(lang).to_owned(),
            ],
            rows,
        }
    }
}
