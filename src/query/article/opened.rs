//! What opens beneath a figure of the article: its system, its series, its source, how exactly it is
//! meant, every printed sum that it is part of. Apart from the sections, since a figure is seen alone too.

use crate::model::{Kind, Observation};
use crate::query::behind::{self, Behind};
use crate::query::matters::{self, SystemPlace};
use crate::query::system::claims::{self, Check};
use crate::query::{Ask, figure, trend};
use crate::text::{Case, article as words, fill};

/// What opens beneath a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// Its name in the address: `births`, `committee~48`.
    pub part: String,
    /// Its source, definition, precision.
    pub behind: Behind,
    /// Its system.
    pub system: Option<SystemPlace>,
    /// How often the figure was published, and between what, in a sentence.
    pub series: String,
    /// The indicator whose chart shows the series; none where there is no line to draw.
    pub chart: Option<&'static str>,
    /// The printed sums that it is part of, worked out again.
    pub checks: Vec<Check>,
    /// The province or body that it is about; none for the whole country.
    pub area: Option<&'static str>,
}

/// What opens beneath a figure.
pub(super) fn of(ask: Ask, row: &Observation) -> Opened {
    let indicator = ask.data.indicator(row.indicator);
    let (series, has_line) = series(ask, row);
    let is_of_country = row.area == ask.data.country();
    Opened {
        part: part(ask, row),
        behind: behind::of(ask, row),
        system: matters::system(ask, indicator.system),
        series,
        chart: has_line.then_some(indicator.id),
        checks: claims::around(ask, row),
        area: (!is_of_country).then(|| ask.data.area(row.area).id),
    }
}

/// The name of a figure in the address.
pub(super) fn part(ask: Ask, row: &Observation) -> String {
    let id = ask.data.indicator(row.indicator).id;
    if row.area == ask.data.country() {
        id.to_owned()
    } else {
        [id, "~", ask.data.area(row.area).id].concat()
    }
}

/// How often it was published, and whether that makes a line.
fn series(ask: Ask, row: &Observation) -> (String, bool) {
    let kind = ask.data.indicator(row.indicator).kind;
    if kind == Kind::Event {
        return (ask.text(words::SERIES_EVENT).to_owned(), false);
    }
    if super::is_change(ask, row) {
        return (ask.text(words::SERIES_CHANGE).to_owned(), false);
    }
    let line = trend::of(ask, row.indicator, row.area);
    let count = line.points().count();
    let (Some(first), Some(last)) = (line.points().next(), line.points().last()) else {
        return (String::new(), false);
    };
    if count < 2 {
        return (ask.text(words::SERIES_ONE).to_owned(), false);
    }
    let here = ask.date(row.period, Case::Short);
    let told = fill(
        ask.text(words::SERIES_MANY),
        &[
            ("n", &count.to_string()),
            ("from", &first.label),
            ("first", &first.text),
            ("to", &last.label),
            ("last", &last.text),
            ("here", &here),
            ("value", &figure::of(ask, row).line()),
        ],
    );
    (told, true)
}
