//! The second module of the site: what its first asks it. All of it stands in `cpdt_atlas::pages`; here
//! are only the doors, which `src/js/module.rs` knocks at.

fn main() {}

#[cfg(target_arch = "wasm32")]
mod doors {
    use cpdt_atlas::export::File;
    use cpdt_atlas::export::whole::{IN_PIECES, Made, PARTS, pieces_of};
    use cpdt_atlas::html::led_up;
    use cpdt_atlas::js::{
        Intl, address, address_of, copy_at_once, dialog, drawn, fill_own_room, folder, host,
        listen_for_copies, options, own_file, own_page, own_piece, save, save_png, tell_of_panics,
        today, up, width_px,
    };
    use cpdt_atlas::model::Lang;
    use cpdt_atlas::pages::{Pages, Screen};
    use cpdt_atlas::state::{Host, Trace, settled};
    use cpdt_atlas::text::shell::PAGE_FAILED;
    use std::cell::RefCell;
    use wasm_bindgen::prelude::*;

    /// The packed boundaries, made by the build.
    static SHAPES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/shapes.pack"));

    thread_local! {
        static IS_TOLD: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
        static PAGES: RefCell<Option<Pages>> = const { RefCell::new(None) };
    }

    /// Takes in the data; false where they cannot be read.
    #[wasm_bindgen]
    pub fn open(core: Vec<u8>, rest: Vec<u8>) -> bool {
        tell_of_panics();
        // They live as long as the page: every name in it is a piece of them.
        let [core, rest] = [core, rest].map(|bytes| &*Box::leak(bytes.into_boxed_slice()));
        let pages = Pages::open(core, SHAPES, rest);
        let is_open = pages.is_some();
        // It listens from the first time on.
        if PAGES.replace(pages).is_none() {
            listen_for_copies();
        }
        is_open
    }

    /// The markup of a page.
    #[wasm_bindgen]
    pub fn sheet(query: &str, local: &str) -> String {
        let ask = |pages: &mut Option<Pages>| Some(pages.as_mut()?.sheet(query, local, Intl));
        let sheet = PAGES.with_borrow_mut(ask).unwrap_or_default();
        for lang in [Lang::Vi, Lang::En] {
            if sheet.contains(room(lang)) {
                fill_own_room(lang.code(), PAGE_FAILED.get(lang));
            }
        }
        led(sheet)
    }

