//! The search for a good layout of tiles: simulated annealing with seeds of its own, so that the
//! outcome is the same everywhere. Apart from what is searched for, which is `problem`.

use super::problem::{Cell, Problem, SIDES};
use crate::model::UnitSystem;

/// What each fault costs.
#[derive(Clone, Copy)]
struct Weights {
    /// Neighbours that meet at a corner only.
    corner: f64,
    /// Neighbours that do not meet, two tiles apart.
    apart: f64,
    /// A neighbour in the opposite direction, halved.
    turned: f64,
    /// A tile one cell off its target.
    moved: f64,
    /// A side that is open and should not be.
    opened: f64,
    /// A side that is closed and should not be, for a border that faces that side only.
    closed: f64,
    /// A tile side by side with one that is no neighbour.
    strange: f64,
    /// No room at the eastern edge for the box of an archipelago, in the row of its province or the next.
    boxed: f64,
}

/// Chosen by looking at what each choice leads to: neighbours first, then directions, then the outline.
/// The 34 lie so far apart that directions may cost more and true places less.
const fn weights(units: UnitSystem) -> Weights {
    let old = Weights {
        corner: 2.0,
        apart: 5.0,
        turned: 1.6,
        moved: 0.06,
        opened: 0.5,
        closed: 1.0,
        strange: 0.1,
        // Of eight columns two are free there anyway.
        boxed: 0.0,
    };
    match units {
        UnitSystem::Old => old,
        UnitSystem::New => Weights {
            apart: 4.0,
            turned: 2.0,
            moved: 0.04,
            boxed: 8.0,
            ..old
        },
    }
}

/// A part that is cut off, or a hole.
const FLAW: f64 = 12.0;

/// A layout: each province's cell, and who is in each cell.
#[derive(Clone)]
pub struct Layout {
    pub cells: Vec<Cell>,
    taken: Vec<Option<usize>>,
}

impl Layout {
    pub fn new(problem: &Problem, cells: Vec<Cell>) -> Self {
        let mut taken = vec![None; (problem.cols * problem.rows) as usize];
        for (index, cell) in cells.iter().enumerate() {
            taken[(cell[1] * problem.cols + cell[0]) as usize] = Some(index);
        }
        Self { cells, taken }
    }

    pub fn at(&self, problem: &Problem, [col, row]: Cell) -> Option<usize> {
        let inside = (0..problem.cols).contains(&col) && (0..problem.rows).contains(&row);
        if inside {
            self.taken[(row * problem.cols + col) as usize]
        } else {
            None
        }
    }

    fn put(&mut self, problem: &Problem, index: usize, to: Cell) {
        let slot = |cell: Cell| (cell[1] * problem.cols + cell[0]) as usize;
        let from = self.cells[index];
        let other = self.taken[slot(to)];
        self.taken[slot(from)] = other;
        self.taken[slot(to)] = Some(index);
        self.cells[index] = to;
        if let Some(other) = other {
            self.cells[other] = from;
        }
    }

    /// The tiles that a tile pushes when it goes one step to a side, itself first; none at the edge.
    fn pushed(&self, problem: &Problem, index: usize, side: Cell) -> Option<Vec<usize>> {
        let mut run = vec![index];
        let mut cell = self.cells[index];
        loop {
            cell = [cell[0] + side[0], cell[1] + side[1]];
            if !(0..problem.cols).contains(&cell[0]) || !(0..problem.rows).contains(&cell[1]) {
                return None;
            }
            match self.at(problem, cell) {
                Some(next) => run.push(next),
                None => return Some(run),
            }
        }
    }

