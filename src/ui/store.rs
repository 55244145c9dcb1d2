//! The view as a signal, and the one writer of the address. A part of the page reads through
//! [`Store::ask`] and changes through [`Store::send`]; nothing else touches the address.

use crate::data::Dataset;
use crate::js;
use crate::map::Shapes;
use crate::model::Lang;
use crate::query::Ask;
use crate::state::{Intent, Theme, Trace, ViewState, read, write};
use leptos::ev;
use leptos::prelude::*;

/// The first part of the packed data set, made by the build.
static FIRST: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/first.pack"));
/// The packed boundaries, made by the build.
static SHAPES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/shapes.pack"));

/// Everything that a part of the page needs. Cheap to copy: the data live as long as the page.
#[derive(Clone, Copy)]
pub struct Store {
    data: RwSignal<&'static Dataset>,
    shapes: &'static Shapes,
    view: RwSignal<ViewState>,
    ignored: RwSignal<Vec<&'static str>>,
    prefers_dark: RwSignal<bool>,
    is_whole: RwSignal<bool>,
}

/// The store of the page.
pub fn store() -> Store {
    expect_context()
}

impl Store {
    /// Unpacks the data and reads the address; `None` where the data cannot be read.
    pub fn open() -> Option<Self> {
        let data: &'static Dataset = Box::leak(Box::new(Dataset::unpack(FIRST, None).ok()?));
        let shapes: &'static Shapes = Box::leak(Box::new(Shapes::parse(SHAPES).ok()?));
        let parsed = read(&js::query(), data);
        let store = Self {
            data: RwSignal::new(data),
            shapes,
            view: RwSignal::new(parsed.view),
            ignored: RwSignal::new(parsed.ignored),
            prefers_dark: RwSignal::new(js::dark_is_preferred()),
            is_whole: RwSignal::new(false),
        };
        store.listen();
        Some(store)
    }

    fn listen(self) {
        // The listeners live as long as the page.
        let _ = window_event_listener(ev::popstate, move |_| {
            let parsed = read(&js::query(), self.data.get_untracked());
            self.view.set(parsed.view);
            self.ignored.set(parsed.ignored);
        });
        if let Some(list) = js::prefers_dark() {
            let heard = gloo::events::EventListener::new(&list, "change", move |_| {
                self.prefers_dark.set(js::dark_is_preferred());
            });
            heard.forget();
        }
    }

    /// The data set; whoever asks is told when its later texts have come.
    pub fn data(self) -> &'static Dataset {
        self.data.get()
    }

    /// Whether the later texts (notes, titles, addresses) have come.
    pub fn is_whole(self) -> bool {
        self.is_whole.get()
    }

    /// Fetches the later texts. Until they have come, and where they cannot be had, those texts
    /// are empty and everything else works.
    pub fn complete(self) {
        leptos::task::spawn_local(async move {
            let Some(bytes) = js::later_pack().await else {
                return;
            };
            if let Ok(data) = Dataset::unpack(FIRST, Some(Box::leak(bytes.into_boxed_slice()))) {
                self.data.set(Box::leak(Box::new(data)));
                self.is_whole.set(true);
            }
        });
    }

    /// The boundaries.
    pub const fn shapes(self) -> &'static Shapes {
        self.shapes
    }

    /// Parameters of the address that could not be read.
    pub fn ignored(self) -> Vec<&'static str> {
        self.ignored.get()
    }

    /// What the reader is looking at; whoever asks is told when it changes.
    pub fn view(self) -> ViewState {
        self.view.get()
    }

    /// One thing about the view, such as its language.
    pub fn of<T>(self, get: impl FnOnce(&ViewState) -> T) -> T {
        self.view.with(get)
    }

    /// The language.
    pub fn lang(self) -> Lang {
        self.of(|view| view.lang)
    }

    /// Whether the page is dark.
    pub fn is_dark(self) -> bool {
        match self.of(|view| view.theme) {
            Theme::Auto => self.prefers_dark.get(),
            theme => theme == Theme::Dark,
        }
    }

    /// Answers a question about the view.
    pub fn ask<T>(self, question: impl FnOnce(Ask) -> T) -> T {
        self.view.with(|view| {
            question(Ask {
                data: self.data.get(),
                view,
                say: &js::Intl(view.lang),
            })
        })
    }

    /// A text in the reader's language.
    pub fn text(self, words: crate::model::Words) -> &'static str {
        words.get(self.lang())
    }

    /// The address that a change would lead to, for a link.
    pub fn href(self, intent: &Intent) -> String {
        let query = self.view.with(|view| write(&intent.apply(view)));
        if query.is_empty() {
            "?".to_owned()
        } else {
            query
        }
    }

    /// Carries out a change: the view, and with it the address.
    pub fn send(self, intent: &Intent) {
        let next = self.view.with_untracked(|view| intent.apply(view));
        if self.view.with_untracked(|view| *view == next) {
            return;
        }
        let query = write(&next);
        match intent.trace() {
            Trace::Push => js::push(&query),
            Trace::Replace => js::replace(&query),
        }
        self.ignored.set(Vec::new());
        self.view.set(next);
    }
}
