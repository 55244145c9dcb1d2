//! Packed bytes -> facts. The twin of `package::pack`. Whatever the bytes are, it ends with facts
//! or with `Corrupt`, and allocates no more than a small multiple of their length.

use super::Corrupt;
use super::bytes::Bytes;
use super::texts::{Texts, table};
use crate::model::{
    Area, AreaIx, AreaKind, AreaType, Better, Claim, ClaimOp, DatedName, Definition, DefinitionIx,
    Event, EventStatus, Facts, Flag, Indicator, IndicatorIx, Kind, Matter, MatterKind, Measure,
    MeasureFormat, MeasureIx, Observation, Operand, Parts, Period, Publisher, PublisherIx,
    Qualifier, Reading, Rollup, Scope, Source, SourceIx, System, SystemIx, SystemKind, Tile, Topic,
    TopicIx, Trust, UnitSystem, Words, latin,
};
use std::collections::BTreeMap;

type Read<T> = Result<T, Corrupt>;

/// Opens every packed data set; the last byte is the version of the form.
const MARK: &[u8; 5] = b"CPDT\x01";

/// Bytes to a value.
const PLANES: usize = 7;

/// Reads a packed data set: its first part, and its later texts where they have come. Without
/// them those texts are empty.
pub fn unpack(first: &'static [u8], later: Option<&'static [u8]>) -> Read<Facts> {
    let mut bytes = opened(first)?;
    let count = bytes.index(usize::from(u16::MAX))?;
    let later = match later {
        None => Texts::missing(usize::from(count)),
        Some(data) => {
            let mut bytes = opened(data)?;
            let is_twin = bytes.number()? == u64::from(checksum(first));
            let texts = table(&mut bytes)?;
            if !is_twin || texts.len() != usize::from(count) || !bytes.is_done() {
                return Err(Corrupt);
            }
            Texts::of(texts)
        }
    };
    let texts = Texts::of(table(&mut bytes)?);
    let mut reader = Unpack {
        bytes,
        texts,
        later,
        plain: BTreeMap::new(),
    };
    let facts = reader.facts()?;
    if reader.bytes.is_done() {
        Ok(facts)
    } else {
        Err(Corrupt)
    }
}

/// Past the mark of a part.
fn opened(data: &'static [u8]) -> Read<Bytes> {
    let mut bytes = Bytes::new(data);
    if bytes.take(MARK.len())? == MARK {
        Ok(bytes)
    } else {
        Err(Corrupt)
    }
}

/// The FNV-1a sum of the first part, which the later one names.
fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, byte| {
        (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    })
}

struct Unpack {
    bytes: Bytes,
    texts: Texts,
    later: Texts,
    /// Names without their marks, by where the name lies: many areas may share a name, and each
    /// lives as long as the program.
    plain: BTreeMap<(usize, usize), &'static str>,
}

impl Unpack {
    fn facts(&mut self) -> Read<Facts> {
        let mut facts = Facts {
            version: self.text()?,
            ..Facts::default()
        };
        self.lists(&mut facts)?;
        self.areas(&mut facts)?;
        self.observations(&mut facts)?;
        self.claims(&mut facts)?;
        self.matters(&mut facts)?;
        Ok(facts)
    }

