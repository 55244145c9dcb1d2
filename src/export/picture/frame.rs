//! What stands around a map or a chart in a picture that is taken away: what it is, and where it comes
//! from. In two forms: tall, for an article or a report; wide, of the size that social networks show.

use super::Inks;
use super::block::{Block, Style, number};
use crate::html::Html;
use crate::map::Rect;

/// How a picture is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// 800 wide and as tall as it takes: words above, words below.
    #[default]
    Tall,
    /// 1200 by 630: words at the left, the picture at the right.
    Wide,
}

/// The words around a picture.
#[derive(Clone, Debug, Default)]
pub struct Caption {
    /// What is measured.
    pub name: String,
    /// The sentence that the picture says.
    pub title: String,
    /// Unit, period, boundary set.
    pub about: String,
    /// What helps to read it.
    pub lede: String,
    /// What it shows, for whoever does not see it.
    pub told: String,
    /// Where it comes from: source, terms, address.
    pub foot: Vec<String>,
    /// The atlas.
    pub brand: &'static str,
    /// The language, as an attribute says it.
    pub lang: &'static str,
}

/// The middle of a picture: the size that it would like, and how it is drawn in a frame.
pub struct Middle<'a> {
    /// Its width over its height.
    pub aspect: f64,
    /// Draws it.
    pub draw: &'a dyn Fn(Rect) -> Html,
    /// The legend in a width, with text of a size.
    pub legend: &'a dyn Fn(f64, f64) -> Block,
    /// How tall it may be in the tall form.
    pub tallest: f64,
}

/// Width of the tall form.
pub const TALL_W: f64 = 800.0;
/// Size of the wide form.
pub const WIDE: (f64, f64) = (1200.0, 630.0);
const MARGIN: f64 = 40.0;
/// Sizes of the sentence and of the words around it in the wide form.
const SIZES: [(f64, f64); 7] = [
    (50.0, 21.0),
    (44.0, 20.0),
    (40.0, 19.0),
    (36.0, 18.0),
    (32.0, 17.0),
    (28.0, 16.0),
    SMALLEST,
];
const SMALLEST: (f64, f64) = (22.0, 15.0);

/// The whole picture.
pub fn framed(form: Form, caption: &Caption, middle: &Middle, inks: &Inks) -> String {
    let (w, body) = match form {
        Form::Tall => (TALL_W, tall(caption, middle, inks)),
        Form::Wide => (WIDE.0, wide(caption, middle, inks)),
    };
    let (w, h) = (number(w), number(body.h.round()));
    let mut html = Html::new();
    html.put(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\" font-family=\"{}\" xml:lang=\"{}\" role=\"img\"><title>{}</title><desc>{}</desc><defs>",
        &[
            &w,
            &h,
            &w,
            &h,
            &inks.paint.font.replace('"', "'"),
            caption.lang,
            &caption.title,
            &described(caption),
        ],
    );
    super::dress::patterns(&mut html, inks);
    html.put(
        "</defs><rect width=\"{}\" height=\"{}\" fill=\"{}\"/>{!}</svg>\n",
        &[&w, &h, inks.paint.paper, body.html.text()],
    );
    html.into_text()
}

fn described(caption: &Caption) -> String {
    let mut parts = vec![&*caption.name, &caption.about, &caption.told];
    parts.extend(caption.foot.iter().map(String::as_str));
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

/// What is above the picture, in two sizes: of the sentence and of the words around it.
fn head(caption: &Caption, inks: &Inks, w: f64, (title, note): (f64, f64)) -> Block {
    let paint = &inks.paint;
    let mut block = Block::text(&caption.name, Style::bold(note, paint.soft), w);
    block.below(
        6.0,
        &Block::even(&caption.title, Style::bold(title, paint.ink), w),
    );
    block.below(
        8.0,
        &Block::text(&caption.about, Style::plain(note, paint.soft), w),
    );
    block
}

fn foot(caption: &Caption, inks: &Inks, w: f64, size: f64) -> Block {
    let paint = &inks.paint;
    let mut block = Block::default();
    for line in &caption.foot {
        block.below(2.0, &Block::text(line, Style::plain(size, paint.soft), w));
    }
    let mut ruled = Block::default();
    ruled.html.put(
        "<rect width=\"{}\" height=\"1\" fill=\"{}\"/>",
        &[&number(w), paint.rule],
    );
    ruled.h = 1.0;
    ruled.below(
        10.0,
        &Block::text(caption.brand, Style::bold(size, paint.ink), w),
    );
    ruled.below(2.0, &block);
    ruled
}

fn tall(caption: &Caption, middle: &Middle, inks: &Inks) -> Block {
    let w = TALL_W - 2.0 * MARGIN;
    let mut all = head(caption, inks, w, (28.0, 15.0));
    all.below(
        6.0,
        &Block::text(&caption.lede, Style::plain(15.0, inks.paint.ink), w),
    );
    let scale = (w / middle.aspect).min(middle.tallest);
    let size = (scale * middle.aspect, scale);
    let frame = Rect::new((w - size.0) / 2.0, 0.0, size.0, size.1);
    let picture = Block {
        html: (middle.draw)(frame),
        h: size.1,
    };
    all.below(18.0, &picture);
    all.below(16.0, &(middle.legend)(w, 14.0));
    all.below(20.0, &foot(caption, inks, w, 13.0));
    let mut whole = Block::default();
    whole.at(MARGIN, 34.0, &all);
    whole.h = all.h + 34.0 + 30.0;
    whole
}

fn wide(caption: &Caption, middle: &Middle, inks: &Inks) -> Block {
    const TOP: f64 = 36.0;
    let (w, h) = WIDE;
    let tall = h - 2.0 * 28.0;
    let (picture_w, picture_h) = if tall * middle.aspect > w * 0.55 {
        (w * 0.55, w * 0.55 / middle.aspect)
    } else {
        (tall * middle.aspect, tall)
    };
    let frame = Rect::new(
        w - MARGIN - picture_w,
        (h - picture_h) / 2.0,
        picture_w,
        picture_h,
    );
    let left = frame.x - 2.0 * MARGIN;
    // Networks show it at half its size or less: the largest words that leave room for what must be there, with
    // what helps to read it if that can be.
    let set = |(title, note): (f64, f64), is_led: bool| {
        let foot = foot(caption, inks, left, (note - 3.0).max(13.0));
        let mut words = head(caption, inks, left, (title, note));
        if is_led {
            let lede = Style::plain(note, inks.paint.ink);
            words.below(8.0, &Block::text(&caption.lede, lede, left));
        }
        words.below(20.0, &(middle.legend)(left, (note - 2.0).max(14.0)));
        (words, foot)
    };
    let fits = |(words, foot): &(Block, Block)| words.h + foot.h + 2.0 * TOP + 12.0 <= h;
    let all = [true, false]
        .into_iter()
        .flat_map(|is_led| SIZES.map(|sizes| (sizes, is_led)));
    let fitting = all.map(|(sizes, is_led)| set(sizes, is_led)).find(fits);
    let (words, foot) = fitting.unwrap_or_else(|| set(SMALLEST, false));
    let mut whole = Block {
        html: (middle.draw)(frame),
        h,
    };
    whole.at(MARGIN, TOP, &words);
    whole.at(MARGIN, h - TOP + 8.0 - foot.h, &foot);
    whole
}
