//! The files of the package -> facts, each id resolved. Rules of single cells are checked here,
//! rules across rows in `check`.

use super::fault::Fault;
use super::ids::{Ids, area_key};
use super::table::{Faults, Row, Table};
use crate::model::{
    Area, AreaIx, AreaKind, AreaType, Better, DatedName, Definition, Facts, Indicator, IndicatorIx,
    Kind, Measure, MeasureFormat, MeasureIx, Period, Publisher, PublisherIx, Rollup, Scope, Source,
    System, SystemIx, SystemKind, Tile, Trust, UnitSystem, Words, fold,
};
use std::path::Path;

/// Where each observation stands, and the range that its indicator allows.
#[derive(Default)]
pub struct Origins {
    /// File and line of each observation, in the order of `Facts::observations`.
    pub observations: Vec<(String, u64)>,
    /// First and last period of each definition.
    pub spans: Vec<(Option<Period>, Option<Period>)>,
    /// Lowest and highest value allowed, by indicator.
    pub ranges: Vec<(f64, f64)>,
}

/// The ids of every list.
#[derive(Default)]
pub struct Keys {
    pub systems: Ids,
    pub measures: Ids,
    pub indicators: Ids,
    pub definitions: Ids,
    pub areas: Ids,
    pub publishers: Ids,
    pub sources: Ids,
    pub topics: Ids,
}

/// One of the codes of an enum, or a fault.
macro_rules! code {
    ($row:expr, $column:expr, $kind:ident, $fallback:ident) => {
        $row.code(
            $column,
            $kind::from_code,
            $kind::$fallback,
            &$kind::ALL.iter().map(|k| k.code()).collect::<Vec<_>>(),
        )
    };
}
pub(super) use code;

/// Reads every file of the package.
pub fn package(folder: &Path) -> Result<(Facts, Origins), Vec<Fault>> {
    let faults = Faults::default();
    let mut reader = Reader {
        folder,
        faults: &faults,
        keys: Keys::default(),
        facts: Facts::default(),
        origins: Origins::default(),
    };
    reader.version();
    reader.systems();
    reader.measures();
    reader.indicators();
    reader.definitions();
    reader.areas();
    reader.names();
    reader.prune_aliases();
    reader.tiles();
    reader.sources();
    reader.observations();
    reader.claims();
    reader.matters();
    let (facts, origins) = (reader.facts, reader.origins);
    let mut faults = faults.into_inner();
    faults.sort();
    faults.dedup();
    if faults.is_empty() {
        Ok((facts, origins))
    } else {
        Err(faults)
    }
}

/// The package as it is read: what is found, what is wrong, and the ids so far.
pub struct Reader<'a> {
    pub folder: &'a Path,
    pub faults: &'a Faults,
    pub keys: Keys,
    pub facts: Facts,
    pub origins: Origins,
}

pub fn words(row: &Row, name: &str) -> Words {
    Words {
        vi: row.text(&format!("{name}_vi")),
        en: row.text(&format!("{name}_en")),
    }
}

/// A text that must be there in both languages.
pub fn both(row: &Row, name: &str) -> Words {
    Words {
        vi: row.some_text(&format!("{name}_vi")),
        en: row.some_text(&format!("{name}_en")),
    }
}

/// A text that is there in both languages or in neither.
pub fn paired(row: &Row, name: &str) -> Words {
    let words = words(row, name);
    if words.vi.is_empty() != words.en.is_empty() {
        let missing = if words.vi.is_empty() { "vi" } else { "en" };
        row.fault(
            &format!("{name}_{missing}"),
            "must be given in both languages or in neither",
        );
    }
    words
}

fn units(row: &Row) -> Option<UnitSystem> {
    match row.cell("units") {
        "" => None,
        _ => Some(code!(row, "units", UnitSystem, Old)),
    }
}

