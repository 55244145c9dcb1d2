//! The packed form, written. Its reader is `map::shapes`; the layout is told in `map::format`.
//! Apart so that reader and writer can be held against each other.

use super::csv::{Groups, Islands};
use super::format::MAGIC;
use super::pole::Label;
use super::stitch::Grain;
use super::topology::Arc;

/// Appends an unsigned number, seven bits a byte, lowest first.
pub fn put_varint(out: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        out.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    out.push((value & 0x7f) as u8);
}

/// Appends a signed number so that small ones of either sign are short.
pub fn put_zigzag(out: &mut Vec<u8>, value: i32) {
    put_varint(out, ((value << 1) ^ (value >> 31)).cast_unsigned());
}

#[allow(clippy::cast_possible_truncation)] // counts of provinces, arcs and points
fn put(out: &mut Vec<u8>, value: usize) {
    put_varint(out, value as u32);
}

fn put_text(out: &mut Vec<u8>, text: &str) {
    put(out, text.len());
    out.extend_from_slice(text.as_bytes());
}

/// All of it, in the order of the layout.
pub fn bytes(
    groups: &Groups,
    arcs: &[Arc],
    labels: &[Vec<Label>; 2],
    pairs: &[(usize, usize)],
    islands: &Islands,
) -> Vec<u8> {
    let mut out = MAGIC.to_vec();
    put_groups(&mut out, groups);
    for labels in labels {
        let mut before = [0, 0];
        for label in labels {
            put_step(&mut out, &mut before, label.at);
            put_varint(&mut out, label.clearance.unsigned_abs());
        }
    }
    put(&mut out, pairs.len());
    for &(a, b) in pairs {
        put(&mut out, a);
        put(&mut out, b);
    }
    put_arcs(&mut out, arcs);
    put_islands(&mut out, islands);
    out
}

fn put_groups(out: &mut Vec<u8>, groups: &Groups) {
    for codes in [&groups.old, &groups.new] {
        put(out, codes.len());
        for code in codes {
            out.extend_from_slice(code.as_bytes());
        }
    }
    put(out, groups.regions.len());
    for id in &groups.regions {
        put_text(out, id);
    }
    for indexes in [&groups.successor, &groups.old_region, &groups.new_region] {
        for &index in indexes {
            put(out, index);
        }
    }
}

fn put_step(out: &mut Vec<u8>, before: &mut Grain, at: Grain) {
    put_zigzag(out, at[0] - before[0]);
    put_zigzag(out, at[1] - before[1]);
    *before = at;
}

fn put_arcs(out: &mut Vec<u8>, arcs: &[Arc]) {
    // Points as the fine level has them, each with whether the coarse level keeps it.
    let lines: Vec<Vec<(Grain, bool)>> = arcs
        .iter()
        .map(|arc| {
            (0..arc.points.len())
                .filter(|&at| arc.fine[at])
                .map(|at| (arc.points[at], arc.coarse[at]))
                .collect()
        })
        .collect();
    put(out, arcs.len());
    for arc in arcs {
        put(out, arc.left + 1);
    }
    for arc in arcs {
        put(out, arc.right.map_or(0, |right| right + 1));
    }
    for line in &lines {
        put(out, line.len());
    }
    let mut before = [0, 0];
    for line in &lines {
        if let (Some(first), Some(last)) = (line.first(), line.last()) {
            put_step(out, &mut before, first.0);
            before = last.0;
        }
    }
    for axis in 0..2 {
        for line in &lines {
            for pair in line.windows(2) {
                put_zigzag(out, pair[1].0[axis] - pair[0].0[axis]);
            }
        }
    }
    let inner: Vec<bool> = lines
        .iter()
        .flat_map(|line| &line[1..line.len() - 1])
        .map(|(_, coarse)| *coarse)
        .collect();
    for eight in inner.chunks(8) {
        out.push(
            eight
                .iter()
                .enumerate()
                .fold(0, |byte, (bit, &kept)| byte | u8::from(kept) << bit),
        );
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a ratio near one
fn put_islands(out: &mut Vec<u8>, islands: &Islands) {
    put(out, islands.insets.len());
    for inset in &islands.insets {
        put_text(out, &inset.id);
        put(out, inset.province);
        put(out, (inset.aspect * 1000.0).round() as usize);
        for name in &inset.names {
            put_text(out, name);
        }
    }
    put(out, islands.dots.len());
    for dot in &islands.dots {
        put(out, dot.province);
        put(out, dot.inset.map_or(0, |inset| inset + 1));
        put_step(out, &mut [0, 0], dot.at);
        for name in &dot.names {
            put_text(out, name);
        }
    }
}
