//! Facts -> packed bytes, column by column, so that like stands beside like and compresses. The
//! twin of `data::unpack`; a round trip in the tests holds the two together.

use super::writer::{Packed, Part, Writer};
use crate::model::{
    Area, Definition, Facts, Observation, Operand, Parts, Period, Reading, Tile, Words, latin,
};

/// Opens every packed data set; the last byte is the version of the form.
pub const MARK: &[u8; 5] = b"CPDT\x02";

/// Bytes to a value: 2^55 holds every value of 15 digits.
const PLANES: usize = 7;

/// The packed parts of a data set.
pub fn pack(facts: &Facts) -> Packed {
    let mut out = Writer::default();
    core(&mut out.core, facts);
    lists(&mut out.rest, facts);
    areas(&mut out.rest, &facts.areas);
    observations(&mut out.rest, &facts.observations);
    story(&mut out.rest, facts);
    out.finish(MARK)
}

fn column<T>(out: &mut Part, rows: &[T], mut cell: impl FnMut(&mut Part, &T)) {
    for row in rows {
        cell(out, row);
    }
}

fn words<T>(out: &mut Part, rows: &[T], get: impl Fn(&T) -> Words) {
    column(out, rows, |out, row| out.text(get(row).vi));
    column(out, rows, |out, row| out.text(get(row).en));
}

/// 0 for nothing, else the place plus one.
fn maybe(out: &mut Part, place: Option<u16>) {
    out.number(place.map_or(0, |place| u64::from(place) + 1));
}

/// 0 for nothing, else the key plus one.
fn moment(out: &mut Part, period: Option<Period>) {
    out.number(period.map_or(0, |period| u64::from(period.key()) + 1));
}

/// What the map is drawn from: which indicators and areas there are, and every value.
fn core(out: &mut Part, facts: &Facts) {
    out.text(facts.version);
    out.place(facts.systems.len());
    let rows = &facts.indicators;
    out.place(rows.len());
    column(out, rows, |out, row| out.text(row.id));
    column(out, rows, |out, row| out.place(row.system.at()));
    column(out, rows, |out, row| out.number(row.kind.number()));
    column(out, rows, |out, row| out.number(u64::from(row.decimals)));
    column(out, rows, |out, row| out.number(row.better.number()));
    column(out, rows, |out, row| out.number(row.rollup.number()));
    column(out, rows, |out, row| maybe(out, row.weight.map(|ix| ix.0)));
    column(out, rows, |out, row| {
        maybe(out, row.subset_of.map(|ix| ix.0));
    });
    column(out, rows, |out, row| maybe(out, row.part_of.map(|ix| ix.0)));
    column(out, rows, |out, row| out.number(row.scope.number()));

    let rows = &facts.definitions;
    out.place(rows.len());
    column(out, rows, |out, row| out.place(row.indicator.at()));

    let rows = &facts.areas;
    out.place(rows.len());
    column(out, rows, |out, row| out.text(row.id));
    column(out, rows, |out, row| out.number(row.kind.number()));
    column(out, rows, |out, row| {
        out.number(row.units.map_or(0, |units| units.number() + 1));
    });
    column(out, rows, |out, row| maybe(out, row.parent.map(|ix| ix.0)));
    column(out, rows, |out, row| {
        maybe(out, row.successor.map(|ix| ix.0));
    });
    values(out, facts);
}

fn values(out: &mut Part, facts: &Facts) {
    let rows = &facts.observations;
    out.place(rows.len());
    let mut last = 0;
    column(out, rows, |out, row| {
        out.place(row.indicator.at() - last);
        last = row.indicator.at();
    });
    // The definitions of an indicator stand together, so the place among them is small.
    column(out, rows, |out, row| {
        out.place(row.definition.at() - first_definition(facts, row));
    });
    let mut last = 0_i64;
    column(out, rows, |out, row| {
        let next = i64::from(row.area.0);
        out.signed(next - last);
        last = next;
    });
    let mut last = 0_i64;
    column(out, rows, |out, row| {
        let next = i64::from(row.period.key());
        out.signed(next - last);
        last = next;
    });
    column(out, rows, |out, row| {
        out.number(match row.reading {
            Reading::Value(_) => 0,
            Reading::Missing(flag) => flag.number() + 1,
        });
    });
    column(out, rows, |out, row| out.number(u64::from(row.digits)));
    let parts = Parts::of(&facts.indicators, rows);
    let values: Vec<i64> = rows
        .iter()
        .map(|row| match row.reading.value() {
            Some(value) if parts.is_total(row.indicator) => {
                mantissa(value, row.digits) - parts.guess(row)
            }
            Some(value) => mantissa(value, row.digits),
            None => 0,
        })
        .collect();
    planes(out, &values);
    column(out, rows, |out, row| out.number(u64::from(!row.shown)));
}

