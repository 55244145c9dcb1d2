//! Components of one area as dots, against the mean and the range of all. Made to be read along a
//! row: how high, and how far from the others.

use super::plot::{Place, Plot, pair};
use super::scale::Tick;
use super::{Paint, Table};
use crate::model::Lang;
use crate::text::{chart as words, fill};
use charming::Chart;
use charming::datatype::DataPointItem;
use charming::element::{ItemStyle, Label, LabelPosition, LineStyle, Symbol};
use charming::series::Scatter;

/// A value on a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The value.
    pub value: f64,
    /// The value in words.
    pub text: String,
}

/// One component.
#[derive(Clone, Debug, PartialEq)]
pub struct ProfileRow {
    /// Its name.
    pub name: String,
    /// The area's own value.
    pub own: Option<Mark>,
    /// The mean of all.
    pub mean: Option<Mark>,
    /// The lowest of all.
    pub low: f64,
    /// The highest of all.
    pub high: f64,
}

/// Components of an area.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// The components, top to bottom.
    pub rows: Vec<ProfileRow>,
    /// Name of the area.
    pub own_name: String,
    /// What the mean is of.
    pub mean_name: String,
    /// Labels of the axis of values, round numbers: see [`super::scale::ticks`].
    pub values: Vec<Tick>,
}

/// Height of a row, px.
const ROW_PX: u16 = 27;

impl Profile {
    pub(super) fn height_px(&self) -> u16 {
        u16::try_from(self.rows.len()).unwrap_or(20) * ROW_PX + 34
    }

    #[allow(clippy::cast_precision_loss, reason = "a handful of rows")]
    pub(super) fn options(&self, paint: &Paint) -> Chart {
        let mut plot = Plot::new(paint, &[], &[]);
        let widest = self
            .rows
            .iter()
            .map(|row| plot.text_px(&row.name))
            .fold(0.0, f64::max);
        plot.left_px = (widest + 14.0).min(paint.width_px * 0.46);
        plot.right_px = 40.0;
        plot.top_px = 4.0;
        plot.bottom_px = 30.0;
        let (low, high) = match (self.values.first(), self.values.last()) {
            (Some(first), Some(last)) => (first.at, last.at),
            _ => (0.0, 1.0),
        };
        plot.span(low, high);
        plot.rows(self.rows.len());
        let count = self.rows.len() as f64;
        let y = |place: usize| count - 1.0 - place as f64;
        for tick in &self.values {
            let style = LineStyle::new().color(paint.rule).width(1.0);
            plot.path(&[(tick.at, -0.5), (tick.at, count - 0.5)], style);
        }
        let ticks: Vec<_> = self
            .values
            .iter()
            .map(|tick| Place {
                x: tick.at,
                y: -0.5,
                text: tick.text.clone(),
            })
            .collect();
        let label = Label::new().color(paint.soft);
        plot.texts(
            &ticks,
            label.clone().position(LabelPosition::Bottom).distance(9.0),
        );
        let names: Vec<_> = self
            .rows
            .iter()
            .enumerate()
            .map(|(place, row)| Place {
                x: low,
                y: y(place),
                text: row.name.clone(),
            })
            .collect();
        plot.texts(
            &names,
            label
                .color(paint.ink)
                .position(LabelPosition::Left)
                .distance(10.0),
        );
        for (place, row) in self.rows.iter().enumerate() {
            plot.band(
                &[(row.low, y(place)), (row.high, y(place))],
                paint.rule,
                5.0,
            );
        }
        self.dots(&mut plot, &y);
        plot.finish()
    }

    fn dots(&self, plot: &mut Plot, y: &dyn Fn(usize) -> f64) {
        let paint = plot.paint;
        let dots = |name: &str, get: &dyn Fn(&ProfileRow) -> Option<Mark>| {
            let rows = self.rows.iter().enumerate();
            rows.filter_map(|(place, row)| {
                let mark = get(row)?;
                let told = format!("{} · {name}: {}", row.name, mark.text);
                Some(DataPointItem::new(pair(mark.value, y(place))).name(told))
            })
            .collect::<Vec<_>>()
        };
        let mean = dots(&self.mean_name, &|row| row.mean.clone());
        let own = dots(&self.own_name, &|row| row.own.clone());
        for (data, size, colour) in [(mean, 7.0, paint.soft), (own, 11.0, paint.accent)] {
            plot.add(
                Scatter::new()
                    .symbol(Symbol::Circle)
                    .symbol_size(size)
                    .item_style(ItemStyle::new().color(colour))
                    .data(data),
            );
        }
        // The figure stands on the side away from the mean.
        for is_left in [true, false] {
            let rows = self.rows.iter().enumerate();
            let places: Vec<_> = rows
                .filter_map(|(place, row)| {
                    let own = row.own.as_ref()?;
                    let mean = row
                        .mean
                        .as_ref()
                        .map_or(f64::NEG_INFINITY, |mean| mean.value);
                    ((own.value < mean) == is_left).then(|| Place {
                        x: own.value,
                        y: y(place),
                        text: own.text.clone(),
                    })
                })
                .collect();
            let side = if is_left {
                LabelPosition::Left
            } else {
                LabelPosition::Right
            };
            let label = Label::new()
                .position(side)
                .distance(9.0)
                .color(paint.accent)
                .font_weight("bold");
            plot.texts(&places, label);
        }
    }

    pub(super) fn summary(&self, lang: Lang) -> String {
        let both = self
            .rows
            .iter()
            .filter_map(|row| Some((row, row.own.as_ref()?, row.mean.as_ref()?)));
        let above = both
            .clone()
            .filter(|(_, own, mean)| own.value > mean.value)
            .count();
        fill(
            words::PROFILE.get(lang),
            &[
                ("own", &self.own_name),
                ("mean", &self.mean_name),
                ("above", &above.to_string()),
                ("of", &both.count().to_string()),
            ],
        )
    }

    pub(super) fn table(&self, lang: Lang) -> Table {
        let text = |mark: &Option<Mark>| {
            mark.as_ref()
                .map_or_else(|| "–".to_owned(), |mark| mark.text.clone())
        };
        Table {
            head: vec![
                words::COMPONENT.get(lang).to_owned(),
                self.own_name.clone(),
                self.mean_name.clone(),
            ],
            rows: self
                .rows
                .iter()
                .map(|row| vec![row.name.clone(), text(&row.own), text(&row.mean)])
                .collect(),
        }
    }
}
