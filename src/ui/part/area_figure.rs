//! One figure as text, marked for who reads the page by program: the marked element holds exactly
//! the figure; qualifier and unit stand beside it. Hatched where there is none.

use crate::query::area::Standing;
use crate::query::figure::Figure;
use leptos::prelude::*;

/// A figure with its qualifier and unit.
#[component]
pub fn Value(figure: Figure) -> impl IntoView {
    // Words are not written as large as a number.
    let told = (figure.value.len() > 12).then_some("");
    let marked = view! {
        <span class="area-value" data-told=told data-indicator=figure.indicator data-area=figure.area data-period=figure.period>
            {figure.value}
        </span>
    };
    if figure.missing.is_some() {
        return view! { <span class="missing">{marked}</span> }.into_any();
    }
    let qualifier = (!figure.qualifier.is_empty()).then_some(figure.qualifier);
    let unit = (!figure.unit.is_empty()).then_some(figure.unit);
    view! {
        {qualifier.map(|text| view! { <small class="area-qualifier">{text} " "</small> })}
        {marked}
        {unit.map(|text| view! { <small class="area-unit">" " {text}</small> })}
    }
    .into_any()
}

/// A place among others, its number standing out.
pub fn standing(place: Standing) -> AnyView {
    view! { {place.before} <strong>{place.rank}</strong> {place.after} }.into_any()
}
