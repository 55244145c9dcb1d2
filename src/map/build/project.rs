//! Degrees to the plane of the map.
//! Apart so that the choice of projection is made, and explained, in one place.
//!
//! The projection is the one prescribed for administrative maps of the whole country (Circular
//! 47/2014/TT-BTNMT, article 5): a conformal conic with the standard parallels 11° and 21° N and
//! the central meridian 108° E. Within the country its scale differs by less than 1 %, so it
//! keeps areas as well as shapes; the sphere is used for the ellipsoid, which no screen shows.

use super::format::GRAIN;
use super::geojson::{FINE, Fine, Province};
use super::stitch::Grain;

/// Height of the mainland in map units; the frame of the map is 700 high.
const HEIGHT: f64 = 684.0;
/// Where the mainland begins, from the left and from the top.
const MARGIN: [f64; 2] = [6.0, 8.0];

const SOUTH: f64 = 11.0;
const NORTH: f64 = 21.0;
const MERIDIAN: f64 = 108.0;

/// The projection with its fit to the frame.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    left: f64,
    top: f64,
    scale: f64,
}

/// The conic on a unit sphere: east, and south so that it grows downwards as a screen does.
fn conic(lon: f64, lat: f64) -> [f64; 2] {
    let (south, north) = (SOUTH.to_radians(), NORTH.to_radians());
    let slope = |lat: f64| (std::f64::consts::FRAC_PI_4 + lat / 2.0).tan();
    let n = (south.cos() / north.cos()).ln() / (slope(north) / slope(south)).ln();
    let radius = south.cos() * slope(south).powf(n) / n / slope(lat.to_radians()).powf(n);
    let angle = n * (lon - MERIDIAN).to_radians();
    [radius * angle.sin(), radius * angle.cos()]
}

impl Frame {
    /// Fits the projection to all rings.
    pub fn around(provinces: &[Province]) -> Result<Self, String> {
        let mut low = [f64::INFINITY; 2];
        let mut high = [f64::NEG_INFINITY; 2];
        for point in provinces
            .iter()
            .flat_map(|province| province.rings.iter().flatten())
        {
            let place = conic(degrees(point[0]), degrees(point[1]));
            for axis in 0..2 {
                low[axis] = low[axis].min(place[axis]);
                high[axis] = high[axis].max(place[axis]);
            }
        }
        let extent = high[1] - low[1];
        if !(extent.is_finite() && extent > 1e-6) {
            return Err("boundaries: they have no extent".into());
        }
        Ok(Self {
            left: low[0],
            top: low[1],
            scale: HEIGHT / extent,
        })
    }

    /// Where a place in degrees is on the map, in map units.
    pub fn place(&self, lon: f64, lat: f64) -> [f64; 2] {
        let [x, y] = conic(lon, lat);
        [
            (x - self.left) * self.scale + MARGIN[0],
            (y - self.top) * self.scale + MARGIN[1],
        ]
    }

    /// The same in whole grains.
    #[allow(clippy::cast_possible_truncation)] // the frame is some thousands of grains wide
    pub fn grain(&self, lon: f64, lat: f64) -> Grain {
        self.place(lon, lat)
            .map(|at| (at * f64::from(GRAIN)).round() as i32)
    }

    /// The same for a point of the source.
    pub fn fine_to_grain(&self, point: Fine) -> Grain {
        self.grain(degrees(point[0]), degrees(point[1]))
    }
}

/// Degrees of a coordinate of the source.
#[allow(clippy::cast_precision_loss)] // at most 1.8e9
pub fn degrees(fine: i64) -> f64 {
    fine as f64 / FINE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scale_on_the_standard_parallels_is_true_and_within_the_country_nearly_so() {
        let degree = 1f64.to_radians();
        for (lat, at_most) in [
            (11.0, 1e-4),
            (21.0, 1e-4),
            (8.5, 0.01),
            (16.0, 0.01),
            (23.4, 0.01),
        ] {
            let east = conic(106.5, lat)[0] - conic(105.5, lat)[0];
            let scale = east / (degree * f64::to_radians(lat).cos());
            assert!((scale - 1.0).abs() < at_most, "{lat}: {scale}");
        }
    }

    #[test]
    fn the_frame_puts_north_up_and_east_right() {
        let square = Province {
            code: "01".into(),
            rings: vec![vec![[0; 2], [FINE as i64; 2], [0, FINE as i64]]],
        };
        let frame = Frame::around(&[square]).unwrap();
        assert!(frame.place(0.0, 1.0)[1] < frame.place(0.0, 0.0)[1]);
        assert!(frame.place(1.0, 0.0)[0] > frame.place(0.0, 0.0)[0]);
        assert!(Frame::around(&[]).is_err());
    }
}
