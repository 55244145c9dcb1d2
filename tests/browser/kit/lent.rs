//! Browsers are lent: a test gets one that another test of the same settings has left in order, and in it a window
//! that nobody has seen, since to start one takes longer than most tests. Apart, because no other part of the harness
//! knows what is left of a test.
//!
//! Nothing that a test does outlives its window but what its site keeps, and each site has an origin of its own.
//! A browser in which a test failed is thrown away, and so is one that has served long enough.

use super::driver::Driver;
use super::engines::engine;
use super::visit::Reader;
use std::cell::Cell;
use std::ops::Deref;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The browsers that nobody uses at present, the one that waits longest first.
static IDLE: Mutex<Vec<Driver>> = Mutex::new(Vec::new());

/// How many wait at most: each holds some hundred megabytes.
const MOST_IDLE: usize = 3;

/// After how many tests a browser is ended, with all that the sites have kept in it.
const MOST_USES: usize = 30;

/// A browser in the hands of one test.
pub struct Lent {
    driver: Option<Driver>,
    in_order: Cell<bool>,
}

impl Lent {
    /// One with the reader's settings: used before, or started.
    pub fn to(reader: &Reader) -> Self {
        let settings = engine().settings(reader);
        let waiting = || {
            let mut idle = idle();
            let at = idle.iter().rposition(|one| one.settings == settings)?;
            Some(idle.remove(at))
        };
        let renewed = waiting().and_then(|mut driver| driver.renew(reader).ok().map(|()| driver));
        Self::of(renewed.unwrap_or_else(|| Driver::start(reader, settings)))
    }

    /// One that nobody has used.
    pub fn unused(reader: &Reader) -> Self {
        Self::of(Driver::start(reader, engine().settings(reader)))
    }

    fn of(driver: Driver) -> Self {
        Self {
            driver: Some(driver),
            in_order: Cell::new(false),
        }
    }

    /// Nothing is wrong with it: the next test may have it.
    pub fn is_in_order(&self) {
        self.in_order.set(true);
    }
}

impl Deref for Lent {
    type Target = Driver;

    fn deref(&self) -> &Driver {
        self.driver.as_ref().expect("it is given back at the end")
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        let Some(driver) = self.driver.take() else {
            return;
        };
        if self.in_order.get() && driver.uses < MOST_USES {
            let mut idle = idle();
            idle.push(driver);
            let surplus = idle.len().saturating_sub(MOST_IDLE);
            let ended: Vec<_> = idle.drain(..surplus).collect();
            drop(idle);
            drop(ended);
        }
    }
}

fn idle() -> MutexGuard<'static, Vec<Driver>> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner)
}
