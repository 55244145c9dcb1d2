//! Every page, for the second module of the site and for pages made before anybody opens them: an address
//! and the page's own state in, markup out; then the options of its charts. Apart from `ui` because it draws
//! nothing and listens to nothing: it is asked by the first module, once a reader wants more than the page
//! that stands there.

mod leave;

pub use leave::Outcome;

use crate::chart::{Drawing, Paint};
use crate::data::Dataset;
use crate::export::csv::Dialect;
use crate::export::picture::{self, CHART_W, Form, Look};
use crate::export::whole::{self, Made};
use crate::export::{File, SVG, bundle, csv};
use crate::html;
use crate::html::Sheet;
use crate::html::home::Name;
use crate::map::{Shapes, Theme};
use crate::model::{Lang, Period};
use crate::query::search::{Hits, Index, find};
use crate::query::{Ask, home, taken, title};
use crate::state::{Breaks, Intent, Local, Shape, Shell, Tab, Trace, ViewState, read, write};
use crate::text::Say;

/// How and where a reader sees a view that is taken away.
#[derive(Clone, Copy, Debug, Default)]
pub struct Screen<'a> {
    /// Whether the page is dark.
    pub is_dark: bool,
    /// Whether the screen is a phone's.
    pub is_narrow: bool,
    /// The whole address of the view.
    pub address: &'a str,
}

impl<'a> Screen<'a> {
    fn look(self, view: &ViewState) -> Look<'a> {
        Look {
            form: Form::Tall,
            theme: if self.is_dark {
                Theme::Dark
            } else {
                Theme::Light
            },
            shape: view.shape_on(self.is_narrow),
            address: self.address,
        }
    }
}

/// The data, and the drawings of the last page.
pub struct Pages {
    data: Dataset,
    shapes: Shapes,
    lang: Lang,
    drawings: Vec<Drawing>,
    titles: Vec<String>,
    /// Folded when a reader first searches.
    index: Option<Index>,
    open: Option<leave::Open>,
}

/// What stands around a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// The name of the window.
    pub title: String,
    /// The masthead, and what of the address could not be read.
    pub masthead: String,
    /// The foot.
    pub colophon: String,
}

impl Pages {
    /// Unpacks the data; `None` where they cannot be read.
    pub fn open(core: &'static [u8], shapes: &[u8], rest: &'static [u8]) -> Option<Self> {
        Some(Self {
            data: Dataset::unpack(core, rest).ok()?,
            shapes: Shapes::parse(shapes).ok()?,
            lang: Lang::Vi,
            drawings: Vec::new(),
            titles: Vec::new(),
            index: None,
            open: None,
        })
    }

    /// Answers a question about the view of an address.
    fn ask<S: Say, T>(
        &self,
        query: &str,
        say: fn(Lang) -> S,
        question: impl FnOnce(Ask) -> T,
    ) -> T {
        let view = read(query, &self.data).view;
        question(Ask {
            data: &self.data,
            view: &view,
            say: &say(view.lang),
        })
    }

    /// What stands around the page that an address names.
    pub fn frame<S: Say>(&mut self, query: &str, shell: &str, say: fn(Lang) -> S) -> Frame {
        let shell = Shell::read(shell);
        let is_searching = shell.is_searching && !shell.typed.trim().is_empty();
        if is_searching && self.index.is_none() {
            self.index = Some(Index::new(&self.data));
        }
        let index = self.index.as_ref().filter(|_| is_searching);
        self.ask(query, say, |ask| {
            let hits = index.map_or_else(Vec::new, |index| find(ask, index, &shell.typed));
            frame(ask, &shell, &hits)
        })
    }

    /// The markup of the page that an address names; `say` writes numbers and dates in its language.
    pub fn sheet<S: Say>(&mut self, query: &str, local: &str, say: fn(Lang) -> S) -> String {
        let local = Local::read(local);
        let (lang, sheet) = self.ask(query, say, |ask| {
            let mut sheet = Sheet::default();
            page(ask, &local, &self.shapes, &mut sheet);
            if ask.view.is_embedded {
                sheet.html = html::embed::framed(ask, &local, sheet.html.text());
            }
            (ask.lang(), sheet)
        });
        self.lang = lang;
        self.drawings = sheet.drawings;
        self.titles = sheet.titles;
        sheet.html.into_text()
    }

