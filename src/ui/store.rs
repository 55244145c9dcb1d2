//! The view as a signal, and the one writer of the address. What follows the view reads it here and
//! changes it through [`Store::send`] or [`Store::go`]; nothing else touches the address.

use crate::data::Dataset;
use crate::js;
use crate::model::Lang;
use crate::query::Ask;
use crate::state::{Intent, Local, Shell, Tab, Theme, Trace, ViewState, read, write};
use leptos::ev;
use leptos::prelude::*;
use std::time::Duration;

/// The first part of the packed data set, made by the build.
pub static FIRST: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/first.pack"));

/// Narrower than this the screen is a phone's: the tile grid stands in for the map.
const NARROW: &str = "(max-width: 599px)";
/// While the reader steps in time, it is looked every so often whether they still do.
const LOOK: Duration = Duration::from_millis(100);
/// After so many looks without another step the view rests: a quarter of a second, more or less.
const LOOKS: u8 = 3;
/// Whether the reader's system is dark.
const DARK: &str = "(prefers-color-scheme: dark)";

/// Everything that follows the view. Cheap to copy: the data live as long as the page.
#[derive(Clone, Copy)]
pub struct Store {
    data: &'static Dataset,
    view: RwSignal<ViewState>,
    rested: RwSignal<ViewState>,
    pending: StoredValue<Option<TimeoutHandle>>,
    looks: StoredValue<u8>,
    local: RwSignal<Local>,
    shell: RwSignal<Shell>,
    prefers_dark: RwSignal<bool>,
    is_printed: RwSignal<bool>,
    is_narrow: RwSignal<bool>,
    is_quick: StoredValue<bool>,
}

impl Store {
    /// Unpacks the data and reads the address; `None` where the data cannot be read.
    pub fn open() -> Option<Self> {
        let data: &'static Dataset = Box::leak(Box::new(Dataset::core(FIRST).ok()?));
        let parsed = read(&js::query(), data);
        let store = Self {
            data,
            rested: RwSignal::new(parsed.view.clone()),
            pending: StoredValue::new(None),
            looks: StoredValue::new(0),
            view: RwSignal::new(parsed.view),
            local: RwSignal::new(Local::default()),
            shell: RwSignal::new(Shell {
                ignored: owned(&parsed.ignored),
                ..Shell::default()
            }),
            prefers_dark: RwSignal::new(false),
            is_printed: RwSignal::new(false),
            is_narrow: RwSignal::new(false),
            is_quick: StoredValue::new(true),
        };
        store.listen();
        Some(store)
    }

    // What is heard here is heard as long as the page lives.
    fn listen(self) {
        let _ = window_event_listener(ev::popstate, move |_| {
            let parsed = read(&js::query(), self.data);
            self.hurry();
            self.rested.set(parsed.view.clone());
            self.show(parsed.view, &parsed.ignored);
        });
        for (question, answer) in [
            (DARK, self.prefers_dark),
            (NARROW, self.is_narrow),
            ("print", self.is_printed),
        ] {
            js::on_media(question, move |holds| answer.set(holds));
        }
    }

    /// Tells the page's parts what colours and what screen they are shown in.
    pub fn follow_device(self) {
        let device = (self.is_dark(), self.is_narrow.get());
        // Told only where it is news: the colours hang on the view, which changes at every step.
        if self.shell.with_untracked(|shell| shell.is_narrow) != device.1 {
            self.shell.update(|shell| shell.is_narrow = device.1);
        }
        if self
            .local
            .with_untracked(|local| (local.is_dark, local.is_narrow))
            != device
        {
            self.local
                .update(|local| (local.is_dark, local.is_narrow) = device);
        }
    }

    /// The data set, without its later texts: those are the second module's.
    pub const fn data(self) -> &'static Dataset {
        self.data
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

    /// Takes down whether the whole page is made quickly enough to follow every step.
    pub fn set_quick(self, is_quick: bool) {
        self.is_quick.set_value(is_quick);
    }

    /// Whether the whole page follows every step in time, and not the map alone.
    pub fn keeps_up(self) -> bool {
        self.is_quick.get_value()
    }

