//! The application with its data in one page that opens from a disk, with no server: for archives, and
//! for readers behind a wall. Apart because it is put together from what the page was made of, by
//! whoever has fetched that; here is only how.
//!
//! A page from a disk may fetch nothing and import nothing, so all parts stand in it as base64, and one
//! small script makes blobs of them. Its security policy lets run that script alone, by its hash. At its end
//! stands what it is: of which site, of which data, of which day.

use super::File;
use crate::html::Html;
use crate::model::{Arrange, Period};
use crate::query::{Ask, taken, title};
use crate::text::{Case, common, export as words, fill};

/// What the application is made of, in the order in which it is put in place: where the page looks for
/// it, and what kind of file it is. The start script comes last.
pub const PARTS: [(&str, &str); 11] = [
    ("link[rel=stylesheet]", "text/css"),
    ("link[media=print]", "text/css"),
    ("link[data-glue]", "text/javascript"),
    ("link[data-wasm]", "application/wasm"),
    ("cpdt-echarts", "text/javascript"),
    ("cpdt-later", "application/octet-stream"),
    ("cpdt-pages", "text/javascript"),
    ("cpdt-pages-css", "text/css"),
    ("cpdt-pages-wasm", "application/wasm"),
    (IN_PIECES, "text/javascript"),
    ("script[defer]", "text/javascript"),
];

/// The part that names pieces of its own, which lie beside it.
pub const IN_PIECES: &str = "cpdt-own";

/// What the application was made of, as its host gives it.
#[derive(Clone, Copy, Debug)]
pub struct Made<'a> {
    /// The page, whose frame shows while the application starts.
    pub page: &'a [u8],
    /// What is in each of [`PARTS`].
    pub parts: &'a [Vec<u8>],
    /// The pieces of one of them, by their names in it.
    pub pieces: &'a [(String, Vec<u8>)],
}

/// Makes blobs of the parts and starts the application.
const START: &str = include_str!("start.js");
/// Its hash, as the policy names it; a test holds it to the script.
const START_HASH: &str = "sha256-aNWWjOwK3Sy3ob+fTj3oFm4i/qhxeh7XopP4pcsph8M=";

/// Media type of the page.
const HTML: &str = "text/html;charset=utf-8";

/// The page, open at a view; none where a part is missing. `address` is where the view lies on the host,
/// `today` when it is taken.
pub fn file(ask: Ask, (query, address): (&str, &str), today: Period, made: Made) -> Option<File> {
    let parts = made.parts;
    let page = std::str::from_utf8(made.page).ok()?;
    let (_, body) = page.split_once("<body>")?;
    let (body, _) = body.split_once("</body>")?;
    let bare = address.split('?').next().unwrap_or_default();
    let site = bare.rsplit_once('/').map_or("", |(folder, _)| folder);
    let site = [site, "/"].concat();
    let told = told(ask, today);
    let mut html = Html::new();
    html.put(
        "<!doctype html>\n<html lang=\"{}\" data-other data-query=\"{}\" data-site=\"{}\"><head><meta charset=\"utf-8\"><title>{}</title>\
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src '{}' blob: 'wasm-unsafe-eval'; style-src blob:; connect-src blob:; img-src data: blob:; frame-src {}\">\
<meta name=\"description\" content=\"{}\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\">\
<link rel=\"canonical\" href=\"{}\"><link data-style><link data-paper media=\"print\"><link data-glue>",
        &[
            ask.lang().code(),
            query,
            &site,
            &title::page(ask),
            START_HASH,
            origin(&site),
            &[&*told, address].join(" "),
            address,
        ],
    );
    let wasm = parts.get(3)?.len().to_string();
    html.put("<link data-wasm data-bytes=\"{}\">", &[&wasm]);
    for (name, _) in PARTS.iter().filter(|(name, _)| name.starts_with("cpdt")) {
        html.put("<meta name=\"{}\" content=\"\">", &[name]);
    }
    html.put(
        "</head><body>{!}<footer class=\"boot-text\" lang=\"{}\">{} <a href=\"{}\">{}</a></footer>",
        &[body, ask.lang().code(), &told, address, address],
    );
    for (name, bytes) in made.pieces {
        html.put(
            "<script type=\"text/plain\" data-piece=\"{}\" data-kind=\"{}\">{!}</script>\n",
            &[name, kind_of(name), &base64(bytes)],
        );
    }
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

/// The names of the pieces that a script names.
pub fn pieces_of(script: &[u8]) -> Vec<String> {
    let script = String::from_utf8_lossy(script);
    let names = script.split("\"./own-").skip(1);
    let mut names: Vec<String> = names
        .filter_map(|rest| Some(["./own-", rest.split_once('"')?.0].concat()))
        .collect();
    names.arrange();
    names.dedup();
    names
}

/// What kind of file a name says.
fn kind_of(name: &str) -> &'static str {
    match name.rsplit_once('.') {
        Some((_, "wasm")) => "application/wasm",
        Some((_, "css")) => "text/css",
        _ => "text/javascript",
    }
}

/// What the file is; its address follows.
fn told(ask: Ask, today: Period) -> String {
    let values = [
        ("atlas", ask.text(common::ATLAS)),
        ("version", ask.data.facts().version),
        ("date", &ask.date(today, Case::Long)),
    ];
    fill(ask.text(words::COPY), &values)
}

/// The host of a site, as a security policy names it.
fn origin(site: &str) -> &str {
    let host = site.split_once("://").map(|(_, rest)| rest);
    let host = host.and_then(|rest| rest.split('/').next());
    host.filter(|host| !host.is_empty())
        .map_or("'none'", |host| {
            let scheme = site.find(host).unwrap_or_default();
            site.get(..scheme + host.len()).unwrap_or("'none'")
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
