//! Two times side by side and a line for each area: name and figure at both ends, no axis, since every
//! figure is written out.

use super::lines::{Role, colour};
use super::plot::{Place, Plot};
use super::scale::Tick;
use super::{Paint, Table};
use crate::model::Lang;
use crate::text::{chart as words, fill};
use charming::Chart;
use charming::datatype::DataPointItem;
use charming::element::{ItemStyle, LineStyle, Symbol};
use charming::series::Scatter;

/// A figure at one of the two times.
#[derive(Clone, Debug, PartialEq)]
pub struct SlopeEnd {
    /// The value.
    pub y: f64,
    /// The value in words.
    pub text: String,
    /// Whether it was worked out rather than printed.
    pub is_derived: bool,
}

/// An area.
#[derive(Clone, Debug, PartialEq)]
pub struct SlopeRow {
    /// Its name.
    pub name: String,
    /// What it stands for.
    pub role: Role,
    /// Its figure at the first time.
    pub from: SlopeEnd,
    /// Its figure at the second time.
    pub to: SlopeEnd,
}

/// A slope.
#[derive(Clone, Debug, PartialEq)]
pub struct Slope {
    /// The areas.
    pub rows: Vec<SlopeRow>,
    /// The two times in words.
    pub times: [String; 2],
    /// Whether low is drawn on top, as for ranks.
    pub low_on_top: bool,
}

/// Height of a slope, px.
pub(super) const HEIGHT_PX: u16 = 420;

impl Slope {
    pub(super) fn options(&self, paint: &Paint) -> Chart {
        let times = self.ticks();
        let mut plot = Plot::new(paint, &[], &times);
        let ends = || self.rows.iter().flat_map(|row| [row.from.y, row.to.y]);
        let low = ends().fold(f64::INFINITY, f64::min);
        let high = ends().fold(f64::NEG_INFINITY, f64::max);
        let room = ((high - low) * 0.06).max(1e-9);
        plot.is_upside_down = self.low_on_top;
        plot.reach(low - room, high + room);
        let most = paint.width_px * 0.44;
        let name = |row: &SlopeRow| format!("{} {}", row.to.text, row.name);
        let names: Vec<_> = self
            .rows
            .iter()
            .map(|row| plot.wrapped(&name(row), most - 14.0))
            .collect();
        let width = |plot: &Plot, texts: &mut dyn Iterator<Item = &str>| {
            let lines = texts.flat_map(|text| text.split('\n'));
            lines.map(|line| plot.text_px(line)).fold(0.0, f64::max)
        };
        plot.right_px = (width(&plot, &mut names.iter().map(String::as_str)) + 18.0).min(most);
        let figures = &mut self.rows.iter().map(|row| row.from.text.as_str());
        plot.left_px = width(&plot, figures) + 26.0;
        plot.span(0.0, 1.0);
        for x in [0.0, 1.0] {
            let style = LineStyle::new().color(paint.rule).width(1.0);
            plot.path(&[(x, low - room), (x, high + room)], style);
        }
        let (mut left, mut right) = (Vec::new(), Vec::new());
        for (row, name) in self.rows.iter().zip(names) {
            let colour = colour(row.role, paint);
            let is_own = row.role == Role::Own;
            let style = LineStyle::new()
                .color(colour)
                .width(if is_own { 2.5 } else { 1.5 });
            plot.path(&[(0.0, row.from.y), (1.0, row.to.y)], style);
            for (x, time, end) in [(0.0, 0, &row.from), (1.0, 1, &row.to)] {
                let style = ItemStyle::new().opacity(1.0);
                let style = if end.is_derived {
                    style
                        .color(paint.paper)
                        .border_color(colour)
                        .border_width(1.5)
                } else {
                    style.color(colour)
                };
                let told = format!("{} · {}: {}", row.name, self.times[time], end.text);
                plot.add(
                    Scatter::new()
                        .symbol(Symbol::Circle)
                        .symbol_size(7.0)
                        .item_style(style)
                        .data(vec![
                            DataPointItem::new(super::plot::pair(x, end.y)).name(told),
                        ]),
                );
            }
            let place = |x, y, text| Place { x, y, text };
            left.push((place(0.0, row.from.y, row.from.text.clone()), colour));
            right.push((place(1.0, row.to.y, name), colour));
        }
        plot.starts(left);
        plot.ends(right);
        plot.finish()
    }

    fn ticks(&self) -> Vec<Tick> {
        let tick = |(at, text): (f64, &String)| Tick {
            at,
            text: text.clone(),
        };
        [0.0, 1.0].into_iter().zip(&self.times).map(tick).collect()
    }

    pub(super) fn summary(&self, lang: Lang) -> String {
        let said = self.rows.iter().map(|row| {
            fill(
                words::LINE_FROM_TO.get(lang),
                &[
                    ("name", &row.name),
                    ("from", &self.times[0]),
                    ("first", &row.from.text),
                    ("to", &self.times[1]),
                    ("last", &row.to.text),
                ],
            )
        });
        said.collect::<Vec<_>>().join(" ")
    }

    pub(super) fn table(&self, lang: Lang) -> Table {
        let row =
            |row: &SlopeRow| vec![row.name.clone(), row.from.text.clone(), row.to.text.clone()];
        let [from, to] = self.times.clone();
        Table {
            head: vec![words::WHAT.get(lang).to_owned(), from, to],
            rows: self.rows.iter().map(row).collect(),
        }
    }
}
