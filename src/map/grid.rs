//! The tile grid: one equal tile for each province, near its true place.
//! Apart from the true map because it has rows and columns instead of a geometry; the places come
//! from `public/data/tile_grid.csv`, which `grid_fit` worked out.

use super::direction::Direction;
use super::order::ascending;
use super::rect::Point;

/// A province's tile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridTile {
    /// Code of the province.
    pub area: Box<str>,
    /// Column from the west, from 0.
    pub col: u8,
    /// Row from the north, from 0.
    pub row: u8,
    /// Short code, unique within the grid.
    pub short: Box<str>,
}

impl GridTile {
    /// A tile.
    pub fn new(area: &str, col: u8, row: u8, short: &str) -> Self {
        Self {
            area: area.into(),
            col,
            row,
            short: short.into(),
        }
    }

    fn place(&self) -> Point {
        Point {
            x: self.col.into(),
            y: self.row.into(),
        }
    }
}

/// All tiles of one set of provinces.
///
/// ```
/// # use cpdt_atlas::map::{Direction, GridTile, TileGrid};
/// let grid = TileGrid::new(vec![GridTile::new("01", 0, 0, "HN"), GridTile::new("31", 2, 0, "HP")]);
/// assert_eq!((grid.cols(), grid.rows()), (3, 1));
/// assert_eq!(grid.step("01", Direction::East), Some("31"));
/// assert_eq!(grid.step("31", Direction::East), None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TileGrid {
    tiles: Vec<GridTile>,
}

impl TileGrid {
    /// A grid of tiles in any order; they are kept row by row, as they are read.
    pub fn new(tiles: Vec<GridTile>) -> Self {
        let keys: Vec<f64> = tiles
            .iter()
            .map(|tile| f64::from(tile.row) * 256.0 + f64::from(tile.col))
            .collect();
        let mut slots: Vec<Option<GridTile>> = tiles.into_iter().map(Some).collect();
        let tiles = ascending(&keys)
            .into_iter()
            .filter_map(|place| slots[place].take())
            .collect();
        Self { tiles }
    }

    /// All tiles, row by row.
    pub fn tiles(&self) -> &[GridTile] {
        &self.tiles
    }

    /// How many columns it takes.
    pub fn cols(&self) -> u8 {
        self.tiles
            .iter()
            .map(|tile| tile.col + 1)
            .max()
            .unwrap_or(0)
    }

    /// How many rows it takes.
    pub fn rows(&self) -> u8 {
        self.tiles
            .iter()
            .map(|tile| tile.row + 1)
            .max()
            .unwrap_or(0)
    }

    /// The tile of a province.
    pub fn tile(&self, area: &str) -> Option<&GridTile> {
        self.tiles.iter().find(|tile| &*tile.area == area)
    }

    /// Room for something that belongs to a province, so many cells wide, at the eastern edge: the
    /// first free row from the province's own on; column and row.
    pub fn room(&self, area: &str, wide: u8, taken: &[u8]) -> Option<(u8, u8)> {
        let col = self.cols().checked_sub(wide)?;
        let is_free = |row: &u8| {
            let mut tiles = self.tiles.iter();
            !taken.contains(row) && !tiles.any(|tile| tile.row == *row && tile.col >= col)
        };
        let mut rows = self.tile(area)?.row..self.rows();
        rows.find(is_free).map(|row| (col, row))
    }

    /// The side of a tile and the step from one to the next, in px, for a grid as wide as given
    /// with gaps of 2 px.
    pub fn pitch(&self, width_px: f64) -> (f64, f64) {
        let cols = f64::from(self.cols().max(1));
        let step = (width_px + GAP_PX) / cols;
        (step - GAP_PX, step)
    }

    /// The province that an arrow key leads to: the next tile in the row or column, across empty
    /// places too; where there is none, the nearest tile that lies that way; else none.
    pub fn step(&self, area: &str, direction: Direction) -> Option<&str> {
        let from = self.tile(area)?.place();
        let ahead = self.tiles.iter().filter_map(|tile| {
            let (along, aside) = direction.turn(from, tile.place());
            (along > 0.0).then_some((tile, along, aside))
        });
        // A row aside costs more than the whole length of the grid, so that rows come first.
        let nearest = ahead.min_by(|a, b| (a.2 * 64.0 + a.1).total_cmp(&(b.2 * 64.0 + b.1)));
        nearest.map(|(tile, ..)| &*tile.area)
    }
}

/// Space between tiles.
const GAP_PX: f64 = 2.0;

#[cfg(test)]
mod tests {
    use super::*;

    fn grid() -> TileGrid {
        // A .
        // . B C
        // D . .
        TileGrid::new(vec![
            GridTile::new("D", 0, 2, "d"),
            GridTile::new("A", 0, 0, "a"),
            GridTile::new("C", 2, 1, "c"),
            GridTile::new("B", 1, 1, "b"),
        ])
    }

    #[test]
    fn arrows_cross_empty_places_in_the_same_column() {
        assert_eq!(grid().step("A", Direction::South), Some("D"));
        assert_eq!(grid().step("D", Direction::North), Some("A"));
    }

    #[test]
    fn arrows_find_the_nearest_row_where_their_own_is_empty() {
        assert_eq!(grid().step("A", Direction::East), Some("B"));
        assert_eq!(grid().step("C", Direction::South), Some("D"));
    }

    #[test]
    fn arrows_stop_at_the_edge_and_at_unknown_provinces() {
        assert_eq!(grid().step("A", Direction::North), None);
        assert_eq!(grid().step("Z", Direction::South), None);
    }

    #[test]
    fn room_is_found_beside_a_province_or_below_it() {
        assert_eq!(grid().room("A", 1, &[]), Some((2, 0)));
        assert_eq!(grid().room("A", 1, &[0]), Some((2, 2)));
        assert_eq!(grid().room("B", 2, &[]), Some((1, 2)));
        assert_eq!(grid().room("B", 2, &[2]), None);
        assert_eq!(grid().room("A", 4, &[]), None);
    }

    #[test]
    fn eight_columns_leave_tiles_of_39_px_on_the_narrowest_telephone() {
        let wide = TileGrid::new(vec![GridTile::new("01", 7, 0, "HN")]);
        assert!(wide.pitch(328.0).0 >= 39.0);
    }
}
