//! The merger of 1 July 2025 as a view of its own: each new province beside those that it was made
//! from, by how much the merger alone moved it. A place among 63 and a place among 34 are no two
//! steps of one stair, so what is compared is the share of the others that stand ahead.

#[cfg(test)]
mod tests;

use super::legend::{self, Entry, Legend};
use super::merger;
use super::scene::{Mark, Scene, Snapshot};
use crate::data::Refusal;
use crate::model::Arrange;
use crate::model::{AreaIx, Rollup, UnitSystem};
use crate::query::{figure, refusal};
use crate::text::{common, fill, home};

/// Bounds between the classes of a change, in percentage points of the field.
const BOUNDS: [f64; 4] = [-30.0, -10.0, 10.0, 30.0];

/// The class name of the scale: five colours around a middle.
const SCALE: &str = "d5";

/// A place in its field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    /// The place.
    pub rank: u32,
    /// Among how many.
    pub of: usize,
}

impl Place {
    /// The share of the others that stand ahead, 0 to 100.
    pub fn ahead(self) -> f64 {
        let others = u32::try_from(self.of.saturating_sub(1).max(1)).unwrap_or(u32::MAX);
        f64::from(self.rank.saturating_sub(1)) * 100.0 / f64::from(others)
    }
}

/// One of the old provinces, and how the merger moved it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Part {
    /// Its id among the 63.
    pub id: &'static str,
    /// Its name before.
    pub name: &'static str,
    /// Its place before, in words; empty where it has none.
    pub standing: String,
    /// Its value before, or why there is none.
    pub value: String,
    /// How its share of the field changed, in percentage points, and the same in words: less than
    /// 0 where it fell behind.
    pub shift: Option<(f64, String)>,
    /// The colour of the change.
    pub mark: Mark,
}

/// A new province and those that it was made from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Move {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Its place after, in words, or why it has none.
    pub standing: String,
    /// The share of the others that stand ahead, in words.
    pub ahead: String,
    /// Its value after.
    pub value: String,
    /// "2 → 17": the places of the old province of the same name and of the new one.
    pub ranks: String,
    /// How the old province of the same name was moved.
    pub shift: Option<(f64, String)>,
    /// The colour of that.
    pub mark: Mark,
    /// The old provinces, the one of the same name first.
    pub parts: Vec<Part>,
}

/// The merger of all provinces.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Moves {
    /// The greatest loss and the greatest gain in a sentence each.
    pub headline: String,
    /// What helps to read it.
    pub lede: String,
    /// What is compared, and in which order they stand.
    pub how: String,
    /// The provinces that were made from several, the greatest loss first, the greatest gain last.
    pub merged: Vec<Move>,
    /// Those that stayed as they were.
    pub same: Vec<Move>,
    /// The indicator, for the marks of figures.
    pub indicator: &'static str,
    /// The period, for the marks of figures.
    pub period: String,
}

/// The merger at what is seen.
///
/// # Errors
/// Why it cannot be told, as a sentence.
pub fn of(scene: &Scene) -> Result<Moves, String> {
    let text = |words| scene.ask.text(words).to_owned();
    let refused = |reason| refusal::sentence(scene.ask, reason);
    if matches!(scene.row.rollup, Rollup::Never | Rollup::Last) {
        return Err(refused(Refusal::NoRule(scene.row.kind)));
    }
    let before = scene.snapshot(scene.sight.period, UnitSystem::Old);
    let before = before.ok_or_else(|| text(home::MOVES_NO_PAST))?;
    if let (Some(one), Some(other)) = (before.definition, scene.sight.definition)
        && one != other
    {
        return Err(refused(Refusal::Mixed(one, other)));
    }
    let field = Field {
        scene,
        before: &before,
        ranked: [count(&before.places), count(&scene.places)],
    };
    match field.ranked {
        [0, _] | [_, 0] => return Err(text(home::MOVES_UNRANKED)),
        [old, new] if old * 5 < before.areas.len() * 4 || new * 5 < scene.of_all() * 4 => {
            return Err(text(home::MOVES_FEW));
        }
        _ => {}
    }
    let (mut merged, same): (Vec<Move>, Vec<Move>) = (0..scene.of_all())
        .map(|place| field.one(place))
        .partition(|one| one.parts.len() > 1);
    merged.arrange_by(|one, other| by_shift(one).total_cmp(&by_shift(other)));
    let mut moves = Moves {
        how: field.say(home::MOVES_HOW),
        same,
        indicator: scene.row.id,
        period: scene.sight.period.to_string(),
        ..Moves::default()
    };
    let told = |one: Option<&Move>, is_loss: bool, words| {
        let one = one.filter(|one| {
            one.shift
                .as_ref()
                .is_some_and(|(by, _)| (*by < 0.0) == is_loss)
        })?;
        let (was, is) = one.ranks.split_once(ARROW)?;
        let [old, new] = field.ranked.map(|of| of.to_string());
        let values = [
            ("name", one.name),
            ("before", was),
            ("of_before", &old),
            ("after", is),
            ("of_after", &new),
        ];
        Some(fill(scene.ask.text(words), &values))
    };
    let with_shift = || merged.iter().filter(|one| one.shift.is_some());
    let loss = told(with_shift().next(), true, home::MOVES_LOSS);
    let gain = told(with_shift().next_back(), false, home::MOVES_GAIN);
    let rule = fill(
        scene.ask.text(if scene.sight.is_carried {
            home::CARRIED
        } else {
            home::MOVES_PUBLISHED
        }),
        &[("rule", scene.ask.text(merger::rule(scene.rule())))],
    );
    moves.headline = loss.unwrap_or_else(|| text(home::MOVES_TITLE));
    let lede = [gain.unwrap_or_default(), rule].join(" ");
    lede.trim().clone_into(&mut moves.lede);
    moves.merged = merged;
    Ok(moves)
}

