//! A page as it goes to the screen: its markup and its drawings.

use super::Html;
use crate::chart::Drawing;

/// A page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// The markup of `<main>`.
    pub html: Html,
    /// What its boxes `data-chart="0"`, `"1"`, … hold.
    pub drawings: Vec<Drawing>,
    /// What stands above each of them.
    pub titles: Vec<String>,
}

impl Sheet {
    /// Adds markup; see [`Html::put`].
    pub fn put(&mut self, template: &str, values: &[&str]) {
        self.html.put(template, values);
    }

    /// Adds markup as it is.
    pub fn raw(&mut self, markup: &str) {
        self.html.raw(markup);
    }

    /// Adds a piece with one value unless that is empty.
    pub fn some(&mut self, template: &str, value: &str) {
        self.html.some(template, value);
    }
}
