//! The six questions of the benchmark in the engine's words.

use crate::engine::{Cell, Error, Figures, Filter, Groups, Needs, Order, Ties, rank, top};
use crate::page::{INDICATOR, LEVEL, PERIOD, PROVINCE, REGION, State};

/// The views of the drag: the map, and the controls from which its filters come.
const MAP: usize = 0;
const PICKERS: usize = 1;
const TIMELINE: usize = 2;

/// Declares the linked views.
pub fn declare(state: &mut State) {
    state.views.add(&[PROVINCE], Needs::SUM);
    state.views.add(&[INDICATOR, LEVEL], Needs::SUM);
    state.views.add(&[PERIOD], Needs::SUM);
    state.views.slides(TIMELINE, PERIOD);
    state.dragged = (usize::MAX, usize::MAX);
}

/// Answers into `state.answer`.
pub fn ask(state: &mut State, question: usize, with: [usize; 4]) -> Result<(), Error> {
    let State { table, views, answer, dragged, .. } = state;
    let table = table.as_ref().ok_or(Error::Lengths)?;
    let [a, b, c, d] = with;
    let code = |number: usize| u16::try_from(number).unwrap_or(u16::MAX);
    answer.clear();
    match question {
        1 => {
            let groups = table.select().is(INDICATOR, code(a)).is(PERIOD, code(b)).by(PROVINCE).groups(Needs::SUM)?;
            answer.extend(groups.cells.iter().map(|cell| cell.mean().unwrap_or(f64::NAN)));
        }
        2 => {
            let groups = table.select().is(INDICATOR, code(a)).by(REGION).by(PERIOD).groups(Needs::WEIGHTED)?;
            answer.extend(groups.cells.iter().map(|cell| cell.weighted_mean().unwrap_or(f64::NAN)));
        }
        3 => {
            // The provinces come as a set of 64 bits in two halves.
            let bits = (a as u64 & 0xFFFF_FFFF) | (b as u64) << 32;
            let provinces: Vec<u16> = (0..64).filter(|bit| bits >> bit & 1 == 1).collect();
            let query = table.select().any_of(PROVINCE, &provinces).between(PERIOD, code(c), code(d));
            let groups = query.by(INDICATOR).by(LEVEL).groups(Needs::SUM)?;
            answer.extend(groups.cells.iter().flat_map(|cell| [cell.sum.value(), f64::from(cell.count)]));
        }
        4 => {
            let query = table.select().by(REGION);
            let medians = query.medians()?;
            whole(&query.groups(Needs::EXTENT)?, &medians, answer);
        }
        5 => {
            if *dragged != (a, b) {
                views.filter(PICKERS, INDICATOR, Some(Filter::Range(code(a), code(a))));
                views.filter(PICKERS, LEVEL, Some(Filter::Range(code(b), code(b))));
                *dragged = (a, b);
            }
            views.filter(TIMELINE, PERIOD, Some(Filter::Range(code(c), code(d))));
            let groups = views.groups(table, MAP)?;
            answer.extend(groups.cells.iter().map(|cell| cell.mean().unwrap_or(f64::NAN)));
        }
        _ => {
            let means = |from: usize, to: usize| {
                let query = table.select().is(INDICATOR, code(a)).between(PERIOD, code(from), code(to)).by(PROVINCE);
                Ok::<_, Error>(query.groups(Needs::WEIGHTED)?.values(Cell::weighted_mean))
            };
            let (now, before) = (means(b.saturating_sub(11), b)?, means(b.saturating_sub(23), b.saturating_sub(12))?);
            let ranks = [&now, &before].map(|means| rank(means, Order::Descending, Ties::ByCode));
            for province in top(&now, 10, Order::Descending) {
                let place = |at: usize| ranks[at][province].map(f64::from);
                let moved = place(1).zip(place(0)).map(|(before, now)| before - now);
                answer.extend([province as f64, now[province].unwrap_or(f64::NAN), moved.unwrap_or(f64::NAN)]);
            }
            answer.resize(30, f64::NAN);
        }
    }
    Ok(())
}

/// Begins question 4 in steps.
pub fn begin_steps(state: &mut State) -> Result<(), Error> {
    let table = state.table.as_ref().ok_or(Error::Lengths)?;
    state.steps = Some(table.select().by(REGION).in_steps(Needs::EXTENT, true)?);
    Ok(())
}

/// Answers question 4 out of its steps.
pub fn finish_steps(state: &mut State) -> Result<(), Error> {
    let (Some(steps), Some(table)) = (state.steps.take(), &state.table) else {
        return Err(Error::Lengths);
    };
    let (groups, medians) = steps.finish(table)?;
    state.answer.clear();
    whole(&groups, &medians.ok_or(Error::Lengths)?, &mut state.answer);
    Ok(())
}

/// Count, sum, least, greatest and median of each group.
fn whole(groups: &Groups, medians: &Figures, answer: &mut Vec<f64>) {
    for (cell, median) in groups.cells.iter().zip(&medians.values) {
        let figures = [cell.number(), Some(cell.sum.value()), cell.min(), cell.max(), *median];
        answer.extend(figures.map(|figure| figure.unwrap_or(f64::NAN)));
    }
}
