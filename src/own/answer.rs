//! What was found, in the reader's words and as a file. Apart from `work`, because one answer is said in
//! two languages and in three orders.

use super::plan::coarse;
use super::question::{Grain, Group, Order, Question, Verb};
use super::work::Found;
use super::{Column, Kind, Sheet};
use crate::engine::{self, Cell, Coverage};
use crate::model::{Lang, Words};
use crate::text::{Say, fill, own as words};

/// Up to so many groups names are put in the alphabet's order; beyond it in that of their letters' codes.
const MOST_SPELLED: usize = 5_000;

/// One group of an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What the group is called, by each column grouped by.
    pub labels: Vec<String>,
    /// The figure.
    pub value: Option<f64>,
    /// The figure, written; empty where there is none.
    pub text: String,
    /// What it stands on.
    pub coverage: Coverage,
    /// That, written.
    pub covered: String,
    /// Its bar, from where and how long, in percent of the room; none where there is no figure.
    pub bar: Option<[f64; 2]>,
}

/// An answer as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What it is, in a sentence.
    pub title: String,
    /// The names of the columns grouped by.
    pub heads: Vec<String>,
    /// What the figures are.
    pub figure: String,
    /// The first groups.
    pub lines: Vec<Line>,
    /// All rows that pass together, where the parts can be put together and there is more than one.
    pub total: Option<Line>,
    /// How many groups there are and how many are shown.
    pub shown: String,
}

/// An answer as it was found: of all groups, in order.
pub struct Answered {
    question: Question,
    found: Found,
    /// The groups that have rows, in the order asked for.
    places: Vec<usize>,
}

impl Answered {
    /// Puts what was found in order.
    pub fn new(question: Question, found: Found, sheet: &Sheet, say: &dyn Say) -> Self {
        let has_rows = |place: &usize| {
            found
                .groups
                .cells
                .get(*place)
                .is_some_and(|cell| cell.rows > 0)
        };
        let mut places: Vec<usize> = (0..found.groups.cells.len()).filter(has_rows).collect();
        let figures = &found.figures.values;
        let sorted = |order| {
            let mut places = engine::top(figures, figures.len(), order);
            places.retain(has_rows);
            let without =
                |place: &usize| has_rows(place) && figures.get(*place).is_some_and(Option::is_none);
            places.extend((0..figures.len()).filter(without));
            places
        };
        match question.order {
            Order::File => {}
            Order::Down => places = sorted(engine::Order::Descending),
            Order::Up => places = sorted(engine::Order::Ascending),
            Order::Name => {
                let names = Names::of(&question, sheet, "");
                let is_short = places.len() <= MOST_SPELLED;
                places.sort_by(|one, other| {
                    let pairs = names.of_group(*one).into_iter().zip(names.of_group(*other));
                    pairs
                        .map(|(one, other)| {
                            if is_short {
                                say.compare(one, other)
                            } else {
                                one.cmp(other)
                            }
                        })
                        .find(|order| order.is_ne())
                        .unwrap_or(std::cmp::Ordering::Equal)
                });
            }
        }
        Self {
            question,
            found,
            places,
        }
    }

    /// The question.
    pub fn question(&self) -> &Question {
        &self.question
    }

    /// The answer in the reader's words.
    pub fn answer(&self, sheet: &Sheet, say: &dyn Say) -> Answer {
        let lang = say.lang();
        let names = Names::of(&self.question, sheet, words::EMPTY_CELL.get(lang));
        let shown = self.places.iter().take(self.question.top.max(1));
        let mut lines: Vec<Line> = shown
            .map(|place| {
                let labels = names
                    .of_group(*place)
                    .into_iter()
                    .map(str::to_owned)
                    .collect();
                self.line(
                    labels,
                    self.value(*place),
                    self.coverage(*place),
                    sheet,
                    say,
                )
            })
            .collect();
        bars(&mut lines);
        let heads: Vec<String> = (self.question.groups.iter())
            .map(|group| head(sheet, *group, lang))
            .collect();
        let figure = figure(&self.question, sheet, lang);
        let number =
            |count: usize| say.number(f64::from(u32::try_from(count).unwrap_or(u32::MAX)), 0);
        let (many, few) = (number(self.places.len()), number(lines.len()));
        let shown = match lines.len() {
            0 => words::NO_ROWS.get(lang).to_owned(),
            _ if heads.is_empty() => String::new(),
            len if len < self.places.len() => {
                fill(words::SHOWN_SOME.get(lang), &[("n", &few), ("of", &many)])
            }
            _ => fill(words::SHOWN_ALL.get(lang), &[("n", &many)]),
        };
        Answer {
            title: title(&figure, &heads, lang),
            heads,
            figure,
            total: self.total(sheet, say),
            lines,
            shown,
        }
    }

