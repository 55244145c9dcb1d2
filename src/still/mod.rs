//! Pages made before anybody opens them: the same code that writes them in the browser, run natively on the
//! files of the data package when the site is built. Apart from `pages`, which answers one reader, because
//! such a page is for any screen, and stands in a document.

use crate::data::Dataset;
use crate::html::Sheet;
use crate::map::Shapes;
use crate::map::build::{Inputs, pack};
use crate::pages::{self, Frame};
use crate::query::Ask;
use crate::state::{Local, Shell, read, write};
use crate::text::Plain;
use std::fs;
use std::path::Path;

/// What pages are made from.
pub struct Maker {
    data: Dataset,
    shapes: Shapes,
}

/// A page with what stands around it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Still {
    /// Its address, as the application writes it.
    pub query: String,
    /// What stands around it.
    pub frame: Frame,
    /// The markup of `<main>`.
    pub main: String,
}

impl Maker {
    /// Reads the data package in a folder.
    ///
    /// # Errors
    /// What is wrong with it, in words for whoever builds the site.
    pub fn open(folder: &Path) -> Result<Self, String> {
        let facts = crate::package::load(folder).map_err(|faults| {
            let first = faults.first().map(ToString::to_string);
            first.unwrap_or_else(|| "the data package cannot be read".to_owned())
        })?;
        let file = |name: &str| {
            let path = folder.join(name);
            fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
        };
        let packed = pack(&Inputs {
            boundaries: &file("boundaries_63.geojson")?,
            islands: &file("islands.csv")?,
            crosswalk: &file("crosswalk.csv")?,
            areas: &file("areas.csv")?,
        });
        let packed = packed?;
        Ok(Self {
            data: Dataset::new(facts).map_err(|error| error.to_string())?,
            shapes: Shapes::parse(&packed).map_err(|error| error.to_string())?,
        })
    }

    /// The page of an address, for any screen.
    pub fn page(&self, query: &str) -> Still {
        let view = read(query, &self.data).view;
        let ask = Ask {
            data: &self.data,
            view: &view,
            say: &Plain(view.lang),
        };
        let local = Local {
            is_for_any_screen: true,
            ..Local::default()
        };
        let mut sheet = Sheet::default();
        pages::page(ask, &local, &self.shapes, &mut sheet);
        Still {
            query: write(&view),
            frame: pages::frame(ask, &Shell::default(), &[]),
            main: sheet.html.into_text(),
        }
    }
}

impl Still {
    /// Puts the page into the document that the build has laid out, in which its places are empty.
    ///
    /// # Errors
    /// The place that the document lacks.
    pub fn within(&self, document: &str) -> Result<String, String> {
        let title = document
            .split_once("<title>")
            .and_then(|(_, rest)| rest.split_once("</title>"))
            .map_or("", |(title, _)| title);
        let escaped = |text: &str| crate::html::fill_in("{}", &[text]);
        let named = escaped(&self.frame.title);
        let standing = crate::html::fill_in(
            "<main id=\"main\" class=\"page\" tabindex=\"-1\" data-standing=\"{}\">{!}</main>",
            &[&self.query, &self.main],
        );
        let mast = format!("<div id=\"mast\">{}</div>", self.frame.masthead);
        let foot = format!("<div id=\"foot\">{}</div>", self.frame.colophon);
        let places = [
            (
                format!("<title>{title}</title>"),
                format!("<title>{named}</title>"),
            ),
            ("<div id=\"mast\"></div>".to_owned(), mast),
            (
                "<main id=\"main\" class=\"page\" tabindex=\"-1\"></main>".to_owned(),
                standing,
            ),
            ("<div id=\"foot\"></div>".to_owned(), foot),
            (" data-other>".to_owned(), ">".to_owned()),
        ];
        let mut document = document.to_owned();
        for (from, to) in places {
            if !document.contains(&from) {
                return Err(format!("index.html lacks {from}"));
            }
            document = document.replacen(&from, &to, 1);
        }
        Ok(document)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EMPTY: &str = "<html lang=\"vi\" data-other><head><title>x</title></head><body><div id=\"mast\"></div>\
<main id=\"main\" class=\"page\" tabindex=\"-1\"></main><div id=\"foot\"></div></body></html>";

    fn maker() -> Maker {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
        match Maker::open(&folder) {
            Ok(maker) => maker,
            Err(error) => panic!("{error}"),
        }
    }

    #[test]
    fn first_page_stands_in_its_document() {
        let page = maker().page("");
        assert_eq!(page.query, "");
        let whole = page.within(EMPTY).unwrap_or_default();
        assert!(whole.contains("<title>Chỉ số chuyển đổi số cấp tỉnh (DTI), 2024 · "));
        assert!(whole.contains("data-standing=\"\""));
        assert!(whole.contains("class=\"sheet\"") && whole.contains("class=\"grid\""));
        assert!(whole.contains("<header class=\"masthead\"") && whole.contains("colophon"));
        assert!(!whole.contains(" data-other>"));
    }

    #[test]
    fn a_document_without_a_place_is_refused() {
        let page = Still::default();
        let refused = page.within("<title>x</title><div id=\"mast\"></div>");
        assert!(refused.is_err_and(|error| error.contains("main")));
    }
}