impl Reader<'_> {
    pub fn table(&self, file: &str, columns: &[&str]) -> Table {
        Table::read(self.folder, file, columns, self.faults)
    }

    fn version(&mut self) {
        let file = "datapackage.json";
        let text = std::fs::read_to_string(self.folder.join(file)).unwrap_or_default();
        let json: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
        match json["version"].as_str() {
            Some(version) => self.facts.version = Box::leak(version.to_owned().into_boxed_str()),
            None => self.faults.borrow_mut().push(Fault {
                file: file.to_owned(),
                line: 1,
                column: "version".to_owned(),
                value: String::new(),
                rule: "must be JSON with a version".to_owned(),
            }),
        }
    }

    fn systems(&mut self) {
        let table = self.table(
            "systems.csv",
            &["id", "kind", "name_vi", "name_en", "about_vi", "about_en"],
        );
        self.keys.systems = Ids::of("system");
        for row in table.rows(self.faults) {
            let id = row.id("id");
            self.keys.systems.add(&row, "id", id);
            let kind = code!(row, "kind", SystemKind, Context);
            self.facts.systems.push(System {
                id,
                kind,
                name: both(&row, "name"),
                about: both(&row, "about"),
            });
        }
    }

    fn measures(&mut self) {
        let table = self.table("units.csv", &["id", "vi", "en_one", "en_many", "format"]);
        self.keys.measures = Ids::of("unit of measure");
        for row in table.rows(self.faults) {
            let id = row.id("id");
            self.keys.measures.add(&row, "id", id);
            let (vi, en_one, en_many) = (row.text("vi"), row.text("en_one"), row.text("en_many"));
            let format = code!(row, "format", MeasureFormat, Number);
            self.facts.measures.push(Measure {
                vi,
                en_one,
                en_many,
                format,
            });
        }
    }

    fn indicators(&mut self) {
        let columns = [
            "id",
            "system",
            "name_vi",
            "name_en",
            "short_vi",
            "short_en",
            "unit",
            "kind",
            "decimals",
            "better",
            "rollup",
            "weight",
            "subset_of",
            "part_of",
            "scope",
            "min",
            "max",
            "about_vi",
            "about_en",
        ];
        let table = self.table("indicators.csv", &columns);
        self.keys.indicators = Ids::of("indicator");
        for row in table.rows(self.faults) {
            self.keys.indicators.add(&row, "id", row.cell("id"));
        }
        let keys = &self.keys;
        for row in table.rows(self.faults) {
            let kind = code!(row, "kind", Kind, Stock);
            let rollup = code!(row, "rollup", Rollup, Never);
            if matches!(kind, Kind::Rank | Kind::Grade | Kind::Link | Kind::Event)
                && !matches!(rollup, Rollup::Never | Rollup::CountYes)
            {
                row.fault(
                    "rollup",
                    "ranks, grades, events and links cannot be added or averaged",
                );
            }
            if !unit_fits(kind, row.cell("unit")) {
                row.fault("unit", "does not fit the kind");
            }
            if !row.cell("subset_of").is_empty() && !row.cell("part_of").is_empty() {
                row.fault("part_of", "a subset is never a part of a sum");
            }
            let weight = keys.indicators.maybe(&row, "weight").map(IndicatorIx);
            if (rollup == Rollup::WeightedMean) != weight.is_some() {
                row.fault("weight", "a weighted mean, and nothing else, has a weight");
            }
            let low = if row.cell("min").is_empty() {
                f64::NEG_INFINITY
            } else {
                row.decimal("min").0
            };
            let high = if row.cell("max").is_empty() {
                f64::INFINITY
            } else {
                row.decimal("max").0
            };
            self.origins.ranges.push((low, high));
            self.facts.indicators.push(Indicator {
                id: row.id("id"),
                system: SystemIx(keys.systems.find(&row, "system", row.cell("system"))),
                name: both(&row, "name"),
                short: both(&row, "short"),
                measure: MeasureIx(keys.measures.find(&row, "unit", row.cell("unit"))),
                kind,
                decimals: row.whole("decimals", 0..=12),
                better: code!(row, "better", Better, Neither),
                rollup,
                weight,
                subset_of: keys.indicators.maybe(&row, "subset_of").map(IndicatorIx),
                part_of: keys.indicators.maybe(&row, "part_of").map(IndicatorIx),
                scope: code!(row, "scope", Scope, National),
                about: both(&row, "about"),
            });
        }
    }

    fn definitions(&mut self) {
        let columns = [
            "id",
            "indicator",
            "from",
            "to",
            "name_vi",
            "name_en",
            "note_vi",
            "note_en",
        ];
        let table = self.table("definitions.csv", &columns);
        self.keys.definitions = Ids::of("definition");
        for row in table.rows(self.faults) {
            let id = row.id("id");
            self.keys.definitions.add(&row, "id", id);
            let indicator = row.cell("indicator");
            let version = match id.split_once('@') {
                Some((of, version)) if of == indicator => version,
                _ => {
                    row.fault(
                        "id",
                        "must be the indicator's id, @ and what tells the definition apart",
                    );
                    ""
                }
            };
            let indicator = IndicatorIx(self.keys.indicators.find(&row, "indicator", indicator));
            self.origins
                .spans
                .push((row.maybe_period("from"), row.maybe_period("to")));
            self.facts.definitions.push(Definition {
                indicator,
                version,
                name: both(&row, "name"),
                note: paired(&row, "note"),
            });
        }
    }

    fn areas(&mut self) {
        let table = self.table(
            "areas.csv",
            &[
                "id",
                "kind",
                "units",
                "parent",
                "code_2025",
                "iso",
                "name_en_plain",
            ],
        );
        self.keys.areas = Ids::of("area");
        for row in table.rows(self.faults) {
            self.keys
                .areas
                .add(&row, "id", &area_key(row.cell("units"), row.cell("id")));
        }
        for row in table.rows(self.faults) {
            let kind = code!(row, "kind", AreaKind, Agency);
            let units = units(&row);
            if (kind == AreaKind::Province) != units.is_some() {
                row.fault(
                    "units",
                    "provinces, and nothing else, belong to the 63 or the 34",
                );
            }
            self.facts.areas.push(Area {
                id: row.id("id"),
                kind,
                units,
                parent: self.keys.areas.maybe(&row, "parent").map(AreaIx),
                names: Vec::new(),
                aliases: Vec::new(),
                successor: None,
                members: Vec::new(),
                tile: None,
            });
        }
    }

    pub fn area(&self, row: &Row, column: &str) -> AreaIx {
        let key = area_key(row.cell("units"), row.cell(column));
        AreaIx(self.keys.areas.find(row, column, &key))
    }

    fn names(&mut self) {
        let table = self.table(
            "area_names.csv",
            &["area", "units", "from", "to", "name_vi", "name_en", "type"],
        );
        for row in table.rows(self.faults) {
            let area = self.area(&row, "area");
            let named = DatedName {
                from: row.maybe_period("from"),
                to: row.maybe_period("to"),
                name: both(&row, "name"),
                kind: code!(row, "type", AreaType, Body),
            };
            if let Some(area) = self.facts.areas.get_mut(area.at()) {
                area.names.push(named);
                area.names.sort_by_key(|named| named.from);
            }
        }
        let table = self.table("aliases.csv", &["area", "units", "alias"]);
        for row in table.rows(self.faults) {
            let (area, alias) = (self.area(&row, "area"), row.some_text("alias"));
            if let Some(area) = self.facts.areas.get_mut(area.at()) {
                area.aliases.push(alias);
            }
        }
        let table = self.table("crosswalk.csv", &["area_63", "area_34", "from", "document"]);
        for row in table.rows(self.faults) {
            let old = self
                .keys
                .areas
                .find(&row, "area_63", &area_key("63", row.cell("area_63")));
            let new = self
                .keys
                .areas
                .find(&row, "area_34", &area_key("34", row.cell("area_34")));
            row.period("from");
            if let Some(area) = self.facts.areas.get_mut(usize::from(old)) {
                area.successor = Some(AreaIx(new));
            }
            if let Some(area) = self.facts.areas.get_mut(usize::from(new)) {
                area.members.push(AreaIx(old));
                area.members.sort();
            }
        }
    }

    /// Leaves out aliases that a search without accents finds anyway: by the name, by another
    /// alias, or by a province that the area was made from.
    fn prune_aliases(&mut self) {
        let areas = &self.facts.areas;
        let folded = |area: &Area| -> Vec<String> {
            let names = area
                .names
                .iter()
                .flat_map(|named| [named.name.vi, named.name.en]);
            names
                .chain(area.aliases.iter().copied())
                .map(fold)
                .collect()
        };
        let kept: Vec<Vec<&'static str>> = areas
            .iter()
            .map(|area| {
                let names = area
                    .names
                    .iter()
                    .flat_map(|named| [named.name.vi, named.name.en]);
                let members = area.members.iter().filter_map(|ix| areas.get(ix.at()));
                let mut found: Vec<String> =
                    names.map(fold).chain(members.flat_map(folded)).collect();
                let mut is_new = |alias: &&'static str| {
                    let alias = fold(alias);
                    let is_new = !found.contains(&alias);
                    found.push(alias);
                    is_new
                };
                area.aliases
                    .iter()
                    .copied()
                    .filter(|alias| is_new(alias))
                    .collect()
            })
            .collect();
        for (area, aliases) in self.facts.areas.iter_mut().zip(kept) {
            area.aliases = aliases;
        }
    }

    fn tiles(&mut self) {
        let table = self.table("tile_grid.csv", &["units", "area", "col", "row", "short"]);
        for row in table.rows(self.faults) {
            let area = self.area(&row, "area");
            let tile = Tile {
                col: row.whole("col", 0..=20),
                row: row.whole("row", 0..=40),
                short: row.some_text("short"),
            };
            if let Some(area) = self.facts.areas.get_mut(area.at()) {
                area.tile = Some(tile);
            }
        }
    }

    fn sources(&mut self) {
        let table = self.table(
            "publishers.csv",
            &["id", "name_vi", "name_en", "terms_vi", "terms_en"],
        );
        self.keys.publishers = Ids::of("publisher");
        for row in table.rows(self.faults) {
            let id = row.id("id");
            self.keys.publishers.add(&row, "id", id);
            self.facts.publishers.push(Publisher {
                name: both(&row, "name"),
                terms: both(&row, "terms"),
            });
        }
        let columns = [
            "id",
            "publisher",
            "title",
            "date",
            "url",
            "trust",
            "link",
            "read_through",
        ];
        let table = self.table("sources.csv", &columns);
        self.keys.sources = Ids::of("source");
        for row in table.rows(self.faults) {
            let id = row.id("id");
            self.keys.sources.add(&row, "id", id);
            let trust = code!(row, "trust", Trust, Press);
            let is_linked = row.yes("link");
            if is_linked && (trust == Trust::Mirror || row.cell("url").is_empty()) {
                row.fault(
                    "link",
                    "a mirror, or a source without address, is never linked",
                );
            }
            if !row.cell("url").is_empty() && !row.cell("url").starts_with("http") {
                row.fault("url", "must be a web address or empty");
            }
            self.facts.sources.push(Source {
                publisher: PublisherIx(self.keys.publishers.find(
                    &row,
                    "publisher",
                    row.cell("publisher"),
                )),
                title: row.some_text("title"),
                date: row.maybe_period("date"),
                url: row.text("url"),
                trust,
                is_linked,
                read_through: row.text("read_through"),
            });
        }
    }
}

/// Whether a unit can be that of a kind: what is not counted has a unit of its own, and shares are per
/// cent or from 0 to 1.
fn unit_fits(kind: Kind, unit: &str) -> bool {
    const OWN: [&str; 9] = [
        "rank",
        "grade",
        "yes_no",
        "event",
        "link",
        "index",
        "points",
        "percent",
        "proportion",
    ];
    match kind {
        Kind::Rank => unit == "rank",
        Kind::Grade => unit == "grade",
        Kind::YesNo => unit == "yes_no",
        Kind::Event => unit == "event",
        Kind::Link => unit == "link",
        Kind::Share => ["percent", "proportion"].contains(&unit),
        Kind::Flow | Kind::Cumulative | Kind::Stock => !OWN.contains(&unit),
        Kind::Index => !OWN[..5].contains(&unit),
    }
}