    fn text(&mut self) -> Read<&'static str> {
        self.texts.find(self.bytes.number()?)
    }

    /// A text of the later part.
    fn late(&mut self) -> Read<&'static str> {
        self.later.find(self.bytes.number()?)
    }

    fn lates(&mut self, count: usize) -> Read<Vec<&'static str>> {
        (0..count).map(|_| self.late()).collect()
    }

    /// Texts of the later part in both languages.
    fn late_words(&mut self, count: usize) -> Read<Vec<Words>> {
        let vi = self.lates(count)?;
        let en = self.lates(count)?;
        Ok(vi
            .into_iter()
            .zip(en)
            .map(|(vi, en)| Words { vi, en })
            .collect())
    }

    fn late_word(&mut self) -> Read<Words> {
        Ok(Words {
            vi: self.late()?,
            en: self.late()?,
        })
    }

    fn texts(&mut self, count: usize) -> Read<Vec<&'static str>> {
        (0..count).map(|_| self.text()).collect()
    }

    fn numbers(&mut self, count: usize) -> Read<Vec<u64>> {
        (0..count).map(|_| self.bytes.number()).collect()
    }

    fn places(&mut self, count: usize, limit: usize) -> Read<Vec<u16>> {
        (0..count).map(|_| self.bytes.index(limit)).collect()
    }

    fn bools(&mut self, count: usize) -> Read<Vec<bool>> {
        (0..count).map(|_| self.flag()).collect()
    }

    fn flag(&mut self) -> Read<bool> {
        Ok(self.bytes.index(2)? == 1)
    }

    fn small(&mut self) -> Read<u8> {
        u8::try_from(self.bytes.number()?).map_err(|_| Corrupt)
    }

    fn words(&mut self, count: usize) -> Read<Vec<Words>> {
        let vi = self.texts(count)?;
        let en = self.texts(count)?;
        Ok(vi
            .into_iter()
            .zip(en)
            .map(|(vi, en)| Words { vi, en })
            .collect())
    }

    fn word(&mut self) -> Read<Words> {
        Ok(Words {
            vi: self.text()?,
            en: self.text()?,
        })
    }

    fn maybe(&mut self, limit: usize) -> Read<Option<u16>> {
        Ok(self.bytes.index(limit + 1)?.checked_sub(1))
    }

    fn maybes(&mut self, count: usize, limit: usize) -> Read<Vec<Option<u16>>> {
        (0..count).map(|_| self.maybe(limit)).collect()
    }

    fn period(&mut self) -> Read<Period> {
        period(self.bytes.number()?)
    }

    fn moment(&mut self) -> Read<Option<Period>> {
        match self.bytes.number()? {
            0 => Ok(None),
            key => period(key - 1).map(Some),
        }
    }

    fn moments(&mut self, count: usize) -> Read<Vec<Option<Period>>> {
        (0..count).map(|_| self.moment()).collect()
    }

    /// A name in plain letters.
    fn plain(&mut self, name: &'static str) -> &'static str {
        let place = (name.as_ptr().addr(), name.len());
        self.plain
            .entry(place)
            .or_insert_with(|| Box::leak(latin(name).into_boxed_str()))
    }

    fn lists(&mut self, facts: &mut Facts) -> Read<()> {
        let n = self.bytes.count()?;
        let (id, kind, name, about) = (
            self.texts(n)?,
            self.numbers(n)?,
            self.words(n)?,
            self.late_words(n)?,
        );
        for i in 0..n {
            let kind = known(SystemKind::from_number(kind[i]))?;
            facts.systems.push(System {
                id: id[i],
                kind,
                name: name[i],
                about: about[i],
            });
        }

        let n = self.bytes.count()?;
        let (vi, en_one, en_many) = (self.texts(n)?, self.texts(n)?, self.texts(n)?);
        let format = self.numbers(n)?;
        for i in 0..n {
            let format = known(MeasureFormat::from_number(format[i]))?;
            facts.measures.push(Measure {
                vi: vi[i],
                en_one: en_one[i],
                en_many: en_many[i],
                format,
            });
        }
        self.indicators(facts)?;

        let n = self.bytes.count()?;
        let (version, indicator) = (self.texts(n)?, self.places(n, facts.indicators.len())?);
        let (name, note) = (self.late_words(n)?, self.late_words(n)?);
        for i in 0..n {
            let indicator = IndicatorIx(indicator[i]);
            facts.definitions.push(Definition {
                indicator,
                version: version[i],
                name: name[i],
                note: note[i],
            });
        }

        let n = self.bytes.count()?;
        let (name, terms) = (self.words(n)?, self.late_words(n)?);
        for i in 0..n {
            facts.publishers.push(Publisher {
                name: name[i],
                terms: terms[i],
            });
        }

        let n = self.bytes.count()?;
        let publisher = self.places(n, facts.publishers.len())?;
        let (title, date, url) = (self.lates(n)?, self.moments(n)?, self.lates(n)?);
        let (trust, is_linked, read_through) = (self.numbers(n)?, self.bools(n)?, self.lates(n)?);
        for i in 0..n {
            facts.sources.push(Source {
                publisher: PublisherIx(publisher[i]),
                title: title[i],
                date: date[i],
                url: url[i],
                trust: known(Trust::from_number(trust[i]))?,
                is_linked: is_linked[i],
                read_through: read_through[i],
            });
        }
        Ok(())
    }

    fn indicators(&mut self, facts: &mut Facts) -> Read<()> {
        let n = self.bytes.count()?;
        let (id, system) = (self.texts(n)?, self.places(n, facts.systems.len())?);
        let (name, short) = (self.words(n)?, self.words(n)?);
        let measure = self.places(n, facts.measures.len())?;
        let (kind, decimals, better, rollup) = (
            self.numbers(n)?,
            self.numbers(n)?,
            self.numbers(n)?,
            self.numbers(n)?,
        );
        let (weight, subset_of, part_of) =
            (self.maybes(n, n)?, self.maybes(n, n)?, self.maybes(n, n)?);
        let (scope, about) = (self.numbers(n)?, self.late_words(n)?);
        for i in 0..n {
            facts.indicators.push(Indicator {
                id: id[i],
                system: SystemIx(system[i]),
                name: name[i],
                short: short[i],
                measure: MeasureIx(measure[i]),
                kind: known(Kind::from_number(kind[i]))?,
                decimals: u8::try_from(decimals[i])
                    .ok()
                    .filter(|d| *d <= 12)
                    .ok_or(Corrupt)?,
                better: known(Better::from_number(better[i]))?,
                rollup: known(Rollup::from_number(rollup[i]))?,
                weight: weight[i].map(IndicatorIx),
                subset_of: subset_of[i].map(IndicatorIx),
                part_of: part_of[i].map(IndicatorIx),
                scope: known(Scope::from_number(scope[i]))?,
                about: about[i],
            });
        }
        Ok(())
    }

    fn areas(&mut self, facts: &mut Facts) -> Read<()> {
        let n = self.bytes.count()?;
        let (id, kind, units) = (self.texts(n)?, self.numbers(n)?, self.numbers(n)?);
        let parent = self.maybes(n, n)?;
        let successor = self.maybes(n, n)?;
        for i in 0..n {
            facts.areas.push(Area {
                id: id[i],
                kind: known(AreaKind::from_number(kind[i]))?,
                units: match units[i] {
                    0 => None,
                    number => Some(known(UnitSystem::from_number(number - 1))?),
                },
                parent: parent[i].map(AreaIx),
                names: Vec::new(),
                aliases: Vec::new(),
                successor: successor[i].map(AreaIx),
                members: Vec::new(),
                tile: None,
            });
        }
        for area in &mut facts.areas {
            for _ in 0..self.bytes.count()? {
                let (from, to, mut name) = (self.moment()?, self.moment()?, self.word()?);
                if name.en.is_empty() {
                    name.en = self.plain(name.vi);
                }
                let kind = known(AreaType::from_number(self.bytes.number()?))?;
                area.names.push(DatedName {
                    from,
                    to,
                    name,
                    kind,
                });
            }
        }
        for area in &mut facts.areas {
            let count = self.bytes.count()?;
            area.aliases = self.lates(count)?;
        }
        for area in &mut facts.areas {
            if self.flag()? {
                area.tile = Some(Tile {
                    col: self.small()?,
                    row: self.small()?,
                    short: self.text()?,
                });
            }
        }
        for i in 0..n {
            if let Some(place) = facts.areas[i].successor {
                let member = AreaIx(u16::try_from(i).map_err(|_| Corrupt)?);
                facts.areas[place.at()].members.push(member);
            }
        }
        Ok(())
    }

    fn observations(&mut self, facts: &mut Facts) -> Read<()> {
        let n = self.bytes.count()?;
        let indicator = self.running(n, facts.indicators.len())?;
        let definition = self.places(n, facts.definitions.len())?;
        let first_definition = first_definitions(facts);
        let area = self.signed_steps(n)?;
        let key = self.signed_steps(n)?;
        let (from, flag, digits) = (self.moments(n)?, self.numbers(n)?, self.numbers(n)?);
        let value = self.planes(n)?;
        let (qualifier, source) = (self.numbers(n)?, self.places(n, facts.sources.len())?);
        let (hidden, line, note) = (self.bools(n)?, self.numbers(n)?, self.late_words(n)?);
        for i in 0..n {
            let digits = u8::try_from(digits[i])
                .ok()
                .filter(|d| *d <= 15)
                .ok_or(Corrupt)?;
            let area = usize::try_from(area[i])
                .ok()
                .filter(|place| *place < facts.areas.len())
                .ok_or(Corrupt)?;
            facts.observations.push(Observation {
                indicator: IndicatorIx(indicator[i]),
                definition: DefinitionIx(
                    first_definition
                        .get(usize::from(indicator[i]))
                        .and_then(|first| first.checked_add(definition[i]))
                        .filter(|place| usize::from(*place) < facts.definitions.len())
                        .ok_or(Corrupt)?,
                ),
                area: AreaIx(u16::try_from(area).map_err(|_| Corrupt)?),
                from: from[i],
                period: period(u64::try_from(key[i]).map_err(|_| Corrupt)?)?,
                reading: match flag[i] {
                    0 => Reading::Value(decimal(value[i], digits)),
                    number => Reading::Missing(known(Flag::from_number(number - 1))?),
                },
                digits,
                qualifier: known(Qualifier::from_number(qualifier[i]))?,
                source: SourceIx(source[i]),
                shown: !hidden[i],
                line: u8::try_from(line[i]).map_err(|_| Corrupt)?,
                note: note[i],
            });
        }
        // A total is kept as its difference from the sum of its parts.
        let parts = Parts::of(&facts.indicators, &facts.observations);
        let totals: Vec<(usize, f64)> = (0..n)
            .filter(|i| flag[*i] == 0 && parts.is_total(IndicatorIx(indicator[*i])))
            .map(|i| {
                let row = &facts.observations[i];
                (
                    i,
                    decimal(value[i].saturating_add(parts.guess(row)), row.digits),
                )
            })
            .collect();
        for (i, total) in totals {
            facts.observations[i].reading = Reading::Value(total);
        }
        Ok(())
    }

    /// Numbers kept byte by byte, all lowest bytes first.
    fn planes(&mut self, count: usize) -> Read<Vec<i64>> {
        let mut raw = vec![0_u64; count];
        for plane in 0..PLANES {
            for (number, byte) in raw.iter_mut().zip(self.bytes.take(count)?) {
                *number |= u64::from(*byte) << (8 * plane);
            }
        }
        let signed =
            |raw: u64| i64::try_from(raw >> 1).map(|half| if raw & 1 == 1 { -half } else { half });
        raw.into_iter()
            .map(|raw| signed(raw).map_err(|_| Corrupt))
            .collect()
    }

    /// A column of places that never fall, kept as steps.
    fn running(&mut self, count: usize, limit: usize) -> Read<Vec<u16>> {
        let mut last = 0_u64;
        (0..count)
            .map(|_| {
                last = last.checked_add(self.bytes.number()?).ok_or(Corrupt)?;
                u16::try_from(last)
                    .ok()
                    .filter(|place| usize::from(*place) < limit)
                    .ok_or(Corrupt)
            })
            .collect()
    }

    fn signed_steps(&mut self, count: usize) -> Read<Vec<i64>> {
        let mut last = 0_i64;
        (0..count)
            .map(|_| {
                last = last.checked_add(self.bytes.signed()?).ok_or(Corrupt)?;
                Ok(last)
            })
            .collect()
    }

    fn operands(&mut self, facts: &Facts) -> Read<Vec<Operand>> {
        let count = self.bytes.count()?;
        (0..count)
            .map(|_| {
                Ok(Operand {
                    is_negative: self.flag()?,
                    indicator: IndicatorIx(self.bytes.index(facts.indicators.len())?),
                    period: self.period()?,
                    area: AreaIx(self.bytes.index(facts.areas.len())?),
                })
            })
            .collect()
    }

    fn claims(&mut self, facts: &mut Facts) -> Read<()> {
        for _ in 0..self.bytes.count()? {
            let system = SystemIx(self.bytes.index(facts.systems.len())?);
            let line = self.small()?;
            let op = known(ClaimOp::from_number(self.bytes.number()?))?;
            let digits = self.small()?;
            let printed = decimal(self.bytes.signed()?, digits.min(15));
            let operands = self.operands(facts)?;
            let is_circular = self.flag()?;
            let support = self.operands(facts)?;
            let note = self.late_word()?;
            let source = SourceIx(self.bytes.index(facts.sources.len())?);
            facts.claims.push(Claim {
                system,
                line,
                op,
                printed,
                digits,
                operands,
                is_circular,
                support,
                note,
                source,
            });
        }
        Ok(())
    }

    fn matters(&mut self, facts: &mut Facts) -> Read<()> {
        for _ in 0..self.bytes.count()? {
            let system = self.maybe(facts.systems.len())?.map(SystemIx);
            facts.topics.push(Topic {
                system,
                name: self.late_word()?,
            });
        }
        for _ in 0..self.bytes.count()? {
            facts.matters.push(Matter {
                line: self.small()?,
                kind: known(MatterKind::from_number(self.bytes.number()?))?,
                title: self.late_word()?,
                addressee: self.maybe(facts.areas.len())?.map(AreaIx),
                deadline: self.moment()?,
                documents: self.late()?,
                topic: self.maybe(facts.topics.len())?.map(TopicIx),
            });
        }
        for _ in 0..self.bytes.count()? {
            facts.events.push(Event {
                topic: TopicIx(self.bytes.index(facts.topics.len())?),
                date: self.period()?,
                what: self.late_word()?,
                document: self.late()?,
                status: known(EventStatus::from_number(self.bytes.number()?))?,
                source: SourceIx(self.bytes.index(facts.sources.len())?),
            });
        }
        Ok(())
    }
}

/// Where the definitions of each indicator begin; they stand together.
fn first_definitions(facts: &Facts) -> Vec<u16> {
    let mut first = vec![0; facts.indicators.len()];
    let mut last = None;
    for (place, definition) in (0_u16..).zip(&facts.definitions) {
        if last.replace(definition.indicator) != Some(definition.indicator) {
            first[definition.indicator.at()] = place;
        }
    }
    first
}

fn known<T>(found: Option<T>) -> Read<T> {
    found.ok_or(Corrupt)
}

fn period(key: u64) -> Read<Period> {
    u32::try_from(key)
        .ok()
        .and_then(Period::from_key)
        .ok_or(Corrupt)
}

/// Digits without their point -> the nearest number, as if parsed from text: both parts are exact
/// below 2^53 and 10^22, so one division rounds once.
#[expect(
    clippy::cast_precision_loss,
    reason = "the check keeps values below 2^53"
)]
fn decimal(mantissa: i64, digits: u8) -> f64 {
    mantissa as f64 / 10_f64.powi(i32::from(digits))
}