    /// What a key on the map leads to: the address, and what that leaves in the browser's history.
    pub fn key<S: Say>(
        &self,
        query: &str,
        local: &str,
        (key, typed): (&str, &str),
        say: fn(Lang) -> S,
    ) -> Option<(String, Trace)> {
        let local = Local::read(local);
        self.ask(query, say, |ask| {
            let intent = html::home::key(ask, &local, &self.shapes, key, typed)?;
            Some((write(&intent.apply(ask.view)), intent.trace()))
        })
    }

    /// Where the name of a province goes on the map, and what it says.
    pub fn name<S: Say>(
        &self,
        query: &str,
        local: &str,
        (id, has_value): (&str, bool),
        say: fn(Lang) -> S,
    ) -> Option<Name> {
        let local = Local::read(local);
        self.ask(query, say, |ask| {
            html::home::name(ask, &local, &self.shapes, id, has_value)
        })
    }

    /// The address of a view with the reader's own bounds between classes; none where those cannot be read.
    pub fn bounds(&self, query: &str, typed: &str) -> Option<String> {
        let view = read(query, &self.data).view;
        let bounds = home::bounds(view.lang, typed)?;
        let intent = Intent::Classify(Breaks::Custom(bounds), ViewState::CLASSES);
        Some(write(&intent.apply(&view)))
    }

    /// What a view shows as a file: `csv`, `excel`, `zip` or `svg`, the map or the distribution as it is seen; none where
    /// there is nothing of that kind to take away.
    pub fn file<S: Say>(
        &self,
        query: &str,
        what: &str,
        screen: Screen,
        say: fn(Lang) -> S,
    ) -> Option<File> {
        self.ask(query, say, |ask| match what {
            "csv" => csv::file(ask, Dialect::Plain),
            "excel" => csv::file(ask, Dialect::Excel),
            "zip" => bundle::file(ask, screen.address),
            "svg" if ask.view.tab == Tab::Chart => {
                let text = picture::strip(ask, screen.look(ask.view))?;
                Some(drawn(&taken::stem(ask), "distribution", text))
            }
            "svg" => {
                let look = screen.look(ask.view);
                let text = picture::map(ask, &self.shapes, look)?;
                let shape = if look.shape == Shape::Tiles {
                    "tiles"
                } else {
                    "map"
                };
                Some(drawn(&taken::stem(ask), shape, text))
            }
            _ => None,
        })
    }

    /// A drawing of the last page in its frame, given what the chart library made of its options at a
    /// width of [`CHART_W`].
    pub fn framed<S: Say>(
        &self,
        query: &str,
        place: usize,
        inner: &str,
        screen: Screen,
        say: fn(Lang) -> S,
    ) -> Option<File> {
        let (drawing, title) = (self.drawings.get(place)?, self.titles.get(place)?);
        let name = ["chart", &(place + 1).to_string()].concat();
        self.ask(query, say, |ask| {
            let text = picture::chart(ask, drawing, title, inner, screen.look(ask.view));
            Some(drawn(&taken::stem(ask), &name, text))
        })
    }

    /// The application in one file that opens at a view, from what it is made of; `today` is an ISO date.
    pub fn whole<S: Say>(
        &self,
        (query, address): (&str, &str),
        today: &str,
        made: Made,
        say: fn(Lang) -> S,
    ) -> Option<File> {
        self.ask(query, say, |ask| {
            let today = Period::parse(today).unwrap_or(Period::UNDATED);
            whole::file(ask, (query, address), today, made)
        })
    }

    /// The size at which a drawing is put into a frame.
    pub fn frame_px(&self, place: usize) -> Option<(f64, f64)> {
        let drawing = self.drawings.get(place)?;
        Some((CHART_W, f64::from(drawing.height_px())))
    }