    /// All groups as a CSV file, in their order: figures with a decimal point, as many digits as they have.
    pub fn file(&self, sheet: &Sheet, lang: Lang) -> String {
        let names = Names::of(&self.question, sheet, "");
        let mut text = String::from("\u{feff}");
        let heads = self
            .question
            .groups
            .iter()
            .map(|group| head(sheet, *group, lang));
        let figure = figure(&self.question, sheet, lang);
        let rest = [
            figure,
            words::FILE_COUNT.get(lang).into(),
            words::FILE_ROWS.get(lang).into(),
        ];
        put(&mut text, heads.chain(rest));
        for place in &self.places {
            let coverage = self.coverage(*place);
            let value = self.value(*place).map(|value| value.to_string());
            let rest = [
                value.unwrap_or_default(),
                coverage.count.to_string(),
                coverage.of.to_string(),
            ];
            let labels = names.of_group(*place).into_iter().map(str::to_owned);
            put(&mut text, labels.chain(rest));
        }
        text
    }

    fn value(&self, place: usize) -> Option<f64> {
        self.found.figures.values.get(place).copied().flatten()
    }

    fn coverage(&self, place: usize) -> Coverage {
        self.found
            .figures
            .coverage
            .get(place)
            .copied()
            .unwrap_or_default()
    }

    fn line(
        &self,
        labels: Vec<String>,
        value: Option<f64>,
        coverage: Coverage,
        sheet: &Sheet,
        say: &dyn Say,
    ) -> Line {
        let number = |count: u32| say.number(f64::from(count), 0);
        let (n, of) = (number(coverage.count), number(coverage.of));
        Line {
            labels,
            value,
            text: value.map_or_else(String::new, |value| {
                say.number(value, decimals(&self.question, sheet))
            }),
            coverage,
            covered: fill(words::COVERED.get(say.lang()), &[("n", &n), ("of", &of)]),
            bar: None,
        }
    }

    /// All that passes in one figure, where sums and counts allow it.
    fn total(&self, sheet: &Sheet, say: &dyn Say) -> Option<Line> {
        if self.places.len() < 2 {
            return None;
        }
        let mut all = Cell::EMPTY;
        self.found
            .groups
            .cells
            .iter()
            .for_each(|cell| all.merge(cell));
        let mut coverage = all.coverage();
        let value = match self.question.verb {
            Verb::Count => all.number(),
            Verb::Sum => all.total(),
            Verb::Mean => all.mean(),
            Verb::Weighted => {
                coverage = all.weighted_coverage();
                all.weighted_mean()
            }
            Verb::Min => all.min(),
            Verb::Max => all.max(),
            Verb::Median | Verb::Distinct => return None,
        };
        let label = words::ALL_ROWS.get(say.lang()).to_owned();
        Some(self.line(vec![label], value, coverage, sheet, say))
    }
}

/// Draws a bar for each figure, all on one scale that begins at zero.
fn bars(lines: &mut [Line]) {
    let figures: Vec<Option<f64>> = lines.iter().map(|line| line.value).collect();
    let Some((least, greatest)) = engine::extent(&figures) else {
        return;
    };
    let (from, to) = (least.min(0.0), greatest.max(0.0));
    let part = |value: f64| {
        if to > from {
            (value - from) / (to - from) * 100.0
        } else {
            0.0
        }
    };
    for line in lines {
        line.bar = line.value.map(|value| {
            [
                part(value.min(0.0)),
                part(value.max(0.0)) - part(value.min(0.0)),
            ]
        });
    }
}

/// The names of the groups.
struct Names<'a> {
    parts: Vec<(Vec<&'a str>, usize)>,
    owned: Vec<Vec<String>>,
    whose: Vec<Option<usize>>,
}

