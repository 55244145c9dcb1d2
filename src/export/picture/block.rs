//! A part of a picture that knows how tall it is: text broken into lines, and parts under each other.
//! Apart because SVG breaks no lines and stacks nothing.

use crate::html::Html;
use crate::map::text_width;

/// How a text is set.
#[derive(Clone, Copy)]
pub struct Style {
    /// Size of the font.
    pub size: f64,
    /// Whether it is bold.
    pub is_bold: bool,
    /// Its colour.
    pub fill: &'static str,
}

/// How much wider bold text is.
const BOLD: f64 = 1.09;

impl Style {
    /// A text of common weight.
    pub const fn plain(size: f64, fill: &'static str) -> Self {
        Self {
            size,
            is_bold: false,
            fill,
        }
    }

    /// A bold text.
    pub const fn bold(size: f64, fill: &'static str) -> Self {
        Self {
            size,
            is_bold: true,
            fill,
        }
    }

    /// From one line to the next: Ễ above and Ậ below need their room.
    pub fn line(self) -> f64 {
        self.size * if self.size < 20.0 { 1.45 } else { 1.3 }
    }

    /// How wide a text is about to be.
    pub fn width(self, text: &str) -> f64 {
        text_width(text, self.size) * if self.is_bold { BOLD } else { 1.0 }
    }

    /// A text on a line of its own.
    pub fn put(self, html: &mut Html, at: (f64, f64), anchor: &str, text: &str) {
        html.put(
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\"",
            &[&number(at.0), &number(at.1), &number(self.size)],
        );
        if self.is_bold {
            html.raw(" font-weight=\"600\"");
        }
        html.some(" text-anchor=\"{}\"", anchor);
        html.put(" fill=\"{}\">{}</text>", &[self.fill, text]);
    }
}

/// Markup that begins at 0, 0, and how tall it is.
#[derive(Clone, Debug, Default)]
pub struct Block {
    /// What is drawn.
    pub html: Html,
    /// Its height.
    pub h: f64,
}

impl Block {
    /// A text in lines no wider than given.
    pub fn text(text: &str, style: Style, w: f64) -> Self {
        let mut block = Self::default();
        for line in lines(text, style, w) {
            let y = block.h + style.line() / 2.0 + style.size * 0.36;
            style.put(&mut block.html, (0.0, y), "", &line);
            block.h += style.line();
        }
        block
    }

    /// A text in lines that are about equally long: as few as the width takes.
    pub fn even(text: &str, style: Style, w: f64) -> Self {
        let count = lines(text, style, w).len();
        let fits = |w: &f64| lines(text, style, *w).len() == count;
        let narrower = (10..=20).map(|part| w * f64::from(part) / 20.0);
        let narrowest = narrower.into_iter().find(fits);
        Self::text(text, style, narrowest.unwrap_or(w))
    }

    /// Puts another below, after a gap; nothing where there is nothing.
    pub fn below(&mut self, gap: f64, other: &Self) {
        if other.h <= 0.0 {
            return;
        }
        let gap = if self.h > 0.0 { gap } else { 0.0 };
        self.at(0.0, self.h + gap, other);
        self.h += gap + other.h;
    }

    /// Puts another at a place; it makes this one no taller.
    pub fn at(&mut self, x: f64, y: f64, other: &Self) {
        self.html.put(
            "<g transform=\"translate({} {})\">{!}</g>",
            &[&number(x), &number(y), other.html.text()],
        );
    }
}

/// A text broken between words; a word that is wider than a line, such as an address, within.
fn lines(text: &str, style: Style, w: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let longer = [&*line, if line.is_empty() { "" } else { " " }, word].concat();
        if style.width(&longer) <= w {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.chars() {
            line.push(letter);
            if style.width(&line) > w {
                line.pop();
                lines.push(std::mem::take(&mut line));
                line.push(letter);
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// A number with at most one decimal.
pub fn number(value: f64) -> String {
    #[allow(clippy::cast_possible_truncation, reason = "places in a picture")]
    let tenths = (value * 10.0).round() as i32;
    let sign = if tenths < 0 { "-" } else { "" };
    let tenths = tenths.unsigned_abs();
    let whole = (tenths / 10).to_string();
    match tenths % 10 {
        0 => [sign, &whole].concat(),
        rest => [sign, &whole, ".", &rest.to_string()].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Block, Style, lines, number};

    const STYLE: Style = Style::plain(10.0, "#000000");

    #[test]
    fn text_breaks_between_words_and_long_words_within() {
        let text = "Đà Nẵng tụt từ hạng 2 xuống hạng 17 chỉ vì sáp nhập";
        let broken = lines(text, STYLE, 90.0);
        assert!(broken.len() > 2, "{broken:?}");
        assert_eq!(broken.join(" "), text);
        assert!(broken.iter().all(|line| STYLE.width(line) <= 90.0));
        let address = "https://example.org/?lang=en&i=dti&units=34&time=2024";
        let broken = lines(address, STYLE, 90.0);
        assert_eq!(broken.concat(), address);
        assert!(broken.iter().all(|line| STYLE.width(line) <= 90.0));
    }

    #[test]
    fn nothing_takes_no_room() {
        let mut all = Block::text("", STYLE, 90.0);
        all.below(10.0, &Block::text("a", STYLE, 90.0));
        assert!((all.h - STYLE.line()).abs() < 1e-9);
        all.below(10.0, &Block::default());
        assert!((all.h - STYLE.line()).abs() < 1e-9);
    }

    #[test]
    fn numbers_have_one_decimal_at_most() {
        assert_eq!(number(12.0), "12");
        assert_eq!(number(-0.55), "-0.6");
        assert_eq!(number(0.04), "0");
    }
}
