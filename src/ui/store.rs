//! The view as a signal, and the one writer of the address. A part of the page reads through
//! [`Store::ask`] and changes through [`Store::send`] or [`Store::go`]; nothing else touches the
//! address.

use crate::data::Dataset;
use crate::js;
use crate::map::Shapes;
use crate::model::Lang;
use crate::query::Ask;
use crate::state::{Intent, Local, Shell, Tab, Theme, Trace, ViewState, read, write};
use leptos::ev;
use leptos::prelude::*;
use std::time::Duration;

/// The first part of the packed data set, made by the build.
pub static FIRST: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/first.pack"));
/// The packed boundaries, made by the build.
pub static SHAPES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/shapes.pack"));

/// Narrower than this the screen is a phone's: the tile grid stands in for the map.
const NARROW: &str = "(max-width: 599px)";
/// After so long without another step in time the view rests.
const REST: Duration = Duration::from_millis(150);
/// Whether the reader's system is dark.
const DARK: &str = "(prefers-color-scheme: dark)";

/// Everything that a part of the page needs. Cheap to copy: the data live as long as the page.
#[derive(Clone, Copy)]
pub struct Store {
    data: RwSignal<&'static Dataset>,
    shapes: &'static Shapes,
    view: RwSignal<ViewState>,
    rested: RwSignal<ViewState>,
    pending: StoredValue<Option<TimeoutHandle>>,
    ignored: RwSignal<Vec<&'static str>>,
    local: RwSignal<Local>,
    shell: RwSignal<Shell>,
    prefers_dark: RwSignal<bool>,
    is_narrow: RwSignal<bool>,
    later: RwSignal<Option<&'static [u8]>>,
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
            rested: RwSignal::new(parsed.view.clone()),
            pending: StoredValue::new(None),
            view: RwSignal::new(parsed.view),
            ignored: RwSignal::new(parsed.ignored),
            local: RwSignal::new(Local::default()),
            shell: RwSignal::new(Shell::default()),
            prefers_dark: RwSignal::new(false),
            is_narrow: RwSignal::new(false),
            later: RwSignal::new(None),
        };
        store.listen();
        Some(store)
    }

    // What is heard here is heard as long as the page lives.
    fn listen(self) {
        let _ = window_event_listener(ev::popstate, move |_| {
            let parsed = read(&js::query(), self.data.get_untracked());
            self.hurry();
            self.rested.set(parsed.view.clone());
            self.show(parsed.view, parsed.ignored);
        });
        for (question, answer) in [(DARK, self.prefers_dark), (NARROW, self.is_narrow)] {
            js::on_media(question, move |holds| answer.set(holds));
        }
    }

    /// Tells the page's parts what colours and what screen they are shown in.
    pub fn follow_device(self) {
        let (is_dark, is_narrow) = (self.is_dark(), self.is_narrow.get());
        self.shell.update(|shell| {
            (shell.is_dark, shell.is_narrow) = (is_dark, is_narrow);
        });
        self.local.update(|local| {
            (local.is_dark, local.is_narrow) = (is_dark, is_narrow);
        });
    }

    /// The later texts, packed; whoever asks is told when they have come.
    pub fn later(self) -> Option<&'static [u8]> {
        self.later.get()
    }

    /// The data set; whoever asks is told when its later texts have come.
    pub fn data(self) -> &'static Dataset {
        self.data.get()
    }

    /// Fetches the later texts. Until they have come, and where they cannot be had, those texts
    /// are empty and everything else works.
    pub fn complete(self) {
        leptos::task::spawn_local(async move {
            let Some(bytes) = js::later_pack().await else {
                return;
            };
            let bytes: &'static [u8] = Box::leak(bytes.into_boxed_slice());
            if let Ok(data) = Dataset::unpack(FIRST, Some(bytes)) {
                self.data.set(Box::leak(Box::new(data)));
                self.later.set(Some(bytes));
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

    /// One thing about the view, such as its language.
    pub fn of<T>(self, get: impl FnOnce(&ViewState) -> T) -> T {
        self.view.with(get)
    }

    /// The page's own state.
    pub const fn local(self) -> RwSignal<Local> {
        self.local
    }

    /// The state of the masthead.
    pub const fn shell(self) -> RwSignal<Shell> {
        self.shell
    }

    /// Whether the screen is a phone's.
    pub fn is_narrow(self) -> bool {
        self.is_narrow.get()
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

    /// Answers a question about the view as it last rested: for what need not follow every step of
    /// a slider that is being dragged, such as the links of the masthead.
    pub fn ask_rested<T>(self, question: impl FnOnce(Ask) -> T) -> T {
        self.rested.with(|view| {
            question(Ask {
                data: self.data.get(),
                view,
                say: &js::Intl(view.lang),
            })
        })
    }

    /// One thing about the view as it last rested.
    pub fn of_rested<T>(self, get: impl FnOnce(&ViewState) -> T) -> T {
        self.rested.with(get)
    }

    /// Whether the view is the first page, the map.
    pub fn is_home(self) -> bool {
        self.of(|view| view.tab == Tab::Map && view.area.is_none())
    }

    /// The address of the view.
    pub fn query(self) -> String {
        self.view.with(write)
    }

    /// The address that a change would lead to, for a link.
    pub fn href(self, intent: &Intent) -> String {
        crate::html::to(&self.view.with(|view| intent.apply(view)))
    }

    /// Carries out a change: the view, and with it the address.
    pub fn send(self, intent: &Intent) {
        let next = self.view.with_untracked(|view| intent.apply(view));
        self.turn_to(next, intent.trace());
    }

    /// Goes to the view of an address.
    pub fn go(self, query: &str, trace: Trace) {
        let parsed = read(query, self.data.get_untracked());
        self.turn_to(parsed.view, trace);
    }

    fn turn_to(self, next: ViewState, trace: Trace) {
        if self.view.with_untracked(|view| *view == next) {
            return;
        }
        // While a slider is dragged the address, the title and what lies below the fold wait: they
        // cost more than the map does, and browsers count how often an address is written.
        if trace == Trace::Replace && self.is_step(&next) {
            self.show(next, Vec::new());
            self.hurry();
            let rest = set_timeout_with_handle(move || self.rest(), REST);
            self.pending.set_value(rest.ok());
            return;
        }
        self.rest();
        let query = write(&next);
        match trace {
            Trace::Push => js::push(&query),
            Trace::Replace => js::replace(&query),
        }
        self.rested.set(next.clone());
        self.show(next, Vec::new());
    }

    /// Whether another view is the present one at another time.
    fn is_step(self, next: &ViewState) -> bool {
        self.view.with_untracked(|view| {
            let step = ViewState {
                time: next.time,
                ..view.clone()
            };
            step == *next
        })
    }

    /// Forgets that something waits for the view to rest; tells whether anything did.
    fn hurry(self) -> bool {
        let pending = self.pending.get_value();
        self.pending.set_value(None);
        pending.inspect(TimeoutHandle::clear).is_some()
    }

    /// Carries out what waits for the view to rest.
    fn rest(self) {
        if self.hurry() {
            let view = self.view.get_untracked();
            js::replace(&write(&view));
            self.rested.set(view);
        }
    }

    fn show(self, next: ViewState, ignored: Vec<&'static str>) {
        // What was opened or sorted belongs to the page that it was opened on.
        let is_same = self.view.with_untracked(|view| {
            (view.tab, &view.area, &view.indicator) == (next.tab, &next.area, &next.indicator)
        });
        if is_same {
            if self.local.with_untracked(|local| local.wrong.is_some()) {
                self.local.update(|local| local.wrong = None);
            }
        } else {
            self.local.update(|local| {
                *local = Local {
                    is_dark: local.is_dark,
                    is_narrow: local.is_narrow,
                    ..Local::default()
                };
            });
        }
        if self.ignored.with_untracked(|have| *have != ignored) {
            self.ignored.set(ignored);
        }
        self.view.set(next);
    }
}
