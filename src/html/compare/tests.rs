//! Comparisons as a reader reads them, on the real data, in both languages.

mod breaks;

use crate::html::chart_page::page;
use crate::html::testing::{fault, linked_mirrors, sheet_of};

const FORMS: [&str; 8] = [
    "tab=chart&areas=~48~79",
    "tab=chart&areas=~48~79&show=slope",
    "tab=chart&areas=~48~79&show=bump",
    "i=papi_egov&tab=chart&areas=~48~79&show=multiples",
    "tab=chart&areas=~48~79&show=strip",
    "tab=chart&areas=~48&show=heatmap",
    "tab=chart&areas=~48&x=papi_egov",
    "tab=chart&areas=~48&x=committee",
];

#[test]
fn every_form_is_sound_markup_in_both_languages() {
    for form in FORMS {
        for query in [format!("?{form}"), format!("?lang=en&{form}")] {
            let sheet = sheet_of(&query, "", page);
            assert_eq!(fault(sheet.html.text()), None, "{query}");
            assert!(linked_mirrors(sheet.html.text()).is_empty(), "{query}");
        }
    }
}

#[test]
fn a_form_is_chosen_by_its_address_and_knows_that_it_is_pressed() {
    let sheet = sheet_of("?lang=en&tab=chart&areas=~48~79&show=slope", "", page);
    let html = sheet.html.text();
    let slope = "aria-pressed=\"true\" data-go=\"?lang=en&amp;tab=chart&amp;show=slope&amp;areas=~48~79\">Slope";
    assert!(html.contains(slope), "{html}");
    assert!(html.contains(
        "aria-pressed=\"false\" data-go=\"?lang=en&amp;tab=chart&amp;areas=~48~79\">Lines"
    ));
    assert_eq!(sheet.drawings[0].code(), "slope");
}

#[test]
fn a_refused_pair_says_why_and_draws_nothing() {
    let sheet = sheet_of("?lang=en&tab=chart&x=committee", "", page);
    assert!(sheet.drawings.is_empty());
    assert!(sheet.html.text().contains("there is no scale to set it on"));
}

#[test]
fn a_scatter_names_every_pair_in_its_table() {
    let sheet = sheet_of("?lang=en&tab=chart&areas=~48&x=papi_egov", "", page);
    let html = sheet.html.text();
    assert!(
        html.contains("95% interval 0.16 to 0.60; n = 61 provinces"),
        "{html}"
    );
    let table = html
        .split("<tbody>")
        .nth(1)
        .unwrap()
        .split("</tbody>")
        .next()
        .unwrap();
    assert_eq!(table.matches("<tr>").count(), 61);
    assert!(
        table.starts_with("<tr><td>Da Nang</td><td>3.76</td><td>0.8335</td>"),
        "{table}"
    );
}

#[test]
fn every_figure_of_the_heatmap_and_of_a_distribution_carries_its_marks() {
    let heat = sheet_of("?tab=chart&show=heatmap", "", page);
    let mark = "data-indicator=\"dti_infrastructure\" data-area=\"48\" data-period=\"2024\">1,0000";
    assert!(heat.html.text().contains(mark));
    let strip = sheet_of("?tab=chart&show=strip&areas=~48", "", page);
    let html = strip.html.text();
    assert!(
        html.contains("data-area=\"48\" data-period=\"2024\" data-own=\"0\""),
        "{html}"
    );
    assert_eq!(html.matches("<circle ").count(), 63);
}

#[test]
fn a_dispute_says_who_says_what() {
    let sheet = sheet_of("?lang=en&i=level4_share&tab=chart", "", page);
    let html = sheet.html.text();
    assert!(html.contains("December 2020: 30.1% to 30.85%"), "{html}");
    assert!(html.contains("drawn in the chart"));
}

#[test]
fn what_sets_a_province_apart_stands_on_its_page_with_the_rules() {
    use crate::html::Sheet;
    use crate::query::testing::{SHAPES, ask};
    use crate::state::Local;
    for (query, title) in [
        ("?area=83", "Điểm khác biệt của Bến Tre"),
        ("?lang=en&area=83", "What sets Ben Tre apart"),
    ] {
        let html = ask(query, |ask| {
            let mut sheet = Sheet::default();
            crate::html::area::page(ask, &Local::default(), &SHAPES, &mut sheet);
            sheet.html.into_text()
        });
        assert_eq!(fault(&html), None);
        let apart = html.split(title).nth(1).unwrap();
        let apart = apart.split("</section>").next().unwrap();
        assert_eq!(apart.matches("<svg class=\"strip-dots\"").count(), 3);
        assert!(apart.contains("data-area=\"83\""), "{apart}");
    }
}

#[test]
fn an_opened_row_has_a_sentence_to_copy_with_its_citation() {
    use crate::html::Sheet;
    use crate::query::testing::{SHAPES, ask};
    use crate::state::Local;
    let html = ask("?lang=en&area=83", |ask| {
        let mut sheet = Sheet::default();
        crate::html::area::page(ask, &Local::read("open:committee"), &SHAPES, &mut sheet);
        sheet.html.into_text()
    });
    assert_eq!(fault(&html), None);
    let quote = "data-whole>Ben Tre is one of 23 provinces named as having re-established their e-government steering committee (Feb 2021). (Source: ";
    assert!(html.contains(quote), "{html}");
    assert!(html.contains("data-copy=\"quote-committee\""));
}
