//! What a chart of one time shows: every province then, of one indicator or of several. Apart from lines, of which
//! all periods are taken away.

use crate::model::{IndicatorIx, Period};
use crate::query::Ask;
use crate::query::compare::{form, heat, is_measured, scatter};
use crate::query::sight;
use crate::state::Show;

/// The indicators that are seen, each at its period; none where lines are.
pub fn once(ask: Ask, indicator: IndicatorIx) -> Option<Vec<(IndicatorIx, Period)>> {
    if let Some(x) = &ask.view.x {
        let x = ask.data.find_indicator(x)?;
        let [up, across] = scatter::scatter(ask, indicator, x).ok()?.when;
        return Some(vec![(indicator, up), (x, across)]);
    }
    match form(ask) {
        Show::Strip if is_measured(ask.data.indicator(indicator).kind) => {
            let sight = sight::of(ask, indicator).ok()?;
            Some(vec![(indicator, sight.period)])
        }
        Show::Heatmap => {
            let heat = heat::heat(ask, indicator)?;
            let period = Period::parse(&heat.period)?;
            let columns = heat.columns.iter();
            let found = columns.filter_map(|column| ask.data.find_indicator(column.id));
            Some(found.map(|part| (part, period)).collect())
        }
        _ => None,
    }
}

/// What they are called in the name of a file.
pub fn name(ask: Ask, indicator: IndicatorIx, seen: &[(IndicatorIx, Period)]) -> String {
    if ask.view.x.is_none() && form(ask) == Show::Heatmap {
        let whole = heat::whole(ask, indicator);
        return [ask.data.indicator(whole).id, "-components"].concat();
    }
    let ids = seen.iter().map(|(ix, _)| ask.data.indicator(*ix).id);
    ids.collect::<Vec<_>>().join("-")
}
