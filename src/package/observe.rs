//! The rows that say something: observations, claims, matters, events. Apart from `read`, which
//! reads what they speak of.

use super::ids::Ids;
use super::read::{Reader, both, code, paired};
use super::table::Row;
use crate::model::{
    AreaIx, Claim, ClaimOp, DefinitionIx, Event, EventStatus, Flag, IndicatorIx, Kind, Matter,
    MatterKind, Observation, Operand, Period, Qualifier, Reading, SourceIx, SystemIx, Topic,
    TopicIx,
};
use std::path::Path;

impl Reader<'_> {
    pub fn observations(&mut self) {
        let columns = [
            "indicator",
            "definition",
            "units",
            "area",
            "from",
            "period",
            "value",
            "flag",
            "qualifier",
            "source",
            "shown",
            "line",
            "note_vi",
            "note_en",
        ];
        let mut files: Vec<String> = std::fs::read_dir(self.folder.join("observations"))
            .into_iter()
            .flatten()
            .flatten()
            .filter_map(|entry| entry.file_name().into_string().ok())
            .filter(|name| {
                Path::new(name)
                    .extension()
                    .is_some_and(|ending| ending == "csv")
            })
            .map(|name| format!("observations/{name}"))
            .collect();
        files.sort();
        let mut rows = Vec::new();
        for file in &files {
            let table = self.table(file, &columns);
            for row in table.rows(self.faults) {
                rows.push((self.observation(&row), (file.clone(), row.line)));
            }
        }
        self.even_digits(&mut rows);
        rows.sort_by_key(|(row, _)| {
            (
                row.indicator,
                row.period,
                row.period.key(),
                row.definition,
                row.area,
                row.source,
                row.from.map(Period::key),
            )
        });
        (self.facts.observations, self.origins.observations) = rows.into_iter().unzip();
    }

    /// A score is shown with the indicator's own number of decimals, so the zeros that one source
    /// prints and another does not tell nothing: all of an index get as many as the longest.
    fn even_digits(&self, rows: &mut [(Observation, (String, u64))]) {
        let mut longest = vec![0; self.facts.indicators.len()];
        for (row, _) in rows.iter() {
            if let Some(found) = longest.get_mut(row.indicator.at()) {
                *found = row.digits.max(*found);
            }
        }
        for (row, _) in rows {
            let is_score = self
                .facts
                .indicators
                .get(row.indicator.at())
                .is_some_and(|i| i.kind == Kind::Index);
            if is_score && row.reading.value().is_some() {
                row.digits = longest[row.indicator.at()];
            }
        }
    }

    fn observation(&self, row: &Row) -> Observation {
        let keys = &self.keys;
        let indicator = IndicatorIx(
            keys.indicators
                .find(row, "indicator", row.cell("indicator")),
        );
        let definition = DefinitionIx(keys.definitions.find(
            row,
            "definition",
            row.cell("definition"),
        ));
        let (reading, digits) = match (row.cell("value"), row.cell("flag")) {
            ("", "") => {
                row.fault("value", "a row has a value or a flag");
                (Reading::Missing(Flag::NotReported), 0)
            }
            (_, "") => {
                let (value, digits) = row.decimal("value");
                (Reading::Value(value), digits)
            }
            ("", _) => (Reading::Missing(code!(row, "flag", Flag, NotReported)), 0),
            _ => {
                row.fault("flag", "a row has a value or a flag, not both");
                (Reading::Missing(Flag::NotReported), 0)
            }
        };
        let (from, period) = (row.maybe_period("from"), row.period("period"));
        if from.is_some_and(|from| from > period && period != Period::UNDATED) {
            row.fault("from", "a span starts before it ends");
        }
        Observation {
            indicator,
            definition,
            area: self.area(row, "area"),
            from,
            period,
            reading,
            digits,
            qualifier: code!(row, "qualifier", Qualifier, Exact),
            source: SourceIx(keys.sources.find(row, "source", row.cell("source"))),
            shown: row.yes("shown"),
            line: if row.cell("line").is_empty() {
                0
            } else {
                row.whole("line", 1..=99)
            },
            note: paired(row, "note"),
        }
    }

    /// `indicator@period` or `indicator@period@area`, with a sign in front in a support.
    fn operands(&self, row: &Row, column: &str) -> Vec<Operand> {
        let mut operands = Vec::new();
        for text in row.cell(column).split_whitespace() {
            let bare = text.trim_start_matches(['+', '-']);
            let mut parts = bare.split('@');
            let indicator =
                self.keys
                    .indicators
                    .find(row, column, parts.next().unwrap_or_default());
            let period = parts.next().and_then(Period::parse).unwrap_or_else(|| {
                row.fault(
                    column,
                    format!("{text:?} must be indicator@period or indicator@period@area"),
                );
                Period::UNDATED
            });
            let area = self
                .keys
                .areas
                .find(row, column, parts.next().unwrap_or("vn"));
            operands.push(Operand {
                is_negative: text.starts_with('-'),
                indicator: IndicatorIx(indicator),
                period,
                area: AreaIx(area),
            });
        }
        operands
    }

    pub fn claims(&mut self) {
        let columns = [
            "id", "system", "line", "op", "printed", "operands", "circular", "support", "note_vi",
            "note_en", "source",
        ];
        let table = self.table("claims.csv", &columns);
        for row in table.rows(self.faults) {
            let (printed, digits) = row.decimal("printed");
            let op = code!(row, "op", ClaimOp, Sum);
            let operands = self.operands(&row, "operands");
            if op != ClaimOp::Sum && operands.len() != 2 {
                row.fault(
                    "operands",
                    "a change, a ratio and a share have two operands",
                );
            }
            let claim = Claim {
                system: SystemIx(self.keys.systems.find(&row, "system", row.cell("system"))),
                line: if row.cell("line").is_empty() {
                    0
                } else {
                    row.whole("line", 1..=99)
                },
                op,
                printed,
                digits,
                operands,
                is_circular: row.yes("circular"),
                support: self.operands(&row, "support"),
                note: paired(&row, "note"),
                source: SourceIx(self.keys.sources.find(&row, "source", row.cell("source"))),
            };
            self.facts.claims.push(claim);
        }
    }

    pub fn matters(&mut self) {
        let table = self.table("topics.csv", &["id", "system", "name_vi", "name_en"]);
        self.keys.topics = Ids::of("topic");
        for row in table.rows(self.faults) {
            let id = row.id("id");
            self.keys.topics.add(&row, "id", id);
            let system = self.keys.systems.maybe(&row, "system").map(SystemIx);
            self.facts.topics.push(Topic {
                system,
                name: both(&row, "name"),
            });
        }
        let columns = [
            "id",
            "line",
            "kind",
            "title_vi",
            "title_en",
            "addressee",
            "deadline",
            "documents",
            "topic",
        ];
        let table = self.table("matters.csv", &columns);
        for row in table.rows(self.faults) {
            self.facts.matters.push(Matter {
                line: row.whole("line", 1..=99),
                kind: code!(row, "kind", MatterKind, Direction),
                title: both(&row, "title"),
                addressee: self.keys.areas.maybe(&row, "addressee").map(AreaIx),
                deadline: row.maybe_period("deadline"),
                documents: row.text("documents"),
                topic: self.keys.topics.maybe(&row, "topic").map(TopicIx),
            });
        }
        let columns = [
            "id",
            "topic",
            "date",
            "event_vi",
            "event_en",
            "document",
            "status",
            "status_vi",
            "status_en",
            "source",
        ];
        let table = self.table("events.csv", &columns);
        for row in table.rows(self.faults) {
            self.facts.events.push(Event {
                topic: TopicIx(self.keys.topics.find(&row, "topic", row.cell("topic"))),
                date: row.period("date"),
                what: both(&row, "event"),
                document: row.text("document"),
                status: code!(row, "status", EventStatus, Noted),
                source: SourceIx(self.keys.sources.find(&row, "source", row.cell("source"))),
            });
        }
    }
}