/// Between two places.
const ARROW: &str = " → ";

/// Unknown changes stand between losses and gains.
fn by_shift(one: &Move) -> f64 {
    one.shift.as_ref().map_or(0.0, |(by, _)| *by)
}

fn count(places: &[Option<u32>]) -> usize {
    places.iter().flatten().count()
}

/// Both fields in which provinces have places.
struct Field<'a> {
    scene: &'a Scene<'a>,
    before: &'a Snapshot,
    /// How many have a place, before and after.
    ranked: [usize; 2],
}

impl Field<'_> {
    fn one(&self, place: usize) -> Move {
        let scene = self.scene;
        let area = scene.sight.seen[place].area;
        let unit = scene.ask.data.area(area);
        let after = scene.places[place].map(|rank| Place {
            rank,
            of: self.ranked[1],
        });
        let mut members = unit.members.clone();
        members.arrange_by_key(|member| scene.ask.data.area(*member).id != unit.id);
        let namesake = members
            .first()
            .and_then(|member| self.place_before(*member));
        let shift = self.shift(namesake, after);
        Move {
            id: unit.id,
            name: scene.name(place),
            standing: after.map_or_else(|| scene.standing(place), |after| self.standing(after)),
            ahead: after.map_or_else(String::new, |after| {
                let share = percent(scene, after);
                fill(scene.ask.text(home::MOVES_AHEAD), &[("share", &share)])
            }),
            value: scene.value(place),
            ranks: match (namesake, after) {
                (Some(was), Some(is)) => format!("{}{ARROW}{}", was.rank, is.rank),
                _ => String::new(),
            },
            mark: mark(shift.as_ref(), scene.mark(place)),
            shift,
            parts: members
                .iter()
                .map(|member| self.part(*member, after))
                .collect(),
        }
    }

    fn part(&self, member: AreaIx, after: Option<Place>) -> Part {
        let scene = self.scene;
        let before = self.place_before(member);
        let shift = self.shift(before, after);
        let row = scene
            .ask
            .data
            .shown(scene.sight.indicator, member, scene.sight.period);
        Part {
            id: scene.ask.data.area(member).id,
            name: scene.ask.name_at(member, self.before.period),
            standing: before.map_or_else(String::new, |before| self.standing(before)),
            value: row.map_or_else(String::new, |row| figure::of(scene.ask, row).value),
            mark: mark(shift.as_ref(), Mark::Missing),
            shift,
        }
    }

    fn place_before(&self, area: AreaIx) -> Option<Place> {
        let at = self.before.areas.iter().position(|have| *have == area)?;
        let of = self.ranked[0];
        self.before.places[at].map(|rank| Place { rank, of })
    }

    fn standing(&self, place: Place) -> String {
        let values = [
            ("rank", &*place.rank.to_string()),
            ("of", &place.of.to_string()),
        ];
        fill(self.scene.ask.text(common::RANK), &values)
    }

    fn shift(&self, before: Option<Place>, after: Option<Place>) -> Option<(f64, String)> {
        let by = before?.ahead() - after?.ahead();
        let sign = match by {
            _ if by.abs() < 0.5 => "",
            ..0.0 => "−",
            _ => "+",
        };
        let points = [sign, &self.scene.ask.say.number(by.abs(), 0)].concat();
        let text = fill(self.scene.ask.text(home::MOVES_POINTS), &[("by", &points)]);
        Some((by, text))
    }

    fn say(&self, words: crate::model::Words) -> String {
        let [before, after] = self.ranked.map(|of| of.to_string());
        let values = [("before", &*before), ("after", &after)];
        fill(self.scene.ask.text(words), &values)
    }
}

