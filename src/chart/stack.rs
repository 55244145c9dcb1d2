//! Shares of one whole in a row: what adds up, to how much, and what is left.

use super::plot::{Place, Plot};
use super::{Key, Paint, Table};
use crate::model::Lang;
use crate::text::{chart as words, fill};
use charming::Chart;
use charming::element::{Label, LabelPosition, LineStyle};

/// One share.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// Its name.
    pub name: String,
    /// Its size, in the unit of the whole.
    pub value: f64,
    /// Its size in words.
    pub text: String,
}

/// Shares of one whole.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stack {
    /// The shares, left to right.
    pub pieces: Vec<Piece>,
    /// What is left of the whole.
    pub rest: Option<Piece>,
    /// The whole.
    pub of: f64,
    /// What the pieces add up to, in words: "mức độ 3 và 4: 56,36%".
    pub total: String,
}

impl Stack {
    pub(super) fn options(&self, paint: &Paint) -> Chart {
        let mut plot = Plot::new(paint, &[], &[]);
        (plot.left_px, plot.right_px) = (0.0, 0.0);
        (plot.top_px, plot.bottom_px) = (24.0, 4.0);
        plot.span(0.0, self.of.max(f64::MIN_POSITIVE));
        let px_each = paint.width_px / self.of.max(f64::MIN_POSITIVE);
        let mut at = 0.0;
        for (place, piece) in self.pieces.iter().chain(&self.rest).enumerate() {
            let (ground, ink) = self.tone(place, paint);
            plot.band(&[(at, 0.4), (at + piece.value, 0.4)], ground, 44.0);
            // Name and figure where they fit, else the figure, else neither: the key has both.
            let room = piece.value * px_each - 8.0;
            let label = Label::new().position(LabelPosition::Top).color(ink);
            let at_height = |y: f64, text: &str| Place {
                x: at + piece.value / 2.0,
                y,
                text: text.to_owned(),
            };
            if plot.text_px(&piece.name).max(plot.text_px(&piece.text)) <= room {
                let texts = [at_height(0.38, &piece.name), at_height(0.08, &piece.text)];
                plot.texts(&texts, label.distance(3.0));
            } else if plot.text_px(&piece.text) <= room {
                plot.texts(&[at_height(0.23, &piece.text)], label.distance(3.0));
            }
            at += piece.value;
        }
        let sum: f64 = at - self.rest.as_ref().map_or(0.0, |rest| rest.value);
        let rule = LineStyle::new().color(paint.ink).width(1.0);
        plot.path(&[(0.0, 0.86), (0.0, 0.97), (sum, 0.97), (sum, 0.86)], rule);
        let total = Place {
            x: sum / 2.0,
            y: 0.97,
            text: self.total.clone(),
        };
        let label = Label::new()
            .position(LabelPosition::Top)
            .distance(4.0)
            .color(paint.ink)
            .font_weight("bold");
        plot.texts(&[total], label);
        plot.finish()
    }

    /// Fill and text of a piece.
    fn tone(&self, place: usize, paint: &Paint) -> (&'static str, &'static str) {
        if place >= self.pieces.len() {
            return (paint.rule, paint.ink);
        }
        let step = paint.step([1, 3, 2, 4][place % 4]);
        (step.fill, step.text)
    }

    pub(super) fn legend(&self, paint: &Paint) -> Vec<Key> {
        let all = self.pieces.iter().chain(&self.rest).enumerate();
        all.map(|(place, piece)| {
            let (fill, _) = self.tone(place, paint);
            Key::full(fill, format!("{}: {}", piece.name, piece.text))
        })
        .collect()
    }

    pub(super) fn summary(&self, lang: Lang) -> String {
        let pieces = self
            .pieces
            .iter()
            .map(|piece| format!("{} {}", piece.name, piece.text));
        fill(
            words::STACK.get(lang),
            &[
                ("pieces", &pieces.collect::<Vec<_>>().join(" + ")),
                ("total", &self.total),
            ],
        )
    }

    pub(super) fn table(&self, lang: Lang) -> Table {
        let row = |piece: &Piece| vec![piece.name.clone(), piece.text.clone()];
        Table {
            head: vec![
                words::PART.get(lang).to_owned(),
                words::SHARE.get(lang).to_owned(),
            ],
            rows: self.pieces.iter().chain(&self.rest).map(row).collect(),
        }
    }
}
