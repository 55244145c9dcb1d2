//! What every part of the home page is worked out from, once: the sight, its values, places and
//! classes. Apart so that no part works them out again, or otherwise than its neighbour.

use crate::data::{Refusal, Rolled};
use crate::map::{Classes, Method};
use crate::model::Arrange;
use crate::model::{
    AreaIx, Better, DefinitionIx, Flag, Indicator, Kind, Period, Qualifier, Reading, Rollup,
    UnitSystem,
};
use crate::query::Ask;
use crate::query::figure::{self, Figure};
use crate::query::sight::{self, Seen, Sight};
use crate::state::{Breaks, Time, ViewState};
use crate::text::{common, fill, home};

/// Survey shares that lie so close together that an order of them would say nothing.
const UNRANKED: [&str; 3] = [
    "papi_portal_certification",
    "papi_portal_construction",
    "papi_portal_land",
];

/// How an area is drawn: by its class, or as one of two kinds of missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    /// The colour of a class, from the light end of the scale.
    Class(u8),
    /// Not reported, or withheld: hatched.
    #[default]
    Missing,
    /// Could not have a value: dotted.
    NotApplicable,
    /// A value of a part of the province only: striped.
    Partial,
}

impl Mark {
    /// The class name that fills it.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Class(0) => "c0",
            Self::Class(1) => "c1",
            Self::Class(2) => "c2",
            Self::Class(3) => "c3",
            Self::Class(4) => "c4",
            Self::Class(5) => "c5",
            Self::Class(_) => "c6",
            Self::Missing => "none",
            Self::NotApplicable => "na",
            Self::Partial => "part",
        }
    }
}

/// What the colours stand for.
#[derive(Clone, Debug, PartialEq)]
pub enum Scale {
    /// Classes of values.
    Classes(Classes),
    /// A to E.
    Grades,
    /// Yes, partly, no.
    Answers,
}

/// An indicator at another period or on another set of provinces.
pub struct Snapshot {
    /// The period.
    pub period: Period,
    /// The definition that holds at it.
    pub definition: Option<DefinitionIx>,
    /// Whether values were carried from the 63 to the 34.
    pub is_carried: bool,
    /// Values that may be compared, in the order of the provinces.
    pub values: Vec<Option<f64>>,
    /// Places by value.
    pub places: Vec<Option<u32>>,
    /// The provinces.
    pub areas: Vec<AreaIx>,
}

impl Snapshot {
    /// How many provinces have a value.
    pub fn count(&self) -> usize {
        self.values.iter().flatten().count()
    }
}

/// Everything worked out once.
pub struct Scene<'a> {
    /// Who asks.
    pub ask: Ask<'a>,
    /// The indicator.
    pub row: &'a Indicator,
    /// What is seen.
    pub sight: Sight<'a>,
    /// Values that may be compared, in the order of the provinces.
    pub values: Vec<Option<f64>>,
    /// Places by value, or the values of an indicator that is itself a rank.
    pub places: Vec<Option<u32>>,
    /// How many provinces have a value that may be compared.
    pub count: usize,
    /// What the colours stand for.
    pub scale: Scale,
}

impl<'a> Scene<'a> {
    /// Works everything out.
    ///
    /// # Errors
    /// The reason why there is nothing by province.
    pub fn of(ask: Ask<'a>) -> Result<Self, Refusal> {
        let indicator = ask
            .data
            .find_indicator(&ask.view.indicator)
            .ok_or(Refusal::NoValues)?;
        let sight = sight::of(ask, indicator)?;
        let row = ask.data.indicator(indicator);
        let values = sight.values();
        let count = sight.count();
        if sight.seen.iter().all(|seen| seen.reading.value().is_none()) {
            return Err(Refusal::NoValues);
        }
        let places = places(ask, &sight, row);
        let scale = match row.kind {
            Kind::Grade => Scale::Grades,
            Kind::YesNo | Kind::Event | Kind::Link => Scale::Answers,
            _ => {
                let known: Vec<f64> = values.iter().flatten().copied().collect();
                let method = match &ask.view.breaks {
                    Breaks::Quantile => Method::Quantile,
                    Breaks::Equal => Method::Equal,
                    Breaks::Jenks => Method::Jenks,
                    Breaks::Custom(bounds) => Method::Custom(bounds.clone()),
                };
                Scale::Classes(Classes::of(&known, ask.view.classes.into(), &method))
            }
        };
        Ok(Self {
            ask,
            row,
            sight,
            values,
            places,
            count,
            scale,
        })
    }

    /// The same indicator at another period and on another set of provinces; none where it is not
    /// known then, or not on that set.
    pub fn snapshot(&self, period: Period, units: UnitSystem) -> Option<Snapshot> {
        let view = ViewState {
            time: Time::At(period),
            units,
            ..self.ask.view.clone()
        };
        let ask = Ask {
            view: &view,
            ..self.ask
        };
        let sight = sight::of(ask, self.sight.indicator).ok()?;
        (sight.period == period).then(|| Snapshot {
            period,
            definition: sight.definition,
            is_carried: sight.is_carried,
            values: sight.values(),
            places: places(ask, &sight, self.row),
            areas: sight.seen.iter().map(|seen| seen.area).collect(),
        })
    }

