//! Single ministries and bodies with a figure of one indicator at one time, for a picture. Those of which the
//! source says different things, such as their kind, stand apart: their figures do not compare.

use crate::model::{Better, Kind, Observation, Period, Scope};
use crate::query::Ask;
use crate::query::figure;
use crate::query::source::{self, SourceEntry};
use crate::text::Case;

/// Fewer than these are no list, where an earlier time has more.
const FEW: usize = 3;

/// Bodies with a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Bodies {
    /// When.
    pub when: String,
    /// Groups of bodies that compare with each other, the largest first.
    pub groups: Vec<Group>,
    /// Where it comes from.
    pub sources: Vec<SourceEntry>,
}

/// Bodies that compare with each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What the source says of all of them; empty where nothing.
    pub note: &'static str,
    /// Value and name, the best first; by the alphabet where there is no value to compare.
    pub rows: Vec<(String, &'static str)>,
}

impl Bodies {
    /// All of them in one line, each with its value.
    pub fn told(&self) -> String {
        let rows = self.groups.iter().flat_map(|group| &group.rows);
        let told = rows.map(|(value, name)| [*name, value].join(" ").trim_end().to_owned());
        told.collect::<Vec<_>>().join("; ")
    }
}

/// The bodies of the view's indicator at the latest time that has more than a few; none where it is not
/// measured by body.
pub fn bodies(ask: Ask) -> Option<Bodies> {
    let ix = ask.data.find_indicator(&ask.view.indicator)?;
    let row = ask.data.indicator(ix);
    if row.scope != Scope::Agency {
        return None;
    }
    let has_value = |row: &&Observation| row.shown && row.reading.value().is_some();
    let at = |period: Period| -> Vec<&Observation> {
        let rows = ask.data.rows_at(ix, period).iter();
        rows.filter(has_value).collect()
    };
    let mut periods: Vec<Period> = ask.data.rows(ix).iter().map(|row| row.period).collect();
    periods.dedup();
    let many = periods
        .iter()
        .rev()
        .find(|period| at(**period).len() >= FEW);
    let period = *many.or(periods.last())?;
    let mut rows = at(period);
    let name = |row: &Observation| ask.name_at(row.area, period);
    rows.sort_by(|one, other| {
        let value = |row: &Observation| row.reading.value().unwrap_or_default();
        let by_value = match row.better {
            Better::Lower => value(one).total_cmp(&value(other)),
            _ => value(other).total_cmp(&value(one)),
        };
        by_value.then_with(|| ask.say.compare(name(one), name(other)))
    });
    let mut groups: Vec<Group> = Vec::new();
    for row in &rows {
        let note = ask.text(row.note);
        let value = match ask.data.indicator(ix).kind {
            Kind::Link | Kind::YesNo => String::new(),
            _ => figure::of(ask, row).line(),
        };
        let one = (value, name(row));
        match groups.iter_mut().find(|group| group.note == note) {
            Some(group) => group.rows.push(one),
            None => groups.push(Group {
                note,
                rows: vec![one],
            }),
        }
    }
    groups.sort_by_key(|group| std::cmp::Reverse(group.rows.len()));
    (!groups.is_empty()).then(|| Bodies {
        when: ask.date(period, Case::Short),
        groups,
        sources: source::entries(ask, rows),
    })
}

#[cfg(test)]
mod tests {
    use super::bodies;
    use crate::query::testing::ask;

    #[test]
    fn bodies_of_two_kinds_stand_apart_in_their_own_order() {
        let seen = ask("?i=dti_ministry_rank", bodies).unwrap();
        assert_eq!(seen.when, "2023");
        assert_eq!(seen.groups.len(), 2);
        for group in &seen.groups {
            let places: Vec<&str> = group.rows.iter().map(|(value, _)| &**value).collect();
            assert_eq!(places, ["1", "2", "3", "4", "5"], "{group:?}");
        }
        assert!(seen.groups[0].note != seen.groups[1].note);
    }

    #[test]
    fn a_time_of_which_one_body_is_known_gives_way_to_one_with_many() {
        let seen = ask("?lang=en&i=dti_ministry", bodies).unwrap();
        assert_eq!(seen.when, "2020");
        assert_eq!(
            seen.groups[0].rows[0],
            ("0.4944".to_owned(), "Ministry of Finance")
        );
    }

    #[test]
    fn partners_stand_by_the_alphabet_without_a_value() {
        let seen = ask("?lang=en&i=insurance_partner", bodies).unwrap();
        let names: Vec<&str> = seen.groups[0].rows.iter().map(|(_, name)| *name).collect();
        assert_eq!(names.len(), 5);
        assert!(names.is_sorted(), "{names:?}");
        assert!(
            seen.groups[0]
                .rows
                .iter()
                .all(|(value, _)| value.is_empty())
        );
        assert_eq!(ask("", bodies), None);
    }
}