    /// Whether what stands around the map still tells of another step.
    pub fn is_stepping(self) -> bool {
        self.view
            .with(|view| self.rested.with(|rested| view != rested))
    }

    /// Whether the reader has just stepped in time, and may again.
    pub fn is_waiting(self) -> bool {
        self.pending.with_value(Option::is_some)
    }

    /// Whether the page is dark, which it never is on paper.
    pub fn is_dark(self) -> bool {
        if self.is_printed.get() {
            return false;
        }
        match self.of(|view| view.theme) {
            Theme::Auto => self.prefers_dark.get(),
            theme => theme == Theme::Dark,
        }
    }

    /// Answers a question about the view.
    pub fn ask<T>(self, question: impl FnOnce(Ask) -> T) -> T {
        self.view.with(|view| {
            question(Ask {
                data: self.data,
                view,
                say: &js::Intl(view.lang),
            })
        })
    }

    /// Whether the view is the first page, the map.
    pub fn is_home(self) -> bool {
        self.of(|view| view.tab == Tab::Map && view.area.is_none())
    }

    /// The address of the view as it last rested.
    pub fn query(self) -> String {
        self.rested.with(write)
    }

    /// The address of the view as it is shown now, for whoever does not follow it.
    pub fn query_now(self) -> String {
        self.view.with_untracked(write)
    }

    /// Whether an address leads out of the frame that the page is shown in.
    pub fn leaves(self, query: &str) -> bool {
        self.is_embedded() && !query.contains("embed=1")
    }

    /// Whether the page is shown in a frame of another.
    pub fn is_embedded(self) -> bool {
        self.view.with_untracked(|view| view.is_embedded)
    }

    /// Carries out a change: the view, and with it the address. What leads out of a frame is opened
    /// beside it.
    pub fn send(self, intent: &Intent) {
        let next = self.view.with_untracked(|view| intent.lead(view));
        if self.is_embedded() && !next.is_embedded {
            js::open_beside(&write(&next));
            return;
        }
        self.turn_to(next, intent.trace());
    }

    /// Goes to the view of an address.
    pub fn go(self, query: &str, trace: Trace) {
        let parsed = read(query, self.data);
        self.turn_to(parsed.view, trace);
    }

    fn turn_to(self, next: ViewState, trace: Trace) {
        if self.view.with_untracked(|view| *view == next) {
            return;
        }
        // While a slider is dragged the address, the title and what lies below the fold wait: they
        // cost more than the map does, and browsers count how often an address is written.
        if trace == Trace::Replace && self.is_step(&next) {
            self.show(next, &[]);
            if self.is_quick.get_value() {
                after_frame(move || self.keep_up());
            }
            self.looks.set_value(0);
            // One watch for all steps: to end it and set another costs each of them as much as its colours.
            if !self.is_waiting() {
                self.watch();
            }
            return;
        }
        self.rest();
        let query = write(&next);
        match trace {
            Trace::Push => js::push(&query),
            Trace::Replace => js::replace(&query),
        }
        self.rested.set(next.clone());
        self.show(next, &[]);
    }

    /// Looks whether the reader still steps, until they rest.
    fn watch(self) {
        let look = move || {
            let looks = self.looks.get_value() + 1;
            self.looks.set_value(looks);
            if looks < LOOKS {
                self.watch();
            } else {
                self.rest();
            }
        };
        self.pending
            .set_value(set_timeout_with_handle(look, LOOK).ok());
    }

    /// Lets what stands around the map follow a step, once the map has.
    fn keep_up(self) {
        let view = self.view.get_untracked();
        if self.rested.with_untracked(|rested| *rested != view) {
            self.rested.set(view);
        }
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
            js::replace(&self.query_now());
            // Also where the reader has come back to where they began: what was paled is not any more.
            self.rested.set(self.view.get_untracked());
        }
    }

    fn show(self, next: ViewState, ignored: &[&str]) {
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
        if self.shell.with_untracked(|shell| shell.ignored != ignored) {
            self.shell.update(|shell| shell.ignored = owned(ignored));
        }
        self.view.set(next);
    }
}

/// Does something once the next frame has been shown.
pub fn after_frame(act: impl FnOnce() + 'static) {
    request_animation_frame(move || request_animation_frame(act));
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}
