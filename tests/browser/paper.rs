//! A view on paper: no controls, light, with its source and its address.

use crate::kit::{Can, Page, Visit, skipped};

fn print(page: &Page) {
    page.js("dispatchEvent(new Event('beforeprint'))");
    page.lay_on_paper();
}

#[test]
fn a_printed_view_has_its_source_and_address_and_no_controls() {
    if skipped(Can::ShowPaper) {
        return;
    }
    for view in [
        "?theme=dark",
        "?tab=chart&theme=dark",
        "?area=48",
        "?tab=table",
        "?i=attacks&tab=system",
        "?tab=article",
    ] {
        let page = Visit::new().dark().size(700, 900).open(view);
        print(&page);
        page.wait_until("light paper", |page| {
            page.style("body", "color") == "rgb(25, 32, 41)"
        });
        for gone in [
            ".controls",
            ".search",
            ".actions",
            ".take",
            ".embed-part",
            "#offline",
            ".langs",
            ".menu",
        ] {
            assert!(!page.visible(gone), "{view}: {gone}");
        }
        assert!(page.visible("main h1") && page.visible(".foot"), "{view}");
        // Firefox tells of the attribute that stands there, others what it says.
        let address = page.js(
            "const { content } = getComputedStyle(document.body, '::after'); \
             return content === 'attr(data-address)' ? document.body.dataset.address : content",
        );
        let address = address.as_str().unwrap_or_default();
        assert!(
            address.contains(&page.site().url(view)),
            "{view}: {address}"
        );
    }
}

#[test]
fn charts_are_light_on_paper_whatever_the_screen_is() {
    if skipped(Can::ShowPaper) {
        return;
    }
    let page = Visit::new().dark().open("?tab=chart");
    page.wait_until("the chart", |page| page.exists(".chart-plot svg text"));
    let ink = |page: &Page| {
        page.js("return document.querySelector('.chart-plot svg text').getAttribute('fill')")
    };
    let before = ink(&page);
    print(&page);
    page.wait_until("other ink", |page| ink(page) != before);
}

#[test]
fn a_chart_drawn_for_a_wide_screen_is_whole_on_paper() {
    if skipped(Can::ShowPaper) {
        return;
    }
    let page = Visit::new().size(1280, 900).open("?tab=chart&x=papi_egov");
    page.wait_until("the chart", |page| page.exists(".chart-plot svg text"));
    page.lay_on_paper();
    // A copy is not drawn again for its width, as on paper.
    let ends = page.js(
        "const box = document.querySelector('.chart-box'); \
         const paper = document.createElement('div'); \
         paper.style.width = '500px'; \
         document.body.append(paper); \
         const copy = paper.appendChild(box.cloneNode(true)); \
         const ends = [...copy.querySelectorAll('svg text')].map(text => text.getBoundingClientRect().right); \
         return [Math.max(...ends), copy.getBoundingClientRect().right]",
    );
    let [widest, edge] = [0, 1].map(|place| ends[place].as_f64().unwrap_or(f64::MAX));
    assert!(widest <= edge + 1.0, "{ends}");
}