    /// Moves tiles by one step, in an order in which each finds its cell empty.
    pub fn shift<'a>(
        &mut self,
        problem: &Problem,
        run: impl Iterator<Item = &'a usize>,
        side: Cell,
    ) {
        for &index in run {
            let [col, row] = self.cells[index];
            self.put(problem, index, [col + side[0], row + side[1]]);
        }
    }

    /// Parts beyond the first, and empty cells that the outside does not reach.
    pub fn flaws(&self, problem: &Problem) -> f64 {
        let (cols, rows) = (problem.cols + 2, problem.rows + 2);
        let mut seen = vec![false; (cols * rows) as usize];
        let mut parts = [0, 0];
        for start in 0..cols * rows {
            if seen[start as usize] {
                continue;
            }
            let cell = |slot: i32| [slot % cols - 1, slot / cols - 1];
            let filled = self.at(problem, cell(start)).is_some();
            parts[usize::from(filled)] += 1;
            let mut open = vec![start];
            seen[start as usize] = true;
            while let Some(slot) = open.pop() {
                for side in SIDES {
                    let [col, row] = cell(slot);
                    let next = [col + side[0], row + side[1]];
                    let inside = (-1..=problem.cols).contains(&next[0])
                        && (-1..=problem.rows).contains(&next[1]);
                    let slot = (next[1] + 1) * cols + next[0] + 1;
                    if inside && !seen[slot as usize] && self.at(problem, next).is_some() == filled
                    {
                        seen[slot as usize] = true;
                        open.push(slot);
                    }
                }
            }
        }
        f64::from(parts[0] - 1 + parts[1] - 1)
    }

    /// How bad it is, holes and islands apart.
    fn energy(&self, problem: &Problem) -> f64 {
        let w = weights(problem.units);
        let mut energy = 0.0;
        for &(a, b) in &problem.pairs {
            let (to, from) = (self.cells[b], self.cells[a]);
            let (dx, dy) = (to[0] - from[0], to[1] - from[1]);
            energy += match (dx.abs().max(dy.abs()), dx.abs() + dy.abs()) {
                (1, 1) => 0.0,
                (1, _) => w.corner,
                (far, _) => w.apart + 2.0 * f64::from(far - 2),
            };
            energy += w.turned * (1.0 - cosine(problem, a, b, f64::from(dx), f64::from(dy)));
        }
        for &owner in &problem.owners {
            let row = self.cells[owner][1];
            let is_free = |row: i32| {
                let mut cells = (problem.cols - 2..problem.cols).map(|col| [col, row]);
                row < problem.rows && cells.all(|cell| self.at(problem, cell).is_none())
            };
            energy += if is_free(row) || is_free(row + 1) {
                0.0
            } else {
                w.boxed
            };
        }
        for (index, cell) in self.cells.iter().enumerate() {
            let (x, y) = (
                f64::from(cell[0]) - problem.target[index][0],
                f64::from(cell[1]) - problem.target[index][1],
            );
            energy += w.moved * (x * x + y * y);
            for (side, by) in SIDES.iter().enumerate() {
                let facing = problem.facing[index][side];
                energy += match self.at(problem, [cell[0] + by[0], cell[1] + by[1]]) {
                    None => w.opened * (1.0 - facing / 0.12).max(0.0),
                    Some(other) if !problem.is_pair[index][other] => {
                        w.strange + w.closed * (facing - 0.15).max(0.0)
                    }
                    Some(_) => w.closed * (facing - 0.15).max(0.0),
                };
            }
        }
        energy
    }
}

/// How far the true way from one to the other agrees with the way between their tiles: 1 to -1.
pub fn cosine(problem: &Problem, a: usize, b: usize, dx: f64, dy: f64) -> f64 {
    let (x, y) = (
        problem.at[b].x - problem.at[a].x,
        problem.at[b].y - problem.at[a].y,
    );
    (x * dx + y * dy) / (x.hypot(y) * dx.hypot(dy)).max(1e-9)
}

/// A small random generator (splitmix64), so that the outcome is the same everywhere.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, limit: i32) -> i32 {
        (self.next() % u64::from(limit.unsigned_abs())) as i32
    }

    fn part(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }
}

/// Fills the cells nearest to the targets, the most crowded provinces last.
fn first_layout(problem: &Problem) -> Layout {
    let mut cells: Vec<Cell> = Vec::new();
    for target in &problem.target {
        let all = (0..problem.rows).flat_map(|row| (0..problem.cols).map(move |col| [col, row]));
        let nearest = all.filter(|cell| !cells.contains(cell)).min_by(|a, b| {
            let far = |cell: &Cell| {
                (f64::from(cell[0]) - target[0]).hypot(f64::from(cell[1]) - target[1])
            };
            far(a).total_cmp(&far(b))
        });
        cells.push(nearest.unwrap());
    }
    Layout::new(problem, cells)
}

pub fn anneal(problem: &Problem, seed: u64, steps: u32) -> (f64, Layout) {
    let mut dice = Dice(seed);
    let mut layout = first_layout(problem);
    let mut energy = layout.energy(problem) + layout.flaws(problem) * FLAW;
    let mut best = (energy, layout.clone());
    let count = i32::try_from(problem.codes.len()).unwrap();
    for step in 0..steps {
        let heat = 4.0 * (0.02f64 / 4.0).powf(f64::from(step) / f64::from(steps));
        let index = dice.below(count) as usize;
        // Two kinds of moves: one tile to another cell, changing places with whoever is there; or
        // one step to a side, pushing on those who stand in the way.
        let side = SIDES[dice.below(4) as usize];
        let run = if dice.below(3) == 0 {
            layout.pushed(problem, index, side)
        } else {
            None
        };
        let from = layout.cells[index];
        if let Some(run) = &run {
            layout.shift(problem, run.iter().rev(), side);
        } else {
            let to = if dice.below(4) == 0 {
                layout.cells[dice.below(count) as usize]
            } else {
                [from[0] + dice.below(5) - 2, from[1] + dice.below(5) - 2]
            };
            if to == from
                || !(0..problem.cols).contains(&to[0])
                || !(0..problem.rows).contains(&to[1])
            {
                continue;
            }
            layout.put(problem, index, to);
        }
        // Flaws only add, and are slow to find: a move that is refused without them needs no look.
        let limit = energy - heat * dice.part().max(1e-300).ln();
        let mut moved = layout.energy(problem);
        if moved <= limit {
            moved += layout.flaws(problem) * FLAW;
        }
        if moved <= limit {
            energy = moved;
            if energy < best.0 {
                best = (energy, layout.clone());
            }
        } else if let Some(run) = run {
            layout.shift(problem, run.iter(), side.map(|by| -by));
        } else {
            // Putting it back puts the other back too.
            layout.put(problem, index, from);
        }
    }
    best
}