    /// The mark of a room that the third module fills.
    fn room(lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => "data-own=\"vi\"",
            Lang::En => "data-own=\"en\"",
        }
    }

    /// Markup whose links lead from where the page lies.
    fn led(markup: String) -> String {
        let up = up();
        if up.is_empty() {
            markup
        } else {
            led_up(&markup, &up)
        }
    }

    /// What stands around a page: the name of the window, the masthead, the foot.
    #[wasm_bindgen]
    pub fn frame(query: &str, shell: &str) -> Vec<String> {
        let ask = |pages: &mut Option<Pages>| Some(pages.as_mut()?.frame(query, shell, Intl));
        let frame = PAGES.with_borrow_mut(ask).unwrap_or_default();
        vec![frame.title, led(frame.masthead), led(frame.colophon)]
    }

    /// What a key on the map leads to: an address, after a `+` where "back" is to undo it.
    #[wasm_bindgen]
    pub fn key(query: &str, local: &str, key: &str, typed: &str) -> Option<String> {
        let ask = |pages: &Option<Pages>| pages.as_ref()?.key(query, local, (key, typed), Intl);
        let (to, trace) = PAGES.with_borrow(ask)?;
        Some(match trace {
            Trace::Push => ["+", &to].concat(),
            Trace::Replace => to,
        })
    }

    /// Where the name of a province goes on the map and what it says: x, y, whether it ends there, the text.
    #[wasm_bindgen]
    pub fn name(query: &str, local: &str, id: &str, has_value: bool) -> Option<Vec<String>> {
        let ask = |pages: &Option<Pages>| pages.as_ref()?.name(query, local, (id, has_value), Intl);
        let name = PAGES.with_borrow(ask)?;
        let [x, y] = [name.x, name.y].map(|at| at.round().to_string());
        let anchor = if name.is_end { "end" } else { "start" };
        Some(vec![x, y, anchor.to_owned(), name.text])
    }

    /// The address of a view with the reader's own bounds between classes.
    #[wasm_bindgen]
    pub fn bounds(query: &str, typed: &str) -> Option<String> {
        let ask = |pages: &Option<Pages>| pages.as_ref()?.bounds(query, typed);
        PAGES.with_borrow(ask)
    }

    /// Makes a file of a view and hands it to the reader: `csv`, `excel`, `zip`, `html`, the map as `svg`
    /// or `png`, a chart of the last page as `svg:0`, `png:0`. False where it cannot be made.
    #[wasm_bindgen]
    pub async fn take(what: String, query: String, is_dark: bool, is_narrow: bool) -> bool {
        let address = address_of(&query);
        let screen = Screen {
            is_dark,
            is_narrow,
            address: &address,
        };
        let (kind, place) = what.split_once(':').unwrap_or((&what, ""));
        let is_png = kind == "png";
        let file = match place.parse() {
            Ok(place) => framed(&query, place, screen).await,
            Err(_) if kind == "html" => whole(&query, &address).await,
            Err(_) => {
                let kind = if is_png { "svg" } else { kind };
                PAGES.with_borrow(|pages| pages.as_ref()?.file(&query, kind, screen, Intl))
            }
        };
        match file {
            Some(file) if is_png => {
                let svg = String::from_utf8(file.bytes).unwrap_or_default();
                let name = file.name.replace(".svg", ".png");
                save_png(&name, &svg, PNG_SCALE).await
            }
            Some(file) => save(&file.name, file.kind, &file.bytes),
            None => false,
        }
    }

    /// How many times as large as an SVG a PNG is.
    const PNG_SCALE: f64 = 2.0;

    /// A chart of the last page in its frame.
    async fn framed(query: &str, place: usize, screen: Screen<'_>) -> Option<File> {
        let (size, options) = PAGES.with_borrow(|pages| {
            let pages = pages.as_ref()?;
            let size = pages.frame_px(place)?;
            let chart = pages.chart(place, size.0, screen.is_dark)?;
            Some((size, options(&chart)))
        })?;
        let inner = drawn(&options, size).await?;
        PAGES.with_borrow(|pages| pages.as_ref()?.framed(query, place, &inner, screen, Intl))
    }

    /// The application with its data in one file, open at a view.
    async fn whole(query: &str, address: &str) -> Option<File> {
        let mut parts = Vec::new();
        let mut pieces = Vec::new();
        for (name, _) in PARTS {
            let part = own_file(name).await?;
            if name == IN_PIECES {
                for piece in pieces_of(&part) {
                    let bytes = own_piece(name, &piece).await?;
                    pieces.push((piece, bytes));
                }
            }
            parts.push(part);
        }
        let page = own_page().await?;
        let at = (query, address);
        let made = Made {
            page: &page,
            parts: &parts,
            pieces: &pieces,
        };
        PAGES.with_borrow(|pages| pages.as_ref()?.whole(at, &today(), made, Intl))
    }

    /// Does what a button asks for on a view: the one at hand, or another that the button names.
    #[wasm_bindgen]
    pub fn act(what: &str, query: &str) {
        let (what, query) = what.split_once(' ').unwrap_or((what, query));
        match what {
            "embed" => embed(query),
            "share" => share(query),
            _ => tell_host(),
        }
    }

    /// Narrower than this the screen is a phone's.
    const PHONE_PX: f64 = 600.0;

    fn embed(query: &str) {
        let ask = |pages: &mut Option<Pages>| {
            let pages = pages.as_mut()?;
            Some(pages.embed(query, &folder(), width_px() < PHONE_PX, Intl))
        };
        if let Some(markup) = PAGES.with_borrow_mut(ask) {
            dialog::open(
                &markup,
                Box::new(|field, value| {
                    let ask = |pages: &mut Option<Pages>| {
                        pages.as_mut()?.choose(field, value, &folder(), Intl)
                    };
                    let outcome = PAGES.with_borrow_mut(ask)?;
                    Some((outcome.code, outcome.choices))
                }),
            );
        }
    }

    fn share(query: &str) {
        let ask = |pages: &Option<Pages>| {
            let pages = pages.as_ref()?;
            Some(pages.share(query, &folder(), &today(), Intl))
        };
        if let Some(markup) = PAGES.with_borrow(ask) {
            dialog::open(&markup, Box::new(|_, _| None));
            copy_at_once("share-link");
        }
    }

    fn tell_host() {
        if IS_TOLD.replace(true) {
            return;
        }
        let around = Host::of(&address());
        let mut told = None;
        host::follow(move |height_px, is_asked| {
            if is_asked {
                told = None;
            }
            match settled(told, height_px) {
                Some(now) => {
                    told = Some(now);
                    around.messages(now)
                }
                None => Vec::new(),
            }
        });
    }

    /// The options of a chart of the last page.
    #[wasm_bindgen]
    pub fn chart(place: usize, width_px: f64, is_dark: bool) -> JsValue {
        let ask = |pages: &Option<Pages>| pages.as_ref()?.chart(place, width_px, is_dark);
        PAGES
            .with_borrow(ask)
            .map_or(JsValue::UNDEFINED, |chart| options(&chart))
    }

    /// What is said of a part of a chart that was picked.
    #[wasm_bindgen]
    pub fn picked(place: usize, name: &str) -> String {
        let ask = |pages: &Option<Pages>| Some(pages.as_ref()?.picked(place, name));
        PAGES.with_borrow(ask).unwrap_or_default()
    }
}
