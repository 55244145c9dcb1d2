//! A date, a month or a year, as a source gives it. Apart because order and neighbourhood of
//! periods of different grain are a matter of their own.

use std::cmp::Ordering;
use std::fmt;

/// How finely a period is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grain {
    /// No date was printed.
    Undated,
    /// A year.
    Year,
    /// A month.
    Month,
    /// A day.
    Day,
}

/// A period: a year, a month, a day, or undated.
///
/// Periods are ordered by their last day, the coarser first among equals, so that `2020-12-30`
/// comes before `2020-12`, and `2020-12` after it and next to `2020`.
///
/// ```
/// use cpdt_atlas::model::Period;
/// let month = Period::parse("2021-02").unwrap();
/// assert_eq!(month.to_string(), "2021-02");
/// assert_eq!(month.previous(), Period::parse("2021-01"));
/// assert_eq!(month.year_before(), Period::parse("2020-02"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    year: u16,
    month: u8,
    day: u8,
}

impl Period {
    /// No date was printed.
    pub const UNDATED: Self = Self {
        year: 0,
        month: 0,
        day: 0,
    };

    /// A whole year.
    pub const fn of_year(year: u16) -> Self {
        Self {
            year,
            month: 0,
            day: 0,
        }
    }

    /// A whole month; `month` is 1 to 12.
    pub const fn of_month(year: u16, month: u8) -> Self {
        Self {
            year,
            month,
            day: 0,
        }
    }

    /// A day.
    pub const fn of_day(year: u16, month: u8, day: u8) -> Self {
        Self { year, month, day }
    }

    /// Reads `2021`, `2021-02`, `2021-02-18` or `undated`; `None` for anything else, days that
    /// no calendar has included.
    pub fn parse(text: &str) -> Option<Self> {
        if text == "undated" {
            return Some(Self::UNDATED);
        }
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4)?;
        let month = parts.next().map(|part| digits(part, 2));
        let day = parts.next().map(|part| digits(part, 2));
        if parts.next().is_some() || year < 1000 {
            return None;
        }
        let month = match month {
            None => 0,
            Some(found) => u8::try_from(found.filter(|m| (1..=12).contains(m))?).ok()?,
        };
        let day = match day {
            None => 0,
            Some(found) => {
                let longest = u16::from(days_in(year, month));
                u8::try_from(found.filter(|d| (1..=longest).contains(d))?).ok()?
            }
        };
        Some(Self { year, month, day })
    }

    /// How finely it is given.
    pub const fn grain(self) -> Grain {
        match (self.year, self.month, self.day) {
            (0, _, _) => Grain::Undated,
            (_, 0, _) => Grain::Year,
            (_, _, 0) => Grain::Month,
            _ => Grain::Day,
        }
    }

    /// The year; 0 where undated.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12; 0 where the grain is a year.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month; 0 where the grain is coarser.
    pub const fn day(self) -> u8 {
        self.day
    }

    /// The period of the same grain just before: a year, a month; `None` for days and undated.
    pub const fn previous(self) -> Option<Self> {
        match self.grain() {
            Grain::Year => Some(Self::of_year(self.year - 1)),
            Grain::Month if self.month == 1 => Some(Self::of_month(self.year - 1, 12)),
            Grain::Month => Some(Self::of_month(self.year, self.month - 1)),
            Grain::Day | Grain::Undated => None,
        }
    }

    /// The same period a year before; `None` where undated, and for days (a span that ends on a
    /// day has no twin).
    pub const fn year_before(self) -> Option<Self> {
        match self.grain() {
            Grain::Year | Grain::Month => Some(Self {
                year: self.year - 1,
                ..self
            }),
            Grain::Day | Grain::Undated => None,
        }
    }

    /// A number that keeps the order and the whole period, for packing and for index columns.
    pub const fn key(self) -> u32 {
        (self.year as u32) << 9 | (self.month as u32) << 5 | self.day as u32
    }

    /// The period of a [`key`](Self::key), `None` for a key that no period has.
    pub fn from_key(key: u32) -> Option<Self> {
        if key == 0 {
            return Some(Self::UNDATED);
        }
        let year = u16::try_from(key >> 9)
            .ok()
            .filter(|y| (1000..=9999).contains(y))?;
        let month = u8::try_from(key >> 5 & 15).ok().filter(|m| *m <= 12)?;
        let day = u8::try_from(key & 31).ok()?;
        let fits = day == 0 || (month > 0 && day <= days_in(year, month));
        fits.then_some(Self { year, month, day })
    }

    /// Days since the year 0 of its last day, by whole months of 31: for the place on an axis.
    pub fn axis(self) -> f64 {
        let (month, day) = self.end();
        f64::from(self.year) + (f64::from(month) - 1.0 + f64::from(day) / 31.0) / 12.0
    }

    const fn end(self) -> (u8, u8) {
        let month = if self.month == 0 { 12 } else { self.month };
        (month, if self.day == 0 { 31 } else { self.day })
    }
}

impl Ord for Period {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.year, self.end(), other.grain()).cmp(&(other.year, other.end(), self.grain()))
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// ISO 8601, or `undated`.
impl fmt::Display for Period {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.grain() {
            Grain::Undated => out.write_str("undated"),
            Grain::Year => write!(out, "{:04}", self.year),
            Grain::Month => write!(out, "{:04}-{:02}", self.year, self.month),
            Grain::Day => write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day),
        }
    }
}

fn digits(text: &str, length: usize) -> Option<u16> {
    let plain = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// How many days a month of a year has; a month is 1 to 12.
pub const fn days_in(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_every_grain() {
        for text in ["2024", "2021-02", "2021-02-28", "2020-02-29", "undated"] {
            assert_eq!(
                Period::parse(text).map(|p| p.to_string()).as_deref(),
                Some(text)
            );
        }
    }

    #[test]
    fn refuses_what_no_calendar_has() {
        for text in [
            "",
            "21",
            "2021-13",
            "2021-00",
            "2021-02-29",
            "2021-2",
            "2021-02-18-1",
            "2021-",
            "-2021",
            "２０２１",
        ] {
            assert_eq!(Period::parse(text), None, "{text}");
        }
    }

    #[test]
    fn orders_by_the_last_day() {
        let order = [
            "undated",
            "2019",
            "2020-02-25",
            "2020-12-30",
            "2020-12",
            "2020",
            "2021-01",
        ];
        let mut sorted: Vec<_> = order
            .iter()
            .filter_map(|text| Period::parse(text))
            .collect();
        sorted.sort();
        let texts: Vec<_> = sorted.iter().map(ToString::to_string).collect();
        assert_eq!(texts, order);
    }

    #[test]
    fn a_key_gives_its_period_back() {
        for text in ["2024", "2021-02", "2021-02-28", "undated"] {
            let period = Period::parse(text).unwrap_or(Period::of_year(1000));
            assert_eq!(Period::from_key(period.key()), Some(period));
        }
        assert_eq!(Period::from_key((2021 << 9) + (13 << 5)), None);
        assert_eq!(Period::from_key((2021 << 9) + (2 << 5) + 30), None);
    }
}
