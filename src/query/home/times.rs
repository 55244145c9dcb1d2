//! The periods that can be seen, for the stepper and the slider: those with data and no others.

use crate::model::Period;
use crate::query::Ask;
use crate::query::sight::Sight;
use crate::text::Case;

/// A period to go to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The period.
    pub period: Period,
    /// The period in words.
    pub label: String,
}

/// All periods.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Times {
    /// The periods, oldest first.
    pub steps: Vec<Step>,
    /// Which of them is seen.
    pub at: usize,
}

/// The periods of what is seen.
pub fn of(ask: Ask, sight: &Sight) -> Times {
    // What bears no date has no place in time, and no address.
    let dated = |period: &&Period| **period != Period::UNDATED;
    let periods: Vec<_> = sight.periods.iter().filter(dated).collect();
    Times {
        steps: periods
            .iter()
            .map(|period| Step {
                period: **period,
                label: ask.date(**period, Case::Short),
            })
            .collect(),
        at: periods
            .iter()
            .position(|period| **period == sight.period)
            .unwrap_or_default(),
    }
}

impl Times {
    /// The period so many steps away, where there is one.
    pub fn step(&self, by: isize) -> Option<Period> {
        let at = self.at.checked_add_signed(by)?;
        self.steps.get(at).map(|step| step.period)
    }
}
