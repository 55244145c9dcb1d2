//! What is known of a matter, as sentences made from its standing. Apart because each state is told
//! in its own way.

use super::state::{Standing, State, Successor, last_day};
use crate::model::{Matter, Period};
use crate::query::Ask;
use crate::text::{Case, fill, matters as words};

/// The sentences of a standing; none while the texts of events have not come.
pub fn of(ask: Ask, matter: &Matter, standing: &Standing) -> String {
    let Some(event) = standing.event else {
        return ask.text(words::SAY_NO_WORD).to_owned();
    };
    let what = ask.text(event.what);
    if what.is_empty() {
        return String::new();
    }
    let date = ask.date(event.date, Case::Long);
    let deadline = matter
        .deadline
        .map_or_else(String::new, |due| self::deadline(ask, due));
    let last = date_of(ask, matter.deadline.map(last_day));
    let days = days(ask, standing.days_late.unwrap_or_default());
    let months = months(ask, standing.months.unwrap_or_default());
    let text = match standing.state {
        State::Met => words::SAY_MET,
        State::MetLate => words::SAY_MET_LATE,
        State::Done => words::SAY_DONE,
        State::Missed => words::SAY_MISSED,
        State::Partly => words::SAY_PARTLY,
        State::Replaced => words::SAY_REPLACED,
        State::Open => words::SAY_OPEN,
        State::NoWord => words::SAY_NO_WORD,
    };
    let values = [
        ("what", what),
        ("date", &date),
        ("deadline", &deadline),
        ("last", &last),
        ("days", &days),
        ("months", &months),
    ];
    let mut said = fill(ask.text(text), &values);
    if standing.is_overdue && standing.state == State::Partly {
        said.push(' ');
        said.push_str(&fill(ask.text(words::SAY_OVERDUE), &values));
    }
    if let Some(later) = since(ask, standing) {
        said.push(' ');
        said.push_str(&later);
    }
    said
}

/// What has replaced a document since.
fn since(ask: Ask, standing: &Standing) -> Option<String> {
    let (text, event) = match standing.successor? {
        Successor::Law(event) => (words::SAY_LAW, event),
        Successor::Document(event) => (words::SAY_DOCUMENT, event),
    };
    let date = ask.date(event.date, Case::Long);
    let values = [("document", event.document), ("date", date.as_str())];
    let mut said = fill(ask.text(text), &values);
    if let Some(event) = standing.in_force {
        let date = ask.date(event.date, Case::Long);
        said.push_str(&fill(ask.text(words::SAY_FORCE), &[("date", &date)]));
    }
    said.push('.');
    Some(said)
}

/// A deadline within a sentence.
pub fn deadline(ask: Ask, period: Period) -> String {
    let date = ask.date(period, Case::Long);
    if period.month() == 0 {
        fill(ask.text(words::YEAR), &[("year", &date)])
    } else {
        date
    }
}

fn date_of(ask: Ask, period: Option<Period>) -> String {
    period.map_or_else(String::new, |period| ask.date(period, Case::Long))
}

/// So many months, in words.
pub fn months(ask: Ask, count: u32) -> String {
    let text = if count == 1 {
        words::MONTH
    } else {
        words::MONTHS
    };
    fill(
        ask.text(text),
        &[("n", &ask.say.number(f64::from(count), 0))],
    )
}

/// So many days, in words.
pub fn days(ask: Ask, count: u32) -> String {
    let text = if count == 1 { words::DAY } else { words::DAYS };
    fill(
        ask.text(text),
        &[("n", &ask.say.number(f64::from(count), 0))],
    )
}
