//! A reader's own file: CSV in, columns and answers out. Apart from everything else, because it knows
//! nothing of the atlas: its rows come from the reader's disk, and its figures are put together by the
//! same `engine`. Pure; the third module of the site (`src/bin/own.rs`) is made from it, runs it a slice at
//! a time on the page or in a worker, and nothing of the file leaves the browser.
//!
//! The way of a file: `sniff` finds the separator, `csv` cuts bytes into records, `look` goes over all of
//! them and finds what each column holds, `columns` goes over them again and takes them in; a `question`
//! read off a form becomes a table of the engine in `work`, and an `answer` in the reader's words.
//! [`Desk`] holds all of it between two calls.

mod answer;
mod cells;
mod columns;
mod csv;
mod desk;
mod fault;
mod look;
mod plan;
mod question;
mod sniff;
#[cfg(test)]
mod tests;
mod work;

pub use answer::{Answer, Answered, Line, name, verb};
pub use cells::Mark;
pub use columns::{Column, Kind, Sheet};
pub use csv::{Reader, Record};
pub use desk::Desk;
pub use fault::Fault;
pub use plan::Refused;
pub use question::{
    Condition, Grain, Group, MOST_CONDITIONS, Order, Question, Test, USUAL_TOP, Verb, bound_text,
};

/// The most categories of a column by which one can group, the empty cell not counted.
pub const MOST_KINDS: usize = crate::engine::MAX_CARD - 1;
/// From so many rows on the work goes to a worker.
pub const MANY: usize = 200_000;