/// The share of the others that stand ahead of a place, in words.
fn percent(scene: &Scene, place: Place) -> String {
    format!("{}%", scene.ask.say.number(place.ahead(), 0))
}

/// That two places are of two fields, and what share of each stands ahead.
pub(super) fn fields(scene: &Scene, before: Place, after: Place) -> String {
    let [was, is] = [before, after].map(|place| percent(scene, place));
    let numbers = [before.of, after.of].map(|of| of.to_string());
    let ranks = [before.rank, after.rank].map(|rank| rank.to_string());
    let values = [
        ("before", &*ranks[0]),
        ("of_before", &numbers[0]),
        ("after", &ranks[1]),
        ("of_after", &numbers[1]),
        ("was", &was),
        ("is", &is),
    ];
    fill(scene.ask.text(home::MERGED_FIELDS), &values)
}

fn class(by: f64) -> u8 {
    let passed = BOUNDS.iter().filter(|bound| by > **bound).count();
    u8::try_from(passed).unwrap_or_default()
}

fn mark(shift: Option<&(f64, String)>, otherwise: Mark) -> Mark {
    shift.map_or(otherwise, |(by, _)| Mark::Class(class(*by)))
}

/// Lets map, tiles and legend of a page show the merger instead of values.
pub fn show(scene: &Scene, moves: &Moves, page: &mut super::Page) {
    let all = || moves.merged.iter().chain(&moves.same);
    for area in &mut page.areas.marks {
        if let Some(one) = all().find(|one| one.id == area.id) {
            area.mark = one.mark;
            area.brief = one.ranks.replace(' ', "");
            area.value.clone_from(&one.ranks);
        }
    }
    page.areas.scale = SCALE;
    for row in &mut page.ranking.rows {
        row.mark = all()
            .find(|one| one.id == row.id)
            .map_or(row.mark, |one| one.mark);
    }
    page.ranking.scale = SCALE;
    let entry = |class: u8| {
        let held = |one: &&Move| one.mark == Mark::Class(class);
        Entry {
            mark: Mark::Class(class),
            label: label(scene, class),
            count: legend::count(scene, all().filter(held).count()),
        }
    };
    page.legend = Legend {
        scale: SCALE,
        entries: (0..5).map(entry).collect(),
        missing: std::mem::take(&mut page.legend.missing),
        method: scene.ask.text(home::MOVES_METHOD).to_owned(),
        ..Legend::default()
    };
    page.heading.headline.clone_from(&moves.headline);
    page.heading.lede.clone_from(&moves.lede);
}

fn label(scene: &Scene, class: u8) -> String {
    let words = match class {
        0 => home::MOVED_DOWN_MUCH,
        1 => home::MOVED_DOWN,
        2 => home::MOVED_LITTLE,
        3 => home::MOVED_UP,
        _ => home::MOVED_UP_MUCH,
    };
    let number = |bound: f64| scene.ask.say.number(bound, 0);
    let values = [("some", &*number(BOUNDS[2])), ("many", &number(BOUNDS[3]))];
    fill(scene.ask.text(words), &values)
}

/// What is said aloud of a province: its places before and after, and how it was moved.
pub fn spoken(scene: &Scene, place: usize) -> Option<String> {
    let moves = of(scene).ok()?;
    let id = scene.id(place);
    let one = moves
        .merged
        .iter()
        .chain(&moves.same)
        .find(|one| one.id == id)?;
    let first = one.parts.first()?;
    let values = [
        ("name", one.name),
        ("before", &first.standing),
        ("after", &one.standing),
        ("by", one.shift.as_ref().map_or("", |(_, text)| text)),
    ];
    one.shift.as_ref()?;
    Some(fill(scene.ask.text(home::MOVES_SPOKEN), &values))
}
