//! The state of a matter, worked out from its deadline and the dated events that followed, by rules
//! that the page prints. Apart so that each rule is tested without any words.
//!
//! 1. Only events from the month of the article on count: earlier ones are history.
//! 2. A matter is done by the first event that says so: complete, or a target met. A matter of
//!    which it was said that a document was *not issued* asks for that document, and is done when
//!    it is issued.
//! 3. Done with a deadline: met when the event is not later than the last day of the deadline,
//!    else met late. Done without a deadline: done.
//! 4. Not done: missed where a report from after the deadline says so; partly where the latest
//!    report of progress says part; replaced where the latest event replaced it; else open.
//! 5. No event: no word, which is not a "no".

use crate::model::{Event, EventStatus, Period};

/// The month that the article reports on.
pub const REPORTED: Period = Period::of_month(2021, 2);

/// What became of a matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Done by its deadline.
    Met,
    /// Done after its deadline.
    MetLate,
    /// Done; no deadline had been set.
    Done,
    /// Its deadline was missed, and it is still not done.
    Missed,
    /// Done in part.
    Partly,
    /// Something else took its place.
    Replaced,
    /// Events followed, none of which completes it.
    Open,
    /// No dated event was found.
    NoWord,
}

impl State {
    /// Every state, from done to unknown.
    pub const ALL: [Self; 8] = [
        Self::Met,
        Self::MetLate,
        Self::Done,
        Self::Missed,
        Self::Partly,
        Self::Replaced,
        Self::Open,
        Self::NoWord,
    ];

    /// The code for the style sheet.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::MetLate => "met_late",
            Self::Done => "done",
            Self::Missed => "missed",
            Self::Partly => "partly",
            Self::Replaced => "replaced",
            Self::Open => "open",
            Self::NoWord => "no_word",
        }
    }
}

/// What came after a document had been issued.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Successor<'a> {
    /// A law of the National Assembly: the event that passed it.
    Law(&'a Event),
    /// Another document of the same kind: the event that issued it.
    Document(&'a Event),
}

/// A state with what it rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing<'a> {
    /// The state.
    pub state: State,
    /// The event that decides: the one that completed it, else the latest that says how far it is.
    pub event: Option<&'a Event>,
    /// Days after the last day of the deadline: until it was done, else until the latest report,
    /// so that there are at least so many. None for a deadline that is a whole year.
    pub days_late: Option<u32>,
    /// Whether the deadline had passed when the deciding event was reported.
    pub is_overdue: bool,
    /// Months from the article to the event that completed it.
    pub months: Option<u32>,
    /// What has replaced it since.
    pub successor: Option<Successor<'a>>,
    /// When the successor took effect.
    pub in_force: Option<&'a Event>,
}

/// The standing of a matter, from its deadline and the events of its topic by date.
pub fn of<'a>(deadline: Option<Period>, events: &[&'a Event]) -> Standing<'a> {
    let followed: Vec<&'a Event> = events
        .iter()
        .filter(|event| !is_history(event))
        .copied()
        .collect();
    let wants_document = followed
        .iter()
        .any(|event| event.status == EventStatus::NotIssued);
    let completes = |event: &&&Event| match event.status {
        EventStatus::Complete | EventStatus::Met => true,
        EventStatus::Issued => wants_document,
        _ => false,
    };
    match followed.iter().find(completes) {
        Some(event) => done(deadline, event, wants_document, &followed),
        None => not_done(deadline, &followed),
    }
}

fn done<'a>(
    deadline: Option<Period>,
    event: &'a Event,
    is_document: bool,
    followed: &[&'a Event],
) -> Standing<'a> {
    let late = deadline.map(|deadline| days_between(deadline, event.date));
    let is_overdue = late.is_some_and(|days| days > 0);
    let state = match (late, is_overdue) {
        (None, _) => State::Done,
        (Some(_), false) => State::Met,
        (Some(_), true) => State::MetLate,
    };
    let successor = is_document.then(|| successor(event, followed)).flatten();
    let in_force = successor.and_then(|successor| {
        let issued = match successor {
            Successor::Law(issued) | Successor::Document(issued) => issued,
        };
        followed
            .iter()
            .copied()
            .find(|later| later.status == EventStatus::InForce && later.date >= issued.date)
    });
    Standing {
        state,
        event: Some(event),
        days_late: counted(deadline, late),
        is_overdue,
        months: Some(months_between(REPORTED, event.date)),
        successor,
        in_force,
    }
}

