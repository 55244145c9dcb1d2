//! The links of a framed page: those that lead out of it open beside the article, those that stay in
//! it or on the page do not. Written into finished markup, so that no page has to know of frames.

/// Opens in a window of its own.
const AWAY: &str = " target=\"_blank\" rel=\"noopener\"";
/// Stays, whatever the page says of links in general.
const HERE: &str = " target=\"_self\"";

/// Marks every link of a page for a frame.
pub fn outward(markup: &str) -> String {
    let mut out = String::with_capacity(markup.len() + 512);
    let mut rest = markup;
    while let Some(place) = rest.find("<a ") {
        let (before, link) = rest.split_at(place + 2);
        let end = link.find('>').unwrap_or(link.len());
        let (tag, after) = link.split_at(end);
        out.push_str(before);
        out.push_str(&marked(tag));
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The attributes of a link, with where it opens.
fn marked(tag: &str) -> String {
    let href = tag.split_once("href=\"").map_or("", |(_, rest)| rest);
    let href = href.split('"').next().unwrap_or_default();
    // What a frame shows next still says that it is a frame.
    let stays = href.starts_with('#') || href.contains("embed=1");
    if tag.contains(" target=") || tag.contains(" download=") {
        tag.to_owned()
    } else if stays {
        [tag, HERE].concat()
    } else {
        [&tag.replace(" rel=\"noopener\"", ""), AWAY].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::outward;

    #[test]
    fn links_out_of_the_frame_open_beside_the_article() {
        for (link, expected) in [
            (
                "<p><a href=\"?area=48\">x</a></p>",
                "<p><a href=\"?area=48\" target=\"_blank\" rel=\"noopener\">x</a></p>",
            ),
            (
                "<a href=\"https://x.vn\" rel=\"noopener\" title=\"t\">x</a>",
                "<a href=\"https://x.vn\" title=\"t\" target=\"_blank\" rel=\"noopener\">x</a>",
            ),
            (
                "<a href=\"?embed=1&amp;time=2023\" data-replace>x</a>",
                "<a href=\"?embed=1&amp;time=2023\" data-replace target=\"_self\">x</a>",
            ),
            (
                "<a href=\"#y\">x</a>",
                "<a href=\"#y\" target=\"_self\">x</a>",
            ),
            (
                "<a data-file href=\"./data/x.csv\" download=\"\">x</a><abbr>y</abbr>",
                "<a data-file href=\"./data/x.csv\" download=\"\">x</a><abbr>y</abbr>",
            ),
        ] {
            assert_eq!(outward(link), expected);
        }
    }
}
