//! Links of a page that does not lie at the root of the site, where every view does: written into finished
//! markup, so that no page has to know where it is going to lie.

use super::fill_in;

/// Leads every link to a view and to a file up to the root; the view itself stands in `data-go`.
pub fn led_up(markup: &str, up: &str) -> String {
    let links = led(markup, |view| fill_in("{}{}", &[up, view]));
    links.replace("=\"./", &["=\"", up].concat())
}

/// Rewrites every link to a view: `to` gives the escaped value of `href` for the address of a view, and may
/// add attributes after a closing quote. What the view is stands in `data-go`, where a reader with script
/// finds it.
pub fn led(markup: &str, to: impl Fn(&str) -> String) -> String {
    const LINK: &str = " href=\"?";
    let mut out = String::with_capacity(markup.len() * 5 / 4);
    let mut rest = markup;
    while let Some((before, after)) = rest.split_once(LINK) {
        let (view, after) = after.split_once('"').unwrap_or((after, ""));
        let plain = ["?", &view.replace("&amp;", "&")].concat();
        out.push_str(before);
        out.push_str(" href=\"");
        out.push_str(&to(&plain));
        out.push_str("\" data-go=\"?");
        out.push_str(view);
        out.push('"');
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::led_up;

    #[test]
    fn views_and_files_are_led_to_the_root_and_places_of_the_page_are_not() {
        assert_eq!(
            led_up(
                "<a class=\"x\" href=\"?lang=en&amp;i=a\">1</a><a href=\"./data/i/a.csv\">2</a><a href=\"#main\">3</a>",
                "../../"
            ),
            "<a class=\"x\" href=\"../../?lang=en&amp;i=a\" data-go=\"?lang=en&amp;i=a\">1</a>\
<a href=\"../../data/i/a.csv\">2</a><a href=\"#main\">3</a>"
        );
    }
}
