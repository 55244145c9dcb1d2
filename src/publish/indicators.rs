//! The figures of each indicator under an address that stays: `data/i/<id>.csv`, what they are in
//! `data/i/<id>.json`, and a description of the columns (CSVW) beside them. In both languages at once,
//! since there is one file for all. Every row that was published, and nothing that was worked out.

use super::{Ground, Page, csvw};
use crate::export::csv::{BYTE_ORDER_MARK, Dialect, definition_id, line, reading};
use crate::export::metadata;
use crate::model::{IndicatorIx, Lang, Observation, UnitSystem};
use crate::query::Ask;
use crate::state::ViewState;
use crate::text::Plain;

/// The columns, with what they hold.
pub const COLUMNS: [&str; 18] = [
    "indicator",
    "units",
    "area",
    "area_name_vi",
    "area_name_en",
    "from",
    "period",
    "value",
    "flag",
    "qualifier",
    "definition",
    "shown",
    "source",
    "publisher_vi",
    "publisher_en",
    "source_url",
    "note_vi",
    "note_en",
];

/// Three files for each indicator.
pub fn files(ground: &Ground) -> Result<Vec<Page>, String> {
    let view = ViewState {
        lang: Lang::En,
        ..ViewState::default()
    };
    let ask = Ask {
        data: &ground.data,
        view: &view,
        say: &Plain(Lang::En),
    };
    let mut pages = Vec::new();
    for ix in ground.data.all_indicators() {
        let id = ground.data.indicator(ix).id;
        let mut put = |ending: &str, text: String| {
            pages.push(Page {
                path: format!("data/i/{id}{ending}"),
                bytes: text.into_bytes(),
            });
        };
        put(".csv", table(ask, ix));
        put(".json", metadata::of_indicator(ask, ix));
        put(".csv-metadata.json", csvw::description(ask, ix)?);
    }
    Ok(pages)
}

fn table(ask: Ask, ix: IndicatorIx) -> String {
    // Spreadsheets read it, too, and take accents for something else without the mark.
    let mut text = String::from(BYTE_ORDER_MARK);
    line(&mut text, Dialect::Plain, &COLUMNS);
    for row in ask.data.rows(ix) {
        observed(ask, row, &mut text);
    }
    text
}

fn observed(ask: Ask, row: &Observation, text: &mut String) {
    let area = ask.data.area(row.area);
    let name = area.named_at(row.period);
    let name = name.map(|named| named.name).unwrap_or_default();
    let source = ask.data.source(row.source);
    let publisher = ask.data.publisher(source).name;
    let (value, flag) = reading(row.reading, usize::from(u8::MAX));
    let cells = [
        ask.data.indicator(row.indicator).id,
        area.units.map_or("", UnitSystem::code),
        area.id,
        name.vi,
        name.en,
        &row.from.map_or_else(String::new, |from| from.to_string()),
        &row.period.to_string(),
        &value,
        flag,
        if flag.is_empty() {
            row.qualifier.code()
        } else {
            ""
        },
        &definition_id(ask, row.definition),
        if row.shown { "true" } else { "false" },
        source.title,
        publisher.vi,
        publisher.en,
        // The address of a mirror is never given as if it were the source's.
        if source.is_linked { source.url } else { "" },
        row.note.vi,
        row.note.en,
    ];
    line(text, Dialect::Plain, &cells);
}