/// A law passed later, else the latest document issued later.
fn successor<'a>(event: &Event, followed: &[&'a Event]) -> Option<Successor<'a>> {
    let last = |status: EventStatus| {
        let mut later = followed.iter().copied().rev();
        later.find(|other| other.status == status && other.date > event.date)
    };
    let law = last(EventStatus::Passed).map(Successor::Law);
    law.or_else(|| last(EventStatus::Issued).map(Successor::Document))
}

fn not_done<'a>(deadline: Option<Period>, followed: &[&'a Event]) -> Standing<'a> {
    let last = |wanted: &[EventStatus]| {
        let mut all = followed.iter().copied().rev();
        all.find(|event| wanted.contains(&event.status))
    };
    let says_missed = deadline.is_some_and(|deadline| {
        let mut all = followed.iter();
        all.any(|event| event.status == EventStatus::Missed && event.date > deadline)
    });
    let progress = last(&[EventStatus::Partly]);
    let latest = followed.last().copied();
    let is_replaced = latest.is_some_and(|event| event.status == EventStatus::Replaced);
    let (state, event) = match latest {
        None => (State::NoWord, None),
        Some(_) if says_missed => (
            State::Missed,
            last(&[EventStatus::Missed, EventStatus::Partly]),
        ),
        Some(_) if is_replaced => (State::Replaced, latest),
        Some(_) if progress.is_some() => (State::Partly, progress),
        Some(_) => (State::Open, latest),
    };
    let late = deadline.and_then(|deadline| Some(days_between(deadline, event?.date)));
    Standing {
        state,
        event,
        days_late: counted(deadline, late),
        is_overdue: late.is_some_and(|days| days > 0),
        months: None,
        successor: None,
        in_force: None,
    }
}

/// Days late, where the deadline names a day or a month: of a year they would say too much.
fn counted(deadline: Option<Period>, late: Option<i32>) -> Option<u32> {
    deadline.filter(|deadline| deadline.month() > 0)?;
    late.and_then(|days| u32::try_from(days).ok())
        .filter(|days| *days > 0)
}

/// Whether an event came before the month of the article, so that it decides nothing.
pub fn is_history(event: &Event) -> bool {
    event.date < first_day(REPORTED)
}

/// The first day of a month, which comes before all events of that month.
const fn first_day(month: Period) -> Period {
    Period::of_day(month.year(), month.month(), 1)
}

/// Calendar months from one period to another; 0 where it is not later.
fn months_between(from: Period, to: Period) -> u32 {
    let months = |period: Period| {
        let month = if period.month() == 0 {
            12
        } else {
            period.month()
        };
        u32::from(period.year()) * 12 + u32::from(month)
    };
    months(to).saturating_sub(months(from))
}

/// Days from the last day of one period to the last day of another.
pub fn days_between(from: Period, to: Period) -> i32 {
    day_number(last_day(to)) - day_number(last_day(from))
}

/// The last day of a period.
pub fn last_day(period: Period) -> Period {
    let month = if period.month() == 0 {
        12
    } else {
        period.month()
    };
    if period.day() > 0 {
        return period;
    }
    let next = if month == 12 {
        Period::of_day(period.year() + 1, 1, 1)
    } else {
        Period::of_day(period.year(), month + 1, 1)
    };
    let length = day_number(next) - day_number(Period::of_day(period.year(), month, 1));
    Period::of_day(period.year(), month, u8::try_from(length).unwrap_or(31))
}

/// Days of the Gregorian calendar before a day, counted from March of the year 0.
fn day_number(day: Period) -> i32 {
    let (year, month) = (i32::from(day.year()), i32::from(day.month()));
    // Years begin in March, so that the day of the leap year is their last.
    let (year, month) = if month < 3 {
        (year - 1, month + 9)
    } else {
        (year, month - 3)
    };
    365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + i32::from(day.day())
}
