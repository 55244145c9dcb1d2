//! The application with its data in one page that opens from a disk, with no server: for archives, and
//! for readers behind a wall. Apart because it is put together from what the page was made of, by
//! whoever has fetched that; here is only how.
//!
//! A page from a disk may fetch nothing and import nothing, so all parts stand in it as base64, and one
//! small script makes blobs of them. Its security policy lets run that script alone, by its hash.

use super::File;
use crate::html::Html;
use crate::query::{Ask, taken, title};

/// What the application is made of, in the order in which it is put in place: where the page looks for
/// it, and what kind of file it is. The start script comes last.
pub const PARTS: [(&str, &str); 10] = [
    ("link[rel=stylesheet]", "text/css"),
    ("link[media=print]", "text/css"),
    ("link[data-glue]", "text/javascript"),
    ("link[data-wasm]", "application/wasm"),
    ("cpdt-echarts", "text/javascript"),
    ("cpdt-later", "application/octet-stream"),
    ("cpdt-pages", "text/javascript"),
    ("cpdt-pages-css", "text/css"),
    ("cpdt-pages-wasm", "application/wasm"),
    ("script[defer]", "text/javascript"),
];

/// Makes blobs of the parts and starts the application.
const START: &str = include_str!("start.js");
/// Its hash, as the policy names it; a test holds it to the script.
const START_HASH: &str = "sha256-9o1T+Xcj8CQK3L9IeB6PvK0NnCN0Zzmx4pF5x/R5fO4=";

/// Media type of the page.
const HTML: &str = "text/html;charset=utf-8";

/// The page, open at a view; none where a part is missing. `page` is the page of the host, whose frame
/// shows while the application starts; `address` is where the view lies on the host.
pub fn file(ask: Ask, query: &str, address: &str, page: &[u8], parts: &[Vec<u8>]) -> Option<File> {
    let page = std::str::from_utf8(page).ok()?;
    let (_, body) = page.split_once("<body>")?;
    let (body, _) = body.split_once("</body>")?;
    let site = address.split('?').next().unwrap_or_default();
    let mut html = Html::new();
    html.put(
        "<!doctype html>\n<html lang=\"{}\" data-other data-query=\"{}\" data-site=\"{}\"><head><meta charset=\"utf-8\"><title>{}</title>\
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src '{}' blob: 'wasm-unsafe-eval'; style-src blob:; connect-src blob:; img-src data: blob:\">\
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\">\
<link rel=\"canonical\" href=\"{}\"><link data-style><link data-paper media=\"print\"><link data-glue>",
        &[
            ask.lang().code(),
            query,
            site,
            &title::page(ask),
            START_HASH,
            address,
        ],
    );
    let wasm = parts.get(3)?.len().to_string();
    html.put("<link data-wasm data-bytes=\"{}\">", &[&wasm]);
    for (name, _) in PARTS.iter().filter(|(name, _)| name.starts_with("cpdt")) {
        html.put("<meta name=\"{}\" content=\"\">", &[name]);
    }
    html.put("</head><body>{!}", &[body]);
    for ((name, kind), bytes) in PARTS.iter().zip(parts) {
        let name = match *name {
            "link[rel=stylesheet]" => "link[data-style]",
            "link[media=print]" => "link[data-paper]",
            "script[defer]" => "start",
            name => name,
        };
        html.put(
            "<script type=\"text/plain\" data-part=\"{}\" data-kind=\"{}\">{!}</script>\n",
            &[name, kind, &base64(bytes)],
        );
    }
    html.put("<script>{!}</script></body></html>\n", &[START]);
    (parts.len() == PARTS.len()).then(|| {
        let name = [&taken::stem(ask), ".html"].concat();
        File::text(name, HTML, html.into_text())
    })
}

/// Bytes as text that no markup can end.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let byte = |place: usize| u32::from(three.get(place).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * place) & 63) as usize];
            text.push(if place > three.len() {
                '='
            } else {
                char::from(letter)
            });
        }
    }
    text
}

#[cfg(test)]
mod tests;
