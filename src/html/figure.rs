//! One figure as markup: the marked element holds exactly the figure, for who reads the page by
//! program; qualifier and unit stand beside it. Hatched where there is none.

use super::{Html, fill_in};
use crate::query::area::Standing;
use crate::query::figure::Figure;

/// The figure alone in a marked element of a class.
pub fn marked(figure: &Figure, class: &str) -> String {
    fill_in(
        "<span class=\"{}\" data-indicator=\"{}\" data-area=\"{}\" data-period=\"{}\">{}</span>",
        &[
            class,
            figure.indicator,
            figure.area,
            &figure.period,
            &figure.value,
        ],
    )
}

/// Qualifier, figure and unit.
pub fn value(html: &mut Html, figure: &Figure) {
    let class = if is_told(figure) {
        "area-value in-words"
    } else {
        "area-value"
    };
    let marked = marked(figure, class);
    if figure.missing.is_some() {
        html.put("<span class=\"missing\">{!}</span>", &[&marked]);
        return;
    }
    html.some(
        "<small class=\"area-qualifier\">{} </small>",
        figure.qualifier,
    );
    html.raw(&marked);
    html.some("<small class=\"area-unit\"> {}</small>", figure.unit);
}

/// Whether a value is words, which are not written as large as a number.
pub fn is_told(figure: &Figure) -> bool {
    const LONG: usize = 12;
    figure.value.len() > LONG
}

/// A place among others, its number standing out.
pub fn standing(place: &Standing) -> String {
    fill_in(
        "{} <strong>{}</strong> {}",
        &[&place.before, &place.rank, &place.after],
    )
}
