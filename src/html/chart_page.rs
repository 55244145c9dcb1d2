//! The page of an indicator as a chart: its picture in the form that the reader chose, and what is
//! compared.

use super::instead::instead;
use super::{Sheet, actions, compare, link, picker, subject, units};
use crate::query::Ask;
use crate::query::chart_page::{self, ChartPage};
use crate::state::{Intent, Local};
use crate::text::{chart_page as words, fill};

/// The page of the view's indicator.
pub fn page(ask: Ask, local: &Local, sheet: &mut Sheet) {
    sheet.raw("<article class=\"chart-page\">");
    picker::picker(ask, local, &mut sheet.html);
    if let Some(page) = chart_page::page(ask) {
        subject::head(&mut sheet.html, &page.subject);
        sheet.put("<h1>{}</h1>", &[&page.headline]);
        sheet.some("<p class=\"lede\">{}</p>", page.subject.about);
        sheet.raw("<div class=\"controls\">");
        if page.is_by_province {
            units::units(ask, &mut sheet.html);
        }
        compare::forms(ask, &mut sheet.html, &page);
        sheet.raw("</div>");
        compare::chosen(ask, &mut sheet.html, &page);
        compare::picture(ask, local, sheet, &page);
        compare::below(ask, &mut sheet.html, &page);
        foot(ask, sheet, &page);
    }
    sheet.raw("</article>");
}

/// What is not drawn and why, where it comes from, where to go from here.
fn foot(ask: Ask, sheet: &mut Sheet, page: &ChartPage) {
    sheet.raw("<div class=\"chart-remarks\">");
    for remark in &page.remarks {
        sheet.put("<p>{}</p>", &[remark]);
    }
    sheet.raw("</div>");
    instead(ask, &mut sheet.html, page.instead.as_ref());
    sheet.raw("<div class=\"foot\">");
    subject::foot(ask, &mut sheet.html, &page.subject);
    sheet.raw("<p class=\"chart-links\">");
    if page.is_by_province {
        let map = link(ask, &Intent::Drill(None), "", ask.text(words::ON_MAP));
        sheet.put("{!} ", &[&map]);
    }
    let system = fill(ask.text(words::IN_SYSTEM), &[("system", page.system)]);
    let intent = Intent::OpenSystem(page.indicator.to_owned());
    sheet.put("{!} ", &[&link(ask, &intent, "", &system)]);
    actions(ask, &mut sheet.html);
    sheet.raw("</p></div>");
}

#[cfg(test)]
mod tests {
    use super::page;
    use crate::html::Sheet;
    use crate::html::testing::fault;
    use crate::query::testing::{DATA, ask};
    use crate::state::Local;

    fn seen(query: &str) -> Sheet {
        ask(query, |ask| {
            let mut sheet = Sheet::default();
            page(ask, &Local::default(), &mut sheet);
            sheet
        })
    }

    #[test]
    fn every_indicator_is_sound_markup_in_both_languages() {
        for indicator in &DATA.facts().indicators {
            for lang in ["", "lang=en&"] {
                let query = format!("?{lang}i={}&tab=chart", indicator.id);
                let sheet = seen(&query);
                assert_eq!(fault(sheet.html.text()), None, "{}", indicator.id);
                assert!(sheet.html.text().contains("<h1>"), "{}", indicator.id);
            }
        }
    }

    #[test]
    fn a_province_is_added_and_taken_out_by_its_address() {
        let sheet = seen("?tab=chart&areas=~48");
        let html = sheet.html.text();
        assert!(html.contains("<select data-goes>"), "{html}");
        assert!(
            html.contains("<option value=\"?tab=chart&amp;areas=~48~01\">"),
            "{html}"
        );
        assert!(!html.contains("areas=~48~48"));
        assert!(html.contains("<li data-area=\"48\">"), "{html}");
        assert!(
            html.contains(" data-go=\"?tab=chart\" data-replace>×"),
            "{html}"
        );
    }

    #[test]
    fn an_indicator_without_provinces_offers_none() {
        let sheet = seen("?i=attacks&tab=chart");
        assert!(!sheet.html.text().contains("<select"));
        assert_eq!(sheet.drawings.len(), 1);
    }

    #[test]
    fn a_chart_says_its_indicator_unit_and_period() {
        let sheet = seen("?i=level34_share&tab=chart&lang=en");
        let html = sheet.html.text();
        let name = html.find("class=\"picker-button\"");
        let unit = html.find("<span class=\"subject\">% · ");
        assert!(name.is_some() && name < unit, "{html}");
        assert!(html.contains("<summary>Definition</summary>"), "{html}");
    }

    #[test]
    fn the_area_of_the_address_is_taken_out_too() {
        let sheet = seen("?tab=chart&area=48");
        assert!(
            sheet.html.text().contains(" data-go=\"?tab=chart\">×"),
            "{}",
            sheet.html.text()
        );
    }
}
