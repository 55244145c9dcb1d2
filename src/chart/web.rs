//! Who is linked with what, as bands of one width: the width means nothing, since no source says how
//! much is exchanged.

use super::plot::dressed;
use super::{Paint, Table};
use crate::model::Lang;
use crate::text::{fill, network as words};
use charming::Chart;
use charming::element::{Color, ItemStyle, Label, LineStyle};
use charming::series::{Sankey, SankeyLink, SankeyNode};

/// A link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebLink {
    /// Who is linked.
    pub from: String,
    /// With what.
    pub to: String,
    /// As of when.
    pub when: String,
    /// Whether it is of the one that the reader picked.
    pub is_picked: bool,
}

/// Links.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Web {
    /// The links.
    pub links: Vec<WebLink>,
}

/// Height of a band with the room around it, px.
const BAND_PX: usize = 38;
/// Width of a letter, as a share of its size.
const LETTER: f64 = 0.52;
/// What the last column leaves for its names: a share of the width, and at least so much, px.
const ROOM: f64 = 0.3;
const LEAST_ROOM_PX: f64 = 118.0;
/// A column of nodes with the room on both sides of it, px.
const NODE_PX: f64 = 40.0;

impl Web {
    pub(super) fn options(&self, paint: &Paint) -> Chart {
        let room_px = (paint.width_px * ROOM).max(LEAST_ROOM_PX);
        let across_px = paint.width_px - room_px;
        let is_from = |name: &str| self.links.iter().any(|link| link.from == name);
        let is_to = |name: &str| self.links.iter().any(|link| link.to == name);
        // A name has room up to the next column, which is nearer where a system stands between.
        let name = |text: &str| {
            let mut own = self.links.iter().filter(|link| link.from == text);
            let free_px = match own.any(|link| is_from(&link.to)) {
                _ if is_to(text) && !is_from(text) => room_px - 12.0,
                false if !is_to(text) => across_px - NODE_PX,
                _ => across_px / 2.0 - NODE_PX,
            };
            let touching = |link: &&WebLink| link.from == text || link.to == text;
            let count = self.links.iter().filter(touching).count();
            cut(&wrapped(text, free_px, paint.label_px), 2 * count.max(1))
        };
        let mut nodes: Vec<(&str, bool, bool)> = Vec::new();
        for link in &self.links {
            for (one, is_system) in [(&*link.from, false), (&*link.to, true)] {
                match nodes.iter_mut().find(|(have, ..)| *have == one) {
                    Some(node) => {
                        node.1 |= is_system;
                        node.2 |= link.is_picked && !is_system;
                    }
                    None => nodes.push((one, is_system, link.is_picked && !is_system)),
                }
            }
        }
        let node = |(text, is_system, is_picked): &(&str, bool, bool)| {
            let colour = match (is_picked, is_system) {
                (true, _) => paint.accent,
                (false, true) => paint.ink,
                (false, false) => paint.step(2).fill,
            };
            SankeyNode::new(name(text)).item_style(ItemStyle::new().color(colour))
        };
        let bands = self.links.iter().map(|link| SankeyLink {
            source: name(&link.from),
            target: name(&link.to),
            value: 1.0,
        });
        let label = Label::new()
            .color(paint.ink)
            .font_family(paint.font)
            .font_size(paint.label_px);
        let style = LineStyle::new()
            .color(Color::Value("source".to_owned()))
            .opacity(0.28)
            .curveness(0.5);
        let web = Sankey::new()
            .left(2)
            .right(room_px)
            .top(8)
            .bottom(14)
            .label(label)
            .line_style(style)
            .nodes(nodes.iter().map(node).collect::<Vec<_>>())
            .links(bands.collect::<Vec<_>>());
        dressed(Chart::new(), paint).series(web)
    }

    /// A sentence for each system.
    pub(super) fn summary(&self, lang: Lang) -> String {
        let mut told: Vec<(&str, Vec<&str>)> = Vec::new();
        for link in &self.links {
            match told.iter_mut().find(|(to, _)| *to == link.to) {
                Some((_, from)) => from.push(&link.from),
                None => told.push((&link.to, vec![&link.from])),
            }
        }
        let said = told.iter().map(|(to, from)| {
            let from = from.join("; ");
            fill(words::SUMMARY.get(lang), &[("to", to), ("from", &from)])
        });
        said.collect::<Vec<_>>().join(" ")
    }

    pub(super) fn table(&self, lang: Lang) -> Table {
        let row = |link: &WebLink| vec![link.from.clone(), link.to.clone(), link.when.clone()];
        let head = [words::WHO, words::WITH, words::WHEN];
        Table {
            head: head.map(|name| name.get(lang).to_owned()).to_vec(),
            rows: self.links.iter().map(row).collect(),
        }
    }

    /// Tall enough for every name of the longest column.
    pub(super) fn height_px(&self) -> u16 {
        u16::try_from(self.links.len() * BAND_PX).unwrap_or(u16::MAX)
    }
}

/// A name without the lines that would run over its neighbours': the list has it in full.
fn cut(name: &str, most: usize) -> String {
    let lines: Vec<&str> = name.split('\n').collect();
    match lines.get(..most) {
        Some(kept) if lines.len() > most => format!("{}…", kept.join("\n")),
        _ => name.to_owned(),
    }
}

/// A name in lines of a width, broken between words.
fn wrapped(text: &str, width_px: f64, label_px: f64) -> String {
    let mut told = String::new();
    let mut line_px = 0.0;
    for word in text.split(' ') {
        let word_px = word.chars().map(|_| label_px * LETTER).sum::<f64>();
        if !told.is_empty() {
            let fits = line_px + word_px <= width_px;
            told.push(if fits { ' ' } else { '\n' });
            line_px = if fits { line_px + label_px * 0.3 } else { 0.0 };
        }
        told.push_str(word);
        line_px += word_px;
    }
    told
}
