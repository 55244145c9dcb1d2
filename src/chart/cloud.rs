//! Two figures of each province against each other: a dot each, the reader's own in the accent, and as
//! many names as have room, the ones at the edges first. Every dot tells its name; the table tells all.

use super::lines::{Role, colour};
use super::plot::{Place, Plot, pair};
use super::scale::Tick;
use super::{Paint, Table};
use crate::model::{Arrange, Lang};
use crate::text::{chart as words, fill};
use charming::Chart;
use charming::datatype::DataPointItem;
use charming::element::{ItemStyle, Label, LabelPosition, LineStyle, Symbol};
use charming::series::Scatter;

/// A province.
#[derive(Clone, Debug, PartialEq)]
pub struct CloudDot {
    /// Its name.
    pub name: String,
    /// Its figure across.
    pub x: f64,
    /// Its figure upwards.
    pub y: f64,
    /// Across, in words.
    pub x_text: String,
    /// Upwards, in words.
    pub y_text: String,
    /// What it stands for, where the reader chose it.
    pub role: Option<Role>,
}

/// A scatter.
#[derive(Clone, Debug, PartialEq)]
pub struct Cloud {
    /// The provinces.
    pub dots: Vec<CloudDot>,
    /// Heads of the table: the area, the figure across, the figure upwards.
    pub names: [String; 3],
    /// Title of the axis across.
    pub x_title: String,
    /// Title of the axis upwards.
    pub y_title: String,
    /// Labels of the axis across.
    pub x_ticks: Vec<Tick>,
    /// Labels of the axis upwards.
    pub y_ticks: Vec<Tick>,
}

/// Height of a scatter, px.
pub(super) const HEIGHT_PX: u16 = 460;

/// A rectangle in pixels: left, top, right, bottom.
type Box4 = (f64, f64, f64, f64);

impl Cloud {
    pub(super) fn options(&self, paint: &Paint) -> Chart {
        let mut plot = Plot::new(paint, &self.y_ticks, &self.x_ticks);
        plot.top_px = 34.0;
        plot.bottom_px = 52.0;
        plot.right_px = 20.0;
        if let (Some(first), Some(last)) = (self.x_ticks.first(), self.x_ticks.last()) {
            plot.span(first.at, last.at);
        }
        self.frame(&mut plot);
        let others = self.dots.iter().filter(|dot| dot.role.is_none());
        let soft = ItemStyle::new().color(paint.step(3).fill).opacity(0.75);
        plot.add(
            Scatter::new()
                .symbol(Symbol::Circle)
                .symbol_size(9.0)
                .item_style(soft)
                .data(others.map(told).collect::<Vec<_>>()),
        );
        for dot in &self.dots {
            let Some(role) = dot.role else { continue };
            let style = ItemStyle::new().color(colour(role, paint)).opacity(1.0);
            plot.add(
                Scatter::new()
                    .symbol(Symbol::Circle)
                    .symbol_size(13.0)
                    .item_style(style)
                    .data(vec![told(dot)]),
            );
        }
        self.labels(&mut plot);
        plot.finish()
    }

    /// Titles of the axes, and uprights at round numbers.
    fn frame(&self, plot: &mut Plot) {
        let (paint, (left, right), (low, high)) = (plot.paint, plot.across(), plot.up());
        for tick in &self.x_ticks {
            let style = LineStyle::new().color(paint.rule).width(1.0);
            plot.path(&[(tick.at, low), (tick.at, high)], style);
        }
        let label = |position| {
            Label::new()
                .position(position)
                .color(paint.ink)
                .font_weight("bold")
        };
        let title = |x, y, text: &str| Place {
            x,
            y,
            text: text.to_owned(),
        };
        // A text starts at its place where it stands to the right of it.
        let up = title(left, high, &self.y_title);
        let shift_px = 8.0 + plot.left_px;
        plot.texts(
            &[up],
            label(LabelPosition::Right)
                .distance(0.0)
                .offset((-shift_px + 8.0, -22.0)),
        );
        let across = title(right, low, &self.x_title);
        plot.texts(
            &[across],
            label(LabelPosition::Left).distance(0.0).offset((0.0, 40.0)),
        );
    }

