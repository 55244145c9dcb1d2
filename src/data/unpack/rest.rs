//! The rest of the packed form: every name, description, source and note, and the story of claims and
//! matters. It is told of what the core holds, in the same order.

use super::part::Part;
use super::{Read, decimal, known};
use crate::data::Corrupt;
use crate::model::{
    AreaIx, AreaType, Claim, ClaimOp, DatedName, Event, EventStatus, Facts, Matter, MatterKind,
    Measure, MeasureFormat, MeasureIx, Publisher, PublisherIx, Qualifier, Source, SourceIx,
    SystemIx, SystemKind, Tile, Topic, TopicIx, Trust,
};

/// Adds to facts what the rest tells of them.
pub fn tell(part: &mut Part, facts: &mut Facts) -> Read<()> {
    systems(part, facts)?;
    indicators(part, facts)?;
    sources(part, facts)?;
    areas(part, facts)?;
    observations(part, facts)?;
    claims(part, facts)?;
    matters(part, facts)
}

fn systems(part: &mut Part, facts: &mut Facts) -> Read<()> {
    let n = facts.systems.len();
    let (id, kind) = (part.column(n)?, part.numbers(n)?);
    let (name, about) = (part.words(n)?, part.words(n)?);
    for (i, system) in facts.systems.iter_mut().enumerate() {
        system.id = id[i];
        system.kind = known(SystemKind::from_number(kind[i]))?;
        system.name = name[i];
        system.about = about[i];
    }
    Ok(())
}

fn indicators(part: &mut Part, facts: &mut Facts) -> Read<()> {
    let n = part.count()?;
    let (vi, en_one, en_many) = (part.column(n)?, part.column(n)?, part.column(n)?);
    let format = part.numbers(n)?;
    for i in 0..n {
        facts.measures.push(Measure {
            vi: vi[i],
            en_one: en_one[i],
            en_many: en_many[i],
            format: known(MeasureFormat::from_number(format[i]))?,
        });
    }

    let n = facts.indicators.len();
    let (name, short) = (part.words(n)?, part.words(n)?);
    let measure = part.places(n, facts.measures.len())?;
    let about = part.words(n)?;
    for (i, indicator) in facts.indicators.iter_mut().enumerate() {
        indicator.name = name[i];
        indicator.short = short[i];
        indicator.measure = MeasureIx(measure[i]);
        indicator.about = about[i];
    }

    let n = facts.definitions.len();
    let version = part.column(n)?;
    let (name, note) = (part.words(n)?, part.words(n)?);
    for (i, definition) in facts.definitions.iter_mut().enumerate() {
        definition.version = version[i];
        definition.name = name[i];
        definition.note = note[i];
    }
    Ok(())
}

fn sources(part: &mut Part, facts: &mut Facts) -> Read<()> {
    let n = part.count()?;
    let (name, terms) = (part.words(n)?, part.words(n)?);
    for i in 0..n {
        facts.publishers.push(Publisher {
            name: name[i],
            terms: terms[i],
        });
    }

    let n = part.count()?;
    let publisher = part.places(n, facts.publishers.len())?;
    let (title, date, url) = (part.column(n)?, part.moments(n)?, part.column(n)?);
    let (trust, is_linked, read_through) = (part.numbers(n)?, part.bools(n)?, part.column(n)?);
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

fn areas(part: &mut Part, facts: &mut Facts) -> Read<()> {
    for area in &mut facts.areas {
        for _ in 0..part.count()? {
            let (from, to, mut name) = (part.moment()?, part.moment()?, part.word()?);
            if name.en.is_empty() {
                name.en = part.plain(name.vi);
            }
            let kind = known(AreaType::from_number(part.number()?))?;
            area.names.push(DatedName {
                from,
                to,
                name,
                kind,
            });
        }
    }
    for area in &mut facts.areas {
        let count = part.count()?;
        area.aliases = part.column(count)?;
    }
    for area in &mut facts.areas {
        if part.flag()? {
            area.tile = Some(Tile {
                col: part.small()?,
                row: part.small()?,
                short: part.text()?,
            });
        }
    }
    Ok(())
}

fn observations(part: &mut Part, facts: &mut Facts) -> Read<()> {
    let n = facts.observations.len();
    let (from, qualifier) = (part.moments(n)?, part.numbers(n)?);
    let (source, line) = (part.places(n, facts.sources.len())?, part.numbers(n)?);
    let note = part.words(n)?;
    for (i, row) in facts.observations.iter_mut().enumerate() {
        row.from = from[i];
        row.qualifier = known(Qualifier::from_number(qualifier[i]))?;
        row.source = SourceIx(source[i]);
        row.line = u8::try_from(line[i]).map_err(|_| Corrupt)?;
        row.note = note[i];
    }
    Ok(())
}

fn claims(part: &mut Part, facts: &mut Facts) -> Read<()> {
    for _ in 0..part.count()? {
        let system = SystemIx(part.index(facts.systems.len())?);
        let line = part.small()?;
        let op = known(ClaimOp::from_number(part.number()?))?;
        let digits = part.small()?;
        let printed = decimal(part.signed()?, digits.min(15));
        let operands = part.operands(facts)?;
        let is_circular = part.flag()?;
        let support = part.operands(facts)?;
        let note = part.word()?;
        let source = SourceIx(part.index(facts.sources.len())?);
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

fn matters(part: &mut Part, facts: &mut Facts) -> Read<()> {
    for _ in 0..part.count()? {
        let system = part.maybe(facts.systems.len())?.map(SystemIx);
        facts.topics.push(Topic {
            system,
            name: part.word()?,
        });
    }
    for _ in 0..part.count()? {
        facts.matters.push(Matter {
            line: part.small()?,
            kind: known(MatterKind::from_number(part.number()?))?,
            title: part.word()?,
            addressee: part.maybe(facts.areas.len())?.map(AreaIx),
            deadline: part.moment()?,
            documents: part.text()?,
            topic: part.maybe(facts.topics.len())?.map(TopicIx),
        });
    }
    for _ in 0..part.count()? {
        facts.events.push(Event {
            topic: TopicIx(part.index(facts.topics.len())?),
            date: part.period()?,
            what: part.word()?,
            document: part.text()?,
            status: known(EventStatus::from_number(part.number()?))?,
            source: SourceIx(part.index(facts.sources.len())?),
        });
    }
    Ok(())
}