/// What is told of the lists beyond their ids and numbers.
fn lists(out: &mut Part, facts: &Facts) {
    let rows = &facts.systems;
    column(out, rows, |out, row| out.text(row.id));
    column(out, rows, |out, row| out.number(row.kind.number()));
    words(out, rows, |row| row.name);
    words(out, rows, |row| row.about);

    let rows = &facts.measures;
    out.place(rows.len());
    column(out, rows, |out, row| out.text(row.vi));
    column(out, rows, |out, row| out.text(row.en_one));
    column(out, rows, |out, row| out.text(row.en_many));
    column(out, rows, |out, row| out.number(row.format.number()));

    let rows = &facts.indicators;
    words(out, rows, |row| row.name);
    words(out, rows, |row| row.short);
    column(out, rows, |out, row| out.place(row.measure.at()));
    words(out, rows, |row| row.about);

    let rows = &facts.definitions;
    column(out, rows, |out, row| out.text(row.version));
    words(out, rows, |row| row.name);
    words(out, rows, |row| row.note);

    let rows = &facts.publishers;
    out.place(rows.len());
    words(out, rows, |row| row.name);
    words(out, rows, |row| row.terms);

    let rows = &facts.sources;
    out.place(rows.len());
    column(out, rows, |out, row| out.place(row.publisher.at()));
    column(out, rows, |out, row| out.text(row.title));
    column(out, rows, |out, row| moment(out, row.date));
    column(out, rows, |out, row| out.text(row.url));
    column(out, rows, |out, row| out.number(row.trust.number()));
    column(out, rows, |out, row| out.number(u64::from(row.is_linked)));
    column(out, rows, |out, row| out.text(row.read_through));
}

fn areas(out: &mut Part, rows: &[Area]) {
    for row in rows {
        out.place(row.names.len());
        for named in &row.names {
            moment(out, named.from);
            moment(out, named.to);
            out.text(named.name.vi);
            // An English name that is the Vietnamese one in plain letters is left to the reader.
            let is_plain = latin(named.name.vi) == named.name.en;
            out.text(if is_plain { "" } else { named.name.en });
            out.number(named.kind.number());
        }
    }
    for row in rows {
        out.place(row.aliases.len());
        column(out, &row.aliases, |out, alias| out.text(alias));
    }
    for row in rows {
        out.number(u64::from(row.tile.is_some()));
        if let Some(Tile { col, row, short }) = row.tile {
            out.number(u64::from(col));
            out.number(u64::from(row));
            out.text(short);
        }
    }
}

/// What is told of each value.
fn observations(out: &mut Part, rows: &[Observation]) {
    column(out, rows, |out, row| moment(out, row.from));
    column(out, rows, |out, row| out.number(row.qualifier.number()));
    column(out, rows, |out, row| out.place(row.source.at()));
    column(out, rows, |out, row| out.number(u64::from(row.line)));
    words(out, rows, |row| row.note);
}

/// Numbers byte by byte, all lowest bytes first: the high bytes of like numbers are alike.
fn planes(out: &mut Part, numbers: &[i64]) {
    for plane in 0..PLANES {
        for number in numbers {
            out.byte(zigzag(*number).to_le_bytes()[plane]);
        }
    }
}

/// A number with its sign in the lowest bit.
const fn zigzag(number: i64) -> u64 {
    number.unsigned_abs() << 1 | (number < 0) as u64
}

/// Where the definitions of a row's indicator begin.
fn first_definition(facts: &Facts, row: &Observation) -> usize {
    let is_own = |found: &Definition| found.indicator == row.indicator;
    facts
        .definitions
        .iter()
        .position(is_own)
        .unwrap_or_default()
}

/// The digits of a value without its point.
fn mantissa(value: f64, digits: u8) -> i64 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the check keeps values below 2^53"
    )]
    let whole = (value * 10_f64.powi(i32::from(digits))).round() as i64;
    whole
}

fn operands(out: &mut Part, rows: &[Operand]) {
    out.place(rows.len());
    for row in rows {
        out.number(u64::from(row.is_negative));
        out.place(row.indicator.at());
        out.number(u64::from(row.period.key()));
        out.place(row.area.at());
    }
}

fn story(out: &mut Part, facts: &Facts) {
    out.place(facts.claims.len());
    for row in &facts.claims {
        out.place(row.system.at());
        out.number(u64::from(row.line));
        out.number(row.op.number());
        out.number(u64::from(row.digits));
        out.signed(mantissa(row.printed, row.digits));
        operands(out, &row.operands);
        out.number(u64::from(row.is_circular));
        operands(out, &row.support);
        out.text(row.note.vi);
        out.text(row.note.en);
        out.place(row.source.at());
    }

    out.place(facts.topics.len());
    for row in &facts.topics {
        maybe(out, row.system.map(|ix| ix.0));
        out.text(row.name.vi);
        out.text(row.name.en);
    }

    out.place(facts.matters.len());
    for row in &facts.matters {
        out.number(u64::from(row.line));
        out.number(row.kind.number());
        out.text(row.title.vi);
        out.text(row.title.en);
        maybe(out, row.addressee.map(|ix| ix.0));
        moment(out, row.deadline);
        out.text(row.documents);
        maybe(out, row.topic.map(|ix| ix.0));
    }

    out.place(facts.events.len());
    for row in &facts.events {
        out.place(row.topic.at());
        out.number(u64::from(row.date.key()));
        out.text(row.what.vi);
        out.text(row.what.en);
        out.text(row.document);
        out.number(row.status.number());
        out.place(row.source.at());
    }
}
