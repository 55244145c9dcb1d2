//! A whole and its parts: civil status records, services by level.

use super::claims::recomputed;
use super::panels::Panel;
use crate::chart::{Drawing, Part, Parts, Piece, Stack};
use crate::engine::{between, share};
use crate::model::{ClaimOp, IndicatorIx, Observation};
use crate::query::{Ask, figure};
use crate::text::{Case, fill, panels as words};

/// The records of the article as a whole with its parts; children with an ID inside the births.
pub(super) fn records(ask: Ask) -> Option<Panel> {
    let whole = ask.data.find_indicator("civil_records")?;
    let parts: Vec<_> = ask
        .data
        .all_indicators()
        .filter(|ix| ask.data.indicator(*ix).part_of == Some(whole))
        .filter_map(|ix| printed(ask, ix))
        .collect();
    let subsets: Vec<_> = ask
        .data
        .all_indicators()
        .filter(|ix| ask.data.indicator(*ix).subset_of.is_some())
        .filter_map(|ix| printed(ask, ix))
        .collect();
    let values: Vec<_> = parts.iter().map(|row| row.reading.value()).collect();
    let shares = share(&values);
    let total = recomputed(
        ClaimOp::Sum,
        &values.iter().flatten().copied().collect::<Vec<_>>(),
    )?;
    let part = |(row, share): (&&Observation, &Option<f64>)| {
        let inside = subsets
            .iter()
            .filter(|subset| ask.data.indicator(subset.indicator).subset_of == Some(row.indicator))
            .filter_map(|subset| {
                let of = between(row.reading.value(), subset.reading.value())?;
                Some(Part {
                    share: percent(ask, of.ratio?),
                    ..named_part(ask, subset)?
                })
            });
        Some(Part {
            share: percent(ask, (*share)?),
            inside: inside.collect(),
            ..named_part(ask, row)?
        })
    };
    let date = parts.first().map(|row| ask.date(row.period, Case::Long))?;
    let title = fill(ask.text(words::RECORDS), &[("date", &date)]);
    let drawing = Drawing::Parts(Parts {
        name: ask.text(words::ALL_RECORDS).to_owned(),
        text: ask.say.number(total, 0),
        parts: parts.iter().zip(&shares).filter_map(part).collect(),
    });
    let rows = [parts, subsets].concat();
    Some(Panel::of(ask, title, &rows, drawing).hinted(ask.text(words::RECORDS_HINT)))
}

fn printed(ask: Ask<'_>, indicator: IndicatorIx) -> Option<&Observation> {
    ask.data.rows(indicator).iter().find(|row| row.line > 0)
}

fn named_part(ask: Ask, row: &Observation) -> Option<Part> {
    Some(Part {
        name: ask.text(ask.data.indicator(row.indicator).short).to_owned(),
        value: row.reading.value()?,
        text: figure::of(ask, row).value,
        share: String::new(),
        inside: Vec::new(),
    })
}

fn percent(ask: Ask, ratio: f64) -> String {
    format!("{}%", ask.say.number(ratio * 100.0, 1))
}

/// Level 3 and level 4 in all services.
pub(super) fn levels(ask: Ask) -> Option<Panel> {
    let row = |id: &str| printed(ask, ask.data.find_indicator(id)?);
    let (three, four) = (row("level3_share")?, row("level4_share")?);
    let total = row("level34_share")?;
    let rows = [three, four];
    let piece = |row: &&Observation| {
        Some(Piece {
            name: ask.text(ask.data.indicator(row.indicator).short).to_owned(),
            value: row.reading.value()?,
            text: figure::of(ask, row).value,
        })
    };
    let pieces: Option<Vec<_>> = rows.iter().map(piece).collect();
    let left = between(total.reading.value(), Some(100.0))?.difference;
    let date = ask.date(total.period, Case::Long);
    let title = fill(ask.text(words::LEVELS), &[("date", &date)]);
    let drawing = Drawing::Stack(Stack {
        pieces: pieces?,
        rest: Some(Piece {
            name: ask.text(words::LOWER_LEVELS).to_owned(),
            value: left,
            text: format!("{}%", ask.say.number(left, total.digits)),
        }),
        of: 100.0,
        total: fill(
            ask.text(words::LEVELS_TOTAL),
            &[("total", &figure::of(ask, total).value)],
        ),
    });
    Some(Panel::of(ask, title, &rows, drawing).hinted(ask.text(words::LEVELS_HINT)))
}
