//! The benchmark's rows from a seed, its questions, their answers by plain
//! loops over all rows, and how long those loops take in native code.
//!
//! `bench-native <rows> <folder> [time]` writes `<rows>.bin`, `<rows>.json`.

mod data;
mod loops;

use std::fmt::Write as _;
use std::time::Instant;

use data::Columns;
use loops::{Ask, answer, questions};

/// How many answers of each question are kept for checking.
const CHECKED: usize = 6;

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    let rows: usize = arguments.get(1).and_then(|rows| rows.parse().ok()).unwrap_or(100_000);
    let folder = arguments.get(2).map_or(".", String::as_str);
    let by_time = arguments.get(3).is_some_and(|order| order == "time");
    let columns = Columns::from_seed(rows, 20_261_123, by_time);
    let name = if by_time { format!("{rows}-time") } else { rows.to_string() };
    std::fs::write(format!("{folder}/{name}.bin"), columns.to_bytes())?;
    let mut json = format!("{{\"n\":{rows},\"questions\":{{");
    for (number, (query, asks)) in questions().into_iter().enumerate() {
        let comma = if number > 0 { "," } else { "" };
        let [least, median, slowest] = time(&columns, &asks);
        let _ = write!(json, "{comma}\"{query}\":{{\"native\":{{\"least\":{least},\"p50\":{median},\"p95\":{slowest}}},\"params\":[");
        let params: Vec<String> = asks.iter().map(Ask::to_json).collect();
        let _ = write!(json, "{}],\"answers\":[", params.join(","));
        let answers: Vec<String> = asks.iter().take(CHECKED).map(|ask| numbers(&answer(&columns, ask))).collect();
        let _ = write!(json, "{}]}}", answers.join(","));
    }
    json.push_str("}}\n");
    std::fs::write(format!("{folder}/{name}.json"), json)
}

/// Milliseconds of the plain loop: the least, the median, the 95th percentile.
fn time(columns: &Columns, asks: &[Ask]) -> [f64; 3] {
    let mut taken: Vec<f64> = (0..15).map(|call| {
        let began = Instant::now();
        std::hint::black_box(answer(columns, &asks[call % asks.len()]));
        began.elapsed().as_secs_f64() * 1000.0
    }).collect();
    taken.sort_by(f64::total_cmp);
    [taken[0], taken[taken.len() / 2], taken[taken.len() * 95 / 100]]
}

fn numbers(values: &[f64]) -> String {
    let text: Vec<String> = values.iter().map(|value| if value.is_nan() { "null".to_string() } else { format!("{value:?}") }).collect();
    format!("[{}]", text.join(","))
}