    /// The options of a drawing of the last page in a box of a width.
    pub fn chart(&self, place: usize, width_px: f64, is_dark: bool) -> Option<charming::Chart> {
        let drawing = self.drawings.get(place)?;
        let paint = Paint::of(is_dark, width_px, f64::from(drawing.height_px()));
        Some(drawing.options(&paint))
    }

    /// What is said of a part of a drawing that was picked.
    pub fn picked(&self, place: usize, name: &str) -> String {
        let drawing = self.drawings.get(place);
        drawing.map_or_else(|| name.to_owned(), |drawing| told(drawing, self.lang, name))
    }
}

/// A picture under the name of its view, with what it shows before the language.
fn drawn(stem: &str, what: &str, text: String) -> File {
    let (stem, lang) = stem.rsplit_once('_').unwrap_or((stem, ""));
    let name = [stem, "_", what, "_", lang, ".svg"].concat();
    File::text(name, SVG, text)
}

/// A part's row of the table, else its name.
fn told(drawing: &Drawing, lang: Lang, name: &str) -> String {
    let mut rows = drawing.table(lang).rows.into_iter();
    let row = rows.find(|row| row.first().is_some_and(|first| first.ends_with(name)));
    match row.as_deref() {
        Some([first, rest @ ..]) if !rest.is_empty() => {
            format!("{first}: {}", rest.join(" · "))
        }
        _ => name.to_owned(),
    }
}

/// What stands around the page of a view; nothing around an embedded one.
pub fn frame(ask: Ask, shell: &Shell, hits: &[Hits]) -> Frame {
    let mut frame = Frame {
        title: title::page(ask),
        masthead: html::masthead::ignored(ask, &shell.ignored),
        colophon: String::new(),
    };
    if !ask.view.is_embedded {
        let masthead = html::masthead::masthead(ask, shell, hits);
        frame.masthead.insert_str(0, &masthead);
        frame.colophon = html::masthead::colophon(ask);
    }
    frame
}

/// Adds the page of a view.
pub fn page(ask: Ask, local: &Local, shapes: &Shapes, sheet: &mut Sheet) {
    match ask.view.tab {
        Tab::Map if ask.view.area.is_none() => html::home::page(ask, local, shapes, sheet),
        Tab::Map => html::area::page(ask, local, shapes, sheet),
        Tab::Chart => html::chart_page::page(ask, local, sheet),
        Tab::Table => html::table_page::page(ask, local, sheet),
        Tab::System => html::system::page(ask, local, sheet),
        Tab::Card => html::figure_card::page(ask, sheet),
        Tab::Article => html::article::page(ask, local, sheet),
        Tab::Matters => html::matters::page(ask, local, sheet),
        Tab::Network => html::network::page(ask, local, sheet),
        Tab::About => html::about::page(ask, local, sheet),
        Tab::Own => html::own::frame(ask, sheet),
    }
    // Map and table have the list in a foot of their own.
    let is_home = ask.view.tab == Tab::Map && ask.view.area.is_none();
    if !is_home && !matches!(ask.view.tab, Tab::Table | Tab::Own) {
        let list = html::take::list(ask);
        sheet.put("<footer class=\"foot page-take\">{!}</footer>", &[&list]);
    }
}

#[cfg(test)]
mod tests {
    use super::{page, told};
    use crate::html::Sheet;
    use crate::model::Lang;
    use crate::query::testing::{SHAPES, ask};
    use crate::state::Local;

    #[test]
    fn a_part_that_is_picked_says_its_value_and_share() {
        let sheet = ask("?i=births&tab=system", |ask| {
            let mut sheet = Sheet::default();
            page(ask, &Local::default(), &SHAPES, &mut sheet);
            sheet
        });
        let burst = sheet.drawings.iter().find(|one| one.code() == "parts");
        let said = told(burst.unwrap(), Lang::Vi, "Khai sinh");
        assert!(said.contains("13.661.811"), "{said}");
        assert!(said.contains("58,5%"), "{said}");
        assert_eq!(told(burst.unwrap(), Lang::Vi, "?"), "?");
    }
}
