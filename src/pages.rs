//! Every page but the first, for the second module of the site: an address and the page's own state in,
//! markup out; then the options of its charts. Apart from `ui` because it draws nothing and listens to
//! nothing: it is asked by the first module, and so costs a reader of the map nothing.

use crate::chart::{Drawing, Paint};
use crate::data::Dataset;
use crate::export::{File, csv};
use crate::html;
use crate::html::Sheet;
use crate::map::Shapes;
use crate::model::Lang;
use crate::query::Ask;
use crate::state::{Local, Tab, read};
use crate::text::Say;

/// The data, and the drawings of the last page.
pub struct Pages {
    data: Dataset,
    shapes: Shapes,
    lang: Lang,
    drawings: Vec<Drawing>,
}

impl Pages {
    /// Unpacks the data; `None` where they cannot be read.
    pub fn open(first: &'static [u8], shapes: &[u8], later: Option<&'static [u8]>) -> Option<Self> {
        Some(Self {
            data: Dataset::unpack(first, later).ok()?,
            shapes: Shapes::parse(shapes).ok()?,
            lang: Lang::Vi,
            drawings: Vec::new(),
        })
    }

    /// The markup of the page that an address names; `say` writes numbers and dates in its language.
    pub fn sheet<S: Say>(&mut self, query: &str, local: &str, say: fn(Lang) -> S) -> String {
        let view = read(query, &self.data).view;
        let local = Local::read(local);
        let ask = Ask {
            data: &self.data,
            view: &view,
            say: &say(view.lang),
        };
        let mut sheet = Sheet::default();
        page(ask, &local, &self.shapes, &mut sheet);
        self.lang = view.lang;
        self.drawings = sheet.drawings;
        sheet.html.into_text()
    }

    /// The figures of a view as a file: its name and its text, where there is something to take away.
    pub fn file<S: Say>(&self, query: &str, say: fn(Lang) -> S) -> Option<File> {
        let view = read(query, &self.data).view;
        csv::file(Ask {
            data: &self.data,
            view: &view,
            say: &say(view.lang),
        })
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

fn page(ask: Ask, local: &Local, shapes: &Shapes, sheet: &mut Sheet) {
    match ask.view.tab {
        Tab::Map => html::area::page(ask, local, shapes, sheet),
        Tab::Chart => html::chart_page::page(ask, local, sheet),
        Tab::Table => html::table_page::page(ask, local, sheet),
        Tab::System => html::system::page(ask, local, sheet),
        Tab::Article => html::article::page(ask, local, sheet),
        Tab::Matters => html::matters::page(ask, local, sheet),
        Tab::About => html::about::page(ask, local, sheet),
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