impl<'a> Names<'a> {
    fn of(question: &Question, sheet: &'a Sheet, empty: &'a str) -> Self {
        let (mut parts, mut owned, mut whose) = (Vec::new(), Vec::new(), Vec::new());
        for group in &question.groups {
            let Some(column) = sheet.columns.get(group.column) else {
                continue;
            };
            if group.grain != Grain::Each && column.kind == Kind::Date {
                let mut labels = coarse(column, group.grain).0;
                labels.insert(0, empty.to_owned());
                parts.push((Vec::new(), labels.len()));
                whose.push(Some(owned.len()));
                owned.push(labels);
            } else {
                let labels = column.labels.iter().map(String::as_str);
                let labels: Vec<&str> = std::iter::once(empty).chain(labels).collect();
                let len = labels.len();
                parts.push((labels, len));
                whose.push(None);
            }
        }
        Self {
            parts,
            owned,
            whose,
        }
    }

    /// The names of a group by its place: the last column varies fastest.
    fn of_group(&self, place: usize) -> Vec<&str> {
        let (mut names, mut rest) = (Vec::new(), place);
        for ((labels, len), owned) in self.parts.iter().zip(&self.whose).rev() {
            let at = rest % len;
            rest /= len;
            let name = match owned.and_then(|owned| self.owned.get(owned)) {
                Some(labels) => labels.get(at).map(String::as_str),
                None => labels.get(at).copied(),
            };
            names.push(name.unwrap_or_default());
        }
        names.reverse();
        names
    }
}

/// How a column is called.
pub fn name(sheet: &Sheet, column: usize, lang: Lang) -> String {
    let name = sheet
        .columns
        .get(column)
        .map_or("", |column: &Column| &column.name);
    if name.is_empty() {
        fill(
            words::NAMELESS.get(lang),
            &[("n", &(column + 1).to_string())],
        )
    } else {
        name.to_owned()
    }
}

fn head(sheet: &Sheet, group: Group, lang: Lang) -> String {
    let name = name(sheet, group.column, lang);
    let is_date = sheet
        .columns
        .get(group.column)
        .is_some_and(|column| column.kind == Kind::Date);
    let with: Words = match group.grain {
        Grain::Month if is_date => words::HEAD_MONTH,
        Grain::Year if is_date => words::HEAD_YEAR,
        _ => return name,
    };
    fill(with.get(lang), &[("name", &name)])
}

/// What a verb is called.
pub fn verb(verb: Verb) -> Words {
    match verb {
        Verb::Count => words::COUNT,
        Verb::Sum => words::SUM,
        Verb::Mean => words::MEAN,
        Verb::Weighted => words::WEIGHTED,
        Verb::Min => words::MIN,
        Verb::Max => words::MAX,
        Verb::Median => words::MEDIAN,
        Verb::Distinct => words::DISTINCT,
    }
}

/// What the figures of a question are.
fn figure(question: &Question, sheet: &Sheet, lang: Lang) -> String {
    let Some(value) = question.value else {
        return words::FIGURE_ROWS.get(lang).to_owned();
    };
    let (verb, value) = (verb(question.verb).get(lang), name(sheet, value, lang));
    let weight = question.weight.filter(|_| question.verb == Verb::Weighted);
    match weight {
        None => fill(words::FIGURE.get(lang), &[("verb", verb), ("name", &value)]),
        Some(weight) => fill(
            words::FIGURE_WEIGHTED.get(lang),
            &[
                ("verb", verb),
                ("name", &value),
                ("by", &name(sheet, weight, lang)),
            ],
        ),
    }
}

fn title(figure: &str, heads: &[String], lang: Lang) -> String {
    match heads {
        [] => figure.to_owned(),
        [one] => fill(words::TITLE_BY.get(lang), &[("what", figure), ("by", one)]),
        [one, other, ..] => fill(
            words::TITLE_BY_TWO.get(lang),
            &[("what", figure), ("by", one), ("and", other)],
        ),
    }
}

/// How many decimals the figures are shown with.
fn decimals(question: &Question, sheet: &Sheet) -> u8 {
    let value = question.value.and_then(|value| sheet.columns.get(value));
    let own = value.map_or(0, |column| column.decimals);
    match question.verb {
        Verb::Count | Verb::Distinct => 0,
        Verb::Sum | Verb::Min | Verb::Max => own,
        Verb::Mean | Verb::Weighted => own + 2,
        Verb::Median => own + 1,
    }
}

/// A row of a CSV file.
fn put(text: &mut String, cells: impl Iterator<Item = String>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            text.push(',');
        }
        if cell.contains(['"', ',', '\n', '\r']) {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(&cell);
        }
    }
    text.push_str("\r\n");
}