    /// The whole country's figure at a period; where the 34 were carried, that of the 63.
    pub fn mean_at(&self, period: Period) -> Option<f64> {
        let figure = |units| {
            let data = self.ask.data;
            let rolled = data.country_figure(self.sight.indicator, period, units);
            rolled.ok().and_then(|rolled| rolled.value)
        };
        let own = figure(self.sight.units).filter(|_| !self.sight.is_carried);
        own.or_else(|| figure(UnitSystem::Old))
    }

    /// How many provinces there are.
    pub fn of_all(&self) -> usize {
        self.sight.seen.len()
    }

    /// Whether every province has a value, so that a place is a rank.
    pub fn is_whole(&self) -> bool {
        self.count == self.of_all() || self.row.kind == Kind::Rank
    }

    /// Whether the low end is the good one, and so the dark one.
    pub fn is_turned(&self) -> bool {
        self.row.kind == Kind::Rank || self.row.better == Better::Lower
    }

    /// How many colours the scale has: at least 3, at most 7.
    pub fn colours(&self) -> u8 {
        match &self.scale {
            Scale::Classes(classes) => u8::try_from(classes.len().clamp(3, 7)).unwrap_or(7),
            Scale::Grades => 5,
            Scale::Answers => 3,
        }
    }

    /// The class of a value: its place from low to high.
    pub fn class_of(&self, place: usize) -> Option<usize> {
        let value = self.values.get(place).copied().flatten()?;
        match &self.scale {
            Scale::Classes(classes) => classes.class_of(value),
            Scale::Grades => Some((0..4).filter(|step| value > f64::from(*step) + 1.5).count()),
            Scale::Answers => Some(self.answer(place, value)),
        }
    }

    fn answer(&self, place: usize, value: f64) -> usize {
        let rolled = self.sight.seen.get(place).and_then(|seen| seen.rolled);
        match rolled {
            Some(rolled) if value < 0.5 && rolled.others().1 > 0.5 => 1,
            _ if value < 0.5 => 0,
            Some(rolled) if f64::from(rolled.coverage.of) > value => 1,
            _ => 2,
        }
    }

    /// The colour of a class. Fewer than three classes are spread over the scale.
    pub fn colour(&self, class: usize) -> Mark {
        let (class, last) = match &self.scale {
            Scale::Classes(classes) => (class, classes.len().saturating_sub(1)),
            Scale::Grades => (class, 4),
            Scale::Answers => (class, 2),
        };
        let class = if self.is_turned() {
            last.saturating_sub(class)
        } else {
            class
        };
        let class = match last {
            0 => 1,
            1 => class * 2,
            _ => class,
        };
        Mark::Class(u8::try_from(class).unwrap_or(6))
    }

    /// How a province is drawn.
    pub fn mark(&self, place: usize) -> Mark {
        match self.sight.seen.get(place).map(|seen| seen.reading) {
            Some(Reading::Missing(Flag::NotApplicable)) => Mark::NotApplicable,
            Some(Reading::Value(_)) if self.is_partial(place) => Mark::Partial,
            Some(Reading::Value(_)) => self
                .class_of(place)
                .map_or(Mark::Missing, |class| self.colour(class)),
            _ => Mark::Missing,
        }
    }

    /// The value of a province as text, with its unit where it needs one to be read alone.
    pub fn value(&self, place: usize) -> String {
        let Some(seen) = self.sight.seen.get(place) else {
            return String::new();
        };
        match seen.reading {
            Reading::Missing(flag) => {
                figure::missing_text(self.ask, self.row.kind, flag).to_owned()
            }
            Reading::Value(value) => self.seen_value(seen, value),
        }
    }

    fn seen_value(&self, seen: &Seen, value: f64) -> String {
        match seen.rolled {
            Some(rolled) if rolled.by == Rollup::CountYes => figure::members(self.ask, &rolled),
            _ => figure::value_text(
                self.ask,
                self.sight.indicator,
                value,
                seen.row.map(|row| row.digits),
            ),
        }
    }

    /// The figure of a province.
    pub fn figure(&self, place: usize) -> Option<Figure> {
        let seen = self.sight.seen.get(place)?;
        if let Some(row) = seen.row {
            return Some(figure::of(self.ask, row));
        }
        let value = seen.reading.value();
        let flag = match seen.reading {
            Reading::Missing(flag) => Some(flag),
            Reading::Value(_) => None,
        };
        Some(Figure {
            indicator: self.row.id,
            area: self.ask.data.area(seen.area).id,
            period: self.sight.period.to_string(),
            qualifier: if value.is_some() && self.sight.is_carried {
                figure::qualifier(self.ask, Qualifier::Derived)
            } else {
                ""
            },
            value: self.value(place),
            unit: value.map_or("", |value| figure::unit(self.ask, self.row, value)),
            span: figure::span(self.ask, None, self.sight.period),
            missing: flag,
            note: "",
        })
    }