    /// Names where there is room: the chosen ones, then those farthest from the middle.
    fn labels(&self, plot: &mut Plot) {
        let paint = plot.paint;
        let at = |dot: &CloudDot| plot.pixel(dot.x, dot.y);
        let mut taken: Vec<Box4> = self
            .dots
            .iter()
            .map(|dot| {
                let (x, y) = at(dot);
                (x - 5.0, y - 5.0, x + 5.0, y + 5.0)
            })
            .collect();
        let mut order: Vec<usize> = (0..self.dots.len()).collect();
        let (width, height) = plot.size_px();
        let far = |place: &usize| {
            let (x, y) = at(&self.dots[*place]);
            (x / width - 0.5).abs() + (y / height - 0.5).abs()
        };
        order.arrange_by(|one, other| {
            let key = |place: &usize| self.dots[*place].role.is_none();
            key(one)
                .cmp(&key(other))
                .then(far(other).total_cmp(&far(one)))
        });
        let mut written: Vec<(Place, Label)> = Vec::new();
        for place in order {
            let dot = &self.dots[place];
            let (x, y) = at(dot);
            let own = taken[place];
            let long_px = plot.text_px(&dot.name);
            let tries = [
                (LabelPosition::Right, (x + 7.0, y - 8.0)),
                (LabelPosition::Left, (x - 7.0 - long_px, y - 8.0)),
                (LabelPosition::Top, (x - long_px / 2.0, y - 24.0)),
                (LabelPosition::Bottom, (x - long_px / 2.0, y + 8.0)),
            ];
            let free = tries.into_iter().find_map(|(side, (left, top))| {
                let area = (left, top, left + long_px, top + 16.0);
                let is_in =
                    left >= 0.0 && top >= -12.0 && area.2 <= width + 18.0 && area.3 <= height;
                let is_free = taken
                    .iter()
                    .all(|other| *other == own || !overlap(area, *other));
                (is_in && (is_free || dot.role == Some(Role::Own))).then_some((side, area))
            });
            if let Some((side, area)) = free {
                taken.push(area);
                let ink = dot.role.map_or(paint.soft, |role| colour(role, paint));
                let label = Label::new().position(side).distance(7.0).color(ink);
                let label = if dot.role.is_some() {
                    label.font_weight("bold")
                } else {
                    label
                };
                let text = dot.name.clone();
                written.push((
                    Place {
                        x: dot.x,
                        y: dot.y,
                        text,
                    },
                    label,
                ));
            }
        }
        for (place, label) in written {
            plot.texts(&[place], label);
        }
    }

    pub(super) fn summary(&self, lang: Lang) -> String {
        let chosen = self.dots.iter().filter(|dot| dot.role.is_some());
        let mut said = vec![fill(
            words::CLOUD.get(lang),
            &[
                ("n", &self.dots.len().to_string()),
                ("x", &self.names[1]),
                ("y", &self.names[2]),
            ],
        )];
        said.extend(chosen.map(|dot| {
            format!(
                "{}: {} {}, {} {}.",
                dot.name, self.names[1], dot.x_text, self.names[2], dot.y_text
            )
        }));
        said.join(" ")
    }

    pub(super) fn table(&self) -> Table {
        let mut dots: Vec<&CloudDot> = self.dots.iter().collect();
        dots.arrange_by(|one, other| {
            let key = |dot: &CloudDot| dot.role.is_none();
            key(one).cmp(&key(other)).then(other.y.total_cmp(&one.y))
        });
        let row = |dot: &&CloudDot| vec![dot.name.clone(), dot.x_text.clone(), dot.y_text.clone()];
        Table {
            head: self.names.to_vec(),
            rows: dots.iter().map(row).collect(),
        }
    }
}

fn told(dot: &CloudDot) -> DataPointItem {
    let name = format!("{} · {} | {}", dot.name, dot.x_text, dot.y_text);
    DataPointItem::new(pair(dot.x, dot.y)).name(name)
}

fn overlap(one: Box4, other: Box4) -> bool {
    one.0 < other.2 && other.0 < one.2 && one.1 < other.3 && other.1 < one.3
}
