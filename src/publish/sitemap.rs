//! Every page in one list, for search engines, and the file in which they look for that list. The list must hold
//! whole addresses (<https://www.sitemaps.org/protocol.html>), so there is none where nobody has said where the
//! site is to lie.

use super::still::{all, alternates, place_of};
use super::{Ground, Page};
use crate::html::fill_in;
use crate::model::Lang;

/// Where the list lies.
const PATH: &str = "sitemap.xml";

/// The list, and `robots.txt`.
pub fn files(ground: &Ground) -> Vec<Page> {
    let robots = |more: &str| {
        let text = ["User-agent: *\nAllow: /\n", more].concat();
        Page::text("robots.txt", text)
    };
    if !ground.is_placed() {
        return vec![robots("")];
    }
    let announced = ["Sitemap: ", &ground.site, PATH, "\n"].concat();
    vec![Page::text(PATH, list(ground)), robots(&announced)]
}

fn list(ground: &Ground) -> String {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for lang in Lang::ALL {
        let address = ground.address(&format!("p/{}/", lang.code()), 0);
        text.push_str(&fill_in("<url><loc>{}</loc></url>\n", &[&address]));
    }
    for place in all(&ground.data) {
        // A page in two places is listed once.
        if place_of(&ground.data, &place.view) == place.path {
            text.push_str(&fill_in(
                "<url><loc>{}</loc>{!}</url>\n",
                &[&ground.address(&place.path, 0), &alternates(ground, &place)],
            ));
        }
    }
    text.push_str("</urlset>\n");
    text
}
