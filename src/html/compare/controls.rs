//! What a reader chooses: the form of the chart, the second indicator, who is compared.

use crate::html::{Html, go, href, to};
use crate::query::Ask;
use crate::query::chart_page::ChartPage;
use crate::state::{Intent, ViewState};
use crate::text::{chart_page as words, compare, fill};

/// The forms, and the second indicator.
pub fn forms(ask: Ask, html: &mut Html, page: &ChartPage) {
    if page.forms.len() > 1 {
        html.put(
            "<div class=\"segmented\" role=\"group\" aria-label=\"{}\">",
            &[ask.text(compare::FORM)],
        );
        for form in &page.forms {
            let pressed = if form.is_current { "true" } else { "false" };
            html.put(
                "<button type=\"button\" aria-pressed=\"{}\" data-go=\"{}\">{}</button>",
                &[pressed, &to(&form.view), form.name],
            );
        }
        html.raw("</div>");
    }
    if page.against.is_empty() {
        return;
    }
    let bare = ViewState {
        x: None,
        ..ask.view.clone()
    };
    html.put(
        "<label class=\"choose\"><span>{}</span> <select data-goes><option value=\"{}\">{}</option>",
        &[ask.text(compare::AGAINST), &to(&bare), ask.text(compare::AGAINST_NONE)],
    );
    for one in &page.against {
        let selected = if one.is_current { " selected" } else { "" };
        html.put(
            "<option value=\"{}\"{!}>{}</option>",
            &[&to(&one.view), selected, one.name],
        );
    }
    html.raw("</select></label>");
}

/// The chosen areas, and the choice of more.
pub fn chosen(ask: Ask, html: &mut Html, page: &ChartPage) {
    if page.chosen.is_empty() && page.addable.is_empty() {
        return;
    }
    let compare = |id: &str| Intent::Compare(id.to_owned());
    html.put(
        "<div class=\"compared\"><ul aria-label=\"{}\">",
        &[ask.text(words::CHOSEN)],
    );
    for choice in &page.chosen {
        let remove = fill(ask.text(words::REMOVE), &[("name", choice.name)]);
        let out = if ask.view.area.as_deref() == Some(choice.id) {
            // The area drilled down to is not among those compared: this leaves it.
            Intent::Pick(ask.view.indicator.clone())
        } else {
            compare(choice.id)
        };
        html.put(
            "<li data-area=\"{}\"><span>{}</span><button type=\"button\" aria-label=\"{}\" title=\"{}\"{!}>×</button></li>",
            &[choice.id, choice.name, &remove, &remove, &go(ask, &out)],
        );
    }
    html.raw("</ul>");
    html.some("<p class=\"note\">{}</p>", page.full);
    if !page.addable.is_empty() {
        let add = if page.is_by_province {
            words::ADD
        } else {
            crate::text::compare::ADD_BODY
        };
        html.put(
            "<label class=\"choose\"><span>{}</span> <select data-goes><option value=\"\">{}</option>",
            &[ask.text(add), ask.text(words::CHOOSE)],
        );
        for choice in &page.addable {
            html.put(
                "<option value=\"{}\">{}</option>",
                &[&href(ask, &compare(choice.id)), choice.name],
            );
        }
        html.raw("</select></label>");
    }
    html.raw("</div>");
}
