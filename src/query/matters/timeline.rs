//! Events as marks on a line of time that all threads share, in shares of its width. Pure geometry:
//! no pixels, so that the line fits any screen.

use super::said;
use super::state::{self, REPORTED, Standing, State};
use crate::model::{Event, EventStatus, Matter, Period};
use crate::query::Ask;
use crate::text::{Case, fill, matters as words};

/// The line of time: whole years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axis {
    /// The first year.
    pub first: u16,
    /// The last year.
    pub last: u16,
}

impl Axis {
    /// How many years.
    pub const fn years(self) -> u16 {
        self.last + 1 - self.first
    }

    /// Where a period stands, 0 to 100, at its last day.
    pub fn at(self, period: Period) -> f64 {
        (period.axis() - f64::from(self.first)) / f64::from(self.years()) * 100.0
    }
}

/// A mark of one event.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Where, 0 to 100.
    pub at: f64,
    /// The code of what it is, for the style sheet: before, event, partly, done, missed.
    pub kind: &'static str,
    /// Date and status, told by the pointer.
    pub label: String,
}

/// A stretch between two points of time.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    /// Start, 0 to 100.
    pub from: f64,
    /// End, 0 to 100.
    pub to: f64,
    /// How long, in words; empty where that says nothing.
    pub label: String,
}

/// The marks of a thread.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeline {
    /// Where the article stands.
    pub article: f64,
    /// The deadline, where one was set.
    pub deadline: Option<f64>,
    /// From the article until it was done, or until the latest event.
    pub followed: Option<Stretch>,
    /// From the deadline until it was done, or until the latest report.
    pub overdue: Option<Stretch>,
    /// One mark for each event.
    pub marks: Vec<Mark>,
}

/// The years that hold all events, deadlines and the article.
pub fn axis(ask: Ask) -> Axis {
    let facts = ask.data.facts();
    let dates = facts.events.iter().map(|event| event.date);
    let deadlines = facts.matters.iter().filter_map(|matter| matter.deadline);
    let years = dates.chain(deadlines).map(Period::year);
    let (first, last) = years.fold((REPORTED.year(), REPORTED.year()), |(first, last), year| {
        (first.min(year), last.max(year))
    });
    Axis { first, last }
}

/// The marks of a thread: its events, and the deadline and lateness of the matter that has one.
pub fn of(ask: Ask, axis: Axis, matters: &[(&Matter, &Standing)], events: &[&Event]) -> Timeline {
    let due = matters.iter().find(|(matter, _)| matter.deadline.is_some());
    let deadline = due.and_then(|(matter, _)| matter.deadline);
    let standing = due.or(matters.first()).map(|(_, standing)| *standing);
    let decided = standing
        .filter(|one| one.months.is_some())
        .and_then(|one| one.event);
    Timeline {
        article: axis.at(REPORTED),
        deadline: deadline.map(|deadline| axis.at(deadline)),
        followed: standing.and_then(|standing| followed(ask, axis, standing, events)),
        overdue: standing
            .zip(deadline)
            .and_then(|both| overdue(ask, axis, both.0, both.1)),
        marks: events
            .iter()
            .map(|event| mark(ask, axis, event, decided))
            .collect(),
    }
}

/// From the article until it was done, or until the latest event.
fn followed(ask: Ask, axis: Axis, standing: &Standing, events: &[&Event]) -> Option<Stretch> {
    let end = match (standing.months, standing.event) {
        (Some(_), Some(event)) => event.date,
        _ => events.last()?.date,
    };
    let label = standing.months.filter(|_| standing.state == State::Done);
    (end > REPORTED).then(|| Stretch {
        from: axis.at(REPORTED),
        to: axis.at(end),
        label: label.map_or_else(String::new, |count| {
            fill(
                ask.text(words::AFTER),
                &[("months", &said::months(ask, count))],
            )
        }),
    })
}

/// From the deadline until it was done, or until the latest report.
fn overdue(ask: Ask, axis: Axis, standing: &Standing, deadline: Period) -> Option<Stretch> {
    let event = standing.event.filter(|_| standing.is_overdue)?;
    let days = standing.days_late.map(|count| said::days(ask, count));
    let is_open = standing.state != State::MetLate;
    let label = days.map(|days| {
        if is_open {
            fill(ask.text(words::AT_LEAST), &[("days", &days)])
        } else {
            days
        }
    });
    Some(Stretch {
        from: axis.at(deadline),
        to: axis.at(event.date),
        label: label.unwrap_or_default(),
    })
}

fn mark(ask: Ask, axis: Axis, event: &Event, decided: Option<&Event>) -> Mark {
    let kind = match event.status {
        _ if decided == Some(event) => "done",
        _ if state::is_history(event) => "before",
        EventStatus::Missed => "missed",
        EventStatus::Partly => "partly",
        _ => "event",
    };
    let status = ask.text(words::status(event.status));
    Mark {
        at: axis.at(event.date),
        kind,
        label: format!("{}: {status}", ask.date(event.date, Case::Short)),
    }
}