    /// A value of the indicator as text, such as a mean, with its unit.
    pub fn text(&self, value: f64) -> String {
        let number = figure::value_text(self.ask, self.sight.indicator, value, None);
        let unit = figure::unit(self.ask, self.row, value);
        if unit.is_empty() || self.row.kind == Kind::Share {
            number
        } else {
            format!("{number} {unit}")
        }
    }

    /// A period within a sentence: "năm 2024".
    pub fn when(&self, period: Period) -> String {
        self.ask.when(period)
    }

    /// A value without its unit.
    pub fn plain(&self, value: f64) -> String {
        figure::value_text(self.ask, self.sight.indicator, value, None)
    }

    /// How far two values lie apart, as text.
    pub fn gap(&self, one: f64, other: f64) -> String {
        let Some(change) = crate::engine::between(Some(one.min(other)), Some(one.max(other)))
        else {
            return String::new();
        };
        let text = self.text(change.difference);
        let words = match (text.strip_suffix('%'), self.row.kind) {
            (Some(_), _) => home::POINTS_PERCENT,
            (None, Kind::Index) => home::POINTS,
            _ => return text,
        };
        fill(
            self.ask.text(words),
            &[("gap", text.strip_suffix('%').unwrap_or(&text))],
        )
    }

    /// The name of a province at the period.
    pub fn name(&self, place: usize) -> &'static str {
        self.sight
            .seen
            .get(place)
            .map_or("", |seen| self.ask.name_at(seen.area, self.sight.period))
    }

    /// The id of a province.
    pub fn id(&self, place: usize) -> &'static str {
        self.sight
            .seen
            .get(place)
            .map_or("", |seen| self.ask.data.area(seen.area).id)
    }

    /// Whether the value of a province stands for a part of it only.
    pub fn is_partial(&self, place: usize) -> bool {
        self.sight.seen.get(place).is_some_and(Seen::is_partial)
    }

    /// Places of the provinces whose value stands for a part of them only.
    pub fn partial(&self) -> impl Iterator<Item = usize> {
        (0..self.of_all()).filter(|place| self.is_partial(*place))
    }

    /// That others have a value for a part of them only; empty where none has.
    pub fn partial_too(&self) -> String {
        figure::partial_too(self.ask, self.sight.partial())
    }

    /// How values of the 63 become one of the 34, as the reader asked for it.
    pub fn rule(&self) -> Rollup {
        self.row.rollup.taken(self.ask.view.mean)
    }

    /// Where a province stands, in words: a rank, or its place among those with a value, or why it
    /// has neither.
    pub fn standing(&self, place: usize) -> String {
        let rolled = self.sight.seen.get(place).and_then(|seen| seen.rolled);
        if let Some(rolled) = rolled.filter(Rolled::is_partial) {
            return fill(
                self.ask.text(home::NOT_WHOLE),
                &[
                    ("n", &rolled.coverage.count.to_string()),
                    ("of", &rolled.coverage.of.to_string()),
                ],
            );
        }
        let Some(rank) = self.places.get(place).copied().flatten() else {
            return String::new();
        };
        let (words, of) = if self.is_whole() {
            (common::RANK, self.of_all())
        } else {
            (home::PLACE, self.count)
        };
        fill(
            self.ask.text(words),
            &[("rank", &rank.to_string()), ("of", &of.to_string())],
        )
    }

    /// Places of the provinces with a value, first to last; ties in the order of the provinces.
    pub fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.of_all())
            .filter(|place| self.values[*place].is_some())
            .collect();
        if self.places.iter().any(Option::is_some) {
            order.arrange_by_key(|place| self.places[*place]);
        } else {
            order.arrange_by(|one, other| {
                let value = |place: &usize| self.values[*place].unwrap_or_default();
                value(other).total_cmp(&value(one))
            });
        }
        order
    }

    /// The province that the card is about: the one chosen in the address, else the first.
    pub fn selected(&self) -> Option<usize> {
        let first = || self.order().first().copied();
        self.chosen()
            .or_else(first)
            .or_else(|| self.partial().next())
    }

    /// The province chosen in the address.
    pub fn chosen(&self) -> Option<usize> {
        let id = self.ask.view.areas.first()?;
        let area = self.ask.data.find_area(id, self.sight.units)?;
        self.place(area)
    }

    /// The place of an area among the provinces.
    pub fn place(&self, area: AreaIx) -> Option<usize> {
        self.sight.seen.iter().position(|seen| seen.area == area)
    }
}

fn places(ask: Ask, sight: &Sight, row: &Indicator) -> Vec<Option<u32>> {
    if UNRANKED.contains(&row.id) {
        return vec![None; sight.seen.len()];
    }
    if row.kind == Kind::Rank {
        // A printed rank is its own place, also where others were not printed.
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "ranks are checked to be 1 to 63"
        )]
        return sight
            .values()
            .into_iter()
            .map(|value| value.map(|value| value.round() as u32))
            .collect();
    }
    sight.ranks(ask)
}
