//! Which byte separates the fields of a file, from its first piece. Apart because it is a guess, and
//! everything after it is not.

use super::{Fault, Reader};

/// What may separate fields.
const SEPARATORS: [u8; 4] = *b",;\t|";
/// Rows that are looked at.
const ROWS: usize = 20;

/// The separator that cuts the first rows into the most equal numbers of fields; a comma where none does.
///
/// # Errors
/// If the file is in UTF-16.
pub fn separator(first: &[u8]) -> Result<u8, Fault> {
    if first.starts_with(&[0xFF, 0xFE]) || first.starts_with(&[0xFE, 0xFF]) {
        return Err(Fault::Wide);
    }
    let best = SEPARATORS.into_iter().rev().max_by_key(|separator| {
        let lens = lens(first, *separator);
        let fields = lens.first().copied().unwrap_or_default();
        let equal = lens.iter().filter(|len| **len == fields).count();
        let share = equal * 1000 / lens.len().max(1);
        if fields > 1 { (share, fields) } else { (0, 0) }
    });
    Ok(best.unwrap_or(b','))
}

/// How many fields each of the first rows has.
fn lens(first: &[u8], separator: u8) -> Vec<usize> {
    let mut lens = Vec::new();
    let mut reader = Reader::new(separator);
    // What cannot be read with this separator ends the looking.
    let read = reader.feed(first, &mut |record| {
        if lens.len() >= ROWS {
            return Err(Fault::Changed);
        }
        lens.push(record.len());
        Ok(())
    });
    if read.is_ok() && lens.len() < 2 {
        let _ = reader.end(&mut |record| {
            lens.push(record.len());
            Ok(())
        });
    }
    lens
}
